"""Quotations by their marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transl_audit.text.quotations import quotations
from transl_audit.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Il dit “non merci” encore.", ["non merci"]),
        ("Il dit « non merci » encore.", ["non merci"]),
        ("Il dit «\u202fnon merci\u202f» encore.", ["non merci"]),
        ('Il dit "non merci" et "oui".', ["non merci", "oui"]),
        ("Il dit « je crie “non” fort » encore.", ["je crie “non” fort"]),
        ("Il dit „non merci“ encore.", ["non merci"]),
        ("Il dit << non merci >> encore.", ["non merci"]),
        ("L’été n’est pas là aujourd’hui.", []),
        ('Un écran de 27" et un de 24".', []),
    ],
)
def test_the_outermost_quotations(text: str, inner: list[str]) -> None:
    assert [q.inner.of(text) for q in quotations(text)] == inner


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "Il dit « je pars.\n\nElle reste « ici »."
    assert [(q.closed, q.inner.of(text)) for q in quotations(text)] == [(False, "je pars."), (True, "ici")]


@given(st.text(alphabet=st.sampled_from(list("ab «»“”\"'‘’„<>\n.")), max_size=80))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.span.start <= quotation.inner.start <= quotation.inner.end <= quotation.span.end
        end = quotation.span.end
    assert end <= len(text)


def test_time_is_linear_in_unclosed_marks() -> None:
    start = time.process_time()
    quotations("“a " * 50_000)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il pleut. Elle part.", ["Il pleut.", "Elle part."]),
        ("M. Dupont voit J. R. Martin. Il part.", ["M. Dupont voit J. R. Martin.", "Il part."]),
        ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
        ("« Il pleut. » Elle part.", ["« Il pleut. »", "Elle part."]),
        ("Cela coûte 3.50 euros.", ["Cela coûte 3.50 euros."]),
        ("Vraiment ? Oui !", ["Vraiment ?", "Oui !"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in sentences(text)] == expected
