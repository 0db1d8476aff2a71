"""The one that changes the records: what it adds belongs to the next generation, which readers see all at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any

from qabot.errors import IndexBusy
from qabot.store import ports
from qabot.store.entries import COLLECTIONS, CollectionName, Content, Entry, File, Generation, Vectors
from qabot.store.ports import Done, Search
from qabot.store.sql import changes, tables
from qabot.store.sql.database import Database
from qabot.store.sql.records import Records, latest
from qabot.store.sql.rows import Rows
from qabot.store.sql.session import Session
from qabot.store.sql.tables import PARTS, VERSIONED, articles, generations, models
from qabot.types import Article, Statement

RETENTION = 600  # seconds for which readers may go on with a generation after the next one is published


class Writer(ports.Writer):
    """Changes to the records, and through them to a search engine."""

    def __init__(self, index: Path, database: Database, search: Search, model: str, dimension: int) -> None:
        """Raises IndexBusy where somebody else writes, QabotError where that is not possible at all."""
        self.index = index
        self._database = database
        self._search = search
        self._model = (model, dimension)
        self._session = Session(database)
        self._rows = Rows(self._session, model, dimension)
        try:
            self._base = latest(database)
            self._begin()
            self._rows.key = self._session.run(self._rows.model_key, lambda: None)
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
        self._session.close()

    @property
    def records(self) -> Records:
        return self._records

    @property
    def published(self) -> Records:
        return _Awaited(self._session, self._base)

    def _begin(self) -> None:
        """Be ready for the next generation: ``records`` is the state of the work so far, by the writer's own model."""
        name, dimension = self._model
        self._session.at = self._base.number + 1
        at = replace(self._base, model=name, dimension=dimension)
        self._records: Records = _Awaited(self._session, at, self._session.at)

    def together(self, work: Callable[[], Done]) -> Done:
        if self._session.inside:
            return work()
        try:
            done = self._session.run(lambda: self._drafted(work), self._again)
        except BaseException:
            self._rows.forget_names()
            raise
        finally:
            self._records.bound = None
        self.changed = True
        return done

    def _drafted(self, work: Callable[[], Done]) -> Done:
        self._records.bound = self._session.sql
        self._rows.numbered = self._session.counter("numbered")
        done = work()
        self._session.count("numbered", self._rows.numbered)
        self._session.count("draft", self._session.at)
        return done

    def _again(self) -> None:
        """Go on after the database was away; raises IndexBusy where another writer was faster."""
        self._rows.forget_names()
        if latest(self._database) != self._base:
            raise IndexBusy(f"Another qabot has written the index in {self._database.place} meanwhile; start again.")

    def put(self, file: File, articles: Sequence[Article] = (), contents: Iterable[Content] = ()) -> None:
        self.together(partial(self._rows.put, file, articles, list(contents)))

    def remove(self, path: str) -> None:
        self.together(partial(self._rows.forget, path))

    def touch(self, file: File) -> None:
        touched = partial(self._session.do, changes.TOUCHED, named=file.path, modified=file.modified, size=file.size)
        self._session.run(touched, self._again)  # no reader sees it: no generation is made for it

    def put_statements(self, hash: str, statements: Sequence[Entry[Statement]], extractor: str | None) -> None:
        self.together(partial(self._rows.put_statements, hash, statements, extractor))

    def put_kin(self, kin: Mapping[int, tuple[int | None, int | None]]) -> None:
        if other := self._session.run(partial(self._rows.other_kin, kin), self._again):
            self.together(partial(self._rows.put_kin, other))

    def put_vectors(self, hash: str, vectors: Mapping[CollectionName, Mapping[int, Vectors]]) -> None:
        self.together(partial(self._rows.put_vectors, hash, vectors))

    def publish(self) -> int:
        if not self.changed:
            if self._base.number:
                with self._database.told():
                    self._search.check(self.published)
            return self._base.number
        self.together(self._end_homeless)
        after = self._finished()
        with self._database.told():
            self._search.publish(_Awaited(self._session, after), self._base)
        row = {**asdict(after), "model": self._rows.key, "published": time.time()}
        del row["dimension"]
        self.together(partial(self._session.do, changes.added(generations), [row]))
        self._search.published(after)
        self._base, self.changed = after, False
        self._begin()
        return after.number

    def erase_traces(self) -> None:
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
        self._rows.forget_names()
        self._search.erase(Records(self._database, self._base))
        self._database.compact()

    def _end_homeless(self) -> None:
        """End what lies nowhere any more, and all that belongs to it."""
        self._rows.end_contents(self._session.do(changes.HOMELESS, numbered=self._base.numbered).scalars().all())

    def _finished(self) -> Generation:
        """The generation that is about to be published."""
        ask, base, counts = self._session.ask, self._base, {}
        for table, key in ((articles, articles.c.key), *((part, part.c.id) for part in PARTS.values())):
            new, gone = ask(changes.new(key), numbered=base.numbered), ask(changes.gone(table))
            counts[table.name] = getattr(base, table.name) + new - gone
        return Generation(self._session.at, token_hex(8), *self._model, self._session.counter("numbered"), **counts)

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
            for key in do(changes.UNUSED_MODELS, mine=self._rows.key).scalars().all():
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
