"""Words that count when two statements are compared: what may be left out, and what makes one another's opposite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module


@dataclass(frozen=True, slots=True, eq=False)
class SamenessWords:
    """What a language contributes to telling one proposition from another.

    ``idle`` words may stand in one of two equal statements and not in the other, ``light`` ones as well, but none in
    another's place: "am Montag" may be left out and is no "am Dienstag". Of ``kept`` words those with one value mean
    the same ("muss", "müsse"), wherever they stand. Of ``turning``, values of ``kept``, and ``numbers`` both statements
    must have the same, else one says something else than the other; ``negations`` are those that make its contrary.

    ``saying`` are the cues, without idle and light words, that only tell that something is said, ``refusing`` those
    beside the denials by which somebody turns against what is named, ``conceding`` those by which he owns up to
    something, ``joints`` words that open another clause.
    """

    idle: frozenset[str]
    light: frozenset[str]
    kept: Mapping[str, str]
    turning: frozenset[str]
    negations: frozenset[str]
    numbers: Mapping[str, str]
    saying: str
    refusing: str
    conceding: str
    joints: frozenset[str]


@lru_cache(maxsize=8)
def sameness_words(language: str) -> SamenessWords:
    """The words of a language; unknown codes get English."""
    code = language if language in ("de", "en") else "en"
    found: SamenessWords = import_module(f"qabot.languages.{code}.sameness").SAMENESS
    return found


def spread(table: Mapping[str, str]) -> dict[str, str]:
    """A table of value and words, turned into one of word and value."""
    return {word: value for value, words in table.items() for word in words.split()}
