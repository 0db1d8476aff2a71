"""Answers to "when": first what is told with a time, then the rest."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.choosing.rank import wanted_stances
from qabot.answer.composing.points import Part, Point
from qabot.answer.wording.moments import moment
from qabot.text.names import parties_in
from qabot.types import Query, QuestionKind


def timed_first(query: Query, parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of a plan, where it is asked when somebody said something: his statements that tell a day first.

    A day that only another statement of the same side in the same article tells is told with that one. Where none of
    the statements asked for tells one, and for other questions, the parts stay as they are.
    """
    wanted = wanted_stances(query)
    if query.kind is not QuestionKind.WHEN or not wanted or not parts:
        return list(parts)
    sides = parties_in(query.topic)
    said = [item for item in pool.evidence if item.statement and _of(item, sides)]
    asked = [item for item in said if item.statement and item.statement.stance in wanted]
    told: dict[str, Evidence] = {}
    nearest_first = sorted(asked, key=lambda item: -item.score)
    for item in nearest_first:
        if item.statement and moment(item.statement, item.article):
            told.setdefault(item.article.id, item)
    for item in nearest_first:
        for other in (near for near in said if near.article.id == item.article.id):
            if other.statement and moment(other.statement, other.article):
                told.setdefault(item.article.id, other)
    if not told:
        return list(parts)
    points = [Point((item,)) for item in told.values()]
    first = [point for point in parts[0].points if point.best.statement in [item.statement for item in asked]]
    rest = [point for point in parts[0].points if point not in first]
    kept = [Part(parts[0].heading, (*points, *first)), *([Part("around", tuple(rest))] if rest else []), *parts[1:]]
    return [part for part in kept if part.points]


def _of(item: Evidence, sides: frozenset[str]) -> bool:
    """Whether somebody speaks for one of the parties that a question names; for any, where it names none."""
    said = item.statement
    return said is not None and (not sides or bool(sides & (parties_in(said.party) | parties_in(said.speaker))))
