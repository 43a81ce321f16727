"""Hostile and broken input: a clear error or a sound report, in linear time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import transl_audit as ta
from transl_audit.pipeline import LONGEST

TEXTS = {
    "NULs": "\0" * 20_000 + "Bonjour le monde",
    "lone surrogates": "Bonjour \ud800 le monde \udfff. " * 500,
    "only emoji": "😁" * 5_000,
    "10,000 unclosed quotes": "“Il a dit que oui " * 10_000,
    "unclosed quotes on lines": "« Il a dit\n" * 3_000,
    "one word": "a" * 100_000,
    "spaces": " " * 200_000 + "x",
    "line ends": "\n" * 200_000 + "x",
    "brackets": "([{<" * 20_000,
    "straight quotes": '"' * 50_000,
    "digits": "1" * 50_000,
    "spaced digits": "1 " * 30_000,
    "percent signs": "%s" * 30_000,
    "open tags": "<div " * 20_000,
    "ampersands": "&" * 50_000,
    "addresses": "http://" * 10_000,
    "names": "Jeanne Roy, " * 5_000,
    "accents alone": "\u0301" * 20_000,
    "number words": "vingt-" * 10_000,
    "right to left": "\u202e" + "abc \u05d0 " * 2_000,
    "posts": "Il dit.\n\nI love this town.\n\n— A B (@ab) May 3, 2020\n\n" * 150,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_hostile_text_gets_a_sound_report(text: str) -> None:
    report = ta.audit(text, profile="fast")
    content = json.loads(report.to_json())
    assert content["schema"] == "transl-audit/1"
    assert 0 <= report.score.low <= report.score.value <= report.score.high <= 100
    assert report.to_html()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_hostile_pair_gets_a_sound_report(text: str) -> None:
    for english, french in ((text[:20_000], "Bonjour."), ("Hello.", text[:20_000])):
        [report] = ta.audit_pairs([(english, french)], profile="fast")
        json.loads(report.to_json())


@pytest.mark.parametrize(
    "unit", ["Le chat dort et le chien mange. ", "“Non ", "1,5 km ", "a.", "Jean ", "”,”a”:”b”"], ids=repr
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        ta.audit(unit * (size // len(unit)), profile="fast")
        return time.process_time() - start

    seconds(2_000)
    small, large = seconds(40_000), seconds(160_000)
    assert large < 4 * 3 * max(small, 0.02)


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(ta.InputError, match="split it"):
        ta.audit("a" * (LONGEST + 1))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_pair_of_texts_is_audited(english: str, french: str) -> None:
    [report] = ta.audit_pairs([(english, french)], profile="fast")
    for finding in report.findings:
        assert finding.target is None or finding.target.end <= len(french)
        assert finding.source is None or finding.source.end <= len(english)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_audited(text: str) -> None:
    if text.strip():
        ta.audit(text, profile="fast")


def test_a_large_file_on_one_line_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"Le chat dort. " * (50_000_000 // 14))
    start = time.monotonic()
    with pytest.raises(ta.InputError, match="at most"):
        ta.audit_file(path)
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b"\x7fELF" + bytes(range(256)) * 20, "is binary"),
        ("a.docx", b"PK", "expected plain text"),
    ],
)
def test_an_unusable_file_is_refused_by_name(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ta.InputError, match=message):
        ta.audit_file(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
def test_a_file_in_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    text = "Le préfet a fermé la passerelle. Les habitants s'en plaignent à la mairie."
    path.write_bytes(text.encode(encoding))
    report = ta.audit_file(path, profile="fast")
    assert report.text.removeprefix("\ufeff") == text
    assert report.score.value == 100
