"""German words of the same meaning, from OpenThesaurus: how another would have said it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BASIC = ("", "e", "n", "en", "er")  # what the basic form of a word may have behind its stem
AMBIGUOUS = 6  # meanings from which a word tells too little to name others for it


@dataclass(frozen=True, slots=True)
class Sets:
    """Folded words in alphabetical order and their sets of words alike, both ways as int32 arrays.

    The words of set n are ``members[starts[n]:starts[n + 1]]``, the sets of word n ``sets[firsts[n]:firsts[n + 1]]``.
    """

    words: list[str]
    starts: NDArray[np.int32]
    members: NDArray[np.int32]
    firsts: NDArray[np.int32]
    sets: NDArray[np.int32]

    def find(self, word: str) -> int | None:
        n = bisect_left(self.words, word)
        return n if n < len(self.words) and self.words[n] == word else None


@lru_cache(maxsize=20_000)
def synonyms(word: str, stems: frozenset[str]) -> frozenset[str]:
    """Folded words that mean the same as a folded German one; empty where none is known.

    One that is not known itself goes by the longest of ``stems`` that is. Also empty for words of many meanings: there
    it could be anything.
    """
    known = _sets()
    found: set[str] = set()
    for n in _basic(known, word, stems):
        meanings = known.sets[known.firsts[n] : known.firsts[n + 1]]
        if len(meanings) < AMBIGUOUS:
            for one in meanings:
                found.update(known.words[m] for m in known.members[known.starts[one] : known.starts[one + 1]])
    return frozenset(found - {word})


def _basic(known: Sets, word: str, stems: frozenset[str]) -> list[int]:
    """The numbers of what may be the basic form of a word."""
    for stem in (word, *sorted(stems - {word}, key=len, reverse=True)):
        endings = ("",) if stem == word else BASIC
        if found := [n for ending in endings if (n := known.find(stem + ending)) is not None]:
            return found
    return []


def known(word: str) -> bool:
    """Whether a folded German word in its basic form has synonyms: it is no name, then."""
    return _sets().find(word) is not None


@cache
def _sets() -> Sets:
    """The sets as ``training/thesaurus.py`` writes them."""
    import numpy as np

    with (files("qabot") / "model" / "thesaurus.npz").open("rb") as file, np.load(file) as arrays:
        words = arrays["words"].tobytes().decode().split("\n")
        members, sizes = arrays["members"].astype(np.int32), arrays["sizes"].astype(np.int32)
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    order = np.argsort(members, kind="stable")
    firsts = np.searchsorted(members[order], np.arange(len(words) + 1)).astype(np.int32)
    return Sets(words, starts, members, firsts, np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order])
