"""Which words render which in their context, by two small networks (`models/encoder`): profile 'full'.

Two words that render each other have like states in the middle layers of a multilingual encoder (Jalili Sabet et
al. 2020, SimAlign; Dou and Neubig 2021, AWESOME). Ours was taught on annotated links. A second network looks at
every pair of words and at the pairs around it, with what the encoder, the tables and the places say of each, and
decides.
"""

from __future__ import annotations

import functools
import io
import itertools
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transl_audit.align.vectors import units
from transl_audit.align.word_choice import logit
from transl_audit.align.word_paths import Floats
from transl_audit.align.word_scores import FIGURE, LONG, SHORT, SIGN, Scores, TokenPair
from transl_audit.models import Model, find

FORMAT = "transl-audit-encoder/1"
CLUES = 17
"""What the second network is told of each pair of words."""

Chunk = list[list[int]]
"""Words that are encoded together, each as the numbers of its pieces."""

_BEGIN, _END, _UNKNOWN = 0, 2, 3
_LONGEST_WORD = 60
"""Code points: of longer ones the rest is not looked at."""
_CHUNK = 250
"""Pieces that are encoded together at most; longer sequences are cut between words."""
_THREADS = max(1, min(4, os.cpu_count() or 1))


def judge(pairs: Sequence[TokenPair], known: Scores, left: Floats, right: Floats) -> Floats:
    """How likely every pair of tokens is a link, [pairs, English tokens, French tokens], 0..1.

    `left` and `right` are what `align.words.posteriors` makes of the scores `known`. Raises ModelError when the model
    is missing or damaged.
    """
    return installed().probabilities(pairs, known, left, right)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the words of a pair are, [m, n], and what that compares with for having no counterpart, [m] and [n].

    All are logits: the greater of two is the likelier by the exponential of their difference.
    """

    words: Floats
    no_french: Floats
    no_english: Floats


class Encoder:
    """The first network: how like words are, in their sentences."""

    def __init__(self, model: Model) -> None:
        import sentencepiece  # profile 'fast' does without

        self._pieces = sentencepiece.SentencePieceProcessor(model_proto=model.read("pieces.model"))
        self._scales = _array(model, "scales.npy")
        self._halves = _array(model, "halves.npy")
        self._centres = _array(model, "centres.npy")
        self._nothing = _array(model, "nothing.npy")
        self._scale = np.float32(model.manifest["scale"])  # type: ignore[arg-type]  # a number, by its format
        self._network = _session(model, "network.onnx")
        self._numbers = functools.lru_cache(maxsize=65536)(self._split)

    def likeness(self, english: Sequence[str], french: Sequence[str]) -> Likeness:
        """How like the words of two sentences are."""
        left = units(self.states(english) - self._centres[0])
        right = units(self.states(french) - self._centres[1])
        (forth, none_forth), (back, none_back) = ((row[:-1], row[-1]) for row in self._nothing)
        return Likeness(self._scale * (left @ right.T), left @ forth + none_forth, right @ back + none_back)

    def states(self, words: Sequence[str]) -> Floats:
        """The states of the words of a sentence: [words, width], each the mean of those of its pieces."""
        parts = [self._run(chunk) for chunk in _chunks([self._numbers(word[:_LONGEST_WORD]) for word in words])]
        return np.concatenate([self._centres[:0], *parts])

    def _split(self, word: str) -> list[int]:
        whole = word.replace("’", "'").encode("utf-8", "replace").decode("utf-8")  # no lone surrogates
        return self._pieces.encode(whole)[:_CHUNK] or [_UNKNOWN]

    def _run(self, chunk: Chunk) -> Floats:
        """The word states of one chunk: alone, since the 8 bits of the network are scaled to all that it is given."""
        pieces = [_BEGIN, *itertools.chain.from_iterable(chunk), _END]
        states = self._network.run(None, {"words": self._embedded(pieces)[None]})[0][0, 1:-1]
        sizes = np.array([len(word) for word in chunk])
        words: Floats = np.add.reduceat(states, np.cumsum(sizes) - sizes, axis=0)
        words /= sizes[:, None]
        return words

    def _embedded(self, pieces: Sequence[int]) -> Floats:
        """The embeddings of pieces, from blocks of 4-bit weights with a scale each."""
        halves = self._halves[pieces]
        weights = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - 8
        weights *= self._scales[pieces].astype(np.float32)[..., None]
        rows: Floats = weights.reshape(len(pieces), -1)
        return rows


class Judge:
    """Both networks; loading takes a fraction of a second."""

    def __init__(self, model: Model) -> None:
        self.encoder = Encoder(model)
        self._cells = _session(model, "cells.onnx")

    def probabilities(self, pairs: Sequence[TokenPair], known: Scores, left: Floats, right: Floats) -> Floats:
        """As `judge` gives them."""
        probs = np.zeros_like(left)

        def decide(k: int) -> None:
            english, french = ([token.text for token in side] for side in pairs[k])
            clues = clues_of(self.encoder.likeness(english, french), known, left, right, k)
            probs[k, : len(english), : len(french)] = self._cells.run(None, {"clues": clues[None]})[0][0]

        if len(pairs) > 1 and _THREADS > 1:
            with ThreadPoolExecutor(_THREADS) as threads:
                list(threads.map(decide, range(len(pairs))))
        else:
            for k in range(len(pairs)):
                decide(k)
        return probs


@functools.cache
def installed() -> Judge:
    """The networks of `models/encoder`, read once; raises ModelError when they are missing or damaged."""
    return Judge(find("encoder", format=FORMAT))


def clues_of(alike: Likeness, known: Scores, left: Floats, right: Floats, k: int) -> Floats:
    """What is known of the words of the pair numbered `k`: [CLUES, m, n]."""
    m, n = alike.words.shape
    part = k, slice(m), slice(n)
    forth, back = chosen(alike.words, alike.no_french), chosen(alike.words.T, alike.no_english).T
    places = (np.arange(m)[:, None] + 0.5) / m - (np.arange(n) + 0.5) / n
    kinds = (SIGN, FIGURE, SHORT, LONG)
    clues = (
        np.log(forth + 1e-4),
        np.log(back + 1e-4),
        alike.words - alike.no_french[:, None],
        alike.words - alike.no_english,
        np.log(known.to_french[part] + 1e-6),
        np.log(known.to_english[part] + 1e-6),
        logit(left[part]),
        logit(right[part]),
        np.abs(places),
        *(known.english[k, :m, None] == kind for kind in kinds),
        *(known.french[k, None, :n] == kind for kind in kinds),
    )
    return np.stack([np.broadcast_to(clue, (m, n)) for clue in clues]).astype(np.float32)


def chosen(logits: Floats, nothing: Floats) -> Floats:
    """The probability of each column in each row, where a row may also choose nothing."""
    top = np.maximum(logits.max(axis=1, initial=-1e4), nothing)[:, None]
    weights = np.exp(logits - top)
    found: Floats = weights / (weights.sum(axis=1, keepdims=True) + np.exp(nothing[:, None] - top))
    return found


def _chunks(words: Sequence[list[int]]) -> Iterator[Chunk]:
    """The words in runs that are short enough to be encoded at once, of about the same length."""
    total = sum(map(len, words))
    most = total / max(1, -(-total // _CHUNK))
    chunk: Chunk = []
    size = 0
    for word in words:
        if chunk and size + len(word) > most + 1:
            yield chunk
            chunk, size = [], 0
        chunk.append(word)
        size += len(word)
    if chunk:
        yield chunk


def _session(model: Model, name: str) -> Any:
    import onnxruntime  # takes a tenth of a second, and profile 'fast' does without

    settings = onnxruntime.SessionOptions()
    # Several runs at once use several cores better than one run does, and no thread outlives a fork.
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    settings.log_severity_level = 3
    return onnxruntime.InferenceSession(model.read(name), settings, providers=["CPUExecutionProvider"])


def _array(model: Model, name: str) -> NDArray[Any]:
    array: NDArray[Any] = np.load(io.BytesIO(model.read(name)), allow_pickle=False)
    return array
