"""The kinds of errors in dates, times, units and currencies."""

from __future__ import annotations

import random
import re

from benchmarks.quality.corruptions import SPACES, Corruptor, Edit, Intact, Kind, like, only, word_pattern
from benchmarks.quality.numbers import (
    EN_DAYS,
    EN_WORDS,
    FR_DAYS,
    FR_MONTHS,
    FR_WORDS,
    english_values,
    month_of,
    parse_french,
)

_FR_MONTH = word_pattern(tuple(FR_MONTHS))
_FR_DATE = re.compile(rf"\b(\d{{1,2}})(er)?[{SPACES}]({'|'.join(FR_MONTHS)})\b", re.IGNORECASE)
_FR_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])")


def _month(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(_FR_MONTH, pair.target)
    if not found or month_of(pair.source) != FR_MONTHS.index(found.group().lower()):
        return None
    wrong = FR_MONTHS[(FR_MONTHS.index(found.group().lower()) + rng.choice((1, -1, 2, 6))) % 12]
    if pair.target[: found.start()].lower().endswith(("d'", "d’")) or wrong[0] in "ao":
        return None  # the elision would have to follow
    date = _FR_DATE.search(pair.target)
    start = date.start() if date and date.end() == found.end() else found.start()
    year = re.match(rf"[{SPACES}]\d{{4}}\b", pair.target[found.end() :])
    whole = start, found.end() + (year.end() if year else 0)
    return Edit(*found.span(), like(found.group(), wrong), whole)


def _day(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(_FR_DATE, pair.target)
    if not found or month_of(pair.source) != FR_MONTHS.index(found.group(3).lower()):
        return None
    day, values = int(found.group(1)), english_values(pair.source)
    others = [other for other in range(2, 29) if other not in values]
    if day not in values or not others:
        return None
    end = found.end(2) if found.group(2) else found.end(1)
    return Edit(found.start(), end, str(rng.choice(others)), found.span())


def _day_month(pair: Intact, _rng: random.Random) -> Edit | None:
    """4 mars for 3 avril, as a machine that takes one date order for the other writes."""
    found = only(_FR_DATE, pair.target)
    if found and month_of(pair.source) == FR_MONTHS.index(found.group(3).lower()):
        day, month = int(found.group(1)), FR_MONTHS.index(found.group(3).lower()) + 1
        if day > 12 or day == month or day not in english_values(pair.source):
            return None
        return Edit(*found.span(), f"{'1er' if month == 1 else month} {FR_MONTHS[day - 1]}")
    numeric = only(_FR_NUMERIC, pair.target)
    if numeric and month_of(pair.source) == int(numeric.group(3)) - 1:
        day_digits, sign, month_digits, year = numeric.groups()
        if int(day_digits) <= 12 and day_digits != month_digits:
            return Edit(*numeric.span(), f"{month_digits}{sign}{day_digits}{sign}{year}")
    return None


def _weekday(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(word_pattern(tuple(FR_DAYS)), pair.target)
    english = only(word_pattern(tuple(EN_DAYS)), pair.source)
    if not found or not english or EN_DAYS.index(english.group().title()) != FR_DAYS.index(found.group().lower()):
        return None
    others = [day for day in FR_DAYS if day != found.group().lower()]
    return Edit(*found.span(), like(found.group(), rng.choice(others)), None, english.span())


_FR_TIME = re.compile(
    rf"(?<![\w:.,-])(?:(?P<h>\d{{1,2}})(?P<s>[{SPACES}]?(?:h|heures))(?:[{SPACES}]?(?P<m>\d\d))?"
    r"|(?P<H>\d{1,2}):(?P<M>\d\d))(?![\w:])"
)
_EN_TIME = re.compile(
    r"(?<![\w:.,])(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?[ \N{NO-BREAK SPACE}]?(?P<x>[ap])\.?[ ]?m\b"
    r"|(?<![\w:.,])(?P<H>[012]?\d):(?P<M>\d\d)(?![:\d])",
    re.IGNORECASE,
)
_DAY_PART = re.compile(rf"[{SPACES}](?:du matin|du soir|de l['’]après-midi|de la nuit)")


def _times(pair: Intact) -> tuple[re.Match[str], re.Match[str], int] | None:
    """The only time on either side and its hour, 0..23, where the two agree."""
    french, english = only(_FR_TIME, pair.target), only(_EN_TIME, pair.source)
    if not french or not english or "fuseau" in pair.target:
        return None
    hour = int(french.group("h") or french.group("H"))
    other = int(english.group("h") or english.group("H"))
    if english.group("x"):
        other = other % 12 + (12 if english.group("x").lower() == "p" else 0)
    agree = hour == other and int(french.group("m") or french.group("M") or 0) == int(
        english.group("m") or english.group("M") or 0
    )
    return (french, english, hour) if agree and hour < 24 else None


def _hour(shift: tuple[int, ...]) -> Corruptor:
    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        found = _times(pair)
        if found is None or _DAY_PART.match(pair.target, found[0].end()):
            return None
        french, english, hour = found
        if not english.group("x") and hour < 13 and not english.group().startswith("0"):
            return None  # "10:15" may be in the evening
        start, end = french.span("h") if french.group("h") else french.span("H")
        wrong = (hour + rng.choice(shift)) % 24
        width = "02" if french.group("H") or french.group("h").startswith("0") else ""
        if wrong in (0, 12) or (end - start == 2 and pair.target[end - 1] == "é"):
            return None
        return Edit(start, end, f"{wrong:{width}}", french.span(), english.span())

    return corrupt


def _minutes(pair: Intact, rng: random.Random) -> Edit | None:
    found = _times(pair)
    if found is None:
        return None
    french, english, _ = found
    minutes = french.group("m") or french.group("M")
    if not minutes:
        return None
    wrong = rng.choice([value for value in ("05", "10", "15", "20", "25", "35", "40", "45", "50") if value != minutes])
    start, end = french.span("m") if french.group("m") else french.span("M")
    return Edit(start, end, wrong, french.span(), english.span())


UNITS: dict[str, tuple[str, tuple[str, ...]]] = {
    "km/h": (r"km/h|kph|kilomet(?:er|re)s (?:per|an) hour", ("mph", "m/s")),
    "km": (r"km|kilomet(?:er|re)s?", ("miles", "m")),
    "kilomètres": (r"km|kilomet(?:er|re)s?", ("miles", "mètres")),
    "mètres": (r"m|met(?:er|re)s?", ("pieds", "kilomètres", "centimètres")),
    "cm": (r"cm|centimet(?:er|re)s?", ("pouces", "mm", "m")),
    "centimètres": (r"cm|centimet(?:er|re)s?", ("pouces", "millimètres", "mètres")),
    "miles": (r"miles?", ("kilomètres", "km", "mètres")),
    "pieds": (r"feet|foot|ft", ("mètres", "pouces")),
    "pouces": (r"inch|inches|in\.", ("centimètres", "pieds")),
    "kg": (r"kg|kilos?|kilograms?", ("livres", "g")),
    "kilos": (r"kg|kilos?|kilograms?", ("livres", "grammes")),
    "grammes": (r"g|grams?", ("kilos", "onces")),
    "g": (r"g|grams?", ("kg", "onces")),
    "litres": (r"l|lit(?:er|re)s?", ("gallons", "centilitres")),
    "tonnes": (r"tonnes?|tons?", ("kilos", "livres")),
    "hectares": (r"hectares?|ha", ("acres", "kilomètres carrés")),
    "°C": (r"°\s?C|degrees Celsius", ("°F",)),
    "°F": (r"°\s?F|degrees Fahrenheit", ("°C",)),
    "Go": (r"GB|gigabytes", ("Mo", "To")),
    "Mo": (r"MB|megabytes", ("Go", "ko")),
    "kW": (r"kW|kilowatts?", ("MW", "W")),
}
DURATIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "secondes": ("seconds?", ("minutes", "heures")),
    "minutes": ("minutes?|min", ("secondes", "heures")),
    "heures": ("hours?", ("minutes", "jours")),
    "jours": ("days?", ("semaines", "mois")),
    "semaines": ("weeks?", ("jours", "mois")),
    "mois": ("months?", ("semaines", "ans")),
    "ans": ("years?", ("mois", "jours")),
}
_COUNT = rf"(?P<n>\d+(?:[{SPACES}]\d{{3}})*(?:,\d+)?|{'|'.join(sorted(FR_WORDS, key=len, reverse=True))})"


def _english_forms(count: str) -> str:
    """A pattern of the English ways to write a French count."""
    if not count[0].isdigit():
        value = FR_WORDS[count.lower()]
        words = [word for word, number in EN_WORDS.items() if number == value]
        return "|".join((str(value), *words))
    plain = re.sub(rf"[{SPACES}]", "", count).replace(",", ".")
    grouped = f"{int(plain):,}" if plain.isdigit() else plain
    words = [word for word, number in EN_WORDS.items() if str(number) == plain]
    return "|".join((re.escape(plain), re.escape(grouped), *words))


def _unit(units: dict[str, tuple[str, tuple[str, ...]]]) -> Corruptor:
    """The unit replaced, the count kept, where English says the same count and unit."""
    names = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    pattern = re.compile(
        rf"(?i)(?<![\w,.-]){_COUNT}(?P<g>[{SPACES}]?)(?P<u>(?-i:{names}))(?![\w/@])"
        r"(?! carrés| cubes| sterling)"
    )

    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        found = only(pattern, pair.target)
        if found is None or (not found.group("n")[0].isdigit() and not found.group("g")):
            return None
        english, others = units[found.group("u")]
        count = _english_forms(found.group("n"))
        source = only(re.compile(rf"(?i)(?<![\w.,])(?:{count})[ -]?(?:{english})(?![\w])"), pair.source)
        rest = pair.source.replace(source.group(), "") if source else ""
        if source is None or re.search(rf"(?i)\b(?:{english})\b", rest) or re.search(r"(?i)-old|aged", pair.source):
            return None
        wrong = rng.choice(others)
        return Edit(*found.span("u"), wrong, found.span(), source.span())

    return corrupt


_CONVERTED = re.compile(
    rf"(?<![\w,.-])(\d+(?:[{SPACES}]\d{{3}})*(?:,\d+)?)[{SPACES}]?"
    r"(km/h|km|kilomètres|mètres|cm|centimètres|kg|kilos|litres|°C)(?!\w)"
)
_IMPERIAL = re.compile(
    r"(?<![\w,.-])(\d+(?:,\d{3})*)[ -]?(mph|miles?(?: per hour| an hour)?|feet|foot|inch(?:es)?|pounds|lb"
    r"|gallons?|°\s?F|degrees Fahrenheit)(?!\w)"
)
_FACTORS = {("m", "k"): 1.609, ("f", "m"): 0.3048, ("f", "c"): 30.48, ("i", "c"): 2.54}
_FACTORS |= {("p", "k"): 0.4536, ("l", "k"): 0.4536, ("g", "l"): 3.785}
"""How many metric units one imperial unit makes, by the first letters of their names."""


def _converts(english: re.Match[str], french: re.Match[str]) -> bool:
    """Whether the French amount is the English one, converted, within 10 %."""
    count, unit = float(english.group(1).replace(",", "")), english.group(2)[0]
    amount = float(parse_french(french.group(1)))
    if french.group(2) == "°C":
        return unit in "°d" and abs((count - 32) / 1.8 - amount) <= 1
    factor = _FACTORS.get((unit, french.group(2)[0]))
    return factor is not None and abs(count * factor - amount) <= 0.1 * amount


def _not_converted(pair: Intact, _rng: random.Random) -> Edit | None:
    """The metric unit with the number of the imperial one: 5 miles as 5 km."""
    target, source = only(_CONVERTED, pair.target), only(_IMPERIAL, pair.source)
    if not target or not source or not _converts(source, target):
        return None
    if re.search(r"(?i)\bkm|kilom|kph|metre|meter|kg|°\s?C|celsius|kilo", pair.source):
        return None
    wrong = source.group(1).replace(",", "\N{NO-BREAK SPACE}")
    return Edit(*target.span(1), wrong, target.span(), source.span())


_CURRENCIES = (
    (r"\$|dollars?|bucks", r"dollars", ("euros", "livres", "yens")),
    (r"£|pounds?|quid", r"livres(?: sterling)?", ("dollars", "euros")),
    (r"€|euros?", r"euros", ("dollars", "livres")),
    (r"¥|yen", r"yens", ("dollars", "euros", "yuans")),
    (r"\$", r"\$", ("€", "£")),
    (r"£", r"£", ("€", "$")),
    (r"€", r"€", ("$", "£")),
)


def _currency(pair: Intact, rng: random.Random) -> Edit | None:
    for english, french, others in _CURRENCIES:
        source = only(re.compile(rf"(?i)(?<!\w)(?:{english})(?!\w)|(?:\$|£|€|¥)(?=\d)"), pair.source)
        target = only(
            re.compile(
                rf"(?P<n>[\d][\d{SPACES},]*(?:[{SPACES}]mill\w+)?[{SPACES}]?(?P<p>de |d['’])?)"
                rf"(?P<c>{french})(?!\w)(?! US|[ ](?:am|can|aus))"
            ),
            pair.target,
        )
        if not source or not target or not re.fullmatch(english, source.group(), re.IGNORECASE):
            continue
        wrong, start = rng.choice(others), target.start("c")
        if target.group("p"):
            start = target.start("p")
            wrong = ("d’" if wrong == "euros" else "de ") + wrong
        return Edit(start, target.end("c"), wrong, target.span(), source.span())
    return None


def _decade(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(re.compile(rf"(?i)\bannées[{SPACES}]((?:19|20)?)(\d)0\b"), pair.target)
    english = only(re.compile(r"(?:(?:19|20)|['’])?(\d)0['’]?s\b"), pair.source)
    if not found or not english or found.group(2) != english.group(1):
        return None
    wrong = rng.choice([digit for digit in "3456789" if digit != found.group(2)])
    if found.group(1) == "20":
        wrong = "1" if found.group(2) == "0" else "0"
    text = f"{found.group(1)}{wrong}0"
    return Edit(found.start(1), found.end(), text, found.span(), english.span())


def kinds() -> list[Kind]:
    """The kinds, in the order in which they are reported."""
    table: tuple[tuple[str, Corruptor], ...] = (
        ("month shifted", _month),
        ("day of month changed", _day),
        ("day and month swapped", _day_month),
        ("weekday changed", _weekday),
        ("decade changed", _decade),
        ("am/pm swapped", _hour((12,))),
        ("hour changed", _hour((1, -1, 2, 3))),
        ("minutes changed", _minutes),
        ("unit changed", _unit(UNITS)),
        ("unit not converted", _not_converted),
        ("duration unit changed", _unit(DURATIONS)),
        ("currency changed", _currency),
    )
    return [Kind(name, "quantity", corrupt) for name, corrupt in table]
