"""English words that make a short phrase a statement: personal pronouns, auxiliaries and their contractions."""

from __future__ import annotations

STATEMENT_WORDS = frozenset(
    """
    i you he she it we they me him them us is are was were am be been will would can could shall should may might must
    do does did have has had 's 're 'm 've 'll 'd n't not let what who where why how when this that there here
    """.split()
)
