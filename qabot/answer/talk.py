"""Answers to what is no question about the news: a greeting, thanks, what can be asked, which articles there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qabot.answer.wording.moments import day
from qabot.languages.answer_vocabulary import answer_words
from qabot.types import Answer, Article, ArticleSummary, Citation, Line, Query, QuestionKind, Section

if TYPE_CHECKING:
    from qabot.store import Index

SHOWN = 5  # articles listed at first
LISTED = 200  # articles listed at all: the library pages through the others
SPEAKERS = 3  # whom it is proposed to ask about


def talked(index: Index, query: Query) -> Answer:
    """The friendly line, or what the corpus holds; nothing of it is a topic for the next question."""
    if query.kind is QuestionKind.CONTENTS:
        return _contents(index, query)
    words = answer_words(query.language)
    count = index.counts()["articles"]
    if not count:
        return Answer(query.question, query, False, words.text("empty"))
    speakers = sorted(index.speakers(), key=lambda item: (-item[2], item[0]))
    asked = [words.text("ask_said", speaker=name) for name, _, _ in speakers if " " in name][:SPEAKERS]
    told = words.text(query.kind.value, count=count)
    return Answer(query.question, query, False, told, suggestions=(*asked, words.text("ask_contents")))


def _contents(index: Index, query: Query) -> Answer:
    words = answer_words(query.language)
    articles = sorted(index.articles(), key=lambda article: (article.date or "", article.id), reverse=True)
    if not articles:
        return Answer(query.question, query, False, words.text("empty"))
    days = sorted(article.date[:10] for article in articles if article.date)
    outlets = {article.source for article in articles if article.source}
    held = words.text("contents_one" if len(articles) == 1 else "contents", count=len(articles))
    if len(outlets) > 1:
        held = words.text("contents_sources", text=held, count=words.count(len(outlets)))
    if days and days[0] != days[-1]:
        held = words.text(
            "contents_days", text=held, first=day(days[0], query.language), last=day(days[-1], query.language)
        )
    listed = [(summary, article) for summary in articles[:LISTED] if (article := index.article(summary.id))]
    citations = tuple(_cited(n, article) for n, (_, article) in enumerate(listed, 1))
    lines = tuple(Line(_line(summary, query), (n,)) for n, (summary, _) in enumerate(listed, 1))
    more = (Section("", lines[SHOWN:]),) if lines[SHOWN:] else ()
    summary = words.text("whole", text=held)
    return Answer(query.question, query, False, summary, (Section("", lines[:SHOWN]),), citations, more=more)


def _cited(n: int, article: Article) -> Citation:
    first = article.blocks[0]
    quote = article.text[first.start : first.end]
    return Citation(n, article.id, article.title, article.source, article.date, first.start, first.end, quote)


def _line(article: ArticleSummary, query: Query) -> str:
    place = ", ".join(filter(None, (article.source, day(article.date, query.language))))
    return f"{article.title} ({place})" if place else article.title
