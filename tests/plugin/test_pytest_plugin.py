"""The pytest plugin, run by pytest inside pytest."""

from __future__ import annotations

import sys

import pytest

import transl_audit
from tests.plugin.inner import QUICK

WRONG = '"Écrivez à @NordSécurité avant le 3 mars.", source="Write to @NorthSecurity before March 3."'
RIGHT = '"Écrivez à @NorthSecurity avant le 3 mars.", source="Write to @NorthSecurity before March 3."'


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    """Modules imported here are kept by the inner runs, which drop what they import themselves."""
    transl_audit.audit("Un mot.", source="A word.", profile="fast")


@pytest.fixture(autouse=True)
def _fast(pytester: pytest.Pytester) -> None:
    pytester.makefile(".toml", transl_audit='profile = "fast"')


def run(pytester: pytest.Pytester, body: str, *arguments: str) -> pytest.RunResult:
    """The result of one test with this body, in a project of its own."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    pytester.makepyfile(f"import pytest\n\ndef test_text(audit):\n{lines}\n")
    return pytester.runpytest_inprocess(*QUICK, *arguments)


def test_faithful_text_passes(pytester: pytest.Pytester) -> None:
    run(pytester, f"audit.assert_faithful({RIGHT})").assert_outcomes(passed=1)


def test_failure_shows_the_finding_in_context(pytester: pytest.Pytester) -> None:
    result = run(pytester, f"audit.assert_faithful({WRONG})")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*AssertionError: 1 finding at or above 'major'; score * of 100 (95 % interval *",
            "*<text>:1:11: TA101 major: *",
            "*text * 1 | Écrivez à @NordSécurité avant le 3 mars.",
            "*| *^^^^^^^^^^^^^*",
            "*English * 1 | Write to @NorthSecurity before March 3.",
            "*suggestion *| @NorthSecurity",
        ]
    )


def test_failure_shows_the_users_line_and_not_the_plugin(pytester: pytest.Pytester) -> None:
    shown = run(pytester, f"audit.assert_faithful({WRONG})").stdout.str()
    assert "> " in shown
    assert "audit.assert_faithful(" in shown
    assert "pytest_plugin.py" not in shown


def test_level_decides_what_fails(pytester: pytest.Pytester) -> None:
    run(pytester, f"audit.assert_faithful({WRONG}, level='critical')").assert_outcomes(passed=1)


def test_bar_decides_too(pytester: pytest.Pytester) -> None:
    result = run(pytester, f"audit.assert_faithful({WRONG}, level='critical', min_score=99)")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*0 findings at or above 'critical'; score * below the bar of 99*"])


def test_report_is_returned_and_kept(pytester: pytest.Pytester) -> None:
    body = (
        f"report = audit({WRONG})\nassert [f.code for f in report.findings] == ['TA101']\n"
        f"assert audit({WRONG}) is report"
    )
    run(pytester, body).assert_outcomes(passed=1)


def test_other_options_make_another_report(pytester: pytest.Pytester) -> None:
    body = f"assert audit({WRONG}, level='critical').findings == ()\nassert len(audit({WRONG}).findings) == 1"
    run(pytester, body).assert_outcomes(passed=1)


def test_fixture_serves_wider_scopes(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import pytest

        @pytest.fixture(scope="module")
        def report(audit):
            return audit({RIGHT})

        def test_report(report):
            assert report.findings == ()
        """
    )
    pytester.runpytest_inprocess(*QUICK).assert_outcomes(passed=1)


def test_files_are_audited(pytester: pytest.Pytester) -> None:
    pytester.makefile(".fr.txt", page="Écrivez à @NordSécurité avant le 3 mars.\n")
    pytester.makefile(".en.txt", page="Write to @NorthSecurity before March 3.\n")
    result = run(pytester, "audit.assert_faithful_file('page.fr.txt', source='page.en.txt')")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*page.fr.txt:1:11: TA101 major: *"])


def test_missing_file_fails_in_one_line(pytester: pytest.Pytester) -> None:
    result = run(pytester, "audit.assert_faithful_file('missing.txt')", "--tb=short")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*transl_audit: *missing.txt*"])
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize(
    ("setting", "body", "outcome"),
    [
        ("transl_audit_level = critical", f"audit.assert_faithful({WRONG})", "passed"),
        ("transl_audit_ignore = TA101", f"audit.assert_faithful({WRONG})", "passed"),
        ("transl_audit_checks = TA4 TA6", f"audit.assert_faithful({WRONG})", "passed"),
        ("transl_audit_checks = TA1", f"audit.assert_faithful({WRONG})", "failed"),
        ("transl_audit_min_score = 99.5", f"audit.assert_faithful({WRONG}, level='critical')", "failed"),
        ("transl_audit_level = critical", f"audit.assert_faithful({WRONG}, level='major')", "failed"),
    ],
)
def test_options_of_pytest_count(pytester: pytest.Pytester, setting: str, body: str, outcome: str) -> None:
    pytester.makeini(f"[pytest]\n{setting}\n")
    run(pytester, body).assert_outcomes(**{outcome: 1})


def test_options_of_the_configuration_file_count_below_those_of_pytest(pytester: pytest.Pytester) -> None:
    pytester.makefile(".toml", transl_audit='profile = "fast"\nlevel = "critical"')
    run(pytester, f"audit.assert_faithful({WRONG})").assert_outcomes(passed=1)
    pytester.makeini("[pytest]\ntransl_audit_level = major\n")
    run(pytester, f"audit.assert_faithful({WRONG})").assert_outcomes(failed=1)


@pytest.mark.parametrize(
    "setting", ["transl_audit_level = awful", "transl_audit_min_score = high", "transl_audit_profile = slow"]
)
def test_bad_setting_says_what_is_expected(pytester: pytest.Pytester, setting: str) -> None:
    pytester.makeini(f"[pytest]\n{setting}\n")
    result = run(pytester, f"audit.assert_faithful({RIGHT})")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([f"*UsageError: *{setting.split()[-1]}*expected*"])


def test_bad_option_of_a_call_says_what_is_expected(pytester: pytest.Pytester) -> None:
    result = run(pytester, f"audit.assert_faithful({RIGHT}, levle='major')")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*UsageError: transl_audit: unknown option 'levle'*did you mean 'level'*"])


def test_pytest_help_lists_the_options(pytester: pytest.Pytester) -> None:
    shown = pytester.runpytest_inprocess(*QUICK, "--help").stdout.str()
    assert "transl_audit_min_score" in shown
    assert "audit" in pytester.runpytest_inprocess(*QUICK, "--fixtures").stdout.str()


def test_tests_that_do_not_audit_load_nothing(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("import sys\n\ndef test_it():\n    assert not {'spacy', 'numpy', 'regex'} & set(sys.modules)\n")
    command = (sys.executable, "-m", "pytest", "-q", *QUICK)
    pytester.run(*command).assert_outcomes(passed=1)
