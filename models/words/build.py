"""Builds the word table: for English and French, how often a form occurs and how often in lower case.

python -m models.words.build [--data ../shared/data] [--extra-french FILE]... [--no-unlicensed]
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import numpy as np

from models.corpora import FRENCH, PARALLEL, Corpus, chosen, pairs, pieces, sentences, write_manifest

HERE = Path(__file__).resolve().parent
CAP = 1_500_000
"""Words: what a corpus counts for at most, so that law and manuals do not drown everyday text."""
LEAST = 2
"""A form must occur this often in its language."""
BREAKS = frozenset('.!?…:;"“”«»‹›()[]{}—–-*•|/=>')
"""After one of these a capital says nothing about the word."""
UNRESTORED = "hansard36"
"""Its French accents were restored by program: no evidence for a spelling."""

Side = Literal["en", "fr"]


class Counts:
    """Of one corpus and language: occurrences of lower-case forms, and of the forms inside sentences."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()

    def add(self, texts: Iterable[str], language: Side) -> None:
        for text in texts:
            found = pieces(text, language)
            words = [word.replace("’", "'") for _, word, _ in found if word]
            self.all.update(word.lower() for word in words)
            inside = [
                word.replace("’", "'")
                for (_, _, before), (_, word, _) in itertools.pairwise(found)
                if word and before not in BREAKS
            ]
            if _is_running_text(inside):
                self.inside.update(inside)


def _is_running_text(words: list[str]) -> bool:
    """Whether capitals mean names here: not in a title, and not in a line of names."""
    long = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= 3 and capitals * 2 <= len(long)


def main() -> None:
    arguments = _arguments()
    unlicensed = not arguments.no_unlicensed
    counts: dict[Side, dict[str, Counts]] = {"en": {}, "fr": {}}
    parallel, french = chosen(PARALLEL, unlicensed=unlicensed), chosen(FRENCH, unlicensed=unlicensed)
    for corpus in parallel:
        print(corpus.name, file=sys.stderr)
        both = list(pairs(arguments.data, corpus))
        _count(counts["en"], corpus.name, (english for english, _ in both), "en")
        if corpus.name != UNRESTORED:
            _count(counts["fr"], corpus.name, (rendering for _, rendering in both), "fr")
    for corpus in french:
        print(corpus.name, file=sys.stderr)
        _count(counts["fr"], "french/" + corpus.name, sentences(arguments.data, corpus), "fr")
    for path in arguments.extra_french:
        _count(counts["fr"], str(path), _lines(path), "fr")
    _write(counts, (*parallel, *french), arguments)


def _count(into: dict[str, Counts], name: str, texts: Iterable[str], language: Side) -> None:
    into.setdefault(name, Counts()).add(texts, language)


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def _write(counts: dict[Side, dict[str, Counts]], sources: tuple[Corpus, ...], arguments: argparse.Namespace) -> None:
    tables = {language: _table(counts[language]) for language in ("en", "fr")}
    vocabulary = sorted(set(tables["en"]) | set(tables["fr"]))
    frequency = np.zeros((len(vocabulary), 2), np.uint8)
    lower = np.full((len(vocabulary), 2), 255, np.uint8)
    for column, table in enumerate(tables.values()):
        for row, word in enumerate(vocabulary):
            if word in table:
                per_million, share = table[word]
                frequency[row, column] = max(1, min(255, round(np.log(per_million * 100) * 16)))
                if share is not None:
                    lower[row, column] = round(share * 200)
    (arguments.out / "words.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    np.save(arguments.out / "frequency.npy", frequency)
    np.save(arguments.out / "lower.npy", lower)
    write_manifest(
        arguments.out,
        format="transl-audit-words/1",
        version="1",
        sources=sources,
        build={
            "seed": None,
            "command": "python -m models.words.build" + " --no-unlicensed" * arguments.no_unlicensed,
            "cap_words": CAP,
            "least_count": LEAST,
        },
        metrics={"forms": len(vocabulary), "english": len(tables["en"]), "french": len(tables["fr"])},
        files=("words.txt", "frequency.npy", "lower.npy"),
    )
    print({language: len(table) for language, table in tables.items()}, len(vocabulary), file=sys.stderr)


def _table(corpora: dict[str, Counts]) -> dict[str, tuple[float, float | None]]:
    """Form to (occurrences per million, share of lower case inside sentences or None when not seen there)."""
    weighted: Counter[str] = Counter()
    raw: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    inside_lower: Counter[str] = Counter()
    total = 0.0
    for counts in corpora.values():
        size = counts.all.total()
        weight = min(1.0, CAP / max(1, size))
        total += size * weight
        raw.update(counts.all)
        for word, count in counts.all.items():
            weighted[word] += count * weight  # type: ignore[assignment]  # a Counter may hold floats
        for word, count in counts.inside.items():
            inside[word.lower()] += count
            if word.islower():
                inside_lower[word] += count
    table: dict[str, tuple[float, float | None]] = {}
    for word, count in raw.items():
        if count >= LEAST and len(word) <= 30:
            share = inside_lower[word] / inside[word] if inside[word] else None
            table[word] = (weighted[word] / total * 1e6, share)
    return table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--out", type=Path, default=HERE, help="the folder to write to")
    parser.add_argument("--extra-french", type=Path, action="append", default=[], help="one sentence a line")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    return parser.parse_args()


if __name__ == "__main__":
    main()
