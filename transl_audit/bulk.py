"""Many pairs: streamed, in order, in one process or several."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from transl_audit.config import Options
from transl_audit.errors import OptionError
from transl_audit.pipeline import audit_pair_batch, options_of
from transl_audit.report import Report

_BATCH = 128
"""Pairs sent to a process, or to the name recogniser, at a time."""


def audit_pairs(pairs: Iterable[tuple[str, str]], *, jobs: int = 1, **options: object) -> Iterator[Report]:
    """One report for each (english, french) pair, in order, as they come; `jobs` is the number of processes.

    Raises OptionError at once for an unusable option.
    """
    if jobs < 1:
        raise OptionError(f"option 'jobs' is {jobs!r}; expected a number of processes from 1")
    chosen = options_of(options)
    batches = _batches(pairs)
    return _alone(batches, chosen) if jobs == 1 else _shared(batches, chosen, jobs)


def _batches(pairs: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    iterator = iter(pairs)
    while batch := list(itertools.islice(iterator, _BATCH)):
        yield batch


def _alone(batches: Iterable[list[tuple[str, str]]], options: Options) -> Iterator[Report]:
    for batch in batches:
        yield from audit_pair_batch(batch, options)


def _shared(batches: Iterator[list[tuple[str, str]]], options: Options, jobs: int) -> Iterator[Report]:
    """The same in `jobs` processes; no more than twice as many batches are in flight."""
    with ProcessPoolExecutor(jobs) as pool:
        flying: deque[Future[list[Report]]] = deque()
        for batch in batches:
            flying.append(pool.submit(audit_pair_batch, batch, options))
            if len(flying) >= 2 * jobs:
                yield from flying.popleft().result()
        while flying:
            yield from flying.popleft().result()
