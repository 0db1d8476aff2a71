"""Whether a denial answers a claim: only then do the two stand against each other, in answers and on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qabot.answer.choosing import meaning
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.wording.quoting import points_back
from qabot.entities.names import skeleton
from qabot.entities.parties import parties_in, party_of
from qabot.types import Article, Stance, Statement

NEAR = 0.3  # cosine of two contents from which they may be about one thing
REACH = 150  # characters behind an accusation within which an answer follows that shares no word with it
ACCUSING = frozenset({Stance.ACCUSES, Stance.CRITICISES})
CLAIMING = ACCUSING | {Stance.CLAIMS, Stance.SUSPECTS, Stance.WARNS}
ANSWERING = frozenset({Stance.DENIES, Stance.CONFIRMS})


def against(said: Statement, article: Article, statements: Sequence[Statement]) -> list[Statement]:
    """The claims of the same article that a denial or confirmation answers, or the answers to a claim; what the reader
    has linked comes first. ``statements`` are those of the article, in text order."""
    answers = said.stance in ANSWERING
    found = []
    for other in statements:
        if other.stance not in (CLAIMING if answers else ANSWERING) or one_side(said, other):
            continue
        claim, answer = (other, said) if answers else (said, other)
        linked = is_linked(answer, claim, statements)
        if one_claim(claim, answer, article, linked):
            found.append((not linked, other))
    return [other for _, other in sorted(found, key=lambda pair: pair[0])]


def facing(item: Evidence, pool: Pool) -> list[Statement]:
    """Who stands against a piece of evidence in its article."""
    if item.statement is None:
        return []
    return against(item.statement, item.article, pool.statements_of(item.article.id))


def one_side(one: Statement, other: Statement) -> bool:
    """Whether two speakers are the same or stand for the same party, in whichever language it is named."""
    parties = [party_of(said.party) or said.party.casefold() for said in (one, other)]
    return same_speaker(one, other) or (bool(parties[0]) and parties[0] == parties[1])


def is_linked(answer: Statement, claim: Statement, statements: Sequence[Statement]) -> bool:
    """Whether the reader of the article has taken a denial or confirmation for an answer to that claim."""
    at = answer.answers.statement if answer.answers else None
    return at is not None and at < len(statements) and statements[at] == claim


def one_claim(claim: Statement, answer: Statement, article: Article, linked: bool) -> bool:
    """Whether ``answer``, a denial or confirmation of the same article, is about what ``claim`` says.

    ``linked``: whether the reader of the article has taken it for an answer to that claim.
    """
    concerns = _concerns(claim, answer, article)
    if not linked:
        return concerns and _near(claim.content, answer.content) >= NEAR
    if claim.stance not in ACCUSING:
        return concerns
    if concerns or points_back(answer.content, article.language):
        return True
    follows = 0 <= answer.content_span[0] - claim.content_span[1] <= REACH
    return follows or _near(claim.content, answer.content) >= NEAR


def _concerns(claim: Statement, answer: Statement, article: Article) -> bool:
    """Whether a claim names who answers it, or whom he speaks for; who is accused ("her") may be named before in the
    paragraph. That he answers in the same sentence names him for what he says himself."""
    start, end = claim.sentence_span
    if claim.sentence_span == answer.sentence_span:
        end = claim.content_span[1]
    if claim.stance in ACCUSING:
        start = next((block.start for block in article.blocks if block.start <= start < block.end), start)
    to = article.text[slice(*claim.addressee_span)] if claim.addressee_span else ""
    said = f"{article.text[start:end]} {claim.content} {to}"
    if parties_in(said) & (parties_in(answer.party) | parties_in(answer.speaker)):
        return True
    held = {skeleton(word) for word in re.findall(r"\w{3,}", said)}
    return any(name and skeleton(name.split()[-1]) in held for name in (answer.speaker, answer.party))


@lru_cache(maxsize=5_000)
def _near(one: str, other: str) -> float:
    first, second = meaning.vectors([one, other])
    return float(first @ second)
