"""In which form something said stands in its text: the sentences around it, and whether it is quoted or retold."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from qabot.types import Kind, Span

QUOTED = 0.8  # share of a content in quotation marks from which it is the speaker's own words
BEFORE = 10  # characters before a content in which the comma stands that parts a clause from its cue
PHRASE = 5  # words up to which a content beside a cue is a phrase, not a clause


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
