"""Report -> a pandas table, where the extra 'jupyter' is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transl_audit.errors import TranslAuditError
from transl_audit.report import Report
from transl_audit.types import Finding, Span

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]

COLUMNS = (
    "code",
    "name",
    "dimension",
    "category",
    "severity",
    "confidence",
    "source_start",
    "source_end",
    "source",
    "target_start",
    "target_end",
    "target",
    "message",
    "suggestion",
    "fingerprint",
)

OFFSETS = ("source_start", "source_end", "target_start", "target_end")

Row = tuple[str | float | int | None, ...]


def to_frame(report: Report) -> pandas.DataFrame:
    """The findings, one a row, in reading order, with the columns `COLUMNS`.

    Raises TranslAuditError when pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise TranslAuditError(
            "to_frame() needs pandas, which is not installed; run: pip install 'transl-audit[jupyter]'"
        ) from error
    frame = pandas.DataFrame(rows(report), columns=list(COLUMNS))
    # Whole numbers that may be missing; as plain numbers they would become 851.0.
    return frame.astype(dict.fromkeys(OFFSETS, "Int64"))


def rows(report: Report) -> list[Row]:
    """The cells of the table, in the order of `COLUMNS`; None where a finding has no such side."""
    return [_row(report, finding) for finding in report.findings]


def _row(report: Report, finding: Finding) -> Row:
    return (
        finding.code,
        finding.name,
        finding.dimension,
        finding.category,
        finding.severity,
        finding.confidence,
        *_ends(finding.source),
        report.source_of(finding.source),
        *_ends(finding.target),
        report.target_of(finding.target),
        finding.message,
        finding.suggestion,
        finding.fingerprint,
    )


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
