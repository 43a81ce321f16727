"""The second network: it looks at every pair of words with the pairs around it, and says whether it is a link."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from models.encoder.rows import Row, as_tokens
from transl_audit.align.context import CLUES, Encoder, clues_of
from transl_audit.align.lexicon import lexicon
from transl_audit.align.words import posteriors

HIDDEN = 16
AROUND = 5
"""Words: the side of the square that a layer sees."""
PASSES = 12
RATE = 3e-3
BATCH = 8
"""Pairs."""
POSSIBLE = 0.1
"""The weight of a link that is possible but not sure, when it is missed."""
CERTAIN = 4.6
"""Pairs of words whose logit is farther from 0 (0.99 of a probability) do not count in the calibration."""


class Cells(nn.Module):
    """[batch, CLUES, m, n] -> the probability of each pair of words to be a link, [batch, m, n]."""

    def __init__(self, means: Tensor, spreads: Tensor) -> None:
        super().__init__()
        self.register_buffer("means", means[:, None, None])
        self.register_buffer("spreads", spreads[:, None, None])
        self.wide = nn.Conv2d(CLUES, HIDDEN, AROUND, padding=AROUND // 2)
        self.wider = nn.Conv2d(HIDDEN, HIDDEN, AROUND, padding=AROUND // 2)
        self.mixed = nn.Conv2d(HIDDEN + CLUES, HIDDEN, 1)
        self.decided = nn.Conv2d(HIDDEN, 1, 1)
        self.dropout = nn.Dropout2d(0.1)

    def logits(self, clues: Tensor) -> Tensor:
        clues = (clues - self.means) / self.spreads
        states = self.dropout(functional.relu(self.wide(clues)))
        states = functional.relu(self.wider(states))
        states = functional.relu(self.mixed(torch.cat([states, clues], 1)))
        decided: Tensor = self.decided(states)[:, 0]
        return decided

    def forward(self, clues: Tensor) -> Tensor:
        return torch.sigmoid(self.logits(clues))


@dataclass(frozen=True, slots=True)
class Example:
    """The clues of a sentence pair, [CLUES, m, n], and which of its pairs of words are links, [m, n]."""

    clues: Tensor
    sure: Tensor
    possible: Tensor


def examples(encoder: Encoder, rows: Sequence[Row]) -> list[Example]:
    """What the encoder, the tables and the places say of linked pairs."""
    found = []
    for row in rows:
        known, left, right = posteriors(lexicon(), [(as_tokens(row.english), as_tokens(row.french))])
        clues = clues_of(encoder.likeness(row.english, row.french), known, left, right, 0)
        sure, possible = torch.zeros(2, len(row.english), len(row.french))
        for mask, cells in ((sure, row.sure), (possible, row.possible)):
            for cell in cells:
                mask[cell] = 1
        found.append(Example(torch.from_numpy(clues), sure, possible))
    return found


def train(taught: Sequence[Example], kept: Sequence[Example], seed: int, say: Callable[[str], None]) -> Cells:
    """Learns from the ones; the others, which the encoder has not seen either, make its probabilities true."""
    torch.manual_seed(seed)
    drawing = random.Random(seed)
    every = torch.cat([example.clues.flatten(1) for example in taught], 1)
    network = Cells(every.mean(1), every.std(1) + 1e-3)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-3)
    drawn = [example for _ in range(PASSES) for example in drawing.sample(list(taught), len(taught))]
    batches = [drawn[start : start + BATCH] for start in range(0, len(drawn), BATCH)]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.02, 1 - step / len(batches)))
    for step, batch in enumerate(batches, start=1):
        lost = torch.stack([_loss(network, example) for example in batch]).mean()
        optimiser.zero_grad()
        lost.backward()
        optimiser.step()
        schedule.step()
        if step % 100 == 0 or step == len(batches):
            say(f"cells, step {step} of {len(batches)}: loss {lost.item():.4f}")
    network.eval()
    slope, level = _calibration(network, kept)
    say(f"logits times {slope:.3f} plus {level:.3f}")
    with torch.no_grad():
        network.decided.weight *= slope
        network.decided.bias *= slope
        network.decided.bias += level
    return network


def _loss(network: Cells, example: Example) -> Tensor:
    links = torch.maximum(example.sure, example.possible)
    weights = 1 - (1 - POSSIBLE) * (links - example.sure)
    logits = network.logits(example.clues[None])[0]
    lost: Tensor = functional.binary_cross_entropy_with_logits(logits, links, weights, reduction="sum")
    return lost / 30  # about the length of a sentence


def _calibration(network: Cells, kept: Sequence[Example]) -> tuple[float, float]:
    """By what to multiply logits, and what to add, so that of the links given 0.8 eight in ten are right."""
    with torch.no_grad():
        logits = torch.cat([network.logits(example.clues[None])[0].flatten() for example in kept]).double().numpy()
    right = torch.cat([torch.maximum(e.sure, e.possible).flatten() for e in kept]).double().numpy()
    likely = np.abs(logits) < CERTAIN
    inputs = np.stack([logits[likely], np.ones(likely.sum())])
    weights: NDArray[np.float64] = np.array([1.0, 0.0])
    for _ in range(100):
        chance = 1 / (1 + np.exp(-(weights @ inputs)))
        curve = (inputs * chance * (1 - chance)) @ inputs.T
        # Half of Newton's step: a whole one overshoots.
        weights -= 0.5 * np.linalg.solve(curve, inputs @ (chance - right[likely]))
    return float(weights[0]), float(weights[1])
