"""Reports -> one self-contained HTML page, or a fragment for a notebook.

Jinja2 escapes every value; `visible` spells out what escaping leaves in (controls, bidirectional marks).
"""

from __future__ import annotations

import functools
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from transl_audit.report import Report
from transl_audit.report.excerpt import Lines
from transl_audit.report.labels import LABELS, Labels
from transl_audit.report.marks import MarkedText, Piece, marks
from transl_audit.report.visible import visible
from transl_audit.types import SEVERITIES, Document, Finding, Pair, Segment, Severity, Span

if TYPE_CHECKING:
    from jinja2 import Environment


QUOTED = 300
"""Code points that the list of findings quotes of a span: two sentences."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A segment or a gap of the audited text; a gap has neither role nor language."""

    role: str | None
    language: str | None
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class _Row:
    """A finding as the list shows it; `line` is where it stands, `anchored` whether the text shows a mark."""

    number: int
    finding: Finding
    source: str | None
    target: str | None
    line: int | None
    anchored: bool


@dataclass(frozen=True, slots=True)
class _PairRow:
    kind: str
    score: float
    source: list[Piece] | None
    target: list[Piece] | None


@dataclass(frozen=True, slots=True)
class _Page:
    """All that the template of one report reads."""

    key: str
    title: str
    report: Report
    labels: Labels
    counts: list[tuple[Severity, int]]
    rows: list[_Row]
    text: list[_Stretch]
    english: list[Piece]
    pairs: list[_PairRow]
    unpaired: int


def to_html(reports: Sequence[Report]) -> str:
    """A page with one article a report; it needs no script and loads nothing."""
    pages = [_page(report, number) for number, report in enumerate(reports, start=1)]
    labels = pages[0].labels if pages else LABELS["en"]
    return environment().get_template("page.html.j2").render(pages=pages, labels=labels, css=_css())


def fragment(report: Report) -> str:
    """The report without the page around it; its ids do not clash with those of another report."""
    text = f"{report.text}\0{report.source}\0{report.path}"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    page = _page(report, digest)
    return environment().get_template("fragment.html.j2").render(page=page, css=_css())


def _page(report: Report, key: int | str) -> _Page:
    same = report.source is None
    labels = LABELS[report.options.messages]
    counts = Counter(finding.severity for finding in report.findings)
    sources = [pair.source for pair in report.pairs if pair.source]
    targets = [pair.target for pair in report.pairs if pair.target]
    stretches = _stretches(report)
    borders = [span for _, span in stretches] + targets + (sources if same else [])
    text = MarkedText(report.text, marks(report.findings, english=False, same_text=same), borders)
    english = text
    if report.source is not None:
        english = MarkedText(report.source, marks(report.findings, english=True, same_text=False), sources)
    return _Page(
        key=f"r{key}",
        title=visible(report.path or labels.audit),
        report=report,
        labels=labels,
        counts=[(severity, counts[severity]) for severity in SEVERITIES if counts[severity]],
        rows=_rows(report),
        text=[_stretch(segment, text.within(span)) for segment, span in stretches],
        english=[] if same else english.pieces,
        pairs=[_pair(pair, english, text) for pair in report.pairs],
        unpaired=sum(pair.source is None or pair.target is None for pair in report.pairs),
    )


def _stretches(report: Report) -> list[tuple[Segment | None, Span]]:
    """The segments and the gaps between them, in order."""
    gaps = Document(report.text, report.segments).gaps()
    found: list[tuple[Segment | None, Span]] = [(segment, segment.span) for segment in report.segments]
    return sorted([*found, *((None, gap) for gap in gaps)], key=lambda item: item[1])


def _stretch(segment: Segment | None, pieces: list[Piece]) -> _Stretch:
    if segment is None:
        return _Stretch(None, None, pieces)
    return _Stretch(segment.role, None if segment.language == "und" else segment.language, pieces)


def _rows(report: Report) -> list[_Row]:
    lines = Lines(report.text)
    rows = []
    for number, finding in enumerate(report.findings, start=1):
        place = finding.target or (finding.source if report.source is None else None)
        rows.append(
            _Row(
                number=number,
                finding=finding,
                source=_shown(report.source_of(finding.source)),
                target=_shown(report.target_of(finding.target)),
                line=None if place is None else lines.place(place.start)[0],
                anchored=bool(finding.target or finding.source),
            )
        )
    return rows


def _shown(text: str | None) -> str | None:
    """What the list quotes of a span; the whole of it stands in the text below."""
    if text is None:
        return None
    return visible(text if len(text) <= QUOTED else text[:QUOTED] + "…")


def _pair(pair: Pair, english: MarkedText, text: MarkedText) -> _PairRow:
    return _PairRow(
        kind=pair.kind,
        score=pair.score,
        source=None if pair.source is None else english.within(pair.source),
        target=None if pair.target is None else text.within(pair.target),
    )


@functools.cache
def _css() -> str:
    return resources.files("transl_audit.report").joinpath("report.css").read_text(encoding="utf-8")


@functools.cache
def environment() -> Environment:
    """The templates, every value of which is escaped; the filter `visible` spells out what cannot be seen."""
    # Imported here: the text and JSON reports do not pay for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("transl_audit.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    return environment
