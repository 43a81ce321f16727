"""Makes the cases of the benchmark from the development sets, or from a few sentences of our own."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.data import dev_rows
from benchmarks.quality import date_kinds, name_kinds, quantity_kinds
from benchmarks.quality.copied_kinds import COPIED, STRINGS
from benchmarks.quality.corruptions import Case, Family, Intact, Kind, harvest
from benchmarks.quality.material import pairs as material
from benchmarks.quality.planting import planted
from benchmarks.quality.quantity_slots import quantity_pairs

FILL = 150
"""Quantities and literal names: planted cases are added until a kind has this many."""
SETS = (
    ("news", "clean_news_dev", "fr"),
    ("news CA", "clean_news_dev", "fr_ca"),
    ("reddit", "clean_reddit_dev", "fr"),
    ("flores", "mt_outputs_flores_dev", "reference"),
)
BUILT_IN = tuple(Intact("own", english, french) for english, french in material("sentences", "own"))


def development(data: Path) -> list[Intact]:
    """The intact pairs of the development sets, in the order of the files."""
    return [Intact(name, row.en, row.fr) for name, file, french in SETS for row in dev_rows(data, file, french=french)]


def all_kinds(pairs: Iterable[Intact]) -> list[Kind]:
    """Every kind of error; `pairs` teach which words are no names."""
    ordinary = name_kinds.small_words(pairs)
    return [*COPIED, *quantity_kinds.kinds(), *date_kinds.kinds(), *name_kinds.kinds(ordinary)]


class Workshop:
    """Makes cases and keeps the planted pairs that they were made from."""

    def __init__(self, pairs: list[Intact], seed: int) -> None:
        self.seed = seed
        self.kinds = all_kinds(pairs)
        self.used: dict[Family, dict[str, Intact]] = {"copied": {}, "quantity": {}, "name": {}}
        shuffled = random.Random(seed).sample(pairs, len(pairs))
        self._natural = sorted(shuffled, key=lambda pair: pair.origin == "news CA")
        self._contexts = [pair for pair in self._natural if pair.origin != "news CA"]
        self._names = list(name_kinds.name_pairs(self._contexts, 400, seed))
        self._strings: dict[str, list[Intact]] = {}

    def cases(self, kind: Kind, limit: int) -> list[Case]:
        """At most `limit` cases of a kind, those of development pairs first."""
        if kind.family == "copied":
            return self._made(kind, self._with_string(STRINGS[kind.name]), limit)
        if kind.name == "name translated literally":
            return self._made(kind, self._names, min(limit, FILL))
        cases = list(harvest(kind, self._natural, limit, self.seed))
        wanted = min(limit, FILL) - len(cases)
        if kind.family == "quantity" and wanted > 0:
            cases += self._made(kind, quantity_pairs(kind.name, self._contexts, 4 * FILL, self.seed), wanted)
        return cases

    def _with_string(self, category: str) -> list[Intact]:
        if category not in self._strings:
            self._strings[category] = list(planted(self._contexts, category, self.seed))
        return self._strings[category]

    def _made(self, kind: Kind, pairs: Iterable[Intact], limit: int) -> list[Case]:
        unique = {pair.source: pair for pair in pairs}
        cases = list(harvest(kind, list(unique.values()), limit, self.seed))
        self.used[kind.family] |= {case.source: unique[case.source] for case in cases}
        return cases


def every_case(workshop: Workshop, limit: int, only: str = "") -> Iterator[Case]:
    """The cases of every kind, or of those whose name holds `only`."""
    for kind in workshop.kinds:
        if only in f"{kind.family}: {kind.name}":
            yield from workshop.cases(kind, limit)
