"""The shape of what a language contributes to telling where sentences end; the words are in ``CODE/sentences.py``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from qabot.languages.vocabulary import Words


@dataclass(frozen=True, slots=True, eq=False)
class SentenceWords:
    """Words around a full stop, lower-cased.

    ``abbreviations`` never end a sentence, ``final_abbreviations`` ("etc.", "Mio.") may. ``starters`` are function words
    that open one when capitalised after a full stop. ``ordinal_dot`` says that a number with a full stop is an ordinal.
    """

    abbreviations: Words
    final_abbreviations: Words
    starters: Words
    ordinal_dot: bool = False


@lru_cache(maxsize=8)
def sentence_words(language: str) -> SentenceWords:
    """The words of a language; unknown codes get English ones."""
    code = language if language in ("de", "en") else "en"
    found: SentenceWords = import_module(f"qabot.languages.{code}.sentences").SENTENCES
    return found
