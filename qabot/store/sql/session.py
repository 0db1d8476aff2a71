"""The one connection that may write: its lock, its transactions, and its patience with a database that went away."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, exc

from qabot.errors import EngineAway
from qabot.store.sql import changes, queries, tables
from qabot.store.sql.database import Database

PATIENCE = 120  # seconds for which a database that went away is waited for
Done = TypeVar("Done")
log = logging.getLogger(__name__)


class Session:
    """A locked connection. ``at`` is the generation that is written."""

    def __init__(self, database: Database) -> None:
        """Raises IndexBusy where somebody else writes, QabotError where that is not possible at all."""
        self.database = database
        self.at = 0
        self.inside = False  # a transaction
        self._open()

    def _open(self) -> None:
        with ExitStack() as held:
            self.sql: Connection = held.enter_context(self.database.lock())
            with self.database.told():
                self.database.prepare(self.sql)
            self._held = held.pop_all()

    def close(self) -> None:
        """Let others write."""
        self._held.close()

    def run(self, work: Callable[[], Done], again: Callable[[], None]) -> Done:
        """``work`` in one transaction. Where the database was away, ``again`` is called, and then all of ``work`` anew.

        Raises EngineAway where it stays away, IndexBusy where somebody else took the lock meanwhile.
        """
        end = time.monotonic() + PATIENCE
        while True:
            try:
                with self.sql.begin():
                    self.inside = True
                    return work()
            except exc.DBAPIError as error:
                if not error.connection_invalidated or time.monotonic() > end:
                    with self.database.told():
                        raise
                log.warning("The database %s went away; waiting for it.", self.database.place)
            finally:
                self.inside = False
            self._reopen(end)
            again()

    def patiently(self, read: Callable[[], Done]) -> Done:
        """What is read outside of a transaction; where the database is away, it is waited for."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return read()
            except EngineAway:
                if time.monotonic() > end:
                    raise
                log.warning("The database %s went away; waiting for it.", self.database.place)
                time.sleep(1)

    def _reopen(self, end: float) -> None:
        with suppress(exc.DBAPIError, EngineAway):
            self._held.close()
        while True:
            try:
                return self._open()
            except EngineAway:
                if time.monotonic() > end:
                    raise
                time.sleep(1)

    def do(
        self, query: Any, rows: Sequence[Mapping[str, object]] | None = None, /, **values: object
    ) -> CursorResult[Any]:
        """Change something within a transaction, with ``values`` or, where given, once for each of ``rows``."""
        result: CursorResult[Any] = self.sql.execute(query, rows or {"at": self.at, **values})
        return result

    def ask(self, query: Any, **values: object) -> Any:
        """The first column of the first row, None without any."""
        if self.inside:
            return self.sql.scalar(query, {"at": self.at, **values})
        with self.database.told(), self.sql.begin():
            return self.sql.scalar(query, {"at": self.at, **values})

    def counter(self, name: str) -> int:
        """A number that was kept; 0 where it was not."""
        return int(self.ask(queries.COUNTER, name=name) or 0)

    def count(self, name: str, value: int) -> None:
        """Keep a number."""
        if not self.do(changes.COUNTED, named=name, value=value).rowcount:
            self.do(changes.added(tables.counters), [{"name": name, "value": value}])
