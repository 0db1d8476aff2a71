"""The index folder: always the newest generation to read, one writer at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from threading import Lock

from qabot.errors import IndexMissing
from qabot.store.entries import CollectionName
from qabot.store.snapshot import Snapshot, latest_generation
from qabot.store.vectors import Vectors
from qabot.store.writer import Writer
from qabot.types import Article, ArticleSummary, Passage, Stance, Statement


class Store:
    """An ``Index`` in a folder, safe across threads.

    Every call is answered by the newest finished generation. ``snapshot`` holds one fast for several calls: a new one
    may come between two calls to the store, but never changes a snapshot.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._snapshot: Snapshot | None = None

    @classmethod
    def open(cls, folder: Path, *, create: bool = True) -> Store:
        """The index in ``folder``, where ``create``, if there is none yet, an empty one.

        Raises IndexMissing without ``create``, IndexDamaged where it cannot be read.
        """
        store = cls(folder)
        if not create and not latest_generation(folder):
            raise IndexMissing(f"There is no index in {folder}; build it with `qabot index`.")
        store.snapshot()
        return store

    def snapshot(self) -> Snapshot:
        """The newest generation, to be read at leisure."""
        with self._lock:
            if self._snapshot is None or self._snapshot.generation != latest_generation(self.folder):
                self._snapshot = Snapshot.latest(self.folder)
            return self._snapshot

    def writer(self, model: str, dimension: int) -> Writer:
        """The one that may change the index, for vectors of ``model``; a context manager.

        Raises IndexBusy while there is another.
        """
        return Writer(self.folder, model, dimension)

    @property
    def generation(self) -> int:
        return self.snapshot().generation

    @property
    def model(self) -> str | None:
        return self.snapshot().model

    def dense(
        self, collection: CollectionName, query: Vectors, k: int, ids: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        return self.snapshot().dense(collection, query, k, ids)

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
    ) -> list[tuple[int, float]]:
        return self.snapshot().lexical(collection, weighted_terms, k, ids)

    def article(self, id: str) -> Article | None:
        return self.snapshot().article(id)

    def articles(self) -> list[ArticleSummary]:
        return self.snapshot().articles()

    def passages(self, ids: Collection[int]) -> list[Passage]:
        return self.snapshot().passages(ids)

    def passages_of(self, article: str) -> list[Passage]:
        return self.snapshot().passages_of(article)

    def statements(self, ids: Collection[int]) -> list[Statement]:
        return self.snapshot().statements(ids)

    def statements_of(self, article: str) -> list[Statement]:
        return self.snapshot().statements_of(article)

    def all_statements(
        self,
        *,
        speaker: str | None = None,
        party: str | None = None,
        stance: Stance | Collection[Stance] | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        return self.snapshot().all_statements(speaker=speaker, party=party, stance=stance, article=article)

    def speakers(self) -> list[tuple[str, str, int]]:
        return self.snapshot().speakers()
