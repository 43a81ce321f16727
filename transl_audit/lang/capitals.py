"""English words that are always capitalised and yet are no names: they tell the language as any word does."""

from __future__ import annotations

CAPITALISED_ENGLISH: frozenset[str] = frozenset(
    """
    i i'm i've i'll i'd january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday christmas easter
    english american british french german spanish italian dutch irish scottish welsh swiss belgian canadian
    australian mexican russian chinese japanese korean indian turkish greek polish swedish norwegian danish
    finnish ukrainian israeli iranian iraqi syrian egyptian african asian european christian muslim jewish
    catholic protestant republican republicans democrat democrats
    """.split()
)
