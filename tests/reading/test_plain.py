"""From bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transl_audit.errors import InputError
from transl_audit.reading.plain import decode

TEXT = "L’été dernier, à Noël : 12 € — « oui ».\r\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16-le without mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16-be without mark"),
        pytest.param(TEXT.encode("cp1252"), id="windows-1252"),
    ],
)
def test_text_is_read_in_its_encoding(data: bytes) -> None:
    assert decode(data, origin="a file") == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_obeyed_and_kept(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding), origin="a file") == "\ufeff" + TEXT


def test_latin_1_is_read() -> None:
    assert decode("Élève à Besançon".encode("latin-1"), origin="a file") == "Élève à Besançon"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, id="picture"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8A\x00", id="broken utf-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a file is"):
        decode(data, origin="a file")


@given(st.text(min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    if "\0" not in text:
        assert decode(data, origin="a file") == text
