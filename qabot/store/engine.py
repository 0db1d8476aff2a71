"""The seam of storage: what qabot asks of an index, so that another engine can take this one's place.

Scores of all searches: higher is better. Whoever asks several things that must fit together asks one snapshot.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from qabot.store.entries import CollectionName
from qabot.store.vectors import Vectors
from qabot.types import Article, ArticleSummary, Passage, Stance, Statement


class Index(Protocol):
    """An index as it is read."""

    @property
    def generation(self) -> int:
        """Grows with every change; 0 where nothing was ever indexed."""

    @property
    def model(self) -> str | None:
        """Name of the embedder whose vectors are held, None where there are none yet."""

    def dense(
        self, collection: CollectionName, query: Vectors, k: int, ids: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """The ``k`` ids with the largest inner products with ``query``, float32 [dimension] or [1, dimension].

        Among ``ids``, where given; best first. Raises ModelMismatch where the dimension is another one.
        """

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
    ) -> list[tuple[int, float]]:
        """The ``k`` ids with the largest weighted sums of BM25 scores, those without any of the terms left out.

        Among ``ids``, where given; best first.
        """

    def article(self, id: str) -> Article | None:
        """The article that lies at the path ``id``, or None."""

    def articles(self) -> list[ArticleSummary]:
        """All articles without their texts, by id."""

    def passages(self, ids: Collection[int]) -> list[Passage]:
        """The passages with these ids, by id; ids that are not in the index are passed over."""

    def passages_of(self, article: str) -> list[Passage]:
        """The passages of the article at that path, in text order."""

    def statements(self, ids: Collection[int]) -> list[Statement]:
        """The statements with these ids, by id; ids that are not in the index are passed over."""

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of the article at that path, in its list's order."""

    def all_statements(
        self,
        *,
        speaker: str | None = None,
        party: str | None = None,
        stance: Stance | Collection[Stance] | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        """The statements that fit all that is given, by id.

        ``speaker`` is a part of the name, ``party`` all of it, both in any case; ``stance`` one or several.
        """

    def speakers(self) -> list[tuple[str, str, int]]:
        """Every speaker with his party and the number of his statements, most first."""
