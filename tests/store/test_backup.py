"""What docs/operations.md says of backups: the records are enough, and an older state comes back as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from store_examples import DIMENSION, MODEL, put, vector

from qabot.store import Store
from qabot.text import lexical

if TYPE_CHECKING:
    from benchmarks.faults.postgresql import Cluster

Restore = Callable[[], None]


def saved_sqlite(index: Path) -> Restore:
    """Save the records by SQLite's own command; returns how to bring them back."""
    source, saved = index / "records.sqlite", index.parent / "saved.sqlite"
    with sqlite3.connect(source) as here, sqlite3.connect(saved) as there:
        here.backup(there)
    for connection in (here, there):
        connection.close()

    def restore() -> None:
        for path in index.glob("records.sqlite*"):
            path.unlink()
        source.write_bytes(saved.read_bytes())

    return restore


def saved_postgresql(cluster: Cluster, url: str) -> Restore:
    """Save the records by pg_dump; returns how to bring them back."""
    address = url.replace("+psycopg", "")
    saved = cluster.folder / f"{url.rpartition('/')[2]}.dump"
    cluster.run("pg_dump", "-Fc", "-f", str(saved), address)
    return lambda: cluster.run("pg_restore", "--clean", "--if-exists", "-d", address, str(saved))


def found(store: Store) -> tuple[list[str], set[int], set[int]]:
    index = store.snapshot()
    terms = [(term, 1.0) for term in lexical.document_terms("Wald See Rat Schnee")]
    hits = index.dense("passages", vector("x"), 99), index.lexical("passages", terms, 99)
    assert all(index.passages([id]) for some in hits for id, _ in some)
    dense, lexically = ({id for id, _ in some} for some in hits)
    return [one.id for one in index.articles()], dense, lexically


@pytest.mark.parametrize("keep", [True, False], ids=["the search as it is", "the search lost"])
def test_an_older_state_comes_back_as_it_was(
    request: pytest.FixtureRequest, tmp_path: Path, records: str | None, keep: bool
) -> None:
    index = tmp_path / "index"
    with Store.open(index, records=records).writer(MODEL, DIMENSION) as writer:
        put(writer, "a.txt", "Der Wald brennt")
        put(writer, "b.txt", "Ein See friert zu")
        writer.publish()
    expected = found(Store.open(index, records=records))
    restore = saved_postgresql(request.getfixturevalue("cluster"), records) if records else saved_sqlite(index)
    with Store.open(index, records=records).writer(MODEL, DIMENSION) as writer:
        put(writer, "c.txt", "Der Rat tagt")
        writer.remove("a.txt")
        writer.publish()
    assert found(Store.open(index, records=records))[0] == ["b.txt", "c.txt"]
    restore()
    if not keep:
        for path in (index / "search").rglob("derived.json"):
            path.unlink()
    assert found(Store.open(index, records=records)) == expected
    # The next generation has the number of the one that was lost, and is another.
    with Store.open(index, records=records).writer(MODEL, DIMENSION) as writer:
        put(writer, "d.txt", "Schnee fällt")
        writer.publish()
    ids, dense, terms = found(Store.open(index, records=records))
    assert (ids, len(dense), len(terms)) == (["a.txt", "b.txt", "d.txt"], 3, 3)
