"""Learns which word pairs are translations, by expectation and maximisation over all sentence pairs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from models.bitext.cells import Bitext, Cells, Ints, occurrences
from models.bitext.prior import Array, Prior, Side, prior_of

NULL = 0.08
"""The share of words that have no counterpart, as in fast_align."""
DIAGONAL = 5.0
"""How sharply counterparts stand at like places (fast_align learns 4 to 7)."""
PLAIN, AGREEING = 4, 4
"""Iterations of model 1, and of the agreeing model with positions."""
ALPHA = 0.01
"""Links: the symmetric prior of every candidate."""
CHUNK = 1 << 24
"""Cells whose posteriors are added up at once."""

Floats = NDArray[np.float32]


def learn(bitext: Bitext, cells: Cells, say: Callable[[str], None]) -> tuple[Array, Array]:
    """The expected number of links of every candidate, and what supports it beside them, 0..1."""
    model = Model(bitext, cells)
    say("prior")
    for iteration in range(PLAIN + AGREEING):
        agreeing = iteration >= PLAIN
        counts = model.expect(agreeing=agreeing, diagonal=DIAGONAL if agreeing else 0.0)
        model.update(*counts)
        say(f"iteration {iteration + 1}")
    links = model.expect(agreeing=True, diagonal=DIAGONAL)[0]
    links[0] = 0.0
    return links, model.prior.support(links)


class Model:
    """The two tables while they are learned; `forward` is p(fr|en), `backward` p(en|fr), by candidate."""

    def __init__(self, bitext: Bitext, cells: Cells) -> None:
        width = len(bitext.english)
        columns, rows = cells.keys % width, cells.keys // width
        often = occurrences(bitext)
        self.bitext, self.cells = bitext, cells
        self.prior: Prior = prior_of(bitext.english, bitext.french, often, columns, rows)
        self.null_english, self.null_french = ((n / n.sum()).astype(np.float32) for n in often)
        self.forward = _evenly(columns, width)
        self.backward = _evenly(rows, len(bitext.french))

    def expect(self, *, agreeing: bool, diagonal: float) -> tuple[Array, Array]:
        """The expected counts of links of every candidate, for p(fr|en) and for p(en|fr)."""
        forward = np.zeros(len(self.forward))
        backward = forward if agreeing else np.zeros(len(self.forward))
        start = 0
        waiting: list[tuple[Ints, Floats, Floats]] = []
        size = 0
        for (count, n, m), block in zip(self.bitext.shapes, self.bitext.blocks, strict=True):
            index = self.cells.index[start : start + count * n * m]
            start += count * n * m
            left, right = self._posteriors(index.reshape(count, n, m), block, diagonal)
            waiting.append((index, left.ravel(), right.ravel()))
            size += len(index)
            if size >= CHUNK or start == len(self.cells.index):
                _add(waiting, forward, backward, agreeing=agreeing)
                waiting, size = [], 0
        return forward, backward

    def _posteriors(self, index: Ints, block: tuple[Ints, Ints], diagonal: float) -> tuple[Floats, Floats]:
        """P(j comes from i) over the English words of every French word, and the other way round."""
        _, n, m = index.shape
        places = np.abs((np.arange(n)[:, None] + 0.5) / n - (np.arange(m)[None, :] + 0.5) / m)
        near = np.exp(-diagonal * places)
        to_french = ((1 - NULL) * near / near.sum(1, keepdims=True)).astype(np.float32)
        to_english = ((1 - NULL) * near / near.sum(0, keepdims=True)).astype(np.float32)
        left = self.forward[index] * to_french
        left /= left.sum(2, keepdims=True) + NULL * self.null_french[block[0]][:, :, None] + 1e-12
        right = self.backward[index] * to_english
        right /= right.sum(1, keepdims=True) + NULL * self.null_english[block[1]][:, None, :] + 1e-12
        return left, right

    def update(self, forward: Array, backward: Array) -> None:
        """The tables that the expected counts and the prior make likely."""
        self.forward = self._likely(forward, self.prior.english, self.prior.french)
        self.backward = self._likely(backward, self.prior.french, self.prior.english)

    def _likely(self, links: Array, given: Side, sought: Side) -> Floats:
        links[0] = 0.0
        counts = links + self.prior.counts(links, given, sought) + ALPHA
        totals: Array = np.bincount(given.word, weights=counts, minlength=len(given.group)).astype(np.float64)
        table = (_discounted(counts) / _discounted(totals + 1e-6)[given.word]).astype(np.float32)
        table[0] = 0.0
        return table


def _evenly(words: NDArray[np.int64], size: int) -> Floats:
    """All candidates of a word equally likely; the first candidate, which is none, never."""
    table = (1.0 / np.bincount(words, minlength=size).clip(1))[words].astype(np.float32)
    table[0] = 0.0
    return table


def _discounted(counts: Array) -> Array:
    """exp(digamma(count)): about the count less a half, and next to nothing for small ones."""
    shifted = counts + 6.0
    series = np.log(shifted) - 1 / (2 * shifted) - 1 / (12 * shifted**2) + 1 / (120 * shifted**4)
    for step in range(6):
        series -= 1 / (counts + step)
    result: Array = np.exp(series)
    return result


def _add(
    waiting: list[tuple[Ints, Floats, Floats]],
    forward: Array,
    backward: Array,
    *,
    agreeing: bool,
) -> None:
    index = np.concatenate([part[0] for part in waiting])
    left = np.concatenate([part[1] for part in waiting])
    right = np.concatenate([part[2] for part in waiting])
    if agreeing:
        forward += np.bincount(index, weights=left * right, minlength=len(forward))
    else:
        forward += np.bincount(index, weights=left, minlength=len(forward))
        backward += np.bincount(index, weights=right, minlength=len(backward))
