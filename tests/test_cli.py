"""The command line: exit statuses, one line on errors, formats, options, pipes."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.schema_check import validated
from transl_audit.checks import ALL
from transl_audit.checks.base import Check
from transl_audit.cli import main

ROOT = Path(__file__).parent.parent
ARTICLE = str(ROOT / "examples" / "article_mixed.txt")
FRENCH, ENGLISH = str(ROOT / "examples" / "release.fr.txt"), str(ROOT / "examples" / "release.en.txt")
CLEAN, CLEAN_ENGLISH = (str(ROOT / "examples" / "content" / f"welcome.{side}.txt") for side in ("fr", "en"))
FAST = ("--profile", "fast")


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command in an empty folder, so that no configuration file is found."""
    monkeypatch.chdir(tmp_path)

    def execute(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        out, err = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Result(ended.value.code, out.decode("utf-8"), err.decode("utf-8"))

    return execute


def assert_refused(result: Result, *words: str) -> None:
    assert result.status == 2
    assert result.out == ""
    assert result.err.startswith("transl-audit: ")
    assert result.err.count("\n") == 1
    for word in words:
        assert word in result.err


def test_findings_exit_1(run: Run) -> None:
    result = run("check", ARTICLE, *FAST)
    assert result.status == 1
    assert result.err == ""
    assert re.search(rf"^{re.escape(ARTICLE)}:\d+:\d+: TA\d{{3}} (critical|major|minor): ", result.out, re.M)


def test_nothing_found_exits_0(run: Run) -> None:
    result = run("check", CLEAN, "--source", CLEAN_ENGLISH, *FAST)
    assert (result.status, result.err) == (0, "")
    assert "findings: none" in result.out


def test_nothing_at_the_level_exits_0(run: Run) -> None:
    assert run("check", FRENCH, "--source", ENGLISH, "--level", "critical", "--checks", "TA101", *FAST).status == 0


def test_score_below_the_bar_exits_1(run: Run) -> None:
    quiet = ("check", FRENCH, "--source", ENGLISH, "--level", "critical", "--checks", "TA101", *FAST)
    assert run(*quiet, "--min-score", "20").status == 0
    assert run(*quiet, "--min-score", "100").status == 1


def test_levels_report_less_and_less(run: Run) -> None:
    counts = [
        len(json.loads(run("check", ARTICLE, "--format", "json", "--level", level, *FAST).out)["findings"])
        for level in ("neutral", "minor", "major", "critical")
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[2] > 0


def test_level_changes_what_is_reported_and_not_the_score(run: Run) -> None:
    outs = [run("check", ARTICLE, "--format", "json", "--level", level, *FAST).out for level in ("minor", "critical")]
    minor, critical = (json.loads(out)["score"] for out in outs)
    assert minor == critical


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), ("no command", "check, explain or checks")),
        (("chekc", ARTICLE), ("chekc",)),
        (("check",), ("FILE",)),
        (("check", "missing.txt"), ("missing.txt",)),
        (("check", "."), (".",)),
        (("check", ARTICLE, "--level", "awful"), ("--level", "awful", "major")),
        (("check", ARTICLE, "--profile", "slow"), ("--profile", "slow", "fast")),
        (("check", ARTICLE, "--variant", "fr-XX"), ("fr-XX", "fr-CA")),
        (("check", ARTICLE, "--format", "pdf"), ("pdf", "json")),
        (("check", ARTICLE, "--levle", "major"), ("--levle", "--level")),
        (("check", ARTICLE, "--min-score", "high"), ("--min-score", "high")),
        (("check", ARTICLE, "--min-score", "101"), ("min_score", "101")),
        (("check", ARTICLE, "--checks", "TA999"), ("TA999",)),
        (("check", ARTICLE, "--ignore", "handles"), ("handles",)),
        (("check", ARTICLE, "--names", "missing.tsv"), ("missing.tsv",)),
        (("check", ARTICLE, "--source", "missing.txt"), ("missing.txt",)),
        (("check", ARTICLE, FRENCH, "--source", ENGLISH), ("--source", "one FILE")),
        (("check", "-", "--source", "-"), ("standard input", "once")),
        (("check", ARTICLE, "-o", "no/such/folder.txt"), ("no/such/folder.txt",)),
        (("explain", "TA999"), ("TA999", "transl-audit checks")),
        (("explain", "TA1O1"), ("did you mean",)),
        (("explain",), ("CODE",)),
        (("checks", "extra"), ("extra",)),
    ],
    ids=lambda value: " ".join(value)[:40] if value and isinstance(value[0], str) else None,
)
def test_unusable_command_exits_2_with_one_line(run: Run, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert_refused(run(*arguments), *words)


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_binary_file_is_refused(run: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    assert_refused(run("check", "picture.txt", "--format", form, *FAST), "picture.txt", "binary")


def test_empty_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    assert_refused(run("check", "empty.txt", *FAST), "empty.txt", "empty")


def test_name_of_a_file_cannot_break_the_line(run: Run) -> None:
    assert_refused(run("check", "a\nb\x1b[0m.txt"))


def test_unusable_file_among_others_does_not_stop_them(run: Run) -> None:
    result = run("check", "missing.txt", ARTICLE, *FAST)
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert ARTICLE in result.out


def test_json_of_one_file(run: Run) -> None:
    line = run("check", ARTICLE, "--format", "json", *FAST).out
    validated(line)
    content = json.loads(line)
    text = Path(ARTICLE).read_text(encoding="utf-8")
    for found in content["findings"]:
        for side in ("source", "target"):
            if found[side]:
                assert text[found[side]["start"] : found[side]["end"]] == found[side]["text"]


def test_json_of_several_files_is_one_line_each(run: Run) -> None:
    lines = run("check", ARTICLE, FRENCH, "--format", "json", *FAST).out.splitlines()
    assert [validated(line)["path"] for line in lines] == [ARTICLE, FRENCH]


def test_source_apart_is_the_document_of_source_spans(run: Run) -> None:
    content = json.loads(run("check", FRENCH, "--source", ENGLISH, "--format", "json", *FAST).out)
    english = Path(ENGLISH).read_text(encoding="utf-8")
    sources = [found["source"] for found in content["findings"] if found["source"]]
    assert sources
    for source in sources:
        assert source["document"] == "source"
        assert english[source["start"] : source["end"]] == source["text"]


def test_html_of_several_files_is_one_page(run: Run) -> None:
    out = run("check", ARTICLE, FRENCH, "--format", "html", *FAST).out
    assert out.startswith("<!DOCTYPE html>")
    assert out.count("<article ") == 2


def test_output_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    result = run("check", ARTICLE, "--format", "html", "-o", "out.html", *FAST)
    assert (result.status, result.out, result.err) == (1, "", "")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").endswith("</html>")


def test_input_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un texte.", encoding="utf-8")
    assert_refused(run("check", "a.txt", "-o", "./a.txt", *FAST), "a.txt", "overwrite")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Un texte."


def test_standard_input_is_audited(run: Run) -> None:
    piped = run("check", "-", "--format", "json", *FAST, stdin=Path(ARTICLE).read_bytes())
    content = json.loads(piped.out)
    assert (piped.status, content["path"]) == (1, "-")
    assert content["findings"] == json.loads(run("check", ARTICLE, "--format", "json", *FAST).out)["findings"]


def test_english_comes_from_standard_input(run: Run) -> None:
    piped = run("check", FRENCH, "--source", "-", "--format", "json", *FAST, stdin=Path(ENGLISH).read_bytes())
    named = run("check", FRENCH, "--source", ENGLISH, "--format", "json", *FAST)
    assert json.loads(piped.out) == json.loads(named.out)


def test_checks_and_ignore_select(run: Run) -> None:
    out = run("check", ARTICLE, "--format", "json", "--checks", "TA1,TA6", "--ignore", "TA101", *FAST).out
    codes = {found["code"] for found in json.loads(out)["findings"]}
    assert codes
    assert all(code.startswith(("TA1", "TA6")) and code != "TA101" for code in codes)


def test_names_file_makes_a_name_right(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text("Les Pies de Portsea ont gagné hier soir contre Gallows Hill.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("The Portsea Magpies won last night against Gallows Hill.\n", encoding="utf-8")
    (tmp_path / "names.tsv").write_text("# equipes\n\nPortsea Magpies\tPies de Portsea\nTidepool\n", encoding="utf-8")
    result = run("check", "fr.txt", "--source", "en.txt", "--names", "names.tsv", "--checks", "TA1", *FAST)
    assert result.status == 0


def test_names_file_with_too_many_columns_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("a\tb\tc\n", encoding="utf-8")
    assert_refused(run("check", ARTICLE, "--names", "names.tsv"), "names.tsv, line 1", "3 columns")


def test_configuration_file_counts_and_the_command_line_wins(run: Run, tmp_path: Path) -> None:
    (tmp_path / "transl_audit.toml").write_text('profile = "fast"\nlevel = "critical"\nmessages = "fr"\n', "utf-8")
    configured = run("check", ARTICLE)
    assert "note " in configured.out
    assert "profile:fast" in configured.out
    louder = run("check", ARTICLE, "--level", "minor")
    assert louder.out.count("TA") > configured.out.count("TA")


def test_unknown_option_in_the_configuration_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.transl_audit]\nlevle = "major"\n', "utf-8")
    assert_refused(run("check", ARTICLE), "levle", "did you mean 'level'")


def test_messages_in_french(run: Run) -> None:
    assert "proposition" in run("check", FRENCH, "--source", ENGLISH, "--messages", "fr", *FAST).out


@pytest.mark.parametrize("check", ALL, ids=lambda c: c.code)
def test_explain_prints_the_rule_page(run: Run, check: Check) -> None:
    result = run("explain", check.code.lower())
    assert result.status == 0
    assert result.out.startswith(f"{check.code} {check.name}\n")
    for heading in ("Why it matters", "Not flagged", "Known limits", "Source"):
        assert heading in result.out
    assert "^" in result.out
    assert "⟦" not in result.out
    assert run("explain", check.name).out == result.out


def test_checks_lists_them_all(run: Run) -> None:
    lines = run("checks").out.splitlines()
    assert [line.split()[0] for line in lines] == ["code", *(check.code for check in ALL)]


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["explain", "-h"], ["--version"]])
def test_help_and_version_exit_0(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.status == 0
    assert result.out


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "transl_audit", *arguments],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows does not count the time of ended processes")
def test_module_is_the_command_and_starts_fast() -> None:
    """The bar is 1.5 s; processor time, which other processes on the machine do not change."""
    times = []
    for _ in range(3):
        before = os.times()
        assert command("check", "examples/article_mixed.txt", *FAST).returncode == 1
        after = os.times()
        used = after.children_user + after.children_system - before.children_user - before.children_system
        times.append(used)
    assert min(times) < 1.5


def test_output_is_the_same_each_time_whatever_the_hash_seed() -> None:
    first, second = (
        command("check", "examples/article_mixed.txt", "--format", "json", *FAST, PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert first.stdout == second.stdout


@pytest.mark.skipif(os.name == "nt", reason="a POSIX pipe")
def test_closed_pipe_is_no_error() -> None:
    shell = f"{sys.executable} -m transl_audit check examples/article_mixed.txt --profile fast"
    done = subprocess.run(["sh", "-c", f"{shell} | true"], capture_output=True, check=False, cwd=ROOT)
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="a POSIX terminal")
@pytest.mark.parametrize(
    ("environment", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_on_a_terminal_only(environment: dict[str, str], colored: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    arguments = [sys.executable, "-m", "transl_audit", "check", "examples/article_mixed.txt", *FAST]
    settings = {**os.environ, "TERM": "xterm", **environment}
    settings.update({} if "NO_COLOR" in environment else {"NO_COLOR": ""})
    with subprocess.Popen(arguments, stdout=theirs, cwd=ROOT, env=settings) as process:
        os.close(theirs)
        shown = b""
        while chunk := read(ours):
            shown += chunk
        process.wait()
    os.close(ours)
    assert (b"\x1b[" in shown) == colored


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux reports the end of a terminal so
        return b""
