"""When an English name and a French one are two right spellings of the same name, and when one is misspelt."""

from __future__ import annotations

import functools
import re

from rapidfuzz.distance import OSA

from transl_audit.lang.given_names import ACCENTED
from transl_audit.text.name_table import fold

_ENDINGS = tuple(
    tuple(pair.split(":"))
    for pair in """
    ino:in ians:iens ian:ien ian:ienne ians:iennes ans:ains an:ain an:aine ans:iens an:ien ean:ee ese:ais ese:ois
    ese:aise ish:ais ic:ique ics:iques ist:iste ists:istes ism:isme ite:ite er:ais ia:ie ia:e ia:a a:e as:es
    y:ie us:e us:os os:e es:e is:ie um:e um:ium ad:ade id:ide ids:ides on:one o:on ne:nes or:eur ory:oire al:ale
    ed:ede in:ine land:lande burg:bourg burgh:bourg grad:grade en:ene ew:eu o:ot x:xe ius:e eus:ee aeus:ee ae:es
    ander:andre ster:stre us: ius:
    """.split()
)
"""Endings of English names and words, and of their French counterparts, folded."""

_SOUNDS_EN = (
    ("shch", "Q"),
    ("sch", "S"),
    ("tch", "C"),
    ("ch", "C"),
    ("sh", "S"),
    ("zh", "J"),
    ("dzh", "D"),
    ("kh", "K"),
)
_SOUNDS_FR = (
    ("chtch", "Q"),
    ("tch", "C"),
    ("sch", "S"),
    ("ch", "S"),
    ("dj", "D"),
    ("kh", "K"),
    ("gu", "g"),
    ("qu", "k"),
)
_LETTERS_EN = (("ou", "U"), ("oo", "U"), ("u", "U"), ("w", "U"), ("ee", "i"), ("y", "i"), ("j", "D"), ("q", "k"))
_LETTERS_FR = (("ou", "U"), ("u", "U"), ("w", "U"), ("y", "i"), ("j", "J"), ("q", "k"))
_UMLAUT = re.compile(r"([aou])e(?=[bcdfghklmnprstvwz])")
"""A German umlaut spelt out."""
_DOUBLED = re.compile(r"(.)\1")
_FRENCH_ACCENTS = frozenset("éèêàâîôûùç")
_CLOSED_SYLLABLE = re.compile(r"é(?:[bcdfghjklmnpqrstvwxz](?![lrh])[bcdfghjklmnpqrstvwxz]|[bcdfghjklmnpqrtvwxz]$)")
_PLAUSIBLE_GRAVE = re.compile(r"è(?:[bcdfglmnprstvz]|ch|gn|gu|qu|tr|vr|br|dr)es?$|ès$")
_FOREIGN = re.compile(r"w|sh|th|ck|gh|chk|tch|ff|oo|y[^aeo]|[bdfgkmpstz]k|k[stvz]|tz|sk$|ez$|dt$")
"""Letter groups, of folded names, that no Romance language has."""
_RARE = re.compile(r"[àâîûùê]|ô(?!n[ei]|me|t|l)")


@functools.lru_cache(maxsize=20_000)
def francised(english: str, french: str) -> bool:
    """Whether two folded names differ by an ending that French gives to names and peoples, or by a plural."""
    if not english.endswith("s") and french in (english + "s", english + "x"):
        return True
    if _UMLAUT.search(english) is None and _UMLAUT.sub(r"\1", french) == english:
        return True
    english = english.replace("ae", "e").replace("oe", "e")
    if english == french or english == french + "s" or (english[-1:] not in "aeiouy" and french == english + "e"):
        return True
    for left, right in _ENDINGS:
        if english.endswith(left) and french.endswith(right):
            stem = english[: len(english) - len(left)]
            if len(stem) >= 3 and stem == french[: len(french) - len(right)]:
                return True
    return False


@functools.lru_cache(maxsize=20_000)
def transliterated(english: str, french: str) -> bool:
    """Whether two folded names can be one foreign name as English and as French write it (Putin, Poutine).

    The conventions must differ in at least one letter group: names that differ otherwise are not excused.
    """
    left, right = _sounds(english, _SOUNDS_EN, _LETTERS_EN), _sounds(french, _SOUNDS_FR, _LETTERS_FR)
    if left == english.replace("u", "U") and right == french.replace("u", "U"):
        return False
    if not _differs_in_sound(english, french):
        return False
    return _ending(left) == _ending(right) or francised(left, right)


def _sounds(word: str, *tables: tuple[tuple[str, str], ...]) -> str:
    for table in tables:
        for letters, sound in table:
            word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", word.replace("ss", "s"))


_OWN_FRENCH = ("ou", "tch", "dj", "gu", "y")
_OWN_ENGLISH = ("y", "sh", "oo", "ee", "w", "zh", "q")
"""Letter groups for which the other language has others."""


def _differs_in_sound(english: str, french: str) -> bool:
    """Whether a letter group that the two languages write differently occurs more often on its own side."""
    return any(french.count(group) > english.count(group) for group in _OWN_FRENCH) or any(
        english.count(group) > french.count(group) for group in _OWN_ENGLISH
    )


def _ending(sounds: str) -> str:
    """Sounds without what French adds at the end (Putin, Poutine; -off and -ov; -ii and -i)."""
    for left, right in (
        ("off", "ov"),
        ("of", "ov"),
        ("ef", "ev"),
        ("ine", "in"),
        ("ane", "an"),
        ("ene", "en"),
        ("ii", "i"),
    ):
        if sounds.endswith(left):
            sounds = sounds[: -len(left)] + right
    return sounds.rstrip("e")


@functools.lru_cache(maxsize=20_000)
def misspelt(english: str, french: str) -> bool:
    """Whether a folded French name is the English one with a slip: a letter lost, doubled, changed or moved."""
    short, long = sorted((len(english), len(french)))
    if short < 3 or long - short > 2:
        return False
    distance = OSA.distance(english, french, score_cutoff=2)
    moved = short >= 7 and distance == 2 and sorted(english) == sorted(french)
    if distance != 1 and not moved:
        return False
    if english[0] != french[0] and (distance > 1 or short < 5):
        return False
    return not (francised(english, french) or transliterated(english, french))


def accent_added(english: str, french: str, *, listed: bool) -> bool:
    """Whether a French name bears an accent that the English one has lost or never had, and should not.

    An accent of another language restores a name's own spelling; so does one on a name of Spanish or French
    origin. `listed` says that the name is in use without accents; of other names only those accents are wrong
    that French spelling would not put there.
    """
    left, right = english.lower(), french.lower()
    if fold(left) != fold(right) or len(left) != len(right):
        return False
    added = {b for a, b in zip(left, right, strict=True) if a != b and a.isascii()}
    if not added or not added <= _FRENCH_ACCENTS or fold(left) in ACCENTED:
        return False
    if listed:
        return True
    if _FOREIGN.search(fold(left)):
        return True
    grave = "è" in added and _PLAUSIBLE_GRAVE.search(right) is None
    return grave or bool(_RARE.search(right)) or bool(_CLOSED_SYLLABLE.search(right))


def accent_lost(english: str, french: str) -> bool:
    """Whether a French name lacks a French accent that the English one has."""
    left, right = english.lower(), french.lower()
    if fold(left) != fold(right) or len(left) != len(right):
        return False
    lost = {a for a, b in zip(left, right, strict=True) if a != b and b.isascii()}
    return bool(lost) and lost <= _FRENCH_ACCENTS
