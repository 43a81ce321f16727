"""Word links to learn from: those annotated for the models."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from models.corpora import PARALLEL, pairs
from transl_audit.text.tokens import Token, TokenKind, tokens
from transl_audit.types import Span

Cells = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence pair, tokenised, with its links; the possible ones contain the sure ones."""

    corpus: str
    english: tuple[str, ...]
    french: tuple[str, ...]
    sure: Cells
    possible: Cells


def annotated(data: Path, path: Path) -> Iterator[Row]:
    """The pairs of a file of links: corpus, line, digest of the pair, and its links as 0-0, or 0-1? if only possible.

    Raises ValueError when a corpus no longer holds the pair that was linked.
    """
    listed: dict[str, list[tuple[int, str, str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, number, digest, links = line.split("\t")
        listed.setdefault(name, []).append((int(number), digest, links))
    for corpus in PARALLEL:
        if corpus.name not in listed:
            continue
        texts = list(pairs(data, corpus))
        for place, digest, links in listed[corpus.name]:
            english, french = texts[place]
            if digest_of(english, french) != digest:
                raise ValueError(f"{path}: line {place} of {corpus.name} is not the pair that was linked")
            items = [link.removesuffix("?") for link in links.split()]
            cells = [(int(i), int(j)) for i, _, j in (item.partition("-") for item in items)]
            sure = (cell for cell, link in zip(cells, links.split(), strict=True) if not link.endswith("?"))
            yield Row(corpus.name, texts_of(english, "en"), texts_of(french, "fr"), frozenset(sure), frozenset(cells))


def digest_of(english: str, french: str) -> str:
    """What tells a pair from others, without giving it away."""
    return hashlib.sha256(f"{english}\t{french}".encode()).hexdigest()[:12]


def texts_of(text: str, language: Literal["en", "fr"]) -> tuple[str, ...]:
    """The tokens of a text, with straight apostrophes."""
    return tuple(token.text.replace("’", "'") for token in tokens(text, language))


def as_tokens(texts: Sequence[str]) -> list[Token]:
    """Texts as tokens, their places aside."""
    return [Token(Span(0, len(text)), text, _kind(text)) for text in texts]


def _kind(text: str) -> TokenKind:
    if text[0].isdigit():
        return "number"
    return "punctuation" if not text[0].isalpha() and len(text) == 1 else "word"
