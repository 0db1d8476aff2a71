"""A bounded number of wrong attempts at logging in: by name and address, by address, and by name."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from threading import Lock

WINDOW = 15 * 60.0  # seconds after which a wrong attempt is forgotten
PAIR, ADDRESS, NAME = 5, 20, 50  # wrong attempts within that time: a name from one address, any from one, a name at all
KEPT = 10_000  # names and addresses; the oldest are forgotten first


class Attempts:
    """Counts wrong attempts; safe across threads. Who guesses at one name is stopped before its owner is."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, name: str, address: str) -> float:
        """Seconds until this name may be tried from this address again; 0 where it may be now."""
        now = time.monotonic()
        with self._lock:
            return max(self._wait(key, limit, now) for key, limit in _limits(name, address))

    def wrong(self, name: str, address: str) -> None:
        """Note a wrong attempt."""
        now = time.monotonic()
        with self._lock:
            for key, limit in _limits(name, address):
                times = self._wrong.setdefault(key, deque(maxlen=limit))
                times.append(now)
                self._wrong.move_to_end(key)
            while len(self._wrong) > KEPT:
                self._wrong.popitem(last=False)

    def right(self, name: str, address: str) -> None:
        """Forget the wrong attempts at this name from this address."""
        with self._lock:
            self._wrong.pop((name, address), None)

    def _wait(self, key: tuple[str, str], limit: int, now: float) -> float:
        times = self._wrong.get(key)
        if times is None or len(times) < limit:
            return 0.0
        return max(0.0, times[0] + WINDOW - now)


def _limits(name: str, address: str) -> tuple[tuple[tuple[str, str], int], ...]:
    return ((name, address), PAIR), (("", address), ADDRESS), ((name, ""), NAME)
