"""Cuts English or French text into sentences."""

from __future__ import annotations

import regex

from transl_audit.types import Span

# A full stop after these ends no sentence. Written without the stop, in lower case.
_ABBREVIATIONS = frozenset(
    """
    m mm mme mmes mlle dr pr prof mr mrs ms st ste sr jr gen col lt sgt capt rev hon gov sen rep
    vs cf env av apr j.-c p pp art al fig vol ed éd éds no nos inc ltd co corp bros
    jan feb mar jun jul aug sept sep oct nov dec janv févr juil déc mon tue wed thu fri sat sun
    a.m p.m e.g i.e approx dept est tel tél adj max min
    """.split()
)
_END = regex.compile(
    r"""
      (?P<stop>[.!?…]{1,5}) [\u200b]?
      (?P<close>[)\]»”’"']{0,3}|[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]»[)\]]?)
      (?P<space>[^\S\n]+)
      (?=[\p{Lu}\p{Lt}\p{N}"“«‘'(\[¿¡@\#—–-]|\p{Extended_Pictographic})
    | (?P<line>[^\S\n]*\n\s*)
    """,
    regex.VERBOSE,
)


def sentences(text: str, *, wrapped: bool = False) -> tuple[Span, ...]:
    """The sentences of a text, without the white space around them, in order.

    A line end ends a sentence; with `wrapped`, only a blank line does.
    """
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match["line"] is not None:
            if wrapped and match["line"].count("\n") < 2:
                continue
            end = match.start()
        elif _abbreviates(text, match):
            continue
        else:
            end = match.start("space")
        _append(text, start, end, found)
        start = match.end()
    _append(text, start, len(text), found)
    return tuple(found)


def _append(text: str, start: int, end: int, found: list[Span]) -> None:
    piece = text[start:end]
    trimmed = piece.strip()
    if trimmed:
        begin = start + len(piece) - len(piece.lstrip())
        found.append(Span(begin, begin + len(trimmed)))


def _abbreviates(text: str, match: regex.Match[str]) -> bool:
    """Whether the stop belongs to the word before it: "M. Dupont", "J. R. Smith", "U.S. Senate"."""
    if match["stop"] != "." or match["close"]:
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    word = regex.split(r"[\s(\[«“\"'’-]", before)[-1]
    single = len(word) == 1 and word.isupper()
    dotted = len(word) > 2 and word[-2] == "."
    return single or dotted or word.lower() in _ABBREVIATIONS
