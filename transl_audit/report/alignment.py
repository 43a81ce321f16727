"""An alignment -> a table (TSV), JSON of the schema `transl-audit-align/1`, or a page on which words light up."""

from __future__ import annotations

import bisect
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from typing import Literal

from transl_audit import __version__
from transl_audit.config import Options
from transl_audit.report.json import Json, one_line, pair_record
from transl_audit.text.paragraphs import paragraphs
from transl_audit.text.sentences import sentences
from transl_audit.text.tokens import Token, tokens
from transl_audit.types import Pair, Span

SCHEMA = "transl-audit-align/1"
SCHEMA_FILE = "transl-audit-align-1.schema.json"
COLUMNS = ("bead", "score", "english", "french")
WORD_COLUMNS = ("english_tokens", "french_tokens", "links")

_DIGITS = 4
"""Decimals of a score or probability, as in `transl-audit/1`."""
_SPACES = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]+")
"""Spaces and what ends a cell or a row somewhere; no-break spaces belong to the text."""
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of the two sides of a pair, offsets local to each side, and the links between them.

    links: English token, French token, probability (0..1); in order, no two alike.
    """

    english: tuple[Token, ...]
    french: tuple[Token, ...]
    links: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Alignment:
    """Two texts and their pairs, as `align` returns them; the paths are the files, None when there are none."""

    english: str
    french: str
    pairs: tuple[Pair, ...]
    options: Options = field(default_factory=Options)
    source_path: str | None = None
    target_path: str | None = None

    def beads(self) -> Iterator[str]:
        """How many English and French sentences each pair holds: '1-1', '2-1', '1-0'."""
        english, french = _sentence_starts(self.english), _sentence_starts(self.french)
        for pair in self.pairs:
            yield f"{_count(english, pair.source)}-{_count(french, pair.target)}"

    def words(self, pair: Pair) -> Words:
        """The tokens and links of one of the pairs."""
        english, french = _tokens(self.english, pair.source, "en"), _tokens(self.french, pair.target, "fr")
        if pair.source is None or pair.target is None:
            return Words(english, french, ())
        rows, columns = _Places(english, pair.source.start), _Places(french, pair.target.start)
        found: dict[tuple[int, int], float] = {}
        for link in pair.links:
            for i in rows.touched(link.source):
                for j in columns.touched(link.target):
                    found[i, j] = max(link.prob, found.get((i, j), 0.0))
        return Words(english, french, tuple((i, j, prob) for (i, j), prob in sorted(found.items())))

    def to_tsv(self, *, words: bool = False) -> str:
        """One row a pair under a row of names: bead, score, English, French; an empty cell where a side is missing.

        words: three columns more, the tokens of each side with a space between them and the links in Pharaoh form
        ("0-0 1-2", places from 0, English first). White space within a token is written "_".
        A cell with a straight quotation mark is quoted, as spreadsheets and pandas expect.
        """
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS + WORD_COLUMNS if words else COLUMNS)
        for bead, pair in zip(self.beads(), self.pairs, strict=True):
            row = [bead, str(round(pair.score, _DIGITS)), _cell(self.english, pair.source)]
            row.append(_cell(self.french, pair.target))
            writer.writerow(row + _word_cells(self.words(pair)) if words else row)
        return stream.getvalue()

    def to_json(self) -> str:
        """One line of JSON, schema `transl-audit-align/1`; a lone surrogate is escaped."""
        head: dict[str, Json] = {"schema": SCHEMA, "version": __version__, "profile": self.options.profile}
        paths = {"source_path": self.source_path, "target_path": self.target_path}
        head |= {name: path for name, path in paths.items() if path is not None}
        head["pairs"] = [pair_record(pair, self.english, self.french) for pair in self.pairs]
        return one_line(head)

    def to_html(self) -> str:
        """One self-contained page on which a word and its counterparts light up together."""
        from transl_audit.report.alignment_html import to_html

        return to_html(self)

    def __repr__(self) -> str:
        """One line: the names and the number of pairs, not the texts."""
        names = f"{self.source_path or 'English'} and {self.target_path or 'French'}"
        return f"<Alignment of {names}: {len(self.pairs)} pairs>"


def schema() -> Mapping[str, Json]:
    """The JSON Schema that every output follows."""
    text = resources.files("transl_audit.report").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    content: dict[str, Json] = json.loads(text)
    return content


def _sentence_starts(text: str) -> list[int]:
    # The whole text at once: a stretch of a wrapped paragraph does not tell where its lines go on.
    return [p.start + s.start for p in paragraphs(text) for s in sentences(p.of(text), wrapped=True)]


def _count(starts: Sequence[int], span: Span | None) -> int:
    """How many sentences begin within a span; no fewer than one, since every stretch is of some sentence."""
    if span is None:
        return 0
    return max(1, bisect.bisect_left(starts, span.end) - bisect.bisect_left(starts, span.start))


def _tokens(text: str, span: Span | None, language: Literal["en", "fr"]) -> tuple[Token, ...]:
    return () if span is None else tokens(span.of(text), language)


class _Places:
    """Finds tokens by the code points of the text that their pair, `offset` code points on, lies in."""

    def __init__(self, side: Sequence[Token], offset: int) -> None:
        self.starts = [token.span.start + offset for token in side]
        self.ends = [token.span.end + offset for token in side]

    def touched(self, span: Span) -> range:
        """The places of the tokens that share a code point with a span."""
        return range(bisect.bisect_right(self.ends, span.start), bisect.bisect_left(self.starts, span.end))


def _cell(text: str, span: Span | None) -> str:
    return "" if span is None else _clean(span.of(text))


def _clean(text: str) -> str:
    """The text on one line, without what a table in UTF-8 cannot hold."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", _SPACES.sub(" ", text))


def _word_cells(words: Words) -> list[str]:
    sides = [_clean(" ".join(_WHITE.sub("_", t.text) for t in side)) for side in (words.english, words.french)]
    return [*sides, " ".join(f"{i}-{j}" for i, j, _ in words.links)]
