"""The index folder: always the newest generation to read, one writer at a time."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from qabot.errors import IndexMissing
from qabot.store.snapshot import Snapshot, latest_generation
from qabot.store.writer import Writer


class Store:
    """An index in a folder, safe across threads.

    It is read by a ``snapshot``, an ``Index``: a newer generation may come at any time, but never changes a snapshot.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._snapshot: Snapshot | None = None

    @classmethod
    def open(cls, folder: Path, *, create: bool = True) -> Store:
        """The index in ``folder``, where ``create``, if there is none yet, an empty one.

        Raises IndexMissing without ``create``, IndexDamaged where it cannot be read.
        """
        store = cls(folder)
        if not create and not latest_generation(folder):
            raise IndexMissing(f"There is no index in {folder}; build it with `qabot index`.")
        store.snapshot()
        return store

    def snapshot(self) -> Snapshot:
        """The newest generation, to be read at leisure."""
        with self._lock:
            if self._snapshot is None or self._snapshot.generation != latest_generation(self.folder):
                self._snapshot = Snapshot.latest(self.folder)
            return self._snapshot

    def writer(self, model: str, dimension: int) -> Writer:
        """The one that may change the index, for vectors of ``model``; a context manager.

        Raises IndexBusy while there is another.
        """
        return Writer(self.folder, model, dimension)
