"""The same words are printed once: what a line tells already is no line of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qabot.answer.composing.points import Part, Point

FEWEST = 3  # words that two lines may have in common without saying the same: "die Vorwürfe"


def told_once(parts: Sequence[Part], words: Callable[[Point], str]) -> tuple[list[Part], list[Part]]:
    """The parts without the points whose words stand in a line of another, and those points, for the first sentence.

    ``words`` gives the article's words that a point is told by, between blanks. Where a later line would tell by a
    whole sentence what an earlier one tells by a part of it, the earlier one is told by that sentence.
    """
    kept: list[list[Point]] = [[] for _ in parts]
    silent: list[list[Point]] = [[] for _ in parts]
    said: list[tuple[str, int, int]] = []  # the words of what is kept, and where that stands
    for n, part in enumerate(parts):
        for point in part.points:
            told = words(point)
            longer = next((at for at in said if _holds(at[0], told)), None)
            shorter = next((at for at in said if _holds(told, at[0])), None)
            if longer is not None:
                kept[longer[1]][longer[2]] = _joined(kept[longer[1]][longer[2]], point)
                silent[n].append(point)
            elif shorter is not None and _one_sentence(kept[shorter[1]][shorter[2]], point):
                first = replace(kept[shorter[1]][shorter[2]], whole=True)
                kept[shorter[1]][shorter[2]] = _joined(first, point)
                said[said.index(shorter)] = (told, *shorter[1:])
                silent[n].append(point)
            else:
                said.append((told, n, len(kept[n])))
                kept[n].append(point)
    return _parts(parts, kept), _parts(parts, silent)


def _holds(whole: str, part: str) -> bool:
    """Whether words stand among others, in their order and at a stretch."""
    return whole == part or (part.count(" ") >= FEWEST - 1 and f" {part} " in f" {whole} ")


def _one_sentence(one: Point, other: Point) -> bool:
    first, second = one.best, other.best
    return first.article.id == second.article.id and first.span[0] < second.span[1] and second.span[0] < first.span[1]


def _joined(point: Point, other: Point) -> Point:
    """A point with what else reports the same, of each article one place."""
    seen = {item.article.id for item in point.evidence}
    return replace(point, evidence=(*point.evidence, *(i for i in other.evidence if i.article.id not in seen)))


def _parts(parts: Sequence[Part], points: Sequence[Sequence[Point]]) -> list[Part]:
    found = (Part(part.heading, tuple(held)) for part, held in zip(parts, points, strict=True))
    return [part for part in found if part.points]
