"""Whether a short line is worded like an interface (buttons, notices) or like an article (`models/interface`)."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections.abc import Sequence
from typing import Literal

from transl_audit.lang.furniture import SUGGESTIVE, TELLING
from transl_audit.models import find
from transl_audit.text.normal import plain
from transl_audit.text.tokens import tokens

FORMAT = "transl-audit-interface/1"
_READER = {"fr": ("votre", "vos", "vous", "notre", "nos"), "en": ("your", "our", "you")}
_INFINITIVE = re.compile(r"\w{2,}(?:er|ir|re)")
_ADDRESSED, _IMPERATIVE, _MOST_ADDRESSED = 0.5, 1.0, 1.6
"""Log-odds; by judgement, since interface strings speak to the reader as dialogues do, but an article does not."""
_TELLING, _SUGGESTIVE = 2.0, 0.8
"""Log-odds of a word of `lang/furniture`, by judgement."""
_LONGEST = 40  # words; longer lines were not trained on


@functools.cache
def _table(language: Literal["en", "fr"]) -> dict[str, int]:
    """The features of a language with their log-odds in hundredths."""
    lines = find("interface", format=FORMAT).read(f"{language}.tsv").decode("utf-8").splitlines()
    return {feature: int(odds) for feature, _, odds in (line.partition("\t") for line in lines)}


def features(words: Sequence[str]) -> list[str]:
    """The words of a line and its pairs of neighbours, its edges included."""
    edged = ("^", *words, "$")
    return [*words, *(f"{one} {two}" for one, two in itertools.pairwise(edged))]


def interface_odds(line: str, language: Literal["en", "fr"]) -> float:
    """Log-odds that a line is of an interface, per square root of its words; 0 for a long or wordless one.

    Naive Bayes over words and pairs of words. On short lines of clean_news_dev and clean_reddit_dev (863
    English, 717 French, at most 14 words) 1 in 100 exceeds 0.5 to 0.8 and 1 in 200 exceeds 1.2 to 1.4.
    """
    words = [
        "0" if t.kind == "number" else t.lower for t in tokens(plain(line), language) if t.kind in ("word", "number")
    ]
    if not 0 < len(words) <= _LONGEST:
        return 0.0
    table = _table(language)
    odds: float = sum(table.get(feature, 0) for feature in features(words)) / 100 / math.sqrt(len(words))
    return odds + _address(words, language) + _vocabulary(words, language)


@functools.cache
def _stems(language: Literal["en", "fr"]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    telling, suggestive = ("|".join(map(re.escape, table[language])) for table in (TELLING, SUGGESTIVE))
    return re.compile(telling), re.compile(rf"(?:{suggestive})(?:\w{{0,3}})$")


def _vocabulary(words: Sequence[str], language: Literal["en", "fr"]) -> float:
    """What the words by which a page speaks of itself and of its reader's account add."""
    telling, suggestive = _stems(language)
    weight = sum(_TELLING if telling.match(w) else _SUGGESTIVE if suggestive.match(w) else 0.0 for w in words)
    return weight / math.sqrt(len(words))


def _address(words: Sequence[str], language: Literal["en", "fr"]) -> float:
    """What speaking to the reader adds: an imperative first word, « votre », "your"; an article's prose hardly does."""
    bonus = sum(form in words for form in _READER[language]) * _ADDRESSED
    first = words[0]
    if (
        language == "fr"
        and len(first) > 4
        and (first.endswith("ez") or (len(words) < 8 and _INFINITIVE.fullmatch(first)))
    ):
        bonus += _IMPERATIVE
    return min(bonus, _MOST_ADDRESSED)
