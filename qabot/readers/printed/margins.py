"""What stands over and under the text on each page, which is no part of it: running heads, numbers, browsers' lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qabot.readers.printed.layout import Printed, body_size, pieces_of, rows_of

_EDGE_ROWS = 2  # at the top and at the bottom, in which running heads stand
_APART = 1.5  # times the size of letters: so far apart stand the parts of a running head
_NUMBER = re.compile(r"(?:(?:Seite|Page|S\.)\s*)?[-–]?\s*\d+\s*(?:(?:von|of|/)\s*\d+)?\s*[-–]?")
_PRINTED_BY_BROWSER = re.compile(
    r"(?:https?|file)://\S+|www\.\S+|\b\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?!\w)"
    r"|^(?:Seite |Page )?\d{1,3}\s?(?:/|von|of)\s?\d{1,3}$"
)
_SMALL = 0.95  # times the size of the body: what is so small in the margin need not match as a whole


def without_margins(pages: Sequence[Sequence[Printed]]) -> list[list[Printed]]:
    """The words of ``pages`` without what is the same, figures aside, on several, page numbers and browsers' lines."""
    kept = [_without_browser_margins(words) for words in pages]
    edges = [_edges(words) for words in kept]
    places = Counter(key for segments in edges for key in {_key(segment) for segment, _ in segments})
    for words, segments in zip(kept, edges, strict=True):
        margins = [
            segment
            for segment, outermost in segments
            if places[_key(segment)] > 1 or (len(pages) > 1 and outermost and _NUMBER.fullmatch(_text(segment)))
        ]
        dropped = {id(word) for segment in margins for word in segment}
        words[:] = [word for word in words if id(word) not in dropped]
    return kept


def _edges(words: Sequence[Printed]) -> list[tuple[list[Printed], bool]]:
    """The pieces of the first and last rows of a page, and whether each is in the very first or last."""
    rows = rows_of(words)
    first = {i for n in range(_EDGE_ROWS) for i in (n, len(rows) - 1 - n) if 0 <= i < len(rows)}
    return [(segment, i in (0, len(rows) - 1)) for i in sorted(first) for segment in pieces_of(rows[i], _APART)]


def _text(segment: Sequence[Printed]) -> str:
    return " ".join(word.text for word in segment)


def _key(segment: Sequence[Printed]) -> tuple[str, int]:
    return re.sub(r"\d+", "#", _text(segment)), round(segment[0].y)


def _without_browser_margins(words: Sequence[Printed]) -> list[Printed]:
    """``words`` without what browsers print over and under a page: its day and title, its address and number."""
    rows = rows_of(words)
    if len(rows) < 3:
        return list(words)
    edges = [rows[0], rows[-1]]
    # In print as large as the text, an article's own day or address looks the same: both edges have to be a browser's.
    both = all(any(_PRINTED_BY_BROWSER.fullmatch(_text(part)) for part in pieces_of(row, _APART)) for row in edges)
    body = body_size(words)
    dropped: set[int] = set()
    for row in edges:
        small = [word for word in row if word.size <= _SMALL * body]
        if both:
            dropped |= {id(word) for word in row}
        elif any(_PRINTED_BY_BROWSER.search(_text(part)) for part in pieces_of(row, _APART)):
            dropped |= {id(word) for word in small}
    return [word for word in words if id(word) not in dropped]
