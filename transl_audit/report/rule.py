"""A check -> its rule page: what it is, its documentation, its examples with the exact spans underlined."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence

from transl_audit.checks.base import Check, DocumentCheck, Example
from transl_audit.report.visible import cells
from transl_audit.types import Span

_MARKED = re.compile("⟦([^⟦⟧]*)⟧")
_INDENT = "    "


def rule_page(check: Check) -> str:
    """The rule page of a check, as text; ends with a line end."""
    flagged = [example for example in check.examples if _MARKED.search(example.source + example.target)]
    silent = [example for example in check.examples if example not in flagged]
    head = f"{check.code} {check.name}"
    parts = [
        f"{head}\n{'=' * len(head)}",
        f"{check.severity}; {check.dimension}, {check.category}; confidence {check.confidence:.2f}",
        inspect.getdoc(check.run) or "",
        "Flagged\n-------",
        *(_example(check, example) for example in flagged),
        "Not flagged\n-----------",
        *(_example(check, example) for example in silent),
    ]
    return "\n\n".join(parts) + "\n"


def rule_table(checks: Sequence[Check]) -> str:
    """One line a check: code, name, severity, confidence, dimension and category."""
    rows = [("code", "name", "severity", "confidence", "dimension", "category")]
    rows += [(c.code, c.name, c.severity, f"{c.confidence:.2f}", c.dimension, c.category) for c in checks]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def unmark(text: str) -> tuple[str, list[Span]]:
    """The text without its ⟦ ⟧ marks, and the spans that they enclosed."""
    spans: list[Span] = []
    clean, end = "", 0
    for match in _MARKED.finditer(text):
        clean += text[end : match.start()]
        spans.append(Span(len(clean), len(clean) + len(match[1])))
        clean += match[1]
        end = match.end()
    return clean + text[end:], spans


def _example(check: Check, example: Example) -> str:
    if isinstance(check, DocumentCheck):
        return "\n".join((_INDENT + row).rstrip() for row in _underlined(example.target))
    sides = (("English", example.source), ("French", example.target))
    rows = []
    for label, side in sides:
        labels = [f"{label:7}  ", " " * 9]
        for number, row in enumerate(_underlined(side)):
            rows.append((_INDENT + labels[min(number, 1)] + row).rstrip())
    return "\n".join(rows)


def _underlined(marked: str) -> list[str]:
    """The lines of a text, each with a line of `^` below it where marks lie in it."""
    text, spans = unmark(marked)
    rows, start = [], 0
    for line in text.split("\n"):
        shown = [("^" if _lies(Span(start + index, start + index + 1), spans) else " ") for index in range(len(line))]
        row = cells(line)
        rows.append("".join(cell for cell, _ in row))
        if "^" in shown:
            rows.append(_carets(line, shown))
        start += len(line) + 1
    return rows


def _lies(char: Span, spans: Sequence[Span]) -> bool:
    return any(char.overlaps(span) for span in spans)


def _carets(line: str, shown: Sequence[str]) -> str:
    """The marks of the characters, each as wide as its character is shown."""
    widths = [sum(w for _, w in cells(line[: i + 1])) - sum(w for _, w in cells(line[:i])) for i in range(len(line))]
    return "".join(mark * width for mark, width in zip(shown, widths, strict=True)).rstrip()
