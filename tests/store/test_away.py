"""A database that is stopped and started again: a clear message, and then it goes on, readers and writer alike."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_examples import DIMENSION, MODEL, needs_postgresql, put

from benchmarks.faults import postgresql
from qabot import indexing
from qabot.bot import Bot
from qabot.errors import EngineAway, IndexBusy, QabotError
from qabot.indexing import jobs
from qabot.store import Store
from qabot.store.sql import session


@pytest.fixture
def server() -> Iterator[postgresql.Cluster]:
    """A server that no other test needs."""
    needs_postgresql()
    with postgresql.cluster() as running:
        yield running


def test_stopped_and_started_in_the_middle(server: postgresql.Cluster, tmp_path: Path) -> None:
    url = server.database()
    store = Store.open(tmp_path, records=url)
    with store.writer(MODEL, DIMENSION) as writer:
        put(writer, "a.txt", "Ein See friert zu")
        writer.publish()
        put(writer, "b.txt", "Schnee fällt")
        index = store.snapshot()
        server.stop()
        with pytest.raises(EngineAway, match=r"127\.0\.0\.1.*cannot be used.*QABOT_STORE"):
            index.article("a.txt")
        with pytest.raises(EngineAway):
            store.snapshot()
        back = threading.Timer(2, server.start)
        back.start()
        put(writer, "c.txt", "Der Rat tagt")  # waits until it is back
        back.join()
        writer.publish()
    assert index.article("a.txt") is not None
    assert [one.id for one in store.snapshot().articles()] == ["a.txt", "b.txt", "c.txt"]


def test_an_update_and_questions_go_on_where_they_were(
    server: postgresql.Cluster, corpus: Path, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 8)  # several transactions
    monkeypatch.setattr(jobs, "cores", lambda: 1)  # by which few files are begun before the first is done
    question = "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"
    bot = Bot.open(corpus, tmp_path / "index", store=server.database())
    back = threading.Timer(2, server.start)

    def stop(progress: indexing.Progress) -> None:
        if progress.done == 4:
            server.stop()
            back.start()

    report = bot.update(stop)
    back.join()
    here = Bot.open(corpus, index, create=False)
    assert (report.skipped, report.without_statements) == ((), ())
    assert bot.holdings() == here.holdings()
    expected = here.ask(question)
    assert bot.ask(question).whole == expected.whole
    steps = bot.stream(question)
    next(steps)
    server.stop()
    with pytest.raises(EngineAway, match=r"127\.0\.0\.1.*cannot be used.*QABOT_STORE"):
        list(steps)
    with pytest.raises(EngineAway):
        bot.holdings()
    server.start()
    assert bot.ask(question).whole == expected.whole


def test_a_database_that_stays_away(
    server: postgresql.Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "PATIENCE", 1)
    url = server.database()
    with Store.open(tmp_path, records=url).writer(MODEL, DIMENSION) as writer:
        put(writer, "a.txt", "Ein See friert zu")
        server.stop()
        start = time.monotonic()
        with pytest.raises(EngineAway):
            put(writer, "b.txt", "Schnee fällt")
        assert time.monotonic() - start < 60
    server.start()
    with Store.open(tmp_path, records=url).writer(MODEL, DIMENSION) as writer:
        assert list(writer.records.files()) == ["a.txt"]
        writer.publish()


def test_whoever_writes_meanwhile_is_not_overwritten(server: postgresql.Cluster, tmp_path: Path) -> None:
    url = server.database()
    first = Store.open(tmp_path / "1", records=url).writer(MODEL, DIMENSION)
    put(first, "a.txt", "Ein See friert zu")
    with pytest.raises(IndexBusy):
        Store.open(tmp_path / "2", records=url).writer(MODEL, DIMENSION)
    server.stop()
    server.start()
    with Store.open(tmp_path / "2", records=url).writer(MODEL, DIMENSION) as second:
        put(second, "b.txt", "Schnee fällt")
        second.publish()
        with pytest.raises(QabotError, match="Another qabot"):
            put(first, "c.txt", "Der Rat tagt")
    first.close()
    assert [one.id for one in Store.open(tmp_path / "2", records=url).snapshot().articles()] == ["a.txt", "b.txt"]
