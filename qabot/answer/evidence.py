"""What may answer a question: sentences and statements of the articles that fit it, each with how well it fits."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qabot import language, lexical, retrieve
from qabot.sentences import sentences
from qabot.types import Article, Hit, Passage, Query, Span, Statement

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import Index

PASSAGES = 60  # passages looked at
ARTICLES = 8  # articles whose statements are looked at
SENTENCES = 12  # passages whose sentences are looked at


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a sentence fits a question; standardised scores, higher is better.

    ``passage`` and ``article`` are the fused scores of the passage that holds it and of the article's best one.
    ``dense``, its own nearness in meaning (a cosine), and ``lexical``, the share of the question's words, by rarity,
    that it holds, stand first for the whole question, then for each of its clauses that has a topic of its own.
    """

    passage: float
    article: float
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


@dataclass(frozen=True, slots=True)
class Pool:
    """All evidence for a question, and the passages and articles it was found by, best first.

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
    ids = list(best)[:ARTICLES]
    articles = {id: article for id in ids if (article := index.article(id))}
    units: list[tuple[Article, Span, Statement | None]] = [
        (articles[id], said.sentence_span, said) for id in articles for said in index.statements_of(id)
    ]
    for hit in hits[:SENTENCES]:
        if article := articles.get(hit.record.article):
            units += [(article, span, None) for span in _sentences(article, hit.record)]
    texts = [article.text[slice(*span)] for article, span, _ in units]
    asked = [text, *(topic or text for topic in query.topics)]
    dense = list(zip(*(_dense(embedder, topic, texts) for topic in asked), strict=True))
    share = list(zip(*(_shares(topic, texts) for topic in asked), strict=True))
    lowest = min((hit.score for hit in hits), default=0.0)
    evidence = tuple(
        Evidence(
            article,
            span,
            Fit(_passage_score(hits, article.id, span, lowest), best[article.id], dense[n], share[n]),
            said,
        )
        for n, (article, span, said) in enumerate(units)
    )
    nearest = index.dense("passages", embedder.encode_queries([text]), 1)
    return Pool(tuple(hits), evidence, articles, best, nearest[0][1] if nearest else 0.0)


def search_text(query: Query) -> str:
    """What is searched for: the topic and whose words are asked for."""
    return " ".join([query.topic, *query.speakers[-1:]]).strip() or query.question


def _best_by_article(hits: Sequence[Hit[Passage]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for hit in hits:
        best.setdefault(hit.record.article, hit.score)
    return best


def _sentences(article: Article, passage: Passage) -> list[Span]:
    return list(sentences(article.text, article.language, passage.start, passage.end))


def _passage_score(hits: Sequence[Hit[Passage]], article: str, span: Span, lowest: float) -> float:
    return max(
        (
            hit.score
            for hit in hits
            if hit.record.article == article and hit.record.start < span[1] and span[0] < hit.record.end
        ),
        default=lowest,
    )


def _dense(embedder: Embedder, text: str, texts: Sequence[str]) -> list[float]:
    if not texts:
        return []
    scores = embedder.encode_documents(texts) @ embedder.encode_queries([text])[0]
    return [float(score) for score in scores]


def _shares(text: str, texts: Sequence[str]) -> list[float]:
    """For each text the share of the question's terms that it holds, terms that few of the texts hold weighing more."""
    weights = dict(lexical.query_terms(text, language.readings(text)))
    held = [set(lexical.document_terms(other)) & weights.keys() for other in texts]
    counts = Counter(term for terms in held for term in terms)
    rarity = {term: weight * math.log(1 + len(texts) / (1 + counts[term])) for term, weight in weights.items()}
    return [_sum(rarity, terms) / max(1e-9, _sum(rarity, counts)) for terms in held]


def _sum(weights: dict[str, float], terms: Iterable[str]) -> float:
    return sum(weights[term] for term in terms)
