from __future__ import annotations

import numpy as np
import pytest

from transl_audit.align.context import Encoder, chosen, installed, judge
from transl_audit.align.words import link_many, link_words


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return installed().encoder


def rendered(encoder: Encoder, english: str, french: str) -> dict[str, str]:
    """Of each English word its likeliest French one, where there is one that is likelier than none."""
    left, right = english.split(), french.split()
    alike = encoder.likeness(left, right)
    rows = chosen(alike.words, alike.no_french)
    return {word: right[int(row.argmax())] for word, row in zip(left, rows, strict=True) if row.max() > 0.5}


def linked(english: str, french: str) -> set[tuple[str, str]]:
    return {(k.source.of(english), k.target.of(french)) for k in link_words(english, french, judge=judge)}


def test_words_find_their_renderings() -> None:
    found = linked("The old ferry left the harbour before dawn.", "Le vieux bac a quitté le port avant l'aube.")
    assert found >= {
        ("old", "vieux"),
        ("ferry", "bac"),
        ("left", "quitté"),
        ("harbour", "port"),
        ("before", "avant"),
        ("dawn", "aube"),
    }


def test_the_context_decides(encoder: Encoder) -> None:
    assert rendered(encoder, "He sat on the river bank .", "Il était assis sur la rive du fleuve .")["bank"] == "rive"
    assert rendered(encoder, "The bank lent us money .", "La banque nous a prêté de l' argent .")["bank"] == "banque"


def test_shapes_and_probabilities(encoder: Encoder) -> None:
    alike = encoder.likeness(["one", "two"], ["un", "deux", "trois"])
    rows = chosen(alike.words, alike.no_french)
    assert rows.shape == (2, 3)
    assert (rows >= 0).all()
    assert (rows.sum(1) <= 1 + 1e-5).all()


def test_curly_apostrophes_are_straight(encoder: Encoder) -> None:
    np.testing.assert_array_equal(encoder.states(["l'", "eau"]), encoder.states(["l’", "eau"]))


@pytest.mark.parametrize(
    "words",
    [[], ["\ud800"], ["\u200b"], ["x" * 100_000], ["ﷺ" * 60], ["�", "\x00", "日本語"], ["mot"] * 3000],
    ids=["none", "surrogate", "invisible", "long", "expanding", "odd", "many"],
)
def test_any_words_get_states(encoder: Encoder, words: list[str]) -> None:
    states = encoder.states(words)
    assert len(states) == len(words)
    assert np.isfinite(states).all()


def test_split_negation_and_compound_tenses() -> None:
    found = linked("We have not seen the tide tables.", "Nous n'avons pas vu les tables des marées.")
    assert found >= {("not", "pas"), ("seen", "vu"), ("tide", "marées"), ("tables", "tables")}


def test_equal_words_keep_their_order() -> None:
    english = "The baker sold the bread, the cake and the pie."
    french = "Le boulanger a vendu le pain, le gâteau et la tarte."
    places = {(k.source.start, k.target.start) for k in link_words(english, french, judge=judge)}
    assert places >= {(0, 0), (english.index("the bread"), french.index("le pain"))}
    assert (english.index("the cake"), french.index("le gâteau")) in places


def test_what_nothing_renders_has_no_link() -> None:
    found = linked("Frankly, my sister sells umbrellas in Lyon.", "Ma sœur vend des parapluies à Lyon.")
    assert found >= {("sister", "sœur"), ("umbrellas", "parapluies")}
    assert "Frankly" not in {english for english, _ in found}


def test_a_pair_gets_the_same_links_alone_and_among_others() -> None:
    pairs = [
        ("Snow fell all night.", "Il a neigé toute la nuit."),
        ("The committee rejected three of the five proposals.", "Le comité a rejeté trois des cinq propositions."),
        ("Yes!", "Oui !"),
    ]
    assert link_many(pairs, judge=judge) == [link_words(*pair, judge=judge) for pair in pairs]


@pytest.mark.parametrize("english", ["", " ", "\ud800 word", "x" * 50_000, "word " * 2000])
def test_any_text_gets_links(english: str) -> None:
    for link in link_words(english, "Un mot, puis un autre mot.", judge=judge):
        assert 0 <= link.prob <= 1
