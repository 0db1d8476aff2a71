"""Word patterns of a language's vocabulary, compiled once: ``*`` for any letters, ``_`` for a blank between words."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.speaker_vocabulary import stance_words

_STEM = 6  # letters by which a word of an accusation and one of its denial are held to be the same
_LEAST = 5  # letters of a word that counts for that


@lru_cache(maxsize=128)
def pattern(field: str, language: str) -> re.Pattern[str]:
    """The pattern of a field of ``StanceWords``, for lower-cased text."""
    entries = getattr(stance_words(language), field).split()
    body = "|".join(re.escape(entry).replace(r"\*", r"\w*").replace("_", " ") for entry in entries)
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)" if body else r"(?!)")


def found(field: str, language: str, text: str) -> bool:
    """Whether a lower-cased text has a word of a field."""
    return pattern(field, language).search(text) is not None


def opens(field: str, language: str, text: str) -> bool:
    """Whether a lower-cased text begins with a word of a field, quotation marks aside."""
    return pattern(field, language).match(text.lstrip(" \"'„“”»«‚‘")) is not None


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a lower-cased text."""
    return frozenset(word[:_STEM] for word in re.findall(r"\w+", text) if len(word) >= _LEAST)
