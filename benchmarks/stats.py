"""Figures with their uncertainty: ratios and F1 with 95 % intervals by bootstrap over documents.

Documents, not segments, are drawn again, because what one document holds is not independent
(Koehn 2004, "Statistical Significance Tests for Machine Translation Evaluation").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 1000
SEED = 20240229

Counts = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, its 95 % interval and the number of items it rests on; NaN when there is no item."""

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        if self.value != self.value:
            return "-"
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def bootstrap(counts: Sequence[Sequence[float]], statistic: Callable[[Counts], Counts], n: int) -> Estimate:
    """`statistic` of the summed counts, with its interval.

    `counts` holds one row per document; `statistic` maps an array of sums, shape (k, columns), to k figures.
    """
    table = np.asarray(counts, dtype=np.float64)
    if table.size == 0 or n == 0:
        return Estimate(float("nan"), float("nan"), float("nan"), 0)
    draws = np.random.default_rng(SEED).multinomial(len(table), [1 / len(table)] * len(table), size=RESAMPLES)
    value = float(statistic(table.sum(axis=0, keepdims=True))[0])
    sample = statistic(draws @ table)
    low, high = np.nanquantile(sample, [0.025, 0.975])
    return Estimate(value, float(low), float(high), n)


def ratio(counts: Sequence[tuple[float, float]]) -> Estimate:
    """Hits over items; one (hits, items) per document."""
    return bootstrap(counts, _ratio, int(sum(items for _, items in counts)))


def per_thousand(counts: Sequence[tuple[float, float]]) -> Estimate:
    """Hits per 1,000 items (words); one (hits, items) per document."""
    return bootstrap(counts, lambda sums: 1000 * _ratio(sums), int(sum(items for _, items in counts)))


def f1(counts: Sequence[tuple[float, float, float, float]]) -> Estimate:
    """F1; one (right predictions, predictions, gold found, gold) per document; n is the gold."""
    return bootstrap(counts, _f1, int(sum(row[3] for row in counts)))


def precision(counts: Sequence[tuple[float, float, float, float]]) -> Estimate:
    """The precision of the counts that `f1` takes."""
    return ratio([(row[0], row[1]) for row in counts])


def recall(counts: Sequence[tuple[float, float, float, float]]) -> Estimate:
    """The recall of the counts that `f1` takes."""
    return ratio([(row[2], row[3]) for row in counts])


def macro_f1(per_class: Sequence[Sequence[tuple[float, float, float, float]]]) -> Estimate:
    """The mean F1 of classes; for each class one row per document, documents in the same order."""
    columns = [np.asarray(rows, dtype=np.float64) for rows in per_class]
    if not columns or not columns[0].size:
        return bootstrap([], _f1, 0)

    def mean(sums: Counts) -> Counts:
        parts = [_f1(sums[:, 4 * k : 4 * k + 4]) for k in range(len(columns))]
        result: Counts = np.nanmean(np.stack(parts), axis=0)
        return result

    return bootstrap(np.hstack(columns).tolist(), mean, int(sum(c[:, 3].sum() for c in columns)))


def _ratio(sums: Counts) -> Counts:
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Counts = sums[:, 0] / sums[:, 1]
    return result


def _f1(sums: Counts) -> Counts:
    """2PR / (P + R); 0 when nothing is right, NaN when there is neither a prediction nor gold."""
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.where(sums[:, 1] > 0, sums[:, 0] / sums[:, 1], 0.0)
        r = np.where(sums[:, 3] > 0, sums[:, 2] / sums[:, 3], 0.0)
        f = np.where(p + r > 0, 2 * p * r / (p + r), 0.0)
    result: Counts = np.where((sums[:, 1] == 0) & (sums[:, 3] == 0), np.nan, f)
    return result
