"""What an answer consists of before it is worded: points, each a thing to tell with its evidence, in parts."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.answer.choosing.evidence import Evidence
from qabot.types import Span, Stance

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
        start, end = min(start, content[0]), max(end, content[1])
    return start, end
