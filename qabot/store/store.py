"""The index as a whole: always the newest generation to read, one writer at a time, on the engines that were chosen."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Lock

from qabot.errors import IndexMissing, QabotError
from qabot.store.engines.local import LocalSearch
from qabot.store.ports import Search, Writer
from qabot.store.snapshot import Snapshot
from qabot.store.sql import writer
from qabot.store.sql.database import Database, database
from qabot.store.sql.records import latest

_MILVUS = re.compile(r"milvus:(?:(?:https?|tcp|unix)://[^/\s].*|(?!\w+://).+\.db)")  # what its client takes


class Store:
    """An index, safe across threads.

    It is read by a ``snapshot``, an ``Index``: a newer generation may come at any time, but never changes a snapshot.
    """

    def __init__(self, folder: Path, records: Database, search: Search) -> None:
        self.folder = folder
        self.database = records
        self.search = search
        self._lock = Lock()
        self._snapshot: Snapshot | None = None
        self._stamp: object = None  # of the database when the snapshot was taken

    @classmethod
    def at(cls, folder: Path, *, records: str | None = None, search: str | None = None) -> Store:
        """The index that ``open`` would open, its engines not asked yet; raises QabotError for one of no known kind."""
        return cls(folder, database(records, folder), _search(search, folder))

    @classmethod
    def open(cls, folder: Path, *, create: bool = True, records: str | None = None, search: str | None = None) -> Store:
        """The index in ``folder``, where ``create``, if there is none yet, an empty one.

        ``records`` is the URL of a database (None: SQLite in the folder), ``search`` that of a search engine (None:
        FAISS and tantivy in the folder). Raises IndexMissing without ``create``, IndexDamaged where it cannot be read,
        EngineAway where an engine does not answer, QabotError for a URL of no known kind.
        """
        store = cls.at(folder, records=records, search=search)
        store.database.upgrade(writes=create)
        store.database.check()
        if not store.snapshot().generation and not create:
            raise IndexMissing(f"There is no index in {store.place}; build it with `qabot index`.")
        return store

    @property
    def place(self) -> str:
        """Where the index is, for people."""
        return str(self.folder) if self.database.own else self.database.place

    def snapshot(self) -> Snapshot:
        """The newest generation, to be read at leisure."""
        stamp = self.database.stamp()
        with self._lock:
            if self._snapshot is not None and stamp is not None and stamp == self._stamp:
                return self._snapshot
        newest = latest(self.database)
        with self._lock:
            self._stamp = stamp
            if self._snapshot is None or self._snapshot.at != newest:
                self._snapshot = Snapshot(self.database, newest, self.search)
            return self._snapshot

    def writer(self, model: str, dimension: int) -> Writer:
        """The one that may change the index, for vectors of ``model``; a context manager.

        Raises IndexBusy while there is another.
        """
        return writer.Writer(self.folder, self.database, self.search, model, dimension)

    def migrate(self) -> tuple[str, str]:
        """Bring the records to this version; returns their format before and now.

        Raises IndexMissing where there are none, IndexBusy while somebody writes.
        """
        return self.database.migrate()


def _search(url: str | None, folder: Path) -> Search:
    """The search engine that ``url`` names; raises QabotError for no such kind."""
    if url is None or url == "local":
        return LocalSearch(folder / "search")
    if _MILVUS.fullmatch(url):
        from qabot.store.engines.milvus import MilvusSearch
        from qabot.store.engines.plain import Sheltered

        return Sheltered(MilvusSearch(url))
    kind = url.rpartition("@")[2]  # without a password
    raise QabotError(
        f"{kind} is no search engine that qabot knows; use local, milvus:http://HOST:PORT or milvus:FILE.db."
    )
