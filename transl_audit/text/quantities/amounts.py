"""Reads a number with what it counts: money, percentages, measures, ordinals, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from transl_audit.lang.en_quantities import ENGLISH
from transl_audit.lang.units import CURRENCY_SIGNS, DOLLAR_LETTERS, UNITS, Unit
from transl_audit.text.quantities.lexer import SPACES, Scan, UnitForms, after_place
from transl_audit.text.quantities.model import Amount, CalendarDate, ClockTime, Code, Quantity, QuantityKind, Reading
from transl_audit.text.quantities.numerals import Numeral, numeral
from transl_audit.types import Span

ORDINAL = UNITS["ordinal"]
HOUR = UNITS["hour"]
_SMALL = "|".join(word for word, value in ENGLISH.cardinals.items() if 0 < value < 12)
_FEET_INCHES = re.compile(
    rf"(?P<feet>[1-9]|{_SMALL})(?:\s?['’′]\s?|[-\s]?(?:foot|feet|ft\.?)[-\s]?)(?P<inches>1[01]|[0-9]|{_SMALL})"
    r"(?:[\"”″]|''|[-\s]?(?:inch(?:es)?|in)\b|(?![\w.,][0-9A-Za-z]|\w|[-\s]?(?:feet|foot|miles)))",
    re.IGNORECASE,
)
_METRES = re.compile(r"(?P<metres>[0-9])\s?m\s?(?P<centimetres>[0-9]{2})(?![\w.,][0-9]|\w)")
_PHONE = re.compile(
    rf"[0-9]{{3}}\)?[{SPACES}.-]?[0-9]{{3}}[{SPACES}.-][0-9]{{4}}(?![0-9])|0[0-9](?:[{SPACES}.-][0-9]{{2}}){{4}}(?![0-9])"
    rf"|0[0-9]{{2,4}}[{SPACES}-][0-9]{{3,4}}[{SPACES}-][0-9]{{3,4}}(?![0-9])"
)
_DIGITS = re.compile(r"[0-9]{1,15}")
_CODE = re.compile(r"[0-9]+(?:[.,][0-9]+)*[A-Za-z]+")
_DOTTED_TIME = re.compile(r"(?P<h>[01]?[0-9]|2[0-4])\.(?P<m>[0-5][0-9])")
_MOST_PARTS = 12
"""Numbers of a code that are compared one by one."""
_SPACED_LETTERS = {"en": frozenset("mglW"), "fr": frozenset("mglhstjWVAFC")}
"""Units of one letter that may stand behind a space; others are words or parts of words ("5 a", « 5 d'entre eux »)."""


def amount(scan: Scan, index: int) -> tuple[Quantity, int] | None:
    """The amount that begins at a number or number word, and the index behind it; None when there is none."""
    number = numeral(scan, index)
    if number is None:
        return None
    if number.sort == "ordinal":
        return _ordinal(scan, number), number.after
    return _suffixed(scan, number, ())


def prefixed(scan: Scan, index: int) -> tuple[Quantity, int] | None:
    """Money that begins with its sign or code: $5, US$5m, EUR 5, £1,200."""
    low = scan.low(index)
    forms = scan.words.currencies.get(low, ())
    units = tuple(unit for form in forms if not form.rest for unit in form.units)
    first = index
    letters = scan.low(index - 1) if low == "$" and scan.glued(index) else ""
    if letters in DOLLAR_LETTERS and scan.raw(index - 1).isupper():
        units, first = (UNITS[DOLLAR_LETTERS[letters]],), index - 1
    number = numeral(scan, index + 1)
    if number is None or number.sort != "cardinal" or number.form == "words":
        return None
    if scan.lexemes[index + 1].start - scan.lexemes[index].end > 1:
        return None
    found, after = _suffixed(scan, number, units)
    start = scan.lexemes[first].start
    return replace(found, span=Span(start, found.span.end), text=scan.text[start : found.span.end]), after


def height(scan: Scan, index: int) -> tuple[Quantity, int] | None:
    """A height in two units without the second one's name: 5'9, 6-foot-6, « 1 m 75 »."""
    if scan.words.language == "fr":
        match = _METRES.match(scan.text, scan.lexemes[index].start)
        groups, unit, worth = ("metres", "centimetres"), UNITS["centimetre"], 100
    else:
        match = _FEET_INCHES.match(scan.text, scan.lexemes[index].start)
        groups, unit, worth = ("feet", "inches"), UNITS["inch"], 12
    if not match or (scan.glued(index) and scan.sort(index - 1) == "w"):
        return None
    big, small = (_whole(scan, match[group]) for group in groups)
    span = Span(*match.span())
    reading = Amount(Fraction(big * worth + small), unit)
    return Quantity(span, "measure", match.group(), (reading,), span), after_place(scan, index, span.end)


def _whole(scan: Scan, raw: str) -> int:
    return int(raw) if raw.isdigit() else scan.words.table.cardinals[raw.lower()]


def phone(scan: Scan, index: int) -> tuple[Quantity, int] | None:
    """A telephone number: its digits, however they are grouped."""
    match = _PHONE.match(scan.text, scan.lexemes[index].start)
    if not match or (scan.glued(index) and scan.sort(index - 1) == "w"):
        return None
    digits = "".join(letter for letter in match.group() if letter.isdigit())
    span = Span(*match.span())
    return Quantity(span, "code", match.group(), (Code(digits),), span), after_place(scan, index, span.end)


def code(scan: Scan, index: int, joined: str = "") -> tuple[Quantity, int]:
    """A string of letters and digits, around the number at `index`: A380, 1.2.3; signs of `joined` belong to it."""
    first = index
    while scan.glued(first) and scan.sort(first - 1) in ("w", "n"):
        first -= 1
    after = index + 1
    while scan.glued(after) and (scan.sort(after) in ("w", "n") or _joins(scan, after, joined)):
        after += 1
    span = Span(scan.lexemes[first].start, scan.lexemes[after - 1].end)
    text = span.of(scan.text)
    parts = tuple(_plain(match[0], span.start + match.start()) for match in islice(_DIGITS.finditer(text), _MOST_PARTS))
    return Quantity(span, "code", text, (Code(text.upper()),), span, parts=parts), after


def _joins(scan: Scan, index: int, joined: str) -> bool:
    return scan.low(index) in joined and scan.glued(index + 1) and scan.sort(index + 1) == "n"


def unit_behind(scan: Scan, after: int, forms: UnitForms) -> tuple[tuple[Unit, ...], int] | None:
    """The units that the words at an index may mean, and the index behind them."""
    for form in forms.get(scan.low(after), ()):
        if all(scan.low(after + 1 + at) == word for at, word in enumerate(form.rest)):
            end = after + 1 + len(form.rest)
            if _is_unit(scan, after, end):
                return form.units, end
    return None


def _is_unit(scan: Scan, after: int, end: int) -> bool:
    """Whether a form is the unit and no word that happens to look like it."""
    if end - after > 1 or scan.sort(after) == "s":
        return True
    if scan.glued(end) and scan.sort(end) in ("w", "n"):
        return False
    word = scan.low(after)
    if len(word) > 1:
        return True
    if scan.low(end) in ("'", "’"):
        return False
    return scan.glued(after) or scan.raw(after) in _SPACED_LETTERS[scan.words.language]


def _ordinal(scan: Scan, number: Numeral) -> Quantity:
    span = Span(number.start, number.end)
    readings: tuple[Reading, ...] = (Amount(number.value, ORDINAL),)
    if scan.low(number.after) in ("anniversary", "birthday", "anniversaire"):
        readings = (*readings, Amount(number.value, UNITS["year"]))
    return Quantity(span, "ordinal", span.of(scan.text), readings, span, number.form, firm=number.firm)


def _suffixed(scan: Scan, number: Numeral, prefix: tuple[Unit, ...]) -> tuple[Quantity, int]:
    """The number with the magnitude letter and unit behind it."""
    number, others = _letter_scale(scan, number, prefix)
    units, after = (prefix, number.after) if prefix else _units_behind(scan, number)
    if prefix:
        after = _repeated_currency(scan, after)
    half, behind = half_behind(scan, after + (0 if units else 1)) if number.sort == "cardinal" else (Fraction(0), after)
    if half:
        values = tuple(value + half * (number.scale if prefix else 1) for value in number.values)
        number = replace(number, values=values if units else (*number.values, *values), firm=True)
        after = behind if units else after
    end = scan.lexemes[after - 1].end if after > number.after else number.end
    number, end = _signed(scan, number, units, end)
    span = Span(number.start, end)
    amounts = [Amount(value, unit, number.step) for unit in units for value in number.values]
    amounts += [Amount(value, None, number.step) for value in others]
    if not units:
        age = UNITS["year"] if _is_age(scan, number) else None
        amounts = [Amount(value, age, number.step) for value in (*others, *number.values)]
    kind = _kind(number, units)
    found = Quantity(
        span,
        kind,
        span.of(scan.text),
        (*amounts, *_more_readings(scan, number, units)),
        Span(number.start, number.end),
        number.form,
        number.approximate or _is_approximate(scan, number),
        _firm(number, units),
        number.scale,
    )
    return found, after


def _signed(scan: Scan, number: Numeral, units: tuple[Unit, ...], end: int) -> tuple[Numeral, int]:
    """A temperature below zero, by a minus sign or word before it or « sous zéro » behind it, and where it ends."""
    if not units or units[0].dimension != "temperature":
        return number, end
    sign = _MINUS.search(scan.text[max(0, number.start - 9) : number.start])
    below = _BELOW.match(scan.text, end)
    if sign is None and below is None:
        return number, end
    start = number.start - (len(sign.group()) if sign else 0)
    values = tuple(-value for value in number.values)
    return replace(number, values=values, start=start), below.end() if below else end


_MINUS = re.compile(
    r"(?:(?<![\w-])[-\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}]|(?<!\w)(?:minus|moins|negative)\s)$",
    re.IGNORECASE,
)
_BELOW = re.compile(r"\s(?:below(?:\szero)?|sous\s(?:le\s)?zéro|au-dessous\sde\széro|en\sdessous\sde\széro)\b")


def _letter_scale(scan: Scan, number: Numeral, prefix: tuple[Unit, ...]) -> tuple[Numeral, tuple[Fraction, ...]]:
    """The number with the letter of magnitude behind it, and other readings where the letter may be a unit."""
    after = number.after
    size = scan.words.table.scale_suffixes.get(scan.low(after))
    if size is None or number.form != "digits" or number.scaled:
        return number, ()
    behind = scan.low(after + 1)
    money = bool(prefix) or behind in CURRENCY_SIGNS or (behind == "us" and scan.low(after + 2) == "$")
    alone = scan.glued(after) or scan.low(after) == "k"
    if (scan.glued(after + 1) and scan.sort(after + 1) in ("w", "n")) or not (money or alone):
        return number, ()
    values = tuple(value * size for value in number.values)
    if not money and scan.low(after) in scan.words.units:
        return number, values
    end = scan.lexemes[after].end
    return replace(
        number, values=values, step=number.step * size, end=end, after=after + 1, form="mixed", scaled=True, scale=size
    ), ()


def _units_behind(scan: Scan, number: Numeral) -> tuple[tuple[Unit, ...], int]:
    """The units behind a number, directly, behind a hyphen, « de », or English "of a" after a fraction."""
    after = number.after + (scan.low(number.after) == "+" and scan.glued(number.after))
    if scan.is_hyphen(after) and scan.glued(after) and scan.sort(after + 1) == "w":
        after += 1
    elif scan.words.language == "fr" and (number.scaled or number.sort == "fraction"):
        after += {"de": 1, "d": 2}.get(scan.low(after), 0)
    elif number.sort == "fraction":
        while scan.low(after) in ("of", "a", "an") and after - number.after < 2:
            after += 1
    if scan.low(after) in scan.words.table.between and scan.low(after + 1) in scan.words.units:
        after += 1
    if after >= len(scan.lexemes) or scan.lexemes[after].start - number.end > 16:
        return (), number.after
    money = unit_behind(scan, after, scan.words.currencies)
    measure = unit_behind(scan, after, scan.words.units)
    if scan.sort(after) == "s" and after > number.after and scan.low(after) != "%":
        return (), number.after
    if money and scan.low(after) in CURRENCY_SIGNS and _opens_next(scan, after, number):
        money = None
    best = max((found[1] for found in (money, measure) if found), default=number.after)
    units = [unit for found in (measure, money) if found and found[1] == best for unit in found[0]]
    return tuple(units), best if units else number.after


def _opens_next(scan: Scan, after: int, number: Numeral) -> bool:
    """Whether a currency sign belongs to the number behind it rather than to the one before: "in 2019 $5"."""
    return (
        scan.sort(after + 1) == "n" and scan.glued(after + 1) and not scan.glued(after) and number.end < len(scan.text)
    )


def half_behind(scan: Scan, after: int) -> tuple[Fraction, int]:
    """The fraction behind a unit, and the index behind it: "two years and a half", « deux ans et demi »."""
    for words, part in _HALVES[scan.words.language]:
        if all(scan.low(after + at) == word for at, word in enumerate(words)):
            return part, after + len(words)
    return Fraction(0), after


_HALVES = {
    "en": (
        (("and", "a", "half"), Fraction(1, 2)),
        (("and", "a", "quarter"), Fraction(1, 4)),
    ),
    "fr": (
        (("et", "demi"), Fraction(1, 2)),
        (("et", "demie"), Fraction(1, 2)),
        (("et", "un", "quart"), Fraction(1, 4)),
        (("et", "un", "tiers"), Fraction(1, 3)),
        (("et", "deux", "tiers"), Fraction(2, 3)),
        (("et", "trois", "quarts"), Fraction(3, 4)),
    ),
}


def _repeated_currency(scan: Scan, after: int) -> int:
    """The index behind a currency word that repeats the sign: "$5 USD", "US$5 dollars"."""
    found = unit_behind(scan, after, scan.words.currencies)
    return found[1] if found and found[0][0].name != "cent" else after


def _kind(number: Numeral, units: tuple[Unit, ...]) -> QuantityKind:
    if not units:
        return "fraction" if number.sort == "fraction" else "number"
    dimension = units[0].dimension
    if dimension in ("money", "times"):
        return "money" if dimension == "money" else "number"
    return "percentage" if dimension in ("ratio", "points") else "measure"


def _firm(number: Numeral, units: tuple[Unit, ...]) -> bool:
    if units and number.form != "words" and units[0].dimension in ("money", "ratio", "points"):
        return True
    return number.firm and not (number.value == 1 and number.form == "words" and not number.scaled)


def _more_readings(scan: Scan, number: Numeral, units: tuple[Unit, ...]) -> Iterable[Reading]:
    """What else a bare number may be: a year, a date "9/11", an ordinal ("a fifth")."""
    if units and units[0].name == "second" and scan.low(number.after) == "s" and scan.words.language == "en":
        yield Amount(number.value, None, number.step)  # "under-21s"
    if scan.text[number.end - 1 : number.end] in ("k", "K") and number.value <= 100_000:
        yield Amount(number.value / 1000, UNITS["kilometre"], number.step / 1000)  # a race
    if scan.words.language == "fr" and number.approximate and 20 <= number.value <= 60:
        yield CalendarDate(year=int(number.value), span="decade", short=True)  # « la quarantaine »
    letters = _CODE.match(scan.text, number.start)
    if letters and number.form in ("digits", "mixed"):
        yield Code(letters.group().upper())
    dotted = _DOTTED_TIME.match(scan.text, number.start)
    if dotted and not units and scan.words.language == "en" and dotted.end() == number.end:
        yield ClockTime(int(dotted["h"]) % 24 * 3600 + int(dotted["m"]) * 60, False)
    if units:
        return
    if scan.low(number.after) in ("point", "points") and scan.words.language == "fr":
        yield Amount(number.value, UNITS["percentage_point"], number.step)
    raw = scan.text[number.start : number.end]
    if number.form == "digits" and number.sort == "cardinal" and raw.isdigit():
        if len(raw) == 4 and 1000 <= number.value <= 2199:
            yield CalendarDate(year=int(number.value))
        elif len(raw) == 2 and scan.text[max(0, number.start - 1) : number.start] in ("'", "’"):
            yield CalendarDate(year=int(number.value), short=True)
    if number.sort == "fraction" and number.form == "digits" and "/" in raw:
        a, b = (int(part) for part in raw.split("/")[:2]) if raw.count("/") == 1 and " " not in raw else (0, 0)
        for month, day in ((a, b), (b, a)):
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield CalendarDate(month=month, day=day)
    if (
        number.sort == "fraction"
        and number.form == "words"
        and number.value.numerator == 1
        and number.value.denominator > 2
    ):
        yield Amount(Fraction(number.value.denominator), ORDINAL)


def _is_age(scan: Scan, number: Numeral) -> bool:
    """Whether a bare number is a person's age: "Jones, 52, joined", "aged 33"."""
    if scan.words.language != "en" or not 3 <= number.value <= 110 or number.step != 1:
        return False
    before = number.after - 2
    if scan.low(before) in ("aged", "age", "also") or (scan.low(before) == "of" and scan.low(before - 1) == "age"):
        return True
    if number.form != "digits" or scan.low(before) != "," or scan.sort(before - 1) != "w":
        return False
    return scan.low(number.after) == "," and scan.low(before - 1) not in scan.words.table.months


def _is_approximate(scan: Scan, number: Numeral) -> bool:
    """Whether a word such as "about" stands within the last 25 characters before the number."""
    before = scan.text[max(0, number.start - 25) : number.start].lower()
    return not scan.words.table.approximately.isdisjoint(before.replace("~", " environ about ").split()[-2:])


def _plain(raw: str, start: int) -> Quantity:
    """A whole number within a larger quantity."""
    span = Span(start, start + len(raw))
    return Quantity(span, "number", raw, (Amount(Fraction(raw)),), span)
