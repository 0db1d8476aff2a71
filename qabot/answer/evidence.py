"""What may answer a question: sentences and statements of the articles that fit it, each with how well it fits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qabot import retrieve
from qabot.answer import coverage
from qabot.sentences import sentences as split_sentences
from qabot.types import Article, Hit, Passage, Query, Role, Span, Statement

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import Index

PASSAGES = 60  # passages looked at
ARTICLES = 8  # articles whose statements are looked at
SENTENCES = 12  # passages whose sentences are looked at


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a sentence fits a question; standardised scores, higher is better.

    ``passage`` and ``article`` are the fused scores of the passage that holds it and of the article's best one;
    ``whole`` is the share of the question's words that the article holds, those in few of the articles weighing more.
    ``dense``, its own nearness in meaning (a cosine), and ``lexical``, the share of the question's words, by rarity,
    that it holds, stand first for the whole question, then for each of its clauses that has a topic of its own.
    """

    passage: float
    article: float
    whole: float
    dense: tuple[float, ...]
    lexical: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of an article that may answer the question, and the statement made in it, if it is one."""

    article: Article
    span: Span
    fit: Fit
    statement: Statement | None = None

    @property
    def text(self) -> str:
        return self.article.text[slice(*self.span)]


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """All evidence for a question, and the passages and articles it was found by, best first; equal to itself alone.

    ``nearest`` is the cosine of the question and the passage nearest to it, ``best`` the score of each article's best
    passage.
    """

    passages: tuple[Hit[Passage], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    articles: dict[str, Article] = field(default_factory=dict)
    best: dict[str, float] = field(default_factory=dict)
    nearest: float = 0.0


def gather(index: Index, embedder: Embedder, query: Query) -> Pool:
    """The evidence for ``query`` in the index, in no order."""
    text = search_text(query)
    hits = retrieve.passages(index, embedder, text, PASSAGES)
    best = _best_by_article(hits)
    if asks_for_all(query):
        lowest = min(best.values(), default=0.0)
        holders = dict.fromkeys(said.article for said in index.all_statements(stance=query.stances))
        best = {id: best.get(id, lowest) for id in list(holders)[:ARTICLES]} or best
    ids = list(best)[:ARTICLES]
    articles = {id: article for id in ids if (article := index.article(id))}
    units: list[tuple[Article, Span, Statement | None]] = [
        (articles[id], said.sentence_span, said) for id in articles for said in index.statements_of(id)
    ]
    for hit in hits[:SENTENCES]:
        if article := articles.get(hit.record.article):
            units += [(article, span, None) for span in _sentences(article, hit.record)]
    sentences = {(article.id, span): article.text[slice(*span)] for article, span, _ in units}
    asked = [text, *(topic or text for topic in query.topics)]
    fits = _fits(embedder, query, asked, list(sentences.values()))
    fit_of = dict(zip(sentences, fits, strict=True))
    lowest = min((hit.score for hit in hits), default=0.0)
    shares = _shares(query, text, [article.text for article in articles.values()])
    whole = dict(zip(articles, shares, strict=True))
    evidence = tuple(
        Evidence(
            article,
            span,
            Fit(
                best[article.id] if _in_title(article, span) else _passage_score(hits, article.id, span, lowest),
                best[article.id],
                whole[article.id],
                *fit_of[article.id, span],
            ),
            said,
        )
        for article, span, said in units
    )
    nearest = index.dense("passages", embedder.encode_queries([text]), 1)
    return Pool(tuple(hits), evidence, articles, best, nearest[0][1] if nearest else 0.0)


def asks_for_all(query: Query) -> bool:
    """Whether a question has a stance and nothing else: "who warned?"."""
    return bool(query.stances) and not query.speakers and not coverage.telling_words(query.topic, query.language)


def search_text(query: Query) -> str:
    """What is searched for: the topic and whose words are asked for."""
    return " ".join([query.topic, *query.speakers[-1:]]).strip() or query.question


def _best_by_article(hits: Sequence[Hit[Passage]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for hit in hits:
        best.setdefault(hit.record.article, hit.score)
    return best


def _sentences(article: Article, passage: Passage) -> list[Span]:
    return list(split_sentences(article.text, article.language, passage.start, passage.end))


def _in_title(article: Article, span: Span) -> bool:
    """A title is indexed with every passage of its article: it fits as well as the best of them."""
    return any(block.role is Role.TITLE and block.start <= span[0] < block.end for block in article.blocks)


def _passage_score(hits: Sequence[Hit[Passage]], article: str, span: Span, lowest: float) -> float:
    return max(
        (
            hit.score
            for hit in hits
            if hit.record.article == article and hit.record.start < span[1] and span[0] < hit.record.end
        ),
        default=lowest,
    )


def _fits(
    embedder: Embedder, query: Query, asked: Sequence[str], texts: Sequence[str]
) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    """For each text its nearness to each thing asked, in meaning and in words."""
    if not texts:
        return []
    near = embedder.encode_documents(texts) @ embedder.encode_queries(asked).T
    shares = [_shares(query, topic, texts) for topic in asked]
    return [
        (tuple(float(score) for score in row), held) for row, held in zip(near, zip(*shares, strict=True), strict=True)
    ]


def _shares(query: Query, topic: str, texts: Sequence[str]) -> list[float]:
    """For each text the share of the topic's words that it holds, words that few of the texts hold weighing more."""
    if not texts:
        return []
    words = coverage.telling_words(topic, query.language)
    held = coverage.occurrences(words, texts)
    counts = [sum(column) for column in zip(*held, strict=True)]
    weights = [
        word.weight * math.log(1 + len(texts) / count) if count else 0.0
        for word, count in zip(words, counts, strict=True)
    ]
    total = sum(weights) or 1.0
    return [sum(weight for weight, found in zip(weights, row, strict=True) if found) / total for row in held]
