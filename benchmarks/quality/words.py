"""Word links against links that people made: precision, recall, F1 and alignment error rate.

    python -m benchmarks.quality.words [--profile fast full] [--errors 20] [--append]

The gold is `word_alignment_dev`: short stories, freely translated, with sure and possible links. Its tokens are
joined with single spaces, but for what is written together ("l'" and "homme", "is" and "n't"), and the links found
in that text are mapped back to the tokens. Precision counts possible links as right, recall asks for the sure ones
(Och and Ney 2003, A systematic comparison of various statistical alignment models).
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from benchmarks.data import add_data_option, dev_rows, read_jsonl
from benchmarks.stats import Counts, Estimate, bootstrap, ratio
from benchmarks.tables import append_results, table
from transl_audit.align.context import judge
from transl_audit.align.words import Judge, link_many
from transl_audit.text.tokens import tokens

Links = set[tuple[int, int]]
Weighed = dict[tuple[int, int], float]
"""The probabilities of the links of a pair."""
JUDGES: dict[str, Judge | None] = {"fast": None, "full": judge}

_ENDINGS = frozenset(("'s", "'m", "'d", "'re", "'ve", "'ll", "n't"))


@dataclass(frozen=True, slots=True)
class Gold:
    """A pair of token sequences, its sure links and its sure and possible links."""

    story: str
    en: list[str]
    fr: list[str]
    sure: Links
    possible: Links


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--profile", nargs="+", choices=JUDGES, default=list(JUDGES))
    parser.add_argument("--errors", type=int, default=0, help="how many of the commonest wrong links to print")
    parser.add_argument("--append", action="store_true", help="add the tables to RESULTS.md")
    arguments = parser.parse_args()
    gold = read_gold(arguments.data)
    body = []
    for profile in arguments.profile:
        found = predict(gold, JUDGES[profile])
        links = [set(row) for row in found]
        body += [quality(f"word_alignment_dev, {profile}", gold, links), calibration(profile, gold, found)]
        print_errors(gold, links, arguments.errors)
    body.append(speed(arguments.data, arguments.profile))
    print("\n\n".join(body))
    if arguments.append:
        append_results("Word links", "python -m benchmarks.quality.words", "\n\n".join(body))


def read_gold(data: Path) -> list[Gold]:
    """The pairs of word_alignment_dev."""
    rows = []
    for item in read_jsonl(data / "dev" / "word_alignment_dev.jsonl"):
        sure, possible = _links(item["sure"]), _links(item["possible"])
        rows.append(Gold(str(item["story"]), _words(item["en"]), _words(item["fr"]), sure, possible | sure))
    return rows


def _links(value: object) -> Links:
    return {(i, j) for i, j in value} if isinstance(value, list) else set()


def _words(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []


def predict(gold: Sequence[Gold], judge: Judge | None) -> list[Weighed]:
    """The links of every pair as token numbers, with their probabilities."""
    joined = [(join(row.en), join(row.fr)) for row in gold]
    texts = [(source, target) for (source, _), (target, _) in joined]
    return [
        {(english[link.source.start], french[link.target.start]): link.prob for link in links}
        for ((_, english), (_, french)), links in zip(joined, link_many(texts, judge=judge), strict=True)
    ]


def join(words: Sequence[str]) -> tuple[str, list[int]]:
    """The text of tokens, and for every one of its characters the number of its token."""
    text, owners = "", []
    for number, word in enumerate(words):
        elided = number > 0 and words[number - 1][-1] in "'’" and words[number - 1][0].isalpha()
        if number > 0 and not elided and word.lower() not in _ENDINGS:
            text += " "
            owners.append(number)
        text += word
        owners += [number] * len(word)
    return text, owners


def quality(title: str, gold: Sequence[Gold], found: Sequence[Links]) -> str:
    """Precision, recall, F1 and AER: of each story, of all, and without the links of punctuation."""
    parts = {
        story: [k for k, row in enumerate(gold) if row.story == story] for story in sorted({r.story for r in gold})
    }
    rows = [figures(story, [link_counts(gold[k], found[k]) for k in places]) for story, places in parts.items()]
    rows.append(figures("all", [link_counts(row, links) for row, links in zip(gold, found, strict=True)]))
    words = [link_counts(row, links, only_words=True) for row, links in zip(gold, found, strict=True)]
    rows.append(figures("all, words only", words))
    return table([title, "pairs", "precision", "recall", "F1", "AER"], rows)


def link_counts(row: Gold, links: Links, *, only_words: bool = False) -> tuple[float, float, float, float]:
    """(possible links found, links found, sure links found, sure links)"""
    sure, possible = row.sure, row.possible
    if only_words:
        kept = {(i, j) for i, e in enumerate(row.en) for j, f in enumerate(row.fr) if _is_word(e) and _is_word(f)}
        links, sure, possible = links & kept, sure & kept, possible & kept
    return len(links & possible), len(links), len(links & sure), len(sure)


def _is_word(token: str) -> bool:
    return any(c.isalnum() for c in token)


def figures(name: str, counts: list[tuple[float, float, float, float]]) -> list[str]:
    def estimate(statistic: Callable[[Counts], Counts]) -> Estimate:
        return bootstrap(counts, statistic, len(counts))

    precision = estimate(lambda s: s[:, 0] / s[:, 1])
    recall = estimate(lambda s: s[:, 2] / s[:, 3])
    f1 = estimate(lambda s: 2 / (s[:, 1] / s[:, 0] + s[:, 3] / s[:, 2]))
    error = estimate(lambda s: 1 - (s[:, 0] + s[:, 2]) / (s[:, 1] + s[:, 3]))
    return [name, str(len(counts)), str(precision), str(recall), str(f1), str(error)]


def calibration(profile: str, gold: Sequence[Gold], found: Sequence[Weighed]) -> str:
    """Of the links given a probability, the share that are sure or possible: they should agree."""
    rows = []
    for low, high in itertools.pairwise((0.0, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)):
        given = [
            [(float(cell in row.possible), prob) for cell, prob in links.items() if low <= prob < high]
            for row, links in zip(gold, found, strict=True)
        ]
        count = sum(map(len, given))
        if count:
            right = ratio([(sum(hit for hit, _ in links), len(links)) for links in given])
            mean = sum(prob for links in given for _, prob in links) / count
            rows.append([f"{low:.2f} to {min(high, 1):.2f}", str(count), f"{mean:.3f}", str(right)])
    return table([f"probability given, {profile}", "links", "mean", "right"], rows)


def speed(data: Path, profiles: Sequence[str]) -> str:
    """Pairs of news sentences a second, tokenisation included: of one process, and of two side by side."""
    texts = [(row.en, row.fr) for row in dev_rows(data, "clean_news_dev")]
    rows = []
    for profile in profiles:
        one = _seconds(profile, texts)
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            two = max(pool.map(_seconds, [profile] * 2, [texts] * 2))
        rows.append([profile, str(len(texts)), f"{len(texts) / one:,.0f}", f"{2 * len(texts) / two:,.0f}"])
    return table(["profile", "pairs", "pairs a second, one process", "two processes"], rows)


def _seconds(profile: str, texts: Sequence[tuple[str, str]]) -> float:
    """The time that linking takes, once everything is loaded: the middle one of five."""
    link_many(texts, judge=JUDGES[profile])
    seconds = []
    for _ in range(5):
        tokens.cache_clear()
        start = time.perf_counter()
        link_many(texts, judge=JUDGES[profile])
        seconds.append(time.perf_counter() - start)
    return float(np.median(seconds))


def print_errors(gold: Sequence[Gold], found: Sequence[Links], most: int) -> None:
    wrong, missed = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for row, links in zip(gold, found, strict=True):
        wrong.update((row.en[i].lower(), row.fr[j].lower()) for i, j in links - row.possible)
        missed.update((row.en[i].lower(), row.fr[j].lower()) for i, j in row.sure - links)
    for name, counts in (("wrong", wrong), ("missed", missed)):
        for (english, french), count in counts.most_common(most):
            print(f"{name} {count}: {english} - {french}")


if __name__ == "__main__":
    main()
