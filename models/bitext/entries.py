"""Translation tables while they are made: which entries are kept, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.bitext.prior import Array, Numbers
from transl_audit.align.word_stems import english_stem, french_stem

DISCOUNT = 0.5
"""Links: withheld from every word's translations, so that what was seen once is not certain."""
LEAST = 4
"""Letters of the shortest words that are grouped by stem."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Words of both languages, and pairs of them (English `columns`, French `rows`) with their expected links."""

    english: list[str]
    french: list[str]
    columns: Numbers
    rows: Numbers
    links: Array

    def shares(self) -> tuple[Array, Array]:
        """p(fr|en) and p(en|fr) of every pair."""
        by_english = np.bincount(self.columns, weights=self.links, minlength=len(self.english))
        by_french = np.bincount(self.rows, weights=self.links, minlength=len(self.french))
        return self.links / (by_english[self.columns] + DISCOUNT), self.links / (by_french[self.rows] + DISCOUNT)

    def by_stem(self) -> Entries:
        """The same of stems; short words and what is no word are left out."""
        english, left = _stems([english_stem(word) if _is_long(word) else "" for word in self.english])
        french, right = _stems([french_stem(word) if _is_long(word) else "" for word in self.french])
        keys, pair = np.unique(right[self.rows] * len(english) + left[self.columns], return_inverse=True)
        columns, rows = keys % len(english), keys // len(english)
        links = np.bincount(pair, weights=self.links) * (columns > 0) * (rows > 0)
        return Entries(english, french, columns, rows, links)

    def save(self, folder: Path, prefix: str, keep: NDArray[np.bool_]) -> tuple[str, ...]:
        """Writes these entries, sorted by English word and p(fr|en); returns the names of the files."""
        forward, backward = self.shares()
        order = np.flatnonzero(keep)
        order = order[np.lexsort((-forward[order], self.columns[order]))]
        columns, rows = self.columns[order], self.rows[order]
        english, french = np.unique(columns), np.unique(rows)
        arrays = {
            "start": np.searchsorted(columns, np.append(english, len(self.english))).astype(np.uint32),
            "target": np.searchsorted(french, rows).astype(np.uint32 if len(french) > 65535 else np.uint16),
            "forward": _quantised(forward[order]),
            "backward": _quantised(backward[order]),
        }
        for name, array in arrays.items():
            np.save(folder / f"{prefix}{name}.npy", array)
        for side, words, kept in (("english", self.english, english), ("french", self.french, french)):
            (folder / f"{prefix}{side}.txt").write_text("\n".join(words[i] for i in kept), encoding="utf-8")
        return (f"{prefix}english.txt", f"{prefix}french.txt", *(f"{prefix}{name}.npy" for name in arrays))


def _is_long(word: str) -> bool:
    return len(word) >= LEAST and word[0].isalpha()


def _stems(stems: list[str]) -> tuple[list[str], Numbers]:
    """The distinct stems, the first of them none, and which one each word has."""
    distinct, numbers = np.unique(np.array(["", *stems]), return_inverse=True)
    return distinct.tolist(), numbers[1:]


def _quantised(probabilities: Array) -> NDArray[np.uint16]:
    return np.rint(probabilities * 65535).clip(1, 65535).astype(np.uint16)
