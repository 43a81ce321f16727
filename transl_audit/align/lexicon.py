"""Word translation probabilities, English and French, learned from aligned sentence pairs (`models/bitext`)."""

from __future__ import annotations

import functools
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transl_audit.models import Model, find

FORMAT = "transl-audit-bitext/1"
_SCALE = 65535
_SHARES = 255


class Lexicon:
    """Two word translation tables over the same entries.

    Words are lower-case forms with straight apostrophes, as `Token.lower` gives them. All probabilities are
    relative frequencies of word links: of the links of an English word, the share that lead to a French word
    (`prob`), and of the links of a French word, the share that lead to an English one (`reverse`).
    """

    __slots__ = (
        "_backward",
        "_by_french",
        "_english",
        "_english_forms",
        "_forward",
        "_french",
        "_french_forms",
        "_french_start",
        "_linked_english",
        "_linked_french",
        "_start",
        "_target",
    )

    def __init__(self, model: Model) -> None:
        self._english_forms = _lines(model, "english.txt")
        self._french_forms = _lines(model, "french.txt")
        self._english = dict(zip(self._english_forms, range(len(self._english_forms)), strict=True))
        self._french = dict(zip(self._french_forms, range(len(self._french_forms)), strict=True))
        self._start = _array(model, "start.npy")
        self._target = _array(model, "target.npy")
        self._forward = _array(model, "forward.npy")
        self._backward = _array(model, "backward.npy")
        self._linked_english = _array(model, "linked_english.npy")
        self._linked_french = _array(model, "linked_french.npy")
        self._by_french: NDArray[np.int64] | None = None
        self._french_start: NDArray[np.int64] | None = None

    def knows_english(self, word: str) -> bool:
        """Whether any French counterpart of this English form is known."""
        return word in self._english

    def knows_french(self, word: str) -> bool:
        """Whether any English counterpart of this French form is known."""
        return word in self._french

    def prob(self, english: str, french: str) -> float:
        """p(french | english), 0..1; 0 when either form or the pair is unknown."""
        entry = self._entry(english, french)
        return 0.0 if entry is None else int(self._forward[entry]) / _SCALE

    def reverse(self, english: str, french: str) -> float:
        """p(english | french), 0..1; 0 when either form or the pair is unknown."""
        entry = self._entry(english, french)
        return 0.0 if entry is None else int(self._backward[entry]) / _SCALE

    def translations(self, english: str) -> tuple[tuple[str, float], ...]:
        """The French forms of an English one with p(french | english), best first; empty when unknown."""
        row = self._english.get(english)
        if row is None:
            return ()
        start, end = int(self._start[row]), int(self._start[row + 1])
        places = self._target[start:end].tolist()
        weights = self._forward[start:end].tolist()
        return tuple((self._french_forms[p], w / _SCALE) for p, w in zip(places, weights, strict=True))

    def sources(self, french: str) -> tuple[tuple[str, float], ...]:
        """The English forms of a French one with p(english | french), best first; empty when unknown."""
        column = self._french.get(french)
        if column is None:
            return ()
        order, begin = self._french_index()
        entries = order[begin[column] : begin[column + 1]]
        rows = np.searchsorted(self._start, entries, side="right") - 1
        weights = self._backward[entries]
        best = np.argsort(-weights.astype(np.int32), kind="stable")
        return tuple((self._english_forms[int(rows[i])], int(weights[i]) / _SCALE) for i in best)

    def linked_english(self, word: str) -> float | None:
        """How often this English form has a counterpart at all, 0..1; None when unknown."""
        row = self._english.get(word)
        return None if row is None else int(self._linked_english[row]) / _SHARES

    def linked_french(self, word: str) -> float | None:
        """How often this French form has a counterpart at all, 0..1; None when unknown."""
        column = self._french.get(word)
        return None if column is None else int(self._linked_french[column]) / _SHARES

    def row(self, english: str) -> dict[int, tuple[float, float]]:
        """Of an English form, by number of the French form: (p(fr|en), p(en|fr)); empty when unknown."""
        place = self._english.get(english)
        if place is None:
            return {}
        start, end = int(self._start[place]), int(self._start[place + 1])
        forward = (self._forward[start:end] / _SCALE).tolist()
        backward = (self._backward[start:end] / _SCALE).tolist()
        return dict(zip(self._target[start:end].tolist(), zip(forward, backward, strict=True), strict=True))

    def french_number(self, french: str) -> int | None:
        """The number under which `row` lists a French form; None when unknown."""
        return self._french.get(french)

    def _entry(self, english: str, french: str) -> int | None:
        row, column = self._english.get(english), self._french.get(french)
        if row is None or column is None:
            return None
        start, end = int(self._start[row]), int(self._start[row + 1])
        found = (self._target[start:end] == column).nonzero()[0]
        return start + int(found[0]) if len(found) else None

    def _french_index(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The entries sorted by their French form, and where each form's begin; made when first needed."""
        if self._by_french is None or self._french_start is None:
            self._by_french = np.argsort(self._target, kind="stable")
            counts = np.bincount(self._target, minlength=len(self._french_forms))
            self._french_start = np.concatenate([[0], np.cumsum(counts)])
        return self._by_french, self._french_start


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon of `models/bitext`, read once; raises ModelError when it is missing or damaged."""
    return Lexicon(find("bitext", format=FORMAT))


def _lines(model: Model, name: str) -> list[str]:
    return model.read(name).decode("utf-8").split("\n")


def _array(model: Model, name: str) -> NDArray[Any]:
    return np.load(io.BytesIO(model.read(name)), allow_pickle=False)  # type: ignore[no-any-return]  # npy of any type
