"""Finds the paragraphs that attributions speak of: posts, and quotations with their author beneath."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from transl_audit.text.attributions import Attribution, speaks_of_author, speaks_of_post
from transl_audit.text.name_table import names_table
from transl_audit.text.normal import plain
from transl_audit.text.words import lower_share
from transl_audit.types import Language, Role, Span

_POST_MARK = regex.compile(
    r"pic\.(?:twitter|x)\.com/|(?<!\w)(?:https?://)?t\.co/|(?<![\w&/#])#\p{L}\w|(?<![\w@.])@\w{2,30}"
    r"|(?![©®™‼⁉↔-↪])\p{Extended_Pictographic}|\p{RI}{2}"
)
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}'’.-]*")
_POST_WORDS = 130
"""Words that one post may have; classic posts end near 60, long ones are cut by the embed."""
_FRENCH_POST_WORDS = 85
_POST_PARAGRAPHS = 8
_TOP = 6
"""Paragraphs at the head of an article among which its author's name may stand alone."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a part of one: its place, what it is taken for, and its attribution if it is one."""

    span: Span
    role: Role
    language: Language
    attribution: Attribution | None = None

    def attributed(self, name: str, form: str, leads: bool) -> Block:
        """The same paragraph as an attribution that holds only a name."""
        who = Attribution(
            name,
            None,
            None,
            "quote" if form == "quote" else "post" if form == "post" else "byline",
            leads,
            "und",
        )
        return dataclasses.replace(self, role="attribution", language="und", attribution=who)


def has_post_mark(line: str) -> bool:
    """Whether a line bears a post's marks: a handle, a hashtag, a picture's link, emoji."""
    return _POST_MARK.search(line) is not None


def is_bare_name(line: str) -> bool:
    """Whether a line is nothing but a person's name: two to four capitalised words that are no common words."""
    line = plain(line)
    words = _WORD.findall(line)
    if not 2 <= len(words) <= 4 or len("".join(words)) < len(line.replace(" ", "")):
        return False
    given = names_table().flags.get(words[0].lower(), "")
    capitalised = all(word[0].isupper() or word in ("de", "van", "von", "al", "bin") for word in words)
    if not capitalised:
        return False
    if "g" in given or "f" in given:
        return True
    return all((lower_share(w.lower(), "fr") or 0) < 0.5 and (lower_share(w.lower(), "en") or 0) < 0.5 for w in words)


def name_attributions(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Names alone on their line as attributions: above a handle, below a quotation, at the head of an article."""
    found = list(blocks)
    names = {block.attribution.name for block in blocks if block.attribution}
    for index, block in enumerate(blocks):
        if block.role not in ("prose", "headline", "furniture"):
            continue
        line = block.span.of(text)
        if block.role == "furniture" and not (beside_english(blocks, index) and speaks_of_post(line, strict=True)):
            continue
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        before = found[index - 1] if index else None
        if (
            is_bare_name(line)
            and after is not None
            and after.attribution
            and after.attribution.form != "quote"
            and not after.attribution.name
        ):
            found[index] = block.attributed(line, after.attribution.form, leads=True)
        elif (
            before is not None
            and _is_quoted(before, line, names)
            and is_bare_name(line.split(",")[0])
            and len(line.split()) <= 14
        ):
            found[index] = block.attributed(line.split(",")[0], "quote", leads=False)
        elif 0 < index < _TOP and (is_bare_name(line) or speaks_of_author(line)):
            found[index] = block.attributed(line, "byline", leads=False)
        elif beside_english(blocks, index) and speaks_of_post(line, strict=block.role == "furniture"):
            found[index] = block.attributed(line, "post", leads=False)
    return found


def beside_english(blocks: Sequence[Block], index: int) -> bool:
    """Whether an English paragraph stands right above a line, and no attribution follows that could be its own."""
    following = blocks[index + 1].attribution if index + 1 < len(blocks) else None
    signed = following is not None and bool(following.name or following.handle)
    above = blocks[index - 1] if index else None
    return above is not None and above.language == "en" and above.role in ("prose", "quotation") and not signed


def _is_quoted(block: Block, name: str, names: set[str | None]) -> bool:
    """Whether a name beneath a paragraph says whose words it is, rather than to head what follows."""
    return block.role == "quotation" or (block.role == "prose" and (block.language == "en" or name in names))


def mark_posts(text: str, blocks: Sequence[Block], main: Language) -> list[Block]:
    """Gives the role of a tweet or quotation to the paragraphs that an attribution stands beside."""
    found = list(blocks)
    for index, block in enumerate(blocks):
        who = block.attribution
        if who is None or who.form == "byline":
            continue
        role: Role = "tweet" if who.form == "post" else "quotation"
        body = _post(text, found, index, who) if role == "tweet" else _body(text, found, index, -1)[:1]
        for at in body:
            if role == "tweet" or found[at].language == "en":
                found[at] = dataclasses.replace(found[at], role=role)
    for index, block in enumerate(found):
        if main == "fr" and _is_foreign(block) and _is_embedded(text, found, index):
            at = index
            while at >= 0 and _is_foreign(found[at]):  # with the paragraphs above it, if they are English too
                found[at] = dataclasses.replace(found[at], role="tweet")
                at -= 1
    return found


def _is_foreign(block: Block) -> bool:
    return block.language == "en" and block.role in ("prose", "headline")


def _is_embedded(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether an English paragraph of a French article is a post: it bears a post's marks, or a name follows."""
    signed = index + 1 < len(blocks) and blocks[index + 1].role == "attribution"
    return signed or has_post_mark(blocks[index].span.of(text))


def _post(text: str, blocks: Sequence[Block], index: int, who: Attribution) -> list[int]:
    """The paragraphs of a post: on the side whose language is the attribution's, else on its usual side."""
    sides = [_body(text, blocks, index, step) for step in ((+1, -1) if who.leads else (-1, +1))]
    tongues = [blocks[body[0]].language if body else "und" for body in sides]
    # A date is written by the author's side; the other words of an embed are in the page's language.
    wanted = who.language if who.date else "en"
    for body, tongue in zip(sides, tongues, strict=True):
        if body and tongue == wanted:
            return body
    # A French paragraph of the article is no post for standing beside an English one's attribution.
    usable = [b for b, t in zip(sides, tongues, strict=True) if b and (who.language != "en" or t != "fr")]
    return next((b for b in usable if b is sides[0] or has_post_mark(blocks[b[0]].span.of(text))), [])


def _body(text: str, blocks: Sequence[Block], index: int, step: int) -> list[int]:
    """The paragraphs that the attribution at `index` may speak of, nearest first, above (-1) or below (+1)."""
    body: list[int] = []
    who = blocks[index].attribution
    tongue = blocks[index].language if who and who.date else "und"
    words = 0
    at = index + step
    while 0 <= at < len(blocks) and blocks[at].role == "attribution" and abs(at - index) < 3:
        at += step
    while 0 <= at < len(blocks) and len(body) < _POST_PARAGRAPHS:
        block = blocks[at]
        size = len(_WORD.findall(block.span.of(text)[:2000]))
        if block.role not in ("prose", "quotation", "headline", "tweet"):
            break
        if not body and tongue == "und":
            tongue = block.language
        # French prose runs on beside a French post: a long paragraph, or a second one, is hardly the post's.
        limit = _FRENCH_POST_WORDS if tongue == "fr" else _POST_WORDS
        if words + size > limit or block.language not in (tongue, "und") or (block.role == "headline" and body):
            break
        if body and tongue == "fr" and not _in_embed(blocks, at, step):
            break
        body.append(at)
        words += size
        at += step
    return body


def _in_embed(blocks: Sequence[Block], at: int, step: int) -> bool:
    """Whether a paragraph stands between its post and debris or other English, as those inside an embed do."""
    at += step
    return 0 <= at < len(blocks) and (blocks[at].role in ("debris", "attribution") or blocks[at].language == "en")
