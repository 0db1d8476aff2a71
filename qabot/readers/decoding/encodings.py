"""Which encoding bytes are in, and the letters that they are in it."""

from __future__ import annotations

import codecs
import re

from qabot.errors import ReadError
from qabot.readers.decoding.alphabets import CENTRE, EVERYWHERE, TURKISH, WEST, pieces, strange

_MARKS = (  # the longer marks first: that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.002
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BEYOND_ASCII_SHARE = 0.3  # no western text has that many accents; other encodings read as cp1252 do

# One byte a letter: Windows, the old Macintosh, the old IBM PC. Which one it was is told by what the text becomes.
SINGLE_BYTE = ("cp1252", "mac_roman", "cp850", "cp437")
_OF_THE_CENTRE = ("cp1250", "iso8859-2", "mac_latin2", "cp852")
LETTERS = frozenset("äöüÄÖÜßéèêáàçñ")
# In the code page for Turkey letters of German stand as in that for the West, and those of its own where Icelandic has
# some. Names in a text tell them ("Yýldýz", "oðlu").
_OF_TURKEY = re.compile(
    r"(?<=[a-zäöüçâîû])þ(?![óúrj])|\bÞ(?=[aeiü]h|ah|im|en|er)|\bÝ(?=[bslnz])|\bYý(?=l)|ý(?=[a-zçöü]*ý)"
    r"|(?<=[aeiouäöüý])ð(?=l[uae]|a[nr]|ý)|(?<=[kzrtlmnsçþd])ý(?![a-z]*ur\b)"
)
MARKS_BETWEEN_WORDS = frozenset("„“”‚‘’«»‹›–—…§€°·• \xa0")
_MARKS_WITHIN_WORDS = frozenset("’‘–-·\xad")
LIKELY = 0.5  # score a letter above which one of the rarer encodings is believed

# What names of encodings stand for on the web, where the wider encoding is meant by the narrower name: quotation marks
# and dashes are not in latin-1 at all.
_AS_BROWSERS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
_OF_ASCII = ("utf-7", "hz", "iso2022_jp", "iso2022_kr")  # which write all letters in bytes that are valid UTF-8, too


def decoded(data: bytes, declared: str | None) -> str:
    """The letters in ``data``, as they stand; raises ReadError for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadError(f"it is not valid {encoding.upper()}: save it again as UTF-8") from error
    if b"\x00" in data:
        data = _without_nulls(data)
    meant_by = meant(declared)
    try:
        return data.decode(meant_by if meant_by in _OF_ASCII else "utf-8")
    except UnicodeDecodeError:
        mixed = _line_by_line(data) if meant_by in (None, "utf-8", *SINGLE_BYTE) else None
        damaged = mixed or _damaged(data)
    if damaged is not None:
        return damaged
    if meant_by and meant_by != SINGLE_BYTE[0]:  # which is declared by default, whatever it is
        try:
            return data.decode(meant_by)
        except (LookupError, UnicodeDecodeError):  # no encoding of text, or not the one it is
            pass
    return _single_byte(data)


def meant(declared: str | None) -> str | None:
    """The encoding that is meant by a declared name, as browsers take it; None for names that nobody knows."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    return _AS_BROWSERS.get(name, name)


def checked(text: str) -> str:
    """``text``, unless it is full of control characters; then ReadError."""
    if len(_CONTROL.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise ReadError("it is binary, not text: remove it, or save it as UTF-8 text")
    return text


def likeness(text: str) -> float:
    """How well the characters beyond ASCII stand in words and between them: 1 a character at best, -1 at worst."""
    score = count = 0
    for found in _BEYOND_ASCII.finditer(text, 0, 200_000):
        at, char = found.start(), found[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        inside = before.isalpha() and after.isalpha()
        count += 1
        if char.isalpha():
            score += -1 if char.isupper() and before.islower() else char in LETTERS
        elif inside:
            score -= char not in _MARKS_WITHIN_WORDS
        else:
            score += 1 if char in MARKS_BETWEEN_WORDS else -1
    return score / count if count else 0.0


def _without_nulls(data: bytes) -> bytes:
    """``data`` as UTF-8 where it is UTF-16 without its mark; else without the nulls that a crash leaves in a file."""
    even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
    half = min(len(data), 4000) // 2
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > half // 2 and others * 10 < half:
            try:
                return data[: len(data) // 2 * 2].decode(encoding).encode("utf-8", "replace")
            except UnicodeDecodeError:
                break
    rest = data.replace(b"\x00", b"")
    runs = len(re.findall(rb"\x00+", data))
    if runs * 100 > len(rest):
        raise ReadError("it is binary, not text: remove it, or save it as UTF-8 text")
    return rest


def _line_by_line(data: bytes) -> str | None:
    """UTF-8 with lines in another encoding, as merging files leaves them; None where no line is UTF-8 beyond ASCII."""
    lines = data.splitlines(keepends=True)
    read = [_strictly(line, "utf-8") for line in lines]
    if all(text is None or text.isascii() for text in read):
        return None
    return "".join(_line(line) if text is None else text for line, text in zip(lines, read, strict=True))


def _line(line: bytes) -> str:
    text = _likeliest(line) if _damaged(line) is None else ""
    return text if text and strange(text, EVERYWHERE) * 2 <= pieces(text) else line.decode("utf-8", "replace")


def _damaged(data: bytes) -> str | None:
    """UTF-8 with few damaged places (a file cut inside a letter, a stray byte), None where it is not UTF-8 at all."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = len(_BEYOND_ASCII.findall(text)) - damaged
    return text if damaged * 4 <= whole else None


def _single_byte(data: bytes) -> str:
    checked(data.decode("latin-1"))  # which knows every byte
    best = _likeliest(data)
    if best == data.decode("latin-1") and "¤" in best:  # which nobody writes; the two differ in little else
        best = data.decode("iso8859-15")
    if not best or len(_BEYOND_ASCII.findall(best)) > len(best) * _BEYOND_ASCII_SHARE:
        raise ReadError("its encoding is unknown: save it as UTF-8")
    return best


def _likeliest(data: bytes) -> str:
    """The text in which the fewest words are strange; "" where that is none, but that of Windows, which is usual."""
    best, fewest = "", float("inf")
    turkish = ("cp1254",) if _OF_TURKEY.search(_strictly(data, SINGLE_BYTE[0]) or "") else ()
    for encodings, alphabets in ((turkish, TURKISH), (SINGLE_BYTE, WEST), (_OF_THE_CENTRE, CENTRE)):
        for encoding in encodings:
            text = _strictly(data, encoding)
            if text is None:
                continue
            score = strange(text, alphabets)
            if score < fewest and (encoding == SINGLE_BYTE[0] or score * 2 <= pieces(text)):
                best, fewest = text, score
            if not fewest:
                return best
    return best


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
