"""The shape of what a language contributes to topics and to the questions that the page offers to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from qabot.types import LanguageCode


@dataclass(frozen=True, slots=True, eq=False)
class TopicWords:
    """Words that tell topics from other words in one language.

    ``general`` are those of any report, which name no dispute; all in small letters. ``noun`` matches what may be a
    noun by how it is written, ``opening`` whether the first word of a text can be told by that, too. ``endings`` are
    what forms of one word differ in. ``common`` ends names that want an article, which no question to begin with names.
    """

    general: frozenset[str]
    noun: str
    opening: bool
    endings: tuple[str, ...]
    common: str


@lru_cache(maxsize=8)
def topic_words(language: LanguageCode) -> TopicWords:
    """The words of a language."""
    found: TopicWords = import_module(f"qabot.languages.{language}.topics").TOPICS
    return found
