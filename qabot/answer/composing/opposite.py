"""The other side of an answer: who makes the claim that is denied in it, who denies or confirms one that is made."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.answer.choosing.evidence import Evidence, Pool, in_title
from qabot.answer.choosing.settings import SETTINGS
from qabot.answer.composing.around import HEADING as AROUND
from qabot.answer.composing.dispute import ANSWERING, against, one_side
from qabot.answer.composing.once import merged
from qabot.answer.composing.points import SIDES, Part, Point
from qabot.answer.wording.forms import sure_stance
from qabot.types import Query, QuestionKind, Stance, Statement

LINES = 2
_HEADINGS = {Stance.DENIES: "denied_by", Stance.CONFIRMS: "confirmed_by"}


def with_other_side(query: Query, parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of an answer with the other side of what they tell, where one side alone was asked for: what is said
    on the same claim in the same article, by everybody once. What stood around the answer is told once."""
    told = _sided(query, parts)
    found = [other for item in told for other in _against(item, pool)]
    found.sort(key=lambda item: (in_title(item), item.article.language != query.language))
    voices = [item.statement for item in told if item.statement]
    by_heading: dict[str, list[Point]] = {}
    statements: list[Statement] = []
    for point in merged([Point((item,)) for item in found]):
        said = point.best.statement
        if said is None or len(statements) == LINES or any(one_side(said, other) for other in (*voices, *statements)):
            continue
        statements.append(said)
        by_heading.setdefault(_HEADINGS.get(said.stance, "claimed_by"), []).append(point)
    told_here = [item.statement for points in by_heading.values() for point in points for item in point.evidence]
    sides = [Part(heading, tuple(by_heading[heading])) for heading in SIDES if heading in by_heading]
    main, around = [], []
    for part in parts:
        if part.heading != AROUND:
            main.append(part)
        elif rest := tuple(point for point in part.points if point.best.statement not in told_here):
            around.append(Part(AROUND, rest))
    return [*main, *sides, *around]


def _sided(query: Query, parts: Sequence[Part]) -> list[Evidence]:
    """What an answer tells that may have another side: its first line, and what answers about as well.

    Whose words are asked for, of him is told: what he denies his denial tells.
    """
    if query.topics or query.kind in (QuestionKind.FACT, QuestionKind.WHEN, QuestionKind.OVERVIEW):
        return []
    told = [point.best for part in parts if part.heading is None for point in part.points]
    told = [item for item in told if item.statement and item.score >= told[0].score - SETTINGS.worse]
    if query.kind is QuestionKind.WHO:
        return told
    return [] if told and _answers(told[0]) else [item for item in told if not _answers(item)]


def _answers(item: Evidence) -> bool:
    return item.statement is not None and item.statement.stance in ANSWERING


def _against(item: Evidence, pool: Pool) -> list[Evidence]:
    """What stands against a line in its article, as far as its stance is sure."""
    if item.statement is None:
        return []
    found = against(item.statement, item.article, pool.statements_of(item.article.id))
    known = {id(other.statement): other for other in pool.evidence}
    return [
        known.get(id(said), Evidence(item.article, said.sentence_span, item.fit, said, item.score))
        for said in found
        if sure_stance(said, item.article)
    ]
