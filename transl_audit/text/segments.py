"""Cuts a text into segments, each of one language and one role."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal

import regex

from transl_audit.text.attributions import attribution
from transl_audit.text.debris import debris
from transl_audit.text.furniture import introduces_links, is_furniture, is_label
from transl_audit.text.insets import insets, outside
from transl_audit.text.interface import interface_odds
from transl_audit.text.language import language
from transl_audit.text.paragraphs import paragraphs, trim
from transl_audit.text.posts import Block, has_post_mark, mark_posts, name_attributions
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
_LINK_WORDS = 25
_INTERFACE, _INTERFACE_SENTENCE, _AMID, _HEADING = 0.2, 1.5, 0.7, 0.3
"""Log-odds from which a line without a full stop, and one with it, is furniture; what a furniture neighbour adds, and
what standing above a paragraph, as headings do, takes away.
Of the short lines of clean_news_dev and clean_reddit_dev 1 in 200 exceeds the first."""
_TAIL = 120
"""Code points at the end of a line in which a credit or a closing mark stands; keeps the search linear."""
_LONG_LINE = 150  # code points; titles are shorter
_SHORTEST_HEADLINE = 5
_SHORTEST_BODY = 3
_TOP = 4
"""Words of the shortest headline; blocks that an article has at least before the page goes on; blocks at its head,
where a title may follow a title."""
_FRAME_WORDS = 8
"""Words around a quotation below which names in them can hide their language."""


def segment(text: str, *, page: bool = True) -> Document:
    """The text cut into segments; time is linear in its length.

    page: whether the text was taken from a web page, whose furniture may stand around the article; False for a
    text that was handed over with its English, in which "Settings" is a text like any other.
    """
    blocks = _blocks(text, page=page)
    blocks = name_attributions(text, blocks)
    if page:
        blocks = _spread_furniture(text, blocks)
    blocks = _headlines(text, blocks, page=page)
    if all(block.role == "furniture" for block in blocks):
        blocks = [dataclasses.replace(block, role="prose") for block in blocks]  # no text is all frame
    main = main_language(blocks)
    blocks = [_settled(text, block, main) for block in blocks]
    blocks = mark_posts(text, blocks, main)
    return Document(text, tuple(s for block in blocks for s in _segments(text, block, main)))


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


def _spread_furniture(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Takes for furniture the lines worded like an interface, and the titles that follow "Related articles"."""
    found = list(blocks)
    listing = False
    headed = False
    for index, block in enumerate(blocks):
        line = block.span.of(text)
        if block.role == "furniture":
            listing = listing or introduces_links(line)
            continue
        words = len(_WORD.findall(line[:1000]))
        plain = block.role == "prose" and not has_post_mark(line)
        titled = plain and words <= _LINK_WORDS and not _ENDED.search(line[-_TAIL:])
        before = index > 0 and found[index - 1].role == "furniture"
        near = index + 1 < len(blocks) and blocks[index + 1].role == "furniture"
        listing = listing and titled and before
        followed = index + 1 < len(blocks) and len(blocks[index + 1].span) > 2 * len(line) + 60
        if not headed and titled and words >= _SHORTEST_HEADLINE:
            headed = True  # the first longer title is the article's
            continue
        if listing or (plain and words and _is_interface(line, block.language, titled, before, near, followed)):
            found[index] = dataclasses.replace(block, role="furniture")
    return found


def _is_interface(line: str, tongue: Language, titled: bool, before: bool, after: bool, followed: bool) -> bool:
    """Whether a line is worded like an interface; less is asked of one amid furniture, more of a sentence."""
    if titled and before and (is_label(line) or (after and len(line.split()) <= 6)):
        return True
    side: Literal["en", "fr"] = "en" if tongue == "en" else "fr"
    odds = interface_odds(line, side)
    if not (before or after) and titled and followed:
        odds -= _HEADING
    amid = (_AMID if before else 0.0) + (_AMID if after else 0.0)
    return odds + amid >= (_INTERFACE if titled else _INTERFACE_SENTENCE)


def _headlines(text: str, blocks: Sequence[Block], *, page: bool) -> list[Block]:
    """Marks headline and headings; a titled line that heads nothing, or is foreign, is a link or label of the page."""
    found = list(blocks)
    first = True
    main = main_language(blocks)
    body = max((n for n, b in enumerate(blocks) if _is_body(text, b)), default=-1)
    for index, block in enumerate(blocks):
        line = block.span.of(text)
        if block.role != "prose":
            continue
        if block.language not in (main, "und"):
            label = _looks_titled(line, _HEADING_WORDS) and not line.rstrip().endswith(("?", "!"))
            if page and main == "fr" and label and not _attributed(blocks, index):
                found[index] = dataclasses.replace(block, role="furniture")
            continue
        limit = _HEADLINE_WORDS if first else _HEADING_WORDS
        opening, first = first, False
        if not _looks_titled(line, limit) or (not opening and _introduces_speech(line)):
            continue
        if page and index > body >= _SHORTEST_BODY:
            found[index] = dataclasses.replace(block, role="furniture")
        elif opening or _HEADING_MARK.match(line) or _heads(blocks, index):
            found[index] = dataclasses.replace(block, role="headline")
        elif page and _in_list_of_links(text, blocks, index):
            found[index] = dataclasses.replace(block, role="furniture")
    return found


def _attributed(blocks: Sequence[Block], index: int) -> bool:
    """Whether a post's or quotation's attribution stands right above or below a block."""
    around = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 3])
    return any(b.attribution is not None and b.attribution.form != "byline" for b in around)


def _is_body(text: str, block: Block) -> bool:
    """Whether a block is a paragraph of the article: it ends as a sentence does, or speaks at length."""
    line = block.span.of(text)
    ended = _ENDED.search(line[-_TAIL:]) is not None
    return block.role in ("prose", "quotation", "tweet") and (ended or len(line) > _LONG_LINE)


def _heads(blocks: Sequence[Block], index: int) -> bool:
    """Whether a titled line stands above a longer text, or above its author."""
    following = next(
        (b for b in blocks[index + 1 : index + 4] if b.role in ("prose", "quotation", "attribution")), None
    )
    if following is None:
        return False
    return following.attribution is not None or len(following.span) > len(blocks[index].span)


def _in_list_of_links(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether the next line is titled like this one: an article has no two headings in a row."""
    if index < _TOP or index + 1 >= len(blocks):
        return False
    after = blocks[index + 1]
    return after.role in ("prose", "furniture") and _looks_titled(after.span.of(text), _LINK_WORDS)


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
