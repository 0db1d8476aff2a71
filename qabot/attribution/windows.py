"""Articles cut into windows that the network sees at a time."""

from __future__ import annotations

from dataclasses import dataclass

LENGTH = 320  # pieces of a window, as in training
CONTEXT = 64  # pieces read again in front of a window, so that it knows who spoke
TAIL = 24  # last pieces of a window, whose statements the next one finds: their words may go on there


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start`` to ``end`` of an article; statements are looked for from piece ``own`` on, before ``until``."""

    start: int
    end: int
    own: int
    until: int


def windows(length: int) -> list[Window]:
    """The windows over an article of ``length`` pieces: every piece is some window's own, exactly once."""
    found = []
    own = 0
    while own < length:
        start = max(0, own - CONTEXT)
        end = min(length, start + LENGTH)
        until = length if end == length else end - TAIL
        found.append(Window(start, end, own, until))
        own = until
    return found
