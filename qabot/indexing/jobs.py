"""What of an update needs no index, as jobs that any process can do which has the models.

A job is called with the models and gives what it found. It never fails: what a file or an article makes a library raise
is part of what was found; ``lost`` gives the same for a job that ended the process which did it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from socket import gethostname
from threading import Lock
from typing import Protocol, TypeVar

from qabot import embed, readers
from qabot.attribution import Reader
from qabot.corpus import Candidate, Skipped, content_hash, differs, noted, reason, settled, without_embargoed
from qabot.encoder import cores
from qabot.errors import Withheld
from qabot.readers.details import stamp
from qabot.store import CollectionName, File, Vectors
from qabot.text import passages
from qabot.types import Article, Passage, Statement

TRIES = 3  # readings of a file that is written meanwhile
_READING = Lock()  # libraries that read formats, PDFium for one, may not be called by two threads
Known = Mapping[str, Vectors]  # vectors by text
Parts = Mapping[CollectionName, Sequence[tuple[int, str]]]  # ids and texts of an article's passages and statements
Done = TypeVar("Done")
Done_co = TypeVar("Done_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Models:
    """What reads and embeds. Without an ``embedder`` jobs leave texts without vectors, to be embedded together."""

    reader: Reader
    embedder: embed.Embedder | None = None

    def vectors(self, texts: Iterable[str]) -> Known:
        wanted = list(dict.fromkeys(texts))
        if not wanted or self.embedder is None:
            return {}
        return dict(zip(wanted, self.embedder.encode_documents(wanted), strict=True))


class Job(Protocol[Done_co]):
    def __call__(self, models: Models) -> Done_co: ...

    def lost(self, why: str) -> Done_co: ...


class Workers(Protocol):
    """Those who do jobs."""

    def each(self, jobs: Iterable[Job[Done]]) -> Iterator[Done]:
        """What each job found, in their order; jobs are taken only as they can be done."""


class Here:
    """This process, with a thread more than there are processors.

    Networks, which take most of the time, compute outside of Python's lock; meanwhile other jobs go on.
    """

    def __init__(self, models: Models) -> None:
        self.models = models

    def each(self, jobs: Iterable[Job[Done]]) -> Iterator[Done]:
        count = cores() + 1
        begun: deque[Future[Done]] = deque()
        threads = ThreadPoolExecutor(count, "job")
        try:
            for job in jobs:
                begun.append(threads.submit(job, self.models))
                if len(begun) == count:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            threads.shutdown(cancel_futures=True)


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it is now; ``articles`` are None where nothing else than before is in it, or nothing that can be read.

    ``damaged`` are ids of what may have been articles before and cannot be read now, the file's own where that is all
    of it; ``withheld`` of what is not to be read. ``unseen`` names the machine on which the file is not to be seen at
    all.
    """

    path: Path
    file: File
    articles: tuple[Article, ...] | None = None
    unseen: str = ""
    damaged: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """Read a file, if its content is another than the index knows."""

    candidate: Candidate
    embargoed: bool

    def __call__(self, models: Models) -> Found:
        as_now = settled(self.candidate.file)  # before its content is looked at, which may take longer than a tick
        if not differs(self.candidate):
            return Found(self.candidate.path, as_now)
        for _ in range(TRIES):
            before = self._state()
            found = self._read()
            if self._state() == before:
                return found
        # Whatever it holds in the end is to be read again, also where that is what it held at first.
        return replace(found, file=replace(found.file, hash=""))

    def _state(self) -> object:
        """Another one when the file is written while it is read: in part it may be what nobody ever wrote."""
        try:
            return stamp(self.candidate.path), content_hash(self.candidate.path)
        except OSError:
            return None

    def _read(self) -> Found:
        path, file = self.candidate.path, settled(self.candidate.file)
        try:
            file = replace(file, hash=content_hash(path))
            with _READING:
                found = readers.contents(path, id=file.path)
            if not self.embargoed:
                found = without_embargoed(found)
        except Exception as error:  # whatever a broken file makes a library raise: the run goes on
            unseen = "" if path.exists() else gethostname()
            damaged = () if isinstance(error, Withheld) else (file.path,)
            return Found(path, replace(file, error=reason(error)), unseen=unseen, damaged=damaged)
        return Found(path, replace(file, unread=noted(found.unread)), found.articles, "", found.damaged, found.withheld)

    def lost(self, why: str) -> Found:
        file = replace(settled(self.candidate.file), error=why)
        return Found(self.candidate.path, file, damaged=(file.path,))


@dataclass(frozen=True, slots=True)
class Draft:
    """An article whose parts may wait for their vectors.

    ``extractor`` is the version of the reader that found the statements; None where it stumbled, for a reason that
    ``stumbled`` gives, and will try again. ``known`` holds vectors by text.
    """

    article: Article
    passages: Sequence[tuple[Passage, str]]
    statements: Sequence[tuple[Statement, str]]
    extractor: str | None
    known: Known
    stumbled: Skipped | None = None
    embedded: int = 0  # texts that went through a model already

    @property
    def texts(self) -> list[str]:
        """What is not known yet."""
        return [text for _, text in (*self.passages, *self.statements) if text not in self.known]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of some articles; none of new ones where ``error`` says what they made a library raise."""

    drafts: tuple[Draft, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """Find passages and statements in ``articles``, each with the vectors that its earlier version had.

    Those that are not ``new`` are in the index already and are read again for their statements only.
    """

    articles: Sequence[tuple[Article, Known]]
    new: bool = True

    def __call__(self, models: Models) -> Drafted:
        try:
            return Drafted(tuple(self._draft(models, *one) for one in self.articles))
        except Exception as error:  # as for files
            return self.lost(reason(error))

    def lost(self, why: str) -> Drafted:
        """No drafts; of articles that were to be read again, that the reader stumbled: they keep what they have."""
        again = () if self.new else self.articles
        stumbled = (Draft(article, [], [], None, known, Skipped(article.id, why)) for article, known in again)
        return Drafted(tuple(stumbled), why)

    def _draft(self, models: Models, article: Article, known: Known) -> Draft:
        split = passages.split(article) if self.new else ()
        parts = [(passage, embed.passage_text(article, passage)) for passage in split]
        stumbled: Skipped | None = None
        statements: list[tuple[Statement, str]] = []
        try:
            statements = [(one, embed.statement_text(article, one)) for one in models.reader.read(article)]
        except Exception as error:  # an article that the reader stumbles over can still be searched
            stumbled = Skipped(article.id, reason(error))
        extractor = None if stumbled else models.reader.version
        draft = Draft(article, parts, statements, extractor, known, stumbled)
        made = models.vectors(draft.texts)
        return replace(draft, known={**known, **made}, embedded=len(made))


@dataclass(frozen=True, slots=True)
class Embed:
    """Embed the texts of the article with this content, unless they are to be embedded together."""

    hash: str
    parts: Parts

    def __call__(self, models: Models) -> tuple[Embed, Known]:
        return self, models.vectors(self.texts)

    def lost(self, why: str) -> tuple[Embed, Known]:
        return self, {}

    @property
    def texts(self) -> list[str]:
        return [text for part in self.parts.values() for _, text in part]
