"""How well stretches of French render stretches of English, by the words that correspond."""

from __future__ import annotations

import functools
import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from transl_audit.align.lexicon import lexicon
from transl_audit.text.tokens import tokens
from transl_audit.text.words import frequency

Side = Literal["en", "fr"]

_COMMON = 20_000.0
"""Occurrences per million words at which a word says nothing of what a text is about ("the", « de »)."""
_COGNATE_PREFIX = 5
_COGNATE_RATIO = 72
_COPIED = 0.5
"""Weight of a handle, link or emoji that both sides have."""
_PAIR_GAIN = 2.5
"""A translation chosen four times in ten is full evidence: most words have several right renderings."""


@dataclass(frozen=True, slots=True)
class Words:
    """The distinct words of a stretch with their weights: how much each says of what it is about, 0..1.

    `copied` are those that a rendering may leave out (links, handles, hashtags, emoji): they count when both
    sides have them. `mass` is the weight of the others.
    """

    weights: Mapping[str, float]
    copied: frozenset[str]
    mass: float


@functools.lru_cache(maxsize=4096)
def content(text: str, language: Side) -> Words:
    """The words of a text that tell what it is about; all of them when it has hardly any such word."""
    found: dict[str, float] = {}
    copied: set[str] = set()
    for token in tokens(text, language):
        if token.kind == "copied":
            copied.add(token.lower)
        elif token.kind != "punctuation":
            found[token.lower] = telling(token.lower, language) if token.kind == "word" else 1.0
    mass = sum(found.values())
    return Words({**found, **dict.fromkeys(copied, _COPIED)}, frozenset(copied), mass)


@functools.lru_cache(maxsize=65536)
def telling(word: str, language: Side) -> float:
    """How much a word says of what a text is about, 0..1: the rarer, the more."""
    per_million = frequency(word, language)
    if per_million <= 0:
        return 1.0
    return min(1.0, max(0.02, math.log10(_COMMON / per_million) / 3.5))


@functools.lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word without accents, in lower case: the form in which cognates are compared."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Match:
    """What of an English stretch and of one French piece corresponds.

    `found`: for each English word with a counterpart in the piece, its strength, 0..1; `explained`: the
    weight of the piece's words that have a counterpart in the English.
    """

    found: Mapping[str, float]
    explained: float


class FrenchIndex:
    """French pieces, ready to be matched against any English stretch; building takes linear time."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.words = [content(piece, "fr") for piece in pieces]
        self.mass = [words.mass for words in self.words]
        self._places: dict[str, list[int]] = defaultdict(list)
        self._prefixes: dict[str, list[str]] = defaultdict(list)
        self._folded: dict[str, list[str]] = defaultdict(list)
        for number, words in enumerate(self.words):
            for word in words.weights:
                if word not in self._places:
                    folded = fold(word)
                    self._folded[folded].append(word)
                    self._prefixes[folded[:_COGNATE_PREFIX]].append(word)
                self._places[word].append(number)
        self._counterparts: dict[str, dict[str, float]] = {}

    def matches(self, english: Words) -> dict[int, Match]:
        """By number of the piece, what corresponds; pieces with nothing in common are left out."""
        found: dict[int, dict[str, float]] = defaultdict(dict)
        explained: dict[int, dict[str, float]] = defaultdict(dict)
        for word in english.weights:
            for french, strength in self.counterparts(word).items():
                for place in self._places[french]:
                    row, column = found[place], explained[place]
                    row[word] = max(row.get(word, 0.0), strength)
                    column[french] = max(column.get(french, 0.0), strength)
        return {
            place: Match(row, sum(s * self.words[place].weights[f] for f, s in explained[place].items()))
            for place, row in found.items()
        }

    def counterparts(self, english: str) -> dict[str, float]:
        """The French words of the pieces that can render an English word, with strengths, 0..1."""
        if english not in self._counterparts:
            self._counterparts[english] = self._look_up(english)
        return self._counterparts[english]

    def _look_up(self, english: str) -> dict[str, float]:
        found: dict[str, float] = {}
        folded = fold(english)
        for french in self._folded.get(folded, ()):
            found[french] = 1.0 if len(folded) > 1 else 0.3
        table = lexicon()
        for french, prob in table.translations(english):
            if french in self._places:
                strength = min(1.0, _PAIR_GAIN * max(prob, table.reverse(english, french)))
                found[french] = max(found.get(french, 0.0), strength)
        if len(folded) >= _COGNATE_PREFIX and folded.isalpha():
            for french in self._prefixes.get(folded[:_COGNATE_PREFIX], ()):
                ratio = fuzz.ratio(folded, fold(french))
                if ratio >= _COGNATE_RATIO:
                    found[french] = max(found.get(french, 0.0), 0.8 * ratio / 100)
        return found


def union(rows: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The strongest match of each word over several pieces."""
    best: dict[str, float] = {}
    for row in rows:
        for word, strength in row.items():
            if strength > best.get(word, 0.0):
                best[word] = strength
    return best


def harmonic(precision: float, recall: float) -> float:
    """The harmonic mean of two shares; 0 when both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def recall(english: Words, found: Mapping[str, float]) -> float:
    """The share of the English weight that has a counterpart, 0..1; 0 for an empty text."""
    mass = english.mass + sum(_COPIED for word in english.copied if word in found)
    return sum(english.weights[word] * strength for word, strength in found.items()) / mass if mass else 0.0
