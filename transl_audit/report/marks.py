"""Cuts a text at the borders of its findings, so that overlapping ones can all be shown."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transl_audit.report.visible import visible
from transl_audit.types import SEVERITIES, Finding, Severity, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that belongs to a finding: the finding's number, from 1, and its severity.

    `evidence` marks English that a finding rests on rather than flags.
    """

    number: int
    span: Span
    severity: Severity
    evidence: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the same marks lie; `text` is safe to show, not yet escaped.

    severity: the worst of the marks, None for plain text or evidence only. depth: how many flag it.
    opens: the findings whose flagged stretch begins here; closes: those whose mark of either kind ends here.
    """

    text: str
    severity: Severity | None
    evidence: bool
    depth: int
    opens: tuple[int, ...]
    closes: tuple[int, ...]


def marks(findings: Sequence[Finding], *, english: bool, same_text: bool) -> tuple[Mark, ...]:
    """The marks of one text: of the English, or of the audited text, which may be the same one.

    A source is evidence where there is a target to flag, and flagged where there is none.
    """
    found = []
    for number, finding in enumerate(findings, start=1):
        if finding.target is not None and (same_text or not english):
            found.append(Mark(number, finding.target, finding.severity, evidence=False))
        if finding.source is not None and (same_text or english) and finding.source != finding.target:
            evidence = finding.target is not None
            found.append(Mark(number, finding.source, finding.severity, evidence=evidence))
    return tuple(found)


class MarkedText:
    """A text cut at its marks and at further borders; cut once, then read stretch by stretch."""

    __slots__ = ("_spans", "pieces")

    def __init__(self, text: str, marked: Sequence[Mark], borders: Iterable[Span]) -> None:
        self._spans = _stretches(len(text), [*(m.span for m in marked), *borders])
        self.pieces = _pieces(text, self._spans, marked)

    def within(self, span: Span) -> list[Piece]:
        """The pieces of a stretch, one of those given as borders, in order."""
        first = bisect.bisect_left(self._spans, Span(span.start, span.start))
        last = bisect.bisect_left(self._spans, Span(span.end, span.end))
        return self.pieces[first:last]


def _stretches(length: int, spans: Sequence[Span]) -> list[Span]:
    """The text cut at every end of a span; an empty span is a stretch of its own."""
    stops = sorted({0, length, *(s.start for s in spans), *(s.end for s in spans)})
    full = [Span(start, end) for start, end in itertools.pairwise(stops)]
    return sorted({*full, *(s for s in spans if not len(s) and s.start < length)})


def _pieces(text: str, stretches: Sequence[Span], marked: Sequence[Mark]) -> list[Piece]:
    waiting = sorted(marked, key=lambda m: m.span, reverse=True)
    lying: list[Mark] = []
    found = []
    for stretch in stretches:
        lying = [m for m in lying if m.span.end > stretch.start]
        while waiting and waiting[-1].span.start <= stretch.start:
            lying.append(waiting.pop())
        here = [m for m in lying if _covers(m.span, stretch)]
        found.append(_piece(visible(stretch.of(text)), stretch, here))
    return found


def _covers(span: Span, stretch: Span) -> bool:
    """An empty mark covers only its own empty stretch, and that one is covered by nothing else."""
    return span == stretch if not len(span) or not len(stretch) else span.contains(stretch)


def _piece(text: str, stretch: Span, here: Sequence[Mark]) -> Piece:
    flagging = [m for m in here if not m.evidence]
    return Piece(
        text=text,
        severity=min((m.severity for m in flagging), key=SEVERITIES.index, default=None),
        evidence=any(m.evidence for m in here),
        depth=len(flagging),
        opens=tuple(m.number for m in flagging if m.span.start == stretch.start),
        closes=tuple(m.number for m in here if m.span.end == stretch.end),
    )
