"""Quotation marks as sites use them, and the clauses that introduce or close a quotation in French."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from benchmarks.quality.mixed_articles.people import Person

NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"

_MARKS = re.compile("[«»“”„‟\"]|''|``")
_BALANCED = re.compile(r"«\s*([^«»“”\"]+?)\s*»|“\s*([^«»“”\"]+?)\s*”|\"([^«»“”\"]+?)\"")


@dataclass(frozen=True, slots=True)
class Quotes:
    """How a site quotes, outside and inside another quotation."""

    opening: str
    closing: str
    inner_opening: str = "‘"
    inner_closing: str = "’"

    def inner(self, text: str) -> str:
        """The text with its own quotation marks as they stand within a quotation."""
        return _BALANCED.sub(lambda m: self.inner_opening + (m[1] or m[2] or m[3]) + self.inner_closing, text)

    def around(self, text: str) -> str:
        """The text between the marks."""
        return self.opening + self.inner(text) + self.closing


CURLY = Quotes("“", "”")
STRAIGHT = Quotes('"', '"', "'", "'")
GUILLEMETS = Quotes("«" + NBSP, NBSP + "»", "“", "”")
_WEIGHTED = (
    (CURLY, 30),
    (GUILLEMETS, 22),
    (Quotes("«" + NNBSP, NNBSP + "»", "“", "”"), 12),
    (Quotes("« ", " »", "“", "”"), 14),
    (Quotes("«", "»", "‘", "’"), 6),
    (STRAIGHT, 12),
    (Quotes("“" + NBSP, NBSP + "”"), 2),
    (Quotes("„", "“", "‚", "‘"), 1),
    (Quotes("<< ", " >>", '"', '"'), 1),
)


def any_quotes(rng: random.Random) -> Quotes:
    """The marks of some site."""
    return rng.choices([q for q, _ in _WEIGHTED], [w for _, w in _WEIGHTED])[0]


def english_quotes(rng: random.Random, house: Quotes) -> Quotes:
    """The marks around an English quotation in a French page: mostly the page's own."""
    return house if rng.random() < 0.6 else rng.choice((CURLY, CURLY, STRAIGHT, GUILLEMETS))


def quotable(text: str) -> bool:
    """Whether the text has no quotation marks of its own, and no bracket or line break."""
    return not _MARKS.search(text) and not re.search(r"[()\[\]{}<>*_|\\\n]|(?<!\w)['’‘]|['’](?!\w)", text)


def nested(text: str) -> bool:
    """Whether the text holds one balanced quotation, and words around it."""
    found = _BALANCED.findall(text)
    return len(found) == 1 and not _MARKS.search(_BALANCED.sub("", text)) and len(_BALANCED.sub("", text)) > 20


def requote(text: str, house: Quotes) -> str:
    """The text with its balanced outer marks changed to the site's."""
    return _BALANCED.sub(lambda m: house.opening + (m[1] or m[2] or m[3]) + house.closing, text)


def clause_ready(sentence: str) -> str:
    """A quoted sentence as it stands before a reporting clause: no final full stop."""
    return re.sub(r"(?<!\.)\.$", "", sentence)


def clause(rng: random.Random, choices: tuple[str, ...], who: Person) -> str:
    """A clause about somebody, filled in."""
    pronoun = "elle" if who.feminine else "il"
    text = rng.choice(choices).replace("a {e} ", f"a-t-{pronoun} ")
    return text.format(name=who.plain, handle=who.handle, e=pronoun)
