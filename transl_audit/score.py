"""Findings -> Score: the linear scoring model of MQM, with an interval and a signature.

`docs/score.md` explains every choice with a worked example.
"""

from __future__ import annotations

import bisect
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from transl_audit import __version__
from transl_audit.checks.base import Dimension
from transl_audit.types import Document, Finding, Score, Severity

DIMENSIONS: tuple[str, ...] = get_args(Dimension)

WEIGHTS: dict[Severity, float] = {"critical": 25, "major": 5, "minor": 1, "neutral": 0}
"""Penalty points of one error: the severity levels of ISO 5060 with MQM's multipliers. They are also
WMT's (Freitag et al. 2021, "Experts, Errors, and Context"): minor 1, major 5, a segment that is no
translation at all 25."""

SEGMENT_WORDS = 25
"""Words of the segment that a critical error voids, and the least that a text counts as: WMT scores a
segment from 0 to -25 whatever its length, so 25 points per 25 words bring the score to 0."""

SEGMENT_CHARACTERS = 150
"""Code points of such a segment (a French word takes 6.3 with its white space and an English one 6.0,
measured on clean_news_dev, 23,939 and 21,362 words). A stretch left untranslated or out counts once for each
segment's worth that it covers."""

NO_TRANSLATION = frozenset({"debris", "code"})
"""Roles that are never part of the words that a translation is measured by; nor is furniture, except where
there is nothing else: a button or a message is translated text."""

RESAMPLES = 1000
SEED = 1234
BLOCKS = 256
"""A long text is resampled by as many blocks of neighbouring segments, which bounds the time taken and
keeps errors that come in clusters together."""


@dataclass(frozen=True, slots=True)
class _Sample:
    """What the bootstrap draws from, block by block: words and penalty points.

    expected, variance and most (when every finding is right) describe the points of a block. The last item
    of each is for the findings that have no place in the French.
    """

    words: tuple[int, ...]
    expected: tuple[float, ...]
    variance: tuple[float, ...]
    most: tuple[float, ...]


def score(
    document: Document,
    findings: Sequence[Finding],
    *,
    profile: str,
    checks: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Score:
    """How faithful the French of a document is: 100 less the penalty points per 100 words.

    document: the audited text; its French segments give the words. findings: all that the checks found,
    whatever the level reported; a finding without a target counts against the whole document. profile,
    checks and ignore say in the signature which checks have run. A document without French words has
    nothing that is right and scores 0.
    """
    signature = _signature(profile, checks, ignore)
    starts, words = _evaluated(document)
    if not words:
        return Score(0.0, 0.0, 0.0, signature, dict.fromkeys(DIMENSIONS, 0.0))
    total = sum(words)
    value = _value(sum(map(penalty, findings)), total)
    low, high = _interval(_sample(starts, words, findings), value) if findings else (value, value)
    dimensions = {
        dimension: _value(sum(penalty(f) for f in findings if f.dimension == dimension), total)
        for dimension in DIMENSIONS
    }
    return Score(value, low, high, signature, dimensions)


def penalty(finding: Finding) -> float:
    """The penalty points expected of a finding: its weight times the probability that it is right."""
    return _points(finding) * finding.confidence


def _points(finding: Finding) -> float:
    """The penalty points of a finding if it is right. Typography never weighs."""
    if "typography" in finding.category.lower():
        return 0.0
    span = finding.target or finding.source
    segments = len(span) // SEGMENT_CHARACTERS if span and finding.dimension == "accuracy" else 1
    return WEIGHTS[finding.severity] * max(1, segments)


def _signature(profile: str, checks: Sequence[str], ignore: Sequence[str]) -> str:
    chosen = "+".join(sorted(checks)) or "all"
    left_out = "".join(f"-{code}" for code in sorted(ignore))
    weights = "-".join(f"{weight:g}" for weight in WEIGHTS.values())
    return (
        f"transl-audit:{__version__}|mqm:linear|weights:{weights}|confidence:weighted|per:100w"
        f"|floor:{SEGMENT_WORDS}w|profile:{profile}|checks:{chosen}{left_out}|boot:{RESAMPLES}|seed:{SEED}"
    )


def _evaluated(document: Document) -> tuple[list[int], list[int]]:
    """The starts of the segments that hold translated text, and their numbers of words, none 0.

    A segment in no language (a line of names) is as right in French as anywhere, so it counts.
    """
    counted = [
        (segment, count)
        for segment in document.segments
        if segment.language != "en" and segment.role not in NO_TRANSLATION
        if (count := _count_words(segment.span.of(document.text)))
    ]
    article = [(segment, count) for segment, count in counted if segment.role != "furniture"]
    chosen = article or counted
    return [segment.span.start for segment, _ in chosen], [count for _, count in chosen]


def _count_words(text: str) -> int:
    """The words between white space; a quotation mark or dash that stands alone is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _value(points: float, words: int) -> float:
    """The score to one decimal: what is shown is what a bar is compared with."""
    return round(max(0.0, 100 - 100 * points / max(words, SEGMENT_WORDS)), 1)


def _sample(starts: list[int], words: list[int], findings: Sequence[Finding]) -> _Sample:
    blocks = min(BLOCKS, len(words))
    block_of = [index * blocks // len(words) for index in range(len(words))]
    sizes = [0] * (blocks + 1)
    expected, variance, most = ([0.0] * (blocks + 1) for _ in range(3))
    for index, count in enumerate(words):
        sizes[block_of[index]] += count
    for finding in findings:
        block = -1
        if finding.target is not None:
            # A target in furniture or between two segments goes with the segment before it.
            block = block_of[max(0, bisect.bisect_right(starts, finding.target.start) - 1)]
        points = _points(finding)
        expected[block] += penalty(finding)
        variance[block] += points**2 * finding.confidence * (1 - finding.confidence)
        most[block] += points
    return _Sample(tuple(sizes), tuple(expected), tuple(variance), tuple(most))


def _interval(sample: _Sample, value: float) -> tuple[float, float]:
    """The middle 95 % of the scores of resampled texts.

    Each is drawn from the blocks with replacement (Efron 1979); whether its findings are right varies
    as their confidence says (a normal approximation within what is possible). Findings without a place
    go with the words.
    """
    dice = random.Random(SEED)
    blocks, total = range(len(sample.words) - 1), sum(sample.words)
    scores = []
    for _ in range(RESAMPLES):
        drawn = dice.choices(blocks, k=len(blocks)) if len(blocks) > 1 else blocks
        words = sum(map(sample.words.__getitem__, drawn))
        expected, variance, most = (
            sum(map(points.__getitem__, drawn)) + points[-1] * words / total
            for points in (sample.expected, sample.variance, sample.most)
        )
        scores.append(_value(min(max(0.0, dice.gauss(expected, variance**0.5)), most), words))
    scores.sort()
    tail = RESAMPLES // 40
    return min(value, scores[tail]), max(value, scores[-tail - 1])
