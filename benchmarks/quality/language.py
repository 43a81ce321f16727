"""Language of short texts: windows of 1 to 8 words, and whole sentences, of texts whose language is known.

    python -m benchmarks.quality.language [--errors 10] [--append]
    python -m benchmarks.quality.language --check

Windows are drawn from the sentences of the development sets. A window of names or numbers only belongs to no
language although its sentence does, so the windows that hold a lower-case word are counted apart. What is in
neither language are the example sentences that spaCy ships, and names that stand alike in both languages of a pair.
`--check` reads sentences of our own, needs no data and fails when one too many is wrong.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import Row, add_data_option, dev_rows
from benchmarks.stats import Estimate, ratio
from benchmarks.tables import append_results, table
from transl_audit.text.language import language
from transl_audit.types import Language

SEED = 2024
SETS = {"clean_news_dev": "fr", "clean_reddit_dev": "fr", "mt_outputs_flores_dev": "reference"}
SIZES = (1, 2, 3, 5, 8)
TARGETS = {"3 words": 0.985, "sentence": 0.995}
FLOOR = 0.95
OTHERS = "es de it pt nl ca ro pl sv da nb fi cs hr sk sl lt tr id vi hu sq la ru uk el he ar zh ja ko hi".split()
MATERIAL = Path(__file__).resolve().parent / "material" / "languages.tsv"

Teller = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its language, the set it is from and its size ('3 words', 'sentence')."""

    text: str
    gold: Language
    origin: str
    size: str

    @property
    def has_common_word(self) -> bool:
        return any(word.islower() and len(word) > 1 for word in re.findall(r"[^\W\d_]+", self.text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--errors", type=int, default=0, help="wrong texts to print per size")
    parser.add_argument("--append", action="store_true", help="add the tables to RESULTS.md")
    parser.add_argument("--check", action="store_true", help="only sentences of our own, with a floor")
    arguments = parser.parse_args()
    if arguments.check:
        check()
        return
    cases = list(windows(arguments.data))
    body = "\n\n".join((by_size(cases), peers(cases), neither(arguments.data), speed(cases)))
    print(body)
    print_errors(cases, arguments.errors)
    if arguments.append:
        append_results("Language of short texts", "python -m benchmarks.quality.language", body)


def windows(data: Path) -> Iterator[Case]:
    """One window of every size from every sentence that is long enough, and the sentence."""
    drawing = random.Random(SEED)
    for name, field in SETS.items():
        for row in dev_rows(data, name, french=field):
            for text, gold in ((row.en, "en"), (row.fr, "fr")):
                words = text.split()
                for size in SIZES:
                    if len(words) >= size:
                        start = drawing.randrange(len(words) - size + 1)
                        part = " ".join(words[start : start + size])
                        yield Case(part, _known(gold), name, f"{size} word{'s' * (size > 1)}")
                yield Case(text, _known(gold), name, "sentence")


def _known(gold: str) -> Language:
    return "en" if gold == "en" else "fr"


def by_size(cases: Sequence[Case]) -> str:
    """Accuracy by size and set, with a lower-case word and without condition."""
    rows = []
    for size in _sizes(cases):
        here = [case for case in cases if case.size == size]
        common = [case for case in here if case.has_common_word]
        cells = [str(_accuracy([c for c in here if c.origin == name])) for name in SETS]
        everything, telling = _accuracy(here), _accuracy(common)
        target = f"{TARGETS[size]:.3f}" if size in TARGETS else ""
        rows.append([size, *cells, str(everything), str(everything.n), str(telling), str(telling.n), target])
    header = ["size", *SETS, "all", "n", "with a lower-case word", "n", "target"]
    return table(header, rows)


def _sizes(cases: Sequence[Case]) -> list[str]:
    return sorted({case.size for case in cases})


def _accuracy(cases: Sequence[Case], teller: Teller = language) -> Estimate:
    return ratio([(float(teller(case.text) == case.gold), 1.0) for case in cases])


def peers(cases: Sequence[Case]) -> str:
    """The same windows for another library, when it is installed, with English and French as its only choice."""
    try:
        peer = importlib.import_module("py3langid.langid")
    except ImportError:
        return "py3langid is not installed: no peer measured."
    peer.set_languages(["en", "fr"])
    rows = []
    for size in _sizes(cases):
        here = [case for case in cases if case.size == size]
        rows.append([size, str(_accuracy(here)), str(_accuracy(here, lambda text: peer.classify(text)[0]))])
    return table(["size", "transl_audit", "py3langid, choosing between en and fr"], rows)


def neither(data: Path) -> str:
    """How often 'und' is said of other languages and of names."""
    counts = []
    for code in OTHERS:
        try:
            found = importlib.import_module(f"spacy.lang.{code}.examples").sentences
        except ImportError:
            continue
        counts += [(float(language(text) == "und"), 1.0) for text in found]
    names = sorted({name for row in dev_rows(data, "clean_news_dev") for name in names_alike(row)})
    alike = [(float(language(name) == "und"), 1.0) for name in names]
    rows = [
        ["sentences in other languages (spaCy's examples)", str(ratio(counts)), str(len(counts))],
        ["names, alike in both languages (clean_news_dev)", str(ratio(alike)), str(len(alike))],
    ]
    return table(["what is in neither language", "said to be 'und'", "n"], rows)


def names_alike(row: Row) -> set[str]:
    """Runs of two capitalised words inside a sentence that stand in both languages: people, mostly."""
    pattern = re.compile(r"(?<=[a-zé,] )[A-ZÉ][a-zà-ÿ]+ [A-ZÉ][a-zà-ÿ]+(?= [a-zà-ÿ]|[,.])")
    return {name for name in pattern.findall(row.en) if name in row.fr}


def speed(cases: Sequence[Case]) -> str:
    """Short texts a second of processor time, on one core."""
    texts = [case.text for case in cases if case.size == "5 words"]
    start = time.process_time()
    for text in texts:
        language(text)
    return f"{len(texts) / (time.process_time() - start):,.0f} texts of 5 words a second on one core."


def print_errors(cases: Sequence[Case], most: int) -> None:
    drawing = random.Random(SEED)
    for size in _sizes(cases):
        wrong = [c for c in cases if c.size == size and language(c.text) != c.gold]
        for case in drawing.sample(wrong, min(most, len(wrong))):
            print(f"{size}: {case.gold} taken for {language(case.text)}: {case.text!r}")


def check() -> None:
    """Our own texts; exits with status 1 below the floor."""
    lines = [line.split("\t") for line in MATERIAL.read_text(encoding="utf-8").splitlines()]
    wrong = [(gold, text) for gold, text in lines if language(text) != gold]
    for gold, text in wrong:
        print(f"{gold} taken for {language(text)}: {text!r}")
    share = 1 - len(wrong) / len(lines)
    print(f"{share:.3f} of {len(lines)} texts right; the floor is {FLOOR}")
    if share < FLOOR:
        sys.exit(1)


if __name__ == "__main__":
    main()
