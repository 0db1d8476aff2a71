"""Whether a statement in one language is one in another again: only where nothing shows a difference.

How near two clauses are in meaning does not tell who does what to whom, how many or whether: these are compared apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from qabot.answer.choosing import coverage, meaning
from qabot.answer.choosing.evidence import Evidence
from qabot.entities.names import alike, skeleton
from qabot.types import LanguageCode, Statement

NEAR = 0.6  # cosine of two contents from which they may say the same
CLOSE = 0.8  # cosine from which they do, whatever words no dictionary has: "nachts", "at night"
BORNE, EITHER = 0.25, 0.5  # share of words that each bears out of the other, and that one of them does
DAYS = 2  # between two articles that report one and the same utterance


def translates(first: Evidence, second: Evidence) -> bool:
    """Whether the second of two statements by one speaker is the first in another language; names must follow one
    another in the same order."""
    one, other = first.statement, second.statement
    if one is None or other is None or first.article.language == second.article.language:
        return False
    if one.stance is not other.stance or not _near_in_time(first, second):
        return False
    shares = _share(one, first.article.language, other), _share(other, second.article.language, one)
    if min(shares) < BORNE or not _one_order(one.content, other.content):
        return False
    vectors = meaning.vectors([one.content, other.content])
    return float(vectors[0] @ vectors[1]) >= (NEAR if max(shares) >= EITHER else CLOSE)


def _near_in_time(first: Evidence, second: Evidence) -> bool:
    days = [item.article.date[:10] for item in (first, second) if item.article.date]
    return len(days) == 2 and abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) <= DAYS


def _share(said: Statement, language: LanguageCode, other: Statement) -> float:
    return coverage.share(coverage.telling_words(said.content, language), other.content)


def _one_order(one: str, other: str) -> bool:
    """Whether the words with a capital that both hold stand in both in the same order."""
    words, others = _capitals(one), _capitals(other)
    places = [n for word in words for n, held in enumerate(others) if alike(word, held)]
    return places == sorted(places)


def _capitals(text: str) -> Sequence[str]:
    return [skeleton(word) for word in re.findall(r"\b[A-ZÄÖÜ][\w-]{2,}", text)]
