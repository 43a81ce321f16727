"""TA102: a hashtag is misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex
from rapidfuzz.distance import OSA

from transl_audit.align.lexicon import lexicon
from transl_audit.align.similarity import fold
from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.copied_match import (
    Difference,
    changed_hit,
    differences,
    items_of,
    keyed,
    missing_hit,
    similar,
    widened,
)
from transl_audit.text.copied import Copied, copied
from transl_audit.text.words import frequency
from transl_audit.types import Hit, Span

_KIND = ("hashtag", "Le mot-dièse")
_APART = re.compile(r"#[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\w{1,100}")
_WORD = re.compile(r"[^\W\d_]{3,40}")
_PART = regex.compile(r"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+")
_COGNATE = 0.75
"""The least likeness of a French word to the hashtag that it renders without its sign."""
_LONGEST = 20
"""Letters of the longest French word looked for inside a hashtag."""
_COMMON = 1.0
"""Per million French words: the least frequency of a French word that looks like a misspelt English one."""
_FEW = 2
"""Edits: a hashtag that differs by at most so many is misspelt unless it is French."""


def hashtag_changed(view: PairView) -> Iterator[Hit]:
    """Finds hashtags (`#name`) that the French misspells, renumbers or drops.

    *Why it matters*: a hashtag joins a conversation. One letter off, `#onetaem` joins none; another number,
    `#COP27` for `#COP26`, joins another one.

    *Not flagged*: a hashtag translated into French words (`#ClimateChange`, `#ChangementClimatique`), or
    into plain text; another order. A change of case or a hashtag dropped is minor.

    *Known limits*: whether a translated hashtag is in use is not looked up. A hashtag freely adapted, with no
    word that renders one of the English, is taken for another one.

    *Source*: MQM, accuracy/mistranslation; French words from the frequency table of `models/words`.
    """
    english = items_of(copied(view.source), "hashtag")
    if not english:
        return
    french = items_of(copied(view.target), "hashtag")
    found = differences(keyed(english, _key), keyed(french, _key))
    lost = [difference.source.text for difference in found]
    for difference in found:
        hit = _hit(view, difference, lost)
        if hit is not None:
            yield hit


def _key(item: Copied) -> str:
    return item.text


def _hit(view: PairView, difference: Difference, lost: Sequence[str]) -> Hit | None:
    """The hit of one hashtag; `lost` are all the English ones that the French has not."""
    source, target = difference.source, difference.target
    if target is None:
        return _missing(view.target, difference)
    span = widened(view.target, target.span, source.text)
    text = span.of(view.target)
    if text.casefold() == source.text.casefold():
        return changed_hit(source, text, span, _KIND, "minor")
    if _digits(text) != _digits(source.text):
        return changed_hit(source, text, span, _KIND, "major")
    french = span == target.span and _is_french(text, source.text)
    if french and any(_may_render(other, text) for other in lost):
        return None
    return changed_hit(source, text, span, _KIND)


def _is_french(text: str, source: str) -> bool:
    """Whether every part of a hashtag that is not the English one's is a French word, or their sum one."""
    known = set(_parts(source))
    new = [part for part in _parts(text) if part not in known and not part.isdigit()]
    if not new:
        return False
    if OSA.distance(text.casefold(), source.casefold()) <= _FEW:
        return all(frequency(part, "fr") > max(_COMMON, frequency(part, "en")) for part in new)
    return all(frequency(part, "fr") > frequency(part, "en") / 2 or _splits(part) for part in new)


def _may_render(source: str, text: str) -> bool:
    """Whether a French hashtag can be the English one's translation, as far as the words of both can be told.

    One word of the one that is listed as a rendering of a word of the other, or looks like it, is enough. Of a
    single word nothing is told: a table knows too few of its renderings.
    """
    english = [part for part in _parts(source) if len(part) > 2]
    french = [part for part in _parts(text) if len(part) > 2]
    table = lexicon()
    if (
        not english
        or not french
        or not all(map(table.knows_english, english))
        or not all(map(table.knows_french, french))
    ):
        return True
    return any(
        table.prob(a, b) > 0 or table.reverse(a, b) > 0 or similar(fold(a), fold(b)) >= _COGNATE
        for a in english
        for b in french
    )


def _splits(letters: str) -> bool:
    """Whether a run of letters can be cut into French words of three letters or more."""
    reached = [True] + [False] * len(letters)
    for end in range(3, len(letters) + 1):
        starts = range(max(0, end - _LONGEST), end - 2)
        reached[end] = any(reached[start] and frequency(letters[start:end], "fr") > 1 for start in starts)
    return reached[-1]


def _parts(text: str) -> list[str]:
    return [part.casefold() for part in _PART.findall(text)]


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _missing(text: str, difference: Difference) -> Hit | None:
    source = difference.source
    for match in _APART.finditer(text):
        if match.group()[2:].casefold() == source.text[1:].casefold():
            return changed_hit(source, match.group(), Span(*match.span()), _KIND, "major")
    letters = "".join(filter(str.isalnum, text.casefold()))
    if source.text[1:].casefold().replace("_", "") in letters:
        return None
    likeness = (similar(word.casefold(), source.text[1:].casefold()) for word in _WORD.findall(text))
    return None if max(likeness, default=0) >= _COGNATE else missing_hit(source, _KIND, "minor")


CHECK = PairCheck(
    code="TA102",
    name="hashtag-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=hashtag_changed,
    examples=(
        Example("Time to rest. #harborlights", "Il est temps de se reposer. ⟦#harborligths⟧"),
        Example("See you at #RustConf2024", "On se voit à ⟦#RustConf2042⟧"),
        Example("We did it #oneteam", "On l’a fait ⟦#onetéam⟧"),
        Example("Stop the cuts #ClimateChange", "Arrêtez les coupes #ChangementClimatique"),
        Example("Go vote! #Election2020", "Allez voter ! #Élection2020"),
        Example("Proud of this #team #win", "Fier de cette #équipe #victoire"),
        Example("I love #photography", "J’aime la photographie"),
    ),
)
