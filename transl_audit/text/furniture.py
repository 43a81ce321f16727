"""Tells page furniture (forms, navigation, subscription, cookies) from the article's own text."""

from __future__ import annotations

import functools

import regex

from transl_audit.lang.furniture import LABELS, PHRASES_EN, PHRASES_FR
from transl_audit.text.normal import plain

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'&-]*")
_SEPARATOR = regex.compile(r"\s[|›»>/·•–—-]\s|[|›•·→]|\s{3,}|\t")
_LEGAL = regex.compile(r"^\s*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b)", regex.IGNORECASE)
_FIELD = regex.compile(r"^[\p{L}'’ -]{2,30}\s*\*$")
_COUNTER = regex.compile(
    r"^(?:[\d.,\s]{1,12}[KMkm]?\s?(?:retweets?|likes?|j'aime|comment(?:s|aires?)?|shares?|partages?|views?|vues|"
    r"réponses?|replies|reply|abonnés|followers|quote tweets|tweets cités|signets|bookmarks|reposts?|lectures?|votes?|"
    r"min(?:utes?)?(?: de lecture| read)?|mn)[\s·|,•.-]*){1,6}$",
    regex.IGNORECASE,
)
_LEADS_ON = regex.compile(r"\s*[\])]?\s?[:|›»–—-]\s|\s*[\])]\s")
"""What stands between "Related" or « Lire aussi » and the title that it leads to."""
_CALL = regex.compile(
    r"(?:\p{L}+ez[- ](?:vous|nous)|subscribe|sign up|follow|join|download|register|enter|click|get|share|support)\s",
    regex.IGNORECASE,
)
"""How a call to the reader begins; with a furniture phrase further on it is one."""
_LONG = 45
"""Words beyond which a paragraph is no furniture, whatever it mentions: the longest cookie notices."""


@functools.cache
def _phrases() -> regex.Pattern[str]:
    phrases = sorted({*PHRASES_EN.split("|"), *PHRASES_FR.split("|")} - {""}, key=len, reverse=True)
    body = "|".join(regex.escape(p.rstrip("*")) + (r"\p{L}*" if p.endswith("*") else "") for p in phrases)
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}'])(?:{body})(?![\p{{L}}\p{{N}}])", regex.IGNORECASE)


def furniture_share(line: str) -> float:
    """The share of a line's words, 0..1, that belong to furniture phrases; 0 for a long paragraph."""
    line = plain(line)
    words = len(_WORD.findall(line[:2000]))
    if not words or words > _LONG:
        return 0.0
    covered = sum(len(_WORD.findall(m.group())) for m in _phrases().finditer(line))
    return covered / words


def is_furniture(line: str) -> bool:
    """Whether a line is page furniture, taken by itself."""
    if len(line) > 600:
        return False
    line = plain(line).strip()
    if _LEGAL.match(line) or _FIELD.match(line) or _COUNTER.match(line) or is_menu(line):
        return True
    words = _WORD.findall(line)
    opening = _phrases().match(line, len(line) - len(line.lstrip("[(→►▶>•* ")))
    if opening and len(words) <= _LONG and _LEADS_ON.match(line, opening.end()):
        return True
    share = furniture_share(line)
    if share >= (0.5 if len(words) < 6 else 0.3 if len(words) < 12 else 0.2):
        return True
    if share > 0 and _CALL.match(line):
        return True
    labels = sum(word.lower() in LABELS for word in words)
    return 0 < len(words) <= 3 and labels == len(words)


def is_menu(line: str) -> bool:
    """Whether a line is a row of short entries: a menu, a breadcrumb, a list of tags or share buttons."""
    if len(line) > 300 or line.rstrip().endswith((".", "!", "?", "…")):
        return False
    items = [item.strip() for item in _SEPARATOR.split(line) if item and item.strip()]
    if len(items) < 3:
        return False
    short = all(len(item.split()) <= 3 for item in items)
    known = sum(is_label(item) for item in items)
    return short and (known > 0 or len(items) >= 4)


def is_label(item: str) -> bool:
    """Whether a short string is one that buttons, fields or menus bear."""
    return item.lower().strip(" *:") in LABELS or furniture_share(item) >= 0.5
