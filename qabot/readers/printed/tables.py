"""Tables and boxes that are drawn with lines: what stands in one cell belongs together.

Lines that cross make a grid; each of its rows is put in the place of its words as one line, cell after cell, however
they are wrapped and centred. What has no cells side by side is a box.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from qabot.readers.printed.reflow import continued
from qabot.readers.printed.words import Printed, body_size, rows_of

_MEET = 3.0  # points within which lines meet, or are one
_THIN = 3.0  # points: a thicker bar is a surface, whose edges are lines
_SHORT = 6.0  # points: shorter lines are strokes of letters, marks and pictures
_RULES_AT_MOST = 400  # on one page: more are a drawing
_CELL_AT_MOST = 600  # letters: cells with more hold articles, not entries
_GAP = 0.75  # times the size of letters: room between entries, not words
_EVEN = 1.3  # times the smallest print in a cell: larger are headings of articles in a frame


Sides = tuple[float, float, float, float]  # foot, top, left, right
Cells = dict[Sides, list[Printed]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line on a page, in points: upright at ``at`` from the left, or level at ``at`` from the foot."""

    upright: bool
    at: float
    start: float
    end: float


def rules_of(left: float, foot: float, right: float, top: float) -> list[Rule]:
    """The lines that a drawn bar or surface shows: itself, or its edges."""
    level = [Rule(False, y, left, right) for y in _edges(foot, top) if right - left >= _SHORT]
    return level + [Rule(True, x, foot, top) for x in _edges(left, right) if top - foot >= _SHORT]


def _edges(low: float, high: float) -> tuple[float, ...]:
    return ((low + high) / 2,) if high - low <= _THIN else (low, high)


def with_tables(words: Sequence[Printed], rules: Sequence[Rule]) -> list[Printed]:
    """``words``, those in a table as one for each of its rows, " | " between its cells; those in a box are marked."""
    kept, whole = list(words), _joined(rules)
    for grid in _grids(whole) if len(whole) <= _RULES_AT_MOST else ():
        inside = [(word, cell) for word in kept if (cell := _cell(word, grid)) is not None]
        cells: Cells = defaultdict(list)
        for word, cell in inside:
            cells[cell].append(word)
        cells = _parted(cells, grid)
        taken = {id(word) for word, _ in inside}
        if _is_table(cells):
            kept = [word for word in kept if id(word) not in taken] + _rows(cells)
        elif len({top for _, top, _, _ in cells}) == len(cells) and len(taken) * 2 < len(words):
            kept = [replace(word, boxed=True) if id(word) in taken else word for word in kept]
    return kept


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that continue each other as one."""
    found: list[Rule] = []
    lying = sorted(rules, key=lambda rule: (rule.upright, round(rule.at / _MEET), rule.start))
    for rule in lying:
        last = found[-1] if found else None
        if last and last.upright is rule.upright and abs(last.at - rule.at) <= _MEET and rule.start <= last.end + _MEET:
            found[-1] = replace(last, end=max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _grids(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines that meet, directly or through others."""
    grids: list[list[Rule]] = []
    open_ = list(rules)
    while open_:
        grid, reached = [open_.pop()], 0
        while reached < len(grid):
            one = grid[reached]
            reached += 1
            met = [other for other in open_ if _meet(one, other)]
            grid += met
            open_ = [other for other in open_ if other not in met]
        grids.append(grid)
    return [grid for grid in grids if min(len(grid) - (up := sum(rule.upright for rule in grid)), up) > 1]


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.upright is not other.upright
        and one.start - _MEET <= other.at <= one.end + _MEET
        and other.start - _MEET <= one.at <= other.end + _MEET
    )


def _cell(word: Printed, grid: Sequence[Rule]) -> Sides | None:
    """Foot, top, left and right of the cell in which a word stands, None outside of the grid."""
    x, y = (word.x + word.right) / 2, word.y + 0.3 * word.size
    levels = [rule.at for rule in grid if not rule.upright and rule.start <= x <= rule.end]
    uprights = [rule.at for rule in grid if rule.upright and rule.start <= y <= rule.end]
    foot, left = (max((at for at in sides if at <= here), default=None) for sides, here in ((levels, y), (uprights, x)))
    top, right = (min((at for at in sides if at > here), default=None) for sides, here in ((levels, y), (uprights, x)))
    return None if foot is None or top is None or left is None or right is None else (foot, top, left, right)


def _parted(cells: Cells, grid: Sequence[Rule]) -> Cells:
    """``cells``, those without lines between them parted where other rows are, if no entry goes across that."""
    found: Cells = defaultdict(list)
    for (foot, top, left, right), words in cells.items():
        inner = {rule.at for rule in grid if rule.upright and left + _MEET < rule.at < right - _MEET}
        sides = [left, *sorted(at for at in inner if _is_clear(words, at)), right]
        for word in words:
            start, end = next((a, b) for a, b in pairwise(sides) if word.x < b or b == right)
            found[foot, top, start, end].append(word)
    return found


def _is_clear(words: Sequence[Printed], at: float) -> bool:
    """Whether in each line of ``words`` there is more room at ``at`` than between words."""
    return not any(word.x < at < word.right for word in words) and all(
        after.x - before.right >= _GAP * after.size
        for row in rows_of(words)
        for before, after in pairwise(row)
        if before.right <= at <= after.x
    )


def _is_table(cells: Cells) -> bool:
    """Whether there are rows of several cells, each with an entry and not with an article."""
    beside: dict[float, int] = defaultdict(int)
    for _, top, _, _ in cells:
        beside[top] += 1
    short = all(
        sum(len(word.text) for word in words) <= _CELL_AT_MOST
        and max(word.size for word in words) <= _EVEN * min(word.size for word in words)
        for words in cells.values()
    )
    return short and sum(number > 1 for number in beside.values()) > 1


def _rows(cells: Cells) -> list[Printed]:
    """A word for each row. Cells that go down over several rows stand in the first."""
    rows: dict[float, list[tuple[float, list[Printed]]]] = defaultdict(list)
    for (_, top, left, _), words in cells.items():
        rows[top].append((left, words))
    made: list[Printed] = []
    for entries in rows.values():
        words = [word for _, entry in sorted(entries, key=lambda entry: entry[0]) for word in entry]
        text = " | ".join(_text(entry) for _, entry in sorted(entries, key=lambda entry: entry[0]))
        first = max(words, key=lambda word: word.y)
        made.append(
            replace(
                first,
                text=text,
                x=min(word.x for word in words),
                right=max(word.right for word in words),
                size=body_size(words),
                row=True,
            )
        )
    return made


def _text(words: Sequence[Printed]) -> str:
    """The lines of a cell as one, words put together that were divided."""
    return continued([" ".join(word.text for word in row) for row in rows_of(words)])
