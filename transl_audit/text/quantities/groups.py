"""Joins neighbouring quantities: ranges, lists that share a unit, a weekday and its date, feet and inches."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from transl_audit.lang.units import Unit
from transl_audit.text.quantities.dates import year_like
from transl_audit.text.quantities.model import Amount, CalendarDate, ClockTime, Quantity, Reading
from transl_audit.types import Span

_DASH = r"\s?[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]\s?"
_RANGE = {
    "en": re.compile(rf"{_DASH}|\s(?:to|through|until|till|thru)(?:\sthe)?\s|\s?&\s?"),
    "fr": re.compile(rf"{_DASH}|\s(?:à|au|aux|jusqu['’]à|jusqu['’]au|buts?\sà)\s(?:les?\s)?"),
}
_LIST = {
    "en": re.compile(
        r",?\s(?:and|or|by|nor|plus|but|versus|vs\.?)\s(?:(?:the|an?|from|between)\s)?|,\s|\s?/\s?|\s?[x×]\s?"
    ),
    "fr": re.compile(
        r",?\s(?:et|ou|par|ni|puis|contre|voire)\s(?:d['’]|(?:les?|la|de|entre)\s)?|,\s|\s?/\s?|\s?[x×]\s?"
    ),
}
_RATIO = {"en": re.compile(r"\s(?:in|out\sof|of\severy|in\severy)\s"), "fr": re.compile(r"\ssur\s")}
_BETWEEN = {"en": re.compile(r"(?i)\bbetween\s$"), "fr": re.compile(r"(?i)\bentre\s$")}
_PAIR_WORD = {"en": re.compile(r"\sand\s"), "fr": re.compile(r"\set\s")}
_GAP = re.compile(r",?\s(?:le\s|the\s)?|\.\s?")
_COMPOUND = re.compile(r",?\s(?:(?:and|et)\s)?")
Language = Literal["en", "fr"]


def grouped(text: str, language: Language, found: list[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with what they lend each other, neighbours of one range, date or measure made one."""
    joined: list[Quantity] = []
    for quantity in found:
        previous = joined[-1] if joined else None
        if previous is None or quantity.span.start - previous.span.end > 16:
            joined.append(quantity)
            continue
        between = text[previous.span.end : quantity.span.start]
        one = _as_one(text, language, previous, quantity, between)
        if one is not None:
            joined[-1] = one
            continue
        if _RANGE[language].fullmatch(between):
            joined[-1], quantity = _lent(previous, quantity, sure=True)
        elif _LIST[language].fullmatch(between):
            joined[-1], last = _lent(previous, quantity, sure="," not in between)
            quantity = last if _lends_on(previous, between) else quantity
        joined.append(quantity)
    return tuple(joined)


def _lends_on(left: Quantity, between: str) -> bool:
    """Whether the left of two neighbours of a list says what the right one is: a month, or that it is an age."""
    if left.kind in ("date", "time"):
        return "," not in between
    return left.kind == "measure" and left.text.isdigit()


def _as_one(text: str, language: Language, left: Quantity, right: Quantity, between: str) -> Quantity | None:
    """One quantity for two neighbours that say one thing; None when they do not."""
    span = Span(left.span.start, right.span.end)
    if left.parts and left.kind != "code":
        return None
    if {left.kind, right.kind} == {"weekday", "date"} and _GAP.fullmatch(between):
        return replace(left, span=span, kind="date", text=span.of(text), readings=(), parts=(left, right))
    if left.kind == right.kind in ("measure", "money") and left.firm and right.firm and _COMPOUND.fullmatch(between):
        return _compound(text, left, right)
    if left.kind == "money" and right.kind == "number" and right.form == "words" and between.strip() == "et":
        return _and_cents(text, left, right)
    if _RATIO[language].fullmatch(between):
        return _ratio(text, left, right)
    before = text[max(0, left.span.start - 9) : left.span.start]
    paired = _PAIR_WORD[language].fullmatch(between) and _BETWEEN[language].search(before)
    if (paired or _RANGE[language].fullmatch(between)) and _alike(left, right):
        low, high = _lent(left, right, sure=True)
        firm = low.firm or high.firm
        return replace(low, span=span, kind="range", text=span.of(text), readings=(), firm=firm, parts=(low, high))
    return None


_NO_ENDS = frozenset({"weekday", "vague", "range", "ordinal"})
_TIMES = frozenset({"time", "measure"})


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities can be the ends of one range: of one kind, or one of them a bare number."""
    if {left.kind, right.kind} & _NO_ENDS or not (left.readings and right.readings):
        return False
    kinds = {left.kind, right.kind}
    if "date" in kinds and "number" in kinds:
        return left.form == right.form == "digits"
    return len(kinds) == 1 or "number" in kinds or kinds == _TIMES


def _compound(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """ "5 feet 9 inches", « 17 livres et 1 once », "2 minutes 30 seconds": the sum, in the larger unit."""
    big, small = left.value, right.value
    if not (isinstance(big, Amount) and isinstance(small, Amount) and big.unit and small.unit):
        return None
    if big.unit.dimension != small.unit.dimension or small.value * small.unit.factor >= big.unit.factor:
        return None
    span = Span(left.span.start, right.span.end)
    step = small.step * small.unit.factor / big.unit.factor
    readings = tuple(
        Amount(reading.value + small.value * small.unit.factor / reading.unit.factor, reading.unit, step)
        for reading in left.readings
        if isinstance(reading, Amount) and reading.unit and reading.unit.dimension == small.unit.dimension
    )
    firm = left.firm or right.firm
    return replace(left, span=span, text=span.of(text), readings=readings, firm=firm, parts=(left, right))


def _and_cents(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """« trois dollars et trente »."""
    main, cents = left.value, right.value
    if not (isinstance(main, Amount) and isinstance(cents, Amount)) or not 1 < cents.value < 100:
        return None
    span = Span(left.span.start, right.span.end)
    reading = Amount(main.value + cents.value / 100, main.unit, Fraction(1, 100))
    return replace(left, span=span, text=span.of(text), readings=(reading,), parts=(left, right))


def _ratio(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """ "three in four", « un sur cinq », "7 out of 10"."""
    top, bottom = left.value, right.value
    if not (isinstance(top, Amount) and isinstance(bottom, Amount)) or left.kind != "number" or right.kind != "number":
        return None
    if top.unit or bottom.unit or not 0 < top.value < bottom.value <= 1000 or bottom.value.denominator > 1:
        return None
    span = Span(left.span.start, right.span.end)
    reading = Amount(top.value / bottom.value)
    return replace(
        left, span=span, kind="fraction", text=span.of(text), readings=(reading,), firm=True, parts=(left, right)
    )


def _lent(left: Quantity, right: Quantity, *, sure: bool) -> tuple[Quantity, Quantity]:
    """Both quantities; one that is a bare number may have the unit, month or half of the day of the other.

    `sure`: then it can mean nothing else, as in a range.
    """
    return _with(left, _borrowed(left, right), right, sure), _with(right, _borrowed(right, left), left, sure)


def _with(quantity: Quantity, readings: tuple[Reading, ...], lender: Quantity, sure: bool) -> Quantity:
    if not readings or (year_like(quantity.text) and lender.kind != "date"):
        return quantity
    if not sure:
        return replace(quantity, readings=(*quantity.readings, *readings))
    both = lender.scale > 1 == quantity.scale or lender.kind == "time"
    return replace(quantity, readings=(*readings, *quantity.readings) if both else readings, kind=lender.kind)


def _borrowed(quantity: Quantity, lender: Quantity) -> tuple[Reading, ...]:
    own = next((r for r in quantity.readings if isinstance(r, Amount)), None)
    if own is None or own.unit is not None or not (quantity.firm or quantity.form == "digits"):
        return ()
    found: list[Reading] = []
    for reading in lender.readings:
        if isinstance(reading, Amount):
            found += _as_amount(quantity, own, lender, reading.unit)
        elif isinstance(reading, CalendarDate):
            found += _as_date(own.value, quantity, reading)
        elif isinstance(reading, ClockTime) and own.value.denominator == 1 and 0 <= own.value <= 12:
            found.append(ClockTime(int(own.value) % 24 * 3600, False))
            if reading.certain and reading.seconds >= 12 * 3600:
                found.append(ClockTime((int(own.value) % 12 + 12) * 3600, True))
    return tuple(dict.fromkeys(found))


def _as_amount(quantity: Quantity, own: Amount, lender: Quantity, unit: Unit | None) -> list[Reading]:
    found: list[Reading] = []
    if lender.scale > 1 == quantity.scale and own.value < 1000:
        found.append(Amount(own.value * lender.scale, unit, own.step * lender.scale))
    if unit is not None and unit.name != "ordinal":
        found.append(Amount(own.value, unit, own.step))
    return found


def _as_date(value: Fraction, quantity: Quantity, lender: CalendarDate) -> list[Reading]:
    if value.denominator > 1 or lender.span == "century":
        return []
    if lender.span == "decade":
        return [replace(lender, year=int(value), short=value < 100)] if value % 10 == 0 else []
    if lender.month and lender.day and 1 <= value <= 31:
        return [CalendarDate(lender.year, lender.month, int(value))]
    if lender.year and not lender.month and len(quantity.text) == 2 and quantity.text.isdigit():
        return [CalendarDate(year=lender.year // 100 * 100 + int(value))]
    return []
