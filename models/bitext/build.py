"""Builds the word translation tables p(fr|en) and p(en|fr) from aligned sentence pairs.

    python -m models.bitext.build [--data ../shared/data] [--extra FILE.tsv]... [--no-unlicensed] [--pairs N]

IBM model 1 in both directions, then a diagonal prior for places, with the two directions trained to agree: the
expected count of a link is the product of its two posteriors (Liang, Taskar and Klein 2006, Alignment by
agreement; the diagonal is that of Dyer, Chahuneau and Smith 2013). Rare words are held back by variational Bayes
(Riley and Gildea 2012) with a prior from their sister forms. The tables are the relative frequencies of links.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.bitext.cells import Bitext, Cells, candidates, number, occurrences
from models.bitext.model import learn
from models.bitext.prior import Array
from models.corpora import PARALLEL, Corpus, chosen, pairs, words, write_manifest

HERE = Path(__file__).resolve().parent
SEED = 20240117
LONGEST = 45
"""Words: longer sentences teach little and cost the square of their length."""
CAPS = {"law": 45_000, "docs": 9_000, "interface": 30_000, "announcements": 60_000, "speech": 100_000}
"""Pairs at most from one corpus of a register, so that law and manuals do not drown everyday text."""
SUPPORT = 0.05
"""The least support of an entry that was seen once."""
DISCOUNT = 0.5
"""Links: withheld from every word's translations, so that what was seen once is not certain."""


def main() -> None:
    arguments = _arguments()
    started = time.time()
    sources = chosen(PARALLEL, unlicensed=not arguments.no_unlicensed)
    texts = list(_read(arguments.data, sources, arguments.extra, arguments.pairs))
    bitext = number(texts)
    _say(started, f"{len(texts)} pairs, {len(bitext.english)} English and {len(bitext.french)} French words")
    cells = candidates(bitext)
    _say(started, f"{len(cells.index)} cells, {len(cells.keys)} candidates")
    links, support = learn(bitext, cells, lambda text: _say(started, text))
    files = save(bitext, cells, links, support, arguments.out)
    _describe(arguments, files, sources, len(texts))
    _say(started, "saved")


def _say(started: float, text: str) -> None:
    print(f"{time.time() - started:6.0f} s  {text}", file=sys.stderr, flush=True)


def _read(
    data: Path, sources: tuple[Corpus, ...], extra: list[Path], most: int | None
) -> Iterator[tuple[list[str], list[str]]]:
    """The words of the chosen pairs, each corpus capped by its register."""
    drawing = random.Random(SEED)
    seen: set[tuple[str, str]] = set()
    for corpus in sources:
        found = list(pairs(data, corpus))
        yield from _take(found, CAPS.get(corpus.register), most, drawing, seen)
    for path in extra:
        lines = path.read_text(encoding="utf-8").splitlines()
        split = [line.partition("\t") for line in lines]
        yield from _take([(english, french) for english, _, french in split], None, most, drawing, seen)


def _take(
    found: list[tuple[str, str]],
    cap: int | None,
    most: int | None,
    drawing: random.Random,
    seen: set[tuple[str, str]],
) -> Iterator[tuple[list[str], list[str]]]:
    limit = min(cap or len(found), most or len(found))
    if limit < len(found):
        found = drawing.sample(found, limit)
    for english, french in found:
        left, right = words(english, "en"), words(french, "fr")
        if 0 < len(left) <= LONGEST and 0 < len(right) <= LONGEST and left != right:
            key = (" ".join(left), " ".join(right))
            if key not in seen:
                seen.add(key)
                yield left, right


def save(bitext: Bitext, cells: Cells, links: Array, support: Array, folder: Path) -> tuple[str, ...]:
    """Writes the tables of the entries worth keeping; returns the names of the files."""
    width = len(bitext.english)
    rows, columns = cells.keys // width, cells.keys % width
    by_english: Array = np.bincount(columns, weights=links, minlength=width).astype(np.float64)
    by_french: Array = np.bincount(rows, weights=links, minlength=len(bitext.french)).astype(np.float64)
    forward, backward = links / (by_english[columns] + DISCOUNT), links / (by_french[rows] + DISCOUNT)
    keep = np.flatnonzero(_worth_keeping(links, support, forward, backward))
    keep = keep[np.lexsort((-forward[keep], columns[keep]))]
    english, french = np.unique(columns[keep]), np.unique(rows[keep])
    often_english, often_french = occurrences(bitext)
    arrays = {
        "start.npy": np.searchsorted(columns[keep], np.append(english, width)).astype(np.uint32),
        "target.npy": np.searchsorted(french, rows[keep]).astype(np.uint32 if len(french) > 65535 else np.uint16),
        "forward.npy": _quantised(forward[keep]),
        "backward.npy": _quantised(backward[keep]),
        "linked_english.npy": _share(by_english[english], often_english[english]),
        "linked_french.npy": _share(by_french[french], often_french[french]),
    }
    for name, array in arrays.items():
        np.save(folder / name, array)
    (folder / "english.txt").write_text("\n".join(bitext.english[i] for i in english), encoding="utf-8")
    (folder / "french.txt").write_text("\n".join(bitext.french[i] for i in french), encoding="utf-8")
    return ("english.txt", "french.txt", *arrays)


def _describe(arguments: argparse.Namespace, files: tuple[str, ...], sources: tuple[Corpus, ...], count: int) -> None:
    folder: Path = arguments.out
    command = "python -m models.bitext.build" + " --no-unlicensed" * arguments.no_unlicensed
    further = tuple(Corpus(path.name, "as its owner states", "S", "further") for path in arguments.extra)
    write_manifest(
        folder,
        format="transl-audit-bitext/1",
        version="1",
        sources=(*sources, *further),
        build={"seed": SEED, "command": command, "pairs": count, "pairs_per_corpus": arguments.pairs},
        metrics={
            "english": (folder / "english.txt").read_text(encoding="utf-8").count("\n") + 1,
            "french": (folder / "french.txt").read_text(encoding="utf-8").count("\n") + 1,
            "entries": len(np.load(folder / "target.npy")),
        },
        files=files,
    )


def _worth_keeping(links: Array, support: Array, forward: Array, backward: Array) -> NDArray[np.bool_]:
    """Entries with enough links and weight; one seen once must have support beside its link."""
    weighty = (forward >= 0.002) | (backward >= 0.002)
    enough: NDArray[np.bool_] = ((links >= 1.5) | ((links >= 0.5) & (support >= SUPPORT))) & weighty
    return enough


def _quantised(probabilities: Array) -> NDArray[np.uint16]:
    return np.rint(probabilities * 65535).clip(1, 65535).astype(np.uint16)


def _share(part: Array, whole: NDArray[np.int64]) -> NDArray[np.uint8]:
    share: NDArray[np.uint8] = np.rint(255 * part / whole.clip(1)).clip(0, 255).astype(np.uint8)
    return share


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--out", type=Path, default=HERE, help="the folder to write to")
    parser.add_argument("--extra", type=Path, action="append", default=[], help="English TAB French, one pair a line")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    parser.add_argument("--pairs", type=int, default=None, help="at most so many pairs of a corpus (for a trial)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
