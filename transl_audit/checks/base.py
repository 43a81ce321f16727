"""What a check is and what it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from transl_audit.config import Options
from transl_audit.text.names import Entity
from transl_audit.types import Document, Hit, Link, Pair, Severity

Dimension = Literal[
    "accuracy",
    "terminology",
    "linguistic conventions",
    "style",
    "locale conventions",
    "audience appropriateness",
    "design and markup",
]
"""The dimensions of MQM / ISO 5060."""


@dataclass(frozen=True, slots=True)
class PairView:
    """An English text and its French rendering. Every span, also in a hit, counts from their own starts.

    `links` are word links; `entities` are the source's names as the English pipeline sees them, empty
    with profile 'fast'.
    """

    source: str
    target: str
    links: tuple[Link, ...]
    entities: tuple[Entity, ...]
    options: Options


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A whole document, its English (None when the document is all there is) and its pairs.

    Spans, also in a hit, count from the start of the document; those of a pair's source count from
    the start of `source` when there is one.
    """

    document: Document
    source: Document | None
    pairs: tuple[Pair, ...]
    options: Options


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a check; ⟦ and ⟧ mark the exact spans it flags. Without marks it is a near miss.

    A pair check reads `source` (English) and `target` (French), and the marks stand in `target`, or in
    `source` where the hit has no target. A document check reads `target` alone.
    """

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class PairCheck:
    """A check of one pair; `confidence` is its measured precision on development data, 0..1."""

    code: str
    name: str
    dimension: Dimension
    category: str
    severity: Severity
    confidence: float
    run: Callable[[PairView], Iterator[Hit]]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """A check of a whole document; fields as in `PairCheck`."""

    code: str
    name: str
    dimension: Dimension
    category: str
    severity: Severity
    confidence: float
    run: Callable[[DocumentView], Iterator[Hit]]
    examples: tuple[Example, ...]


Check = PairCheck | DocumentCheck
