"""The builder of the word tables: entries of forms and stems, and the weights of clues."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.bitext.choice import _regression
from models.bitext.entries import DISCOUNT, Entries


@pytest.fixture
def entries() -> Entries:
    english = ["", "lock", "locked", "red"]
    french = ["", "rouge", "verrouille", "verrouillé"]
    pairs = [(1, 2, 3.0), (2, 3, 1.0), (3, 1, 5.0)]
    columns, rows, links = (np.array(side) for side in zip(*pairs, strict=True))
    return Entries(english, french, columns, rows, links)


def test_shares_withhold_half_a_link(entries: Entries) -> None:
    forward, backward = entries.shares()
    assert forward == pytest.approx(entries.links / (entries.links + DISCOUNT))
    assert backward == pytest.approx(forward)


def test_sister_forms_count_together_and_short_words_not(entries: Entries) -> None:
    stems = entries.by_stem()
    found = {
        (stems.english[i], stems.french[j]): n for i, j, n in zip(stems.columns, stems.rows, stems.links, strict=True)
    }
    assert found["lock", "verrouill"] == 4.0
    assert sum(found.values()) == 4.0


def test_files_hold_the_kept_entries_best_first(entries: Entries, tmp_path: Path) -> None:
    names = entries.save(tmp_path, "x_", np.array([True, False, True]))
    assert sorted(names) == sorted(path.name for path in tmp_path.iterdir())
    assert (tmp_path / "x_english.txt").read_text(encoding="utf-8").split() == ["lock", "red"]
    assert (tmp_path / "x_french.txt").read_text(encoding="utf-8").split() == ["rouge", "verrouille"]
    assert np.load(tmp_path / "x_start.npy").tolist() == [0, 1, 2]
    assert np.load(tmp_path / "x_target.npy").tolist() == [1, 0]
    assert np.load(tmp_path / "x_forward.npy").tolist() == [round(65535 * 3 / 3.5), round(65535 * 5 / 5.5)]


def test_regression_gives_the_chances_that_were_drawn() -> None:
    drawing = np.random.default_rng(3)
    clues = np.column_stack([drawing.normal(size=20_000), drawing.normal(size=20_000), np.ones(20_000)])
    truth = np.array([1.5, 0.0, -0.5])
    right = (drawing.random(20_000) < 1 / (1 + np.exp(-clues @ truth))).astype(float)
    assert _regression(clues, right, np.ones(20_000)) == pytest.approx(truth, abs=0.1)
