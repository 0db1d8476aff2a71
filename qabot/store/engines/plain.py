"""While a search engine on a server is away: the records answer in its place, by words, and say so.

They are scanned for the words of a question, which no index helps with. That finds what an editor needs for an hour,
and nothing that is said in other words.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

import numpy as np

from qabot.errors import EngineAway
from qabot.store.entries import CollectionName, Generation, Vectors, Where
from qabot.store.ports import Hits, Records, ScanTooLong, Search, Searches
from qabot.text import lexical

PAUSE = 30.0  # seconds after which an engine that was away is asked again
WORDS = 10  # of a question, the heaviest
SEVERAL = 4  # times as many rows as are wanted are looked at more closely
PATIENCE = 10.0  # seconds that one scan may take
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
        except ScanTooLong as error:
            raise EngineAway(self.trouble) from error  # the engine's absence is what to mend


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
    vector = np.ascontiguousarray(query, np.float32).reshape(-1)
    hits = [
        (int(id), float(score))
        for parts in records.parts_of(collection, records.fitting(collection, ids, where))
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
    heaviest = dict(sorted(lexical.beginnings(terms).items(), key=lambda item: -item[1])[:WORDS])
    if not heaviest or k <= 0 or (ids is not None and not ids):
        return []
    hits = []
    for id, language, text in records.saying(collection, heaviest, SEVERAL * k, ids, where, PATIENCE):
        held = {(language[0], word[: lexical.BEGINNING]) for word in lexical.words(text)}
        if weight := sum(heaviest[word] for word in held & heaviest.keys()):
            hits.append((int(id), float(weight)))
    return sorted(hits, key=lambda hit: (-hit[1], hit[0]))[:k]
