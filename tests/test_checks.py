"""Every check: its documentation, its codes and its own examples."""

from __future__ import annotations

import inspect
import re

import pytest

from transl_audit.align.words import link_words
from transl_audit.checks import ALL
from transl_audit.checks.base import Check, DocumentCheck, DocumentView, Example, PairCheck, PairView
from transl_audit.config import Options
from transl_audit.pipeline import read_document
from transl_audit.types import Hit, Span

HEADINGS = ("*Why it matters*", "*Not flagged*", "*Known limits*", "*Source*")
EXAMPLES = [
    pytest.param(check, example, id=f"{check.code}-{number}")
    for check in ALL
    for number, example in enumerate(check.examples)
]


def unmark(text: str) -> tuple[str, list[Span]]:
    """The text without its ⟦ ⟧ marks, and the spans that they enclosed."""
    spans, clean = [], ""
    for part in re.split(r"(⟦.*?⟧)", text, flags=re.DOTALL):
        if part.startswith("⟦"):
            spans.append(Span(len(clean), len(clean) + len(part) - 2))
            part = part[1:-1]
        clean += part
    return clean, spans


def hits(check: Check, source: str, target: str) -> list[Hit]:
    options = Options(profile="fast")
    if isinstance(check, PairCheck):
        return list(check.run(PairView(source, target, link_words(source, target), (), options)))
    document, pairs = read_document(target)
    return list(check.run(DocumentView(document, None, pairs, options)))


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_example_is_flagged_exactly_where_it_is_marked(check: Check, example: Example) -> None:
    source, source_marks = unmark(example.source)
    target, target_marks = unmark(example.target)
    found = hits(check, source, target)
    if isinstance(check, DocumentCheck):  # one text: a hit without a target points at its English
        assert [h.target or h.source for h in found] == target_marks
        return
    assert [h.target for h in found if h.target] == target_marks
    if source_marks:
        assert [h.source for h in found if h.source] == source_marks
    assert bool(found) == bool(source_marks or target_marks)


@pytest.mark.parametrize("check", ALL, ids=lambda c: c.code)
def test_check_has_a_rule_page_and_two_examples_of_each_kind(check: Check) -> None:
    page = inspect.getdoc(check.run) or ""
    assert all(heading in page for heading in HEADINGS)
    flagged = [e for e in check.examples if "⟦" in e.source + e.target]
    assert len(flagged) >= 2
    assert len(check.examples) - len(flagged) >= 2


@pytest.mark.parametrize("check", ALL, ids=lambda c: c.code)
def test_check_file_is_named_after_code_and_name(check: Check) -> None:
    module = inspect.getmodule(check.run)
    assert module is not None
    assert module.__name__.rsplit(".", 1)[1] == f"{check.code.lower()}_{check.name.replace('-', '_')}"


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [check.code for check in ALL]
    assert codes == sorted(set(codes))
    assert len({check.name for check in ALL}) == len(ALL)


def test_checks_of_documents_and_pairs_are_told_apart() -> None:
    assert all(isinstance(check, PairCheck | DocumentCheck) for check in ALL)
