"""Reads dates: November 10, 2022; 10 novembre 2022; 2022-11-10; years, decades, centuries; days of the week."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transl_audit.text.quantities.lexer import Scan, after_place
from transl_audit.text.quantities.model import CalendarDate
from transl_audit.text.quantities.spelled import spelled

_ISO = re.compile(
    r"(?P<y>[12][0-9]{3})(?P<sep>[-/.\N{NON-BREAKING HYPHEN}])(?P<m>[01]?[0-9])(?P=sep)(?P<d>[0-3]?[0-9])(?![0-9])"
)
_NUMERIC = re.compile(
    r"(?P<a>[0-3]?[0-9])(?P<sep>[-/.])(?P<b>[0-3]?[0-9])(?P=sep)(?P<y>[0-9]{4}|[0-9]{2})(?![0-9]|[-/.][0-9])"
)
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}")
_ANY_YEAR = re.compile(r"[1-9][0-9]{3}")
"""Directly behind a French month; a wrong digit may have made it impossible."""
_ROMAN = re.compile(r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date's readings, its place, that of its weekday's end (None without) and the lexeme behind it."""

    readings: tuple[CalendarDate, ...]
    start: int
    end: int
    after: int
    firm: bool = True
    words: bool = False
    weekday: tuple[int, int, int] | None = None


def roman(raw: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals; None for anything else."""
    if not raw or len(raw) > 15 or not _ROMAN.fullmatch(raw):
        return None
    values = [_ROMAN_VALUES[letter] for letter in raw]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


def numeric_date(scan: Scan, index: int) -> DateFound | None:
    """A date in digits; `10/11/2022` has two readings."""
    lexeme = scan.lexemes[index]
    if scan.glued(index) and scan.low(index - 1) in ("/", "-", "."):
        return None
    match = _ISO.match(scan.text, lexeme.start)
    if match:
        readings = _valid((int(match["y"]), int(match["m"]), int(match["d"])))
    else:
        match = _NUMERIC.match(scan.text, lexeme.start)
        if not match:
            return None
        short = len(match["y"]) == 2
        if short and match["sep"] == ".":
            return None
        year, a, b = int(match["y"]), int(match["a"]), int(match["b"])
        orders = ((year, b, a), (year, a, b)) if scan.words.language == "fr" else ((year, a, b), (year, b, a))
        readings = tuple(replace(each, short=short) for each in _valid(*orders))
        if scan.words.language == "fr":
            readings = readings[:1]  # French has one order; English has two
    if not readings:
        return None
    return DateFound(readings, match.start(), match.end(), after_place(scan, index, match.end()))


def _valid(*orders: tuple[int, int, int]) -> tuple[CalendarDate, ...]:
    found = [CalendarDate(y, m, d) for y, m, d in orders if 1 <= m <= 12 and 1 <= d <= 31]
    return tuple(dict.fromkeys(found))


def month_date(scan: Scan, index: int) -> DateFound | None:
    """A date that begins with its month: "November 10, 2022", "May 2018", « novembre 2022 », "in March"."""
    month = _month(scan, index)
    if month is None:
        return None
    start, end, after = scan.lexemes[index].start, scan.lexemes[index].end, index + 1
    if _is_abbreviated(scan, index):
        end, after = scan.lexemes[after].end, after + 1
    day: int | None = None
    if scan.words.language == "en":
        found = _day(scan, after + (scan.low(after) == "the"))
        if found is not None:
            day, after = found
            end = scan.lexemes[after - 1].end
    year, after, end = _with_year(scan, after, end)
    if day is None and year is None and not _is_month_alone(scan, index):
        return None
    return DateFound((CalendarDate(year, month, day),), start, end, after, words=day is None and year is None)


def day_date(scan: Scan, index: int) -> DateFound | None:
    """A date that begins with its day: "10 November 2022", "the 10th of November", « 1er mai »."""
    found = _day(scan, index)
    if found is None:
        return None
    day, after = found
    if scan.low(after) in ("of", "de") or (scan.is_hyphen(after) and scan.glued(after)):
        after += 1
    elif scan.low(after) == "d" and scan.low(after + 1) == "'":
        after += 2
    month = _month(scan, after)
    if month is None:
        return None
    start, end = scan.lexemes[index].start, scan.lexemes[after].end
    after += 1
    if _is_abbreviated(scan, after - 1) and scan.sort(after + 1) in ("n", "w"):
        end, after = scan.lexemes[after].end, after + 1
    year, after, end = _with_year(scan, after, end)
    return DateFound((CalendarDate(year, month, day),), start, end, after, words=scan.sort(index) == "w")


def _is_abbreviated(scan: Scan, index: int) -> bool:
    """Whether the point behind a month or weekday is that of its abbreviation, not of the sentence."""
    point = scan.low(index + 1) == "." and scan.glued(index + 1)
    return (
        point
        and len(scan.low(index)) < 5
        and scan.low(index) not in ("mai", "may", "mars", "june", "july", "juin", "août")
    )


def _month(scan: Scan, index: int) -> int | None:
    month = scan.words.table.months.get(scan.low(index))
    if month is None or scan.sort(index) != "w":
        return None
    raw = scan.raw(index)
    if (
        raw.islower()
        and scan.words.language == "en"
        and scan.low(index) in ("may", "march", "mar", "sep", "dec", "jan", "jun")
    ):
        return None
    return month


def _is_month_alone(scan: Scan, index: int) -> bool:
    """Whether a month without day or year is one, not a verb, a name or a planet."""
    word, raw = scan.low(index), scan.raw(index)
    if scan.words.language == "fr":
        if word == "mars":
            return raw.islower()
        return word not in scan.words.table.ambiguous_months and (raw.islower() or len(word) > 4)
    if word not in scan.words.table.ambiguous_months:
        return not (word in ("april", "june", "august") and raw.islower())
    before = scan.low(index - 1)
    whole = word in ("may", "march") or scan.low(index + 1) in (".", "-", "–")
    return whole and before in _BEFORE_MONTH and raw[0].isupper()


_BEFORE_MONTH = frozenset(
    "in of by since until till last next this early late mid - from to during through before after every each "
    "and".split()
)


def _day(scan: Scan, index: int) -> tuple[int, int] | None:
    """A day of the month and the index behind it: 10, 10th, 1er, « premier », "tenth"."""
    if scan.sort(index) == "n":
        low = scan.low(index)
        if not low.isdigit() or len(low) > 2:
            return None
        after = index + 1
        if scan.glued(after) and scan.low(after) in scan.words.table.ordinal_suffixes:
            after += 1
        elif scan.glued(after) and (scan.sort(after) == "w" or scan.low(after) in (":", "%")):
            return None
        return int(low), after
    if scan.sort(index) != "w" or scan.low(index) in scan.words.table.articles or scan.low(index) == "seconde":
        return None
    found = spelled(scan, index)
    if found is None or not 1 <= found.value <= 31:
        return None
    if scan.words.language == "en" and not found.ordinal:
        return None
    return found.value, found.after


def _with_year(scan: Scan, after: int, end: int) -> tuple[int | None, int, int]:
    """The year behind a day or month, the index behind it and the date's end."""
    at = after + (scan.low(after) in (",", "of", "de"))
    low = scan.low(at)
    behind = scan.low(at + 1)
    pattern = _ANY_YEAR if at == after and scan.words.language == "fr" else _YEAR
    if not (len(low) == 4 and pattern.fullmatch(low)) or (
        scan.glued(at + 1) and behind not in (*".,;:!?)]\"'-–—", *_CLOSING)
    ):
        return None, after, end
    if at > after and scan.low(after) in ("of", "de") and not low.startswith(("19", "20", "18")):
        return None, after, end
    return int(low), at + 1, scan.lexemes[at].end


_CLOSING = "»”’…]}"


def weekday_at(scan: Scan, index: int) -> int | None:
    """The day of the week, 0 for Monday; abbreviations only before a date."""
    word = scan.low(index)
    day = scan.words.table.weekdays.get(word)
    if day is not None:
        return day
    day = scan.words.table.weekday_abbreviations.get(word)
    if day is None:
        return None
    after = index + 1
    while scan.low(after) in (".", ","):
        after += 1
    near = after < len(scan.lexemes) and scan.lexemes[after].start - scan.lexemes[index].end < 4
    if not near or (scan.words.language == "en" and scan.raw(index).islower()):
        return None
    if scan.words.language == "fr":
        return day if scan.low(index + 1) == "." and day_date(scan, after) else None
    return day if month_date(scan, after) or day_date(scan, after) else None


def year_like(low: str) -> bool:
    """Whether a string of digits looks like a year."""
    return len(low) == 4 and _YEAR.fullmatch(low) is not None


def decade(scan: Scan, index: int) -> DateFound | None:
    """ "the 1990s", "'90s", "the mid-80s", « les années 1990 », « années quatre-vingt-dix », "the nineties"."""
    return _french_decade(scan, index) if scan.words.language == "fr" else _english_decade(scan, index)


def _english_decade(scan: Scan, index: int) -> DateFound | None:
    lexeme = scan.lexemes[index]
    if lexeme.sort == "w":
        tens = scan.words.table.decades.get(lexeme.low)
        return None if tens is None else _decade(tens, lexeme.start, lexeme.end, index + 1, firm=tens > 10, words=True)
    after = index + 1
    if scan.low(after) == "'" and scan.glued(after):
        after += 1
    if scan.low(after) != "s" or not scan.glued(after) or not lexeme.low.isdigit() or len(lexeme.low) not in (2, 4):
        return None
    year = int(lexeme.low)
    if year % 10 or (len(lexeme.low) == 4 and not 1000 <= year <= 2100):
        return None
    end = scan.lexemes[after].end
    found = _decade(year, lexeme.start, end, after + 1)
    if year > 999 and year % 100 == 0:
        century = CalendarDate(year=year, span="century")
        found = replace(found, readings=(*found.readings, century))
    return found


def _french_decade(scan: Scan, index: int) -> DateFound | None:
    if scan.low(index) != "années":
        return None
    after = index + 1
    low = scan.low(after)
    start = scan.lexemes[index].start
    if scan.low(after) == "'" and scan.sort(after + 1) == "n":
        after, low = after + 1, scan.low(after + 1)
    if scan.sort(after) == "n":
        if not low.isdigit() or len(low) not in (2, 4) or int(low) % 10:
            return None
        found = _decade(int(low), start, scan.lexemes[after].end, after + 1)
        if int(low) > 999 and int(low) % 100 == 0:
            found = replace(found, readings=(*found.readings, CalendarDate(year=int(low), span="century")))
        return found
    number = spelled(scan, after)
    if number is None or number.value % 10 or not (number.value < 100 or 1000 <= number.value <= 2100):
        return None
    return _decade(number.value, start, scan.lexemes[number.after - 1].end, number.after, words=True)


def _decade(year: int, start: int, end: int, after: int, *, firm: bool = True, words: bool = False) -> DateFound:
    reading = CalendarDate(year=year, span="decade", short=year < 100)
    return DateFound((reading,), start, end, after, firm, words)


_CENTURY_WORDS = frozenset({"century", "centuries", "siècle", "siècles"})


def century(scan: Scan, index: int, value: int, start: int, after: int) -> DateFound | None:
    """An ordinal, already read up to `after`, with "century" or « siècle » behind it."""
    at = after + 1 if scan.is_hyphen(after) and scan.glued(after) else after
    if scan.low(at) not in _CENTURY_WORDS or not 1 <= value <= 99:
        return None
    reading = CalendarDate(year=(value - 1) * 100, span="century")
    return DateFound((reading,), start, scan.lexemes[at].end, at + 1, words=scan.sort(index) == "w")
