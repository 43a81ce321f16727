"""Which pairs of tokens are links: what tells a link from its rivals, and how much each of these clues weighs.

The weights are those of a logistic regression on annotated links (`models/bitext`), so that the probability
of a link is what it says: of those given .8, 8 in 10 are right.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transl_audit.align.word_paths import Floats
from transl_audit.align.word_scores import LONG, SHORT, SIGN, UNKNOWN, Scores

Cells = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
"""Of each cell the pair, the English token and the French token."""

_WORTH = 0.05
"""The least geometric mean of the two posteriors for a pair of tokens to be asked about."""
_RENDERED = 0.4
"""The least share of words with a known rendering from which two texts are taken to render each other, so that words
of which nothing is known are linked by their places: all but 1 in 200 pairs of word_alignment_dev have it, and 1 in 10
of its English sentences with the French of another."""
_PADDING = 4
"""Tokens: how far neighbours are looked at, and one more."""
_NEAR = tuple(
    (step, step + across, 0.6 ** abs(step) / (1 + abs(across)))
    for step in (-3, -2, -1, 1, 2, 3)
    for across in (-1, 0, 1)
)
"""Of each neighbour that supports a link: its distance in English and in French tokens, and its weight."""


def candidates(scores: Scores, left: Floats, right: Floats) -> tuple[Cells, Floats]:
    """The pairs of tokens that may be links, and the clues of each: [cells, CLUES].

    `left` says which English token a French one renders, `right` which French token renders an English one, both
    [pairs, English tokens, French tokens].
    """
    agreed = np.sqrt(left * right)
    worth = (agreed > _WORTH) | (np.maximum(left, right) > 0.5)
    known = np.maximum(scores.to_french, scores.to_english) > UNKNOWN
    worth &= known | (_rendered(scores, agreed * known) >= _RENDERED)[:, None, None]
    cells = worth.nonzero()
    return cells, _clues(scores, left, right, agreed, cells)


def _rendered(scores: Scores, known: Floats) -> Floats:
    """Of the words of the side of each pair that has fewer, the share that have a known rendering, about 0..1."""
    english, french = scores.english >= SHORT, scores.french >= SHORT
    linked = (known * english[:, :, None] * french[:, None, :]).sum((1, 2))
    share: Floats = linked / np.minimum(english.sum(1), french.sum(1)).clip(1)
    return share


def _clues(scores: Scores, left: Floats, right: Floats, agreed: Floats, cells: Cells) -> Floats:
    pairs, rows, columns = cells
    english, french = scores.english[pairs, rows], scores.french[pairs, columns]
    around = np.pad(agreed, ((0, 0), (_PADDING, _PADDING), (_PADDING, _PADDING)))
    place = np.ravel_multi_index((pairs, rows + _PADDING, columns + _PADDING), around.shape)
    flat, width = around.ravel(), around.shape[2]
    here = flat[place]
    clues = (
        logit(left[cells]),
        logit(right[cells]),
        logit(here),
        here,
        np.log(scores.to_french[cells] + 1e-6),
        np.log(scores.to_english[cells] + 1e-6),
        sum(weight * flat[place + step * width + along] for step, along, weight in _NEAR),
        np.maximum(flat[place - 1], flat[place + 1]),
        np.maximum(flat[place - width], flat[place + width]),
        agreed.sum(1)[pairs, columns],
        agreed.sum(2)[pairs, rows],
        (english == SIGN) != (french == SIGN),
        french == SIGN,
        french == SHORT,
        french == LONG,
        english == SHORT,
        english == LONG,
        np.ones(len(pairs)),
    )
    return np.stack(clues, axis=1).astype(np.float32)


def logit(probability: Floats) -> Floats:
    """The logarithm of the odds of a probability, short of the infinite."""
    odds: Floats = np.log((probability + 1e-4) / (1 + 1e-4 - probability))
    return odds


def chances(clues: Floats, weights: Floats) -> Floats:
    """The probability of being a link by the clues, 0..1."""
    chance: Floats = 1 / (1 + np.exp(-(clues @ weights)))
    return chance
