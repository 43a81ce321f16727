"""What the wordings of a page are: lines of furniture, clauses, looks of posts, debris, code.

There are two sets, `development` and `held_out`, with nothing in common: what is tuned on one is measured on
the other.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.quality.mixed_articles.looks import Look
from benchmarks.quality.mixed_articles.quoting import Quotes

Lines = tuple[tuple[str, ...], ...]
"""Blocks of lines that stand together; {en} and {fr} are titles of other articles."""

Maker = Callable[[random.Random], str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Blocks of lines over, within and under the article, English and French."""

    top_en: Lines
    top_fr: Lines
    middle_en: Lines
    middle_fr: Lines
    bottom_en: Lines
    bottom_fr: Lines


@dataclass(frozen=True, slots=True)
class Speech:
    """French clauses before and after what somebody posted or said, with {name}, {handle} and {e} (il, elle)."""

    after_tweet: tuple[str, ...]
    before_tweet: tuple[str, ...]
    after_speech: tuple[str, ...]
    before_speech: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """All the wordings of one set.

    prefixes: what says that a paragraph is a translation. english_first, french_first: what stands between
    an inline quotation and its other language, and what closes it. traps: frames of French sentences with
    English names in them, each with the kind of `trap_fills` that goes there. glossed: titles with their
    French between brackets. merged: what introduces two posts at once.
    """

    name: str
    furniture: Furniture
    speech: Speech
    looks: tuple[tuple[Look, int], ...]
    debris: tuple[tuple[str, Maker, int], ...]
    glue: tuple[str, ...]
    code: tuple[str, ...]
    bylines: Lines
    biographies: tuple[str, ...]
    credits: tuple[str, ...]
    lone_credits: tuple[str, ...]
    headings: tuple[str, ...]
    list_intros: tuple[str, ...]
    traps: tuple[tuple[str, str], ...]
    trap_fills: Mapping[str, str]
    french_posts: tuple[str, ...]
    prefixes: tuple[str, ...]
    counters: tuple[str, ...]
    english_first: tuple[tuple[str, str], ...]
    french_first: tuple[tuple[str, str], ...]
    glossed: tuple[tuple[str, str], ...]
    merged: tuple[str, ...]
    titles: tuple[str, ...]
    emoji: tuple[str, ...]
    hashtags: tuple[str, ...]
    mentions: tuple[str, ...]
    bare_tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class House:
    """How one site writes."""

    quotes: Quotes
    wording: Wording
