"""Writes posts, and French that quotes or translates them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.quality.mixed_articles.gold import ANY, ENGLISH, FRENCH, Draft, evident, hull
from benchmarks.quality.mixed_articles.looks import Look, signature
from benchmarks.quality.mixed_articles.people import Moment, Person, moment, person, translated
from benchmarks.quality.mixed_articles.quoting import clause, clause_ready
from benchmarks.quality.mixed_articles.wording import House, Wording
from transl_audit.types import Span


@dataclass(frozen=True, slots=True)
class Saying:
    """Consecutive sentences, English and French, one for one."""

    en: tuple[str, ...]
    fr: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a saying stands: the whole as cut in several ways, its paragraphs, its sentences."""

    whole: tuple[Span, ...]
    paragraphs: tuple[tuple[Span, range], ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Decoration:
    """What posts carry beside their words."""

    before: str = ""
    after: str = ""
    links: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A post with all that is drawn for it once."""

    saying: Saying
    extra: Decoration
    who: Person
    when: Moment
    look: Look
    counters: tuple[str, ...]


def decoration(rng: random.Random, wording: Wording) -> Decoration:
    """Handles, hashtags, emoji and links, each drawn on its own."""
    before = rng.choice(wording.mentions) + " " if rng.random() < 0.15 else ""
    after = ""
    if rng.random() < 0.3:
        after += " " + rng.choice(wording.emoji)
    if rng.random() < 0.3:
        after += (" " if rng.random() < 0.9 else "") + " ".join(rng.sample(wording.hashtags, rng.choice((1, 1, 2))))
    links = ""
    if rng.random() < 0.25:
        links += f" https://t.co/{_token(rng)}"
    if rng.random() < 0.35:
        links += f" pic.twitter.com/{_token(rng)}"
    return Decoration(before, after, links)


def write_post(
    draft: Draft,
    rng: random.Random,
    sentences: Sequence[str],
    extra: Decoration,
    language: frozenset[str],
    roles: tuple[str, ...],
    make: str,
) -> Place:
    """Writes the paragraphs of a post, one segment each."""
    several = len(sentences) > 1 and rng.random() < 0.3
    groups = [range(k, k + 1) for k in range(len(sentences))] if several else [range(len(sentences))]
    paragraphs, spans, bare_end = [], [], 0
    for group in groups:
        draft.paragraph()
        start = draft.length
        if group.start == 0:
            draft.write(extra.before)
        for k in group:
            spans.append(draft.write(sentences[k]))
            draft.write(" " if k + 1 < group.stop else "")
        bare_end = draft.length
        if group.stop == len(sentences):
            draft.write(extra.after)
            bare_end = draft.length
            draft.write(extra.links)
        span = Span(start, draft.length)
        text = " ".join(sentences[k] for k in group)
        draft.note(span, evident(text, language), roles, make)
        paragraphs.append((span, group))
    whole = Span(paragraphs[0][0].start, draft.length)
    return Place(
        (whole, Span(whole.start, bare_end), hull(spans)),
        tuple(paragraphs) if several else (),
        tuple(spans),
    )


def english_post(draft: Draft, rng: random.Random, item: Post, *, named: bool = False) -> Place:
    """Writes an English post with what the site puts around it.

    A post that shows by its links or hashtags what it is stands without signature now and then, unless
    it is to be `named`.
    """
    signed = rng.random() > 0.15 or named or not (item.extra.after or item.extra.links)
    look, extra = item.look, item.extra
    signature(draft, look.head_en if signed else "", item.who, item.when, look)
    roles = ("tweet",) if signed else ("tweet", "quotation")
    place = write_post(draft, rng, item.saying.en, extra, ENGLISH, roles, "tweet en" + ("" if signed else ", unsigned"))
    signature(draft, look.foot_en if signed else "", item.who, item.when, look)
    if rng.random() < 0.07:
        draft.line(rng.choice(item.counters), ANY, ("furniture", "attribution"), "counters")
    return place


def french_post(draft: Draft, rng: random.Random, item: Post) -> Place:
    """Writes the French of a post as a post, with French name and date most of the time."""
    after = item.extra.after if rng.random() < 0.85 else ""
    kept = Decoration(item.extra.before, after, item.extra.links if rng.random() < 0.35 else "")
    signed, look = rng.random() < 0.8, item.look
    who = translated(item.who, rng)
    signature(draft, look.head_fr if signed else "", who, item.when, look)
    roles = ("tweet",) if signed else ("prose", "tweet", "quotation")
    place = write_post(draft, rng, item.saying.fr, kept, FRENCH, roles, "tweet fr" + ("" if signed else ", unsigned"))
    signature(draft, look.foot_fr if signed else "", who, item.when, look)
    return place


def write_sentences(draft: Draft, sentences: Sequence[str], *, bare: bool = False) -> tuple[Span, ...]:
    """Writes sentences in a row; `bare`: the last without its full stop."""
    spans = []
    for k, sentence in enumerate(sentences):
        last = k + 1 == len(sentences)
        spans.append(draft.write(clause_ready(sentence) if bare and last else sentence))
        draft.write("" if last else " ")
    return tuple(spans)


def in_prose(
    draft: Draft, rng: random.Random, sentences: Sequence[str], who: Person, house: House, more: str = ""
) -> Place:
    """Writes a prose paragraph that quotes the sentences; `more` is prose that follows."""
    draft.paragraph()
    start = draft.length
    after = rng.random() < 0.6
    if not after:
        draft.write(clause(rng, house.wording.speech.before_tweet, who))
    opening = draft.write(house.quotes.opening)
    spans = write_sentences(draft, sentences, bare=after)
    closing = draft.write(house.quotes.closing)
    draft.write(clause(rng, house.wording.speech.after_tweet, who) if after else "")
    draft.write(" " + more if more else "")
    draft.host(start, (), "prose that renders", ("prose", "quotation"))
    wholes = (hull(spans), hull((opening, closing)))
    return Place(wholes if more else (*wholes, Span(start, draft.length)), sentences=spans)


def introduced(draft: Draft, rng: random.Random, sentences: Sequence[str], house: House) -> Place:
    """Writes a paragraph that says that it is a translation."""
    draft.paragraph()
    start, prefix = draft.length, rng.choice(house.wording.prefixes)
    draft.write(prefix)
    marked = rng.random() < 0.6
    draft.write(house.quotes.opening if marked else "")
    spans = write_sentences(draft, sentences)
    draft.write(house.quotes.closing if marked else "")
    draft.write("]" if prefix.startswith("[") else "")
    whole = Span(start, draft.length)
    draft.note(whole, FRENCH, ("prose", "quotation", "tweet"), "introduced translation")
    return Place((hull(spans), whole), sentences=spans)


def split_in_prose(draft: Draft, rng: random.Random, saying: Saying, who: Person, house: House) -> tuple[int, Place]:
    """Writes the sentences as two quotations of one paragraph; also returns how many the first has."""
    draft.paragraph()
    start, cut = draft.length, rng.randrange(1, len(saying.fr))
    draft.write(house.quotes.opening)
    first = write_sentences(draft, saying.fr[:cut], bare=True)
    draft.write(house.quotes.closing + clause(rng, house.wording.speech.after_tweet, who))
    draft.write(rng.choice((" ", " Avant d’ajouter : ", " Et de poursuivre : ", " ")) + house.quotes.opening)
    second = write_sentences(draft, saying.fr[cut:])
    draft.write(house.quotes.closing)
    draft.host(start, (), "prose that renders, split", ("prose", "quotation"))
    return cut, Place((hull((*first, *second)),), sentences=(*first, *second))


def post(rng: random.Random, saying: Saying, wording: Wording, look: Look | None = None) -> Post:
    """A post of somebody at some time."""
    if look is None:
        look = rng.choices([look for look, _ in wording.looks], [weight for _, weight in wording.looks])[0]
    return Post(saying, decoration(rng, wording), person(rng), moment(rng), look, wording.counters)


def _token(rng: random.Random) -> str:
    return "".join(rng.choices("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789", k=10))
