"""What README and docs tell people to type works as they say."""

from __future__ import annotations

import re
import shlex
import tomllib
import xml.etree.ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugin.inner import QUICK
from transl_audit.cli import main
from transl_audit.config import options_from

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/align.md", "docs/cli.md", "docs/pytest.md", "docs/python.md", "docs/score.md")
MAIN_JOB = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/transl-audit check examples/article_mixed.txt"
TESTS = 'python3 -m venv .venv && .venv/bin/pip install -e ".[test]" && .venv/bin/python -m pytest'


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def commands() -> Iterator[tuple[str, str]]:
    """Every command line of the pages that can be run as it stands, without its program."""
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        for line in re.findall(r"^ {4}transl-audit (.+)$|&& \.venv/bin/transl-audit (.+)$", text, re.MULTILINE):
            command = "".join(line)
            if "..." not in command and "CODE" not in command:
                yield page, command


COMMANDS = [pytest.param(command, id=f"{page}: {command}") for page, command in commands()]


@pytest.fixture(autouse=True)
def _in_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples, as a reader has them in the working folder."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)


def test_readme_has_its_two_commands() -> None:
    assert [block.strip() for block in blocks("README.md", "sh")] == [MAIN_JOB, TESTS]


def test_ci_runs_the_command_of_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace("install -q", "install").splitlines()
    assert TESTS in lines


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 5


@pytest.mark.parametrize("command", COMMANDS)
def test_command_runs(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(shlex.split(command))
    out, err = capfd.readouterr()
    assert err == ""
    assert ended.value.code == (1 if command.startswith("check ") else 0)
    assert out or "-o " in command


@pytest.mark.parametrize("code", blocks("docs/python.md", "python"))
def test_python_runs(code: str, capfd: pytest.CaptureFixture[str]) -> None:
    exec(compile(code, "docs/python.md", "exec"), {})
    assert "{nombre} -> {count}" in capfd.readouterr().out


def test_content_tests_pass(pytester: pytest.Pytester) -> None:
    folder = ROOT / "examples" / "content"
    done = pytester.runpytest_inprocess(*QUICK, "--rootdir", str(folder), str(folder))
    done.assert_outcomes(passed=3)


def test_pytest_page_runs(pytester: pytest.Pytester) -> None:
    (pytester.path / "examples").symlink_to(ROOT / "examples")
    (code,) = blocks("docs/pytest.md", "python")
    (settings,) = blocks("docs/pytest.md", "ini")
    path = pytester.makepyfile(code)
    pytester.makeini(settings)
    pytester.runpytest_inprocess(*QUICK, str(path)).assert_outcomes(passed=3)


def test_configuration_of_the_page_is_valid() -> None:
    (table,) = blocks("docs/cli.md", "toml")
    options = options_from(tomllib.loads(table)["tool"]["transl_audit"])
    assert options.names == {"Portsea Magpies": "Pies de Portsea"}


@pytest.mark.parametrize("page", PAGES)
def test_links_within_the_repository_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_picture_is_well_formed() -> None:
    root = xml.etree.ElementTree.parse(ROOT / "docs" / "check.svg").getroot()
    assert "transl-audit check examples/article_mixed.txt" in "".join(root.itertext())
