"""The hidden Markov model of word places, against all paths one by one."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from transl_audit.align.word_paths import Floats, paths, transitions

JUMPS = np.array([0.05, 0.1, 0.6, 0.2, 0.05], np.float32)


def by_enumeration(emissions: Floats, nothing: Floats) -> Floats:
    """The same of one pair [steps, states], summed over every path; -1 is having no state."""
    steps, states = emissions.shape
    matrix = transitions(JUMPS, states + 1)
    found, total = np.zeros((steps, states)), 0.0
    for path in itertools.product(range(-1, states), repeat=steps):
        weight, place = 1.0, 0
        for step, state in enumerate(path):
            if state < 0:
                weight *= nothing[step]
            else:
                weight *= matrix[place, state + 1] * emissions[step, state]
                place = state + 1
        total += weight
        for step, state in enumerate(path):
            if state >= 0:
                found[step, state] += weight
    return (found / total).astype(np.float32)


def test_posteriors_are_those_of_all_paths_whatever_the_padding() -> None:
    drawing = np.random.default_rng(7)
    emissions = np.zeros((4, 3, 3), np.float32)
    nothing = np.ones((4, 3), np.float32)
    sizes = [(4, 3), (2, 3), (3, 1)]
    for pair, (steps, states) in enumerate(sizes):
        emissions[:steps, pair, :states] = drawing.random((steps, states))
        nothing[:steps, pair] = drawing.random(steps)
    found = paths(emissions, nothing, JUMPS)
    for pair, (steps, states) in enumerate(sizes):
        expected = by_enumeration(emissions[:steps, pair, :states], nothing[:steps, pair])
        assert found[:steps, pair, :states] == pytest.approx(expected, abs=1e-5)
        assert not found[steps:, pair].any()
        assert not found[:, pair, states:].any()


def test_what_nothing_emits_has_no_counterpart() -> None:
    found = paths(np.zeros((5, 1, 3), np.float32), np.full((5, 1), 1e-5, np.float32), JUMPS)
    assert not found.any()
