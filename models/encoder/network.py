"""The encoder as a PyTorch network, and how it says which words render each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from models.encoder.base import Base

HEADS = 12
DROPOUT = 0.1
SCALE = 20.0
NOTHING = 8.0
"""What the likeness of two words, times SCALE, is compared with at the start of training."""


class Layer(nn.Module):
    """A layer of BERT, normalised after each part."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.fi, self.fo = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.aln, self.oln = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, bias: Tensor | float) -> Tensor:
        """[batch, pieces, width]; `bias` [batch, 1, 1, pieces] is far below 0 where there is only padding."""
        batch, count, width = states.shape

        def heads(part: Tensor) -> Tensor:
            return part.view(batch, count, HEADS, width // HEADS).transpose(1, 2)

        weights = heads(self.q(states)) @ heads(self.k(states)).transpose(2, 3) * (width // HEADS) ** -0.5
        mixed = (torch.softmax(weights + bias, -1) @ heads(self.v(states))).transpose(1, 2)
        states = self.aln(states + self.dropout(self.ao(mixed.reshape(batch, count, width))))
        return self.oln(states + self.dropout(self.fo(functional.gelu(self.fi(states)))))


class Body(nn.Module):
    """What stands above the word embeddings: places, and the lower layers of the base."""

    def __init__(self, base: Base, layers: int, longest: int) -> None:
        super().__init__()
        width = base.width
        places = _tensor(base, "emb.pos").view(-1, width)[:longest]
        self.places = nn.Parameter(places + _tensor(base, "emb.type")[:width])
        self.eln = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width) for _ in range(layers))
        with torch.no_grad():
            _fill(self.eln, base, "emb.ln")
            for number, layer in enumerate(self.layers):
                for name, part in layer.named_children():
                    if not isinstance(part, nn.Dropout):
                        _fill(part, base, f"l{number}.{name}")

    def forward(self, words: Tensor, keep: Tensor | None = None) -> Tensor:
        """The states of word embeddings [batch, pieces, width]; `keep` [batch, pieces] is 0 for padding, else 1."""
        states = self.eln(words + self.places[: words.shape[1]])
        bias = 0.0 if keep is None else (keep[:, None, None, :] - 1) * 1e4
        for layer in self.layers:
            states = layer(states, bias)
        return states


class Head(nn.Module):
    """Turns the states of words into logits: of each pair of words, and of each word to have no counterpart."""

    FACTOR = 5.0
    """Of the weights for having none, so that they learn as fast as the rest."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(SCALE))
        self.centres = nn.Parameter(torch.zeros(2, width))
        self.nothing = nn.Linear(width, 2)
        nn.init.zeros_(self.nothing.weight)
        nn.init.constant_(self.nothing.bias, NOTHING)

    def forward(self, english: Tensor, french: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """[batch, m, width], [batch, n, width] -> [batch, m, n], [batch, m], [batch, n]"""
        left = functional.normalize(english - self.centres[0], dim=-1)
        right = functional.normalize(french - self.centres[1], dim=-1)
        alone = self.nothing.weight * self.FACTOR
        pairs = self.scale * (left @ right.transpose(1, 2))
        return pairs, left @ alone[0] + self.nothing.bias[0], right @ alone[1] + self.nothing.bias[1]


def _tensor(base: Base, name: str) -> Tensor:
    return torch.from_numpy(np.array(base.tensor(name)))


def _fill(part: nn.Module, base: Base, name: str) -> None:
    for kind in ("weight", "bias"):
        target = getattr(part, kind)
        target.copy_(_tensor(base, f"{name}.{kind[0]}").view_as(target))


@dataclass(frozen=True, slots=True)
class Sequences:
    """Token sequences as pieces: [batch, pieces] numbers and places kept, [batch, tokens, pieces] shares of tokens."""

    numbers: Tensor
    keep: Tensor
    shares: Tensor


def padded(sequences: Sequence[Sequence[Sequence[int]]]) -> Sequences:
    """Sequences of tokens, each the numbers of its pieces, between the marks for begin and end."""
    lengths = [sum(map(len, tokens)) + 2 for tokens in sequences]
    numbers = torch.ones(len(sequences), max(lengths), dtype=torch.long)
    keep = torch.zeros(len(sequences), max(lengths))
    shares = torch.zeros(len(sequences), max(map(len, sequences)), max(lengths))
    for row, tokens in enumerate(sequences):
        flat = [0, *(piece for token in tokens for piece in token), 2]
        numbers[row, : len(flat)] = torch.tensor(flat)
        keep[row, : len(flat)] = 1
        at = 1
        for place, token in enumerate(tokens):
            shares[row, place, at : at + len(token)] = 1 / len(token)
            at += len(token)
    return Sequences(numbers, keep, shares)


def loss(pairs: Tensor, nothing: Tensor, tokens: Tensor, sure: Tensor, possible: Tensor) -> Tensor:
    """How badly tokens [batch, m] choose among counterparts [batch, m, n]: the mean negative log likelihood.

    A token with sure links should prefer each of them to all that is no link and to having none; one with possible
    links only may choose them or none; one without links should choose none.
    """
    outside = torch.cat([pairs.masked_fill(possible, -1e4), nothing[..., None]], -1).logsumexp(-1)
    each = functional.softplus(outside[..., None] - pairs) * sure
    chosen = each.sum(-1) / sure.sum(-1).clamp(min=1)
    total = torch.cat([pairs, nothing[..., None]], -1).logsumexp(-1)
    allowed = torch.cat([pairs.masked_fill(~possible, -1e4), nothing[..., None]], -1).logsumexp(-1)
    lost = torch.where(sure.any(-1), chosen, torch.where(possible.any(-1), total - allowed, total - nothing))
    return (lost * tokens).sum() / tokens.sum()
