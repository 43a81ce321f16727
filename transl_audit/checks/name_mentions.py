"""Where a document names people and houses, and which spellings can be meant for one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from transl_audit.align.name_spelling import francised, transliterated
from transl_audit.checks.base import DocumentView
from transl_audit.lang.given_names import FRENCH_GIVEN_NAMES
from transl_audit.text.copied import copied
from transl_audit.text.name_table import fold
from transl_audit.text.names import Word, joined, names
from transl_audit.types import Document, Language, Span

_SILENT = frozenset(("furniture", "debris", "code"))


@dataclass(frozen=True, slots=True)
class Mention:
    """Two successive words of a name: a given name and a surname, as it may be.

    Spans count from the start of the text that the mention stands in; `audited` tells whether that is the
    audited document, not its separate English.
    """

    given: str
    surname: str
    given_span: Span
    surname_span: Span
    language: Language
    audited: bool


def mentions(view: DocumentView) -> list[Mention]:
    """The full names in a document and its English, in order; furniture, debris and code left out."""
    found = list(_mentions(view.document, audited=True))
    if view.source is not None:
        found += _mentions(view.source, audited=False)
    return found


def _mentions(document: Document, *, audited: bool) -> Iterator[Mention]:
    for start, text, language in texts(document):
        for name in names(text, "fr" if language == "fr" else "en"):
            for left, right in zip(name.words, name.words[1:], strict=False):
                if _is_full(text, left, right):
                    spans = left.span.shift(start), right.span.shift(start)
                    yield Mention(left.text, right.text, *spans, language, audited)


def _is_full(text: str, left: Word, right: Word) -> bool:
    parts = left.text, right.text
    plain = all(part[0].isupper() and len(part) > 1 and not part.isupper() for part in parts)
    return plain and joined(text, left, right)


def texts(document: Document) -> Iterator[tuple[int, str, Language]]:
    """The start, text and language of every segment that can name somebody."""
    for segment in document.segments:
        if segment.language != "und" and segment.role not in _SILENT:
            yield segment.span.start, segment.span.of(document.text), segment.language


def handles(view: DocumentView) -> frozenset[str]:
    """The letters of all handles of the document and its English, in lower case."""
    documents = [view.document] if view.source is None else [view.document, view.source]
    items = (item for document in documents for item in copied(document.text))
    return frozenset("".join(filter(str.isalpha, i.text.lower())) for i in items if i.kind == "handle")


def are_variants(left: str, right: str, *, foreign: bool = True) -> bool:
    """Whether two spellings differ so little that they can be meant for one name.

    The French form of a foreign name (Sergey, Sergueï) is no variant; without `foreign`, it is one.
    """
    if left.lower() == right.lower():
        return False
    a, b = fold(left), fold(right)
    if a == b:
        return True
    given = {fold(FRENCH_GIVEN_NAMES.get(x, "")) == y for x, y in ((left.lower(), b), (right.lower(), a))}
    if True in given:
        return True
    if min(len(a), len(b)) < 3 or a[0] != b[0] or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    return not foreign or not any(excused(x, y) for excused in (francised, transliterated) for x, y in ((a, b), (b, a)))
