"""By what of an article its near-duplicates are found without comparing everything with everything.

Each text is a set of shingles, runs of a few words. A MinHash signature of them brings together what shares many of
them. A flash shares few with the report that followed it: those two meet by the words of the flash, which the report
has among its first ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from qabot.text.lexical import words
from qabot.types import Article, Role

SHINGLE = 4  # words
ROWS, BANDS = 3, 24  # of the signature: texts that share 30 % of their shingles meet with a chance of one half
FEWEST = 12  # shingles: shorter texts are alike by chance
CROWD = 50  # texts that share a band by chance or form: beyond that only neighbours are compared
SHORT = 60  # words that a flash has at most
LONGER = 2  # times as many words, at least, has the report that followed it
LEAD = 192  # beginnings of words that are kept of a text, the first ones, by which it is found as such a report
BEGINNING = 5  # letters of a word that stand for it in all its forms; shorter words tell nothing
FEWEST_BEGINNINGS = 3  # a text with fewer is told by nothing
SHARED = 0.6  # of the beginnings of a flash are in its report: verbs may be other forms
_READ = 20_000  # characters of a block, at most
_HEAD = 2  # bytes before the beginnings: how many there are, whether the text is short
_WORD = re.compile(r"\w+")
_PRIME = (1 << 31) - 1
_RANDOM = np.random.default_rng(20)
_FACTORS = _RANDOM.integers(1, _PRIME, ROWS * BANDS, dtype=np.int64)
_SUMMANDS = _RANDOM.integers(0, _PRIME, ROWS * BANDS, dtype=np.int64)


def shingles(article: Article) -> frozenset[int]:
    """Hashes of the runs of ``SHINGLE`` words in the story, headline apart: outlets write their own."""
    found: list[str] = []
    for block in article.blocks:
        if block.role is not Role.TITLE:
            found += _WORD.findall(article.text[block.start : block.end].casefold())
    return frozenset(
        crc32(" ".join(found[at : at + SHINGLE]).encode()) for at in range(max(0, len(found) - SHINGLE + 1))
    )


def size(article: Article) -> int:
    """How many words the story has."""
    return sum(len(_WORD.findall(article.text[block.start : block.end])) for block in article.blocks)


def signature(article: Article) -> bytes:
    """What near-duplicates of an article are found by, b"" for a text too short for any.

    MinHash of the shingles, uint32 [ROWS * BANDS], nothing for a text with few of them; before it the number of the
    beginnings of its first words, whether it is short, and their hashes, uint32 [number].
    """
    lowest, lead = _lowest(article), _beginnings(article)
    if not lowest and len(lead) < FEWEST_BEGINNINGS:
        return b""
    head = bytes((len(lead), size(article) <= SHORT))
    return head + np.array(lead, "<u4").tobytes() + lowest


def candidates(signatures: Mapping[int, bytes]) -> set[tuple[int, int]]:
    """Pairs of keys whose signatures agree in a band, of a crowd those that stand side by side in ``signatures``; and
    those of short texts with longer ones that begin with most of their words."""
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    width = 4 * ROWS
    sketches = {key: _sketch(signed) for key, signed in signatures.items()}
    for key, sketch in sketches.items():
        for band in range(len(sketch.lowest) // width):
            buckets[band, sketch.lowest[band * width : (band + 1) * width]].append(key)
    pairs: set[tuple[int, int]] = set()
    for keys in buckets.values():
        pairs.update(combinations(keys, 2) if len(keys) <= CROWD else pairwise(keys))
    order = {key: n for n, key in enumerate(signatures)}
    pairs.update((one, other) if order[one] < order[other] else (other, one) for one, other in _carrying(sketches))
    return pairs


class _Sketch(NamedTuple):
    """A signature taken apart: ``lowest`` is the MinHash, ``lead`` uint32 [n]."""

    lowest: bytes
    lead: NDArray[np.uint32]
    short: bool


def _sketch(signed: bytes) -> _Sketch:
    minhash = 4 * ROWS * BANDS
    if len(signed) in (0, minhash):  # of an index from before flashes were looked for
        return _Sketch(signed, np.empty(0, np.uint32), False)
    end = _HEAD + 4 * signed[0]
    return _Sketch(signed[end:], np.frombuffer(signed, "<u4", signed[0], _HEAD), bool(signed[1]))


def _carrying(sketches: Mapping[int, _Sketch]) -> Iterator[tuple[int, int]]:
    """Short texts with each longer one that has enough of their words among its first ones.

    Who lacks as many as may be lacking has one at least of the rarest of them: only what has one is looked at.
    """
    short = {key: one.lead for key, one in sketches.items() if one.short and len(one.lead) >= FEWEST_BEGINNINGS}
    longer = [key for key, one in sketches.items() if not one.short and len(one.lead)]
    if not short or not longer:
        return
    owners = np.repeat(np.arange(len(longer)), [len(sketches[key].lead) for key in longer])
    every = np.concatenate([sketches[key].lead for key in longer])
    order = np.argsort(every, kind="stable")
    every, owners = every[order], owners[order]
    for key, lead in short.items():
        first, last = np.searchsorted(every, lead), np.searchsorted(every, lead, "right")
        lacking = int(len(lead) * (1 - SHARED))
        rarest = np.argsort(last - first, kind="stable")[: lacking + 1]
        found = np.unique(np.concatenate([owners[first[n] : last[n]] for n in rarest]))
        for other in found.tolist():
            if np.isin(lead, sketches[longer[other]].lead).sum() >= len(lead) - lacking:
                yield key, longer[other]


def _lowest(article: Article) -> bytes:
    found = shingles(article)
    if len(found) < FEWEST:
        return b""
    hashes = np.fromiter(found, np.int64, len(found)) % _PRIME
    lowest = np.full(ROWS * BANDS, _PRIME, np.int64)
    for part in np.array_split(hashes, max(1, len(hashes) // 4096)):
        lowest = np.minimum(lowest, ((_FACTORS[:, None] * part[None, :] + _SUMMANDS[:, None]) % _PRIME).min(axis=1))
    return lowest.astype("<u4").tobytes()


def _beginnings(article: Article) -> list[int]:
    """Hashes of the beginnings of the first words of a text, its headline among them, each once."""
    found: dict[str, None] = {}
    for text in (article.title, *(article.text[block.start : block.end] for block in article.blocks)):
        found |= dict.fromkeys(word[:BEGINNING] for word in words(text[:_READ]) if len(word) >= BEGINNING - 1)
        if len(found) >= LEAD:
            break
    return [crc32(word.encode()) for word in list(found)[:LEAD]]
