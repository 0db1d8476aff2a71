"""What operators get wrong with a database: each gets a message that says what, names the way out, and no secret."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool
from store_examples import DIMENSION, MODEL, put

from qabot.errors import EngineAway, IndexBusy, IndexDamaged, QabotError
from qabot.store import Store
from qabot.store.sql.database import database

if TYPE_CHECKING:
    from benchmarks.faults.postgresql import Cluster

SOON = 60  # seconds; what will not be over by itself is not waited for


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://qabot@127.0.0.1:1/none", "cannot be used.*QABOT_STORE"),
        ("postgresql://qabot:secret@127.0.0.1:1/none", "cannot be used.*QABOT_STORE"),
        ("postgresql://qabot@127.0.0.1:1/none?password=secret", "none cannot be used"),
        ("postgresql://qabot:sec@secret@127.0.0.1:1/none", "no URL.*%40 for @.*PGPASSWORD"),
        ("postgresql://qabot:12/secret@127.0.0.1:1/none", "cannot be used.*QABOT_STORE"),
        ("postgresql://qabot@127.0.0.1:port/none", "no URL.*USER@HOST:PORT/NAME"),
        ("mysql://qabot:secret@127.0.0.1/none", "mysql is no kind of database"),
        ("qabot:secret@127.0.0.1/none", "no kind of database.*use sqlite"),
        ("nonsense", "nonsense is no kind of database"),
        (" ", "no kind of database"),
        ("sqlite://", "names no file"),
    ],
)
def test_an_address_of_no_use(url: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(QabotError, match=words) as told:
        Store.open(tmp_path, records=url)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize("url", ["elastic:x", "milvus:", "milvus:http://", "milvus:ftp://a:secret@b", "milvus:folder"])
def test_a_search_engine_of_no_kind(url: str, tmp_path: Path) -> None:
    with pytest.raises(QabotError, match=r"is no search engine.*milvus:http://HOST:PORT") as told:
        Store.open(tmp_path, search=url)
    assert "secret" not in str(told.value)


def test_a_search_engine_is_named_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("pymilvus", reason="pymilvus is not installed: pip install 'qabot[milvus]'")
    store = Store.open(tmp_path, search="milvus:http://qabot:secret@127.0.0.1:1")
    with pytest.raises(EngineAway, match=r"http://127\.0\.0\.1:1 cannot be used") as told:
        fill(store)
    assert "secret" not in str(told.value)


def fill(store: Store, path: str = "a.txt") -> None:
    with store.writer(MODEL, DIMENSION) as writer:
        put(writer, path, f"Ein See friert zu, sagt {path}")
        writer.publish()


def names(store: Store) -> list[str]:
    return [one.id for one in store.snapshot().articles()]


@pytest.fixture
def url(cluster: Cluster) -> str:
    """An empty database."""
    return cluster.database()


def do(url: str, *statements: str) -> None:
    with create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as sql:
        for statement in statements:
            sql.execute(text(statement))


def name_of(url: str) -> str:
    return url.rpartition("/")[2]


@pytest.fixture
def guest(url: str) -> str:
    """The same database for a user who is only let in."""
    role = f"guest_{name_of(url)}"
    do(url, f"CREATE ROLE {role} LOGIN PASSWORD 'right'", "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    return url.replace("qabot@", f"{role}@")


def test_no_such_database_or_user_or_password(
    cluster: Cluster, url: str, guest: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(EngineAway, match=r"does not exist.*QABOT_STORE"):
        Store.open(tmp_path, records=f"{url}_not")
    with pytest.raises(EngineAway, match=r"role.*does not exist.*QABOT_STORE"):
        Store.open(tmp_path, records=url.replace("qabot@", "nobody@"))
    entrance = cluster.folder / "data" / "pg_hba.conf"
    before = entrance.read_text()
    entrance.write_text(f"host {name_of(url)} guest_{name_of(url)} 127.0.0.1/32 scram-sha-256\n{before}")
    do(url, "SELECT pg_reload_conf()")
    try:
        latest = time.monotonic() + SOON
        while True:  # the server takes it in when it comes to it
            try:
                do(guest, "SELECT 1")
                assert time.monotonic() < latest
            except Exception:
                break
        for password in ("", "wrong"):
            monkeypatch.setenv("PGPASSWORD", password)
            with pytest.raises(EngineAway, match=r"password.*QABOT_STORE"):
                Store.open(tmp_path, records=guest)
        monkeypatch.setenv("PGPASSWORD", "right")
        assert names(Store.open(tmp_path, records=guest)) == []
    finally:
        entrance.write_text(before)
        do(url, "SELECT pg_reload_conf()")


def refused(work: Callable[[], object], words: str, *, as_: type[QabotError] = QabotError) -> None:
    """What is refused at once, and not as if it could be over by itself."""
    start = time.monotonic()
    with pytest.raises(as_, match=words) as told:
        work()
    assert not isinstance(told.value, EngineAway)
    assert time.monotonic() - start < SOON


def test_a_user_without_rights(url: str, guest: str, tmp_path: Path) -> None:
    refused(lambda: fill(Store.open(tmp_path / "2", records=guest)), "may not do that.*permission.*another user")
    fill(Store.open(tmp_path / "1", records=url))
    refused(lambda: Store.open(tmp_path / "2", records=guest), "may not do that.*permission denied")
    do(url, f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest_{name_of(url)}")
    reader = Store.open(tmp_path / "2", records=guest)
    assert names(reader) == ["a.txt"]
    refused(lambda: fill(reader, "b.txt"), "may not do that.*permission denied")
    assert names(reader) == ["a.txt"]


def test_a_database_that_is_only_read(url: str, tmp_path: Path) -> None:
    store = Store.open(tmp_path, records=url)
    fill(store)
    do(url, f"ALTER DATABASE {name_of(url)} SET default_transaction_read_only = on")
    store = Store.open(tmp_path, records=url)
    assert names(store) == ["a.txt"]
    refused(lambda: fill(store, "b.txt"), "can only be read.*QABOT_STORE")


def test_a_full_disk(url: str, tmp_path: Path) -> None:
    store = Store.open(tmp_path, records=url)
    fill(store)
    # What the server says when a table cannot grow, without a disk of its own to fill.
    do(
        url,
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
        "'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$",
        "CREATE TRIGGER full_disk BEFORE INSERT ON articles EXECUTE FUNCTION full_disk()",
    )
    refused(lambda: fill(store, "b.txt"), "disk of the database.*is full.*No space left.*make room")
    assert names(store) == ["a.txt"]
    do(url, "DROP TRIGGER full_disk ON articles")
    fill(store, "b.txt")
    assert names(store) == ["a.txt", "b.txt"]


def test_a_table_that_is_gone(url: str, tmp_path: Path) -> None:
    store = Store.open(tmp_path, records=url)
    fill(store)
    do(url, "DROP TABLE statements")
    refused(lambda: fill(store, "b.txt"), "cannot be read.*statements.*backup", as_=IndexDamaged)


@pytest.mark.parametrize(
    "tables",
    [
        ["CREATE TABLE articles (id integer, title varchar)"],
        ["CREATE TABLE alembic_version (version_num varchar)", "INSERT INTO alembic_version VALUES ('a1b2c3d4e5f6')"],
        ["CREATE TABLE alembic_version (version_num varchar)"],
    ],
    ids=["one of ours by name", "with steps of its own", "without any step"],
)
def test_a_database_of_another_program(tables: list[str], records: str | None, tmp_path: Path) -> None:
    own = records or f"sqlite:///{tmp_path / 'own.sqlite'}"
    do(own, *tables)
    for work in (lambda: fill(Store.open(tmp_path, records=own)), lambda: database(own, tmp_path).migrate()):
        refused(work, "holds a table .* that is not qabot's.*of its own|no index in")
    with create_engine(own, poolclass=NullPool).connect() as sql:
        found = "pg_tables WHERE schemaname = 'public'" if records else "sqlite_master WHERE type = 'table'"
        assert sql.scalar(text(f"SELECT count(*) FROM {found}")) == 1


@pytest.mark.parametrize("letters", ["LATIN1", "SQL_ASCII"])
def test_a_database_without_all_letters(letters: str, url: str, tmp_path: Path) -> None:
    name = f"{letters.lower()}_{name_of(url)}"
    do(url, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{letters}' LOCALE 'C'")
    there = Store.open(tmp_path, records=url.replace(name_of(url), name))
    refused(lambda: fill(there), f"{letters}.*createdb -T template0 -E UTF8")


def test_a_file_that_others_share_has_one_writer(tmp_path: Path) -> None:
    shared = f"sqlite:///{tmp_path / 'shared.sqlite'}"
    one, two = (Store.open(tmp_path / name, records=shared) for name in ("1", "2"))
    with one.writer(MODEL, DIMENSION), pytest.raises(IndexBusy, match=r"shared\.sqlite"):
        two.writer(MODEL, DIMENSION)
    fill(two)
    assert names(one) == ["a.txt"]


def test_a_file_elsewhere_is_no_reason_to_delete_the_index(tmp_path: Path) -> None:
    (tmp_path / "text.sqlite").write_text("This is no database, " * 100)
    (tmp_path / "folder").mkdir()
    with pytest.raises(IndexDamaged, match=r"text\.sqlite cannot be read.*backup"):
        Store.open(tmp_path / "index", records=f"sqlite:///{tmp_path / 'text.sqlite'}")
    with pytest.raises(QabotError, match=r"folder cannot be written.*--store"):
        Store.open(tmp_path / "index", records=f"sqlite:///{tmp_path / 'folder'}")


@pytest.mark.sqlite
def test_a_full_disk_of_this_machine(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "index")
    with store.writer(MODEL, DIMENSION) as writer:
        put(writer, "a.txt", "Ein See friert zu")
        pages(writer, 1)
        with pytest.raises(QabotError, match="make room"):
            put(writer, "b.txt", "Ein langer Satz. " * 9999)
        pages(writer, 1_000_000)
        writer.publish()
    assert names(store) == ["a.txt"]


def pages(writer: Any, most: int) -> None:
    """Let the file grow to so many pages at most."""
    with writer._session.sql.begin():
        writer._session.sql.exec_driver_sql(f"PRAGMA max_page_count = {most}")


@pytest.mark.sqlite
def test_a_file_that_another_program_holds(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "index")
    fill(store)
    held = sqlite3.connect(tmp_path / "index" / "records.sqlite", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    refused(lambda: fill(store, "b.txt"), "wait until it is done", as_=IndexBusy)
    held.close()
    fill(store, "b.txt")
    assert names(store) == ["a.txt", "b.txt"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("Das ist eine Datei.")
    with pytest.raises(QabotError, match="--index"):
        fill(Store.open(tmp_path / "index"))
