"""Prints results as Markdown tables and appends them to RESULTS.md."""

from __future__ import annotations

import datetime
import platform
from collections.abc import Sequence
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns are padded to line up in a terminal."""
    widths = [max(len(row[k]) for row in (header, *rows)) for k in range(len(header))]
    lines = [_line(header, widths), "|" + "|".join("-" * (w + 2) for w in widths) + "|"]
    return "\n".join([*lines, *(_line(row, widths) for row in rows)])


def append_results(title: str, command: str, body: str, *, path: Path = RESULTS) -> None:
    """Adds a dated section to the results file."""
    stamp = datetime.datetime.now(datetime.UTC).date().isoformat()
    section = f"\n## {title}\n\n{stamp}, Python {platform.python_version()}; `{command}`\n\n{body}\n"
    old = path.read_text(encoding="utf-8") if path.exists() else "# Results\n"
    path.write_text(old + section, encoding="utf-8")


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"
