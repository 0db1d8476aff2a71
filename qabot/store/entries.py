"""What is put into the index and what is asked of it: files, articles, their searchable parts, limits of a search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from qabot.types import Article, LanguageCode, Passage, Stance, Statement

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]
Part = TypeVar("Part", Passage, Statement)
Name = tuple[str, str, str]  # a speaker, his party and the article's words for him
CollectionName = Literal["passages", "statements"]
COLLECTIONS: tuple[CollectionName, ...] = ("passages", "statements")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the corpus as it was last read.

    ``modified`` is its time of change in nanoseconds, ``size`` in bytes, below 0 where it may have changed again since,
    ``hash`` the SHA-256 of its bytes, ``reading`` the fingerprint of
    the code that read it, ``error`` why it holds no article (None where it holds some), ``unread`` the ids and reasons
    of those of its entries that are none.
    """

    path: str
    modified: int
    size: int
    hash: str
    reading: str
    error: str | None = None
    unread: tuple[tuple[str, str], ...] = ()


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
    """An article with its parts in text order.

    ``extractor`` is the version of the reader that found the statements, None where it stumbled; ``signature`` what
    near-duplicates of the article are recognised by (``qabot.versions``).
    """

    article: Article
    passages: Sequence[Entry[Passage]]
    statements: Sequence[Entry[Statement]]
    extractor: str | None
    signature: bytes = b""


@dataclass(frozen=True, slots=True)
class Where:
    """What a search is limited to; None is no limit, all that are given must hold.

    ``articles`` are paths (towards a search engine: contents, which are hashes), ``speakers`` and ``parties`` whole
    names as statements have them, ``since`` and ``until`` days (ISO 8601), both included. Passages have no speaker,
    party or stance, so that nothing fits where one of these is asked for; nor does an article without a date fit days.
    """

    languages: Collection[LanguageCode] | None = None
    articles: Collection[str] | None = None
    since: str | None = None
    until: str | None = None
    speakers: Collection[str] | None = None
    parties: Collection[str] | None = None
    stances: Collection[Stance] | None = None


class Attributes(NamedTuple):
    """What a part can be limited by: ``article`` is the content that it is of, ``day`` a number like 20241022 or 0."""

    article: str
    language: str
    day: int
    speaker: str = ""
    party: str = ""
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """Some parts of a collection, by id, as a search engine is given them.

    ``ids``, ``born`` and ``died`` int64 [n]; ``attributes`` and, where asked for, ``texts`` [n] and ``vectors`` float32
    [n, dimension].
    """

    ids: Ids
    born: Ids
    died: Ids
    attributes: Sequence[Attributes]
    texts: Sequence[str]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Generation:
    """A state of the index that was published as a whole; number 0 is the empty one.

    ``numbered`` is the last number that was given to any part by then, ``token`` told to no other generation, also not
    to one of the same number after the records were restored from a backup.
    """

    number: int = 0
    token: str = ""
    model: str | None = None
    dimension: int = 0
    numbered: int = 0
    articles: int = 0
    passages: int = 0
    statements: int = 0


def day(date: str | None) -> int:
    """A day, or a day and a time, in ISO 8601, as a number in the order of days; 0 where there is none."""
    digits = (date or "")[:10].replace("-", "")
    return int(digits) if len(digits) == 8 and digits.isdecimal() else 0


def by_speaker(names: Mapping[Name, int]) -> list[tuple[str, str, int]]:
    """Speakers with their parties and numbers, most first."""
    counts = Counter[tuple[str, str]]()
    for (speaker, party, _), n in names.items():
        counts[speaker, party] += n
    found = [(speaker, party, n) for (speaker, party), n in counts.items()]
    return sorted(found, key=lambda row: (-row[2], row[0], row[1]))
