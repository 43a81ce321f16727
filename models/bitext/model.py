"""Learns which word pairs are translations, by expectation and maximisation over all sentence pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.bitext.cells import Bitext, Cells, Ints, occurrences
from models.bitext.prior import Array, Prior, Side, prior_of
from transl_audit.align.word_paths import paths

NULL = 0.08
"""The share of words that have no counterpart, as in fast_align."""
DIAGONAL = 5.0
"""How sharply counterparts stand at like places (fast_align learns 4 to 7)."""
PLAIN, PLACED, PATHS = 3, 1, 4
"""Iterations of model 1, of the agreeing model with a diagonal, and of the agreeing paths."""
REACH = 10
"""Places: farther jumps are equally likely."""
ALPHA = 0.01
"""Links: the symmetric prior of every candidate."""
CHUNK = 1 << 24
"""Cells whose posteriors are added up at once."""
TINY = np.float32(1e-9)
"""Keeps the weight of having no counterpart above 0."""
SLICE = 1 << 17
"""Cells whose paths are followed at once: what the processor's cache holds."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Learned:
    """The expected links of every candidate, what supports it beside them, 0..1, and the weights of jumps.

    Jumps are those of the English place from one French word to the next, and the other way round.
    """

    links: Array
    support: Array
    jumps: tuple[Floats, Floats]


def learn(bitext: Bitext, cells: Cells, say: Callable[[str], None]) -> Learned:
    """Learns from all pairs."""
    model = Model(bitext, cells)
    say("prior")
    for iteration in range(PLAIN + PLACED + PATHS):
        model.update(*model.expect(agreeing=iteration >= PLAIN, paths=iteration >= PLAIN + PLACED))
        say(f"iteration {iteration + 1}")
    links = model.expect(agreeing=True, paths=True)[0]
    links[0] = 0.0
    return Learned(links, model.prior.support(links), model.jumps)


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
        self.jumps = _first_jumps(), _first_jumps()
        self._seen = np.zeros((2, 2 * REACH + 1))

    def expect(self, *, agreeing: bool, paths: bool) -> tuple[Array, Array]:
        """The expected counts of links of every candidate, for p(fr|en) and for p(en|fr)."""
        forward = np.zeros(len(self.forward))
        backward = forward if agreeing else np.zeros(len(self.forward))
        waiting: list[tuple[Ints, Floats, Floats]] = []
        size = done = 0
        for index, block in self._slices():
            if paths:
                left, right = self._paths(index, block)
            else:
                left, right = self._posteriors(index, block, DIAGONAL if agreeing else 0.0)
            if agreeing:
                left *= right
                self._count_jumps(left)
            waiting.append((index.ravel(), left.ravel(), right.ravel()))
            size += index.size
            done += index.size
            if size >= CHUNK or done == len(self.cells.index):
                _add(waiting, forward, backward, agreeing=agreeing)
                waiting, size = [], 0
        if agreeing:
            self.jumps = _smoothed(self._seen[0]), _smoothed(self._seen[1])
            self._seen[:] = 0
        return forward, backward

    def _slices(self) -> Iterator[tuple[Ints, tuple[Ints, Ints]]]:
        """The cells [pairs, French words, English words] and their words, some pairs of equal lengths at a time."""
        start = 0
        for (count, n, m), (french, english) in zip(self.bitext.shapes, self.bitext.blocks, strict=True):
            most = max(1, SLICE // (n * m))
            for low in range(0, count, most):
                high = min(low + most, count)
                index = self.cells.index[start + low * n * m : start + high * n * m]
                yield index.reshape(high - low, n, m), (french[low:high], english[low:high])
            start += count * n * m

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

    def _paths(self, index: Ints, block: tuple[Ints, Ints]) -> tuple[Floats, Floats]:
        """The same, of paths."""
        by_french, by_english = index.transpose(1, 0, 2), index.transpose(2, 0, 1)
        nothing = NULL * self.null_french[block[0].T], NULL * self.null_english[block[1].T]
        left = paths((1 - NULL) * self.forward[by_french], nothing[0] + TINY, self.jumps[0])
        right = paths((1 - NULL) * self.backward[by_english], nothing[1] + TINY, self.jumps[1])
        return np.ascontiguousarray(left.transpose(1, 0, 2)), right.transpose(1, 2, 0)

    def _count_jumps(self, agreed: Floats) -> None:
        """Adds the jumps between counterparts of neighbours: `agreed` is [pairs, French words, English words]."""
        for side, links in enumerate((agreed, agreed.transpose(0, 2, 1))):
            states = links.shape[2]
            together = links[:, :-1].reshape(-1, states).T @ links[:, 1:].reshape(-1, states)
            for jump in range(-REACH, REACH + 1):
                self._seen[side, jump + REACH] += np.trace(together, jump)

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


def _first_jumps() -> Floats:
    return _smoothed(np.exp(-np.abs(np.arange(-REACH, REACH + 1) - 1.0)))


def _smoothed(seen: Array) -> Floats:
    """The share of every jump, and a little for those not seen."""
    shares: Floats = (0.98 * seen / seen.sum() + 0.02 / len(seen)).astype(np.float32)
    return shares


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
        forward += np.bincount(index, weights=left, minlength=len(forward))
    else:
        forward += np.bincount(index, weights=left, minlength=len(forward))
        backward += np.bincount(index, weights=right, minlength=len(backward))
