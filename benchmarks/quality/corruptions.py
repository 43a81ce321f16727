"""What a corruption is: one error made at one place of an intact French rendering.

The benchmark's corruptions are written from how translations go wrong, never from what the checks look
for: nothing of `transl_audit` is imported here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Family = Literal["copied", "quantity", "name"]
FAMILIES: tuple[Family, ...] = ("copied", "quantity", "name")
SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"


@dataclass(frozen=True, slots=True)
class Intact:
    """An English text and a French rendering that people made or checked; `origin` names where it is from.

    A pair with a planted string says of which category it is and where it stands on either side.
    """

    origin: str
    source: str
    target: str
    category: str = ""
    at_source: tuple[int, int] = (0, 0)
    at_target: tuple[int, int] = (0, 0)

    @property
    def planted(self) -> bool:
        """Whether a sentence or a string of our own stands in it."""
        return self.origin.startswith("planted")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `target[start:end]` by `text`; an empty text drops it.

    `whole` is the French expression that it stands in ("12 mars 2019" around "12"), by default the
    replaced stretch; `source` is the English expression, needed where the French is dropped.
    """

    start: int
    end: int
    text: str
    whole: tuple[int, int] | None = None
    source: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A corrupted pair. `gold` is the wrong stretch of `target`, None where it was dropped.

    `whole` is the expression around it and `gold_source` the English one, where known; `intact` is the
    French as it was. All spans are half-open code points.
    """

    family: Family
    kind: str
    origin: str
    source: str
    target: str
    gold: tuple[int, int] | None
    whole: tuple[int, int] | None
    gold_source: tuple[int, int] | None
    intact: str

    @property
    def planted(self) -> bool:
        """Whether the expression was planted by us, not found in a development pair."""
        return self.origin.startswith("planted")


Corruptor = Callable[[Intact, random.Random], Edit | None]
"""Finds a place for one kind of error in a pair; None where the pair offers none."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error; `floor` says whether it counts towards the family's target."""

    name: str
    family: Family
    corrupt: Corruptor
    counted: bool = True


def apply(kind: Kind, pair: Intact, edit: Edit) -> Case:
    """The corrupted pair that an edit makes."""
    target = pair.target[: edit.start] + edit.text + pair.target[edit.end :]
    grown = len(edit.text) - (edit.end - edit.start)
    gold = (edit.start, edit.start + len(edit.text)) if edit.text.strip() else None
    whole = gold if edit.whole is None else (edit.whole[0], edit.whole[1] + grown)
    return Case(kind.family, kind.name, pair.origin, pair.source, target, gold, whole, edit.source, pair.target)


def harvest(kind: Kind, pairs: list[Intact], limit: int, seed: int) -> Iterator[Case]:
    """At most `limit` cases of a kind, at most one a pair, from pairs in the given order."""
    made = 0
    for pair in pairs:
        if made >= limit:
            return
        rng = random.Random(f"{seed}|{kind.name}|{pair.source}")
        edit = kind.corrupt(pair, rng)
        if edit is not None and pair.target[edit.start : edit.end] != edit.text:
            made += 1
            yield apply(kind, pair, edit)


def only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match of a pattern that occurs exactly once, else None."""
    matches = list(pattern.finditer(text))
    return matches[0] if len(matches) == 1 else None


def word_pattern(words: Mapping[str, object] | tuple[str, ...], *, ignore_case: bool = True) -> re.Pattern[str]:
    """A pattern of whole words, the longest first; the word is group 0."""
    body = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’-])(?:{body})(?![\w-])", re.IGNORECASE if ignore_case else 0)


def like(model: str, word: str) -> str:
    """`word` with the capitals of `model` (all, first or none)."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[0].isupper() else word


def drop_letter(word: str, rng: random.Random) -> str | None:
    """The word less one inner letter that is not doubled there; None for words under four letters."""
    places = [i for i in range(1, len(word)) if word[i].isalpha() and word[i] != word[i - 1]]
    places = [i for i in places if i + 1 >= len(word) or word[i] != word[i + 1]]
    if len(word) < 4 or not places:
        return None
    place = rng.choice(places)
    return word[:place] + word[place + 1 :]


def swap_letters(word: str, rng: random.Random) -> str | None:
    """The word with two different neighbouring inner letters swapped; None where there are none."""
    places = [
        i
        for i in range(1, len(word) - 1)
        if word[i].isalpha() and word[i + 1].isalpha() and word[i].lower() != word[i + 1].lower()
    ]
    if not places:
        return None
    i = rng.choice(places)
    first, second = like(word[i], word[i + 1].lower()), like(word[i + 1], word[i].lower())
    return word[:i] + first + second + word[i + 2 :]


ACCENTS = {"a": "â", "e": "é", "i": "ï", "o": "ô", "u": "ù", "c": "ç"}


def add_accent(word: str, rng: random.Random) -> str | None:
    """The word with an accent on one of its letters, on an e by preference."""
    places = [i for i, letter in enumerate(word) if letter == "e"]
    places = places or [i for i, letter in enumerate(word) if letter in ACCENTS]
    if not places:
        return None
    place = rng.choice(places)
    return word[:place] + ACCENTS[word[place]] + word[place + 1 :]
