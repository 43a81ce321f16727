"""Tells English from French, and both from everything else, in texts of one word to many paragraphs.

Naive Bayes over words: each adds its log-odds of English against French, and of a language that is neither. Known
words get them from the word table and their capitals, unknown ones from their letters. Names count little, numbers
and what is copied between languages not at all.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from transl_audit.lang.capitals import CAPITALISED_ENGLISH
from transl_audit.lang.other import OTHER_LANGUAGES, SHARED
from transl_audit.lang.slang import ENGLISH_SLANG, FRENCH_SLANG
from transl_audit.text.copied import copied
from transl_audit.text.spelling import spelling_odds, strangeness
from transl_audit.text.words import frequency, lower_share
from transl_audit.types import Language

Case = Literal["running", "title", "capitals"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MAY_BE_COPIED = re.compile(r"[@#/{}<>%`]|\w\.\w")
_FIELD = re.compile(r"""["”″]\s?:\s?["”″\d{\[tfn-]""")
_DENSE = 60
"""Characters: with a field more often than this, a text is data and in no language."""
_ENDINGS = frozenset(("s", "m", "d", "re", "ve", "ll"))
_ELIDED = frozenset(("c", "d", "j", "l", "m", "n", "s", "t", "qu", "lorsqu", "puisqu", "quoiqu", "jusqu", "presqu"))
_OTHER = frozenset().union(*OTHER_LANGUAGES.values())
_LONGEST = 20_000
"""Characters: what is read of a longer text."""

# All in natural logarithms, set by hand and then on clean_news_dev and clean_reddit_dev (windows of 1 to 8 words).
_FLOOR = 0.4
"""Per million: what an unseen form counts for."""
_MOST = 6.0
"""What a word says at most."""
_RARE = 5.0
"""Per million: below this the letters of a known word are heard too."""
_SLANG = 3.0
_LEAST = 0.5
"""The least evidence that decides between English and French."""
_FEW, _TELLING, _IN_NAME = 4, 3.5, 0.25
"""Beside a name, in a line of at most so many words, a capitalised word that tells less may be a name itself."""
_FOREIGN_PRIOR = -1.5
_TEMPERATURE = 0.8
"""Words depend on each other: the sum of their evidence is too sure by this factor."""


@dataclass(frozen=True, slots=True)
class LanguageScores:
    """Probabilities that a text is English, French, or neither (or no language at all); they sum to 1."""

    en: float
    fr: float
    und: float


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a word says: log-odds of English against French, and of neither against the better of the two."""

    english: float
    foreign: float


_SILENT = _Evidence(0.0, 0.0)
_BOTH = {"a": 0.3, "on": 0.5, "as": 1.0, "me": 0.2}
"""Log-odds of words so common in both languages that counts from one register mislead."""
_LETTERS = frozenset("aiyàur")
"""The letters that are words, also of messages."""
_UNCUT = frozenset(("aujourd'hui", "o'clock", "ma'am", "prud'homme", "prud'hommes"))


def language(text: str) -> Language:
    """The language of a text: 'en', 'fr', or 'und' when it is neither or nothing tells."""
    scores = language_scores(text)
    if scores.und >= max(scores.en, scores.fr):
        return "und"
    return "en" if scores.en > scores.fr else "fr"


def language_scores(text: str) -> LanguageScores:
    """How probable each language is; only the first 20,000 characters are read."""
    words = _words(_read(text))
    case = _case(words)
    evidence = [_evidence(word, case) for word in words]
    english = sum([item.english for item in evidence])
    foreign = sum([item.foreign for item in evidence], _FOREIGN_PRIOR)
    if case == "title" and len(words) <= _FEW and _SILENT in evidence:
        english = sum(map(_beside_name, words, evidence))
    scores = (english / 2, -english / 2, max(_LEAST - abs(english) / 2, abs(english) / 2 + foreign))
    best = max(scores)
    weights = [math.exp(_TEMPERATURE * max(-700.0, score - best)) for score in scores]
    total = sum(weights)
    return LanguageScores(*(weight / total for weight in weights))


def _read(text: str) -> str:
    """What is read of a text: its beginning; of data written out as names and values, nothing."""
    beginning = text[:_LONGEST]
    return "" if _DENSE * len(_FIELD.findall(beginning)) > len(beginning) else beginning


def _beside_name(word: str, evidence: _Evidence) -> float:
    """What a word says of English against French when it may belong to the name beside it."""
    doubtful = word[0].isupper() and abs(evidence.english) < _TELLING
    return evidence.english * (_IN_NAME if doubtful else 1.0)


def _words(text: str) -> list[str]:
    """The words of a text as written, without what is copied between languages."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("’", "'")
    if _MAY_BE_COPIED.search(text):
        text = "".join(_uncopied(text))
    found: list[str] = []
    for compound in _WORD.findall(text):
        if "-" in compound and _is_name_with_hyphens(compound):
            continue
        for word in compound.split("-"):
            if "'" in word:
                found += _parts(word)
            else:
                found.append(word)
    return found


def _is_name_with_hyphens(compound: str) -> bool:
    """Whether it is a name like `Trois-Rivières` or `Sainte-Anne-des-Monts`, whose words tell nothing."""
    parts = compound.split("-")
    return parts[0][0].isupper() and parts[-1][0].isupper() and not compound.isupper()


def _uncopied(text: str) -> Iterator[str]:
    start = 0
    for item in copied(text):
        yield text[start : item.span.start]
        yield " "
        start = item.span.end
    yield text[start:]


def _parts(word: str) -> tuple[str, ...]:
    """A word cut as the tables list it: `l'|eau`, `is|n't`, `it|'s`."""
    if word.lower() in _UNCUT:
        return (word,)
    head, _, tail = word.rpartition("'")
    if tail.lower() == "t" and head[-1].lower() == "n" and len(head) > 1:
        return (head if head.lower() == "can" else head[:-1], "n't")
    if tail.lower() in _ENDINGS:
        return (head, "'" + tail)
    return (head + "'" if head.lower() in _ELIDED else head, tail)


def _case(words: list[str]) -> Case:
    """How the text uses capitals: 'title' when most longer words have one, 'capitals' when all letters are."""
    long = [word for word in words if len(word) > 3]
    if len(long) < 2:
        return "capitals" if long and long[0].isupper() else "running"
    if sum(word.isupper() for word in long) > 0.7 * len(long):
        return "capitals"
    return "title" if sum(word[0].isupper() for word in long) > 0.6 * len(long) else "running"


@functools.lru_cache(maxsize=100_000)
def _evidence(written: str, case: Case) -> _Evidence:
    word = written.lower()
    if not _is_latin(word):
        return _Evidence(0.0, 3.0)
    if len(word) == 1 and word not in _LETTERS:
        return _SILENT
    if word in ENGLISH_SLANG or word in FRENCH_SLANG:
        return _Evidence(_SLANG if word in ENGLISH_SLANG else -_SLANG, -1.0)
    capital = written[0].isupper() and case != "capitals"
    english, french = _frequency(word, "en", written, case), _frequency(word, "fr", written, case)
    if max(english, french) < 0.1:
        return _unknown(word, capital=capital)
    odds = _BOTH.get(word, math.log((english + _FLOOR) / (french + _FLOOR)))
    if max(english, french) < _RARE:
        odds += max(-1.5, min(1.5, 0.4 * spelling_odds(word)))
    if capital and word not in CAPITALISED_ENGLISH and _is_name(word, english, french):
        return _Evidence(math.copysign(min(1.2, max(0.0, 0.6 * (abs(odds) - 3))), odds), 0.0)
    return _Evidence(max(-_MOST, min(_MOST, odds)), _known_foreign(word, max(english, french)))


def _is_latin(word: str) -> bool:
    """Whether the letters are those of the Latin alphabet, with or without accents."""
    return word.isascii() or all(c < "ɐ" or unicodedata.combining(c) for c in word)


def _frequency(word: str, language: Literal["en", "fr"], written: str, case: Case) -> float:
    """Per million: how often the word is written with such capitals; a title's and a shout's tell nothing."""
    often = frequency(word, language)
    if often == 0.0 or case == "capitals":
        return often
    share = lower_share(word, language)
    if share is None:
        return often
    if written[0].isupper():
        return often if case == "title" else often * (1 - 0.9 * share)
    return often * max(share, 0.02)


def _is_name(word: str, english: float, french: float) -> bool:
    share = lower_share(word, "en" if english >= french else "fr")
    return share is not None and share < 0.5


def _known_foreign(word: str, often: float) -> float:
    if word in _OTHER and word not in SHARED:
        return 2.5 - min(2.5, 0.25 * often)
    certain = min(3.0, 0.5 + 0.5 * math.log(often + 1))
    return -0.3 if word in SHARED else -certain


def _unknown(word: str, *, capital: bool) -> _Evidence:
    """An unknown word: most likely a name with a capital, else a rare word, a misspelling or another language."""
    if word in _OTHER:
        return _Evidence(0.0, 2.5)
    if capital or len(word) < 2:
        return _SILENT
    odds = max(-2.5, min(2.5, 0.7 * spelling_odds(word)))
    return _Evidence(odds, max(0.3, min(3.0, 1.0 + 1.5 * (strangeness(word) - 2.4))))
