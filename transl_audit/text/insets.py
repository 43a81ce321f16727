"""Finds what stands inside a paragraph as a text of its own: quotations, and asides in another language."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

import regex

from transl_audit.lang.titles import SMALL_WORDS
from transl_audit.text.language import language
from transl_audit.text.normal import plain
from transl_audit.text.quotations import quotations
from transl_audit.types import Language, Span

ASIDE = regex.compile(r"\((?=[^()]*\s[^()]*\s)[^()]{8,600}\)|\[(?=[^\[\]]*\s[^\[\]]*\s)[^\[\]]{8,600}\]")
# « (en version originale : …) », « (…, dans le texte) »: what says whose words these are, not the words.
_VERSION = (
    r"(?:(?:en|in|version|texte|traduction|traduit|traduite|original)\s)*"
    r"(?:anglais|anglaise|français|française|english|french|vo|v\.o\.|vf|version originale|original|originale|texte|"
    r"traduction|libre|soit|littéralement)"
    r"(?:\s(?:dans le texte|original|originale|libre))?"
)
_LEAD = regex.compile(
    rf"^[(\[]\s*(?:{_VERSION}|soit|sic|i\.e\.|c['’]est-à-dire)\s*(?:[:,]\s*|(?=\p{{Lu}}))", regex.IGNORECASE
)
_TAIL = regex.compile(
    rf"\s*[,;–—-]?\s*(?:dans le texte|(?:en|in)\s{_VERSION}|ndlr|ndt|sic)(?:\sdans le texte)?\s*[)\]]$",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}'’]*")
_INTRODUCTION = 6  # words
_SURE = 6
"""Words of a phrase from which a French accent in it is a name's or a loan's."""
_ACCENTED = regex.compile(r"(?<!\p{L})\p{Ll}*[éèêàçùôîâ]")
_LEAST_FOREIGN, _LEAST_OWN = 3, 4
"""Words from which a quotation in another language than its paragraph's, or in the same, is a segment."""


@dataclass(frozen=True, slots=True)
class Inset:
    """A stretch of a paragraph that is a text of its own: its place, marks included, and its language."""

    span: Span
    language: Language


def insets(line: str, host: Language) -> list[Inset]:
    """The insets of a paragraph whose other text is in the language `host`, in order and without overlap.

    Of two that overlap, the one in another language is taken, or else the longer.
    """
    asides = (words_of_aside(line, Span(*match.span())) for match in ASIDE.finditer(line))
    found = [i for inner in asides if (i := _inset(line, inner, inner, host)) and i.language != host]
    quoted = (q for q in quotations(line) if q.closed)
    found += [i for q in quoted if (i := _inset(line, q.span, q.inner, host))]
    found.sort(key=lambda inset: (inset.language == host, -len(inset.span), inset.span))
    kept: list[Inset] = []
    for inset in found:
        place = bisect.bisect(kept, inset.span, key=lambda other: other.span)
        if not any(inset.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, inset)
    return kept


def words_of_aside(line: str, aside: Span) -> Span:
    """The text in brackets without the brackets and without « dans le texte », « en version originale : »."""
    text = aside.of(line)
    lead, tail = _LEAD.match(text), _TAIL.search(text)
    start = lead.end() if lead else _introduced(text)
    end = tail.start() if tail else len(text) - 1
    return Span(aside.start + start, aside.start + max(start, end))


def _introduced(text: str) -> int:
    """Where an aside's words begin behind a few French ones and a colon: « (il dit en anglais : …) »."""
    head, colon, rest = text[1:].partition(":")
    if colon and len(head.split()) <= _INTRODUCTION and language(head) == "fr" != language(rest):
        return 2 + len(head) + len(rest) - len(rest.lstrip())
    return 1


def outside(line: str) -> str:
    """The paragraph without what stands in quotation marks or brackets."""
    spans = [q.span for q in quotations(line) if q.closed] + [Span(*m.span()) for m in ASIDE.finditer(line)]
    parts, start = [], 0
    for span in sorted(spans):
        parts.append(line[start : max(start, span.start)])
        start = max(start, span.end)
    return " ".join((*parts, line[start:]))


def _inset(line: str, span: Span, inner: Span, host: Language) -> Inset | None:
    text = inner.of(line)
    words = _WORD.findall(text[:2000])
    if len(words) < _LEAST_FOREIGN or is_title(text):
        return None
    tongue = language(text)
    if tongue == "en" != host and len(words) < _SURE and _ACCENTED.search(plain(text)):
        return None  # two English words in a French phrase
    if tongue not in (host, "und"):
        return Inset(span, tongue)
    return Inset(span, host) if len(words) >= _LEAST_OWN else None


def is_title(text: str) -> bool:
    """Whether a quoted phrase is a title or slogan: few words, all but the small ones capitalised, no full stop."""
    words = [word for word in _WORD.findall(plain(text)) if word.lower() not in SMALL_WORDS]
    few = 1 < len(words) <= 8 or (len(words) == 1 and " " not in text.strip())
    return few and not text.rstrip().endswith(".") and all(word[0].isupper() for word in words)
