"""The word table: frequencies and the share of lower case."""

from __future__ import annotations

from typing import Literal

import pytest

from transl_audit.text.words import frequency, lower_share


@pytest.mark.parametrize("word", ["", "zzxqj", "Maison", "l’", "\ud800", "a" * 10_000])
def test_unknown_form_has_no_frequency_and_no_share(word: str) -> None:
    assert frequency(word, "fr") == 0.0
    assert lower_share(word, "fr") is None


@pytest.mark.parametrize(
    ("common", "rare", "language"),
    [("the", "house", "en"), ("house", "greenhouse", "en"), ("de", "maison", "fr"), ("maison", "masure", "fr")],
)
def test_commoner_word_is_more_frequent(common: str, rare: str, language: str) -> None:
    assert frequency(common, _known(language)) > frequency(rare, _known(language)) > 0


@pytest.mark.parametrize("word", ["n't", "'s", "cannot"])
def test_english_contractions_are_listed_as_tokens_cut_them(word: str) -> None:
    assert frequency(word, "en") > 10


@pytest.mark.parametrize("word", ["l'", "qu'", "aujourd'hui", "où"])
def test_french_elisions_are_listed_as_tokens_cut_them(word: str) -> None:
    assert frequency(word, "fr") > 50


@pytest.mark.parametrize(
    ("word", "language"), [("mountain", "en"), ("slowly", "en"), ("fenêtre", "fr"), ("lentement", "fr")]
)
def test_common_word_is_written_in_lower_case(word: str, language: str) -> None:
    share = lower_share(word, _known(language))
    assert share is not None
    assert share > 0.9


@pytest.mark.parametrize(
    ("word", "language"), [("london", "en"), ("susan", "en"), ("londres", "fr"), ("pierre", "en"), ("jacques", "fr")]
)
def test_name_is_written_with_a_capital(word: str, language: str) -> None:
    share = lower_share(word, _known(language))
    assert share is not None
    assert share < 0.2


def test_word_that_is_both_a_name_and_common_lies_between() -> None:
    share = lower_share("pierre", "fr")
    assert share is not None
    assert 0.1 < share < 0.9


def _known(language: str) -> Literal["en", "fr"]:
    return "en" if language == "en" else "fr"
