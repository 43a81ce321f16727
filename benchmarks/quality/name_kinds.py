"""The kinds of errors in names of people, places, organisations and brands.

Names are found as what a person sees: capitalised words that stand, spelled alike, inside the sentence on
both sides, once each, and that no text of the data writes in small letters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from benchmarks.quality.corruptions import (
    Corruptor,
    Edit,
    Intact,
    Kind,
    drop_letter,
    only,
    swap_letters,
    word_pattern,
)
from benchmarks.quality.material import entries, groups, pairs

FRANCISED = dict(pairs("names", "francised"))
ACCENTED = dict(pairs("names", "accented"))
GIVEN_NAMES = frozenset((*FRANCISED, *ACCENTED, *entries("names", "given")))
SURNAMES = entries("names", "surname to put")
OTHER_GIVEN = entries("names", "given to put")
CITIES = dict(pairs("names", "city"))
COUNTRIES = groups("names", "country ")
"""Countries whose French names take the same articles, so that a swap leaves the grammar right."""
BRANDS = entries("names", "brand")
ACRONYMS = entries("names", "acronym to put")
TRANSLATABLE = groups("names", "literal ")
"""Names with a meaning, and that meaning in French, as a machine writes it."""
LENGTHENING = ("man", "son", "berg", "ton", "ford", "ley", "er", "ski", "ert", "elli")
"""Ends that make another surname of a surname."""

_NAME = r"[A-Z][a-z]+(?:[A-Z][a-z]+)?"
_PERSON = re.compile(rf"(?<![\w'’.@#/-])({_NAME}) (?:[A-Z]\. )?({_NAME})(?![\w-])(?! [A-Z])")
_WORD = re.compile(rf"(?<![\w'’.@#/-]){_NAME}(?![\w-])")
_ACRONYM = re.compile(r"(?<![\w'’.@#/&-])[A-Z]{3,5}(?![\w&-])")
_SOVEREIGN = re.compile(r"\b(?:King|Queen|Prince|Princess|Pope|Saint|St\.?|Emperor|Duke)\b")
_PLACE_WORDS = frozenset(
    ("Falls", "Street", "Road", "Park", "Lake", "River", "County", "University", "Hotel", "Bridge")
)
"""After a first name these make a place ("Victoria Falls"), no person."""
_Span = tuple[int, int]


def same(word: str, pair: Intact) -> tuple[_Span, _Span] | None:
    """Where a word stands on both sides, when it stands exactly once on each."""
    pattern = re.compile(rf"(?<![\w@#/.-]){re.escape(word)}(?![\w-])")
    source, target = only(pattern, pair.source), only(pattern, pair.target)
    return (source.span(), target.span()) if source and target else None


def people(pair: Intact) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Persons with first name and surname, written alike on both sides."""
    if _SOVEREIGN.search(pair.source):
        return
    for source in _PERSON.finditer(pair.source):
        if source.group(2) in _PLACE_WORDS:
            continue
        if source.group(1) in GIVEN_NAMES and pair.target.count(source.group(2)) == 1:
            target = only(re.compile(rf"(?<![\w-]){re.escape(source.group())}(?![\w-])"), pair.target)
            given = target and re.match(_PERSON, target.group())
            if target and given and pair.target.count(source.group(1)) == 1:
                yield source, target


def _inner(match: re.Match[str], target: re.Match[str], group: int) -> _Span:
    """Where a group of the English match lies in the French one, whose text is the same."""
    shift = target.start() - match.start()
    return match.start(group) + shift, match.end(group) + shift


def _person(group: int, change: str) -> Corruptor:
    """An error in the first name (group 1) or the surname (group 2) of a person."""

    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        for source, target in people(pair):
            name, whole = source.group(group), target.span()
            span = _inner(source, target, group)
            wrong = _rewritten(name, change, pair.source, rng)
            if wrong is not None and wrong != name:
                return Edit(*span, wrong, whole, source.span(group))
        return None

    return corrupt


def _rewritten(name: str, change: str, english: str, rng: random.Random) -> str | None:
    if change == "surname":
        return rng.choice([other for other in SURNAMES if other not in english])
    if change == "given":
        return rng.choice([other for other in OTHER_GIVEN if other not in english])
    if change == "letter":
        return drop_letter(name, rng)
    if change == "swap":
        return swap_letters(name, rng)
    if change == "lengthened":
        longer = name + rng.choice(LENGTHENING)
        return longer if longer not in english else None
    if change == "cut":
        return name[: -rng.choice((2, 3, 4))] if len(name) > 6 else None
    return FRANCISED.get(name) if change == "francised" else ACCENTED.get(name)


def _surname_dropped(pair: Intact, _rng: random.Random) -> Edit | None:
    for source, target in people(pair):
        start, end = _inner(source, target, 2)
        return Edit(start - 1, end, "", None, source.span())
    return None


def _listed(swaps: dict[str, tuple[str, list[str]]]) -> Corruptor:
    """A name of a table (English form: French form, replacements) swapped for another."""
    pattern = word_pattern(swaps, ignore_case=False)

    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        for source in pattern.finditer(pair.source):
            french, others = swaps[source.group()]
            target = only(re.compile(rf"(?<![\w@#/.-]){re.escape(french)}(?![\w-])"), pair.target)
            if target and len(re.findall(rf"\b{source.group()}\b", pair.source)) == 1:
                fresh = [other for other in others if other not in pair.source + pair.target]
                return Edit(*target.span(), rng.choice(fresh), None, source.span()) if fresh else None
        return None

    return corrupt


def _cities() -> dict[str, tuple[str, list[str]]]:
    """Cities with others that elide alike ("d'Oslo", "de Rome")."""
    table = {}
    for english, french in CITIES.items():
        vowel = french[0] in "AEIOUÉH"
        others = [city for city in CITIES.values() if (city[0] in "AEIOUÉH") == vowel and city != french]
        table[english] = (french, others)
    return table


def _countries() -> dict[str, tuple[str, list[str]]]:
    return {
        english: (french, [other for other in group.values() if other != french])
        for group in COUNTRIES.values()
        for english, french in group.items()
    }


def _brands() -> dict[str, tuple[str, list[str]]]:
    vowels = "AEIOUeiY"
    return {
        brand: (
            brand,
            [other for other in BRANDS if (other[0] in vowels) == (brand[0] in vowels) and other != brand],
        )
        for brand in BRANDS
    }


def _acronym(pair: Intact, rng: random.Random) -> Edit | None:
    if pair.target.isupper():
        return None
    for match in _ACRONYM.finditer(pair.target):
        spans = same(match.group(), pair)
        if spans:
            others = [other for other in ACRONYMS if other not in pair.source]
            return Edit(*spans[1], rng.choice(others), None, spans[0])
    return None


def _translated(pair: Intact, _rng: random.Random) -> Edit | None:
    if pair.category != "name":
        return None
    name = pair.target[slice(*pair.at_target)]
    french = next(names[name] for names in TRANSLATABLE.values() if name in names)
    return Edit(*pair.at_target, french, None, pair.at_source)


def _any_name(change: str, ordinary: frozenset[str]) -> Corruptor:
    """A name of any type, found by its form only, replaced or misspelled."""

    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        for match in _WORD.finditer(pair.target):
            spans = same(match.group(), pair)
            inside = match.start() > 0 and pair.target[: match.start()].rstrip(' \N{NO-BREAK SPACE}«"“')[-1:].isalpha()
            if len(match.group()) < 4 or not spans or not inside or match.group().lower() in ordinary:
                continue
            if change == "replaced":
                wrong: str | None = rng.choice([other for other in SURNAMES if other not in pair.source])
            else:
                wrong = (drop_letter if change == "letter" else swap_letters)(match.group(), rng)
            return Edit(*spans[1], wrong, None, spans[0]) if wrong and wrong not in pair.source else None
        return None

    return corrupt


def small_words(texts: Iterable[Intact]) -> frozenset[str]:
    """Every word that the pairs write in small letters on either side."""
    return frozenset(word for pair in texts for word in re.findall(r"\b[a-zà-ÿ]+", pair.source + " " + pair.target))


def name_pairs(contexts: list[Intact], count: int, seed: int) -> Iterator[Intact]:
    """Planted pairs: a sentence about a name with a meaning, alone or after a development pair."""
    rng = random.Random(f"{seed}|names")
    for _ in range(count):
        family = rng.choice(sorted(TRANSLATABLE))
        name = rng.choice(sorted(TRANSLATABLE[family]))
        english, french = rng.choice(pairs("sentences", f"name {family}"))
        context = rng.choice(contexts) if rng.random() < 0.5 else Intact("", "", "")
        before, avant = (f"{text} " if text else "" for text in (context.source, context.target))
        if name in before or name in avant or (re.search("(?:de|que) @", french) and name[0] in "AEIOU"):
            continue
        first, second = len(before) + english.index("@"), len(avant) + french.index("@")
        source, target = before + english.replace("@", name), avant + french.replace("@", name)
        spans = (first, first + len(name)), (second, second + len(name))
        yield Intact(f"planted {family}", source, target, "name", *spans)


def kinds(ordinary: frozenset[str]) -> list[Kind]:
    """The kinds, in the order in which they are reported; `ordinary` holds words that are no names."""
    table: tuple[tuple[str, Corruptor], ...] = (
        ("surname swapped", _person(2, "surname")),
        ("first name swapped", _person(1, "given")),
        ("first name francised", _person(1, "francised")),
        ("first name accented", _person(1, "accented")),
        ("person: letter dropped", _person(2, "letter")),
        ("person: letters swapped", _person(2, "swap")),
        ("surname lengthened", _person(2, "lengthened")),
        ("surname cut short", _person(2, "cut")),
        ("any name replaced", _any_name("replaced", ordinary)),
        ("any name: letter dropped", _any_name("letter", ordinary)),
        ("any name: letters swapped", _any_name("swap", ordinary)),
        ("city swapped", _listed(_cities())),
        ("country swapped", _listed(_countries())),
        ("acronym swapped", _acronym),
        ("brand swapped", _listed(_brands())),
        ("name translated literally", _translated),
    )
    counted = [Kind(name, "name", corrupt) for name, corrupt in table]
    return [*counted, Kind("surname dropped", "name", _surname_dropped, counted=False)]
