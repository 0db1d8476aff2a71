"""What stands over and under the text on each page, which is no part of it: running heads, numbers, browsers' lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from qabot.readers.draft import ends_sentence
from qabot.readers.furniture import is_verbless
from qabot.readers.metadata import find_date
from qabot.readers.printed.words import Printed, body_size, pieces_of, rows_of

_EDGE_ROWS = 2  # at the top and at the bottom, in which running heads stand
_ROWS_AT_MOST = 8  # of a letterhead
_LEVEL = 3.0  # points by which a running head may stand higher on one page than on another
_APART = 1.5  # times the size of letters: so far apart stand the parts of a running head
_NUMBER = re.compile(r"(?:(?:Seite|Page|S\.)\s*)?[-–]?\s*\d+\s*(?:(?:von|of|/)\s*\d+)?\s*[-–]?")
_PRINTED_BY_BROWSER = re.compile(
    r"(?:https?|file)://\S+|www\.\S+|\b\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?!\w)"
    r"|^(?:Seite |Page )?\d{1,3}\s?(?:/|von|of)\s?\d{1,3}$"
)
_PARTED = re.compile(r"\s+[|·•–—/]\s+")
_NAME_AT_MOST = 6  # words
_FAR = 2.5  # times the size of letters: so far from the text stand running heads
_SMALL = 0.95  # times the size of the body: what is so small in the margin need not match as a whole


def without_margins(pages: Sequence[Sequence[Printed]]) -> list[list[Printed]]:
    """The words of ``pages`` without what is the same, figures aside, on several, page numbers and browsers' lines."""
    kept = [_without_outer_rows(words) for words in pages]
    sides = [_sides(words) for words in kept]
    seen: dict[str, list[tuple[int, Sequence[Printed]]]] = defaultdict(list)
    for number, rows in enumerate(sides):
        for piece in (piece for side in rows for row in side for piece in row):
            seen[_key(piece)].append((number, piece))
    small = _SMALL * body_size([word for words in kept for word in words])
    for number, words in enumerate(kept):
        dropped: set[int] = set()
        for side in sides[number]:
            for n, row in enumerate(side):
                margins = [
                    piece
                    for piece in row
                    if any(page != number and _repeats(piece, other, small) for page, other in seen[_key(piece)])
                    or (len(pages) > 1 and n == 0 and _NUMBER.fullmatch(_text(piece)))
                ]
                dropped |= {id(word) for piece in margins for word in piece}
                # Letterheads have more rows, in small print; a page that is there twice is all the same.
                if n + 1 >= _EDGE_ROWS and not any(piece[0].size <= small for piece in margins):
                    break
        words[:] = [word for word in words if id(word) not in dropped]
        if number:  # the first page may have its kicker there
            words[:] = _without_names(words, small)
    return kept


def _without_names(words: Sequence[Printed], small: float) -> list[Printed]:
    """``words`` of a page without the name of the paper or of a section in ``small`` print over or under it."""
    rows = rows_of(words)
    edges = [(rows[0], rows[1]), (rows[-1], rows[-2])] if len(rows) > 2 else []
    names = [row for row, next_to in edges if max(word.size for word in row) <= small and _is_name(row, next_to)]
    dropped = {id(word) for row in names for word in row}
    return [word for word in words if id(word) not in dropped]


def _sides(words: Sequence[Printed]) -> list[list[list[list[Printed]]]]:
    """The pieces of the first rows of a page and those of the last ones, the outermost row first."""
    rows = rows_of(words)
    return [[pieces_of(row, _APART) for row in side[:_ROWS_AT_MOST]] for side in (rows, rows[::-1])]


def _repeats(piece: Sequence[Printed], other: Sequence[Printed], small: float) -> bool:
    """Whether a piece stands on another page, too: at the same height, or, in ``small`` print, at any."""
    return abs(piece[0].y - other[0].y) <= _LEVEL or max(piece[0].size, other[0].size) <= small


def _is_running_head(row: Sequence[Printed], neighbour: Sequence[Printed]) -> bool:
    """Whether a row, far from the next, has several parts, of which one is a day or the number of the page."""
    parts = [part for piece in pieces_of(row, _APART) for part in _PARTED.split(_text(piece))]
    dated = len(parts) > 1 and any(_NUMBER.fullmatch(part) or find_date(part) for part in parts)
    return dated and _is_far(row, neighbour)


def _is_name(row: Sequence[Printed], neighbour: Sequence[Printed]) -> bool:
    """Whether a row, far from the next, is the name of a paper or a section."""
    named = len(row) <= _NAME_AT_MOST and is_verbless(_text(row)) and not ends_sentence(_text(row))
    return named and _is_far(row, neighbour)


def _is_far(row: Sequence[Printed], neighbour: Sequence[Printed]) -> bool:
    return abs(row[0].y - neighbour[0].y) >= _FAR * row[0].size


def _text(segment: Sequence[Printed]) -> str:
    return " ".join(word.text for word in segment)


def _key(segment: Sequence[Printed]) -> str:
    """Its words without figures, in any order: on left and right pages, numbers stand on other sides."""
    return " ".join(sorted(re.sub(r"\d+", "#", _text(segment)).split()))


def _without_outer_rows(words: Sequence[Printed]) -> list[Printed]:
    """``words`` without running heads of its own and what browsers print over and under a page: its day and title, its
    address and number.
    """
    rows = rows_of(words)
    if len(rows) < 3:
        return list(words)
    edges, next_to = [rows[0], rows[-1]], [rows[1], rows[-2]]
    # In print as large as the text, an article's own day or address looks the same: both edges have to be a browser's.
    both = all(any(_PRINTED_BY_BROWSER.fullmatch(_text(part)) for part in pieces_of(row, _APART)) for row in edges)
    body = body_size(words)
    dropped: set[int] = set()
    for row, neighbour in zip(edges, next_to, strict=True):
        small = [word for word in row if word.size <= _SMALL * body]
        if both or (len(small) == len(row) and _is_running_head(row, neighbour)):
            dropped |= {id(word) for word in row}
        elif any(_PRINTED_BY_BROWSER.search(_text(part)) for part in pieces_of(row, _APART)):
            dropped |= {id(word) for word in small}
    return [word for word in words if id(word) not in dropped]
