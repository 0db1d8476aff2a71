"""Texts that are nearly the same: versions of one article, and copies of one report in several outlets.

Each text is a set of shingles, runs of a few words. A MinHash signature of them finds the pairs worth a look without
comparing everything with everything; whether two texts belong together is then told by the shingles themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from pathlib import PurePosixPath
from zlib import crc32

import numpy as np

from qabot.types import Article, Role

SHINGLE = 4  # words
ROWS, BANDS = 3, 24  # of the signature: texts that share 30 % of their shingles meet with a chance of one half
ALIKE = 0.6  # of all shingles of two texts: one is a version of the other
CONTAINED = 0.8  # of the shingles of the shorter text are in the longer one: a report that was cut or added to
RENAMED = 0.3  # of all shingles is enough for files whose names say that they are versions ("Bericht-2", "Bericht (1)")
FEWEST = 12  # shingles: shorter texts are alike by chance
DAYS = 10  # between two versions; what is alike later is a regular report (weather, stock exchange) with other figures
CROWD = 50  # texts that share a band by chance or form: beyond that only neighbours are compared

_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(r"(?:[-_ ]?(?:\(\d+\)|v\d+|\d{1,2}|neu|final|korr\w*|update\w*|copy|kopie))+$", re.IGNORECASE)
_PRIME = (1 << 31) - 1
_RANDOM = np.random.default_rng(20)
_FACTORS = _RANDOM.integers(1, _PRIME, ROWS * BANDS, dtype=np.int64)
_SUMMANDS = _RANDOM.integers(0, _PRIME, ROWS * BANDS, dtype=np.int64)

Kin = dict[int, tuple[int | None, int | None]]


def shingles(article: Article) -> frozenset[int]:
    """Hashes of the runs of ``SHINGLE`` words in the story, headline apart: outlets write their own."""
    words: list[str] = []
    for block in article.blocks:
        if block.role is not Role.TITLE:
            words += _WORD.findall(article.text[block.start : block.end].casefold())
    return frozenset(
        crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(max(0, len(words) - SHINGLE + 1))
    )


def signature(article: Article) -> bytes:
    """MinHash of the shingles: uint32 [ROWS * BANDS] as bytes, b"" for a text too short to be recognised."""
    found = shingles(article)
    if len(found) < FEWEST:
        return b""
    hashes = np.fromiter(found, np.int64, len(found)) % _PRIME
    lowest = np.full(ROWS * BANDS, _PRIME, np.int64)
    for part in np.array_split(hashes, max(1, len(hashes) // 4096)):
        lowest = np.minimum(lowest, ((_FACTORS[:, None] * part[None, :] + _SUMMANDS[:, None]) % _PRIME).min(axis=1))
    return lowest.astype("<u4").tobytes()


def candidates(signatures: Mapping[int, bytes]) -> set[tuple[int, int]]:
    """Pairs of keys, the lower first, whose signatures agree in a band."""
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    width = 4 * ROWS
    for key, signed in signatures.items():
        for band in range(len(signed) // width):
            buckets[band, signed[band * width : (band + 1) * width]].append(key)
    pairs: set[tuple[int, int]] = set()
    for keys in buckets.values():
        ordered = sorted(keys)
        if len(ordered) <= CROWD:
            pairs.update(combinations(ordered, 2))
        else:
            pairs.update(pairwise(ordered))
    return pairs


def kin(pairs: Iterable[tuple[int, int]], relatives: Sequence[tuple[int, Article, int]]) -> Kin:
    """By key of an article the keys of the version that took its place and of the article that it copies.

    ``relatives`` are the articles of ``pairs``, each with its key and the time of change of its file, which tells the
    newer of two versions where their dates do not.
    """
    known = {key: (article, modified, shingles(article)) for key, article, modified in relatives}
    families = _families(pair for pair in pairs if _related(*(known[key] for key in pair)))
    found: Kin = {}
    for family in families:
        by_outlet: dict[str, list[int]] = defaultdict(list)
        ordered = _oldest_first(family, known)
        for key in ordered:
            by_outlet[outlet(known[key][0])].append(key)
        first = min((keys[-1] for keys in by_outlet.values()), key=ordered.index)
        for keys in by_outlet.values():
            newest = keys[-1]
            for key in keys:
                newer = newest if key != newest else None
                copied = first if newest != first else None
                if newer or copied:
                    found[key] = (newer, copied)
    return found


def outlet(article: Article) -> str:
    """Who published an article, to compare; "" where nothing tells."""
    return " ".join(_WORD.findall((article.source or "").casefold()))


def _related(one: tuple[Article, int, frozenset[int]], other: tuple[Article, int, frozenset[int]]) -> bool:
    (first, _, some), (second, _, others) = one, other
    if not some or not others or _days(first, second) > DAYS:
        return False
    shared = len(some & others)
    alike = shared / len(some | others)
    if alike >= ALIKE or shared >= CONTAINED * min(len(some), len(others)):
        return True
    return alike >= RENAMED and _stem(first.id) == _stem(second.id)


def _days(one: Article, other: Article) -> int:
    try:
        days = date.fromisoformat((one.date or "")[:10]) - date.fromisoformat((other.date or "")[:10])
    except ValueError:
        return 0
    return abs(days.days)


def _stem(id: str) -> str:
    """The name of a file without what tells its versions apart."""
    name = PurePosixPath(id.partition("#")[0])
    return _NUMBERED.sub("", name.stem).casefold() + name.suffix.casefold()


def _oldest_first(family: Iterable[int], known: Mapping[int, tuple[Article, int, frozenset[int]]]) -> list[int]:
    """The keys of versions in their order: by day, then by the times of publication, if all of a day have one, then by
    those of the files, then by the numbers in their names."""
    by_day: dict[str, list[int]] = defaultdict(list)
    for key in family:
        by_day[(known[key][0].date or "")[:10]].append(key)

    def age(key: int) -> tuple[str, float, int, int, str]:
        article, modified, _ = known[key]
        day = (article.date or "")[:10]
        times = [_time(known[other][0]) for other in by_day[day]]
        time = _time(article) if None not in times else None
        return day, time or 0.0, modified, _number(article.id), article.id

    return sorted(family, key=age)


def _time(article: Article) -> float | None:
    """When an article was published, in seconds, as UTC where no zone is told; None where only the day is known."""
    try:
        time = datetime.fromisoformat(article.date or "")
    except ValueError:
        return None
    zoned = time if time.tzinfo else time.replace(tzinfo=UTC)
    return zoned.timestamp() if len(article.date or "") > len("2025-01-31") else None


def _number(id: str) -> int:
    """The number of a version in the name of its file ("Bericht-2"), 1 for a word that stands for one, 0 for none."""
    found = _NUMBERED.search(PurePosixPath(id.partition("#")[0]).stem)
    numbers = re.findall(r"\d+", found.group()) if found else []
    return int(numbers[-1]) if numbers else int(found is not None)


def _families(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Keys that belong together, directly or through others."""
    family: dict[int, set[int]] = {}
    for one, other in pairs:
        joined = family.get(one, {one}) | family.get(other, {other})
        for key in joined:
            family[key] = joined
    return list({id(members): members for members in family.values()}.values())
