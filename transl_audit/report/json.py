"""Report -> JSON, schema `transl-audit/1` (`transl-audit-1.schema.json` beside this file)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import resources
from typing import Literal

from transl_audit import __version__
from transl_audit.report import Report
from transl_audit.types import Finding, Pair, Score, Segment, Span

SCHEMA = "transl-audit/1"
SCHEMA_FILE = "transl-audit-1.schema.json"

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_DIGITS = 4
"""Decimals of a probability: more would differ from one processor to the next and mean nothing."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(report: Report) -> str:
    """One line of JSON without a line end, so that the reports of many files make JSON Lines.

    Letters stand as they are; a lone surrogate, which UTF-8 cannot hold, is escaped.
    """
    return one_line(_report(report))


def one_line(content: Json) -> str:
    """The content as one line of JSON; letters stand as they are, lone surrogates are escaped."""
    line = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Inside JSON text a surrogate can only stand in a string, where the escape means the same.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", line)


def schema() -> Mapping[str, Json]:
    """The JSON Schema that every output follows."""
    content: dict[str, Json] = json.loads(
        resources.files("transl_audit.report").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    )
    return content


def _report(report: Report) -> dict[str, Json]:
    head: dict[str, Json] = {"schema": SCHEMA, "version": __version__}
    if report.path is not None:
        head["path"] = report.path
    return head | {
        "score": _score(report.score),
        "segments": [_segment(segment) for segment in report.segments],
        "pairs": [pair_record(pair, report.english, report.text) for pair in report.pairs],
        "findings": [_finding(report, finding) for finding in report.findings],
    }


def _score(score: Score) -> Json:
    return {
        "value": score.value,
        "low": score.low,
        "high": score.high,
        "signature": score.signature,
        "per_dimension": dict(score.per_dimension),
    }


def _segment(segment: Segment) -> Json:
    return {
        "start": segment.span.start,
        "end": segment.span.end,
        "language": segment.language,
        "role": segment.role,
    }


def pair_record(pair: Pair, english: str, french: str) -> Json:
    """A pair as both schemas have it; the texts are those that its spans point into."""
    return {
        "source": _cut(english, pair.source),
        "target": _cut(french, pair.target),
        "kind": pair.kind,
        "score": round(pair.score, _DIGITS),
        "links": [
            [k.source.start, k.source.end, k.target.start, k.target.end, round(k.prob, _DIGITS)] for k in pair.links
        ],
    }


def _finding(report: Report, finding: Finding) -> Json:
    document: Literal["text", "source"] = "text" if report.source is None else "source"
    source = _cut(report.english, finding.source)
    return {
        "code": finding.code,
        "name": finding.name,
        "dimension": finding.dimension,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": round(finding.confidence, _DIGITS),
        "source": source and source | {"document": document},
        "target": _cut(report.text, finding.target),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
    }


def _cut(text: str, span: Span | None) -> dict[str, Json] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}
