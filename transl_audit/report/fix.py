"""Report -> the text with its safe suggestions applied."""

from __future__ import annotations

import bisect

from transl_audit.report import Report
from transl_audit.types import SEVERITIES, Finding, Span

SAFE_CONFIDENCE = 0.95
"""The least confidence of a correction that nobody reads before it is made: of twenty, one may be wrong."""


def fixed(report: Report) -> str:
    """The text in which what had to be copied is copied again; nothing else is touched.

    Where two suggestions overlap, the worse finding wins, then the surer, then the first. Applying
    the suggestions to a text that has them changes nothing.
    """
    chosen: list[tuple[Span, str]] = []  # in order, without overlap
    for finding in sorted((f for f in report.findings if is_safe(report, f)), key=_rank):
        assert finding.target is not None  # is_safe says so
        assert finding.suggestion is not None
        place = bisect.bisect_left(chosen, (finding.target, ""))
        neighbours = chosen[max(0, place - 1) : place + 1]
        if not any(finding.target.overlaps(span) for span, _ in neighbours):
            chosen.insert(place, (finding.target, finding.suggestion))
    parts, end = [], 0
    for span, suggestion in chosen:
        parts += [report.text[end : span.start], suggestion]
        end = span.end
    return "".join([*parts, report.text[end:]])


def is_safe(report: Report, finding: Finding) -> bool:
    """Whether a suggestion may be applied unread.

    It must be the very string of the English (TA1xx), at severity major or critical, of high confidence,
    and replace something: an inflected, converted or inserted correction needs a reader.
    """
    return (
        finding.code.startswith("TA1")
        and finding.severity in ("major", "critical")
        and finding.confidence >= SAFE_CONFIDENCE
        and finding.suggestion is not None
        and finding.target is not None
        and len(finding.target) > 0
        and finding.suggestion == report.source_of(finding.source)
    )


def _rank(finding: Finding) -> tuple[int, float, int]:
    start = finding.target.start if finding.target else 0
    return SEVERITIES.index(finding.severity), -finding.confidence, start
