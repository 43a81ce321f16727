"""The values that the stages exchange: frozen, slotted, and free of logic beyond their invariants.

All offsets are code points of the text that the caller gave, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "fr", "und"]
Role = Literal["headline", "prose", "tweet", "quotation", "attribution", "furniture", "debris", "code"]
PairKind = Literal["tweet", "quotation", "sentence"]
Severity = Literal["critical", "major", "minor", "neutral"]

SEVERITIES: tuple[Severity, ...] = ("critical", "major", "minor", "neutral")
"""From the worst to the mildest."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code points `start` (included) to `end` (excluded); may be empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True  # an empty span is still a place

    def of(self, text: str) -> str:
        """The text that the span covers."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> Span:
        """The same stretch, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document in one language and one role."""

    span: Span
    language: Language
    role: Role


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its segments, in order and without overlap; segments and gaps rebuild the text."""

    text: str
    segments: tuple[Segment, ...]

    def __post_init__(self) -> None:
        end = 0
        for segment in self.segments:
            if segment.span.start < end:
                raise ValueError(f"segments overlap or are out of order at {segment.span.start}")
            end = segment.span.end
        if end > len(self.text):
            raise ValueError(f"a segment ends at {end}, beyond the text's {len(self.text)}")

    def gaps(self) -> Iterator[Span]:
        """The stretches between segments (white space, quotation marks), in order, none empty."""
        end = 0
        for segment in self.segments:
            if segment.span.start > end:
                yield Span(end, segment.span.start)
            end = segment.span.end
        if end < len(self.text):
            yield Span(end, len(self.text))


@dataclass(frozen=True, slots=True)
class Link:
    """An English stretch and the French stretch that renders it, with a probability, 0..1."""

    source: Span
    target: Span
    prob: float


@dataclass(frozen=True, slots=True)
class Pair:
    """An English stretch and its French rendering; an empty side (None) means that there is none.

    `score` is the strength of the pairing, 0..1, not the quality of the translation.
    """

    source: Span | None
    target: Span | None
    links: tuple[Link, ...]
    kind: PairKind
    score: float


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence that names the evidence, in both languages of the interface."""

    en: str
    fr: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check yields: where, why, and the correction; None where the check has nothing to say.

    `severity` and `confidence` override the check's own when they are given.
    """

    source: Span | None
    target: Span | None
    message: Message
    suggestion: str | None = None
    severity: Severity | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit stamped with its check: `confidence` is a probability, 0..1; spans are the caller's.

    `source` points into the English document when one was given, else into the audited text.
    """

    code: str
    name: str
    dimension: str
    category: str
    severity: Severity
    confidence: float
    source: Span | None
    target: Span | None
    message: str
    suggestion: str | None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Score:
    """A fidelity score, 0 (nothing is right) to 100 (nothing is wrong), with a 95 % interval.

    `signature` says how it was computed; `per_dimension` holds the same score counting the findings
    of one MQM dimension only.
    """

    value: float
    low: float
    high: float
    signature: str
    per_dimension: Mapping[str, float]
