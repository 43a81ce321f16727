"""Reads the parallel data that the benchmarks run on; the data lies beside the repository, not in it."""

from __future__ import annotations

import argparse
import html
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DEFAULT_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """An English text and its French translation; rows of one `doc` follow each other, "" for no document."""

    doc: str
    en: str
    fr: str


def add_data_option(parser: argparse.ArgumentParser) -> None:
    """Gives a command the option `--data`."""
    parser.add_argument(
        "--data",
        type=Path,
        default=DEFAULT_DATA,
        help="folder with dev/ and train/ (default: ../shared/data)",
    )


def read_jsonl(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a JSON Lines file; exits with a message when the file is missing."""
    _demand(path)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_tsv(path: Path) -> Iterator[tuple[str, str]]:
    """The (English, French) pairs of an xz-compressed TSV; lines of another shape are left out."""
    _demand(path)
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 2:
                yield cells[0], cells[1]


def dev_rows(data: Path, name: str, *, french: str = "fr") -> list[Row]:
    """The rows of `dev/<name>.jsonl`; `french` names the field, such as `outputs.google`."""
    rows = []
    for item in read_jsonl(data / "dev" / f"{name}.jsonl"):
        value: object = item
        for key in french.split("."):
            value = value[key] if isinstance(value, dict) else None
        rows.append(Row(str(item.get("doc", "")), str(item["en"]), html.unescape(str(value))))
    return rows


def train_rows(data: Path, name: str, *, limit: int | None = None) -> list[Row]:
    """The first `limit` rows of `train/<name>.tsv.xz`, all of them for None."""
    rows = []
    for en, fr in read_tsv(data / "train" / f"{name}.tsv.xz"):
        rows.append(Row("", en, fr))
        if limit is not None and len(rows) == limit:
            break
    return rows


def _demand(path: Path) -> None:
    if not path.is_file():
        raise SystemExit(f"no data at {path}; give the folder that holds dev/ and train/ with --data")
