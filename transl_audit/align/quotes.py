"""Finds, for every English post and quotation of an article, its French rendering wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import regex
from rapidfuzz import fuzz

from transl_audit.align.pieces import Piece, Unit, english_units, french_pieces
from transl_audit.align.similarity import FrenchIndex, Match, Words, content, fold, harmonic, recall, union
from transl_audit.lang.statements import STATEMENT_WORDS
from transl_audit.text.attributions import Attribution, attribution
from transl_audit.text.tokens import tokens
from transl_audit.types import Document, Pair, Segment, Span

_SEEDS = 6
"""Pieces from which a rendering is grown; the right one was among the best three in all trials."""
_EXTRA_PIECES = 4
"""How many more pieces than the English has sentences a rendering may have."""
_LIKELY, _LIKELY_SHORT = 0.42, 0.46
"""Score from which a stretch is taken for the rendering of a whole unit, and of one of few words: a bit more
than neighbouring sentences of the same article reach (95 % of clean_news_dev and flores stay below .40)."""
_SHORT = 3.0
_SAME_POST, _GLOSS, _NAMED, _BESIDE, _NEAR, _QUOTED = 0.3, 0.35, 0.15, 0.1, 0.06, 0.08
"""What the place of a stretch adds to its likeness (0..1): the same attribution; « X » ("Y"); the author named
beside it; next to the English; near it; in quotation marks."""
_REPEATED = 75
"""Similarity in percent of two French renderings from which one repeats the other."""
_STATEMENT_WORDS = 5
"""Words from which a quotation inside a French sentence is a statement even without a pronoun or an auxiliary."""
_MARKS_OPEN = " “«\"‘'([\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_GLOSS_REACH = 45
_GLOSS_SIGNS = regex.compile(r"[(\[:=/]|—|–|soit|c['’]est-à-dire|tradui|traduc|français|anglais|version")
_INTRODUCES = regex.compile(
    r"^\W{0,3}(?:→|⇒|=>|(?:notre |la |sa )?traduction|traduit|en français|version française|vf|autrement dit)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible rendering: pieces `first` to `last` (included), its likeness and its score with the context."""

    first: int
    last: int
    likeness: float
    precision: float
    score: float

    def overlaps(self, other: Candidate) -> bool:
        """Whether both use a piece."""
        return self.first <= other.last and other.first <= self.last


def pair_quotes(document: Document) -> tuple[Pair, ...]:
    """The pairs of an article, without word links: each English unit with its rendering; `target` None without one.

    A unit rendered twice has two pairs. In the order of the English.
    """
    units = english_units(document)
    if not units:
        return ()
    pieces = french_pieces(document)
    search = _Search(document, pieces)
    options = [search.candidates(unit) for unit in units]
    chosen = _assign(units, options, search.repeats)
    return tuple(
        pair
        for unit, candidates in zip(units, chosen, strict=True)
        for pair in _pairs(document, pieces, unit, candidates)
    )


def is_phrase(document: Document, unit: Unit) -> bool:
    """Whether a unit is a nickname or expression that the French quotes, and no statement to be rendered."""
    before = document.text[: unit.span.start].rstrip(_MARKS_OPEN)
    if unit.kind != "quotation" or not before or before[-1] in "\r\n":
        return False
    words = [t.lower for t in tokens(unit.span.of(document.text), "en") if t.kind == "word"]
    return len(words) < _STATEMENT_WORDS and STATEMENT_WORDS.isdisjoint(words)


def _pairs(document: Document, pieces: Sequence[Piece], unit: Unit, chosen: Sequence[Candidate]) -> list[Pair]:
    if not chosen:
        if is_phrase(document, unit):
            return []
        return [Pair(unit.span, None, (), unit.kind, 0.0)]
    found = []
    for candidate in sorted(chosen, key=lambda c: c.first):
        target = Span(pieces[candidate.first].span.start, pieces[candidate.last].span.end)
        found.append(Pair(unit.span, target, (), unit.kind, round(min(1.0, candidate.score), 4)))
    return found


class _Search:
    """The French side of one article, searched for the rendering of one English unit after another."""

    def __init__(self, document: Document, pieces: Sequence[Piece]) -> None:
        self.document = document
        self.pieces = pieces
        self.index = FrenchIndex([piece.span.of(document.text) for piece in pieces])
        self.attributions = _french_attributions(document)

    def candidates(self, unit: Unit) -> list[Candidate]:
        """The possible renderings of a unit that are likely enough to be one, best first."""
        english = content(unit.span.of(self.document.text), "en")
        matches = self.index.matches(english)
        attributed = {n: s for n, s in self.attributions.items() if _same_post(unit.attribution, s)}
        likeness = {place: self._likeness(english, matches, place, place) for place in matches}
        seeds = sorted(likeness, key=lambda p: (-likeness[p][0] - self._context(unit, p, p, attributed), p))[:_SEEDS]
        beside = range(unit.segments[0] - 2, unit.segments[-1] + 4)
        for place, piece in enumerate(self.pieces):
            glossed = piece.segment in beside and self._glossed(unit, place, place)
            if place not in seeds and (glossed or piece.segment in attributed):
                seeds.append(place)
        found: dict[tuple[int, int], Candidate] = {}
        for seed in seeds:
            candidate = self._grow(unit, english, matches, seed, attributed)
            found[candidate.first, candidate.last] = candidate
        likely = [c for c in found.values() if self._is_likely(english, c)]
        return sorted(likely, key=lambda c: (-c.score, c.first))

    def _likeness(self, english: Words, matches: Mapping[int, Match], first: int, last: int) -> tuple[float, float]:
        """The harmonic mean of the shares of both sides that correspond, and the share of the French."""
        stretch = range(first, last + 1)
        if self.pieces[first].quoted and self.pieces[last].quoted:
            # « … », a-t-elle écrit, « … »: what stands between two quotations is no part of the rendering.
            told = [place for place in stretch if self.pieces[place].quoted]
        else:
            told = list(stretch)
        places = [place for place in told if place in matches]
        mass = sum(self.index.mass[place] for place in told)
        precision = min(1.0, sum(matches[place].explained for place in places) / mass) if mass else 0.0
        found = union(matches[place].found for place in places)
        return harmonic(precision, recall(english, found)), precision

    def _grow(
        self,
        unit: Unit,
        english: Words,
        matches: Mapping[int, Match],
        seed: int,
        attributed: Mapping[int, Attribution],
    ) -> Candidate:
        """The best stretch of pieces around a seed: widened as long as it renders more of the English."""
        first = last = seed
        best, precision = self._likeness(english, matches, first, last)
        longest = unit.span.of(self.document.text).count(".") + 1 + _EXTRA_PIECES
        while last - first + 1 < longest:
            wider = [
                (self._likeness(english, matches, low, high), low, high)
                for low, high in (edge for n in (1, 2, 3) for edge in ((first - n, last), (first, last + n)))
                if self._joined(low, high)
            ]
            if not wider or max(wider)[0][0] <= best + 0.005:
                break
            (best, precision), first, last = max(wider)
        return Candidate(first, last, best, precision, best + self._context(unit, first, last, attributed))

    def _joined(self, low: int, high: int) -> bool:
        """Whether pieces `low` to `high` can be one rendering: neighbours, with nothing but French between."""
        if low < 0 or high >= len(self.pieces):
            return False
        segments = self.document.segments
        begin, end = self.pieces[low].segment, self.pieces[high].segment
        between = segments[begin : end + 1]
        return end - begin <= 8 and all(
            s.language != "en" and s.role in ("prose", "tweet", "quotation") for s in between
        )

    def _context(self, unit: Unit, first: int, last: int, attributed: Mapping[int, Attribution]) -> float:
        """What the place of a stretch adds to its likeness."""
        piece = self.pieces[first]
        segment = self.document.segments[piece.segment]
        bonus = 0.0
        if self.pieces[last].segment in attributed or piece.segment in attributed:
            bonus += _SAME_POST
        if self._glossed(unit, first, last):
            bonus += _GLOSS
        quoted = piece.quoted or segment.role in ("tweet", "quotation")
        if unit.kind != "sentence" and quoted:
            bonus += _QUOTED + (_NAMED if self._names_author(unit, piece) else 0.0)
        distance = min(abs(piece.segment - unit.segments[-1]), abs(unit.segments[0] - self.pieces[last].segment))
        return bonus + (_BESIDE if distance <= 1 else _NEAR if distance <= 3 else 0.0)

    def _glossed(self, unit: Unit, first: int, last: int) -> bool:
        """Whether one of the two is given as the other's translation: « X » ("Y"), or "Y" and « Traduction : X »."""
        follows = 0 < self.pieces[first].segment - unit.segments[-1] <= 3
        segment = self.document.segments[self.pieces[first].segment]
        if follows and _INTRODUCES.match(segment.span.of(self.document.text)):
            return True
        if unit.kind != "quotation":
            return False
        start, end = self.pieces[first].span.start, self.pieces[last].span.end
        low, high = (end, unit.span.start) if end <= unit.span.start else (unit.span.end, start)
        between = self.document.text[low:high]
        if len(between) > _GLOSS_REACH or "\n" in between or not self.pieces[first].quoted:
            return False
        english, french = len(unit.span), end - start
        return _GLOSS_SIGNS.search(between) is not None and english < 3 * french and french < 3 * english

    def _names_author(self, unit: Unit, piece: Piece) -> bool:
        """Whether the paragraph around a French stretch names the author of the English post."""
        name = unit.attribution.name if unit.attribution else None
        if not name:
            return False
        text = self.document.text
        begin = max(text.rfind("\n", 0, piece.span.start), piece.span.start - 300)
        end = text.find("\n", piece.span.end, piece.span.end + 300)
        around = text[max(0, begin) : end if end >= 0 else piece.span.end + 300]
        return name.split()[-1] in around

    def repeats(self, candidate: Candidate, best: Candidate) -> bool:
        """Whether a candidate renders the unit once more: nearly as well, or in nearly the same French."""
        if candidate.likeness >= max(_LIKELY, 0.8 * best.likeness):
            return True
        same, other = (
            self.document.text[self.pieces[c.first].span.start : self.pieces[c.last].span.end]
            for c in (candidate, best)
        )
        return fuzz.ratio(fold(same), fold(other)) >= _REPEATED

    def _is_likely(self, english: Words, candidate: Candidate) -> bool:
        """Whether a candidate is a rendering rather than French on the same subject."""
        whole = candidate.score >= (_LIKELY_SHORT if english.mass < _SHORT else _LIKELY)
        # A rendering of a part: all of the French is in the English, and it is more than a word or two.
        mass = sum(self.index.mass[candidate.first : candidate.last + 1])
        part = candidate.precision >= 0.6 and candidate.precision * mass >= 2.0 and candidate.score >= 0.3
        return whole or part


def _assign(
    units: Sequence[Unit], options: Sequence[list[Candidate]], again_rendered: Callable[[Candidate, Candidate], bool]
) -> list[list[Candidate]]:
    """Gives each unit its best candidate that no better match claims, then second renderings."""
    chosen: list[list[Candidate]] = [[] for _ in units]
    taken: list[Candidate] = []
    ranked = sorted(
        ((candidate, number) for number, candidates in enumerate(options) for candidate in candidates),
        key=lambda item: (-item[0].score, item[1], item[0].first),
    )
    for again in (False, True):
        for candidate, number in ranked:
            if bool(chosen[number]) != again or any(candidate.overlaps(other) for other in taken):
                continue
            if again and not again_rendered(candidate, chosen[number][0]):
                continue
            chosen[number].append(candidate)
            taken.append(candidate)
    return chosen


def _french_attributions(document: Document) -> dict[int, Attribution]:
    """By number of a French segment, the attribution of the post that it belongs to."""
    found: dict[int, Attribution] = {}
    segments = document.segments
    for number, segment in enumerate(segments):
        who = attribution(segment.span.of(document.text)) if segment.role == "attribution" else None
        if who is None:
            continue
        step = 1 if who.leads else -1
        at = number + step
        while 0 <= at < len(segments) and _is_french_post(segments[at]):
            found[at] = who
            at += step
    return found


def _is_french_post(segment: Segment) -> bool:
    return segment.role in ("tweet", "quotation") and segment.language != "en"


def _same_post(english: Attribution | None, french: Attribution) -> bool:
    """Whether two attributions name the same author: by handle, else by name; and no other day."""
    if english is None:
        return False
    if english.date and french.date and english.date[1:] != french.date[1:] and english.handle != french.handle:
        return False
    if english.handle and french.handle:
        return english.handle.lower() == french.handle.lower()
    return bool(english.name and french.name) and english.name == french.name


def relabel(document: Document, pairs: Sequence[Pair]) -> Document:
    """The document with the paragraphs that render a post, and stand beside its French attribution, as tweets."""
    targets = [pair.target for pair in pairs if pair.kind == "tweet" and pair.target]
    posts = [s.span for s in document.segments if s.role == "tweet" and s.language != "en"]
    beside = [t for t in targets if any(t.overlaps(post) for post in posts)]
    segments = tuple(
        Segment(s.span, s.language, "tweet") if s.role == "prose" and any(t.contains(s.span) for t in beside) else s
        for s in document.segments
    )
    return Document(document.text, segments)


def pair_attributions(document: Document, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """For each pair whose two sides have an attribution of their own, the pair of these lines."""
    found: list[Pair] = []
    for pair in pairs:
        if pair.source is None or pair.target is None:
            continue
        left = attribution_beside(document, pair.source)
        right = attribution_beside(document, pair.target)
        if left and right and left != right:
            found.append(Pair(left, right, (), pair.kind, pair.score))
    return tuple(found)


def attribution_beside(document: Document, span: Span) -> Span | None:
    """The attribution line right after a stretch, or right before it when it leads."""
    segments = document.segments
    inside = [n for n, s in enumerate(segments) if s.span.overlaps(span)]
    if not inside:
        return None
    for number, leading in ((inside[-1] + 1, False), (inside[0] - 1, True)):
        if 0 <= number < len(segments) and segments[number].role == "attribution":
            line = segments[number].span
            who = attribution(line.of(document.text))
            if who is not None and (who.leads or not leading):
                return line
    return None
