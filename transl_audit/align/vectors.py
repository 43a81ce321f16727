"""Vectors of sentences, English and French in one space: sums of the vectors of their pieces (`models/bitext`).

A sum stands for any stretch: that of two sentences is the sum of theirs. The cosine of two sums says how alike two
stretches are, whatever their languages.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor

from transl_audit.align.lexicon import FORMAT
from transl_audit.models import Model, find

Matrix = NDArray[np.float32]

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_BATCH = 1024
"""Texts cut into pieces at a time."""
_AT_ONCE = 16384
"""Pieces whose vectors are added at a time, so that they stay in the processor's cache."""
_LONGEST = 20_000
"""Code points of a text that are read; what follows does not change its direction much."""


class Vectors:
    """A subword model and a vector for each of its pieces."""

    __slots__ = ("_pieces", "_rows", "_scale")

    def __init__(self, model: Model) -> None:
        self._pieces = SentencePieceProcessor(model_proto=model.read("pieces.model"))
        self._rows: NDArray[np.int8] = np.load(io.BytesIO(model.read("vectors.npy")), allow_pickle=False)
        self._scale: Matrix = np.load(io.BytesIO(model.read("vectors_scale.npy")), allow_pickle=False)

    @property
    def width(self) -> int:
        """The length of a vector."""
        return int(self._rows.shape[1])

    def sums(self, texts: Sequence[str]) -> Matrix:
        """One row a text; all zero for a text without pieces."""
        found = np.zeros((len(texts), self.width), dtype=np.float32)
        for begin in range(0, len(texts), _BATCH):
            ids, owners = self._cut(texts[begin : begin + _BATCH])
            for at in range(0, len(ids), _AT_ONCE):
                part, texts_of = ids[at : at + _AT_ONCE], owners[at : at + _AT_ONCE]
                starts = np.flatnonzero(np.diff(texts_of, prepend=-1))
                rows = self._rows[part] * self._scale[part, None]
                found[begin + texts_of[starts]] += np.add.reduceat(rows, starts, axis=0)
        return found

    def _cut(self, texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The numbers of the pieces of the texts, and for each the number of its text."""
        found: list[list[int]] = self._pieces.encode([straight(text) for text in texts])
        lengths = np.array([len(ids) for ids in found])
        flat = np.fromiter((piece for ids in found for piece in ids), dtype=np.int64, count=int(lengths.sum()))
        return flat, np.repeat(np.arange(len(found)), lengths)


def straight(text: str) -> str:
    """The start of a text with straight quotation marks and apostrophes and without lone surrogates."""
    return text[:_LONGEST].translate(_STRAIGHT).encode("utf-8", "replace").decode("utf-8")


def units(sums: Matrix) -> Matrix:
    """The rows at length 1; rows of zeros stay."""
    found: Matrix = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return found


@functools.cache
def vectors() -> Vectors:
    """The vectors of `models/bitext`, read once; raises ModelError when they are missing or damaged."""
    return Vectors(find("bitext", format=FORMAT))
