"""How likely each English token is to be rendered by each French one, whatever their places.

From the lexicon, or, for what it cannot know, from identity, value or spelling.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from transl_audit.align.lexicon import Lexicon, form
from transl_audit.align.vectors import units, vectors
from transl_audit.align.word_paths import Floats
from transl_audit.align.word_stems import english_stem, folded, french_stem
from transl_audit.text.tokens import Token, TokenKind
from transl_audit.types import Language

Numbers = NDArray[np.int64]
TokenPair = tuple[Sequence[Token], Sequence[Token]]

NONE, SIGN, FIGURE, SHORT, LONG = range(5)
"""Kinds of tokens: padding, signs, numbers and copied strings, words of three letters at most, and longer ones."""

# Set on word_alignment_dev by AER, one at a time.
_COPY, _SAME_WORD, _SIGN = 0.9, 0.1, 0.03
"""The weight of equal tokens, of equal words that have other translations, and of signs of one kind."""
_COGNATE, _PAIRED = 0.7, 0.2
"""The least Levenshtein similarity of two accent-folded words for cognates, and the probability of a known translation
from which a word is not looked at."""
_LEAST, _LONGEST = 4, 40
"""Letters of a longer word, and the most of what is still a word."""
_SISTERS = np.float32(0.3)
"""The share of the probability of two stems that counts for any of their forms."""
_NEAR, _SLOPE, _MIDDLE = np.float32(0.03), np.float32(13.0), np.float32(0.5)
"""Of two words that no table pairs (free renderings are beyond any): their weight at a cosine of their vectors, by how
much it grows with the cosine, and that cosine."""
UNKNOWN = np.float32(0.02)
"""The weight up to which two words are not known to render each other."""


@dataclass(frozen=True, slots=True)
class Scores:
    """p(fr|en) and p(en|fr) of all token pairs, [pairs, English tokens, French tokens], and the tokens' kinds."""

    to_french: Floats
    to_english: Floats
    english: Numbers
    """[pairs, English tokens]; NONE beyond the end."""
    french: Numbers
    """[pairs, French tokens]"""


@dataclass(frozen=True, slots=True)
class _Word:
    """A token whatever its place: as the tables list it, and what it has in common with its like."""

    kind: int
    form: str | None = None
    stem: str | None = None
    keys: tuple[str, ...] = ()
    plain: str = ""
    """Without accents, if it may be likened to others."""


def scores(table: Lexicon, pairs: Sequence[TokenPair]) -> Scores:
    """The translation probabilities of all tokens of these pairs; none of them may be empty."""
    english, rows = _distinct([pair[0] for pair in pairs], "en")
    french, columns = _distinct([pair[1] for pair in pairs], "fr")
    by_form = table.forms.between([word.form for word in english], [word.form for word in french])
    *cells, weights = _equal(table, english, french)
    for matrix in by_form:
        np.maximum.at(matrix, tuple(cells), np.array(weights, np.float32))
    left, stems = _stems(english)
    right, counterparts = _stems(french)
    by_stem = table.stems.between(left, right)
    to_french, to_english = (
        np.maximum(
            forms[rows[:, :, None], columns[:, None, :]],
            _SISTERS * likely[stems[rows][:, :, None], counterparts[columns][:, None, :]],
        )
        for forms, likely in zip(by_form, by_stem, strict=True)
    )
    kinds, others = (np.array([word.kind for word in side]) for side in (english, french))
    found = Scores(to_french, to_english, kinds[rows], others[columns])
    _add_cognates(found, english, french, rows, columns)
    near = _near(found, _vectors(english)[rows], _vectors(french)[columns])
    for matrix in (found.to_french, found.to_english):
        np.maximum(matrix, near, out=matrix)
    return found


def _distinct(sequences: Sequence[Sequence[Token]], language: Language) -> tuple[list[_Word], Numbers]:
    """The distinct words, the first of them none, and which one stands at each place of each sequence."""
    numbers: dict[tuple[str, str], int] = {}
    listed: dict[tuple[str | None, int], int] = {}
    found = [_Word(NONE)]
    places = np.zeros((len(sequences), max(map(len, sequences))), np.int64)
    for k, sequence in enumerate(sequences):
        row = []
        for token in sequence:
            key = token.text, token.kind
            number = numbers.get(key)
            if number is None:
                word = _word(*key, language) if len(token.text) <= _LONGEST else _read(*key, language)
                number = numbers[key] = listed.setdefault((word.form or token.text, word.kind), len(found))
                if number == len(found):
                    found.append(word)
            row.append(number)
        places[k, : len(row)] = row
    return found, places


def _read(text: str, kind: TokenKind, language: Language) -> _Word:
    if kind == "copied":
        return _Word(FIGURE, None, None, (text,))
    listed = form(text, kind)
    if kind != "word":
        group = (_END,) if listed in _ENDS else (_PAUSE,) if listed in _PAUSES else ()
        return _Word(SIGN if kind == "punctuation" else FIGURE, listed, None, (listed, *group))
    if len(text) < _LEAST:
        return _Word(SHORT, listed, None, (listed,))
    if len(text) > _LONGEST:
        return _Word(LONG, listed, None, (listed,))
    return _Word(LONG, listed, (english_stem if language == "en" else french_stem)(listed), (listed,), folded(listed))


_word = functools.lru_cache(maxsize=20_000)(_read)

_ENDS, _PAUSES = frozenset(".!?…"), frozenset(",;:-")
_END, _PAUSE = "end of a sentence", "pause"


def _stems(words: Sequence[_Word]) -> tuple[list[str | None], Numbers]:
    """The distinct stems, the first of them none, and which one each word has."""
    numbers: dict[str, int] = {}
    places = [0 if word.stem is None else numbers.setdefault(word.stem, len(numbers) + 1) for word in words]
    return [None, *numbers], np.array(places)


def _equal(
    table: Lexicon, english: Sequence[_Word], french: Sequence[_Word]
) -> tuple[list[int], list[int], list[float]]:
    """The words that are the same in both languages (copied strings, numbers, signs, names), and their weights."""
    places: dict[str, list[int]] = {}
    for j, word in enumerate(french):
        for key in word.keys:
            places.setdefault(key, []).append(j)
    rows, columns, weights = [], [], []
    for i, word in enumerate(english):
        for key in word.keys:
            if key in places:
                translated = word.kind in (SHORT, LONG) and word.form in table.forms.english
                weight = _SIGN if key in (_END, _PAUSE) else _SAME_WORD if translated else _COPY
                for j in places[key]:
                    rows.append(i)
                    columns.append(j)
                    weights.append(weight)
    return rows, columns, weights


def _add_cognates(
    found: Scores, english: Sequence[_Word], french: Sequence[_Word], rows: Numbers, columns: Numbers
) -> None:
    """Gives look-alikes that the lexicon does not pair a weight that grows with their likeness."""
    left, right = _initials(english)[rows], _initials(french)[columns]
    left[found.to_french.max(2) >= _PAIRED] = 0
    right[found.to_english.max(1) >= _PAIRED] = 0
    cells = ((left[:, :, None] == right[:, None, :]) & (left > 0)[:, :, None]).nonzero()
    likeness = process.cpdist(
        [english[i].plain for i in rows[cells[0], cells[1]].tolist()],
        [french[j].plain for j in columns[cells[0], cells[2]].tolist()],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_COGNATE,
        dtype=np.float32,
    )
    weight = 0.8 * likeness**3
    for matrix in (found.to_french, found.to_english):
        matrix[cells] = np.maximum(matrix[cells], weight)


def _vectors(words: Sequence[_Word]) -> Floats:
    """Of each word its vector, of length 1."""
    forms = [word.form or "" for word in words]
    found = {form: _remembered[form] for form in forms if form in _remembered}
    new = [form for form in dict.fromkeys(forms) if form not in found]
    if new:
        found |= zip(new, units(vectors().sums(new)), strict=True)
        if len(_remembered) + len(new) > _MOST:
            _remembered.clear()
        _remembered.update((form, found[form]) for form in new[:_MOST])
    return np.stack([found[form] for form in forms])


_MOST = 20_000
"""Words whose vectors are remembered."""
_remembered: dict[str, Floats] = {}


def _near(found: Scores, left: Floats, right: Floats) -> Floats:
    """The weights of words by their vectors [pairs, words, width]; of signs, numbers and two short words 0."""
    weight: Floats = _NEAR * np.exp(_SLOPE * (np.clip(left @ right.transpose(0, 2, 1), 0, 1) - _MIDDLE))
    english, french = found.english[:, :, None], found.french[:, None, :]
    weight *= (np.minimum(english, french) >= SHORT) & (np.maximum(english, french) == LONG)
    return weight


def _initials(words: Sequence[_Word]) -> Numbers:
    """The first letters, which cognates mostly share, as numbers; 0 for what is not likened."""
    return np.array([ord(word.plain[0]) if word.plain else 0 for word in words])
