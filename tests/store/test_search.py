"""Every search engine against brute force: the same ids with the same scores, whatever the search is limited to."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import DIMENSION, MODEL, article, bm25, content, file, nearest, put, statement, vector

from qabot.store import COLLECTIONS, CollectionName, Store, Where
from qabot.store.engines.local import LocalSearch
from qabot.store.entries import Attributes, Parts, day
from qabot.text import lexical
from qabot.types import Stance

TEXTS = (
    "wind wald. see berg", "wald wald see. moor", "see. tal", "wind see berg tal. tal wind",
    "berg berg berg berg", "moor wind. wald see tal",
)  # fmt: skip
DATES = ("2024-05-01", "2023-12-31T23:00", None, "2024-05-02", "2019-01-01", "2024-05-01")
SPEAKERS = ("Anna Beispiel", 'Bob "Quote" O\'Neil', "Ćiro\nÄ")
QUICK = {"local": 60, "milvus": 12, "milvus, flushed": 12}  # examples


@dataclass(frozen=True)
class World:
    """An index, what brute force must know of it, and how exact its engine is."""

    engine: str
    store: Store
    parts: dict[CollectionName, Parts]

    def counted(self, texts: dict[int, list[str]], allowed: Container[int]) -> dict[int, list[str]]:
        """The texts that count for how rare a term is.

        On one machine also those that died a moment ago; in Milvus Lite (other than in Milvus itself), of what it has
        in memory, only those that the search is limited to.
        """
        if self.engine == "milvus":
            return {id: text for id, text in texts.items() if id in allowed}
        return texts | {-1: ["see", "wind"], -2: ["see", "moor"]}


def build(store: Store) -> None:
    with store.writer(MODEL, DIMENSION) as writer:
        put(writer, "old.txt", "see wind. see moor")
        put(writer, "kept.txt", "wald tal. berg")
        writer.publish()
        writer.remove("old.txt")
        for n, (text, date) in enumerate(zip(TEXTS, DATES, strict=True)):
            one = replace(article(text, f"{n}.txt"), date=date, language="en" if n % 3 == 1 else "de")
            said = [
                replace(statement(one, SPEAKERS[n % 3], stance), party=("Aland", "Beland")[n % 2])
                for stance in (Stance.DENIES, Stance.CLAIMS)[: n % 3]
            ]
            writer.put(file(one.id, text), [one], [content(one, said)])
        writer.publish()


@pytest.fixture(scope="module", params=QUICK)
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("search")
    url = None
    if request.param != "local":
        pytest.importorskip("pymilvus", reason="pymilvus is not installed: pip install 'qabot[milvus]'")
        url = f"milvus:{folder}/lite.db"
    with pytest.MonkeyPatch.context() as patch:
        # Words as they are, so that the oracle can count them.
        patch.setattr(lexical, "document_terms", str.split)
        lexical.fingerprint.cache_clear()
        store = Store.open(folder / "index", search=url)
        build(store)
        if request.param == "milvus, flushed":
            client = cast("Any", store.search).engine.client
            for name in client.list_collections():
                client.flush(name)
        snapshot = store.snapshot()
        parts = {name: next(snapshot.parts(name)) for name in COLLECTIONS}
        yield World(request.param, store, parts)
    lexical.fingerprint.cache_clear()


def fits(one: Attributes, where: Where, contents: dict[str, str]) -> bool:
    """Whether a part is within the limits, by their definition."""
    span = (day(where.since) or 1, day(where.until) or 99999999)
    return all(
        (
            where.languages is None or one.language in where.languages,
            where.articles is None or one.article in {contents.get(path) for path in where.articles},
            (where.since is None and where.until is None) or span[0] <= one.day <= span[1],
            where.speakers is None or one.speaker in where.speakers,
            where.parties is None or one.party in where.parties,
            where.stances is None or one.stance in where.stances,
        )
    )


def some(values: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.none() | st.none() | st.lists(st.sampled_from(values), max_size=3)


wheres = st.none() | st.builds(
    Where,
    languages=some(["de", "en"]),
    articles=some([f"{n}.txt" for n in range(7)]),
    since=st.sampled_from([None, None, "2023-12-31", "2024-05-02"]),
    until=st.sampled_from([None, None, "2019-06-01", "2024-05-01"]),
    speakers=some([*SPEAKERS, "Nobody"]),
    parties=some(["Aland", "Beland", "aland"]),
    stances=some([Stance.DENIES, Stance.CLAIMS, Stance.WARNS]),
)


def allowed(world: World, collection: CollectionName, where: Where | None, ids: set[int] | None) -> dict[int, int]:
    """Positions of the parts that may be found, by id."""
    index = world.store.snapshot()
    contents = {one.id: one.hash for one in index.articles()}
    parts = world.parts[collection]
    return {
        int(id): n
        for n, id in enumerate(parts.ids)
        if (ids is None or int(id) in ids) and (where is None or fits(parts.attributes[n], where, contents))
    }


def chosen(world: World, data: st.DataObject, collection: CollectionName) -> set[int] | None:
    known = [*map(int, world.parts[collection].ids), 10**9]
    return data.draw(st.none() | st.none() | st.sets(st.sampled_from(known)), label="ids")


def over(world: World, check: Callable[[CollectionName, st.DataObject, Where | None, int], None]) -> None:
    """Check with as many examples as the engine is quick."""

    @settings(max_examples=QUICK[world.engine], deadline=None)
    @given(collection=st.sampled_from(COLLECTIONS), data=st.data(), where=wheres, k=st.integers(0, 20))
    def run(collection: CollectionName, data: st.DataObject, where: Where | None, k: int) -> None:
        check(collection, data, where, k)

    run()


def test_dense_is_brute_force(world: World) -> None:
    def check(collection: CollectionName, data: st.DataObject, where: Where | None, k: int) -> None:
        ids, query = chosen(world, data, collection), vector(data.draw(st.text(max_size=3), label="query"))
        may = allowed(world, collection, where, ids)
        scores = dict(nearest(query, {id: world.parts[collection].vectors[n] for id, n in may.items()}, len(may)))
        found = world.store.snapshot().dense(collection, query, k, ids, where)
        # Which ones come of several that are equally near, where not all of them can, is not promised.
        assert len(dict(found)) == min(k, len(may))
        assert np.allclose([score for _, score in found], [*scores.values()][:k], atol=1e-5)
        assert all(np.isclose(score, scores[id], atol=1e-5) for id, score in found)

    over(world, check)


def test_lexical_is_brute_force(world: World) -> None:
    weights = st.dictionaries(
        st.sampled_from(["wind", "wald", "see", "berg", "fjord"]), st.sampled_from([0.25, 1.0, 3.0]), max_size=4
    )

    def check(collection: CollectionName, data: st.DataObject, where: Where | None, k: int) -> None:
        ids, query = chosen(world, data, collection), data.draw(weights, label="terms")
        may = allowed(world, collection, where, ids)
        parts = world.parts[collection]
        texts = {int(id): text.split() for id, text in zip(parts.ids, parts.texts, strict=True)}
        scores = {id: score for id, score in bm25([*query.items()], world.counted(texts, may)).items() if id in may}
        found = world.store.snapshot().lexical(collection, query.items(), k, ids, where)
        assert len(found) == min(k, len(scores))
        assert found == sorted(found, key=lambda hit: (-hit[1], hit[0]))
        assert {id for id, _ in found} <= scores.keys()
        if world.engine == "milvus, flushed":
            return  # each segment of Milvus Lite counts for itself: what its scores are is not promised
        assert np.allclose([score for _, score in found], sorted(scores.values(), reverse=True)[:k], rtol=1e-4)
        assert all(np.isclose(score, scores[id], rtol=1e-4) for id, score in found)

    over(world, check)


def test_terms_without_weight_are_passed_over(world: World) -> None:
    index = world.store.snapshot()
    assert index.lexical("passages", [("see", 0.0)], 5) == index.lexical("passages", [], 5) == []


def test_one_row_is_as_good_as_a_vector(world: World) -> None:
    index, query = world.store.snapshot(), vector("x")
    assert index.dense("passages", query[None], 3) == index.dense("passages", query, 3)


def test_readers_of_a_generation_go_on_while_the_next_is_written(world: World) -> None:
    before = world.store.snapshot()
    asked = before.dense("passages", vector("x"), 20), before.lexical("passages", [("see", 1.0)], 20)
    with world.store.writer(MODEL, DIMENSION) as writer:
        put(writer, "new.txt", "see see. wind")
        writer.remove("0.txt")
        again = before.dense("passages", vector("x"), 20), before.lexical("passages", [("see", 1.0)], 20)
        writer.publish()
        after = world.store.snapshot()
        gone = {one.id for one in before.passages_of("0.txt")}
        added = {one.id for one in after.passages_of("new.txt")}
        kept = {id for id, _ in asked[0]}
        assert {id for id, _ in again[0]} == {id for id, _ in before.dense("passages", vector("x"), 20)} == kept
        assert {id for id, _ in again[1]} == {id for id, _ in asked[1]}
        assert {id for id, _ in after.dense("passages", vector("x"), 20)} == (kept - gone) | added
        put(writer, "0.txt", TEXTS[0])
        writer.remove("new.txt")
        writer.publish()


def test_an_engine_that_lost_everything_is_filled_again(world: World) -> None:
    expected = world.store.snapshot().dense("passages", vector("x"), 20)
    lose(world)
    with world.store.writer(MODEL, DIMENSION) as writer:
        assert not writer.changed
        writer.publish()
    found = world.store.snapshot().dense("passages", vector("x"), 20)
    assert [id for id, _ in found] == [id for id, _ in expected]
    assert np.allclose([score for _, score in found], [score for _, score in expected], atol=1e-6)


def lose(world: World) -> None:
    search: Any = getattr(world.store.search, "engine", world.store.search)
    world.store._snapshot = None
    if isinstance(search, LocalSearch):
        for path in search.folder.rglob("*.faiss"):
            path.unlink()
        return
    for name in search.client.list_collections():
        search.client.drop_collection(name)
