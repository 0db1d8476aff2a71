"""The seams of storage: what qabot asks of an index, and what the records ask of a search engine.

Scores of all searches: higher is better. Whoever asks several things that must fit together asks one snapshot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Protocol

from qabot.store.entries import CollectionName, Generation, Name, Vectors, Where
from qabot.types import Article, ArticleSummary, Passage, Stance, Statement

if TYPE_CHECKING:
    from qabot.store.sql.records import Records

Hits = list[tuple[int, float]]


class Searches(Protocol):
    """Candidates for a question, from one generation."""

    @property
    def trouble(self) -> str | None:
        """Why searches found less than they should when last asked; None where they did not."""

    def dense(
        self,
        collection: CollectionName,
        query: Vectors,
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        """The ``k`` ids with the largest inner products with ``query``, float32 [dimension] or [1, dimension].

        Among ``ids``, where given, which are few (candidates of another search), and what fits ``where``; best first.
        """

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        """The ``k`` ids with the largest weighted sums of BM25 scores, those without any of the terms left out.

        Among ``ids``, where given, and what fits ``where``; best first.
        """


class Search(Protocol):
    """A search engine: derived from the records, so that it can be made anew from them at any time."""

    def open(self, records: Records) -> Searches:
        """Searches of the generation of these records.

        Raises EngineAway where the engine does not answer or does not hold it.
        """

    def check(self, records: Records) -> None:
        """See that the engine holds the generation of these records, and derive it where it does not."""

    def publish(self, records: Records, base: Generation) -> None:
        """Take in what ``records``, a generation about to be published, has other than ``base``.

        Nobody who reads ``base`` may notice; doing it again, or otherwise after a kill, does no harm.
        """

    def published(self, generation: Generation) -> None:
        """A generation has become the one that is read."""

    def erase(self, records: Records) -> None:
        """Leave nothing of what is not in these records, the published ones."""

    def purge(self, generation: int) -> None:
        """Nobody reads generations before this one any more: what died up to it may go."""


class Index(Searches, Protocol):
    """An index as it is read: records and searches of one generation.

    ``dense`` raises ModelMismatch where the dimension is another one.
    """

    @property
    def generation(self) -> int:
        """Grows with every change; 0 where nothing was ever indexed."""

    @property
    def model(self) -> str | None:
        """Name of the embedder whose vectors are held, None where there are none yet."""

    def article(self, id: str) -> Article | None:
        """The article that lies at the path ``id``, or None."""

    def articles(self) -> list[ArticleSummary]:
        """All articles without their texts, by id."""

    def newer(self, ids: Collection[str]) -> dict[str, str]:
        """Of those of the articles at these paths that have a newer version, by the same outlet, the path of that."""

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
        party: str | Collection[str] | None = None,
        stance: Stance | Collection[Stance] | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        """The statements that fit all that is given, by id.

        ``speaker`` is a part of the name, ``party`` all of it, both in any case; ``party`` and ``stance`` one or
        several.
        """

    def speakers(self) -> list[tuple[str, str, int]]:
        """Every speaker with his party and the number of his statements, most first."""

    def names(self) -> Counter[Name]:
        """Every way in which a speaker is named, with the number of statements."""

    def outlets(self) -> list[tuple[str | None, str | None, str | None]]:
        """Every outlet with the dates of its first and its last article; None for what is not known."""
