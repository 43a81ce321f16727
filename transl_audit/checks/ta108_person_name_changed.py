"""TA108: a person's name is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.name_hits import name_hits
from transl_audit.types import Hit


def person_name_changed(view: PairView) -> Iterator[Hit]:
    """Finds names of persons that the French misspells, accents, translates or takes for another's.

    *Why it matters*: a name is a fact. A letter or an accent off, and the person is not found; another name,
    and the words are put into somebody else's mouth; translated, « Volonté Smith », the text is laughed at.

    *Not flagged*: the French names of saints, popes, kings and of antiquity (« le pape François »,
    « Aristote »); names written after another alphabet (Putin, « Poutine »); accents that a name has in its
    own language; the surname alone, a pronoun or nothing in the place of the name; titles, elisions, hyphens.

    *Known limits*: a name is compared only where the French shows something in its place. Given names of the
    recently dead that French tradition adapts are flagged unless the tables hold them. The accent of a name
    that no table holds is flagged only where French spelling forbids it. A surname that was lengthened or
    cut at its end by more than a letter (Reed, Reedman) is flagged after its given name or a title; alone it
    passes for a short form. Names that the option `names` lists are never flagged.

    *Source*: given names and surnames of the US Census Bureau (1990) and of INSEE; exonyms of this project;
    MQM, accuracy/mistranslation.
    """
    return name_hits(view, person=True)


CHECK = PairCheck(
    code="TA108",
    name="person-name-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.85,
    run=person_name_changed,
    examples=(
        Example("Lea Marston joined the board.", "⟦Léa⟧ Marston a rejoint le conseil."),
        Example("The report was written by Helen Kowalski.", "Le rapport a été écrit par Helen ⟦Kowalksi⟧."),
        Example("Mr. Whitaker declined to comment.", "M. ⟦Delgado⟧ n’a pas souhaité s’exprimer."),
        Example("Susan Reed chairs the panel.", "Susan ⟦Reedman⟧ préside le jury."),
        Example("Sam Walton left on Friday.", "Samuel Walton est parti vendredi."),
        Example("Will Jensen left on Friday.", "⟦Volonté⟧ Jensen est parti vendredi."),
        Example("Michael Okafor runs the lab.", "⟦Michel⟧ Okafor dirige le laboratoire."),
        Example("Pope Francis met King Charles.", "Le pape François a reçu le roi Charles."),
        Example("Aristotle taught Alexander the Great.", "Aristote fut le maître d’Alexandre le Grand."),
        Example("Putin called Sarah Whitaker.", "Poutine a appelé Sarah Whitaker."),
        Example("José Morales and Helen Park agreed.", "Morales et sa collègue étaient d’accord."),
    ),
)
