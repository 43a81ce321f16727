"""Matches the quantities of an English text with those of its French rendering, by value.

First every quantity seeks one of the other side that agrees, one to one, the best first; what finds none as a
whole is taken apart. What is left over on both sides and is of a like kind has changed; an exact number left over
on the English side alone is missing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from transl_audit.align.quantity_values import EQUAL, LOOSE, SAME, agreement, alike
from transl_audit.text.quantities import Amount, Quantity, has_trigger, quantities

Reason = Literal["changed", "missing", "added"]

_OUT_OF_ORDER = 0.02
"""What a place in the order of the quantities weighs beside the distance, a share of the sentence."""
_OTHER_END = 0.5
"""What it weighs when the low end of a range would match a high end."""
_MOST = 200
"""Quantities of one side that are compared; a table of figures beyond that is left alone."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A quantity that differs: an English one and the French one in its place, or one of them alone."""

    reason: Reason
    source: Quantity | None
    target: Quantity | None


class _Item(NamedTuple):
    """A quantity, its place as a share of its text, its number in the order, and its end of which range (or 0)."""

    quantity: Quantity
    place: float
    order: int
    end: int
    sibling: Quantity | None


class _Link(NamedTuple):
    """A candidate pair by number: the smaller the better, by strength (negated), then by distance."""

    strength: int
    distance: float
    source: int
    target: int


@functools.lru_cache(maxsize=256)
def mismatches(source: str, target: str) -> tuple[Mismatch, ...]:
    """The quantities of `source` (English) and `target` (French) that do not agree, in the order of the French."""
    if not (has_trigger(source, "en") or has_trigger(target, "fr")):
        return ()
    found = quantities(source, "en"), quantities(target, "fr")
    english, french = _items(found[0], len(source)), _items(found[1], len(target))
    if len(english) > _MOST or len(french) > _MOST or not any(i.quantity.firm for i in (*english, *french)):
        return ()
    differing = (*_compare(_Texts(source, target, english, french)), *_reversed(*found))
    return tuple(sorted(differing, key=_order))


def _order(mismatch: Mismatch) -> tuple[int, int]:
    target, source = mismatch.target, mismatch.source
    return (target.span.start if target else 1 << 40, source.span.start if source else 0)


@dataclass(frozen=True, slots=True)
class _Texts:
    """Both texts and all their quantities."""

    source: str
    target: str
    english: list[_Item]
    french: list[_Item]


class _Said(NamedTuple):
    """Whether any quantity of the other side agrees with one, and whether one in the same unit does."""

    at_all: bool
    in_unit: bool


def _items(found: Iterable[Quantity], length: int) -> list[_Item]:
    return [
        _Item(quantity, quantity.span.start / (length + 1), order, end, sibling)
        for order, (quantity, end, sibling) in enumerate(_flat(found))
    ]


def _flat(found: Iterable[Quantity]) -> Iterator[tuple[Quantity, int, Quantity | None]]:
    """The quantities, those that are worth nothing as a whole (a range, a weekday and its date) by their parts."""
    for quantity in found:
        if quantity.readings:
            yield quantity, 0, None
        elif quantity.kind == "range":
            low, high = quantity.parts
            yield low, 1, high
            yield high, 2, low
        else:
            yield from _flat(quantity.parts)


def _reversed(english: Sequence[Quantity], french: Sequence[Quantity]) -> Iterator[Mismatch]:
    """Scores whose ends stand in the other order ("3-1", « 1-3 »), where the French has no such score otherwise."""
    scores = [quantity for quantity in french if _is_score(quantity)]
    for quantity in english if scores else ():
        if not _is_score(quantity):
            continue
        low, high = (part.text for part in quantity.parts)
        ends = [tuple(part.text for part in score.parts) for score in scores]
        if low != high and (high, low) in ends and (low, high) not in ends:
            yield Mismatch("changed", quantity, scores[ends.index((high, low))])


def _is_score(quantity: Quantity) -> bool:
    """Whether a quantity is two small numbers with a hyphen: 3-1."""
    return quantity.kind == "range" and re.fullmatch(r"[0-9]{1,3}\s?[-–]\s?[0-9]{1,3}", quantity.text) is not None


def _compare(texts: _Texts) -> Iterator[Mismatch]:
    left, right, soft = _match(_firm(texts.english), _firm(texts.french))
    names = {_letters(item) for item in left} & {_letters(item) for item in right} - {""}
    left, right, more = _match(_apart(left, names), _apart(right, names))
    candidates = [*left, *soft[0], *more[0], *(i for i in texts.english if not i.quantity.firm)]
    targets = [*right, *soft[1], *more[1], *(i for i in texts.french if not i.quantity.firm)]
    settled = {id(i.quantity) for pool in (*soft, *more) for i in pool}
    taken: set[int] = set()
    for mismatch in _changed(candidates, targets, texts, settled):
        taken |= {id(mismatch.source), id(mismatch.target)}
        yield mismatch
    for item in left:
        if id(item.quantity) not in taken and _is_missing(item, texts):
            yield Mismatch("missing", item.quantity, None)
    for item in right:
        if id(item.quantity) not in taken and _is_added(item, texts):
            model = _misspelt(item.quantity, texts.english)
            yield Mismatch("changed" if model else "added", model, item.quantity)


def _firm(items: list[_Item]) -> list[_Item]:
    return [item for item in items if item.quantity.firm]


def _letters(item: _Item) -> str:
    """The letters of a name with digits (A380), empty for other quantities."""
    if item.quantity.kind != "code":
        return ""
    return "".join(letter for letter in item.quantity.text.upper() if not letter.isdigit())


def _apart(items: list[_Item], names: set[str]) -> list[_Item]:
    """What found no counterpart as a whole, by its parts; not a name whose letters `names` has, seen on both sides."""
    return [
        item._replace(quantity=part)
        for item in items
        for part in (item.quantity.parts if _letters(item) not in names else ()) or (item.quantity,)
    ]


_Soft = tuple[list[_Item], list[_Item]]


def _match(english: list[_Item], french: list[_Item]) -> tuple[list[_Item], list[_Item], _Soft]:
    """What is left of both sides when the best agreeing pairs are taken out, one to one.

    Also the amounts of a unit that found only a bare number: they are settled, but a unit may have changed.
    """
    links = []
    for i, a in enumerate(english):
        for j, b in enumerate(french):
            strength = agreement(a.quantity, b.quantity)
            if strength:
                links.append(_Link(-strength, _distance(a, b), i, j))
    used_left: set[int] = set()
    used_right: set[int] = set()
    soft: _Soft = ([], [])
    for link in _best(links):
        used_left.add(link.source)
        used_right.add(link.target)
        a, b = english[link.source], french[link.target]
        if link.strength >= -EQUAL and _unit(a.quantity) != _unit(b.quantity):
            soft[0].extend([a] if _unit(a.quantity) else [])
            soft[1].extend([b] if _unit(b.quantity) else [])
    left = [item for i, item in enumerate(english) if i not in used_left]
    return left, [item for j, item in enumerate(french) if j not in used_right], soft


def _unit(quantity: Quantity) -> str:
    """What the likeliest reading measures; empty for a bare number."""
    value = quantity.value
    unit = value.unit if isinstance(value, Amount) else None
    return unit.dimension if unit is not None and unit.dimension != "rank" else ""


def _unit_name(quantity: Quantity) -> str:
    value = quantity.value
    return value.unit.name if isinstance(value, Amount) and value.unit else ""


def _best(links: list[_Link]) -> Iterator[_Link]:
    """The best links, one to one, greedily."""
    used_left: set[int] = set()
    used_right: set[int] = set()
    for link in sorted(links):
        if link.source not in used_left and link.target not in used_right:
            used_left.add(link.source)
            used_right.add(link.target)
            yield link


def _distance(a: _Item, b: _Item) -> float:
    """How far apart two quantities stand in their sentences, and how far out of order."""
    other = _OTHER_END if a.end and b.end and a.end != b.end else 0.0
    return abs(a.place - b.place) + _OUT_OF_ORDER * abs(a.order - b.order) + other


def _changed(english: list[_Item], french: list[_Item], texts: _Texts, settled: set[int]) -> Iterator[Mismatch]:
    """Pairs of left-over quantities of a like kind, the likeliest first, one to one."""
    said = {id(item.quantity): _said(item.quantity, texts.french) for item in english}
    said |= {id(item.quantity): _said(item.quantity, texts.english) for item in french}
    copied = {id(i.quantity) for i in english if _is_copied(i.quantity, texts.target)}
    copied |= {id(i.quantity) for i in french if _is_copied(i.quantity, texts.source)}
    links = []
    for i, a in enumerate(english):
        for j, b in enumerate(french):
            ids = {id(a.quantity), id(b.quantity)}
            if ids <= settled or (ids & copied and not ids & settled):
                continue
            if ids & settled:
                rank = int(_may_have_changed(a.quantity, b.quantity) > 0 and _same_dimension(a.quantity, b.quantity))
            else:
                rank = _rank(a, b, said[id(a.quantity)], said[id(b.quantity)])
            if rank:
                links.append(_Link(-rank, _distance(a, b), i, j))
    for link in _best(links):
        yield Mismatch("changed", english[link.source].quantity, french[link.target].quantity)


def _may_have_changed(x: Quantity, y: Quantity) -> int:
    """How like in kind two quantities are that disagree; 0 where the French cannot stand for the English one."""
    if not (x.firm or y.firm):
        return 0
    kinship = alike(x, y)
    return kinship if kinship and ((x.firm and y.firm) or _may_be_weak(x, y)) and not agreement(x, y) else 0


def _rank(a: _Item, b: _Item, said_left: _Said, said_right: _Said) -> int:
    """How likely the French quantity stands wrongly for the English one; 0 when it does not."""
    x, y = a.quantity, b.quantity
    kinship = _may_have_changed(x, y)
    if not kinship:
        return 0
    if _one_end_agrees(a, b):
        return 5 * kinship + 5
    one_unit = _unit_name(x) == _unit_name(y)
    left, right = (s.in_unit if one_unit and _unit_name(x) else s.at_all for s in (said_left, said_right))
    if (left and right) or ((left or right) and not (x.firm and y.firm)):
        return 0
    if (left or right) and not (kinship == 3 or (kinship == 2 and x.form == y.form == "digits")):
        return 0
    return 5 * kinship - 2 * (left or right) + 2 * one_unit + _look_alike(x.text, y.text)


def _look_alike(a: str, b: str) -> bool:
    """Whether two numbers in digits differ by one digit or by the order of their digits."""
    x, y = ("".join(filter(str.isdigit, text)) for text in (a, b))
    if not x or len(x) != len(y):
        return False
    return sorted(x) == sorted(y) or sum(p != q for p, q in zip(x, y, strict=True)) == 1


def _may_be_weak(a: Quantity, b: Quantity) -> bool:
    """Whether a quantity may be of the sort that is not flagged on its own: "first" for « deuxième », "a week"."""
    if a.kind == b.kind == "ordinal":
        return True
    if a.text.lower() == "both":
        return b.kind == "number" and b.form == "words"
    if _unit_name(a) == "time":
        return b.firm and _unit_name(b) == "time"
    article = a.text.lower().startswith(("a ", "an ", "one ", "a couple", "couple"))
    return article and b.firm and a.kind == b.kind == "measure" and _unit_name(a) == _unit_name(b)


def _same_dimension(a: Quantity, b: Quantity) -> bool:
    return bool(_unit(a)) and _unit(a) == _unit(b)


def _one_end_agrees(a: _Item, b: _Item) -> bool:
    """Whether both are the same end of a range or score, and the other ends agree."""
    if a.end != b.end or a.sibling is None or b.sibling is None:
        return False
    return agreement(a.sibling, b.sibling) >= EQUAL


def _said(quantity: Quantity, others: list[_Item]) -> _Said:
    """Whether quantities of the other side agree, also those that already have their counterpart."""
    agreeing = [
        other.quantity
        for other in others
        if agreement(quantity, other.quantity) >= (LOOSE if other.quantity.firm else SAME)
    ]
    unit = _unit_name(quantity)
    return _Said(bool(agreeing), any(_unit_name(other) == unit for other in agreeing))


def _is_copied(quantity: Quantity, text: str) -> bool:
    """Whether the words of a quantity stand untranslated in the other text, as in a title."""
    if quantity.form != "words" or quantity.kind == "vague":
        return False
    return re.search(rf"(?<!\w){re.escape(quantity.text)}(?!\w)", text, re.IGNORECASE) is not None


def _is_missing(item: _Item, texts: _Texts) -> bool:
    """Whether an exact number has no counterpart at all, not even in another quantity, a name or an address."""
    quantity = item.quantity
    if quantity.form not in ("digits", "mixed") or _said(quantity, texts.french).at_all:
        return False
    return not _is_idle(quantity) and not _stands_in(quantity, texts.target)


def _is_idle(quantity: Quantity) -> bool:
    """Whether a number says little by itself: 0, 1, "100%" for wholly."""
    value = quantity.value
    if not isinstance(value, Amount):
        return False
    if value.unit is None or value.unit.dimension == "rank":
        return value.value <= 1
    return value.unit.dimension == "ratio" and value.value == 100


def _is_added(item: _Item, texts: _Texts) -> bool:
    quantity = item.quantity
    if quantity.form not in ("digits", "mixed") or _said(quantity, texts.english).at_all:
        return False
    return not _stands_in(quantity, texts.source)


def _misspelt(quantity: Quantity, english: list[_Item]) -> Quantity | None:
    """The English number that a French one beside its own renderings repeats with one digit wrong."""
    digits = quantity.text
    if not digits.isdigit() or len(digits) < 3:
        return None
    for item in english:
        other = item.quantity.text
        if (
            other.isdigit()
            and len(other) == len(digits)
            and sum(a != b for a, b in zip(digits, other, strict=True)) == 1
        ):
            return item.quantity
    return None


def _stands_in(quantity: Quantity, text: str) -> bool:
    """Whether the digits of a quantity stand in a text, within whatever."""
    return all(part in text for part in re.findall(r"[0-9]+", quantity.text))
