"""Claim against denial: for a topic, what is claimed, who denies it, and the two pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qabot.types import LanguageCode, Stance, Statement
from qabot.web.board import Row
from qabot.web.pictures import NARROW, bars, timeline
from qabot.web.render import render
from qabot.web.topics import CLAIMING, key, words

if TYPE_CHECKING:
    from qabot.bot import Bot

SHOWN = 40  # unpaired statements a side
NEAREST = 12  # statements where none names the topic


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the denials that answer it."""

    claim: Row
    denials: tuple[Row, ...]


def pairs(bot: Bot, table: Sequence[Row], found: Sequence[Row]) -> list[Pair]:
    """The denials in ``found`` that answer a claim of their article, gathered by claim. The claim itself need not be
    about the topic in its own words."""
    by_place = {_place(row.statement): row for row in table}
    answered: dict[tuple[str, int, int], list[Row]] = {}
    for row in found:
        answers = row.statement.answers
        if row.statement.stance is not Stance.DENIES or answers is None or answers.statement is None:
            continue
        claims = bot.statements_of(row.statement.article)
        if answers.statement < len(claims) and (place := _place(claims[answers.statement])) in by_place:
            answered.setdefault(place, []).append(row)
    return [Pair(by_place[place], tuple(denials)) for place, denials in answered.items()]


def contrast_html(
    bot: Bot, table: Sequence[Row], offered: Sequence[tuple[str, int]], lang: LanguageCode, topic: str
) -> str:
    """The whole view; without a topic the first of those ``offered`` is shown."""
    topic = " ".join(topic.split())[:200] or (offered[0][0] if offered else "")
    found, named = about(bot, table, topic) if topic else ([], True)
    paired = pairs(bot, table, found)
    done = {_place(row.statement) for pair in paired for row in (pair.claim, *pair.denials)}
    loose = [row for row in found if _place(row.statement) not in done]
    claims = [row for row in loose if row.statement.stance in CLAIMING]
    denials = [row for row in loose if row.statement.stance is Stance.DENIES]
    shown = [*found, *(pair.claim for pair in paired if pair.claim not in found)]
    return render(
        "contrast",
        lang,
        topic=topic,
        topics=offered,
        found=found,
        nearest=not named,
        pairs=paired,
        claims=claims[:SHOWN],
        denials=denials[:SHOWN],
        n_claims=len(claims) + len(paired),
        n_denials=len(denials) + sum(len(pair.denials) for pair in paired),
        bars=bars(shown, lang),
        timeline=timeline(shown),
        narrow_bars=bars(shown, lang, NARROW),
        narrow_timeline=timeline(shown, NARROW),
    )


def about(bot: Bot, table: Sequence[Row], topic: str) -> tuple[list[Row], bool]:
    """The statements about a topic, best first, and whether they name it: where none does, the nearest stand in."""
    by_place = {_place(row.statement): row for row in table}
    ranked = [row for statement in bot.statements(about=topic) if (row := by_place.get(_place(statement)))]
    wanted = {key(word) for word in words(topic)}
    named = [row for row in ranked if wanted and wanted <= _keys(row)]
    if not named:
        named = [row for row in ranked if any(len(word) > 3 and word in _keys(row) for word in wanted)]
    return (named, True) if named else (ranked[:NEAREST], False)


def _keys(row: Row) -> set[str]:
    return {key(word) for word in words(row.statement.content)}


def _place(statement: Statement) -> tuple[str, int, int]:
    return (statement.article, *statement.content_span)
