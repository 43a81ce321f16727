"""Segments, their languages and their roles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transl_audit.text.segments import segment
from transl_audit.types import Document

PROSE = (
    "La préfecture a confirmé que la passerelle resterait fermée tout l’hiver, le temps de remplacer les câbles. "
    "Les riverains devront emprunter le pont de la gare."
)


def roles(text: str) -> list[tuple[str, str, str]]:
    return [(s.role, s.language, s.span.of(text)) for s in segment(text).segments]


def rebuilt(document: Document) -> str:
    spans = sorted([s.span for s in document.segments] + list(document.gaps()))
    return "".join(span.of(document.text) for span in spans)


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from(list("aé “”«»\"'(){}[]<>@#:.,!?\n\r\t\u00a0\u202f\u0301😁—-=/\\0A")), max_size=120)
)
def test_segments_and_gaps_rebuild_any_text(text: str) -> None:
    document = segment(text)
    assert rebuilt(document) == text
    assert all(s.span.of(text).strip() for s in document.segments)


@pytest.mark.parametrize(
    "end", ["\n\n", "\r\n\r\n", "\n", "\r\n", "\u2028"], ids=["lf lf", "crlf crlf", "lf", "crlf", "line separator"]
)
def test_line_ends_of_any_kind_part_paragraphs(end: str) -> None:
    text = end.join(["La passerelle ferme ses portes", PROSE, "Il n’y aura pas de navette."])
    assert [role for role, _, _ in roles(text)] == ["headline", "prose", "prose"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "La préfecture a confirmé que la passerelle resterait fermée\n"
        "tout l’hiver, le temps de remplacer les câbles de suspension\n"
        "qui ont souffert de la rouille depuis la dernière crue.\n\n"
        "Les riverains devront emprunter le pont de la gare."
    )
    assert len(segment(text).segments) == 2


def test_a_post_of_two_paragraphs_and_its_attribution() -> None:
    text = (
        f"{PROSE}\n\nThe footbridge closes tonight.\n\nPlease use the station bridge instead 🙏\n\n"
        f"— City Hall (@cityhall) January 9, 2023\n\n{PROSE}"
    )
    found = roles(text)
    assert [role for role, _, _ in found] == ["prose", "tweet", "tweet", "attribution", "prose"]
    assert [language for _, language, _ in found] == ["fr", "en", "en", "en", "fr"]


@pytest.mark.parametrize(
    "line",
    [
        "— City Hall (@cityhall) January 9, 2023",
        "City Hall @cityhall · Jan 9",
        "@cityhall · 9 Jan 2023",
        "&mdash; City Hall (@cityhall) 9 January 2023",
        "City Hall (@cityhall@mastodon.example) 4:05 PM · Jan 9, 2023",
        "A post shared by City Hall (@cityhall)",
        "Une publication partagée par City Hall (@cityhall)",
    ],
)
def test_attributions_of_posts(line: str) -> None:
    text = f"{PROSE}\n\nThe footbridge closes tonight, everyone.\n\n{line}\n\n{PROSE}"
    assert [role for role, _, _ in roles(text)] == ["prose", "tweet", "attribution", "prose"]


def test_an_english_quotation_inside_french_prose_is_a_segment() -> None:
    text = "Le gardien a répété “nobody crosses this bridge tonight” avant de fermer la grille derrière lui."
    assert ("quotation", "en", "“nobody crosses this bridge tonight”") in roles(text)


def test_english_in_brackets_behind_its_french_is_a_segment() -> None:
    text = "« Personne ne traverse ce soir » (nobody crosses tonight, dans le texte), a répété le gardien."
    assert ("quotation", "en", "nobody crosses tonight") in roles(text)


@pytest.mark.parametrize(
    "phrase",
    [
        "le Wall Street Journal",
        "la chanson « Let It Be »",
        "le slogan “Just Do It”",
        "Black Lives Matter",
        "un smartphone",
    ],
)
def test_names_titles_and_loanwords_are_no_english(phrase: str) -> None:
    text = f"Dans son discours, la maire a longuement cité {phrase} devant les habitants venus en nombre ce soir-là."
    assert {language for _, language, _ in roles(text)} == {"fr"}


@pytest.mark.parametrize(
    "wreck",
    [
        "”,”width”:”640″,”provider”:”Video”,”autoplay”:true}}”/>",
        '\\n","html":"<iframe src=\\"https://video.example/1\\">","id":"77"}',
        '<div class="promo" data-id="12"><span>',
        ".promo{margin:0;padding:4px 8px} .promo a{color:#fff}",
        "window.dataLayer = window.dataLayer || []; gtag('js', new Date());",
        '[gallery ids="12,13" size="large"]',
        "{{ page.title }} {% include share.html %}",
    ],
)
def test_debris_of_many_makes(wreck: str) -> None:
    assert roles(f"{PROSE}\n\n{wreck}\n\n{PROSE}")[1][:2] == ("debris", "und")


def test_debris_at_the_end_of_a_paragraph_is_cut_off() -> None:
    text = PROSE + '","url":"https://video.example/1","id":"77"}'
    assert roles(text) == [("prose", "fr", PROSE), ("debris", "und", '","url":"https://video.example/1","id":"77"}')]


@pytest.mark.parametrize(
    "lines",
    [
        "Leave a Comment\n\nYour email address will not be published.\n\nName *\n\nEmail *",
        "Accueil › Culture › Musées",
        "Abonnez-vous à notre infolettre pour ne rien manquer",
        "We use cookies to improve your experience. Accept all Manage preferences",
        "© 2023 Le Petit Journal. Tous droits réservés.",
        "Share this: Facebook Twitter WhatsApp",
        "Télécharger notre application mobile",
    ],
)
def test_furniture(lines: str) -> None:
    found = roles(f"La passerelle ferme\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{lines}")
    assert {role for role, _, _ in found[4:]} == {"furniture"}


def test_a_sentence_about_cookies_or_comments_is_prose() -> None:
    middle = "Les cookies du musée sont cuits sur place, et chacun peut laisser un commentaire dans le livre d’or."
    text = f"{PROSE}\n\n{middle}\n\n{PROSE}"
    assert [role for role, _, _ in roles(text)] == ["prose", "prose", "prose"]


@pytest.mark.parametrize(
    "code", ["$ pip install passerelle", "```\nprint('bonjour')\n```", "git clone https://forge.example/x.git && cd x"]
)
def test_code(code: str) -> None:
    found = roles(f"{PROSE}\n\n{code}\n\n{PROSE}")
    assert {role for role, _, _ in found[1:-1]} == {"code"}


def test_a_text_that_was_handed_over_with_its_english_has_no_furniture() -> None:
    text = f"{PROSE}\n\nParamètres\n\n{PROSE}\n\nLaisser un commentaire"
    assert "furniture" in {s.role for s in segment(text).segments}
    assert "furniture" not in {s.role for s in segment(text, page=False).segments}


def test_a_text_of_one_line_is_no_frame_of_itself() -> None:
    assert segment("Laisser un commentaire").segments[0].role != "furniture"
