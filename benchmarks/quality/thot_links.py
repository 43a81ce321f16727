"""Trains a word alignment model of sil-thot in one direction and links the first pairs of its text.

    python thot_links.py fast_align|hmm SOURCE TARGET LINKS N

SOURCE and TARGET hold a sentence a line, tokens between spaces; LINKS gets "0-0 2-1 …" (source, target) for each of
the first N. Prints the processor seconds of the training and of the linking. It stands alone, because it is run by
an interpreter that has sil-thot and need not have this project.
"""

from __future__ import annotations

import importlib
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Protocol

ITERATIONS = 5
"""Of every model: what fast_align does unless told otherwise, and usual for IBM model 1 and HMM (Och and Ney 2003)."""


class Matrix(Protocol):
    """A link matrix of sil-thot: source tokens by target tokens."""

    row_length: int
    column_length: int

    def __getitem__(self, place: tuple[int, int]) -> bool: ...


class Model(Protocol):
    """What is used here of an alignment model of sil-thot."""

    def read_sentence_pairs(self, source: str, target: str) -> None: ...
    def start_training(self) -> int: ...
    def train(self) -> None: ...
    def end_training(self) -> None: ...
    def get_best_alignment(self, source: list[str], target: list[str]) -> tuple[float, Matrix]: ...


def main() -> None:
    name, source, target, links, count = sys.argv[1:]
    started = time.process_time()
    model = learn(name, source, target)
    learnt = time.process_time()
    sentences = zip(_first(source, int(count)), _first(target, int(count)), strict=True)
    found = [model.get_best_alignment(left, right)[1] for left, right in sentences]
    print(learnt - started, time.process_time() - learnt)
    Path(links).write_text("".join(f"{_line(matrix)}\n" for matrix in found), encoding="utf-8")


def learn(name: str, source: str, target: str) -> Model:
    thot = importlib.import_module("thot.alignment")
    first: Model = thot.FastAlignModel() if name == "fast_align" else thot.Ibm1AlignmentModel()
    first.read_sentence_pairs(source, target)
    _train(first)
    if name == "fast_align":
        return first
    second: Model = thot.HmmAlignmentModel(first)
    _train(second)
    return second


def _train(model: Model) -> None:
    model.start_training()
    for _ in range(ITERATIONS):
        model.train()
    model.end_training()


def _first(path: str, count: int) -> list[list[str]]:
    with Path(path).open(encoding="utf-8") as lines:
        return [line.split() for line in islice(lines, count)]


def _line(matrix: Matrix) -> str:
    rows, columns = range(matrix.row_length), range(matrix.column_length)
    return " ".join(f"{i}-{j}" for i in rows for j in columns if matrix[i, j])


if __name__ == "__main__":
    main()
