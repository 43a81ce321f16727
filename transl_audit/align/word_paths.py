"""Which words render which, when neighbours mostly render neighbours: a hidden Markov model over word places.

The words of one language are the steps, the places of the other are the states; from one step to the next the state
jumps by a few places (Vogel, Ney and Tillmann 1996, HMM-based word alignment in statistical translation). A step
without counterpart leaves the state where it was. English and French may play either part.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def paths(emissions: Floats, nothing: Floats, jumps: Floats) -> Floats:
    """How likely each state is at each step: [steps, pairs, states], 0..1; what a step lacks to 1 is having none.

    `emissions` [steps, pairs, states] is 0 where a step or a state is padding; `nothing` [steps, pairs] weighs having
    no state: above 0, and 1 where a step is padding. `jumps` are the weights of jumps by -reach .. reach.
    """
    steps, pairs, states = emissions.shape
    ahead = transitions(jumps, states + 1)  # state 0 stands before the first place, where every path begins
    back = np.ascontiguousarray(ahead.T)
    weights = np.zeros((steps, pairs, states + 1), np.float32)
    weights[:, :, 1:] = emissions
    found = np.empty_like(weights)
    scales = np.empty((steps, pairs, 1), np.float32)
    state = np.zeros((pairs, states + 1), np.float32)
    state[:, 0] = 1.0
    stays = nothing[:, :, None]
    for step in range(steps):
        moved = np.matmul(state, ahead, out=found[step])
        moved *= weights[step]
        state = moved + stays[step] * state
        np.sum(state, 1, keepdims=True, out=scales[step])
        state /= scales[step]
    found /= scales
    stays = stays / scales
    weights /= scales
    future = np.ones_like(state)
    for step in range(steps - 1, -1, -1):
        found[step] *= future
        future = (weights[step] * future) @ back + stays[step] * future
    return found[:, :, 1:]


def transitions(jumps: Floats, states: int) -> Floats:
    """The weight of a jump from each state to each; farther than the reach of `jumps` as at its end."""
    reach = len(jumps) // 2
    places = np.arange(states)
    matrix: Floats = jumps[np.clip(places[None, :] - places[:, None], -reach, reach) + reach]
    return matrix
