"""Reads the words and sentences that the corruptions are made of: our own, in `material/*.tsv`.

A row is a group, an English entry and, where it has one, its French; @ marks the place of what is filled in.
"""

from __future__ import annotations

import functools
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "material"


@functools.cache
def _rows(file: str) -> tuple[tuple[str, str, str], ...]:
    lines = (_FOLDER / f"{file}.tsv").read_text(encoding="utf-8").splitlines()
    cells = [(*line.split("\t"), "")[:3] for line in lines]
    return tuple((group, english, french) for group, english, french in cells)


def entries(file: str, group: str) -> list[str]:
    """The entries of a group, in order."""
    return [english for name, english, _ in _rows(file) if name == group]


def pairs(file: str, group: str) -> list[tuple[str, str]]:
    """The entries of a group with their French, in order."""
    return [(english, french) for name, english, french in _rows(file) if name == group]


def groups(file: str, prefix: str) -> dict[str, dict[str, str]]:
    """The groups whose name starts with `prefix`, named by the rest: their entries with their French."""
    found: dict[str, dict[str, str]] = {}
    for name, english, french in _rows(file):
        if name.startswith(prefix):
            found.setdefault(name.removeprefix(prefix), {})[english] = french
    return found
