"""Groups the forms of one word, roughly, by a stem: what a rare form translates to is guessed from its sisters.

The groups only help where little is known, so that a wrong merger costs little.
"""

from __future__ import annotations

import re
import unicodedata

_FRENCH = re.compile(
    r"(?:iss(?:aient|aient|ions|iez|ait|ais|ant|ants|ent|ons|ez|e|es)"
    r"|[ei]?r(?:aient|ions|iez|ait|ais|ons|ont|ez|ai|as|a)|eraient"
    r"|(?:aient|assent|erent|irent|urent|ions|iez|ait|ais|ant|ants|ante|antes|ames|ates|ent|ons|ez|er|ir|re|oir)"
    r"|(?:euses?|eux|eur|eurs|rices?|ives?|ifs?|elles?|els?|ales?|aux|al|iennes?|iens?|ements?|ments?)"
    r"|(?:ees|ee|es|e|is|it|ie|ies|i|us|ue|ues|u|ai|as|at|a|s|x))$"
)
_ENGLISH = re.compile(r"(?:nesses|ness|ingly|edly|ings|ing|iers|ier|iest|ied|ies|ers|er|est|ed|ly|es|s|e|y)$")
_DOUBLED = re.compile(r"([bdglmnprt])\1$")
_LEAST = 3
"""Letters of a stem; words of no more letters stay as they are."""


def folded(word: str) -> str:
    """The word without its accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def english_stem(word: str) -> str:
    """The English word without its ending and the doubled consonant before it."""
    stem = _ENGLISH.sub("", word)
    stem = _DOUBLED.sub(r"\1", stem)
    return stem if len(stem) >= _LEAST else word


def french_stem(word: str) -> str:
    """The French word without accents and ending."""
    plain = folded(word).replace("œ", "oe")
    stem = _FRENCH.sub("", plain)
    return stem if len(stem) >= _LEAST else plain
