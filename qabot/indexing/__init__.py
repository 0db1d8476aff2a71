"""The corpus folder to the index: what is new or changed is read, split, attributed and embedded, and nothing else."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

from qabot import attribution, embed, versions
from qabot.corpus import Skipped, differs, held_back, scan, unread
from qabot.errors import QabotError
from qabot.indexing.jobs import Done, Draft, Drafted, Embed, Found, Here, Job, Known, Models, Parts, Read, Work, Workers
from qabot.indexing.kept import refused, with_kept
from qabot.indexing.report import Progress, Report
from qabot.store import COLLECTIONS, Content, Entry, File, Part, Records, Store, Vectors, Writer
from qabot.types import Article

__all__ = ["Progress", "Report", "pending", "update"]

BATCH = 1024  # texts embedded at a time, across articles


def update(
    corpus: Path,
    store: Store,
    embedder: embed.Embedder,
    *,
    reader: attribution.Reader | None = None,
    progress: Callable[[Progress], None] | None = None,
    embargoed: bool = True,
    erasing: bool = False,
    ray: str | None = None,
) -> Report:
    """Bring the index up to date with the folder ``corpus``; until all is done, others read it as it was.

    ``reader`` finds the statements, the default one where none is given; what another one found is found anew. A file
    that cannot be read is skipped and named in the report; so are articles under an embargo unless ``embargoed``, until
    its time has come. With ``erasing`` the index is written so that nothing is left in its files of what is gone.
    ``ray`` is the address of a Ray cluster whose processes read, find statements and embed; this one writes.
    Raises IndexBusy where another process writes, QabotError where there is no corpus or no such cluster.
    """
    previous = store.snapshot().model
    models = Models(reader or attribution.reader())
    with store.writer(embedder.name, embedder.dimension) as writer, _workers(ray, models, embedder) as workers:
        run = _Update(writer, embedder, models.reader.version, workers, progress or (lambda _: None), embargoed)
        run.keeping = not erasing
        report = run.run(corpus, previous)
        if erasing:
            writer.erase_traces()
        return report


def _workers(ray: str | None, models: Models, embedder: embed.Embedder) -> AbstractContextManager[Workers]:
    if ray is None:
        return nullcontext(Here(models))
    from qabot.indexing.cluster import Cluster

    return Cluster(ray, replace(models, embedder=embedder))


def pending(corpus: Path, store: Store) -> list[str]:
    """Files that ``update`` would read or remove, sorted: told by time and size, by content where these leave doubt.

    Raises QabotError where there is no corpus.
    """
    found = scan(corpus, store.snapshot().files(), store.folder)
    return sorted([*found.removed, *(candidate.file.path for candidate in found.candidates if differs(candidate))])


class _Update:
    """One run: its writer, its counts, and what is gathered to be embedded together."""

    def __init__(
        self,
        writer: Writer,
        embedder: embed.Embedder,
        extractor: str,
        workers: Workers,
        progress: Callable[[Progress], None],
        embargoed: bool,
    ) -> None:
        self.writer = writer
        self.embedder = embedder
        self.extractor = extractor  # the version of the reader
        self.workers = workers
        self.progress = progress
        self.embargoed = embargoed
        self.keeping = True  # of damaged files what the index has of them
        self.start = time.monotonic()
        self.done = self.total = self.embedded = self.attributed = 0
        self.added: list[str] = []
        self.changed: list[str] = []
        self.touched: list[File] = []
        self.without_statements: dict[str, Skipped] = {}  # by content
        self.texts: dict[str, None] = {}  # to be embedded together
        self.waiting: list[Callable[[Known], None]] = []  # for the vectors of these texts
        self.begun: deque[tuple[Found, Work]] = deque()  # files whose articles are being worked on
        self.drafted: set[str] = set()  # contents that this run has worked on, or will have
        self.lost: set[str] = set()  # contents that it could not work on

    @property
    def records(self) -> Records:
        return self.writer.records

    def run(self, corpus: Path, previous_model: str | None) -> Report:
        again = held_back(self.records.files(), self.records.articles(), embargoed=self.embargoed)
        found = scan(corpus, self.records.files(), self.writer.index, again)
        self.total = len(found.candidates)
        jobs = ((one.file.path, Read(one, self.embargoed)) for one in found.candidates)
        for done in self.workers.each(self._new(self.workers.each(self._told(jobs)))):
            self.done += 1
            self._take(*self.begun.popleft(), done)
        self._flush()
        # After the reading, so that a file that only moved finds its article still there.
        for path in found.removed:
            self.writer.remove(path)
        self._renew_vectors()
        self._renew_statements()
        if self.writer.changed or self.touched:
            self._relate()
        for file in self.touched:  # which spares the next run a look into them
            self.writer.touch(file)
        self.writer.publish()
        self._tell("")
        counts = self.writer.published.counts()
        files = self.records.files()
        failed = [one for file in files.values() for one in unread(file)]
        came = {*self.added, *self.changed}
        related = {one.id: one for one in self.writer.published.articles()} if came else {}
        new = {id for id, one in related.items() if not came.isdisjoint(one.paths)}
        same = {*found.unchanged, *(file.path for file in self.touched)}
        return Report(
            added=tuple(self.added),
            changed=tuple(self.changed),
            removed=found.removed,
            skipped=tuple(sorted((*failed, *found.passed_over), key=lambda one: one.path)),
            without_statements=tuple(self.without_statements.values()),
            unchanged=sum(not file.error for name, file in files.items() if name in same),
            embedded=self.embedded,
            attributed=self.attributed,
            articles=counts["articles"],
            passages=counts["passages"],
            statements=counts["statements"],
            model=self.embedder.name,
            previous_model=None if previous_model == self.embedder.name else previous_model,
            seconds=time.monotonic() - self.start,
            one_text=tuple(one.paths for id, one in related.items() if id in new and len(one.paths) > 1),
            older=tuple((id, one.newer) for id, one in related.items() if one.newer and new & {id, one.newer}),
            copies=tuple((id, one.copy_of) for id, one in related.items() if one.copy_of and new & {id, one.copy_of}),
        )

    def _tell(self, file: str) -> None:
        self.progress(Progress(file, self.done, self.total, time.monotonic() - self.start))

    def _told(self, jobs: Iterable[tuple[str, Job[Done]]]) -> Iterator[Job[Done]]:
        """Jobs, each told as the next when it is taken, with the file that it is about."""
        for file, job in jobs:
            self._tell(file)
            yield job

    def _new(self, files: Iterable[Found]) -> Iterator[Work]:
        """What there is to do about each file: about the articles in it that the index does not hold."""
        for found in files:
            if found.unseen and found.path.exists():
                raise QabotError(
                    f"The machine {found.unseen} does not see {found.path}; let all machines have the corpus at the "
                    "same path."
                )
            found = self._with_kept(found)
            work = self._work(found)
            self.begun.append((found, work))
            yield work

    def _with_kept(self, found: Found) -> Found:
        return with_kept(found, self.records) if self.keeping else found

    def _work(self, found: Found) -> Work:
        file, new = found.file, dict[str, Article]()
        for article in (not file.error and found.articles) or ():
            if not (article.hash in self.drafted or self.records.holds(article.hash, file.reading)):
                new.setdefault(article.hash, article)
        before = self.records.hashes_in(file.path) if new else ()
        self.drafted |= new.keys()
        return Work([(article, self._known({hash, *before})) for hash, article in new.items()])

    def _take(self, found: Found, work: Work, done: Drafted) -> None:
        """Have a file put with its articles, or note why it cannot be read."""
        file, error = found.file, found.file.error or done.error
        if error is not None:
            failed = {article.hash for article, _ in work.articles}
            self.drafted -= failed
            self.lost |= failed
            if file.error is None:
                found = self._with_kept(refused(found, error))
            self.writer.put(found.file, found.articles or ())
        elif found.articles is None:
            self.touched.append(file)
        elif self.lost.intersection(one.hash for one in found.articles) and (left := self._work(found)).articles:
            # Some of its articles were to come with another file, which failed.
            for again in self.workers.each([left]):
                self._take(found, left, replace(again, drafts=(*done.drafts, *again.drafts)))
        else:
            (self.changed if self.records.hashes_in(file.path) else self.added).append(file.path)
            self._count(done.drafts)
            texts = [text for draft in done.drafts for text in draft.texts]
            self._gather(texts, partial(self._put, file, found.articles, done.drafts))

    def _count(self, drafts: Sequence[Draft]) -> None:
        self.attributed += len(drafts)
        self.embedded += sum(draft.embedded for draft in drafts)
        for draft in drafts:
            if draft.stumbled:
                self.without_statements[draft.article.hash] = draft.stumbled

    def _known(self, hashes: Iterable[str]) -> Known:
        return {
            text: vector
            for hash in hashes
            for collection in COLLECTIONS
            for text, vector in self.records.vectors_by_text(hash, collection, self.embedder.name).items()
        }

    def _put(self, file: File, articles: Sequence[Article], drafts: Sequence[Draft], vectors: Known) -> None:
        contents = [
            Content(
                draft.article,
                _entries(draft.passages, draft.known, vectors),
                _entries(draft.statements, draft.known, vectors),
                draft.extractor,
                versions.signature(draft.article),
            )
            for draft in drafts
        ]
        self.writer.put(file, articles, contents)

    def _renew_vectors(self) -> None:
        """Embed anew what another model embedded."""
        outdated = self.records.of_other_model(self.embedder.name)
        self.total += len(outdated)
        jobs = ((id, Embed(hash, self._parts(hash))) for id, hash in outdated)
        for job, known in self.workers.each(self._told(jobs)):
            self.done += 1
            self.embedded += len(known)
            self._gather(
                [text for text in job.texts if text not in known],
                partial(self._put_vectors, job, known),
            )
        self._flush()

    def _parts(self, hash: str) -> Parts:
        return {collection: self.records.texts_of(hash, collection) for collection in COLLECTIONS}

    def _put_vectors(self, job: Embed, known: Known, vectors: Known) -> None:
        every = {**known, **vectors}
        by_id = {name: {id: every[text] for id, text in part} for name, part in job.parts.items()}
        self.writer.put_vectors(job.hash, by_id)

    def _renew_statements(self) -> None:
        """Find the statements anew where another reader found them; those that come out the same keep their vectors."""
        outdated = self.records.of_other_reader(self.extractor)
        outdated = [(id, hash) for id, hash in outdated if hash not in self.without_statements]
        self.total += len(outdated)
        articles = ((article, self._known([hash])) for id, hash in outdated if (article := self.records.article(id)))
        jobs = ((article.id, Work([(article, known)], new=False)) for article, known in articles)
        for done in self.workers.each(self._told(jobs)):
            self.done += 1
            self._count(done.drafts)
            for draft in done.drafts:
                if not draft.stumbled:
                    self._gather(draft.texts, partial(self._put_statements, draft))
        self._flush()

    def _put_statements(self, draft: Draft, vectors: Known) -> None:
        entries = _entries(draft.statements, draft.known, vectors)
        self.writer.put_statements(draft.article.hash, entries, draft.extractor)

    def _relate(self) -> None:
        """Find versions and copies anew: one article more may be newer than several, or what they all copy, and so may
        one that lies in another file as well, or in one of another time."""
        pairs = versions.candidates(self.records.signatures())
        relatives = self.records.relatives({key for pair in pairs for key in pair})
        files = self.records.files() | {file.path: file for file in self.touched}
        changed = {key: max(files[path].modified for path in one.paths) for key, one in relatives.items()}
        self.writer.put_kin(versions.kin(pairs, relatives, changed))

    def _gather(self, texts: Iterable[str], then: Callable[[Known], None]) -> None:
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
        if self.waiting:
            self.writer.together(partial(_each, list(self.waiting), vectors))
        self.texts.clear()
        self.waiting.clear()


def _each(waiting: Iterable[Callable[[Known], None]], vectors: Known) -> None:
    for then in waiting:
        then(vectors)


def _entries(parts: Iterable[tuple[Part, str]], known: Known, vectors: Known) -> list[Entry[Part]]:
    return [Entry(record, text, known[text] if text in known else vectors[text]) for record, text in parts]
