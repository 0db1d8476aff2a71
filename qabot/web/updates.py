"""One update of the index at a time, in the background, with a view of how far it is; one begins by itself when the
folder has changed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qabot.corpus import file_of
from qabot.errors import QabotError
from qabot.newsroom.acting import require
from qabot.newsroom.entrance.accounts import Role
from qabot.readers import details

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.indexing import Progress, Report

    Update = Callable[[Callable[[Progress], None]], Report]

SETTLED = 1.0  # seconds after which the rate tells something about the rest
LOOK = 4.0  # seconds between two looks at the folder, more where it is so large that one takes long:
LOOKING = 0.05  # the share of the time that goes into looking


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
        self._stopping = threading.Event()
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
            self._stopping.set()

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
            if self._stopping.is_set():
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

    def watch(self, update: Update | None = None) -> None:
        """From now on have read, by ``update``, what comes into the folder or goes from it, once it lies still: what is
        being copied is not read half. Nothing is watched where another process is the one that updates."""
        if self.watching:
            threading.Thread(target=self._watch, args=(update,), name="qabot-watch", daemon=True).start()

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
                    again, self._again = self._again and error is None and not self._stopping.is_set(), False
                    finished = self._work.finished + 1
                    # While another follows the index is not up to date, and nothing says so
                    self._work = Work(running=again, report=None if again else report, error=error, finished=finished)
                    if not again:
                        self._idle.set()
            if not again:
                return
            update = self._bot.update

    def _watch(self, update: Update | None) -> None:
        before: dict[str, object] = {}
        tried: dict[str, object] = {}  # what an update has seen and not changed would be read for ever
        pause = LOOK
        while not self._stopping.wait(pause):
            began = time.monotonic()
            lying = {} if self._work.running else self._lying()
            pause = max(LOOK, (time.monotonic() - began) / LOOKING)
            if not lying:
                tried = {}
            elif lying == before != tried and self.start(update):
                self.wait()
                tried = lying
            before = lying

    def _lying(self) -> dict[str, object]:
        """The files that an update would see to, each with its time and size."""
        found: dict[str, object] = {}
        try:
            for name in self._bot.pending():
                path = file_of(self._bot.corpus, name)
                found[name] = details.stamp(path) if path else None
        except (QabotError, OSError):  # no folder just now, or a file gone since; the page tells the former
            return {}
        return found

    def _progress(self, now: Progress) -> None:
        if self._stopping.is_set():
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
