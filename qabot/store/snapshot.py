"""One generation of the index, opened to read: it never changes, whatever a writer does meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cached_property
from threading import Lock

from qabot.errors import ModelMismatch
from qabot.store.entries import CollectionName, Generation, Vectors, Where
from qabot.store.ports import Hits, Search, Searches
from qabot.store.sql.database import Database
from qabot.store.sql.records import Records


class Snapshot(Records):
    """Records and searches of one generation, safe across threads."""

    def __init__(self, database: Database, at: Generation, search: Search) -> None:
        super().__init__(database if at.number else None, at)
        self._search = search
        self._opening = Lock()

    def check_model(self, name: str) -> None:
        """Raise ModelMismatch where the vectors are not those of the embedder of that name."""
        if self.model not in (None, name):
            raise ModelMismatch(
                f"The index was made by the model {self.model}, questions are embedded by {name}; "
                "run `qabot index` with the model that you want to ask with."
            )

    def dense(
        self,
        collection: CollectionName,
        query: Vectors,
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        if self.generation == 0:
            return []
        if query.shape[-1] != self.at.dimension:
            raise ModelMismatch(
                f"The question was embedded in {query.shape[-1]} dimensions, the index by {self.model} in "
                f"{self.at.dimension}; run `qabot index` with the model that you want to ask with."
            )
        return self.searches.dense(collection, query, k, ids, self._resolved(where))

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        if self.generation == 0:
            return []
        return self.searches.lexical(collection, weighted_terms, k, ids, self._resolved(where))

    def _resolved(self, where: Where | None) -> Where | None:
        """The same with contents in place of paths."""
        if where is None or where.articles is None:
            return where
        return replace(where, articles=self.contents(where.articles))

    @property
    def trouble(self) -> str | None:
        """Why searches found less than they should when last asked; None where they did not."""
        return self.searches.trouble if self.generation else None

    @property
    def searches(self) -> Searches:
        """Opened when the first search wants it: many commands only read records."""
        with self._opening:
            return self._searches

    @cached_property
    def _searches(self) -> Searches:
        return self._search.open(self)
