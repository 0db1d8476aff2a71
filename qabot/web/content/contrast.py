"""Claim against denial: for a topic, what is claimed, who denies it, and the two pictures."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qabot.text.lexical import fold
from qabot.types import LanguageCode, Stance, Statement
from qabot.web.content.board import Row
from qabot.web.content.parties import party_key, party_labels
from qabot.web.content.topics import CLAIMING, key, words
from qabot.web.render import render
from qabot.web.texts import text

if TYPE_CHECKING:
    from qabot.bot import Bot

Place = tuple[str, int, int, str]  # of a statement: its article, start and end of its content, its speaker

SHOWN = 40  # unpaired statements a side
DISPUTING = frozenset({Stance.DENIES, Stance.ACCUSES, Stance.CONFIRMS})
PART = 5  # letters from which a word is looked for within others
PARTIES = 10  # drawn; the rest are one bar
LONGEST = 200  # characters of a topic
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
    """The denials in ``found`` that answer a claim of their article, gathered by claim, where both are about one thing
    and the reader is sure of the claim. The claim itself need not be about the topic in its own words."""
    by_place = {_place(row.statement): row for row in table}
    answered: list[tuple[Row, Row]] = []
    for row in found:
        answers = row.statement.answers
        if row.statement.stance is not Stance.DENIES or answers is None or answers.statement is None:
            continue
        claims = bot.statements_of(row.statement.article)
        if answers.statement >= len(claims):
            continue
        claim = by_place.get(_place(claims[answers.statement]))
        if claim and not claim.statement.doubtful and bot.disputes(row.statement, claim.statement):
            answered.append((claim, row))
    claims_of, denials_of = merged(claim for claim, _ in answered), merged(denial for _, denial in answered)
    gathered: dict[Entry, dict[Entry, None]] = defaultdict(dict)
    for claim, denial in answered:
        gathered[claims_of[_place(claim.statement)]][denials_of[_place(denial.statement)]] = None
    return [Pair(claim, tuple(denials)) for claim, denials in gathered.items()]


@dataclass(frozen=True, slots=True)
class Contrast:
    """What is said about a topic. ``named`` is whether any statement names it; ``rows`` are all that is shown."""

    topic: str
    named: bool
    pairs: list[Pair]
    claims: list[Entry]
    denials: list[Entry]
    rows: list[Row]


def contrast(bot: Bot, table: Sequence[Row], topic: str) -> Contrast:
    """Claims and denials about a topic, paired where one answers the other."""
    topic = " ".join(topic.split())[:LONGEST]
    found, named = about(bot, table, topic) if topic else ([], True)
    paired = pairs(bot, table, found)
    in_pairs = [row for pair in paired for entry in (pair.claim, *pair.denials) for row in (entry.row, *entry.also)]
    done = {_place(row.statement) for row in in_pairs}
    loose = [row for row in found if _place(row.statement) not in done]
    claims = _entries(row for row in loose if row.statement.stance in CLAIMING)
    denials = _entries(row for row in loose if row.statement.stance is Stance.DENIES)
    rows = list({_place(row.statement): row for row in (*found, *in_pairs)}.values())
    return Contrast(topic, named, paired, claims, denials, rows)


def contrast_html(told: Contrast, lang: LanguageCode) -> str:
    """Claims on the left, denials on the right."""
    return render(
        "contrast",
        lang,
        told=told,
        claims=told.claims[:SHOWN],
        denials=told.denials[:SHOWN],
        n_claims=len(told.claims) + len(told.pairs),
        n_denials=len(told.denials) + sum(len(pair.denials) for pair in told.pairs),
    )


def by_party(rows: Sequence[Row], lang: LanguageCode) -> list[dict[str, object]]:
    """How many statements of each stance each party makes, most statements first; beyond a few parties the rest."""
    names = [(row.statement.party or row.statement.speaker, row.language) for row in rows]
    labels = party_labels(names, lang)
    labelled = [labels[party_key(name)] if name else text(lang, "unnamed") for name, _ in names]
    totals, others = Counter(labelled), text(lang, "others")
    kept = {name for name, _ in totals.most_common(PARTIES)}
    drawn = Counter(
        (name if name in kept else others, row.statement.stance) for name, row in zip(labelled, rows, strict=True)
    )
    return _bars("name", drawn, lang, lambda name: (-totals[name], name))


def by_day(rows: Sequence[Row], lang: LanguageCode) -> list[dict[str, object]]:
    """How many statements of each stance were reported on each day that is known."""
    days = Counter((row.date[:10], row.statement.stance) for row in rows if row.date and _is_day(row.date[:10]))
    return _bars("day", days, lang, str)


def _bars(
    key: str, counts: Mapping[tuple[str, Stance], int], lang: LanguageCode, order: Callable[[str], Any]
) -> list[dict[str, object]]:
    """A record for each bar of a picture, by name in this order, then by stance."""
    bars = sorted(counts, key=lambda bar: (order(bar[0]), list(Stance).index(bar[1])))
    return [{key: name, "stance": text(lang, f"stance_{stance}"), "n": counts[name, stance]} for name, stance in bars]


def _is_day(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


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
