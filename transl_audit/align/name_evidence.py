"""Which words of an English text and of its French rendering are names, and which of them the other side explains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from transl_audit.align.lexicon import lexicon
from transl_audit.align.name_sides import Sides, in_run
from transl_audit.lang.brands import SAYING
from transl_audit.lang.given_names import FRENCH_GIVEN_NAMES, HONORIFICS, OFFICES, REGNAL, WORDS
from transl_audit.lang.nations import NATIONS
from transl_audit.text.name_table import Exonym, exonym, fold, names_table
from transl_audit.text.names import Word, joined, word_class
from transl_audit.text.words import frequency

_RENDERS = 0.02
"""The least p(french | english) for a French word to render an English one."""
_EXPLAINS = 0.01
"""The least p(english | french) for an English word to explain a French one."""
_TRANSLATED = 0.3
"""The least p(french | english) of another word that makes an unlisted English word no name to be kept."""
_EVERYDAY = 50.0
"""Occurrences in a million words from which on a listed surname (House) is an everyday word first."""
_SMALL = frozenset("le la les de du des d l et en of the and a".split())
_NOUN = re.compile(
    r"(?:graphy|ology|nomy|tion|sion|ment|ness|ity|ism|ship|hood|ance|ence|ic|ing|ist|metry|pathy|cracy)$"
)
"""Endings of English common nouns."""
_ARTICLES = frozenset("a an the".split())
_TITLES = frozenset("mr mrs ms miss dr".split())
_FRENCH_TITLES = frozenset("mme mlle mgr mr mrs dr pr st ste".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name of the tables in the English text: its words' numbers and its entry."""

    places: range
    entry: Exonym


@dataclass(frozen=True, slots=True)
class Grounds:
    """Of the names in an English text: the folded words of their French forms, and the beginnings of nations' words."""

    forms: frozenset[str]
    stems: tuple[str, ...]


def is_person(pair: Sides, i: int) -> bool:
    """Whether an English word stands in a person's name: beside a given name, after a title, or by the pipeline."""
    if i in pair.people:
        return True
    word = pair.english[i]
    if word.folded in OFFICES or len(word.text) < 2 or is_people(word):
        return False
    here = word_class(word.text, "en")
    before = pair.english[i - 1] if i else None
    if before is not None and joined(pair.source, before, word):
        if before.folded in HONORIFICS and (not here.common or before.folded in _TITLES):
            return True
        if is_surname(pair, i):
            return True
    if i + 1 < len(pair.english) and here.given:
        after = pair.english[i + 1]
        common = word_class(after.text, "en").common or len(after.text) < 2
        return after.capital and not common and joined(pair.source, word, after)
    return False


def is_surname(pair: Sides, i: int) -> bool:
    """Whether an English word is the surname after a given name."""
    before, word = pair.english[i - 1] if i else None, pair.english[i]
    if before is None or not before.capital or not joined(pair.source, before, word):
        return False
    if not _is_surname_after(pair, before, word):
        return False
    longer = i > 1 and _is_run(pair, i - 2) and pair.english[i - 2].folded not in HONORIFICS
    return not (longer and word_class(word.text, "en").common)


def _is_run(pair: Sides, i: int) -> bool:
    """Whether an English word and the next are capitalised and stand side by side."""
    left, right = pair.english[i], pair.english[i + 1]
    return left.capital and right.capital and joined(pair.source, left, right)


def _is_surname_after(pair: Sides, before: Word, word: Word) -> bool:
    """Whether a word that follows a capitalised one is the surname to its given name."""
    there, here = word_class(before.text, "en"), word_class(word.text, "en")
    if not there.given or before.folded in REGNAL:
        return False
    if not here.common:
        return not (there.common and before.opens)
    named = here.surname or word.text.lower() in WORDS
    return named and not (there.common or there.place or pair.strict)


def is_name(pair: Sides, i: int) -> bool:
    """Whether an English word is a name, or part of one, that the French has to keep or to render."""
    word = pair.english[i]
    if not word.capital or len(word.text) < 2 or not word.text.isalpha():
        return False
    if word.folded in HONORIFICS:
        return False
    if is_person(pair, i):
        return True
    kind = word_class(word.text, "en")
    if kind.common:
        return kind.brand and is_house(pair, i)
    if is_noun(word) or (len(word.text) < 3 and not kind.brand):
        return False
    if pair.strict and not (kind.listed or i in pair.people):
        return False
    if word.opens and not (kind.listed or kind.always or _goes_on(pair, i)):
        return False
    everyday = kind.surname and not kind.place and frequency(word.text.lower(), "en") > _EVERYDAY
    if kind.listed and not everyday:
        return True
    return not _is_translatable(word.text.lower())


def is_house(pair: Sides, i: int) -> bool:
    """Whether an English word that is also a common one stands for a house or a place.

    It has a capital of its own: it neither opens a sentence (unless a verb of saying follows), nor has an
    article, nor is part of a longer name.
    """
    if pair.strict or in_run(pair, i) or sum(not word.capital for word in pair.english) < 2:
        return False
    before = pair.english[i - 1].text if i else ""
    after = pair.english[i + 1].text.lower() if i + 1 < len(pair.english) else ""
    return before not in _ARTICLES and (not pair.english[i].opens or after in SAYING)


def is_people(word: Word) -> bool:
    """Whether an English word is a nation's or a people's (German), or one that is always translated (Republic)."""
    lower = word.text.lower()
    kind = word_class(word.text, "en")
    return (lower in NATIONS and not kind.surname) or (not kind.listed and not kind.common and _is_translatable(lower))


def is_noun(word: Word) -> bool:
    """Whether an English word that no table lists as a name ends like a common noun, or is the plural of one."""
    if word_class(word.text, "en").listed:
        return False
    singular = word.folded.removesuffix("s")
    return _NOUN.search(singular) is not None or (singular != word.folded and word_class(singular, "en").common)


def _goes_on(pair: Sides, i: int) -> bool:
    """Whether a word that opens a sentence is a name: it has a possessive, or the next word is capitalised too."""
    end = pair.english[i].span.end
    if pair.source[end : end + 3].replace("’", "'") == "'s ":
        return True
    if i + 1 >= len(pair.english):
        return False
    after = pair.english[i + 1]
    return after.capital and not after.opens and joined(pair.source, pair.english[i], after)


def _is_translatable(lower: str) -> bool:
    translations = lexicon().translations(lower)
    return any(prob >= _TRANSLATED and form != lower for form, prob in translations[:2]) or lower in NATIONS


def phrases(pair: Sides) -> list[Phrase]:
    """The names of several words that the tables list, in the English text, without overlap."""
    table = names_table()
    forms = [word.folded for word in pair.english]
    found: list[Phrase] = []
    end = 0
    for i, form in enumerate(forms):
        if i < end:
            continue
        for key in table.starts.get(form, ()):
            if tuple(forms[i : i + len(key)]) == key and any(w.capital for w in pair.english[i : i + len(key)]):
                entry = exonym(" ".join(key))
                if entry is not None:
                    found.append(Phrase(range(i, i + len(key)), entry))
                    end = i + len(key)
                break
    return found


def has_form(pair: Sides, entry: Exonym) -> bool:
    """Whether the French has all the words of one of the entry's forms."""
    return any(
        all(word in pair.in_french for word in form if word not in _SMALL) and any(w not in _SMALL for w in form)
        for form in entry.forms
    )


def is_rendered(pair: Sides, i: int) -> bool:
    """Whether the French has a right form of an English name: the same, its French form, a derived word."""
    word = pair.english[i]
    form, lower = word.folded, word.text.lower()
    plurals = (form[:-1],) if form.endswith("s") else (form + "s", form + "x")
    if form in pair.in_french or any(plural in pair.in_french for plural in plurals):
        return True
    if any(right in pair.in_french for right in pair.given.get(form, ())):
        return True
    entry = exonym(form)
    if entry is not None and has_form(pair, entry):
        return True
    given = FRENCH_GIVEN_NAMES.get(lower)
    if given is not None and fold(given) in pair.in_french:
        return True
    if not is_person(pair, i):
        if any(french.startswith(stem) for stem in NATIONS.get(form, ()) for french in pair.in_french):
            return True
        translations = lexicon().translations(lower)
        if any(prob > _RENDERS and fold(french) in pair.in_french for french, prob in translations):
            return True
    return _is_in_pieces(form, pair.french)


def _is_in_pieces(form: str, side: Sequence[Word]) -> bool:
    """Whether a name stands in a text as two words or more (YouTube, You Tube), or as a part of such."""
    if len(form) < 5 or any(form in word.folded for word in side):
        return False
    return form in "".join(word.folded for word in side)


def is_foreign(pair: Sides, j: int) -> bool:
    """Whether a French word is a name, not a common word with a capital."""
    word = pair.french[j]
    if not word.capital or len(word.text) < 2 or not word.text.isalpha() or word.folded in pair.in_english:
        return False
    kind = word_class(word.text, "fr")
    if pair.target[word.span.end : word.span.end + 1] == "/" or pair.target[word.start - 1 : word.start] == "/":
        return False
    if (
        word.folded in _FRENCH_TITLES
        or (len(word.text) < 3 and not kind.brand)
        or (kind.common and (word.opens or not kind.place))
    ):
        return False
    if not word.opens or kind.listed or kind.always or not kind.known:
        return True
    after = pair.french[j + 1] if j + 1 < len(pair.french) else None
    return after is not None and after.capital and joined(pair.target, word, after)


def _in_name(pair: Sides, j: int) -> bool:
    """Whether a French word stands beside a capitalised one that is no common word."""
    for left, right in ((j - 1, j), (j, j + 1)):
        if left >= 0 and right < len(pair.french) and joined(pair.target, pair.french[left], pair.french[right]):
            other = pair.french[left if right == j else right]
            if other.capital and not word_class(other.text, "fr").common:
                return True
    return False


def explaining(pair: Sides, found: Sequence[Phrase]) -> Grounds:
    """What the names in the English text can become in French."""
    forms: set[str] = set()
    for phrase in found:
        forms.update(word for form in phrase.entry.forms for word in form)
    for word in pair.english:
        entry = exonym(word.folded) if word.capital else None
        if entry is not None:
            forms.update(part for form in entry.forms for part in form)
        forms.update(pair.given.get(word.folded, ()))
    stems = tuple({stem for form in pair.in_english for stem in NATIONS.get(form, ())})
    return Grounds(frozenset(forms), stems)


def is_explained(pair: Sides, j: int, grounds: Grounds) -> bool:
    """Whether some English word can stand behind a French name: as its form, a translation or a nation's.

    A known word that is nearly such a form is taken for a variant of it, an unknown one for a slip.
    """
    word = pair.french[j]
    if word.folded in grounds.forms or word.folded in pair.in_english:
        return True
    kind = word_class(word.text, "fr")
    long = [form for form in grounds.forms if len(form) > 4] if len(word.folded) > 4 else []
    if any(OSA.distance(word.folded, form, score_cutoff=1) < 2 for form in long):
        return kind.listed or kind.known
    if word.folded.startswith(grounds.stems):
        return True
    sources = lexicon().sources(word.text.lower())
    if any(prob > _EXPLAINS and fold(english) in pair.in_english for english, prob in sources):
        return True
    singular = word.folded if word.folded.endswith("ss") else word.folded.removesuffix("s")
    return singular in pair.in_english or _is_in_pieces(word.folded, pair.english)


def place_deficit(pair: Sides, i: int) -> bool:
    """Whether the French names an English place or its people less often than the English does."""
    form = pair.english[i].folded
    stems = NATIONS.get(form)
    if stems is not None:
        said = sum(count for word, count in pair.in_english.items() if NATIONS.get(word) == stems)
        kept = sum(count for word, count in pair.in_french.items() if word.startswith(stems))
        return kept < said
    entry = exonym(form)
    forms = {form, *(words[-1] for words in entry.forms)} if entry is not None else {form}
    return sum(pair.in_french.get(word, 0) for word in forms) < pair.in_english[form]


def has_right_form(pair: Sides, folded: str) -> bool:
    """Whether the French has the right form of an English place or institution."""
    entry = exonym(folded)
    return entry is not None and has_form(pair, entry)
