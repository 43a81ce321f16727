"""Known names (`models/names`): given names, surnames, cities, and the French that is right for English ones."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transl_audit.lang.brands import KEPT_NAMES
from transl_audit.models import find

FORMAT = "transl-audit-names/1"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Exonym:
    """The French of an English name: its class, its forms as written and, of each, the folded words.

    Classes: p place, o institution, a acronym, h person of history, t transliterated, d people or language.
    """

    kind: str
    written: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The tables of `models/names`.

    `flags` maps a lower-case form to its classes: g given name in the United States, f in France,
    s surname, c place, k town of several words in a country of English speech. `french` maps the folded words
    of an English name, parted by spaces, to its class and French forms; `starts` lists by first word the names
    of several words, the longest first, and `kept` those that stay as they are in French.
    """

    flags: Mapping[str, str]
    french: Mapping[str, tuple[str, str]]
    starts: Mapping[str, tuple[tuple[str, ...], ...]]
    kept: Mapping[str, tuple[tuple[str, ...], ...]]


@functools.cache
def names_table() -> Names:
    """The tables, read once; raises ModelError when they are missing or damaged."""
    model = find("names", format=FORMAT)
    flags = dict(line.split("\t") for line in model.read("names.tsv").decode("utf-8").splitlines())
    french: dict[str, tuple[str, str]] = {}
    several: list[tuple[str, ...]] = []
    for line in model.read("french.tsv").decode("utf-8").splitlines():
        english, kind, forms = line.split("\t")
        french[english] = kind, forms
        if " " in english:
            several.append(tuple(english.split()))
    kept = [tuple(name.split()) for name, classes in flags.items() if "k" in classes]
    kept += [words for words in several if french[" ".join(words)][1].lower() == " ".join(words)]
    return Names(flags, french, _by_first(several), _by_first([*kept, *map(folded_words, KEPT_NAMES)]))


def _by_first(names: Sequence[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        found.setdefault(name[0], []).append(name)
    return {word: tuple(sorted(set(keys), key=lambda key: (-len(key), key))) for word, keys in found.items()}


@functools.lru_cache(maxsize=10_000)
def exonym(english: str) -> Exonym | None:
    """The entry of an English name, given as folded words parted by spaces; None when it has none."""
    entry = names_table().french.get(english)
    if entry is None:
        return None
    written = tuple(entry[1].split("|"))
    return Exonym(entry[0], written, tuple(map(folded_words, written)))


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case and without accents."""
    return tuple(fold(word) for word in _WORD.findall(text))


@functools.lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word in lower case and without accents; ligatures in two letters."""
    lower = word.lower()
    if lower.isascii():
        return lower
    spread = unicodedata.normalize("NFD", lower.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss"))
    return "".join(c for c in spread if not unicodedata.combining(c)).translate(_PLAIN)


_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th"})
