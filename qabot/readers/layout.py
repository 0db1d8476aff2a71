"""Characters on a page -> its lines in the order in which people read them: column by column, whatever was drawn first.

A page is cut along its gutters, stretches from top to bottom in which nothing is printed, after the lines above and
below that go across them; what cannot be cut is read line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_GUTTER = 0.75  # times the size of letters: the narrowest gutter between columns of several lines
_WIDE_GUTTER = 1.8  # the same where there are fewer lines on a side
_NARROW = 4.0  # times the size: what is narrower than that is no column, but numbers and marks of a list
_LINES = 3  # on either side that make columns
_EDGE = 0.8  # points within which something begins where a column does
_DEPTH = 20  # of columns within columns
_BLANK = 0.17  # times the size: a gap between two letters that is a blank
_DROPPED = 1.7  # times the size of what stands beside it: a first letter that reaches down over several lines
_ROWS_TRIED = 60  # above or below columns that may go across them
_PRINTED_BY_BROWSER = re.compile(
    r"(?:https?|file)://\S+|www\.\S+|\b\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s\d{1,2}:\d{2}\b|^\d{1,3}\s?(?:/|von|of)\s?\d{1,3}$"
)
_SMALL = 0.95  # times the size of the body: the most that a browser prints in the margin


@dataclass(frozen=True, slots=True)
class Printed:
    """A line, or a word, on a page (counted from 0), in points, y upwards: where it is, how large its letters are."""

    text: str
    page: int
    x: float
    y: float  # of the foot of its letters
    size: float
    right: float = 0.0


def lines(words: Sequence[Printed]) -> list[Printed]:
    """The lines of one page, of its ``words`` in any order, in reading order."""
    body = body_size(words)
    ordered = _cut(_with_first_letters(words), body, 0)
    return ordered if len(ordered) < 3 else _without_browser_margins(ordered, body)


def body_size(words: Sequence[Printed]) -> float:
    """The size in which most letters are set."""
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _cut(words: Sequence[Printed], body: float, depth: int) -> list[Printed]:
    """``words`` as lines, column after column."""
    rows = _rows(words)
    if depth > _DEPTH or len(words) < 2:
        return [_line(row) for row in rows]
    if (at := _gutter(rows, body)) is not None:
        return _columns(rows, at, body, depth)
    for across in range(1, min(len(rows) - _LINES + 1, _ROWS_TRIED)):
        below, above = rows[across:], rows[:-across]
        if (at := _gutter(below, body, strict=True)) is not None:
            edge = min(row[0].x for side in below if (row := [word for word in side if word.right > at]))
            first = across
            while first and _parted(rows[first - 1], edge):
                first -= 1
            return _cut(_flat(rows[:first]), body, depth + 1) + _columns(rows[first:], edge - _EDGE, body, depth)
        if (at := _gutter(above, body, strict=True)) is not None:
            return _columns(above, at, body, depth) + _cut(_flat(rows[-across:]), body, depth + 1)
    return [_line(row) for row in rows]


def _columns(rows: Sequence[Sequence[Printed]], at: float, body: float, depth: int) -> list[Printed]:
    """What stands left of ``at``, and then what stands right of it."""
    left = [word for row in rows for word in row if word.x < at]
    right = [word for row in rows for word in row if word.x >= at]
    return _cut(left, body, depth + 1) + _cut(right, body, depth + 1)


def _parted(row: Sequence[Printed], edge: float) -> bool:
    """Whether two headings stand in one row, the second where a column begins, nearer or farther than words stand."""
    for before, word in pairwise(row):
        if abs(word.x - edge) <= _EDGE:
            return not 0.15 * word.size < word.x - before.right < 0.6 * word.size
    return False


def _rows(words: Sequence[Printed]) -> list[list[Printed]]:
    """Words that stand on one height, from top to bottom, each row from left to right."""
    rows: list[list[Printed]] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x)):
        if rows and abs(rows[-1][0].y - word.y) <= 0.35 * max(1.0, min(word.size, rows[-1][0].size)):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x) for row in rows]


def _gutter(rows: Sequence[Sequence[Printed]], body: float, *, strict: bool = False) -> float | None:
    """Where, in the middle, the widest stretch without print goes down through all ``rows``; None without one."""
    spans = sorted((word.x, word.right) for row in rows for word in row)
    if not spans:
        return None
    gaps: list[tuple[float, float]] = []
    reached = spans[0][1]
    for start, end in spans:
        if start > reached:
            gaps.append((start - reached, (start + reached) / 2))
        reached = max(reached, end)
    size = body or 10.0
    words = _flat(rows)
    for width, at in sorted(gaps, reverse=True):
        if width < _GUTTER * size:
            break
        sides = ([w for w in words if w.right <= at], [w for w in words if w.right > at])
        many = all(len({round(word.y) for word in side}) >= _LINES for side in sides)
        if not many and (strict or width < _WIDE_GUTTER * size):
            continue
        narrow = min(max(w.right for w in side) - min(w.x for w in side) for side in sides) < _NARROW * size
        if not narrow and all(_gap(row, at) for row in rows):
            return at
    return None


def _gap(row: Sequence[Printed], at: float) -> bool:
    """Whether what stands left and right of ``at`` in a row stands farther apart than words do."""
    for before, word in pairwise(row):
        if before.right <= at < word.right:
            return word.x - before.right >= _GUTTER * max(before.size, word.size)
    return True


def _line(row: Sequence[Printed]) -> Printed:
    """Words of one row as a line; its size is that of most of its letters."""
    text = row[0].text
    for before, word in pairwise(row):
        text += (" " if word.x - before.right > _BLANK * min(before.size, word.size) else "") + word.text
    return replace(row[0], text=text, size=body_size(row), right=row[-1].right)


def _flat(rows: Sequence[Sequence[Printed]]) -> list[Printed]:
    return [word for row in rows for word in row]


def _with_first_letters(words: Sequence[Printed]) -> list[Printed]:
    """``words``, a large first letter put before the word at whose top it stands."""
    kept = list(words)
    for letter in words:
        if len(letter.text.strip("„“\"»«‚'")) != 1 or not letter.text.strip("„“\"»«‚'").isalpha():
            continue
        top = letter.y + 0.7 * letter.size
        beside = [
            word
            for word in kept
            if word is not letter
            and letter.size > _DROPPED * word.size
            and -0.5 * word.size <= word.x - letter.right < 1.2 * letter.size
            and letter.y - 0.3 * letter.size <= word.y < top + word.size
        ]
        if not beside:
            continue
        first = max(beside, key=lambda word: (word.y, -word.x))
        kept.remove(letter)
        kept[kept.index(first)] = replace(first, text=letter.text.strip() + first.text)
    return kept


def _without_browser_margins(ordered: list[Printed], body: float) -> list[Printed]:
    """``ordered`` without what browsers print over and under a page: its day and title, its address and number."""
    top, bottom = max(line.y for line in ordered), min(line.y for line in ordered)
    margins = {
        edge
        for edge in (top, bottom)
        if any(abs(line.y - edge) < 2 and _PRINTED_BY_BROWSER.search(line.text.strip()) for line in ordered)
    }
    return [
        line for line in ordered if not (line.size <= _SMALL * body and any(abs(line.y - edge) < 2 for edge in margins))
    ]
