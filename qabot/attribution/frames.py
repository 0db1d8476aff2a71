"""From the network's scores to frames: windows over an article, and in each the statements as pieces of its text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from qabot.attribution.heads import AT_CUE, ROLES, Heads, Pointers
from qabot.encoder import Floats

Range = tuple[int, int]  # pieces of the article, half open

LENGTH = 500  # pieces of a window at most, as in training
CONTEXT = 96  # pieces read again in front of a window, so that it knows who spoke and what was said before
LEAST_CONTEXT = 64  # of these, where that spares a window
TAIL = 24  # last pieces of a window, whose statements the next one finds: their words may go on there
ANCHORED = 0.4  # probability of an anchor below which nothing is looked for
LONGEST = {"speaker": 40, "content": 200, "addressee": 25, "name": 25}  # pieces
IN_CUE = 0.5  # probability from which a piece belongs to a cue


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start`` to ``end`` of an article; statements are looked for from piece ``own`` on, before ``until``."""

    start: int
    end: int
    own: int
    until: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One statement as pieces of the article.

    ``anchored`` and ``pointed`` are the probabilities of its anchor and of the ends of its content, with or without
    marks around it, ``stances`` one for each stance.
    """

    anchor: int
    cue: tuple[int, ...]
    content: Range
    speaker: Range | None
    addressee: Range | None
    name: Range | None
    stances: tuple[float, ...]
    anchored: float
    pointed: float

    @property
    def score(self) -> float:
        """How sure it is that somebody says this: a stance that is open makes it less so, but by its root alone."""
        return self.anchored * sqrt(self.pointed * max(self.stances))


def windows(length: int) -> list[Window]:
    """The windows over an article of ``length`` pieces: every piece is some window's own, exactly once.

    They are as few as can be, and all as long as each other: what attention costs grows with the square of a length.
    """
    if length <= LENGTH:
        return [Window(0, length, 0, length)] if length else []
    between = ceil((length - LENGTH) / (LENGTH - LEAST_CONTEXT - TAIL))
    shared = min(CONTEXT + TAIL, (LENGTH * (between + 1) - length) // between)
    size = ceil((length + shared * between) / (between + 1))
    starts = [n * (length - size) // between for n in range(between + 1)]
    bounds = [0, *(start + size - TAIL for start in starts[:-1]), length]
    return [Window(start, start + size, *own) for start, own in zip(starts, pairwise(bounds), strict=True)]


def frames(
    heads: Heads, hidden: Floats, window: Window, rows: NDArray[np.intp], marks: NDArray[np.bool_]
) -> list[Frame]:
    """The statements that a window owns, by their anchors.

    ``rows`` are the numbers of its pieces' sentences, ``marks`` tells which pieces have no letter and no digit.
    """
    kinds = heads.anchors(hidden)
    anchors = _peaks(1 - kinds[:, 0], window)
    if not len(anchors):
        return []
    pointers = heads.pointers(hidden, anchors)
    ranges = {role: _best(pointers, role, rows) for role in ROLES}
    at_cue = kinds[anchors, AT_CUE] >= kinds[anchors, 1:].max(1)
    cue = (pointers.cue > IN_CUE) & (rows[anchors][:, None] == rows[None])
    content = np.zeros_like(cue)
    for n, found in enumerate(ranges["content"]):
        if found:
            content[n, slice(*found)] = True
    stances = heads.stances(hidden, anchors, cue, content)
    cue[np.arange(len(anchors)), anchors] = True

    def placed(role: str, n: int) -> Range | None:
        found = ranges[role][n]
        return (found[0] + window.start, found[1] + window.start) if found else None

    return [
        Frame(
            anchor=int(anchor) + window.start,
            cue=tuple(int(piece) + window.start for piece in np.flatnonzero(cue[n])) if at_cue[n] else (),
            content=said,
            speaker=placed("speaker", n),
            addressee=placed("addressee", n),
            name=placed("name", n),
            stances=tuple(stances[n].tolist()),
            anchored=float(1 - kinds[anchor, 0]),
            pointed=_pointed(pointers, n, ranges["content"][n] or (0, 0), marks),
        )
        for n, anchor in enumerate(anchors)
        if (said := placed("content", n)) is not None
    ]


def _peaks(found: Floats, window: Window) -> NDArray[np.intp]:
    """Where anchors are: pieces of the window's own that are likelier than both neighbours."""
    padded = np.pad(found, 1)
    peaks = (found > ANCHORED) & (found > padded[:-2]) & (found >= padded[2:])
    places = np.flatnonzero(peaks) + window.start
    own = places[(places >= window.own) & (places < window.until)]
    return own - window.start


def _best(pointers: Pointers, role: str, rows: NDArray[np.intp]) -> list[Range | None]:
    """The likeliest range of a role for each anchor, both ends chosen together; None where nowhere is, which no content
    is.

    What somebody says may run over several sentences, what names him does not.
    """
    starts, ends = pointers.ends[ROLES.index(role)]
    length = len(rows)
    until = np.minimum(np.arange(length) + LONGEST[role], length)  # by first pieces: where longer ranges would begin
    if role != "content":
        until = np.minimum(until, np.searchsorted(rows, rows, "right"))
    both = starts[:, :length] + _highest(ends[:, :length], until)
    found: list[Range | None] = []
    for anchor, first in enumerate(both.argmax(1).tolist()):
        nowhere = starts[anchor, length] + ends[anchor, length]
        if role != "content" and nowhere > both[anchor, first]:
            found.append(None)
        else:
            found.append((first, first + int(ends[anchor, first : until[first]].argmax()) + 1))
    return found


def _highest(values: Floats, until: NDArray[np.intp]) -> Floats:
    """The highest of the values [rows, n] from each place on, before the place that ``until`` [n] has for it.

    Of two stretches as long as a power of two, which cover that together, it is the higher one (a sparse table).
    """
    places = np.arange(len(until))
    powers = np.log2(until - places).astype(np.intp)
    table = [values]
    for power in range(powers.max()):
        reach = 1 << power
        table.append(table[-1].copy())
        np.maximum(table[-2][:, :-reach], table[-2][:, reach:], out=table[-1][:, :-reach])
    stretches = np.stack(table)
    highest: Floats = np.maximum(stretches[powers, :, places], stretches[powers, :, until - (1 << powers)]).T
    return highest


def _pointed(pointers: Pointers, anchor: int, content: Range, marks: NDArray[np.bool_]) -> float:
    """The probability of a content's ends, those of the same words with and without marks around them together."""
    start, end = np.exp(pointers.ends[ROLES.index("content"), :, anchor])
    first, last = content[0], content[1] - 1
    begun, stopped = first, last
    while first > 0 and marks[first - 1]:
        first -= 1
    while begun < stopped and marks[begun]:
        begun += 1
    while last + 1 < len(marks) and marks[last + 1]:
        last += 1
    while stopped > begun and marks[stopped]:
        stopped -= 1
    return float(start[first : begun + 1].sum() * end[stopped : last + 1].sum())
