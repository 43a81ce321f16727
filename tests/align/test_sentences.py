"""Sentences of two texts, m to n."""

from __future__ import annotations

import time

import pytest

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


def test_a_sentence_added_in_the_french() -> None:
    french = [*FRENCH[:2], "La pluie tombait sur les pommiers du village.", *FRENCH[2:]]
    assert ((), (2,)) in beads(ENGLISH, french)


TALE = [
    ("The miller counted his sacks of flour.", "Le meunier compta ses sacs de farine."),
    ("Three of them were missing.", "Il en manquait trois."),
    ("His daughter had seen a fox near the river.", "Sa fille avait vu un renard près de la rivière."),
    ("But foxes do not eat flour, he replied.", "Mais les renards ne mangent pas de farine, répondit-il."),
    ("The baker's boat was tied to the bridge.", "La barque du boulanger était attachée au pont."),
    ("Its bottom was white with dust.", "Le fond était blanc de poussière."),
    ("Nobody in the village said a word.", "Personne au village ne dit mot."),
    ("In winter the snow closed the road to the mountain.", "En hiver, la neige ferma la route de la montagne."),
    ("The doctor came on skis twice a month.", "Le médecin venait à skis deux fois par mois."),
    ("He brought letters and medicine.", "Il apportait des lettres et des médicaments."),
    ("An old soldier waited for news of his brother.", "Un vieux soldat attendait des nouvelles de son frère."),
    ("The letter arrived in March.", "La lettre arriva en mars."),
    ("It was written in green ink.", "Elle était écrite à l’encre verte."),
    ("He read it aloud in the kitchen.", "Il la lut à haute voix dans la cuisine."),
]


def test_a_block_that_moved_is_followed() -> None:
    half = len(TALE) // 2
    order = [*range(half, len(TALE)), *range(half)]
    found = beads([english for english, _ in TALE], [TALE[k][1] for k in order])
    assert found == [((k,), (order.index(k),)) for k in range(len(TALE))]


def test_a_part_that_was_dropped() -> None:
    kept = [k for k in range(len(TALE)) if not 4 <= k < 9]
    found = beads([english for english, _ in TALE], [TALE[k][1] for k in kept])
    assert [bead for bead in found if bead[1]] == [((k,), (kept.index(k),)) for k in kept]


def test_one_giant_sentence() -> None:
    english = [*ENGLISH, "The sea was grey and the wind was cold; " * 20_000]
    french = [*FRENCH, "La mer était grise et le vent était froid ; " * 20_000]
    assert beads(english, french)[-1] == ((4,), (5,))


@pytest.mark.parametrize("text", ["", " ", "\udcff\ud800", "…", "\x00", "🙂" * 50], ids=ascii)
def test_odd_sentences_do_no_harm(text: str) -> None:
    found = beads([*ENGLISH, text], [text, *FRENCH])
    assert sorted(i for source, _ in found for i in source) == list(range(5))
    assert sorted(j for _, target in found for j in target) == list(range(6))


def test_thousands_of_equal_sentences() -> None:
    started = time.process_time()
    found = beads(["He said yes."] * 5_000, ["Il dit oui."] * 5_000)
    assert time.process_time() - started < 30
    assert sorted(i for source, _ in found for i in source) == list(range(5_000))
    assert sorted(j for _, target in found for j in target) == list(range(5_000))
    assert sum(len(source) == len(target) == 1 for source, target in found) > 4_900


def test_a_sentence_of_very_many_words_is_no_trouble() -> None:
    english = " ".join(f"cone{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}" for i in range(15_000))
    start = time.process_time()
    [bead] = align_sentences([english], [english])
    assert (bead.source, bead.target) == ((0,), (0,))
    assert time.process_time() - start < 10
