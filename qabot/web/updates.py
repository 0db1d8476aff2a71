"""One update of the index at a time, in the background, with a view of how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qabot.errors import QabotError

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


class Updates:
    """Runs ``bot.update`` in a thread; questions are answered from the old index meanwhile."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._lock = threading.Lock()
        self._work = Work()
        self._idle = threading.Event()

    @property
    def work(self) -> Work:
        return self._work

    def start(self, update: Update | None = None) -> bool:
        """Begin an update, ``bot.update`` unless another way to it is given; False where one is running."""
        with self._lock:
            if self._work.running:
                return False
            self._work = Work(running=True, finished=self._work.finished)
            self._idle.clear()
        threading.Thread(target=self._run, args=(update or self._bot.update,), name="qabot-update", daemon=True).start()
        return True

    def wait_for_the_first(self) -> None:
        """Return at once where there is an index to answer from, else when the running update has made it."""
        if self._work.running and not self._bot.articles():
            self._idle.wait()

    def _run(self, update: Update) -> None:
        def progress(now: Progress) -> None:
            left = round(now.left) if now.left is not None and now.seconds > SETTLED else None
            self._work = replace(self._work, file=now.file, done=now.done, total=now.total, seconds_left=left)

        report, error = None, None
        try:
            report = update(progress)
        except QabotError as failure:
            error = str(failure)
        except Exception as failure:  # a thread has nobody above it: the page must learn of it
            error = f"{type(failure).__name__}: {failure}"
            raise
        finally:
            self._work = Work(report=report, error=error, finished=self._work.finished + 1)
            self._idle.set()
