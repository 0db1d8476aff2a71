"""While a search engine on a server is away: the records answer in its place, by words, and say so.

They are scanned for the words of a question, which no index helps with. That finds what an editor needs for an hour,
and nothing that is said in other words.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, TypeVar

import numpy as np
from sqlalchemy import ColumnElement, and_, bindparam, case, false, func, or_, select

from qabot.errors import EngineAway
from qabot.store.entries import CollectionName, Generation, Vectors, Where
from qabot.store.ports import Hits, Search, Searches
from qabot.store.sql import queries, tables
from qabot.store.sql.records import Records
from qabot.store.sql.tables import articles, names
from qabot.text import lexical

PAUSE = 30.0  # seconds after which an engine that was away is asked again
WORDS = 10  # of a question, the heaviest
SEVERAL = 4  # times as many rows as are wanted are looked at more closely
PATIENCE = 10  # seconds that one scan may take
TIMED_OUT = "57014"  # PostgreSQL's number for a statement that took too long
Found = TypeVar("Found")


class Sheltered:
    """A search engine whose searches the records answer while it is away. Writing to it waits for nobody."""

    def __init__(self, engine: Search) -> None:
        self.engine = engine
        self.trouble: str | None = None  # why the engine does not answer, None while it does
        self._again = 0.0

    def open(self, records: Records) -> ShelteredSearches:
        return ShelteredSearches(self, records)

    def check(self, records: Records) -> None:
        self.engine.check(records)

    def publish(self, records: Records, base: Generation) -> None:
        self.engine.publish(records, base)

    def published(self, generation: Generation) -> None:
        self.engine.published(generation)

    def erase(self, records: Records) -> None:
        self.engine.erase(records)

    def purge(self, generation: int) -> None:
        self.engine.purge(generation)

    def asked(self, engine: Callable[[], Found], records: Callable[[], Found]) -> Found:
        """What the engine finds; while it is away, what is found in the records."""
        if time.monotonic() >= self._again:
            try:
                found = engine()
                self.trouble = None
                return found
            except EngineAway as error:
                self.trouble = str(error)
                self._again = time.monotonic() + PAUSE
        try:
            return records()
        except EngineAway as error:
            if getattr(getattr(error.__cause__, "orig", None), "sqlstate", None) == TIMED_OUT:
                raise EngineAway(self.trouble) from error  # the engine's absence is what to mend
            raise


class ShelteredSearches:
    """Searches of one generation, by the engine or, while that is away, in the records."""

    def __init__(self, search: Sheltered, records: Records) -> None:
        self._search = search
        self._records = records
        self._opened: Searches | None = None

    @property
    def trouble(self) -> str | None:
        return self._search.trouble

    def dense(
        self,
        collection: CollectionName,
        query: Vectors,
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        return self._search.asked(
            lambda: self._engine().dense(collection, query, k, ids, where),
            lambda: dense(self._records, collection, query, k, ids, where),
        )

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        terms = list(weighted_terms)
        return self._search.asked(
            lambda: self._engine().lexical(collection, terms, k, ids, where),
            lambda: words(self._records, collection, terms, k, ids, where),
        )

    def _engine(self) -> Searches:
        if self._opened is None:
            self._opened = self._search.engine.open(self._records)
        return self._opened


def dense(
    records: Records,
    collection: CollectionName,
    query: Vectors,
    k: int,
    ids: Collection[int] | None,
    where: Where | None,
) -> Hits:
    """The best of ``ids`` by the vectors in the records; without ids nothing, since all vectors are too many."""
    if not ids or k <= 0:
        return []
    part = tables.PARTS[collection]
    fitting = _among(collection, where).with_only_columns(part.c.id)
    kept = sorted(row[0] for row in _rows(records, fitting.where(_numbers(part.c.id, ids))))
    vector = np.ascontiguousarray(query, np.float32).reshape(-1)
    hits = [
        (int(id), float(score))
        for parts in records.parts_of(collection, kept)
        for id, score in zip(parts.ids, parts.vectors @ vector, strict=True)
    ]
    return sorted(hits, key=lambda hit: (-hit[1], hit[0]))[:k]


def words(
    records: Records,
    collection: CollectionName,
    terms: Iterable[tuple[str, float]],
    k: int,
    ids: Collection[int] | None,
    where: Where | None,
) -> Hits:
    """The texts with the most of the words that a question's terms begin, each word by its weight."""
    asked = lexical.beginnings(terms)
    heaviest = sorted(asked.items(), key=lambda item: -item[1])[:WORDS]
    if not heaviest or k <= 0 or (ids is not None and not ids):
        return []
    part = tables.PARTS[collection]
    found = {
        (mark, word): and_(articles.c.language.like(f"{mark}%"), part.c.text.ilike(_pattern(word), escape="/"))
        for (mark, word), _ in heaviest
    }
    score: Any = sum(case((found[word], weight), else_=0.0) for word, weight in heaviest)
    query = _among(collection, where).with_only_columns(part.c.id, articles.c.language, part.c.text)
    query = query.where(or_(*found.values())).order_by(score.desc(), part.c.id).limit(SEVERAL * k)
    if ids is not None:
        query = query.where(_numbers(part.c.id, ids))
    weights = dict(heaviest)
    hits = []
    for id, language, text in _rows(records, query):
        held = {(language[0], word[: lexical.BEGINNING]) for word in lexical.words(text)}
        if weight := sum(weights[word] for word in held & weights.keys()):
            hits.append((int(id), float(weight)))
    return sorted(hits, key=lambda hit: (-hit[1], hit[0]))[:k]


def _pattern(word: str) -> str:
    """What SQL finds a folded word by: its vowels may have marks, its ss may be an ß."""
    return f"%{''.join('_' if letter in 'aeiouy' else letter for letter in word).replace('ss', '%')}%"


def _among(collection: CollectionName, where: Where | None) -> Any:
    """The living parts of a collection that fit."""
    part = tables.PARTS[collection]
    source: Any = part.join(articles, articles.c.key == part.c.article)
    if collection == "statements":
        source = source.join(names, names.c.key == part.c.name)
    return select(part.c.id).select_from(source).where(queries.lives(part), *_limits(collection, where or Where()))


def _numbers(column: Any, ids: Collection[int]) -> ColumnElement[bool]:
    """Whether a column is one of many numbers, which are written out: databases limit how many values they take."""
    among: ColumnElement[bool] = column.in_(
        bindparam(None, sorted(map(int, ids)), expanding=True, literal_execute=True, unique=True)
    )
    return among


def _limits(collection: CollectionName, where: Where) -> Iterator[ColumnElement[bool]]:
    said = collection == "statements"
    asked: list[tuple[Any, Collection[str] | None]] = [
        (articles.c.hash, where.articles),
        (articles.c.language, where.languages),
        (names.c.speaker if said else None, where.speakers),
        (names.c.party if said else None, where.parties),
        (tables.statements.c.stance if said else None, where.stances),
    ]
    for column, values in asked:
        if values is not None:
            yield false() if column is None else column.in_([str(value) for value in values])
    if where.since is not None or where.until is not None:
        day = func.substr(articles.c.date, 1, 10)
        yield and_(func.length(day) == 10, day >= (where.since or "0")[:10], day <= (where.until or "9")[:10])


def _rows(records: Records, query: Any) -> list[Any]:
    if records.database is None:
        return []
    with records.database.hurried(PATIENCE) as sql:
        return list(sql.execute(query, {"at": records.number}).fetchall())
