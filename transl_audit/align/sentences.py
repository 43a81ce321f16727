"""Aligns the sentences of two texts, m to n, in order (a first version of what book scale needs).

Dynamic programming over beads of up to three sentences a side, as Gale and Church (1993) do with lengths,
here with the likeness of the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transl_audit.align.quotes import linked
from transl_audit.align.similarity import FrenchIndex, content
from transl_audit.text.paragraphs import paragraphs
from transl_audit.text.sentences import sentences
from transl_audit.types import Document, Pair, Span

_BEADS = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
_THRESHOLD = 0.16
"""Likeness at which linking two sentences is worth no more than leaving both alone."""
_MERGE_COST = 0.12
_BAND = 300
"""Sentences off the diagonal that are looked at, besides a tenth of the text."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bead:
    """Numbers of English and of French sentences that render each other; one side may be empty."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float


def pair_sentences(source: Document, target: Document) -> tuple[Pair, ...]:
    """The pairs of two documents; an English stretch without rendering has no target, and vice versa."""
    english, french = _sentences(source), _sentences(target)
    beads = align_sentences([s.of(source.text) for s in english], [s.of(target.text) for s in french])
    found: list[Pair] = []
    for bead in beads:
        left = Span(english[bead.source[0]].start, english[bead.source[-1]].end) if bead.source else None
        right = Span(french[bead.target[0]].start, french[bead.target[-1]].end) if bead.target else None
        links = linked(source.text, left, target.text, right) if left and right else ()
        found.append(Pair(left, right, links, "sentence", bead.score))
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
    """The best sequence of beads that covers both texts, in order."""
    if not english or not french:
        return [Bead((i,), (), 0.0) for i in range(len(english))] + [Bead((), (j,), 0.0) for j in range(len(french))]
    table = _Table(english, french)
    choices = table.fill()
    return table.trace(choices)


class _Table:
    """The dynamic programming table: best value of every pair of prefixes, one row for an English prefix."""

    def __init__(self, english: Sequence[str], french: Sequence[str]) -> None:
        self.rows, self.columns = len(english), len(french)
        self.index = FrenchIndex(french)
        self.english = [content(sentence, "en") for sentence in english]
        self.source_mass = np.array([max(words.mass, 0.1) for words in self.english])
        self.target_mass = np.maximum(np.array(self.index.mass), 0.1)
        self._matched: dict[int, tuple[Matrix, Matrix]] = {}

    def fill(self) -> list[tuple[int, NDArray[np.int8], Matrix]]:
        """For every row: its first column, the bead that ends each cell (-1 deletion, -2 insertion), its likeness."""
        previous: list[Matrix] = [np.zeros(self.columns + 1)]
        choices: list[tuple[int, NDArray[np.int8], Matrix]] = []
        for row in range(1, self.rows + 1):
            low, high = self._window(row)
            width = high - low
            best = previous[-1][low:high].copy()
            bead_of = np.full(width, -1, dtype=np.int8)
            likeness = np.zeros(width)
            for number, (k, size) in enumerate(_BEADS):
                if k > row:
                    continue
                begin = max(low, size)
                if begin >= high:
                    continue
                alike = self._likeness(row, k, begin, high, size)
                value = (alike - _THRESHOLD) * (k + size) - _MERGE_COST * (k + size - 2)
                value += previous[-k][begin - size : high - size]
                better = value > best[begin - low :]
                best[begin - low :][better] = value[better]
                bead_of[begin - low :][better] = number
                likeness[begin - low :][better] = alike[better]
            running = np.maximum.accumulate(best)
            bead_of[running > best] = -2
            full = np.full(self.columns + 1, -np.inf)
            full[low:high] = running
            previous = [*previous[-2:], full]
            choices.append((low, bead_of, likeness))
            self._matched.pop(row - 4, None)
        return choices

    def _window(self, row: int) -> tuple[int, int]:
        """The columns looked at in a row, around the diagonal; the whole row in a short text."""
        half = _BAND + max(self.rows, self.columns) // 10 + abs(self.rows - self.columns)
        middle = row * self.columns // self.rows
        return max(0, middle - half), min(self.columns + 1, middle + half + 1)

    def _likeness(self, row: int, k: int, begin: int, end: int, size: int) -> Matrix:
        """The likeness of English sentences row-k..row-1 and the `size` French ones that end at each column."""
        found = np.zeros(end - begin)
        explained = np.zeros(self.columns)
        for line in range(row - k, row):
            matched, told = self._match(line)
            sums = sum((matched[begin - 1 - s : end - 1 - s] for s in range(size)), np.zeros(end - begin))
            found += np.minimum(sums, self.source_mass[line])
            explained += told
        explained = np.minimum(explained, self.target_mass)
        shares = sum((explained[begin - 1 - s : end - 1 - s] for s in range(size)), np.zeros(end - begin))
        masses = sum((self.target_mass[begin - 1 - s : end - 1 - s] for s in range(size)), np.zeros(end - begin))
        recall = found / self.source_mass[row - k : row].sum()
        precision = shares / masses
        result: Matrix = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
        return result

    def _match(self, line: int) -> tuple[Matrix, Matrix]:
        """Of an English sentence: the weight found in, and the weight explained of, each French sentence."""
        if line not in self._matched:
            found, explained = np.zeros(self.columns), np.zeros(self.columns)
            weights = self.english[line].weights
            for place, match in self.index.matches(self.english[line]).items():
                found[place] = sum(weights[word] * strength for word, strength in match.found.items())
                explained[place] = match.explained
            self._matched[line] = (found, explained)
        return self._matched[line]

    def trace(self, choices: Sequence[tuple[int, NDArray[np.int8], Matrix]]) -> list[Bead]:
        """The beads of the best path, from the start of the texts."""
        beads: list[Bead] = []
        row, column = self.rows, self.columns
        while row or column:
            low, bead_of, likeness = choices[row - 1] if row else (0, None, None)
            number = -2 if bead_of is None else int(bead_of[column - low])
            if number == -2 and column:
                column -= 1
                beads.append(Bead((), (column,), 0.0))
            elif number < 0:
                row -= 1
                beads.append(Bead((row,), (), 0.0))
            else:
                k, size = _BEADS[number]
                score = float(likeness[column - low]) if likeness is not None else 0.0
                row, column = row - k, column - size
                beads.append(Bead(tuple(range(row, row + k)), tuple(range(column, column + size)), round(score, 4)))
        return beads[::-1]
