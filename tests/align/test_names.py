"""Names of a pair: what is right in French, and what became another name."""

from __future__ import annotations

import pytest

from transl_audit.align.name_spelling import accent_added, francised, misspelt, transliterated
from transl_audit.align.names import name_changes
from transl_audit.text.names import Entity
from transl_audit.types import Span

RIGHT = [
    ("Queen Elizabeth II met Pope Francis.", "La reine Élisabeth II a reçu le pape François."),
    ("Saint John the Baptist lived there.", "Saint Jean-Baptiste y vécut."),
    ("Christopher Columbus left Genoa.", "Christophe Colomb quitta Gênes."),
    ("Julius Caesar knew Cleopatra.", "Jules César connaissait Cléopâtre."),
    ("Beijing and Cologne signed.", "Pékin et Cologne ont signé."),
    ("The UN and NATO met the EU.", "L’ONU et l’OTAN ont rencontré l’UE."),
    ("The Supreme Court ruled.", "La Cour suprême a tranché."),
    ("Norwegian and Swiss firms won.", "Des entreprises norvégiennes et suisses ont gagné."),
    ("Zelensky, Lukashenko and Shostakovich.", "Zelenski, Loukachenko et Chostakovitch."),
    ("Jose Morales lives in Montreal.", "José Morales vit à Montréal."),
    ("Helen Kowalski spoke; Kowalski then left.", "Helen Kowalski a parlé, puis elle est partie."),
    ("Kowalski spoke.", "C’est Helen Kowalski qui a parlé."),
    ("The Lakeside Museum of Art closed.", "Le musée d’art Lakeside a fermé."),
    ("Mr. Speaker, the bill is ready.", "Monsieur le Président, le projet est prêt."),
    ("Turn right at the Brown house.", "Tournez à droite à la maison brune."),
    ("The wind blew windows open in Turkey.", "Le vent a ouvert des fenêtres en Turquie."),
    ("Apples are cheap. Target the weak.", "Les pommes sont bon marché. Visez les faibles."),
    ("Nova Scotia and British Columbia agreed.", "La Nouvelle-Écosse et la Colombie-Britannique sont d’accord."),
    ("YouTube and SpaceX grow.", "You Tube et Space X grandissent."),
    ("In April he went to see May.", "En avril, il est allé voir May."),
    ("Sam Walton sold it to Alex Price.", "Samuel Walton l’a vendu à Alexander Price."),
    ("Vladimir Putin met Boris Yeltsin.", "Vladimir Poutine a rencontré Boris Eltsine."),
    ("Louis Aloysius ruled there.", "Louis Aloÿs y régna."),
    ("Helen Kowalski's fans cheered.", "Les supporteurs d’Helen Kowalski ont applaudi."),
]
WRONG = [
    ("Lea Marston won.", "Léa Marston a gagné.", "accent", "Lea", "Léa", True),
    ("John Varnhagen won.", "Jean Varnhagen a gagné.", "given", "John", "Jean", True),
    ("The winner is Helen Kowalski.", "La gagnante est Helen Kowaslki.", "misspelt", "Kowalski", "Kowaslki", True),
    ("It was built by Whitaker.", "Il a été construit par Witaker.", "misspelt", "Whitaker", "Witaker", True),
    ("Helen Kowalski won.", "Helen Delgado a gagné.", "swapped", "Kowalski", "Delgado", True),
    ("Helen Kowalski won.", "Sarah Delgado a gagné.", "swapped", "Helen Kowalski", "Sarah Delgado", True),
    ("Erik Dahl won.", "Erik Dahlberg a gagné.", "swapped", "Dahl", "Dahlberg", True),
    ("Susan Reedman won.", "Susan Reed a gagné.", "swapped", "Reedman", "Reed", True),
    ("Ask Mr. Reed about it.", "Interrogez M. Reedman.", "swapped", "Reed", "Reedman", True),
    ("Ask Mr. Whitaker about it.", "Interrogez M. Delgado.", "swapped", "Whitaker", "Delgado", True),
    ("She left Vienna yesterday.", "Elle a quitté Genève hier.", "swapped", "Vienna", "Genève", False),
    ("Trade with Germany fell.", "Le commerce avec l’Espagne a reculé.", "swapped", "Germany", "Espagne", False),
    ("The FBI opened a case.", "La CIA a ouvert une enquête.", "swapped", "FBI", "CIA", False),
    ("He owns shares in Netflix.", "Il possède des actions de Samsung.", "swapped", "Netflix", "Samsung", False),
    ("Will Marston won.", "Volonté Marston a gagné.", "literal", "Will", "Volonté", True),
    ("Mr. Bush agreed.", "M. Buisson était d’accord.", "literal", "Bush", "Buisson", True),
    ("He joined Apple in May.", "Il a rejoint Pomme en mai.", "literal", "Apple", "Pomme", False),
    ("They live in Turkey now.", "Ils vivent maintenant en Dinde.", "literal", "Turkey", "Dinde", False),
    ("South Korea agreed.", "La Corée du Nord a accepté.", "direction", "South", "Nord", False),
    ("The flat is in London.", "L’appartement est à Londrse.", "misspelt", "London", "Londrse", False),
]


@pytest.mark.parametrize(("source", "target"), RIGHT, ids=[source[:20] for source, _ in RIGHT])
def test_right_french_names_are_no_changes(source: str, target: str) -> None:
    assert name_changes(source, target, {}) == ()


@pytest.mark.parametrize(
    ("source", "target", "kind", "name", "form", "person"), WRONG, ids=[f"{w[2]}-{w[4]}" for w in WRONG]
)
def test_a_changed_name_is_found_with_its_words(
    source: str, target: str, kind: str, name: str, form: str, person: bool
) -> None:
    (change,) = name_changes(source, target, {})
    assert (change.kind, change.person) == (kind, person)
    assert " ".join(word.text for word in change.source) == name
    assert " ".join(word.text for word in change.target) == form


def test_the_users_names_are_right() -> None:
    assert name_changes("He joined Apple in May.", "Il a rejoint Pomme en mai.", {"Apple": "Pomme"}) == ()


def test_an_entity_makes_a_person_of_two_common_words() -> None:
    source, target = "Yesterday Mark Banks resigned.", "Hier, Mark Banques a démissionné."
    entity = Entity(Span(source.index("Mark"), source.index(" resigned")), "PERSON")
    (change,) = name_changes(source, target, {}, (entity,))
    assert [word.text for word in change.target] == ["Banques"]


def test_absence_alone_is_no_evidence() -> None:
    assert name_changes("Helen Kowalski of Netflix left Vienna.", "Elle est partie.", {}) == ()


@pytest.mark.parametrize("text", ["", "\0\ud800", "A" * 5000, "Ab " * 5000, "É é " * 2000, "The The " * 1500])
def test_odd_texts_have_no_changed_names(text: str) -> None:
    assert name_changes(text, text, {}) == ()


@pytest.mark.parametrize(
    ("english", "french"),
    [("putin", "poutine"), ("shostakovich", "chostakovitch"), ("gerasimov", "guerassimov"), ("tolstoy", "tolstoi")],
)
def test_transliterations_are_the_same_name(english: str, french: str) -> None:
    assert transliterated(english, french)
    assert not misspelt(english, french)


@pytest.mark.parametrize(
    ("english", "french"),
    [("iliad", "iliade"), ("rumelia", "rumelie"), ("venetians", "venetiens"), ("handel", "haendel")],
)
def test_french_endings_are_the_same_name(english: str, french: str) -> None:
    assert francised(english, french)


@pytest.mark.parametrize(
    ("english", "french"),
    [("kissner", "kisner"), ("kissner", "kisssner"), ("whitaker", "whitakre"), ("miller", "miler")],
)
def test_slips_are_misspellings(english: str, french: str) -> None:
    assert misspelt(english, french)
    assert not transliterated(english, french)
    assert not francised(english, french)


@pytest.mark.parametrize(
    ("english", "french", "listed", "wrong"),
    [
        ("Lea", "Léa", True, True),
        ("Jose", "José", True, False),
        ("Yilmaz", "Yılmaz", True, False),
        ("Ouedraogo", "Ouédraogo", False, False),
        ("Kissner", "Kissnér", False, True),
        ("Kavanaugh", "Kavanàugh", False, True),
        ("Lea", "Lea", True, False),
    ],
)
def test_accents_are_wrong_where_the_name_has_none(english: str, french: str, listed: bool, wrong: bool) -> None:
    assert accent_added(english, french, listed=listed) is wrong
