"""The links of other aligners are read, symmetrised and mapped back to the gold as they should be."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from benchmarks.quality import peer_links, word_peers
from benchmarks.quality.words import Gold
from models.encoder.rows import digest_of


def test_a_line_has_as_many_tokens_as_words() -> None:
    words = ["3\N{NARROW NO-BREAK SPACE}500", "", "a\N{LINE SEPARATOR}", "\N{NO-BREAK SPACE}", "b"]
    assert peer_links.line_of(words).split() == ["3500", "_", "a", "_", "b"]


def test_links_of_a_line() -> None:
    assert peer_links.links_of("0-0 12-3\n") == {(0, 0), (12, 3)}
    assert peer_links.links_of("\n") == set()


def test_too_few_lines_of_links_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "links"
    path.write_text("0-0\n\n", encoding="utf-8")
    assert peer_links.read_links(path, 2) == [{(0, 0)}, set()]
    with pytest.raises(SystemExit, match="3 lines of links expected, got 2"):
        peer_links.read_links(path, 3)


def test_symmetrisation() -> None:
    forward = {(0, 0), (1, 1), (2, 1), (4, 4), (6, 8)}
    backward = {(0, 0), (1, 1), (1, 2), (4, 6)}
    ways = peer_links.symmetrise(forward, backward)
    assert ways["intersection"] == {(0, 0), (1, 1)}
    assert ways["union"] == forward | backward
    assert ways["grow-diag"] == {(0, 0), (1, 1), (2, 1), (1, 2)}
    # (4, 4) comes first and takes the word of (4, 6).
    assert ways["grow-diag-final-and"] == ways["grow-diag"] | {(4, 4), (6, 8)}


def test_growing_adds_no_link_between_two_linked_words() -> None:
    ways = peer_links.symmetrise({(0, 0), (1, 1), (0, 1)}, {(0, 0), (1, 1)})
    assert ways["grow-diag"] == {(0, 0), (1, 1)}


def test_annotated_links_are_sure_or_possible() -> None:
    assert word_peers.annotated_links("0-0 1-2? 3-3") == ({(0, 0), (3, 3)}, {(0, 0), (1, 2), (3, 3)})
    assert word_peers.annotated_links("") == (set(), set())


def test_links_of_parts_of_a_token_of_the_gold_are_links_of_the_token() -> None:
    gold = Gold("", ["the", "snow-covered", "roof"], ["l'", "abri", "neigeux"], {(1, 2)}, {(1, 2)})
    pair = word_peers.from_tokens(gold)
    assert [token.text for token in pair.english] == ["the", "snow", "-", "covered", "roof"]
    run = peer_links.Run([{(0, 0), (3, 2)}], [{(1, 2), (3, 2)}], 1.0, None)
    systems = {system.title: system for system in word_peers.symmetrised("peer", run, [pair], 10)}
    assert systems["peer, intersection"].counts == [(1, 1, 1, 1)]
    assert systems["peer, union"].counts == [(1, 2, 1, 1)]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "train").mkdir()
    with lzma.open(tmp_path / "train" / "tatoeba.tsv.xz", "wt", encoding="utf-8") as lines:
        lines.write("One.\tUn.\nHe’s here.\tIl est là.\n")
    return tmp_path


def test_annotated_pairs_are_read_from_their_corpus(corpus: Path) -> None:
    path = corpus / "links.tsv"
    path.write_text(f"tatoeba\t1\t{digest_of('He’s here.', 'Il est là.')}\t0-0 1-1? 2-2 3-3\n", encoding="utf-8")
    (pair,) = word_peers.read_annotated(corpus, path)
    assert (pair.gold.story, pair.target, pair.gold.en) == ("tatoeba", "Il est là.", ["He", "’s", "here", "."])
    assert pair.gold.possible - pair.gold.sure == {(1, 1)}
    assert [pair.english_owners[token.span.start] for token in pair.english] == [0, 1, 2, 3]


def test_an_annotated_pair_that_its_corpus_no_longer_has_is_refused(corpus: Path) -> None:
    path = corpus / "links.tsv"
    path.write_text("tatoeba\t0\t000000000000\t0-0\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="line 0 of tatoeba is not the pair"):
        list(word_peers.read_annotated(corpus, path))


def test_a_missing_peer_is_named_with_the_way_to_install_it() -> None:
    with pytest.raises(SystemExit, match="no eflomal in python-of-nowhere; pip install eflomal"):
        peer_links.demand("python-of-nowhere", ["eflomal"])
