"""Tables without lines: where on a page entries stand one under the other, with nothing between their columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from qabot.readers.draft import ends_sentence
from qabot.readers.printed.entries import Line, Row, flows_on, read, text_of, width_of
from qabot.readers.printed.words import Printed, body_size, pieces_of, rows_of

_CLEAR = 0.55  # times the size of letters: the narrowest stretch without print between columns of entries
_TIGHT = 0.1  # the same where they begin on one edge
_LEVEL = 0.2  # points by which they may be off it
_APART = 0.9  # the same between the names of columns, which stand in a row by themselves
_ACROSS = 0.9  # of the width of the page or column: a row without room in it is a line of text
_FARTHEST = 4.0  # times the size: from one line of a table to the next
_ROWS = 3  # of several entries, at least
_OPEN = 0.2  # of lines may have as much room within them as there is between entries
_EVEN = 1.3  # times the print of most letters: larger are headings of articles
_NAME = 25  # letters: so short are entries that leave no room
_ROWS_TRIED = 200  # more are no printed page


def with_cells(words: Sequence[Printed]) -> list[Printed]:
    """``words``, those in a table as one for each of its rows, " | " between its cells."""
    rows = rows_of(words)
    if not _ROWS <= len(rows) <= _ROWS_TRIED:
        return list(words)
    made: list[Printed] = []
    taken: set[int] = set()
    for table in _tables(rows, (min(row[0].x for row in rows), max(row[-1].right for row in rows))):
        for row in table:
            made.append(_printed(row))
            taken.update(id(word) for entry in row.values() for line in entry for word in line.words)
    return [word for word in words if id(word) not in taken] + made


def _tables(rows: Sequence[list[Printed]], sides: tuple[float, float]) -> Iterator[list[Row]]:
    """The largest table, and those above and below it; ``sides`` are those of the page or column."""
    best: tuple[int, int, list[Row]] | None = None
    for first in range(len(rows)):
        for last, gutters in _ends(rows, first, sides):
            table = _table(rows[first:last], gutters) if last - first >= _ROWS else []
            if not table or _goes_on(rows[max(0, first - 1) : first], rows[first:last], gutters):
                continue
            if _goes_on(rows[first:last], rows[last : last + 1], gutters):
                continue
            if best is None or (_size(table), first - last) > (_size(best[2]), best[0] - best[1]):
                best = first, last, table
    if best is None:
        return
    first, last, table = best
    if first and _near(rows[first - 1], rows[first]) and (above := _over(rows[first - 1], table)):
        first, table = first - 1, [above, *table]
    yield from _tables(rows[:first], sides)
    yield table
    yield from _tables(rows[last:], sides)


def _goes_on(above: Sequence[Sequence[Printed]], below: Sequence[Sequence[Printed]], gutters: Sequence[float]) -> bool:
    """Whether a line of the last row of ``above`` goes on in the first one of ``below``, in a column of text."""
    if not above or not below or not _near(above[-1], below[0]):
        return False
    if not all(_is_clear(row, at) for row in (above[-1], below[0]) for at in gutters):
        return False
    columns: dict[int, list[Line]] = defaultdict(list)
    for line in (line for row in (*above, *below) for line in _parted(row, gutters)):
        columns[line.column].append(line)
    first = {line.column: line for line in _parted(below[0], gutters)}
    return any(
        len(line.text) > _NAME and flows_on(line, first[line.column], width_of(columns[line.column]))
        for line in _parted(above[-1], gutters)
        if line.column in first and not ends_sentence(line.text)
    )


def _is_clear(row: Sequence[Printed], at: float) -> bool:
    """Whether there is no word at ``at`` in a row, and more room than between words."""
    if any(word.x < at < word.right for word in row):
        return False
    return not any(
        before.right <= at <= word.x and word.x - before.right < _CLEAR * word.size for before, word in pairwise(row)
    )


def _size(table: Sequence[Row]) -> int:
    """How many letters stand in rows of several entries, for each stretch between columns."""
    full = [row for row in table if len(row) > 1]
    words = [word for row in full for entry in row.values() for line in entry for word in line.words]
    return sum(len(word.text) for word in words) * (len({column for row in full for column in row}) - 1)


def _ends(
    rows: Sequence[Sequence[Printed]], first: int, sides: tuple[float, float]
) -> Iterator[tuple[int, Sequence[float]]]:
    """Where a table that begins with the row ``first`` may end: before which row, and where its columns are parted."""
    common: list[tuple[float, float]] = [sides]
    inner: list[float] = []
    last = first
    for last, row in enumerate(rows[first:], first):
        far = last > first and not _near(rows[last - 1], row)
        least = _TIGHT * max(word.size for word in row)
        met = [(max(a, c), min(b, d)) for a, b in common for c, d in _blanks(row, sides)]
        common = [(start, end) for start, end in met if end - start >= least]
        if not common or far or _is_across(row, sides):
            break
        now = [(start + end) / 2 for start, end in common if _parts(rows[first : last + 1], start, end)]
        if len(now) < len(inner):
            yield last, inner
        inner = now
    else:
        last = len(rows)
    if inner:
        yield last, inner


def _is_across(row: Sequence[Printed], sides: tuple[float, float]) -> bool:
    """Whether a row is a line of text from side to side, or of a table that is already found."""
    full = row[-1].right - row[0].x >= _ACROSS * (sides[1] - sides[0])
    return any(word.row for word in row) or (full and len(pieces_of(row, _CLEAR)) == 1)


def _near(row: Sequence[Printed], below: Sequence[Printed]) -> bool:
    return row[0].y - below[0].y <= _FARTHEST * below[0].size


def _parts(rows: Sequence[Sequence[Printed]], start: float, end: float) -> bool:
    """Whether a stretch without print parts entries: it is wide, or in one row, and they begin one under the other.

    Between the words of a text there is the same room in all of its lines.
    """
    left, right = ([row for row in rows if row[0].x < start], [row for row in rows if row[-1].right > end])
    if not left or not right or end - start >= _CLEAR * rows[0][0].size:
        return bool(left and right)
    across = [row for row in left if row[-1].right > end]
    after = [next(word for word in row if word.x > end - _LEVEL) for row in across]
    if len(across) < _ROWS or any(word.x - end > _LEVEL for word in after):
        return False
    ends = [max(word.right for word in row if word.x < start) for row in across]
    room = [word.x - before for word, before in zip(after, ends, strict=True)]
    return max(room) >= _CLEAR * across[0][0].size


def _blanks(row: Sequence[Printed], sides: tuple[float, float]) -> list[tuple[float, float]]:
    inner = [(before.right, word.x) for before, word in pairwise(row)]
    return [(sides[0], row[0].x), *inner, (row[-1].right, sides[1])]


def _table(rows: Sequence[Sequence[Printed]], gutters: Sequence[float]) -> list[Row]:
    """The rows of the table that ``rows`` print; none where they are none."""
    lines = [line for row in rows for line in _parted(row, gutters)]
    words = [word for line in lines for word in line.words]
    open_ = sum(len(pieces_of(line.words, _APART)) > 1 for line in lines)
    if max(word.size for word in words) > _EVEN * body_size(words) or open_ > _OPEN * len(lines):
        return []
    return read(lines, len(gutters) + 1)


def _parted(row: Sequence[Printed], gutters: Sequence[float]) -> Iterator[Line]:
    found: dict[int, list[Printed]] = defaultdict(list)
    for word in row:
        found[sum(word.x > at for at in gutters)].append(word)
    return (Line(words, column) for column, words in found.items())


def _over(row: Sequence[Printed], table: Sequence[Row]) -> Row:
    """What stands over the columns of a table; nothing where that is a text."""
    words = [word for one in table for entry in one.values() for line in entry for word in line.words]
    left, right, size = min(word.x for word in words), max(word.right for word in words), words[0].size
    inside = left - size <= row[0].x and row[-1].right <= right + size and row[0].size <= _EVEN * size
    over = pieces_of(row, _APART) if inside and not any(word.row for word in row) else []
    if len(over) > max(1, len(table[0]) // 2):
        return {n: [Line(piece, n)] for n, piece in enumerate(over)}
    return {}


def _printed(row: Row) -> Printed:
    words = [word for entry in row.values() for line in entry for word in line.words]
    text = ""
    for _, entry in sorted(row.items()):
        # "Molt:" stands before what she says.
        text += (" " if text.endswith(":") else " | ") * bool(text) + text_of(entry)
    first = max(words, key=lambda word: word.y)
    left, right = min(word.x for word in words), max(word.right for word in words)
    return replace(first, text=text, x=left, right=right, size=body_size(words), row=True)
