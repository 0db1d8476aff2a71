"""The corpus folder to the index: what is new or changed is read, split, attributed and embedded, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from qabot import attribution, embed, passages, readers
from qabot.corpus import READING, Candidate, Skipped, content_hash, differs, reason, scan, settled
from qabot.store import COLLECTIONS, CollectionName, Content, Entry, File, Store, Writer
from qabot.store.entries import Part
from qabot.store.records import Records
from qabot.store.vectors import Vectors
from qabot.types import Article, Passage, Statement

BATCH = 1024  # texts embedded at a time, across articles
FAILED = 0  # in place of the version of the rules that found no statements because they stumbled: to be tried again

Parts = Mapping[CollectionName, Sequence[tuple[int, str]]]  # ids and texts of an article's passages and statements


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an update is: ``done`` of ``total`` files after ``seconds``; ``file`` is the next, ``""`` at the end."""

    file: str
    done: int
    total: int
    seconds: float

    @property
    def rate(self) -> float:
        """Files a second so far."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds still to go at this rate; None before the first file is done."""
        return (self.total - self.done) / self.rate if self.rate > 0 else None


@dataclass(frozen=True, slots=True)
class Report:
    """What an update did.

    ``added``, ``changed`` and ``removed`` are files; ``skipped`` names every file that cannot be read, whether tried
    now or unchanged since it failed; ``without_statements`` those at which the rules stumbled, which are tried again
    every time (what was found before stays). ``embedded``
    counts texts that went through the model, ``attributed`` articles whose statements were looked for. ``model`` is the
    embedder's name, ``previous_model`` another one before it, because of which all vectors were made anew, else None.
    ``articles``, ``passages`` and ``statements`` count what the index now holds.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    without_statements: tuple[Skipped, ...]
    unchanged: int
    embedded: int
    attributed: int
    articles: int
    passages: int
    statements: int
    model: str
    previous_model: str | None
    seconds: float


def update(
    corpus: Path, store: Store, embedder: embed.Embedder, *, progress: Callable[[Progress], None] | None = None
) -> Report:
    """Bring the index up to date with the folder ``corpus``; until all is done, others read it as it was.

    A file that cannot be read is skipped and named in the report. Raises IndexBusy where another process writes,
    QabotError where there is no corpus.
    """
    previous = store.snapshot().model
    with store.writer(embedder.name, embedder.dimension) as writer:
        return _Update(writer, embedder, progress or (lambda _: None)).run(corpus, previous)


def pending(corpus: Path, store: Store) -> list[str]:
    """Files that ``update`` would read or remove, sorted: told by time and size, by content where these leave doubt.

    Raises QabotError where there is no corpus.
    """
    found = scan(corpus, store.snapshot().files(), store.folder)
    return sorted([*found.removed, *(candidate.file.path for candidate in found.candidates if differs(candidate))])


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article whose parts wait for their vectors.

    ``rules`` says which ones found the statements, ``known`` holds the vectors that its earlier version had, by text.
    """

    article: Article
    passages: Sequence[tuple[Passage, str]]
    statements: Sequence[tuple[Statement, str]]
    rules: int
    known: Mapping[str, Vectors]

    @property
    def texts(self) -> list[str]:
        """What is not known yet."""
        return [text for _, text in (*self.passages, *self.statements) if text not in self.known]


class _Update:
    """One run: its writer, its counts, and what is gathered to be embedded together."""

    def __init__(self, writer: Writer, embedder: embed.Embedder, progress: Callable[[Progress], None]) -> None:
        self.writer = writer
        self.embedder = embedder
        self.progress = progress
        self.start = time.monotonic()
        self.done = self.total = self.embedded = self.attributed = 0
        self.added: list[str] = []
        self.changed: list[str] = []
        self.without_statements: dict[str, Skipped] = {}  # by content
        self.texts: dict[str, None] = {}  # to be embedded together
        self.waiting: list[Callable[[Mapping[str, Vectors]], None]] = []  # for the vectors of these texts
        self.drafted: set[str] = set()  # contents among what waits

    @property
    def records(self) -> Records:
        return self.writer.records

    def run(self, corpus: Path, previous_model: str | None) -> Report:
        found = scan(corpus, self.records.files(), self.writer.index)
        self.total = len(found.candidates)
        touched = []
        for candidate in found.candidates:
            self._step(candidate.file.path)
            if differs(candidate):
                self._read(candidate)
            else:
                touched.append(candidate)
        self._flush()
        # After the reading, so that a file that only moved finds its article still there.
        for path in found.removed:
            self.writer.remove(path)
        self._renew_vectors()
        self._renew_statements()
        # Spares the next run a look into these files; in itself no reason for a new generation.
        if self.writer.changed:
            for candidate in touched:
                self.writer.touch(settled(candidate.file))
        self.writer.publish()
        self._tell("")
        counts = self.records.counts()
        failed = [Skipped(file.path, file.error) for file in self.records.files().values() if file.error]
        return Report(
            added=tuple(self.added),
            changed=tuple(self.changed),
            removed=found.removed,
            skipped=(*failed, *found.unnamable),
            without_statements=tuple(self.without_statements.values()),
            unchanged=len(found.unchanged) + len(touched),
            embedded=self.embedded,
            attributed=self.attributed,
            articles=counts["articles"],
            passages=counts["passages"],
            statements=counts["statements"],
            model=self.embedder.name,
            previous_model=None if previous_model == self.embedder.name else previous_model,
            seconds=time.monotonic() - self.start,
        )

    def _step(self, file: str) -> None:
        """Say that ``file`` is next."""
        self._tell(file)
        self.done += 1

    def _tell(self, file: str) -> None:
        self.progress(Progress(file, self.done, self.total, time.monotonic() - self.start))

    def _read(self, candidate: Candidate) -> None:
        """Read a file and have its articles put, or note why it cannot be read."""
        file = settled(candidate.file)
        try:
            file = replace(file, hash=content_hash(candidate.path))
            articles = readers.read(candidate.path, id=file.path)
            drafts: dict[str, _Draft] = {}
            for article in articles:
                _check_encodable(article)
                if not (article.hash in drafts or article.hash in self.drafted or self._holds(article)):
                    drafts[article.hash] = self._draft(article, file.path)
        except Exception as error:  # whatever a broken file makes a library raise: the run goes on
            self.writer.put(replace(file, error=reason(error)))
            return
        (self.added if candidate.known is None or candidate.known.error else self.changed).append(file.path)
        self.drafted |= drafts.keys()
        self._gather(
            [text for draft in drafts.values() for text in draft.texts],
            partial(self._put, file, articles, list(drafts.values())),
        )

    def _holds(self, article: Article) -> bool:
        return self.records.holds(article.hash, READING)

    def _draft(self, article: Article, file: str) -> _Draft:
        parts = [(passage, embed.passage_text(article, passage)) for passage in passages.split(article)]
        known = self._known({article.hash, *self.records.hashes_in(file)})
        statements = self._statements(article)
        return _Draft(article, parts, statements or (), FAILED if statements is None else attribution.VERSION, known)

    def _known(self, hashes: Iterable[str]) -> dict[str, Vectors]:
        return {
            text: vector
            for hash in hashes
            for collection in COLLECTIONS
            for text, vector in self.records.vectors_by_text(hash, collection, self.embedder.name).items()
        }

    def _statements(self, article: Article) -> list[tuple[Statement, str]] | None:
        """The article's statements with their texts; None, and a line in the report, where the rules stumble."""
        self.attributed += 1
        try:
            return [
                (statement, embed.statement_text(article, statement)) for statement in attribution.attribute(article)
            ]
        except Exception as error:  # an article that the rules stumble over can still be searched
            self.without_statements[article.hash] = Skipped(article.id, reason(error))
            return None

    def _put(
        self, file: File, articles: Sequence[Article], drafts: Sequence[_Draft], vectors: Mapping[str, Vectors]
    ) -> None:
        contents = [
            Content(
                draft.article,
                _entries(draft.passages, draft.known, vectors),
                _entries(draft.statements, draft.known, vectors),
                draft.rules,
            )
            for draft in drafts
        ]
        self.writer.put(file, articles, contents)

    def _renew_vectors(self) -> None:
        """Embed anew what another model embedded."""
        outdated = self.records.of_other_model(self.embedder.name)
        self.total += len(outdated)
        for id, hash in outdated:
            self._step(id)
            parts = {collection: self.records.texts_of(hash, collection) for collection in COLLECTIONS}
            self._gather(
                [text for part in parts.values() for _, text in part],
                partial(self._put_vectors, hash, parts),
            )
        self._flush()

    def _put_vectors(self, hash: str, parts: Parts, vectors: Mapping[str, Vectors]) -> None:
        by_id = {name: {id: vectors[text] for id, text in part} for name, part in parts.items()}
        self.writer.put_vectors(hash, by_id)

    def _renew_statements(self) -> None:
        """Find the statements anew where other rules found them; those that come out the same keep their vectors."""
        outdated = self.records.of_other_rules(attribution.VERSION)
        outdated = [(id, hash) for id, hash in outdated if hash not in self.without_statements]
        self.total += len(outdated)
        for id, hash in outdated:
            self._step(id)
            article = self.records.article(id)
            statements = self._statements(article) if article else None
            if article and statements is not None:
                draft = _Draft(article, (), statements, attribution.VERSION, self._known([hash]))
                self._gather(draft.texts, partial(self._put_statements, draft))
        self._flush()

    def _put_statements(self, draft: _Draft, vectors: Mapping[str, Vectors]) -> None:
        entries = _entries(draft.statements, draft.known, vectors)
        self.writer.put_statements(draft.article.hash, entries, draft.rules)

    def _gather(self, texts: Iterable[str], then: Callable[[Mapping[str, Vectors]], None]) -> None:
        """Have ``texts`` embedded together with others, and ``then`` called with their vectors."""
        self.texts |= dict.fromkeys(texts)
        self.waiting.append(then)
        if len(self.texts) >= BATCH or len(self.waiting) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        """Embed what is gathered and call whoever waits for it."""
        texts = list(self.texts)
        rows = self.embedder.encode_documents(texts) if texts else ()
        vectors: dict[str, Vectors] = dict(zip(texts, rows, strict=True))
        self.embedded += len(texts)
        for then in self.waiting:
            then(vectors)
        self.texts.clear()
        self.waiting.clear()
        self.drafted.clear()


def _entries(
    parts: Iterable[tuple[Part, str]], known: Mapping[str, Vectors], vectors: Mapping[str, Vectors]
) -> list[Entry[Part]]:
    return [Entry(record, text, known[text] if text in known else vectors[text]) for record, text in parts]


def _check_encodable(article: Article) -> None:
    """Raise UnicodeEncodeError for what can be neither stored nor sent: halves of characters, as JSON may hold."""
    for name in ("id", "text", "title", "source", "date", "url", "author"):
        (getattr(article, name) or "").encode()
