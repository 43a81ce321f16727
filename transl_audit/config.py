"""The options, the same in the API, the command line, pytest and configuration files."""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from transl_audit.errors import OptionError
from transl_audit.types import SEVERITIES, Severity

Profile = Literal["fast", "full"]
Variant = Literal["fr-FR", "fr-CA", "fr-CH", "fr-BE"]
MessageLanguage = Literal["en", "fr"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to audit.

    level: the least severity reported. profile: 'fast' uses no neural model, 'full' all of them.
    checks: codes to run, all when empty; ignore: codes to leave out; a prefix such as 'TA1' stands for
    its family. names: English names and the French that is right for them, beside the built-in ones.
    variant: the French of the reader, for the form of suggestions. min_score: the score below which a
    document fails, None for no bar. messages: the language of the findings' messages.
    """

    level: Severity = "minor"
    profile: Profile = "full"
    checks: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    variant: Variant = "fr-FR"
    min_score: float | None = None
    messages: MessageLanguage = "en"

    def __post_init__(self) -> None:
        _expect("level", self.level, SEVERITIES)
        _expect("profile", self.profile, get_args(Profile))
        _expect("variant", self.variant, get_args(Variant))
        _expect("messages", self.messages, get_args(MessageLanguage))
        for name in ("checks", "ignore"):
            codes = getattr(self, name)
            if isinstance(codes, str) or not all(isinstance(code, str) for code in codes):
                raise OptionError(f"option {name!r} is {codes!r}; expected a list of codes such as ['TA101']")
            object.__setattr__(self, name, tuple(codes))
        if not isinstance(self.names, Mapping):
            raise OptionError(f"option 'names' is {self.names!r}; expected English names mapped to French ones")
        if self.min_score is not None and not 0 <= self.min_score <= 100:
            raise OptionError(f"option 'min_score' is {self.min_score!r}; expected a number from 0 to 100")

    def selects(self, code: str) -> bool:
        """Whether the check with this code is to run."""
        chosen = not self.checks or code.startswith(self.checks)
        return chosen and not (self.ignore and code.startswith(self.ignore))


def options_from(given: Mapping[str, object], *, origin: str = "the call") -> Options:
    """Options from names and values; `origin` says in an error where they stood.

    Raises OptionError for a name or value that is not an option's.
    """
    known = [f.name for f in dataclasses.fields(Options)]
    for name in given:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            hint = f" (did you mean {close[0]!r}?)" if close else ""
            raise OptionError(f"unknown option {name!r} in {origin}{hint}; expected one of {', '.join(known)}")
    try:
        return Options(**given)  # type: ignore[arg-type]  # the values are checked by Options itself
    except TypeError as error:
        raise OptionError(f"{origin}: {error}") from error


def read_config(folder: Path) -> dict[str, object]:
    """The options of the nearest `transl_audit.toml` or `[tool.transl_audit]`, from `folder` upwards.

    Returns an empty dict when there is none. Raises OptionError when the file is not valid TOML.
    """
    for parent in (folder, *folder.parents):
        for name in ("transl_audit.toml", "pyproject.toml"):
            path = parent / name
            if not path.is_file():
                continue
            try:
                table = tomllib.loads(path.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
                raise OptionError(f"{path} is not readable TOML: {error}") from error
            if name == "transl_audit.toml":
                return table
            section = table.get("tool", {}).get("transl_audit")
            if section is not None:
                return dict(section)
    return {}


def _expect(name: str, value: object, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise OptionError(f"option {name!r} is {value!r}; expected one of {', '.join(allowed)}")
