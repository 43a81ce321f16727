"""Aligns the sentences of two texts, m to n: coarse to fine, so that a book takes seconds.

Sentences that are each other's nearest by their vectors show where the texts run side by side, chapters that moved
included (`sentence_anchors`); the best beads are then sought near them only (`sentence_path`), by vectors, words
and lengths. Coarse to fine as in Thompson and Koehn 2019, Vecalign: improved sentence alignment in linear time and
space.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from transl_audit.align.sentence_anchors import blocks, windows
from transl_audit.align.sentence_path import Sides, best_path
from transl_audit.align.sentence_words import WordEvidence
from transl_audit.align.vectors import units, vectors
from transl_audit.text.paragraphs import paragraphs
from transl_audit.text.sentences import sentences
from transl_audit.types import Document, Pair, Span


@dataclass(frozen=True, slots=True)
class Bead:
    """Numbers of English and of French sentences that render each other; one side may be empty."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float


def pair_sentences(source: Document, target: Document) -> tuple[Pair, ...]:
    """The pairs of two documents, without word links; a stretch without rendering stands alone in its pair."""
    english, french = _sentences(source), _sentences(target)
    beads = align_sentences([s.of(source.text) for s in english], [s.of(target.text) for s in french])
    found: list[Pair] = []
    for bead in beads:
        left = Span(english[bead.source[0]].start, english[bead.source[-1]].end) if bead.source else None
        right = Span(french[bead.target[0]].start, french[bead.target[-1]].end) if bead.target else None
        found.append(Pair(left, right, (), "sentence", bead.score))
    return tuple(found)


def _sentences(document: Document) -> list[Span]:
    """The sentences of a document that are text: none of its debris and code."""
    wrecks = [s.span for s in document.segments if s.role in ("debris", "code")]
    found, at = [], 0
    for paragraph in paragraphs(document.text):
        for sentence in sentences(paragraph.of(document.text), wrapped=True):
            span = sentence.shift(paragraph.start)
            while at < len(wrecks) and wrecks[at].end <= span.start:
                at += 1
            if at == len(wrecks) or not wrecks[at].overlaps(span):
                found.append(span)
    return found


def align_sentences(english: Sequence[str], french: Sequence[str]) -> list[Bead]:
    """The beads that cover both texts, in the order of the English; French that moved is followed where it went."""
    if not english or not french:
        return [Bead((i,), (), 0.0) for i in range(len(english))] + [Bead((), (j,), 0.0) for j in range(len(french))]
    sides = _sides(english, french)
    found: list[Bead] = []
    for block in blocks(units(sides.english), units(sides.french), sides.english_length):
        low, high = windows(block)
        for step in best_path(sides, low, high, block.start):
            source, target = range(step.start[0], step.end[0]), range(step.start[1], step.end[1])
            found.append(Bead(tuple(source), tuple(target), round(min(1.0, step.likeness), 4)))
    return found


def _sides(english: Sequence[str], french: Sequence[str]) -> Sides:
    lengths, other_lengths = (np.array([len(text) for text in texts], dtype=np.float32) for texts in (english, french))
    known = vectors()
    return Sides(known.sums(english), known.sums(french), lengths, other_lengths, WordEvidence(english, french))
