"""What an audit found, and its renderings: text, JSON and HTML, pure functions of a `Report`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from transl_audit.config import Options
from transl_audit.types import Finding, Pair, Score, Segment, Span

if TYPE_CHECKING:
    # pandas comes with the extra 'jupyter' only.
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """The audit of one document.

    text: the audited text; source: the English document, None when `text` is all there is. segments:
    those of `text`, in order. pairs and findings: in reading order; their `source` spans point into
    `source` when there is one, else into `text`. path and source_path: the files, None when there are none.
    """

    text: str
    source: str | None
    segments: tuple[Segment, ...]
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    score: Score
    options: Options = field(default_factory=Options)
    path: str | None = None
    source_path: str | None = None

    @property
    def english(self) -> str:
        """The text that source spans point into."""
        return self.text if self.source is None else self.source

    def source_of(self, span: Span | None) -> str | None:
        """The English under a source span; None for None."""
        return None if span is None else span.of(self.english)

    def target_of(self, span: Span | None) -> str | None:
        """The audited text under a target span; None for None."""
        return None if span is None else span.of(self.text)

    def fixed(self) -> str:
        """The text with every safe suggestion applied; `report.fix` says which are safe."""
        from transl_audit.report.fix import fixed

        return fixed(self)

    def to_text(self, *, color: bool = False) -> str:
        """The findings in context and a summary, as a linter prints them; ends with a line end."""
        from transl_audit.report.text import to_text

        return to_text(self, color=color)

    def to_json(self) -> str:
        """One line of JSON, schema `transl-audit/1`; the same report gives the same bytes."""
        from transl_audit.report.json import to_json

        return to_json(self)

    def to_html(self) -> str:
        """One self-contained page: no script, nothing loaded from elsewhere."""
        from transl_audit.report.html import to_html

        return to_html([self])

    def to_frame(self) -> pandas.DataFrame:
        """The findings as a pandas table, one a row; needs the extra 'jupyter'."""
        from transl_audit.report.frame import to_frame

        return to_frame(self)

    def __repr__(self) -> str:
        """One line: the name, the score and the counts, not the text."""
        name = self.path or f"{len(self.text)} characters"
        return (
            f"<Report of {name}: score {self.score.value} ({self.score.low} to {self.score.high}), "
            f"{len(self.findings)} findings, {len(self.pairs)} pairs>"
        )

    def _repr_html_(self) -> str:
        from transl_audit.report.html import fragment

        return fragment(self)
