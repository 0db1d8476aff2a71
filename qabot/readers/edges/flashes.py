"""Flashes: what agencies send ahead of a report ("EILT: ...", "+++ ... +++") and what is left of it over the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qabot.languages import press
from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en
from qabot.readers.furniture import Line
from qabot.types import Role, Span

_HEAD = 8  # lines in which flashes are looked for
_HEADLINE_AT_MOST = 200  # characters; what is longer between signs are entries of a ticker
_SHARED = 0.5  # of the words of the shorter of two lines: they tell the same
_AGENCY = "|".join(sorted(map(re.escape, press.AGENCIES), key=len, reverse=True))
_MARKS = "|".join(sorted(de.FLASHES + en.FLASHES, key=len, reverse=True))
_NAME = rf"(?:(?:{_AGENCY})[-/ ])?(?:\d{{1,2}}\.\s)?(?:{_MARKS})(?:\s\d{{1,4}}(?!\d))?"
_CLOCK = r"(?:\d{1,2}[.:]\d{2}(?:\sUhr)?[\s:]*)?"
_SIGNS = r"(?:\+{2,}|\*{2,})"
_ALONE = re.compile(rf"[\s+*=\[(]*{_CLOCK}{_NAME}[\s+*=\]):!.]*", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\s*{_SIGNS}?\s*[\[(]?(?:{_CLOCK}(?=[A-Z]))?(?P<name>{_NAME})(?P<sure>[\])]|[\])]?\s*(?:[:!]+|{_SIGNS})|(?<=\d)-)?"
    rf"(?:\s*[|–—-])?(?:\s+{_SIGNS})?(?:\s+|(?<=\d-))(?=\w|[„“\"»])|\s*{_SIGNS}\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s*(?:[\[(]{_NAME}[\])]|\s[|–—-]\s{_NAME})\s*$|\s*{_SIGNS}\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def is_marked(words: str) -> bool:
    """Whether a line stands under the mark of a flash, such as a headline and no loose end of a text."""
    start, end = _bare(words)
    return start > 0 and start < end


def unmarked(headline: str) -> str:
    """``headline`` without the marks of a flash."""
    return headline[slice(*_bare(headline))]


def reported(lines: Sequence[Line]) -> list[Line]:
    """``lines`` without the marks of flashes over a report, and without those flashes that its own headline repeats."""
    head, report = _parted(lines)
    own = max((n for n, (_, flash) in enumerate(head) if flash is not True), default=0)
    # What only stands under a mark is a flash if the headline follows.
    flashes = [line for n, (line, flash) in enumerate(head) if n != own and (flash or (flash is None and n < own))]
    headlines = [line for line, _ in head if line not in flashes]
    repeated = bool(flashes) and _tells(_words(*flashes), _words(*headlines))
    kept = headlines if repeated else [line for line, _ in head]
    if any(flash is not False for _, flash in head):
        kept = [line for n, line in enumerate(kept) if not _is_repeated(line, kept[:n], kept[n + 1 :])]
    return [*kept, *(line for line in report if not _ALONE.fullmatch(line.words))]


def _parted(lines: Sequence[Line]) -> tuple[list[tuple[Line, bool | None]], list[Line]]:
    """The lines over the report, and it. Of each of the former whether it is marked as a flash; None where it only
    stands under such a mark.
    """
    head: list[tuple[Line, bool | None]] = []
    announced = False
    for n, line in enumerate(lines):
        start, end = _bare(line.words, named=any(flash is False for _, flash in head))
        marked = end - start < len(line.words)
        if n == _HEAD or (line.whole_sentence and not marked):
            return head, list(lines[n:])
        if _ALONE.fullmatch(line.words):
            announced = True
        elif start < end:
            head.append((_cut(line, start, end), True) if marked else (line, None if announced else False))
    return head, []


def _bare(words: str, *, named: bool = False) -> Span:
    """Where the headline stands in a line that may be marked as a flash; under a headline, where signs stand before the
    entries of tickers, by a name.
    """
    before, after = _BEFORE.match(words), _AFTER.search(words)
    # Without a sign behind it only a mark in capitals is one: "EILT Hafen gesperrt", not "Flash floods hit the town".
    if before and before["name"] and not before["sure"] and (not before["name"].isupper() or words.isupper()):
        before = None
    signs = before is not None and not before["name"]
    if (named and (before is None or signs)) or (signs and not (after and len(words) <= _HEADLINE_AT_MOST)):
        return 0, len(words)
    start = before.end() if before else 0
    return start, max(start, after.start()) if after else len(words)


def _cut(line: Line, start: int, end: int) -> Line:
    part = replace(line.part, end=line.part.start + end, start=line.part.start + start)
    return replace(line, part=part, words=line.words[start:end])


def _is_repeated(line: Line, before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether another line over the report says the same, word by word: the title stays, else the later one."""
    same = _WORD.findall(line.words.casefold())
    if line.part.role is not Role.TITLE and any(_WORD.findall(one.words.casefold()) == same for one in after):
        return True
    titles = (one for one in before if one.part.role is Role.TITLE)
    return any(_WORD.findall(one.words.casefold()) == same for one in titles)


def _words(*lines: Line) -> frozenset[str]:
    return frozenset(word for line in lines for word in _WORD.findall(line.words.casefold()))


def _tells(some: frozenset[str], others: frozenset[str]) -> bool:
    return len(some & others) >= _SHARED * min(len(some), len(others))
