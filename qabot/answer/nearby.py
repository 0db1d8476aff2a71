"""Sentences that are near what is asked and that the plan of an answer lacks: who speaks in them was not recognised."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.answer.evidence import Pool
from qabot.answer.plan import CLAUSE, LINES, Part, Point
from qabot.answer.rank import in_title, nearness
from qabot.types import Query, QuestionKind

NEARBY = 2  # sentences that are told for their nearness, whoever speaks in them
NEAREST = 0.5  # cosine and share of words, added, from which they are


def with_nearest(query: Query, parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of a plan, with the sentences of the first article that are nearest to the question, if they lack them.

    Who speaks in these may not have been recognised, or how; that they are near is no sign that there is an answer.
    """
    if not parts or query.kind is QuestionKind.OVERVIEW:
        return list(parts)
    home = parts[0].points[0].best.article.id
    told = {point.best.span for part in parts for point in part.points if point.best.article.id == home}
    here = [item for item in pool.evidence if item.article.id == home and not in_title(item)]
    near = {item.span: item for item in sorted(here, key=lambda item: item.statement is not None)}
    found = []
    for n, part in enumerate(parts):
        if isinstance(part.heading, str):  # the other side, which was not asked for
            found.append(part)
            continue
        column, most = (n + 1, CLAUSE + 1) if query.topics else (0, LINES)
        nearest = sorted(near.values(), key=lambda item: -nearness(item, column))[:NEARBY]
        lacking = [item for item in nearest if item.span not in told and nearness(item, column) >= NEAREST]
        told |= {item.span for item in lacking}
        kept = part.points[: most - len(lacking)]
        found.append(Part(part.heading, (*kept, *(Point((item,)) for item in lacking))))
    return found
