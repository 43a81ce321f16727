"""Addresses of the same page, and of its French version."""

from __future__ import annotations

import pytest

from transl_audit.text.urls import canonical, host, is_bare, localised

SAME = [
    ("http://www.A.example/x/", "https://a.example/x"),
    ("https://a.example/caf%C3%A9", "https://a.example/café"),
]
FRENCH = [
    ("https://a.example/en/news", "https://a.example/fr/nouvelles"),
    ("https://en.wikipedia.org/wiki/Rain", "https://fr.wikipedia.org/wiki/Pluie"),
    ("https://shop.com/x", "https://shop.fr/x"),
    ("https://a.example/page?lang=en", "https://a.example/page?lang=fr"),
    ("https://a.example/doc_e.htm", "https://a.example/doc_f.htm"),
    ("https://www.canada.ca/health", "https://www.canada.ca/sante"),
]
OTHER = [
    ("https://a.example/news", "https://a.example/nouvelles"),
    ("https://a.example/news", "https://b.example/fr/news"),
    ("https://a.example/A1", "https://a.example/a1"),
    ("https://shop.com/x", "https://shop.org/y"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_writing_does_not_change_the_page(left: str, right: str) -> None:
    assert canonical(left) == canonical(right)


@pytest.mark.parametrize(("left", "right"), FRENCH)
def test_the_french_version_of_a_page_is_known(left: str, right: str) -> None:
    assert localised(left, right)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_another_page_is_no_french_version(left: str, right: str) -> None:
    assert not localised(left, right)


def test_host_is_without_user_port_and_www() -> None:
    assert host("https://me@www.A.example:80/x") == "a.example"
    assert is_bare("Lodestar.com")
    assert not is_bare("https://lodestar.com")
