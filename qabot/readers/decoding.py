"""Bytes -> text, or the reason why not."""

from __future__ import annotations

import codecs
import html
import quopri
import re
from collections.abc import Callable

from qabot.errors import ReadError
from qabot.text.normal import normalized

_MARKS = (  # the longer marks first: that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
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
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.002
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BEYOND_ASCII_SHARE = 0.3  # no western text has that many accents; other encodings read as cp1252 do

# One byte a letter: Windows, the old Macintosh, the old IBM PC. Which one it was is told by what the text becomes.
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp850", "cp437")
_LETTERS = frozenset("äöüÄÖÜßéèêàáçñ")
# Windows has code pages for Central Europe and for Turkey, in which letters of German stand as in that for the West.
# Names in a text tell them: signs within words, letters where Icelandic, which has them, does not ("Yýldýz", "oðlu").
_OTHER_WINDOWS = {
    "cp1250": re.compile(
        r"[^\W\d_][³¹¿][^\W\d_]|[£¯][^\W\d_]|\b(?:Micha|Pawe|Rafa)³|[a-zäöü][ŸŒŽ](?!\w)|\wiæ\b|\bÈ[a-z]"
    ),
    "cp1254": re.compile(
        r"(?<=[a-zäöüçâîû])þ(?![óúrj])|\bÞ(?=[aeiü]h|ah|im|en|er)|\bÝ(?=[bslnz])|\bYý(?=l)|ý(?=[a-zçöü]*ý)"
        r"|(?<=[aeiouäöüý])ð(?=l[uae]|a[nr]|ý)|(?<=[kzrtlmnsçþd])ý(?![a-z]*ur\b)"
    ),
}
_MARKS_BETWEEN_WORDS = frozenset("„“”‚‘’«»‹›–—…§€°·• \xa0")
_MARKS_WITHIN_WORDS = frozenset("’‘–-·\xad")
_LIKELY = 0.5  # score a letter above which one of the rarer encodings is believed

# What names of encodings stand for on the web, where the wider encoding is meant by the narrower name: quotation marks
# and dashes are not in latin-1 at all.
_AS_BROWSERS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
_OF_ASCII = ("utf-7", "hz", "iso2022_jp", "iso2022_kr")  # which write all letters in bytes that are valid UTF-8, too

# Marks of UTF-8 that was read as something else and written again: "BÃ¤cker", "B√§cker", "B├ñcker", "â€ž".
_TWICE = re.compile(
    r"Ã[\x80-\xbf„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸž€¤¶¼Ÿà]|â€|Â[\xa0-\xbf]|Ì[ˆ\x80-\x82€‚]|√[§∂ºÑÖúüï]|Ã[àÅÄÇ](?=[A-Za-zß])|╠[êçüÇé]|‚Ä[ûúûôöÄ]|├[ñÂ╝ƒäÖ¤Çû£╢]|ÔÇ[^\s\w]|ΓÇ"
)
# Dots that stand beside their letter, as copying from a printed page leaves them: "Bru¨cke" or, of TeX, "Br¨ucke".
_DOTS_AFTER = re.compile(r"(?P<letter>[aouAOU])¨")
_DOTS_BEFORE = re.compile(r"¨(?:(?<=[^\n]¨)[^\S\n])?(?P<letter>[aouAOU])")  # a sign before a line is one of a list
_CUT = re.compile(r"â€(?:\ufffd|(?=[\s.,;:!?)–-]|\Z))")  # ” in UTF-8, whose last byte Windows does not know
_RUN = re.compile(r"[^\x00-\x7f]+")
_EXPECTED = _LETTERS | _MARKS_BETWEEN_WORDS | frozenset("ÉÈâîôûëïœæåøÅØšžı\u0300\u0301\u0302\u0308")
# One-byte encodings that were taken for each other and saved: "B‰cker", "BŠcker", "Bõcker". It is told within words.
_INNER = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z])")
_NO_EVIDENCE = frozenset("’‘“”–—·…\xad\xa0")  # right in words, between them, or where a blank was lost
_MISREADINGS = (
    frozenset(
        byte.decode(wrong, "ignore")
        for right in _SINGLE_BYTE
        for byte in {letter.encode(right, "ignore") for letter in _LETTERS}
        for wrong in _SINGLE_BYTE
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
    return dotted(_repaired(_checked(_decoded(data, declared))))


def decode_prose(data: bytes, declared: str | None = None) -> str:
    """The text in ``data`` as ``decode`` gives it; entities of HTML ("&auml;", "&#8222;"), letters by their number
    ("\\u00e4") and as mails send them ("=C3=A4") are what they stand for.
    """
    text = decode(data, declared)
    if len(_QUOTED.findall(text)) > 1:
        text = decode(quopri.decodestring(text.encode()))
    if _ESCAPED.search(text):
        text = normalized(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    if not _ENTITY.search(text):
        return text
    return normalized(html.unescape(html.unescape(text) if "&amp;" in text else text))


def check_prose(text: str, *, page: bool = False) -> None:
    """Raise ReadError for text that is another format's, whose marks would be read as words.

    A ``page`` may be XML, too, or saved whole.
    """
    for beginning, ending in _OTHER_TEXTS:
        if not (page and ending in (".html", ".xml", ".mhtml", ".eml")) and beginning.match(text):
            raise ReadError(f"its text is that of another format: give it the ending {ending}")


def meant(declared: str | None) -> str | None:
    """The encoding that is meant by a declared name, as browsers take it; None for names that nobody knows."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    return _AS_BROWSERS.get(name, name)


def dotted(text: str) -> str:
    """``text`` with dots that stand beside their letters put on them, as an accent that ``normalized`` composes."""
    if "¨" not in text:
        return text
    after, before = (len(marks.findall(text)) for marks in (_DOTS_AFTER, _DOTS_BEFORE))
    return (_DOTS_AFTER if after > before else _DOTS_BEFORE).sub("\\g<letter>\u0308", text)


def _decoded(data: bytes, declared: str | None) -> str:
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
        mixed = _line_by_line(data) if meant_by in (None, "utf-8", *_SINGLE_BYTE) else None
        damaged = mixed or _damaged(data)
    if damaged is not None:
        return damaged
    if meant_by and meant_by != _SINGLE_BYTE[0]:  # which is declared by default, whatever it is
        try:
            return data.decode(meant_by)
        except (LookupError, UnicodeDecodeError):  # no encoding of text, or not the one it is
            pass
    return _single_byte(data)


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
    forms = [text for encoding in _SINGLE_BYTE if (text := _strictly(line, encoding)) is not None]
    damaged, best = _damaged(line), max(forms, key=_words, default="")
    if damaged is None and best and _words(best) >= _LIKELY:
        return best
    return line.decode("utf-8", "replace")


def _damaged(data: bytes) -> str | None:
    """UTF-8 with few damaged places (a file cut inside a letter, a stray byte), None where it is not UTF-8 at all."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = len(_BEYOND_ASCII.findall(text)) - damaged
    return text if damaged * 4 <= whole else None


def _single_byte(data: bytes) -> str:
    _checked(data.decode("latin-1"))  # which knows every byte
    best, most = "", float("-inf")
    for encoding in _SINGLE_BYTE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _words(text)
        if score > most and (encoding == _SINGLE_BYTE[0] or score >= _LIKELY):
            best, most = text, score
    if best == data.decode("latin-1") and "¤" in best:  # which nobody writes; the two differ in little else
        best = data.decode("iso8859-15")
    if best == _strictly(data, _SINGLE_BYTE[0]):
        best = _of_other_windows(data, best)
    if not best or len(_BEYOND_ASCII.findall(best)) > len(best) * _BEYOND_ASCII_SHARE:
        raise ReadError("its encoding is unknown: save it as UTF-8")
    return best


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _of_other_windows(data: bytes, western: str) -> str:
    """The text where names in it show that it is in another code page of Windows, else the ``western`` one."""
    shown = {encoding: len(marks.findall(western)) for encoding, marks in _OTHER_WINDOWS.items()}
    likeliest = max(shown, key=lambda encoding: shown[encoding])
    return (_strictly(data, likeliest) if shown[likeliest] else None) or western


def _words(text: str) -> float:
    """How well the characters beyond ASCII stand in words and between them: 1 a character at best, -1 at worst."""
    score = count = 0
    for found in _BEYOND_ASCII.finditer(text, 0, 200_000):
        at, char = found.start(), found[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        inside = before.isalpha() and after.isalpha()
        count += 1
        if char.isalpha():
            score += -1 if char.isupper() and before.islower() else char in _LETTERS
        elif inside:
            score -= char not in _MARKS_WITHIN_WORDS
        else:
            score += 1 if char in _MARKS_BETWEEN_WORDS else -1
    return score / count if count else 0.0


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise ReadError("it is binary, not text: remove it, or save it as UTF-8 text")
    return text


def _repaired(text: str) -> str:
    if text.isascii():
        return text
    text = _CUT.sub("”", text)
    if _TWICE.search(text):  # ftfy believes the old Macintosh less readily, the IBM PC not at all
        text = _RUN.sub(lambda found: _once(found[0]), text)
    if _TWICE.search(text):
        import ftfy

        repair: Callable[[str], str] = ftfy.fix_encoding
        text = "".join(map(repair, text.splitlines(keepends=True)))
    return _exchanged(text) if _misread(text) >= _MISREAD_AT_LEAST else text


def _once(run: str) -> str:
    """Characters that are UTF-8 read as a one-byte encoding as what was meant, others as they are."""
    for wrong in _SINGLE_BYTE:
        try:
            right = run.encode(wrong).decode("utf-8")
        except UnicodeError:
            continue
        if _EXPECTED.issuperset(right):
            return right
    return run


def _misread(text: str) -> int:
    """How many letters within words were misread, where they are more than the right ones; else 0."""
    if text.isascii():
        return 0
    wrong = right = 0
    for found in _INNER.finditer(text):
        char = found[0]
        no_letter = not char.isalpha() or char == "ˆ" or (char.isupper() and text[found.start() - 1].islower())
        wrong += no_letter and char in _MISREADINGS
        right += not no_letter and char in _LETTERS
    return wrong if wrong > right else 0


def _exchanged(text: str) -> str:
    """``text`` in which one one-byte encoding was taken for another, line by line as it was meant."""
    best, most, pair = "", _LIKELY, ("", "")
    for wrong in _SINGLE_BYTE:
        for right in _SINGLE_BYTE:
            meant = "".join(_reread(line, wrong, right) for line in text.splitlines(keepends=True))
            if wrong != right and not _misread(meant) and (score := _words(meant)) > most:
                best, most, pair = meant, score, (wrong, right)
    return best if pair[0] else text


def _reread(line: str, wrong: str, right: str) -> str:
    try:
        meant = line.encode(wrong).decode(right)
    except UnicodeError:
        return line
    return meant if _words(meant) > _words(line) else line


def check_kept(text: str) -> None:
    """Raise ReadError for text that was saved in an encoding without its umlauts or quotation marks."""
    prose = _NO_PROSE.sub(" ", text) if "<" in text else text
    if len(_LOST.findall(prose)) + _misread(prose) > max(3, len(prose) * _LOST_SHARE):
        raise ReadError("its umlauts and quotation marks were lost when it was saved: save it again as UTF-8")
