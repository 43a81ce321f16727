"""English posts in a French page, and the many ways in which their French stands there."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.quality.mixed_articles.gold import ENGLISH, Draft, GoldPair, Need, evident, hull
from benchmarks.quality.mixed_articles.posts import (
    Decoration,
    Place,
    Post,
    Saying,
    english_post,
    french_post,
    in_prose,
    introduced,
    post,
    split_in_prose,
    write_sentences,
)
from benchmarks.quality.mixed_articles.wording import House
from transl_audit.types import Span

Block = Callable[[Draft], None]


def nothing(draft: Draft) -> None:
    """Writes nothing."""
    del draft


@dataclass(frozen=True, slots=True)
class Embed:
    """Blocks to be written in this order, `gap` paragraphs of prose between one and the next."""

    blocks: tuple[Block, ...]
    gap: int = 0
    finish: Block = nothing


def pair_whole(source: Place, target: Place, kind: str, rendering: str) -> GoldPair:
    """The pair of two whole places, or of their paragraphs one by one."""
    ways: list[tuple[Need, ...]] = [(Need(source.whole, target.whole),)]
    if source.paragraphs and target.sentences:
        ways.append(
            tuple(Need((span,), (hull([target.sentences[k] for k in group]),)) for span, group in source.paragraphs)
        )
    if target.paragraphs and source.sentences:
        ways.append(
            tuple(Need((hull([source.sentences[k] for k in group]),), (span,)) for span, group in target.paragraphs)
        )
    return GoldPair(tuple(ways), kind, rendering)


def lone(source: Place, kind: str, rendering: str, *, optional: bool = False) -> GoldPair:
    """English that nothing renders."""
    ways: list[tuple[Need, ...]] = [(Need(source.whole, ()),)]
    if source.paragraphs:
        ways.append(tuple(Need((span,), ()) for span, _ in source.paragraphs))
    return GoldPair(tuple(ways), kind, rendering, optional)


def tweet_embed(rng: random.Random, saying: Saying, second: Saying, more: str, house: House) -> Embed:
    """An embedded post and its rendering, if any, in one of the ways that pages show."""
    makers = (
        (_full, 26),
        (_quoted, 16),
        (_introduced, 9),
        (_partial, 14 if len(saying.en) > 1 else 0),
        (_split, 12 if len(saying.en) > 1 else 0),
        (_merged, 7),
        (_twice, 5),
        (_absent, 20),
        (_only_tags, 3),
    )
    maker = rng.choices([m for m, _ in makers], [w for _, w in makers])[0]
    return maker(rng, post(rng, saying, house.wording), second, more, house)


def _write_english(rng: random.Random, item: Post, into: list[Place]) -> Block:
    def write(draft: Draft) -> None:
        into.append(english_post(draft, rng, item))

    return write


def _two(rng: random.Random, english: Block, french: Block, finish: Block, *, before: float, far: float) -> Embed:
    blocks = (french, english) if rng.random() < before else (english, french)
    return Embed(blocks, rng.randrange(1, 5) if rng.random() < far else 0, finish)


def _full(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second, more, house
    source: list[Place] = []
    target: list[Place] = []
    where = "before" if rng.random() < 0.25 else "after"

    def french(draft: Draft) -> None:
        target.append(french_post(draft, rng, item))

    def finish(draft: Draft) -> None:
        draft.pairs.append(pair_whole(source[0], target[0], "tweet", f"post {where}"))

    return _two(rng, _write_english(rng, item, source), french, finish, before=where == "before", far=0.1)


def _quoted(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second
    source: list[Place] = []
    target: list[Place] = []

    def french(draft: Draft) -> None:
        target.append(in_prose(draft, rng, item.saying.fr, item.who, house, more))

    embed = _two(rng, _write_english(rng, item, source), french, nothing, before=0.4, far=0.35)

    def finish(draft: Draft) -> None:
        name = "in prose, far" if embed.gap else "in prose"
        draft.pairs.append(pair_whole(source[0], target[0], "tweet", name))

    return Embed(embed.blocks, embed.gap, finish)


def _introduced(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second, more
    source: list[Place] = []
    target: list[Place] = []

    def french(draft: Draft) -> None:
        target.append(introduced(draft, rng, item.saying.fr, house))

    def finish(draft: Draft) -> None:
        draft.pairs.append(pair_whole(source[0], target[0], "tweet", "introduced"))

    return _two(rng, _write_english(rng, item, source), french, finish, before=0.0, far=0.1)


def _partial(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second
    source: list[Place] = []
    target: list[Place] = []
    chosen = rng.randrange(len(item.saying.en))

    def french(draft: Draft) -> None:
        sentence = item.saying.fr[chosen : chosen + 1]
        if rng.random() < 0.7:
            target.append(in_prose(draft, rng, sentence, item.who, house, more))
        else:
            target.append(introduced(draft, rng, sentence, house))

    def finish(draft: Draft) -> None:
        place, found = source[0], target[0]
        draft.pairs.append(
            GoldPair(((Need((*place.whole, place.sentences[chosen]), found.whole),),), "tweet", "partial")
        )
        others = tuple(s for k, s in enumerate(place.sentences) if k != chosen)
        rest = Need((*others, hull(others), *(p for p, _ in place.paragraphs)), ())
        draft.pairs.append(GoldPair(((rest,),), "tweet", "rest of partial", optional=True))

    return _two(rng, _write_english(rng, item, source), french, finish, before=0.3, far=0.2)


def _split(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second, more
    source: list[Place] = []
    target: list[tuple[int, Place]] = []

    def french(draft: Draft) -> None:
        target.append(split_in_prose(draft, rng, item.saying, item.who, house))

    def finish(draft: Draft) -> None:
        place, (cut, found) = source[0], target[0]
        joined = pair_whole(place, found, "tweet", "split")
        heads, tails = hull(place.sentences[:cut]), hull(place.sentences[cut:])
        apart = (
            Need((*place.whole, heads), (hull(found.sentences[:cut]),)),
            Need((*place.whole, tails), (hull(found.sentences[cut:]),)),
        )
        draft.pairs.append(replace(joined, ways=(*joined.ways, apart)))

    return _two(rng, _write_english(rng, item, source), french, finish, before=0.3, far=0.2)


def _merged(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    other = post(rng, second, house.wording, item.look)
    sources: list[Place] = []
    targets: list[tuple[Span, ...]] = []

    def english(draft: Draft) -> None:
        sources.append(english_post(draft, rng, item, named=True))
        sources.append(english_post(draft, rng, other))

    def french(draft: Draft) -> None:
        targets.extend(_merge(draft, rng, (item.saying, second), more, house))

    def finish(draft: Draft) -> None:
        both, all_french = hull([s.whole[0] for s in sources]), hull([*targets[0], *targets[1]])
        for place, spans in zip(sources, targets, strict=True):
            whole = Place((*place.whole, both), place.paragraphs, place.sentences)
            found = Place((hull(spans), all_french), sentences=spans)
            draft.pairs.append(pair_whole(whole, found, "tweet", "merged"))

    return _two(rng, english, french, finish, before=0.3, far=0.15)


def _merge(
    draft: Draft, rng: random.Random, sayings: tuple[Saying, Saying], more: str, house: House
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Writes two posts in one paragraph; the sentences of each."""
    draft.paragraph()
    start, shut = draft.length, house.quotes.closing
    lead = rng.choice(house.wording.merged)
    draft.write(lead + house.quotes.opening)
    first = write_sentences(draft, sayings[0].fr)
    draft.write(rng.choice((" ", shut + " " + house.quotes.opening, shut + ", puis : " + house.quotes.opening)))
    then = write_sentences(draft, sayings[1].fr)
    draft.write(shut + (" " + more if more else ""))
    draft.host(start, (), "prose that renders, merged", ("prose", "quotation"))
    return first, then


def _twice(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second
    source: list[Place] = []
    targets: list[Place] = []

    def as_post(draft: Draft) -> None:
        targets.append(french_post(draft, rng, item))

    def as_prose(draft: Draft) -> None:
        targets.append(in_prose(draft, rng, item.saying.fr, item.who, house, more))

    def finish(draft: Draft) -> None:
        draft.pairs.extend(pair_whole(source[0], target, "tweet", "twice") for target in targets)

    english = _write_english(rng, item, source)
    blocks = rng.choice(((english, as_post, as_prose), (as_prose, english, as_post)))
    return Embed(blocks, rng.choice((0, 0, 1, 2)), finish)


def _absent(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second, more, house
    source: list[Place] = []

    def finish(draft: Draft) -> None:
        short = not evident(" ".join(item.saying.en), ENGLISH)
        draft.pairs.append(lone(source[0], "tweet", "absent", optional=short))

    return Embed((_write_english(rng, item, source),), 0, finish)


def _only_tags(rng: random.Random, item: Post, second: Saying, more: str, house: House) -> Embed:
    del second, more
    source: list[Place] = []
    text = rng.choice(house.wording.bare_tags)
    bare = Post(
        Saying((text,), (text,)), Decoration(links=item.extra.links), item.who, item.when, item.look, item.counters
    )

    def finish(draft: Draft) -> None:
        draft.pairs.append(lone(source[0], "tweet", "only tags", optional=True))

    return Embed((_write_english(rng, bare, source),), 0, finish)
