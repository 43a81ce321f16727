"""The benchmark of article structure: gold fits texts, and measures are right on known answers."""

from __future__ import annotations

import dataclasses

import pytest

from benchmarks.quality.mixed_articles.development import DEVELOPMENT
from benchmarks.quality.mixed_articles.generate import generate
from benchmarks.quality.mixed_articles.gold import Article, shrink
from benchmarks.quality.mixed_articles.held_out import HELD_OUT
from benchmarks.quality.mixed_articles.layout import rewrite
from benchmarks.quality.mixed_articles.measure import ROLES, Prediction, measure
from benchmarks.quality.mixed_articles.sample import sample
from benchmarks.stats import f1, macro_f1, ratio
from transl_audit.types import Finding, Language, Pair, Role, Segment, Span

ARTICLES = [*generate(40, 3, sample()), *generate(40, 5, sample(), HELD_OUT)]


def oracle(article: Article) -> Prediction:
    """The report of somebody who knows the gold."""
    languages: dict[str, Language] = {"en": "en", "fr": "fr", "und": "und"}
    roles: dict[str, Role] = {
        "headline": "headline", "prose": "prose", "tweet": "tweet", "quotation": "quotation",
        "attribution": "attribution", "furniture": "furniture", "debris": "debris", "code": "code",
    }  # fmt: skip
    segments = tuple(
        Segment(g.span, languages[min(g.languages, default="und")], roles[g.roles[0]]) for g in article.segments
    )
    pairs, findings = [], []
    for gold in article.pairs:
        for need in gold.ways[0]:
            target = need.targets[0] if need.targets else None
            pairs.append(Pair(need.sources[0], target, (), "tweet" if gold.kind == "tweet" else "quotation", 1.0))
            if target is None:
                span = need.sources[0]
                findings.append(
                    Finding(
                        "TA404",
                        "no-rendering",
                        "accuracy",
                        "omission",
                        "major",
                        1.0,
                        None,
                        span,
                        "",
                        None,
                        "",
                    )
                )
    return Prediction(segments, tuple(pairs), tuple(findings))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.name)
def test_gold_spans_lie_in_order_within_the_text(article: Article) -> None:
    end = 0
    for segment in article.segments:
        assert end <= segment.span.start < segment.span.end <= len(article.text)
        assert segment.roles[0] in ROLES
        assert segment.span.of(article.text).strip()
        end = segment.span.end


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.name)
def test_whoever_knows_the_gold_gets_full_marks(article: Article) -> None:
    tally = measure(article, oracle(article))
    assert tally.mistakes == []
    assert tally.language[0] == tally.language[1]
    assert all(q[0] == q[1] and q[2] == q[3] for q in (*tally.roles.values(), tally.pairs, tally.lone))
    assert tally.lone_findings[2] == tally.lone_findings[3]
    assert tally.segments_exact[0] == tally.segments_exact[1]


def test_whoever_says_nothing_gets_none() -> None:
    tallies = [measure(article, Prediction((), (), ())) for article in ARTICLES]
    assert ratio([t.language for t in tallies]).value == 0
    assert f1([t.pairs for t in tallies]).value == 0
    assert macro_f1([[t.roles[r] for t in tallies] for r in ROLES]).value == 0


def test_wrong_roles_languages_and_pairs_are_counted() -> None:
    article = next(a for a in ARTICLES if sum(p.rendered and not p.optional for p in a.pairs) >= 2)
    said = oracle(article)
    wrong = dataclasses.replace(
        said,
        segments=tuple(dataclasses.replace(s, role="code", language="und") for s in said.segments),
        pairs=tuple(dataclasses.replace(p, target=Span(0, 5)) for p in said.pairs),
    )
    tally = measure(article, wrong)
    assert tally.pairs[0] == tally.pairs[2] == 0
    assert tally.pairs[1] == len(said.pairs)
    assert tally.roles["prose"][2] == 0
    assert tally.roles["code"][1] == len(article.segments)


def test_the_same_seed_gives_the_same_articles_and_another_seed_others() -> None:
    again = generate(3, 3, sample())
    assert [a.text for a in again] == [a.text for a in ARTICLES[:3]]
    assert generate(3, 4, sample())[0].text != again[0].text


def test_the_two_sets_of_wordings_share_no_line() -> None:
    for part in dataclasses.fields(DEVELOPMENT.furniture):
        ours, others = (getattr(w.furniture, part.name) for w in (DEVELOPMENT, HELD_OUT))
        assert {line for block in ours for line in block if line not in ("{en}", "{fr}", "Newsletters")}.isdisjoint(
            line for block in others for line in block
        )
    for name in ("bylines", "headings", "traps", "prefixes", "french_posts", "code", "lone_credits", "mentions"):
        assert set(getattr(DEVELOPMENT, name)).isdisjoint(getattr(HELD_OUT, name))
    for part in dataclasses.fields(DEVELOPMENT.speech):
        assert set(getattr(DEVELOPMENT.speech, part.name)).isdisjoint(getattr(HELD_OUT.speech, part.name))


def test_sources_are_english_and_targets_french() -> None:
    french = {fr for run in (*sample().runs, *sample().chatter) for row in run for fr in [row.fr]}
    for article in ARTICLES:
        for gold in article.pairs:
            for need in gold.ways[0]:
                assert need.sources[0].of(article.text) not in french


def test_rewriting_moves_spans_and_leaves_insertions_at_their_edges_outside() -> None:
    article = Article("x", "ab cd", (), ())
    segments = tuple(dataclasses.replace(ARTICLES[0].segments[0], span=s) for s in (Span(0, 2), Span(3, 5)))
    moved = rewrite(dataclasses.replace(article, segments=segments), [(0, 0, "__"), (2, 3, "\r\n"), (5, 5, "!")], "f")
    assert [s.span.of(moved.text) for s in moved.segments] == ["ab", "cd"]
    assert moved.features == ("f",)


def test_shrink_leaves_marks_and_spaces_at_the_ends_aside() -> None:
    text = " « Bonjour ! » "
    assert shrink(text, Span(0, len(text))).of(text) == "Bonjour"


def test_intervals_hold_the_value_and_narrow_to_it_without_variance() -> None:
    figure = f1([(3, 4, 3, 4)] * 50)
    assert figure.low == pytest.approx(0.75)
    assert figure.high == pytest.approx(0.75)
    spread = ratio([(1, 1), (0, 1)] * 30)
    assert spread.low < spread.value == 0.5 < spread.high
    assert spread.n == 60
