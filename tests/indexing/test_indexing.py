"""From a folder to the index: only what is new or changed is read and embedded, and nothing stops the run."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from indexing_examples import BRIDGE, HARBOUR, SCHOOL, World

from qabot import indexing, readers
from qabot.corpus import FRESH
from qabot.errors import IndexBusy, QabotError
from qabot.indexing import Progress, jobs
from qabot.store import Store


def test_a_folder_becomes_an_index(world: World) -> None:
    seen: list[Progress] = []
    report = indexing.update(world.corpus, world.store, world.embedder, progress=seen.append)
    assert (report.added, report.changed, report.removed) == (("bridge.txt", "harbour.txt"), (), ())
    assert (report.skipped, report.without_statements, report.previous_model) == ((), (), None)
    assert report.embedded == len(world.embedder.texts) == report.passages + report.statements > 0
    assert (report.articles, report.attributed, report.model) == (2, 2, world.embedder.name)
    assert world.embedder.calls == 1
    assert [(one.file, one.done, one.total) for one in seen] == [
        ("bridge.txt", 0, 2),
        ("harbour.txt", 0, 2),  # which is read while the first one still is
        ("", 2, 2),
    ]
    assert seen[0].left is None
    assert (seen[-1].left, seen[-1].rate > 0) == (0.0, True)
    assert (
        world.store.snapshot().article("harbour.txt") == readers.read(world.corpus / "harbour.txt", id="harbour.txt")[0]
    )
    assert world.search("Wann beginnen die Bauarbeiten an der Mole?") == "harbour.txt"
    assert world.search("Does the ferry run?") == "bridge.txt"


def test_an_unchanged_folder_costs_nothing(world: World) -> None:
    world.update()
    generation = world.store.snapshot().generation
    report = world.update()
    assert (world.read, world.embedder.calls, report.embedded, report.attributed) == ([], 0, 0, 0)
    assert (report.unchanged, report.added, report.changed) == (2, (), ())
    assert world.store.snapshot().generation == generation


def test_only_what_changed_is_read_and_embedded(world: World) -> None:
    world.update()
    world.write(bridge=BRIDGE.replace("ten minutes", "half hour"), school=SCHOOL)
    report = world.update()
    assert (report.added, report.changed, report.unchanged) == (("school.txt",), ("bridge.txt",), 1)
    assert sorted(world.read) == ["bridge.txt", "school.txt"]  # several are read at once
    assert not any("Mole" in text for text in world.embedder.texts)
    assert world.search("Where are lessons held?") == "school.txt"


def test_a_file_that_was_only_touched_is_not_read(world: World) -> None:
    world.update()
    world.write(bridge=BRIDGE)
    report = world.update()
    assert (world.read, report.unchanged, world.store.snapshot().generation) == ([], 2, 1)
    world.write(school=SCHOOL)
    assert world.update().unchanged == 2


def test_a_change_within_the_same_tick_of_the_clock_is_seen(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    stat, after = (world.corpus / "bridge.txt").stat(), [FRESH - 1]
    monkeypatch.setattr("time.time_ns", lambda: stat.st_mtime_ns + after[-1])
    world.update()
    change(world, "six", stat)
    assert indexing.pending(world.corpus, world.store) == ["bridge.txt"]
    assert world.update().changed == ("bridge.txt",)
    after.append(FRESH)  # once it has been left alone for so long, its time and size say all
    assert (world.update().changed, world.store.snapshot().generation) == ((), 2)
    world.write(school=SCHOOL)
    world.update()
    change(world, "ten", stat)
    assert indexing.pending(world.corpus, world.store) == []


def change(world: World, minutes: str, as_of: os.stat_result) -> None:
    """Other minutes, in as many letters and at the same time."""
    path = world.corpus / "bridge.txt"
    path.write_text(BRIDGE.replace("ten", minutes))
    os.utime(path, ns=(as_of.st_atime_ns, as_of.st_mtime_ns))


def test_a_file_that_is_written_anew_while_it_is_read_is_read_in_full(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_read, torn = readers.contents, 3

    def half_written(path: Path, *, id: str) -> readers.Contents:
        nonlocal torn
        if not torn:
            return really_read(path, id=id)
        torn -= 1
        whole = path.read_bytes()
        path.write_bytes(whole[:-60])
        found = really_read(path, id=id)
        world.put(path.name, whole)
        return found

    world.update()
    monkeypatch.setattr(readers, "contents", half_written)
    world.write(school=SCHOOL)
    world.update()
    assert world.text("school.txt") != SCHOOL, "three times in a row it was being written"
    assert indexing.pending(world.corpus, world.store) == ["school.txt"]
    world.update()
    assert world.text("school.txt") == SCHOOL
    torn = 1
    world.write(school=SCHOOL + " Das sagte er.")
    world.update()
    assert world.text("school.txt").endswith("Das sagte er.")
    assert indexing.pending(world.corpus, world.store) == []


def test_what_may_not_be_looked_at_is_not_gone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.put("old/school.txt", SCHOOL.encode())
    world.update()
    really_list = os.scandir

    def refuse(path: Any = ".") -> Any:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return really_list(path)

    monkeypatch.setattr(os, "scandir", refuse)
    closed = world.corpus / "old"
    (world.corpus / "bridge.txt").unlink()
    report = world.update()
    assert world.ids() == ["harbour.txt", "old/school.txt"]
    assert [(one.path, one.reason) for one in report.skipped] == [("old", "it cannot be opened: check its permissions")]
    closed = world.corpus
    with pytest.raises(QabotError, match=r"cannot be read; check its permissions"):
        world.update()
    assert world.ids() == ["harbour.txt", "old/school.txt"]
    closed = Path()
    (world.corpus / "old" / "school.txt").unlink()
    world.update()
    assert world.ids() == ["harbour.txt"]


def test_removed_files_disappear(world: World) -> None:
    world.update()
    (world.corpus / "bridge.txt").unlink()
    report = world.update()
    assert (report.removed, report.articles, world.embedder.calls) == (("bridge.txt",), 1, 0)
    assert world.ids() == ["harbour.txt"]
    assert world.text("harbour.txt") == HARBOUR and world.store.snapshot().passages_of("harbour.txt")


def test_a_moved_file_is_not_embedded_again(world: World) -> None:
    world.update()
    before = world.store.snapshot().passages_of("harbour.txt")
    (world.corpus / "old").mkdir()
    (world.corpus / "harbour.txt").rename(world.corpus / "old" / "hafen.txt")
    report = world.update()
    assert (report.added, report.removed) == (("old/hafen.txt",), ("harbour.txt",))
    assert (report.embedded, report.attributed) == (0, 0)
    assert world.store.snapshot().passages_of("old/hafen.txt") == [
        replace(one, article="old/hafen.txt") for one in before
    ]


def test_the_same_content_twice_is_one_article(world: World) -> None:
    world.write(quay=HARBOUR, anchor=HARBOUR)
    report = world.update()
    assert (len(report.added), report.articles, report.attributed) == (4, 2, 2)
    assert world.store.snapshot().articles()[0].paths == ("anchor.txt", "harbour.txt", "quay.txt")
    assert world.ids() == ["anchor.txt", "bridge.txt"]
    (world.corpus / "anchor.txt").unlink()
    world.update()
    assert world.ids() == ["bridge.txt", "harbour.txt"]
    article = world.store.snapshot().article("quay.txt")
    assert article is not None
    assert (article.id, article.paths) == ("harbour.txt", ("harbour.txt", "quay.txt"))


def test_an_interrupted_run_is_gone_on_with(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "BATCH", 1)
    monkeypatch.setattr(jobs, "cores", lambda: 1)  # by which few files are begun before the first is done
    world.write(**{f"school-{n}": f"{SCHOOL}\n\nEs sind {n} Klassen." for n in range(9)})

    def interrupt(progress: Progress) -> None:
        if progress.done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        indexing.update(world.corpus, world.store, world.embedder, progress=interrupt)
    assert world.ids() == []
    report = world.update()
    assert (len(report.added), len(world.ids()), "bridge.txt" in report.added) == (10, 11, False)


def test_what_is_pending(world: World) -> None:
    assert indexing.pending(world.corpus, world.store) == ["bridge.txt", "harbour.txt"]
    world.update()
    assert indexing.pending(world.corpus, world.store) == []
    world.write(bridge=BRIDGE, school=SCHOOL)
    (world.corpus / "harbour.txt").unlink()
    assert indexing.pending(world.corpus, world.store) == ["harbour.txt", "school.txt"]


def test_an_index_within_the_corpus_is_no_part_of_it(world: World) -> None:
    store = Store.open(world.corpus / "index")
    indexing.update(world.corpus, store, world.embedder)
    assert indexing.pending(world.corpus, store) == []
    report = indexing.update(world.corpus, store, world.embedder)
    assert (report.unchanged, report.skipped, store.snapshot().generation) == (2, (), 1)


def test_without_a_corpus_the_index_is_left_alone(world: World, tmp_path: Path) -> None:
    world.update()
    for call in (lambda: indexing.pending(tmp_path / "x", world.store), lambda: missing(world, tmp_path / "x")):
        with pytest.raises(QabotError, match="--corpus"):
            call()
    assert len(world.ids()) == 2


def missing(world: World, corpus: Path) -> None:
    indexing.update(corpus, world.store, world.embedder)


def test_one_update_at_a_time(world: World) -> None:
    with world.store.writer("x", 3), pytest.raises(IndexBusy):
        world.update()
