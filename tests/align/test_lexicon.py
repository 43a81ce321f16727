"""The word translation tables."""

from __future__ import annotations

import numpy as np
import pytest

from transl_audit.align.lexicon import lexicon


@pytest.mark.parametrize(
    ("english", "french"),
    [("house", "fenêtre"), ("zzxqj", "maison"), ("house", "zzxqj"), ("", ""), ("House", "maison"), ("\ud800", "x")],
)
def test_what_is_no_translation_has_no_probability(english: str, french: str) -> None:
    assert lexicon().prob(english, french) == 0.0
    assert lexicon().reverse(english, french) == 0.0


def test_unknown_forms_have_no_translations() -> None:
    assert not lexicon().knows_english("zzxqj")
    assert not lexicon().knows_french("zzxqj")
    assert lexicon().translations("zzxqj") == ()
    assert lexicon().sources("zzxqj") == ()
    assert lexicon().linked_english("zzxqj") is None
    assert lexicon().linked_french("zzxqj") is None


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("window", "fenêtre"),
        ("slowly", "lentement"),
        ("twelve", "douze"),
        ("london", "londres"),
        ("germany", "allemagne"),
        ("tuesday", "mardi"),
        ("n't", "pas"),
        ("because", "parce"),
        ("today", "aujourd'hui"),
    ],
)
def test_best_translation_both_ways(english: str, french: str) -> None:
    table = lexicon()
    assert table.translations(english)[0][0] == french
    assert english in [form for form, _ in table.sources(french)[:2]]
    assert table.prob(english, french) > 0.4


@pytest.mark.parametrize("english", ["the", "house", "run", "bank", "of"])
def test_translations_are_sorted_and_agree_with_prob(english: str) -> None:
    found = lexicon().translations(english)
    weights = [weight for _, weight in found]
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) <= 1.01
    assert all(lexicon().prob(english, form) == weight for form, weight in found)


@pytest.mark.parametrize("french", ["le", "maison", "courir", "d'"])
def test_sources_are_sorted_and_agree_with_reverse(french: str) -> None:
    found = lexicon().sources(french)
    weights = [weight for _, weight in found]
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) <= 1.01
    assert all(lexicon().reverse(form, french) == weight for form, weight in found)


def test_between_holds_both_probabilities_of_all_pairs() -> None:
    table = lexicon()
    english, french = ["house", "zzxqj", "cat"], ["chat", "maison", "zzxqj"]
    to_french, to_english = table.forms.between([None, *english], [None, *french])
    assert not to_french[0].any()
    assert not to_french[:, 0].any()
    assert to_french[1:, 1:] == pytest.approx(np.array([[table.prob(e, f) for f in french] for e in english]))
    assert to_english[1:, 1:] == pytest.approx(np.array([[table.reverse(e, f) for f in french] for e in english]))


def test_content_words_are_rendered_more_often_than_function_words() -> None:
    window, do = lexicon().linked_english("window"), lexicon().linked_english("do")
    assert window is not None
    assert do is not None
    assert window > do
