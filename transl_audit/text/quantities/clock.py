"""Reads times of day: 7:30 pm, 19 h 30, noon, half past seven, sept heures et demie."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transl_audit.text.quantities.lexer import APOSTROPHES, SPACES, Scan, after_place
from transl_audit.text.quantities.model import ClockTime
from transl_audit.text.quantities.numerals import Numeral, numeral

NOON = 12 * 3600
DAY = 24 * 3600

_GAP = rf"[{SPACES}]?"
_AM_PM = re.compile(rf"{_GAP}(?P<half>[ap])(?:\.{_GAP}m\b\.?|m\b)", re.IGNORECASE)
_EN_PART = re.compile(
    r",?\s(?:in\sthe\s(?:early\s|late\s)?(?:(?P<am>morning)|(?P<pm>afternoon|evening))|at\s(?P<night>night)|"
    r"(?P<tonight>tonight)|(?P<dawn>this\smorning)|this\s(?P<later>afternoon|evening))\b",
    re.IGNORECASE,
)
_FR_PART = re.compile(
    rf",?\s(?:du\s(?P<am>matin)|(?:de\sl[{APOSTROPHES}](?P<pm>après-midi)|du\s(?P<evening>soir))|de\sla\s(?P<night>nuit)|"
    r"(?P<dawn>ce\smatin)|(?P<later>ce\ssoir|cet\saprès-midi))\b",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?P<h>[0-9]{1,2}):(?P<m>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:]|\.[0-9])")
_POINT = re.compile(rf"(?P<h>[0-9]{{1,2}})\.(?P<m>[0-5][0-9])(?={_GAP}[ap]\.?{_GAP}m\b)", re.IGNORECASE)
_MILITARY = re.compile(
    r"(?P<h>[0-2][0-9])(?P<m>[0-5][0-9])(?P<after> ?(?:hours|hrs|UTC|GMT|BST|EST|EDT|PST|PDT|Z|TUC)\b|h\b|Z\b)"
)
_FR_HOURS = re.compile(
    rf"(?P<h>[0-9]{{1,2}}){_GAP}(?:h\b|h(?=[0-9])|heures?\b|H\b|H(?=[0-9]))(?:{_GAP}(?P<m>[0-9]{{2}})(?![0-9]|[.,][0-9]|{_GAP}[%€$£])(?:{_GAP}(?:min|mn)\b)?)?",
)
_FR_QUARTERS = re.compile(
    r"\s(?:et\s(?P<half>demie?)|et\s(?:un\s)?(?P<quarter>quart)|trois\s(?P<three>quarts)|"
    r"moins\s(?:le\s)?(?P<less>quart)|moins\s(?P<minus>cinq|dix|vingt|vingt-cinq)|"
    r"(?P<plus>cinq|dix|quinze|vingt|vingt-cinq|trente|quarante|quarante-cinq|cinquante))\b"
)
_FR_MINUTES = {"cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "vingt-cinq": 25, "trente": 30}
_FR_MINUTES |= {"quarante": 40, "quarante-cinq": 45, "cinquante": 50}
_EN_PAST = re.compile(
    r"(?P<minutes>half|(?:a\s)?quarter|five|ten|twenty|twenty-five)[\s-](?P<way>past|to|after|before|till)\s"
    r"(?P<h>[a-z]+|[0-9]{1,2})\b",
    re.IGNORECASE,
)
_EN_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_OCLOCK = re.compile(rf"{_GAP}o[{APOSTROPHES}]?{_GAP}clock\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written.

    `only`: it can be nothing else; « 7 heures » may also be how long it took, `seconds` then. `likely`: what
    stands before makes it a time of day all the same.
    """

    time: ClockTime
    start: int
    end: int
    after: int
    only: bool
    words: bool = False
    seconds: int = 0
    likely: bool = True


def clock(scan: Scan, index: int) -> Clock | None:
    """The time of day that begins at a lexeme; None when there is none."""
    if scan.words.language == "fr":
        return _french(scan, index)
    return _english(scan, index)


def noon(scan: Scan, index: int) -> Clock | None:
    """« midi », « minuit et demi », "noon"; None for « après-midi » and « le Midi »."""
    lexeme = scan.lexemes[index]
    if scan.is_hyphen(index - 1) or scan.is_hyphen(index + 1) or scan.raw(index)[0].isupper():
        return None
    seconds = scan.words.table.noons[lexeme.low] * 60
    end = lexeme.end
    if scan.words.language == "fr":
        more = _FR_QUARTERS.match(scan.text, end)
        if more and not more["plus"]:
            seconds, end = (seconds + _extra(more)) % DAY, more.end()
    return Clock(ClockTime(seconds, True), lexeme.start, end, after_place(scan, index, end), True, True)


def _english(scan: Scan, index: int) -> Clock | None:
    lexeme = scan.lexemes[index]
    if lexeme.sort == "w":
        return _past(scan, index) or _spelled_hour(scan, index)
    for pattern in (_COLON, _POINT):
        match = pattern.match(scan.text, lexeme.start)
        if match and int(match["h"]) < 25:
            return _with_half_day(scan, index, match)
    match = _MILITARY.match(scan.text, lexeme.start)
    if (
        match
        and int(match["h"]) < 24
        and not (match["after"].lower().strip() in ("hours", "hrs") and match["m"] != "00")
    ):
        seconds = int(match["h"]) * 3600 + int(match["m"]) * 60
        end = match.end("m")
        return Clock(ClockTime(seconds, True), lexeme.start, end, index + 1, True)
    if len(lexeme.low) > 2 or not lexeme.low.isdigit() or int(lexeme.low) > 12:
        return None
    return _half_day(scan, index, int(lexeme.low) * 3600, lexeme.end) or _oclock(
        scan, index, int(lexeme.low), lexeme.end
    )


def _with_half_day(scan: Scan, index: int, match: re.Match[str]) -> Clock:
    seconds = int(match["h"]) % 24 * 3600 + int(match["m"]) * 60
    if match.re is _COLON and match["s"]:
        seconds += int(match["s"])
    half = _half_day(scan, index, seconds, match.end())
    if half is not None:
        return half
    certain = int(match["h"]) > 12 or match["h"].startswith("0")
    return Clock(ClockTime(seconds, certain), match.start(), match.end(), after_place(scan, index, match.end()), False)


def _half_day(scan: Scan, index: int, seconds: int, end: int) -> Clock | None:
    """The time with its "a.m." or "p.m.", or with a part of the day."""
    match = _AM_PM.match(scan.text, end)
    start = scan.lexemes[index].start
    if match:
        if seconds < 13 * 3600:
            seconds = seconds % NOON + (NOON if match["half"].lower() == "p" else 0)
        return Clock(ClockTime(seconds, True), start, match.end(), after_place(scan, index, match.end()), True)
    part = _EN_PART.match(scan.text, end)
    if part and seconds < 13 * 3600:
        seconds, certain = _by_part(part, seconds)
        return Clock(ClockTime(seconds, certain), start, end, after_place(scan, index, end), False)
    return None


def _by_part(part: re.Match[str], seconds: int) -> tuple[int, bool]:
    groups = {name for name, value in part.groupdict().items() if value}
    if groups & {"am", "dawn"}:
        return seconds, True
    if groups & {"pm", "evening", "later", "tonight"}:
        return (seconds % NOON + NOON if seconds < 13 * 3600 else seconds), True
    return seconds, False


def _oclock(scan: Scan, index: int, hour: int, end: int) -> Clock | None:
    match = _OCLOCK.match(scan.text, end)
    if not match or not 0 < hour < 25:
        return None
    start, seconds, certain = scan.lexemes[index].start, hour % 24 * 3600, False
    part = _EN_PART.match(scan.text, match.end()) or _AM_PM.match(scan.text, match.end())
    if part and part.re is _EN_PART:
        seconds, certain = _by_part(part, seconds)
    return Clock(ClockTime(seconds, certain), start, match.end(), after_place(scan, index, match.end()), True)


def _past(scan: Scan, index: int) -> Clock | None:
    """ "half past seven", "quarter to eight", "ten to nine"."""
    match = _EN_PAST.match(scan.text, scan.lexemes[index].start)
    if not match:
        return None
    word = match["h"].lower()
    hour = int(word) if word.isdigit() else scan.words.table.cardinals.get(word, 0)
    if not 0 < hour < 13:
        return None
    late = match["way"].lower() in ("to", "before", "till")
    if late and "quarter" not in match["minutes"].lower() and not scan.text[: match.start()].endswith(("at ", "At ")):
        return None
    minutes = _EN_MINUTES[match["minutes"].lower().split()[-1]]
    seconds = (hour * 3600 + (-minutes if late else minutes) * 60) % DAY
    found = Clock(
        ClockTime(seconds, False), match.start(), match.end(), after_place(scan, index, match.end()), True, True
    )
    part = _EN_PART.match(scan.text, found.end)
    if part:
        seconds, certain = _by_part(part, seconds)
        return Clock(ClockTime(seconds, certain), found.start, found.end, found.after, True, True)
    return found


def _spelled_hour(scan: Scan, index: int) -> Clock | None:
    hour = scan.words.table.cardinals.get(scan.low(index), 0)
    if not 0 < hour < 13:
        return None
    end = scan.lexemes[index].end
    return _oclock(scan, index, hour, end) or _half_day(scan, index, hour * 3600, end)


def _french(scan: Scan, index: int) -> Clock | None:
    lexeme = scan.lexemes[index]
    if lexeme.sort == "w":
        return _french_words(scan, index)
    match = _FR_HOURS.match(scan.text, lexeme.start) or _COLON.match(scan.text, lexeme.start)
    if not match or (int(match["h"]) > 24 and not match["m"] and not _is_hour(scan, index)):
        return _french_military(scan, index)
    minutes = match["m"]
    seconds = int(match["h"]) * 3600 + int(minutes or 0) * 60
    end = match.end()
    only = match.re is _COLON
    if match.re is _COLON and match["s"]:
        seconds += int(match["s"])
    more = None if minutes else _FR_QUARTERS.match(scan.text, end)
    if more and scan.text[match.end("h") : end].strip(SPACES) not in ("h", "H"):
        seconds, end = seconds + _extra(more), more.end()
    if _AM_PM.match(scan.text, end):
        return _half_day(scan, index, seconds, end)
    return _french_part(scan, index, seconds, end, only)


def _french_military(scan: Scan, index: int) -> Clock | None:
    lexeme = scan.lexemes[index]
    match = _MILITARY.match(scan.text, lexeme.start)
    if match and int(match["h"]) < 24:
        seconds = int(match["h"]) * 3600 + int(match["m"]) * 60
        return Clock(ClockTime(seconds, True), lexeme.start, match.end("m"), index + 1, True)
    if lexeme.low.isdigit() and len(lexeme.low) < 3 and _AM_PM.match(scan.text, lexeme.end):
        return _half_day(scan, index, int(lexeme.low) % 24 * 3600, lexeme.end)
    return None


def _french_words(scan: Scan, index: int) -> Clock | None:
    hours: Numeral | None = numeral(scan, index)
    if hours is None or hours.sort != "cardinal" or hours.value > 24 or hours.value.denominator > 1:
        return None
    if scan.low(hours.after) not in ("heure", "heures"):
        return None
    seconds, end = int(hours.value) * 3600, scan.lexemes[hours.after].end
    more = _FR_QUARTERS.match(scan.text, end)
    if more:
        seconds, end = seconds + _extra(more), more.end()
    return replace(_french_part(scan, index, seconds, end, False), words=True)


def _french_part(scan: Scan, index: int, seconds: int, end: int, only: bool) -> Clock:
    """The time with « du matin », « du soir »; without them the clock of 24 hours is meant."""
    start, certain, time = scan.lexemes[index].start, True, seconds % DAY if seconds <= DAY + 3600 else seconds
    part = _FR_PART.match(scan.text, end)
    if part:
        time, certain = _by_part(part, time)
        only = True
        end = part.end()
    likely = only or _is_hour(scan, index) or seconds % 3600 > 0
    found = Clock(ClockTime(time, certain), start, end, after_place(scan, index, end), only)
    return replace(found, seconds=seconds, likely=likely)


def _is_hour(scan: Scan, index: int) -> bool:
    return scan.low(index - 1) in ("à", "vers", "dès") and scan.sort(index - 2) != "n"


def _extra(match: re.Match[str]) -> int:
    """Seconds that « et demie », « moins le quart », « vingt » add to the hour."""
    if match["half"]:
        return 1800
    if match["quarter"]:
        return 900
    if match["three"]:
        return 2700
    if match["less"]:
        return -900
    return 60 * (_FR_MINUTES[match["plus"]] if match["plus"] else -_FR_MINUTES[match["minus"]])
