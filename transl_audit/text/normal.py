"""The plain form of a line, in which wording is compared or quoted; offsets are lost."""

from __future__ import annotations

import functools
import unicodedata

import regex

INVISIBLE = regex.compile("[\N{SOFT HYPHEN}\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, zero width spaces and joiners, direction marks: inside a word they are no part of it."""
_SPACE = regex.compile(r"[^\S\n]+")


@functools.lru_cache(maxsize=4096)
def plain(line: str) -> str:
    """The line composed (NFC), with plain spaces and straight apostrophes, without invisible characters."""
    if line.isascii():
        return line
    return _SPACE.sub(" ", unicodedata.normalize("NFC", INVISIBLE.sub("", line))).replace("’", "'")


def shown(text: str, limit: int = 60) -> str:
    """The text on one line, cut to `limit` code points, as a message quotes it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
