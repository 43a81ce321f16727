"""Learns how much each clue weighs in telling links from other pairs of words, from annotated links.

A logistic regression over the pairs of words that the two models of places hold likely.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.bitext.prior import Array
from models.encoder.rows import Row, as_tokens
from transl_audit.align.lexicon import Lexicon
from transl_audit.align.word_choice import candidates
from transl_audit.align.word_paths import Floats
from transl_audit.align.words import posteriors

POSSIBLE = 0.5
"""The weight of a link that is possible but not sure: leaving it out costs less."""
RIDGE = 1e-3
"""What a standard deviation's weight costs, squared, in wrong cells a cell."""
STEPS = 15
BATCH = 60
"""Pairs, of like lengths, whose clues are gathered at once."""


def fit(table: Lexicon, rows: Sequence[Row]) -> Floats:
    """The weights of the clues, by the links of these pairs."""
    clues, right, weight = [], [], []
    ordered = sorted(rows, key=lambda row: (len(row.english), len(row.french)))
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        pairs = [(as_tokens(row.english), as_tokens(row.french)) for row in batch]
        cells, found = candidates(*posteriors(table, pairs))
        clues.append(found)
        for k, i, j in zip(*(axis.tolist() for axis in cells), strict=True):
            right.append((i, j) in batch[k].possible)
            weight.append(POSSIBLE if right[-1] and (i, j) not in batch[k].sure else 1.0)
    return _regression(np.concatenate(clues).astype(np.float64), np.array(right, np.float64), np.array(weight))


def _regression(clues: Array, right: Array, weight: Array) -> Floats:
    """Newton's method; the last clue is always 1."""
    spread = clues.std(0)
    spread[spread == 0] = 1.0
    scaled = clues / spread
    ridge = RIDGE * len(clues) * np.eye(clues.shape[1])
    ridge[-1, -1] = 0.0
    weights: NDArray[np.float64] = np.zeros(clues.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(scaled @ weights)))
        slope = scaled.T @ (weight * (chance - right)) + ridge @ weights
        curve = (scaled * (weight * chance * (1 - chance))[:, None]).T @ scaled + ridge
        weights -= np.linalg.solve(curve, slope)
    result: Floats = (weights / spread).astype(np.float32)
    return result
