"""TA109: the name of an organisation, a place, a brand or a work is not the English one."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.name_hits import name_hits
from transl_audit.types import Hit


def name_changed(view: PairView) -> Iterator[Hit]:
    """Finds names of organisations, places, brands and works that the French misspells, swaps or translates.

    *Why it matters*: « Pomme » makes no telephones and the FCC is not the FTC. A wrong place or house makes
    a true sentence false.

    *Not flagged*: the French names of places, peoples, institutions and feasts (« Londres », « la
    Maison-Blanche », « l’ONU », « américain »); names written after another alphabet; acronyms written out or
    put into French letters; departments, titles of films and books that are translated; a name that is left
    out or described.

    *Known limits*: whether a title or an institution is translated well is not judged. A brand that is also a
    common word is seen as translated only where the English can mean nothing else. Names that the option
    `names` lists are never flagged.

    *Source*: Unicode CLDR (territories, subdivisions, cities), GeoNames, exonyms of this project; MQM,
    accuracy/mistranslation.
    """
    return name_hits(view, person=False)


CHECK = PairCheck(
    code="TA109",
    name="name-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.8,
    run=name_changed,
    examples=(
        Example("She moved from Vienna to Lisbon.", "Elle a quitté Vienne pour ⟦Genève⟧."),
        Example("The FTC opened an inquiry.", "La ⟦FCC⟧ a ouvert une enquête."),
        Example("He worked for Apple for years.", "Il a longtemps travaillé pour ⟦Pomme⟧."),
        Example("North Korea fired a missile.", "La Corée du ⟦Sud⟧ a tiré un missile."),
        Example("It was first reported by The Verge.", "L’information vient du site Le ⟦Bord⟧."),
        Example("London and Cologne signed first.", "Londres et Cologne ont signé en premier."),
        Example("The UN thanked the White House.", "L’ONU a remercié la Maison-Blanche."),
        Example("American banks left Kabul.", "Des banques américaines ont quitté Kaboul."),
        Example("The Ministry of Health replied.", "Le ministère de la Santé a répondu."),
    ),
)
