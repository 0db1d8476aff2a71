"""The one that changes the index: what it adds belongs to the next generation, which readers see all at once."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any, TypeVar

from sqlalchemy import Column, Table

from qabot.errors import IndexBusy
from qabot.store.entries import COLLECTIONS, CollectionName, Content, Entry, File, Generation, Part, Vectors
from qabot.store.ports import Search
from qabot.store.sql import changes, queries, tables
from qabot.store.sql.codec import encode_statement
from qabot.store.sql.database import Database
from qabot.store.sql.records import Records, latest
from qabot.store.sql.session import Session
from qabot.store.sql.tables import (
    ALIVE,
    PARTS,
    VECTORS,
    VERSIONED,
    articles,
    files,
    generations,
    models,
    names,
    places,
)
from qabot.types import Article, Statement

RETENTION = 600  # seconds for which readers may go on with a generation after the next one is published
BATCH = 500  # articles ended by one query
Done = TypeVar("Done")


class Writer:
    """Changes to the index, each call one transaction; nobody sees them before ``publish``.

    What a writer that was killed has not published, the next one goes on from.
    """

    def __init__(self, index: Path, database: Database, search: Search, model: str, dimension: int) -> None:
        """Raises IndexBusy where somebody else writes, QabotError where that is not possible at all."""
        self.index = index
        self._database = database
        self._search = search
        self._model = (model, dimension)
        self._named: dict[tuple[str, str, str], int] = {}  # numbers of names
        self._session = Session(database)
        try:
            self._base = latest(database)
            self._begin()
            self._key = self._session.run(self._model_key, lambda: None)
            # Work that was left, or another model.
            self.changed = self._session.counter("draft") == self._session.at or self._base.model not in (None, model)
            self._purge()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let others write. What is not published stays for the next writer to go on from."""
        self._session.close()

    @property
    def published(self) -> Records:
        """The newest finished generation."""
        return _Awaited(self._session, self._base)

    def _begin(self) -> None:
        """Be ready for the next generation: ``records`` is the state of the work so far, by the writer's own model."""
        name, dimension = self._model
        self._session.at = self._base.number + 1
        at = replace(self._base, model=name, dimension=dimension)
        self.records: Records = _Awaited(self._session, at, self._session.at)

    def together(self, work: Callable[[], Done]) -> Done:
        """What ``work`` changes, in one transaction; done anew from its start where the database was away meanwhile."""
        if self._session.inside:
            return work()
        try:
            done = self._session.run(lambda: self._drafted(work), self._again)
        except BaseException:
            self._named.clear()
            raise
        finally:
            self.records.bound = None
        self.changed = True
        return done

    def _drafted(self, work: Callable[[], Done]) -> Done:
        self.records.bound = self._session.sql
        self._numbered = self._session.counter("numbered")
        done = work()
        self._session.count("numbered", self._numbered)
        self._session.count("draft", self._session.at)
        return done

    def _again(self) -> None:
        """Go on after the database was away; raises IndexBusy where another writer was faster."""
        self._named.clear()
        if latest(self._database) != self._base:
            raise IndexBusy(f"Another qabot has written the index in {self._database.place} meanwhile; start again.")

    def put(self, file: File, articles: Sequence[Article] = (), contents: Iterable[Content] = ()) -> None:
        """Say what a file holds: all ``articles``, and the contents of those that the index lacks or has differently.

        Raises ValueError for vectors of the wrong dimension and for articles whose contents are nowhere.
        """
        self.together(partial(self._put, file, articles, list(contents)))

    def _put(self, file: File, put: Sequence[Article], contents: Sequence[Content]) -> None:
        self._forget(file.path)
        self._add(files, [asdict(file) | {"unread": json.dumps(file.unread)}])
        for content in contents:
            self._put_content(content)
        held = self._held([article.hash for article in put])
        for article in put:
            if article.hash not in held:
                raise ValueError(f"the index has no content for {article.id}")
        self._add(places, [{"id": one.id, "file": file.path, "article": one.hash} for one in put])

    def remove(self, path: str) -> None:
        """Forget a file. Its articles go at ``publish`` where they lie nowhere else."""
        self.together(partial(self._forget, path))

    def _forget(self, path: str) -> None:
        self._end(places.c.file, [path])
        self._end(files.c.path, [path])

    def touch(self, file: File) -> None:
        """Note the time and size of a file whose content is as before."""
        self.together(
            lambda: self._session.do(changes.TOUCHED, named=file.path, modified=file.modified, size=file.size)
        )

    def put_statements(self, hash: str, statements: Sequence[Entry[Statement]], extractor: str | None) -> None:
        """Replace the statements of the article with this content; ``extractor`` is what found them."""

        def work() -> None:
            key = self._held([hash])[hash]
            self._end_parts("statements", tables.statements.c.article, [key])
            self._put_statements(key, statements)
            self._session.do(changes.OF_READER, of=key, found_by=extractor)

        self.together(work)

    def put_kin(self, kin: Mapping[int, tuple[int | None, int | None]]) -> None:
        """Say of articles, by their keys, which newer version took their place and which article they copy.

        All others have neither.
        """

        def work() -> None:
            named = {key for one, pair in kin.items() for key in (one, *pair) if key}
            hashes: dict[int | None, str] = {}
            for first in range(0, len(named), BATCH):
                batch = sorted(named)[first : first + BATCH]
                hashes |= {row[0]: row[1] for row in self._rows(changes.HASHES_BY_KEY, values=batch)}
            wanted = {hashes[one]: (hashes.get(newer), hashes.get(copy)) for one, (newer, copy) in kin.items()}
            known = {row[0]: (row[1], row[2]) for row in self._rows(queries.KIN)}
            other = sorted(hash for hash in known.keys() | wanted.keys() if known.get(hash) != wanted.get(hash))
            for first in range(0, len(other), BATCH):
                self._end(tables.kin.c.article, other[first : first + BATCH])
            rows = [(hash, *wanted[hash]) for hash in other if hash in wanted]
            self._add(tables.kin, [{"article": one, "newer": newer, "copy_of": copy} for one, newer, copy in rows])

        self.together(work)

    def put_vectors(self, hash: str, vectors: Mapping[CollectionName, Mapping[int, Vectors]]) -> None:
        """Give the article with this content vectors of the writer's model."""

        def work() -> None:
            for collection, by_id in vectors.items():
                if by_id:
                    self._session.do(changes.vectors(collection), values=list(by_id), model=self._key)
                self._put_vectors(collection, by_id.items())
            self._session.do(changes.OF_MODEL, of=hash, model=self._key)

        self.together(work)

    def publish(self) -> int:
        """Make all changes the next generation, in one step; returns its number (the present one without changes)."""
        if not self.changed:
            if self._base.number:
                with self._database.told():
                    self._search.check(self.published)
            return self._base.number
        self.together(self._end_homeless)
        after = self._finished()
        with self._database.told():
            self._search.publish(_Awaited(self._session, after), self._base)
        row = {**asdict(after), "model": self._key, "published": time.time()}
        del row["dimension"]
        self.together(partial(self._session.do, changes.added(generations), [row]))
        self._search.published(after)
        self._base, self.changed = after, False
        self._begin()
        return after.number

    def erase_traces(self) -> None:
        """Leave nothing in the files of what has ended, also where somebody may still read an older generation.

        Called once it is published that it has.
        """
        latest = self._base.number

        def work() -> None:
            do = self._session.do
            for collection in COLLECTIONS:
                do(changes.purged_vectors(collection), old=latest)
            for table in VERSIONED:
                do(changes.purged(table), old=latest)
            do(changes.OLD_GENERATIONS, old=latest)
            do(changes.UNUSED_NAMES)
            self._session.count("purged", latest)

        self._session.run(work, self._again)
        self._named.clear()
        self._search.erase(Records(self._database, self._base))
        self._database.compact()

    def _end_homeless(self) -> None:
        """End what lies nowhere any more, and all that belongs to it."""
        self._end_contents(self._session.do(changes.HOMELESS, numbered=self._base.numbered).scalars().all())

    def _finished(self) -> Generation:
        """The generation that is about to be published."""
        ask, base, counts = self._session.ask, self._base, {}
        for table, key in ((articles, articles.c.key), *((part, part.c.id) for part in PARTS.values())):
            new, gone = ask(changes.new(key), numbered=base.numbered), ask(changes.gone(table))
            counts[table.name] = getattr(base, table.name) + new - gone
        return Generation(self._session.at, token_hex(8), *self._model, self._session.counter("numbered"), **counts)

    def _put_content(self, content: Content) -> None:
        article = content.article
        self._end_contents(list(self._held([article.hash]).values()))
        key = self._next()
        made = {"key": key, "model": self._key, "extractor": content.extractor, "signature": content.signature}
        self._add(articles, [{**made, "blocks": _blocks(article), **_plain(article)}])
        rows = [
            {"id": self._next(), "article": key, "start": one.record.start, "end": one.record.end, "text": one.text}
            for one in content.passages
        ]
        self._add(tables.passages, rows)
        self._put_vectors("passages", _paired(rows, content.passages))
        self._put_statements(key, content.statements)

    def _put_statements(self, key: int, entries: Sequence[Entry[Statement]]) -> None:
        rows: list[dict[str, object]] = []
        for entry in entries:
            record = entry.record
            rows.append(
                {
                    "id": self._next(), "article": key, "name": self._name(record),
                    "stance": str(record.stance), "record": encode_statement(record), "text": entry.text,
                    "confidence": record.confidence,
                }
            )  # fmt: skip
        self._add(tables.statements, rows)
        self._put_vectors("statements", _paired(rows, entries))

    def _put_vectors(self, collection: CollectionName, vectors: Iterable[tuple[object, Vectors]]) -> None:
        rows = [{"id": id, "model": self._key, "vector": self._blob(vector)} for id, vector in vectors]
        if rows:
            self._session.do(changes.added(VECTORS[collection]), rows)

    def _blob(self, vector: Vectors) -> bytes:
        dimension = self._model[1]
        if vector.shape != (dimension,):
            raise ValueError(f"a vector of shape {vector.shape} in an index of dimension {dimension}")
        return vector.astype("<f4").tobytes()

    def _name(self, said: Statement) -> int:
        """The number of a speaker, his party and the words for him, a new one where these were never seen together."""
        name = speaker, party, mention = said.speaker, said.party, said.speaker_mention
        known = self._named.get(name)
        if known is None:
            digest = tables.digest(name)
            known = self._session.ask(changes.NAMED, digest=digest)
            if known is None:
                known = self._next()
                folded = {"folded_speaker": speaker.casefold(), "folded_party": party.casefold()}
                told = {"speaker": speaker, "party": party, "mention": mention}
                row = {"key": known, "digest": digest, **told, **folded}
                self._session.do(changes.added(names), [row])
            self._named[name] = known
        return known

    def _add(self, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
        if rows:
            at = self._session.at
            self._session.do(changes.added(table), [{**row, "born": at, "died": ALIVE} for row in rows])

    def _end_contents(self, keys: Sequence[int]) -> None:
        """End articles with their parts."""
        for first in range(0, len(keys), BATCH):
            batch = list(keys[first : first + BATCH])
            for collection in COLLECTIONS:
                self._end_parts(collection, PARTS[collection].c.article, batch)
            self._end(articles.c.key, batch)

    def _end_parts(self, collection: CollectionName, column: Column[Any], values: Sequence[object]) -> None:
        """End parts; vectors of those that nobody ever saw go with them, others stay until they are purged."""
        self._session.do(changes.unseen_vectors(collection, column), values=values)
        self._end(column, values)

    def _end(self, column: Column[Any], values: Sequence[object]) -> None:
        """End rows with this generation; those that nobody ever saw go at once."""
        self._session.do(changes.unseen(column), values=values)
        self._session.do(changes.ended(column), values=values)

    def _held(self, hashes: Sequence[str]) -> dict[str, int]:
        """Keys of the articles with these contents."""
        return {row[0]: row[1] for row in self._rows(changes.KEYS_BY_HASH, values=hashes)}

    def _rows(self, query: Any, **values: object) -> Sequence[Any]:
        return self._session.do(query, **values).all()

    def _next(self) -> int:
        self._numbered += 1
        return self._numbered

    def _model_key(self) -> int:
        name, dimension = self._model
        found = self._session.ask(queries.MODEL, name=name)
        if found is None:
            found = int(self._session.ask(changes.LAST_MODEL) or 0) + 1
            self._session.do(changes.added(models), [{"key": found, "name": name, "dimension": dimension}])
        return int(found)

    def _purge(self) -> None:
        """Remove what no reader can see any more."""
        old = self._session.ask(changes.OUT_OF_USE, before=time.time() - RETENTION)
        if old is None or old <= self._session.counter("purged"):
            return

        def work() -> None:
            do = self._session.do
            for collection in COLLECTIONS:
                do(changes.purged_vectors(collection), old=old)
            for table in VERSIONED:
                do(changes.purged(table), old=old)
            do(changes.OLD_GENERATIONS, old=old)
            for key in do(changes.UNUSED_MODELS, mine=self._key).scalars().all():
                for collection in COLLECTIONS:
                    do(changes.vectors_of_model(collection), model=key)
                do(tables.models.delete().where(models.c.key == key))
            self._session.count("purged", old)

        self._session.run(work, self._again)
        self._search.purge(old)


class _Awaited(Records):
    """Records as the writer sees them: where the database is away, it is waited for."""

    def __init__(self, session: Session, at: Generation, number: int | None = None) -> None:
        super().__init__(session.database, at, number)
        self._session = session

    def _all(self, query: Any, **values: object) -> Sequence[Any]:
        read = partial(super()._all, query, **values)
        return read() if self.bound is not None else self._session.patiently(read)


def _paired(rows: Sequence[Mapping[str, object]], entries: Sequence[Entry[Part]]) -> list[tuple[object, Vectors]]:
    """Numbers with vectors."""
    return [(row["id"], entry.vector) for row, entry in zip(rows, entries, strict=True)]


def _blocks(article: Article) -> str:
    return json.dumps([(block.start, block.end, block.role) for block in article.blocks])


def _plain(article: Article) -> dict[str, object]:
    fields = ("hash", "text", "language", "title", "source", "date", "url", "author", "embargo", "cut_off")
    return {name: getattr(article, name) for name in fields}
