"""Word links against links that people made: precision, recall, F1 and alignment error rate.

    python -m benchmarks.quality.words [--errors 20] [--append]

The gold is `word_alignment_dev`: short stories, freely translated, with sure and possible links. Its tokens are
joined with single spaces, but for what is written together ("l'" and "homme", "is" and "n't"), and the links found
in that text are mapped back to the tokens. Precision counts possible links as right, recall asks for the sure ones
(Och and Ney 2003, A systematic comparison of various statistical alignment models).
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.data import add_data_option, dev_rows, read_jsonl
from benchmarks.stats import Counts, Estimate, bootstrap
from benchmarks.tables import append_results, table
from transl_audit.align.words import link_words
from transl_audit.text.tokens import tokens
from transl_audit.types import Link

Links = set[tuple[int, int]]
Linker = Callable[[str, str], tuple[Link, ...]]

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
    parser.add_argument("--errors", type=int, default=0, help="how many of the commonest wrong links to print")
    parser.add_argument("--append", action="store_true", help="add the tables to RESULTS.md")
    arguments = parser.parse_args()
    gold = read_gold(arguments.data)
    found = [predict(row) for row in gold]
    body = "\n\n".join((quality(gold, found), speed(arguments.data)))
    print(body)
    print_errors(gold, found, arguments.errors)
    if arguments.append:
        append_results("Word links", "python -m benchmarks.quality.words", body)


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


def predict(row: Gold, linker: Linker = link_words) -> Links:
    """The links of a pair as token numbers."""
    source, english = join(row.en)
    target, french = join(row.fr)
    return {(english[link.source.start], french[link.target.start]) for link in linker(source, target)}


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


def quality(gold: Sequence[Gold], found: Sequence[Links]) -> str:
    """Precision, recall, F1 and AER: of each story, of all, and without the links of punctuation."""
    parts = {
        story: [k for k, row in enumerate(gold) if row.story == story] for story in sorted({r.story for r in gold})
    }
    rows = [_row(story, [_counts(gold[k], found[k]) for k in places]) for story, places in parts.items()]
    rows.append(_row("all", [_counts(row, links) for row, links in zip(gold, found, strict=True)]))
    words = [_counts(row, links, only_words=True) for row, links in zip(gold, found, strict=True)]
    rows.append(_row("all, words only", words))
    return table(["word_alignment_dev", "pairs", "precision", "recall", "F1", "AER"], rows)


def _counts(row: Gold, links: Links, *, only_words: bool = False) -> tuple[float, float, float, float]:
    """(possible links found, links found, sure links found, sure links)"""
    sure, possible = row.sure, row.possible
    if only_words:
        kept = {(i, j) for i, e in enumerate(row.en) for j, f in enumerate(row.fr) if _is_word(e) and _is_word(f)}
        links, sure, possible = links & kept, sure & kept, possible & kept
    return len(links & possible), len(links), len(links & sure), len(sure)


def _is_word(token: str) -> bool:
    return any(c.isalnum() for c in token)


def _row(name: str, counts: list[tuple[float, float, float, float]]) -> list[str]:
    def estimate(statistic: Callable[[Counts], Counts]) -> Estimate:
        return bootstrap(counts, statistic, len(counts))

    precision = estimate(lambda s: s[:, 0] / s[:, 1])
    recall = estimate(lambda s: s[:, 2] / s[:, 3])
    f1 = estimate(lambda s: 2 / (s[:, 1] / s[:, 0] + s[:, 3] / s[:, 2]))
    error = estimate(lambda s: 1 - (s[:, 0] + s[:, 2]) / (s[:, 1] + s[:, 3]))
    return [name, str(len(counts)), str(precision), str(recall), str(f1), str(error)]


def speed(data: Path) -> str:
    """Pairs of news sentences a second of processor time, on one core, tokenisation included."""
    rows = dev_rows(data, "clean_news_dev")
    seconds = []
    for _ in range(3):
        tokens.cache_clear()
        start = time.process_time()
        for row in rows:
            link_words(row.en, row.fr)
        seconds.append(time.process_time() - start)
    rate = len(rows) / float(np.median(seconds))
    return f"{rate:,.0f} pairs of news sentences a second on one core (clean_news_dev, n = {len(rows)})."


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
