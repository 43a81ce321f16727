"""Every English post and quotation with its French, wherever it stands."""

from __future__ import annotations

import pytest

from transl_audit.align.quotes import pair_attributions, pair_quotes, relabel
from transl_audit.text.segments import segment

ENGLISH = (
    "Our little theatre will reopen its doors on Friday after the flood. Come and see what the volunteers have done."
)
FRENCH = (
    "Notre petit théâtre rouvrira ses portes vendredi après l’inondation. Venez voir ce que les bénévoles ont fait."
)
SIGNED = "— Mara Quist (@maraquist) May 4, 2021"
SIGNÉ = "— Mara Quist (@maraquist) 4 mai 2021"
BEFORE = "La crue de mars avait noyé la salle et abîmé les fauteuils, selon les pompiers du village."
BETWEEN = "Le conseil municipal a débloqué une aide pour refaire le plancher et la scène avant l’été."
AFTER = "Les répétitions ont déjà repris dans le gymnase de l’école voisine."


def pairs(*paragraphs: str) -> list[tuple[str, str | None]]:
    text = "\n\n".join(paragraphs)
    return [
        (p.source.of(text), p.target.of(text) if p.target else None) for p in pair_quotes(segment(text)) if p.source
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param((BEFORE, ENGLISH, SIGNED, FRENCH, SIGNÉ, AFTER), id="after"),
        pytest.param((BEFORE, FRENCH, SIGNÉ, ENGLISH, SIGNED, AFTER), id="before"),
        pytest.param((BEFORE, ENGLISH, SIGNED, BETWEEN, AFTER, FRENCH), id="paragraphs away, unsigned"),
        pytest.param((BEFORE, ENGLISH, SIGNED, f"Traduction : {FRENCH}", AFTER), id="introduced"),
    ],
)
def test_a_post_and_its_rendering(paragraphs: tuple[str, ...]) -> None:
    [(source, target)] = pairs(*paragraphs)
    assert source == ENGLISH
    assert target is not None
    assert target.endswith(FRENCH.rstrip(".")) or target.endswith(FRENCH)


def test_a_rendering_inside_a_sentence_is_what_stands_in_its_marks() -> None:
    [(_, target)] = pairs(BEFORE, ENGLISH, SIGNED, f"« {FRENCH[:-1]} », a écrit Mara Quist dans la soirée.", AFTER)
    assert target == FRENCH[:-1]


def test_a_part_is_paired_with_its_part() -> None:
    part = "Notre petit théâtre rouvrira ses portes vendredi après l’inondation"
    [(source, target)] = pairs(BEFORE, ENGLISH, SIGNED, f"« {part} », a-t-elle écrit.", AFTER)
    assert (source, target) == (ENGLISH, part)


def test_rendered_twice_is_paired_twice() -> None:
    found = pairs(BEFORE, ENGLISH, SIGNED, FRENCH, SIGNÉ, BETWEEN, f"« {FRENCH[:-1]} », répète-t-elle sur une affiche.")
    assert [source for source, _ in found] == [ENGLISH, ENGLISH]
    assert None not in [target for _, target in found]


def test_two_posts_rendered_in_one_paragraph() -> None:
    other = "Thank you to the fire brigade for their patience with us."
    rendu = "Merci aux sapeurs-pompiers pour leur patience avec nous."
    found = pairs(BEFORE, ENGLISH, SIGNED, other, SIGNED, f"« {FRENCH} {rendu} »", AFTER)
    assert [target and rendu in target for _, target in found] == [False, True]


def test_without_rendering_there_is_no_target() -> None:
    assert pairs(BEFORE, ENGLISH, SIGNED, BETWEEN, AFTER) == [(ENGLISH, None)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Nobody is going home yet” (« Personne ne rentre encore »), dit-elle à la troupe.",
        "« Personne ne rentre encore » (“Nobody is going home yet”), dit-elle à la troupe.",
    ],
    ids=["English first", "French first"],
)
def test_a_gloss_in_brackets(paragraph: str) -> None:
    assert pairs(BEFORE, paragraph, AFTER) == [("Nobody is going home yet", "Personne ne rentre encore")]


def test_a_nickname_in_a_sentence_wants_no_rendering() -> None:
    assert pairs(BEFORE, "La troupe, surnommée « the muddy few » par la presse, ne s’est pas découragée.", AFTER) == []


def test_attributions_are_paired_with_each_other() -> None:
    text = "\n\n".join((BEFORE, ENGLISH, SIGNED, FRENCH, SIGNÉ))
    document = segment(text)
    [lines] = pair_attributions(document, pair_quotes(document))
    assert (lines.source and lines.source.of(text), lines.target and lines.target.of(text)) == (SIGNED, SIGNÉ)


def test_a_french_post_of_two_paragraphs_is_one() -> None:
    first, second = FRENCH.split(". ")
    text = "\n\n".join((BEFORE, ENGLISH, SIGNED, BETWEEN, first + ".", second, SIGNÉ))
    document = segment(text)
    document = relabel(document, pair_quotes(document))
    assert [s.role for s in document.segments if s.language == "fr"][-3:] == ["tweet", "tweet", "attribution"]
