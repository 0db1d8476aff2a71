"""Which of several versions of an article counts: the outlet's newest; what only an older one holds is told as old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from qabot.answer.choosing.evidence import Evidence, Pool, story
from qabot.answer.sameness.reports import overlap
from qabot.answer.sameness.statements import CHANGED
from qabot.types import Article, Span, Statement

if TYPE_CHECKING:
    from qabot.store import Index


def newest(pool: Pool, index: Index) -> tuple[Pool, frozenset[str]]:
    """The evidence, and the ids of the older versions that are in it.

    Of an older version there is only what the newer one does not tell, or tells otherwise on another day; a sentence
    that both hold is taken from the newer.
    """
    newer = index.newer(pool.articles)
    articles = index.articles_at([*dict.fromkeys(newer.values())])
    if not articles:
        return pool, frozenset()
    held = {**pool.articles, **articles}
    statements = {**pool.statements}
    statements |= index.statements_at([id for id in articles if id not in statements])
    seen = {(item.article.id, item.span) for item in pool.evidence}
    evidence = []
    for item in pool.evidence:
        article = articles.get(newer.get(item.article.id, ""))
        if article is None:
            evidence.append(item)
            continue
        evidence += _counted(item, article, statements[article.id], seen)
    older = frozenset(id for id, by in newer.items() if by in articles)
    return replace(pool, evidence=tuple(evidence), articles=held, statements=statements), older


def _counted(
    item: Evidence, article: Article, statements: list[Statement], seen: set[tuple[str, Span]]
) -> Iterator[Evidence]:
    """What counts of a piece of evidence whose article has a newer version: that version's, it itself, or nothing."""
    told = story(article)
    spans = {span: overlap(item.text, article.text[slice(*span)]) for span in told}
    nearest = max(spans, key=lambda span: spans[span], default=None)
    if nearest is None or spans[nearest] < CHANGED:
        yield item
    elif _plain(article.text[slice(*nearest)]) == _plain(item.text):
        said: list[Statement | None] = [one for one in statements if nearest[0] <= one.content_span[0] < nearest[1]]
        if (article.id, nearest) not in seen:
            seen.add((article.id, nearest))
            yield from (replace(item, article=article, span=nearest, statement=one) for one in said or [None])
    elif item.article.date and article.date and item.article.date[:10] != article.date[:10]:
        yield item  # both are told, as a change from one day to the other


def _plain(text: str) -> str:
    return " ".join(text.split())
