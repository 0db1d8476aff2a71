"""Words on a page: where each stands, which of them make a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Printed:
    """A line, or a word, on a page (counted from 0), in points, y upwards: where it is, how large its letters are."""

    text: str
    page: int
    x: float
    y: float  # of the foot of its letters
    size: float
    right: float = 0.0
    bold: bool = False
    row: bool = False  # of a table, all its cells
    boxed: bool = False  # within lines that are drawn around it


def body_size(words: Sequence[Printed]) -> float:
    """The size in which most letters are set."""
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def rows_of(words: Sequence[Printed]) -> list[list[Printed]]:
    """Words that stand on one height, from top to bottom, each row from left to right."""
    rows: list[list[Printed]] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x)):
        if rows and abs(rows[-1][0].y - word.y) <= 0.35 * max(1.0, min(word.size, rows[-1][0].size)):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x) for row in rows]


def pieces_of(row: Sequence[Printed], apart: float) -> list[list[Printed]]:
    """What in a row stands farther apart than ``apart`` times the size of letters."""
    pieces = [[row[0]]]
    for before, word in pairwise(row):
        if word.x - before.right >= apart * max(before.size, word.size):
            pieces.append([])
        pieces[-1].append(word)
    return pieces
