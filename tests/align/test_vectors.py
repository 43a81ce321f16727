"""Vectors of sentences."""

from __future__ import annotations

import numpy as np
import pytest

from transl_audit.align.vectors import straight, units, vectors

PAIRS = [
    ("The train leaves at noon.", "Le train part à midi."),
    ("She planted tomatoes behind the house.", "Elle a planté des tomates derrière la maison."),
    ("The judge refused to hear the witness.", "Le juge a refusé d’entendre le témoin."),
    ("Press the button twice to restart the camera.", "Appuyez deux fois sur le bouton pour relancer la caméra."),
]


def test_a_translation_is_the_nearest() -> None:
    english, french = (units(vectors().sums([pair[side] for pair in PAIRS])) for side in (0, 1))
    scores = english @ french.T
    assert scores.argmax(axis=0).tolist() == scores.argmax(axis=1).tolist() == list(range(len(PAIRS)))


def test_the_vector_of_two_sentences_is_nearly_the_sum_of_theirs() -> None:
    first, second = PAIRS[0][0], PAIRS[1][0]
    apart = vectors().sums([first, second]).sum(axis=0)
    assert np.allclose(vectors().sums([f"{first} {second}"])[0], apart, atol=1e-3)


def test_a_batch_gives_what_each_text_gives_alone() -> None:
    texts = [side for pair in PAIRS for side in pair] * 300
    alone = np.concatenate([vectors().sums([text]) for text in texts[:8]])
    assert np.allclose(vectors().sums(texts)[-8:], alone, atol=1e-4)


@pytest.mark.parametrize("text", ["", " ", "\t\n"], ids=ascii)
def test_a_text_without_pieces_is_zero(text: str) -> None:
    found = vectors().sums(["A word.", text, "Un mot."])
    assert not found[1].any()
    assert found[[0, 2]].any(axis=1).all()
    assert not units(found)[1].any()


def test_no_texts() -> None:
    assert vectors().sums([]).shape == (0, vectors().width)


def test_lone_surrogates_are_replaced() -> None:
    assert straight("a\ud800b") == "a?b"
    assert np.isfinite(vectors().sums(["\udcff" * 100])).all()


def test_curly_and_straight_quotation_marks_are_the_same() -> None:
    assert np.array_equal(*vectors().sums(["l’eau", "l'eau"]))


def test_a_giant_text_is_read_in_part() -> None:
    assert np.isfinite(vectors().sums(["mot " * 1_000_000])).all()
