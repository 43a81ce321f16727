"""How common a word form is in English and French, and whether it is a name by its capitals (`models/words`)."""

from __future__ import annotations

import bisect
import functools
import io
import math
from typing import Literal

import numpy as np

from transl_audit.models import find

FORMAT = "transl-audit-words/1"
_STEPS = 16
"""Steps of the stored logarithm to a factor of e; step 0 means unknown, step 1 is just above .01 per million."""
_SHARES = 200
_UNSEEN = 255

_COLUMN = {"en": 0, "fr": 1}
_PER_MILLION = (0.0, *(math.exp(step / _STEPS) / 100 for step in range(1, 256)))


class Words:
    """The table: the forms, sorted, and by their places the stored frequencies and lower-case shares (en, fr)."""

    __slots__ = ("forms", "frequencies", "lower_shares")

    def __init__(self) -> None:
        model = find("words", format=FORMAT)
        self.forms = model.read("words.txt").decode("utf-8").split("\n")
        self.frequencies = _columns(model.read("frequency.npy"))
        self.lower_shares = _columns(model.read("lower.npy"))

    def row(self, word: str) -> int | None:
        """The place of a form; None when it is unknown. By bisection: a dict would take longer to build."""
        place = bisect.bisect_left(self.forms, word)
        return place if place < len(self.forms) and self.forms[place] == word else None


def _columns(data: bytes) -> tuple[bytes, bytes]:
    array = np.load(io.BytesIO(data), allow_pickle=False)
    return array[:, 0].tobytes(), array[:, 1].tobytes()


@functools.cache
def table() -> Words:
    """The word table, read once; raises ModelError when it is missing or damaged."""
    return Words()


def frequency(word: str, language: Literal["en", "fr"]) -> float:
    """Occurrences of a lower-case form per million words of the language; 0 when unknown."""
    words = table()
    row = words.row(word)
    return 0.0 if row is None else _PER_MILLION[words.frequencies[_COLUMN[language]][row]]


def lower_share(word: str, language: Literal["en", "fr"]) -> float | None:
    """How often a form is written in lower case inside a sentence, 0..1; None when it was never seen there.

    Near 1 for a common word, near 0 for a name; words that are both (`pierre`, `may`) lie between.
    """
    words = table()
    row = words.row(word)
    if row is None:
        return None
    share = words.lower_shares[_COLUMN[language]][row]
    return None if share == _UNSEEN else share / _SHARES
