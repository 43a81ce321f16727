"""The Report itself: fixed(), to_frame(), repr."""

from __future__ import annotations

import builtins
import sys

import pytest

from tests.report_samples import FRENCH, finding, mixed, report, span, with_source
from transl_audit.errors import TranslAuditError
from transl_audit.report.frame import COLUMNS, rows
from transl_audit.types import Severity, Span

TEXT = "Le compte @Sûr et le compte @Sur."
SOURCE = "The account @Safe and the account @Sure."


@pytest.mark.parametrize(
    ("code", "severity", "confidence", "suggestion"),
    [
        ("TA101", "minor", 0.99, "@Safe"),
        ("TA101", "major", 0.6, "@Safe"),
        ("TA201", "critical", 0.99, "@Safe"),
        ("TA101", "major", 0.99, "le @Safe"),
        ("TA101", "major", 0.99, None),
    ],
    ids=["minor", "unsure", "quantity", "not the English string", "no suggestion"],
)
def test_unsafe_suggestions_are_left(code: str, severity: Severity, confidence: float, suggestion: str | None) -> None:
    found = finding(
        span(TEXT, "@Sûr"), span(SOURCE, "@Safe"), code=code, severity=severity, confidence=confidence,
        suggestion=suggestion,
    )  # fmt: skip
    assert report(TEXT, [found], source=SOURCE).fixed() == TEXT


def test_insertion_is_left_to_a_reader() -> None:
    found = finding(Span(5, 5), span(SOURCE, "@Safe"), suggestion="@Safe")
    assert report(TEXT, [found], source=SOURCE).fixed() == TEXT


def test_copied_strings_are_copied_again() -> None:
    findings = [
        finding(span(TEXT, "@Sur"), span(SOURCE, "@Sure"), suggestion="@Sure"),
        finding(span(TEXT, "@Sûr"), span(SOURCE, "@Safe"), suggestion="@Safe"),
    ]
    assert report(TEXT, findings, source=SOURCE).fixed() == "Le compte @Safe et le compte @Sure."


def test_english_in_the_same_text_is_the_evidence() -> None:
    assert mixed().fixed() == FRENCH.replace("@FestivalSûr", "@SafeFestival")


@pytest.mark.parametrize("order", [1, -1])
def test_of_overlapping_suggestions_the_worse_then_the_surer_wins(order: int) -> None:
    findings = [
        finding(span(TEXT, "@Sûr et"), span(SOURCE, "@Safe and"), suggestion="@Safe and", confidence=0.99),
        finding(
            span(TEXT, "@Sûr"),
            span(SOURCE, "@Safe"),
            suggestion="@Safe",
            severity="critical",
            confidence=0.96,
        ),
        finding(
            span(TEXT, "@Sûr"),
            span(SOURCE, "@Sure"),
            suggestion="@Sure",
            severity="critical",
            confidence=0.95,
        ),
    ][::order]
    assert report(TEXT, findings, source=SOURCE).fixed() == TEXT.replace("@Sûr", "@Safe")


def test_fixing_what_is_right_changes_nothing() -> None:
    fixed = mixed().fixed()
    again = finding(span(fixed, "@SafeFestival"), span(FRENCH, "@SafeFestival"), suggestion="@SafeFestival")
    assert report(fixed, [again], source=FRENCH).fixed() == fixed


def test_rows_of_the_table() -> None:
    first, lost = (dict(zip(COLUMNS, row, strict=True)) for row in rows(mixed()))
    assert first["source"] == "@SafeFestival"
    assert (FRENCH.index("@FestivalSûr"), "@FestivalSûr") == (first["target_start"], first["target"])
    assert (lost["target_start"], lost["target"]) == (None, None)


def test_table_needs_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_pandas(name: str, *args: object, **options: object) -> object:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *args, **options)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.delitem(sys.modules, "pandas", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_pandas)
    with pytest.raises(TranslAuditError, match=r"transl-audit\[jupyter\]"):
        mixed().to_frame()


def test_table_has_a_row_a_finding() -> None:
    pytest.importorskip("pandas", reason="comes with the extra 'jupyter'")
    frame = mixed().to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == len(mixed().findings)
    assert len(report("un").to_frame()) == 0
    assert frame["target_start"].dtype == "Int64"
    assert frame["target_start"].isna().tolist() == [False, True]


def test_repr_is_short() -> None:
    assert repr(mixed()).startswith("<Report of festival.txt: score ")
    assert "Les organisateurs" not in repr(mixed())
    assert repr(with_source()).startswith(f"<Report of {len(FRENCH)} characters: ")
