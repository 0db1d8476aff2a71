"""What a part can be limited by, as numbers: the columns beside FAISS vectors and in tantivy documents."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qabot.store.entries import Attributes, Ids, Where, day

CODED = ("article", "language", "speaker", "party", "stance")
ROW = np.dtype([("id", "<i8"), ("day", "<i4"), *((name, "<i8") for name in CODED)])
FIRST, LAST = 1, 99_999_999  # days


@lru_cache(maxsize=100_000)
def code(value: str) -> int:
    """A number for a string, the same everywhere, below 2 to the 60."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest()) >> 4


def rows(ids: Ids, attributes: Sequence[Attributes]) -> NDArray[Any]:
    """One ``ROW`` a part."""
    found = np.zeros(len(ids), ROW)
    found["id"] = ids
    found["day"] = [one.day for one in attributes]
    for name in CODED:
        found[name] = [code(getattr(one, name)) for one in attributes]
    return found


def codes(where: Where) -> Iterator[tuple[str, list[int]]]:
    """The columns that ``where`` limits, each with the numbers that it may have."""
    asked: dict[str, Collection[str] | None] = {
        "article": where.articles,
        "language": where.languages,
        "speaker": where.speakers,
        "party": where.parties,
        "stance": where.stances,
    }
    for name, values in asked.items():
        if values is not None:
            yield name, [code(str(value)) for value in values]


def days(where: Where) -> tuple[int, int] | None:
    """The first and the last day that ``where`` allows; None where it allows all, and parts without a day."""
    if where.since is None and where.until is None:
        return None
    return day(where.since) or FIRST, day(where.until) or LAST


def fitting(table: NDArray[Any], where: Where) -> NDArray[np.bool_]:
    """Which rows fit."""
    fits = np.ones(len(table), bool)
    for name, values in codes(where):
        fits &= np.isin(table[name], values)
    if span := days(where):
        fits &= (table["day"] >= span[0]) & (table["day"] <= span[1])
    return fits
