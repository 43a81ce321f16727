"""Word links: nothing where nothing corresponds, then single words, groups, signs and long texts."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transl_audit.align.word_paths import Floats
from transl_audit.align.word_scores import Scores, TokenPair
from transl_audit.align.words import link_many, link_words
from transl_audit.text.tokens import tokens

SENTENCES = [
    ("The harbour was empty when we arrived.", "Le port était vide quand nous sommes arrivés."),
    ("Nobody had told the captain about the storm.", "Personne n'avait parlé de la tempête au capitaine."),
    ("Three sailors were asleep on the deck.", "Trois marins dormaient sur le pont."),
    ("The smallest of them had a green hat.", "Le plus petit d'entre eux portait un chapeau vert."),
]


def linked(source: str, target: str) -> set[tuple[str, str]]:
    return {(link.source.of(source), link.target.of(target)) for link in link_words(source, target)}


@pytest.mark.parametrize(
    ("source", "target"),
    [("", ""), ("A word.", ""), ("", "Un mot."), ("Green apples", "vitesse maximale"), ("2019", "44")],
)
def test_nothing_corresponds(source: str, target: str) -> None:
    assert link_words(source, target) == ()


def test_word_without_counterpart_stays_alone() -> None:
    links = linked("My old neighbour sold the house.", "Mon voisin a vendu la maison.")
    assert not [pair for pair in links if pair[0] == "old"]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(
            "The red car stopped near the window.",
            "La voiture rouge s'est arrêtée près de la fenêtre.",
            {("red", "rouge"), ("car", "voiture"), ("stopped", "arrêtée"), ("window", "fenêtre"), (".", ".")},
            id="crossed adjective",
        ),
        pytest.param(
            "Write to @anna_k at 14:30, see https://example.org/x",
            "Écrivez à @anna_k à 14:30, voir https://example.org/x",
            {("@anna_k", "@anna_k"), ("https://example.org/x", "https://example.org/x"), ("14", "14")},
            id="copied",
        ),
        pytest.param(
            "It cost 1,250 dollars.",
            "Cela a coûté 1\N{NARROW NO-BREAK SPACE}250 dollars.",
            {("1,250", "1\N{NARROW NO-BREAK SPACE}250")},
            id="number",
        ),
        pytest.param(
            "Wendelin met Takács in Debrecen.",
            "Wendelin a rencontré Takács à Debrecen.",
            {("Wendelin", "Wendelin"), ("Takács", "Takács"), ("Debrecen", "Debrecen"), ("met", "rencontré")},
            id="names",
        ),
        pytest.param(
            "The zorbification is complete.",
            "La zorbification est complète.",
            {("zorbification", "zorbification"), ("complete", "complète")},
            id="unknown cognate",
        ),
        pytest.param(
            "She bought a dog, a cat and a horse.",
            "Elle a acheté un chien, un chat et un cheval.",
            {("dog", "chien"), ("cat", "chat"), ("horse", "cheval"), (",", ","), ("and", "et")},
            id="list",
        ),
        pytest.param(
            "“It isn’t raining”, he said.",
            "« Il ne pleut pas », dit-il.",
            {("“", "«"), ("”", "»"), ("n’t", "pas"), ("raining", "pleut"), ("said", "dit")},
            id="curly",
        ),
    ],
)
def test_counterparts_are_linked(source: str, target: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= linked(source, target)


def test_repeated_words_are_linked_in_their_order() -> None:
    source = "The cat sees the dog and the dog sees the cat."
    target = "Le chat voit le chien et le chien voit le chat."
    starts = [(link.source.start, link.target.start) for link in link_words(source, target)]
    assert len(starts) == 12
    assert [target for _, target in starts] == sorted(target for _, target in starts)


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_links_are_tokens_of_the_two_texts_in_order(source: str, target: str) -> None:
    links = link_words(source, target)
    assert {link.source for link in links} <= {token.span for token in tokens(source, "en")}
    assert {link.target for link in links} <= {token.span for token in tokens(target, "fr")}
    assert all(0 < link.prob <= 1 for link in links)
    assert [(link.source, link.target) for link in links] == sorted({(link.source, link.target) for link in links})


def test_many_pairs_are_linked_as_each_alone() -> None:
    pairs = [
        ("", ""),
        ("Alone.", ""),
        *SENTENCES,
        (" ".join(e for e, _ in SENTENCES), " ".join(f for _, f in SENTENCES)),
    ]
    together = link_many(pairs)
    assert len(together) == len(pairs)
    for pair, links in zip(pairs, together, strict=True):
        alone = link_words(*pair)
        assert [(x.source, x.target) for x in links] == [(x.source, x.target) for x in alone]
        assert [x.prob for x in links] == pytest.approx([x.prob for x in alone], abs=0.002)


def test_no_pairs() -> None:
    assert link_many([]) == []


def test_a_judge_decides() -> None:
    source, target = "The zorb met the blick.", "Le druf a vu le quon."

    def crossed(pairs: Sequence[TokenPair], known: Scores, left: Floats, right: Floats) -> Floats:
        assert known.to_french.shape == left.shape == right.shape
        said = np.zeros_like(left)
        for k, (english, french) in enumerate(pairs):
            for i, e in enumerate(english):
                for j, f in enumerate(french):
                    said[k, i, j] = (e.text, f.text) in {("zorb", "quon"), ("blick", "druf")}
        return said

    links = link_words(source, target, judge=crossed)
    assert {(k.source.of(source), k.target.of(target)) for k in links} == {("zorb", "quon"), ("blick", "druf")}
    assert link_many([(source, target)] * 3, judge=crossed)[2] == links


def test_long_text_is_linked_as_its_sentences_are() -> None:
    number = 300
    rows = [SENTENCES[k % 4] for k in range(number)]
    short = sum(len(link_words(*row)) for row in rows)
    source, target = " ".join(row[0] for row in rows), " ".join(row[1] for row in rows)
    links = link_words(source, target)
    near = [x for x in links if abs(x.source.start / len(source) - x.target.start / len(target)) < 2 / number]
    assert len(near) > 0.9 * short
    assert len(near) > 0.9 * len(links)


def test_time_grows_with_length_and_not_with_its_square() -> None:
    def seconds(number: int) -> float:
        source, target = (" ".join(row[k] for row in SENTENCES * number) for k in (0, 1))
        start = time.process_time()
        link_words(source, target)
        return time.process_time() - start

    seconds(10)
    assert seconds(200) < 8 * max(seconds(50), 0.05)


def test_words_without_end_take_no_time() -> None:
    start = time.process_time()
    assert link_words("a" * 1_000_000, "b" * 1_000_000) == ()
    assert time.process_time() - start < 3


@pytest.mark.parametrize("unit", ["a ", ". ", "the dog ", "12 "])
def test_memory_is_bounded_on_repetitions(unit: str) -> None:
    text = unit * 5_000
    tokens(text, "en")
    tokens(text, "fr")
    tracemalloc.start()
    link_words(text, text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000
