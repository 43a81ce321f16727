"""TA106: code is not the English text's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.copied_match import (
    Difference,
    changed_hit,
    differences,
    items_of,
    keyed,
    missing_hit,
    similar,
)
from transl_audit.text.copied import Copied, copied
from transl_audit.types import Hit, Severity

_KIND = ("code", "Le code")
_SPACES = re.compile(r"\s+")
_PROSE = re.compile(r"[`\s]|[^\W\d_]")
_LIKE = 0.5
"""The least likeness of changed code to the English text's; below, the code was rewritten on purpose."""


def code_changed(view: PairView) -> Iterator[Hit]:
    """Finds code (in back-quotes, `name()`, `snake_case`, `--option`) that the French changes or drops.

    *Why it matters*: a command, an option or a name of a program that is translated does not run.

    *Not flagged*: code without its back-quotes, or with quotation marks instead; another order; words in
    back-quotes that are no code but a phrase, and are translated.

    *Known limits*: comments and messages inside code may be translated; such code is flagged, as minor
    unless its command or an option changed. Code over several lines is not read.

    *Source*: MQM, accuracy/mistranslation; CommonMark 0.31, section 6.1 (code spans).
    """
    english = items_of(copied(view.source), "code")
    if not english:
        return
    french = items_of(copied(view.target), "code")
    for difference in differences(keyed(english, _key), keyed(french, _key)):
        hit = _hit(view.target, difference)
        if hit is not None:
            yield hit


def _key(item: Copied) -> str:
    return _SPACES.sub(" ", item.text.strip("`").strip())


def _hit(text: str, difference: Difference) -> Hit | None:
    source, target = difference.source, difference.target
    bare = _key(source)
    if target is None:
        kept = bare in text or bare.removesuffix("()") in text
        named = source.text[0] != "`" and not source.text.endswith("()")  # can be described instead
        return None if kept or named or _is_phrase(bare) else _missing(source)
    if bare in text:
        return None
    if similar(bare, _key(target)) < _LIKE and _is_phrase(bare):
        return None
    return changed_hit(source, target.text, target.span, _KIND, _severity(bare, _key(target)))


def _severity(english: str, french: str) -> Severity:
    """Major when the command, an option or a lone name changed; minor when it can be a message or a comment."""
    left, right = english.split(), french.split()
    if len(left) != len(right):
        return "major" if len(left) == 1 else "minor"
    changed = [number for number, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    return "major" if any(number == 0 or left[number].startswith("-") for number in changed) else "minor"


def _missing(source: Copied) -> Hit:
    return missing_hit(source, _KIND, "minor")


def _is_phrase(code: str) -> bool:
    """Whether what stands in back-quotes is plain words."""
    return not _PROSE.sub("", code)


CHECK = PairCheck(
    code="TA106",
    name="code-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.9,
    run=code_changed,
    examples=(
        Example("Call `load_page()` first.", "Appelez d’abord ⟦`charger_page()`⟧."),
        Example("Pass --dry-run to see it.", "Passez ⟦--essai-sec⟧ pour voir."),
        Example("Set max_size to 3.", "Donnez à ⟦taille_max⟧ la valeur 3."),
        Example("Use `grep -r` here.", "Utilisez ici « grep -r »."),
        Example("Run `sync()` then `close()`.", "Lancez `close()` après `sync()`."),
        Example("Choose `your own name`.", "Choisissez `votre propre nom`."),
    ),
)
