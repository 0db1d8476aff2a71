"""Notes of correction in their place: before the line that they set right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.composing.points import Part, Point
from qabot.answer.revisions.errata import corrected
from qabot.types import Span


def with_notes(parts: Sequence[Part], pool: Pool, told: Iterable[Point] = ()) -> list[Part]:
    """The parts, before each point the note that sets it right, once, and not where it is ``told`` already."""
    found = {id(point): note for part in parts for point in part.points if (note := corrected(point.best, pool))}
    printed = {_place(point.best) for point in told}
    places = printed | {_place(note) for note in found.values()}
    kept = []
    for part in parts:
        points: list[Point] = []
        for point in part.points:
            if _place(point.best) in places:
                continue  # it stands before what it sets right
            note = found.get(id(point))
            if note is not None and _place(note) not in printed:
                printed.add(_place(note))
                points.append(Point((note,)))
            points.append(point)
        kept.append(Part(part.heading, tuple(points)))
    return [part for part in kept if part.points]


def _place(item: Evidence) -> tuple[str, Span]:
    return item.article.id, item.span
