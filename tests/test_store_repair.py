"""What is damaged is derived anew, and where the truth itself is damaged, the message names the way out."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from store_examples import DIMENSION, MODEL, generation_folder, put, vector

from qabot import lexical
from qabot.errors import IndexDamaged
from qabot.store import Store

TEXT = "Am Hafen lagen vier Schiffe. Keines von ihnen fuhr aus"
Damage = Callable[[Path], object]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "index"
    with Store.open(folder).writer(MODEL, DIMENSION) as writer:
        put(writer, "a.txt", TEXT)
        put(writer, "b.txt", "Der Leuchtturm bleibt dunkel")
        writer.publish()
    return folder


@pytest.fixture
def index(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "index")


def derived(index: Path) -> Path:
    folder = generation_folder(index)
    return folder / str(json.loads((folder / "derived.json").read_text())["folder"])


def found(store: Store) -> list[list[tuple[int, float]]]:
    terms = [(term, 1.0) for term in lexical.document_terms("Hafen Schiffe")]
    return [store.snapshot().dense("passages", vector("x"), 9), store.snapshot().lexical("passages", terms, 9)]


def edit_manifest(index: Path, **changes: object) -> None:
    path = generation_folder(index) / "derived.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


DAMAGES: dict[str, Damage] = {
    "vectors truncated": lambda index: truncate(derived(index) / "passages.faiss"),
    "vectors gone": lambda index: (derived(index) / "statements.faiss").unlink(),
    "vectors overwritten": lambda index: (derived(index) / "passages.faiss").write_bytes(
        bytes((derived(index) / "passages.faiss").stat().st_size)
    ),
    "terms gone": lambda index: shutil.rmtree(derived(index) / "passages.terms"),
    "terms truncated": lambda index: truncate(next((derived(index) / "passages.terms").glob("*.term"))),
    "terms overwritten": lambda index: (derived(index) / "passages.terms" / "meta.json").write_bytes(
        bytes((derived(index) / "passages.terms" / "meta.json").stat().st_size)
    ),
    "all gone": lambda index: shutil.rmtree(derived(index)),
    "no manifest": lambda index: (generation_folder(index) / "derived.json").unlink(),
    "empty manifest": lambda index: (generation_folder(index) / "derived.json").write_text(""),
    "manifest of another kind": lambda index: (generation_folder(index) / "derived.json").write_text("[1]"),
    "another generation": lambda index: edit_manifest(index, generation=7),
    "other rules for terms": lambda index: edit_manifest(index, terms="elder"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_what_is_derived_is_derived_again(index: Path, damage: Damage) -> None:
    expected = found(Store.open(index))
    assert all(expected)
    before = derived(index)
    damage(index)
    assert found(Store.open(index)) == expected
    assert derived(index) != before
    repaired = derived(index)
    assert found(Store.open(index)) == expected
    assert derived(index) == repaired


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_writer_goes_on_from_what_is_damaged(index: Path, damage: Damage) -> None:
    damage(index)
    store = Store.open(index)
    with store.writer(MODEL, DIMENSION) as writer:
        writer.remove("b.txt")
        writer.publish()
    assert [summary.id for summary in store.snapshot().articles()] == ["a.txt"]
    assert all(found(store))


def test_an_index_in_a_place_that_cannot_be_written(index: Path) -> None:
    store = Store.open(index)
    shutil.rmtree(index)  # as good as read-only: nothing can be derived in there
    snapshot = store._snapshot
    assert snapshot is not None
    assert len(snapshot.dense("passages", vector("x"), 9)) == 3
    assert not index.exists()


def set_format(path: Path, number: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {number}")
    connection.close()


def overwrite_pages(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\x07" * (len(data) - 4096))


RECORD_DAMAGES: dict[str, tuple[Damage, str]] = {
    "no database": (lambda path: path.write_bytes(b"Ein Brief " * 999), "cannot be read"),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:3000]), "cannot be read"),
    "pages overwritten": (overwrite_pages, "cannot be read"),
    "gone": (lambda path: path.unlink(), "holds no records"),
    "of a newer version": (lambda path: set_format(path, 99), "newer version"),
    "of an older version": (lambda path: set_format(path, 0), "older version"),
}


@pytest.mark.parametrize(("damage", "words"), RECORD_DAMAGES.values(), ids=RECORD_DAMAGES.keys())
def test_damaged_records_name_the_way_out(index: Path, damage: Damage, words: str) -> None:
    damage(generation_folder(index) / "records.sqlite")
    with pytest.raises(IndexDamaged, match=words) as reading:
        Store.open(index).articles()
    with pytest.raises(IndexDamaged, match=words):
        Store.open(index).writer(MODEL, DIMENSION).publish()
    assert f"delete the folder {index} and run `qabot index`" in str(reading.value)


def test_work_on_another_generation_is_dropped(index: Path, tmp_path: Path) -> None:
    store = Store.open(index)
    with store.writer(MODEL, DIMENSION) as writer:
        put(writer, "c.txt", "Ein neuer Text")
    shutil.copytree(index / "building", tmp_path / "copy")
    with store.writer(MODEL, DIMENSION) as writer:
        writer.publish()
    shutil.copytree(tmp_path / "copy", index / "building")
    with store.writer(MODEL, DIMENSION) as writer:
        assert not writer.changed
    assert not (index / "building").exists()


@pytest.mark.parametrize("name", ["records.sqlite", "records.sqlite.draft"])
def test_unreadable_work_is_dropped(index: Path, name: str) -> None:
    (index / "building").mkdir()
    (index / "building" / name).write_bytes(b"Ein Brief " * 999)
    store = Store.open(index)
    with store.writer(MODEL, DIMENSION) as writer:
        assert not writer.changed
        put(writer, "c.txt", "Ein neuer Text")
        writer.publish()
    assert len(store.snapshot().articles()) == 3


def test_old_generations_are_cleared_away(index: Path) -> None:
    (index / "generation-0").mkdir()
    (index / "generation-0" / "rest").touch()
    (index / "README.md").write_text("Ein Hinweis")
    with Store.open(index).writer(MODEL, DIMENSION):
        pass
    assert sorted(path.name for path in index.iterdir()) == ["README.md", "generation-1", "lock"]
