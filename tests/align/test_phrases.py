"""Multi-word entries: how they are looked up, and how they are learned."""

from __future__ import annotations

import pytest

from models.bitext.phrases import Links, count, extracted
from transl_audit.align.phrases import Phrases, read

TABLE = (
    "instead of\tau lieu de\t0.402\t0.698\t222\n"
    "of course\tbien entendu\t0.126\t0.688\t55\n"
    "of course\tbien sûr\t0.566\t0.812\t246\n"
    "playground\tterrain de jeu\t0.230\t0.950\t20\n"
    "united states\tétats - unis\t0.800\t0.900\t90\n"
)


@pytest.fixture(scope="module")
def known() -> Phrases:
    return Phrases(read(TABLE))


@pytest.mark.parametrize(
    "text", ["", "of", "course", "of course not", "\ud800", "1 2", "of\ncourse" * 2, "x" * 100_000]
)
def test_what_is_no_entry_has_no_translation(known: Phrases, text: str) -> None:
    assert known.translations(text) == ()
    assert known.sources(text) == ()


def test_both_sides_are_looked_up_best_first(known: Phrases) -> None:
    assert known.translations("Of course") == (("bien sûr", 0.566), ("bien entendu", 0.126))
    assert known.sources("Bien sûr") == (("of course", 0.812),)
    assert known.translations("United States") == (("états-unis", 0.8),)
    assert known.sources("États-Unis") == (("united states", 0.9),)


def test_entries_in_a_sequence(known: Phrases) -> None:
    words = "instead of course of a playground".split()
    found = [(start, end, len(entries)) for start, end, entries in known.find(words, "en")]
    assert found == [(0, 2, 1), (1, 3, 2), (5, 6, 1)]
    assert known.find([], "fr") == []
    assert [(start, end) for start, end, _ in known.find("le terrain de jeu au lieu".split(), "fr")] == [(1, 4)]


def test_no_entries() -> None:
    assert Phrases(read("")).translations("of course") == ()


ENGLISH, FRENCH = ("he", "left", "right", "away", "."), ("il", "partit", "tout", "de", "suite", ".")
LINKS: Links = [(0, 0), (1, 1), (2, 2), (3, 4), (5 - 1, 5)]


def test_phrase_pairs_are_those_that_the_links_allow() -> None:
    found = set(extracted(ENGLISH, FRENCH, LINKS))
    assert (("right", "away"), ("tout", "de", "suite")) in found
    assert (("left", "right"), ("partit", "tout")) in found
    assert (("right",), ("tout", "de", "suite")) not in found
    assert not [pair for pair in found if "." in pair[0] + pair[1]]
    assert max(len(side) for pair in found for side in pair) <= 4


def test_words_without_counterpart_may_stand_beside() -> None:
    found = set(extracted(("carry", "out"), ("effectuer",), [(0, 0)]))
    assert found == {(("carry",), ("effectuer",)), (("carry", "out"), ("effectuer",))}


def test_what_one_corpus_holds_and_what_is_copied_from_another_does_not_count() -> None:
    pair = ENGLISH, FRENCH, LINKS
    others = [((*ENGLISH, word), (*FRENCH, word), LINKS) for word in "abcd"]
    phrase = ("right", "away"), ("tout", "de", "suite")
    assert phrase not in count([iter([pair, *others])]).pairs
    assert phrase not in count([iter([pair, *others]), iter([pair])]).pairs
    assert count([iter([pair, *others[:2]]), iter(others[2:])]).pairs[phrase] == 5
