"""Claim against denial: for a topic, what is claimed, who denies it, and the two pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qabot.lexical import fold
from qabot.types import LanguageCode, Stance, Statement
from qabot.web.board import Row
from qabot.web.pictures import NARROW, bars, timeline
from qabot.web.render import render
from qabot.web.topics import CLAIMING, key, words

if TYPE_CHECKING:
    from qabot.bot import Bot

Place = tuple[str, int, int, str]  # of a statement: its article, start and end of its content, its speaker

SHOWN = 40  # unpaired statements a side
DISPUTING = frozenset({Stance.DENIES, Stance.ACCUSES, Stance.CONFIRMS})
PART = 5  # letters from which a word is looked for within others
NEAREST = 12  # statements where none names the topic


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement, and where else it stands in the same words, as agency reports do."""

    row: Row
    also: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the denials that answer it."""

    claim: Entry
    denials: tuple[Entry, ...]


def merged(rows: Iterable[Row]) -> dict[Place, Entry]:
    """Rows that say the same in the same words as one entry, which is found under the place of each of them."""
    same: dict[tuple[str, str, str], list[Row]] = {}
    for row in dict.fromkeys(rows):
        statement = row.statement
        same.setdefault((fold(statement.speaker), statement.stance, fold(statement.content)), []).append(row)
    entries = [Entry(first, tuple(rest)) for first, *rest in same.values()]
    return {_place(row.statement): entry for entry in entries for row in (entry.row, *entry.also)}


def pairs(bot: Bot, table: Sequence[Row], found: Sequence[Row]) -> list[Pair]:
    """The denials in ``found`` that answer a claim of their article, gathered by claim. The claim itself need not be
    about the topic in its own words."""
    by_place = {_place(row.statement): row for row in table}
    answered: list[tuple[Row, Row]] = []
    for row in found:
        answers = row.statement.answers
        if row.statement.stance is not Stance.DENIES or answers is None or answers.statement is None:
            continue
        claims = bot.statements_of(row.statement.article)
        if answers.statement < len(claims) and (claim := by_place.get(_place(claims[answers.statement]))):
            answered.append((claim, row))
    claims_of, denials_of = merged(claim for claim, _ in answered), merged(denial for _, denial in answered)
    gathered: dict[Place, list[Entry]] = {}
    for claim, denial in answered:
        first = claims_of[_place(claim.statement)].row
        entry = denials_of[_place(denial.statement)]
        denials = gathered.setdefault(_place(first.statement), [])
        if entry not in denials:
            denials.append(entry)
    return [Pair(claims_of[place], tuple(denials)) for place, denials in gathered.items()]


def contrast_html(
    bot: Bot, table: Sequence[Row], offered: Sequence[tuple[str, int]], lang: LanguageCode, topic: str
) -> str:
    """The whole view; without a topic the first of those ``offered`` is shown."""
    topic = " ".join(topic.split())[:200] or (offered[0][0] if offered else "")
    found, named = about(bot, table, topic) if topic else ([], True)
    paired = pairs(bot, table, found)
    in_pairs = [row for pair in paired for entry in (pair.claim, *pair.denials) for row in (entry.row, *entry.also)]
    done = {_place(row.statement) for row in in_pairs}
    loose = [row for row in found if _place(row.statement) not in done]
    claims = _entries(row for row in loose if row.statement.stance in CLAIMING)
    denials = _entries(row for row in loose if row.statement.stance is Stance.DENIES)
    shown = list({_place(row.statement): row for row in (*found, *in_pairs)}.values())
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


def _entries(rows: Iterable[Row]) -> list[Entry]:
    return list(dict.fromkeys(merged(rows).values()))


def about(bot: Bot, table: Sequence[Row], topic: str) -> tuple[list[Row], bool]:
    """The statements about a topic, best first, and whether they name it: where none does, the nearest stand in.

    A statement names it by its own words, an accusation or a denial also by the title of its article.
    """
    by_place = {_place(row.statement): row for row in table}
    ranked = [row for statement in bot.statements(about=topic) if (row := by_place.get(_place(statement)))]
    wanted = {key(word) for word in words(topic)}
    ranked += [row for row in table if _names(wanted, row.statement.content) or _titled(wanted, row)]
    ranked = list({_place(row.statement): row for row in ranked}.values())
    named = [row for row in ranked if _names(wanted, row.statement.content)]
    titled = [row for row in ranked if row not in named and _titled(wanted, row)]
    return ([*named, *titled], True) if named or titled else (ranked[:NEAREST], False)


def _titled(wanted: set[str], row: Row) -> bool:
    return row.statement.stance in DISPUTING and _names(wanted, row.title)


def _names(wanted: set[str], text: str) -> bool:
    """Whether all words are in the text, long ones also as parts of its words: "Waffen" is in "Waffenhandel"."""
    held = {key(word) for word in words(text)}
    return bool(wanted) and all(
        stem in held or (len(stem) >= PART and any(stem in word for word in held)) for stem in wanted
    )


def _place(statement: Statement) -> Place:
    return (statement.article, *statement.content_span, statement.speaker)
