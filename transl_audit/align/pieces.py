"""The stretches that pairing weighs: the English units of an article and the pieces of its French."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from transl_audit.text.attributions import Attribution, attribution
from transl_audit.text.insets import ASIDE, words_of_aside
from transl_audit.text.quotations import quotations
from transl_audit.text.sentences import sentences
from transl_audit.types import Document, PairKind, Segment, Span

_MARKS = ' \t\n\r\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}“”«»"()[]>'


@dataclass(frozen=True, slots=True)
class Unit:
    """An English post, quotation or paragraph that wants a rendering.

    `segments` are the numbers of its segments in the document, `attribution` what says whose it is.
    """

    span: Span
    kind: PairKind
    segments: tuple[int, ...]
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A French stretch: a sentence, or the part of one in or outside a quotation or an aside."""

    span: Span
    segment: int
    quoted: bool


def inside_marks(text: str, span: Span) -> Span:
    """The span without the quotation marks, brackets and white space at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end) if start < end else span


def english_units(document: Document) -> tuple[Unit, ...]:
    """The English posts, quotations and paragraphs of a document, in order; a post of several paragraphs is one."""
    found: list[Unit] = []
    group: list[int] = []
    segments = document.segments
    for number, segment in enumerate(segments):
        if group and not _continues(document, segments[group[-1]], segment):
            found += _unit(document, group)
            group = []
        if _wants_rendering(segment) or (group and segment.role == "tweet"):
            group.append(number)
    return (*found, *_unit(document, group))


def _wants_rendering(segment: Segment) -> bool:
    return segment.language == "en" and segment.role in ("tweet", "quotation", "prose", "headline")


def _continues(document: Document, before: Segment, segment: Segment) -> bool:
    """Whether a segment carries on the unit that the one before it belongs to."""
    if segment.role != before.role or (segment.language not in ("en", "und")):
        return False
    if segment.role == "tweet":
        return True
    between = document.text[before.span.end : segment.span.start]
    quotation = before.span.of(document.text)
    return segment.role == "quotation" and "\n" in between and quotation.startswith(">") and not between.strip()


def _unit(document: Document, group: Sequence[int]) -> list[Unit]:
    if not group:
        return []
    segments = document.segments
    role = segments[group[0]].role
    span = Span(segments[group[0]].span.start, segments[group[-1]].span.end)
    if role == "quotation":
        span = inside_marks(document.text, span)
    kind: PairKind = "tweet" if role == "tweet" else "quotation" if role == "quotation" else "sentence"
    return [Unit(span, kind, tuple(group), _beside(document, group))]


def _beside(document: Document, group: Sequence[int]) -> Attribution | None:
    """The attribution right below a unit, or right above it when that one leads."""
    for number, leads in ((group[-1] + 1, False), (group[0] - 1, True)):
        if 0 <= number < len(document.segments) and document.segments[number].role == "attribution":
            who = attribution(document.segments[number].span.of(document.text))
            if who is not None and (who.leads or not leads):
                return who
    return None


def french_pieces(document: Document) -> tuple[Piece, ...]:
    """The pieces of the French of a document, in order."""
    found: list[Piece] = []
    for number, segment in enumerate(document.segments):
        if segment.language == "en" or segment.role not in ("prose", "tweet", "quotation", "headline"):
            continue
        found += _cut(document.text, number, segment)
    return tuple(found)


def _cut(text: str, number: int, segment: Segment) -> list[Piece]:
    local = segment.span.of(text)
    cuts = {0, len(local)}
    quoted: list[Span] = []
    if segment.role == "quotation":
        quoted.append(Span(0, len(local)))
    else:
        quoted += [q.span for q in quotations(local) if local[q.span.start : q.span.end].count(" ") > 1]
        quoted += [words_of_aside(local, Span(*m.span())) for m in ASIDE.finditer(local)]
        cuts |= {edge for span in quoted for edge in (span.start, span.end)}
    pieces: list[Piece] = []
    edges = sorted(cuts)
    for start, end in itertools.pairwise(edges):
        inside = any(span.start <= start and end <= span.end for span in quoted)
        for sentence in sentences(local[start:end], wrapped=True):
            span = inside_marks(text, sentence.shift(segment.span.start + start))
            if any(c.isalnum() for c in span.of(text)):
                pieces.append(Piece(span, number, inside))
            elif pieces and text[span.start : span.end].strip(".,;:!?…"):
                # Emoji after the last stop belong to what they comment on.
                pieces[-1] = Piece(Span(pieces[-1].span.start, span.end), number, inside)
    return pieces
