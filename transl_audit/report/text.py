"""Report -> text for a terminal or a log: one block a finding, as a linter prints it, then a summary."""

from __future__ import annotations

from collections import Counter

from transl_audit.report import Report
from transl_audit.report.excerpt import Excerpt, Lines, excerpt
from transl_audit.report.labels import LABELS, Labels
from transl_audit.report.visible import one_line
from transl_audit.types import SEVERITIES, Finding, Severity, Span

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_DIM = "\x1b[2m"
_COLORS: dict[Severity, str] = {
    "critical": "\x1b[1;35m",
    "major": "\x1b[1;31m",
    "minor": "\x1b[33m",
    "neutral": "\x1b[36m",
}


def to_text(report: Report, *, color: bool = False) -> str:
    """The findings in context, blank lines between them, and the summary; ends with a line end."""
    view = _View(report, color=color)
    blocks = [view.finding(finding) for finding in report.findings]
    return "\n\n".join([*blocks, view.summary()]) + "\n"


def findings_in_context(report: Report, findings: tuple[Finding, ...]) -> list[str]:
    """Some findings of a report, each a block of lines without colours."""
    view = _View(report, color=False)
    return [view.finding(finding) for finding in findings]


class _View:
    """A report with the line indexes of its texts, which all findings share."""

    def __init__(self, report: Report, *, color: bool) -> None:
        self.report = report
        self.labels: Labels = LABELS[report.options.messages]
        self.color = color
        self.text = Lines(report.text)
        self.english = self.text if report.source is None else Lines(report.source)
        self.gutter = max(map(len, (self.labels.text, self.labels.english, self.labels.suggestion))) + 6

    def finding(self, finding: Finding) -> str:
        paint = _COLORS[finding.severity]
        head = (
            f"{self._paint(_BOLD, self._place(finding))}: {finding.code} "
            f"{self._paint(paint, finding.severity)}: {one_line(finding.message)} "
            f"{self._paint(_DIM, f'[{finding.name}]')}"
        )
        rows = [head]
        if finding.target is not None:
            rows += self._context(self.labels.text, self.text, finding.target, paint)
        if finding.source is not None:
            rows += self._context(self.labels.english, self.english, finding.source, paint)
        if finding.suggestion is not None:
            rows.append(self._gutter(self.labels.suggestion) + one_line(finding.suggestion))
        return "\n".join(rows)

    def summary(self) -> str:
        report, labels, score = self.report, self.labels, self.report.score
        counts = Counter(finding.severity for finding in report.findings)
        found = ", ".join(f"{counts[s]} {s}" for s in SEVERITIES if counts[s]) or labels.none
        unpaired = sum(pair.source is None or pair.target is None for pair in report.pairs)
        low = ", ".join(f"{name} {value:.1f}" for name, value in score.per_dimension.items() if value < 100)
        rows = [
            f"{one_line(report.path)}: " if report.path else "",
            self._paint(_BOLD, f"{labels.score} {score.value:.1f} {labels.of_100}"),
            f" ({labels.interval} {score.low:.1f} – {score.high:.1f})",
            f"\n  {low}" if low and report.findings else "",
            f"\n  {labels.findings}: {found}; {labels.pairs}: {len(report.pairs)}",
            f", {unpaired} {labels.unpaired}" if unpaired else "",
            "\n  " + self._paint(_DIM, score.signature),
        ]
        return "".join(rows)

    def _place(self, finding: Finding) -> str:
        """path:line:column of the target, else of the source; a finding of the whole text is at 1:1."""
        report = self.report
        if finding.target is None and finding.source is not None and report.source is not None:
            path, lines, span = report.source_path or "<source>", self.english, finding.source
        else:
            path, lines = report.path or "<text>", self.text
            span = finding.target or finding.source or Span(0, 0)
        line, column = lines.place(span.start)
        return f"{one_line(path)}:{line}:{column}"

    def _context(self, label: str, lines: Lines, span: Span, paint: str) -> list[str]:
        shown: Excerpt = excerpt(lines, span)
        further = f" {self.labels.to_line} {shown.last_line}" if shown.last_line > shown.line else ""
        marks = shown.marks.lstrip()
        indent = shown.marks[: len(shown.marks) - len(marks)]
        context = shown.before + self._paint(paint, shown.marked) + shown.after
        return [
            self._gutter(label, shown.line) + context.rstrip(),
            self._gutter("") + indent + self._paint(paint, marks) + further,
        ]

    def _gutter(self, label: str, line: int | None = None) -> str:
        number = "" if line is None else str(line)
        row = f"{label}{number:>{max(1, self.gutter - len(label))}}" if label else " " * self.gutter
        return self._paint(_DIM, f"{row} | ")

    def _paint(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self.color and text else text
