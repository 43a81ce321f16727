"""Reads numbers, months, units and the like in English and French: just enough to corrupt them rightly.

The reading is strict on purpose: a pair is corrupted only where both sides plainly say the same value once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.quality.corruptions import SPACES, word_pattern

EN_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=2,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
FR_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf",
            "vingt",
        ],
        start=2,
    )
} | {"trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingts": 80}
EN_ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        start=1,
    )
}
FR_ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "deuxième",
            "troisième",
            "quatrième",
            "cinquième",
            "sixième",
            "septième",
            "huitième",
            "neuvième",
            "dixième",
            "onzième",
            "douzième",
        ],
        start=2,
    )
}
EN_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FR_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
EN_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FR_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
    "XXI",
]

_FR_NUMBER = re.compile(
    rf"(?<![\w.,:/'-])(?:\d{{1,3}}(?:[{SPACES}]\d{{3}})+|\d+)(?:,\d+)?(?![\w:/]|[.,-]\d|[{SPACES}]\d)"
)
_EN_NUMBER = re.compile(r"(?<![A-Za-z\d.,:/#@])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d|[.,:/]\d)")
_EN_WORD = re.compile(rf"(?<![\w'’])(?:{'|'.join(sorted(EN_WORDS, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
_FR_WORD = word_pattern(FR_WORDS)
_EN_COMPOUND = re.compile(r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ][a-z]+", re.IGNORECASE)
_MONTH = "|".join(FR_MONTHS)
_FR_AFTER = re.compile(
    rf"(?:[{SPACES}]?(?:%|°[{SPACES}]?[CF]?|[€$£])|[{SPACES}](?:pour cent|millions?|milliards?|mille|"
    rf"k?m/h|km|m|cm|mm|kg|g|kilomètres|mètres|miles|kilos|livres(?: sterling)?|litres|ans?|dollars|euros|"
    rf"d['’]euros|de dollars|de livres(?: sterling)?|jours?|semaines?|mois|heures?|minutes?|secondes?|degrés|"
    rf"(?i:{_MONTH})(?:[{SPACES}]\d{{4}})?)\b)*"
)
_FR_BEFORE = re.compile(rf"(?i)(?:\d{{1,2}}(?:er)?[{SPACES}])?(?:{_MONTH})[{SPACES}]$")


def expression(text: str, start: int, end: int) -> tuple[int, int]:
    """The French expression around a number or month: with magnitude and unit, day, month and year."""
    before = _FR_BEFORE.search(text[max(0, start - 20) : start])
    after = _FR_AFTER.match(text, end)
    return start - len(before.group()) if before else start, after.end() if after else end


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its place, as written, and its value (magnitude words left out)."""

    start: int
    end: int
    raw: str
    value: Decimal


def parse_french(raw: str) -> Decimal:
    """The value of French digits: spaces group, the comma is the decimal sign."""
    return Decimal(re.sub(rf"[{SPACES}]", "", raw).replace(",", "."))


def french_digits(text: str) -> list[Number]:
    """The numbers that stand in digits on their own in a French text."""
    found = _FR_NUMBER.finditer(text)
    return [Number(m.start(), m.end(), m.group(), parse_french(m.group())) for m in found]


def french_words(text: str) -> list[Number]:
    """The single number words of a French text ("trois"), none that belongs to a longer number."""
    numbers = []
    for match in _FR_WORD.finditer(text):
        before, after = text[: match.start()].rstrip(SPACES), text[match.end() :].lstrip(SPACES)
        joined = re.search(r"(?i)(?:\bet|cents?|mille|vingt|soixante|\d)$", before)
        if joined or re.match(r"(?i)cents?\b|mille\b|mill|et une?\b", after):
            continue
        value = Decimal(FR_WORDS[match.group().lower()])
        numbers.append(Number(match.start(), match.end(), match.group(), value))
    return numbers


def english_numbers(text: str) -> list[Number]:
    """The numbers of an English text, in digits or single words ("three", not "thirty-three")."""
    found = [
        Number(m.start(), m.end(), m.group(), Decimal(m.group().replace(",", ""))) for m in _EN_NUMBER.finditer(text)
    ]
    compounds = {m.start() for m in _EN_COMPOUND.finditer(text)}
    for match in _EN_WORD.finditer(text):
        value = Decimal(EN_WORDS[match.group().lower()])
        if match.start() not in compounds:
            found.append(Number(match.start(), match.end(), match.group(), value))
    return sorted(found, key=lambda number: number.start)


def english_values(text: str) -> set[Decimal]:
    """Every value that the English may be said to name, ordinals and clock digits included."""
    values = {number.value for number in english_numbers(text)}
    values |= {Decimal(digits) for digits in re.findall(r"(?<!\d)(?<!\d[.,])\d+(?![.,]?\d)", text)}
    ordinals = word_pattern(EN_ORDINALS).findall(text)
    return values | {Decimal(EN_ORDINALS[word.lower()]) for word in ordinals}


def matched(source: str, target: str, french: list[Number]) -> list[tuple[Number, Number]]:
    """The French numbers whose value stands exactly once on each side, with the English one."""
    english = english_numbers(source)
    every = [number.value for number in french_digits(target) + french_words(target)]
    pairs = []
    for number in french:
        same = [other for other in english if other.value == number.value]
        if len(same) == 1 and every.count(number.value) == 1:
            pairs.append((number, same[0]))
    return pairs


_EN_MONTH = re.compile(
    rf"\b(?:{'|'.join(EN_MONTHS)}|(?:Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|(?= \d))"
    r"|(?:Apr|Jun|Jul)\.?(?= \d))"
)


def month_of(english: str) -> int | None:
    """The index of the only month that an English text names, full or shortened; None for none or two."""
    found = [match.group()[:3] for match in _EN_MONTH.finditer(english)]
    return [month[:3] for month in EN_MONTHS].index(found[0]) if len(found) == 1 else None
