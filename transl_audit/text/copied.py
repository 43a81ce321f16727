"""Finds what a translation must copy: addresses, handles, hashtags, placeholders, markup, code, emoji."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from html.entities import html5
from typing import Literal, cast

import regex

from transl_audit.types import Span

CopiedKind = Literal["url", "email", "handle", "hashtag", "placeholder", "tag", "code", "emoji"]


@dataclass(frozen=True, slots=True)
class Copied:
    """A string that is the same in both languages: its kind, place and text."""

    kind: CopiedKind
    span: Span
    text: str


# Most sentences hold nothing to copy; this cheap look spares them the pattern below.
_TRIGGER = re.compile(
    r"[@`_{\[\u20e3\u2139-\u218b\u2190-\u3299\U0001f000-\U0001fbff]|#\w|%[-+#.0-9(@A-Za-z{]|<[/%A-Za-z0-9]"
    r"|://|www\.|[A-Za-z0-9-]\.[A-Za-z]{2}|\$[a-z_]|&[A-Za-z]|--[a-z]|\(\)"
)
# Each alternative begins where the character before cannot belong to it, so that a long run of word
# characters is scanned once and not from each of its positions.
_PATTERN = regex.compile(
    r"""
      (?P<code>
          `[^`\s](?:[^`\n]{0,500}[^`\s])?`
        | (?<![\w.$%@/\#{-])(?:[A-Za-z]\w{0,60}\.){0,3}[A-Za-z]{0,2}[a-z]\w{0,60}\(\)
        | (?<![\w.$%@/\#{&-])(?:[A-Za-z]\w{0,60}\.){0,3}[a-z][a-z0-9]{1,40}(?:_(?:[a-z0-9]{2,40}|\d)){1,6}
          (?![\w@-])
        | (?<![\w.-])__[a-z]\w{1,40}(?!\w)
        | (?<![\w-])--[a-z][a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,6}(?![\w-])
      )
    | (?P<tag></?(?:[A-Za-z][\w:-]{0,30}|\d{1,3})(?:\s[^<>\n]{0,400})?/?>)
    | (?P<bbcode>\[/?(?:b|i|u|s|url|img|quote|code|color|size|list|center)(?:=[^\[\]\n]{1,200})?\])
    | (?P<url>(?<![\w@.-])(?:
          (?:https?[\ ]?:[\ ]?//[\ ]?)?www\.[\ ](?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?:/[^\s<>"“”«»]*)?  # broken
        | (?:https?|ftp)(?:://|[\ ]://|:[\ ]//|://[\ ])[^\s<>"“”«»]+
        | www\.[^\s<>"“”«»]+
        | (?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}/[^\s<>"“”«»]*
        | (?:[A-Za-z0-9-]{1,63}\.){1,5}(?:com|org|net|edu|gov|info|io|fr|ca|uk|eu|be|ch|de)
            (?![\w.-]*\w@|\w|\.\w)
      ))
    | (?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})
    | (?P<handle>(?<![\w@.])@\w{1,40}(?:\.[a-z0-9_]{1,40}){0,3}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})?)
    | (?P<hashtag>(?<![\w&/\#])\#(?=\w{0,60}\p{L})\w{1,100})
    | (?P<placeholder>
          \{\{[^{}\n]{0,100}\}\}
        | \[\[[^\[\]\n]{1,100}\]\]
        | (?<!\w)__[A-Z][A-Z0-9_]{0,60}?__(?!\w)
        | (?<![\w%@])(?P<sign>%%|@@)\w{1,60}(?P=sign)(?![\w%@])
        | \{%[^{}\n]{0,100}%\}
        | <%[^<>\n]{0,100}%>
        | [$\#%]\{[^{}\n]{1,100}\}
        | \{[\ ]?\w{1,60},[\ ]?(?:plural|select|selectordinal)[\ ]?,
        | \{(?:[\w.:!\[\]|/+-]{0,80}|[\ ]?[\p{L}_][\w.'’\ -]{0,100})\}
        | (?<![\w%])%\w{2,40}%(?!\w)
        | (?<![\d%])(?<!\d[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}])%(?:
              (?:\(\w{1,60}\)|\d{1,2}\$)?[-+0\#]{0,4}\d{0,3}(?:\.\d{1,3})?
              (?:hh?|ll?|z)?[sSdiufxXcegGEop@](?![\p{Ll}\d])
            | \d{1,2}(?!\w|%|[.,]\d)
          )
        | (?<![\w$])\$(?:[a-z_]\w{1,60}|[A-Z]{1,30}_\w{1,60})\$?
        | &[A-Za-z][\w.-]{1,60};
      )
    | (?P<emoji>
          \p{RI}{2}
        | [0-9\#*]\uFE0F?\u20E3
        | (?![©®™‼⁉↔-↪])\p{Extended_Pictographic}[\p{EMod}\uFE0F]?
          (?:\u200D\p{Extended_Pictographic}[\p{EMod}\uFE0F]?)*
      )
    """,
    regex.VERBOSE,
)
_BRACE = re.compile(r"\{ ?\w{1,60}, ?(?:plural|select|selectordinal) ?,|[{}]")
_TRAILING = ".,;:!?…'’)]}”\""


@functools.lru_cache(maxsize=256)
def copied(text: str) -> tuple[Copied, ...]:
    """The copied strings of a text, in order and without overlap; never across a line end.

    Of an ICU plural or choice, only its head (`{count, plural,`) and the placeholders inside its
    branches are copied; the branches themselves are text.
    """
    if _TRIGGER.search(text) is None:
        return ()
    opened = branches(text)
    return tuple(
        _item(match)
        for match in _PATTERN.finditer(text)
        if match.start() not in opened and not _is_character(match.group())
    )


def _item(match: regex.Match[str]) -> Copied:
    kind = cast(CopiedKind, "tag" if match.lastgroup == "bbcode" else match.lastgroup)
    text = _trim(match.group()) if kind in ("url", "email") else match.group()
    return Copied(kind, Span(match.start(), match.start() + len(text)), text)


def _is_character(text: str) -> bool:
    """Whether a match is an HTML character reference (`&nbsp;`), which is writing, not a placeholder."""
    return text.startswith("&") and text[1:] in html5


def branches(text: str) -> frozenset[int]:
    """Where the branches of ICU plurals and choices open: the places of their braces."""
    if "plural" not in text and "select" not in text:
        return frozenset()
    found: set[int] = set()
    open_braces: list[bool] = []  # of each: is it a plural or choice?
    for match in _BRACE.finditer(text):
        if match.group() == "}":
            if open_braces:
                open_braces.pop()
            continue
        if match.group() == "{" and open_braces and open_braces[-1]:
            found.add(match.start())
        open_braces.append(match.group() != "{")
    return frozenset(found)


def _trim(address: str) -> str:
    """The address without the punctuation of the sentence around it; a bracket that it opened stays."""
    end = len(address)
    unopened = address.count(")") - address.count("(")
    while end and address[end - 1] in _TRAILING:
        if address[end - 1] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        end -= 1
    return address[:end]
