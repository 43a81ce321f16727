"""Word links of other aligners, run as separate programs: eflomal, and fast_align and the HMM of sil-thot.

They may live in an environment of their own, and none is imported here. eflomal links only what it trains on, so that
the pairs to be judged stand first in the text that all learn from.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.quality.words import Links

Words = Sequence[str]

INSTALL = "pip install eflomal sil-thot"
PEERS = ("eflomal", "fast_align", "hmm")


@dataclass(frozen=True, slots=True)
class Run:
    """The links of a peer for the pairs that it is judged by, in both directions, and its processor seconds.

    `linking` is None where training and linking are one: `training` then is for both, of all pairs.
    """

    forward: list[Links]
    backward: list[Links]
    training: float
    linking: float | None


def write_text(folder: Path, sentence_pairs: Iterable[tuple[Words, Words]]) -> int:
    """Writes en.txt and fr.txt, a sentence a line; returns their number."""
    count = 0
    with (
        (folder / "en.txt").open("w", encoding="utf-8") as left,
        (folder / "fr.txt").open("w", encoding="utf-8") as right,
    ):
        for english, french in sentence_pairs:
            left.write(line_of(english))
            right.write(line_of(french))
            count += 1
    return count


def line_of(words: Words) -> str:
    """A line with as many tokens as there are words: none is empty, none has white space in it."""
    return " ".join("".join(word.split()) or "_" for word in words) + "\n"


def demand(python: str, names: Sequence[str]) -> None:
    """Exits with a message when an interpreter lacks a peer."""
    for module in {"eflomal" if name == "eflomal" else "thot.alignment" for name in names}:
        command = [python, "-c", f"import {module}"]
        if shutil.which(python) is None or subprocess.run(command, capture_output=True, check=False).returncode:
            name = module.partition(".")[0]
            raise SystemExit(f"no {name} in {python}; {INSTALL} in an environment, and give its Python with --peers")


def run(name: str, python: str, folder: Path, count: int) -> Run:
    """Trains a peer on `folder`/en.txt and fr.txt and returns its links of the first `count` lines."""
    return _eflomal(python, folder, count) if name == "eflomal" else _thot(name, python, folder, count)


def _eflomal(python: str, folder: Path, count: int) -> Run:
    """eflomal as it comes: model 3 (IBM 1, HMM, fertility), its own number of iterations."""
    forward, backward = folder / "eflomal.forward", folder / "eflomal.backward"
    script = (
        "import sys, eflomal; english, french = (open(name, encoding='utf-8') for name in sys.argv[1:3]);"
        "eflomal.Aligner(model=3).align(english, french, *sys.argv[3:])"
    )
    before = _seconds()
    files = [str(path) for path in (folder / "en.txt", folder / "fr.txt", forward, backward)]
    subprocess.run([python, "-c", script, *files], check=True)
    return Run(read_links(forward, count), read_links(backward, count), _seconds() - before, None)


def _seconds() -> float:
    """The processor seconds of the programs that have been run."""
    times = os.times()
    return times.children_user + times.children_system


def _thot(name: str, python: str, folder: Path, count: int) -> Run:
    worker = str(Path(__file__).with_name("thot_links.py"))
    links, training, linking = [], 0.0, 0.0
    for source, target in (("en", "fr"), ("fr", "en")):
        out = folder / f"{name}.{source}-{target}"
        files = [str(path) for path in (folder / f"{source}.txt", folder / f"{target}.txt", out)]
        command = [python, worker, name, *files, str(count)]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        training, linking = training + float(printed[0]), linking + float(printed[1])
        links.append(read_links(out, count))
    backward = [{(i, j) for j, i in found} for found in links[1]]
    return Run(links[0], backward, training, linking)


def read_links(path: Path, count: int) -> list[Links]:
    """The links of the first lines of a file, "0-0 2-1 …" each."""
    with path.open(encoding="utf-8") as lines:
        found = [links_of(line) for line in islice(lines, count)]
    if len(found) < count:
        raise SystemExit(f"{path.name}: {count} lines of links expected, got {len(found)}")
    return found


def links_of(line: str) -> Links:
    """The links of a line "0-0 2-1 …"."""
    ends = (item.partition("-") for item in line.split())
    return {(int(i), int(j)) for i, _, j in ends}


def symmetrise(forward: Links, backward: Links) -> dict[str, Links]:
    """The ways to make one set of links of two (Koehn, Och and Marcu 2003, Statistical phrase-based translation)."""
    grown = _grow_diag(forward & backward, forward | backward)
    return {
        "intersection": forward & backward,
        "grow-diag": grown,
        "grow-diag-final-and": _final_and(grown, forward, backward),
        "union": forward | backward,
    }


_AROUND = ((-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))


def _grow_diag(start: Links, union: Links) -> Links:
    """Adds links beside others, as long as one of their two words has none."""
    found, grown = set(start), True
    rows, columns = {i for i, _ in found}, {j for _, j in found}
    while grown:
        grown = False
        for i, j in sorted(union):
            for x, y in ((i + a, j + b) for a, b in _AROUND if (i, j) in found):
                if (x, y) in union and (x, y) not in found and not (x in rows and y in columns):
                    found.add((x, y))
                    rows.add(x)
                    columns.add(y)
                    grown = True
    return found


def _final_and(grown: Links, forward: Links, backward: Links) -> Links:
    """Adds links of one direction whose words both have none."""
    found = set(grown)
    rows, columns = {i for i, _ in found}, {j for _, j in found}
    for i, j in (*sorted(forward), *sorted(backward)):
        if i not in rows and j not in columns:
            found.add((i, j))
            rows.add(i)
            columns.add(j)
    return found
