"""TA204: an amount of money is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.quantity_match import quantity_hits
from transl_audit.types import Hit


def money_changed(view: PairView) -> Iterator[Hit]:
    """Finds amounts of money whose value or currency the French changes, or that it drops.

    *Why it matters*: a price is a promise. "£500" rendered by « 500 euros », or "$3 billion" by « 3 millions de
    dollars », is a false one.

    *Not flagged*: the place of the sign and the name of the currency ($8, 8 $, 8 dollars); "US$" and « dollars »;
    a conversion that is given beside the English amount; cents and pence for parts of the unit.

    *Known limits*: a conversion at the day's rate that replaces the English amount is flagged: rates are not known.

    *Source*: MQM, accuracy/mistranslation (currency); ISO 4217.
    """
    return quantity_hits(view, "money")


CHECK = PairCheck(
    code="TA204",
    name="money-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=money_changed,
    examples=(
        Example("The firm paid $3.2 billion.", "L’entreprise a payé ⟦3,2 millions de dollars⟧."),
        Example("A ticket costs £45.", "Le billet coûte ⟦45 euros⟧."),
        Example("They owe 12,000 euros.", "Ils doivent ⟦1 200 euros⟧."),
        Example("We raised ⟦$750⟧ for the school.", "Nous avons aidé l’école."),
        Example("It costs $8, or 50 cents a day.", "Cela coûte 8 $, soit 0,50 $ par jour."),
        Example("A £1.5m house.", "Une maison à 1,5 million de livres sterling (environ 1,7 million d’euros)."),
        Example("The €300-400 phone.", "Le téléphone de 300 à 400 euros."),
    ),
)
