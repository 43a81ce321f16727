"""What a content team keeps beside its texts: the French must stay faithful to the English.

Run it with `pytest examples/content`. A test that fails shows both sides, the reason and a suggestion.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from transl_audit.pytest_plugin import Audit

HERE = Path(__file__).parent
PAGES = sorted(HERE.glob("*.fr.txt"))


@pytest.mark.parametrize("french", PAGES, ids=lambda path: path.name)
def test_page_is_faithful(audit: Audit, french: Path) -> None:
    """Each page, beside the English page of the same name."""
    english = french.with_name(french.name.replace(".fr.", ".en."))
    audit.assert_faithful_file(french, source=english, min_score=90)


def test_message_is_faithful(audit: Audit) -> None:
    """A single message."""
    audit.assert_faithful("Il vous reste {n} pages.", source="You have {n} pages left.")


def test_report_can_be_looked_at(audit: Audit) -> None:
    """A test may judge the report itself."""
    report = audit("Écrivez à help@tidepool.example.", source="Write to help@tidepool.example.")
    assert report.score.value == 100
