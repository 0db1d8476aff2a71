"""The first screen: what the corpus holds, and questions made from its statements that it can answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from qabot.entities.parties import party_of
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.topic_vocabulary import topic_words
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
_PERSON = re.compile(r"[A-ZÄÖÜ][\w.'’-]+(?: (?:von|van|der|de|al|bin|ten|[A-ZÄÖÜ][\w.'’-]+))* [A-ZÄÖÜ][\w.'’-]+")


def starters(bot: Bot, table: Sequence[Row], lang: LanguageCode) -> list[str]:
    """Up to five questions about different matters that the bot has just answered."""
    tried = islice(candidates(table, lang), TRIED)
    return list(islice((question for question in tried if not bot.ask(question).abstained), STARTERS))


@dataclass(frozen=True, slots=True)
class _Candidate:
    question: str
    articles: frozenset[str]


def candidates(table: Sequence[Row], lang: LanguageCode) -> Iterator[str]:
    """Questions, best first: what the most frequent names deny, a disputed topic, what they accuse of ..., and such
    about articles that none before it was about before others. Names are those of articles in the same language."""
    own = [row for row in table if row.language == lang] or list(table)
    kinds = [_about_names(own, stance, key, lang) for stance, key in ASKED]
    disputed = [text(lang, "starter_topic", name=name) for name, _ in topics(own, lang, 2)]
    kinds.insert(1, [_Candidate(question, frozenset()) for question in disputed])
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
            common = re.compile(topic_words(row.language).common)
            for name in {row.statement.party, row.statement.speaker} - answer_words(row.language).plural_names:
                if not common.search(name) and (party_of(name) or _PERSON.fullmatch(name)):
                    articles[name].add(row.statement.article)
    ranked = sorted(articles.items(), key=lambda item: (-len(item[1]), item[0]))[:6]
    articled = answer_words(lang).articled
    return [_Candidate(text(lang, key, name=articled.get(name, name)), frozenset(held)) for name, held in ranked]


def welcome(
    articles: Sequence[ArticleSummary], table: Sequence[Row], lang: LanguageCode, corpus: Path, *, running: bool = False
) -> str:
    """The first screen as Markdown: what there is, counted, with the first and last day that are known.

    ``running`` tells of an update, which explains an index that is still empty.
    """
    say = partial(text, lang)
    if articles:
        speakers = {row.statement.speaker for row in table if row.statement.speaker}
        counts = {"fact_articles": len(articles), "statements_of": len(table), "fact_speakers": len(speakers)}
        told = [f"**{number(n, lang)}** {say(key, n=n)}" for key, n in counts.items()]
        if dates := sorted(article.date[:10] for article in articles if article.date):
            told.append(" – ".join(dict.fromkeys(day(date, lang, "medium") for date in (dates[0], dates[-1]))))
        return f"# {say('welcome_title')}\n\n{say('welcome_lead')}\n\n{' · '.join(told)}"
    if running:
        return f"# {say('first_title')}\n\n{say('first_body')}"
    folder = markup(str(corpus.resolve()))
    return f"# {say('empty_title')}\n\n{say('empty_body', folder=folder)}"
