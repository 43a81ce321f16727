"""TA201: a number is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.quantity_match import quantity_hits
from transl_audit.types import Hit


def number_changed(view: PairView) -> Iterator[Hit]:
    """Finds numbers, ordinals, fractions and percentages that the French changes or drops.

    Values are compared, not spellings: "1.5 million" and « 1 500 000 », "a dozen" and « douze », "two thirds" and
    « deux tiers », "XXI" and "21st" are equal; so are digits within names (A380, COVID-19, version 1.2.3).

    *Why it matters*: a reader takes a number on trust. "Billion" rendered by « billion » makes it a thousand
    times larger, a moved decimal ten times.

    *Not flagged*: "one", "once", "a couple" rendered otherwise; a number said once for two mentions; a
    number that only the French gives; "100%" for "wholly"; an English number that stands untranslated.

    *Known limits*: a number that French must take apart or compute ("four pairs", « huit souris ») is flagged. Two
    numbers that only change places are not.

    *Source*: MQM, accuracy/mistranslation (number); Lexique des règles typographiques en usage à l'Imprimerie
    nationale, article Nombres.
    """
    return quantity_hits(view, "number")


CHECK = PairCheck(
    code="TA201",
    name="number-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.9,
    run=number_changed,
    examples=(
        Example("The town counts 48,200 people.", "La ville compte ⟦42 800⟧ habitants."),
        Example(
            "The loan of 3 billion was signed by two thirds of the members.",
            "Le prêt de ⟦3 billions⟧ a été signé par ⟦trois quarts⟧ des membres.",
        ),
        Example(
            "She came third with 17.5 percent of the votes.", "Elle est arrivée ⟦quatrième⟧ avec ⟦1,75 %⟧ des voix."
        ),
        Example("The flight to Oslo was on an A321.", "Le vol pour Oslo était assuré par un ⟦A312⟧."),
        Example("Our shop sold ⟦2,415⟧ lamps.", "Notre boutique a vendu beaucoup de lampes."),
        Example(
            "Between 5 and 10 million people, half a million of them children.",
            "De 5 à 10 millions de personnes, dont 500 000 enfants.",
        ),
        Example("One of the two called twice.", "L’un d’eux a rappelé."),
        Example(
            "A dozen readers, the 21st century and three in four.", "Une douzaine de lecteurs, le XXIe siècle et 75 %."
        ),
        Example(
            "It grew by 1,250.5 units in the second half.",
            "La hausse a été de 1\N{NARROW NO-BREAK SPACE}250,5 unités au second semestre.",
        ),
        Example("They won 3-1.", "Ils ont gagné trois buts à un."),
    ),
)
