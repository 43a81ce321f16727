"""What part of a page every line is, by its words, its shape, its place and the lines around it (`models/lines`)."""

from __future__ import annotations

import functools
import io
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from transl_audit.models import find
from transl_audit.text.interface import interface_odds
from transl_audit.text.posts import Block, has_post_mark, is_bare_name

FORMAT = "transl-audit-lines/1"
Part = Literal["text", "heading", "attribution", "furniture", "debris", "code"]
PARTS: tuple[Part, ...] = get_args(Part)
Floats = NDArray[np.float64]

SCALE = 32
"""Steps of a stored weight to one unit of log-odds."""
_TOKEN = re.compile(r"[^\W\d_]+['’]?|\d+|[^\w\s]")
_CAPITAL, _DIGIT = re.compile(r"(?<!\S)[A-ZÀÂÇÉÈÊËÎÏÔŒÙÛÜ]"), re.compile(r"\d")
_SHORT, _SEEN = 170, 240
"""Code points of a line whose every word counts, and that are looked at in a longer one."""
_SIGNS = frozenset('|›»·•©→@#/[](){}<>=_&;:*~^\\…—–-+"«?!%€$“”✔▶←☰×✕➜►')
_ENDS = {
    **dict.fromkeys(".", "."),
    **dict.fromkeys("!?", "?"),
    **dict.fromkeys("…:;,", ","),
    **dict.fromkeys("»”\"'’", "”"),
}
_SIZES = (0, 1, 2, 3, 5, 8, 12, 18, 30, 60)
_AT_ONCE = 2048  # lines whose features are held at once
_BODY = 120
"""Code points of a line, ended as a sentence, that is an article's for sure enough to place other lines by it."""


def parts(text: str, blocks: Sequence[Block]) -> Floats:
    """The probability of every part (in the order of PARTS) for every block; rows sum to 1, time is linear."""
    index, weights, moves = _model()
    scores = np.zeros((len(blocks), len(PARTS)))
    named = features(text, blocks)
    for first in range(0, len(blocks), _AT_ONCE):
        rows = [[index[name] for name in names if name in index] for names in itertools.islice(named, _AT_ONCE)]
        ends = np.cumsum([0, *(len(row) for row in rows)])
        sums = np.zeros((ends[-1] + 1, len(PARTS)))
        numbers = np.fromiter(itertools.chain.from_iterable(rows), dtype=np.int64, count=ends[-1])
        np.cumsum(weights[numbers], axis=0, out=sums[1:])
        scores[first : first + len(rows)] = sums[ends[1:]] - sums[ends[:-1]]
    return posteriors(scores, moves)


def posteriors(scores: Floats, moves: Floats) -> Floats:
    """Marginal probabilities of a chain, from the log-odds of lines by parts and of a part after another."""
    emitted = np.exp(scores - scores.max(axis=1, keepdims=True))
    forward, backward = passes(emitted, np.exp(moves))
    both = forward * backward
    return np.asarray(both / both.sum(axis=1, keepdims=True))


def passes(emitted: Floats, step: Floats) -> tuple[Floats, Floats]:
    """What the lines up to each, and those after it, say of its part; every row is scaled to sum to 1."""
    forward, backward = np.empty_like(emitted), np.ones_like(emitted)
    before = np.ones(len(step))
    for i, row in enumerate(emitted):
        before = before * row if i == 0 else (before @ step) * row
        before /= before.sum()
        forward[i] = before
    for i in range(len(emitted) - 2, -1, -1):
        after = step @ (backward[i + 1] * emitted[i + 1])
        backward[i] = after / after.sum()
    return forward, backward


@functools.cache
def _model() -> tuple[dict[str, int], Floats, Floats]:
    """The features' rows, their weights (features by parts), and the weights of one part after another."""
    model = find("lines", format=FORMAT)
    names = model.read("features.txt").decode("utf-8").split("\n")
    weights = np.load(io.BytesIO(model.read("weights.npy")), allow_pickle=False).astype(np.float64) / SCALE
    return {name: i for i, name in enumerate(names)}, weights[: len(names)], weights[len(names) :]


def features(text: str, blocks: Sequence[Block]) -> Iterator[list[str]]:
    """The names of every line's features; those of words have no capitals."""
    lines = [block.span.of(text) if len(block.span) < _SEEN else _ends_of(text, block) for block in blocks]
    shapes = [_shape(line, len(block.span)) for line, block in zip(lines, blocks, strict=True)]
    bodies = [len(block.span) > _BODY and shape[1] in ".?”" for block, shape in zip(blocks, shapes, strict=True)]
    total, before = sum(bodies), 0
    edge = ("none", "", "")
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        size, end, _ = shapes[i]
        last = len(blocks) - 1 - i
        after = total - before - bodies[i]
        above, below = shapes[i - 1] if i else edge, shapes[i + 1] if last else edge
        role_above, role_below = _role(blocks[i - 1]) if i else "none", _role(blocks[i + 1]) if last else "none"
        place = f"{min(before, 2)}{min(after, 2)}"
        longer = "" if not last else "longer" if len(blocks[i + 1].span) > 2 * len(block.span) + 40 else "shorter"
        yield [
            *_words(line, len(block.span)),
            *_look(line, block, shapes[i]),
            f"Place {place}",
            f"Place {place} {size}",
            f"Place {place} {end}",
            f"First {min(i, 6)}",
            f"Last {min(last, 6)}",
            f"Above {above[0]} {above[1]}",
            f"Below {below[0]} {below[1]}",
            f"Below {longer} {size} {end}",
            f"Roles {role_above} {_role(block)}",
            f"Roles below {role_below} {_role(block)}",
            f"Tongues {blocks[i - 1].language if i else ''} {block.language} {blocks[i + 1].language if last else ''}",
        ]
        before += bodies[i]


def _ends_of(text: str, block: Block) -> str:
    """The beginning and the end of a long line."""
    return text[block.span.start : block.span.start + _SEEN - 40] + text[block.span.end - 40 : block.span.end]


def _role(block: Block) -> str:
    return block.attribution.form if block.attribution else block.role


def _shape(line: str, length: int) -> tuple[str, str, str]:
    """How many words a line has, how it ends and how it begins, as classes."""
    words = line.count(" ") + 1 if length < _SEEN else length // 6
    size = sum(words > limit for limit in _SIZES)
    end, start = line.rstrip()[-1:], line[:1]
    kind = "A" if start.isupper() else "a" if start.islower() else "0" if start.isdigit() else start
    return str(size), _ENDS.get(end, "a" if end.isalpha() else "0" if end.isdigit() else end), kind


def _words(line: str, length: int) -> list[str]:
    """The words of a line, and its pairs of neighbours with the edges; of a long line those of its beginning."""
    tokens = ["0" if t[0].isdigit() else t for t in _TOKEN.findall(line.lower().replace("’", "'"))]
    if length > _SHORT:
        return [f"long {token}" for token in tokens[:3]]
    edged = ("^", *tokens, "$")
    return [*dict.fromkeys(tokens), *(f"{one} {two}" for one, two in itertools.pairwise(edged))]


def _look(line: str, block: Block, shape: tuple[str, str, str]) -> list[str]:
    """What a line looks like: signs, capitals, digits, its language, and what the rules take it for."""
    size, end, start = shape
    words = line.split()
    capitals = len(_CAPITAL.findall(line))
    digits = len(_DIGIT.findall(line))
    share = f"{4 * min(capitals, len(words)) // len(words)}" if words else "none"
    role = _role(block)
    found = [
        "Bias",
        f"Size {size} {end}",
        f"Start {start}",
        f"Start {start} {end}",
        f"Capitals {share}",
        f"Capitals {size} {share}",
        f"Small {min(len(words) - capitals, 7)}",
        f"Digits {(8 * digits + 7) // max(len(line), 1)}",
        f"Rule {role}",
        f"Rule {role} {size}",
        f"Tongue {block.language} {role}",
        *(f"Sign {sign}" for sign in sorted(_SIGNS.intersection(line))),
    ]
    if line.isupper():
        found.append("Shouted")
    if has_post_mark(line):
        found.append("Post mark")
    if len(block.span) <= _SHORT and block.role in ("prose", "furniture", "quotation"):
        odds = interface_odds(line, "en" if block.language == "en" else "fr")
        found += [f"Interface {max(-3, min(6, round(2 * odds)))}", f"Interface {odds > 0.4} {end} {size}"]
        if len(words) < 7 and is_bare_name(line):
            found.append("Name")
    return found
