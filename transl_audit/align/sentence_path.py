"""The best way through two texts, bead by bead, within windows: dynamic programming in linear memory.

A bead renders up to four English sentences by up to four French ones, or leaves one sentence out (Gale and Church
1993, A program for aligning sentences in bilingual corpora). Its worth comes from vectors, words and lengths.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from transl_audit.align.sentence_words import WordEvidence

Matrix = NDArray[np.float32]
Numbers = NDArray[np.int64]

MOST = 4
"""Sentences a side of the largest bead."""
_ROWS = 48
_CELLS = 400_000
"""Cells of a block of rows: fewer rows where the window is wide."""
_DELETION, _INSERTION = -1, -2

# Set on the five books of sentence_alignment_dev, whole and with a tenth of either side removed, for strict F1.
VECTORS = 0.44
"""The part of the vectors in the likeness of a bead; the rest is the words'."""
THRESHOLD = 0.084
"""The likeness below which it is better to leave the sentences of a bead out."""
MERGE = 0.32
"""What every sentence beyond the first of a side costs."""
MANY = 0.155
"""What several sentences on both sides of a bead cost besides."""
LENGTH = 0.052
"""What a unit of oddness of the lengths costs."""
EXPANSION = 1.08
"""French characters for an English one."""
VARIANCE = 8.0
"""Variance of the length for each character (6.8 in Gale and Church 1993)."""
WORST_LENGTH = 6.0
"""The greatest oddness of lengths that counts."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two texts as the aligner sees them: sums of vectors, lengths in characters, and their words."""

    english: Matrix
    french: Matrix
    english_length: Matrix
    french_length: Matrix
    words: WordEvidence


@dataclass(frozen=True, slots=True)
class Step:
    """English sentences start[0]..end[0] and French ones start[1]..end[1] (ends excluded), and how alike they are."""

    start: tuple[int, int]
    end: tuple[int, int]
    likeness: float


def best_path(sides: Sides, low: Numbers, high: Numbers, first: tuple[int, int]) -> list[Step]:
    """The beads from `first` on.

    Row r of the windows holds the numbers of French sentences (low..high) that may be done when r English ones are.
    The windows begin with a row for none and end at the last cell of the last row.
    """
    rows, end = len(low) - 1, int(high[-1]) - 1
    offset = int(low[0])
    best = np.full((MOST + 1, end - offset + 1 + MOST), -np.inf)
    best[0, MOST : MOST + int(high[0]) - offset] = 0.0
    choices: list[NDArray[np.int8]] = [np.full(int(high[0] - low[0]), _INSERTION, dtype=np.int8)]
    alike: list[Matrix] = [np.zeros(int(high[0] - low[0]), dtype=np.float32)]
    for row, worth, likeness in _worths(sides, low, high, first):
        begin, stop = int(low[row]) - offset, int(high[row]) - offset  # places of `best`, less MOST
        before = best[[(row - k) % (MOST + 1) for k in range(1, MOST + 1)], begin : stop + MOST]
        # before[k - 1, MOST - l + x] is the value of the cell k rows and l columns before cell x
        cells = sliding_window_view(before[:, :-1], stop - begin, axis=1)[:, ::-1]
        values = (cells + worth).reshape(MOST * MOST, -1)
        chosen = values.argmax(axis=0)
        value = values[chosen, np.arange(stop - begin)]
        deleted = before[0, MOST:]
        choice = np.where(deleted > value, _DELETION, chosen).astype(np.int8)
        value = np.maximum(value, deleted)
        running = np.maximum.accumulate(value)
        choice[running > value] = _INSERTION
        own = best[row % (MOST + 1)]
        if row > MOST:
            own[MOST + int(low[row - MOST - 1]) - offset : MOST + int(high[row - MOST - 1]) - offset] = -np.inf
        own[MOST + begin : MOST + stop] = running
        choices.append(choice)
        alike.append(likeness.reshape(MOST * MOST, -1)[chosen, np.arange(stop - begin)])
    return _trace(choices, alike, low, rows, end, first)


def _trace(
    choices: list[NDArray[np.int8]], alike: list[Matrix], low: Numbers, row: int, column: int, first: tuple[int, int]
) -> list[Step]:
    steps: list[Step] = []
    while row or column > low[0]:
        place = column - int(low[row])
        choice = int(choices[row][place])
        likeness = float(alike[row][place]) if choice >= 0 else 0.0
        k, size = divmod(choice, MOST)
        k, size = (k + 1, size + 1) if choice >= 0 else (1, 0) if choice == _DELETION else (0, 1)
        steps.append(Step((first[0] + row - k, column - size), (first[0] + row, column), likeness))
        row, column = row - k, column - size
    return steps[::-1]


def _worths(sides: Sides, low: Numbers, high: Numbers, first: tuple[int, int]) -> Iterator[tuple[int, Matrix, Matrix]]:
    """For every row from 1: the worth and the likeness of the beads that end in each of its cells, (MOST, MOST, cells).

    A bead that would begin before the start is worth minus infinity.
    """
    row = 1
    while row < len(low):
        count = max(1, min(_ROWS, _CELLS // (16 * int(high[row] - low[row]))))
        last = min(row + count, len(low))
        begin, end = int(low[row]), int(high[last - 1])
        worth, likeness = _block(sides, first, (row, last), (begin, end))
        for r in range(row, last):
            cells = slice(int(low[r]) - begin, int(high[r]) - begin)
            yield r, worth[:, :, r - row, cells], likeness[:, :, r - row, cells]
        row = last


def _block(
    sides: Sides, first: tuple[int, int], rows: tuple[int, int], columns: tuple[int, int]
) -> tuple[Matrix, Matrix]:
    """Worth and likeness of all beads that end in rows x columns (counts of sentences done, stops excluded)."""
    top, left = max(0, rows[0] - MOST), max(first[1], columns[0] - MOST)
    english = slice(first[0] + top, first[0] + rows[1] - 1)
    french = slice(left, columns[1] - 1)
    found, explained = sides.words.found(english, french, MOST)
    products = sides.english[english] @ sides.french[french].T
    part = _Part(sides, english, french)
    shape = MOST, MOST, rows[1] - rows[0], columns[1] - columns[0]
    worth, likeness = np.full(shape, -np.inf, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    for k in range(1, MOST + 1):
        across = _sums(products, k, axis=0)
        for size in range(1, MOST + 1):
            recalled = _sums(found[size - 1][:, size - 1 :], k, axis=0)
            covered = _sums(explained[k - 1][k - 1 :], size, axis=1)
            features = part.features(_sums(across, size, axis=1), recalled, covered, k, size)
            alike, value = judge(features, k, size)
            # the last rows and columns of `value` are the last of the block
            height, width = min(value.shape[0], shape[2]), min(value.shape[1], shape[3])
            if height > 0 and width > 0:
                worth[k - 1, size - 1, shape[2] - height :, shape[3] - width :] = value[-height:, -width:]
                likeness[k - 1, size - 1, shape[2] - height :, shape[3] - width :] = alike[-height:, -width:]
    return worth, likeness


class _Part:
    """Lengths of stretches of 1 to MOST sentences of a part of the texts."""

    def __init__(self, sides: Sides, english: slice, french: slice) -> None:
        self._english_norm = [_norms(sides.english[english], k) for k in range(1, MOST + 1)]
        self._french_norm = [_norms(sides.french[french], k) for k in range(1, MOST + 1)]
        self._english_mass = [_sums(sides.words.english.mass[english] + 0.05, k) for k in range(1, MOST + 1)]
        self._french_mass = [_sums(sides.words.french.mass[french] + 0.05, k) for k in range(1, MOST + 1)]
        self._english_length = [_sums(sides.english_length[english], k) for k in range(1, MOST + 1)]
        self._french_length = [_sums(sides.french_length[french], k) for k in range(1, MOST + 1)]

    def features(self, products: Matrix, found: Matrix, explained: Matrix, k: int, size: int) -> Features:
        """The cosine, the shares of the words of either side that correspond, and how odd the lengths are."""
        english, french = EXPANSION * self._english_length[k - 1][:, None], self._french_length[size - 1]
        return (
            products / self._english_norm[k - 1][:, None] / self._french_norm[size - 1],
            found / self._english_mass[k - 1][:, None],
            explained / self._french_mass[size - 1],
            np.minimum((french - english) ** 2 / (VARIANCE * (english + french).clip(1)), WORST_LENGTH),
        )


Features = tuple[Matrix, Matrix, Matrix, Matrix]


def judge(features: Features, k: int, size: int) -> tuple[Matrix, Matrix]:
    """How alike the sides of beads are, 0..1, and what they add to a path, against leaving their sentences out."""
    cosine, recall, precision, length = features
    shared: Matrix = 2 * recall * precision / (recall + precision + 1e-6)
    likeness: Matrix = VECTORS * np.maximum(cosine, 0) + (1 - VECTORS) * shared
    penalty = MERGE * (k + size - 2) + MANY * (k - 1) * (size - 1)
    worth: Matrix = (k + size) * (likeness - THRESHOLD) - penalty - LENGTH * length
    return likeness, worth


def _sums(values: Matrix, size: int, axis: int = 0) -> Matrix:
    """Sums of `size` neighbours; the axis gets size - 1 shorter."""
    count = values.shape[axis] - size + 1
    if axis:
        return (
            sum((values[:, s : s + count] for s in range(1, size)), values[:, :count]) if count > 0 else values[:, :0]
        )
    return sum((values[s : s + count] for s in range(1, size)), values[:count]) if count > 0 else values[:0]


def _norms(sums: Matrix, size: int) -> Matrix:
    result: Matrix = np.maximum(np.linalg.norm(_sums(sums, size), axis=1), 1e-6)
    return result
