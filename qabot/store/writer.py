"""The one that changes the index: it works on a copy, which becomes the next generation in one step."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from filelock import FileLock, Timeout

from qabot.errors import IndexBusy, QabotError
from qabot.store.codec import encode_statement
from qabot.store.derived import Derived, derive, open_derived
from qabot.store.entries import CollectionName, Content, Entry, File
from qabot.store.records import Records
from qabot.store.schema import FORMAT, SCHEMA
from qabot.store.snapshot import PREFIX, RECORDS, Snapshot
from qabot.store.vectors import Vectors
from qabot.types import Article, Passage, Statement

BUILDING = "building"
LOCK = "lock"


class Writer:
    """Changes to the index, each call one transaction; nobody sees them before ``publish``.

    A writer that was killed leaves its copy behind, and the next one goes on from there.
    """

    def __init__(self, index: Path, model: str, dimension: int) -> None:
        """Raises IndexBusy where somebody else writes, QabotError where the folder cannot be written to."""
        self.index = index
        self._building = index / BUILDING
        self._records: Records | None = None
        with _told(index):
            index.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(index / LOCK, timeout=0, thread_local=False)
            self._lock.acquire()
        try:
            self._base = Snapshot.latest(index)
            self._remove_old()
            with _told(index):
                self._records = self._resume()
            self._meta = {"model": model, "dimension": dimension}
            if not self._meta.items() <= self.records.meta().items():
                with self._transaction() as sql:
                    sql.executemany("REPLACE INTO meta VALUES (?, ?)", self._meta.items())
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let others write. What is not published stays for the next writer to go on from."""
        if self._records is not None:
            self._records.close()
            self._records = None
        self._lock.release()

    @property
    def records(self) -> Records:
        """The state of the work so far."""
        return self._records or self._base

    @property
    def changed(self) -> bool:
        """Whether there is anything to publish."""
        return self._records is not None

    def put(self, file: File, articles: Sequence[Article] = (), contents: Iterable[Content] = ()) -> None:
        """Say what a file holds: all ``articles``, and the contents of those that the index lacks or has differently.

        Raises ValueError for vectors of the wrong dimension and for articles whose contents are nowhere.
        """
        with self._transaction() as sql:
            sql.execute("DELETE FROM places WHERE file = ?", [file.path])
            sql.execute(
                "INSERT OR REPLACE INTO files VALUES (:path, :modified, :size, :hash, :reading, :error)", asdict(file)
            )
            for content in contents:
                self._put_content(sql, content)
            for article in articles:
                done = sql.execute(
                    "INSERT INTO places SELECT ?, ?, key FROM articles WHERE hash = ?",
                    [article.id, file.path, article.hash],
                )
                if not done.rowcount:
                    raise ValueError(f"the index has no content for {article.id}")

    def remove(self, path: str) -> None:
        """Forget a file. Its articles go at ``publish`` where they lie nowhere else."""
        with self._transaction() as sql:
            sql.execute("DELETE FROM places WHERE file = ?", [path])
            sql.execute("DELETE FROM files WHERE path = ?", [path])

    def touch(self, file: File) -> None:
        """Note the time and size of a file whose content is as before."""
        with self._transaction() as sql:
            sql.execute("UPDATE files SET modified = ?, size = ? WHERE path = ?", [file.modified, file.size, file.path])

    def put_statements(self, hash: str, statements: Sequence[Entry[Statement]], rules: int) -> None:
        """Replace the statements of the article with this content."""
        with self._transaction() as sql:
            key = sql.execute("SELECT key FROM articles WHERE hash = ?", [hash]).fetchone()[0]
            sql.execute("DELETE FROM statements WHERE article = ?", [key])
            self._put_statements(sql, key, statements)
            sql.execute("UPDATE articles SET rules = ? WHERE key = ?", [rules, key])

    def put_vectors(self, hash: str, vectors: Mapping[CollectionName, Mapping[int, Vectors]]) -> None:
        """Replace all vectors of the article with this content by ones of the writer's model."""
        with self._transaction() as sql:
            for collection, by_id in vectors.items():
                for id, vector in by_id.items():
                    sql.execute(f"REPLACE INTO {collection}_vectors VALUES (?, ?)", [id, self._blob(vector)])
            sql.execute("UPDATE articles SET model = ? WHERE hash = ?", [self._meta["model"], hash])

    def publish(self) -> int:
        """Make all changes the next generation, in one step; returns its number (the present one without changes)."""
        if self._records is None:
            return self._base.generation
        generation = self._base.generation + 1
        with self._transaction() as sql:
            sql.execute("DELETE FROM articles WHERE key NOT IN (SELECT article FROM places)")
            sql.execute("REPLACE INTO meta VALUES ('generation', ?)", [generation])
        with _told(self.index):
            derive(self._building, self._records, self._base_derived())
            # Whoever opens the finished file must find everything in it, and no journal beside it.
            self._records.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._records.connection.execute("PRAGMA journal_mode = DELETE")
            self._records.close()
            self._records = None
            _sync(self._building / RECORDS)
            self._building.rename(self.index / f"{PREFIX}{generation}")
            _sync_folder(self.index)
        self._base = Snapshot.latest(self.index)
        self._remove_old()
        return generation

    def _put_content(self, sql: sqlite3.Connection, content: Content) -> None:
        article = content.article
        values = [
            article.text, json.dumps([(block.start, block.end, block.role) for block in article.blocks]),
            article.language, article.title, article.source, article.date, article.url, article.author,
            self._meta["model"], content.rules, article.hash,
        ]  # fmt: skip
        found = sql.execute("SELECT key FROM articles WHERE hash = ?", [article.hash]).fetchone()
        if found:
            key = found[0]
            sql.execute("DELETE FROM passages WHERE article = ?", [key])
            sql.execute("DELETE FROM statements WHERE article = ?", [key])
            sql.execute(
                "UPDATE articles SET text = ?, blocks = ?, language = ?, title = ?, source = ?, date = ?, url = ?, "
                "author = ?, model = ?, rules = ? WHERE hash = ?",
                values,
            )
        else:
            key = sql.execute(
                "INSERT INTO articles (text, blocks, language, title, source, date, url, author, model, rules, hash) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values,
            ).lastrowid
        self._put_passages(sql, key, content.passages)
        self._put_statements(sql, key, content.statements)

    def _put_passages(self, sql: sqlite3.Connection, key: int, entries: Sequence[Entry[Passage]]) -> None:
        for entry in entries:
            id = sql.execute(
                'INSERT INTO passages (article, start, "end", text) VALUES (?, ?, ?, ?)',
                [key, entry.record.start, entry.record.end, entry.text],
            ).lastrowid
            sql.execute("INSERT INTO passages_vectors VALUES (?, ?)", [id, self._blob(entry.vector)])

    def _put_statements(self, sql: sqlite3.Connection, key: int, entries: Sequence[Entry[Statement]]) -> None:
        for entry in entries:
            record = entry.record
            id = sql.execute(
                "INSERT INTO statements (article, speaker, party, stance, record, text) VALUES (?, ?, ?, ?, ?, ?)",
                [key, record.speaker, record.party, record.stance, encode_statement(record), entry.text],
            ).lastrowid
            sql.execute("INSERT INTO statements_vectors VALUES (?, ?)", [id, self._blob(entry.vector)])

    def _blob(self, vector: Vectors) -> bytes:
        if vector.shape != (self._meta["dimension"],):
            raise ValueError(f"a vector of shape {vector.shape} in an index of dimension {self._meta['dimension']}")
        return vector.astype("<f4").tobytes()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with _told(self.index):
            records = self._records = self._records or self._begin()
        with records.lock, _told(self.index):
            sql = records.connection
            sql.execute("BEGIN IMMEDIATE")
            try:
                yield sql
            except BaseException:
                sql.execute("ROLLBACK")
                raise
            sql.execute("COMMIT")

    def _begin(self) -> Records:
        """A copy of the present generation to work on."""
        self._building.mkdir()
        draft = self._building / f"{RECORDS}.draft"
        if self._base.folder is not None:
            shutil.copyfile(self._base.folder / RECORDS, draft)
        sql = sqlite3.connect(draft)
        sql.execute("PRAGMA synchronous = OFF")  # a draft that does not get its name is thrown away
        if self._base.folder is None:
            sql.executescript(f"{SCHEMA} PRAGMA user_version = {FORMAT};")
        sql.execute("REPLACE INTO meta VALUES ('base', ?)", [self._base.generation])
        sql.commit()
        sql.close()
        draft.rename(self._building / RECORDS)
        return self._open_building()

    def _resume(self) -> Records | None:
        """The copy that a killed writer left, if it was made of the present generation."""
        if not self._building.exists():
            return None
        try:
            records = self._open_building()
            if records.meta().get("base") == self._base.generation:
                for path in self._building.glob("derived*"):
                    _remove(path)
                return records
            records.close()
        except (sqlite3.DatabaseError, FileNotFoundError):
            pass
        shutil.rmtree(self._building)
        return None

    def _open_building(self) -> Records:
        path = self._building / RECORDS
        if not path.exists():
            raise FileNotFoundError(path)
        sql = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            if sql.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                raise sqlite3.DatabaseError("another format")
            sql.execute("PRAGMA journal_mode = WAL")
            sql.execute("PRAGMA synchronous = NORMAL")
            sql.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            sql.close()
            raise
        return Records(sql)

    def _base_derived(self) -> tuple[Derived, Records] | None:
        if self._base.folder is None:
            return None
        try:
            return open_derived(self._base.folder, self._base), self._base
        except ValueError:
            return None

    def _remove_old(self) -> None:
        """Remove older generations; those who read them have their files open."""
        for path in self.index.glob(f"{PREFIX}*"):
            if path != self._base.folder:
                _remove(path)


@contextmanager
def _told(index: Path) -> Iterator[None]:
    """Tell people, not programmers, of a folder that cannot be locked or a disk that is full."""
    try:
        yield
    except Timeout as error:
        raise IndexBusy(
            f"Another qabot is writing the index in {index}; wait until it is done and try again."
        ) from error
    except (OSError, sqlite3.OperationalError) as error:
        raise QabotError(
            f"The index in {index} cannot be written ({error}); make room there or choose another folder by --index."
        ) from error


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Have a file on the disk before its folder gets its name; what is derived can be derived again."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
