"""Cuts a text into segments, each of one language and one role."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import regex

from transl_audit.text.attributions import attribution
from transl_audit.text.debris import debris
from transl_audit.text.furniture import is_furniture
from transl_audit.text.insets import insets, outside
from transl_audit.text.language import language
from transl_audit.text.lines import PARTS, parts
from transl_audit.text.paragraphs import paragraphs, trim
from transl_audit.text.posts import Block, beside_english, has_post_mark, mark_posts, name_attributions
from transl_audit.text.quotations import quotations
from transl_audit.text.sentences import sentences
from transl_audit.types import Document, Language, Role, Segment, Span

_FENCE = regex.compile(r"^\s*(?:```|~~~)")
_PROMPT = regex.compile(r"^\s*(?:[$%]\s|>>>\s|C:\\>|PS [A-Z]:)\S")
_COMMAND = regex.compile(
    r"^\s*(?:sudo|pip3?|npm|npx|yarn|pnpm|git|docker|kubectl|curl|wget|apt|apt-get|brew|cargo|go|python3?|node|ssh|scp|chmod|"
    r"mkdir|cd|ls|cp|mv|rm|cat|grep|export|make|composer|bundle|terraform|ansible|systemctl)\s(?=.*[-/_.=~$&|])"
)
_OPERATOR = regex.compile(
    r"=>|->|[=!<>]=|&&|\|\||::|\(\)|\)\s?[;{]|[\w\])]\s?\+?=\s?[\w\"'\[({]|^\s*[)}\]]+[;,]?$|\bSELECT\b.+\bFROM\b"
    r"|\s--?\w|\s--\s|\w\(\w[\w.,\s\"'=]*\)[;:]?\s*$|\S;\s*$"
)
_STATEMENT = regex.compile(
    r"^\s*(?:def|class|import|from|return|const|let|var|function|#include|package|using|if|for|while)\b.*[;:{)>]$"
)
_RUNNING = regex.compile(r"(?:(?<![\w/.-])\p{Ll}{2,}(?![\w/.(-])[\s,]+){4}")
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}'’]*")
_BULLET = regex.compile(r"^\s*(?:[-*•◦▪–—+→]|[a-z][)])\s+")
_HEADING_MARK = regex.compile(r"^#{1,6}\s")
_ENDED = regex.compile(r"[.;:,…][\s\"”»’')\]*]*$")
_CREDIT = regex.compile(
    r"(?:[©|/]|\s[–—-]|\(|(?:cr[ée]dits?|photos?|images?|source|illustration|via)\s?:?)\s?(?:[^\s.!?]+\s){0,5}[^\s.!?]{2,30}\)?\s*$",
    regex.IGNORECASE,
)
_HEADLINE_WORDS, _HEADING_WORDS = 30, 18
"""Words of the longest headline (translated ones grow) and of the longest heading inside an article."""
_SURE = 0.9
"""Probability from which the line model overrules what the rules read in a line: an attribution, debris, code."""
_TAIL = 120
"""Code points at the end of a line in which a credit or a closing mark stands; keeps the search linear."""
_FRAME_WORDS = 8
"""Words around a quotation below which names in them can hide their language."""


def segment(text: str, *, page: bool = True) -> Document:
    """The text cut into segments; time is linear in its length.

    page: whether the text was taken from a web page, whose furniture may stand around the article; False for a
    text that was handed over with its English, in which "Settings" is a text like any other.
    """
    blocks = first_blocks(text, page=page)
    blocks = _placed(text, blocks) if page else _headlines(text, blocks)
    if all(block.role == "furniture" for block in blocks):
        blocks = [dataclasses.replace(block, role="prose") for block in blocks]  # no text is all frame
    main = main_language(blocks)
    blocks = [_settled(text, block, main) for block in blocks]
    blocks = mark_posts(text, blocks, main)
    return Document(text, tuple(s for block in blocks for s in _segments(text, block, main)))


def first_blocks(text: str, *, page: bool = True) -> list[Block]:
    """The paragraphs, each taken by its own words and those of its neighbours alone."""
    return name_attributions(text, _blocks(text, page=page))


def main_language(blocks: Sequence[Block]) -> Language:
    """The language of most of an article's text; 'und' when there is none."""
    sizes: dict[Language, int] = {"en": 0, "fr": 0, "und": 0}
    for block in blocks:
        if block.role in ("prose", "headline", "quotation"):
            sizes[block.language] += len(block.span)
    if not sizes["en"] + sizes["fr"]:
        return "und"
    return "fr" if sizes["fr"] >= sizes["en"] else "en"


def _settled(text: str, block: Block, main: Language) -> Block:
    """The block in the article's language when only a short frame around quotations tells its own."""
    if block.role != "prose" or block.language == main or main == "und":
        return block
    line = block.span.of(text)
    frame = outside(line)
    words = len(_WORD.findall(frame[:2000]))
    if len(frame) < len(line) and 0 < words < _FRAME_WORDS:
        return dataclasses.replace(block, language=main)
    return block


def _blocks(text: str, *, page: bool) -> list[Block]:
    found: list[Block] = []
    fenced = False
    for span in paragraphs(text):
        line = span.of(text)
        if _FENCE.match(line):
            fenced = not fenced
            found.append(Block(span, "code", "und"))
        elif fenced:
            found.append(Block(span, "code", "und"))
        else:
            found += _classified(text, span, page=page)
    return found


def _classified(text: str, span: Span, *, page: bool) -> list[Block]:
    """A paragraph as blocks: usually one; several when debris stands in the middle of it."""
    line = span.of(text)
    who = attribution(line)
    if who is not None and (who.handle or not is_furniture(line)):
        return [Block(span, "attribution", who.language, who)]
    wrecks = [d.shift(span.start) for d in debris(line)]
    if is_code(line) and (not wrecks or _PROMPT.match(line)):
        return [Block(span, "debris" if _is_script(line) else "code", "und")]
    found: list[Block] = []
    start = span.start
    for wreck in wrecks:
        found += _plain(text, trim(text, start, wreck.start), page=page)
        found.append(Block(wreck, "debris", "und"))
        start = wreck.end
    return found + _plain(text, trim(text, start, span.end), page=page)


def is_code(line: str) -> bool:
    """Whether a line is a command or a statement of a program rather than a sentence."""
    if len(line) > 300:
        return False
    if _PROMPT.match(line):
        return True
    prose = (
        _RUNNING.search(line) is not None
        or regex.search(r"\p{Ll}[’']\p{L}|[«»“”]|[,;]\s\p{Ll}+\s\p{Ll}", line)
        or line.rstrip().endswith((".", "!", "?", "…"))
    )
    return not prose and any(p.search(line) is not None for p in (_COMMAND, _OPERATOR, _STATEMENT))


def _is_script(line: str) -> bool:
    """Whether a lone line of code is of a page's scripts and styles rather than shown by the article."""
    shown = any(pattern.match(line) for pattern in (_PROMPT, _COMMAND, _STATEMENT))
    return not shown and regex.search(r"[{};]", line) is not None and "SELECT" not in line


def _plain(text: str, span: Span, *, page: bool) -> list[Block]:
    """A stretch without debris as one block; none when it is empty."""
    if not len(span):
        return []
    line = span.of(text)
    if page and is_furniture(line):
        return [Block(span, "furniture", language(line))]
    role = _quoted_role(line)
    frame = "" if role == "quotation" else outside(line)
    tongue = language(frame) if len(_WORD.findall(frame[:2000])) >= 3 else "und"
    return [Block(span, role, language(line) if tongue == "und" else tongue)]


def _quoted_role(line: str) -> Role:
    if line.startswith(">"):
        return "quotation"
    found = quotations(line)
    if found and found[0].span.start <= 2 and found[0].span.end >= len(line) - 2:
        return "quotation"
    return "prose"


def _placed(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks as what the line model takes them for, in the light of the page around them."""
    found = list(blocks)
    for index, (block, row) in enumerate(zip(blocks, parts(text, blocks), strict=True)):
        part = PARTS[int(row.argmax())]
        sure = row.max() > _SURE
        line = block.span.of(text)
        if block.attribution is not None and (part == "attribution" or not sure):
            continue
        if block.role in ("debris", "code"):
            if sure and part in ("debris", "code", "furniture"):
                found[index] = dataclasses.replace(block, role=part)
        elif part == "attribution":
            form = "post" if beside_english(blocks, index) else "byline"
            found[index] = dataclasses.replace(block.attributed(line, form, leads=False), language=block.language)
        elif part in ("debris", "code"):
            if not _RUNNING.search(line):
                found[index] = dataclasses.replace(block, role=part)
        elif part in ("furniture", "heading"):
            role: Role = "furniture" if part == "furniture" else "headline"
            found[index] = dataclasses.replace(block, role=role, attribution=None)
        elif block.role != "quotation":
            found[index] = dataclasses.replace(block, role="prose", attribution=None)
    return found


def _headlines(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Marks headline and headings of a text that is no page."""
    found = list(blocks)
    first = True
    main = main_language(blocks)
    for index, block in enumerate(blocks):
        line = block.span.of(text)
        if block.role != "prose" or block.language not in (main, "und"):
            continue
        limit = _HEADLINE_WORDS if first else _HEADING_WORDS
        opening, first = first, False
        if not _looks_titled(line, limit) or (not opening and _introduces_speech(line)):
            continue
        if opening or _HEADING_MARK.match(line) or _heads(blocks, index):
            found[index] = dataclasses.replace(block, role="headline")
    return found


def _heads(blocks: Sequence[Block], index: int) -> bool:
    """Whether a titled line stands above a longer text, or above its author."""
    following = next(
        (b for b in blocks[index + 1 : index + 4] if b.role in ("prose", "quotation", "attribution")), None
    )
    if following is None:
        return False
    return following.attribution is not None or len(following.span) > len(blocks[index].span)


def _introduces_speech(line: str) -> bool:
    return line.startswith(("[", "→", "Traduction")) or any(len(q.inner.of(line).split()) > 3 for q in quotations(line))


def _looks_titled(line: str, limit: int) -> bool:
    if _BULLET.match(line) or has_post_mark(line) or _CREDIT.search(line[-_TAIL:]):
        return False
    words = len(_WORD.findall(line[:1000]))
    if words > limit or len(sentences(line)) > 1:
        return False
    return words > 0 and not _ENDED.search(line[-_TAIL:]) and not line[0].islower()


def _segments(text: str, block: Block, main: Language) -> list[Segment]:
    """A block as segments: its quotations apart, and the asides in another language."""
    if block.role != "prose":
        return [Segment(block.span, block.language, block.role)]
    line = block.span.of(text)
    pieces: list[Segment] = []
    start = 0
    for inset in insets(line, block.language):
        _add(pieces, text, block, start, inset.span.start, main)
        pieces.append(Segment(inset.span.shift(block.span.start), inset.language, "quotation"))
        start = inset.span.end
    if not pieces:
        return [Segment(block.span, block.language, block.role)]
    _add(pieces, text, block, start, len(line), main)
    return pieces


def _add(pieces: list[Segment], text: str, block: Block, start: int, end: int, main: Language) -> None:
    span = trim(text, block.span.start + start, block.span.start + end)
    if _WORD.search(span.of(text)):
        tongue = main if block.language == "und" else block.language
        pieces.append(Segment(span, tongue, "prose"))
