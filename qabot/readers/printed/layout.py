"""Characters on a page -> its lines in the order in which people read them: column by column, whatever was drawn first.

A recursive cut: the longest stretch of rows with a gutter in it, in which nothing is printed from top to bottom, is
read column by column, what stands above and below is cut in the same way; what cannot be cut is read line by line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from qabot.readers.draft import is_article
from qabot.readers.printed.cells import with_cells
from qabot.readers.printed.words import Printed, body_size, pieces_of, rows_of
from qabot.text.language import identify

_GUTTER = 0.75  # times the size of letters: the narrowest gutter between columns of several lines
_WIDE_GUTTER = 1.8  # the same where there are fewer lines on a side
_FEWEST_LINES = 2  # on the shorter side, where the gutter is as wide as letters are large
_NARROW = 8.0  # times their size: lines that are shorter in the mean are no column, but cells, numbers, marks of lists
_LINES = 3  # on either side that make columns
_EDGE = 0.8  # points within which something begins where a column does
_DEPTH = 20  # of columns within columns
_ROWS_TRIED = 800  # more are no printed page
_BLANK = 0.12  # times the size: a gap between two letters that is a blank
_DROPPED = 1.7  # times the size of what stands beside it: a first letter that reaches down over several lines
_CELL = 25  # letters at most in what may be the first cells of a table
_HEADING = 1.15  # times the size of the body: what may be the heading of a further article
_BAND = 3.0  # times the size of the body: a stretch without print, across columns, that parts what is above and below
_LEADING = 1.6  # times the size: the largest distance of lines within a paragraph
_UNEVEN = 3.0  # times the size of the body by which columns end on different heights
_MARGIN_ROWS = 2  # at the top or bottom, behind a band: no part of the columns
_ONE_LETTER_WORDS = frozenset("AI")  # English ones
_APART = 1.4  # times the size of what follows: farther from a first letter stands only another word


def lines(words: Sequence[Printed]) -> list[Printed]:
    """The lines of one page, of its ``words`` in any order, in reading order."""
    return _cut(_with_first_letters(words), body_size(words), 0)


def _cut(words: Sequence[Printed], body: float, depth: int) -> list[Printed]:
    """``words`` as lines, column after column."""
    words = with_cells(words) if depth else words
    rows = rows_of(words)
    if depth > _DEPTH or len(words) < 2:
        return [_line(row) for row in rows]
    if (at := _gutter(rows, body)) is not None:
        first, last = 0, len(rows)
    elif len(rows) <= _ROWS_TRIED and (run := _longest_run(rows, body)) is not None:
        first, last, at = run
        edge = min(row[0].x for side in rows[first:last] if (row := [word for word in side if word.right > at]))
        while first and _parted(rows[first - 1], edge):
            first, at = first - 1, edge - _EDGE
    else:
        return [_line(row) for row in rows]
    if (band := _band(rows[first:last], at, body)) is not None:
        parts = [rows[: first + band], rows[first + band :]]
        return [line for part in parts for line in _cut(_flat(part), body, depth + 1)]
    left, right = (
        [word for row in rows[first:last] for word in row if (word.x >= at) is side] for side in (False, True)
    )
    above, below = _flat(rows[:first]), _flat(rows[last:])
    order = [above, left, right, below]
    if body_size(right) < body_size(left) and _goes_on(left, below) and not _goes_on(above, left):
        order = [above, right, left, below]  # a box around which the text flows
    return [line for part in order for line in _cut(part, body, depth + 1)]


def _goes_on(upper: Sequence[Printed], lower: Sequence[Printed]) -> bool:
    """Whether the last line of ``upper`` and the first one of ``lower`` stand as near as those of a paragraph."""
    if not upper or not lower:
        return False
    last, first = rows_of(upper)[-1][0], rows_of(lower)[0][0]
    return last.size == first.size and abs(last.x - first.x) <= _EDGE and last.y - first.y <= _LEADING * last.size


def _longest_run(rows: Sequence[Sequence[Printed]], body: float) -> tuple[int, int, float] | None:
    """The most rows on end that have a gutter in common: the first, the one after the last, and where it is."""
    left, right = min(row[0].x for row in rows), max(word.right for row in rows for word in row)
    blanks = [_blanks(row, left, right, body) for row in rows]
    best: tuple[int, int, float] | None = None
    failed: set[tuple[int, tuple[tuple[float, float], ...]]] = set()  # for longer runs
    for first in range(len(rows)):
        ends: list[tuple[int, tuple[tuple[float, float], ...]]] = []
        common = [(left, right)]
        for last in range(first, len(rows)):
            met = [(max(a, c), min(b, d)) for a, b in common for c, d in blanks[last]]
            met = [(start, end) for start, end in met if end - start >= _GUTTER * (body or 10.0)]
            if len(met) < len(common):
                ends.append((last, tuple(common)))
            common = met
            if not common:
                break
        else:
            ends.append((len(rows), tuple(common)))
        for last, blank in reversed(ends):
            if last - first < _LINES or (best and last - first <= best[1] - best[0]):
                break
            if (last, blank) in failed:
                continue
            if (at := _gutter(rows[first:last], body, strict=True)) is not None:
                best = (first, last, at)
                break
            failed.add((last, blank))
    return best


def _blanks(row: Sequence[Printed], left: float, right: float, body: float) -> list[tuple[float, float]]:
    """Where between ``left`` and ``right`` a row leaves more room than there is between words."""
    inner = [
        (before.right, word.x)
        for before, word in pairwise(row)
        if word.x - before.right >= _GUTTER * max(before.size, word.size, body)
    ]
    return [(left, row[0].x), *inner, (row[-1].right, right)]


def _band(rows: Sequence[Sequence[Printed]], at: float, body: float) -> int | None:
    """The row below a stretch without print that goes across columns: a further article's heading, or a margin."""
    for i in range(1, len(rows)):
        far = rows[i - 1][0].y - rows[i][0].y >= _BAND * body
        small = [all(word.size < _HEADING * body for row in part for word in row) for part in (rows[:i], rows[i:])]
        if far and ((i <= _MARGIN_ROWS and small[0]) or (len(rows) - i <= _MARGIN_ROWS and small[1])):
            return i
        if rows[i][-1].right <= at and min(word.size for word in rows[i]) >= _HEADING * body:
            above, below = (
                [[word.y for row in part for word in row if (word.x >= at) is right] for right in (False, True)]
                for part in (rows[:i], [row for row in rows[i:] if row[0].size < _HEADING * body])
            )
            if not all((*above, *below)):
                continue
            ends, starts = [min(side) for side in above], [max(side) for side in below]
            level = abs(ends[0] - ends[1]) <= _UNEVEN * body and abs(starts[0] - starts[1]) <= _LEADING * body
            if level and ends[1] - starts[1] >= _BAND * body and ends[0] > rows[i][0].y + rows[i][0].size:
                return i
    return None


def _parted(row: Sequence[Printed], edge: float) -> bool:
    """Whether two headings stand in one row, the second where a column begins, nearer or farther than words stand."""
    for before, word in pairwise(row):
        if abs(word.x - edge) <= _EDGE:
            return not 0.15 * word.size < word.x - before.right < 0.6 * word.size
    return False


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
        wide = width >= _WIDE_GUTTER * size
        fewer, more = sorted(len({round(word.y) for word in side}) for side in sides)
        if (strict or not wide) and (more < _LINES or fewer < (_FEWEST_LINES if width >= size else _LINES)):
            continue
        narrow = any(_mean_width(side) < _NARROW * body_size(side) for side in sides)
        if not narrow and all(_gap(row, at) for row in rows) and not _is_table(rows, at):
            return at
    return None


def _gap(row: Sequence[Printed], at: float) -> bool:
    """Whether what stands left and right of ``at`` in a row stands farther apart than words do."""
    for before, word in pairwise(row):
        if before.right <= at < word.right:
            return word.x - before.right >= _GUTTER * max(before.size, word.size)
    return True


def _mean_width(words: Sequence[Printed]) -> float:
    """How wide lines are."""
    rows = rows_of(words)
    return sum(row[-1].right - row[0].x for row in rows) / len(rows)


def _is_table(rows: Sequence[Sequence[Printed]], at: float) -> bool:
    """Whether on the left are but short pieces that begin with a capital or a figure, each before another one."""
    cells = [
        cell for row in rows if row[0].x < at for cell in pieces_of([word for word in row if word.x < at], _GUTTER)
    ]
    if not cells or any(row[-1].x < at for row in rows):
        return False
    letters = sum(len(" ".join(word.text for word in cell)) for cell in cells) / len(cells)
    return letters <= _CELL and not any(cell[0].text[:1].islower() for cell in cells)


def _line(row: Sequence[Printed]) -> Printed:
    """Words of one row as a line; its size is that of most of its letters."""
    text = row[0].text
    for before, word in pairwise(row):
        text += (" " if word.x - before.right > _BLANK * min(before.size, word.size) else "") + word.text
    return replace(row[0], text=text, size=body_size(row), right=row[-1].right, bold=all(word.bold for word in row))


def _flat(rows: Sequence[Sequence[Printed]]) -> list[Printed]:
    return [word for row in rows for word in row]


def _with_first_letters(words: Sequence[Printed]) -> list[Printed]:
    """``words``, a large first letter or word put before the word at whose top it stands."""
    kept, body = list(words), body_size(words)
    for large in words:
        letters = large.text.strip("„“\"»«‚'")
        if not letters.isalpha() or large.size <= body:
            continue
        top = large.y + 0.7 * large.size
        # Lines that stand over the letter or under it, too, are not set around it.
        across = {
            word.y for word in kept if word is not large and word.x < large.right - _EDGE and word.right > large.x
        }
        beside = [
            word
            for word in kept
            if word is not large
            and word.y not in across
            and large.size > _DROPPED * word.size
            and -0.5 * word.size <= word.x - large.right < 1.2 * large.size
            and large.y - 0.3 * large.size <= word.y < top + word.size
        ]
        if not beside:
            continue
        # A heading may stand as near, but the text is set in the size of the body, or nearly.
        size = min((word.size for word in beside), key=lambda size: abs(size - body))
        beside = [word for word in beside if abs(word.size - size) <= 0.2 * size]
        first = max(beside, key=lambda word: (word.y, -word.x))
        if len(letters) > 1 and not _dropped(large, beside, kept):
            continue
        blank = " " if len(letters) > 1 or _is_word(letters, first, first.x - large.right, words) else ""
        kept.remove(large)
        kept[kept.index(first)] = replace(first, text=large.text.strip() + blank + first.text)
    return kept


def _dropped(large: Printed, beside: Sequence[Printed], words: Sequence[Printed]) -> bool:
    """Whether a large word stands alone beside several lines of a text that goes on under it."""
    size = beside[0].size
    alone = not any(
        word is not large and word.size >= 0.8 * large.size and abs(word.y - large.y) < 1.5 * large.size
        for word in words
    )
    under = [word for word in words if abs(word.size - size) <= 0.5 and 0 < large.y - word.y < large.size]
    reached = large.x
    for word in next((row for row in rows_of(under) if abs(row[0].x - large.x) <= 2 * _EDGE), []):
        if word.x - reached >= _GUTTER * size:
            break
        reached = word.right
    # In columns, what stands beside a heading is another text than what stands under it.
    return alone and reached > min(word.x for word in beside) + size and len({round(word.y) for word in beside}) > 1


def _is_word(letter: str, after: Printed, gap: float, words: Sequence[Printed]) -> bool:
    """Whether a first letter is a word of its own: it stands far from what follows, or that is a word elsewhere."""
    if letter not in _ONE_LETTER_WORDS:
        return False
    seen = {word.text.strip(".,;:!?") for word in words if word is not after}
    if letter.lower() + after.text in seen:
        return False
    if gap > _APART * after.size or (len(after.text) > 3 and after.text in seen):
        return True
    # Of German pages, "A" is no word; English ones tell by the words that there are.
    return identify(" ".join(word.text for word in words)) == "en" and is_article(letter, after.text)
