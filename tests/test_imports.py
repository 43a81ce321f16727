"""What is imported when: one way through the stages, nothing heavy at `import transl_audit`, no network."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import transl_audit

PACKAGE = Path(transl_audit.__file__).parent
ROOT = PACKAGE.parent
ORDER = (
    ("errors", "types", "config"),
    ("text", "lang", "models"),
    ("reading",),
    ("align",),
    ("checks",),
    ("score",),
    ("report",),
    ("pipeline",),
    ("bulk",),
    ("cli", "pytest_plugin"),
    ("__init__", "__main__"),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
HEAVY = ("spacy", "numpy", "regex", "rapidfuzz", "jinja2", "click", "pandas", "thinc", "json", "dataclasses")
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage(module: str) -> str:
    """The stage that a module of the package belongs to: `align` for `transl_audit.align.words`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imported(path: Path) -> Iterator[str]:
    """The package's modules that a file imports anywhere, also within functions; no relative import."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "transl_audit")
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: relative import"
            if node.module == "transl_audit":
                yield from (f"transl_audit.{a.name}" for a in node.names if a.name != "__version__")
            elif node.module and node.module.startswith("transl_audit."):
                yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    for module in imported(path):
        assert stage(module) in RANK, f"{module} has no place in the order"
        assert RANK[stage(module)] <= RANK[own], f"{own} imports {module}"


def python(code: str, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *flags, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)


def test_package_imports_nothing_heavy() -> None:
    loaded = python("import transl_audit, sys; print(*sys.modules)").stdout.split()
    assert not set(HEAVY) & set(loaded)
    assert [name for name in loaded if name.startswith("transl_audit")] == ["transl_audit"]


def test_package_is_imported_in_150_ms() -> None:
    code = "import time; t = time.perf_counter(); import transl_audit; print(time.perf_counter() - t)"
    assert statistics.median(float(python(code).stdout) for _ in range(5)) < 0.15


def test_plugin_costs_pytest_nothing_heavy() -> None:
    loaded = python("import transl_audit.pytest_plugin, sys; print(*sys.modules)").stdout.split()
    assert not {"spacy", "numpy", "regex", "rapidfuzz", "jinja2", "click", "pandas"} & set(loaded)
    assert [name for name in loaded if name.startswith("transl_audit.")] == ["transl_audit.pytest_plugin"]


@pytest.mark.parametrize("name", sorted(set(transl_audit.__all__) - {"__version__"}))
def test_public_names_are_there(name: str) -> None:
    assert callable(getattr(transl_audit, name))
    assert name in dir(transl_audit)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'adit'"):
        _ = transl_audit.adit


def test_align_stays_a_function_after_its_folder_is_imported() -> None:
    code = "import transl_audit.align.words, transl_audit as ta; print(ta.align.__name__, ta.align.__module__)"
    assert python(code).stdout.split() == ["align", "transl_audit.pipeline"]


NO_NETWORK = """
import socket, sys

def refuse(event, _):
    if event.startswith(("socket.", "urllib.", "http.client", "ftplib.", "smtplib.")):
        raise RuntimeError("the network was used: " + event)

sys.addaudithook(refuse)
"""


def test_audit_uses_no_network_from_the_first_import_on() -> None:
    """An audit hook sees every socket of the interpreter, also those that C code opens through Python."""
    code = NO_NETWORK + (
        "import transl_audit as ta\n"
        "report = ta.audit_file('examples/article_mixed.txt')\n"
        "report.to_html(), report.to_json(), report.to_text()\n"
        "ta.audit_file('examples/release.fr.txt', source='examples/release.en.txt')\n"
        "print(len(report.findings))\n"
    )
    assert int(python(code).stdout) > 0


def test_the_hook_of_the_network_test_bites() -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        python(NO_NETWORK + "socket.create_connection(('127.0.0.1', 9))")
    assert "the network was used" in caught.value.stderr
