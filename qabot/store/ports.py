"""The seams of storage: what is asked of an index, what writes it, and what the records and a search engine ask of each
other. Nothing outside this folder knows more of how an index is kept.

Scores of all searches: higher is better. Whoever asks several things that must fit together asks one snapshot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from qabot.errors import EngineAway
from qabot.store.entries import CollectionName, Content, Entry, File, Generation, Ids, Name, Parts, Vectors, Where
from qabot.types import Article, ArticleSummary, Passage, Stance, Statement

Hits = list[tuple[int, float]]
Said = Mapping[tuple[str, str], float]  # weights of words: the sign of a language, as terms begin with, and a beginning
LAST = 2**62  # no part has an id as large
Done = TypeVar("Done")


class ScanTooLong(EngineAway):
    """A scan of the records was given up after the time that it was allowed."""


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


class Articles(Protocol):
    """Articles with all that was found in them, as they are at one generation."""

    @property
    def generation(self) -> int:
        """Grows with every change; 0 where nothing was ever indexed."""

    @property
    def model(self) -> str | None:
        """Name of the embedder whose vectors are held, None where there are none yet."""

    def article(self, id: str) -> Article | None:
        """The article that lies at the path ``id``, or None."""

    def articles_at(self, ids: Collection[str]) -> dict[str, Article]:
        """The articles that lie at these paths, by them, in their order."""

    def articles(self) -> list[ArticleSummary]:
        """All articles without their texts, by id."""

    def latest(self, ids: Collection[str], k: int) -> list[str]:
        """The ``k`` with the latest dates of the articles at these paths, latest first; none without a date."""

    def newer(self, ids: Collection[str]) -> dict[str, str]:
        """Of those of the articles at these paths that have a newer version, by the same outlet, the path of that."""

    def older(self, id: str) -> list[str]:
        """The paths of the articles whose place the one at that path took, sorted."""

    def passages(self, ids: Collection[int]) -> list[Passage]:
        """The passages with these ids, by id; ids that are not in the index are passed over."""

    def passages_of(self, article: str) -> list[Passage]:
        """The passages of the article at that path, in text order."""

    def statements(self, ids: Collection[int]) -> list[Statement]:
        """The statements with these ids, by id; ids that are not in the index are passed over."""

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of the article at that path, in its list's order."""

    def statements_at(self, articles: Collection[str]) -> dict[str, list[Statement]]:
        """The same of the articles at each of these paths."""

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

    def stating(self, stances: Collection[Stance]) -> dict[str, int]:
        """The articles with a statement of one of these stances, each with the id of its first; in that order."""

    def speakers(self) -> list[tuple[str, str, int]]:
        """Every speaker with his party and the number of his statements, most first."""

    def names(self) -> Counter[Name]:
        """Every way in which a speaker is named, with the number of statements."""

    def counts(self) -> dict[str, int]:
        """How many articles, passages and statements there are."""

    def outlets(self) -> list[tuple[str | None, str | None, str | None]]:
        """Every outlet with the dates of its first and its last article; None for what is not known."""


class Index(Articles, Searches, Protocol):
    """An index as it is read: records and searches of one generation.

    ``dense`` raises ModelMismatch where the dimension is another one.
    """


class Records(Articles, Protocol):
    """The truth of an index at one generation, as those ask who write it and who derive searches from it.

    Safe across threads. Raises EngineAway or IndexDamaged where it cannot be read.
    """

    at: Generation
    number: int  # of ``at``, or of a generation that is not finished yet and seen on top of it

    def files(self) -> dict[str, File]:
        """All files by path, read or not."""

    def holds(self, hash: str, reading: str) -> bool:
        """Whether the article with this content is there, read from some file by that version."""

    def ids_in(self, file: str) -> list[str]:
        """The paths of the articles that lie in a file, its own or with their numbers, sorted."""

    def hashes_in(self, file: str) -> list[str]:
        """Contents of the articles that lie in a file."""

    def contents(self, ids: Collection[str]) -> list[str]:
        """Contents of the articles at these paths."""

    def of_other_model(self, model: str) -> list[tuple[str, str]]:
        """Ids and contents of the articles whose vectors are of another model."""

    def of_other_reader(self, extractor: str) -> list[tuple[str, str]]:
        """Ids and contents of the articles whose statements another version of the reader found, or none could."""

    def texts_of(self, hash: str, collection: CollectionName) -> list[tuple[int, str]]:
        """Ids and texts of the parts of the article with this content."""

    def vectors_by_text(self, hash: str, collection: CollectionName, model: str) -> Mapping[str, Vectors]:
        """The vectors, float32 [dimension], that the article with this content has from ``model``, by their texts."""

    def signatures(self) -> dict[int, bytes]:
        """What near-duplicates are recognised by, of every article, by its key; in the order of their ids."""

    def relatives(self, keys: Collection[int]) -> dict[int, Article]:
        """The articles with these keys, by them."""

    def count(self, collection: CollectionName, after: int, until: int) -> int:
        """How many parts have ids in (after, until]."""

    def ids(self, collection: CollectionName) -> set[int]:
        """The ids of all parts of a kind."""

    def texts(self, collection: CollectionName, ids: Collection[int]) -> Iterator[tuple[int, str]]:
        """Ids with the texts that their terms are taken of."""

    def vectors(self, collection: CollectionName) -> Iterator[tuple[Ids, Vectors]]:
        """All ids, int64 [n], with their vectors, float32 [n, dimension], in batches."""

    def parts(
        self,
        collection: CollectionName,
        after: int = 0,
        until: int = LAST,
        *,
        texts: bool = True,
        vectors: bool = True,
    ) -> Iterator[Parts]:
        """What a search engine wants to know of the parts with ids in (after, until], in batches, by id."""

    def parts_of(self, collection: CollectionName, ids: Sequence[int]) -> Iterator[Parts]:
        """The same of the parts with these ids, whether they still live or not."""

    def died(self, collection: CollectionName, since: int) -> list[int]:
        """Ids of the parts that readers of the generation ``since`` saw and readers of this one do not, sorted."""

    def tokens(self) -> dict[int, str]:
        """The tokens of the generations since which ``died`` can tell what died, by number."""

    def fitting(self, collection: CollectionName, ids: Collection[int], where: Where | None) -> list[int]:
        """Those of the parts with these ids that live and fit, sorted."""

    def saying(
        self,
        collection: CollectionName,
        words: Said,
        k: int,
        ids: Collection[int] | None,
        where: Where | None,
        seconds: float,
    ) -> list[tuple[int, str, str]]:
        """Id, language and text of the ``k`` parts with the most of some words, by a scan of all; heaviest first.

        A word counts wherever its letters stand, so that some of what is found may not have it. Raises ScanTooLong
        where a database on a server takes longer than so many ``seconds``.
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


class Writer(Protocol):
    """The one that changes the index; a context manager.

    Each call is one transaction; nobody sees what is changed before ``publish``. What a writer that was killed has not
    published, the next one goes on from. Where a database on a server is away, it is waited for.
    Raises IndexBusy where somebody else has written meanwhile, EngineAway where an engine stays away.
    """

    index: Path
    changed: bool  # whether there is something to publish

    def __enter__(self) -> Writer: ...

    def __exit__(self, *_: object) -> None: ...

    def close(self) -> None:
        """Let others write. What is not published stays for the next writer to go on from."""

    @property
    def records(self) -> Records:
        """The state of the work so far, by the writer's own model."""

    @property
    def published(self) -> Records:
        """The newest finished generation."""

    def together(self, work: Callable[[], Done]) -> Done:
        """What ``work`` changes, in one transaction; done anew from its start where the database was away meanwhile."""

    def put(self, file: File, articles: Sequence[Article] = (), contents: Iterable[Content] = ()) -> None:
        """Say what a file holds: all ``articles``, and the contents of those that the index lacks or has differently.

        Raises ValueError for vectors of the wrong dimension and for articles whose contents are nowhere.
        """

    def remove(self, path: str) -> None:
        """Forget a file. Its articles go at ``publish`` where they lie nowhere else."""

    def touch(self, file: File) -> None:
        """Note the time and size of a file whose content is as before."""

    def put_statements(self, hash: str, statements: Sequence[Entry[Statement]], extractor: str | None) -> None:
        """Replace the statements of the article with this content; ``extractor`` is what found them."""

    def put_kin(self, kin: Mapping[int, tuple[int | None, int | None]]) -> None:
        """Say of articles, by their keys, which newer version took their place and which article they copy.

        All others have neither. Where that was said already, nothing changes.
        """

    def put_vectors(self, hash: str, vectors: Mapping[CollectionName, Mapping[int, Vectors]]) -> None:
        """Give the article with this content vectors of the writer's model."""

    def publish(self) -> int:
        """Make all changes the next generation, in one step; returns its number (the present one without changes)."""

    def erase_traces(self) -> None:
        """Leave nothing in the files of what has ended, also where somebody may still read an older generation.

        Called once it is published that it has.
        """
