"""Segments too large to be searched exactly: nearly what brute force finds, and nothing that is not allowed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from store_examples import MODEL, file

from qabot.store import Content, Entry, Store, Where, Writer
from qabot.store.engines import vectors
from qabot.types import Article, Block, Passage, Role

DIMENSION, COUNT, K = 24, 3_000, 50


def passage(n: int, drawn: np.random.Generator) -> Content:
    text = f"Satz {n}"
    unit = drawn.normal(size=DIMENSION).astype(np.float32)
    article = Article(
        f"{n}.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de" if n % 10 else "en", text, f"{n:064}", "Example",
        "2024-05-01", paths=(f"{n}.txt",),
    )  # fmt: skip
    entry = Entry(Passage(article.id, 0, len(text), text), text, unit / np.linalg.norm(unit))
    return Content(article, [entry], [], "a reader")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """An index with a large segment, of which every seventh article is gone, and a small one."""
    store, drawn = Store.open(tmp_path_factory.mktemp("large")), np.random.default_rng(3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "EXACT", 1_000)
        with store.writer(MODEL, DIMENSION) as writer:
            writer.together(lambda: put(writer, *(passage(n, drawn) for n in range(COUNT))))
            writer.publish()
            for n in range(0, COUNT, 7):
                writer.remove(f"{n}.txt")
            writer.together(lambda: put(writer, *(passage(COUNT + n, drawn) for n in range(100))))
            writer.publish()
    large, small = store.snapshot().searches.vectors["passages"].segments  # type: ignore[attr-defined]
    assert (hasattr(large.index, "hnsw"), hasattr(small.index, "hnsw")) == (True, False)
    return store


def put(writer: Writer, *contents: Content) -> None:
    for content in contents:
        writer.put(file(content.article.id), [content.article], [content])


@pytest.mark.parametrize(
    ("where", "few"),
    [
        (None, 150_000),
        (Where(languages=["de"]), 150_000),
        (Where(languages=["en"]), 150_000),
        (Where(languages=["en"]), 0),
    ],
    ids=["all", "most", "few, one by one", "few, by the graph"],
)
def test_nearly_what_brute_force_finds(
    store: Store, where: Where | None, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "FEW", few)
    index, drawn = store.snapshot(), np.random.default_rng(4)
    held = {int(id): row for ids, rows in index.vectors("passages") for id, row in zip(ids, rows, strict=True)}
    articles = {one.id: one for one in index.articles()}
    wanted = set(where.languages or ()) if where else {"de", "en"}
    may = {one.id for one in index.passages(list(held)) if articles[one.article].language in wanted}
    shared = 0
    for _ in range(20):
        query = drawn.normal(size=DIMENSION).astype(np.float32)
        query /= np.linalg.norm(query)
        exact = {id: float(held[id] @ query) for id in may}
        found = index.dense("passages", query, K, where=where)
        assert len(dict(found)) == K
        assert all(abs(score - exact[id]) < 0.02 for id, score in found), "nothing else, with its score"
        shared += len(dict(found).keys() & set(sorted(exact, key=lambda id: -exact[id])[:K]))
    assert shared >= 0.95 * 20 * K


def test_it_is_the_same_when_it_is_opened_again(store: Store) -> None:
    query = np.ones(DIMENSION, np.float32) / DIMENSION**0.5
    again = Store.open(Path(store.folder), create=False)
    assert again.snapshot().dense("passages", query, K) == store.snapshot().dense("passages", query, K)
