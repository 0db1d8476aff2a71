"""What work comes to in a process of its own, which may die of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from qabot.errors import QabotError

REFUSED = "refused with the way out"


def apart(work: Callable[[], str]) -> str:
    """What ``work`` says of itself; what it fails by, where it does."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # libraries tell their panics there
        try:
            outcome = work()
        except QabotError:
            outcome = REFUSED
        except BaseException as error:
            outcome = f"traceback ({type(error).__name__})"
        os.write(writing, outcome.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        outcome = told.read()
    status = os.waitpid(pid, 0)[1]
    return outcome or f"process died of signal {os.WTERMSIG(status)}"
