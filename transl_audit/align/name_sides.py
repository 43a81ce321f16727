"""The words of an English text and of its French rendering, and what in them stands opposite what."""

from __future__ import annotations

import bisect
import collections
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transl_audit.lang.brands import SAYING
from transl_audit.text.name_table import folded_words
from transl_audit.text.names import Entity, Word, is_shouted, is_titled, joined, plain, word_class, words
from transl_audit.types import Span


@dataclass(frozen=True, slots=True)
class Sides:
    """The words of a pair. `strict` says that English capitals tell little (a headline, capitals throughout).

    `people` are the numbers of the English words that the pipeline saw in a person's name; `given` maps
    folded English names to the folded French that the user calls right.
    """

    source: str
    target: str
    english: Sequence[Word]
    french: Sequence[Word]
    strict: bool
    people: frozenset[int]
    given: Mapping[str, frozenset[str]]
    in_english: Mapping[str, int]
    in_french: Mapping[str, int]


def sides(source: str, target: str, given: Mapping[str, str], entities: Sequence[Entity]) -> Sides:
    """The words of a pair; `given` as in the option `names`."""
    english, french = words(plain(source)), words(plain(target))
    people = _people(english, [entity.span for entity in entities if entity.label == "PERSON"])
    rights: dict[str, set[str]] = collections.defaultdict(set)
    for name, right in given.items():
        for word in folded_words(name):
            rights[word].update(folded_words(right))
    return Sides(
        source,
        target,
        english,
        french,
        is_shouted(english) or is_titled(english),
        people,
        {name: frozenset(right) for name, right in rights.items()},
        collections.Counter(word.folded for word in english),
        collections.Counter(word.folded for word in french),
    )


def _people(english: Sequence[Word], spans: Sequence[Span]) -> frozenset[int]:
    """The listed names in the persons of two words or more that the pipeline sees.

    Its other persons are too often products and institutions: they cost more precision than they bring names.
    """
    found: set[int] = set()
    for span in spans:
        inside = [i for i, word in enumerate(english) if word.capital and span.contains(word.span)]
        if len(inside) > 1:
            classes = [word_class(english[i].text, "en") for i in inside]
            listed = [kind.given or kind.surname or kind.place for kind in classes]
            if classes[0].given and all(listed):
                found.update(inside)
    return frozenset(found)


def anchors(pair: Sides) -> list[tuple[int, int]]:
    """The numbers of the words that stand once on either side in the same form, by the English, growing on both."""
    once = {
        word.folded: j for j, word in enumerate(pair.french) if pair.in_french[word.folded] == 1 and len(word.text) > 2
    }
    found: list[tuple[int, int]] = []
    for i, word in enumerate(pair.english):
        j = once.get(word.folded)
        if j is not None and pair.in_english[word.folded] == 1 and (word.capital or word.text[0].isdigit()):
            found.append((i, j))
    return found


def expected(pair: Sides, known: Sequence[tuple[int, int]], i: int) -> float:
    """Where in the French, as a word's number, the counterpart of an English word is to be looked for."""
    k = bisect.bisect_left(known, (i, -1))
    ends = len(pair.english) or 1, len(pair.french)
    left = known[k - 1] if k else (-1, -1)
    right = known[k] if k < len(known) else ends
    if right[1] <= left[1]:
        left, right = (-1, -1), ends
    return left[1] + (right[1] - left[1]) * (i - left[0]) / (right[0] - left[0])


def runs(pair: Sides, numbers: Sequence[int], *, french: bool) -> Iterator[tuple[int, ...]]:
    """Groups words that stand side by side in one name, over initials and O'; `numbers` must grow."""
    side, text = (pair.french, pair.target) if french else (pair.english, pair.source)
    run: list[int] = []
    for number in numbers:
        bridge = range(run[-1] + 1, number) if run else range(0)
        initials = len(bridge) < 2 and all(len(side[k].text) == 1 and side[k].capital for k in bridge)
        if run and initials and all(joined(text, side[k], side[k + 1]) for k in range(run[-1], number)):
            run += [*bridge, number]
            continue
        if run:
            yield tuple(run)
        run = [number]
    if run:
        yield tuple(run)


def in_run(pair: Sides, i: int) -> bool:
    """Whether the words beside an English word, "The" aside, are capitalised too: it is part of a longer name."""
    before = pair.source[max(0, pair.english[i].start - 3) : pair.english[i].start]
    if before[-1:] not in ("", " ", "(", "“", '"', "«", "‘") or before in ("'s ", "’s "):
        return True
    for k, left in ((i - 1, i - 1), (i + 1, i)):
        if not 0 <= k < len(pair.english) or not joined(pair.source, pair.english[left], pair.english[left + 1]):
            continue
        word = pair.english[k]
        if word.capital and word.folded != "the" and word.folded not in SAYING:
            return not (word.opens and word_class(word.text, "en").common)
    return False


def beside_same(pair: Sides, i: int, j: int) -> bool:
    """Whether a neighbour of the English name stands, unchanged, on the same side of the French word."""
    for step in (-1, 1):
        left, right = i + step, j + step
        if 0 <= left < len(pair.english) and 0 <= right < len(pair.french):
            a, b = pair.english[left], pair.french[right]
            if a.folded == b.folded and a.capital and b.capital:
                return True
    return False
