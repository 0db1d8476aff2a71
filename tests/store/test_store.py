"""The store as a whole: what is put is found, readers keep what they opened, and one writes at a time."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import DIMENSION, MODEL, article, content, file, nearest, put, statement, vector

from qabot.errors import IndexBusy, IndexMissing, ModelMismatch
from qabot.store import Index, Store, Writer
from qabot.text import lexical
from qabot.types import Stance

TEXTS = ["Der Wald brennt. Der Rat tagt", "Ein See friert zu", "Der Rat schweigt. Niemand fragt", "Schnee fällt"]
FILES = ["a.txt", "b.txt", "c/d.txt", "e.jsonl"]


@pytest.fixture
def store(tmp_path: Path, records: str | None) -> Store:
    return Store.open(tmp_path / "index", records=records)


def again(store: Store) -> Store:
    """The same index as another process opens it."""
    url = store.database.url.render_as_string(hide_password=False)
    return Store.open(store.folder, records=None if store.database.local else url)


def writer(store: Store) -> Writer:
    return store.writer(MODEL, DIMENSION)


def texts(index: Index) -> dict[str, str]:
    found = {summary.id: index.article(summary.id) for summary in index.articles()}
    return {id: one.text for id, one in found.items() if one}


def test_empty_index_answers_with_nothing(store: Store) -> None:
    assert (
        store.snapshot().generation,
        store.snapshot().model,
        store.snapshot().articles(),
        store.snapshot().all_statements(),
    ) == (0, None, [], [])
    assert (
        store.snapshot().dense("passages", vector("a"), 5)
        == store.snapshot().lexical("passages", [("a", 1.0)], 5)
        == []
    )
    assert store.snapshot().article("a.txt") is None
    assert not store.folder.exists()


def test_an_index_that_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="qabot index"):
        Store.open(tmp_path / "index", create=False)


def test_articles_come_back_as_they_were_put(store: Store) -> None:
    one = article("Zwei Sätze hat der Text. Hier endet er\x00 mit 😀.", "ordner/ä.txt")
    said = [statement(one), statement(one, "Ben Muster", Stance.CLAIMS)]
    with writer(store) as writing:
        writing.put(file(one.id), [one], [content(one, said)])
        assert store.snapshot().articles() == []
        assert writing.publish() == 1
    assert store.snapshot().article(one.id) == one
    assert [passage.text for passage in store.snapshot().passages_of(one.id)] == [
        "Zwei Sätze hat der Text", "Hier endet er\x00 mit 😀.",
    ]  # fmt: skip
    for passage in store.snapshot().passages_of(one.id):
        assert passage.text == one.text[passage.start : passage.end]
        assert store.snapshot().passages([passage.id, 10**6]) == [passage]
    kept = store.snapshot().statements_of(one.id)
    assert [type(part) for part in kept[0].cue_spans] == [tuple, tuple]
    assert [replace(part, id=0) for part in kept] == said
    assert store.snapshot().statements([kept[1].id]) == kept[1:]
    (summary,) = store.snapshot().articles()
    assert (summary.title, summary.source, summary.paths) == (one.title, one.source, one.paths)
    assert (summary.passages, summary.statements) == (2, 2)
    assert store.snapshot().model == MODEL


def test_many_articles_at_once_are_what_each_is_alone(store: Store) -> None:
    one, twin, other = (
        article(text, id) for text, id in ((TEXTS[0], "a.txt"), (TEXTS[0], "b.txt"), (TEXTS[1], "c.txt"))
    )
    with writer(store) as writing:
        for each, speakers in ((one, ["Anna", "Ben"]), (twin, ["Anna", "Ben"]), (other, ["Cora"])):
            said = [statement(each, speaker) for speaker in speakers]
            writing.put(file(each.id), [each], [content(each, said)])
        writing.publish()
    index, asked = store.snapshot(), ["c.txt", "b.txt", "none.txt", "a.txt"]
    found = index.articles_at(asked)
    assert [*found] == ["c.txt", "b.txt", "a.txt"]
    assert found == {id: index.article(id) for id in found}
    assert found["b.txt"] == found["a.txt"] and found["a.txt"].paths == ("a.txt", "b.txt")
    told = index.statements_at(asked)
    assert {id: [said.speaker for said in statements] for id, statements in told.items()} == {
        "c.txt": ["Cora"], "b.txt": ["Anna", "Ben"], "none.txt": [], "a.txt": ["Anna", "Ben"],
    }  # fmt: skip
    assert told == {id: index.statements_of(id) for id in asked}
    assert (index.articles_at([]), index.statements_at([])) == ({}, {})


def test_statements_by_filter(store: Store) -> None:
    one, other = article("Erster Text hier", "a.txt"), article("Zweiter Text dort", "b.txt")
    with writer(store) as writing:
        writing.put(file("a.txt"), [one], [content(one, [statement(one), statement(one, "Élodie Dupont")])])
        writing.put(file("b.txt"), [other], [content(other, [statement(other, "Ben Muster", Stance.CLAIMS)])])
        writing.publish()

    def speakers(**wanted: Any) -> list[str]:
        return [found.speaker for found in store.snapshot().all_statements(**wanted)]

    assert speakers() == ["Anna Beispiel", "Élodie Dupont", "Ben Muster"]
    assert speakers(speaker="élodie") == ["Élodie Dupont"]
    assert speakers(party="BEISPIELLAND", stance=Stance.CLAIMS) == ["Ben Muster"]
    assert speakers(stance=[Stance.CLAIMS, Stance.DENIES], article="a.txt") == ["Anna Beispiel", "Élodie Dupont"]
    assert speakers(party="Beispiel") == speakers(article="c.txt") == speakers(stance=[]) == []
    assert store.snapshot().speakers()[0] == ("Anna Beispiel", "Beispielland", 1)


def test_names_and_outlets_are_those_of_what_lives(store: Store) -> None:
    one, other, third = article("Ein Wort", "a.txt"), article("Das Wort", "b.txt"), article("Ein Satz", "c.txt")
    other = replace(other, source=None, date="2024-07-02T10:00")
    third = replace(third, date=None)

    def told() -> tuple[object, object]:
        index = store.snapshot()
        walked = Counter((said.speaker, said.party, said.speaker_mention) for said in index.all_statements())
        assert index.names() == walked
        return dict(walked), sorted(index.outlets(), key=str)

    with writer(store) as writing:
        for each in (one, other, third):
            said = [statement(each), statement(each, "Ben Muster")]
            writing.put(file(each.id), [each], [content(each, said)])
        writing.publish()
        anna, ben = ("Anna Beispiel", "Beispielland"), ("Ben Muster", "Beispielland")
        assert told() == (
            {(*anna, "Ein"): 2, (*ben, "Ein"): 2, (*anna, "Das"): 1, (*ben, "Das"): 1},
            [("Example", "2024-05-01", "2024-05-01"), (None, "2024-07-02T10:00", "2024-07-02T10:00")],
        )
        assert store.snapshot().speakers() == [(*anna, 3), (*ben, 3)]
        writing.remove("b.txt")
        writing.put_statements(third.hash, content(third, [statement(third)]).statements, "another")
        writing.publish()
        assert told() == ({(*anna, "Ein"): 2, (*ben, "Ein"): 1}, [("Example", "2024-05-01", "2024-05-01")])


def test_the_latest_of_some_articles(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qabot.store.sql.records.BATCH", 2)  # what is asked for in several queries is put together
    dates = {"a.txt": "2024-05-01", "b.txt": "2024-07-02T10:00", "c.txt": None, "d.txt": "2024-05-01", "e.txt": ""}
    with writer(store) as writing:
        for id, date in dates.items():
            each = replace(article(f"Wort {id}", id), date=date)
            writing.put(file(id), [each], [content(each)])
        writing.publish()
    index = store.snapshot()
    assert index.latest([*dates, "gone.txt"], 3) == ["b.txt", "d.txt", "a.txt"]
    assert index.latest(dates, 1) == ["b.txt"]
    assert index.latest(["c.txt", "e.txt"], 3) == index.latest([], 3) == []
    with writer(store) as writing:
        writing.remove("b.txt")
        writing.publish()
    assert store.snapshot().latest(dates, 1) == ["d.txt"]


def test_the_articles_with_a_stance(store: Store) -> None:
    one, other, third = article("Ein Wort", "b.txt"), article("Das Wort", "a.txt"), article("Ein Satz", "c.txt")
    denies, claims = Stance.DENIES, Stance.CLAIMS
    said = {"b.txt": [claims, denies, denies], "a.txt": [denies], "c.txt": [claims]}
    with writer(store) as writing:
        for each in (one, other, third):
            told = [statement(each, stance=stance) for stance in said[each.id]]
            writing.put(file(each.id), [each], [content(each, told)])
        writing.publish()
    index = store.snapshot()
    for stances in ([denies], [claims], [claims, denies]):
        first: dict[str, int] = {}
        for told_by in index.all_statements(stance=stances):
            first.setdefault(told_by.article, told_by.id)
        assert list(index.stating(stances).items()) == list(first.items())
    assert list(index.stating([denies])) == ["b.txt", "a.txt"]
    assert index.stating([Stance.WARNS]) == index.stating([]) == {}
    with writer(store) as writing:
        writing.remove("b.txt")
        writing.publish()
    assert list(store.snapshot().stating([denies])) == ["a.txt"]


def test_the_same_content_twice_is_one_article(store: Store) -> None:
    with writer(store) as writing:
        put(writing, "b.txt", TEXTS[0])
        writing.put(file("a.txt"), [article(TEXTS[0], "a.txt")])
        writing.publish()
    assert [(one.id, one.paths) for one in store.snapshot().articles()] == [("a.txt", ("a.txt", "b.txt"))]
    kept = store.snapshot().passages_of("b.txt")
    assert kept[0].article == "a.txt"
    with writer(store) as writing:
        writing.remove("a.txt")
        writing.publish()
    assert [(one.id, one.paths) for one in store.snapshot().articles()] == [("b.txt", ("b.txt",))]
    assert [passage.id for passage in store.snapshot().passages_of("b.txt")] == [passage.id for passage in kept]


def test_statements_are_replaced_without_touching_passages(store: Store) -> None:
    one = article(TEXTS[0], "a.txt")
    with writer(store) as writing:
        writing.put(file("a.txt"), [one], [content(one, [statement(one)])])
        writing.publish()
    passages, old = store.snapshot().passages_of("a.txt"), store.snapshot().statements_of("a.txt")
    with writer(store) as writing:
        writing.put_statements(one.hash, content(one, [statement(one, "Ben Muster")]).statements, "another reader")
        writing.publish()
    assert store.snapshot().passages_of("a.txt") == passages
    (new,) = store.snapshot().statements_of("a.txt")
    assert (new.speaker, new.id > old[0].id) == ("Ben Muster", True)
    assert [id for id, _ in store.snapshot().dense("statements", vector("Ben Muster 0"), 5)] == [new.id]
    assert [id for id, _ in store.snapshot().lexical("statements", terms("Muster"), 5)] == [new.id]
    assert store.snapshot().lexical("statements", terms("Anna"), 5) == []


def terms(text: str) -> list[tuple[str, float]]:
    return [(term, 1.0) for term in lexical.document_terms(text)]


operations = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(FILES), st.lists(st.sampled_from(TEXTS), max_size=3, unique=True)),
        st.just(("publish", [])),
        st.just(("reopen", [])),
    ),
    min_size=3,
    max_size=12,
)


def test_any_order_of_changes_leads_to_what_the_files_hold(
    request: pytest.FixtureRequest, records: str | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    @settings(max_examples=12 if records is None else 6, deadline=None)
    @given(steps=operations)
    def check_steps(steps: list[tuple[str, list[str]]]) -> None:
        url = None if records is None else request.getfixturevalue("cluster").database()
        follow(steps, Store.open(tmp_path_factory.mktemp("store"), records=url))

    check_steps()


def follow(steps: list[tuple[str, list[str]]], store: Store) -> None:
    """Take these steps, and see after each that readers have just what is published."""
    held: dict[str, list[str]] = {}
    published: dict[str, list[str]] = {}
    writing = writer(store)
    for name, content_of in [*steps, ("publish", [])]:
        if name == "publish":
            writing.publish()
            published = dict(held)
        elif name == "reopen":
            writing.close()
            writing = writer(store)
        elif content_of:
            put(writing, name, *content_of)
            held[name] = content_of
        else:
            writing.remove(name)
            held.pop(name, None)
        check(store, published)
    writing.close()


def check(store: Store, held: dict[str, list[str]]) -> None:
    """The index holds just the texts of these files, and both searches find just their passages."""
    places: dict[str, list[str]] = {}
    for name, content_of in held.items():
        for n, text in enumerate(content_of, 1):
            places.setdefault(text, []).append(name if len(content_of) == 1 else f"{name}#{n}")
    index = store.snapshot()
    assert texts(index) == {min(ids): text for text, ids in places.items()}
    for summary in index.articles():
        files = {id.partition("#")[0] for id in places[texts(index)[summary.id]]}
        assert summary.paths == tuple(sorted(files))
    passages = [passage for id in texts(index) for passage in index.passages_of(id)]
    rows = {passage.id: vector(passage.text) for passage in passages}
    expected = nearest(vector("query"), rows, 4)
    found = index.dense("passages", vector("query"), 4)
    assert [id for id, _ in found] == [id for id, _ in expected]
    assert np.allclose([score for _, score in found], [score for _, score in expected], atol=1e-6)
    query = terms("Der Rat tagt")
    wanted = {passage.id for passage in passages if set(terms(passage.text)) & set(query)}
    assert {id for id, _ in index.lexical("passages", query, 99)} == wanted


def test_a_snapshot_never_changes(store: Store) -> None:
    with writer(store) as writing:
        put(writing, "a.txt", TEXTS[0])
        writing.publish()
    old = store.snapshot()
    lazy = again(store).snapshot()  # has searched nothing yet when its files go
    found = old.dense("passages", vector("x"), 9), old.lexical("passages", terms("Wald"), 9)
    with writer(store) as writing:
        put(writing, "b.txt", TEXTS[1])
        writing.remove("a.txt")
        writing.publish()
    assert texts(old) == texts(lazy) == {"a.txt": TEXTS[0]}
    assert (old.dense("passages", vector("x"), 9), old.lexical("passages", terms("Wald"), 9)) == found
    assert (lazy.dense("passages", vector("x"), 9), lazy.lexical("passages", terms("Wald"), 9)) == found
    assert texts(store.snapshot()) == {"b.txt": TEXTS[1]}
    assert store.snapshot().generation == 2


@pytest.fixture
def reading(store: Store) -> Iterator[list[str]]:
    """Readers that ask without pause, each answer of one generation; what went wrong with them."""
    troubles: list[str] = []
    stop = threading.Event()

    def read() -> None:
        mine = again(store)
        while not stop.is_set():
            index = mine.snapshot()
            numbers = {text.split()[-1] for text in texts(index).values()}
            hits = index.dense("passages", vector("x"), 99), index.lexical("passages", terms("Satz"), 99)
            ids = {passage.id for id in texts(index) for passage in index.passages_of(id)}
            if len(numbers) > 1 or any({id for id, _ in found} != ids for found in hits):
                troubles.append(f"{index.generation}: {numbers} {ids} {hits}")

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    yield troubles
    stop.set()
    for thread in threads:
        thread.join()


def test_readers_see_one_generation_or_the_next(store: Store, reading: list[str]) -> None:
    for round in range(8):
        with writer(store) as writing:
            for name in FILES:
                put(writing, name, f"Ein Satz in {name}. Noch ein Satz der Runde {round}")
            writing.publish()
    assert reading == []
    assert store.snapshot().generation == 8


def test_one_writer_at_a_time(store: Store) -> None:
    with writer(store), pytest.raises(IndexBusy, match="try again"):
        writer(store)
    writer(store).close()


def test_work_that_was_left_goes_on(store: Store) -> None:
    with pytest.raises(KeyboardInterrupt), writer(store) as writing:
        put(writing, "a.txt", TEXTS[0])
        raise KeyboardInterrupt
    assert store.snapshot().articles() == []
    with writer(store) as writing:
        assert list(writing.records.files()) == ["a.txt"]
        writing.publish()
    assert texts(store.snapshot()) == {"a.txt": TEXTS[0]}


def test_without_changes_there_is_no_new_generation(store: Store) -> None:
    with writer(store) as writing:
        put(writing, "a.txt", TEXTS[0])
        writing.publish()
    with writer(store) as writing:
        assert (writing.changed, writing.publish()) == (False, 1)


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with writer(store) as writing:
        put(writing, "a.txt", TEXTS[0])
        one = article(TEXTS[1], "b.txt")
        with pytest.raises(ValueError, match="dimension"):
            writing.put(file("b.txt"), [one], [content(one, dimension=DIMENSION + 1)])
        with pytest.raises(ValueError, match="no content"):
            writing.put(file("b.txt"), [one])
        writing.publish()
    assert texts(store.snapshot()) == {"a.txt": TEXTS[0]}
    assert list(store.snapshot().files()) == ["a.txt"]


def test_a_question_by_another_model(store: Store) -> None:
    with writer(store) as writing:
        put(writing, "a.txt", TEXTS[0])
        writing.publish()
    with pytest.raises(ModelMismatch, match="qabot index"):
        store.snapshot().dense("passages", vector("x", DIMENSION + 1), 3)
    store.snapshot().check_model(MODEL)
    with pytest.raises(ModelMismatch, match="other words"):
        store.snapshot().check_model("other words")
