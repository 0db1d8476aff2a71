"""Which language a text is in, told from how often its words occur in each."""

from __future__ import annotations

import gzip
import math
import re
from functools import cache
from importlib.resources import files

from qabot.types import LanguageCode

# Log odds of German over English beyond which a text counts as being in one language: e^3 = 20 to 1.
CERTAIN = 3.0
_WORD = re.compile(r"[^\W\d_]+")


def identify(text: str) -> LanguageCode:
    """The likelier language of ``text``; German where nothing speaks for either (the articles are mostly German)."""
    return "de" if log_odds(text) >= 0 else "en"


def likelihood(text: str) -> dict[LanguageCode, float]:
    """The probability of each language, summing to 1; even odds for a text without known words."""
    odds = max(-50.0, min(50.0, log_odds(text)))
    german = 1 / (1 + math.exp(-odds))
    return {"de": german, "en": 1 - german}


def readings(text: str) -> tuple[LanguageCode, ...]:
    """The languages in which a short text may be meant, likelier first: one when it is certain, else both."""
    odds = log_odds(text)
    both: tuple[LanguageCode, ...] = ("de", "en") if odds >= 0 else ("en", "de")
    return both[:1] if abs(odds) >= CERTAIN else both


def log_odds(text: str) -> float:
    """Log of how many times likelier ``text`` is as German than as English, from its words and their letters."""
    known, letters = _tables()
    total = 0.0
    for word in _WORD.findall(text.casefold()):
        odds = known.get(word)
        if odds is None:
            marked = f"_{word}_"
            grams = [letters.get(marked[i : i + 3], 0.0) for i in range(len(marked) - 2)]
            # Neighbouring letters depend on each other: their mean over the word counts, not their sum.
            odds = sum(grams) / max(1, len(grams))
        total += odds
    return total


@cache
def _tables() -> tuple[dict[str, float], dict[str, float]]:
    """Log odds of words and of letter trigrams, as trained by ``training/languages.py``."""
    tables: tuple[dict[str, float], dict[str, float]] = ({}, {})
    data = gzip.decompress((files("qabot") / "model" / "languages.tsv.gz").read_bytes()).decode()
    for line in data.splitlines():
        table, key, odds = line.split("\t")
        tables[table == "letters"][key] = int(odds) / 10
    return tables
