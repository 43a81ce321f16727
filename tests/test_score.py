"""The score: its worked example, its laws, its signature."""

from __future__ import annotations

import itertools
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report_samples import finding
from transl_audit.score import DIMENSIONS, score
from transl_audit.types import SEVERITIES, Document, Finding, Language, Role, Score, Segment, Severity, Span


def french(*counts: int, language: Language = "fr", role: Role = "prose") -> Document:
    """A document of segments with these numbers of words, one a line."""
    text, segments = "", []
    for count in counts:
        line = " ".join(["mot"] * count)
        segments.append(Segment(Span(len(text), len(text) + len(line)), language, role))
        text += line + "\n"
    return Document(text, tuple(segments))


def at(start: int = 0, *, severity: Severity = "major", confidence: float = 1.0, end: int | None = None) -> Finding:
    return finding(Span(start, start + 3 if end is None else end), severity=severity, confidence=confidence)


def of(document: Document, *findings: Finding) -> Score:
    return score(document, findings, profile="fast")


def test_no_findings_score_100_without_doubt() -> None:
    result = of(french(40))
    assert (result.value, result.low, result.high) == (100, 100, 100)
    assert set(result.per_dimension.values()) == {100}


def test_worked_example_of_the_documentation() -> None:
    document = french(*[20] * 10)
    findings = [at(confidence=0.98), at(100, severity="minor", confidence=0.9)]
    lost = finding(None, Span(0, 120), severity="critical", confidence=0.9)
    result = of(document, *findings, lost)
    assert result.value == round(100 - 100 * (5 * 0.98 + 1 * 0.9 + 25 * 0.9) / 200, 1) == 85.8


@pytest.mark.parametrize(
    ("severity", "expected"), [("critical", 75.0), ("major", 95.0), ("minor", 99.0), ("neutral", 100.0)]
)
def test_weights_are_points_per_100_words(severity: Severity, expected: float) -> None:
    assert of(french(100), at(severity=severity)).value == expected


@pytest.mark.parametrize(
    ("severity", "expected"), [("critical", 0.0), ("major", 80.0), ("minor", 96.0), ("neutral", 100.0)]
)
def test_a_short_text_weighs_as_one_segment(severity: Severity, expected: float) -> None:
    assert of(french(5), at(severity=severity)).value == expected


def test_typography_never_weighs() -> None:
    typography = finding(Span(0, 3), category="typography", dimension="locale conventions")
    assert of(french(30), typography).value == 100


def test_no_rendering_counts_though_it_has_no_place() -> None:
    assert of(french(100), finding(None, Span(0, 20), confidence=1.0)).value == 95


def test_a_long_stretch_left_out_counts_once_a_segment() -> None:
    assert of(french(400), finding(None, Span(0, 450), confidence=1.0)).value == 96.2  # 3 * 5 points in 400 words
    long = finding(Span(0, 450), confidence=1.0, dimension="design and markup")
    assert of(french(400), long).value == 98.8


@pytest.mark.parametrize(
    "document",
    [Document("", ()), french(50, language="en"), french(9, role="code"), french(9, role="debris")],
    ids=["empty", "English only", "code only", "debris only"],
)
def test_nothing_translated_scores_0(document: Document) -> None:
    result = of(document)
    assert (result.value, result.low, result.high) == (0, 0, 0)


def test_words_in_no_language_count_as_translated() -> None:
    assert of(french(3, language="und")).value == 100


@pytest.mark.parametrize(
    ("language", "role"), [("en", "tweet"), ("fr", "furniture"), ("und", "debris")], ids=lambda v: str(v)
)
def test_words_that_are_no_translation_do_not_dilute(language: Language, role: Role) -> None:
    text = "mot " * 100 + "\n" + "word " * 900
    segments = (Segment(Span(0, 399), "fr", "prose"), Segment(Span(401, len(text)), language, role))
    assert of(Document(text, segments), at()).value == 95


def test_a_message_that_is_all_furniture_is_translated_text() -> None:
    assert of(french(4, role="furniture")).value == 100


def test_per_dimension_counts_one_dimension_only() -> None:
    style = finding(Span(0, 3), dimension="style", confidence=1.0)
    result = of(french(100), at(), style)
    assert result.value == 90
    assert tuple(result.per_dimension) == DIMENSIONS
    assert {k: v for k, v in result.per_dimension.items() if v < 100} == {"accuracy": 95, "style": 95}


def test_signature_says_how_and_with_what() -> None:
    result = score(french(3), (), profile="fast", checks=("TA2", "TA1"), ignore=("TA103",))
    assert result.signature == (
        "transl-audit:0.1.0|mqm:linear|weights:25-5-1-0|confidence:weighted|per:100w|floor:25w"
        "|profile:fast|checks:TA1+TA2-TA103|boot:1000|seed:1234"
    )


def test_interval_is_seeded() -> None:
    document, findings = french(*[20] * 12), [at(i * 80) for i in range(5)]
    assert of(document, *findings) == of(document, *findings)


def test_interval_is_wider_for_a_shorter_text() -> None:
    short, long = french(*[20] * 8), french(*[20] * 80)
    few = of(short, at(0), at(200))
    many = of(long, *(at(i * 800 + j) for i in range(8) for j in (0, 200)), *(at(i * 640) for i in range(4)))
    assert few.low < few.value < few.high
    assert few.high - few.low > many.high - many.low


def test_interval_of_one_segment_comes_from_the_doubt_about_the_finding() -> None:
    sure, doubtful = of(french(30), at()), of(french(30), at(confidence=0.7))
    assert sure.low == sure.high == sure.value
    assert doubtful.low < doubtful.value < doubtful.high


def test_interval_covers_the_score_of_the_text_that_was_sampled() -> None:
    """Texts drawn from a population with 1 major error in every 4 segments: its score is 100 - 5/80."""
    dice, covered, trials = random.Random(7), 0, 60
    for _ in range(trials):
        wrong = [at(i * 80) for i in range(40) if dice.random() < 0.25]
        result = of(french(*[20] * 40), *wrong)
        covered += result.low <= 93.8 <= result.high
    assert covered >= 0.88 * trials  # a 95 % interval, less the sampling error of 60 trials


FINDINGS = st.lists(
    st.builds(
        lambda start, length, severity, confidence, placed: finding(
            Span(start, start + length) if placed else None,
            Span(start, start + length),
            severity=severity,
            confidence=confidence,
        ),
        st.integers(0, 300),
        st.integers(0, 400),
        st.sampled_from(SEVERITIES),
        st.floats(0, 1),
        st.booleans(),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=40)  # each example scores a dozen documents
@given(FINDINGS, st.lists(st.integers(0, 30), max_size=5))
def test_one_more_finding_never_raises_the_score(findings: list[Finding], counts: list[int]) -> None:
    document = french(*counts)
    values = [of(document, *findings[:i]) for i in range(len(findings) + 1)]
    assert all(after.value <= before.value for before, after in itertools.pairwise(values))
    assert all(0 <= v.low <= v.value <= v.high <= 100 for v in values)


def test_a_book_is_scored_in_a_second() -> None:
    document = french(*[20] * 20_000)
    findings = [at(i * 400) for i in range(4000)]
    start = time.process_time()
    of(document, *findings)
    assert time.process_time() - start < 2
