"""Cuts a text into numbers, words and signs, and holds what the parsers of quantities share."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from transl_audit.lang.en_quantities import ENGLISH
from transl_audit.lang.fr_quantities import FRENCH
from transl_audit.lang.quantity_words import QuantityWords
from transl_audit.lang.units import OPEN_UNITS, UNITS, Unit
from transl_audit.text.copied import copied
from transl_audit.text.quantities.model import Amount
from transl_audit.types import Language

SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"
HYPHENS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}")
APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}
GLYPHS |= {"⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6)}

_LEXEME = re.compile(
    rf"""
      (?P<e>&\#?[0-9A-Za-z]{{1,8}};)
    | (?P<n>(?<![A-Z'’])[0-9]{{1,3}}(?:[{SPACES}{APOSTROPHES}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?
        | [0-9]+(?:[.,][0-9]+)*
        | (?<![\w.])\.[0-9]+)
    | (?P<w>[^\W\d_]+)
    | (?P<s>[^\s\w])
    """,
    re.VERBOSE,
)
_APOSTROPHE_REFERENCES = frozenset({"&#39;", "&#x27;", "&apos;", "&rsquo;", "&#8217;"})
_WORD = re.compile(r"[^\W\d_]+")
_SIGN_OF_ONE = re.compile(rf"[0-9{''.join(GLYPHS)}]|(?<![^\W_])[IVX]{{2}}")


class Lexeme(NamedTuple):
    """A number (`n`), word (`w`), sign (`s`) or copied string (`c`), its place, and its text.

    The text is in lower case with straight apostrophes.
    """

    sort: str
    start: int
    end: int
    low: str


class UnitForm(NamedTuple):
    """What follows the first word of a unit's name, and the units that it may mean."""

    rest: tuple[str, ...]
    units: tuple[Unit, ...]


UnitForms = dict[str, tuple[UnitForm, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of quantity of one language, in the shape that the parsers want.

    `roles` says by which parser a word begins a quantity; `triggers` are the words without which, and
    without digits, a text holds nothing that may be flagged; `units` and `currencies` list the forms by
    their first lexeme, the longest first.
    """

    language: Literal["en", "fr"]
    table: QuantityWords
    roles: dict[str, str]
    triggers: frozenset[str]
    evidence: dict[str, Amount]
    units: UnitForms
    currencies: UnitForms


@dataclass(frozen=True, slots=True)
class Scan:
    """A text, its lexemes in order and the words of its language."""

    text: str
    lexemes: list[Lexeme]
    words: Words

    def low(self, index: int) -> str:
        """The lower-case text of a lexeme; empty outside the text."""
        return self.lexemes[index].low if 0 <= index < len(self.lexemes) else ""

    def sort(self, index: int) -> str:
        """The sort of a lexeme; empty outside the text."""
        return self.lexemes[index].sort if 0 <= index < len(self.lexemes) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a lexeme and the one before it."""
        return 0 < index < len(self.lexemes) and self.lexemes[index - 1].end == self.lexemes[index].start

    def raw(self, index: int) -> str:
        """The text of a lexeme as written; empty outside the text."""
        if not 0 <= index < len(self.lexemes):
            return ""
        lexeme = self.lexemes[index]
        return self.text[lexeme.start : lexeme.end]

    def is_hyphen(self, index: int) -> bool:
        """Whether a lexeme is a hyphen or dash of any kind."""
        return self.low(index) in HYPHENS


def has_trigger(text: str, language: Language) -> bool:
    """Whether a text may hold a quantity that can be flagged; quick, and true too often rather than too seldom."""
    if _SIGN_OF_ONE.search(text):
        return True
    return not words_of(language).triggers.isdisjoint(_WORD.findall(text.lower()))


def scan(text: str, language: Language) -> Scan:
    """The lexemes of a text; a copied string (URL, handle, placeholder, code) is one that belongs to no quantity."""
    lexemes: list[Lexeme] = []
    start = 0
    for item in copied(text):
        _cut(text, start, item.span.start, lexemes)
        lexemes.append(Lexeme("c", item.span.start, item.span.end, "\0"))
        start = item.span.end
    _cut(text, start, len(text), lexemes)
    return Scan(text, lexemes, words_of(language))


def _cut(text: str, start: int, end: int, lexemes: list[Lexeme]) -> None:
    for match in _LEXEME.finditer(text, start, end):
        low = match.group().lower()
        if match.lastgroup == "e":  # a character reference of HTML is no number
            if low in _APOSTROPHE_REFERENCES:
                lexemes.append(Lexeme("s", match.start(), match.end(), "'"))
            continue
        lexemes.append(Lexeme(match.lastgroup or "s", match.start(), match.end(), "'" if low == "’" else low))


def after_place(scan: Scan, index: int, end: int) -> int:
    """The index of the first lexeme at or behind a place."""
    while index < len(scan.lexemes) and scan.lexemes[index].start < end:
        index += 1
    return index


def words_of(language: Language) -> Words:
    """The words of quantity of a language; English for a text of unknown language."""
    return _words("fr" if language == "fr" else "en")


@functools.cache
def _words(language: Literal["en", "fr"]) -> Words:
    table = FRENCH if language == "fr" else ENGLISH
    evidence = dict(_evidence(row) for row in table.evidence.split("\n") if row)
    roles = _roles(table, evidence)
    return Words(
        language=language,
        table=table,
        roles=roles,
        triggers=frozenset(w for w, role in roles.items() if role not in _WEAK_ROLES and w not in _WEAK_WORDS),
        evidence=evidence,
        units=_forms(table.units),
        currencies=_forms(table.currencies),
    )


_WEAK_ROLES = frozenset({"evidence", "article"})
_WEAK_WORDS = frozenset("one un une half first seconde premier première premiers premières quarter may".split())
"""Words too common to make a sentence worth a closer look; alone they are never flagged."""


def _roles(table: QuantityWords, evidence: dict[str, Amount]) -> dict[str, str]:
    """Which parser a word calls; where a word has several roles the last group below wins."""
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        ("evidence", evidence),
        ("vague", table.quantifiers),
        ("article", table.articles),
        ("number", table.ordinals),
        ("number", table.denominators),
        ("number", table.collectives),
        ("vague", table.vague),
        ("decade", table.decades if table is ENGLISH else ("années",)),
        ("number", table.scales if table is FRENCH else ()),
        ("number", table.cardinals),
        ("number", table.tens),
        ("weekday", table.weekdays),
        ("weekday", table.weekday_abbreviations),
        ("month", table.months),
        ("noon", table.noons),
    )
    return {word: role for role, words in groups for word in words}


def _evidence(row: str) -> tuple[str, Amount]:
    word, value, *unit = row.split()
    return word, Amount(Fraction(value), UNITS[unit[0]] if unit else None)


def _forms(table: Mapping[str, str]) -> UnitForms:
    found: dict[tuple[str, ...], list[Unit]] = {}
    for name, forms in table.items():
        for form in forms.split("|"):
            lexemes: list[Lexeme] = []
            _cut(form, 0, len(form), lexemes)
            units = found.setdefault(tuple(lexeme.low for lexeme in lexemes), [])
            units.extend(UNITS[each] for each in OPEN_UNITS.get(name, (name,)))
    by_first: dict[str, list[UnitForm]] = {}
    for key in sorted(found, key=len, reverse=True):
        by_first.setdefault(key[0], []).append(UnitForm(key[1:], tuple(found[key])))
    return {first: tuple(forms) for first, forms in by_first.items()}
