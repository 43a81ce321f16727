"""Builds the subword vectors and the translation tables p(fr|en) and p(en|fr) from aligned sentence pairs.

    python -m models.bitext.build [--data ../shared/data] [--extra FILE.tsv]... [--no-unlicensed] [--pairs N]

IBM model 1 in both directions, then a diagonal prior for places, then hidden Markov models of places, with the two
directions trained to agree: the expected count of a link is the product of its two posteriors (Liang, Taskar and
Klein 2006, Alignment by agreement; the diagonal is that of Dyer, Chahuneau and Smith 2013). Rare words are held back
by variational Bayes (Riley and Gildea 2012) with a prior from their sister forms. The tables are the relative
frequencies of links, of forms and of stems; `phrases.py` adds the multi-word entries, `vectors.py` the vectors.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.bitext import phrases, vectors
from models.bitext.cells import Bitext, Cells, candidates, number, occurrences
from models.bitext.choice import fit
from models.bitext.entries import Entries
from models.bitext.model import Floats, Learned, learn
from models.bitext.prior import Array, Numbers
from models.corpora import PARALLEL, Corpus, chosen, pairs, pieces, write_manifest
from models.encoder.rows import annotated
from transl_audit.align.lexicon import Lexicon, form
from transl_audit.align.phrases import FILE
from transl_audit.models import Model

HERE = Path(__file__).resolve().parent
LINKS = HERE.parent / "encoder" / "links"
"""Annotated links; their pairs are not learned from, so that the tables know them no better than other text."""
SEED = 20240117
LEFT_OUT = frozenset(("lit_bovary_candide",))
"""Candide is also a book of the development data, and cannot be told apart here."""
LONGEST = 42
"""Tokens: longer sentences teach little and cost the square of their length."""
CAPS = {"law": 45_000, "docs": 9_000, "interface": 30_000, "announcements": 40_000, "speech": 180_000}
"""Pairs at most from one corpus of a register, so that law and manuals do not drown everyday text."""
SIDES = ("english", "french")
SUPPORT = 0.05
"""The least support of an entry that was seen once."""
LEAST_SHARE = 0.0005
"""The least p(fr|en) or p(en|fr) of an entry."""


def main() -> None:
    arguments = _arguments()
    started = time.time()
    sources = tuple(c for c in chosen(PARALLEL, unlicensed=not arguments.no_unlicensed) if c.name not in LEFT_OUT)
    vectors.build(arguments.data, arguments.out, unlicensed=not arguments.no_unlicensed, most=arguments.pairs)
    texts = list(read_pairs(arguments.data, sources, arguments.extra, arguments.pairs))
    bitext = number(texts)
    _say(started, f"{len(texts)} pairs, {len(bitext.english)} English and {len(bitext.french)} French words")
    cells = candidates(bitext)
    _say(started, f"{len(cells.index)} cells, {len(cells.keys)} candidates")
    learned = learn(bitext, cells, lambda text: _say(started, text))
    files = (*vectors.FILES, *save(bitext, cells, learned, arguments.out))
    _describe(arguments, files, sources, len(texts))
    _say(started, "tables")
    manifest = json.loads((arguments.out / "manifest.json").read_text(encoding="utf-8"))
    taught = annotated(arguments.data, LINKS / "train.tsv")
    names = {corpus.name for corpus in sources}
    table = Lexicon(Model(arguments.out, manifest))
    weights = fit(table, [row for row in taught if row.corpus in names])
    np.save(arguments.out / "choice.npy", weights)
    _say(started, "weights of the clues")
    caps = [(c, _least(phrases.CAPS.get(c.register), arguments.pairs)) for c in sources]
    corpora = (list(read_pairs(arguments.data, (corpus,), [], cap)) for corpus, cap in caps)
    phrases.save(arguments.out / FILE, table, weights, corpora)
    _describe(arguments, (*files, "choice.npy", FILE), sources, len(texts))
    _say(started, "saved")


def _least(cap: int | None, most: int | None) -> int | None:
    return min((limit for limit in (cap, most) if limit is not None), default=None)


def _say(started: float, text: str) -> None:
    print(f"{time.time() - started:6.0f} s  {text}", file=sys.stderr, flush=True)


def read_pairs(
    data: Path, sources: tuple[Corpus, ...], extra: list[Path], most: int | None
) -> Iterator[tuple[list[str], list[str]]]:
    """The words of the chosen pairs, each corpus capped by its register."""
    drawing = random.Random(SEED)
    seen: set[tuple[str, str]] = set()
    linked = set(_annotated_places())
    for corpus in sources:
        found = [pair for place, pair in enumerate(pairs(data, corpus)) if (corpus.name, place) not in linked]
        yield from _take(found, CAPS.get(corpus.register), most, drawing, seen)
    for path in extra:
        lines = path.read_text(encoding="utf-8").splitlines()
        split = [line.partition("\t") for line in lines]
        yield from _take([(english, french) for english, _, french in split], None, most, drawing, seen)


def _annotated_places() -> Iterator[tuple[str, int]]:
    for path in sorted(LINKS.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            corpus, place, *_ = line.split("\t")
            yield corpus, int(place)


def _take(
    found: list[tuple[str, str]],
    cap: int | None,
    most: int | None,
    drawing: random.Random,
    seen: set[tuple[str, str]],
) -> Iterator[tuple[list[str], list[str]]]:
    limit = min(cap or len(found), most or len(found))
    if limit < len(found):
        found = drawing.sample(found, limit)
    for english, french in found:
        left, right = _forms(english, "en"), _forms(french, "fr")
        if 0 < len(left) <= LONGEST and 0 < len(right) <= LONGEST and left != right:
            key = (" ".join(left), " ".join(right))
            if key not in seen:
                seen.add(key)
                yield left, right


def _forms(text: str, language: Literal["en", "fr"]) -> list[str]:
    """The tokens of a text as the tables list them."""
    return [
        form(word, "word") if word else form(number, "number") if number else form(sign, "punctuation")
        for number, word, sign in pieces(text, language)
    ]


def save(bitext: Bitext, cells: Cells, learned: Learned, folder: Path) -> tuple[str, ...]:
    """Writes the tables of forms and of stems; returns the names of the files."""
    width = len(bitext.english)
    forms = Entries(bitext.english, bitext.french, cells.keys % width, cells.keys // width, learned.links)
    forward, backward = forms.shares()
    weighty = (forward >= LEAST_SHARE) | (backward >= LEAST_SHARE)
    supported = (learned.links >= 0.7) | ((learned.links >= 0.3) & (learned.support >= SUPPORT))
    files = forms.save(folder, "", weighty & supported)
    stems = forms.by_stem()
    forward, backward = stems.shares()
    files += stems.save(folder, "stem_", (stems.links >= 0.7) & ((forward >= 0.003) | (backward >= 0.003)))
    english, french = ((folder / f"{side}.txt").read_text(encoding="utf-8").split("\n") for side in SIDES)
    arrays: dict[str, NDArray[np.uint8] | Floats] = {
        "linked_english.npy": _linked(english, bitext.english, forms.columns, learned.links, occurrences(bitext)[0]),
        "linked_french.npy": _linked(french, bitext.french, forms.rows, learned.links, occurrences(bitext)[1]),
        "jumps.npy": np.stack(learned.jumps),
    }
    for name, array in arrays.items():
        np.save(folder / name, array)
    return (*files, *arrays)


def _linked(kept: list[str], words: list[str], place: Numbers, links: Array, often: Numbers) -> NDArray[np.uint8]:
    """Of every kept word, 255 times the share of its occurrences that are linked."""
    share = np.bincount(place, weights=links, minlength=len(words)) / often.clip(1)
    numbers = dict(zip(words, range(len(words)), strict=True))
    found: NDArray[np.uint8] = np.rint(255 * share[[numbers[word] for word in kept]]).clip(0, 255).astype(np.uint8)
    return found


def _describe(arguments: argparse.Namespace, files: tuple[str, ...], sources: tuple[Corpus, ...], count: int) -> None:
    folder: Path = arguments.out
    command = "python -m models.bitext.build" + " --no-unlicensed" * arguments.no_unlicensed
    further = tuple(Corpus(path.name, "as its owner states", "S", "further") for path in arguments.extra)
    write_manifest(
        folder,
        format="transl-audit-bitext/1",
        version="1",
        sources=(*sources, *further),
        build={"seed": SEED, "command": command, "pairs": count, "pairs_per_corpus": arguments.pairs},
        metrics={
            "english": (folder / "english.txt").read_text(encoding="utf-8").count("\n") + 1,
            "french": (folder / "french.txt").read_text(encoding="utf-8").count("\n") + 1,
            "entries": len(np.load(folder / "target.npy")),
            "entries_of_stems": len(np.load(folder / "stem_target.npy")),
        },
        files=files,
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--out", type=Path, default=HERE, help="the folder to write to")
    parser.add_argument("--extra", type=Path, action="append", default=[], help="English TAB French, one pair a line")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    parser.add_argument("--pairs", type=int, default=None, help="at most so many pairs of a corpus (for a trial)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
