"""One generation of the index, opened to read: it never changes, whatever a writer does meanwhile."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Collection, Iterable
from functools import cached_property
from pathlib import Path
from threading import Lock

from qabot.errors import IndexDamaged, ModelMismatch
from qabot.store.derived import Derived, open_or_derive
from qabot.store.entries import CollectionName
from qabot.store.records import Records
from qabot.store.schema import SCHEMA, connect
from qabot.store.vectors import Vectors

PREFIX = "generation-"
RECORDS = "records.sqlite"


class Snapshot(Records):
    """Records and searches of one generation, safe across threads.

    Its files may be replaced and removed while it is in use. It closes itself when nobody holds it any more.
    """

    def __init__(self, connection: sqlite3.Connection, folder: Path | None, generation: int) -> None:
        super().__init__(connection)
        self.folder = folder
        self.generation = generation
        self._deriving = Lock()
        weakref.finalize(self, connection.close)

    @classmethod
    def latest(cls, index: Path) -> Snapshot:
        """The newest generation in the folder ``index``; an empty one, number 0, where there is none.

        Raises IndexDamaged where it cannot be read.
        """
        while generation := latest_generation(index):
            folder = index / f"{PREFIX}{generation}"
            try:
                snapshot = cls(connect(folder / RECORDS), folder, generation)
            except FileNotFoundError as error:
                if latest_generation(index) == generation:
                    raise IndexDamaged(
                        f"{folder} holds no records; delete the folder {index} and run `qabot index` again."
                    ) from error
                continue  # a writer has put a newer one in its place
            return snapshot
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.executescript(SCHEMA)
        return cls(connection, None, 0)

    @property
    def model(self) -> str | None:
        """Name of the embedder whose vectors the index holds; None where it holds none yet."""
        model = self.meta().get("model")
        return None if model is None else str(model)

    def check_model(self, name: str) -> None:
        """Raise ModelMismatch where the vectors are not those of the embedder of that name."""
        if self.model not in (None, name):
            raise ModelMismatch(
                f"The index was made by the model {self.model}, questions are embedded by {name}; "
                "run `qabot index` with the model that you want to ask with."
            )

    def dense(
        self, collection: CollectionName, query: Vectors, k: int, ids: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        if self.generation == 0:
            return []
        dimension = self.meta()["dimension"]
        if query.shape[-1] != dimension:
            raise ModelMismatch(
                f"The question was embedded in {query.shape[-1]} dimensions, the index by {self.model} in {dimension}; "
                "run `qabot index` with the model that you want to ask with."
            )
        return self.derived.vectors[collection].search(query, k, ids)

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
    ) -> list[tuple[int, float]]:
        if self.generation == 0:
            return []
        return self.derived.terms[collection].search(weighted_terms, k, ids)

    @property
    def derived(self) -> Derived:
        """Loaded when the first search wants it: many commands only read records."""
        with self._deriving:
            return self._derived

    @cached_property
    def _derived(self) -> Derived:
        if self.folder is None:
            raise ValueError("nothing is derived from an empty index")
        return open_or_derive(self.folder, self)


def latest_generation(index: Path) -> int:
    """The number of the newest finished generation, 0 where there is none.

    Raises IndexDamaged where the folder cannot be read.
    """
    try:
        names = [path.name.removeprefix(PREFIX) for path in index.iterdir() if path.name.startswith(PREFIX)]
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError as error:
        raise IndexDamaged(f"{index} cannot be read ({error.strerror}); choose another folder by --index.") from error
    return max((int(name) for name in names if name.isdecimal()), default=0)
