"""What is known about a generated article, and the draft on which it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from transl_audit.types import Span

ANY: frozenset[str] = frozenset()
"""The languages of a segment without evidence of one: every answer is right."""

ENGLISH = frozenset({"en"})
FRENCH = frozenset({"fr"})

_EDGE = re.compile(r"[^\w#@$€£%]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class GoldSegment:
    """A paragraph, line or foreign quotation.

    `languages` are the right answers, ANY for every one; `roles` too, the first being the one that it
    is counted under; `make` names the template, for the breakdown of errors.
    """

    span: Span
    languages: frozenset[str]
    roles: tuple[str, ...]
    make: str


@dataclass(frozen=True, slots=True)
class Need:
    """A pair that is wanted: one of `sources` beside one of `targets`, or beside nothing."""

    sources: tuple[Span, ...]
    targets: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """An English stretch and its rendering, found when every need of one of the `ways` is met.

    There are several ways where a text may soundly be cut in several: a tweet of two paragraphs is one pair
    or two. `optional` pairs are neither missed nor wrong.
    """

    ways: tuple[tuple[Need, ...], ...]
    kind: str
    rendering: str
    optional: bool = False

    @property
    def rendered(self) -> bool:
        """Whether there is any French for it."""
        return bool(self.ways[0][0].targets)


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known about it; `features` names the layout it was given."""

    name: str
    text: str
    segments: tuple[GoldSegment, ...]
    pairs: tuple[GoldPair, ...]
    features: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """An article being written from top to bottom; paragraphs are parted by a blank line."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    segments: list[GoldSegment] = field(default_factory=list)
    pairs: list[GoldPair] = field(default_factory=list)

    def write(self, text: str) -> Span:
        """Adds text and returns where it stands."""
        self.parts.append(text)
        self.length += len(text)
        return Span(self.length - len(text), self.length)

    def paragraph(self) -> None:
        """Begins a new paragraph, unless the draft is empty or already at the start of one."""
        if self.length and not "".join(self.parts[-2:]).endswith("\n\n"):
            self.write("\n\n")

    def segment(self, text: str, languages: frozenset[str], roles: Sequence[str], make: str) -> Span:
        """Writes text that is a segment of its own."""
        span = self.write(text)
        self.note(span, languages, roles, make)
        return span

    def line(self, text: str, languages: frozenset[str], roles: Sequence[str], make: str) -> Span:
        """Writes a paragraph that is one segment."""
        self.paragraph()
        return self.segment(text, languages, roles, make)

    def note(self, span: Span, languages: frozenset[str], roles: Sequence[str], make: str) -> None:
        """Records a segment that is already written."""
        self.segments.append(GoldSegment(span, languages, tuple(roles), make))

    def host(self, start: int, holes: Iterable[Span], make: str, roles: Sequence[str] = ("prose",)) -> None:
        """Records the French paragraph from `start` to here as the stretches around `holes`.

        Stretches of fewer than two words belong to nobody.
        """
        text, place = "".join(self.parts), start
        for hole in [*sorted(holes), Span(self.length, self.length)]:
            stretch = shrink(text, Span(place, max(place, hole.start)))
            if len(re.findall(r"\w{2,}", stretch.of(text))) >= 2:
                self.note(stretch, FRENCH, roles, make)
            place = hole.end

    def article(self, name: str) -> Article:
        """The finished article, segments in order."""
        segments = tuple(sorted(self.segments, key=lambda s: s.span))
        return Article(name, "".join(self.parts), segments, tuple(self.pairs))


def evident(text: str, language: frozenset[str]) -> frozenset[str]:
    """The language, or ANY when the text has too few common words to show it."""
    words = re.findall(r"(?<![\w#@/.&])[^\W\d_]+(?:['’\-][^\W\d_]+)*(?![\w/@]|\.\w)", text)
    common = [word for word in words if word[0].islower() and len(word) > 1]
    return language if len(common) >= 2 or (common and len(words) >= 3) else ANY


def shrink(text: str, span: Span) -> Span:
    """The span without the white space, quotation marks, brackets and punctuation at its ends."""
    piece = span.of(text)
    head = _EDGE.match(piece)
    start = head.end() if head else 0
    end = len(piece)
    while end > start and _EDGE.match(piece[end - 1]):
        end -= 1
    return Span(span.start + start, span.start + end) if end > start else span


def hull(spans: Sequence[Span]) -> Span:
    """The least span that holds them all."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def remap(article: Article, text: str, move: Callable[[Span], Span], feature: str) -> Article:
    """The article with a rewritten text and every span moved along."""

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(move(span) for span in spans)

    segments = tuple(replace(segment, span=move(segment.span)) for segment in article.segments)
    pairs = tuple(
        replace(
            pair,
            ways=tuple(tuple(Need(moved(n.sources), moved(n.targets)) for n in way) for way in pair.ways),
        )
        for pair in article.pairs
    )
    return Article(article.name, text, segments, pairs, (*article.features, feature))
