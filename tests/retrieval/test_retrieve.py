"""Ranked passages and statements over a real index with the embedded model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from store_examples import article, file, statement

from qabot import embed, retrieve
from qabot.store import Content, Entry, Index, Store, Where
from qabot.types import Article, Passage, Statement

TEXTS = {
    "brand.txt": "In der Nacht brannte das Museum am Fluss. Die Feuerwehr schließt Brandstiftung aus.",
    "wahl.txt": "Die Bürgermeisterin gewann die Wahl. Ihr Gegner bestreitet, Stimmen gekauft zu haben.",
    "bahn.txt": "Die neue Bahnstrecke kostet zwei Milliarden Euro. Anwohner klagen über den Lärm der Züge.",
    "zoo.txt": "Im Zoo kam ein Elefant zur Welt. Das Jungtier wiegt hundert Kilogramm.",
    "dairy.txt": "The dairy recalled its cheese after several customers fell ill. The company denies any negligence.",
}


def contents(embedder: embed.Embedder, one: Article) -> Content:
    passage = Passage(one.id, 0, len(one.text), one.text)
    starts = 0, one.text.index(". ") + 2
    ends = starts[1] - 1, len(one.text)
    said = [
        replace(statement(one), sentence_span=span, content=one.text[slice(*span)], content_span=span)
        for span in zip(starts, ends, strict=True)
    ]

    def entry(record: Passage | Statement, text: str) -> Entry:  # type: ignore[type-arg]  # of either kind
        return Entry(record, text, embedder.encode_documents([text])[0])

    return Content(
        one,
        [entry(passage, embed.passage_text(one, passage))],
        [entry(each, embed.statement_text(one, each)) for each in said],
        "a reader",
    )


@pytest.fixture(scope="module")
def embedder() -> embed.Embedder:
    return embed.load()


@pytest.fixture(scope="module")
def index(embedder: embed.Embedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    store = Store.open(tmp_path_factory.mktemp("index"))
    with store.writer(embedder.name, embedder.dimension) as writer:
        for id, text in TEXTS.items():
            one = article(text, id)
            writer.put(file(id, text), [one], [contents(embedder, one)])
        writer.publish()
    return store.snapshot()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wo brach das Feuer aus?", "brand.txt"),
        ("Was does the railway line cost?", "bahn.txt"),
        ("How heavy is the young elephant?", "zoo.txt"),
        ("Wer bestreitet den Kauf von Stimmen?", "wahl.txt"),
        ("Who denies having bought votes in the election?", "wahl.txt"),
        ("Wer hat den Käse zurückgerufen?", "dairy.txt"),
        ("Which product made customers sick?", "dairy.txt"),
    ],
)
def test_first_passage(index: Index, embedder: embed.Embedder, question: str, expected: str) -> None:
    hits = retrieve.passages(index, embedder, question, 3)
    assert hits[0].record.article == expected
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_few_english_texts_do_not_come_first_for_any_question(index: Index, embedder: embed.Embedder) -> None:
    hits = retrieve.passages(index, embedder, "What does the company of the new railway line say about the noise?", 5)
    assert hits[0].record.article == "bahn.txt"


def test_statements_are_ranked_among_those_that_fit(index: Index, embedder: embed.Embedder) -> None:
    best = retrieve.statements(index, embedder, "Brandstiftung", 1)[0].record
    assert best.content == "Die Feuerwehr schließt Brandstiftung aus."
    others = {one.id for one in index.statements_of("zoo.txt") + index.statements_of("wahl.txt")}
    there = Where(articles=["zoo.txt", "wahl.txt"])
    hits = retrieve.statements(index, embedder, "How many kilograms does it weigh?", 10, there)
    assert {hit.record.id for hit in hits} == others
    assert hits[0].record.content == "Das Jungtier wiegt hundert Kilogramm."
    assert retrieve.statements(index, embedder, "Brandstiftung", 5, Where(articles=[])) == []


@pytest.mark.parametrize("question", ["", "?!", "xqzwvk", "wer " * 2000])
def test_odd_questions(index: Index, embedder: embed.Embedder, question: str) -> None:
    assert len(retrieve.passages(index, embedder, question, 2)) <= 2


def test_empty_index(embedder: embed.Embedder, tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    assert retrieve.passages(store.snapshot(), embedder, "Wer?", 5) == []
    assert retrieve.statements(store.snapshot(), embedder, "Wer?", 5) == []


@pytest.mark.parametrize(
    ("dense", "lexical", "expected"),
    [
        ({1: 0.9, 2: 0.5, 3: 0.1}, [{1: 8.0, 2: 4.0, 3: 0.5}], [1, 2, 3]),
        # What one leg is sure of outweighs a small lead in the other.
        ({1: 0.51, 2: 0.5, 3: 0.1}, [{2: 9.0, 1: 1.0, 3: 1.0}], [2, 1, 3]),
        # An id that a leg lacks has its lowest score there.
        ({1: 0.9, 2: 0.2}, [{2: 3.0, 3: 1.0}], [2, 1, 3]),
        # Scores of two languages do not compare: a lone text gets no lead from a large one.
        ({1: 0.9, 2: 0.1, 9: 0.1}, [{1: 5.0, 2: 1.0}, {9: 100.0}], [1, 9, 2]),
        ({}, [], []),
        ({1: 0.5, 2: 0.5}, [{}, {}], [1, 2]),
    ],
)
def test_fusion(dense: dict[int, float], lexical: list[dict[int, float]], expected: list[int]) -> None:
    assert [id for id, _ in retrieve.fuse(dense, lexical)] == expected
