"""Builds the subword model and the bilingual subword vectors that sentences are compared by.

    python -m models.bitext.vectors [--data ../shared/data] [--no-unlicensed] [--epochs N] [--pairs N]

One SentencePiece unigram model for both languages, then one vector a piece, longer where the piece tells more, so
that the sum of the pieces' vectors lies nearer to the translation's than to those of the other sentences of a batch, in
both directions (contrastive loss with in-batch negatives: Guo et al. 2018, Effective parallel corpus mining; Wieting
et al. 2019, Simple and effective paraphrastic similarity from parallel translations). From the third epoch on,
a batch is made of groups of like sentences, so that the negatives are hard. Needs torch.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from models.corpora import PARALLEL, Corpus, chosen, pairs
from transl_audit.align.vectors import straight

HERE = Path(__file__).resolve().parent
CHECKPOINTS = HERE.parents[1] / "checkpoints"
SEED = 20240117
LEFT_OUT = frozenset({"lit_bovary_candide"})
"""A book of `sentence_alignment_dev` is in it: left out, so that figures on that set are of unseen text."""
CAPS = {"law": 45_000, "docs": 9_000, "interface": 30_000, "announcements": 60_000, "speech": 100_000}
"""Pairs at most from one corpus of a register, so that law and manuals do not drown everyday text."""
HELD_OUT = 10_000
HELD_OUT_WORDS = (5, 60)
"""Words a side of a held-out pair: shorter ones are often right renderings of several others."""
PIECES = 32_000
WIDTH = 256
BATCH = 4096
GROUP = 128
"""Like sentences that come together in a batch."""
HEAT = 25.0
"""What the cosines are multiplied by in the loss: the inverse of the temperature."""
RATE = 3e-3
RARE = 1e-3
"""Share of all pieces at which a piece begins with half the length (Arora et al. 2017, A simple but tough-to-beat)."""
EPOCHS = 8
EASY = 2
"""Epochs before like sentences come together."""
DROPPED = 0.1
"""Share of the pieces of a sentence that a training step leaves out."""

_WORD = re.compile(r"\w+")

Ids = NDArray[np.int32]
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Text:
    """The piece numbers of many sentences, one after the other; sentence i is ids[start[i]:start[i + 1]]."""

    ids: Ids
    start: NDArray[np.int64]


def build(
    data: Path, folder: Path, *, unlicensed: bool, epochs: int = EPOCHS, most: int | None = None
) -> dict[str, object]:
    """Writes the subword model and the vectors to the folder; returns counts and figures for the manifest."""
    started = time.time()
    train, held = split(data, unlicensed=unlicensed, most=most)
    _say(started, f"{len(train)} pairs, {len(held)} held out")
    pieces = train_pieces(train, folder / "pieces.model")
    _say(started, f"{pieces.get_piece_size()} pieces")
    english, french = (encode(pieces, [pair[side] for pair in train]) for side in (0, 1))
    vectors = learn(english, french, pieces.get_piece_size(), epochs, lambda text: _say(started, text))
    save(vectors, folder)
    return {"pairs": len(train), "held_out": len(held), "pieces": len(vectors), "width": vectors.shape[1]}


FILES = ("pieces.model", "vectors.npy", "vectors_scale.npy")
"""What `build` writes: the subword model, the vectors as int8, and the scale of each vector."""


def sources(*, unlicensed: bool) -> tuple[Corpus, ...]:
    """The corpora that the vectors learn from."""
    return tuple(corpus for corpus in chosen(PARALLEL, unlicensed=unlicensed) if corpus.name not in LEFT_OUT)


def key(text: str) -> str:
    """What two sentences share when they differ in letter case, spacing and punctuation only."""
    return " ".join(_WORD.findall(text.lower())) or text


def split(
    data: Path, *, unlicensed: bool = True, most: int | None = None
) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """Training pairs, and held-out ones with their register; no held-out sentence stands in a training pair.

    An equal share is held out of every register (all that fit where a register has fewer), no sentence twice.
    """
    drawing = random.Random(SEED)
    by_register: dict[str, list[tuple[str, str, str, str]]] = {}
    seen: set[tuple[str, str]] = set()
    for corpus in sources(unlicensed=unlicensed):
        found = list(pairs(data, corpus))
        limit = min(CAPS.get(corpus.register, len(found)), most or len(found), len(found))
        rows = by_register.setdefault(corpus.register, [])
        for english, french in drawing.sample(found, limit):
            keys = key(english), key(french)
            if keys[0] != keys[1] and keys not in seen:
                seen.add(keys)
                rows.append((english, french, *keys))
    held = _held_out(by_register, drawing)
    used = {text for row in held for text in row[2:4]}
    train = [row[:2] for rows in by_register.values() for row in rows if row[2] not in used and row[3] not in used]
    return train, [(english, french, register) for english, french, _, _, register in held]


def _held_out(
    by_register: dict[str, list[tuple[str, str, str, str]]], drawing: random.Random
) -> list[tuple[str, str, str, str, str]]:
    held: list[tuple[str, str, str, str, str]] = []
    used: set[str] = set()
    for number, (register, rows) in enumerate(sorted(by_register.items(), key=lambda item: len(item[1]))):
        share = (HELD_OUT - len(held)) // (len(by_register) - number)
        for row in drawing.sample(rows, len(rows))[: len(rows) // 4]:
            fits = all(HELD_OUT_WORDS[0] <= side.count(" ") + 1 <= HELD_OUT_WORDS[1] for side in row[2:])
            if share and fits and used.isdisjoint(row[2:]):
                used.update(row[2:])
                held.append((*row, register))
                share -= 1
    return held


def train_pieces(train: Sequence[tuple[str, str]], path: Path) -> sentencepiece.SentencePieceProcessor:
    """Trains the subword model on both sides and writes it."""
    sample = random.Random(SEED).sample(train, min(len(train), 400_000))
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(straight(text) for pair in sample for text in pair),
        model_prefix=str(path.with_suffix("")),
        vocab_size=PIECES,
        model_type="unigram",
        normalization_rule_name="nmt_nfkc_cf",
        split_digits=True,
        byte_fallback=True,
        character_coverage=0.9998,
        user_defined_symbols=["@", "#", "https://", "http://", "www."],
        max_sentence_length=4000,
        num_threads=2,
        minloglevel=1,
    )
    path.with_suffix(".vocab").unlink()
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def encode(pieces: sentencepiece.SentencePieceProcessor, texts: Sequence[str]) -> Text:
    """The piece numbers of the texts."""
    found: list[Ids] = []
    for begin in range(0, len(texts), 20_000):
        part = [straight(text) for text in texts[begin : begin + 20_000]]
        found += [np.array(ids, dtype=np.int32) for ids in pieces.encode(part, num_threads=2)]
    start = np.concatenate([[0], np.cumsum([len(ids) for ids in found])])
    return Text(np.concatenate(found), start)


def learn(english: Text, french: Text, count: int, epochs: int, say: Callable[[str], None]) -> Vectors:
    """The vectors of the pieces, one a row, longer where a piece tells more; goes on from a checkpoint of the
    same task.

    Adam with a rate that falls to nothing. The gradient of the loss is written out: with E = exp(HEAT * cosine),
    that of a score is E / row sum + E / column sum, less 2 for the translation.
    """
    import torch  # only the builder needs it

    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    seen = np.bincount(np.concatenate([english.ids, french.ids]), minlength=count)
    share = torch.from_numpy(seen / seen.sum())
    vectors = torch.randn(count, WIDTH) / WIDTH**0.5 * (RARE / (RARE + share))[:, None].float()
    vectors.grad = torch.zeros_like(vectors)
    fitting = torch.optim.Adam([vectors], lr=RATE, betas=(0.9, 0.99), fused=True)
    first = 0
    task = hashlib.sha256(f"{SEED} {count} {epochs}".encode() + english.ids.tobytes() + french.ids.tobytes())
    checkpoint = CHECKPOINTS / f"bitext-vectors-{task.hexdigest()[:12]}.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        first = saved["epoch"]
        vectors.copy_(saved["vectors"])
        fitting.load_state_dict(saved["fitting"])

    def total(rows: Any, text: Text) -> Any:
        """The sum of the rows of every sentence's pieces."""
        places = torch.from_numpy(text.ids), torch.from_numpy(text.start[:-1].astype(np.int32))
        return torch.nn.functional.embedding_bag(places[0], rows, places[1], mode="sum")

    def embed(text: Text) -> Vectors:
        found: Vectors = torch.nn.functional.normalize(total(vectors, text)).numpy()
        return found

    pairs_count = len(english.start) - 1
    batches = pairs_count // BATCH
    for epoch in range(first, epochs):
        drawing = np.random.default_rng(SEED + epoch)
        order = _order(english, drawing, embed, hard=epoch >= EASY)
        loss = right = 0.0
        for batch in range(batches):
            places = order[batch * BATCH : (batch + 1) * BATCH]
            texts = [take(side, places) for side in (english, french)]
            same = torch.from_numpy(_same(texts[0]) | _same(texts[1]))
            texts = [_drop(text, drawing) for text in texts]
            sums = [total(vectors, text) for text in texts]
            lengths = [torch.linalg.vector_norm(part, dim=1, keepdim=True).clamp(min=1e-6) for part in sums]
            left, other = (part / length for part, length in zip(sums, lengths, strict=True))
            scores = (left.bfloat16() @ other.bfloat16().T).float()
            true = scores.diagonal().clone()
            right += float((scores.max(dim=1).values <= true).float().mean())
            scores.sub_(1).mul_(HEAT).exp_().masked_fill_(same, 0)
            rows, columns = scores.sum(dim=1), scores.sum(dim=0)
            loss += float((rows.log() + columns.log()).mean() - 2 * HEAT * (true.mean() - 1))
            scores.mul_((1 / rows)[:, None] + (1 / columns)[None, :]).diagonal().sub_(2)
            small = scores.mul_(HEAT / BATCH).bfloat16()
            slopes = ((small @ other.bfloat16()).float(), (small.T @ left.bfloat16()).float())
            vectors.grad.zero_()
            for text, unit, slope, length in zip(texts, (left, other), slopes, lengths, strict=True):
                inner = (slope - (slope * unit).sum(dim=1, keepdim=True) * unit) / length
                vectors.grad += total(inner, _turned(text, count))
            step = epoch * batches + batch
            fitting.param_groups[0]["lr"] = RATE * min(1.0, step / 100) * (1 - step / (epochs * batches))
            fitting.step()
        say(f"epoch {epoch}: loss {loss / batches:.3f}, nearest of its batch {right / batches:.3f}")
        CHECKPOINTS.mkdir(parents=True, exist_ok=True)
        torch.save({"epoch": epoch + 1, "vectors": vectors, "fitting": fitting.state_dict()}, checkpoint)
    learnt: Vectors = vectors.numpy()
    return learnt


def _drop(text: Text, drawing: np.random.Generator) -> Text:
    """The text without a random share of its pieces, so that no sentence hangs on one."""
    keep = drawing.random(len(text.ids)) >= DROPPED
    return Text(text.ids[keep], np.concatenate([[0], np.cumsum(keep)])[text.start])


def _turned(text: Text, count: int) -> Text:
    """By piece, the numbers of the sentences that it stands in."""
    owners = np.repeat(np.arange(len(text.start) - 1, dtype=np.int32), np.diff(text.start))
    start = np.concatenate([[0], np.cumsum(np.bincount(text.ids, minlength=count))])
    return Text(owners[np.argsort(text.ids, kind="stable")], start)


def take(text: Text, places: NDArray[np.int64]) -> Text:
    """The chosen sentences of a text."""
    lengths = text.start[places + 1] - text.start[places]
    start = np.concatenate([[0], np.cumsum(lengths)])
    inside = np.arange(start[-1]) - np.repeat(start[:-1], lengths)
    return Text(text.ids[np.repeat(text.start[places], lengths) + inside], start)


def _same(text: Text) -> NDArray[np.bool_]:
    """Which sentences of a batch have the same pieces as another: no negatives of each other."""
    hashed = np.array([hash(text.ids[a:b].tobytes()) for a, b in zip(text.start, text.start[1:], strict=False)])
    same: NDArray[np.bool_] = np.zeros((len(hashed), len(hashed)), dtype=bool)
    order = np.argsort(hashed, kind="stable")
    for group in np.split(order, np.flatnonzero(np.diff(hashed[order])) + 1):
        if len(group) > 1:
            same[np.ix_(group, group)] = True
    np.fill_diagonal(same, False)
    return same


def _order(
    english: Text, drawing: np.random.Generator, embed: Callable[[Text], Vectors], *, hard: bool
) -> NDArray[np.int64]:
    """The pairs in the order of training: at random, or like sentences together and these groups at random."""
    count = len(english.start) - 1
    order = drawing.permutation(count)
    if not hard:
        return order
    centres = embed(take(english, order[: count // (4 * GROUP)]))
    nearest = np.concatenate(
        [
            (embed(take(english, order[begin : begin + 8192])) @ centres.T).argmax(axis=1)
            for begin in range(0, count, 8192)
        ]
    )
    groups = np.array_split(order[np.argsort(nearest, kind="stable")], count // GROUP)
    mixed: NDArray[np.int64] = np.concatenate([groups[i] for i in drawing.permutation(len(groups))])
    return mixed


def save(vectors: Vectors, folder: Path) -> None:
    """Writes the vectors as int8 with a scale a row."""
    scale = np.abs(vectors).max(axis=1).clip(1e-12) / 127
    np.save(folder / "vectors.npy", np.rint(vectors / scale[:, None]).astype(np.int8))
    np.save(folder / "vectors_scale.npy", scale.astype(np.float32))


def _say(started: float, text: str) -> None:
    print(f"{time.time() - started:6.0f} s  {text}", file=sys.stderr, flush=True)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--out", type=Path, default=HERE, help="the folder to write to")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--pairs", type=int, default=None, help="at most so many pairs of a corpus (for a trial)")
    arguments = parser.parse_args()
    figures = build(
        arguments.data,
        arguments.out,
        unlicensed=not arguments.no_unlicensed,
        epochs=arguments.epochs,
        most=arguments.pairs,
    )
    print(figures)


if __name__ == "__main__":
    main()
