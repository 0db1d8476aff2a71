"""Texts that are nearly the same: versions of one article, and copies of one report in several outlets.

Each text is a set of shingles, runs of a few words. A MinHash signature of them finds the pairs worth a look without
comparing everything with everything; whether two texts belong together is then told by the shingles themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from pathlib import PurePosixPath
from typing import NamedTuple
from zlib import crc32

import numpy as np

from qabot.languages.de import files as de
from qabot.languages.en import files as en
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
_NEWER, _OLDER, _NEITHER = (
    re.compile("|".join((getattr(de, kind), getattr(en, kind)))) for kind in ("NEWER", "OLDER", "NEITHER")
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_GERMAN_DAY = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{4})[-_. ](\d{2})[-_. ](\d{2})(?!\d)")
_COUNTING = 2  # digits at most of what counts versions: more are a day, a time, the number of a report
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
    """Pairs of keys whose signatures agree in a band; of a crowd those that stand side by side in ``signatures``."""
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    width = 4 * ROWS
    for key, signed in signatures.items():
        for band in range(len(signed) // width):
            buckets[band, signed[band * width : (band + 1) * width]].append(key)
    pairs: set[tuple[int, int]] = set()
    for keys in buckets.values():
        pairs.update(combinations(keys, 2) if len(keys) <= CROWD else pairwise(keys))
    return pairs


def kin(pairs: Iterable[tuple[int, int]], relatives: Mapping[int, Article], modified: Mapping[int, int]) -> Kin:
    """By key of an article the keys of the version that took its place and of the article that it copies.

    ``relatives`` are the articles of ``pairs``, ``modified`` the times of change of their files, which tell the newer
    of two versions where their dates do not.
    """
    known = {key: (article, modified[key], shingles(article)) for key, article in relatives.items()}
    families = _families(pair for pair in pairs if _related(*(known[key] for key in pair)))
    found: Kin = {}
    for family in families:
        by_outlet: dict[str, list[int]] = defaultdict(list)
        ordered = _oldest_first(family, known)
        named = {outlet(known[key][0]) for key in family} - {""}
        for key in ordered:
            # A text without an outlet, as manuscripts are, is a version of the only one that was published.
            by_outlet[next(iter(named)) if len(named) == 1 else outlet(known[key][0])].append(key)
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
    name = _name(first.id)
    return alike >= RENAMED and bool(name.text) and name[:2] == _name(second.id)[:2]


def _days(one: Article, other: Article) -> int:
    try:
        days = date.fromisoformat((one.date or "")[:10]) - date.fromisoformat((other.date or "")[:10])
    except ValueError:
        return 0
    return abs(days.days)


def _oldest_first(family: Iterable[int], known: Mapping[int, tuple[Article, int, frozenset[int]]]) -> list[int]:
    """The keys of versions in their order: by day, then by their times, if all of a day have one, then by what their
    names say (numbers, where they are names of one text), then by the times of the files."""
    told = {key: known[key][0].updated or known[key][0].date or "" for key in family}
    names = {key: _name(known[key][0].id) for key in told}
    counted = len({name.text for name in names.values()}) == 1
    untimed = {told[key][:10] for key in told if _time(told[key]) is None}

    def age(key: int) -> tuple[str, float, int, tuple[int, ...], int, tuple[int, ...], str]:
        (article, modified, _), name, day = known[key], names[key], told[key][:10]
        time = 0.0 if day in untimed else _time(told[key]) or 0.0
        return day, time, name.rank, name.numbers if counted else (), modified, name.numbers, article.id

    return sorted(told, key=age)


class _Name(NamedTuple):
    """What a path says of the text in a file and of its version.

    ``rank`` is above 0 for what is called new or corrected, below for drafts and what lies in a folder of old things;
    ``numbers`` are those of versions, days and times, and that of the entry in its file, ``long`` those among them that
    count no versions.
    """

    text: tuple[str, ...]
    long: tuple[str, ...]
    rank: int
    numbers: tuple[int, ...]


def _name(id: str) -> _Name:
    file, _, entry = id.casefold().rpartition("#")
    if not entry.isdecimal():  # else the number of an entry in its file
        file, entry = id.casefold(), ""
    path = PurePosixPath(file)
    stem = _DAY.sub(r"\1\2\3", _GERMAN_DAY.sub(lambda day: f"{day[3]}{day[2]:0>2}{day[1]:0>2}", path.stem))
    tokens = _TOKEN.findall(stem)
    own = [n for n, token in enumerate(tokens) if not _is_mark(token)]
    own = own or [n for n, token in enumerate(tokens) if not token.isdecimal()]  # "Korrektur-2" is called that
    first, last = (own[0], own[-1] + 1) if own else (0, 0)
    marks = tokens[:first] + tokens[last:]
    numbers = [token for token in marks if token.isdecimal()]
    newer = sum(_NEWER.fullmatch(token) is not None for token in marks)
    older = sum(_OLDER.fullmatch(token) is not None for token in (*marks, *_TOKEN.findall(path.parent.as_posix())))
    return _Name(
        tuple(tokens[first:last]),
        tuple(number for number in numbers if len(number) > _COUNTING),
        newer - older,
        (*map(int, numbers), *((int(entry),) if entry.isdecimal() else ())),
    )


def _is_mark(token: str) -> bool:
    return token.isdecimal() or any(kind.fullmatch(token) for kind in (_NEWER, _OLDER, _NEITHER))


def _time(moment: str) -> float | None:
    """A moment in seconds, as UTC where no zone is told; None where only the day is known."""
    try:
        time = datetime.fromisoformat(moment)
    except ValueError:
        return None
    zoned = time if time.tzinfo else time.replace(tzinfo=UTC)
    return zoned.timestamp() if len(moment) > len("2025-01-31") else None


def _families(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Keys that belong together, directly or through others."""
    family: dict[int, set[int]] = {}
    for one, other in pairs:
        joined = family.get(one, {one}) | family.get(other, {other})
        for key in joined:
            family[key] = joined
    return list({id(members): members for members in family.values()}.values())
