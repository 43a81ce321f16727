"""The sentences of articles: coherent runs for prose, and short ones for posts and quotations."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from benchmarks.data import Row, dev_rows, train_rows
from benchmarks.quality.mixed_articles.gold import ENGLISH, FRENCH, evident
from benchmarks.quality.mixed_articles.posts import Saying
from benchmarks.quality.mixed_articles.quoting import nested, quotable

RUN = 14
"""Rows of a run, where the data does not tell documents apart."""

_ENDS = re.compile(r"[.!?…][»”\")\s]*$")

Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """`runs` are for prose, rows in order; `chatter` are runs of short rows for posts and quotations.

    `titles` are headline-like pairs, English and French, without a final full stop; never empty.
    """

    runs: tuple[Rows, ...]
    chatter: tuple[Rows, ...]
    titles: tuple[tuple[str, str], ...]


def from_data(data: Path, seed: int, *, held_out: bool = False) -> Corpus:
    """The corpus of one half of the development and training files under `data`; the halves are disjoint."""
    rng, half = random.Random(seed), slice(int(held_out), None, 2)
    news = [tuple(rows) for _, rows in groupby(dev_rows(data, "clean_news_dev"), key=lambda r: r.doc)]
    runs = news[half]
    for french in ("reference", "outputs.google", "outputs.microsoft", "outputs.bergamot-base-memory"):
        runs += rng.sample(_windows(dev_rows(data, "mt_outputs_flores_dev", french=french), french)[half], 18)
    for name in ("tico19_tm", "cds_blog", "ud_pud_news_wiki"):
        runs += rng.sample(_windows(train_rows(data, name), name)[half], 20)
    chatter = _windows(dev_rows(data, "clean_reddit_dev"), "reddit")[half]
    chatter += rng.sample(_windows(train_rows(data, "tatoeba", limit=60000), "tatoeba")[half], 300)
    return from_runs(runs, chatter)


def from_runs(runs: Iterable[Sequence[Row]], chatter: Iterable[Sequence[Row]]) -> Corpus:
    """A corpus of the rows that are clean enough to know what they are."""
    clean = [tuple(filter(is_clean, run)) for run in runs]
    prose = (tuple(row for row in run if _ENDS.search(row.fr)) for run in clean)
    short = (tuple(filter(is_clean, run)) for run in chatter)
    titles = tuple((row.en.rstrip("."), row.fr.rstrip(".")) for run in clean for row in run if _is_title(row))
    return Corpus(tuple(r for r in prose if len(r) >= 4), tuple(r for r in short if r), titles)


def is_clean(row: Row) -> bool:
    """Whether the row is an English sentence and another, French one, of like length."""
    en, fr = row.en.strip(), row.fr.strip()
    if not en or not fr or "\n" in en + fr or not 0.5 < len(fr) / len(en) < 2.2:
        return False
    return not _shared_words(en, fr) and not re.search(r"[<>{}\\|]|http|www", en + fr)


def _is_title(row: Row) -> bool:
    return (
        row.fr[0].isupper()
        and 25 < len(row.fr) < 90
        and quotable(row.fr)
        and quotable(row.en)
        and not re.search(r"[.!] ", row.fr)
    )


def _shared_words(en: str, fr: str, n: int = 4) -> bool:
    """Whether the two share n words in a row, one of them common: English that was left in the French."""
    words = [re.findall(r"\w+", text) for text in (en, fr)]
    grams = [{tuple(w[k : k + n]) for k in range(len(w) - n + 1)} for w in words]
    return any(any(word[0].islower() for word in gram) for gram in grams[0] & grams[1])


def is_saying(row: Row, low: int = 3, high: int = 38) -> bool:
    """Whether the row can be posted or quoted: no marks of its own, some words, both languages evident."""
    words = len(row.en.split())
    if not (low <= words <= high and quotable(row.en) and quotable(row.fr) and len(row.fr.split()) >= 2):
        return False
    return (
        row.en[0].isalnum()
        and not row.en.isupper()
        and bool(evident(row.fr, FRENCH))
        and (words <= 4 or bool(evident(row.en, ENGLISH)))
    )


def is_nested(row: Row) -> bool:
    """Whether the row is a sentence around one quotation, in both languages."""
    return nested(row.en) and nested(row.fr) and len(row.en) < 260 and bool(evident(row.fr, FRENCH))


class Reader:
    """Hands out the rows of one article, none twice; goes on to another run when one is used up."""

    def __init__(self, corpus: Corpus, rng: random.Random) -> None:
        self._corpus, self._rng = corpus, rng
        self._left: list[Row] = []
        self._used: set[str] = set()

    def prose(self, n: int) -> list[Row]:
        """The next n rows of the run."""
        rows: list[Row] = []
        for _ in range(200):
            if len(rows) == n:
                break
            if not self._left:
                self._left = list(self._rng.choice(self._corpus.runs))
            row = self._left.pop(0)
            if row.en not in self._used:
                self._used.add(row.en)
                rows.append(row)
        return rows

    def saying(self, n: int, *, low: int = 3, high: int = 38) -> Saying:
        """Up to n rows in a row that can be quoted, from the article's own run half of the time."""
        if self._rng.random() < 0.5:
            found = self._take(self._left, n, low, high)
            if found:
                self._left = [row for row in self._left if row not in found]
                return _saying(found)
        for _ in range(400):
            found = self._take(list(self._rng.choice(self._corpus.chatter)), n, low, high)
            if found:
                return _saying(found)
        return Saying(("This will not stand.",), ("Cela ne se passera pas comme ça.",))

    def nested(self) -> Saying | None:
        """A sentence that quotes, or None when some tries found none."""
        for _ in range(30):
            for row in self._rng.choice(self._corpus.runs):
                if is_nested(row) and row.en not in self._used:
                    self._used.add(row.en)
                    return _saying([row])
        return None

    def _take(self, rows: Sequence[Row], n: int, low: int, high: int) -> list[Row]:
        start = self._rng.randrange(len(rows)) if rows else 0
        found: list[Row] = []
        for row in rows[start:]:
            fits = row.en not in self._used and is_saying(row, low, high)
            if fits and sum(len(r.en) for r in found) + len(row.en) < 320:
                found.append(row)
            elif found:
                break
            if len(found) == n:
                break
        self._used.update(row.en for row in found)
        return found


def _saying(rows: Sequence[Row]) -> Saying:
    return Saying(tuple(row.en.strip() for row in rows), tuple(row.fr.strip() for row in rows))


def _windows(rows: Sequence[Row], name: str) -> list[Rows]:
    """The rows in runs of RUN."""
    return [
        tuple(replace(row, doc=f"{name}.{k}") for row in rows[k : k + RUN]) for k in range(0, len(rows) - RUN + 1, RUN)
    ]
