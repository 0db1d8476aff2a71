"""Tables without lines: figures that stand one under the other, with what stands before them in their rows.

Where such a table stands beside a column of text, what tells the two apart are the figures: no text has them in the
same place of three lines on end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qabot.readers.printed.entries import is_figure
from qabot.readers.printed.words import Printed, body_size, pieces_of, rows_of

_APART = 0.9  # times the size of letters: so far apart stand two cells
_ALIGNED = 2.0  # points between the edges, or the middles, of figures one under the other
_LEADING = 2.6  # times the size: the largest distance of two rows
_ROWS = 3  # at least
_LABELS = 0.7  # of the entries before the figures begin on one edge, and with a capital
_LABEL_AT_MOST = 45  # letters, in the mean

Cell = list[Printed]


def with_figures(words: Sequence[Printed]) -> list[Printed]:
    """``words``, those in a table of figures as one for each of its rows, " | " between its cells."""
    rows = [pieces_of(row, _APART) for row in rows_of([word for word in words if not word.row])]
    made: list[Printed] = []
    taken: set[int] = set()
    for first, table in _tables(rows):
        header = _header(rows[first - 1], table) if first else []
        for row in (header, *table) if header else table:
            made.append(_line(row))
            taken.update(id(word) for cell in row for word in cell)
    return [word for word in words if id(word) not in taken] + made


def _tables(rows: Sequence[list[Cell]]) -> list[tuple[int, list[list[Cell]]]]:
    """Tables, each with the number of its first row on the page."""
    runs: list[list[tuple[int, list[Cell]]]] = []
    for n, row in enumerate(rows):
        figures = [cell for cell in row if _is_figure(cell)]
        if figures and runs and _goes_on([above for _, above in runs[-1]], figures):
            runs[-1].append((n, figures))
        elif figures:
            runs.append([(n, figures)])
    found = ((run[0][0], _table([rows[n] for n, _ in run], run)) for run in runs if len(run) >= _ROWS)
    return [(first, table) for first, table in found if table]


def _goes_on(run: Sequence[Sequence[Cell]], figures: Sequence[Cell]) -> bool:
    """Whether figures stand near under the last row of a run, and under some of its rows."""
    last = run[-1][0][0]
    near = last.y - figures[0][0].y <= _LEADING * last.size
    return near and any(_aligned(one, other) for above in run for one in above for other in figures)


def _aligned(one: Cell, other: Cell) -> bool:
    left, right = one[0].x - other[0].x, one[-1].right - other[-1].right
    return min(abs(left), abs(right), abs(left + right) / 2) <= _ALIGNED


def _table(rows: Sequence[list[Cell]], run: Sequence[tuple[int, list[Cell]]]) -> list[list[Cell]]:
    """The cells of a table: from what stands before its first column of figures to its last one; none without one."""
    every = [cell for _, figures in run for cell in figures]
    columns = [cell for cell in every if any(_aligned(cell, other) for other in every if other is not cell)]
    left, right = min(cell[0].x for cell in columns), max(cell[-1].right for cell in columns)
    table = [[cell for cell in row if cell[-1].right > left and cell[0].x < right] for row in rows]
    before = [next((cell for cell in reversed(row) if cell[-1].right <= left), None) for row in rows]
    labels = [cell for cell in before if cell]
    edges = sorted(cell[0].x for cell in labels)
    named = [
        cell
        for cell in labels
        if abs(cell[0].x - edges[len(edges) // 2]) <= _ALIGNED and not cell[0].text[:1].islower()
    ]
    letters = sum(len(word.text) for cell in labels for word in cell)
    if len(named) >= _LABELS * len(table) and letters <= _LABEL_AT_MOST * len(labels):
        return [[cell, *row] if cell in named else row for cell, row in zip(before, table, strict=True) if row]
    return table if sum(len(row) > 1 for row in table) >= _LABELS * len(table) else []


def _header(row: Sequence[Cell], table: Sequence[Sequence[Cell]]) -> list[Cell]:
    """What stands over the columns of a table; nothing where that is a text."""
    left, right = min(one[0][0].x for one in table), max(one[-1][-1].right for one in table)
    over = [cell for cell in row if cell[-1].right > left and cell[0].x < right]
    first = table[0][0][0]
    near = bool(over) and over[0][0].y - first.y <= _LEADING * first.size
    inside = all(left - first.size <= cell[0].x and cell[-1].right <= right + first.size for cell in over)
    return over if near and inside and len(over) > 1 else []


def _is_figure(cell: Cell) -> bool:
    return is_figure(" ".join(word.text for word in cell))


def _line(row: Sequence[Cell]) -> Printed:
    text = " | ".join(" ".join(word.text for word in cell) for cell in row)
    words = [word for cell in row for word in cell]
    return replace(row[0][0], text=text, right=row[-1][-1].right, size=body_size(words), row=True)
