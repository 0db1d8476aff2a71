"""The shape of what a language contributes to answers; the words are in ``CODE/answer.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from qabot.types import Stance


@dataclass(frozen=True, slots=True, eq=False)
class AnswerWords:
    """Wording of answers in one language, with named places for what is filled in (``str.format``).

    ``says`` has, for each stance, what stands between a speaker and what is quoted of him: before a clause, before
    direct speech and before a mere phrase. ``quotes`` are the outer quotation marks, ``inner`` those within.
    ``many`` and ``many_mentioned`` show that a name, or the words at the place, stand for several; ``attached`` words open what belongs to a noun before it.
    ``articled`` has the names that have an article, with it.
    ``conjunctions`` open a clause that is quoted with them, ``according`` are those of them that follow nouns only.
    ``months`` are the names of the months, January first.
    """

    says: Mapping[Stance, tuple[str, str, str]]
    plural: Mapping[str, str]
    many: tuple[str, ...]
    articled: Mapping[str, str]
    many_mentioned: str
    attached: str
    plural_verb: str
    conjunctions: str
    according: str
    headings: Mapping[Stance, str]
    texts: Mapping[str, str]
    quotes: tuple[str, str]
    inner: tuple[str, str]
    months: tuple[str, ...]
    day: str

    def text(self, key: str, **places: object) -> str:
        """The wording ``key`` with its places filled; a missing key or place is an error of the program."""
        return self.texts[key].format(**places)


@lru_cache(maxsize=8)
def answer_words(language: str) -> AnswerWords:
    """Wording of answers in a language; unknown codes get English."""
    code = language if language in ("de", "en") else "en"
    found: AnswerWords = import_module(f"qabot.languages.{code}.answer").ANSWER
    return found
