"""A table as text -> its rows, by the names of its columns. A quotation mark that is not closed costs one row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from qabot.errors import ReadError
from qabot.readers.dumped import objects

_CELL_AT_MOST = 20_000_000  # characters
_ROWS_BEFORE = 12  # the one with the names of the columns
_PARTING = (";", ",", "\t", "|")  # columns of a table
_DAMAGED_AT_MOST = 100  # rows: behind each, the next one is looked for
_LINES_AT_MOST = 300  # of a row, where that is looked for
_UNCLOSED = "one of its quotation marks is not closed: write it anew"

Fields = dict[str, object]


def rows(text: str) -> Iterator[Fields | ReadError]:
    """The rows of a table below the one with the names, in the place of each damaged one why it is not read.

    A quotation mark that is not closed goes on in the rows below. Where one of its lines is a row by itself, that and
    what follows is read for itself. Raises csv.Error for a cell that is too long.
    """
    text = _from_names(text)
    csv.field_size_limit(_CELL_AT_MOST)
    table = _Table(text)
    at: int | None = table.first
    damaged = 0
    while at is not None:
        start, at = at, None
        for row, begin, end in table.read(start):
            if damaged < _DAMAGED_AT_MOST and table.is_broken(row, begin, end):
                at = table.next_row(begin, end)
                if at is not None or table.is_open(begin, end):
                    damaged += 1
                    yield ReadError(_UNCLOSED)
                    break
            yield table.named(row)


class _Table:
    """The lines of a table, and how its columns are parted and named."""

    def __init__(self, text: str) -> None:
        self.lines = list(io.StringIO(text, newline=""))
        self.parts = max(_PARTING, key=(self.lines or [""])[0].count)
        self.escape = "\\" if '\\"' in text else None  # of quotation marks, which are else written twice
        head = next(self.read(0), ([], 0, 0))
        self.names, self.first = head[0], head[2]
        self.spaced = any(name.startswith(" ") for name in self.names)

    def read(self, start: int, *, strict: bool = False, end: int | None = None) -> Iterator[tuple[list[str], int, int]]:
        """The rows from a line on, each with its first line and the one after its last."""
        found = csv.reader(self.lines[start:end], delimiter=self.parts, escapechar=self.escape, strict=strict)
        begin = start
        for row in found:
            if row:
                yield row, begin, start + found.line_num
            begin = start + found.line_num

    def named(self, row: Sequence[str]) -> Fields:
        fields: Fields = dict(zip(self.names, row, strict=False))
        fields |= dict.fromkeys(self.names[len(row) :])
        return fields | {"": list(row[len(self.names) :])} if len(row) > len(self.names) else fields

    def is_broken(self, row: Sequence[str], begin: int, end: int) -> bool:
        """Whether a row of several lines, or the last one, has too many cells or marks that do not close."""
        if end - begin == 1 and end < len(self.lines):
            return False
        return (end - begin > 1 and len(row) != len(self.names)) or self._fault(begin, end) is not None

    def is_open(self, begin: int, end: int) -> bool:
        """Whether a quotation mark is open at the end of the table."""
        return "unexpected end" in (self._fault(begin, end) or "")

    def next_row(self, begin: int, end: int) -> int | None:
        """The first line within a row that is a row by itself; lines of a text have a blank behind their commas."""
        for line in range(begin + 1, min(end, begin + _LINES_AT_MOST)):
            found = next(self.read(line, end=line + _LINES_AT_MOST), None)
            if found is None or len(found[0]) != len(self.names) or self._fault(*found[1:]):
                continue
            if len(found[0]) > 1 and (self.spaced or not any(cell.startswith(" ") for cell in found[0])):
                return line
        return None

    def _fault(self, begin: int, end: int) -> str | None:
        try:
            list(self.read(begin, strict=True, end=end))
        except csv.Error as error:
            return str(error)
        return None


def _from_names(text: str) -> str:
    """``text`` from the row on that names the columns: before it, programs write what they have exported."""
    rest = text
    for _ in range(_ROWS_BEFORE):
        row, _, following = rest.partition("\n")
        cells = next(csv.reader([row], delimiter=max(_PARTING, key=row.count)), [])
        if len(cells) > 1 and objects.has_text(dict.fromkeys(cells, "text")):
            return rest
        rest = following
    return text
