"""TA108, TA109, TA601 and TA605: names of persons and of everything else, in pairs and in documents."""

from __future__ import annotations

import pytest

from transl_audit.checks.base import DocumentCheck, DocumentView, PairView
from transl_audit.checks.ta108_person_name_changed import CHECK as PERSON
from transl_audit.checks.ta109_name_changed import CHECK as NAME
from transl_audit.checks.ta601_name_variants import CHECK as VARIANTS
from transl_audit.checks.ta605_outlet_name_inconsistent import CHECK as OUTLET
from transl_audit.config import Options
from transl_audit.types import Document, Hit, Language, Role, Segment, Span

Piece = tuple[str, Language, Role]


def pair(source: str, target: str, **options: object) -> tuple[list[Hit], list[Hit]]:
    view = PairView(source, target, (), (), Options(profile="fast", **options))  # type: ignore[arg-type]  # a test's options
    return list(PERSON.run(view)), list(NAME.run(view))


def document(*pieces: Piece) -> Document:
    text, segments = "", []
    for piece, language, role in pieces:
        segments.append(Segment(Span(len(text), len(text) + len(piece)), language, role))
        text += piece + "\n\n"
    return Document(text, tuple(segments))


def flagged(check: DocumentCheck, *pieces: Piece, source: Document | None = None) -> list[tuple[str, str | None]]:
    audited = document(*pieces)
    hits = check.run(DocumentView(audited, source, (), Options(profile="fast")))
    return [(hit.target.of(audited.text), hit.suggestion) for hit in hits if hit.target]


def test_persons_and_other_names_have_their_own_codes() -> None:
    persons, others = pair("Helen Kowalski left Vienna.", "Helen Delgado a quitté Genève.")
    assert [hit.suggestion for hit in persons] == ["Kowalski"]
    assert [hit.suggestion for hit in others] == ["Vienne"]


def test_a_lost_accent_is_minor_and_a_swapped_name_major() -> None:
    assert [hit.severity for hit in pair("Zoé Marston won.", "Zoe Marston a gagné.")[0]] == ["minor"]
    assert [hit.severity for hit in pair("Helen Kowalski won.", "Helen Delgado a gagné.")[0]] == [None]


def test_the_option_names_silences_a_house_style() -> None:
    assert pair("He joined Apple.", "Il a rejoint Pomme.", names={"Apple": "Pomme"}) == ([], [])


def test_spellings_of_an_attribution_follow_the_handle_and_the_english() -> None:
    assert flagged(
        VARIANTS,
        ("La responsable, Marah Kellmann, est partie jeudi.", "fr", "prose"),
        ("I am leaving today.", "en", "tweet"),
        ("— Mara Kellmann (@MaraKellmann) May 4, 2023", "en", "attribution"),
        ("— Mára Kellmann (@MaraKellmann) 4 mai 2023", "fr", "attribution"),
    ) == [("Marah", "Mara"), ("Mára", "Mara")]


def test_the_separate_english_is_evidence_too() -> None:
    english = document(("Owen Strickler resigned.", "en", "prose"))
    assert flagged(VARIANTS, ("Owen Stricler a démissionné.", "fr", "prose"), source=english) == [
        ("Stricler", "Strickler")
    ]


@pytest.mark.parametrize(
    "pieces",
    [
        [("Elon Varga arrive. Varga repart.", "fr", "prose")],
        [("Vladimir Putin spoke.", "en", "quotation"), ("Vladimir Poutine a parlé.", "fr", "prose")],
        [("MARA KELLMANN", "fr", "headline"), ("Mara Kellmann parle.", "fr", "prose")],
        [("Paul Kellmann et Mara Kellmann vivent à Lyon.", "fr", "prose")],
        [("Anna Smith et Anne Smith ont couru.", "fr", "prose")],
        [("Mara Kellmann parle.", "fr", "prose"), ("Marah Kellmann", "fr", "furniture")],
        [("L’équipe de Mara Kellmann’s Place a gagné ; Mara Kellmann aussi.", "fr", "prose")],
    ],
    ids=["surname", "exonym", "capitals", "family", "usual", "furniture", "possessive"],
)
def test_legitimate_differences_are_no_variants(pieces: list[Piece]) -> None:
    assert flagged(VARIANTS, *pieces) == []


def test_a_house_without_its_article_is_flagged_in_the_french_only() -> None:
    assert flagged(
        OUTLET,
        ("Une lettre rapportée par The Beacon le prouve.", "fr", "prose"),
        ("They work, according to Beacon.", "en", "quotation"),
        ("C’est faux, selon Beacon.", "fr", "prose"),
    ) == [("Beacon", "The Beacon")]


@pytest.mark.parametrize(
    "text",
    [
        "Une lettre lue dans The Beacon. Selon le Beacon, c’est vrai ; le site Beacon aussi.",
        "Une lettre lue dans The Beacon. Il vit à Beacon Hill.",
        "Une lettre lue dans The Beacon. THE BEACON ! @Beacon #Beacon",
    ],
)
def test_the_french_article_and_longer_names_are_right(text: str) -> None:
    assert flagged(OUTLET, (text, "fr", "prose")) == []


@pytest.mark.parametrize("check", [VARIANTS, OUTLET], ids=lambda check: check.code)
@pytest.mark.parametrize("text", ["", "\0", "\ud800", "The Ab " * 2000, "Ab Cd " * 3000, "aB " * 3000])
def test_odd_documents_draw_no_finding(check: DocumentCheck, text: str) -> None:
    assert flagged(check, (text, "fr", "prose")) == []
