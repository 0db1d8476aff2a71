"""What cannot be read costs only itself, and what was read of it before stays."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from indexing_examples import BRIDGE, HARBOUR, SCHOOL, World

from qabot import indexing, readers
from qabot.attribution.learned import LearnedReader
from qabot.errors import ReadError
from qabot.types import Article, Statement


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


def test_a_name_that_is_no_text_is_skipped(world: World) -> None:
    try:
        (world.corpus / os.fsdecode(b"\xff.txt")).write_text(SCHOOL)
    except (OSError, UnicodeError):
        pytest.skip("the file system takes only names that are Unicode")
    report = world.update()
    assert [one.path for one in report.skipped] == [r"\udcff.txt"]
    assert world.ids() == ["bridge.txt", "harbour.txt"]
