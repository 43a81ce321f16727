"""Names of people, organisations, places and brands in a text, found by rule."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from transl_audit.lang.brands import BRANDS, HOUSES, KEPT_ACRONYMS
from transl_audit.lang.given_names import HONORIFICS
from transl_audit.lang.nations import NATIONS
from transl_audit.text.copied import copied
from transl_audit.text.name_table import exonym, fold, names_table
from transl_audit.text.words import frequency, lower_share
from transl_audit.types import Span

NameKind = Literal["person", "place", "acronym", "brand", "other"]
Side = Literal["en", "fr"]

_WORD = re.compile(r"[^\W_]+")
_JOINED = frozenset((" ", "-", "’", "'", ". ", "\N{NO-BREAK SPACE}", "‑", "–", " -"))
"""What may stand between two words of one name."""
_PARTICLES = frozenset(
    "de du des d da das do dos di del della van von der den bin ibn ben al el la le of the mc".split()
)
_COMMON = {"en": 0.4, "fr": 0.3}
"""The least share of lower case for a word that is no name by itself; set on clean_news_dev."""
_COMMON_NAME = 0.6
"""The same for a listed name seen less than once in a million words."""
_ALWAYS = 0.05
"""The share of lower case below which a word is a name even where it opens a sentence."""
_SHORT = frozenset("mr mrs ms dr st ste jr mme mlle mgr sen rep gov gen lt col sgt prof rev".split())
"""Titles that are written with a full stop."""
_TITLES = HONORIFICS | frozenset(("mme", "mlle", "mgr"))
_CLOSED = ".!?:…;"
_OPENERS = " \t\n«“\"'‘’(‹[-–—\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: its span and its label (PERSON, ORG, GPE, LOC, NORP, FAC, PRODUCT, WORK_OF_ART, EVENT)."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its place, its form, the form folded.

    `capital` says that any letter is a capital, `opens` that the word opens a sentence.
    """

    start: int
    text: str
    folded: str
    capital: bool
    opens: bool

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True)
class WordClass:
    """What the tables say of a capitalised form.

    `common` words are names only beside other evidence; `known` ones have been seen, `always` ones with a
    capital alone.
    """

    common: bool
    given: bool
    surname: bool
    place: bool
    acronym: bool
    brand: bool
    known: bool
    always: bool

    @property
    def listed(self) -> bool:
        """Whether any table lists the form as a name."""
        return self.given or self.surname or self.place or self.brand


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its place, its words in order and its kind as far as the tables tell."""

    span: Span
    text: str
    words: tuple[Word, ...]
    kind: NameKind


def plain(text: str) -> str:
    """The text with handles, hashtags, addresses, placeholders and code blanked, and every place kept."""
    items = copied(text)
    if not items:
        return text
    parts, end = [], 0
    for item in items:
        if item.kind != "emoji":
            parts += [text[end : item.span.start], " " * len(item.span)]
            end = item.span.end
    return "".join([*parts, text[end:]])


def words(text: str) -> list[Word]:
    """The words of a text, in order; apostrophes and hyphens part words."""
    found: list[Word] = []
    closed, end = True, 0
    for match in _WORD.finditer(text):
        start = match.start()
        if end < start - 1 or not found:
            between = text[end:start].rstrip(_OPENERS)
            closed = not found or (bool(between) and between[-1] in _CLOSED and not _is_short(between, found[-1]))
        else:
            closed = False
        form = match.group()
        found.append(Word(start, form, fold(form), form != form.lower(), closed))
        end = match.end()
    return found


def _is_short(between: str, word: Word) -> bool:
    """Whether a full stop belongs to the word before it: an initial or a title (M. Martin)."""
    return between == "." and word.capital and (len(word.text) == 1 or word.folded in _SHORT)


@functools.lru_cache(maxsize=50_000)
def word_class(form: str, language: Side) -> WordClass:
    """The class of a form as written, with its capitals."""
    lower = form.lower()
    flags = names_table().flags.get(lower, "")
    share = lower_share(lower, language)
    rare = bool(flags) and frequency(lower, language) < 1
    limit = _COMMON_NAME if rare else _COMMON[language]
    entry = exonym(fold(form)) if language == "en" else None
    nation = language == "en" and lower in NATIONS and entry is not None and form[0].isupper()
    sure = nation or form in KEPT_ACRONYMS
    return WordClass(
        common=share is not None and share > limit and not sure,
        given="g" in flags or "f" in flags,
        surname="s" in flags,
        place="c" in flags or (entry is not None and entry.kind == "p"),
        acronym=form.isupper() and 2 <= len(form) <= 6,
        brand=lower in BRANDS or lower in HOUSES or form in KEPT_ACRONYMS,
        known=frequency(lower, language) > 0,
        always=share is not None and share < _ALWAYS,
    )


def is_shouted(found: Sequence[Word]) -> bool:
    """Whether a text is written in capitals, so that they say nothing."""
    long = [word.text for word in found if len(word.text) > 3]
    return sum(form.isupper() for form in long) * 2 > len(long) > 1


def is_titled(found: Sequence[Word]) -> bool:
    """Whether an English text is a headline in which the common words begin with capitals too."""
    common = [word for word in found if len(word.text) > 3 and not word.opens and word_class(word.text, "en").common]
    return len(common) > 1 and sum(word.text[0].isupper() for word in common) * 4 >= len(common) * 3


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two successive words stand in one name: side by side, or parted by a hyphen or an initial's stop."""
    between = text[left.start + len(left.text) : right.start]
    if between == ". ":
        return len(left.text) <= 3
    return between in _JOINED


def names(text: str, language: Side) -> tuple[Name, ...]:
    """The names of a text, in order: runs of capitalised words, with the particles between them.

    A capital that opens a sentence counts only when the word is no common one. In a text all in capitals or
    in an English headline only listed names count.
    """
    found = words(plain(text))
    strict = is_shouted(found) or (language == "en" and is_titled(found))
    runs: list[list[int]] = []
    for i, word in enumerate(found):
        if not (_is_name_word(word, language, strict) or _is_irish(text, word)):
            continue
        bridge = range(runs[-1][-1] + 1, i) if runs else range(0)
        near = runs and len(bridge) <= 2 and all(found[k].text in _PARTICLES for k in bridge)
        if near and all(joined(text, found[k], found[k + 1]) for k in range(runs[-1][-1], i)):
            runs[-1] += [*bridge, i]
        else:
            runs.append([i])
    return tuple(_name(text, found, run, language) for run in runs)


def _is_irish(text: str, word: Word) -> bool:
    """Whether a word is the O of O'Brien."""
    return word.text == "O" and text[word.start + 1 : word.start + 2] in ("'", "’")


def _is_name_word(word: Word, language: Side, strict: bool) -> bool:
    if not word.capital or not word.text[0].isalpha() or len(word.text) < 2 or word.folded in _TITLES:
        return False
    kind = word_class(word.text, language)
    if strict:
        return kind.listed and not kind.common
    if not kind.common:
        return True
    rare = frequency(word.text.lower(), language) < 1
    return not word.opens and (language == "en" or kind.listed or rare)


def _name(text: str, found: Sequence[Word], run: Sequence[int], language: Side) -> Name:
    parts = tuple(found[i] for i in run)
    span = Span(parts[0].start, parts[-1].span.end)
    before = found[run[0] - 1].folded if run[0] else ""
    return Name(span, span.of(text), parts, _kind(parts, language, before in HONORIFICS))


def _kind(parts: Sequence[Word], language: Side, titled: bool) -> NameKind:
    classes = [word_class(part.text, language) for part in parts if part.capital]
    if titled or (len(classes) > 1 and classes[0].given and not classes[-1].common):
        return "person"
    if len(classes) == 1 and classes[0].acronym:
        return "acronym"
    if any(kind.brand for kind in classes):
        return "brand"
    entry = exonym(" ".join(part.folded for part in parts))
    if all(kind.place for kind in classes) or (entry is not None and entry.kind == "p"):
        return "place"
    return "person" if classes[0].given or classes[-1].surname else "other"
