"""Whether a denial answers a claim: only then do the two stand against each other, in answers and on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qabot.answer.choosing import meaning
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.composing.points import Part, Point
from qabot.answer.wording.quoting import points_back
from qabot.text.names import skeleton
from qabot.text.parties import parties_in
from qabot.types import Article, Stance, Statement

NEAR = 0.3  # cosine of two contents from which they may be about one thing
SIDES = ("claimed_by", "denied_by", "confirmed_by")
ANSWERS = frozenset({Stance.DENIES, Stance.CONFIRMS})


def answering(parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of a plan, of those on the other side only what is about the same claim as some line before it."""
    told = [point.best for part in parts if part.heading not in SIDES for point in part.points]
    kept = []
    for part in parts:
        points = part.points
        if part.heading in SIDES:
            points = tuple(point for point in points if any(_opposed(point, other, pool) for other in told))
        if points:
            kept.append(Part(part.heading, points))
    return kept


def _opposed(point: Point, other: Evidence, pool: Pool) -> bool:
    one, two = point.best.statement, other.statement
    if one is None or two is None or point.best.article.id != other.article.id:
        return False
    claim, answer = (two, one) if one.stance in ANSWERS else (one, two)
    statements = pool.statements_of(claim.article)
    linked = answer.answers is not None and answer.answers.statement in range(len(statements))
    linked = linked and statements[answer.answers.statement or 0] == claim if answer.answers else False
    return one_claim(claim, answer, other.article, linked)


def one_claim(claim: Statement, answer: Statement, article: Article, linked: bool) -> bool:
    """Whether ``answer``, a denial or confirmation of the same article, is about what ``claim`` says.

    ``linked``: whether the reader of the article has taken it for an answer to that claim.
    """
    accused = claim.stance in (Stance.ACCUSES, Stance.CRITICISES)
    if linked and points_back(answer.content, article.language):
        return accused or _concerns(claim, answer, article)
    near = _near(claim.content, answer.content)
    if _concerns(claim, answer, article):
        return linked or near >= NEAR
    return accused and near >= NEAR


def _concerns(claim: Statement, answer: Statement, article: Article) -> bool:
    """Whether a claim names who answers it, or whom he speaks for."""
    to = article.text[slice(*claim.addressee_span)] if claim.addressee_span else ""
    said = f"{article.text[slice(*claim.sentence_span)]} {claim.content} {to}"
    if parties_in(said) & (parties_in(answer.party) | parties_in(answer.speaker)):
        return True
    held = {skeleton(word) for word in re.findall(r"\w{3,}", said)}
    return any(name and skeleton(name.split()[-1]) in held for name in (answer.speaker, answer.party))


@lru_cache(maxsize=5_000)
def _near(one: str, other: str) -> float:
    first, second = meaning.vectors([one, other])
    return float(first @ second)
