"""The corruptions are true errors at the places they claim, and the scoring counts what it says."""

from __future__ import annotations

import pytest

from benchmarks.quality import copied
from benchmarks.quality.copied_cases import BUILT_IN, Workshop
from benchmarks.quality.copied_scoring import judge, wilson
from benchmarks.quality.corruptions import Case, Kind
from transl_audit.types import Finding, Severity, Span

WORKSHOP = Workshop(list(BUILT_IN), 11)
CASE = Case(
    family="quantity",
    kind="digit changed",
    origin="own",
    source="He paid 12 euros.",
    target="Il a payé 17 euros.",
    gold=(10, 12),
    whole=(10, 18),
    gold_source=(8, 10),
    intact="Il a payé 12 euros.",
)


def finding(
    target: tuple[int, int] | None,
    *,
    code: str = "TA201",
    severity: Severity = "major",
    suggestion: str | None = None,
    source: tuple[int, int] | None = None,
) -> Finding:
    return Finding(
        code=code,
        name="",
        dimension="accuracy",
        category="",
        severity=severity,
        confidence=0.9,
        source=Span(*source) if source else None,
        target=Span(*target) if target else None,
        message="",
        suggestion=suggestion,
        fingerprint="",
    )


@pytest.mark.parametrize("kind", WORKSHOP.kinds, ids=lambda kind: f"{kind.family}: {kind.name}")
def test_a_case_differs_from_the_intact_french_only_inside_its_gold(kind: Kind) -> None:
    for case in WORKSHOP.cases(kind, 20):
        start, end = case.gold or (0, 0)
        tail = len(case.target) - end
        assert case.target != case.intact
        if case.gold is not None:
            assert case.target[:start] == case.intact[:start]
            assert case.target[end:] == case.intact[len(case.intact) - tail :]
            assert case.whole is not None
            assert case.whole[0] <= start < end <= case.whole[1] <= len(case.target)
        else:
            assert case.gold_source is not None
            assert len(case.target) < len(case.intact)


@pytest.mark.parametrize("family", ["copied", "quantity", "name"])
def test_every_family_has_cases_in_the_built_in_sentences(family: str) -> None:
    kinds = [kind for kind in WORKSHOP.kinds if kind.family == family]
    assert sum(bool(WORKSHOP.cases(kind, 1)) for kind in kinds) >= len(kinds) * 0.6


@pytest.mark.parametrize(
    "kind",
    [kind for kind in WORKSHOP.kinds if kind.family == "copied"],
    ids=lambda kind: kind.name,
)
def test_planted_strings_stand_on_both_sides(kind: Kind) -> None:
    WORKSHOP.cases(kind, 5)
    for pair in WORKSHOP.used["copied"].values():
        assert pair.source[slice(*pair.at_source)] == pair.target[slice(*pair.at_target)] != ""


@pytest.mark.parametrize(
    ("found", "hit"),
    [
        pytest.param([], False, id="nothing"),
        pytest.param([finding((10, 12))], True, id="exact"),
        pytest.param([finding((0, 19))], True, id="within the slack"),
        pytest.param([finding((10, 12), severity="minor")], False, id="too mild"),
        pytest.param([finding((10, 12), code="TA301")], False, id="another family of checks"),
        pytest.param([finding((0, 5))], False, id="elsewhere"),
        pytest.param([finding(None, source=(8, 10))], False, id="no target"),
    ],
)
def test_a_hit_is_a_major_finding_at_the_place(found: list[Finding], hit: bool) -> None:
    assert judge(CASE, found).hit is hit


def test_a_correction_restores_the_intact_french_whatever_the_spaces() -> None:
    right = judge(CASE, [finding((10, 18), suggestion="12\N{NO-BREAK SPACE}euros")])
    wrong = judge(CASE, [finding((10, 18), suggestion="12")])
    assert (right.restored, wrong.restored) == (True, False)


def test_findings_elsewhere_are_counted() -> None:
    assert judge(CASE, [finding((10, 12)), finding((0, 2))]).elsewhere == 1


def test_wilson_knows_the_textbook_interval() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_the_self_check_passes(capsys: pytest.CaptureFixture[str]) -> None:
    status = copied.main(["--check"])
    assert status == 0, capsys.readouterr().out
