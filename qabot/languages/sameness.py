"""Words that count when two statements are compared: what may be left out, and what makes one another's opposite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module


@dataclass(frozen=True, slots=True, eq=False)
class SamenessWords:
    """What a language contributes to telling one proposition from another.

    ``idle`` words may stand in one of two equal statements and not in the other. Of ``kept`` words those with one
    value mean the same ("muss", "müsse"); all of them count, however small they are. ``negations``, ``conditions`` and
    ``numbers`` are values of ``kept``, or such words themselves, of which both statements must have the same.
    """

    idle: frozenset[str]
    kept: Mapping[str, str]
    negations: frozenset[str]
    conditions: frozenset[str]
    numbers: Mapping[str, str]


@lru_cache(maxsize=8)
def sameness_words(language: str) -> SamenessWords:
    """The words of a language; unknown codes get English."""
    code = language if language in ("de", "en") else "en"
    found: SamenessWords = import_module(f"qabot.languages.{code}.sameness").SAMENESS
    return found


def spread(table: Mapping[str, str]) -> dict[str, str]:
    """A table of value and words, turned into one of word and value."""
    return {word: value for value, words in table.items() for word in words.split()}
