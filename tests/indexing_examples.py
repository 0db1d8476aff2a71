"""A small corpus that is indexed, with a model and a reader that tell what they were asked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from qabot import embed, indexing, readers
from qabot.indexing import Report
from qabot.store import Store
from qabot.types import Article, Statement

HARBOUR = """Streit um den Hafen

Die Stadträtin Marta Vogel sagte am Montag, die neue Mole sei zu teuer. Der Reeder Jan Holm wies das zurück.

Die Arbeiten sollen im Herbst beginnen. Bis dahin bleibt die alte Mole gesperrt."""
BRIDGE = """Bridge stays closed

The mayor, Ruth Cole, denied that the bridge had been damaged by a barge. Engineers warned of cracks in two pillars.

The ferry will run every ten minutes until the repairs are done."""
SCHOOL = """Schule zieht um

Der Schulleiter kündigte an, dass der Unterricht ab März im alten Rathaus stattfindet. Die Eltern kritisierten das."""


@cache
def model() -> embed.Embedder:
    return embed.load()


class Counting:
    """The embedded model; counts what goes through it."""

    def __init__(self, name: str | None = None, dimension: int | None = None) -> None:
        self.real = model()
        self.name = name or self.real.name
        self.dimension = dimension or self.real.dimension
        self.quick = self.real.quick
        self.texts: list[str] = []
        self.calls = 0

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += texts
        self.calls += 1
        return np.ascontiguousarray(self.real.encode_documents(texts)[:, : self.dimension])

    encode_queries = encode_documents


class Silent:
    """Neither a model nor a reader: vectors of nothing, no statements."""

    name, dimension, quick, version = "silent@1", 4, True, "silent 1"

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.zeros((len(texts), self.dimension), np.float32)

    encode_queries = encode_documents

    def read(self, article: Article) -> list[Statement]:
        return []

    def read_all(self, articles: Iterable[Article]) -> Iterator[list[Statement]]:
        return iter([[] for _ in articles])


class World:
    """A corpus, its index, and what reading and embedding it took."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.corpus = folder / "corpus"
        self.corpus.mkdir()
        self.store = Store.open(folder / "index")
        self.embedder = Counting()
        self.read: list[str] = []
        really_read = readers.contents

        def contents(path: Path, *, id: str) -> readers.Contents:
            self.read.append(id)
            return really_read(path, id=id)

        monkeypatch.setattr(readers, "contents", contents)

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            self.put(f"{name}.txt", text.encode())

    def put(self, name: str, data: bytes) -> None:
        path = self.corpus / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        # As if some time had passed: what was written a moment ago is looked into again.
        self.age = getattr(self, "age", 0) + 1
        os.utime(path, (1_600_000_000 + self.age, 1_600_000_000 + self.age))

    def update(self, embedder: Counting | None = None) -> Report:
        self.read.clear()
        self.embedder = embedder or Counting()
        return indexing.update(self.corpus, self.store, self.embedder)

    def ids(self) -> list[str]:
        return [summary.id for summary in self.store.snapshot().articles()]

    def text(self, id: str) -> str:
        found = self.store.snapshot().article(id)
        return found.text if found else ""

    def search(self, question: str) -> str:
        """The article with the passage that lies nearest."""
        ((id, _),) = self.store.snapshot().dense("passages", self.embedder.encode_queries([question]), 1)
        return self.store.snapshot().passages([id])[0].article
