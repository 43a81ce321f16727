"""Finds what stands inside a paragraph as a text of its own: quotations, and asides in another language."""

from __future__ import annotations

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
_LEAST_FOREIGN, _LEAST_OWN = 3, 4
"""Words from which a quotation in another language than its paragraph's, or in the same, is a segment."""


@dataclass(frozen=True, slots=True)
class Inset:
    """A stretch of a paragraph that is a text of its own: its place, marks included, and its language."""

    span: Span
    language: Language


def insets(line: str, host: Language) -> list[Inset]:
    """The insets of a paragraph whose other text is in the language `host`, in order and without overlap."""
    found: list[Inset] = []
    for match in ASIDE.finditer(line):
        inner = words_of_aside(line, Span(*match.span()))
        inset = _inset(line, inner, inner, host)
        if inset is not None and inset.language != host:
            found.append(inset)
    for quotation in quotations(line):
        inset = _inset(line, quotation.span, quotation.inner, host) if quotation.closed else None
        if inset is not None and not any(inset.span.overlaps(other.span) for other in found):
            found.append(inset)
    return sorted(found, key=lambda inset: inset.span)


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
    if tongue not in (host, "und"):
        return Inset(span, tongue)
    return Inset(span, host) if len(words) >= _LEAST_OWN else None


def is_title(text: str) -> bool:
    """Whether a quoted phrase is a title or slogan: few words, all but the small ones capitalised, no full stop."""
    words = [word for word in _WORD.findall(plain(text)) if word.lower() not in SMALL_WORDS]
    few = 1 < len(words) <= 8 or (len(words) == 1 and " " not in text.strip())
    return few and not text.rstrip().endswith(".") and all(word[0].isupper() for word in words)
