"""A changed name, and what several of the rules that find one ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from transl_audit.align.name_evidence import is_person
from transl_audit.align.name_sides import Sides
from transl_audit.lang.given_names import FRENCH_GIVEN_NAMES, REGNAL
from transl_audit.text.name_table import fold
from transl_audit.text.names import Word, word_class

ChangeKind = Literal["misspelt", "accent", "accent lost", "given", "swapped", "literal", "direction"]
_FRENCH_LETTERS = frozenset("àâæçéèêëîïôœùûüÿ")
ROMAN = frozenset("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split())
"""Roman numerals of kings and popes, in lower case."""


@dataclass(frozen=True, slots=True)
class NameChange:
    """An English name and the French words that stand in its place; `person` tells a person's name."""

    kind: ChangeKind
    source: tuple[Word, ...]
    target: tuple[Word, ...]
    person: bool


def change(kind: ChangeKind, pair: Sides, left: Sequence[int], right: Sequence[int]) -> NameChange:
    """The change of the English words with these numbers into the French ones."""
    person = any(is_person(pair, i) or is_personal(pair.english[i]) for i in left)
    return NameChange(kind, tuple(pair.english[i] for i in left), tuple(pair.french[j] for j in right), person)


def is_personal(word: Word) -> bool:
    """Whether an English name is a person's by the tables."""
    kind = word_class(word.text, "en")
    return (kind.given or kind.surname) and not (kind.place or kind.acronym or kind.brand)


def is_regnal(pair: Sides, i: int) -> bool:
    """Whether a given name is a king's, a pope's or a saint's, so that French has its own form."""
    before = pair.english[i - 1].folded if i else ""
    after = [word.folded for word in pair.english[i + 1 : i + 3]]
    return before in REGNAL or bool(after and (after[0] in ROMAN or after == ["the", "great"]))


def is_given_pair(name: Word, form: Word) -> bool:
    """Whether two words are one given name in English and in French; `_given_names` judges those."""
    return fold(FRENCH_GIVEN_NAMES.get(name.text.lower(), "")) == form.folded


def is_foreign_spelling(form: str) -> bool:
    """Whether a name has letters that French has not."""
    return not form.isascii() and any(not c.isascii() and c.lower() not in _FRENCH_LETTERS for c in form)
