"""Who is said to have said what."""

from __future__ import annotations

import pytest

from transl_audit.text.attributions import attribution


@pytest.mark.parametrize(
    ("line", "name", "handle", "date", "language"),
    [
        ("— Ann Lee (@annlee) November 10, 2022", "Ann Lee", "@annlee", (2022, 11, 10), "en"),
        ("— Ann Lee (@annlee) 10 novembre 2022", "Ann Lee", "@annlee", (2022, 11, 10), "fr"),
        ("— Ann Lee 🚲 (@annlee) 1er mai 2022", "Ann Lee", "@annlee", (2022, 5, 1), "fr"),
        ("Ann van der Berg @avdb · Nov 10", "Ann van der Berg", "@avdb", (0, 11, 10), "en"),
        ("3:14 PM · Nov 10, 2022", None, None, (2022, 11, 10), "en"),
        ("@annlee · 10 nov.", None, "@annlee", (0, 11, 10), "fr"),
    ],
)
def test_posts(line: str, name: str | None, handle: str | None, date: tuple[int, int, int], language: str) -> None:
    found = attribution(line)
    assert found is not None
    assert (found.name, found.handle, found.date, found.language, found.form) == (name, handle, date, language, "post")


@pytest.mark.parametrize(
    "line",
    [
        "Par Ann Lee | 12 mars 2023",
        "Publié le 3 mars 2021 à 14h30",
        "12 mars 2023",
        "By Ann Lee",
        "Avec AFP",
        "Ann Lee - 15 décembre 2017 à 16:17",
    ],
)
def test_bylines(line: str) -> None:
    found = attribution(line)
    assert found is not None
    assert found.form == "byline"


def test_a_name_behind_a_dash_is_the_author_of_a_quotation() -> None:
    found = attribution("— Ann Lee, présidente de la ligue")
    assert found is not None
    assert (found.name, found.form) == ("Ann Lee", "quote")


@pytest.mark.parametrize(
    "line",
    [
        "- Bonjour, dit-il.",
        "— Je ne sais pas",
        "- acheter du pain",
        "Par contre nous devons partir",
        "Merci @annlee pour tout",
        "Le 3 mai 2020, Paris brûlait encore",
        "Time honored tradition",
        "Le message de Paris",
        '{"name":"Ann Lee","date":"2022-11-10"}',
        "",
        "\ud800",
    ],
)
def test_sentences_headings_and_data_are_none(line: str) -> None:
    assert attribution(line) is None
