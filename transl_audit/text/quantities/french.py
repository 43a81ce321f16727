"""Writes numbers, dates and times as French does, in the conventions of the reader's country."""

from __future__ import annotations

import re
from fractions import Fraction

from transl_audit.config import Variant
from transl_audit.lang.fr_quantities import FRENCH
from transl_audit.text.quantities.model import CalendarDate, ClockTime

DAY = 24 * 3600
NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"

_GROUPING: dict[Variant, str] = {"fr-FR": NNBSP, "fr-BE": NNBSP, "fr-CH": NNBSP, "fr-CA": NBSP}
"""CLDR 44: the space between groups of three digits."""
_MOST_DECIMALS = 6
_SMALL = {value: word for word, value in FRENCH.cardinals.items() if word != "une"}
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_NATIONAL_TENS: dict[Variant, dict[int, str]] = {
    "fr-BE": {70: "septante", 90: "nonante"},
    "fr-CH": {70: "septante", 90: "nonante"},
}
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_SCALES = ((10**12, "billion"), (10**9, "milliard"), (10**6, "million"))


def digits(value: Fraction, variant: Variant, *, grouped: bool = True) -> str | None:
    """The value in digits, `1 234,5`; None where it has no short decimal form."""
    decimals = next((n for n in range(_MOST_DECIMALS + 1) if (value * 10**n).denominator == 1), None)
    if decimals is None:
        return None
    if value < 0:
        return f"-{digits(-value, variant, grouped=grouped)}"
    whole, part = divmod(value, 1)
    text = f"{int(whole):,}".replace(",", _GROUPING[variant]) if grouped and whole >= 1000 else str(int(whole))
    return f"{text},{int(part * 10**decimals):0{decimals}}" if decimals else text


def scaled(value: Fraction, variant: Variant, *, words: bool = False) -> str | None:
    """The value with its magnitude, `44 milliards`, « dix millions »; None below a million or where it is long."""
    for size, name in _SCALES:
        share = value / size
        if share >= 1 and (share * 1000).denominator == 1:
            spelled = in_words(int(share), variant) if words and share.denominator == 1 and share < 100 else None
            number = spelled or digits(share, variant)
            return None if number is None else f"{number}{NBSP}{name}{'s' if share >= 2 else ''}"
    return None


def in_words(value: int, variant: Variant) -> str | None:
    """A whole number below a thousand in words; None for any other."""
    if not 0 <= value < 1000:
        return None
    hundreds, rest = divmod(value, 100)
    if not hundreds:
        return _below_hundred(rest, variant)
    head = "cent" if hundreds == 1 else f"{_SMALL[hundreds]} cent{'' if rest else 's'}"
    return f"{head} {_below_hundred(rest, variant)}" if rest else head


def _below_hundred(value: int, variant: Variant) -> str:
    if value in _SMALL:
        return _SMALL[value]
    tens = value // 10 * 10
    national = _NATIONAL_TENS.get(variant, {})
    name = _TENS.get(tens) or national.get(tens)
    if name is not None:
        return name if value == tens else f"{name} et un" if value % 10 == 1 else f"{name}-{_SMALL[value % 10]}"
    if tens == 10:
        return f"dix-{_SMALL[value - 10]}"
    if tens == 70:
        return "soixante et onze" if value == 71 else f"soixante-{_below_hundred(value - 60, variant)}"
    return "quatre-vingts" if value == 80 else f"quatre-vingt-{_below_hundred(value - 80, variant)}"


def ordinal(value: int, *, feminine: bool = False, suffix: str = "e") -> str:
    """An ordinal in digits: 1er, 1re, 2e, or with another suffix above one."""
    return ("1re" if feminine else "1er") if value == 1 else f"{value}{suffix}"


def ordinal_in_words(value: int, variant: Variant, *, feminine: bool = False) -> str | None:
    """An ordinal below a hundred in words: premier, vingt et unième; None for any other."""
    if value == 1:
        return "première" if feminine else "premier"
    cardinal = in_words(value, variant) if 1 < value < 100 else None
    if cardinal is None:
        return None
    stem = cardinal.removesuffix("s") if cardinal == "quatre-vingts" else cardinal
    stem = f"{stem[:-4]}cinqu" if stem.endswith("cinq") else f"{stem[:-1]}v" if stem.endswith("neuf") else stem
    return f"{stem.removesuffix('e')}ième"


def roman(value: int) -> str:
    """A Roman numeral, for centuries and kings; values from 1 to 3999."""
    written = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        written += letters * count
    return written


_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def date(value: CalendarDate, *, like: str = "") -> str | None:
    """A date: `10 novembre 2022`, `1er mai`, `années 1990`, `XXIe siècle`, `jeudi`; None for what has no short form.

    `like` is the date in whose manner it is written: « années 90 », « 19e siècle ».
    """
    if value.weekday is not None and value.day is None:
        return WEEKDAYS[value.weekday]
    if value.span == "century" and value.year is not None:
        rank = value.year // 100 + 1
        number = str(rank) if like[:1].isdigit() else roman(rank)
        suffix = "er" if rank == 1 else "ème" if re.match(r"[0-9IVX]+ème", like) else "e"
        return f"{number}{suffix}{NBSP}siècle"
    if value.span == "decade":
        short = re.search(r"(?<![0-9])[0-9]{2}$", like) and value.year is not None and value.year % 100
        return f"années{NBSP}{short or value.year}"
    day = None if value.day is None else "1er" if value.day == 1 else str(value.day)
    if (value.month is not None and not 1 <= value.month <= 12) or (day is not None and value.month is None):
        return None
    month = None if value.month is None else _MONTHS[value.month - 1]
    year = None if value.year is None else str(value.year)
    head = f"{day}{NBSP}{month}" if day and month else month
    return " ".join(part for part in (head, year) if part) or None


def time(value: ClockTime, *, like: str, variant: Variant) -> str:
    """A time of day, in the manner of another one: `19 h 30`, `09h30`, `19:30`, « sept heures du matin »."""
    seconds, part = _half_of_day(value, like)
    hours, minutes = divmod(seconds // 60, 60)
    hour = f"{hours:02}" if like[:1] == "0" else str(hours)
    if like.lower() in ("midi", "minuit") and seconds in (0, DAY // 2):
        return "midi" if seconds else "minuit"
    if ":" in like:
        return f"{hours:02}:{minutes:02}"
    if "heure" in like:
        spoken = hour if like[:1].isdigit() else _feminine(in_words(hours, variant) or hour)
        name = "heure" if hours < 2 else "heures"
        return f"{spoken}{NBSP}{name}{f'{NBSP}{minutes:02}' if minutes else ''}{part}"
    gap = next((space for space in (NNBSP, NBSP, " ") if space in like.replace(part, "")), "")
    gap = NBSP if gap == " " or (not re.search(r"[0-9]h", like) and not gap) else gap
    return f"{hour}{gap}h{f'{gap}{minutes:02}' if minutes or like[-2:] == '00' else ''}{part}"


_PART = re.compile(r"\s(?:du matin|de l['’]après-midi|du soir|de la nuit)$")


def _half_of_day(value: ClockTime, like: str) -> tuple[int, str]:
    """Seconds to write, and the part of the day to name behind them: the other time's where it still fits."""
    found = _PART.search(like)
    part = found.group() if found else ""
    morning = "matin" in part or "nuit" in part
    if part and morning == (value.seconds < DAY // 2):
        return (value.seconds if morning else value.seconds % (DAY // 2)), part
    hour = re.match(r"[0-9]+", like)
    late = not value.certain and hour is not None and int(hour.group()) == value.seconds // 3600 + 12
    return (value.seconds + DAY // 2 if late else value.seconds), ""


def _feminine(number: str) -> str:
    return "une" if number == "un" else number.replace("et un", "et une")
