"""Compares the findings on corrupted and intact pairs with what they should be."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.quality.corruptions import SPACES, Case
from transl_audit.types import SEVERITIES, Finding, Span

SLACK = 25
"""Code points by which a finding may be longer than the wrong expression and still be at the right place."""
_CODES = ("TA1", "TA2")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ODD_SPACE = re.compile(rf"[{SPACES}\s]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was said about a corrupted pair.

    `hit`: a major or critical finding at the right place; `tight`: one with an intersection over union of
    at least a half; `noticed`: any finding of TA1xx or TA2xx at all; `suggested` and `restored`: whether a
    hit offers a correction and whether it gives the intact French back; `elsewhere`: major findings that
    touch neither the wrong stretch nor its English.
    """

    case: Case
    hit: bool
    tight: bool
    noticed: bool
    suggested: bool
    restored: bool
    elsewhere: int


def wilson(k: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share of k in n (Wilson 1927); (0, 1) for nothing."""
    if n == 0:
        return 0.0, 1.0
    z, p = 1.96, k / n
    middle, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    bottom = 1 + z * z / n
    return max(0.0, (middle - spread) / bottom), min(1.0, (middle + spread) / bottom)


def words(text: str) -> int:
    """The number of words of a French text; an elided word counts with the next one."""
    return len(_WORD.findall(text))


def concerned(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of TA1xx and TA2xx."""
    return [finding for finding in findings if finding.code.startswith(_CODES)]


def major(finding: Finding) -> bool:
    """Whether the finding is major or worse."""
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index("major")


def _touches(span: Span | None, gold: tuple[int, int] | None) -> bool:
    return span is not None and gold is not None and span.start < gold[1] and gold[0] < span.end


def _overlap(span: Span | None, gold: tuple[int, int] | None) -> float:
    """Intersection over union, 0 without overlap."""
    if not _touches(span, gold) or span is None or gold is None:
        return 0.0
    inner = min(span.end, gold[1]) - max(span.start, gold[0])
    return inner / (max(span.end, gold[1]) - min(span.start, gold[0]))


def right_place(finding: Finding, case: Case) -> bool:
    """Whether a finding points at the wrong stretch, or at the English of a dropped one."""
    if case.gold is None:
        return _touches(finding.source, case.gold_source)
    start, end = case.whole or case.gold
    return _touches(finding.target, case.gold) and len(finding.target or ()) <= end - start + SLACK


def _tight(finding: Finding, case: Case) -> bool:
    if case.gold is None:
        return _overlap(finding.source, case.gold_source) >= 0.5
    return max(_overlap(finding.target, case.gold), _overlap(finding.target, case.whole)) >= 0.5


def _plain(text: str) -> str:
    return _ODD_SPACE.sub(" ", text).replace("’", "'").strip()


def restores(finding: Finding, case: Case) -> bool:
    """Whether the suggestion, put in place of the finding's target, gives the intact French, spaces apart."""
    if finding.suggestion is None or finding.target is None:
        return False
    fixed = case.target[: finding.target.start] + finding.suggestion + case.target[finding.target.end :]
    return _plain(fixed) == _plain(case.intact)


def judge(case: Case, findings: Sequence[Finding]) -> Outcome:
    """The outcome of a corrupted pair."""
    ours = concerned(findings)
    hits = [finding for finding in ours if major(finding) and right_place(finding, case)]
    near = [f for f in ours if _touches(f.target, case.whole) or _touches(f.source, case.gold_source)]
    return Outcome(
        case=case,
        hit=bool(hits),
        tight=any(_tight(finding, case) for finding in hits),
        noticed=bool(ours),
        suggested=any(finding.suggestion is not None for finding in hits),
        restored=any(restores(finding, case) for finding in hits),
        elsewhere=sum(major(finding) for finding in ours if finding not in hits and finding not in near),
    )
