"""The pytest plugin: the fixture `audit`, with which a content team asserts that its French is faithful.

pytest loads this module in every run, so nothing heavy is imported until a test audits something.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from transl_audit.report import Report
    from transl_audit.types import Finding, Severity

_OPTIONS: dict[str, str] = {
    "level": "the least severity that fails a test (default: major)",
    "profile": "'fast' uses no neural model, 'full' all of them",
    "checks": "codes of the checks to run, or their beginnings; all when empty",
    "ignore": "codes of the checks to leave out, or their beginnings",
    "variant": "the French of the reader: fr-FR, fr-CA, fr-CH or fr-BE",
    "min_score": "the score below which a text fails",
    "messages": "the language of the messages: en or fr",
}
_LISTS = ("checks", "ignore")
_PREFIX = "transl_audit_"
_KEPT_REPORTS = 256
"""Reports kept for tests that ask again about the same text; the oldest goes first."""


FilePath = str | os.PathLike[str]


class Audit:
    """Audits texts with the options of the project. The fixture `audit` is one, shared by all tests."""

    def __init__(self, defaults: Mapping[str, object]) -> None:
        self._defaults = dict(defaults)
        self._reports: dict[tuple[str, str | None, str], Report] = {}

    def __call__(self, text: str, source: str | None = None, **options: object) -> Report:
        """The report of a French or mixed-language text; the same text is audited once."""
        __tracebackhide__ = True
        from transl_audit.pipeline import audit

        settled = {"level": "major"} | self._defaults | options
        key = (text, source, repr(sorted(settled.items())))
        if key not in self._reports:
            report = _settle(lambda: audit(text, source=source, **settled))
            if len(self._reports) >= _KEPT_REPORTS:
                del self._reports[next(iter(self._reports))]
            self._reports[key] = report
        return self._reports[key]

    def file(self, path: FilePath, source: FilePath | None = None, **options: object) -> Report:
        """The report of a file; `source` is the file of its English."""
        __tracebackhide__ = True
        from transl_audit.pipeline import audit_file

        settled = {"level": "major"} | self._defaults | options
        english = None if source is None else os.fspath(source)
        return _settle(lambda: audit_file(os.fspath(path), source=english, **settled))

    def assert_faithful(
        self,
        text: str,
        source: str | None = None,
        *,
        min_score: float | None = None,
        level: Severity | None = None,
        **options: object,
    ) -> None:
        """Fails the test when the text has a finding at or above the level, or scores below the bar.

        Without `level` and `min_score` those of the project count, and 'major' and no bar without these.
        """
        __tracebackhide__ = True
        self._judge(self(text, source, **_with(options, min_score, level)))

    def assert_faithful_file(
        self,
        path: FilePath,
        source: FilePath | None = None,
        *,
        min_score: float | None = None,
        level: Severity | None = None,
        **options: object,
    ) -> None:
        """`assert_faithful` for a file and the file of its English."""
        __tracebackhide__ = True
        self._judge(self.file(path, source, **_with(options, min_score, level)))

    def _judge(self, report: Report) -> None:
        __tracebackhide__ = True
        bar = report.options.min_score
        low = bar is not None and report.score.value < bar
        if low or report.findings:
            raise AssertionError(explain(report, report.findings))


def explain(report: Report, findings: tuple[Finding, ...]) -> str:
    """Why a text is not faithful: the score, the bar if it is missed, and the findings in context."""
    from transl_audit.report.text import findings_in_context

    score, bar = report.score, report.options.min_score
    head = f"score {score.value:.1f} of 100 (95 % interval {score.low:.1f} – {score.high:.1f})"
    if bar is not None and score.value < bar:
        head += f", below the bar of {bar:g}"
    count = f"{len(findings)} finding{'s' if len(findings) != 1 else ''} at or above {report.options.level!r}"
    return "\n\n".join([f"{count}; {head}", *findings_in_context(report, findings)])


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the project, for pytest.ini and [tool.pytest.ini_options]."""
    for name, meaning in _OPTIONS.items():
        text = f"transl_audit: {meaning}"
        if name in _LISTS:
            parser.addini(_PREFIX + name, text, type="args", default=None)
        else:
            parser.addini(_PREFIX + name, text, default=None)


@pytest.fixture(scope="session")
def audit(pytestconfig: pytest.Config) -> Audit:
    """Audits French translated from English: `audit.assert_faithful(text, source=None)`.

    Options come from pytest's own configuration (`transl_audit_level` and so on), else from
    `transl_audit.toml` or `[tool.transl_audit]`; what a test says goes before both.
    """
    from transl_audit.config import options_from, read_config
    from transl_audit.errors import OptionError

    try:
        defaults = read_config(Path(pytestconfig.rootpath)) | _ini_options(pytestconfig)
        options_from(defaults, origin="the configuration")
    except OptionError as error:
        raise pytest.UsageError(f"transl_audit: {error}") from None
    return Audit(defaults)


def _ini_options(config: pytest.Config) -> dict[str, object]:
    given: dict[str, object] = {}
    for name in _OPTIONS:
        value = config.getini(_PREFIX + name)
        if value in (None, "", []):
            continue
        given[name] = _number(value) if name == "min_score" else value
    return given


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise pytest.UsageError(f"transl_audit_min_score is {value!r}; expected a number from 0 to 100") from None


def _with(options: Mapping[str, object], min_score: float | None, level: Severity | None) -> dict[str, object]:
    """The options of a call with the two that have a name of their own, where they are given."""
    own = {"min_score": min_score, "level": level}
    return dict(options) | {name: value for name, value in own.items() if value is not None}


def _settle(audit: Callable[[], Report]) -> Report:
    """The report, or a failure that says in one line why there is none."""
    __tracebackhide__ = True
    from transl_audit.errors import OptionError, TranslAuditError

    try:
        return audit()
    except OptionError as error:
        raise pytest.UsageError(f"transl_audit: {error}") from None
    except TranslAuditError as error:
        pytest.fail(f"transl_audit: {error}", pytrace=False)
