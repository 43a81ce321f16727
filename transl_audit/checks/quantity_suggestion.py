"""What the French should say instead of a wrong quantity, in its own style and the reader's conventions."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from fractions import Fraction

from transl_audit.config import Variant
from transl_audit.lang.fr_quantities import FRENCH
from transl_audit.lang.fr_unit_names import FEMININE, NAMES
from transl_audit.lang.units import UNITS, Unit
from transl_audit.text.quantities import Amount, CalendarDate, ClockTime, Code, Magnitude, Quantity, Reading, french

_FORMS = {name: (sign, one, many) for name, sign, one, many in (row.split() for row in NAMES.split("\n") if row)}
_SCALE_NOUN = re.compile(r"(?:illion|illiard|illier)s?$")
_OF = re.compile(r"^[\s\u00a0\u202f]*(?:de[\s\u00a0]+|d['’])")
_VAGUE = {
    10: "dizaines",
    100: "centaines",
    10**3: "milliers",
    10**6: "millions",
    10**9: "milliards",
    10**12: "billions",
}


def suggestion(source: Quantity, target: Quantity, text: str, variant: Variant) -> str | None:
    """The French that renders `source` in the place and manner of `target`, a quantity of `text`.

    None when there is no good one.
    """
    if source.kind == target.kind == "range":
        return _swapped(target)
    if target.kind == "ordinal" and isinstance(source.value, Amount):
        feminine = _FEMININE.search(text[max(0, target.span.start - 12) : target.span.start]) is not None
        return _ordinal(source.value.value, target, variant, feminine)
    pairs = [(right, wrong) for right in source.readings for wrong in target.readings]
    for right, wrong in sorted(pairs, key=_unlikeness):
        written = _written(right, wrong, target, variant)
        if written is not None and written != target.text:
            return written
    return None


def _swapped(target: Quantity) -> str:
    """A score with its ends in the other order."""
    low, high = target.parts
    between = target.text[low.span.end - target.span.start : high.span.start - target.span.start]
    return f"{high.text}{between}{low.text}"


def _unlikeness(pair: tuple[Reading, Reading]) -> tuple[int, float]:
    """How ill two readings go together: by what they measure, then by their size."""
    right, wrong = pair
    if not (isinstance(right, Amount) and isinstance(wrong, Amount)):
        return (0 if type(right) is type(wrong) else 3), 0.0
    x, y = right.unit, wrong.unit
    apart = 1 if x is None or y is None else 0 if x.dimension == y.dimension else 2
    sizes = abs(right.value), abs(wrong.value)
    return apart if x is not y else 0, abs(math.log10(sizes[0] / sizes[1])) if all(sizes) else 0.0


def _written(right: Reading, wrong: Reading, target: Quantity, variant: Variant) -> str | None:
    if isinstance(right, CalendarDate) and isinstance(wrong, CalendarDate):
        return _date(right, wrong, target)
    if isinstance(right, ClockTime) and (isinstance(wrong, ClockTime) or target.kind == "measure"):
        return french.time(right, like=target.text, variant=variant)
    if isinstance(right, Code) and isinstance(wrong, Code):
        return _code(right.text, target.text)
    if isinstance(right, Magnitude) and isinstance(wrong, Magnitude):
        return _magnitude(right, target)
    if isinstance(right, Amount) and isinstance(wrong, Amount):
        return _amount(right, wrong, target, variant)
    return None


def _date(right: CalendarDate, wrong: CalendarDate, target: Quantity) -> str | None:
    """The date with the parts that the French gives; those that only the French gives stay."""
    if (right.weekday is None) != (wrong.weekday is None):
        return None
    if right.weekday is not None:
        written = french.WEEKDAYS[right.weekday]
        return f"{written}s" if target.text.endswith("s") else written.title() if target.text[:1].isupper() else written
    if target.text.isdigit():
        part = right.day if len(target.text) < 3 else right.year
        return None if part is None else str(part)
    if right.span != wrong.span or (right.day is not None and wrong.day is None and wrong.year is not None):
        return french.date(right, like=target.text)
    year = right.year if right.year is not None and not right.short else wrong.year
    if right.span == "decade" and right.short and right.year is not None and wrong.year is not None:
        year = right.year + (0 if wrong.short else wrong.year // 100 * 100)
    merged = replace(
        right,
        year=year if wrong.year is not None or right.span != "day" else None,
        month=right.month or wrong.month,
        day=(right.day or wrong.day) if wrong.day is not None else None,
    )
    if re.match(r"[0-9]{1,4}[-/.]", target.text):
        return _numeric(merged, target.text)
    return french.date(merged, like=target.text)


def _numeric(date: CalendarDate, like: str) -> str | None:
    """A date in digits, in the order and with the signs of another."""
    if date.year is None or date.month is None or date.day is None:
        return None
    mark = "-" if "-" in like else "/" if "/" in like else "."
    if re.match(r"[0-9]{4}", like):
        return f"{date.year:04}{mark}{date.month:02}{mark}{date.day:02}"
    year = f"{date.year % 100:02}" if len(like.rpartition(mark)[2]) == 2 else f"{date.year}"
    return f"{date.day:02}{mark}{date.month:02}{mark}{year}"


def _code(right: str, wrong: str) -> str | None:
    """The wrong code with the right digits; None where the digits fall into other groups."""
    ours, theirs = re.findall(r"[0-9]+", right), re.findall(r"[0-9]+", wrong)
    if len(ours) != len(theirs):
        return None
    numbers = iter(ours)
    return re.sub(r"[0-9]+", lambda _: next(numbers), wrong)


def _magnitude(right: Magnitude, target: Quantity) -> str | None:
    for size, name in _VAGUE.items():
        if right.value == size:
            head = re.match(r"(?:quelques|plusieurs)\s", target.text)
            return f"{head.group()}{name}" if head else name
        if right.value % size == 0 and right.value // size in (10, 100) and size >= 1000:
            return f"{_VAGUE[right.value // size]} de {name}"
    return None


def _amount(right: Amount, wrong: Amount, target: Quantity, variant: Variant) -> str | None:
    x, y = right.unit, wrong.unit
    if x is not None and x.dimension == "rank":
        return None
    if target.kind == "fraction":
        return _FRACTIONS.get(right.value)
    if x is not None and y is None and right.value == wrong.value:
        return _with_unit(right.value, x, target, variant)
    if x is None or y is None or x is y or (x.dimension == y.dimension and x.factor == y.factor and x.bases & y.bases):
        return _with_number(right.value, target, variant)
    metric = UNITS.get(_METRIC.get(x.name, ""))
    if metric is not None and x.dimension == y.dimension and y.system == "metric":
        value = _rounded(right, x, metric)
        return _with_number(value, target, variant) if y is metric else _with_unit(value, metric, target, variant)
    return _with_unit(right.value, x, target, variant)


_METRIC = {
    "inch": "centimetre",
    "foot": "metre",
    "yard": "metre",
    "mile": "kilometre",
    "square_foot": "square_metre",
    "square_yard": "square_metre",
    "square_mile": "square_kilometre",
    "acre": "hectare",
    "us_gallon": "litre",
    "pound": "kilogram",
    "ounce": "gram",
    "stone": "kilogram",
    "short_ton": "tonne",
    "mile_per_hour": "kilometre_per_hour",
    "fahrenheit": "celsius",
}
"""The metric unit in which French gives an English one."""
_FRACTIONS = {
    Fraction(1, 2): "la moitié",
    Fraction(1, 3): "un tiers",
    Fraction(2, 3): "deux tiers",
    Fraction(1, 4): "un quart",
    Fraction(3, 4): "trois quarts",
    Fraction(1, 5): "un cinquième",
    Fraction(2, 5): "deux cinquièmes",
    Fraction(3, 5): "trois cinquièmes",
    Fraction(4, 5): "quatre cinquièmes",
    Fraction(1, 10): "un dixième",
}


_FEMININE = re.compile(r"(?<!\w)(?:la|une|sa|ma|ta|cette)\s(?:\w{3,8}\s)?$", re.IGNORECASE)


def _ordinal(value: Fraction, target: Quantity, variant: Variant, feminine: bool) -> str | None:
    if value.denominator > 1:
        return None
    number, text = int(value), target.text
    if target.form == "roman":
        return french.roman(number) + re.sub(r"^[IVX]+", "", text)
    feminine = feminine or text.lower().endswith(("re", "ère"))
    if target.form == "digits":
        suffix = text.lstrip("0123456789")
        return french.ordinal(number, feminine=feminine, suffix=suffix if suffix in ("ème", "è", "ᵉ") else "e")
    written = french.ordinal_in_words(number, variant, feminine=feminine)
    return written.capitalize() if written and text[:1].isupper() else written


def _with_number(value: Fraction, target: Quantity, variant: Variant) -> str | None:
    """The target with another number before its own unit."""
    number = _number(value, target, variant)
    if number is None:
        return None
    start, end = target.number.start - target.span.start, target.number.end - target.span.start
    head, tail = target.text[:start], target.text[end:]
    if not tail:
        return f"{head}{number}"
    if value < 2 and (one := _SINGULAR.get(tail.strip())) is not None:
        tail = tail.replace(tail.strip(), one)
    return f"{head}{_linked(_agreeing(number, tail), tail)}"


_SINGULAR = {many.replace("_", " "): one.replace("_", " ") for _, one, many in _FORMS.values()}


def _agreeing(number: str, unit: str) -> str:
    """« une » for « un » before a feminine unit."""
    return "une" if number == "un" and _OF.sub("", unit).split()[0] in FEMININE else number


def _linked(number: str, tail: str) -> str:
    """A number and what follows it, with « de » where the number ends with a noun of magnitude and only there."""
    bare = _OF.sub("", tail) if _OF.match(tail) else tail.lstrip(" \u00a0\u202f")
    if not bare[:1].isalpha():
        return f"{number}{tail}"
    if _SCALE_NOUN.search(number):
        return f"{number} d’{bare}" if bare[:1].lower() in "aeiouéhy" else f"{number} de {bare}"
    return f"{number}{french.NBSP}{bare}" if _OF.match(tail) else f"{number}{tail}"


def _number(value: Fraction, target: Quantity, variant: Variant) -> str | None:
    """A number in the manner of the target's: digits, words, or digits and a magnitude."""
    own = _own_number(target)
    if re.search(r"aine$", own):
        noun = _COLLECTIVES.get(int(value)) if value.denominator == 1 else None
        return f"une {noun}" if noun and own.lower().startswith("une") else noun
    if target.form == "words" and value.denominator == 1:
        written = french.in_words(int(value), variant)
        if written is not None:
            return written.capitalize() if target.text[:1].isupper() else written
    if own.endswith(("k", "K")) and (thousands := french.digits(value / 1000, variant)) is not None:
        return thousands + re.sub(r"^[0-9,.]+", "", own)
    if "/" in own and value.denominator > 1:
        whole, part = divmod(value, 1)
        return f"{f'{whole} ' if whole else ''}{part.numerator}/{part.denominator}"
    if value >= 10**6 and (target.form != "digits" or target.scale > 1 or value % 10**6 == 0):
        long = french.scaled(value, variant, words=target.form == "words")
        if long is not None:
            return f"{long[:1].upper()}{long[1:]}" if own[:1].isupper() else long
    return french.digits(value, variant, grouped=not re.fullmatch(r"[0-9]{4,}", own))


_COLLECTIVES = {value: word for word, value in FRENCH.collectives.items() if not word.endswith("s") and value != 40}


def _own_number(target: Quantity) -> str:
    """The number of the target as written."""
    return target.text[target.number.start - target.span.start : target.number.end - target.span.start]


def _with_unit(value: Fraction, unit: Unit, target: Quantity, variant: Variant) -> str | None:
    """The number in the manner of the target's with another unit: a sign for a sign, a word for a word."""
    number, forms = _number(value, target, variant), _FORMS.get(unit.name)
    if number is None or forms is None:
        return None
    start, end = target.number.start - target.span.start, target.number.end - target.span.start
    head, tail = target.text[:start].strip(), _OF.sub("", target.text[end:]).strip(" \u00a0\u202f")
    sign, one, many = (form.replace("_", " ") for form in forms)
    wordy = len(tail) > 3 and tail.replace(" ", "").isalpha()
    if sign != "-" and not wordy and (head or tail or unit.name == "percent"):
        return f"{number}{french.NBSP}{sign}"
    name = one if value < 2 else many
    return _linked(_agreeing(number, name), f"{french.NBSP}{name}")


def _rounded(amount: Amount, x: Unit, y: Unit) -> Fraction:
    """An amount converted from `x` to `y`, with one digit more than it has, and no decimals from twenty on."""
    value = (amount.value * x.factor + x.offset - y.offset) / y.factor
    if value == 0:
        return value
    size = math.floor(math.log10(abs(value)))
    known = len(str(abs(amount.value.numerator)).strip("0")) if amount.value.denominator == 1 else 2
    places = known - size
    places = min(places, 0) if abs(value) >= 20 else min(places, 2)
    return Fraction(round(value * Fraction(10) ** places)) / Fraction(10) ** places
