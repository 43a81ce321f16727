"""The errors that transl_audit raises on input it cannot use.

Each says what was given, what was expected and what to do. All derive from `TranslAuditError`, so
that a caller needs one `except`.
"""


class TranslAuditError(Exception):
    """Base of every error that transl_audit raises on purpose."""


class InputError(TranslAuditError):
    """The text or file given cannot be audited: unreadable, binary, or of an unknown type."""


class OptionError(TranslAuditError):
    """An option, a check's code or a configuration file is not one that transl_audit knows."""


class ModelError(TranslAuditError):
    """A model shipped with the package is missing, damaged or of an unknown format."""
