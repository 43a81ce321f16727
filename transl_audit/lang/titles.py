"""Words that titles and slogans write small, in both languages."""

from __future__ import annotations

SMALL_WORDS = frozenset(
    """
    a an the of in on at to for and or but by with from as vs nor is it de la le les l du des d et à au aux en un une
    """.split()
)
