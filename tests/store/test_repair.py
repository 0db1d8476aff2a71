"""What is damaged is derived anew, and where the truth itself is damaged, the message names the way out."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from store_examples import DIMENSION, MODEL, article, content, file, generation_folder, put, statement, vector

from qabot.errors import IndexDamaged, IndexMissing
from qabot.store import Snapshot, Store
from qabot.store.engines import local, manifest
from qabot.text import lexical

TEXT = "Am Hafen lagen vier Schiffe. Keines von ihnen fuhr aus"
Damage = Callable[[Path], object]
pytestmark = pytest.mark.sqlite  # each test has a copy of an index folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "index"
    with Store.open(folder).writer(MODEL, DIMENSION) as writer:
        put(writer, "a.txt", TEXT)
        dark = article("Der Leuchtturm bleibt dunkel", "b.txt")
        writer.put(file("b.txt", dark.text), [dark], [content(dark, [statement(dark)])])
        writer.publish()
    return folder


@pytest.fixture
def index(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "index")


def derived(index: Path) -> Path:
    """The folder with the files that are valid."""
    folder = generation_folder(index)
    return folder / str(json.loads((folder / "derived.json").read_text())["folder"])


def segment(index: Path, ending: str = "faiss") -> Path:
    """The file of the one segment of passages."""
    (path,) = derived(index).glob(f"passages-*.{ending}")
    return path


def found(store: Store) -> list[list[tuple[int, float]]]:
    terms = [(term, 1.0) for term in lexical.document_terms("Hafen Schiffe")]
    return [store.snapshot().dense("passages", vector("x"), 9), store.snapshot().lexical("passages", terms, 9)]


def edit_manifest(index: Path, **changes: object) -> None:
    path = generation_folder(index) / "derived.json"
    path.write_text(json.dumps(manifest.signed(json.loads(path.read_text()) | changes)))


def overwrite(path: Path) -> None:
    """Turn the bits of sixteen bytes in the middle, and leave the time, as a disk does."""
    told, content = path.stat(), bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle - 8 : middle + 8] = bytes(255 - one for one in content[middle - 8 : middle + 8])
    path.write_bytes(content)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def blank(path: Path) -> None:
    """Overwrite all but the last bytes, by which the search library knows its files."""
    content = path.read_bytes()
    path.write_bytes(b"\x55" * (len(content) - 120) + content[-120:])


DAMAGES: dict[str, Damage] = {
    "vectors truncated": lambda index: truncate(segment(index)),
    "vectors gone": lambda index: segment(index).unlink(),
    "vectors overwritten": lambda index: segment(index).write_bytes(bytes(segment(index).stat().st_size)),
    "columns overwritten": lambda index: segment(index, "npy").write_bytes(bytes(segment(index, "npy").stat().st_size)),
    "what died truncated": lambda index: truncate(derived(index) / "passages.dead.npy"),
    "terms gone": lambda index: shutil.rmtree(derived(index) / "passages.terms"),
    "terms truncated": lambda index: truncate(next((derived(index) / "passages.terms").glob("*.term"))),
    "terms overwritten": lambda index: (derived(index) / "passages.terms" / "meta.json").write_bytes(
        bytes((derived(index) / "passages.terms" / "meta.json").stat().st_size)
    ),
    "words overwritten": lambda index: blank(next((derived(index) / "passages.terms").glob("*.term"))),
    "postings overwritten": lambda index: blank(next((derived(index) / "passages.terms").glob("*.idx"))),
    "some vectors": lambda index: overwrite(segment(index)),
    "some columns": lambda index: overwrite(segment(index, "npy")),
    "some of what died": lambda index: overwrite(derived(index) / "passages.dead.npy"),
    "some postings": lambda index: overwrite(next((derived(index) / "passages.terms").glob("*.idx"))),
    "some of the manifest": lambda index: overwrite(generation_folder(index) / "derived.json"),
    "all gone": lambda index: shutil.rmtree(derived(index)),
    "no manifest": lambda index: (generation_folder(index) / "derived.json").unlink(),
    "empty manifest": lambda index: (generation_folder(index) / "derived.json").write_text(""),
    "manifest of another kind": lambda index: (generation_folder(index) / "derived.json").write_text("[1]"),
    "another generation": lambda index: edit_manifest(index, token="elder"),
    "other rules for terms": lambda index: edit_manifest(index, made="elder"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_what_is_derived_is_derived_again(index: Path, damage: Damage) -> None:
    expected = found(Store.open(shutil.copytree(index, index.with_name("sound"))))
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
    sound = shutil.copytree(index, index.with_name("sound"))
    damage(index)
    for folder in (sound, index):
        with Store.open(folder).writer(MODEL, DIMENSION) as writer:
            writer.remove("b.txt")
            writer.publish()
    store = Store.open(index)
    assert [summary.id for summary in store.snapshot().articles()] == ["a.txt"]
    (dense, terms), (other_dense, other_terms) = found(store), found(Store.open(sound))
    assert dense == other_dense
    assert [id for id, _ in terms] == [id for id, _ in other_terms]  # terms of what died count until they are merged


def test_large_files_are_looked_at_behind_the_first_search(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = found(Store.open(shutil.copytree(index, index.with_name("sound"))))
    overwrite(segment(index))
    before = derived(index)
    monkeypatch.setattr(manifest, "SOON", 0)
    monkeypatch.setattr(local, "PAUSE", 0)
    store = Store.open(index)
    assert all(found(store))
    for thread in threading.enumerate():
        if thread.name == "qabot-checksums":
            thread.join(60)
    assert derived(index) != before
    assert found(store) == expected


def test_an_index_in_a_place_that_cannot_be_written(index: Path) -> None:
    shutil.rmtree(index / "search")
    (index / "search").touch()  # as good as read-only: nothing can be derived in there
    assert len(Store.open(index).snapshot().dense("passages", vector("x"), 9)) == 3


def set_format(path: Path, number: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [number])
    connection.close()


def overwrite_pages(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\x07" * (len(data) - 4096))


ANEW = "cannot be read.* delete the folder {index}"
RECORD_DAMAGES: dict[str, tuple[Damage, str]] = {
    "no database": (lambda path: path.write_bytes(b"Ein Brief " * 999), ANEW),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:3000]), ANEW),
    "pages overwritten": (overwrite_pages, ANEW),
    "of a newer version": (lambda path: set_format(path, "9999"), "newer version.* restore a backup"),
}


@pytest.mark.parametrize(("damage", "words"), RECORD_DAMAGES.values(), ids=RECORD_DAMAGES.keys())
def test_damaged_records_name_the_way_out(index: Path, damage: Damage, words: str) -> None:
    damage(index / "records.sqlite")
    words = words.format(index=index)
    with pytest.raises(IndexDamaged, match=words):
        Store.open(index).snapshot().articles()
    with pytest.raises(IndexDamaged, match=words):
        Store.open(index).writer(MODEL, DIMENSION).publish()


ALTERED: dict[str, tuple[bytes, Callable[[Snapshot], object]]] = {
    "article": (TEXT.encode(), lambda found: found.article("a.txt")),
    "title": (TEXT[:12].encode(), lambda found: found.articles()),
    "statement": (b'"wies zur\xc3\xbcck"', lambda found: found.statements_of("b.txt")),
    "vector": (vector("Keines von ihnen fuhr aus").tobytes(), lambda found: list(found.vectors("passages"))),
}


@pytest.mark.parametrize(("written", "read"), ALTERED.values(), ids=ALTERED.keys())
def test_what_is_read_is_what_was_written(index: Path, written: bytes, read: Callable[[Snapshot], object]) -> None:
    records = index / "records.sqlite"
    before = records.read_bytes()
    assert written in before
    records.write_bytes(before.replace(written, written[:-2] + bytes([written[-2] ^ 1]) + written[-1:]))
    with pytest.raises(IndexDamaged, match=ANEW.format(index=index)):
        read(Store.open(index).snapshot())


def test_a_letter_that_is_none_is_damage(index: Path) -> None:
    records = index / "records.sqlite"
    records.write_bytes(records.read_bytes().replace(b"Example", b"Ex\xffmple"))
    with pytest.raises(IndexDamaged, match=ANEW.format(index=index)):
        Store.open(index).snapshot().articles()


def test_records_that_are_gone_are_no_index(index: Path) -> None:
    (index / "records.sqlite").unlink()
    with pytest.raises(IndexMissing, match="qabot index"):
        Store.open(index, create=False)
    assert Store.open(index).snapshot().articles() == []


def test_records_that_are_replaced_are_opened_anew(index: Path, tmp_path: Path) -> None:
    store = Store.open(index)
    assert len(store.snapshot().articles()) == 2
    shutil.rmtree(index)
    with Store.open(index).writer(MODEL, DIMENSION) as writer:
        put(writer, "c.txt", "Ein neuer Text")
        writer.publish()
    assert [summary.id for summary in store.snapshot().articles()] == ["c.txt"]
    assert len(store.snapshot().dense("passages", vector("x"), 9)) == 1


def test_records_on_a_disk_that_cannot_be_written(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = sqlite3.connect

    def refusing(address: str, **options: Any) -> Any:
        if "mode=ro" not in address:
            raise sqlite3.OperationalError("unable to open database file")
        return really(address, **options)

    monkeypatch.setattr(sqlite3, "connect", refusing)
    assert len(Store.open(index).snapshot().articles()) == 2
    assert all(found(Store.open(index)))


def test_old_generations_are_cleared_away(index: Path) -> None:
    (index / "search" / "generation-0").mkdir()
    (index / "search" / "generation-0" / "rest").touch()
    (index / "README.md").write_text("Ein Hinweis")
    with Store.open(index).writer(MODEL, DIMENSION) as writer:
        put(writer, "c.txt", "Ein neuer Text")
        writer.publish()
    left = {path.name.removesuffix("-wal").removesuffix("-shm") for path in index.iterdir()}
    assert left == {"README.md", "lock", "records.sqlite", "search"}
    assert [path.name for path in (index / "search").iterdir()] == ["generation-2"]
