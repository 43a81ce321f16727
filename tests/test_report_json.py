"""The JSON report: its schema, its offsets, odd characters."""

from __future__ import annotations

import dataclasses
import json
from typing import get_args

import pytest

from tests.report_samples import ENGLISH, FRENCH, HOSTILE, finding, mixed, report, with_source
from tests.schema_check import ValidationError, check_schema, validated
from transl_audit.report import Report
from transl_audit.types import Language, Role, Segment, Span

REPORTS = {
    "mixed": mixed(),
    "with source": with_source(),
    "empty": report(""),
    "clean": report("Rien à dire."),
    "hostile": report(HOSTILE, [finding(Span(0, len(HOSTILE)), Span(3, 9), message=HOSTILE, suggestion=HOSTILE)]),
    "no place": report("un", [finding(None)]),
    "empty span": report("un", [finding(Span(2, 2))]),
}


def test_schema_is_a_schema() -> None:
    check_schema()


@pytest.mark.parametrize("sample", REPORTS.values(), ids=list(REPORTS))
def test_output_follows_the_schema(sample: Report) -> None:
    validated(sample.to_json())


@pytest.mark.parametrize("sample", REPORTS.values(), ids=list(REPORTS))
def test_output_is_one_line_of_utf8_and_the_same_each_time(sample: Report) -> None:
    line = sample.to_json()
    assert "\n" not in line
    assert line.encode("utf-8") == sample.to_json().encode("utf-8")


@pytest.mark.parametrize("sample", REPORTS.values(), ids=list(REPORTS))
def test_text_of_a_span_is_cut_from_its_document(sample: Report) -> None:
    content = json.loads(sample.to_json())
    documents = {"text": sample.text, "source": sample.source}
    for found in content["findings"]:
        if found["target"]:
            assert sample.text[found["target"]["start"] : found["target"]["end"]] == found["target"]["text"]
        if found["source"]:
            text = documents[found["source"]["document"]]
            assert text is not None
            assert text[found["source"]["start"] : found["source"]["end"]] == found["source"]["text"]


def test_document_of_a_source_span() -> None:
    assert [f["source"]["document"] for f in json.loads(mixed().to_json())["findings"]] == ["text", "text"]
    apart = json.loads(with_source().to_json())
    assert [f["source"]["document"] for f in apart["findings"]] == ["source", "source"]
    assert apart["pairs"][0]["source"]["text"] == ENGLISH[23:-1]


def test_values() -> None:
    content = json.loads(mixed().to_json())
    assert content["schema"] == "transl-audit/1"
    assert content["version"] == "0.1.0"
    assert content["path"] == "festival.txt"
    assert content["segments"][0] == {"start": 0, "end": 25, "language": "fr", "role": "headline"}
    assert content["pairs"][1]["target"] is None
    assert content["pairs"][0]["links"] == [
        [FRENCH.index("@Safe"), FRENCH.index(" 😁"), FRENCH.index("@Fest"), FRENCH.index(".\n"), 0.9]
    ]
    assert content["findings"][0]["suggestion"] == "@SafeFestival"


def test_path_is_left_out_when_there_is_none() -> None:
    assert "path" not in json.loads(report("un").to_json())


def test_lone_surrogate_survives_the_round_trip() -> None:
    sample = report("un \ud83d deux", [finding(Span(0, 9))])
    assert json.loads(sample.to_json().encode("utf-8"))["findings"][0]["target"]["text"] == "un \ud83d deux"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda c: c.update(extra=1),
        lambda c: c.pop("score"),
        lambda c: c["score"].update(value=101),
        lambda c: c["findings"][0].update(severity="bad"),
        lambda c: c["findings"][0].update(code="X1"),
        lambda c: c["findings"][0]["target"].update(document="text"),
        lambda c: c["findings"][0]["source"].pop("document"),
        lambda c: c["pairs"][0]["links"][0].append(1),
        lambda c: c["segments"][0].update(role="poem"),
        lambda c: c["score"]["per_dimension"].update(beauty=3),
    ],
)
def test_schema_is_strict(spoil) -> None:  # type: ignore[no-untyped-def]  # a lambda that edits parsed JSON
    content = json.loads(mixed().to_json())
    spoil(content)
    with pytest.raises(ValidationError):
        validated(json.dumps(content))


def test_every_role_and_language_is_in_the_schema() -> None:
    for role in get_args(Role):
        for language in get_args(Language):
            segments = (Segment(Span(0, 2), language, role),)
            validated(report("un", segments=segments).to_json())


def test_report_of_an_unchanged_finding_keeps_its_order() -> None:
    sample = mixed()
    swapped = dataclasses.replace(sample, findings=sample.findings[::-1])
    assert json.loads(swapped.to_json())["findings"] == json.loads(sample.to_json())["findings"][::-1]
