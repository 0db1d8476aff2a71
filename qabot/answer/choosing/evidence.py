"""What may answer a question: sentences of the articles that fit it, with the statements made in them.

The words of a question are spread over an article, its proof holds few of them: a sentence is looked at if it, its
passage and the best passage of its article together fit the question. Which of them answers is for ``choice`` to say.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import astuple, dataclass, field, fields
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qabot import retrieve
from qabot.answer.choosing import coverage, settings
from qabot.entities.names import is_named
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.languages.time_vocabulary import time_words
from qabot.question.clauses import UNSAID
from qabot.question.speakers import PERSON
from qabot.store import Where
from qabot.text import language, lexical
from qabot.text.dates import EVER
from qabot.text.normal import lowered
from qabot.text.notes import notes, shows_note
from qabot.text.sentences import sentences as split_sentences
from qabot.text.stretches import stretches
from qabot.types import Article, Hit, LanguageCode, Passage, Query, Role, Span, Statement

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import Index

_ARTICLE = [field.name for field in fields(settings.Finding)].index("article")
IN_TIME = 100.0  # more than anything else: where a time is asked for, what is of it goes first
TELLING = 50.0  # more than any likeness: who is asked about says all that is asked in one sentence
PRINTED = timedelta(days=7)  # within which what somebody said on a day is told
NOTED = 50  # passages looked at for notes of correction
NEWEST = 3  # articles looked at for the newest that somebody said
SATURATION, LENGTH = 1.2, 0.75  # of BM25: how soon more of a term counts less, how much long sentences are discounted


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of an article that may answer the question, and the statement made in it, if it is one.

    ``fit`` tells how well it was found, ``behind`` how far its article's best passage is behind the best of all, 0 or
    more; ``score`` how well it answers: the logit of the probability that it does (0 until it is weighed); ``rank`` the
    same with what else speaks for telling it first.
    """

    article: Article
    span: Span
    fit: float
    statement: Statement | None = None
    score: float = 0.0
    behind: float = 0.0
    rank: float = 0.0

    @property
    def text(self) -> str:
        return self.article.text[slice(*self.span)]


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """All evidence for a question, and the articles it was found by, best first; equal to itself alone.

    ``noted`` are the articles, found by it or not, that fit the question and hold notes of correction.
    """

    evidence: tuple[Evidence, ...] = ()
    articles: dict[str, Article] = field(default_factory=dict)
    statements: dict[str, list[Statement]] = field(default_factory=dict)
    noted: dict[str, Article] = field(default_factory=dict)

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of an article, in text order."""
        return self.statements.get(article, [])


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """The sentences of the articles that fit a question, in their order, and what tells which of them may answer it.

    ``places`` has article, number in it and span of each; ``said`` the statements by article and number of sentence;
    ``signs`` a row a sentence, in the order of ``settings.Finding``; ``timely`` is 1 for those of articles of the time
    whose words are asked for, and of those that may be: without a date, or about that year.
    """

    articles: dict[str, Article]
    statements: dict[str, list[Statement]]
    said: dict[str, dict[int, list[Statement | None]]]
    places: list[tuple[Article, int, Span]]
    signs: NDArray[np.float64]
    timely: NDArray[np.float64]
    noted: dict[str, Article]


def gather(index: Index, embedder: Embedder, query: Query) -> Pool:
    """The evidence for ``query`` in the index, what fits best first."""
    field = look(index, embedder, query)
    if not field.places:
        return Pool((), field.articles, noted=field.noted)
    fit = field.signs @ np.array(astuple(settings.FINDING)) + IN_TIME * field.timely + TELLING * _telling(query, field)
    whole = field.signs[:, _ARTICLE]
    evidence: list[Evidence] = []
    for at in np.argsort(-fit)[: settings.SENTENCES].tolist():
        article, n, span = field.places[at]
        if is_date(article.text[slice(*span)], article.language) and in_title(Evidence(article, span, 0.0)):
            continue  # of a chronicle: what stands below it answers
        asking = article.text[slice(*span)].rstrip('"”“»« ').endswith("?")
        for statement in field.said[article.id].get(n, [] if asking else [None]):
            behind = float(whole.max() - whole[at])
            evidence.append(Evidence(article, span, float(fit[at]), statement, behind=behind))
    return Pool(tuple(evidence[: settings.WEIGHED]), field.articles, field.statements, field.noted)


def _telling(query: Query, field: Field) -> NDArray[np.float64]:
    """1 for sentences in which who is asked about says something that holds every word of what is asked: the sentences
    of articles that fit better as a whole must not crowd them out."""
    words = coverage.telling_words(query.topic, query.topic_language)
    found = np.zeros(len(field.places))
    if not query.speakers or not words:
        return found
    for at, (article, n, span) in enumerate(field.places):
        said = [one for one in field.said[article.id].get(n, []) if one and is_named(query.speakers[0], one.speaker)]
        text = article.text[slice(*span)]
        found[at] = bool(said) and all(coverage.degree(word, text) >= coverage.BORNE for word in words)
    return found


def is_date(text: str, language: LanguageCode) -> bool:
    """Whether a text names days, weeks or years and nothing else: "Montag, 3. März 2025"."""
    lower, words = lowered(text), time_words(language)
    found = list(stretches(lower, words, EVER))
    for start, end in (stretch.span for stretch in found):
        lower = f"{lower[:start]}{' ' * (end - start)}{lower[end:]}"
    small = question_words(language).fillers | answer_words(language).weekdays.keys()
    return bool(found) and small.issuperset(re.findall(r"[^\W_]+", lower))


def look(index: Index, embedder: Embedder, query: Query) -> Field:
    """The sentences of the articles in the index that fit ``query`` best."""
    text = asked_text(query)
    hits = retrieve.passages(index, embedder, text, settings.PASSAGES)
    best: dict[str, float] = {}
    timely: Collection[str] = ()
    if query.dates and asks_for_words(query):
        told = retrieve.passages(index, embedder, text, settings.PASSAGES, _printed(query.dates))
        timely = {hit.record.article for hit in told}
        hits = [*told, *(hit for hit in hits if hit.record.article not in timely)]
    if query.latest and query.speakers and not coverage.telling_words(query.topic, query.topic_language):
        timely = _newest_of(index, query.speakers[0])  # which of his words are the newest no search can tell
        best = dict.fromkeys(timely, min((hit.score for hit in hits), default=0.0))
    for hit in hits:
        best[hit.record.article] = max(hit.score, best.get(hit.record.article, hit.score))
    if timely and query.dates:
        near = sorted(best, key=lambda id: -best[id])[: settings.ARTICLES]
        year = year_asked_about(query)
        timely = {*timely, *(id for id, article in index.articles_at(near).items() if _may_be_of(article, year))}
    if asks_for_all(query):
        lowest = min(best.values(), default=0.0)
        best = {id: best.get(id, lowest) for id in index.stating(query.stances)} or best
    ids = sorted(best, key=lambda id: (id not in timely, -best[id]))[: settings.ARTICLES]
    articles = index.articles_at(ids)
    places = [(article, n, span) for article in articles.values() for n, span in enumerate(story(article))]
    if not places:
        return Field(articles, {}, {}, [], np.zeros((0, len(fields(settings.Finding)))), np.zeros(0), {})
    texts = [article.text[slice(*span)] for article, _, span in places]
    lowest = min((hit.score for hit in hits), default=0.0)
    statements = index.statements_at(articles)
    said = {id: _by_sentence(statements[id], story(articles[id])) for id in articles}
    held = [said[article.id].get(n, []) for article, n, _ in places]
    signs = settings.Finding(
        words=_standardised(_lexical(text, texts)),
        vectors=_standardised(embedder.encode_documents(texts) @ embedder.encode_queries([text])[0]),
        passage=np.array([_passage_score(hits, article.id, span, lowest) for article, _, span in places]),
        article=np.array([best[article.id] for article, _, _ in places]),
        said=np.array([bool(each) for each in held]),
        asked=np.array([any(one and one.stance in query.stances for one in each) for each in held]),
        title=np.array([n == 0 for _, n, _ in places]),
    )
    return Field(
        articles, statements, said, places,
        np.stack(astuple(signs), 1, dtype=np.float64),
        np.array([float(article.id in timely) for article, _, _ in places]),
        _noted(index, hits, articles),
    )  # fmt: skip


def _noted(index: Index, hits: Sequence[Hit[Passage]], articles: dict[str, Article]) -> dict[str, Article]:
    """The articles of those hits that show a note of correction: few of them are among the best for a question."""
    others = (hit.record.article for hit in hits[:NOTED] if shows_note(hit.record.text))
    found = articles | index.articles_at([id for id in dict.fromkeys(others) if id not in articles])
    return {id: article for id, article in found.items() if notes(article)}


def _newest_of(index: Index, speaker: str) -> list[str]:
    """The newest articles that quote somebody, newest first."""
    said = index.all_statements(speaker=speaker.split(" ")[-1])
    return index.latest({one.article for one in said if is_named(speaker, one.speaker)}, NEWEST)


def asks_for_words(query: Query) -> bool:
    """Whether what somebody said is asked for: the time of a question for facts is that of what happened."""
    return query.kind not in UNSAID


def year_asked_about(query: Query) -> str | None:
    """The year that a question names beside a topic, of which it may be a part: "the budget for 2007"."""
    if query.dates is None or not coverage.telling_words(query.topic, query.topic_language):
        return None
    year = query.dates[0][:4]
    return year if query.dates == (f"{year}-01-01", f"{year}-12-31") else None


def _may_be_of(article: Article, year: str | None) -> bool:
    """Whether an article has no date, or tells of a year."""
    return not article.date or (year is not None and year in article.text)


def _printed(dates: tuple[str, str]) -> Where:
    """The articles that may tell what was said between two days."""
    last = min(date.fromisoformat(dates[1]), date.max - PRINTED) + PRINTED
    return Where(since=dates[0], until=str(last))


def asks_for_all(query: Query) -> bool:
    """Whether a question has a stance and nothing else: "who warned?"."""
    return bool(query.stances) and not query.speakers and not coverage.telling_words(query.topic, query.topic_language)


def asked_text(query: Query) -> str:
    """What is asked, in words that stand by themselves: a follow-up with what it took from the conversation.

    The words of the time by which what was said is chosen are left out: they would find whatever else names that time.
    """
    timed = query.untimed is not None and (query.latest or asks_for_words(query))
    asked = query.untimed if timed and query.untimed else query.question
    if not query.carried and not _otherwise_named(query):
        return asked
    return " ".join(dict.fromkeys([*query.speakers[:1], *asked.split(), query.topic]))


def _otherwise_named(query: Query) -> bool:
    """Whether a person asked about is named in other words than his: by an office, or with a typing error."""
    if not query.speakers or not PERSON.fullmatch(query.speakers[0]):
        return False
    return not is_named(query.speakers[0], query.question)


@lru_cache(maxsize=256)
def story(article: Article) -> tuple[Span, ...]:
    """The sentences of an article that belong to it, in order."""
    return tuple(
        span
        for block in article.blocks
        for span in split_sentences(article.text, article.language, block.start, block.end)
    )


def body(article: Article) -> Iterator[Span]:
    """The sentences of an article that stand in no title or heading."""
    blocks = [block for block in article.blocks if block.role is Role.PARAGRAPH]
    return (span for span in story(article) if any(block.start <= span[0] < block.end for block in blocks))


def in_title(item: Evidence) -> bool:
    """Whether evidence stands in a title or heading."""
    return any(
        block.start <= item.span[0] < block.end and block.role is not Role.PARAGRAPH for block in item.article.blocks
    )


def _by_sentence(statements: Sequence[Statement], spans: Sequence[Span]) -> dict[int, list[Statement | None]]:
    """The statements made in each sentence: those whose content begins there; of one without any, those it tells of.

    "Das sagte am Dienstag ein Sprecher." tells of what stands before it.
    """
    found: dict[int, list[Statement | None]] = {}
    told: dict[int, list[Statement | None]] = {}
    for statement in statements:
        holders = [
            _holder(spans, at) for at in (statement.content_span[0], *(start for start, _ in statement.cue_spans))
        ]
        if holders[0] is not None:
            found.setdefault(holders[0], []).append(statement)
        for holder in dict.fromkeys(holders[1:]):
            if holder is not None:
                told.setdefault(holder, []).append(statement)
    return told | found


def _holder(spans: Sequence[Span], at: int) -> int | None:
    return next((n for n, span in enumerate(spans) if span[0] <= at < span[1]), None)


@lru_cache(maxsize=4_096)
def _terms(text: str) -> Counter[str]:
    return Counter(lexical.document_terms(text))


def _lexical(question: str, texts: Sequence[str]) -> NDArray[np.float64]:
    """BM25 of each text among ``texts``."""
    asked = dict(lexical.query_terms(question, language.readings(question)))
    terms = [_terms(text) for text in texts]
    count = Counter(term for held in terms for term in held.keys() & asked.keys())
    rarity = {term: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for term, n in count.items()}
    lengths = [held.total() for held in terms]
    mean = sum(lengths) / len(lengths) or 1.0
    return np.array(
        [
            sum(
                asked[term] * rarity[term] * held[term] * (SATURATION + 1)
                / (held[term] + SATURATION * (1 - LENGTH + LENGTH * length / mean))
                for term in held.keys() & asked.keys()
            )
            for held, length in zip(terms, lengths, strict=True)
        ]
    )  # fmt: skip


def _standardised(values: NDArray[np.floating]) -> NDArray[np.float64]:
    deviation = values.std()
    return np.asarray((values - values.mean()) / deviation if deviation else np.zeros(len(values)), np.float64)


def _passage_score(hits: Sequence[Hit[Passage]], article: str, span: Span, lowest: float) -> float:
    return max(
        (
            hit.score
            for hit in hits
            if hit.record.article == article and hit.record.start < span[1] and span[0] < hit.record.end
        ),
        default=lowest,
    )
