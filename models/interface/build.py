"""Builds the interface model: log-odds of words and pairs of words, interface strings against sentences.

python -m models.interface.build [--data ../shared/data] [--no-unlicensed]
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from models.corpora import FRENCH, PARALLEL, Corpus, chosen, pairs, sentences, write_manifest
from transl_audit.text.interface import FORMAT, features
from transl_audit.text.tokens import tokens

HERE = Path(__file__).resolve().parent
SEED = 1
INTERFACE = ("software_ui", "libreoffice_ui", "mediawiki_ui", "mozilla_www", "mozilla_legal")
ARTICLE = (
    *("tatoeba", "multi30k", "cds_blog", "tico19_tm", "hansard36", "ud_pud_news_wiki", "lit_leblanc_813"),
    *("games_misc", "canada_gov_web", "news_headlines"),
)
INTERFACE_CAP, ARTICLE_CAP = 30_000, 25_000
"""Lines of a corpus at most, so that none drowns the others."""
LONGEST = 25  # words of a training line
LEAST_COUNT = 15
LEAST_ODDS = 0.6
CLIP, CLIP_ARTICLE = 3.0, 1.2
"""Log-odds of a feature at most; those for an article are held lower, since furniture talks of the article too."""

Side = Literal["en", "fr"]


def main() -> None:
    arguments = _arguments()
    sources = [
        c for c in chosen((*PARALLEL, *FRENCH), unlicensed=not arguments.no_unlicensed) if c.name in INTERFACE + ARTICLE
    ]
    sizes: dict[str, object] = {}
    for language in ("en", "fr"):
        interface, lines = _counts(arguments.data, [c for c in sources if c.name in INTERFACE], language, INTERFACE_CAP)
        article, others = _counts(arguments.data, [c for c in sources if c.name in ARTICLE], language, ARTICLE_CAP)
        table = _odds(interface, lines, article, others)
        body = "".join(f"{feature}\t{round(100 * odds)}\n" for feature, odds in sorted(table.items()))
        (HERE / f"{language}.tsv").write_text(body, encoding="utf-8")
        sizes[language] = {"interface lines": lines, "article lines": others, "features": len(table)}
        print(language, sizes[language], file=sys.stderr)
    write_manifest(
        HERE,
        format=FORMAT,
        version="1",
        sources=tuple(sources),
        build={
            "seed": SEED,
            "command": "python -m models.interface.build" + " --no-unlicensed" * arguments.no_unlicensed,
        },
        metrics=sizes,
        files=("en.tsv", "fr.tsv"),
    )


def _counts(data: Path, corpora: list[Corpus], language: Side, cap: int) -> tuple[Counter[str], int]:
    """In how many lines each feature occurs, and the number of lines."""
    counts: Counter[str] = Counter()
    total = 0
    for corpus in corpora:
        lines = [line for line in _lines(data, corpus, language) if 0 < len(line.split()) <= LONGEST]
        random.Random(SEED).shuffle(lines)
        for line in lines[:cap]:
            found = tokens(line, language)
            words = ["0" if t.kind == "number" else t.lower for t in found if t.kind in ("word", "number")]
            counts.update(set(features(words)))
            total += 1
    return counts, total


def _lines(data: Path, corpus: Corpus, language: Side) -> Iterator[str]:
    if corpus in FRENCH:
        return sentences(data, corpus) if language == "fr" else iter(())
    return (pair[0 if language == "en" else 1] for pair in pairs(data, corpus))


def _odds(interface: Counter[str], lines: int, article: Counter[str], others: int) -> dict[str, float]:
    """Clipped log-odds of the frequent and telling features."""
    found: dict[str, float] = {}
    for feature in interface.keys() | article.keys():
        if interface[feature] + article[feature] >= LEAST_COUNT:
            ratio = (interface[feature] + 0.5) / (lines + 1) * (others + 1) / (article[feature] + 0.5)
            odds = max(-CLIP_ARTICLE, min(CLIP, math.log(ratio)))
            if abs(odds) >= LEAST_ODDS:
                found[feature] = odds
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    return parser.parse_args()


if __name__ == "__main__":
    main()
