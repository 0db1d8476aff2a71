"""Log odds of words and letter trigrams, German over English, from the two sides of the sentence pairs."""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+")
SEEN = 4  # a word that occurs less often is told by its letters


def train(german: Sequence[str], english: Sequence[str], path: Path) -> None:
    """Write the table to ``path``: kind TAB word or trigram TAB ten times the log odds, gzipped."""
    with gzip.GzipFile(path, "wb", mtime=0) as file:
        for kind, counters in (("word", _words), ("letters", _trigrams)):
            for key, odds in sorted(_log_odds(counters(german), counters(english)).items()):
                file.write(f"{kind}\t{key}\t{round(10 * odds)}\n".encode())


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text.casefold()))


def _trigrams(texts: Iterable[str]) -> Counter[str]:
    # Of word types, not of running words: it is rare words that are told by their letters.
    marked = [f"_{word}_" for word in _words(texts)]
    return Counter(word[i : i + 3] for word in marked for i in range(len(word) - 2))


def _log_odds(german: Counter[str], english: Counter[str]) -> dict[str, float]:
    """Of keys seen often enough; add-one smoothing, each language's total counted for itself."""
    totals = german.total() + len(german), english.total() + len(english)
    return {
        key: math.log((german[key] + 1) / totals[0]) - math.log((english[key] + 1) / totals[1])
        for key in german.keys() | english.keys()
        if german[key] + english[key] >= SEEN
    }
