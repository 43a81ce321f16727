"""Fills quantities into sentences: one value in the many ways in which either language writes it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from benchmarks.quality.corruptions import Intact
from benchmarks.quality.material import pairs
from benchmarks.quality.numbers import (
    EN_DAYS,
    EN_MONTHS,
    EN_ORDINALS,
    EN_WORDS,
    FR_DAYS,
    FR_MONTHS,
    FR_ORDINALS,
    FR_WORDS,
    ROMAN,
)

Both = tuple[str, str]
"""The English and the French way to write one value."""


def _space(rng: random.Random) -> str:
    return rng.choice((" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"))


def _suffix(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return f"{value}th"
    return str(value) + {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _grouped(value: int, rng: random.Random) -> str:
    return f"{value:,}".replace(",", _space(rng))


def _time(rng: random.Random) -> Both:
    hour, minute = rng.choice([*range(1, 12), *range(13, 23)]), rng.choice((0, 5, 10, 15, 20, 30, 40, 45, 55))
    half, short = "pm" if hour > 12 else "am", hour % 12
    dotted = f"{half[0]}.m."
    english = [f"{short}:{minute:02} {half}", f"{short}:{minute:02}{half}", f"{short}.{minute:02}{half}"]
    english += [
        f"{short}:{minute:02} {dotted}",
        f"{short}:{minute:02} {half.upper()}",
        f"{hour:02}:{minute:02}",
    ]
    space = _space(rng)
    french = [f"{hour}{space}h{space}{minute:02}", f"{hour}h{minute:02}", f"{hour:02}:{minute:02}"]
    if minute == 0:
        english = [f"{short} {half}", f"{short}{half}", f"{short} {dotted}"]
        french = [f"{hour}{space}h", f"{hour}h", f"{hour}{space}heures" if hour > 1 else f"{hour}{space}h"]
    return rng.choice(english), rng.choice(french)


def _date(rng: random.Random) -> Both:
    day, month, year = rng.randint(1, 28), rng.randrange(12), rng.randint(1985, 2026)
    name, nom = EN_MONTHS[month], FR_MONTHS[month]
    first = "1er" if day == 1 else str(day)
    if rng.random() < 0.25:
        sign = rng.choice("/.")
        return f"{name} {day}, {year}", f"{day:02}{sign}{month + 1:02}{sign}{year}"
    if rng.random() < 0.5:
        english = rng.choice((f"{name} {day}, {year}", f"{day} {name} {year}", f"{name} {_suffix(day)}, {year}"))
        return english, f"{first}{_space(rng)}{nom} {year}"
    english = rng.choice((f"{name} {day}", f"{day} {name}", f"{name} {_suffix(day)}", f"the {_suffix(day)} of {name}"))
    return english, f"{first}{_space(rng)}{nom}"


def _weekday(rng: random.Random) -> Both:
    day = rng.randrange(7)
    return EN_DAYS[day], FR_DAYS[day]


def _celsius(*values: int) -> Callable[[random.Random], Both]:
    def make(rng: random.Random) -> Both:
        value, space = rng.choice(values), _space(rng)
        english = (f"{value} °C", f"{value}°C", f"{value} degrees Celsius")
        return rng.choice(english), rng.choice((f"{value}{space}°C", f"{value}°C"))

    return make


def _minus(rng: random.Random) -> Both:
    value, space = rng.randint(2, 38), _space(rng)
    english = rng.choice((f"-{value} °C", f"−{value}°C", f"minus {value} degrees Celsius", f"minus {value} °C"))
    return english, rng.choice((f"-{value}{space}°C", f"−{value}{space}°C", f"moins {value}{space}°C"))


def _fahrenheit(rng: random.Random) -> Both:
    value = rng.choice((59, 64, 68, 73, 77, 81, 86, 90, 95))
    celsius, space = round((value - 32) / 1.8), _space(rng)
    english = rng.choice((f"{value} °F", f"{value}°F", f"{value} degrees Fahrenheit"))
    return english, f"{celsius}{space}°C"


def _metric(*units: Both) -> Callable[[random.Random], Both]:
    def make(rng: random.Random) -> Both:
        value, (english, french) = rng.randint(3, 90), rng.choice(units)
        return f"{value} {english}", f"{value}{_space(rng)}{french}"

    return make


def _units(*units: tuple[str, str, float]) -> Callable[[random.Random], Both]:
    """An amount in an English unit, in the French unit worth `factor` times as little."""

    def make(rng: random.Random) -> Both:
        english, french, factor = rng.choice(units)
        value = rng.choice((5, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 300))
        return f"{value} {english}", f"{round(value * factor)}{_space(rng)}{french}"

    return make


def _storage(rng: random.Random) -> Both:
    value, space = rng.choice((2, 4, 8, 16, 50, 64, 120, 250, 500)), _space(rng)
    english, french = rng.choice((("GB", "Go"), ("MB", "Mo")))
    return f"{value} {english}", f"{value}{space}{french}"


def _money(rng: random.Random) -> Both:
    value, space = rng.choice((5, 8, 20, 45, 99, 120, 350, 799, 1200, 4500, 18000, 250000)), _space(rng)
    sign, word, mot, code = rng.choice(
        (
            ("$", "dollars", "dollars", "$"),
            ("£", "pounds", "livres sterling", "£"),
            ("€", "euros", "euros", "€"),
        )
    )
    if rng.random() < 0.3:
        count, of = rng.randint(2, 90), "d'" if mot == "euros" else "de "
        scale, echelle = rng.choice((("million", "millions"), ("billion", "milliards")))
        english = rng.choice((f"{sign}{count} {scale}", f"{count} {scale} {word}"))
        return english, f"{count}{space}{echelle} {of}{mot}"
    english = rng.choice((f"{sign}{value:,}", f"{value:,} {word}"))
    return english, rng.choice((f"{_grouped(value, rng)}{space}{code}", f"{_grouped(value, rng)} {mot}"))


def _percent(rng: random.Random) -> Both:
    value = rng.choice((f"{rng.randint(2, 98)}", f"{rng.randint(1, 98)}.{rng.randint(1, 9)}"))
    english = rng.choice((f"{value}%", f"{value}%", f"{value} percent", f"{value} per cent"))
    return english, value.replace(".", ",") + _space(rng) + rng.choice(("%", "%", "pour cent"))


def _count(rng: random.Random) -> Both:
    value = rng.choice((rng.randint(21, 99), rng.randint(100, 999)))
    return str(value), str(value)


def _thousands(rng: random.Random) -> Both:
    value = rng.choice((rng.randint(2, 99) * 1000, rng.randint(100, 900) * 1000, rng.randint(2101, 98765)))
    return f"{value:,}", _grouped(value, rng)


def _decimal(rng: random.Random) -> Both:
    value = f"{rng.randint(1, 9)}.{rng.choice((str(rng.randint(1, 9)), str(rng.randint(11, 99))))}"
    return value, value.replace(".", ",")


def _scale(english: str, french: str, short: str) -> Callable[[random.Random], Both]:
    def make(rng: random.Random) -> Both:
        value = rng.choice((f"{rng.randint(2, 95)}", f"{rng.randint(2, 9)}.{rng.randint(1, 9)}"))
        first = f"{value}{short}" if rng.random() < 0.15 else f"{value} {english}"
        return first, f"{value.replace('.', ',')}{_space(rng)}{french}"

    return make


def _ordinal(rng: random.Random) -> Both:
    if rng.random() < 0.5:
        value = rng.randint(3, 12)
        return list(EN_ORDINALS)[value - 1], list(FR_ORDINALS)[value - 2]
    value = rng.randint(3, 40)
    return _suffix(value), f"{value}e"


def _fraction(rng: random.Random) -> Both:
    return rng.choice(
        (
            ("half", "la moitié"),
            ("a third", "un tiers"),
            ("a quarter", "un quart"),
            ("two thirds", "deux tiers"),
            ("three quarters", "trois quarts"),
            ("one fifth", "un cinquième"),
            ("two-thirds", "deux tiers"),
        )
    )


def _range(rng: random.Random) -> Both:
    low = rng.randint(2, 40)
    high, space = low + rng.randint(2, 12), _space(rng)
    english = rng.choice((f"{low} to {high}", f"{low}-{high}", f"between {low} and {high}"))
    return english, f"de {low}{space}à {high}"


def _century(rng: random.Random) -> Both:
    value = rng.randint(9, 20)
    words = {17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth"}
    english = words[value] if value in words and rng.random() < 0.4 else _suffix(value)
    return f"{english} century", f"{ROMAN[value - 1]}{rng.choice(('e', 'e', 'ème'))}{_space(rng)}siècle"


def _age(rng: random.Random) -> Both:
    value = rng.randint(11, 96)
    return rng.choice((str(value), f"aged {value}", f"{value} years old")), f"{value}{_space(rng)}ans"


def _year(rng: random.Random) -> Both:
    value = str(rng.randint(1650, 2023))
    return value, value


def _score(rng: random.Random) -> Both:
    high = rng.randint(2, 9)
    value = f"{high}-{rng.randint(0, high - 1)}"
    return value, value


def _decade(rng: random.Random) -> Both:
    tens = rng.choice((20, 30, 50, 60, 70, 80, 90))
    return rng.choice(
        (f"19{tens}s", f"{tens}s", f"'{tens}s")
    ), f"années{_space(rng)}{rng.choice((f'19{tens}', str(tens)))}"


def _dozen(rng: random.Random) -> Both:
    return rng.choice((("a dozen", "une douzaine"), ("a hundred", "une centaine"), ("fifteen", "une quinzaine")))


def _multiple(rng: random.Random) -> Both:
    return rng.choice((("twice", "deux fois"), ("three times", "trois fois")))


def _duration(rng: random.Random) -> Both:
    english, french = rng.choice(
        (
            ("seconds", "secondes"),
            ("minutes", "minutes"),
            ("hours", "heures"),
            ("days", "jours"),
            ("weeks", "semaines"),
            ("months", "mois"),
            ("years", "ans"),
        )
    )
    value = rng.randint(2, 19)
    if rng.random() < 0.5 and value <= 16:
        return f"{_word_of(value, EN_WORDS)} {english}", f"{_word_of(value, FR_WORDS)} {french}"
    return f"{value} {english}", f"{value}{_space(rng)}{french}"


def _word_of(value: int, words: dict[str, int]) -> str:
    return next(word for word, number in words.items() if number == value)


def _word(rng: random.Random) -> Both:
    value = rng.randint(2, 16)
    return _word_of(value, EN_WORDS), _word_of(value, FR_WORDS)


SLOTS: dict[str, Callable[[random.Random], Both]] = {
    "time": _time,
    "date": _date,
    "weekday": _weekday,
    "celsius": _celsius(4, 8, 19, 23, 27, 34, 38),
    "oven": _celsius(160, 180, 200, 210, 240),
    "minus": _minus,
    "fahrenheit": _fahrenheit,
    "length": _metric(("km", "km"), ("kilometers", "kilomètres"), ("kilometres", "km"), ("meters", "mètres")),
    "crack": _metric(("cm", "cm"), ("centimetres", "centimètres"), ("centimeters", "cm")),
    "load": _metric(("kg", "kg"), ("kilograms", "kilos"), ("tonnes", "tonnes"), ("tons", "tonnes")),
    "imperial": _units(("miles", "km", 1.609), ("miles", "kilomètres", 1.609), ("miles", "miles", 1.0)),
    "height": _units(("feet", "mètres", 0.3048), ("feet", "m", 0.3048), ("feet", "pieds", 1.0)),
    "weight": _units(("pounds", "kg", 0.4536), ("pounds", "kilos", 0.4536), ("kg", "kg", 1.0)),
    "storage": _storage,
    "money": _money,
    "percent": _percent,
    "count": _count,
    "thousands": _thousands,
    "decimal": _decimal,
    "billion": _scale("billion", "milliards", "bn"),
    "million": _scale("million", "millions", "m"),
    "ordinal": _ordinal,
    "fraction": _fraction,
    "range": _range,
    "century": _century,
    "age": _age,
    "year": _year,
    "score": _score,
    "decade": _decade,
    "dozen": _dozen,
    "multiple": _multiple,
    "duration": _duration,
    "word": _word,
}
NEEDS: dict[str, tuple[str, ...]] = {
    "digit changed": ("count", "thousands", "decimal"),
    "two digits swapped": ("count", "thousands", "percent"),
    "decimal moved": ("decimal", "percent"),
    "thousands lost": ("thousands",),
    "extra zero": ("count", "thousands"),
    "number word changed": ("word",),
    "billion to million": ("billion",),
    "million to billion": ("million",),
    "percentage changed": ("percent",),
    "percent sign lost": ("percent",),
    "age or years changed": ("age",),
    "year changed": ("year",),
    "ordinal changed": ("ordinal",),
    "fraction changed": ("fraction",),
    "range end changed": ("range",),
    "score changed": ("score",),
    "century changed": ("century",),
    "dozen or hundred changed": ("dozen",),
    "multiple changed": ("multiple",),
    "minus sign lost": ("minus",),
    "month shifted": ("date",),
    "day of month changed": ("date",),
    "day and month swapped": ("date",),
    "weekday changed": ("weekday",),
    "decade changed": ("decade",),
    "am/pm swapped": ("time",),
    "hour changed": ("time",),
    "minutes changed": ("time",),
    "unit changed": ("length", "crack", "load", "celsius", "oven", "imperial", "height", "weight", "storage"),
    "unit not converted": ("imperial", "height", "weight", "fahrenheit"),
    "duration unit changed": ("duration",),
    "currency changed": ("money",),
}
"""The quantities in which a kind of error can be made."""


def _joined(french: str, value: str) -> str:
    """The French sentence with its value, "près de" and the like elided and contracted as they must be."""
    text = french.replace("Près @", "Près de @").replace("Une bonne @", "Une bonne @")
    value = value.removeprefix("une ") if "Une bonne @" in text else value
    text = text.replace("@", value, 1)
    return text[0].upper() + text[1:]


def fill(kind: str, rng: random.Random) -> tuple[str, str]:
    """An English sentence with a quantity of the kind, and its French."""
    english, french = rng.choice(pairs("sentences", kind))
    first, second = SLOTS[kind](rng)
    if "Une bonne" in french and not second.startswith("une "):
        raise ValueError(f"the sentence {french!r} can't take {second!r}")
    english = english.replace("@", first, 1).replace("m..", "m.")
    return english[0].upper() + english[1:], _joined(french, second)


def quantity_pairs(kind: str, contexts: list[Intact], count: int, seed: int) -> Iterator[Intact]:
    """Planted pairs for a kind of error: a sentence alone, or after a development pair without digits."""
    rng = random.Random(f"{seed}|planted|{kind}")
    plain = [pair for pair in contexts if not any(c.isdigit() for c in pair.source + pair.target)]
    for _ in range(count):
        slot = rng.choice(NEEDS[kind])
        english, french = fill(slot, rng)
        if plain and rng.random() < 0.5:
            pair = rng.choice(plain)
            english, french = f"{pair.source} {english}", f"{pair.target} {french}"
        yield Intact(f"planted {slot}", english, french)
