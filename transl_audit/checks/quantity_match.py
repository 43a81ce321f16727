"""Turns what differs between the quantities of two texts into hits; shared by the checks of quantities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from transl_audit.align.quantities import Mismatch, mismatches
from transl_audit.checks.base import PairView
from transl_audit.checks.quantity_suggestion import suggestion
from transl_audit.text.quantities import Amount, CalendarDate, Quantity, QuantityKind
from transl_audit.types import Hit, Message, Severity

Family = Literal["number", "date", "time", "money", "measure"]

_FAMILIES: dict[QuantityKind, Family] = {
    "number": "number",
    "ordinal": "number",
    "fraction": "number",
    "percentage": "number",
    "vague": "number",
    "code": "number",
    "range": "number",
    "date": "date",
    "weekday": "date",
    "time": "time",
    "money": "money",
    "measure": "measure",
}
_DROPPED = 0.7
"""Share of the numbers reported as dropped that are (30 judged, of 17,000 pairs of news, web and parliament)."""
_PLAIN = frozenset({"number", "code"})
"""Kinds that say nothing of what is counted: the other side's kind names the family."""


def quantity_hits(view: PairView, family: Family) -> Iterator[Hit]:
    """The differences of one family, in the order of the French text, those without a French side last."""
    for mismatch in mismatches(view.source, view.target):
        if mismatch.source is not None and _family(mismatch) == family:
            if mismatch.reason == "changed" and mismatch.target is not None:
                yield _changed(view, mismatch.source, mismatch.target)
            elif mismatch.reason == "missing":
                yield _missing(view, mismatch.source)


def _family(mismatch: Mismatch) -> Family:
    kinds = [quantity.kind for quantity in (mismatch.source, mismatch.target) if quantity is not None]
    return _FAMILIES[next((kind for kind in kinds if kind not in _PLAIN), kinds[0])]


def _changed(view: PairView, source: Quantity, target: Quantity) -> Hit:
    same_number = _same_number(source, target)
    message = Message(
        en=f"English says “{source.text}”, French « {target.text} »: {_THE_SAME[same_number][0]}",
        fr=f"L’anglais dit “{source.text}”, le français « {target.text} » : {_THE_SAME[same_number][1]}",
    )
    return Hit(source.span, target.span, message, suggestion(source, target, view.target, view.options.variant))


_THE_SAME = {
    True: ("the number is the same, what it counts is not.", "le nombre est le même, l’unité ne l’est pas."),
    False: ("they are not worth the same.", "ils n’ont pas la même valeur."),
}


def _same_number(source: Quantity, target: Quantity) -> bool:
    a, b = source.value, target.value
    return isinstance(a, Amount) and isinstance(b, Amount) and a.value == b.value


def _missing(view: PairView, source: Quantity) -> Hit:
    message = Message(
        en=f"Nothing in the French renders “{source.text}”.",
        fr=f"Rien dans le français ne rend “{source.text}”.",
    )
    return Hit(source.span, None, message, severity=_severity(view.source, source), confidence=_DROPPED)


def _severity(text: str, source: Quantity) -> Severity:
    """Minor for a digit that may stand for a word ("go 2 bed"), a note's number and what stands in brackets."""
    before = text[: source.span.start].rstrip()
    value = source.value
    if before.endswith(("(", "[", "/")) or (isinstance(value, CalendarDate) and not (value.year or value.day)):
        return "minor"
    bare = isinstance(value, Amount) and (value.unit is None or value.unit.dimension == "rank")
    return "minor" if source.kind == "code" or (bare and isinstance(value, Amount) and value.value < 10) else "major"
