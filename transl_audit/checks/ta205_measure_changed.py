"""TA205: a measure, age or duration is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.quantity_match import quantity_hits
from transl_audit.types import Hit


def measure_changed(view: PairView) -> Iterator[Hit]:
    """Finds lengths, weights, temperatures, ages, durations and other measures that the French changes or drops.

    *Why it matters*: 5 miles are 8 kilometres, not 5; a dose, a speed or an age that changes is a danger or a
    libel.

    *Not flagged*: conversions that agree within the rounding of the digits given (85 mph, 135 km/h; 6 feet,
    1,80 m; 86 °F, 30 °C); both units side by side; "a fortnight" and « quinze jours »; 18 months and « un an et demi ».

    *Known limits*: gallons, pints and tons are accepted in any of their sizes. A degree without a letter may be of
    either scale.

    *Source*: MQM, accuracy/mistranslation (unit conversion); international yard and pound agreement of 1959.
    """
    return quantity_hits(view, "measure")


CHECK = PairCheck(
    code="TA205",
    name="measure-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.9,
    run=measure_changed,
    examples=(
        Example("The lake is 5 miles away.", "Le lac est à ⟦5 km⟧."),
        Example("Take 250 mg twice a day for 10 days.", "Prenez ⟦250 g⟧ deux fois par jour pendant ⟦10 semaines⟧."),
        Example("A 27-year-old cyclist rode 80 km.", "Un cycliste de ⟦72 ans⟧ a parcouru 80 km."),
        Example("Heat it to 86 °F.", "Chauffez à ⟦40 °C⟧."),
        Example("The wall is ⟦12 feet⟧ high.", "Le mur est haut."),
        Example(
            "Winds of 85 mph hit the coast 385 miles away.", "Des vents de 135 km/h ont frappé la côte, à 620 km de là."
        ),
        Example("He is 6'2\" and weighs 200 pounds.", "Il mesure 1,88 m et pèse 90 kg."),
        Example("After a fortnight and an 18-month trip.", "Après quinze jours et un voyage d’un an et demi."),
        Example("It is about 5 miles (8 km) long and 25 years old.", "Il mesure environ 8 km (5 miles) et a 25 ans."),
    ),
)
