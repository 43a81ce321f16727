"""Links the words of an English text to those of its French rendering.

Every pair of tokens gets two translation probabilities, from the lexicon or, for what it cannot know, from
identity, value or spelling. Two hidden Markov models of the places, one in each direction, turn them into
posteriors (which English word this French word renders, and the other way round); a link is where both agree
(Liang, Taskar and Klein 2006, Alignment by agreement). Pairs are linked in batches of like lengths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from transl_audit.align.lexicon import Lexicon, choice, lexicon
from transl_audit.align.word_choice import candidates, chances
from transl_audit.align.word_paths import Floats, paths
from transl_audit.align.word_scores import Scores, TokenPair, scores
from transl_audit.text.tokens import Token, tokens
from transl_audit.types import Link

Found = list[tuple[int, int, float]]
"""English token, French token, probability."""
Judge = Callable[[Sequence[TokenPair], Scores, Floats, Floats], Floats]
"""From pairs of token sequences, their scores and the two posteriors to the probability of every pair of tokens to be
a link, [pairs, English tokens, French tokens], as `align.context.judge` gives it."""

_NOTHING = np.array([1.0, 4.5e-3, 9e-4, 9e-4, 4.5e-5], np.float32)
"""By kind of token, the weight of having no counterpart, on the scale of a translation probability times a jump's."""
_LINKED, _JUDGED = 0.65, 0.9
"""The least probability of a link: by the clues, and where a judge decides."""

_CELLS = 60_000
"""Token pairs that are handled at once: what the processor's cache holds."""
_WHOLE, _BLOCK, _MARGIN = 400, 100, 60
"""Tokens: longer texts are linked block by block, each against the stretch where it should lie, and a margin."""
_DIAGONAL = 5.0
"""How fast likelihood falls there with the distance of relative places, in lengths of the block."""


def link_words(source: str, target: str, *, judge: Judge | None = None) -> tuple[Link, ...]:
    """The word links of an English text and its French rendering, in the order of the English.

    Spans are token spans, local to the two texts; a token may stand in several links, and in none when nothing
    renders it. `prob` is 0..1. Time grows with the length of the texts, not with its square.
    """
    return link_many([(source, target)], judge=judge)[0]


def link_many(pairs: Sequence[tuple[str, str]], *, judge: Judge | None = None) -> list[tuple[Link, ...]]:
    """The word links of many pairs of texts, as `link_words` finds them, several times faster.

    `judge`, where given, decides which pairs of tokens are links.
    """
    split = [(tokens(source, "en"), tokens(target, "fr")) for source, target in pairs]
    links: list[tuple[Link, ...]] = [()] * len(pairs)
    for places in _batches(split):
        batch = [split[place] for place in places]
        long = _size(batch[0]) > _WHOLE
        found = [_link_long(*pair, judge) for pair in batch] if long else _link(batch, judge)
        for place, (english, french), items in zip(places, batch, found, strict=True):
            links[place] = tuple(Link(english[i].span, french[j].span, prob) for i, j, prob in items)
    return links


def _batches(pairs: Sequence[TokenPair]) -> Iterator[list[int]]:
    """The numbers of the pairs that can have links, those of like lengths together."""
    order = sorted((k for k, pair in enumerate(pairs) if pair[0] and pair[1]), key=lambda k: _size(pairs[k]))
    batch: list[int] = []
    for k in order:
        if batch and (len(batch) + 1) * _size(pairs[k]) ** 2 > _CELLS:
            yield batch
            batch = []
        batch.append(k)
    if batch:
        yield batch


def _size(pair: TokenPair) -> int:
    return max(len(pair[0]), len(pair[1]))


def _link_long(english: Sequence[Token], french: Sequence[Token], judge: Judge | None) -> Found:
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
            place = _diagonal(end - start, high - low, expected, n / count)
            links = _link([(english[start:end], french[low:high])], judge, place)[0]
            found += [(start + i, low + j, prob) for i, j, prob in links]
            late = [j + low - (start + i) * n / m for i, j, prob in links if prob > 0.8 and 2 * i > end - start]
            drift = sorted(late)[len(late) // 2] if len(late) > 5 else drift
    return found


def _link(pairs: Sequence[TokenPair], judge: Judge | None, place: Floats | None = None) -> list[Found]:
    """The links of token sequences; `place`, where given, weighs every pair of places."""
    known = posteriors(lexicon(), pairs, place)
    linked: NDArray[np.bool_] | slice
    if judge is None:
        cells, clues = candidates(*known)
        probs = chances(clues, choice())
        linked = probs >= _LINKED
    else:
        matrix = judge(pairs, *known)
        numbers, rows, columns = (matrix >= _JUDGED).nonzero()
        cells, probs, linked = (numbers, rows, columns), matrix[numbers, rows, columns], slice(None)
    found: list[Found] = [[] for _ in pairs]
    rounded = probs[linked].astype(np.float64).round(3)
    for k, i, j, prob in zip(*(axis[linked].tolist() for axis in cells), rounded.tolist(), strict=True):
        found[k].append((i, j, prob))
    return found


def posteriors(
    table: Lexicon, pairs: Sequence[TokenPair], place: Floats | None = None
) -> tuple[Scores, Floats, Floats]:
    """The scores, and which English token each French one renders, and which French one renders each English one."""
    known = scores(table, pairs)
    if place is not None:
        known.to_french[:] *= place
        known.to_english[:] *= place
    by_french = paths(known.to_french.transpose(2, 0, 1), _NOTHING[known.french.T], table.jumps[0])
    by_english = paths(known.to_english.transpose(1, 0, 2), _NOTHING[known.english.T], table.jumps[1])
    return known, by_french.transpose(1, 2, 0), by_english.transpose(1, 0, 2)


def _diagonal(m: int, n: int, offset: float, length: float) -> Floats:
    """How likely every pair of places is by itself, the English expected at a French token, so many tokens long."""
    rows = (np.arange(m, dtype=np.float32) + 0.5) / m
    columns = (np.arange(n, dtype=np.float32) + 0.5 - offset) / length
    near: Floats = np.exp(-_DIAGONAL * np.abs(rows[:, None] - columns[None, :]))
    return near
