"""Audits French translated from English: pairs, aligns, flags mistranslations, scores fidelity.

Every name is imported when it is first used (PEP 562), so that `import transl_audit` costs next to nothing.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transl_audit.bulk import audit_pairs as audit_pairs
    from transl_audit.config import Options as Options
    from transl_audit.errors import InputError as InputError
    from transl_audit.errors import ModelError as ModelError
    from transl_audit.errors import OptionError as OptionError
    from transl_audit.errors import TranslAuditError as TranslAuditError
    from transl_audit.pipeline import align as align
    from transl_audit.pipeline import audit as audit
    from transl_audit.pipeline import audit_file as audit_file
    from transl_audit.report import Report as Report
    from transl_audit.types import Document as Document
    from transl_audit.types import Finding as Finding
    from transl_audit.types import Hit as Hit
    from transl_audit.types import Link as Link
    from transl_audit.types import Message as Message
    from transl_audit.types import Pair as Pair
    from transl_audit.types import Score as Score
    from transl_audit.types import Segment as Segment
    from transl_audit.types import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "config": ("Options",),
    "errors": ("InputError", "ModelError", "OptionError", "TranslAuditError"),
    "bulk": ("audit_pairs",),
    "pipeline": ("align", "audit", "audit_file"),
    "report": ("Report",),
    "types": ("Document", "Finding", "Hit", "Link", "Message", "Pair", "Score", "Segment", "Span"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [*_HOME_OF, "__version__"]  # noqa: PLE0604, RUF100  # names, all of them strings


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps `transl_audit.align` the function: importing the folder `align/` would set it to the module."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "align" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
