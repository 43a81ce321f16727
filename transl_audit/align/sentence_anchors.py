"""Where two texts run side by side: anchors, and the blocks that keep their order between them.

An anchor is a pair of sentences that are each other's nearest. Anchors that follow each other at a like pace make a
block; a chapter that was moved is a block of its own. The windows around the anchors of a block hold the cells that
the exact aligner looks at, so that its work grows with the length of the texts and not with its square.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Numbers = NDArray[np.int64]

SAMPLE = 4096
"""English sentences that are looked up at most: the longest of as many equal stretches."""
_AT_ONCE = 512
_GAP = 1.5
"""Anchors that a step costs that leaves out sentences of one side."""
_JUMP = 4.0
"""Anchors that a step costs that goes back in the French, or comes from a place that was moved."""
_SLACK = 6
_PACE = 0.5
_REACH = 64
"""Anchors before an anchor among which its predecessor at a like pace is sought."""
_HALF_WIDTH = 400
"""French sentences on either side of the diagonal where a stretch has no anchor."""


@dataclass(frozen=True, slots=True)
class Block:
    """English sentences start[0]..end[0] and French ones start[1]..end[1] (ends excluded) in the same order."""

    start: tuple[int, int]
    end: tuple[int, int]
    anchors: tuple[tuple[int, int], ...]


def blocks(english: Matrix, french: Matrix, lengths: Matrix) -> list[Block]:
    """The blocks of two texts in the order of the English; together they cover both sides.

    `english` and `french` hold the unit vectors of the sentences, `lengths` the lengths of the English ones.
    """
    count = len(english), len(french)
    runs = _runs(_chain(_anchors(english, french, lengths)))
    if not runs:
        return [Block((0, 0), count, ())]
    by_french = sorted(range(len(runs)), key=lambda r: runs[r][0][1])
    rank = {run: place for place, run in enumerate(by_french)}
    merged: list[list[int]] = []
    for run in range(len(runs)):
        if merged and rank[run] == rank[merged[-1][-1]] + 1:
            merged[-1].append(run)
        else:
            merged.append([run])
    parts = [[anchor for run in group for anchor in runs[run]] for group in merged]
    rows = _cuts(parts, english, french, side=0)
    columns = _cuts(sorted(parts, key=lambda part: part[0][1]), english, french, side=1)
    found: list[Block] = []
    for part in parts:
        (top, bottom), (left, right) = rows[part[0][0]], columns[part[0][1]]
        inside = tuple((i, j) for i, j in part if left <= j < right)
        found.append(Block((top, left), (bottom, right), inside))
    return found


Anchors = list[tuple[int, int]]


def _anchors(english: Matrix, french: Matrix, lengths: Matrix) -> Anchors:
    """Pairs of sentences that are each other's nearest, in the order of the English; of the longest in each stretch."""
    edges = np.linspace(0, len(english), min(SAMPLE, len(english)) + 1).astype(int)
    rows = np.array([a + int(lengths[a:b].argmax()) for a, b in pairwise(edges)])
    columns = _nearest(english[rows], french)
    back = _nearest(french[columns], english)
    mutual = back == rows
    return list(zip(rows[mutual].tolist(), columns[mutual].tolist(), strict=True))


def _nearest(some: Matrix, others: Matrix) -> Numbers:
    """For every row of `some`, the number of the row of `others` with the highest product."""
    parts = [(some[a : a + _AT_ONCE] @ others.T).argmax(axis=1) for a in range(0, len(some), _AT_ONCE)]
    return np.concatenate(parts)


def _chain(anchors: Anchors) -> list[tuple[int, int, bool]]:
    """The best sequence of anchors, and whether each goes on from the one before at a like pace."""
    if not anchors:
        return []
    rows, columns = np.array(anchors).T
    value, back, steady = np.ones(len(anchors)), np.full(len(anchors), -1), np.zeros(len(anchors), dtype=bool)
    best_before, best_place = 0.0, -1  # of all earlier anchors
    for k in range(len(anchors)):
        if k and value[k - 1] > best_before:
            best_before, best_place = float(value[k - 1]), k - 1
        if best_before - _JUMP > 0:
            value[k], back[k] = 1 + best_before - _JUMP, best_place
        near = slice(max(0, k - _REACH), k)
        down, right = rows[k] - rows[near], columns[k] - columns[near]
        far = np.abs(right - down) > _SLACK + _PACE * np.maximum(down, right)
        reached = np.where(right > 0, value[near] - np.where(far, _GAP, 0.0), -np.inf)
        if k and reached.max() + 1 >= value[k]:
            place = int(reached.argmax())
            value[k], back[k], steady[k] = 1 + reached[place], near.start + place, not far[place]
    found, k = [], int(value.argmax())
    while k >= 0:
        found.append((int(rows[k]), int(columns[k]), bool(steady[k])))
        k = int(back[k])
    return found[::-1]


def _runs(chain: Sequence[tuple[int, int, bool]]) -> list[Anchors]:
    """The chain cut where it jumps or goes back, and where another run lies between; no two runs share French."""
    runs: list[Anchors] = []
    for row, column, steady in chain:
        if not runs or not steady:
            runs.append([])
        runs[-1].append((row, column))
    taken: list[Anchors] = []
    for run in sorted(runs, key=len, reverse=True):
        free = [a for a in run if not any(other[0][1] <= a[1] <= other[-1][1] for other in taken)]
        if free:
            taken.append(free)
    return sorted(taken)


def _cuts(parts: list[Anchors], english: Matrix, french: Matrix, *, side: int) -> dict[int, tuple[int, int]]:
    """By the first anchor of each part, its begin and end on a side: what lies between two goes to the nearer."""
    texts = (english, french) if side == 0 else (french, english)
    found: dict[int, tuple[int, int]] = {}
    begin = 0
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        end = len(texts[0])
        if following is not None:
            end = _cut(part[-1], following[0], texts, side)
        found[part[0][side]] = (begin, end)
        begin = end
    return found


def _cut(last: tuple[int, int], first: tuple[int, int], texts: tuple[Matrix, Matrix], side: int) -> int:
    """Where between two anchors the sentences begin to be more like what stands before the second."""
    begin, end = last[side] + 1, first[side]
    if begin >= end:
        return begin
    other = last[1 - side], first[1 - side]
    reach = end - begin + _SLACK
    after = texts[1][other[0] : other[0] + reach]
    before = texts[1][max(0, other[1] - reach) : other[1] + 1]
    gain = (texts[0][begin:end] @ after.T).max(axis=1) - (texts[0][begin:end] @ before.T).max(axis=1)
    return begin + int(np.concatenate([[0], np.cumsum(gain)]).argmax())


def windows(block: Block) -> tuple[Numbers, Numbers]:
    """For 0, 1, … English sentences of the block done: the French counts to look at, from low to high (excluded).

    They reach from the last anchor but one before to the next but one after, so that one wrong anchor does no harm.
    """
    corners = [block.start, block.start, *block.anchors, block.end, block.end]
    rows, columns = np.array(corners).T
    at = np.arange(block.start[0], block.end[0] + 1)
    before = np.searchsorted(rows[2:-2], at, side="left")  # of the last corner but one before
    after = np.searchsorted(rows[2:-2], at, side="right") + 3
    low, high = columns[before] - _SLACK, columns[after] + _SLACK + 1
    middle = np.interp(at, rows, columns).astype(np.int64)
    narrow = (high - low > 2 * _HALF_WIDTH) & ((high - low) * (rows[after] - rows[before]) > 4 * _HALF_WIDTH**2)
    low = np.where(narrow, np.maximum(low, middle - _HALF_WIDTH), low)
    high = np.where(narrow, np.minimum(high, middle + _HALF_WIDTH + 1), high)
    low = np.maximum.accumulate(np.clip(low, block.start[1], block.end[1]))
    high = np.maximum.accumulate(np.clip(high, block.start[1] + 1, block.end[1] + 1))
    low[0], high[-1] = block.start[1], block.end[1] + 1
    low[1:] = np.minimum(low[1:], high[:-1] - 1)
    return low, high
