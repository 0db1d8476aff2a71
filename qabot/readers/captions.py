"""Captions and credits of pictures, and what agencies put around their reports: what stands at the edges of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qabot.languages import press
from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en
from qabot.readers.metadata import find_date
from qabot.types import Span


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_PICTURES = _any(press.PICTURE_AGENCIES)
_TEXTS = _any(press.AGENCIES)
_EITHER = f"(?:{_PICTURES}|{_TEXTS})"
_MARK = rf"[(\[](?:{_any(de.CAPTION_MARKS + en.CAPTION_MARKS)})(?:[\s,:/-][^)\]]{{0,40}})?[)\]]"
_CREDIT = _any(de.CREDITS + en.CREDITS)

_CAPTION_AT_MOST = 400  # characters; what is longer is a paragraph with a credit behind it
_CREDITED = re.compile(
    rf"(?:^|[(\[|]|[.!?)\]“”\"»–-]\s){_CREDIT}\s?[:©]\s?[^.!?]{{2,80}}[)\]]?\.?$"  # "Foto: Ada Beispiel/dpa"
    rf"|(?-i:[a-zäöüß])\S{{0,60}}\s(?=(?-i:[A-ZÄÖÜ/]{{4,20}}\s?[:©])){_CREDIT}\s?[:©]"
    r"\s?(?-i:[^.!?a-zäöüß]{2,80})$"  # "Am Hafen FOTO: BEISPIEL"
    rf"|(?:©|\(c\))\s?[^.!?]{{2,60}}$"
    rf"|[-–—|/•]\s?{_PICTURES}(?:\s?[/,-]\s?[\w .'-]{{2,40}})?\s?$"
    rf"|(?:^|[\s(/]){_EITHER}\s?/\s?{_PICTURES}\s?\)?$"
    rf"|[.!?)\]“”\"»]\s\(?{_PICTURES}\)?$",
    re.IGNORECASE,
)
_MARKED = re.compile(rf"{_MARK}[.\s]*(?:[-–—|/©]?\s?[\w /.,'’-]{{2,40}})?$", re.IGNORECASE)
_AGENCY_AFTER_DASH = re.compile(rf"\s[-–—|/]\s?{_TEXTS}(?:/{_EITHER})*$", re.IGNORECASE)

_HEAD = 110  # characters in which a dateline is looked for
_TAIL = 160  # characters in which signatures and credits are looked for
_INITIALS = r"[A-Za-zäöü]{2,4}"
_SIGNATURE = re.compile(
    rf"(?<=[.!?“”\"»«])\s*(?:[-–—]\s)?(?:[(\[]\s?{_EITHER}\b(?:[\s/,;-]+(?>{_EITHER}\b|{_INITIALS}\b|\d[\d.]*))*\s?[)\]]\.?"
    rf"|{_TEXTS}(?:\s?/\s?(?>{_TEXTS}\b|{_INITIALS}\b))*)$",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(rf"(?<=[.!?“”\"»«])\s*[(\[]?{_CREDIT}:\s?[^.!?]{{2,60}}$", re.IGNORECASE)
_PLACE = r"[A-ZÄÖÜ][\w.'’-]*(?:[\s/,-]+(?:am\s|an der\s|im\s)?[A-ZÄÖÜ(][\w.'’)-]*){0,5}"
_DAY = r"(?:,?\s\d{1,2}\.?\s[A-ZÄÖÜ]\w+\.?|,?\s[A-Z]\w+\.?\s\d{1,2})"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY}?[,\s]*)?[(\[](?i:{_TEXTS})(?:[\s/,-]+(?>[\w.]+))*[)\]]\s?[-–—:_]+\s+"
    rf"|[A-ZÄÖÜ][A-ZÄÖÜ/ -]+\s(?i:{_TEXTS})\s[|–—-]\s+"
    rf"|[A-ZÄÖÜ]{{4}}[A-ZÄÖÜ/ -]*(?:, [A-ZÄÖÜ]\w+)?{_DAY}?\s[–—-]\s+"
)

# What agencies and press offices write over, between and under their reports for those who receive them.
_WIRE = re.compile("|".join(de.WIRE + en.WIRE + press.WIRE).replace("AGENCY", _TEXTS), re.IGNORECASE)
_DESK = re.compile("|".join(de.DESK + en.DESK + press.DESK).replace("AGENCY", _TEXTS), re.IGNORECASE)


def is_wire(line: str) -> bool:
    """Whether ``line`` is a number, a slug, a mark of the end or a remark by which agencies send their reports."""
    return _WIRE.fullmatch(line.strip("*+=#- ")) is not None


def opens_desk(line: str) -> bool:
    """Whether what follows ``line`` is for the editors who receive a report: whom to call, what else there is."""
    line = line.strip("*+=#.- ")
    return _DESK.fullmatch(line) is not None or _DESK.fullmatch(line.rstrip(":")) is not None


def is_caption(line: str) -> bool:
    """Whether ``line`` describes a picture: it ends in a mark like "(Archivbild)" or in the credit of a picture.

    A text agency's name behind a dash makes a caption of one sentence; behind more it signs the report.
    """
    if len(line) > _CAPTION_AT_MOST:
        return False
    if _MARKED.search(line) or _CREDITED.search(line):
        return True
    return bool(_AGENCY_AFTER_DASH.search(line)) and not re.search(r"[.!?][“”\"»«]?\s+[A-ZÄÖÜ„“«»\"].*[.!?]", line)


def trimmed(text: str, start: int, end: int) -> Span:
    """``(start, end)`` of a paragraph without dateline ("Berlin (dpa) – ") and signature ("(dpa)")."""
    dateline = _DATELINE.match(text, start, min(end, start + _HEAD))
    begin = dateline.end() if dateline and dateline.end() < end else start
    inner = text[begin:end]
    for pattern in (_CREDIT_TAIL, _SIGNATURE):
        tail = pattern.search(inner, max(0, len(inner) - _TAIL))
        inner = inner[: tail.start()].rstrip() if tail and tail.start() > 0 else inner
    return begin, begin + len(inner)


def signature_date(text: str, start: int, end: int) -> str | None:
    """The date in the signature behind a paragraph ("(APA, 3. 5. 2016)") in ISO 8601, None without one."""
    tail = _SIGNATURE.search(text[max(start, end - _TAIL) : end])
    found = find_date(tail[0]) if tail else None
    return found[0] if found else None
