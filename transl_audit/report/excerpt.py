"""A stretch of a text in its line, as a linter shows it: place, context, underline."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from transl_audit.report.visible import Cell, cells
from transl_audit.types import Span

COLUMNS = 92
"""Columns of context, so that gutter and line fit in a terminal of 110."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_CUT = "…"


class Lines:
    """Where the lines of a text begin and end; built once, asked often."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        self._ends: list[int] = []
        for match in _LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1; columns are code points."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def bounds(self, line: int) -> Span:
        """The line's text without its line end."""
        start = self._starts[line - 1]
        return Span(start, max(start, self._ends[line - 1]))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of context and the line of marks below it.

    `line` and `last_line`: where the span begins and ends, from 1. `before`, `marked` and `after` make up
    the context; `marks` stands below it.
    """

    line: int
    last_line: int
    before: str
    marked: str
    after: str
    marks: str

    @property
    def context(self) -> str:
        """The whole line of context."""
        return self.before + self.marked + self.after


def excerpt(lines: Lines, span: Span, *, columns: int = COLUMNS) -> Excerpt:
    """The line in which a span begins, cut around it to a number of columns.

    The time taken does not grow with the length of the line. An empty span is marked by one `^`.
    """
    line, _ = lines.place(span.start)
    last_line, _ = lines.place(max(span.start, span.end - 1))
    bounds = lines.bounds(line)
    # A line end that a span begins with is none of the line's own characters.
    start = min(span.start, bounds.end)
    end = max(start, min(span.end, bounds.end))
    marked = _fit(cells(lines.text[start : min(end, start + columns)]), columns, cut=end > start + columns)
    room = columns - _width(marked)
    before = cells(lines.text[max(bounds.start, start - columns) : start])
    after = cells(lines.text[end : min(bounds.end, end + columns)])
    left = max(room // 2, room - _width(after))
    shown_before = _fit(before[::-1], left, cut=start - columns > bounds.start)[::-1]
    room -= _width(shown_before)
    shown_after = _fit(after, room, cut=end + columns < bounds.end)
    marks = " " * _width(shown_before) + "^" * max(1, _width(marked))
    return Excerpt(line, last_line, _join(shown_before), _join(marked), _join(shown_after), marks)


def _fit(row: list[Cell], columns: int, *, cut: bool) -> list[Cell]:
    """The first cells that fit, with … for the rest; `cut` says that more follow what was given."""
    if not cut and _width(row) <= columns:
        return row
    kept: list[Cell] = []
    room = columns - 1
    for cell in row:
        room -= cell[1]
        if room < 0:
            break
        kept.append(cell)
    return [*kept, (_CUT, 1)] if columns > 0 else []


def _width(row: list[Cell]) -> int:
    return sum(width for _, width in row)


def _join(row: list[Cell]) -> str:
    return "".join(text for text, _ in row)
