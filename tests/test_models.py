"""Every model: its manifest, its card, its files and its size; and what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from models.bitext.cells import Bitext, candidates
from models.bitext.model import learn
from models.corpora import FRENCH, PARALLEL, chosen, words
from transl_audit import models
from transl_audit.errors import ModelError
from transl_audit.models import Model, find
from transl_audit.text.tokens import tokens

FOLDER = Path(models.__file__).resolve().parents[1] / "models"
MODELS = sorted(path.parent for path in FOLDER.glob("*/manifest.json"))
LIMITS = {"words": 4_000_000, "bitext": 25_000_000, "encoder": 20_000_000, "lines": 1_000_000}
"""Bytes: the budget of a model in the wheel."""
HEADINGS = ("## Data", "## Licences", "## How it is built", "## Quality", "## Limits")


def manifest(folder: Path) -> dict[str, object]:
    content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@pytest.mark.parametrize("name", LIMITS)
def test_model_is_there(name: str) -> None:
    assert FOLDER / name in MODELS


@pytest.mark.parametrize("folder", MODELS, ids=lambda folder: folder.name)
def test_files_are_as_built_and_are_no_pickles(folder: Path) -> None:
    content = manifest(folder)
    model = find(folder.name, format=str(content["format"]))
    files = content["files"]
    assert isinstance(files, dict)
    for name in files:
        data = model.read(name)
        if name.endswith(".npy"):
            np.load(folder / name, allow_pickle=False)
        assert data
    assert sum((folder / name).stat().st_size for name in files) <= LIMITS.get(folder.name, 90_000_000)


@pytest.mark.parametrize("folder", MODELS, ids=lambda folder: folder.name)
def test_manifest_names_sources_licences_build_and_metrics(folder: Path) -> None:
    content = manifest(folder)
    assert set(content) >= {"format", "version", "files", "sources", "build", "metrics"}
    sources = content["sources"]
    assert isinstance(sources, list)
    assert sources
    assert all(source["name"] and source["licence"] for source in sources)
    assert content["metrics"]


@pytest.mark.parametrize("folder", MODELS, ids=lambda folder: folder.name)
def test_model_has_a_card_and_a_builder(folder: Path) -> None:
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert [heading for heading in HEADINGS if heading not in card] == []
    assert (folder / "build.py").is_file()


def test_damaged_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "words"
    shutil.copytree(FOLDER / "words", folder)
    (folder / "words.txt").write_bytes(b"the\n")
    with pytest.raises(ModelError, match="damaged"):
        Model(folder, manifest(folder)).read("words.txt")


def test_file_that_is_not_listed_is_refused() -> None:
    model = find("words", format="transl-audit-words/1")
    with pytest.raises(ModelError, match="lists no file"):
        model.read("manifest.json")


def test_other_format_and_missing_model_are_refused() -> None:
    with pytest.raises(ModelError, match="expected 'transl-audit-words/9'"):
        find("words", format="transl-audit-words/9")
    with pytest.raises(ModelError, match="not installed"):
        find("wordz", format="transl-audit-words/1")


def test_corpora_without_a_licence_can_be_left_out() -> None:
    named = {corpus.name for corpus in (*PARALLEL, *FRENCH)}
    kept = {corpus.name for corpora in (PARALLEL, FRENCH) for corpus in chosen(corpora, unlicensed=False)}
    assert named - kept == {"hansard36", "multi30k", "debates_president", "news_gilets_jaunes", "news_headlines"}
    assert "lit_bilinguator" not in named


@pytest.mark.parametrize(
    "text",
    [
        "I can't; she hasn’t, they're in the U.S. since 1,200 days.",
        "Aujourd’hui, l’équipe n'a qu'un souci : 3,5 % de pertes, jusqu’à 1 200 €.",
        "Write to {name} or @somebody, see https://example.org/a%20b 😀 and <b>go</b>.",
        "L'IDÉE D'ÉMILE — ÇA Y EST",
    ],
)
def test_words_of_the_builders_are_those_of_the_library(text: str) -> None:
    assert words(text, "en") == [token.lower for token in tokens(text, "en") if token.kind == "word"]
    assert words(text, "fr") == [token.lower for token in tokens(text, "fr") if token.kind == "word"]


def test_builder_learns_the_pairs_that_a_small_corpus_determines() -> None:
    english = ["", "blue", "book", "house", "small", "the"]
    french = ["", "bleue", "la", "livre", "maison", "petite"]
    sentences = [((5, 3), (2, 4)), ((5, 2), (2, 3)), ((5, 1, 3), (2, 4, 1)), ((5, 4, 3), (2, 5, 4))] * 3
    shapes, blocks = [], []
    for n in (2, 3):
        rows = [pair for pair in sentences if len(pair[0]) == n]
        shapes.append((len(rows), n, n))
        blocks.append((np.array([f for _, f in rows], np.int32), np.array([e for e, _ in rows], np.int32)))
    bitext = Bitext(english, french, shapes, blocks)
    cells = candidates(bitext)
    links = learn(bitext, cells, lambda _: None).links
    best = {}
    for place in np.argsort(links):
        row, column = divmod(int(cells.keys[place]), len(english))
        best[english[column]] = french[row]
    best.pop("")
    assert best == {"blue": "bleue", "book": "livre", "house": "maison", "small": "petite", "the": "la"}
