"""Composes articles: French prose, embeds, page furniture, debris and code, each drawn on its own."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.quality.mixed_articles import pages, quotations
from benchmarks.quality.mixed_articles.corpus import Corpus, Reader
from benchmarks.quality.mixed_articles.development import DEVELOPMENT
from benchmarks.quality.mixed_articles.embeds import Block, Embed, tweet_embed
from benchmarks.quality.mixed_articles.gold import FRENCH, Article, Draft, evident
from benchmarks.quality.mixed_articles.layout import lay_out
from benchmarks.quality.mixed_articles.looks import signature
from benchmarks.quality.mixed_articles.people import moment, person
from benchmarks.quality.mixed_articles.posts import Saying, post
from benchmarks.quality.mixed_articles.quoting import (
    any_quotes,
    clause,
    clause_ready,
    quotable,
    requote,
)
from benchmarks.quality.mixed_articles.wording import House, Wording

PROSE = ("prose", "quotation")
"""Prose with quotations of its own: counted as prose, and right as quotation."""

UNSIGNED = "tweet en, unsigned"

Slot = list[tuple[Embed | None, Block]]
"""What stands before a paragraph of the body, with the embed that each block is part of."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the writer of one article has at hand."""

    rng: random.Random
    reader: Reader
    house: House
    titles: pages.Titles

    def sentence(self) -> str:
        """The next French sentence, quoted as the site does."""
        rows = self.reader.prose(1)
        text = rows[0].fr.strip() if rows else "La suite reste à écrire."
        return requote(text, self.house.quotes) if self.rng.random() < 0.7 else text

    def sentences(self, n: int) -> str:
        """The next n French sentences."""
        return " ".join(self.sentence() for _ in range(n))


def generate(n: int, seed: int, corpus: Corpus, wording: Wording = DEVELOPMENT) -> list[Article]:
    """n articles; the same arguments give the same articles."""
    return [_article(k, random.Random(f"{seed}/{k}"), corpus, wording) for k in range(n)]


def clean(n: int, seed: int, corpus: Corpus, wording: Wording = DEVELOPMENT) -> list[Article]:
    """n articles of French headline and prose alone, for false alarms."""
    articles = []
    for k in range(n):
        rng, draft = random.Random(f"clean/{seed}/{k}"), Draft()
        desk = Desk(rng, Reader(corpus, rng), House(any_quotes(rng), wording), corpus.titles)
        _headline(draft, desk)
        for _ in range(rng.randrange(3, 9)):
            rng.choices((_plain, _speech, _partial_quotes, _trap, _several_paragraphs), (60, 20, 15, 15, 5))[0](
                draft, desk
            )
        articles.append(lay_out(draft.article(f"clean-{seed}-{k}"), rng))
    return articles


def _article(number: int, rng: random.Random, corpus: Corpus, wording: Wording) -> Article:
    draft = Draft()
    desk = Desk(rng, Reader(corpus, rng), House(any_quotes(rng), wording), corpus.titles)
    _opening(draft, desk)
    body = [_body_block(desk) for _ in range(rng.randrange(4, 12))]
    slots: list[Slot] = [[] for _ in range(len(body) + 1)]
    embeds = [_embed(desk) for _ in range(rng.choices((0, 1, 2, 3, 4, 5), (6, 20, 28, 24, 14, 8))[0])]
    for embed in embeds:
        _place(embed, slots, desk)
    before: Embed | None = None
    for k in range(len(slots)):
        for placed, item in [*slots[k], *((None, block) for block in body[k : k + 1])]:
            if placed and placed is not before and draft.segments and draft.segments[-1].make == UNSIGNED:
                _plain(draft, desk)  # or nobody could tell where one post ends
            item(draft)
            _interrupt(draft, desk)
            before = placed
    for embed in embeds:
        embed.finish(draft)
    if rng.random() < 0.15:
        pages.biography(draft, rng, desk.house.wording)
    if rng.random() < 0.5:
        pages.bottom(draft, rng, desk.house.wording, desk.titles)
    return lay_out(draft.article(f"article-{number}"), rng)


def _opening(draft: Draft, desk: Desk) -> None:
    rng = desk.rng
    if rng.random() < 0.3:
        pages.top(draft, rng, desk.house.wording, desk.titles)
    if rng.random() < 0.88:
        _headline(draft, desk)
    if rng.random() < 0.35:
        pages.byline(draft, rng, desk.house.wording)
    if rng.random() < 0.4:
        text = desk.sentences(rng.choice((1, 1, 2)))
        draft.line(text, evident(text, FRENCH), ("prose", "headline"), "standfirst")
    if rng.random() < 0.1:
        pages.top(draft, rng, desk.house.wording, desk.titles)


def _place(embed: Embed, slots: list[Slot], desk: Desk) -> None:
    """Puts the blocks of an embed into slots; blocks of one slot stay together, in order."""
    last = len(slots) - 1
    first = desk.rng.randrange(max(1, last - embed.gap * (len(embed.blocks) - 1) + 1))
    for k, item in enumerate(embed.blocks):
        slots[min(last, first + k * embed.gap)].append((embed, item))


def _interrupt(draft: Draft, desk: Desk) -> None:
    """What a page may put between any two blocks."""
    rng = desk.rng
    if rng.random() < 0.12:
        pages.debris(draft, rng, desk.house.wording)
    if rng.random() < 0.05:
        pages.middle(draft, rng, desk.house.wording, desk.titles)
    if rng.random() < 0.02:
        pages.code(draft, rng, desk.house.wording)


def _embed(desk: Desk) -> Embed:
    rng, reader = desk.rng, desk.reader
    more = desk.sentences(rng.choice((1, 2))) if rng.random() < 0.4 else ""
    roll = rng.random()
    if roll < 0.58:
        count = rng.choices((1, 2, 3), (50, 35, 15))[0]
        high = 6 if rng.random() < 0.15 else 38
        return tweet_embed(rng, reader.saying(count, high=high), reader.saying(1), more, desk.house)
    if roll < 0.74:
        return quotations.inline(rng, reader.saying(1, low=5, high=28), more, desk.house, "sentence")
    if roll < 0.80:
        return quotations.inline(rng, reader.saying(1, low=3, high=5), more, desk.house, "short")
    if roll < 0.84:
        nested = reader.nested()
        kind = "nested" if nested else "sentence"
        return quotations.inline(rng, nested or reader.saying(1, low=5), more, desk.house, kind)
    if roll < 0.88:
        return quotations.inline_absent(rng, reader.saying(rng.choice((1, 1, 2)), low=4), more, desk.house)
    if roll < 0.98:
        saying = reader.saying(rng.choice((1, 2)), low=5)
        return quotations.block(rng, saying, more, desk.house, rendered=rng.random() < 0.7)
    return quotations.glossed_title(rng, more, desk.house)


def _body_block(desk: Desk) -> Block:
    makers: tuple[tuple[Callable[[Draft, Desk], None], int], ...] = (
        (_plain, 56),
        (_speech, 12),
        (_partial_quotes, 9),
        (_trap, 6),
        (_several_paragraphs, 2),
        (_unclosed, 2),
        (_list, 3),
        (_caption, 5),
        (_french_post, 2),
        (_heading, 8),
    )
    maker = desk.rng.choices([m for m, _ in makers], [w for _, w in makers])[0]
    return lambda draft: maker(draft, desk)


def _headline(draft: Draft, desk: Desk) -> None:
    text = desk.sentence().rstrip(".")
    if desk.rng.random() < 0.6 or not 25 < len(text) < 150:
        text = desk.rng.choice(desk.titles)[1]
    text = desk.rng.choice(("", "", "", "", "", "", "# ")) + text
    draft.line(text, evident(text, FRENCH), ("headline",), "headline")


def _heading(draft: Draft, desk: Desk) -> None:
    text = desk.rng.choice(desk.house.wording.headings) if desk.rng.random() < 0.6 else desk.rng.choice(desk.titles)[1]
    text = desk.rng.choice(("", "", "", "", "", "## ")) + text
    roles = ("headline", "quotation") if "«" in text else ("headline",)
    draft.line(text, evident(text, FRENCH), roles, "section heading")
    _plain(draft, desk)


def _plain(draft: Draft, desk: Desk) -> None:
    text = desk.sentences(desk.rng.choices((1, 2, 3, 4, 5, 6), (22, 28, 22, 14, 8, 6))[0])
    draft.line(text, evident(text, FRENCH), PROSE, "prose")
    if desk.rng.random() < 0.03:
        pages.glued(draft, desk.rng, desk.house.wording)


def _speech(draft: Draft, desk: Desk) -> None:
    """A French quotation of the article's own, without any English."""
    rng, who = desk.rng, person(desk.rng)
    said = clause_ready(desk.house.quotes.inner(desk.sentences(rng.choice((1, 1, 2)))))
    if rng.random() < 0.6:
        text = desk.house.quotes.opening + said + desk.house.quotes.closing
        text += clause(rng, desk.house.wording.speech.after_speech, who)
    else:
        text = clause(rng, desk.house.wording.speech.before_speech, who)
        text += desk.house.quotes.opening + said + desk.house.quotes.closing + "."
    if rng.random() < 0.5:
        text += " " + desk.sentences(rng.choice((1, 2)))
    draft.line(text, FRENCH, PROSE, "prose with its own quotation")


def _partial_quotes(draft: Draft, desk: Desk) -> None:
    """Some words of a sentence between marks."""
    parts = []
    for _ in range(desk.rng.choice((1, 2, 3))):
        sentence = desk.sentence()
        words = sentence.split(" ")
        if quotable(sentence) and len(words) > 8:
            size = desk.rng.randrange(1, 6)
            start = desk.rng.randrange(2, len(words) - size)
            inner = " ".join(words[start : start + size]).rstrip(",;:.")
            rest = " ".join(words[start : start + size])[len(inner) :]
            words[start : start + size] = [desk.house.quotes.around(inner) + rest]
        parts.append(" ".join(words))
    draft.line(" ".join(parts), FRENCH, PROSE, "prose with partial quotes")


def _trap(draft: Draft, desk: Desk) -> None:
    """Prose that names English things."""
    sentences = [
        requote(pages.trap(desk.rng, desk.house.wording), desk.house.quotes),
        *(desk.sentence() for _ in range(desk.rng.randrange(3))),
    ]
    desk.rng.shuffle(sentences)
    draft.line(" ".join(sentences), FRENCH, PROSE, "prose with English names")


def _several_paragraphs(draft: Draft, desk: Desk) -> None:
    """A quotation of several paragraphs: each opens, only the last closes."""
    count = desk.rng.choice((2, 3))
    for k in range(count):
        text = desk.house.quotes.opening + desk.house.quotes.inner(desk.sentences(2))
        draft.line(
            text + (desk.house.quotes.closing if k == count - 1 else ""),
            FRENCH,
            PROSE,
            "quotation of several paragraphs",
        )


def _unclosed(draft: Draft, desk: Desk) -> None:
    """A quotation that is never closed."""
    who = person(desk.rng)
    text = clause(desk.rng, desk.house.wording.speech.before_speech, who) + desk.house.quotes.opening
    draft.line(text + desk.house.quotes.inner(desk.sentences(2)), FRENCH, PROSE, "unclosed quotation")


def _list(draft: Draft, desk: Desk) -> None:
    """An introduced list, one line an item."""
    draft.line(
        desk.rng.choice(desk.house.wording.list_intros),
        FRENCH,
        PROSE,
        "list intro",
    )
    bullet = desk.rng.choice(("- ", "• ", "* ", "– ", "#. "))
    for k in range(desk.rng.randrange(2, 6)):
        text = desk.reader.saying(1, low=4).fr[0]
        draft.write("\n")
        draft.segment(bullet.replace("#", str(k + 1)) + text, evident(text, FRENCH), PROSE, "list item")


def _caption(draft: Draft, desk: Desk) -> None:
    sentence = desk.reader.saying(1, low=6, high=20).fr[0]
    pages.caption(draft, desk.rng, desk.house.wording, sentence)


def _french_post(draft: Draft, desk: Desk) -> None:
    """A French post that was never English."""
    look, who, when = post(desk.rng, Saying((), ()), desk.house.wording).look, person(desk.rng), moment(desk.rng)
    if not look.foot_fr:
        return
    text = desk.rng.choice(desk.house.wording.french_posts)
    draft.line(text, FRENCH, ("tweet",), "French post")
    signature(draft, look.foot_fr, who, when, look)
