"""Decides at each lexeme which quantity begins there, and reads the quantities of a text one after the other."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from transl_audit.lang.units import CURRENCY_SIGNS
from transl_audit.text.quantities import amounts, clock, dates
from transl_audit.text.quantities.groups import grouped
from transl_audit.text.quantities.lexer import GLYPHS, Scan, scan
from transl_audit.text.quantities.model import (
    Amount,
    CalendarDate,
    Form,
    Magnitude,
    Quantity,
    QuantityKind,
    Reading,
)
from transl_audit.types import Language, Span

_Found = tuple[Quantity, int]


@functools.lru_cache(maxsize=512)
def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """The quantities of an English or French text, in order, without overlap, none within a copied string.

    They include what is never flagged but may render a quantity of the other language ("one", "twice",
    « une semaine »): see `Quantity.firm`.
    """
    view = scan(text, language)
    found: list[Quantity] = []
    index = 0
    while index < len(view.lexemes):
        item = _at(view, index)
        if item is None or (found and item[0].span.start < found[-1].span.end):
            index += 1
        else:
            found.append(item[0])
            index = max(index + 1, item[1])
    return grouped(text, view.words.language, found)


def _at(view: Scan, index: int) -> _Found | None:
    """The quantity that begins at a lexeme, and the index behind it."""
    lexeme = view.lexemes[index]
    if lexeme.sort == "n":
        return _number(view, index)
    if lexeme.sort == "s":
        return amounts.prefixed(view, index) if lexeme.low in CURRENCY_SIGNS and view.sort(index + 1) == "n" else None
    role = "number" if lexeme.low in GLYPHS else view.words.roles.get(lexeme.low)
    if role is not None:
        return _PARSERS[role](view, index)
    if view.sort(index + 1) == "n" and not view.glued(index + 1) and lexeme.low in view.words.currencies:
        return amounts.prefixed(view, index) if len(lexeme.low) == 3 and view.raw(index).isupper() else None
    return _roman(view, index) if lexeme.low[0] in "ivx" else None


def _number(view: Scan, index: int) -> _Found | None:
    """What begins with digits."""
    if view.glued(index) and view.sort(index - 1) == "w" and view.low(index - 1) not in _BEFORE_DIGITS:
        return amounts.code(view, index)
    known = amounts.phone(view, index) or amounts.height(view, index)
    if known is not None:
        return known
    if _ALWAYS.match(view.text, view.lexemes[index].start):
        return replace(amounts.code(view, index, joined="/-")[0], firm=False), index + 3
    if _RACE.match(view.text, view.lexemes[index].start):
        return amounts.code(view, index, joined=":.,")
    date = dates.numeric_date(view, index) or dates.day_date(view, index)
    if date is not None:
        return _dated(view, date)
    time = clock.clock(view, index)
    if time is not None:
        return _timed(view, index, time)
    date = dates.decade(view, index)
    if date is not None:
        return _dated(view, date)
    return _amount(view, index) or amounts.code(view, index)


_ALWAYS = re.compile(r"(?:24/7|50[/-]50)(?![0-9/])")
"""Idioms more than two numbers; French has many ways to say them."""
_RACE = re.compile(r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?[.,][0-9]+(?![0-9]*[:.])")
"""A time as measured in races, with fractions of a second."""
_BEFORE_DIGITS = frozenset({"x", "de", "des", "les", "du", "à", "en", "et", "la", "le"})
"""Words that stand glued to a number by mistake."""


def _amount(view: Scan, index: int) -> _Found | None:
    found = amounts.amount(view, index)
    if found is None:
        return None
    quantity, after = found
    if (
        view.glued(after)
        and view.sort(after) == "w"
        and view.sort(after - 1) in ("n", "w")
        and view.glued(after - 1) | (view.sort(after - 1) == "n")
    ):
        return amounts.code(view, index)
    if quantity.kind == "ordinal":
        value = quantity.value
        whole = int(value.value) if isinstance(value, Amount) else 0
        date = dates.century(view, index, whole, quantity.span.start, after)
        return found if date is None else _dated(view, date)
    if view.low(after - 1) == "siècle" and isinstance(quantity.value, Amount) and quantity.value.value > 1:
        date = dates.century(view, index, int(quantity.value.value), quantity.span.start, after - 1)
        return found if date is None else _dated(view, date)
    return _year(quantity), after


def _year(quantity: Quantity) -> Quantity:
    """A bare number that is most likely a year, as a date."""
    years = [r for r in quantity.readings if isinstance(r, CalendarDate) and r.year and not r.month]
    if quantity.kind != "number" or not years or not dates.year_like(quantity.text):
        return quantity
    others = (r for r in quantity.readings if r not in years)
    kind: QuantityKind = "date" if 1500 <= (years[0].year or 0) <= 2099 else "number"
    readings = (*years, *others) if kind == "date" else quantity.readings
    return Quantity(quantity.span, kind, quantity.text, readings, quantity.number)


def _word(view: Scan, index: int) -> _Found | None:
    """What begins with a number word."""
    if view.words.language == "fr" and view.raw(index)[0].isupper() and view.raw(index - 1)[:1].isupper():
        return None
    date = dates.day_date(view, index)
    if date is not None:
        return _dated(view, date)
    time = clock.clock(view, index)
    if time is not None:
        return _timed(view, index, time)
    if view.words.language == "en" and {view.low(index + 1), view.low(index + 2)} & {"foot", "feet"}:
        tall = amounts.height(view, index)
        if tall is not None:
            return tall
    return _amount(view, index) or (_vague(view, index) if view.low(index) in view.words.table.vague else None)


def _article(view: Scan, index: int) -> _Found | None:
    found = _amount(view, index)
    if found is not None:
        return found
    if view.low(index + 1) == "second" and (view.sort(index + 2) == "w" or view.is_hyphen(index + 2)):
        return None
    unit = amounts.unit_behind(view, index + 1, view.words.units)
    if unit is None or len(view.low(index + 1)) < 3 or view.sort(index + 1) != "w":
        return None
    half, after = amounts.half_behind(view, unit[1])
    span = Span(view.lexemes[index].start, view.lexemes[after - 1].end)
    readings = tuple(Amount(1 + half, each) for each in unit[0])
    return Quantity(span, "measure", span.of(view.text), readings, span, "words", firm=half > 0), after


def _vague(view: Scan, index: int) -> _Found | None:
    """Orders of magnitude: "hundreds of millions", « quelques milliers », "tens of thousands"."""
    table = view.words.table
    at = index + 1 if view.low(index) in table.quantifiers else index
    low = view.low(at)
    value = table.vague.get(low) or (table.scales.get(low) or table.vague.get(f"{low}s") if at > index else None)
    if value is None:
        return None
    after = at + 1
    while view.low(after) in ("of", "de") and view.low(after + 1) in table.vague and value < 10**12:
        value, after = value * table.vague[view.low(after + 1)], after + 2
    at_unit = after + (view.low(after) in ("of", "de"))
    money = amounts.unit_behind(view, at_unit, view.words.currencies)
    span = Span(view.lexemes[index].start, view.lexemes[after - 1].end)
    readings = tuple(Magnitude(value, unit) for unit in money[0]) if money else (Magnitude(value),)
    if at == index and value < 1000:
        readings = (Magnitude(value),)
    return Quantity(span, "vague", span.of(view.text), readings, span, "words"), after


def _month(view: Scan, index: int) -> _Found | None:
    date = dates.month_date(view, index)
    if date is not None:
        return _dated(view, date)
    if view.low(index) in view.words.table.weekday_abbreviations:
        return _weekday(view, index)
    return _word(view, index) if view.low(index) in view.words.table.cardinals else None


def _weekday(view: Scan, index: int) -> _Found | None:
    day = dates.weekday_at(view, index)
    if day is None:
        return None
    after = index + 1
    end = view.lexemes[index].end
    if view.low(after) == "." and view.low(index) in view.words.table.weekday_abbreviations:
        end, after = view.lexemes[after].end, after + 1
    span = Span(view.lexemes[index].start, end)
    readings = (CalendarDate(weekday=day),)
    return Quantity(span, "weekday", span.of(view.text), readings, span, "words"), after


def _noon(view: Scan, index: int) -> _Found | None:
    time = clock.noon(view, index)
    return None if time is None else _timed(view, index, time)


def _decade(view: Scan, index: int) -> _Found | None:
    date = dates.decade(view, index)
    return None if date is None else _dated(view, date)


def _evidence(view: Scan, index: int) -> _Found | None:
    if view.words.language == "fr" and view.low(index) == "années":
        return _decade(view, index)
    amount, after = view.words.evidence[view.low(index)], index + 1
    if view.low(index) in ("couple", "pair"):
        unit = amounts.unit_behind(view, after + (view.low(after) == "of"), view.words.units)
        if unit is not None and len(unit[0]) == 1:
            amount, after = Amount(amount.value, unit[0][0]), unit[1]
    span = Span(view.lexemes[index].start, view.lexemes[after - 1].end)
    kind: QuantityKind = "measure" if amount.unit and amount.unit.dimension != "times" else "number"
    readings: tuple[Reading, ...] = (amount,)
    if amount.unit is not None and amount.unit.name == "year" and 30 <= amount.value < 100:
        readings = (amount, CalendarDate(year=int(amount.value), span="decade", short=True))  # « quinquagénaire »
    return Quantity(span, kind, span.of(view.text), readings, span, "words", firm=False), after


def _roman(view: Scan, index: int) -> _Found | None:
    """« XXIe siècle », "Louis XIV", "World War II"."""
    raw = view.raw(index)
    match = _ROMAN.fullmatch(raw)
    if match is None and view.low(index + 1) in ("siècle", "siècles"):
        match = _ROMAN.fullmatch(raw.upper().replace("È", "è").replace("E", "e").replace("M", "m"))
    if match is None:
        return None
    head, suffix = match["head"], match["suffix"]
    value = dates.roman(head)
    if value is None or view.glued(index) or (view.glued(index + 1) and view.low(index + 1) in ("'", "’")):
        return None
    lexeme = view.lexemes[index]
    parted = not suffix and view.low(index + 1) in ("e", "ème", "eme") and view.low(index + 2) in ("siècle", "siècles")
    date = dates.century(view, index, value, lexeme.start, index + 1 + parted)
    if date is not None:
        return _dated(view, date)
    if len(head) < 2 and not suffix:
        return None
    span = Span(lexeme.start, lexeme.end)
    readings = (Amount(Fraction(value), amounts.ORDINAL),)
    return Quantity(span, "ordinal", raw, readings, span, "roman"), index + 1


_ROMAN = re.compile(r"(?P<head>[IVX]{1,7})(?P<suffix>e|er|re|ère|ème|è|ᵉ|ᵉʳ|ʳᵉ|)")


def _dated(view: Scan, date: dates.DateFound) -> _Found:
    span = Span(date.start, date.end)
    form = "words" if date.words else "digits"
    found = Quantity(span, "date", span.of(view.text), date.readings, span, form, firm=date.firm)  # type: ignore[arg-type]
    return found, date.after


def _timed(view: Scan, index: int, time: clock.Clock) -> _Found:
    """A time of day; where it may also be a duration, both readings."""
    span = Span(time.start, time.end)
    number = Span(time.start, min(time.end, view.lexemes[index].end))
    readings: tuple[Reading, ...] = (time.time,)
    kind: QuantityKind = "time"
    if not time.only and view.words.language == "fr":
        hours = Amount(Fraction(time.seconds, 3600), amounts.HOUR)
        readings = (time.time, hours) if time.likely else (hours, time.time)
        kind = "time" if time.likely else "measure"
    firm = not (time.words and time.seconds == 3600 and not time.likely)
    form: Form = "words" if time.words else "digits"
    return Quantity(span, kind, span.of(view.text), readings, number, form, firm=firm), time.after


_PARSERS: dict[str, Callable[[Scan, int], _Found | None]] = {
    "number": _word,
    "article": _article,
    "vague": _vague,
    "month": _month,
    "weekday": _weekday,
    "noon": _noon,
    "decade": _decade,
    "evidence": _evidence,
}
