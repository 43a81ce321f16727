"""Makes a hostile or odd text safe to show: control characters become visible, widths are known."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tab and line ends
    "\N{SOFT HYPHEN}\N{ARABIC LETTER MARK}\N{MONGOLIAN VOWEL SEPARATOR}\N{ZERO WIDTH SPACE}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{LINE SEPARATOR}-\N{RIGHT-TO-LEFT OVERRIDE}"  # U+2028 to U+202E: separators, embeddings, overrides
    "\N{WORD JOINER}-\N{NOMINAL DIGIT SHAPES}"  # U+2060 to U+206F: joiners, isolates
    "\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{INTERLINEAR ANNOTATION ANCHOR}-\N{INTERLINEAR ANNOTATION TERMINATOR}"
    "\ud800-\udfff"  # lone surrogates
    "]"
)
_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F
_VARIATION_16 = "\N{VARIATION SELECTOR-16}"
_JOINER = "\N{ZERO WIDTH JOINER}"
_SKIN_TONES = range(0x1F3FB, 0x1F400)

Cell = tuple[str, int]
"""What takes one place on a terminal: its text and its width in columns."""


def visible(text: str) -> str:
    """The text with characters that cannot be seen, or that would act on a terminal or page, spelled out.

    Tabs, line ends, no-break spaces and the joiners of emoji stay. The result encodes as UTF-8.
    """
    return _UNSEEN.sub(_spell, text)


def one_line(text: str) -> str:
    """`visible`, and line ends and tabs are shown too, so that the text takes one line."""
    lines = visible(text).replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\n", "⏎").replace("\t", " ")


def cells(text: str) -> list[Cell]:
    """A line of text cut where a terminal may be cut: never within a cluster, each with its width."""
    found: list[Cell] = []
    joined = False
    for char in text:
        width = _width(char)
        if found and (joined or width == 0):
            before, columns = found[-1]
            found[-1] = (before + char, 2 if char == _VARIATION_16 else columns)
        else:
            shown = "    " if char == "\t" else one_line(char)
            found.append((shown, max(width, len(shown))))
        joined = char == _JOINER
    return found


def _spell(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return "␡" if code == _DELETE else f"⟨U+{code:04X}⟩"


def _width(char: str) -> int:
    """The columns of a character: 0 for what joins the one before it, 2 for wide ones."""
    if char in (_VARIATION_16, _JOINER) or ord(char) in _SKIN_TONES:
        return 0
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
