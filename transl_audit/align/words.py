"""Links the words of an English text to those of its French rendering.

Every pair of tokens gets two translation probabilities, from the lexicon or, for what it cannot know, from
identity, value or spelling. With a prior for the place they give two posteriors (which English word this French
word renders, and the other way round); a link is where both agree (Liang, Taskar and Klein 2006). The prior begins
as the diagonal and is then sharpened by what the first links say: a link is likely beside other links.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from transl_audit.align.word_scores import Matrix, probabilities
from transl_audit.text.tokens import Token, tokens
from transl_audit.types import Link

Mask = NDArray[np.bool_]
Found = list[tuple[int, int, float]]
"""English token, French token, probability."""

# Set on word_alignment_dev by AER, one at a time.
_NOTHING = 0.01
"""The weight of having no counterpart, on the scale of the translation probabilities."""
_DIAGONAL = 5.0
"""How fast likelihood falls with the distance of relative places, 0..1."""
_ALONE = np.float32(0.04)
"""The weight of a place that no other link supports."""
_MOST = np.float32(2.0)
"""The most that the links around a place add to its weight."""
_ALONG = tuple(math.exp(-step / 2) for step in range(1, 8))
"""By distance in tokens along the diagonal, how much a link supports another."""
_ACROSS = (0.37, 0.14)
"""The same by distance between diagonals."""
_ROUNDS = 2
_AGREED = 0.42
"""The least geometric mean of the two posteriors for a link."""
_SURE = 0.9
"""The least posterior of one side for a word to join its neighbour's link: "ne … pas", compound tenses."""

_WHOLE, _BLOCK, _MARGIN = 400, 100, 60
"""Tokens: longer texts are linked block by block, each against the stretch where it should lie, and a margin."""


def link_words(source: str, target: str) -> tuple[Link, ...]:
    """The word links of an English text and its French rendering, in the order of the English.

    Spans are token spans, local to the two texts; a token may stand in several links, and in none when nothing
    renders it. `prob` is 0..1. Time grows with the length of the texts, not with its square.
    """
    english, french = tokens(source, "en"), tokens(target, "fr")
    if not english or not french:
        return ()
    small = max(len(english), len(french)) <= _WHOLE
    found = _link(english, french, 0.0, len(french)) if small else _link_long(english, french)
    return tuple(Link(english[i].span, french[j].span, prob) for i, j, prob in found)


def _link_long(english: Sequence[Token], french: Sequence[Token]) -> Found:
    """Links block by block; where a block's links lie off the diagonal, the next one is sought there."""
    m, n = len(english), len(french)
    count = -(-max(m, n) // _BLOCK)
    found: Found = []
    drift = 0.0
    for k in range(count):
        start, end = m * k // count, m * (k + 1) // count
        low = min(max(0, round(n * k / count + drift) - _MARGIN), n)
        high = min(max(0, round(n * (k + 1) / count + drift) + _MARGIN), n)
        if start < end and low < high:
            expected = n * k / count + drift - low
            links = _link(english[start:end], french[low:high], expected, n / count)
            found += [(start + i, low + j, prob) for i, j, prob in links]
            late = [j + low - (start + i) * n / m for i, j, prob in links if prob > 0.8 and 2 * i > end - start]
            drift = sorted(late)[len(late) // 2] if len(late) > 5 else drift
    return found


def _link(english: Sequence[Token], french: Sequence[Token], offset: float, length: float) -> Found:
    """The links of two token sequences; the English is expected at French token `offset`, `length` tokens long."""
    to_french, to_english = probabilities(english, french)
    place = prior = _diagonal(len(english), len(french), offset, length)
    for _ in range(_ROUNDS):
        left, right = _posteriors(to_french, to_english, prior)
        beside: Matrix = np.minimum(_support(np.sqrt(left * right)), _MOST)
        prior = place * (beside + _ALONE)
    left, right = _posteriors(to_french, to_english, prior)
    agreed = np.sqrt(left * right)
    linked: Mask = np.asarray(agreed >= _AGREED)
    linked |= _joining(linked, left, right)
    prob: Matrix = np.maximum(agreed, 0.7 * np.maximum(left, right))
    for particle, negative in _negations(french, linked):
        linked[:, particle] = linked[:, negative]
        prob[:, particle] = prob[:, negative]
    rows, columns = linked.nonzero()
    weights = prob[rows, columns].astype(np.float64).round(3)
    return list(zip(rows.tolist(), columns.tolist(), weights.tolist(), strict=True))


def _diagonal(m: int, n: int, offset: float, length: float) -> Matrix:
    """How likely every pair of places is by itself."""
    rows = (np.arange(m, dtype=np.float32) + 0.5) / m
    columns = (np.arange(n, dtype=np.float32) + 0.5 - offset) / length
    near: Matrix = np.exp(-_DIAGONAL * np.abs(rows[:, None] - columns[None, :]))
    return near


def _posteriors(to_french: Matrix, to_english: Matrix, prior: Matrix) -> tuple[Matrix, Matrix]:
    """Of every French word, which English word it renders, and of every English word, which renders it."""
    left = to_french * prior
    left /= left.sum(0, keepdims=True) + _NOTHING
    right = to_english * prior
    right /= right.sum(1, keepdims=True) + _NOTHING
    return left, right


def _support(agreed: Matrix) -> Matrix:
    """How much the links around every pair support it: those on its diagonal most, near diagonals less."""
    along = np.zeros_like(agreed)
    for step, weight in enumerate(_ALONG, start=1):
        if step < min(agreed.shape):
            along[step:, step:] += weight * agreed[:-step, :-step]
            along[:-step, :-step] += weight * agreed[step:, step:]
    total = along.copy()
    for step, weight in enumerate(_ACROSS, start=1):
        total[:, step:] += weight * along[:, :-step]
        total[:, :-step] += weight * along[:, step:]
    return total


def _joining(linked: Mask, left: Matrix, right: Matrix) -> Mask:
    """Links of words that have none yet, to the counterpart of a neighbour, where one side is sure."""
    french_joins = ~linked.any(axis=0, keepdims=True) & (left >= _SURE)
    english_joins = ~linked.any(axis=1, keepdims=True) & (right >= _SURE)
    if not french_joins.any() and not english_joins.any():
        return french_joins & english_joins
    return (french_joins & _beside(linked)) | (english_joins & _beside(linked.T).T)


def _negations(french: Sequence[Token], linked: Mask) -> Iterator[tuple[int, int]]:
    """The particles ("ne") without a link, each with the linked negative ("pas", "jamais") that it belongs to."""
    free: Mask = np.logical_not(linked.any(axis=0))
    for j, token in enumerate(french):
        if free[j] and token.lower in _PARTICLES:
            for k in range(j + 1, min(j + _NEGATIVE_REACH, len(french))):
                if french[k].lower in _NEGATIVES and not free[k]:
                    yield j, k
                    break


_PARTICLES = frozenset(("ne", "n'"))
_NEGATIVES = frozenset("pas jamais rien plus aucun aucune personne point guère ni nul nulle".split())
_NEGATIVE_REACH = 7
"""Tokens: how far a negative stands at most behind its particle."""


def _beside(linked: Mask) -> Mask:
    """Where the same row has a link one or two columns away."""
    beside = np.zeros_like(linked)
    for step in (1, 2):
        beside[:, step:] |= linked[:, :-step]
        beside[:, :-step] |= linked[:, step:]
    return beside
