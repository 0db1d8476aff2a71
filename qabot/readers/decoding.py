"""Bytes -> text, or the reason why not."""

from __future__ import annotations

import codecs
import re

from qabot.errors import ReadError

_MARKS = (  # the longer marks first: that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF document", "give it the ending .pdf"),
    (b"PK\x03\x04", "a zip archive or an Office document", "give it its own ending (.docx), or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as .docx or as plain text"),
    (b"{\\rtf", "an RTF document", "save it as .docx or as plain text"),
    (b"\x89PNG", "an image", "remove it from the folder"),
    (b"\xff\xd8\xff", "an image", "remove it from the folder"),
    (b"GIF8", "an image", "remove it from the folder"),
    (b"\x1f\x8b", "a compressed file", "unpack it"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.002
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BEYOND_ASCII_SHARE = 0.3  # no western text has that many accents; other encodings read as cp1252 do


def decode(data: bytes) -> str:
    """The text in ``data``: UTF-8, UTF-16 or UTF-32 with a byte order mark, else Windows-1252; the mark is left out.

    UTF-8 with a few damaged places stays UTF-8 (the places become U+FFFD). Raises ReadError for what is no text.
    """
    for magic, what, way_out in _OTHER_FORMATS:
        if data.startswith(magic):
            raise ReadError(f"it is {what}, not text: {way_out}")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return _checked(data.decode(encoding))
            except UnicodeDecodeError as error:
                raise ReadError(f"it is not valid {encoding.upper()}: save it again as UTF-8") from error
    if b"\x00" in data:
        raise ReadError("it is binary, not text: remove it, or save it as UTF-8 text")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_damaged(data) or _western(data))


def _damaged(data: bytes) -> str | None:
    """UTF-8 with few damaged places (a file cut inside a letter, a stray byte), None where it is not UTF-8 at all."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = len(_BEYOND_ASCII.findall(text)) - damaged
    return text if damaged * 4 <= whole else None


def _western(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ReadError("its encoding is unknown: save it as UTF-8") from error
    if len(_BEYOND_ASCII.findall(text)) > len(text) * _BEYOND_ASCII_SHARE:
        raise ReadError("its encoding is unknown: save it as UTF-8")
    return text


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise ReadError("it is binary, not text: remove it, or save it as UTF-8 text")
    return text
