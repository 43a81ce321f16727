"""Names that the French accents, puts into French, or translates as words."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterator, Mapping, Sequence

from transl_audit.align import name_spelling
from transl_audit.align.lexicon import lexicon
from transl_audit.align.name_change import (
    ROMAN,
    ChangeKind,
    NameChange,
    change,
    is_foreign_spelling,
    is_given_pair,
    is_regnal,
)
from transl_audit.align.name_evidence import Phrase, has_right_form, is_house, is_person, is_surname
from transl_audit.align.name_sides import Sides, beside_same
from transl_audit.lang.brands import BRANDS, PLACES
from transl_audit.lang.given_names import FRENCH_GIVEN_NAMES, HONORIFICS, REGNAL, WORDS
from transl_audit.lang.nations import NATIONS
from transl_audit.text.name_table import exonym, fold, names_table
from transl_audit.text.names import Word, joined, word_class
from transl_audit.text.words import lower_share

_LITERAL = 0.02
"""The least p(french | english) for a French word to translate a person's name that is a word."""
_SMALL = frozenset("the and of n s d in on for a".split())
_BEFORE = frozenset("in to from at of near through for by with on and around via outside across into told".split())
"""English words before a name of several words, which a plain description does not follow."""
_MOST = 20
"""Occurrences of one word that are looked at."""
_TITLES = REGNAL | HONORIFICS
_DIRECTIONS = frozenset(("north", "south", "east", "west"))
FRENCH_DIRECTIONS = {
    form: point
    for point, forms in (
        ("north", "nord septentrional septentrionale"),
        ("south", "sud meridional meridionale"),
        ("east", "est oriental orientale"),
        ("west", "ouest occidental occidentale"),
    )
    for form in forms.split()
}
"""Folded French points of the compass to the English ones."""


def accents(pair: Sides) -> Iterator[NameChange]:
    """Names that differ in their accents alone."""
    if pair.source.isascii() and pair.target.isascii():
        return
    names: dict[str, list[int]] = {}
    for i, word in enumerate(pair.english):
        if word.capital:
            names.setdefault(word.folded, []).append(i)
    for j, word in enumerate(pair.french):
        others = names.get(word.folded) if word.capital else None
        if others is None or any(pair.english[i].text.lower() == word.text.lower() for i in others[:_MOST]):
            continue
        kind = _accent_kind(pair, others[0], j)
        if kind is not None:
            yield change(kind, pair, (others[0],), (j,))


def _accent_kind(pair: Sides, i: int, j: int) -> ChangeKind | None:
    name, word = pair.english[i], pair.french[j]
    kind, lower = word_class(name.text, "en"), word.text.lower()
    if name_spelling.accent_lost(name.text, word.text):
        return None if word.text.isupper() else "accent lost"
    person = is_person(pair, i)
    if person and lower in WORDS.get(name.text.lower(), ()):
        return "literal"
    if (kind.common and not person) or lower in (f.lower() for f in _written(name.folded)):
        return None
    if not person and (lower_share(lower, "fr") or 0) > 0.2:
        return None
    if not (kind.given or kind.surname) and lexicon().prob(name.text.lower(), lower) > 0.05:
        return None
    if _is_exotic(pair, j):
        return None
    if word.folded in pair.given.get(name.folded, ()) or (is_regnal(pair, i) and is_given_pair(name, word)):
        return None
    listed = kind.listed and (person or not kind.place or exonym(name.folded) is None)
    return "accent" if name_spelling.accent_added(name.text, word.text, listed=listed) else None


def _is_exotic(pair: Sides, j: int) -> bool:
    """Whether a French name or a word beside it bears accents that French has not: it has its own spelling."""
    return any(is_foreign_spelling(word.text) for word in pair.french[max(0, j - 1) : j + 2])


def _written(folded: str) -> tuple[str, ...]:
    entry = exonym(folded)
    return entry.written if entry is not None else ()


def given_names(pair: Sides, missing: Sequence[int]) -> Iterator[tuple[int, int, NameChange]]:
    """Given names of living people put into French: the surname beside them has stayed as it was."""
    for i in missing:
        name = pair.english[i]
        right = FRENCH_GIVEN_NAMES.get(name.text.lower())
        if right is None or is_regnal(pair, i) or i + 1 >= len(pair.english):
            continue
        surname = _surname_after(pair, i)
        if surname is None or exonym(f"{name.folded} {surname.folded}") is not None:
            continue
        for j in range(len(pair.french) - 1):
            word, after = pair.french[j], pair.french[j + 1]
            if word.text.lower() == right and after.folded == surname.folded and word.capital:
                yield i, j, change("given", pair, (i,), (j,))


def _surname_after(pair: Sides, i: int) -> Word | None:
    """The capitalised word after a given name, past an initial."""
    for k in (i + 1, i + 2):
        if k >= len(pair.english) or not joined(pair.source, pair.english[k - 1], pair.english[k]):
            return None
        if pair.english[k].capital and len(pair.english[k].text) > 1 and pair.english[k].folded not in ROMAN:
            return pair.english[k]
    return None


def literal(
    pair: Sides, absent: Sequence[int], missing: Sequence[int], listed: Sequence[Phrase]
) -> Iterator[tuple[int, int, NameChange]]:
    """Names whose sense as a word was translated."""
    places = _places(pair) if absent else {}
    for i in absent:
        name = pair.english[i]
        if any(right in pair.in_french for right in pair.given.get(name.folded, ())):
            continue
        if name.folded in _TITLES and not is_surname(pair, i):
            continue
        found = _brand_word(pair, i, places)
        if found is None and i in missing and not any(i in phrase.places for phrase in listed):
            found = _person_word(pair, i, places)
        if found is not None:
            yield i, found, change("literal", pair, (i,), (found,))


def _places(pair: Sides) -> dict[str, list[int]]:
    """By form in lower case, the French words that the English has not."""
    places: dict[str, list[int]] = {}
    for j, word in enumerate(pair.french):
        if word.folded not in pair.in_english:
            places.setdefault(word.text.lower(), []).append(j)
    return places


def literal_phrases(pair: Sides) -> Iterator[NameChange]:
    """Names of several words that French keeps (Rolling Stone, Mark Banks), translated word by word."""
    if pair.strict:
        return
    runs = [run for run in _kept(pair) if _is_absent(pair, run)]
    persons = [run for run in _word_persons(pair) if _is_absent(pair, run)]
    places = _places(pair) if runs or persons else {}
    for run in persons:
        left, right = (_options(pair, places, i) for i in run)
        beside = [j for j in left if j + 1 in right]
        if beside:
            name = _trimmed(pair.english, run, pair.in_french)
            yield change("literal", pair, name, _trimmed(pair.french, range(beside[0], beside[0] + 2), pair.in_english))
    for run in runs:
        content = [i for i in run if pair.english[i].folded not in _SMALL]
        found = [_options(pair, places, i) for i in content]
        window = _window(found, 2 * len(run) + 1) if len(content) > 1 else None
        if window is None:
            alone = [j for j in sorted({j for options in found for j in options}) if _is_lone(pair, j)]
            window = (alone[0], alone[0]) if alone else None
        if window is not None:
            name = _trimmed(pair.english, run, pair.in_french)
            form = _trimmed(pair.french, range(window[0], window[1] + 1), pair.in_english)
            yield change("literal", pair, name, form)


def _trimmed(words: Sequence[Word], run: range, other: Container[str]) -> range:
    """The run without the words at its ends that the other side has too."""
    start, end = run.start, run.stop
    while start < end - 1 and words[start].folded in other:
        start += 1
    while end - 1 > start and words[end - 1].folded in other:
        end -= 1
    return range(start, end)


def _is_lone(pair: Sides, j: int) -> bool:
    """Whether a French word that translates one of a name's can stand for the whole: it bears a capital of its own."""
    word = pair.french[j]
    return word.capital and not word.opens and word.folded not in pair.in_english


def _options(pair: Sides, places: Mapping[str, Sequence[int]], i: int) -> list[int]:
    """The French words that translate an English one of a name, or are the same."""
    word = pair.english[i]
    same = [j for j, other in enumerate(pair.french) if other.folded == word.folded]
    return sorted({*same, *(j for form in _forms(word) for j in places.get(form, ())[:_MOST])})


def _kept(pair: Sides) -> Iterator[range]:
    """Where the English has a name of several words that stays as it is in French."""
    forms = [word.folded for word in pair.english]
    for i, form in enumerate(forms):
        for key in names_table().kept.get(form, ()) if pair.english[i].capital else ():
            run = range(i, i + len(key))
            if tuple(forms[i : i + len(key)]) != key or (
                i and forms[i - 1] not in _BEFORE and not pair.english[i].opens
            ):
                continue
            if all(pair.english[k].capital for k in run if forms[k] not in _SMALL):
                yield run
                break


def _word_persons(pair: Sides) -> Iterator[range]:
    """Where a given name and a surname that are both common words stand side by side (Mark Banks)."""
    for i, (name, after) in enumerate(itertools.pairwise(pair.english)):
        if not (name.capital and after.capital and name.text.lower() in WORDS and after.text.lower() in WORDS):
            continue
        if word_class(name.text, "en").given and name.folded not in REGNAL and joined(pair.source, name, after):
            yield range(i, i + 2)


def _is_absent(pair: Sides, run: range) -> bool:
    """Whether the French lacks a word of an English name, and the English has none of them twice."""
    words = [pair.english[i].folded for i in run if pair.english[i].folded not in _SMALL]
    lacking = [word for word in words if word not in pair.in_french]
    return 2 * len(lacking) >= len(words) and all(pair.in_english[word] == 1 for word in words)


def _forms(word: Word) -> set[str]:
    """The French words, in lower case, that translate an English one."""
    lower = word.text.lower()
    likely = {form for form, _ in lexicon().translations(lower) if fold(form) != word.folded}
    return likely.union(WORDS.get(lower, ()), BRANDS.get(lower, ()), PLACES.get(lower, ()))


def _window(found: Sequence[Sequence[int]], width: int) -> tuple[int, int] | None:
    """The first stretch of at most `width` words that has a word of every list, each another one."""
    for first in found[0]:
        chosen = [first]
        for options in found[1:]:
            near = [j for j in options if j not in chosen and abs(j - first) < width]
            if not near:
                break
            chosen.append(min(near, key=lambda j: abs(j - chosen[0])))
        else:
            return min(chosen), max(chosen)
    return None


def _brand_word(pair: Sides, i: int, places: Mapping[str, Sequence[int]]) -> int | None:
    """The French word that translates a brand's or a place's name, and can stand for nothing else."""
    name = pair.english[i]
    lower = name.text.lower()
    forms = BRANDS.get(lower, ()) + PLACES.get(lower, ())
    if not forms or pair.in_english[name.folded] > 1 or has_right_form(pair, lower) or not is_house(pair, i):
        return None
    for j in sorted(j for form in forms for j in places.get(form, ())[:_MOST]):
        word = pair.french[j]
        if word.capital or not (name.opens or word.opens):
            return j
    return None


def _person_word(pair: Sides, i: int, places: Mapping[str, Sequence[int]]) -> int | None:
    """The French word that translates the word that a person's name happens to be."""
    name = pair.english[i]
    lower = name.text.lower()
    if lower in NATIONS or (word_class(name.text, "en").place and has_right_form(pair, name.folded)):
        return None
    person, given = is_person(pair, i), word_class(name.text, "en").given
    ends = _ends_name(pair, i)
    if not (person or given or ends):
        return None
    likely = tuple(form for form, prob in lexicon().translations(lower) if prob >= _LITERAL)
    own = WORDS.get(lower, ())
    for j in sorted(j for form in {*own, *likely} for j in places.get(form, ())[:_MOST]):
        word = pair.french[j]
        slip = name_spelling.misspelt(name.folded, word.folded) and word.text.lower() not in own
        if slip or is_given_pair(name, word):
            continue
        if beside_same(pair, i, j):
            if person or word.capital or (given and word.text.lower() in own):
                return j
        elif person and word.capital and not word.opens and not _is_calendar(word.text.lower()):
            return j
    return None


def _ends_name(pair: Sides, i: int) -> bool:
    """Whether an English word ends a run of capitalised words that begins with a given name."""
    k = i
    while k and pair.english[k - 1].capital and joined(pair.source, pair.english[k - 1], pair.english[k]):
        k -= 1
    first = word_class(pair.english[k].text, "en")
    return i - k == 2 and first.given and not first.common and not first.place


def _is_calendar(form: str) -> bool:
    return form in ("avril", "mai", "juin", "août")


def directions(pair: Sides) -> Iterator[NameChange]:
    """Points of the compass inside names (North Korea) that became others."""
    for i, word in enumerate(pair.english[:-1]):
        if word.folded not in _DIRECTIONS or not word.capital or (word.opens and pair.strict):
            continue
        after = pair.english[i + 1]
        if not after.capital or not word_class(after.text, "en").place:
            continue
        said = {FRENCH_DIRECTIONS[w.folded] for w in pair.french if w.folded in FRENCH_DIRECTIONS and _points(w)}
        if word.folded in said or any(word.folded in form for form in pair.in_french):
            continue
        for j, other in enumerate(pair.french):
            point = FRENCH_DIRECTIONS.get(other.folded)
            if point and _points(other) and not any(form.startswith(point) for form in pair.in_english):
                yield change("direction", pair, (i,), (j,))
                break


def _points(word: Word) -> bool:
    """Whether a French word is a point of the compass, not the verb "est"."""
    return word.folded != "est" or word.text[0] == "E"
