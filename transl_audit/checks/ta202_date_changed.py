"""TA202: a date is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.quantity_match import quantity_hits
from transl_audit.types import Hit


def date_changed(view: PairView) -> Iterator[Hit]:
    """Finds years, months, days and weekdays that the French changes or drops.

    *Why it matters*: the wrong day sends people to a closed door, the wrong year makes an event another one.
    Machines also read 10/11/2022 in the order of the wrong country.

    *Not flagged*: US and UK order; 10/11/2022 in either reading; a date that the French gives more or less
    fully ("Saturday", « samedi 29 septembre »); « les années 90 » and "the 1990s"; the 1800s and « le XIXe siècle ».

    *Known limits*: "last Friday" rendered by a date is not computed. "May" and "March" alone count as months only
    behind a word such as "in".

    *Source*: MQM, accuracy/mistranslation (date); ISO 8601 for dates in digits.
    """
    return quantity_hits(view, "date")


CHECK = PairCheck(
    code="TA202",
    name="date-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=date_changed,
    examples=(
        Example("The museum opened on November 10, 2022.", "Le musée a ouvert le ⟦11 octobre 2022⟧."),
        Example("See you on Thursday.", "À ⟦mardi⟧."),
        Example("The bridge dates from 1887.", "Le pont date de ⟦1878⟧."),
        Example("Fares rise in June.", "Les tarifs augmentent en ⟦juillet⟧."),
        Example("It was written in the ⟦1970s⟧.", "C’est un texte ancien."),
        Example("Signed on 3 May 1996 (a Friday).", "Signé le vendredi 3 mai 1996."),
        Example(
            "From the 1990s to the 19th century's end; see 10/11/2022.",
            "Des années 90 à la fin du XIXe siècle ; voir le 11/10/2022.",
        ),
        Example("The shop may open on the 1st of May.", "Le magasin ouvrira peut-être le 1er mai."),
    ),
)
