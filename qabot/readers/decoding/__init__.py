"""Bytes -> text, or the reason why not; what was decoded wrongly and saved like that is put right."""

from __future__ import annotations

import html
import quopri
import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice, permutations

from qabot.errors import ReadError
from qabot.readers.decoding.alphabets import oddity
from qabot.readers.decoding.encodings import (
    LETTERS,
    LIKELY,
    SINGLE_BYTE,
    checked,
    decoded,
    likeness,
)
from qabot.text.normal import normalized, of_windows

_OTHER_FORMATS = (
    (b"%PDF-", "a PDF document", "give it the ending .pdf"),
    (b"PK\x03\x04", "a zip archive or an Office document", "give it its own ending (.docx, .odt, .zip)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "give it its own ending (.doc), or save it as .docx"),
    (b"{\\rtf", "an RTF document", "give it the ending .rtf"),
    (b"\x89PNG", "an image", "remove it from the folder"),
    (b"\xff\xd8\xff", "an image", "remove it from the folder"),
    (b"GIF8", "an image", "remove it from the folder"),
    (b"\x1f\x8b", "a compressed file", "unpack it"),
)
# Formats that are text, too, by how they begin, and the ending that each is read by.
_OTHER_TEXTS = (
    (re.compile(r"\s*(?:<!DOCTYPE html|<html\b|<head>)", re.IGNORECASE), ".html"),
    (re.compile(r"\s*(?:<\?xml\b|<rss\b|<feed\b|<nitf\b)", re.IGNORECASE), ".xml"),
    (re.compile(r"\s*(?:\[\s*)?\{\s*\"(?:[^\"\\\n]|\\.){1,80}\"\s*:"), ".json"),
    (re.compile(r"\s*(?:\d+\s*\n)?\d\d:\d\d:\d\d,\d{3} --> \d\d:"), ".srt"),
    (re.compile(r"\s*WEBVTT\b"), ".vtt"),
    (
        re.compile(r"(?:[\w-]+:.*\n(?:[ \t].*\n)*){0,60}?Content-Type: multipart/related\b", re.IGNORECASE),
        ".mhtml",
    ),
    (
        re.compile(r"(?=(?:.*\n){1,60}?MIME-Version:)(?:[\w-]+:.*\n(?:[ \t].*\n)*){3,60}", re.IGNORECASE),
        ".eml",
    ),
    (  # the names of a table's columns, of which one holds articles
        re.compile(
            r"(?:sep=.\n)?(?=.*\b(?:text|body|content|inhalt|volltext|artikeltext)\b)"
            r"(?=.*\b(?:title|titel|headline|url|id|date|datum|source|quelle|author|autor)\b)"
            r"(?:\"?[\w-]{1,30}\"?[;,\t|]){1,40}\"?[\w-]{1,30}\"?\n",
            re.IGNORECASE,
        ),
        ".csv",
    ),
)
# Dots that stand beside their letter, as copying from a printed page leaves them: "Bru¨cke" or, of TeX, "Br¨ucke".
_DOTS_AFTER = re.compile(r"(?P<letter>[aouAOU])¨")
_DOTS_BEFORE = re.compile(r"¨(?:(?<=[^\n]¨)[^\S\n])?(?P<letter>[aouAOU])")  # a sign before a line is one of a list
_CUT = re.compile(r"â€(?:\ufffd|(?=[\s.,;:!?)–-]|\Z))")  # ” in UTF-8, whose last byte Windows does not know
# UTF-8 that was read as something else and written again ("BÃ¤cker", "B√§cker", "B├ñcker", "BĂ¤cker"): by what
# letter each byte became. Those that an encoding does not know are left as control characters.
_READ_AS = {
    encoding: {bytes([byte]).decode(encoding, "ignore") or chr(byte): byte for byte in range(128, 256)}
    for encoding in (*SINGLE_BYTE, "latin-1", "cp1250", "iso8859-2", "iso8859-15", "cp1254")
}
_RUN = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[A-Za-z]{0,60}[^\x00-\x7f][^\x00-@\[-`{-\x7f]{0,60}")  # bounded: longer ones are none
_SAMPLE = 100  # words by which it is told in which two
_TIMES = 3  # at most a text has been read wrongly, and written again
# One-byte encodings that were taken for each other and saved: "B‰cker", "BŠcker", "Bõcker". It is told within words.
_INNER = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z])")
_SIGNS = frozenset("„“”‚‘’»«›‹–—…€§°·•©£\xa0")
_SEVEN_AT_LEAST = 2  # different runs
_NO_EVIDENCE = frozenset("’‘“”–—·…\xad\xa0")  # right in words, between them, or where a blank was lost
_MISREADINGS = (
    frozenset(
        byte.decode(wrong, "ignore")
        for right in SINGLE_BYTE
        for byte in {letter.encode(right, "ignore") for letter in LETTERS}
        for wrong in SINGLE_BYTE
        if wrong != right
    )
    - _NO_EVIDENCE
)
_MISREAD_AT_LEAST = 2  # places
# "B?cker", "?Das ist falsch?": saved in an encoding without umlauts or quotation marks.
_LOST = re.compile(r"\ufffd(?=\w)|(?<=[A-Za-z])\?(?=[a-z])(?![\w.-]+=)|(?<![^\s(])\?(?=[A-Za-zÄÖÜäöü])")
# Of pages: scripts ask "a?b:c", addresses end in "?id=7".
_NO_PROSE = re.compile(r"<(?P<of>script|style)\b.*?(?:</(?P=of)\b|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)
_LOST_SHARE = 1 / 400  # of the characters
_ENTITY = re.compile(  # letters with accents are known without their semicolon, too
    r"&(?:(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{2,7}|#[xX][0-9A-Fa-f]{2,6});|[A-Za-z](?:uml|acute|grave|circ|tilde|cedil)|szlig)"
)
_QUOTED = re.compile(
    r"=(?:C3=[89AB][\dA-F]|E2=80=[\dA-F]{2}|(?:[EF][46C]|DF)(?=[a-zäöüß=]))"
)  # letters as mails send them
_SEVEN = re.compile(r"\+([A-Za-z0-9/+]{3,60})(?![A-Za-z0-9/+])")  # letters in UTF-7
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})")  # of JSON and Java, left over


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in ``data``, normalised, as ``characters`` tells them."""
    return normalized(characters(data, declared))


def characters(data: bytes, declared: str | None = None) -> str:
    """The characters in ``data``, not normalised; the byte order mark is left out.

    UTF-8, UTF-16 or UTF-32, else the encoding that the file has ``declared``, else the one-byte encoding (Windows,
    Macintosh, IBM PC) in which most of it is words. What was decoded wrongly and saved like that ("BÃ¤cker", "B‰cker")
    is repaired. UTF-8 with a few damaged places stays UTF-8 (the places become U+FFFD). Raises ReadError for what is
    no text.
    """
    text = letters(data, declared)
    check_kept(text)
    return text


def letters(data: bytes, declared: str | None = None) -> str:
    """The characters in ``data`` as ``characters`` tells them, whether some of them were lost or not."""
    for magic, what, way_out in _OTHER_FORMATS:
        if data.startswith(magic):
            raise ReadError(f"it is {what}, not text: {way_out}")
    return dotted(_repaired(checked(decoded(data, declared))))


def decode_prose(data: bytes, declared: str | None = None) -> str:
    """The text in ``data`` as ``decode`` gives it; entities of HTML ("&auml;", "&#8222;"), letters by their number
    ("\\u00e4") and as mails send them ("=C3=A4") are what they stand for.
    """
    text = decode(data, declared)
    if len(_QUOTED.findall(text)) > 1:
        text = decode(quopri.decodestring(text.encode()))
    if text.isascii():
        text = normalized(_of_seven(text))
    if _ESCAPED.search(text):
        text = normalized(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    if not _ENTITY.search(text):
        return text
    return normalized(html.unescape(html.unescape(text) if "&amp;" in text else text))


def _of_seven(text: str) -> str:
    """What is UTF-7 ("Br+APw-cke"), as old mail programs save it, as it was meant."""
    runs = {found[1] for found in _SEVEN.finditer(text)}
    meant = [_sixteen(run) for run in runs]
    if len(runs) < _SEVEN_AT_LEAST or not all(letters and not letters.isascii() for letters in meant):
        return text
    if not all(letter in LETTERS or letter in _SIGNS for letters in meant for letter in letters):
        return text
    return text.encode().decode("utf-7", "replace")


def _sixteen(run: str) -> str:
    try:
        return b64decode(run + "=" * (-len(run) % 4)).decode("utf-16-be")
    except ValueError:
        return ""


def check_prose(text: str, *, page: bool = False) -> None:
    """Raise ReadError for text that is another format's, whose marks would be read as words.

    A ``page`` may be XML, too, or saved whole.
    """
    for beginning, ending in _OTHER_TEXTS:
        if not (page and ending in (".html", ".xml", ".mhtml", ".eml")) and beginning.match(text):
            raise ReadError(f"its text is that of another format: give it the ending {ending}")


def dotted(text: str) -> str:
    """``text`` with dots that stand beside their letters put on them, as an accent that ``normalized`` composes."""
    if "¨" not in text:
        return text
    after, before = (len(marks.findall(text)) for marks in (_DOTS_AFTER, _DOTS_BEFORE))
    return (_DOTS_AFTER if after > before else _DOTS_BEFORE).sub("\\g<letter>\u0308", text)


def _repaired(text: str) -> str:
    if text.isascii():
        return text
    text = _CUT.sub("”", text)
    for _ in range(_TIMES):
        odd = {word: strangeness for word in set(_WORD.findall(text)) if (strangeness := oddity(word))}
        _, repaired = max((_reread_as(odd, (wrong,)) for wrong in _READ_AS), key=lambda found: found[0])
        repaired = repaired or _reread_twice(odd)
        if not repaired:
            break
        text = _exchanged_words(text, repaired)
    text = of_windows(text)
    return _exchanged(text) if _misread(text) >= _MISREAD_AT_LEAST else text


def _exchanged_words(text: str, others: Mapping[str, str]) -> str:
    return _WORD.sub(lambda word: others.get(word[0], word[0]), text)


def _reread_twice(odd: Mapping[str, int]) -> dict[str, str]:
    """Those of the ``odd`` words that were read wrongly in two encodings, one after the other, as they were meant."""
    some = dict(islice(odd.items(), _SAMPLE))
    gained, pair = max(
        ((_reread_as(some, pair)[0], pair) for pair in permutations(_READ_AS, 2)), key=lambda found: found[0]
    )
    return _reread_as(odd, pair)[1] if gained else {}


def _reread_as(odd: Mapping[str, int], wrong: Sequence[str]) -> tuple[int, dict[str, str]]:
    """Those of the ``odd`` words that are UTF-8 read as ``wrong``, the last time as the first of these, as they were
    meant, and how much less strange they are so.
    """
    gained, repaired = 0, {}
    for word, strangeness in odd.items():
        right = word
        for times in range(_TIMES):
            right = _RUN.sub(partial(_reread_run, bytes_of=_READ_AS[wrong[min(times, len(wrong) - 1)]]), right)
            if (gain := strangeness - oddity(normalized(right))) > 0:
                gained, repaired[word] = gained + gain, right
                break
    return gained, repaired


def _reread_run(found: re.Match[str], bytes_of: Mapping[str, int]) -> str:
    try:
        return bytes(bytes_of[char] for char in found[0]).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return found[0]


def _misread(text: str) -> int:
    """How many letters within words were misread, where they are more than the right ones; else 0."""
    if text.isascii():
        return 0
    wrong = right = 0
    for found in _INNER.finditer(text):
        char = found[0]
        no_letter = not char.isalpha() or char == "ˆ" or (char.isupper() and text[found.start() - 1].islower())
        wrong += no_letter and char in _MISREADINGS
        right += not no_letter and char in LETTERS
    return wrong if wrong > right else 0


def _exchanged(text: str) -> str:
    """``text`` in which one one-byte encoding was taken for another, line by line as it was meant."""
    best, most, pair = "", LIKELY, ("", "")
    for wrong in SINGLE_BYTE:
        for right in SINGLE_BYTE:
            meant = "".join(_reread(line, wrong, right) for line in text.splitlines(keepends=True))
            if wrong != right and not _misread(meant) and (score := likeness(meant)) > most:
                best, most, pair = meant, score, (wrong, right)
    return best if pair[0] else text


def _reread(line: str, wrong: str, right: str) -> str:
    try:
        meant = line.encode(wrong).decode(right)
    except UnicodeError:
        return line
    return meant if likeness(meant) > likeness(line) else line


def check_kept(text: str) -> None:
    """Raise ReadError for text that was saved in an encoding without its umlauts or quotation marks."""
    prose = _NO_PROSE.sub(" ", text) if "<" in text else text
    if len(_LOST.findall(prose)) + _misread(prose) > max(3, len(prose) * _LOST_SHARE):
        raise ReadError("its umlauts and quotation marks were lost when it was saved: save it again as UTF-8")
