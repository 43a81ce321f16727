"""Plants a generated string into both sides of an intact pair, at a place where people put one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.quality.corruptions import Intact
from benchmarks.quality.material import pairs as material
from benchmarks.quality.strings import CATEGORIES

STYLES: dict[str, tuple[str, ...]] = {
    "handle": ("end", "start", "mid", "mid brackets", "brackets", "carrier"),
    "hashtag": ("end", "start", "mid", "brackets", "carrier"),
    "url": ("end", "brackets", "carrier", "mid brackets"),
    "email": ("carrier", "brackets", "mid brackets", "end"),
    "placeholder": ("carrier", "mid", "start", "end", "brackets"),
    "printf": ("carrier", "mid", "start", "end"),
    "tag": ("wrap",),
    "code": ("carrier", "brackets", "mid brackets"),
    "command": ("carrier", "brackets"),
    "emoji": ("end", "start", "mid", "brackets"),
}
_ANCHOR = re.compile(r"(?<![\w'’.,@#/-])(?:[A-Z]\w{2,}|\d+)(?=[ ,;)](?![A-Z\d%$€£°]| [a-zA-Z]{1,2}\b))")
Placed = tuple[str, str, int, int]
"""English, French, and where the string starts on either side."""


def anchor(source: str, target: str, rng: random.Random) -> tuple[re.Match[str], re.Match[str]] | None:
    """A token written alike, once, on both sides: the place that positions align on."""
    both = []
    for match in _ANCHOR.finditer(source):
        word = match.group()
        found = re.search(rf"(?<![\w'’@#/-]){re.escape(word)}(?=[ ,;)](?![A-Z\d%$€£°]))", target)
        if found and source.count(word) == 1 and target.count(word) == 1:
            both.append((match, found))
    return rng.choice(both) if both else None


def _carried(pair: Intact, category: str, string: str, rng: random.Random) -> Placed:
    english, french = rng.choice(material("sentences", f"string {category}"))
    english_head, french_head = english.split("@")[0], french.split("@")[0]
    alone = category in ("placeholder", "printf", "code", "command") and rng.random() < 0.7
    before, avant = ("", "") if alone else (pair.source + " ", pair.target + " ")
    source, target = before + english.replace("@", string, 1), avant + french.replace("@", string, 1)
    return source, target, len(before + english_head), len(avant + french_head)


def _middle(pair: Intact, string: str, rng: random.Random, brackets: bool) -> Placed | None:
    anchors = anchor(pair.source, pair.target, rng)
    if anchors is None or (string[0] == "%" and anchors[0].group().isdigit()):
        return None  # "200 %d" reads as a percentage
    opening, closing = (" (", ")") if brackets else (" ", "")
    texts = []
    for text, match in zip((pair.source, pair.target), anchors, strict=True):
        texts.append(text[: match.end()] + opening + string + closing + text[match.end() :])
    first, second = anchors[0].end() + len(opening), anchors[1].end() + len(opening)
    return texts[0], texts[1], first, second


def _placed(pair: Intact, category: str, string: str, rng: random.Random) -> Placed | None:
    style = rng.choice(STYLES[category])
    source, target = pair.source, pair.target
    if style == "start":
        return f"{string} {source}", f"{string} {target}", 0, 0
    if style == "end":
        return f"{source} {string}", f"{target} {string}", len(source) + 1, len(target) + 1
    if style == "brackets":
        return f"{source} ({string})", f"{target} ({string})", len(source) + 2, len(target) + 2
    if style == "carrier":
        return _carried(pair, category, string, rng)
    return _middle(pair, string, rng, style == "mid brackets")


def _wrapped(pair: Intact, string: str, rng: random.Random) -> Placed | None:
    """A tag around an anchor or the whole text, a lone tag after it; the place is the opening tag's."""
    opening, hole, closing = string.partition("|")
    anchors = anchor(pair.source, pair.target, rng)
    if not hole:
        return _middle(pair, opening, rng, False) if anchors else None
    if anchors is None:
        return opening + pair.source + closing, opening + pair.target + closing, 0, 0
    texts = []
    for text, match in zip((pair.source, pair.target), anchors, strict=True):
        texts.append(text[: match.start()] + opening + match.group() + closing + text[match.end() :])
    return texts[0], texts[1], anchors[0].start(), anchors[1].start()


def plant(pair: Intact, category: str, rng: random.Random) -> Intact | None:
    """The pair with one new string of the category on both sides; None where no place was found.

    Of a pair of tags, either the opening or the closing one is the string.
    """
    string = CATEGORIES[category](rng)
    placed = _wrapped(pair, string, rng) if category == "tag" else _placed(pair, category, string, rng)
    if placed is None:
        return None
    source, target, first, second = placed
    if "|" in string and category == "tag":
        opening, _, closing = string.partition("|")
        string = opening if rng.random() < 0.5 else closing
        first, second = source.index(string, first), target.index(string, second)
    spans = (first, first + len(string)), (second, second + len(string))
    if source[slice(*spans[0])] != string or target[slice(*spans[1])] != string:
        return None  # the pair holds the same tag already
    return Intact(f"planted {category}", source, target, category, *spans)


def planted(pairs: list[Intact], category: str, seed: int) -> Iterator[Intact]:
    """One planted pair of the category for every pair that has room for it."""
    for pair in pairs:
        made = plant(pair, category, random.Random(f"{seed}|{category}|{pair.source}"))
        if made is not None:
            yield made
