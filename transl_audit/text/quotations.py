"""Finds quotations by their marks: “…”, «…», "…", ‘…’, nested, across paragraphs, and unclosed."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from transl_audit.types import Span

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
# Single marks count only beside a word's edge, since ’ is also the apostrophe.
_MARK = regex.compile(
    r"""
      (?P<open><<(?=\s?\p{L})|[“«„‟]|(?<![\p{L}\p{N}])[‘‹])
    | (?P<close>>>|[”»]|(?<=[\p{L}\p{N}.!?…,][.!?…,]?)[’›](?![\p{L}\p{N}]))
    | (?P<straight>(?<![\p{N}\\])"|(?<=\p{N})"(?!\p{L}))
    """,
    regex.VERBOSE,
)
_BLANK_LINE = regex.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*+(?>\r\n|\n|\r)\s*")
_CLOSES = {"“": "”", "«": "»", "<<": ">>", "„": "”“", "‟": "”", "‘": "’", "‹": "›", '"': '"'}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `span` with its marks, `inner` without them and without the space inside them."""

    span: Span
    inner: Span
    closed: bool


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; a nested one belongs to the one around it.

    A mark without its partner opens a quotation that ends with its paragraph. Time is linear.
    """
    found: list[Quotation] = []
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        found += _of_paragraph(text, start, blank.start())
        start = blank.end()
    return (*found, *_of_paragraph(text, start, len(text)))


def _of_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if mark == '"' and not opened and at > start and text[at - 1].isdigit():
            continue  # inches
        german = mark == "“" and bool(opened) and opened[-1][0] == "„"
        if match.lastgroup == "close" or german or (mark == '"' and any(m == '"' for m, _ in opened)):
            partner = _partner(mark, opened)
            if partner is None:
                continue
            opening = opened[partner][1]
            del opened[partner:]
            if not opened:
                found.append(_quotation(text, opening, match.end(), closed=True))
        elif mark in "“«" and opened and opened[0][0] == mark and _looks_closing(text, match):
            # Some writers close with the opening mark.
            found.append(_quotation(text, opened[0][1], match.end(), closed=True))
            opened.clear()
        elif len(opened) < 4:
            opened.append((mark, at))
    if opened:
        outermost = opened[0]
        if outermost[0] not in "‘‹":
            found.append(
                _quotation(text, outermost[1], outermost[1] + len(text[outermost[1] : end].rstrip()), closed=False)
            )
    return found


def _partner(mark: str, opened: list[tuple[str, int]]) -> int | None:
    for index in range(len(opened) - 1, -1, -1):
        if mark in _CLOSES[opened[index][0]]:
            return index
    return None


def _looks_closing(text: str, match: regex.Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    return not after.isalnum() and after != "" and after not in _SPACES


def _quotation(text: str, start: int, end: int, *, closed: bool) -> Quotation:
    width = 2 if text.startswith("<<", start) else 1
    first, last = start + width, end - width if closed else end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Quotation(Span(start, end), Span(first, max(first, last)), closed)
