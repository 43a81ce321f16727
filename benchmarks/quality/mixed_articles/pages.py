"""The lines of a page that are not its article: navigation, sharing, comments, cookies, credits, debris."""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks.quality.mixed_articles.gold import ANY, ENGLISH, FRENCH, Draft, evident
from benchmarks.quality.mixed_articles.people import french_author, moment
from benchmarks.quality.mixed_articles.wording import Lines, Wording

Titles = Sequence[tuple[str, str]]
"""Headlines of other articles, English and French; never empty."""


def _block(draft: Draft, rng: random.Random, blocks: Lines, language: frozenset[str], titles: Titles) -> None:
    for template in rng.choice(blocks):
        en, fr = rng.choice(titles)
        text = template.format(en=en, fr=fr)
        # The title of another article, alone on its line, looks like a headline, and is one of sorts.
        roles = ("furniture", "headline") if template in ("{en}", "{fr}") else ("furniture",)
        draft.line(text, evident(text, language), roles, "furniture " + "".join(language))


def top(draft: Draft, rng: random.Random, wording: Wording, titles: Titles) -> None:
    """Navigation, bread crumbs, sharing."""
    own = wording.furniture
    blocks, language = rng.choice(((own.top_en, ENGLISH), (own.top_fr, FRENCH), (own.top_fr, FRENCH)))
    for _ in range(rng.choice((1, 1, 2))):
        _block(draft, rng, blocks, language, titles)


def middle(draft: Draft, rng: random.Random, wording: Wording, titles: Titles) -> None:
    """What interrupts an article."""
    own = wording.furniture
    blocks, language = rng.choice(((own.middle_en, ENGLISH), (own.middle_fr, FRENCH), (own.middle_fr, FRENCH)))
    _block(draft, rng, blocks, language, titles)


def bottom(draft: Draft, rng: random.Random, wording: Wording, titles: Titles) -> None:
    """Comment form, cookies, copyright, related articles."""
    blocks, language = rng.choice(((wording.furniture.bottom_en, ENGLISH), (wording.furniture.bottom_fr, FRENCH)))
    for _ in range(rng.choice((1, 1, 2, 3))):
        _block(draft, rng, blocks, language, titles)


def byline(draft: Draft, rng: random.Random, wording: Wording) -> None:
    """Author and date lines, which are attribution or furniture."""
    when = moment(rng)
    fields = {
        "who": french_author(rng),
        "date": when.french(),
        "later": moment(rng).french(),
        "hour": str(when.hour + 2),
        "minute": f"{when.minute:02}",
        "numeric": f"{when.day:02}/{when.month:02}/{when.year}",
    }
    for template in rng.choice(wording.bylines):
        text = template.format(**fields)
        languages = FRENCH | {"und"} if evident(text, FRENCH) else ANY
        draft.line(text, languages, ("attribution", "furniture"), "byline")


def biography(draft: Draft, rng: random.Random, wording: Wording) -> None:
    """The box about the author."""
    text = rng.choice(wording.biographies).format(who=french_author(rng))
    draft.line(text, FRENCH, ("furniture", "prose"), "biography")


def caption(draft: Draft, rng: random.Random, wording: Wording, sentence: str) -> None:
    """A caption with its credit, or a credit alone."""
    if rng.random() < 0.25:
        text = rng.choice(wording.lone_credits)
        draft.line(text, ANY, ("attribution", "furniture", "prose"), "credit")
        return
    text = f"{sentence} {rng.choice(wording.credits)}"
    draft.line(text, evident(sentence, FRENCH), ("prose",), "caption")


def trap(rng: random.Random, wording: Wording) -> str:
    """A French sentence with English names in it."""
    frame, kind = rng.choice(wording.traps)
    fills = rng.sample(wording.trap_fills[kind].split("|"), 2)
    return frame.replace("{0}", fills[0], 1).replace("{0}", fills[1])


def debris(draft: Draft, rng: random.Random, wording: Wording) -> None:
    """A paragraph of debris."""
    make, text = _piece(rng, wording)
    draft.line(text, ANY, ("debris",), f"debris {make}")


def glued(draft: Draft, rng: random.Random, wording: Wording) -> None:
    """Debris right behind what stands there; a short piece belongs to nobody."""
    if rng.random() < 0.5:
        draft.write(rng.choice(wording.glue))
        return
    make, text = _piece(rng, wording)
    draft.write(rng.choice((" ", "")))
    draft.segment(text, ANY, ("debris",), f"debris {make}, glued")


def _piece(rng: random.Random, wording: Wording) -> tuple[str, str]:
    name, maker, _ = rng.choices(wording.debris, [weight for _, _, weight in wording.debris])[0]
    return name, _curl(rng, maker(rng))


def _curl(rng: random.Random, text: str) -> str:
    """Straight quotes turned as blog software turns them."""
    roll = rng.random()
    if roll < 0.45:
        return text
    if roll < 0.9:
        return text.replace('"', "”" if roll < 0.8 else "″")
    return "".join(("“" if k % 2 else "”") + part for k, part in enumerate(text.split('"')))[1:]


def code(draft: Draft, rng: random.Random, wording: Wording) -> None:
    """A code block or command."""
    draft.line(rng.choice(wording.code), ANY, ("code",), "code")
