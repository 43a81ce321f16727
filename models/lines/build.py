"""Builds the line model: a chain of conditional probabilities (CRF) learned on pages that `pages` composes.

python -m models.lines.build [--data ../shared/data] [--pages 4000] [--validate] [--no-unlicensed]
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from models.corpora import FRENCH, PARALLEL, Corpus, chosen, pairs, sentences, write_manifest
from models.lines.pages import Page, Sentences, Site, Wordings, Writer, wordings
from transl_audit.text.lines import FORMAT, PARTS, SCALE, Floats, features, passes, posteriors
from transl_audit.text.segments import first_blocks

_Row = TypeVar("_Row")

HERE = Path(__file__).resolve().parent
SEED = 1
PROSE = ("news_gilets_jaunes", "ud", "service_public", "eltec", "assemblee_2013", "debates_president")
POSTS = (
    "tatoeba",
    "ud_pud_news_wiki",
    "tico19_tm",
    "cds_blog",
    "mozilla_www",
    "games_misc",
    "hansard36",
    "canada_gov_web",
)
TITLES = ("news_headlines",)
ENGLISH_TITLES = ("debian_website", "cds_blog")
CAP = 20_000
"""Sentences of one corpus at most."""
EPOCHS, BATCH, RATE, DECAY = 6, 32, 0.02, 2e-5
DROPPED, UNWORDED = 0.3, 0.25
"""Share of the words that a line is shown without, and share of the lines shown without any, so that shape and place
are learned too: most lines of the web are worded otherwise than ours."""
LEAST = 4
"""Lines that a feature must be seen in."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A page as rows of features: their numbers, which of them are words, where each line's begin, and the parts."""

    numbers: NDArray[np.int64]
    worded: NDArray[np.bool_]
    starts: NDArray[np.int64]
    parts: NDArray[np.int64]


def main() -> None:
    arguments = _arguments()
    known = chosen((*PARALLEL, *FRENCH), unlicensed=not arguments.no_unlicensed)
    sources = [c for c in known if c.name in {*PROSE, *POSTS, *TITLES, *ENGLISH_TITLES}]
    material = _sentences(arguments.data, sources)
    every = wordings()
    if arguments.validate:
        for fold in range(arguments.folds):
            seen, unseen = _split(every, fold)
            print(_quality(unseen, material, *_learned(seen, material, arguments.pages)))
        return
    names, weights, moves = _learned(every, material, arguments.pages)
    _write(names, weights, moves)
    write_manifest(
        HERE,
        format=FORMAT,
        version="1",
        sources=tuple(sources),
        build={
            "seed": SEED,
            "pages": arguments.pages,
            "command": "python -m models.lines.build" + " --no-unlicensed" * arguments.no_unlicensed,
        },
        metrics={"features": len(names), "parts": len(PARTS)},
        files=("features.txt", "weights.npy"),
    )


def _sentences(data: Path, sources: Sequence[Corpus]) -> Sentences:
    """Sentences of every corpus in turn, each corpus shuffled by stretches so that neighbours stay neighbours."""
    french: list[str] = []
    for corpus in (c for c in sources if c.name in PROSE):
        french += _stretches([s for s in sentences(data, corpus) if 20 < len(s) < 400 and s[-1] in ".!?…»"])
    posts: list[tuple[str, str]] = []
    for corpus in (c for c in sources if c.name in POSTS):
        posts += _stretches([p for p in pairs(data, corpus) if all(5 < len(s) < 300 and s[-1] in ".!?…" for s in p)])
    titles = [s for c in sources if c.name in TITLES for s in sentences(data, c) if 15 < len(s) < 130]
    titles_en = [
        english
        for corpus in sources
        if corpus.name in ENGLISH_TITLES
        for english, _ in pairs(data, corpus)
        if 20 < len(english) < 90 and english[-1].isalpha()
    ]
    return Sentences(french, titles[:CAP], titles_en[:CAP], posts)


def _stretches(rows: list[_Row], size: int = 5) -> list[_Row]:
    """At most CAP rows, in shuffled stretches of neighbours."""
    groups = [rows[i : i + size] for i in range(0, len(rows), size)]
    random.Random(SEED).shuffle(groups)
    return list(itertools.chain.from_iterable(groups))[:CAP]


def _split(every: Wordings, fold: int, folds: int = 4) -> tuple[Wordings, Wordings]:
    """The sites to learn from and those kept apart: every fourth one."""

    def part(sites: tuple[Site, ...], kept: bool) -> tuple[Site, ...]:
        return tuple(site for i, site in enumerate(sites) if (i % folds == fold) == kept)

    both = [
        Wordings(*(part(getattr(every, field.name), kept) for field in dataclasses.fields(every)))
        for kept in (False, True)
    ]
    return both[0], both[1]


def _written(
    found: Wordings, material: Sentences, count: int, seed: int
) -> Iterator[tuple[list[list[str]], list[int]]]:
    """Pages as their lines' features and parts."""
    writer = Writer(found, material, seed)
    for _ in range(count):
        page = writer.page()
        blocks = first_blocks(page.text)
        yield list(features(page.text, blocks)), [_part(page, block.span.start, block.span.end) for block in blocks]


def _part(page: Page, start: int, end: int) -> int:
    """The part of the line that a block shares most with."""
    best = max(page.lines, key=lambda line: min(end, line[0].end) - max(start, line[0].start))
    return PARTS.index(best[1])


def _learned(found: Wordings, material: Sentences, count: int) -> tuple[list[str], Floats, Floats]:
    written = list(_written(found, material, count, SEED))
    counts = Counter(name for page, _ in written for line in page for name in line)
    names = sorted(name for name, n in counts.items() if n >= LEAST)
    index = {name: i for i, name in enumerate(names)}
    worded = np.array([not name[0].isupper() for name in names])
    chains = []
    for page, parts in written:
        lines = [[index[name] for name in line if name in index] for line in page]
        numbers = np.array(list(itertools.chain.from_iterable(lines)), dtype=np.int64)
        starts = np.cumsum([0, *(len(line) for line in lines)])[:-1]
        chains.append(Chain(numbers, worded[numbers], starts, np.array(parts)))
    weights, moves = _trained(chains, len(names))
    kept = [i for i in range(len(names)) if np.abs(np.rint(weights[i] * SCALE)).max() >= 2]
    return [names[i] for i in kept], weights[kept], moves


def _trained(chains: list[Chain], size: int) -> tuple[Floats, Floats]:
    """Weights by Adam on the likelihood of the pages' parts."""
    rng = np.random.default_rng(SEED)
    weights, moves = np.zeros((size, len(PARTS))), np.zeros((len(PARTS), len(PARTS)))
    state = [np.zeros_like(weights), np.zeros_like(weights), np.zeros_like(moves), np.zeros_like(moves)]
    steps = 0
    total = EPOCHS * len(chains) // BATCH
    for _ in range(EPOCHS):
        order = rng.permutation(len(chains))
        for first in range(0, len(order) - BATCH + 1, BATCH):
            steps += 1
            slope, turn = _gradient([chains[i] for i in order[first : first + BATCH]], weights, moves, rng)
            rate = RATE * (1 - steps / (total + 1))
            slope += DECAY * weights
            for value, grad, one, two in ((weights, slope, 0, 1), (moves, turn, 2, 3)):
                state[one] = 0.9 * state[one] + 0.1 * grad
                state[two] = 0.999 * state[two] + 0.001 * grad**2
                value -= rate * (state[one] / (1 - 0.9**steps)) / (np.sqrt(state[two] / (1 - 0.999**steps)) + 1e-8)
    return weights, moves


def _gradient(batch: list[Chain], weights: Floats, moves: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """The slopes of the mean surprise of a batch's parts, words dropped at random."""
    slope, turn = np.zeros_like(weights), np.zeros_like(moves)
    lines = sum(len(chain.parts) for chain in batch)
    numbers = np.concatenate([chain.numbers for chain in batch])
    sizes = np.concatenate([np.diff([*chain.starts, len(chain.numbers)]) for chain in batch])
    owner = np.repeat(np.arange(lines), sizes)
    bare = rng.random(lines) < UNWORDED
    worded = np.concatenate([chain.worded for chain in batch])
    seen = ~(worded & (bare[owner] | (rng.random(len(owner)) < DROPPED)))
    numbers, owner = numbers[seen], owner[seen]
    scores = np.zeros((lines, len(PARTS)))
    np.add.at(scores, owner, weights[numbers])
    wrong = np.empty_like(scores)
    first = 0
    for chain in batch:
        size = len(chain.parts)
        mine = scores[first : first + size]
        wrong[first : first + size], pairs_wrong = _errors(mine, moves, chain.parts)
        turn += pairs_wrong
        first += size
    np.add.at(slope, numbers, wrong[owner])
    return slope / lines, turn / lines


def _errors(scores: Floats, moves: Floats, parts: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Expected less true parts of a chain's lines, and of its pairs of neighbours."""
    emitted, step = np.exp(scores - scores.max(axis=1, keepdims=True)), np.exp(moves)
    forward, backward = passes(emitted, step)
    each = forward * backward
    each /= each.sum(axis=1, keepdims=True)
    turn = np.zeros_like(moves)
    if len(scores) > 1:
        both = forward[:-1, :, None] * step * (emitted[1:] * backward[1:])[:, None, :]
        both /= both.sum(axis=(1, 2), keepdims=True)
        turn = both.sum(axis=0)
        np.add.at(turn, (parts[:-1], parts[1:]), -1.0)
    each[np.arange(len(scores)), parts] -= 1.0
    return each, turn


def _quality(
    found: Wordings,
    material: Sentences,
    names: list[str],
    weights: Floats,
    moves: Floats,
) -> str:
    """Precision and recall of every part on pages of other wordings."""
    index = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(PARTS), len(PARTS)), dtype=int)
    for page, parts in _written(found, material, 400, SEED + 1):
        scores = np.array([weights[[index[n] for n in line if n in index]].sum(axis=0) for line in page])
        said = posteriors(scores, moves).argmax(axis=1)
        np.add.at(table, (np.array(parts), said), 1)
    rows = ["gold \\ said  " + " ".join(f"{p[:9]:>9}" for p in PARTS)]
    for i, part in enumerate(PARTS):
        score = 2 * table[i, i] / (table[i].sum() + table[:, i].sum())
        rows.append(f"{part:12}" + " ".join(f"{n:9}" for n in table[i]) + f"  F1 {score:.3f}")
    return "\n".join([*rows, f"right {np.trace(table) / table.sum():.4f} of {table.sum()}"])


def _write(names: list[str], weights: Floats, moves: Floats) -> None:
    assert not any("\n" in name for name in names)
    (HERE / "features.txt").write_text("\n".join(names), encoding="utf-8")
    rounded = np.clip(np.rint(np.vstack([weights, moves]) * SCALE), -127, 127).astype(np.int8)
    np.save(HERE / "weights.npy", rounded, allow_pickle=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--pages", type=int, default=4000)
    parser.add_argument("--validate", action="store_true", help="learn on three sites in four, print the rest's table")
    parser.add_argument("--folds", type=int, default=4, help="how many of the four splits to validate on")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    return parser.parse_args()


if __name__ == "__main__":
    main()
