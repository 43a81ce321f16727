"""How likely each English token is to be rendered by each French one, whatever their places.

From the lexicon, or, for what it cannot know, from identity, value or spelling.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from transl_audit.align.lexicon import lexicon
from transl_audit.text.tokens import Token

_T = TypeVar("_T")

Places = NDArray[np.int64]
Matrix = NDArray[np.float32]
"""English tokens by French tokens."""

# Set on word_alignment_dev by AER, one at a time.
_COPY, _SAME_WORD, _SIGN = 0.9, 0.1, 0.1
"""The weight of equal tokens, of equal words that have other translations, and of signs of one kind."""
_COGNATE = 0.7
"""The least Levenshtein similarity of two accent-folded words for cognates."""


def probabilities(english: Sequence[Token], french: Sequence[Token]) -> tuple[Matrix, Matrix]:
    """p(fr|en) and p(en|fr) of every pair of tokens."""
    to_french = np.zeros((len(english), len(french)), np.float32)
    to_english = np.zeros_like(to_french)
    known = lexicon()
    columns = _places((known.french_number(t.lower) if t.kind == "word" else None) for t in french)
    for word, rows in _places((t.lower if t.kind == "word" else None) for t in english).items():
        entries = _row(word)
        for number in entries.keys() & columns.keys():
            cells = _cells(rows, columns[number])
            to_french[cells], to_english[cells] = entries[number]
    _add_equal(_signs(english), _signs(french), _SIGN, to_french, to_english)
    _add_same(english, french, to_french, to_english)
    _add_cognates(english, french, to_french, to_english)
    return to_french, to_english


def _places(values: Iterable[_T | None]) -> dict[_T, list[int]]:
    """Where each value stands; None stands for no value."""
    places: dict[_T, list[int]] = {}
    for place, value in enumerate(values):
        if value is not None:
            places.setdefault(value, []).append(place)
    return places


def _cells(rows: list[int], columns: list[int]) -> tuple[int | Places, int | Places]:
    """An index of all pairs of these rows and columns; a word mostly stands once, and plain numbers are fastest."""
    if len(rows) == 1:
        return rows[0], columns[0] if len(columns) == 1 else np.array(columns)
    return np.array(rows)[:, None], np.array(columns)


@functools.lru_cache(maxsize=20_000)
def _row(word: str) -> dict[int, tuple[float, float]]:
    return lexicon().row(word)


def _add_same(english: Sequence[Token], french: Sequence[Token], to_french: Matrix, to_english: Matrix) -> None:
    """Gives tokens that must be equal in both languages (copied strings, numbers, signs, names) their weight."""
    known = lexicon()
    common = [token.kind == "word" and known.knows_english(token.lower) for token in english]
    texts, counterparts = [_same(token) for token in english], [_same(token) for token in french]
    translated = [text if flag else None for text, flag in zip(texts, common, strict=True)]
    others = [None if flag else text for text, flag in zip(texts, common, strict=True)]
    _add_equal(translated, counterparts, _SAME_WORD, to_french, to_english)
    _add_equal(others, counterparts, _COPY, to_french, to_english)


def _add_equal(
    english: Sequence[str | None],
    french: Sequence[str | None],
    weight: float,
    to_french: Matrix,
    to_english: Matrix,
) -> None:
    """Gives the pairs of places that bear the same string at least this weight."""
    columns = _places(french)
    for text, rows in _places(english).items():
        if text in columns:
            cells = _cells(rows, columns[text])
            for matrix in (to_french, to_english):
                matrix[cells] = np.maximum(matrix[cells], weight)


def _signs(sequence: Sequence[Token]) -> list[str | None]:
    """By place, whether a sign ends a sentence or makes a pause: either may render its like."""
    return ["end" if t.text in _ENDS else "pause" if t.text in _PAUSES else None for t in sequence]


_ENDS, _PAUSES = frozenset(".!?…"), frozenset(",;:-–—")
_SIGNS = {"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-"}


def _same(token: Token) -> str:
    """What two tokens have in common when they are the same in both languages."""
    if token.kind == "number":
        return "".join(c for c in token.text if c.isdigit())
    if token.kind == "punctuation":
        return _SIGNS.get(token.text, token.text)
    return token.lower if token.kind == "word" else token.text


def _add_cognates(english: Sequence[Token], french: Sequence[Token], to_french: Matrix, to_english: Matrix) -> None:
    """Gives look-alikes that the lexicon does not pair a weight that grows with their likeness."""
    best_rows, best_columns = to_french.max(1).tolist(), to_english.max(0).tolist()
    rows = [i for i, token in enumerate(english) if best_rows[i] < 0.2 and _is_content(token)]
    columns = [j for j, token in enumerate(french) if best_columns[j] < 0.2 and _is_content(token)]
    if not rows or not columns:
        return
    likeness = process.cdist(
        [_folded(english[i].lower) for i in rows],
        [_folded(french[j].lower) for j in columns],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_COGNATE,
        dtype=np.float32,
    )
    cells = np.ix_(rows, columns)
    weight = 0.8 * likeness**3
    to_french[cells] = np.maximum(to_french[cells], weight)
    to_english[cells] = np.maximum(to_english[cells], weight)


def _is_content(token: Token) -> bool:
    return token.kind == "word" and 4 <= len(token.text) <= 40  # longer is no word, and costs its square


@functools.lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    """The word without its accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
