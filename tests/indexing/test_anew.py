"""Another model or another reader: what depends on it is made anew, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from indexing_examples import SCHOOL, Counting, World

from qabot import attribution
from qabot.attribution.learned import LearnedReader
from qabot.fingerprint import reading
from qabot.indexing import jobs
from qabot.types import Article, Statement


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


def test_what_cannot_be_read_again_keeps_what_it_has_and_is_named(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(models: jobs.Models, texts: Iterable[str]) -> dict[str, object]:
        raise RuntimeError("the device is gone")

    world.update()
    before = world.store.snapshot().all_statements()
    monkeypatch.setattr(attribution.reader(), "version", "of other weights")
    with monkeypatch.context() as patch:
        patch.setattr(jobs.Models, "vectors", away)
        report = world.update()
    assert [(one.path, one.reason) for one in report.without_statements] == [
        ("bridge.txt", "RuntimeError: the device is gone"), ("harbour.txt", "RuntimeError: the device is gone"),
    ]  # fmt: skip
    assert world.store.snapshot().all_statements() == before
    assert world.update().attributed == 2, "it is tried again"


def test_other_readers_read_all_again_and_embed_what_differs(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.update()
    world.put("school.md", SCHOOL.encode())
    world.update()
    monkeypatch.setattr("qabot.corpus.reading", lambda suffix: "next" if suffix == ".txt" else reading(suffix))
    report = world.update()
    assert (report.changed, report.unchanged, report.embedded) == (("bridge.txt", "harbour.txt"), 1, 0)
    assert sorted(world.read) == ["bridge.txt", "harbour.txt"], "the reader of Markdown is as before"
    assert world.ids() == ["bridge.txt", "harbour.txt", "school.md"]
