"""Multi-word entries of the translation tables: phrases that are no mere sums of their words (`models/bitext`)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transl_audit.align.lexicon import FORMAT, form
from transl_audit.models import find
from transl_audit.text.tokens import tokens
from transl_audit.types import Language

FILE = "phrases.tsv"
LONGEST = 4
"""Tokens of the longest phrases."""

Words = tuple[str, ...]
"""A phrase: its tokens as `align.lexicon.form` gives them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase and its rendering, at least one of them of several tokens, and what is known of the two.

    `forward` is p(fr|en), `backward` p(en|fr), both 0..1, of the times that the one is rendered as a whole; `count`
    is how often the two were linked.
    """

    english: Words
    french: Words
    forward: float
    backward: float
    count: int


class Phrases:
    """Phrase pairs, looked up by either side; numbers and copied strings are in none."""

    __slots__ = ("_english", "_french")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._english: dict[Words, list[Entry]] = {}
        self._french: dict[Words, list[Entry]] = {}
        for entry in entries:
            _file(self._english, entry.english, entry)
            _file(self._french, entry.french, entry)
        for side in (self._english, self._french):
            for listed in side.values():
                listed.sort(key=lambda e: (-(e.forward if side is self._english else e.backward), e.english, e.french))

    def __iter__(self) -> Iterator[Entry]:
        return (entry for listed in self._english.values() for entry in listed)

    def translations(self, english: str) -> tuple[tuple[str, float], ...]:
        """The French renderings of an English phrase with p(french | english), best first; empty when unknown."""
        listed = self._english.get(_words(english, "en"), ())
        return tuple((written(entry.french), entry.forward) for entry in listed)

    def sources(self, french: str) -> tuple[tuple[str, float], ...]:
        """What a French phrase renders, with p(english | french), best first; empty when unknown."""
        listed = self._french.get(_words(french, "fr"), ())
        return tuple((written(entry.english), entry.backward) for entry in listed)

    def find(self, words: Sequence[str], language: Language) -> list[tuple[int, int, Sequence[Entry]]]:
        """All phrases in a sequence of forms, with overlaps: their first place, the place after their last, entries.

        Time grows with the length of the sequence: no more than four steps from each place.
        """
        side = self._french if language == "fr" else self._english
        found: list[tuple[int, int, Sequence[Entry]]] = []
        for start in range(len(words)):
            for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
                listed = side.get(tuple(words[start:end]))
                if listed is None:
                    break
                if listed:
                    found.append((start, end, listed))
        return found


def _file(side: dict[Words, list[Entry]], words: Words, entry: Entry) -> None:
    """Files an entry under its words; where a phrase begins, nothing is filed yet, so that a search goes on."""
    for end in range(1, len(words)):
        side.setdefault(words[:end], [])
    side.setdefault(words, []).append(entry)


def _words(text: str, language: Language) -> Words:
    return tuple(form(token.text, token.kind) for token in tokens(text, language))


def written(words: Words) -> str:
    """The text of a phrase, elided words and compounds written together."""
    return " ".join(words).replace("' ", "'").replace(" - ", "-")


def read(text: str) -> Iterator[Entry]:
    """The entries of `phrases.tsv`: the two phrases, tokens parted by spaces, p(fr|en), p(en|fr) and the count."""
    for line in text.splitlines():
        english, french, forward, backward, count = line.split("\t")
        yield Entry(tuple(english.split()), tuple(french.split()), float(forward), float(backward), int(count))


@functools.cache
def phrases() -> Phrases:
    """The phrases of `models/bitext`, read once; raises ModelError when they are missing or damaged."""
    return Phrases(read(find("bitext", format=FORMAT).read(FILE).decode("utf-8")))
