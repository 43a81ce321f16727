"""What is known of a candidate before its own links are counted: from its sister forms, and from its spelling.

A rare form is seen too seldom to tell its translation from its neighbours (a rare word "explains" anything). Its
sisters (regardez, regardait) are seen more often: the share of their links that lead to the sisters of the other
word, the candidate's own links left out, is its prior; so is the likeness of cognates.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from transl_audit.align.word_stems import english_stem, folded, french_stem

Array = NDArray[np.float64]
Numbers = NDArray[np.int64]

SISTERS = 3.0
"""Links: what a certain prior from the sister forms counts for."""
LIKENESS = 0.5
"""Links: what equal spelling counts for."""
COGNATE, SHORTEST, SELDOM = 0.7, 4, 50
"""Least Levenshtein similarity, least letters, and occurrences below which spelling is asked at all."""
CHUNK = 1_000_000


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the candidates: its word, the word's group, and the word's share of its group's occurrences."""

    word: Numbers
    group: Numbers
    share: Array

    def totals(self, links: Array) -> tuple[Array, Array]:
        """The links of every word, and of every group."""
        words: Array = np.bincount(self.word, weights=links, minlength=len(self.group)).astype(np.float64)
        return words, np.bincount(self.group, weights=words).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Prior:
    """The two sides of the candidates, the pair of groups that each belongs to, and its cognates' weight."""

    english: Side
    french: Side
    pair: NDArray[np.int32]
    cognate: NDArray[np.float32]

    def counts(self, links: Array, given: Side, sought: Side) -> Array:
        """The prior of every candidate for p(sought | given), in links."""
        words, by_group = given.totals(links)
        others = (by_group[given.group] - words)[given.word]
        together = np.bincount(self.pair, weights=links)[self.pair] - links
        prior: Array = SISTERS * together / (others + 2.0) * sought.share[sought.word]
        prior += LIKENESS * self.cognate
        prior[0] = 0.0
        return prior

    def support(self, links: Array) -> Array:
        """The stronger of the two priors of every candidate, without the share of the form in its group."""
        together = np.bincount(self.pair, weights=links)[self.pair] - links
        best = np.zeros(len(links))
        for side in (self.english, self.french):
            words, by_group = side.totals(links)
            best = np.maximum(best, together / ((by_group[side.group] - words)[side.word] + 2.0))
        best = np.maximum(best, self.cognate)
        best[0] = 0.0
        return best


def prior_of(
    english: list[str], french: list[str], often: tuple[Numbers, Numbers], columns: Numbers, rows: Numbers
) -> Prior:
    """The prior of candidates (English word `columns`, French word `rows`) of two vocabularies."""
    left = _side([english_stem(word) for word in english], often[0], columns)
    right = _side([french_stem(word) for word in french], often[1], rows)
    width = int(left.group.max()) + 1
    _, pair = np.unique(right.group[rows] * width + left.group[columns], return_inverse=True)
    return Prior(left, right, pair.astype(np.int32), _cognates(english, french, often, columns, rows))


def _side(stems: list[str], often: Numbers, words: Numbers) -> Side:
    _, group = np.unique(np.array(stems), return_inverse=True)
    share = often / np.bincount(group, weights=often)[group].clip(1)
    return Side(words, group, share)


def _cognates(
    english: list[str], french: list[str], often: tuple[Numbers, Numbers], columns: Numbers, rows: Numbers
) -> NDArray[np.float32]:
    """The likeness of seldom and not too short words, 0 below the least."""
    left, right = [folded(word) for word in english], [folded(word) for word in french]
    lengths = [np.array([len(word) for word in side]) for side in (left, right)]
    long = (lengths[0][columns] >= SHORTEST) & (lengths[1][rows] >= SHORTEST)
    near = np.abs(lengths[0][columns] - lengths[1][rows]) <= 3
    seldom = (often[0][columns] < SELDOM) | (often[1][rows] < SELDOM)
    likeness = np.zeros(len(rows), np.float32)
    asked = np.flatnonzero(long & near & seldom)
    for start in range(0, len(asked), CHUNK):
        part = asked[start : start + CHUNK]
        likeness[part] = process.cpdist(
            [left[i] for i in columns[part]],
            [right[i] for i in rows[part]],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=COGNATE,
            dtype=np.float32,
        )
    return likeness
