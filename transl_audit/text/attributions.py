"""Reads attribution lines: who said or wrote what stands beside them, where and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from transl_audit.lang.attributions import (
    AGENCIES,
    BYLINE,
    ENGLISH_WORDS,
    FRENCH_WORDS,
    LINKING,
    MONTHS_EN,
    MONTHS_FR,
    NUMBER_OF_MONTH,
    PARTICLES,
    PLATFORMS,
    POSTING,
)
from transl_audit.text.normal import plain
from transl_audit.types import Language

Form = Literal["post", "quote", "byline"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who and when. `form`: of a post (it has a handle or a post's date), of a quotation, or a byline.

    `leads` says that it stands above the text it attributes; `date` is (year, month, day), 0 for what
    is not said; `language` is that of its date or introduction.
    """

    name: str | None
    handle: str | None
    date: tuple[int, int, int] | None
    form: Form
    leads: bool
    language: Language


_LONGEST = 200  # characters; the longest real attribution lines, with a function or a place, have about 150
_DASH = regex.compile(r"^\s*(?:[-–—―─−*>|]{1,3}|&[mn]dash;|&#821[12];|~)\s*(?=\S)")
_HANDLE = regex.compile(
    r"\(?(?<![\w@./])(?P<handle>u/\w{2,40}|@\w{1,40}(?:(?:\.[\w-]{1,60}){1,4}|@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})?)\)?"
)
_LINK = regex.compile(
    r"(?<!\w)(?:in|dans|on|sur)\sr/\w{2,40}|(?:https?://|www\.)\S+|(?:[\w-]{1,60}\.){1,4}[a-z]{2,12}/\S*|\[[^\]]{0,60}\]"
)
_MONTHS = "|".join(sorted({*MONTHS_EN, *MONTHS_FR}, key=len, reverse=True))
_DATE = regex.compile(
    rf"""
      (?<!\w)(?P<month>{_MONTHS})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>\d{{4}}))?(?!\w)
    | (?<!\w)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?\s(?P<month>{_MONTHS})\.?(?:,?\s(?P<year>\d{{4}}))?(?!\w)
    | (?<!\d)(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?:T[\d:.]{{4,20}}Z?)?(?!\d)
    | (?<!\d)\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}(?!\d)
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_CLOCK = regex.compile(
    r"(?<!\w)il y a \d{1,3} ?\p{L}+|(?<!\w)\d{1,3} ?\p{L}{1,7}\.? ago(?!\w)|"
    r"(?<!\w)\d{1,2}(?::\d{2}(?::\d{2})?|\s?h\s?\d{0,2})?\s?(?:[ap]\.?m\.?)?(?!\w)",
    regex.IGNORECASE,
)
_TAG = regex.compile(r"</?(?:a|p|span|cite|footer|blockquote)\b[^<>]{0,400}>")
_COUNTS = regex.compile(
    r"\d[\d.,\s]*[KMkm]?\s(?:likes?|retweets?|quote tweets|j'aime|j’aime|vues|views|shares|partages)",
    regex.IGNORECASE,
)
_DATA = regex.compile(r"[{}\\]|[\"”″]\s?:")
_APART = regex.compile(r"[,|·•–—/(:]|\s-\s")
_WORD = regex.compile(r"[\p{L}\p{M}&][\p{L}\p{M}'’.-]*")


def attribution(line: str) -> Attribution | None:
    """The attribution that a line is, or None: nothing but a name, a handle, a date and the like."""
    if not 3 <= len(line) <= 3 * _LONGEST:
        return None
    line = plain(_TAG.sub(" ", line)).strip()
    if not 3 <= len(line) <= _LONGEST or _DATA.search(line):
        return None
    opening = _DASH.match(line)
    line = line[opening.end() :] if opening else line
    dash = opening is not None
    handle, date = _HANDLE.search(line), _DATE.search(line)
    parts = _read(_CLOCK.sub(" ", _DATE.sub(" ", _HANDLE.sub(" , ", _LINK.sub(" ", _COUNTS.sub(" ", line))))))
    if parts is None or (parts.described and not (dash or (handle and "(" in line))):
        return None
    timed = _CLOCK.search(line.replace(date[0], " ") if date else line) is not None
    form = _form(line, parts, dash=dash, handle=handle is not None, dated=date is not None, timed=timed)
    if form is None:
        return None
    leads = form == "post" and not (dash or timed or parts.kinds & {"posting", "byline"} or (date and "(" in line))
    name = parts.name or None
    return Attribution(name, handle["handle"] if handle else None, _day(date), form, leads, _language(line, date))


def speaks_of_author(line: str) -> bool:
    """Whether a short line, at the head of an article, names its author, its date or its agency."""
    line = plain(line)
    words = {word.lower().strip(".'") for word in _WORD.findall(line)}
    if len(words) > _BYLINE_WORDS or regex.search(r"[.!?…]\s*$", line):
        return False
    dated = any(m["year"] for m in _DATE.finditer(line) if m["month"])
    return (
        dated
        or bool(words & AGENCIES)
        or (bool(words & (BYLINE - LINKING)) and regex.search(r"\p{Lu}\p{Ll}+\s\p{Lu}", line) is not None)
    )


def speaks_of_post(line: str, *, strict: bool) -> bool:
    """Whether a short line under an English paragraph says where it was posted, when or by whom.

    `strict` asks for a handle or a date; otherwise the name of a platform, or a word of posting, is enough.
    """
    line = plain(line)
    found = _WORD.findall(line)
    if not 0 < len(found) <= _BYLINE_WORDS or regex.search(r"\w{2}\s?[.!?…]\s*$", line) or _DATA.search(line):
        return False
    if "#" in line or (_LINK.search(line) and not _HANDLE.search(line)):
        return False
    words = {word.lower().strip(".'") for word in found}
    known = frozenset().union(LINKING, BYLINE, AGENCIES, PLATFORMS, POSTING, PARTICLES, NUMBER_OF_MONTH)
    if sum(word.islower() and word.strip(".'") not in known for word in found) > _UNKNOWN_WORDS:
        return False
    if _HANDLE.search(line) or any(m["month"] for m in _DATE.finditer(line)):
        return True
    return not strict and bool(words & (PLATFORMS | POSTING)) and regex.search(r"\p{Lu}", line[1:]) is not None


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a line's words are: its first name, the kinds of its other words, and whether it describes who it names."""

    name: str
    kinds: frozenset[str]
    described: bool


_KINDS = (("byline", BYLINE), ("posting", POSTING), ("platform", PLATFORMS), ("agency", AGENCIES), ("linking", LINKING))
_ARTICLES = frozenset({"The", "Le", "La", "Les"})
_BYLINE_WORDS = 11
_UNKNOWN_WORDS = 1  # words of no list that a line about a post may have
_DESCRIPTION = 9
"""Words that may say who somebody is: "Jane Doe, head of research at the Institute"."""


def _read(rest: str) -> _Parts | None:
    """The words of a line without its dates, handles and times; None when they are those of a sentence."""
    if regex.search(r"\w{2}\s?[.!?…:;][\s\"”»’')\]]*$", rest):
        return None
    words = list(_WORD.finditer(rest))
    if len(words) > 22:
        return None
    name: list[str] = []
    closed = False
    kinds: set[str] = set()
    others = 0
    end = 0
    for match in words:
        word, low = match.group(), match.group().lower().strip(".'’")
        kind = next((k for k, table in _KINDS if low in table), None)
        apart = bool(name) and _APART.search(rest[end : match.start()]) is not None
        closed = closed or apart
        end = match.end()
        if not closed and ((name and low in PARTICLES and word.islower()) or (not name and word in _ARTICLES)):
            name.append(word)
        elif kind is not None and (word.islower() or not name or closed or kind == "agency"):
            kinds.add(kind)
            closed = closed or bool(name)
        elif not word.islower() or low in NUMBER_OF_MONTH:
            if not closed:
                name.append(word)
        else:
            others += 1
            if not closed:
                return None  # a lower-case word right after a name, or without one: a sentence
    if others > _DESCRIPTION or len(name) > 6:
        return None
    while name and name[-1].lower() in LINKING | PARTICLES:
        name.pop()
    return _Parts(" ".join(name), frozenset(kinds), others > 0)


def _form(line: str, parts: _Parts, *, dash: bool, handle: bool, dated: bool, timed: bool) -> Form | None:
    """What a line of nothing but names, dates and their like attributes; None when it is a mere heading."""
    posting = bool(parts.kinds & {"posting", "platform"})
    if handle and (parts.name or parts.kinds or dash or dated or _HANDLE.fullmatch(line)):
        return "post"
    if dash and parts.name:
        return "post" if dated else "quote"
    if (dated or timed) and ("·" in line or posting):
        return "post"
    if parts.name and "posting" in parts.kinds and parts.kinds & {"platform", "byline"}:
        return "post"
    if (parts.kinds & {"byline", "agency"} and (parts.name or dated)) or (
        "agency" in parts.kinds and len(parts.kinds) > 1
    ):
        return "byline"
    parted = _APART.search(line) is not None
    return "byline" if dated and (not parts.name or parted) else None


def _day(match: regex.Match[str] | None) -> tuple[int, int, int] | None:
    if match is None or match["month"] is None:
        return None
    month = match["month"].lower().rstrip(".")
    number = int(month) if month.isdigit() else NUMBER_OF_MONTH[month]
    return (int(match["year"] or 0), number, int(match["day"]))


def _language(line: str, date: regex.Match[str] | None) -> Language:
    """English or French by the month's name and the place of the day, else by the introduction."""
    if date and date["month"] and not date["month"].isdigit():
        month = date["month"].lower()
        if (month in MONTHS_EN) != (month in MONTHS_FR):
            return "en" if month in MONTHS_EN else "fr"
        if date.start("month") < date.start("day") or date["month"][0].isupper():
            return "en"
        return "fr"
    words = set(regex.findall(r"[\p{L}'’]+", line.lower()))
    english, french = len(words & ENGLISH_WORDS), len(words & FRENCH_WORDS)
    return "und" if english == french else "en" if english > french else "fr"
