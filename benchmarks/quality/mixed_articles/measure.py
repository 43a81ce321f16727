"""Compares a report with what is known of an article; counts only, figures are made elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.quality.mixed_articles.gold import Article, GoldPair, GoldSegment, Need, shrink
from transl_audit.types import Finding, Pair, Segment, Span

ROLES = ("headline", "prose", "tweet", "quotation", "attribution", "furniture", "debris", "code")
MATCH = 0.5
"""Least intersection over union of a span and the one that is known."""

Quad = tuple[float, float, float, float]
"""Right predictions, predictions, gold found, gold: the counts of an F1."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a report says of an article."""

    segments: tuple[Segment, ...]
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Tally:
    """The counts of one article, and its mistakes in words."""

    language: tuple[float, float] = (0, 0)
    roles: dict[str, Quad] = field(default_factory=dict)
    segments_exact: tuple[float, float] = (0, 0)
    pairs: Quad = (0, 0, 0, 0)
    pairs_exact: tuple[float, float] = (0, 0)
    kinds: tuple[float, float] = (0, 0)
    renderings: dict[str, tuple[float, float]] = field(default_factory=dict)
    lone: Quad = (0, 0, 0, 0)
    lone_findings: Quad = (0, 0, 0, 0)
    mistakes: list[tuple[str, str, str]] = field(default_factory=list)


def measure(article: Article, said: Prediction) -> Tally:
    """All the counts of one article."""
    tally = Tally()
    _segments(article, said.segments, tally)
    _pairs(article, [p for p in said.pairs if p.kind in ("tweet", "quotation")], tally)
    _lone_findings(article, said.findings, tally)
    return tally


def overlap(one: Span, two: Span) -> int:
    """Shared code points."""
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def iou(text: str, one: Span, two: Span) -> float:
    """Intersection over union, white space and marks at the ends left aside."""
    one, two = shrink(text, one), shrink(text, two)
    shared = overlap(one, two)
    return shared / (len(one) + len(two) - shared) if shared else 0.0


def _segments(article: Article, said: Sequence[Segment], tally: Tally) -> None:
    wanted, given = dict.fromkeys(ROLES, 0), dict.fromkeys(ROLES, 0)
    found, right = Counter[str](), Counter[str]()
    exact = spoken = heard = 0
    bounds = {shrink(article.text, s.span) for s in said}
    for gold in article.segments:
        wanted[gold.roles[0]] += 1
        language, role = _majority(gold.span, said)
        exact += shrink(article.text, gold.span) in bounds
        if gold.languages:
            spoken += 1
            heard += language in gold.languages
            if language not in gold.languages:
                _mistake(tally, "language", gold, f"{'/'.join(sorted(gold.languages))} as {language}", article)
        found[gold.roles[0]] += role in gold.roles
        if role not in gold.roles:
            _mistake(tally, "role", gold, f"{gold.roles[0]} as {role}", article)
    for segment in said:
        owner = max(article.segments, key=lambda g: overlap(g.span, segment.span), default=None)
        if owner is None or not overlap(owner.span, segment.span):
            continue
        given[segment.role] += 1
        right[segment.role] += segment.role in owner.roles
    tally.language = (heard, spoken)
    tally.segments_exact = (exact, len(article.segments))
    tally.roles = {r: (right[r], given[r], found[r], wanted[r]) for r in ROLES}


def _majority(span: Span, said: Sequence[Segment]) -> tuple[str, str]:
    """The language and the role that cover most of the span; "none" where nothing does."""
    languages: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for segment in said:
        shared = overlap(span, segment.span)
        if shared:
            languages[segment.language] += shared
            roles[segment.role] += shared
    none = [("none", 0)]
    return (languages.most_common(1) or none)[0][0], (roles.most_common(1) or none)[0][0]


def _meets(text: str, need: Need, source: Span, target: Span | None) -> bool:
    if bool(need.targets) != (target is not None):
        return False
    if not any(iou(text, source, s) >= MATCH for s in need.sources):
        return False
    return target is None or any(iou(text, target, t) >= MATCH for t in need.targets)


def _met(text: str, gold: GoldPair, said: Iterable[Pair]) -> tuple[bool, list[Pair]]:
    """Whether the gold pair is found, and the predictions that belong to it."""
    pairs = [p for p in said if p.source is not None]
    mine: list[Pair] = []
    found = False
    for way in gold.ways:
        hits = [[p for p in pairs if p.source is not None and _meets(text, n, p.source, p.target)] for n in way]
        found = found or all(hits)
        mine += [p for hit in hits for p in hit if p not in mine]
    return found, mine


def _pairs(article: Article, said: Sequence[Pair], tally: Tally) -> None:
    text = article.text
    owners: dict[int, GoldPair] = {}
    renderings: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    kinds = [0, 0]
    found_pairs = found_lone = exact = 0
    for gold in article.pairs:
        found, mine = _met(text, gold, said)
        for pair in mine:
            owners.setdefault(id(pair), gold)
        if gold.optional:
            continue
        renderings[gold.rendering][0] += found
        renderings[gold.rendering][1] += 1
        found_pairs += found and gold.rendered
        found_lone += found and not gold.rendered
        if found:
            kinds[0] += mine[0].kind == gold.kind
            kinds[1] += 1
            exact += gold.rendered and any(_exact(text, gold, p) for p in mine)
        else:
            _missed(tally, gold, said, text)
    golden = [g for g in article.pairs if not g.optional]
    rendered = sum(g.rendered for g in golden)
    both = _predicted([p for p in said if p.source and p.target], owners, tally, text, "pair")
    alone = _predicted([p for p in said if p.source and not p.target], owners, tally, text, "no rendering")
    tally.pairs = (*both, found_pairs, rendered)
    tally.lone = (*alone, found_lone, len(golden) - rendered)
    tally.pairs_exact = (exact, found_pairs)
    tally.kinds = (kinds[0], kinds[1])
    tally.renderings = {name: (hits, n) for name, (hits, n) in renderings.items()}


def _predicted(
    said: Sequence[Pair], owners: dict[int, GoldPair], tally: Tally, text: str, what: str
) -> tuple[int, int]:
    """How many predictions are right, of how many; those that belong to optional gold do not count."""
    right = total = 0
    for pair in said:
        owner = owners.get(id(pair))
        if owner is not None and owner.optional:
            continue
        total += 1
        right += owner is not None
        if owner is None:
            tally.mistakes.append((what, f"{what} not in the gold", _pair_text(text, pair)))
    return right, total


def _exact(text: str, gold: GoldPair, pair: Pair) -> bool:
    def same(span: Span | None, choices: tuple[Span, ...]) -> bool:
        return span is not None and shrink(text, span) in [shrink(text, c) for c in choices]

    return any(same(pair.source, n.sources) and same(pair.target, n.targets) for way in gold.ways for n in way)


def _lone_findings(article: Article, findings: Sequence[Finding], tally: Tally) -> None:
    """The findings named no-rendering against the English without rendering."""
    text = article.text
    spans = [f.source or f.target for f in findings if f.name == "no-rendering"]
    named = [s for s in spans if s is not None]
    optional = [s for g in article.pairs if g.optional and not g.rendered for s in _sources(g)]
    optional += [s for g in article.pairs if g.optional and g.rendered for s in _sources(g)]
    golden = [g for g in article.pairs if not g.optional and not g.rendered]
    right = sum(any(iou(text, span, s) >= MATCH for g in golden for s in _sources(g)) for span in named)
    spared = sum(
        any(iou(text, span, s) >= MATCH for s in optional)
        and not any(iou(text, span, s) >= MATCH for g in golden for s in _sources(g))
        for span in named
    )
    found = sum(any(iou(text, span, s) >= MATCH for span in named for s in _sources(g)) for g in golden)
    tally.lone_findings = (right, len(named) - spared, found, len(golden))


def _sources(gold: GoldPair) -> list[Span]:
    return [span for way in gold.ways for need in way for span in need.sources]


def _missed(tally: Tally, gold: GoldPair, said: Sequence[Pair], text: str) -> None:
    need = gold.ways[0][0]
    near = [_pair_text(text, p) for p in said if p.source and overlap(p.source, need.sources[0])]
    wanted = f"{_cut(need.sources[0].of(text))} <-> {_cut(need.targets[0].of(text)) if need.targets else None}"
    tally.mistakes.append(
        (
            "pair missed" if gold.rendered else "no rendering missed",
            gold.rendering,
            f"{wanted}   SAID {near or 'nothing'}",
        )
    )


def _mistake(tally: Tally, what: str, gold: GoldSegment, how: str, article: Article) -> None:
    tally.mistakes.append((what, f"{how} ({gold.make})", _cut(gold.span.of(article.text))))


def _pair_text(text: str, pair: Pair) -> str:
    sides = [_cut(s.of(text)) if s else None for s in (pair.source, pair.target)]
    return f"{sides[0]} <-> {sides[1]}"


def _cut(text: str, size: int = 90) -> str:
    return repr(text if len(text) <= size else text[: size - 25] + " … " + text[-22:])
