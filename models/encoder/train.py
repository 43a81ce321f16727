"""Teaches the network which words render each other; resumes from its checkpoint."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from models.encoder.network import Body, Head, loss, padded
from models.encoder.rows import Row

Splitter = Callable[[str], Sequence[int]]
"""From a word to the numbers of its pieces."""

PASSES = 8
RATE, HEAD_RATE, CENTRES_RATE = 1e-4, 2e-2, 1e-3
BATCH = 20
"""Pairs."""
_POOL = 500
"""Pairs that are sorted by length together, so that a batch holds little padding."""
_SAVE_EVERY = 100


@dataclass(slots=True)
class Learner:
    """The network, the embeddings of the pieces [pieces, width] and how tokens are split into pieces."""

    body: Body
    head: Head
    words: Tensor
    split: Splitter

    def states(self, sentences: Sequence[Sequence[str]]) -> Tensor:
        """[sentences, tokens, width]"""
        batch = padded([[self.split(token) for token in tokens] for tokens in sentences])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.body(self.words[batch.numbers], batch.keep)
        return batch.shares @ states.float()

    def loss(self, rows: Sequence[Row]) -> Tensor:
        """The mean loss of a token, both ways together."""
        count = len(rows)
        m, n = max(len(row.english) for row in rows), max(len(row.french) for row in rows)
        states = self.states([*(row.english for row in rows), *(row.french for row in rows)])
        pairs, no_french, no_english = self.head(states[:count, :m], states[count:, :n])
        english, french = torch.zeros(count, m), torch.zeros(count, n)
        sure, possible = torch.zeros(2, count, m, n, dtype=torch.bool)
        for k, row in enumerate(rows):
            english[k, : len(row.english)] = 1
            french[k, : len(row.french)] = 1
            for mask, cells in ((sure, row.sure), (possible, row.possible)):
                if cells:
                    mask[k][tuple(torch.tensor(sorted(cells)).T)] = True
        pairs = pairs.masked_fill(~(english[:, :, None] * french[:, None, :]).bool(), -1e4)
        to_french = loss(pairs, no_french, english, sure, possible)
        back = (tensor.transpose(1, 2) for tensor in (pairs, sure, possible))
        turned, sure_back, possible_back = back
        return to_french + loss(turned, no_english, french, sure_back, possible_back)

    def centre(self, rows: Sequence[Row]) -> None:
        """Starts the centre of each language at the mean of its states."""
        self.body.eval()
        with torch.no_grad():
            for side, sentences in enumerate(([r.english for r in rows], [r.french for r in rows])):
                states = self.states(sentences)
                self.head.centres[side] = states[states.abs().sum(-1) > 0].mean(0)


def train(
    learner: Learner,
    rows: Sequence[Row],
    seed: int,
    checkpoint: Path,
    say: Callable[[str], None],
) -> None:
    """Passes several times over the rows; goes on where `checkpoint` stands."""
    batches = list(_batches(rows, seed))
    rates = {
        RATE: list(learner.body.parameters()),
        HEAD_RATE: [learner.head.scale, learner.head.nothing.bias],
        CENTRES_RATE: [learner.head.centres, learner.head.nothing.weight],
    }
    groups = [{"params": parameters, "lr": rate} for rate, parameters in rates.items()]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    warm = len(batches) // 20
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (warm + 1)) * max(0.02, 1 - step / len(batches))
    )
    parts: dict[str, nn.Module | torch.optim.Optimizer | torch.optim.lr_scheduler.LRScheduler] = {
        "body": learner.body, "head": learner.head, "optimiser": optimiser, "schedule": schedule,
    }  # fmt: skip
    begin = 0
    if checkpoint.is_file():
        saved = torch.load(checkpoint, weights_only=True)
        begin = saved["step"]
        for name, part in parts.items():
            part.load_state_dict(saved[name])
    learner.body.train()
    total = 0.0
    for step in range(begin, len(batches)):
        torch.manual_seed(seed + step)  # dropout falls the same way after a break
        lost = learner.loss(batches[step])
        optimiser.zero_grad()
        lost.backward()
        nn.utils.clip_grad_norm_(list(itertools.chain(*rates.values())), 1.0)
        optimiser.step()
        schedule.step()
        total += lost.item()
        if (step + 1) % _SAVE_EVERY == 0 or step + 1 == len(batches):
            say(f"step {step + 1} of {len(batches)}: loss {total / ((step - begin) % _SAVE_EVERY + 1):.4f}")
            total = 0.0
            state = {name: part.state_dict() for name, part in parts.items()}
            torch.save({"step": step + 1, **state}, checkpoint)
    learner.body.eval()


def _batches(rows: Sequence[Row], seed: int) -> Iterator[list[Row]]:
    drawing = random.Random(seed)
    for _ in range(PASSES):
        shuffled = drawing.sample(list(rows), len(rows))
        for start in range(0, len(shuffled), _POOL):
            pool = sorted(shuffled[start : start + _POOL], key=lambda r: len(r.english) + len(r.french))
            batches = [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
            yield from drawing.sample(batches, len(batches))
