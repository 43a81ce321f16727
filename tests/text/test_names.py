"""Names by rule, the tables of names, and the English pipeline's entities."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transl_audit.errors import ModelError
from transl_audit.text import entities as entities_module
from transl_audit.text.entities import entities
from transl_audit.text.name_table import exonym, fold, folded_words, names_table
from transl_audit.text.names import Side, is_shouted, is_titled, names, plain, words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Nothing but words here.", "en", []),
        ("The meeting was on time.", "en", []),
        ("La réunion est finie.", "fr", []),
        ("Lea Kissner met Dr. O'Neill.", "en", ["Lea Kissner", "O'Neill"]),
        ("He saw Ludwig van Beethoven play.", "en", ["Ludwig van Beethoven"]),
        ("Selon Jean-Luc d’Aubigny, oui.", "fr", ["Jean-Luc d’Aubigny"]),
        ("They left Kabul for New York.", "en", ["Kabul", "New York"]),
        ("Ask @LeaKissner or #Kabul at https://Kabul.example", "en", []),
        ("HE SPOKE TO THEM ABOUT KABUL AGAIN", "en", ["KABUL"]),
        ("Storm Hits Old Houses Again In Kabul", "en", ["Kabul"]),
    ],
)
def test_names_are_runs_of_capitalised_words(text: str, language: Side, expected: list[str]) -> None:
    assert [name.text for name in names(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Helen Kowalski", "person"),
        ("Mr. Varnhagen", "person"),
        ("Kabul", "place"),
        ("FTC", "acronym"),
        ("Netflix", "brand"),
    ],
)
def test_kinds_follow_the_tables(text: str, kind: str) -> None:
    assert names(f"It was {text} who wrote it.", "en")[-1].kind == kind


def test_sentence_starts_headlines_and_capitals_are_seen() -> None:
    found = words("One. « Two » three: Four")
    assert [word.opens for word in found] == [True, True, False, True]
    assert is_shouted(words("ALL WORDS SHOUTED here"))
    assert is_titled(words("Big Storm Leaves Many Houses Without Power"))
    assert not is_titled(words("Chelsea faces Videoton in the Europa League on Thursday"))


def test_plain_keeps_every_place() -> None:
    text = "ask @ana 😁 or b@c.example now"
    assert len(plain(text)) == len(text)
    assert plain(text).split() == ["ask", "😁", "or", "now"]


@given(st.text(max_size=80))
def test_names_are_cut_from_the_text_in_order(text: str) -> None:
    for language in ("en", "fr"):
        found = names(text, language)
        assert all(name.span.of(text) == name.text for name in found)
        assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("london", "Londres"),
        ("white house", "Maison-Blanche"),
        ("un", "ONU"),
        ("putin", "Poutine"),
        ("aristotle", "Aristote"),
        ("germany", "Allemagne"),
    ],
)
def test_tables_hold_the_french_of_english_names(english: str, french: str) -> None:
    entry = exonym(english)
    assert entry is not None
    assert french in entry.written


def test_tables_are_folded_and_classed() -> None:
    table = names_table()
    assert set("".join(table.flags.values())) == set("cfgks")
    assert all(key == " ".join(folded_words(key)) for key in table.french)
    assert {kind for kind, _ in table.french.values()} == set("pdoaht")
    assert fold("Œdipe-Łódź") == "oedipe-lodz"


def test_entities_have_places_in_the_texts_given() -> None:
    texts = ["Ask @LeaMarston.", "", "Helen Kowalski left Germany\ud800 in May."]
    found = entities(texts)
    assert [len(of_text) for of_text in found[:2]] == [0, 0]
    assert ("Helen Kowalski", "PERSON") in [(e.span.of(texts[2]), e.label) for e in found[2]]
    assert ("Germany", "GPE") in [(e.span.of(texts[2]), e.label) for e in found[2]]
    assert entities([]) == []


def test_a_pipeline_with_other_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities_module, "_DIGESTS", {"meta.json": "0" * 64})
    with pytest.raises(ModelError, match="SHA-256"):
        entities_module._verified()
    monkeypatch.setattr(entities_module, "_DIGESTS", {"absent": "0" * 64})
    with pytest.raises(ModelError, match="cannot be read"):
        entities_module._verified()
