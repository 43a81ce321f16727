"""Sentences of two texts, m to n."""

from __future__ import annotations

import transl_audit as ta
from transl_audit.align.sentences import align_sentences

ENGLISH = [
    "The lighthouse was built on a reef in 1881.",
    "Its keeper climbed two hundred steps every evening.",
    "He lit the lamp, and then he wrote in his journal.",
    "No ship has been lost there since.",
]
FRENCH = [
    "Le phare fut bâti sur un récif en 1881.",
    "Son gardien montait deux cents marches chaque soir.",
    "Il allumait la lampe.",
    "Puis il écrivait dans son journal.",
    "Aucun navire ne s’y est perdu depuis.",
]


def beads(english: list[str], french: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in align_sentences(english, french)]


def test_one_to_two() -> None:
    assert beads(ENGLISH, FRENCH) == [((0,), (0,)), ((1,), (1,)), ((2,), (2, 3)), ((3,), (4,))]


def test_two_to_one() -> None:
    french = [FRENCH[0], FRENCH[1], f"{FRENCH[2][:-1]} {FRENCH[3].lower()}", FRENCH[4]]
    english = [*ENGLISH[:2], "He lit the lamp.", "Then he wrote in his journal.", ENGLISH[3]]
    assert ((2, 3), (2,)) in beads(english, french)


def test_a_sentence_without_rendering() -> None:
    found = beads(ENGLISH, [FRENCH[0], *FRENCH[2:]])
    assert ((1,), ()) in found


def test_every_sentence_stands_in_one_bead() -> None:
    found = beads(ENGLISH[::-1], FRENCH)
    assert sorted(i for source, _ in found for i in source) == list(range(4))
    assert sorted(j for _, target in found for j in target) == list(range(5))


def test_an_empty_side() -> None:
    assert beads([], FRENCH[:2]) == [((), (0,)), ((), (1,))]
    assert beads(ENGLISH[:1], []) == [((0,), ())]
    assert beads([], []) == []


def test_the_public_function_gives_offsets_into_both_texts() -> None:
    english, french = " ".join(ENGLISH), "\r\n".join(FRENCH)
    pairs = ta.align(english, french)
    assert [(p.source and p.source.of(english)) for p in pairs] == ENGLISH
    assert pairs[0].target is not None
    assert pairs[0].target.of(french) == FRENCH[0]
    assert all(p.kind == "sentence" for p in pairs)
