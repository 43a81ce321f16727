"""The language of texts: neither first, then English and French, whole, short and damaged."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transl_audit.text.language import language, language_scores

NEITHER = [
    pytest.param("", id="empty"),
    pytest.param(" \n\t ", id="space"),
    pytest.param("2019", id="number"),
    pytest.param("12.04.2019, 14:35", id="date in figures"),
    pytest.param("🎉🎉 😍", id="emoji"),
    pytest.param("https://example.com/the/best/of/all", id="address"),
    pytest.param("@the_best_one @somebody", id="handles"),
    pytest.param("#bestdayever", id="hashtag"),
    pytest.param('{"a":[1,2],"b":{}}', id="JSON"),
    pytest.param("”,”width”:”640″,”lazy”:true,”kind”:”embed”,”ref”:”9a7f”}}”>", id="JSON with curly quotes"),
    pytest.param("Orsolya Takács, Piotr Zieliński", id="names"),
    pytest.param("Tobias Wendelin", id="name"),
    pytest.param("\x00\x00", id="NULs"),
    pytest.param("\ud800", id="lone surrogate"),
    pytest.param("Mañana no hay clase porque los maestros están de huelga.", id="Spanish"),
    pytest.param("El perro de mi hermana ladra toda la noche", id="Spanish, no accent"),
    pytest.param("Morgen fällt der Unterricht aus, weil die Lehrer streiken.", id="German"),
    pytest.param("Ich habe das Buch nicht gelesen", id="German, short"),
    pytest.param("Domani non c'è lezione perché gli insegnanti scioperano.", id="Italian"),
    pytest.param("Amanhã não há aula porque os professores estão em greve.", id="Portuguese"),
    pytest.param("Morgen is er geen les omdat de leraren staken.", id="Dutch"),
    pytest.param("Puella rosam in horto videt et magistro suo dat.", id="Latin"),
    pytest.param("Завтра уроков не будет.", id="Russian"),
    pytest.param("明日は授業がありません。", id="Japanese"),
    pytest.param("غدا لا يوجد درس", id="Arabic"),
]
ENGLISH = [
    pytest.param("The school stays closed tomorrow because the teachers are on strike.", id="sentence"),
    pytest.param("Long overdue victory. 🏆#proud pic.example.com/a1B2c3", id="tweet of three words"),
    pytest.param("what a night", id="three words, lower case"),
    pytest.param("Farmers harvesting olives", id="caption"),
    pytest.param("City Council Rejects New Parking Rules", id="headline in title case"),
    pytest.param("DO NOT LEAVE BAGS UNATTENDED", id="capitals"),
    pytest.param("ur so funny lol", id="slang"),
    pytest.param("i dont no wat to say", id="misspelt"),
    pytest.param("— Tobias Wendelin (@twendelin) December 2, 2020", id="attribution, by its date"),
    pytest.param("@twendelin I'd love that!", id="handle"),
    pytest.param("Jean-Luc Mercier visited Sainte-Anne-des-Monts and Rivière-du-Loup.", id="French names"),
    pytest.param("The chef served crème brûlée and a soufflé.", id="French words"),
    pytest.param("Reply", id="one word"),
]
FRENCH = [
    pytest.param("L'école reste fermée demain parce que les enseignants font grève.", id="sentence"),
    pytest.param("Une victoire méritée. 🏆#fiers pic.example.com/a1B2c3", id="tweet of three words"),
    pytest.param("quelle belle soirée", id="three words, lower case"),
    pytest.param("Des paysans récoltent des olives", id="caption"),
    pytest.param("Le Conseil Municipal Rejette Les Nouvelles Règles", id="headline in title case"),
    pytest.param("NE LAISSEZ PAS VOS BAGAGES SANS SURVEILLANCE", id="capitals"),
    pytest.param("DEFENSE D'ENTRER, DANGER DE MORT", id="capitals without accents"),
    pytest.param("mdr t'es trop drole", id="slang"),
    pytest.param("je sais pas koi dire", id="misspelt"),
    pytest.param("tres belle journee, a refaire l'ete prochain", id="no accents"),
    pytest.param("— Tobias Wendelin (@twendelin) 2 décembre 2020", id="attribution, by its date"),
    pytest.param("@twendelin j'adorerais ça !", id="handle"),
    pytest.param("Wendy Harcastle a rejoint Green Valley Partners à Sacramento.", id="English names"),
    pytest.param("Le week-end, on regarde un talk-show en streaming.", id="English words"),
    pytest.param("Aujourd’hui, quelqu’un m’a appelé.", id="curly apostrophes"),
    pytest.param("De\u0301ja\u0300 vu, ce me\u0302me e\u0301te\u0301 la\u0300", id="combining accents"),
    pytest.param("Répondre", id="one word"),
]


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text: str) -> None:
    assert language(text) == "und"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert language(text) == "fr"


@given(st.text())
def test_scores_are_probabilities_of_the_language_told(text: str) -> None:
    scores = language_scores(text)
    assert scores.en + scores.fr + scores.und == pytest.approx(1)
    assert min(scores.en, scores.fr, scores.und) >= 0
    best = max(scores.en, scores.fr, scores.und)
    assert {"en": scores.en, "fr": scores.fr, "und": scores.und}[language(text)] == best


def test_more_of_the_same_language_makes_it_surer() -> None:
    one = language_scores("rather good")
    more = language_scores("rather good, and we would all come back for more of it")
    assert more.en > one.en


@pytest.mark.parametrize("unit", ["a", "é", "' ", "a-", "A-", "a'", "@", "the ", "\ud800 ", "e\u0301"])
def test_time_is_bounded_on_a_million_repetitions(unit: str) -> None:
    start = time.perf_counter()
    language(unit * 1_000_000)
    assert time.perf_counter() - start < 2


def test_model_is_read_only_when_a_language_is_asked_for() -> None:
    code = "import transl_audit.text.language, transl_audit.text.words as w; print(w.table.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "0"
