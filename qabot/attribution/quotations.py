"""Quotation marks of all kinds, paired; and in which form something said stands in its text, quoted or retold."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from qabot.types import Kind, Span

# What may close what opened. A German closing mark is the English opening one, so that context decides.
_CLOSING = {
    "„": '“”"‟',
    "“": '”"“',
    "”": "”",
    "»": "«",
    "«": "»",
    '"': '"”“',
    "‚": "‘’'",
    "‹": "›",
    "›": "‹",
    "‟": "”",
}
_MARKS = frozenset(_CLOSING).union(*_CLOSING.values())
_ALWAYS_OPENS = "„‚"
QUOTED = 0.8  # share of a content in quotation marks from which it is the speaker's own words
BEFORE = 10  # characters before a content in which the comma stands that parts a clause from its cue
PHRASE = 5  # words up to which a content beside a cue is a phrase, not a clause
_LONGEST = 3000  # characters; a mark without its partner must not swallow an article


def quotations(text: str, start: int, end: int) -> list[Span]:
    """Outermost quotations of ``text[start:end]``, marks included, in order.

    A mark that never closes opens a quotation to the end of the stretch if it stands at its beginning or after a colon
    (as where a quotation runs over paragraphs); elsewhere it is passed over.
    """
    found: list[Span] = []
    opened: list[int] = []
    for i in range(start, end):
        char = text[i]
        if char not in _MARKS or (char in "'’" and text[i + 1 : i + 2].isalnum()):  # "hab's"
            continue
        if opened and text[opened[-1]] == "‚" and len(opened) > 1 and char in _CLOSING[text[opened[-2]]]:
            opened.pop()  # what was begun inside lost its end
        if opened and char in _CLOSING[text[opened[-1]]] and not _opens(text, i, start, end, opened):
            begin = opened.pop()
            if not opened and begin + 1 < i:  # a pair with nothing between is no quotation
                found.append((begin, i + 1))
            continue
        if char in _ALWAYS_OPENS or (char in _CLOSING and _looks_opening(text, i, start, end)):
            if len(opened) == 1 and char == text[opened[0]] and char == "„":
                opened.clear()  # the first one lost its partner
            opened.append(i)
    if opened and (opened[0] == start or text[start : opened[0]].rstrip()[-1:] == ":"):
        found.append((opened[0], end))
    return [span for span in found if span[1] - span[0] <= _LONGEST]


def kind(text: str, content: Span, cue: Sequence[Span], quotes: Sequence[Span]) -> Kind:
    """The form of a content, from the quotation marks in it and the place of its cue."""
    start, end = content
    quoted = sum(min(end, quote[1]) - max(start, quote[0]) for quote in quotes)
    if quoted >= QUOTED * (end - start):
        return Kind.DIRECT
    if quotes:
        return Kind.PARTIAL_QUOTE
    if not cue:
        return Kind.FREE_INDIRECT
    clause = "," in text[max(start - BEFORE, cue[0][0]) : start]
    return Kind.REPORTED if not clause and len(text[start:end].split()) <= PHRASE else Kind.INDIRECT


def sentence(rows: Sequence[Span], content: Span, cue: Sequence[Span]) -> Span:
    """The sentences over which a content and its cue reach, as one stretch; ``rows`` are all sentences in order."""
    first = bisect.bisect_right(rows, content[0], key=lambda row: row[0]) - 1
    last = max(first, bisect.bisect_left(rows, content[1], key=lambda row: row[0]) - 1)
    for span in cue:
        at = bisect.bisect_right(rows, span[0], key=lambda row: row[0]) - 1
        if first - 1 <= at <= last + 1:
            first, last = min(first, at), max(last, at)
    return rows[max(first, 0)][0], max(rows[max(last, 0)][1], content[1])


def overlapping(spans: Sequence[Span], content: Span) -> tuple[Span, ...]:
    """Those of the spans, in order and apart from each other, that reach into a content."""
    first = bisect.bisect_right(spans, content[0], key=lambda span: span[1])
    last = bisect.bisect_left(spans, content[1], key=lambda span: span[0])
    return tuple(spans[first:last])


def _looks_opening(text: str, i: int, start: int, end: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    return not after.isspace() and (before.isspace() or before in "([–—-/:„“\"'‚»«")


def _opens(text: str, i: int, start: int, end: int, opened: list[int]) -> bool:
    """Whether a mark that could close what is open rather opens another inside: "“" within "“ ... ”"."""
    return text[i] == "“" and text[opened[-1]] == "“" and _looks_opening(text, i, start, end)
