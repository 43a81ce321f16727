"""Word translation probabilities, English and French, learned from aligned sentence pairs (`models/bitext`)."""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transl_audit.models import Model, find
from transl_audit.text.tokens import Token, TokenKind
from transl_audit.types import Span

FORMAT = "transl-audit-bitext/1"
Floats = NDArray[np.float32]

_SCALE = 65535
_SHARES = 255


def form(text: str, kind: TokenKind) -> str:
    """The form under which the tables list a token: a word in lower case, a number's digits, a plain sign."""
    if kind == "word":
        return Token(Span(0, 0), text, kind).lower
    if kind == "number":
        return "".join(c for c in text if c.isdigit())
    return _SIGNS.get(text, text)


_SIGNS = {"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-"}


class Table:
    """p(fr|en) and p(en|fr) of the same entries, of words or of their stems.

    The probabilities are relative frequencies of word links: of the links of an English word, the share that lead to
    a French one, and of the links of the French word, the share that lead to the English one.
    """

    __slots__ = ("backward", "english", "english_forms", "forward", "french", "french_forms", "start", "target")

    def __init__(self, model: Model, prefix: str = "") -> None:
        self.english_forms = _lines(model, f"{prefix}english.txt")
        self.french_forms = _lines(model, f"{prefix}french.txt")
        self.english = dict(zip(self.english_forms, range(len(self.english_forms)), strict=True))
        self.french = dict(zip(self.french_forms, range(len(self.french_forms)), strict=True))
        self.start = _array(model, f"{prefix}start.npy").astype(np.int64)
        self.target = _array(model, f"{prefix}target.npy")
        self.forward = _array(model, f"{prefix}forward.npy")
        self.backward = _array(model, f"{prefix}backward.npy")

    def entry(self, english: str, french: str) -> int | None:
        """The number of an entry; None when either word or the pair is unknown."""
        row, column = self.english.get(english), self.french.get(french)
        if row is None or column is None:
            return None
        start, end = self.start[row : row + 2].tolist()
        found = (self.target[start:end] == column).nonzero()[0]
        return start + int(found[0]) if len(found) else None

    def between(self, english: Sequence[str | None], french: Sequence[str | None]) -> tuple[Floats, Floats]:
        """p(fr|en) and p(en|fr) of all pairs of these words, [English, French], 0 for None; no word twice."""
        to_french = np.zeros((len(english), len(french)), np.float32)
        to_english = np.zeros_like(to_french)
        places = np.full(len(self.french_forms) + 1, -1)
        places[[-1 if word is None else self.french.get(word, -1) for word in french]] = np.arange(len(french))
        places[-1] = -1
        known = [(i, self.english[word]) for i, word in enumerate(english) if word in self.english]
        rows, numbers = np.array(known, np.int64).reshape(-1, 2).T
        begin, counts = self.start[numbers], self.start[numbers + 1] - self.start[numbers]
        entries = np.arange(counts.sum()) + np.repeat(begin - np.cumsum(counts) + counts, counts)
        columns = places[self.target[entries]]
        kept = columns >= 0
        entries, cells = entries[kept], (np.repeat(rows, counts)[kept], columns[kept])
        to_french[cells] = self.forward[entries] / np.float32(_SCALE)
        to_english[cells] = self.backward[entries] / np.float32(_SCALE)
        return to_french, to_english


class Lexicon:
    """Word translation tables, of forms and of stems.

    Words are lower-case forms with straight apostrophes, as `Token.lower` gives them; numbers and signs are listed
    as `form` gives them.
    """

    __slots__ = ("_by_french", "_french_start", "_linked_english", "_linked_french", "forms", "jumps", "stems")

    def __init__(self, model: Model) -> None:
        self.forms = Table(model)
        self.stems = Table(model, "stem_")
        self.jumps = _array(model, "jumps.npy")
        """The weights of jumps by -reach .. reach: of the English place from one French word to the next, and the
        other way round."""
        self._linked_english = _array(model, "linked_english.npy")
        self._linked_french = _array(model, "linked_french.npy")
        self._by_french: NDArray[np.int64] | None = None
        self._french_start: NDArray[np.int64] | None = None

    def knows_english(self, word: str) -> bool:
        """Whether any French counterpart of this English form is known."""
        return word in self.forms.english

    def knows_french(self, word: str) -> bool:
        """Whether any English counterpart of this French form is known."""
        return word in self.forms.french

    def prob(self, english: str, french: str) -> float:
        """p(french | english), 0..1; 0 when either form or the pair is unknown."""
        entry = self.forms.entry(english, french)
        return 0.0 if entry is None else int(self.forms.forward[entry]) / _SCALE

    def reverse(self, english: str, french: str) -> float:
        """p(english | french), 0..1; 0 when either form or the pair is unknown."""
        entry = self.forms.entry(english, french)
        return 0.0 if entry is None else int(self.forms.backward[entry]) / _SCALE

    def translations(self, english: str) -> tuple[tuple[str, float], ...]:
        """The French forms of an English one with p(french | english), best first; empty when unknown."""
        row = self.forms.english.get(english)
        if row is None:
            return ()
        start, end = self.forms.start[row : row + 2].tolist()
        places = self.forms.target[start:end].tolist()
        weights = self.forms.forward[start:end].tolist()
        return tuple((self.forms.french_forms[p], w / _SCALE) for p, w in zip(places, weights, strict=True))

    def sources(self, french: str) -> tuple[tuple[str, float], ...]:
        """The English forms of a French one with p(english | french), best first; empty when unknown."""
        column = self.forms.french.get(french)
        if column is None:
            return ()
        order, begin = self._french_index()
        entries = order[begin[column] : begin[column + 1]]
        rows = np.searchsorted(self.forms.start, entries, side="right") - 1
        weights = self.forms.backward[entries]
        best = np.argsort(-weights.astype(np.int32), kind="stable")
        return tuple((self.forms.english_forms[int(rows[i])], int(weights[i]) / _SCALE) for i in best)

    def linked_english(self, word: str) -> float | None:
        """How often this English form has a counterpart at all, 0..1; None when unknown."""
        row = self.forms.english.get(word)
        return None if row is None else int(self._linked_english[row]) / _SHARES

    def linked_french(self, word: str) -> float | None:
        """How often this French form has a counterpart at all, 0..1; None when unknown."""
        column = self.forms.french.get(word)
        return None if column is None else int(self._linked_french[column]) / _SHARES

    def _french_index(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The entries sorted by their French form, and where each form's begin; made when first needed."""
        if self._by_french is None or self._french_start is None:
            self._by_french = np.argsort(self.forms.target, kind="stable")
            counts = np.bincount(self.forms.target, minlength=len(self.forms.french_forms))
            self._french_start = np.concatenate([[0], np.cumsum(counts)])
        return self._by_french, self._french_start


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon of `models/bitext`, read once; raises ModelError when it is missing or damaged."""
    return Lexicon(find("bitext", format=FORMAT))


@functools.cache
def choice() -> Floats:
    """The weights of the clues that tell links from other pairs of words; raises ModelError as `lexicon` does."""
    weights: Floats = _array(find("bitext", format=FORMAT), "choice.npy")
    return weights


def _lines(model: Model, name: str) -> list[str]:
    return model.read(name).decode("utf-8").split("\n")


def _array(model: Model, name: str) -> NDArray[Any]:
    return np.load(io.BytesIO(model.read(name)), allow_pickle=False)  # type: ignore[no-any-return]  # npy of any type
