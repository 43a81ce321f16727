"""Compares the names of an English text with those of its French rendering.

An English name that the French lacks in every right form, and a French name that nothing in the English explains,
are held against each other: the same name misspelt, or another name in its place. A name whose literal translation
stands in the French is translated. Absence alone is no evidence.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from transl_audit.align.name_change import NameChange, change
from transl_audit.align.name_evidence import (
    Phrase,
    explaining,
    has_form,
    is_explained,
    is_foreign,
    is_name,
    is_rendered,
    phrases,
)
from transl_audit.align.name_sides import Sides, sides
from transl_audit.align.name_swaps import misspelt, misspelt_forms, swapped
from transl_audit.align.name_words import FRENCH_DIRECTIONS, accents, directions, given_names, literal, literal_phrases
from transl_audit.text.names import Entity

_LONGEST = 3_000
"""Words of the longest text whose names are compared: far above any sentence's, so that time stays linear."""
_MOST = 150
"""Names of one side that are compared with the other's."""


def name_changes(
    source: str, target: str, given: Mapping[str, str], entities: Sequence[Entity] = ()
) -> tuple[NameChange, ...]:
    """The names that the French misspells, swaps or translates, in the order of the French.

    `given` are the user's own names (English to French); `entities` those that the English pipeline sees.
    """
    return _changes(source, target, tuple(given.items()), tuple(entities))


@functools.lru_cache(maxsize=64)
def _changes(
    source: str, target: str, given: tuple[tuple[str, str], ...], entities: tuple[Entity, ...]
) -> tuple[NameChange, ...]:
    pair = sides(source, target, dict(given), entities)
    if max(len(pair.english), len(pair.french)) > _LONGEST:
        return ()
    absent = [i for i, word in enumerate(pair.english) if word.capital and word.folded not in pair.in_french]
    found = [*accents(pair), *_other_names(pair, absent[:_MOST]), *directions(pair)]
    return tuple(sorted(found, key=lambda found_one: found_one.target[0].start))


def _other_names(pair: Sides, absent: Sequence[int]) -> Iterator[NameChange]:
    """The changes of names other than in accents; `absent` are the capitalised words that the French has not."""
    done: set[int] = set()
    taken: set[int] = set()
    for whole in literal_phrases(pair) if absent else ():
        done.update(i for i, word in enumerate(pair.english) if word in whole.source)
        taken.update(j for j, word in enumerate(pair.french) if word in whole.target)
        yield whole
    missing = [i for i in absent if is_name(pair, i)]
    listed = phrases(pair) if absent else []
    for i, j, found in (*given_names(pair, missing), *literal(pair, absent, missing, listed)):
        if i not in done and j not in taken:
            done.add(i)
            taken.add(j)
            yield found
    foreign = [j for j, word in enumerate(pair.french) if j not in taken and word.folded not in FRENCH_DIRECTIONS]
    foreign = [j for j in foreign if is_foreign(pair, j)][:_MOST]
    if not foreign:
        return
    grounds = explaining(pair, listed)
    foreign = [j for j in foreign if not is_explained(pair, j, grounds)]
    for i, j in misspelt_forms(pair, absent, foreign):
        done.add(i)
        taken.add(j)
        yield change("misspelt", pair, (i,), (j,))
    foreign = [j for j in foreign if j not in taken]
    missing = [i for i in missing if i not in done and not _is_settled(pair, i, listed)]
    for i, j in misspelt(pair, absent, foreign):
        if i not in done:
            done.add(i)
            taken.add(j)
            yield change("misspelt", pair, (i,), (j,))
    rest = [i for i in missing if i not in done], [j for j in foreign if j not in taken]
    yield from swapped(pair, *rest)


def _is_settled(pair: Sides, i: int, listed: Sequence[Phrase]) -> bool:
    """Whether an English name has its right form in the French, alone or in a phrase, or is an institution's."""
    for phrase in listed:
        settled = phrase.entry.kind not in "pht" or has_form(pair, phrase.entry)
        if settled and i in phrase.places:
            return True
    return is_rendered(pair, i)
