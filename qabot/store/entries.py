"""What is put into the index: files, articles, and their searchable parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from qabot.types import Article, Passage, Statement

Part = TypeVar("Part", Passage, Statement)
CollectionName = Literal["passages", "statements"]
COLLECTIONS: tuple[CollectionName, ...] = ("passages", "statements")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the corpus as it was last read.

    ``modified`` is its time of change in nanoseconds, ``hash`` the SHA-256 of its bytes, ``reading`` the version of the
    code that read it, ``error`` why it holds no article (None where it holds some).
    """

    path: str
    modified: int
    size: int
    hash: str
    reading: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Entry(Generic[Part]):
    """A passage or statement with what it is found by: a text, whose terms are indexed, and its vector.

    ``vector`` is float32 [dimension], of unit length or zero.
    """

    record: Part
    text: str
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Content:
    """An article with its parts in text order. ``rules`` is the version of the rules that found the statements."""

    article: Article
    passages: Sequence[Entry[Passage]]
    statements: Sequence[Entry[Statement]]
    rules: int
