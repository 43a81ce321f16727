"""What the spelling of an unknown word tells: English or French, and whether it could be either."""

from __future__ import annotations

import functools
import io
import math
import zlib
from collections.abc import Iterator

import numpy as np

from transl_audit.models import find
from transl_audit.text.words import FORMAT

LETTERS = "^$abcdefghijklmnopqrstuvwxyzàâäçèéêëîïôöùûüœæ'"
"""The alphabet of the letter model: begin, end, the letters of both languages; all others are number 0."""
BUCKETS = 1 << 16
LONGEST_NGRAM = 5
LONGEST_WORD = 24
"""Letters: of a longer word only the beginning is read."""
ODDS_STEP = 1 / 16
"""Natural logarithm: one step of a stored n-gram weight."""
RARITY_STEP = 1 / 16
"""Natural logarithm: one step of a stored letter's surprise."""

_NUMBERS = {letter: place for place, letter in enumerate(LETTERS, start=1)}
_SIDE = len(LETTERS) + 1


def ngrams(word: str) -> Iterator[int]:
    """The buckets of the n-grams, 1 to 5 letters and its two ends marked, of a lower-case word."""
    padded = "^" + word[:LONGEST_WORD] + "$"
    for length in range(1, LONGEST_NGRAM + 1):
        for start in range(len(padded) - length + 1):
            yield zlib.crc32(padded[start : start + length].encode("utf-8", "replace")) % BUCKETS


def trigrams(word: str) -> Iterator[int]:
    """The numbers of the letters of a lower-case word, each with the two before it, below `_SIDE` cubed."""
    before, last = 1, 1
    for letter in (*word[:LONGEST_WORD], "$"):
        number = _NUMBERS.get(letter, 0)
        yield (before * _SIDE + last) * _SIDE + number
        before, last = last, number


TRIGRAMS = _SIDE**3


@functools.cache
def _tables() -> tuple[tuple[int, ...], bytes, bytes]:
    """The n-grams' weights, and the surprise of a letter after two others in English and in French."""
    model = find("words", format=FORMAT)
    weights = np.load(io.BytesIO(model.read("ngrams.npy")), allow_pickle=False)
    surprise = np.load(io.BytesIO(model.read("letters.npy")), allow_pickle=False)
    return tuple(weights.tolist()), surprise[0].tobytes(), surprise[1].tobytes()


@functools.lru_cache(maxsize=50_000)
def spelling_odds(word: str) -> float:
    """Log-odds (natural) of English against French of a lower-case word by its letters alone."""
    weights = _tables()[0]
    return ODDS_STEP * sum(weights[bucket] for bucket in ngrams(word))


@functools.lru_cache(maxsize=50_000)
def strangeness(word: str) -> float:
    """Nats a letter that a lower-case word costs in the better of the two languages; about 2 for their own."""
    _, english, french = _tables()
    places = list(trigrams(word))
    least = min(sum(english[place] for place in places), sum(french[place] for place in places))
    return RARITY_STEP * least / len(places) if places else math.inf
