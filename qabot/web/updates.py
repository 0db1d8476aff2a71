"""One update of the index at a time, in the background, with a view of how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qabot.errors import QabotError
from qabot.newsroom.acting import require
from qabot.newsroom.entrance.accounts import Role

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.indexing import Progress, Report

    Update = Callable[[Callable[[Progress], None]], Report]

SETTLED = 1.0  # seconds after which the rate tells something about the rest


@dataclass(frozen=True, slots=True)
class Work:
    """How far an update is. ``seconds_left`` is None until there is something to tell it from."""

    running: bool = False
    file: str = ""
    done: int = 0
    total: int = 0
    seconds_left: int | None = None
    report: Report | None = None
    error: str | None = None
    finished: int = 0  # updates ended so far, so that a page knows when to look again


class Stopped(Exception):
    """Ends an update where it tells of its progress; the next one goes on from there."""


class Updates:
    """Runs ``bot.update`` in a thread; questions are answered from the old index meanwhile."""

    def __init__(self, bot: Bot, watching: bool = True) -> None:
        """Unless ``watching``, another process looks after the index, and no update ever begins here."""
        self._bot = bot
        self.watching = watching
        self._lock = threading.Lock()
        self._work = Work()
        self._idle = threading.Event()
        self._idle.set()
        self._again = False
        self._stopping = False
        self._thread: threading.Thread | None = None

    @property
    def work(self) -> Work:
        return self._work

    @property
    def at_work(self) -> bool:
        """Whether there is still a thread that updates."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Let no update begin any more, and the running one end before its next file."""
        with self._lock:
            self._stopping = True

    def start(self, update: Update | None = None) -> bool:
        """Begin an update, ``bot.update`` unless another way to it is given; False where one is running, after which
        another follows: it may have passed by what has come since it began. False also once told to stop, and where
        another process is the one that updates: it will find what has come.

        Raises QabotError for somebody who may not change the corpus.
        """
        require(Role.EDITOR)
        if not self.watching:
            return False
        with self._lock:
            if self._stopping:
                return False
            if self._work.running:
                self._again = True
                return False
            self._work = Work(running=True, finished=self._work.finished)
            self._idle.clear()
            begin = update or self._bot.update
            self._thread = threading.Thread(target=self._run, args=(begin,), name="qabot-update", daemon=True)
            self._thread.start()
        return True

    def wait_for_the_first(self) -> None:
        """Return at once where there is an index to answer from, else when the running update has made it."""
        if self._work.running and not self._bot.articles():
            self.wait()

    def wait(self, seconds: float | None = None) -> bool:
        """Return when no update is running any more, True, or after that many seconds."""
        return self._idle.wait(seconds)

    def _run(self, update: Update) -> None:
        earlier: Report | None = None
        while True:
            report, error = None, None
            try:
                report = update(self._progress)
            except Stopped:
                pass
            except QabotError as failure:
                error = str(failure)
            except Exception as failure:  # a thread has nobody above it: the page must learn of it
                error = f"{type(failure).__name__}: {failure}"
                raise
            finally:
                earlier = report = _joined(earlier, report)
                with self._lock:
                    again, self._again = self._again and error is None and not self._stopping, False
                    finished = self._work.finished + 1
                    # While another follows the index is not up to date, and nothing says so
                    self._work = Work(running=again, report=None if again else report, error=error, finished=finished)
                    if not again:
                        self._idle.set()
            if not again:
                return
            update = self._bot.update

    def _progress(self, now: Progress) -> None:
        if self._stopping:
            raise Stopped
        left = round(now.left) if now.left is not None and now.seconds > SETTLED else None
        self._work = replace(self._work, file=now.file, done=now.done, total=now.total, seconds_left=left)


def _joined(earlier: Report | None, later: Report | None) -> Report | None:
    """What two updates in a row did, told as one."""
    if earlier is None or later is None:
        return later or earlier
    return replace(
        later,
        added=earlier.added + later.added,
        changed=earlier.changed + later.changed,
        removed=earlier.removed + later.removed,
    )
