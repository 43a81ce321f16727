"""transl-audit align: formats, options, unusable input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.test_cli import Run, assert_refused, run
from transl_audit.report.alignment import COLUMNS, WORD_COLUMNS

__all__ = ["run"]  # the fixture

ROOT = Path(__file__).parent.parent
ENGLISH, FRENCH = (str(ROOT / "examples" / f"ferry.{side}.txt") for side in ("en", "fr"))
FAST = ("--profile", "fast")


def test_table_is_the_default(run: Run) -> None:
    result = run("align", ENGLISH, FRENCH, *FAST)
    assert (result.status, result.err) == (0, "")
    header, *rows = result.out.splitlines()
    assert tuple(header.split("\t")) == COLUMNS
    assert rows[0].split("\t")[0] == "1-1"
    assert rows[0].endswith("\tThe last ferry of the season\tLe dernier ferry de la saison")


def test_words_add_tokens_and_links(run: Run) -> None:
    header, first, *_ = run("align", ENGLISH, FRENCH, "--words", *FAST).out.splitlines()
    assert tuple(header.split("\t")) == COLUMNS + WORD_COLUMNS
    assert first.split("\t")[-1].startswith("0-0 1-1")


def test_json_names_the_files_and_the_profile(run: Run) -> None:
    content = json.loads(run("align", ENGLISH, FRENCH, "--format", "json", *FAST).out)
    assert content["schema"] == "transl-audit-align/1"
    assert (content["source_path"], content["target_path"], content["profile"]) == (ENGLISH, FRENCH, "fast")


def test_page_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    result = run("align", ENGLISH, FRENCH, "--format", "html", "-o", "out.html", "--messages", "fr", *FAST)
    assert (result.status, result.out, result.err) == (0, "", "")
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="fr">')


@pytest.mark.parametrize("side", [0, 1], ids=["English", "French"])
def test_one_side_may_be_standard_input(run: Run, side: int) -> None:
    files = [ENGLISH, FRENCH]
    named = run("align", *files, *FAST).out
    data = Path(files[side]).read_bytes()
    files[side] = "-"
    assert run("align", *files, *FAST, stdin=data).out == named


def test_configuration_counts_and_is_checked(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "transl_audit.toml"
    config.write_text('profile = "fast"\nlevel = "major"\nmin_score = 80\n', "utf-8")
    assert json.loads(run("align", ENGLISH, FRENCH, "--format", "json").out)["profile"] == "fast"
    config.write_text('profil = "fast"\n', "utf-8")
    assert_refused(run("align", ENGLISH, FRENCH), "did you mean 'profile'")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), ("EN",)),
        ((ENGLISH,), ("FR",)),
        ((ENGLISH, FRENCH, "more.txt"), ("more.txt",)),
        ((ENGLISH, ENGLISH), ("the same file", "ferry.en.txt")),
        ((FRENCH, ENGLISH), ("expected the English text first",)),
        (("-", "-"), ("standard input", "once")),
        (("missing.txt", FRENCH), ("missing.txt",)),
        ((ENGLISH, "empty.txt"), ("empty.txt is empty", "French")),
        (("empty.txt", FRENCH), ("empty.txt is empty", "English")),
        (("-", FRENCH), ("standard input is empty",)),
        ((ENGLISH, "picture.txt"), ("picture.txt", "binary")),
        ((ENGLISH, "broken.txt"), ("broken.txt", "utf-16")),
        ((ENGLISH, "."), (".",)),
        ((ENGLISH, FRENCH, "--format", "text"), ("text", "tsv")),
        ((ENGLISH, FRENCH, "--profile", "slow"), ("slow", "fast")),
        ((ENGLISH, FRENCH, "--word"), ("--word", "--words")),
        ((ENGLISH, FRENCH, "--words", "--format", "json"), ("--words", "tsv")),
        ((ENGLISH, FRENCH, "--level", "major"), ("--level",)),
        ((ENGLISH, "french.txt", "-o", "./french.txt"), ("french.txt", "overwrite")),
        ((ENGLISH, FRENCH, "-o", "no/such/folder.tsv"), ("no/such/folder.tsv",)),
    ],
    ids=lambda value: " ".join(Path(v).name for v in value)[:40],
)
def test_unusable_command_exits_2_with_one_line(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "french.txt").write_text("Un texte.", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "broken.txt").write_bytes(b"\xff\xfea\x00b")
    assert_refused(run("align", *arguments), *words)
    assert (tmp_path / "french.txt").read_text(encoding="utf-8") == "Un texte."


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_full_disk_is_told_in_one_line(run: Run) -> None:
    assert_refused(run("align", ENGLISH, FRENCH, "-o", "/dev/full", *FAST), "No space left")
