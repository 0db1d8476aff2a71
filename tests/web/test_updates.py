"""Updates in the background, and what the page tells of them and of the folder."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qabot.errors import QabotError
from qabot.placing import BIN
from qabot.web import library

if TYPE_CHECKING:
    from qabot.indexing import Progress, Report


def test_one_update_at_a_time_and_what_went_wrong_is_told(tmp_path: Path) -> None:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

    (tmp_path / "corpus").mkdir()
    updates = Updates(Bot.open(tmp_path / "corpus", tmp_path / "index"))
    going = threading.Event()

    def fail(told: Callable[[Progress], None]) -> Report:
        going.wait(10)
        raise QabotError("the index is locked; wait")

    assert updates.start(fail)
    assert updates.work.running
    going.set()
    updates.wait_for_the_first()
    assert (updates.work.running, updates.work.error, updates.work.finished) == (False, "the index is locked; wait", 1)
    assert updates.start()
    updates.wait_for_the_first()
    assert updates.work.error is None and updates.work.report is not None


def test_what_comes_while_an_update_runs_is_read_by_another_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

    (tmp_path / "corpus").mkdir()
    bot = Bot.open(tmp_path / "corpus", tmp_path / "index")
    updates = Updates(bot)
    read, going = threading.Event(), threading.Event()
    told: list[Report | None] = []

    def update(progress: object) -> Report:
        report = plain(bot)
        read.set()
        going.wait(10)
        return report

    def another(self: Bot, progress: object = None) -> Report:
        told.append(updates.work.report)
        return plain(self)

    plain = Bot.update
    monkeypatch.setattr(Bot, "update", another)
    assert updates.start(update)
    read.wait(10)
    (tmp_path / "corpus" / "spaet.txt").write_text("Spät\n\nNorwegen bestritt, dass es zu spät ist.", encoding="utf-8")
    assert not updates.start()
    going.set()
    assert updates.wait(30)
    assert [article.id for article in bot.articles()] == ["spaet.txt"]
    assert told == [None], "nothing is called done between the two"
    assert updates.work.report is not None and updates.work.report.added == ("spaet.txt",)
    assert updates.work.finished == 2


def test_an_update_ends_before_its_next_file_once_told_to_stop(tmp_path: Path) -> None:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for n in range(3):
        (corpus / f"{n}.txt").write_text(f"Hafen {n}\n\nNorwegen bestritt, dass Hafen {n} geschlossen wird.", "utf-8")
    bot = Bot.open(corpus, tmp_path / "index")
    updates = Updates(bot)
    seen, going = threading.Event(), threading.Event()

    def update(progress: Callable[[Progress], None]) -> Report:
        def slowly(now: Progress) -> None:
            seen.set()
            going.wait(10)
            progress(now)

        return bot.update(slowly)

    assert updates.start(update)
    seen.wait(30)
    assert updates.at_work
    updates.stop()
    going.set()
    assert updates.wait(30)
    assert (updates.work.error, updates.work.report, bot.generation) == (None, None, 0)
    assert not updates.start(), "none begins any more"
    assert len(bot.update().added) == 3, "the next one goes on"


def test_what_comes_into_the_folder_is_read_once_it_lies_still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qabot.bot import Bot
    from qabot.web import updates as module

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    bot = Bot.open(corpus, tmp_path / "index")
    monkeypatch.setattr(module, "LOOK", 1.0)  # so long that a slow machine is not taken for a file that lies still
    updates = module.Updates(bot)
    growing, held = corpus / "waechst.txt", list[str]()

    def update(progress: Callable[[Progress], None]) -> Report:
        held.append(growing.read_text("utf-8") if growing.exists() else "")
        return bot.update(progress)

    updates.watch(update)
    text = "Wachsend\n\nNorwegen bestritt, dass der Hafen geschlossen wird."
    for end in range(10, len(text), 3):
        growing.write_text(text[:end], encoding="utf-8")
        time.sleep(0.1)
    growing.write_text(text, encoding="utf-8")
    until(lambda: bool(bot.articles()))
    assert held == [text], "not while it grew"
    growing.unlink()
    until(lambda: not bot.articles())
    assert held == [text, ""], "and once when it went"
    updates.stop()


def test_an_update_that_failed_is_not_begun_again_until_something_else_has_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qabot.bot import Bot
    from qabot.web import updates as module

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    monkeypatch.setattr(module, "LOOK", 0.05)
    updates = module.Updates(Bot.open(corpus, tmp_path / "index"))
    begun: list[int] = []

    def fail(progress: object) -> Report:
        begun.append(len(list(corpus.iterdir())))
        raise QabotError("the disk is full")

    updates.watch(fail)
    (corpus / "eins.txt").write_text("Eins\n\nNorwegen bestritt das.", encoding="utf-8")
    until(lambda: updates.work.finished == 1)
    time.sleep(0.5)
    assert (begun, updates.work.error) == ([1], "the disk is full")
    (corpus / "zwei.txt").write_text("Zwei\n\nSchweden bestritt das.", encoding="utf-8")
    until(lambda: updates.work.finished == 2)
    assert begun == [1, 2]
    updates.stop()


def until(is_so: Callable[[], bool]) -> None:
    """Return when it is so. Fails where that takes half a minute."""
    ends = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.02)


def test_what_the_page_tells_of_is_another_when_a_file_leaves_the_bin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qabot.bot import Bot
    from qabot.web import page
    from qabot.web.updates import Updates

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "alt.txt").write_text("Alt\n\nNorwegen bestritt, dass das alt ist.", encoding="utf-8")
    library.remove(corpus, "alt.txt")
    bot = Bot.open(corpus, tmp_path / "index")
    seen = page.Page(bot, Updates(bot))
    monkeypatch.setattr(page, "FRESH", 1e-9)  # looks every time
    before = seen.state
    assert (seen.folder.removed, seen.state == before) == (("alt.txt",), True)
    bot.desk.erase(f"{BIN}/alt.txt")
    assert (seen.folder.removed, seen.state == before) == ((), False), "though the index is as it was"


def test_a_folder_that_is_moved_away_is_told_until_it_is_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qabot.bot import Bot
    from qabot.web import page
    from qabot.web.updates import Updates

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "neu.txt").write_text("Neu\n\nNorwegen bestritt, dass das neu ist.", encoding="utf-8")
    seen = page.Page(Bot.open(corpus, tmp_path / "index"), Updates(Bot.open(corpus, tmp_path / "index")))
    monkeypatch.setattr(page, "FRESH", 1e-9)  # looks every time
    before = seen.state
    assert (seen.folder.pending, seen.folder.trouble) == (("neu.txt",), "")
    corpus.rename(tmp_path / "away")
    assert (seen.folder.pending, seen.state == before) == ((), False)
    assert seen.folder.trouble.startswith(f"There is no folder {corpus}; make it")
    (tmp_path / "away").rename(corpus)
    assert (seen.folder, seen.state == before) == ((("neu.txt",), (), ""), True)
