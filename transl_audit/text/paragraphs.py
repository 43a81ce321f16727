"""Cuts a text into paragraphs, joining lines that a program wrapped at a width."""

from __future__ import annotations

import regex

from transl_audit.types import Span

_LINE = regex.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = " \t\u00a0\u202f\u2009\u200b\u200c\u200d\u2060\ufeff\u00ad\x00"
_ENDED = regex.compile(r"[.!?…:;,][\s\"”»’')\]*]*$")
_NARROWEST, _WIDEST, _RAGGED = 40, 160, 45
"""Code points of the lines of a wrapped paragraph: programs wrap at 60 to 100 and leave them ragged; what
was put into a wrapped paragraph later makes a line longer."""


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without white space and invisible characters at its edges; empty when there is nothing else."""
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return Span(start, end)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text, in order, without the white space around them, none empty."""
    found: list[Span] = []
    group: list[Span] = []
    for match in _LINE.finditer(text):
        line = trim(text, match.start(), match.end())
        if not len(line):
            continue
        if group and _blank_line(text, group[-1].end, line.start):
            found += _unwrapped(text, group)
            group = []
        group.append(line)
    return found + _unwrapped(text, group)


def _blank_line(text: str, start: int, end: int) -> bool:
    return text.count("\n", start, end) > 1 or text.count("\r\r", start, end) > 0


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """One span for lines that were wrapped; the lines themselves otherwise."""
    widths = [len(line) for line in lines[:-1]]
    if not widths or min(widths) < _NARROWEST or max(widths) > _WIDEST or max(widths) - min(widths) > _RAGGED:
        return lines
    open_ended = sum(not _ENDED.search(line.of(text)[-40:]) for line in lines[:-1])
    carried_on = any(line.of(text)[0].islower() for line in lines[1:])
    if open_ended * 2 >= len(widths) and carried_on:
        return [Span(lines[0].start, lines[-1].end)]
    return lines
