"""Pairs audited a second on one core, beside translate-toolkit's pofilter on the same pairs.

pofilter runs some 50 shallow checks (numbers, punctuation, variables, …) on a PO file; it is the tool that
people have today. It is run as a command, so that it may live in an environment of its own.

    python -m benchmarks.speed.pairs [--n 500] [--pofilter PATH] [--results FILE]
"""

from __future__ import annotations

import argparse
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from benchmarks.data import Row, add_data_option, dev_rows
from benchmarks.tables import append_results, table

_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n\n'


def samples(data: Path, n: int, count: int) -> list[list[Row]]:
    """`count` samples of at most `n` pairs, spread evenly over news, user comments and encyclopedia.

    None shares a pair with another: each run has its own, so that no cache of an earlier run helps.
    """
    rows = dev_rows(data, "clean_news_dev") + dev_rows(data, "clean_reddit_dev")
    rows += dev_rows(data, "mt_outputs_flores_dev", french="reference")
    step = max(count, len(rows) // n)
    return [rows[start::step][:n] for start in range(count)]


def one_core() -> None:
    """Keeps this process and its children on one core, where the system can."""
    os.environ["OMP_NUM_THREADS"] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(work: Callable[[], object]) -> float:
    """The time that the work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def ours(parts: Sequence[Sequence[Row]], profile: Literal["fast", "full"]) -> tuple[float, float]:
    """Seconds for one pair, with all that is still to be loaded, then for a sample once warm (the best run)."""
    import transl_audit as ta

    first = seconds(lambda: list(ta.audit_pairs([("Hello.", "Bonjour.")], profile=profile)))
    times = []
    for part in parts:
        pairs = [(row.en, row.fr) for row in part]
        times.append(seconds(functools.partial(list, ta.audit_pairs(pairs, profile=profile))))
    return first, min(times)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{escaped}"'


def write_po(rows: Sequence[Row], path: Path) -> None:
    """The pairs as a PO file, each in a context of its own."""
    units = [
        f"msgctxt {_quoted(str(number))}\nmsgid {_quoted(row.en)}\nmsgstr {_quoted(row.fr)}\n"
        for number, row in enumerate(rows)
    ]
    path.write_text(_HEADER + "\n".join(units), encoding="utf-8")


def pofilter(parts: Sequence[Sequence[Row]], command: str) -> tuple[float, float]:
    """Seconds for one pair (nearly all start-up), then for a sample less that (the best run)."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.po"), Path(folder, "out.po")
        call = [command, "--language=fr", "--progress=none", str(source), str(target)]
        run = functools.partial(subprocess.run, call, check=True, capture_output=True)
        times = []
        for part in (parts[0][:1], parts[0][:1], *parts):  # the first run warms the disk's cache
            write_po(part, source)
            times.append(seconds(run))
    return times[1], min(times[2:]) - times[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed.pairs")
    add_data_option(parser)
    parser.add_argument("--n", type=int, default=500, help="pairs (default: 500)")
    parser.add_argument("--repeats", type=int, default=3, help="samples; the best run counts (default: 3)")
    parser.add_argument("--pofilter", default=shutil.which("pofilter"), help="path of the command, default: as on PATH")
    parser.add_argument("--results", type=Path, help="Markdown file to add the table to")
    options = parser.parse_args(arguments)
    one_core()
    parts = samples(options.data, options.n, options.repeats)
    measured = [(f"transl_audit, {profile}", *ours(parts, profile)) for profile in ("fast", "full")]
    if options.pofilter:
        measured.append(("pofilter", *pofilter(parts, options.pofilter)))
    size = len(parts[0])
    lines = [[name, f"{first:.2f}", f"{time_:.2f}", f"{size / time_:.0f}"] for name, first, time_ in measured]
    body = table(("on one core", "first call, s", f"{size} pairs, s", "pairs/s"), lines)
    if not options.pofilter:
        body += "\n\npofilter was not found: install translate-toolkit or give --pofilter."
    print(body)
    if options.results:
        append_results(
            "Pairs a second", f"python -m benchmarks.speed.pairs --n {options.n}", body, path=options.results
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
