"""The database behind the records: how it is reached, made, migrated, locked, and what people are told of troubles."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, exc, inspect, text
from sqlalchemy.engine import URL, make_url

from qabot.errors import EngineAway, IndexBusy, IndexDamaged, IndexMissing, QabotError
from qabot.store.ports import ScanTooLong
from qabot.store.sql import connections, troubles
from qabot.store.sql.tables import HEAD, metadata

RECORDS = "records.sqlite"
LOCK = "lock"
LETTERS = "UTF8"  # what a server keeps texts as
_ADVISORY = 0x7161626F74  # the number of our lock in PostgreSQL
_TIMED_OUT = "57014"  # PostgreSQL's number for a statement that took too long


class Database:
    """One database. Reading is safe across threads; writing is for the one who holds the ``lock``."""

    def __init__(self, url: URL, folder: Path) -> None:
        """``url`` of SQLAlchemy; ``folder`` is the index's, in which a local one lies unless ``url`` names another."""
        self.url = url
        self.folder = folder
        self.local = url.get_backend_name() == "sqlite"
        self.path = Path(url.database or "") if self.local else None
        self._identity: tuple[int, int] | None = None
        self._reading: Engine | None = None
        self._made = False

    @property
    def place(self) -> str:
        """Where it is, for people; without a password."""
        if self.path:
            return str(self.path)
        return self.url.difference_update_query(["password", "sslpassword"]).render_as_string(hide_password=True)

    @property
    def own(self) -> bool:
        """Whether it lies in the folder of the index, and nowhere else."""
        return self.path is not None and self.path == self.folder / RECORDS

    def way_out(self) -> str:
        """What to do when it is of no use."""
        if self.own:
            return f"delete the folder {self.folder} and run `qabot index` again."
        return "restore it from a backup, or empty it and run `qabot index` again."

    @property
    def reading(self) -> Engine:
        """Connections that read; a local file that was replaced is opened anew."""
        identity = None
        if self.path:
            with suppress(OSError):
                found = self.path.stat()
                identity = (found.st_dev, found.st_ino)
        if self._reading is None or identity != self._identity:
            self._identity, self._made = identity, False
            self._reading = self._engine(read=True)
            weakref.finalize(self, self._reading.dispose)
        return self._reading

    def stamp(self) -> tuple[tuple[int, int, int], ...] | None:
        """What changes whenever a local database was written to; None for one on a server, which must be asked."""
        if self.path is None:
            return None
        found = []
        for path in (self.path, self.path.with_name(f"{self.path.name}-wal")):
            try:
                told = path.stat()
                found.append((told.st_ino, told.st_size, told.st_mtime_ns))
            except OSError:
                found.append((0, 0, 0))
        return tuple(found)

    def made(self) -> bool:
        """Whether there are tables."""
        if not self._there():
            return False
        engine = self.reading
        if not self._made:
            with self.told(), engine.connect() as sql:
                self._made = _version(sql) is not None
        return self._made

    def version(self) -> str | None:
        """The migration that the tables are at; None where there are none.

        Raises QabotError where they are another program's.
        """
        if not self._there():
            return None
        with self.told(), self.reading.connect() as sql:
            found = _version(sql)
        if found is None or (len(found) == len(HEAD) and found.isdecimal()):
            return found
        raise self._of_others("alembic_version")

    def _there(self) -> bool:
        """Whether there can be tables; raises QabotError where a folder does not let us look."""
        try:
            return self.path is None or self.path.exists()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise QabotError(f"{self.folder} cannot be read ({reason}); choose another folder by --index.") from error

    def check(self) -> None:
        """Raise IndexDamaged where the tables are not those of this version."""
        found = self.version()
        if found is None or found == HEAD:
            return
        if found > HEAD:
            raise IndexDamaged(
                f"{self.place} was written by a newer version of qabot (format {found}, here {HEAD}); "
                "use that version, or restore a backup from before."
            )
        raise IndexDamaged(
            f"{self.place} was written by an older version of qabot (format {found}, here {HEAD}); run `qabot migrate`."
        )

    @contextmanager
    def hurried(self, seconds: float) -> Iterator[Connection]:
        """A connection that reads, and on a server gives a statement up that takes longer, with ScanTooLong."""
        with self.told(), self.reading.connect() as sql:
            if self.local:
                yield sql
                return
            sql.execute(text(f"SET statement_timeout = {max(1, round(1000 * seconds))}"))
            try:
                yield sql
            except exc.DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) != _TIMED_OUT:
                    raise
                raise ScanTooLong(
                    f"The database {self.place} took more than {seconds:g} seconds for a scan."
                ) from error
            finally:
                with suppress(exc.DBAPIError):
                    sql.execute(text("RESET statement_timeout"))

    @contextmanager
    def lock(self) -> Iterator[Connection]:
        """The one connection that may write; raises IndexBusy while there is another."""
        with self.told():
            self.folder.mkdir(parents=True, exist_ok=True)
            file = FileLock(self._lock_of(self.path), timeout=0, thread_local=False) if self.path else None
            if file:
                file.acquire()
            try:
                sql = self._engine(read=False).connect()
                try:
                    if not file and not sql.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY}):
                        raise IndexBusy(self._busy())
                    sql.commit()
                    yield sql
                finally:
                    with suppress(exc.DBAPIError):
                        if not (file or sql.invalidated):
                            # Before the next one asks: a server notes only after a while that a connection was closed.
                            sql.rollback()
                            sql.execute(text("SELECT pg_advisory_unlock_all()"))
                        sql.close()
            finally:
                if file:
                    file.release()

    def _lock_of(self, path: Path) -> Path:
        """The lock of a local file: beside it, so that all who write it see it, whatever their folder."""
        return self.folder / LOCK if self.own else path.with_name(f"{path.name}.{LOCK}")

    def prepare(self, sql: Connection) -> None:
        """Make the tables where there are none; raises IndexDamaged where they are not those of this version.

        Raises QabotError where others have theirs there, or the database could not keep every letter.
        """
        found = _version(sql)
        if found is None:
            if taken := sorted(metadata.tables.keys() & set(inspect(sql).get_table_names())):
                raise self._of_others(taken[0])
            if not self.local and (letters := sql.scalar(text("SHOW server_encoding"))) != LETTERS:
                raise self._of_few_letters(str(letters))
            metadata.create_all(sql)
            sql.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
            sql.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
        sql.commit()
        self.check()

    def compact(self) -> None:
        """Write the tables anew, so that nothing of deleted rows stays in free pages or in the journal."""
        with self.told(), self._engine(read=False).connect() as sql:
            if self.local:
                held = sql.connection.driver_connection  # SQLAlchemy would begin a transaction first
                if held is not None:
                    held.execute("VACUUM")
                    held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            else:
                sql.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM FULL"))

    def upgrade(self, *, writes: bool) -> None:
        """Bring the tables to this version where that is safe and nobody writes now: in a local file, where it is one
        transaction; on a server, where other machines may still read by the version before, if it only adds to them.

        For one who only reads, ``check`` tells what to do where it could not be done.
        """
        found = self.version()
        if found is None or found >= HEAD:
            return
        from qabot.store.sql import migrations

        if self.local or (writes and migrations.only_adds(found)):
            with nullcontext() if writes else suppress(QabotError):
                self.migrate()

    def migrate(self) -> tuple[str, str]:
        """Bring the tables to this version; returns the one before and the one now.

        Raises IndexMissing where there are none, IndexBusy while somebody writes.
        """
        from qabot.store.sql import migrations

        found = self.version()
        if found is None:
            place = self.folder if self.own else self.place
            raise IndexMissing(f"There is no index in {place}; build it with `qabot index`.")
        if found < HEAD:
            with self.lock() as sql, self.told():
                migrations.migrate(sql)
        self.check()
        return found, HEAD

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tell people, not programmers, of a database that is away, busy, damaged or full."""
        try:
            yield
        except Timeout as error:
            raise IndexBusy(self._busy()) from error
        except exc.DBAPIError as error:
            raise self._trouble(error) from error
        except exc.TimeoutError as error:  # all connections are taken
            raise EngineAway(
                f"The database {self.place} cannot be used ({error}); see that it runs and check QABOT_STORE."
            ) from error
        except OSError as error:
            raise self._cannot_be_written(error) from error

    def _trouble(self, error: exc.DBAPIError) -> QabotError:
        if troubles.is_damage(error, local=self.local):
            return IndexDamaged(f"{self.place} cannot be read ({troubles.reason(error)}); {self.way_out()}")
        if not self.local:
            return troubles.of_server(self.place, error)
        if troubles.is_busy(error):
            return IndexBusy(self._busy())
        return self._cannot_be_written(troubles.reason(error))

    def _cannot_be_written(self, reason: object) -> QabotError:
        if not self.own:
            return QabotError(
                f"{self.place} cannot be written ({reason}); make room there or name another file by --store."
            )
        return QabotError(
            f"The index in {self.folder} cannot be written ({reason}); "
            "make room there or choose another folder by --index."
        )

    def _of_others(self, table: str) -> QabotError:
        return QabotError(
            f"The database {self.place} holds a table {table} that is not qabot's; "
            "give qabot a database of its own by --store or QABOT_STORE."
        )

    def _of_few_letters(self, letters: str) -> QabotError:
        return QabotError(
            f"The database {self.place} keeps texts as {letters}, which has not all letters; "
            "make one with `createdb -T template0 -E UTF8`, and name that in QABOT_STORE."
        )

    def _busy(self) -> str:
        place = self.folder if self.own else self.place
        return f"Another qabot is writing the index in {place}; wait until it is done and try again."

    def _engine(self, *, read: bool) -> Engine:
        if not self.local:
            return connections.to_postgresql(self.url, read=read)
        if not self.path or not self.path.name:
            raise QabotError(f"{self.url} names no file; give one, as in sqlite:///folder/records.sqlite.")
        return connections.to_file(self.path, read=read)


def database(url: str | None, folder: Path) -> Database:
    """The database that ``url`` names; None for the one in the index ``folder``. Raises QabotError for no such kind."""
    if url is None:
        return Database(URL.create("sqlite", database=str(folder / RECORDS)), folder)
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        parsed = None
    except ValueError as error:
        raise _no_url() from error
    if parsed and "@" in (parsed.host or ""):
        raise _no_url()
    if parsed and parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed is None or parsed.drivername not in ("sqlite", "postgresql+psycopg"):
        kind = url.partition("://")[0].rpartition("@")[2].strip() or "That"
        raise QabotError(
            f"{kind} is no kind of database that qabot knows; "
            "use sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME."
        )
    return Database(parsed, folder)


def _no_url() -> QabotError:
    """Of an address that is taken apart at the wrong sign, and may show a piece of a password."""
    return QabotError(
        "The address of the database is no URL; write postgresql+psycopg://USER@HOST:PORT/NAME, "
        "with %40 for @, %3A for : and %2F for / in a password, or give that by PGPASSWORD."
    )


def _version(sql: Connection) -> str | None:
    if not inspect(sql).has_table("alembic_version"):
        return None
    return str(sql.scalar(text("SELECT version_num FROM alembic_version")) or "")
