"""Words, numbers and punctuation of an English or French text, with their places."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from typing import Literal

import regex

from transl_audit.text.copied import copied
from transl_audit.types import Language, Span

TokenKind = Literal["word", "number", "copied", "punctuation"]


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its place, its text as written and its kind."""

    span: Span
    text: str
    kind: TokenKind

    @property
    def lower(self) -> str:
        """The text in lower case with straight apostrophes, the form under which tables list it."""
        if self.text.isascii():
            return self.text.lower()
        return unicodedata.normalize("NFC", _INVISIBLE.sub("", self.text).lower().replace("’", "'"))


_INVISIBLE = regex.compile(r"[\u00ad\u200b-\u200d\u2060]")
"""Soft hyphens, zero width spaces and joiners: inside a word they are no part of it."""

_NUMBER = r"\d+(?:[.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d+)*"
_ENGLISH = regex.compile(
    rf"""
      (?P<number>{_NUMBER})
    | (?P<word>
          (?:can|[\p{{L}}\p{{M}}]+?)(?=n['’]t(?![\p{{L}}\p{{M}}]))   # is|n't
        | n['’]t(?![\p{{L}}\p{{M}}])
        | (?<=[\p{{L}}\p{{M}}.])['’](?:s|m|d|re|ve|ll)(?![\p{{L}}\p{{M}}])
        | (?:\p{{Lu}}\.){{2,}}                                          # U.S.
        | [\p{{L}}\p{{M}}][\p{{L}}\p{{M}}\u00ad\u200b-\u200d\u2060]*
      )
    | (?P<punctuation>[^\s\p{{L}}\p{{M}}\d])
    """,
    regex.VERBOSE,
)
_FRENCH = regex.compile(
    rf"""
      (?P<number>{_NUMBER})
    | (?P<word>
          (?<![\p{{L}}\p{{M}}])(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|jusqu|presqu)['’](?=[\p{{L}}\p{{M}}\d])  # l'|eau
        | (?i:aujourd['’]hui)
        | (?:\p{{Lu}}\.){{2,}}
        | [\p{{L}}\p{{M}}][\p{{L}}\p{{M}}\u00ad\u200b-\u200d\u2060]*
      )
    | (?P<punctuation>[^\s\p{{L}}\p{{M}}\d])
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


@functools.lru_cache(maxsize=256)
def tokens(text: str, language: Language) -> tuple[Token, ...]:
    """The tokens of a text, in order; what must be copied (a URL, a handle) is one token.

    English contractions and French elisions are cut ("is|n't", "l'|eau"), hyphens stand alone.
    """
    found: list[Token] = []
    start = 0
    for item in copied(text):
        _scan(text, start, item.span.start, language, found)
        found.append(Token(item.span, item.text, "copied"))
        start = item.span.end
    _scan(text, start, len(text), language, found)
    return tuple(found)


def _scan(text: str, start: int, end: int, language: Language, found: list[Token]) -> None:
    pattern = _FRENCH if language == "fr" else _ENGLISH
    for match in pattern.finditer(text, start, end):
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the groups are named for the kinds
        found.append(Token(Span(*match.span()), match.group(), kind))
