"""Names that the French misspells, or takes for others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from transl_audit.align import name_spelling
from transl_audit.align.name_change import NameChange, change, is_foreign_spelling, is_given_pair
from transl_audit.align.name_evidence import is_name, is_noun, is_person, place_deficit
from transl_audit.align.name_sides import Sides, anchors, beside_same, expected, runs
from transl_audit.lang.brands import KEPT_ACRONYMS
from transl_audit.lang.given_names import HONORIFICS
from transl_audit.text.name_table import exonym
from transl_audit.text.names import Word, WordClass, joined, word_class
from transl_audit.text.words import frequency

_NEAR, _FAR = 0.15, 0.35
"""Share of the French words by which a name may stand off its place: without other evidence, and with it."""
_ALIKE = 0.6
"""The least likeness of two forms of one foreign name; set on the references of mt_outputs_flores_dev."""
_RUNNING = 4
"""English words without capitals that make running text, not a title."""
_USUAL = 1.0
"""Occurrences in a million words from which on a name is usual."""


def misspelt(pair: Sides, absent: Sequence[int], foreign: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Names and the French words that are the same name with a slip; names that the French has elsewhere come last."""
    kept = [i for i, word in enumerate(pair.english) if len(word.text) > 5 and i not in absent and is_name(pair, i)]
    taken: set[int] = set()
    for i in (*absent, *kept):
        for j in foreign:
            if j not in taken and _is_misspelt(pair, i, j):
                taken.add(j)
                yield i, j
                break


def misspelt_forms(pair: Sides, absent: Sequence[int], foreign: Sequence[int]) -> Iterator[tuple[int, int]]:
    """French forms of English names (Londres) with a slip."""
    for j in foreign:
        form = pair.french[j]
        if len(form.folded) < 5 or word_class(form.text, "fr").known:
            continue
        for i in absent:
            entry = exonym(pair.english[i].folded)
            if entry is not None and any(name_spelling.misspelt(w[-1], form.folded) for w in entry.forms):
                yield i, j
                break


def _is_misspelt(pair: Sides, i: int, j: int) -> bool:
    name, word = pair.english[i], pair.french[j]
    if not name_spelling.misspelt(name.folded, word.folded) or is_given_pair(name, word):
        return False
    left, right = word_class(name.text, "en"), word_class(word.text, "fr")
    if (left.common and not is_person(pair, i)) or is_foreign_spelling(word.text):
        return False
    if is_noun(name) and name.folded[-3:] != word.folded[-3:]:
        return False
    if name.text.isupper() and name.text not in KEPT_ACRONYMS and len(name.text) < 7:
        return False  # an acronym, whose French one may have the same letters
    if left.known and right.known and not (left.listed or right.listed):
        return False  # two words of the dictionaries, such as Republicans and Républicains
    if left.listed or left.known:
        return True
    usual = frequency(word.text.lower(), "en") + frequency(word.text.lower(), "fr")
    return usual < _USUAL and not right.given  # else, the translator mended a slip of the English


def swapped(pair: Sides, missing: Sequence[int], foreign: Sequence[int]) -> Iterator[NameChange]:
    """Names in whose place, or nearly, the French has another."""
    if not foreign:
        return
    known = anchors(pair)
    left, right = (
        list(runs(pair, missing, french=False)),
        [r for r in runs(pair, foreign, french=True) if _is_all(pair, r)],
    )
    taken: set[tuple[int, ...]] = set()
    if len(right) == 1:  # the English names that are left out say nothing of a single intruder
        left.sort(key=lambda run: _offset(pair, known, run, right[0]))
    for run in left:
        alone = len(right) == 1
        for other in _nearest(pair, known, run, right):
            if other not in taken and _is_swap(pair, run, other, _offset(pair, known, run, other), alone=alone):
                taken.add(other)
                yield change("swapped", pair, run, other)
                break
    for other in right:
        if other not in taken:
            yield from _intruder(pair, known, other)


def _is_all(pair: Sides, run: Sequence[int]) -> bool:
    """Whether no capitalised word beside a French run belongs to it that the English lacks as well."""
    for k, (left, right) in ((run[0] - 1, (run[0] - 1, run[0])), (run[-1] + 1, (run[-1], run[-1] + 1))):
        if 0 <= k < len(pair.french) and joined(pair.target, pair.french[left], pair.french[right]):
            word = pair.french[k]
            if word.capital and not word.opens and word.folded not in pair.in_english and len(word.text) > 2:
                return word_class(word.text, "fr").common and not word_class(word.text, "fr").listed
    return True


def _offset(pair: Sides, known: Sequence[tuple[int, int]], run: Sequence[int], other: Sequence[int]) -> float:
    """How far a French run stands from where an English one's counterpart should be, as a share of the words."""
    return abs(expected(pair, known, run[0]) - other[0]) / max(len(pair.french), 8)


def _nearest(
    pair: Sides, known: Sequence[tuple[int, int]], run: Sequence[int], right: Sequence[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    return sorted(right, key=lambda other: (_offset(pair, known, run, other), other))


def _intruder(pair: Sides, known: Sequence[tuple[int, int]], other: tuple[int, ...]) -> Iterator[NameChange]:
    """A French name in the place of one that the French has elsewhere, but less often than the English."""
    classes = [word_class(pair.french[j].text, "fr") for j in other]
    if len(other) > 1 or not classes[0].listed:
        return
    for i, word in enumerate(pair.english):
        if not is_name(pair, i) or word.folded == pair.french[other[0]].folded:
            continue
        here = word_class(word.text, "en")
        if here.place and classes[0].place:
            less, reach = place_deficit(pair, i), _FAR
        else:
            less, reach = 0 < pair.in_french.get(word.folded, 0) < pair.in_english[word.folded], _NEAR
        near = _offset(pair, known, (i,), other) <= reach or beside_same(pair, i, other[0])
        if less and near and _is_swap(pair, (i,), other, min(reach, _NEAR), alone=False):
            yield change("swapped", pair, (i,), other)
            return


def _is_swap(pair: Sides, run: tuple[int, ...], other: tuple[int, ...], off: float, *, alone: bool) -> bool:
    """Whether a run of French words is another name in the place of a run of English ones."""
    names = [pair.english[i] for i in run if len(pair.english[i].text) > 1]
    forms = [pair.french[j] for j in other if len(pair.french[j].text) > 1]
    left = [word_class(name.text, "en") for name in names]
    right = [word_class(form.text, "fr") for form in forms]
    listed = all(kind.listed for kind in (*left, *right))
    surnames = len(run) == len(other) == 1 and _are_surnames(pair, run[0], other[0])
    if any(_is_same_name(a, b, listed=listed, surnames=surnames) for a in names for b in forms):
        return False
    if left[0].acronym and right[0].acronym and len(names) == len(forms) == 1:
        return off <= _FAR and (names[0].text in KEPT_ACRONYMS or forms[0].text in KEPT_ACRONYMS)
    if any(kind.acronym for kind in (*left, *right)):
        return False
    if all(kind.place for kind in left) and all(kind.place for kind in right):
        return alone or off <= _FAR
    if len(names) != len(forms):
        whole = _whole(pair, run)
        return whole != run and alone and len(whole) == len(other) and is_person(pair, run[0]) and off <= _FAR
    if surnames or beside_same(pair, run[0], other[0]) or beside_same(pair, run[-1], other[-1]):
        return left[0].listed or not names[0].opens or is_person(pair, run[0])
    if _is_people(pair, run, left) and all(k.given or k.surname or k.always or not k.known for k in right):
        if len(names) > 1 and (alone or (left[0].given and right[0].given)):
            return True
        other_kind = len(names) == 1 and left[0].given != right[0].given and left[0].surname != right[0].surname
        return not other_kind and (alone or off <= _NEAR)
    if all(kind.brand for kind in (*left, *right)):
        return alone or off <= _NEAR
    if not alone or any(kind.common for kind in left):
        return False
    if all(kind.listed or kind.always for kind in right):
        return off <= _FAR
    running = sum(not word.capital for word in pair.english) > _RUNNING
    return running and off <= _NEAR and all(form.text.istitle() and form.text.isascii() for form in forms)


def _whole(pair: Sides, run: tuple[int, ...]) -> tuple[int, ...]:
    """The run with the other words of its name, which the French has elsewhere."""
    capitals = [i for i, word in enumerate(pair.english) if word.capital and is_name(pair, i)]
    return next((other for other in runs(pair, capitals, french=False) if set(run) <= set(other)), run)


def _is_people(pair: Sides, run: Sequence[int], classes: Sequence[WordClass]) -> bool:
    """Whether an English run is a person's name."""
    return all(kind.given or kind.surname for kind in classes) or all(
        is_person(pair, i) for i in run if len(pair.english[i].text) > 1
    )


def _are_surnames(pair: Sides, i: int, j: int) -> bool:
    """Whether an English and a French word are surnames: they follow a title, or the same given name."""
    if not i or not j:
        return False
    before, avant = pair.english[i - 1], pair.french[j - 1]
    if not joined(pair.source, before, pair.english[i]) or not joined(pair.target, avant, pair.french[j]):
        return False
    kind = word_class(pair.english[i].text, "en")
    person = is_person(pair, i) and (kind.surname or not kind.given)  # a second given name has other forms too
    if before.folded in HONORIFICS:
        return person
    named = kind.surname and not kind.place and not word_class(before.text, "en").common
    return before.capital and before.folded == avant.folded and (named or person)


def _is_same_name(name: Word, form: Word, *, listed: bool, surnames: bool) -> bool:
    """Whether two words can be one name in two languages, or a name and a word derived from it.

    Two listed names are two names, unless one is the other's French form. Given names have short forms (Sam,
    Samuel), and places derived words; `surnames` have neither.
    """
    left, right = name.folded, form.folded
    if is_given_pair(name, form) or name_spelling.transliterated(left, right) or name_spelling.francised(left, right):
        return True
    short, long = sorted((left, right), key=len)
    if len(short) > 2 and long.startswith(short) and len(long) - len(short) > 1:
        return not surnames
    if listed or left[0] != right[0]:
        return False
    if min(len(left), len(right)) > 3 and left[:4] == right[:4]:
        return True
    return Indel.normalized_similarity(left, right) >= _ALIKE
