"""The first screen: what the corpus holds, and questions made from its statements that it can answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qabot.types import LanguageCode, Stance
from qabot.web.board import Row, rows
from qabot.web.render import render
from qabot.web.texts import text
from qabot.web.topics import topics

if TYPE_CHECKING:
    from qabot.bot import Bot

STARTERS = 5
TRIED = 16  # candidates asked at most, a few hundredths of a second each
ASKED = ((Stance.DENIES, "starter_denies"), (Stance.ACCUSES, "starter_accuses"), (Stance.DEMANDS, "starter_demands"))
# names of countries that German uses with an article; "die USA" also wants the verb in the plural, so they are left out
ARTICLES = {
    "Ukraine": "die Ukraine",
    "Türkei": "die Türkei",
    "Schweiz": "die Schweiz",
    "EU": "die EU",
    "Iran": "der Iran",
}
PLURAL = frozenset({"USA", "Vereinte Nationen", "Vereinigte Staaten", "Niederlande", "Philippinen", "Taliban"})


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts of the corpus, and its first and last day where dates are known."""

    articles: int
    statements: int
    speakers: int
    first: str | None
    last: str | None


def facts(bot: Bot) -> Facts:
    articles = bot.articles()
    statements = bot.statements()
    dates = sorted(article.date[:10] for article in articles if article.date)
    speakers = {statement.speaker for statement in statements if statement.speaker}
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Facts(len(articles), len(statements), len(speakers), first, last)


def starters(bot: Bot, lang: LanguageCode) -> list[str]:
    """Up to five questions about different matters that the bot has just answered."""
    table = rows(bot.statements(), bot.articles())
    found: list[str] = []
    for tried, question in enumerate(candidates(table, lang)):
        if len(found) == STARTERS or tried == TRIED:
            break
        if not bot.ask(question).abstained:
            found.append(question)
    return found


def candidates(table: Sequence[Row], lang: LanguageCode) -> Iterator[str]:
    """Questions, best first: what the most frequent names deny, a topic, what they accuse of, another topic ..."""
    disputed = [name for name, _ in topics(table, 6)]
    used: set[str] = set()
    asked = [[text(lang, key, name=name) for name in _names(table, stance, lang, used)] for stance, key in ASKED]
    kinds = [asked[0], [text(lang, "starter_topic", name=name) for name in disputed], *asked[1:]]
    for rank in range(max((len(kind) for kind in kinds), default=0)):
        for kind in kinds:
            if rank < len(kind):
                yield kind[rank]


def _names(table: Sequence[Row], stance: Stance, lang: LanguageCode, used: set[str]) -> list[str]:
    counts = Counter(
        row.statement.party for row in table if row.statement.stance is stance and _plain(row.statement.party, lang)
    )
    names = [name for name, _ in counts.most_common(4) if name not in used][:2]
    used.update(names)
    return [ARTICLES.get(name, name) if lang == "de" else name for name in names]


def _plain(name: str, lang: LanguageCode) -> bool:
    return bool(name) and (lang == "en" or name not in PLURAL)


def welcome_html(bot: Bot, lang: LanguageCode, running: bool = False) -> str:
    """The first screen; ``running`` tells of an update, which explains an index that is still empty."""
    held = facts(bot)
    questions = starters(bot, lang) if held.statements else []
    return render("welcome", lang, facts=held, questions=questions, running=running)
