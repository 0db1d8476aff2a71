"""From a folder to the index: only what is new or changed is read and embedded, and nothing stops the run."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from qabot import attribution, embed, indexing, readers
from qabot.attribution.learned import LearnedReader
from qabot.errors import IndexBusy, QabotError, ReadError
from qabot.fingerprint import reading
from qabot.indexing import Progress, Report
from qabot.store import Store
from qabot.types import Article, Statement

HARBOUR = """Streit um den Hafen

Die Stadträtin Marta Vogel sagte am Montag, die neue Mole sei zu teuer. Der Reeder Jan Holm wies das zurück.

Die Arbeiten sollen im Herbst beginnen. Bis dahin bleibt die alte Mole gesperrt."""
BRIDGE = """Bridge stays closed

The mayor, Ruth Cole, denied that the bridge had been damaged by a barge. Engineers warned of cracks in two pillars.

The ferry will run every ten minutes until the repairs are done."""
SCHOOL = """Schule zieht um

Der Schulleiter kündigte an, dass der Unterricht ab März im alten Rathaus stattfindet. Die Eltern kritisierten das."""


@cache
def model() -> embed.Embedder:
    return embed.load()


class Counting:
    """The embedded model; counts what goes through it."""

    def __init__(self, name: str | None = None, dimension: int | None = None) -> None:
        self.real = model()
        self.name = name or self.real.name
        self.dimension = dimension or self.real.dimension
        self.quick = self.real.quick
        self.texts: list[str] = []
        self.calls = 0

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += texts
        self.calls += 1
        return np.ascontiguousarray(self.real.encode_documents(texts)[:, : self.dimension])

    encode_queries = encode_documents


class World:
    """A corpus, its index, and what reading and embedding it took."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.corpus = folder / "corpus"
        self.corpus.mkdir()
        self.store = Store.open(folder / "index")
        self.embedder = Counting()
        self.read: list[str] = []
        really_read = readers.contents

        def contents(path: Path, *, id: str) -> readers.Contents:
            self.read.append(id)
            return really_read(path, id=id)

        monkeypatch.setattr(readers, "contents", contents)

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            self.put(f"{name}.txt", text.encode())

    def put(self, name: str, data: bytes) -> None:
        path = self.corpus / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        # As if some time had passed: what was written a moment ago is looked into again.
        self.age = getattr(self, "age", 0) + 1
        os.utime(path, (1_600_000_000 + self.age, 1_600_000_000 + self.age))

    def update(self, embedder: Counting | None = None) -> Report:
        self.read.clear()
        self.embedder = embedder or Counting()
        return indexing.update(self.corpus, self.store, self.embedder)

    def ids(self) -> list[str]:
        return [summary.id for summary in self.store.snapshot().articles()]

    def text(self, id: str) -> str:
        found = self.store.snapshot().article(id)
        return found.text if found else ""

    def search(self, question: str) -> str:
        """The article with the passage that lies nearest."""
        ((id, _),) = self.store.snapshot().dense("passages", self.embedder.encode_queries([question]), 1)
        return self.store.snapshot().passages([id])[0].article


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(tmp_path, monkeypatch)
    world.write(harbour=HARBOUR, bridge=BRIDGE)
    return world


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
        ("harbour.txt", 1, 2),
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
    assert world.read == ["bridge.txt", "school.txt"]
    assert not any("Mole" in text for text in world.embedder.texts)
    assert world.search("Where are lessons held?") == "school.txt"


def test_a_file_that_was_only_touched_is_not_read(world: World) -> None:
    world.update()
    world.write(bridge=BRIDGE)
    report = world.update()
    assert (world.read, report.unchanged, world.store.snapshot().generation) == ([], 2, 1)
    world.write(school=SCHOOL)
    assert world.update().unchanged == 2


def test_a_change_within_the_same_tick_of_the_clock_is_seen(world: World) -> None:
    path = world.corpus / "bridge.txt"
    path.write_text(BRIDGE)
    stat = path.stat()
    world.update()
    path.write_text(BRIDGE.replace("ten", "six"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert indexing.pending(world.corpus, world.store) == ["bridge.txt"]
    assert world.update().changed == ("bridge.txt",)


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


def test_of_a_file_with_several_articles_only_the_changed_are_embedded(world: World) -> None:
    def lines(*texts: str) -> bytes:
        return "".join(json.dumps({"title": text[:9], "text": text}) + "\n" for text in texts).encode()

    world.put("more.jsonl", lines(SCHOOL, BRIDGE.replace("bridge", "tunnel")))
    world.update()
    world.put("more.jsonl", lines(SCHOOL.replace("März", "Mai"), BRIDGE.replace("bridge", "tunnel")))
    report = world.update()
    assert (report.changed, report.attributed, report.articles) == (("more.jsonl",), 1, 4)
    assert not any("tunnel" in text for text in world.embedder.texts)
    assert world.ids() == ["bridge.txt", "harbour.txt", "more.jsonl#1", "more.jsonl#2"]


def test_one_broken_file_does_not_end_the_run(world: World) -> None:
    world.put("a-broken.pdf", b"%PDF-1.7 and then nothing that a reader knows")
    world.put("empty.txt", b"")
    world.put("half.json", b'{"title": "Halb", "text": "Ein halbes Zeichen: \\ud800 steht hier, und noch ein Satz."}')
    report = world.update()
    assert report.added == ("bridge.txt", "half.json", "harbour.txt")
    assert {"a-broken.pdf", "empty.txt"} <= {one.path for one in report.skipped}
    assert all(one.reason for one in report.skipped)
    generation = world.store.snapshot().generation
    again = world.update()
    assert (again.skipped, world.read) == (report.skipped, [])
    assert world.store.snapshot().generation == generation
    world.put("empty.txt", SCHOOL.encode())
    repaired = world.update()
    assert (repaired.added, "empty.txt" in {one.path for one in repaired.skipped}) == (("empty.txt",), False)
    world.put("harbour.txt", b"")
    (told,) = (one.reason for one in world.update().skipped if one.path == "harbour.txt")
    assert told.endswith("; what was read of it before stays")
    assert world.ids() == ["bridge.txt", "empty.txt", "half.json", "harbour.txt"]
    assert world.text("harbour.txt") == HARBOUR and world.store.snapshot().passages_of("harbour.txt")
    (world.corpus / "harbour.txt").unlink()
    world.update()
    assert world.ids() == ["bridge.txt", "empty.txt", "half.json"]


def test_a_bad_line_costs_only_itself(world: World) -> None:
    good = [json.dumps({"title": f"Meldung {n}", "text": f"{SCHOOL} Das war Nummer {n}."}) for n in range(5)]
    world.put("dump.jsonl", "\n".join(good).encode())
    assert world.update().articles == 7
    world.put(
        "dump.jsonl", ("\n".join([*good[:2], good[2][:-9], *good[3:]]) + '\n{"title": "Neu", "text": "Die').encode()
    )
    report = world.update()
    assert (report.articles, report.changed) == (7, ("dump.jsonl",))
    assert [one.path for one in report.skipped] == ["dump.jsonl#3", "dump.jsonl#6"]
    assert report.skipped[0].reason.startswith("line 3: ")
    assert report.skipped[0].reason.endswith("; what was read of it before stays")
    assert "before" not in report.skipped[1].reason
    assert [id for id in world.ids() if "#" in id] == [f"dump.jsonl#{n}" for n in (1, 2, 3, 4, 5)]
    again = world.update()
    assert (again.skipped, world.read) == (report.skipped, []), "they stay named"
    world.put("dump.jsonl", "\n".join(["{"] * 50 + good).encode())
    assert len(world.update().skipped) == 21, "the first twenty and how many more"


def test_what_was_good_stays_while_something_is_damaged_and_nothing_else(world: World) -> None:
    good = [json.dumps({"title": f"Meldung {n}", "text": f"{SCHOOL} Das war Nummer {n}."}) for n in range(1, 6)]

    def held(*lines: str) -> list[str]:
        world.put("dump.jsonl", "\n".join(lines).encode())
        world.update()
        return sorted(one.title for one in world.store.snapshot().articles() if "dump.jsonl" in one.paths[0])

    every = [f"Meldung {n}" for n in range(1, 6)]
    assert held(*good) == every
    assert held(*good[:2], "{", *good[3:]) == every
    assert held(*good[:2], "{") == every, "the file may have been cut off in the third line"
    assert held("{") == every
    assert held(*good[:2], good[3], good[4]) == [*every[:2], *every[3:]], "the third was taken out"
    assert held(*good) == every
    assert held(*good[:2], "{", good[4]) == [*every[:2], every[4]], "as here, beside a damaged one"
    assert held(*good) == every
    other = good[3].replace("Meldung", "Nachricht")
    assert held(*good[:2], "{", other, good[4]) == [*every[:3], "Meldung 5", "Nachricht 4"]
    assert held(*good[:2]) == every[:2]


def test_what_is_withdrawn_or_erased_does_not_stay(world: World) -> None:
    def item(status: str) -> str:
        return (
            f'<newsItem><itemMeta><pubStatus qcode="stat:{status}"/></itemMeta><contentMeta><headline>Schule</headline>'
            f"</contentMeta><contentSet><inlineData>{SCHOOL}</inlineData></contentSet></newsItem>"
        )

    world.put("item.xml", item("usable").encode())
    world.put("school.txt", SCHOOL.replace("März", "Mai").encode())
    world.update()
    assert "item.xml" in world.ids()
    world.put("item.xml", item("canceled").encode())
    world.put("school.txt", b"")
    world.update()
    assert "school.txt" in world.ids()
    assert "item.xml" not in world.ids()
    world.put("school.txt", b"\n")
    indexing.update(world.corpus, world.store, world.embedder, erasing=True)
    assert "school.txt" not in world.ids()


def test_whatever_a_reader_raises_is_a_reason(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def contents(path: Path, *, id: str) -> readers.Contents:
        raise {"bridge.txt": KeyError("x"), "harbour.txt": ReadError("too large")}[id]

    monkeypatch.setattr(readers, "contents", contents)
    report = world.update()
    assert [(one.path, one.reason) for one in report.skipped] == [
        ("bridge.txt", "KeyError: 'x'"), ("harbour.txt", "too large"),
    ]  # fmt: skip
    assert (report.articles, world.ids()) == (0, [])


def test_an_article_that_the_reader_stumbles_over_is_still_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(reader: LearnedReader, article: Article) -> list[Statement]:
        raise IndexError("no such word")

    with monkeypatch.context() as patch:
        patch.setattr(LearnedReader, "read", stumble)
        for _ in range(2):
            report = world.update()
            assert [(one.path, one.reason) for one in report.without_statements] == [
                ("bridge.txt", "IndexError: no such word"), ("harbour.txt", "IndexError: no such word"),
            ]  # fmt: skip
            assert (report.articles, report.statements, report.skipped, report.attributed) == (2, 0, (), 2)
            assert (world.search("Does the ferry run?"), world.store.snapshot().generation) == ("bridge.txt", 1)
    assert world.update().statements > 0
    assert world.read == []


def test_another_model_embeds_all_anew(world: World) -> None:
    first = world.update()
    passages = world.store.snapshot().passages_of("bridge.txt")
    statements = world.store.snapshot().all_statements()
    report = world.update(Counting("smaller", 64))
    assert (report.model, report.previous_model) == ("smaller", first.model)
    assert (report.embedded, report.attributed, world.read) == (first.embedded, 0, [])
    assert (world.store.snapshot().passages_of("bridge.txt"), world.store.snapshot().all_statements()) == (
        passages,
        statements,
    )
    assert world.store.snapshot().model == "smaller"
    assert world.search("Does the ferry run?") == "bridge.txt"
    assert world.update(Counting("smaller", 64)).previous_model is None


def test_another_reader_leaves_passages_as_they_are(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.update()
    passages, before = world.store.snapshot().passages_of("harbour.txt"), world.store.snapshot().all_statements()
    real = LearnedReader.read

    def read(reader: LearnedReader, article: Article) -> list[Statement]:
        found = real(reader, article)
        return [replace(one, speaker="Ada Neu") for one in found] if article.language == "de" else found

    monkeypatch.setattr(attribution.reader(), "version", "of other weights")
    monkeypatch.setattr(LearnedReader, "read", read)
    report = world.update()
    assert (report.attributed, world.read) == (2, [])
    assert world.embedder.texts
    assert all("Ada Neu" in text for text in world.embedder.texts)
    assert world.store.snapshot().passages_of("harbour.txt") == passages
    after = world.store.snapshot().all_statements()
    assert [one.content for one in after if one.article == "bridge.txt"] == [
        one.content for one in before if one.article == "bridge.txt"
    ]
    assert {one.speaker for one in after if one.article == "harbour.txt"} == {"Ada Neu"}
    assert world.update().attributed == 0


def test_other_readers_read_all_again_and_embed_what_differs(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.update()
    world.put("school.md", SCHOOL.encode())
    world.update()
    monkeypatch.setattr("qabot.corpus.reading", lambda suffix: "next" if suffix == ".txt" else reading(suffix))
    report = world.update()
    assert (report.changed, report.unchanged, report.embedded) == (("bridge.txt", "harbour.txt"), 1, 0)
    assert world.read == ["bridge.txt", "harbour.txt"], "the reader of Markdown is as before"
    assert world.ids() == ["bridge.txt", "harbour.txt", "school.md"]


def test_an_interrupted_run_is_gone_on_with(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "BATCH", 1)

    def interrupt(progress: Progress) -> None:
        if progress.done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        indexing.update(world.corpus, world.store, world.embedder, progress=interrupt)
    assert world.ids() == []
    report = world.update()
    assert (report.added, world.ids()) == (("harbour.txt",), ["bridge.txt", "harbour.txt"])


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


def test_a_name_that_is_no_text_is_skipped(world: World) -> None:
    try:
        (world.corpus / os.fsdecode(b"\xff.txt")).write_text(SCHOOL)
    except (OSError, UnicodeError):
        pytest.skip("the file system takes only names that are Unicode")
    report = world.update()
    assert [one.path for one in report.skipped] == [r"\udcff.txt"]
    assert world.ids() == ["bridge.txt", "harbour.txt"]
