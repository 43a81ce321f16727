"""Sentence pairs as numbers: their blocks, and the word pairs that may be translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEAST = 2
"""Words rarer than this share one entry, which is not kept."""
FREQUENT = 12
"""A pair of words seen together once, both at least this frequent, is not a candidate."""
CHUNK = 1 << 25
"""Cells that are handled at once, to spare memory."""

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Bitext:
    """Sentence pairs as word numbers, sorted by their two lengths; number 0 is any rare word."""

    english: list[str]
    french: list[str]
    shapes: list[tuple[int, int, int]]
    """(pairs, French words, English words) of each block."""
    blocks: list[tuple[Ints, Ints]]
    """Of each block the French and the English numbers, one row a pair."""


@dataclass(frozen=True, slots=True)
class Cells:
    """All word pairs of all sentence pairs: which candidate each is, block after block; 0 is none."""

    index: Ints
    keys: NDArray[np.int64]
    """Of each candidate: French number * number of English words + English number; the first is none."""


def number(texts: list[tuple[list[str], list[str]]]) -> Bitext:
    """The pairs as word numbers, in blocks of equal lengths."""
    vocabularies = []
    for side in (0, 1):
        counts = Counter(word for text in texts for word in text[side])
        vocabularies.append(["", *sorted(word for word, count in counts.items() if count >= LEAST)])
    numbers = [{word: place for place, word in enumerate(vocabulary)} for vocabulary in vocabularies]
    groups: dict[tuple[int, int], list[int]] = {}
    for place, (left, right) in enumerate(texts):
        groups.setdefault((len(right), len(left)), []).append(place)
    shapes, blocks = [], []
    for (n, m), places in sorted(groups.items()):
        shapes.append((len(places), n, m))
        french = [[numbers[1].get(word, 0) for word in texts[place][1]] for place in places]
        english = [[numbers[0].get(word, 0) for word in texts[place][0]] for place in places]
        blocks.append((np.array(french, np.int32), np.array(english, np.int32)))
    return Bitext(vocabularies[0], vocabularies[1], shapes, blocks)


def candidates(bitext: Bitext) -> Cells:
    """Which word pairs may be translations: all seen together, but for chance meetings of frequent words."""
    width = len(bitext.english)
    distinct, together = _distinct(bitext, width)
    english, french = occurrences(bitext)
    rows, columns = distinct // width, distinct % width
    chance = (together == 1) & (french[rows] >= FREQUENT) & (english[columns] >= FREQUENT)
    distinct = np.concatenate([[0], distinct[~chance & (rows > 0) & (columns > 0)]])
    del together, rows, columns, chance
    index = np.zeros(sum(count * n * m for count, n, m in bitext.shapes), np.int32)
    start = 0
    for chunk in _chunks(bitext, width):
        order = np.argsort(chunk)
        ordered = chunk[order]
        places = np.searchsorted(distinct, ordered)
        places[places == len(distinct)] = 0
        places[distinct[places] != ordered] = 0
        index[start + order] = places
        start += len(chunk)
    return Cells(index, distinct)


def occurrences(bitext: Bitext) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How often every English and every French word occurs."""
    english = np.concatenate([block[1].ravel() for block in bitext.blocks])
    french = np.concatenate([block[0].ravel() for block in bitext.blocks])
    return (
        np.bincount(english, minlength=len(bitext.english)),
        np.bincount(french, minlength=len(bitext.french)),
    )


def _distinct(bitext: Bitext, width: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The word pairs seen together, sorted, and how often each was; merged chunk by chunk to spare memory."""
    keys, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    for chunk in _chunks(bitext, width):
        more, together = np.unique(chunk, return_counts=True)
        merged, inverse = np.unique(np.concatenate([keys, more]), return_inverse=True)
        counts = np.bincount(inverse, weights=np.concatenate([counts, together])).astype(np.int64)
        keys = merged
    return keys, counts


def _chunks(bitext: Bitext, width: int) -> Iterator[NDArray[np.int64]]:
    """The keys of all cells in order, in pieces of about CHUNK."""
    waiting: list[NDArray[np.int64]] = []
    size = 0
    for french, english in bitext.blocks:
        waiting.append((french.astype(np.int64)[:, :, None] * width + english[:, None, :]).ravel())
        size += len(waiting[-1])
        if size >= CHUNK:
            yield np.concatenate(waiting)
            waiting, size = [], 0
    if waiting:
        yield np.concatenate(waiting)
