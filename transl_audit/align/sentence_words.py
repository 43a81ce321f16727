"""How much of the words of English sentences stands in French ones, for whole blocks of sentences at a time."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from transl_audit.align.lexicon import lexicon
from transl_audit.align.similarity import Side, fold, telling

Matrix = NDArray[np.float32]
Numbers = NDArray[np.int64]

_WORD = re.compile(r"[^\W\d_]+|\d+|[?!]")
_GAIN = 2.5
"""A translation chosen four times in ten is full evidence: most words have several right renderings."""
_FAINTEST = 0.04
"""The least strength of a correspondence that counts."""
_LONGEST, _MOST = 20_000, 400
"""Code points and distinct words of a sentence, and look-alikes of a word, that are looked at: a sentence has fewer."""
_PREFIX = 4
_RATIO = 70
_COGNATE = 0.8


@dataclass(frozen=True, slots=True)
class Bags:
    """The distinct words of each sentence; those of sentence i are words[start[i]:start[i + 1]].

    `weights` says how much each word of `forms` tells, 0..1; `mass` is their sum over each sentence.
    """

    forms: list[str]
    weights: Matrix
    words: Numbers
    start: Numbers
    mass: Matrix


class WordEvidence:
    """The words of two texts and the strength of their correspondences."""

    def __init__(self, english: Sequence[str], french: Sequence[str]) -> None:
        self.english, self.french = _bags(english, "en"), _bags(french, "fr")
        self._start, self._target, self._strength = _table(self.english.forms, self.french.forms)

    def found(self, rows: slice, columns: slice, most: int) -> tuple[list[Matrix], list[Matrix]]:
        """What each French sentence holds of each English one, and what each English one explains of each French one.

        Two lists of matrices (rows, columns). In the n-th of the first, the weight of the words of English sentence
        i that have a counterpart in one of the n + 1 French sentences that end at j; in the n-th of the second, the
        weight of the words of j that have one in the n + 1 English sentences that end at i.
        """
        words, owners = _part(self.english, rows)
        others, other_owners = _part(self.french, columns)
        strength, local, other_local = self._strengths(words, others)
        shape = rows.stop - rows.start, columns.stop - columns.start
        in_french = _best(strength, other_local, other_owners, shape[1])  # (English words, columns)
        in_english = _best(np.ascontiguousarray(strength.T), local, owners, shape[0])  # (French words, rows)
        english = _weights(self.english, words, local, owners, (shape[0], len(strength)))
        french = _weights(self.french, others, other_local, other_owners, (shape[1], strength.shape[1]))
        return (
            [english @ window for window in _windows(in_french, most)],
            [np.ascontiguousarray((french @ window).T) for window in _windows(in_english, most)],
        )

    def _strengths(self, words: Numbers, others: Numbers) -> tuple[Matrix, Numbers, Numbers]:
        """The strengths between the distinct words of both sides, and the local number of each word."""
        distinct, local = np.unique(words, return_inverse=True)
        other_distinct, other_local = np.unique(others, return_inverse=True)
        place = np.full(len(self.french.forms), -1)
        place[other_distinct] = np.arange(len(other_distinct))
        entries, lengths = _gather(self._start, distinct)
        targets = place[self._target[entries]]
        inside = targets >= 0
        strength = np.zeros((len(distinct), len(other_distinct)), dtype=np.float32)
        strength[np.repeat(np.arange(len(distinct)), lengths)[inside], targets[inside]] = self._strength[
            entries[inside]
        ]
        return strength, local, other_local


def _bags(texts: Sequence[str], language: Side) -> Bags:
    numbers: dict[str, int] = {}
    words: list[int] = []
    start = [0]
    for text in texts:
        found = list(dict.fromkeys(_WORD.findall(text[:_LONGEST].lower())))[:_MOST]
        words += [numbers.setdefault(word, len(numbers)) for word in found]
        start.append(len(words))
    flat = np.array(words, dtype=np.int64)
    known = np.array([telling(word, language) for word in numbers], dtype=np.float32)
    often = np.bincount(flat, minlength=len(numbers)).clip(1)
    rare = np.log((len(texts) + 1) / often) / math.log(len(texts) + 1)
    weights = (known * rare.clip(0.05)).astype(np.float32)
    owners = np.repeat(np.arange(len(texts)), np.diff(start))
    mass = np.bincount(owners, weights[flat], minlength=len(texts)).astype(np.float32)
    return Bags(list(numbers), weights, flat, np.array(start), mass)


def _table(english: Sequence[str], french: Sequence[str]) -> tuple[Numbers, Numbers, Matrix]:
    """The correspondences of every English form: where they begin, the French form, the strength."""
    numbers = dict(zip(french, range(len(french)), strict=True))
    cognates = _Cognates(french)
    start, target, strength = [0], list[int](), list[float]()
    table = lexicon()
    for word in english:
        found = cognates.of(word)
        for other, prob in table.translations(word):
            number = numbers.get(other)
            if number is not None and (known := min(1.0, _GAIN * prob)) > max(_FAINTEST, found.get(number, 0.0)):
                found[number] = known
        if (same := numbers.get(word)) is not None and (len(word) > 1 or not word.isalpha()):
            found[same] = 1.0
        target += found
        strength += found.values()
        start.append(len(target))
    return np.array(start), np.array(target, dtype=np.int64), np.array(strength, dtype=np.float32)


class _Cognates:
    """French forms by the letters that they begin with."""

    def __init__(self, french: Iterable[str]) -> None:
        self._by_start: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, form in enumerate(french):
            if len(form) >= _PREFIX:
                folded = fold(form)
                self._by_start[folded[:_PREFIX]].append((number, folded))

    def of(self, english: str) -> dict[int, float]:
        """The forms spelled much alike, with strengths."""
        if len(english) < _PREFIX or not english.isalpha():
            return {}
        folded = fold(english)
        alike = (
            (number, fuzz.ratio(folded, other)) for number, other in self._by_start.get(folded[:_PREFIX], [])[:_MOST]
        )
        return {number: _COGNATE * ratio / 100 for number, ratio in alike if ratio >= _RATIO}


def _part(bags: Bags, sentences: slice) -> tuple[Numbers, Numbers]:
    """The words of some sentences, and for each the number of its sentence among them."""
    start = bags.start[sentences.start : sentences.stop + 1]
    return bags.words[start[0] : start[-1]], np.repeat(np.arange(len(start) - 1), np.diff(start))


def _gather(start: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """The places of the entries of the rows, and how many each row has."""
    lengths = start[rows + 1] - start[rows]
    before = np.cumsum(lengths) - lengths
    return np.arange(lengths.sum()) + np.repeat(start[rows] - before, lengths), lengths


def _best(strength: Matrix, words: Numbers, owners: Numbers, count: int) -> Matrix:
    """The strongest correspondence of every row in each sentence: (rows, sentences)."""
    best = np.zeros((count, len(strength)), dtype=np.float32)
    if len(words):
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        best[owners[starts]] = np.maximum.reduceat(strength.T[words], starts, axis=0)
    return np.ascontiguousarray(best.T)


def _weights(bags: Bags, words: Numbers, local: Numbers, owners: Numbers, shape: tuple[int, int]) -> Matrix:
    """The weights of the local words in each sentence: (sentences, words)."""
    found = np.zeros(shape, dtype=np.float32)
    found[owners, local] = bags.weights[words]
    return found


def _windows(matrix: Matrix, most: int) -> list[Matrix]:
    """The matrix, and the greatest of 2 … `most` neighbours that end at each column."""
    found = [matrix]
    for size in range(1, most):
        wider = found[-1].copy()
        np.maximum(wider[:, size:], matrix[:, :-size], out=wider[:, size:])
        found.append(wider)
    return found
