"""What stands in columns one under the other -> rows of a table, told from columns of running text.

What tells the two apart is where lines end. A text goes on in the next line when the next word does not fit; an entry
ends where it ends, beside entries that do so, too, or with room under all of them.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from qabot.readers.draft import ends_sentence
from qabot.readers.printed.reflow import continued
from qabot.readers.printed.words import Printed

_CLEAR = 0.55  # times the size of letters: the narrowest stretch without print between columns of entries
_ROWS = 3  # of several entries, at least
_FULL_ROWS = 0.6  # of all rows
_ROOM = 1.1  # times the distance of lines within an entry: farther apart are two entries
_LIKELY = 0.2  # of the lines that go on an entry begin with a small letter, or did not fit
_RUNNING = 0.5  # of the lines of two rows that would do so: more are a text
_FILLED = 0.75  # of the width of a column is the middle one of the lines of a text
_GUTTER = 1.0  # times the size: so far before the next column ends an entry
_ENTRY_AT_MOST = 600  # letters
_HIGH = 0.7  # times the size: how far letters go up
_NAME = 25  # letters: so short are entries that leave no room
_SHORT = 45  # letters, in the mean of one column at least
_BEGUN = 0.7  # of its entries begin with a capital or a figure
_MARK = re.compile(r"\W{1,2}|[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]+)[.)\]]{1,2}")  # of an entry of a list
_YEARS = 1000  # from here on numbers are rather years than those of lines
_FIGURE = re.compile(r"[-+–−±<>~€$£]?\s?\d\S*(?:\s\S+){0,3}")
_FIGURE_AT_MOST = 20  # letters: "12,4 Mio. Euro", "8 bis 12 Uhr"


@dataclass(frozen=True, slots=True)
class Line:
    """What stands in one row of print in one column."""

    words: Sequence[Printed]
    column: int

    @property
    def y(self) -> float:
        return self.words[0].y

    @property
    def width(self) -> float:
        return self.words[-1].right - self.words[0].x

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


Entry = list[Line]  # its lines
Row = dict[int, Entry]  # by the number of the column


def read(lines: Sequence[Line], number: int) -> list[Row]:
    """The rows of a table of ``number`` columns, from top to bottom; none where ``lines`` are those of texts.

    It is tried in turn with room between rows, with entries that are wrapped without, and line by line.
    """
    columns: list[list[Line]] = [[] for _ in range(number)]
    for line in lines:
        columns[line.column].append(line)
    rooms = _rooms(columns)
    for table in (
        _by_entries(columns, rooms, parted=True),
        _by_entries(columns, rooms, parted=False),
        _by_ends(lines, rooms),
    ):
        if _is_table(found := _trimmed(table)):
            return found
    return []


def flows_on(above: Line, below: Line, room: float) -> bool:
    """Whether the first word of a line did not fit behind the line above."""
    if above.text.endswith("-") and below.text[:1].islower():
        return True
    if is_figure(below.text) and is_figure(above.text):
        return False
    first = below.words[0]
    return above.width + _CLEAR / 2 * first.size + first.right - first.x > room


def _is_broken(above: Line, below: Line) -> bool:
    """Whether a line ends or begins with a small letter, as only parts of entries do both."""
    return below.text[:1].islower() or above.words[-1].text[:1].islower()


def width_of(lines: Sequence[Line]) -> float:
    """How wide a column is, in points."""
    return max(line.words[-1].right for line in lines) - min(line.words[0].x for line in lines) if lines else 0.0


def is_figure(text: str) -> bool:
    return len(text) <= _FIGURE_AT_MOST and _FIGURE.fullmatch(text) is not None


def _trimmed(table: list[Row]) -> list[Row]:
    """``table`` from its first row with several entries to its last one."""
    full = [n for n, row in enumerate(table) if len(row) > 1]
    return table[full[0] : full[-1] + 1] if full else []


def _rooms(columns: Sequence[Sequence[Line]]) -> list[float]:
    """How wide an entry of each column may be, in points: as far as the next column, but of the last one."""
    begins = [min((line.words[0].x for line in column), default=0.0) for column in columns]
    sizes = [max((line.words[0].size for line in column), default=0.0) for column in columns]
    beside = [end - begin - _GUTTER * size for begin, end, size in zip(begins, begins[1:], sizes[1:], strict=False)]
    return [max(width_of(column), room) for column, room in zip(columns, [*beside, 0.0], strict=True)]


def _by_entries(columns: Sequence[Sequence[Line]], rooms: Sequence[float], *, parted: bool) -> list[Row]:
    """Rows that are as high as their highest entry, however others are centred; none where entries are of two rows.

    ``parted`` says that there is more room between entries than between their lines.
    """
    steps = [above.y - below.y for column in columns for above, below in pairwise(column)]
    near = _ROOM * min(steps, default=0.0)
    heights = sorted({line.y for column in columns for line in column})
    entries: list[tuple[int, Entry]] = []
    joined = likely = 0
    for column, room in zip(columns, rooms, strict=True):
        for n, line in enumerate(column):
            above = column[n - 1] if n else None
            flows = above is not None and flows_on(above, line, room) and not ends_sentence(above.text)
            if above and above.y - line.y <= near and (parted or flows):
                entries[-1][1].append(line)
                joined += 1
                likely += _is_broken(above, line) or (parted and flows) or _is_between(heights, above, line)
            else:
                entries.append((line.column, [line]))
    if not likely or likely < _LIKELY * joined:
        return []
    return _stacked(entries)


def _is_between(heights: Sequence[float], above: Line, below: Line) -> bool:
    """Whether an entry is centred beside two lines."""
    far = _CLEAR / 2 * below.words[0].size
    at = bisect(heights, below.y + far)
    return at < len(heights) and heights[at] < above.y - far


def _stacked(entries: Sequence[tuple[int, Entry]]) -> list[Row]:
    """Entries that stand on the same height as rows; none where one stands beside two of another column."""
    table: list[Row] = []
    foot = float("inf")
    for column, entry in sorted(entries, key=lambda entry: -entry[1][0].y):
        if not table or entry[0].y + _HIGH * entry[0].words[0].size <= foot:
            table.append({})
            foot = float("inf")
        elif column in table[-1]:
            return []
        table[-1][column] = entry
        foot = min(foot, entry[-1].y)
    return table


def _by_ends(lines: Sequence[Line], rooms: Sequence[float]) -> list[Row]:
    """Rows of which each begins where the lines above it have ended; none for a text, whose lines go on."""
    table: list[Row] = []
    above: dict[int, Line] = {}
    met: dict[int, list[Line]] = defaultdict(list)
    for row in _by_height(lines):
        flows = {
            line.column: line.column in above and flows_on(above[line.column], line, rooms[line.column]) for line in row
        }
        joined = bool(table) and all(
            flows[line.column] and above[line.column] is table[-1].get(line.column, [line])[-1] for line in row
        )
        broken = joined and all(_is_broken(above[line.column], line) for line in row)
        if joined and (broken or (len(row) < len(table[-1]) and row[0].column)):
            for line in row:
                table[-1][line.column].append(line)
        else:
            for line in row:
                met[line.column].append(line)
            table.append({line.column: [line] for line in row})
        above.update((line.column, line) for line in row)
    running = [begun for begun in met.values() if _is_running(begun)]
    long = any(not _are_short([line.text for line in begun], _NAME, begun=0.0) for begun in running)
    return [] if long or 2 * len(running) >= len(met) else table


def _is_running(lines: Sequence[Line]) -> bool:
    """Whether the lines of a column are those of a text."""
    width = width_of(lines)
    flowing = sum(flows_on(above, below, width) for above, below in pairwise(lines))
    filled = sorted(line.width for line in lines)[len(lines) // 2]
    if filled < _FILLED * width or flowing <= _RUNNING * (len(lines) - 1):
        return False
    texts = [line.text for line in lines]
    return not _are_short(texts, _NAME) or any(text.endswith("-") for text in texts)


def _by_height(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand in one row of print."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and line.column > rows[-1][-1].column and abs(rows[-1][0].y - line.y) < 0.5 * line.words[0].size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_table(table: Sequence[Row]) -> bool:
    """Whether most rows have several entries, and those of one column are short."""
    full = [row for row in table if len(row) > 1]
    if len(full) < _ROWS or len(full) < _FULL_ROWS * len(table):
        return False
    columns: dict[int, list[str]] = defaultdict(list)
    for row in table:
        for column, entry in row.items():
            columns[column].append(text_of(entry))
    if any(len(text) > _ENTRY_AT_MOST for entries in columns.values() for text in entries):
        return False
    if len(columns) == 2 and _are_marks(columns[min(columns)]):
        return False
    return any(_are_short(entries) for entries in columns.values() if len(entries) >= _FULL_ROWS * len(table))


def _are_short(entries: Sequence[str], at_most: int = _SHORT, begun: float = _BEGUN) -> bool:
    found = sum(not entry[:1].islower() for entry in entries)
    return sum(map(len, entries)) <= at_most * len(entries) and found >= begun * len(entries)


def _are_marks(entries: Sequence[str]) -> bool:
    """Whether entries are dots or numbers of a list, or the numbers of lines."""
    if sum(_MARK.fullmatch(entry) is not None for entry in entries) >= _BEGUN * len(entries):
        return True
    numbers = [int(entry) for entry in entries if entry.isdecimal()]
    return len(numbers) == len(entries) and max(numbers) < _YEARS and len({b - a for a, b in pairwise(numbers)}) == 1


def text_of(entry: Entry) -> str:
    return continued([line.text for line in entry])
