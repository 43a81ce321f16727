"""Gives a finished article the white space and invisible characters that pages have; spans move along."""

from __future__ import annotations

import bisect
import random
import re
import unicodedata
from collections.abc import Callable, Sequence

from benchmarks.quality.mixed_articles.gold import Article, remap
from transl_audit.types import Span

Edit = tuple[int, int, str]
"""Replace the stretch from a start to an end by a text; edits are in order and do not overlap."""

_SEPARATORS = (
    ("\n\n", 50),
    ("\n", 16),
    ("\r\n\r\n", 10),
    ("\r\n", 5),
    ("\n\n\n", 5),
    ("\n \n", 4),
    ("\n\N{NO-BREAK SPACE}\n", 3),
    ("\n\t\n", 2),
    (" \n\n", 3),
    ("\r\n \r\n", 2),
)
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_INVISIBLE = (
    "\N{ZERO WIDTH SPACE}",
    "\N{ZERO WIDTH NON-JOINER}",
    "\N{WORD JOINER}",
    "\N{ZERO WIDTH NO-BREAK SPACE}",
)


def rewrite(article: Article, edits: Sequence[Edit], feature: str) -> Article:
    """The article after the edits. What is inserted at the edge of a span stays outside it."""
    pieces, last = [], 0
    for start, end, new in edits:
        pieces += [article.text[last:start], new]
        last = end
    text = "".join([*pieces, article.text[last:]])
    ends = [end for _, end, _ in edits]
    shifts = [0]
    for start, end, new in edits:
        shifts.append(shifts[-1] + len(new) - (end - start))

    def move(span: Span) -> Span:
        start = span.start + shifts[bisect.bisect_right(ends, span.start)]
        # An insertion right at the end of the span does not belong to it; a replacement that ends there does.
        k = bisect.bisect_right(ends, span.end)
        while k and edits[k - 1][0] == edits[k - 1][1] == span.end:
            k -= 1
        return Span(start, max(start, span.end + shifts[k]))

    return remap(article, text, move, feature)


def lay_out(article: Article, rng: random.Random) -> Article:
    """The article with some of the layouts that real pages have, each drawn on its own."""
    wrapped = rng.random() < 0.06
    steps: tuple[tuple[float, Callable[[Article, random.Random], Article]], ...] = (
        (1.0 if wrapped else 0.0, _hard_wrap),
        (0.15, _narrow_spaces),
        (0.12, _trailing_spaces),
        (0.06, _soft_hyphens),
        (0.06, _zero_width),
        (0.08, _combining),
        (0.05, _tabs),
        (0.05, _double_spaces),
    )
    for chance, step in steps:
        if rng.random() < chance:
            article = step(article, rng)
    article = _separators(article, rng, blank=wrapped)
    if rng.random() < 0.05:
        article = rewrite(article, [(0, 0, "\N{ZERO WIDTH NO-BREAK SPACE}")], "bom")
    return article


def _separators(article: Article, rng: random.Random, *, blank: bool) -> Article:
    choices = [(s, w) for s, w in _SEPARATORS if not blank or s.count("\n") > 1]
    separator = rng.choices([s for s, _ in choices], [w for _, w in choices])[0]
    mixed = rng.random() < 0.08 and not blank and separator.count("\n") > 1
    edits: list[Edit] = []
    for match in re.finditer(r"\n\n|\n", article.text):
        new = separator if match[0] == "\n\n" else ("\r\n" if "\r" in separator else "\n")
        if mixed and match[0] == "\n\n" and rng.random() < 0.3:
            new = "\r\n" if "\r" in separator else "\n"
        edits.append((match.start(), match.end(), new))
    return rewrite(article, edits, f"separator={separator!r}{'+mixed' if mixed else ''}")


def _inside(article: Article, roles: tuple[str, ...]) -> list[Span]:
    return [s.span for s in article.segments if s.roles[0] in roles]


def _hard_wrap(article: Article, rng: random.Random) -> Article:
    width, edits = rng.choice((60, 72, 80)), []
    for span in _inside(article, ("prose", "tweet", "quotation")):
        line_start = span.start
        for match in re.finditer(r" (?=[\w«“\"])", span.of(article.text)):
            place = span.start + match.start()
            if place - line_start >= width:
                edits.append((place, place + 1, "\n"))
                line_start = place
    return rewrite(article, sorted(edits), "hard wrap")


def _narrow_spaces(article: Article, rng: random.Random) -> Article:
    space = rng.choice(("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}"))
    edits = [
        (m.start(), m.end(), space) for m in re.finditer(r"(?<=\w) (?=[;:!?%€$»])|(?<=\d) (?=\d{3})", article.text)
    ]
    return rewrite(article, edits, "typographic spaces")


def _trailing_spaces(article: Article, rng: random.Random) -> Article:
    pads = (" ", "  ", "\N{NO-BREAK SPACE}", "\t")
    edits = [(m.start(), m.start(), rng.choice(pads)) for m in re.finditer("\n", article.text) if rng.random() < 0.4]
    return rewrite(article, edits, "trailing spaces")


def _soft_hyphens(article: Article, rng: random.Random) -> Article:
    edits: list[Edit] = []
    for span in _inside(article, ("prose", "tweet")):
        for match in re.finditer(r"[^\W\d_]{9,}", span.of(article.text)):
            if rng.random() < 0.3:
                place = span.start + match.start() + rng.randrange(3, len(match[0]) - 3)
                edits.append((place, place, _SOFT_HYPHEN))
    return rewrite(article, sorted(edits), "soft hyphens")


def _zero_width(article: Article, rng: random.Random) -> Article:
    mark = rng.choice(_INVISIBLE)
    edits = [(m.start(), m.start(), mark) for m in re.finditer(r"(?<=\s)\w", article.text) if rng.random() < 0.02]
    return rewrite(article, edits, "zero width")


def _combining(article: Article, rng: random.Random) -> Article:
    del rng
    edits: list[Edit] = []
    for place, char in enumerate(article.text):
        apart = unicodedata.normalize("NFD", char)
        if apart != char:
            edits.append((place, place + 1, apart))
    return rewrite(article, edits, "combining accents")


def _tabs(article: Article, rng: random.Random) -> Article:
    edits = [(m.end(), m.end(), "\t") for m in re.finditer("\n\n", article.text) if rng.random() < 0.5]
    return rewrite(article, edits, "indented by tabs")


def _double_spaces(article: Article, rng: random.Random) -> Article:
    edits = [(m.start(), m.end(), ".  ") for m in re.finditer(r"\. (?=[A-ZÉÀ])", article.text) if rng.random() < 0.8]
    return rewrite(article, edits, "double spaces")
