"""Our word links beside those of eflomal, fast_align and an HMM: the same training pairs, tokens and gold.

    python -m benchmarks.quality.word_peers [--peers PYTHON] [--systems eflomal fast_align hmm] [--pairs N]
        [--links FILE] [--append]

The gold is `word_alignment_dev` (see benchmarks.quality.words), and the annotated pairs of the training corpora that
models/encoder/links keeps for tests. All systems get the same tokens, ours, and their links are mapped back to those
of the gold. Two things favour the peers: they learn from the pairs that they are judged by too, and of the ways to
make one set of links of their two directions, the one with the least error on each gold is compared with ours. One
thing favours ours: it learned from other annotated pairs of these corpora, by the same annotators (fast the weights of
its last step, full also its encoder), while the peers saw no links.

The peers are run as programs of their own, by an interpreter that has them (`pip install eflomal sil-thot`). eflomal
draws its samples anew each time, so that its figures vary a little between runs. The HMM takes several times as long
as the others, and is left out unless it is asked for.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import add_data_option
from benchmarks.quality import peer_links
from benchmarks.quality.words import Gold, Links, figures, join, link_counts, read_gold
from benchmarks.stats import Counts, bootstrap
from benchmarks.tables import append_results, table
from models.bitext import build
from models.corpora import PARALLEL, pairs
from models.encoder.rows import digest_of
from transl_audit.align.context import judge
from transl_audit.align.lexicon import form
from transl_audit.align.words import link_many
from transl_audit.text.tokens import Token, tokens
from transl_audit.types import Link

ManyLinker = Callable[[Sequence[tuple[str, str]]], Sequence[tuple[Link, ...]]]

LINKS = Path(build.__file__).parents[1] / "encoder" / "links" / "test.tsv"
OURS: dict[str, ManyLinker] = {"ours, fast": link_many, "ours, full": functools.partial(link_many, judge=judge)}


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold pair as text, with our tokens, and the number of the gold's token for every character (-1: none)."""

    gold: Gold
    source: str
    target: str
    english: tuple[Token, ...]
    french: tuple[Token, ...]
    english_owners: list[int]
    french_owners: list[int]


@dataclass(frozen=True, slots=True)
class System:
    """The counts of a system for every pair, its seconds of training and pairs linked a second, as printed.

    `way` is how a peer's two directions were made one, "" for ours.
    """

    name: str
    way: str
    counts: list[tuple[float, float, float, float]]
    training: str
    rate: str

    @property
    def title(self) -> str:
        return f"{self.name}, {self.way}" if self.way else self.name


def main() -> None:
    arguments = _arguments()
    peer_links.demand(arguments.peers, arguments.systems)
    gold = [from_tokens(row) for row in read_gold(arguments.data)]
    parts: dict[str, Sequence[int]] = {"word_alignment_dev": range(len(gold))}
    gold += read_annotated(arguments.data, arguments.links)
    parts["annotated"] = range(len(parts["word_alignment_dev"]), len(gold))
    parts["annotated, hansard36"] = [k for k in parts["annotated"] if gold[k].gold.story == "hansard36"]
    ours = [our_system(name, linker, gold) for name, linker in OURS.items()]
    count, peers = peer_systems(gold, arguments)
    body = [f"The peers learn from {count:,} pairs, those of the gold among them.", costs(ours, peers)]
    for name, places in parts.items():
        body += [quality(name, places, ours, peers), comparison(name, places, ours, peers)]
    print("\n\n".join(body))
    if arguments.append:
        command = f"python -m benchmarks.quality.word_peers --systems {' '.join(arguments.systems)}"
        command += f" --pairs {arguments.pairs}" if arguments.pairs else ""
        append_results("Word links beside other aligners", command, "\n\n".join(body))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--peers", default=sys.executable, help="the Python that has eflomal and sil-thot")
    parser.add_argument("--systems", nargs="+", choices=peer_links.PEERS, default=peer_links.PEERS[:2])
    parser.add_argument("--pairs", type=int, default=None, help="at most so many pairs of a corpus (for a trial)")
    parser.add_argument("--links", type=Path, default=LINKS, help="annotated links")
    parser.add_argument("--append", action="store_true", help="add the tables to RESULTS.md")
    return parser.parse_args()


def from_tokens(row: Gold) -> Pair:
    """The pair of a gold that has tokens but no text."""
    (source, english), (target, french) = join(row.en), join(row.fr)
    return Pair(row, source, target, tokens(source, "en"), tokens(target, "fr"), english, french)


def read_annotated(data: Path, path: Path) -> Iterator[Pair]:
    """The pairs of a file of links: corpus, line, digest of the pair, its links ("0-0", or "0-1?" if only possible)."""
    corpora = {corpus.name: corpus for corpus in PARALLEL}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    texts = {name: list(pairs(data, corpora[name])) for name in sorted({row[0] for row in rows})}
    for name, line, digest, links in rows:
        source, target = texts[name][int(line)]
        if digest_of(source, target) != digest:
            raise SystemExit(f"{path}: line {line} of {name} is not the pair that was linked")
        english, french = tokens(source, "en"), tokens(target, "fr")
        words = [token.text for token in english], [token.text for token in french]
        gold = Gold(name, *words, *annotated_links(links))
        yield Pair(gold, source, target, english, french, _owners(source, english), _owners(target, french))


def annotated_links(text: str) -> tuple[Links, Links]:
    """The sure links, and the sure and possible ones, of "0-0 0-1?"."""
    sure = " ".join(link for link in text.split() if not link.endswith("?"))
    return peer_links.links_of(sure), peer_links.links_of(text.replace("?", ""))


def _owners(text: str, found: Sequence[Token]) -> list[int]:
    owners = [-1] * len(text)
    for number, token in enumerate(found):
        owners[token.span.start : token.span.end] = [number] * len(token.text)
    return owners


def our_system(name: str, linker: ManyLinker, gold: Sequence[Pair]) -> System:
    """Ours; the first round, which loads the tables, is not timed."""
    texts = [(pair.source, pair.target) for pair in gold]
    for _ in range(2):
        tokens.cache_clear()
        started = time.process_time()
        found = linker(texts)
        seconds = time.process_time() - started
    starts = [{(link.source.start, link.target.start) for link in links} for links in found]
    return System(name, "", _judged(gold, starts), "shipped", f"{len(gold) / seconds:,.0f}")


def peer_systems(gold: Sequence[Pair], arguments: argparse.Namespace) -> tuple[int, list[list[System]]]:
    """The number of pairs that the peers learn from, and each peer as one system for each way to symmetrise."""
    own = ((_forms(pair.english), _forms(pair.french)) for pair in gold)
    with tempfile.TemporaryDirectory() as name:
        training = build.read_pairs(arguments.data, PARALLEL, [], arguments.pairs)
        count = peer_links.write_text(Path(name), itertools.chain(own, training))
        runs = [peer_links.run(peer, arguments.peers, Path(name), len(gold)) for peer in arguments.systems]
    return count, [symmetrised(peer, run, gold, count) for peer, run in zip(arguments.systems, runs, strict=True)]


def _forms(found: Sequence[Token]) -> list[str]:
    """Tokens as the pairs to learn from have them."""
    return [form(token.text, token.kind) for token in found]


def symmetrised(peer: str, run: peer_links.Run, gold: Sequence[Pair], count: int) -> list[System]:
    """A run as systems, one for each way to make one set of links of the two directions."""
    if run.linking is None:
        cost = f"{run.training:,.0f}, with links", f"{count / run.training:,.0f}, with training"
    else:
        cost = f"{run.training:,.0f}", f"{len(gold) / run.linking:,.0f}"
    both = [peer_links.symmetrise(left, right) for left, right in zip(run.forward, run.backward, strict=True)]
    systems = []
    for way in both[0]:
        starts = [
            {(pair.english[i].span.start, pair.french[j].span.start) for i, j in found[way]}
            for pair, found in zip(gold, both, strict=True)
        ]
        systems.append(System(peer, way, _judged(gold, starts), *cost))
    return systems


def _judged(gold: Sequence[Pair], starts: Sequence[set[tuple[int, int]]]) -> list[tuple[float, float, float, float]]:
    """The counts of links that are given by where their tokens start."""
    return [
        link_counts(pair.gold, {(pair.english_owners[i], pair.french_owners[j]) for i, j in links})
        for pair, links in zip(gold, starts, strict=True)
    ]


def costs(ours: Sequence[System], peers: Sequence[Sequence[System]]) -> str:
    """What training and linking cost."""
    rows = [[system.name, system.training, system.rate] for system in (*ours, *(peer[0] for peer in peers))]
    return table(["processor time", "training, s", "pairs linked a second"], rows)


def quality(name: str, places: Sequence[int], ours: Sequence[System], peers: Sequence[Sequence[System]]) -> str:
    """Precision, recall, F1 and AER of all systems on a part of the pairs."""
    rows = [figures(system.title, [system.counts[k] for k in places]) for system in itertools.chain(ours, *peers)]
    return table([name, "pairs", "precision", "recall", "F1", "AER"], rows)


def comparison(name: str, places: Sequence[int], ours: Sequence[System], peers: Sequence[Sequence[System]]) -> str:
    """AER of ours against the best of each peer, by paired bootstrap over the pairs."""
    rows = []
    for system, peer in itertools.product(ours, peers):
        other = min(peer, key=lambda way: bootstrap([way.counts[k] for k in places], _error, len(places)).value)
        both = [(*system.counts[k], *other.counts[k]) for k in places]
        difference = bootstrap(both, lambda sums: _error(sums[:, :4]) - _error(sums[:, 4:]), len(both))
        reduction = bootstrap(both, lambda sums: 1 - _error(sums[:, :4]) / _error(sums[:, 4:]), len(both))
        rows.append([system.title, other.title, str(difference), str(reduction)])
    return table([f"{name}: system", "best of the peer", "AER minus the peer's", "part of its error removed"], rows)


def _error(sums: Counts) -> Counts:
    """AER of summed counts."""
    error: Counts = 1 - (sums[:, 0] + sums[:, 2]) / (sums[:, 1] + sums[:, 3])
    return error


if __name__ == "__main__":
    main()
