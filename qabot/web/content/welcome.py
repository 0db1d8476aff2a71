"""The first screen: what the corpus holds, and questions made from its statements that it can answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qabot.text.names import party_of
from qabot.types import ArticleSummary, LanguageCode, Stance
from qabot.web.chat import markup
from qabot.web.content.board import Row
from qabot.web.content.topics import topics
from qabot.web.render import day, number
from qabot.web.texts import text

if TYPE_CHECKING:
    from qabot.bot import Bot

STARTERS = 5
TRIED = 16  # candidates asked at most, a few hundredths of a second each
ASKED = (
    (Stance.DENIES, "starter_denies"),
    (Stance.ACCUSES, "starter_accuses"),
    (Stance.DEMANDS, "starter_demands"),
    (Stance.CLAIMS, "starter_says"),
)
# names that take an article; those that want the verb in the plural are not asked about
ARTICLES: dict[LanguageCode, dict[str, str]] = {
    "de": {name: f"{article} {name}" for article, names in (
        ("die", "Ukraine Türkei Schweiz EU Nato NATO Mongolei Slowakei Europäische_Union"),
        ("der", "Iran Irak Kreml Libanon Sudan Südsudan Jemen Vatikan"),
    ) for name in names.replace("_", " ").split(" ")},
    "en": {name: f"the {name}" for name in ("United States", "United Kingdom", "European Union", "UN", "EU", "Kremlin",
                                            "White House", "Netherlands", "Philippines", "Vatican")},
}  # fmt: skip
PLURAL = frozenset({"USA", "Vereinte Nationen", "Vereinigte Staaten", "Niederlande", "Philippinen", "Taliban"})
# German calls these bodies by a common noun, which wants an article too
_COMMON = re.compile(r"(?:schaft|ung|amt|rat|ium|gericht|behörde|wehr|dienst|polizei|armee|partei|kirche|bank|werke?)$")
_PERSON = re.compile(r"[A-ZÄÖÜ][\w.'’-]+(?: (?:von|van|der|de|al|bin|ten|[A-ZÄÖÜ][\w.'’-]+))* [A-ZÄÖÜ][\w.'’-]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts of the corpus, and its first and last day where dates are known."""

    articles: int
    statements: int
    speakers: int
    first: str | None
    last: str | None


def facts(articles: Sequence[ArticleSummary], table: Sequence[Row]) -> Facts:
    """What there is, counted."""
    dates = sorted(article.date[:10] for article in articles if article.date)
    speakers = {row.statement.speaker for row in table if row.statement.speaker}
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Facts(len(articles), len(table), len(speakers), first, last)


def starters(bot: Bot, table: Sequence[Row], lang: LanguageCode) -> list[str]:
    """Up to five questions about different matters that the bot has just answered."""
    found: list[str] = []
    for tried, question in enumerate(candidates(table, lang)):
        if len(found) == STARTERS or tried == TRIED:
            break
        if not bot.ask(question).abstained:
            found.append(question)
    return found


@dataclass(frozen=True, slots=True)
class _Candidate:
    question: str
    articles: frozenset[str]


def candidates(table: Sequence[Row], lang: LanguageCode) -> Iterator[str]:
    """Questions, best first: what the most frequent names deny, a disputed topic, what they accuse of ..., and such
    about articles that none before it was about before others. Names are those of articles in the same language."""
    own = [row for row in table if row.language == lang] or list(table)
    kinds = [_about_names(own, stance, key, lang) for stance, key in ASKED]
    kinds.insert(
        1, [_Candidate(text(lang, "starter_topic", name=name), frozenset()) for name, _ in topics(own, lang, 2)]
    )
    left = [kind[rank] for rank in range(max(map(len, kinds))) for kind in kinds if rank < len(kind)]
    seen: set[str] = set()
    while left:
        best = next((one for one in left if not one.articles or one.articles - seen), left[0])
        left.remove(best)
        seen |= best.articles
        yield best.question


def _about_names(table: Sequence[Row], stance: Stance, key: str, lang: LanguageCode) -> list[_Candidate]:
    articles: dict[str, set[str]] = defaultdict(set)
    for row in table:
        if row.statement.stance is stance:
            for name in {row.statement.party, row.statement.speaker}:
                if name not in PLURAL and not _COMMON.search(name) and (party_of(name) or _PERSON.fullmatch(name)):
                    articles[name].add(row.statement.article)
    ranked = sorted(articles.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        _Candidate(text(lang, key, name=ARTICLES[lang].get(name, name)), frozenset(held)) for name, held in ranked[:6]
    ]


def welcome(held: Facts, lang: LanguageCode, corpus: Path, *, running: bool = False) -> str:
    """The first screen as Markdown. ``running`` tells of an update, which explains an index that is still empty."""
    say = partial(text, lang)
    if held.articles:
        told = [
            f"**{number(n, lang)}** {say(key, n=n)}"
            for key, n in (("fact_articles", held.articles), ("fact_statements", held.statements),
                           ("fact_speakers", held.speakers))
        ]  # fmt: skip
        if held.first:
            days = dict.fromkeys(day(date, lang, "medium") for date in (held.first, held.last))
            told.append(" – ".join(days))
        return f"# {say('welcome_title')}\n\n{say('welcome_lead')}\n\n{' · '.join(told)}"
    if running:
        return f"# {say('first_title')}\n\n{say('first_body')}"
    folder = markup(str(corpus.resolve()))
    return f"# {say('empty_title')}\n\n{say('empty_body', folder=folder)}"
