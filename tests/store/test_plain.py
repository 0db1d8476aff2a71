"""A search engine that is away: questions are answered from the records by their words, with a notice."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from store_examples import DIMENSION, MODEL, ON_A_SERVER, article, content, file, statement, vector

from qabot.bot import Bot
from qabot.cli import DONE, FAILED, main
from qabot.errors import EngineAway
from qabot.store import Store, Where
from qabot.store.engines import plain
from qabot.store.sql import scans
from qabot.text import lexical
from qabot.types import Stance

QUESTION = "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"
pytest.importorskip("pymilvus", reason="pymilvus is not installed: pip install 'qabot[milvus]'")


@pytest.fixture
def nobody() -> Iterator[str]:
    """The URL of a search engine at a port where nothing listens, and nothing will."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"milvus:http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture(scope="module")
def lite(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Bot:
    """The sample corpus in a Milvus Lite."""
    folder = tmp_path_factory.mktemp("lite")
    bot = Bot.open(corpus, folder / "index", search=f"milvus:{folder}/lite.db")
    bot.update()
    return bot


def test_an_engine_that_ends_while_it_is_asked(lite: Bot, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "PAUSE", 0.0)
    assert lite.ask(QUESTION).notice is None
    search: Any = lite.store.search
    client = search.engine.client
    with monkeypatch.context() as patch:
        patch.setattr(search.engine, "address", "http://127.0.0.1:1")
        client.close()
        answer = lite.ask(QUESTION)
        assert answer.notice and re.search(r"Suchmaschine fehlt.*127\.0\.0\.1:1.*QABOT_SEARCH", answer.notice)
        whole = bot.ask(QUESTION)
        found = {(one.article, one.quote) for one in answer.citations}
        assert not answer.abstained
        assert found & {(one.article, one.quote) for one in whole.citations}
        assert lite.trouble
        assert lite.holdings() == {**bot.holdings(), "generation": 1}
        about = lite.statements(about="Waffen für Russland", stance=Stance.DENIES)
        assert about and {one.stance for one in about} == {Stance.DENIES}
        assert lite.statements(party="Nordkorea") and lite.articles()
    answer = lite.ask(QUESTION)
    assert not any((answer.notice, lite.trouble)), "it is back"


def test_an_engine_that_was_never_there(corpus: Path, nobody: str, capsys: pytest.CaptureFixture[str]) -> None:
    index = corpus.parent / "filled"
    if not index.exists():
        Bot.open(corpus, index).update()
    places = ["--corpus", str(corpus), "--index", str(index), "--search", nobody]
    assert main(["ask", QUESTION, *places]) == DONE
    told = capsys.readouterr()
    assert "Die Suchmaschine fehlt" in told.out and "[1]" in told.out and not told.err
    assert main(["ask", "Who denies that North Korea supplies weapons?", "--json", *places]) == DONE
    assert "search engine is away" in json.loads(capsys.readouterr().out)["notice"]
    assert main(["statements", "--about", "Waffen", *places]) == DONE
    assert "Waffen" in capsys.readouterr().out
    assert main(["ask", "Hallo", *places]) == DONE
    assert "Suchmaschine" not in capsys.readouterr().out
    (corpus / "new.txt").write_text("Neu\n\nDer Rat tagt am Montag.")
    try:
        assert main(["index", *places]) == FAILED
    finally:
        (corpus / "new.txt").unlink()
    told = capsys.readouterr()
    assert re.search(r"qabot: The search engine .*127\.0\.0\.1.*cannot be used.*QABOT_SEARCH", told.err)
    assert "Traceback" not in told.err


TEXTS = {
    "a.txt": "Die Außenministerin lobt Übungen. Der Bürgermeister von Köln schweigt",
    "b.txt": "Wälder brennen. Der Bürgermeister spricht",
    "c.txt": "The mayor speaks about forests. Nobody listens to the mayor",
}


@pytest.fixture
def store(tmp_path: Path, nobody: str, records: str | None) -> Store:
    store = Store.open(tmp_path, records=records)
    with store.writer(MODEL, DIMENSION) as writer:
        for path, text in TEXTS.items():
            one = article(text, path)
            said = [statement(one, "Anna Beispiel", Stance.CLAIMS), statement(one, "Bob", Stance.DENIES)]
            writer.put(file(path, text), [one], [content(one, said)])
        writer.publish()
        writer.remove("b.txt")
        writer.publish()
    store.search = Store.open(tmp_path / "other", search=nobody).search
    store._snapshot = None
    return store


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Außenministerin", ["Die Außenministerin lobt Übungen"]),
        ("ubungen", ["Die Außenministerin lobt Übungen"]),
        ("Bürgermeister in Köln", ["Der Bürgermeister von Köln schweigt"]),
        ("Wälder", []),  # removed
        ("Meister", []),  # words are found by their beginnings
    ],
)
def test_words_are_found_by_their_beginnings(store: Store, question: str, expected: list[str]) -> None:
    index = store.snapshot()
    terms = lexical.query_terms(question, ["de"], "de")
    ids = [id for id, _ in index.lexical("passages", terms, 5)]
    assert [one.text for one in sorted(index.passages(ids), key=lambda one: ids.index(one.id))] == expected
    assert index.trouble


def test_limits_hold_without_the_engine(store: Store) -> None:
    index = store.snapshot()
    terms = [("d=anna", 1.0), ("d=bob", 2.0)]

    def speakers(**limits: Any) -> list[str]:
        ids = [id for id, _ in index.lexical("statements", terms, 9, where=Where(**limits))]
        return [one.speaker for one in sorted(index.statements(ids), key=lambda one: ids.index(one.id))]

    assert speakers() == ["Bob", "Bob", "Anna Beispiel", "Anna Beispiel"]
    assert speakers(articles=["a.txt"]) == ["Bob", "Anna Beispiel"]
    assert speakers(articles=["b.txt"]) == []
    assert speakers(stances=[Stance.CLAIMS], articles=["a.txt"]) == ["Anna Beispiel"]
    assert speakers(speakers=["Bob"], parties=["Beispielland"]) == ["Bob", "Bob"]
    assert speakers(since="2024-05-02") == speakers(until="2024-04-30") == speakers(languages=["en"]) == []
    assert len(speakers(since="2024-05-01", until="2024-05-01")) == 4
    assert index.lexical("passages", [("d=der", 1.0)], 5, where=Where(speakers=["Bob"])) == []


def test_candidates_of_words_are_compared_by_their_vectors(store: Store) -> None:
    index, query = store.snapshot(), vector("x")
    assert index.dense("passages", query, 5) == []
    held = {int(id): row for ids, rows in index.vectors("passages") for id, row in zip(ids, rows, strict=True)}
    some = sorted(held)[:2]
    found = dict(index.dense("passages", query, 5, [*some, 10**9]))
    assert found.keys() == set(some)
    assert all(np.isclose(score, held[id] @ query, atol=1e-6) for id, score in found.items())


def test_an_engine_that_is_away_is_not_asked_every_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    search: Any = store.search

    def away(*_: object) -> None:
        asked.append(1)
        raise EngineAway("The search engine x cannot be used (gone); see that it runs and check QABOT_SEARCH.")

    monkeypatch.setattr(type(search.engine), "open", away)
    index = store.snapshot()
    for _ in range(3):
        index.lexical("passages", [("d=burger", 1.0)], 3)
    assert len(asked) == 1


@ON_A_SERVER  # a local database has nobody else to serve
def test_a_scan_that_takes_too_long_is_given_up(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "PATIENCE", 0.001)
    monkeypatch.setattr(scans, "_pattern", lambda word: "%")
    slow = scans._among

    def sleeping(*arguments: Any) -> Any:
        from sqlalchemy import func

        return slow(*arguments).where(func.pg_sleep(0.2).is_not(None))

    monkeypatch.setattr(scans, "_among", sleeping)
    index = store.snapshot()
    with pytest.raises(EngineAway, match="search engine"):
        index.lexical("passages", [("d=burger", 1.0)], 3)
    monkeypatch.setattr(scans, "_among", slow)
    assert index.lexical("passages", [("d=burger", 1.0)], 3)
