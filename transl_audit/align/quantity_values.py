"""Whether two quantities are worth the same, whatever the words, units and conventions; how alike they look if not."""

from __future__ import annotations

import re
from fractions import Fraction

from transl_audit.lang.units import UNITS, Unit
from transl_audit.text.quantities import Amount, CalendarDate, ClockTime, Code, Magnitude, Quantity, Reading

SAME, EQUAL, LOOSE = 3, 2, 1
"""Agreement: value and unit; value, with the unit said on one side only; value under a looser reading."""

_ROUNDING = Fraction(1, 10)
"""The most that a rounded conversion may be off ("30 yards", « 30 mètres »), as a share of the value."""
_SOURCE_ROUNDING = Fraction(3, 100)
"""The most that a conversion may be off because the English number itself is rounded, as a share."""
_CALENDAR = Fraction(3, 100)
"""The most that a month of 30 days and other calendar roundings may be off, as a share."""
_DEGREE = Fraction(7, 10)
"""The most that a converted temperature may be off, in kelvins: 80 °F are 26.7 °C, often cut to 26; twice that for
multiples of five."""
_ABOUT = Fraction(1, 5)
"""The most that an approximate number may be off from another (a dozen, « une dizaine »), as a share."""
_COLLECTIVE = re.compile(
    r"(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?\b|\bmilliers?\b|\bdozens?\b"
)
_HALF_DAY = 12 * 3600
_CUSTOMARY = frozenset({(14, "day", 15, "day"), (2, "week", 15, "day"), (1, "week", 8, "day"), (7, "day", 8, "day")})
"""« quinze jours » is a fortnight and « huit jours » a week."""


def agreement(source: Quantity, target: Quantity) -> int:
    """How well an English and a French quantity agree: SAME, EQUAL, LOOSE or 0."""
    best = 0
    lost = source.kind == "percentage" and target.kind == "number" and target.form == "digits"
    for a in source.readings:
        for b in target.readings:
            strength = 0 if lost and isinstance(b, Amount) and b.unit is None else _agree(a, b)
            if strength > best:
                best = strength
                if best == SAME:
                    return best
    if best == LOOSE and not _may_be_loose(source, target):
        return 0
    return best or (LOOSE if _about(source, target) else 0)


def _may_be_loose(source: Quantity, target: Quantity) -> bool:
    """Whether a loose reading is plausible: not that of an article, nor a number word for the day of a date."""
    if {source.kind, target.kind} == {"date", "number"} and source.form != target.form:
        return False
    return (source.firm and target.firm) or source.kind == "ordinal"


def _agree(a: Reading, b: Reading) -> int:
    if isinstance(a, Amount):
        return _agree_amount(a, b)
    if isinstance(b, Amount):
        return _agree_amount(b, a)
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        return _agree_date(a, b)
    if isinstance(a, ClockTime) and isinstance(b, ClockTime):
        return _agree_time(a, b)
    if isinstance(a, Code) and isinstance(b, Code):
        return SAME if a.text == b.text else LOOSE if _digits(a.text) == _digits(b.text) else 0
    if isinstance(a, Magnitude) and isinstance(b, Magnitude):
        return SAME if a.value == b.value and not _conflict(a.unit, b.unit) else 0
    return 0


def _agree_amount(a: Amount, b: Reading) -> int:
    if isinstance(b, Amount):
        return _agree_amounts(a, b)
    if isinstance(b, CalendarDate):
        return _number_in_date(a, b)
    if isinstance(b, ClockTime):
        hour = a.value if a.unit is None and a.value.denominator == 1 and 0 <= a.value <= 24 else None
        return LOOSE if hour is not None and b.seconds % _HALF_DAY == hour % 12 * 3600 else 0
    if isinstance(b, Code):
        return LOOSE if a.unit is None and _digits(b.text) == str(a.value) else 0
    return LOOSE if a.unit is None and a.value == b.value else 0


def _agree_amounts(a: Amount, b: Amount) -> int:
    x, y = a.unit, b.unit
    if x is y or (x is None and y is None):
        return SAME if a.value == b.value else 0
    if x is None or y is None:
        return _half_named(a, b)
    if x.dimension == "rank" or y.dimension == "rank":
        return LOOSE if a.value == b.value and "year" in (x.name, y.name) else 0
    if x.dimension == y.dimension:
        return _converted(a, x, b, y)
    if {x.dimension, y.dimension} == {"ratio", "points"}:
        return EQUAL if a.value == b.value else 0
    return 0


def _half_named(a: Amount, b: Amount) -> int:
    """One side names a unit, the other not: the same number, or a share of one hundred."""
    named, bare = (a, b) if a.unit else (b, a)
    if named.value == bare.value:
        return EQUAL
    if named.unit and named.unit.dimension == "ratio":
        share = named.value * named.unit.factor
        return EQUAL if share == bare.value and share < 1 else 0
    if named.unit and named.unit.name == "celsius" and bare.value >= 40:
        return LOOSE if _same_temperature(bare, UNITS["fahrenheit"], named, named.unit) else 0
    return 0


def _converted(a: Amount, x: Unit, b: Amount, y: Unit) -> int:
    """Whether two amounts in different units of one dimension agree within the rounding of a conversion."""
    if x.bases.isdisjoint(y.bases):
        return 0
    if x.dimension == "money":
        return SAME if a.value * x.factor == b.value * y.factor else 0
    key = (int(a.value), x.name, int(b.value), y.name)
    if key in _CUSTOMARY and a.value.denominator == b.value.denominator == 1:
        return EQUAL
    if x.dimension == "temperature":
        return SAME if _same_temperature(a, x, b, y) else 0
    one, other = a.value * x.factor, b.value * y.factor
    difference, size = abs(one - other), max(abs(one), abs(other))
    if x.system == y.system:
        exact = difference == 0 or (x.dimension == "duration" and difference <= size * _CALENDAR)
        return SAME if exact or difference <= size / 1000 else 0
    allowed = max(resolution(b) * y.factor / 2, min(a.step * x.factor / 2, size * _SOURCE_ROUNDING))
    return SAME if difference <= max(min(allowed, size * _ROUNDING), size / 200) else 0


def _same_temperature(a: Amount, x: Unit, b: Amount, y: Unit) -> bool:
    """As a point of the scale, or as a difference of two points."""
    if x.dimension != y.dimension:
        return False
    allowed = _DEGREE * (2 if b.value % 5 == 0 else 1)
    point = abs(a.value * x.factor + x.offset - b.value * y.factor - y.offset)
    gap = abs(a.value * x.factor - b.value * y.factor)
    return point <= allowed or (a.value <= 20 and gap <= min(allowed, Fraction(1, 2)))


def resolution(amount: Amount) -> Fraction:
    """To what the number looks rounded: 620 to ten, 135 to five, 64 to one, 1.75 to five hundredths."""
    value, step = abs(amount.value), amount.step
    if not value:
        return step
    while value % (step * 10) == 0:
        step *= 10
    return step * 5 if value % (step * 5) == 0 else step


def _number_in_date(a: Amount, b: CalendarDate) -> int:
    """A bare number or ordinal for a part of a date: "the 10th", a century, a decade."""
    if a.value.denominator > 1:
        return 0
    value = int(a.value)
    if a.unit is None:
        if value in (b.year, b.day):
            return LOOSE
        return LOOSE if 9 < value < 100 and b.year is not None and b.year > 999 and value == b.year % 100 else 0
    if a.unit.dimension == "temperature" and b.span == "decade" and b.short and b.year:
        degrees = Amount(Fraction(b.year))
        return LOOSE if _same_temperature(degrees, UNITS["fahrenheit"], a, a.unit) else 0
    if a.unit.dimension != "rank":
        return LOOSE if b.span == "decade" and a.unit.name == "year" and value == b.year else 0
    century = b.span == "century" and b.year is not None and value == b.year // 100 + 1
    return LOOSE if century or value == b.day else 0


def _agree_date(a: CalendarDate, b: CalendarDate) -> int:
    if "century" in (a.span, b.span):
        return SAME if a.span == b.span and a.year == b.year else 0
    shared = 0
    for x, y in ((a.month, b.month), (a.day, b.day), (a.weekday, b.weekday)):
        if x is not None and y is not None:
            if x != y:
                return 0
            shared += 1
    if a.year is not None and b.year is not None:
        short = a.short or b.short
        if a.year != b.year and not (short and a.year % 100 == b.year % 100):
            return 0
        shared += 1
    if not shared or (a.span != b.span and a.month is not b.month):
        return 0
    whole = all((x is None) == (y is None) for x, y in ((a.year, b.year), (a.month, b.month), (a.day, b.day)))
    return SAME if whole and a.span == b.span else EQUAL if shared > 1 else LOOSE


def _agree_time(a: ClockTime, b: ClockTime) -> int:
    if a.seconds == b.seconds:
        return SAME
    sure = (a.certain and b.certain) or max(a.seconds, b.seconds) > 2 * _HALF_DAY
    return EQUAL if not sure and a.seconds % _HALF_DAY == b.seconds % _HALF_DAY else 0


def _about(source: Quantity, target: Quantity) -> bool:
    """Whether two round numbers in words, one of them approximate, mean the same order: a dozen, « une dizaine »."""
    if not (source.form == target.form == "words" and _COLLECTIVE.search(f"{source.text} {target.text}")):
        return False
    a, b = source.value, target.value
    if not (isinstance(a, Amount) and isinstance(b, Amount)):
        return False
    if _conflict(a.unit, b.unit) or a.value == 0 or b.value < 8:
        return False
    x, y = (a.unit.factor, b.unit.factor) if a.unit and b.unit else (Fraction(1), Fraction(1))
    return abs(a.value * x - b.value * y) <= max(a.value * x, b.value * y) * _ABOUT


def _conflict(x: Unit | None, y: Unit | None) -> bool:
    return x is not None and y is not None and (x.dimension != y.dimension or x.bases.isdisjoint(y.bases))


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def alike(source: Quantity, target: Quantity) -> int:
    """How like in kind two quantities are that do not agree: 3 the same, 2 close, 1 thinkable, 0 unlike."""
    if "fraction" in (source.kind, target.kind) and not _may_be_fraction(source, target):
        return 0
    if source.form == target.form == "words" and {source.kind, target.kind} in _UNLIKE_IN_WORDS:
        return 0
    return max((_alike(a, b) for a in source.readings for b in target.readings), default=0)


_UNLIKE_IN_WORDS = ({"number", "measure"}, {"number", "money"}, {"number", "time"})


def _may_be_fraction(source: Quantity, target: Quantity) -> bool:
    """Whether a fraction and another quantity can stand for one another: two fractions, or a percentage."""
    return {source.kind, target.kind} <= {"fraction", "percentage"}


def _alike(a: Reading, b: Reading) -> int:
    if isinstance(a, Amount) and isinstance(b, Amount):
        return _alike_amounts(a, b)
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        if (a.weekday is None) != (b.weekday is None):
            return 0
        return 3 if (a.month is None) == (b.month is None) and a.span == b.span else 2
    if type(a) is type(b):
        return 3
    if {type(a), type(b)} == {Amount, ClockTime}:
        amount, time = (a, b) if isinstance(a, Amount) else (b, a)
        return _alike_time(amount, time) if isinstance(amount, Amount) and isinstance(time, ClockTime) else 0
    if {type(a), type(b)} == {Amount, CalendarDate}:
        amount = a if isinstance(a, Amount) else b
        return 1 if isinstance(amount, Amount) and amount.unit is None else 0
    return 0


def _alike_time(amount: Amount, time: ClockTime) -> int:
    """« vers 10 minutes » for "at 10 o'clock" keeps the hour's number."""
    if amount.unit is None:
        return 1
    return 2 if amount.unit.dimension == "duration" and amount.value % 12 == time.seconds // 3600 % 12 else 0


def _alike_amounts(a: Amount, b: Amount) -> int:
    x, y = a.unit, b.unit
    if x is None and y is None:
        return 3 if (0 < a.value < 1) == (0 < b.value < 1) else 1
    if x is None or y is None:
        unit = x or y
        return 1 if unit is not None and unit.dimension == "rank" else 2
    if x.dimension == y.dimension:
        return 3
    if a.value == b.value and "rank" not in (x.dimension, y.dimension):
        return 2
    return 1 if {x.dimension, y.dimension} <= {"money", "ratio", "points"} else 0
