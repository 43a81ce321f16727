"""TA203: a time of day is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.quantity_match import quantity_hits
from transl_audit.types import Hit


def time_changed(view: PairView) -> Iterator[Hit]:
    """Finds times of day that the French changes or drops.

    *Why it matters*: "7 p.m." rendered by « 7 h » makes a reader twelve hours early.

    *Not flagged*: the clock of 12 and of 24 hours (7:30 pm, 19 h 30, 19:30, sept heures et demie du soir);
    « 7 h » where English does not say which half of the day it means; noon and « midi ».

    *Known limits*: a time rendered in another time zone is flagged when the English one is not also given.

    *Source*: MQM, accuracy/mistranslation (time); Office québécois de la langue française, écriture de l'heure.
    """
    return quantity_hits(view, "time")


CHECK = PairCheck(
    code="TA203",
    name="time-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=time_changed,
    examples=(
        Example("Doors open at 7:30 pm.", "Ouverture des portes à ⟦7 h 30⟧."),
        Example("The call came at 4 a.m.", "L’appel est arrivé à ⟦16 h⟧."),
        Example("We met at noon.", "Nous nous sommes vus à ⟦minuit⟧."),
        Example("Breakfast starts at ⟦6:45 am⟧.", "Le petit-déjeuner est servi le matin."),
        Example(
            "The train left at 6:15 p.m. and came at half past nine.",
            "Le train est parti à 18 h 15 et arrivé à 21 h 30.",
        ),
        Example("Come at 8 o'clock, or at midnight.", "Venez à 20 heures, ou à minuit."),
        Example("They sleep until 7 in the morning.", "Ils dorment jusqu’à sept heures du matin."),
    ),
)
