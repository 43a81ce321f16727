"""Plain text: from bytes to code points."""

from __future__ import annotations

import codecs

from transl_audit.errors import InputError

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536  # bytes looked at to tell text from binary
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b\x85")


def decode(data: bytes, *, origin: str) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 (marked, or UTF-16 told by its zeros), else Windows-1252.

    A byte order mark stays in the text, so that offsets are those of the decoded file. `origin` names
    the file in errors. Raises InputError when the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding, origin)
    wide = _unmarked_utf16(data[:_SAMPLE])
    if wide:
        return _decode(data, wide, origin)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        sample = data[:_SAMPLE]
        controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in sample)
        if controls > len(sample) // 100:
            raise InputError(f"{origin} is binary, not text (byte {error.start} is no UTF-8)") from error
    return data.decode("cp1252", errors="replace")


def _decode(data: bytes, encoding: str, origin: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{origin} is marked as {encoding} but is not: {error.reason}; save it as UTF-8") from error


def _unmarked_utf16(sample: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, told by the zeros of its Latin letters."""
    if len(sample) < 8:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None
