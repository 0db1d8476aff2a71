"""What an answer consists of before it is worded: points, each a thing to tell with its evidence, in parts."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.answer.choosing.evidence import Evidence, story
from qabot.types import Span, Stance

REACTION = "reaction"  # heading of what somebody says to what was asked for first
SECOND = "second"  # heading of what another clause asks for with the stance of the one before
SIDES = ("claimed_by", "denied_by", "confirmed_by")  # headings of the side that was not asked for


@dataclass(frozen=True, slots=True)
class Point:
    """One line: the evidence it rests on, the best first; the others report the same.

    ``whole``: whether it is told by the article's sentence, since that holds what else is to be told.
    """

    evidence: tuple[Evidence, ...]
    whole: bool = False

    @property
    def best(self) -> Evidence:
        return self.evidence[0]


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading: a stance's, or one of the texts'; None for none."""

    heading: Stance | str | None
    points: tuple[Point, ...]


def cited(evidence: Evidence) -> Span:
    """What is cited of an article: whole sentences, as far as the words of the statement reach."""
    start, end = evidence.span
    if evidence.statement:
        content = evidence.statement.content_span
        if content[0] < start:
            start = next((at for at, to in story(evidence.article) if at <= content[0] < to), content[0])
        end = max(end, content[1])
    return start, end
