"""Who said what: from an article to its attributed statements, by one of several readers.

The learned reader's way: windows -> encoder -> heads -> frames -> statements (with speakers, parties, links).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

from qabot.errors import QabotError
from qabot.types import Article, Statement

READERS = ("learned", "llm")
DEFAULT = "learned"


class Reader(Protocol):
    """What finds the statements of articles."""

    @property
    def version(self) -> str:
        """Differs whenever another statement may be found: then, and only then, articles are read again."""

    def read(self, article: Article) -> list[Statement]:
        """The statements of an article, in text order."""

    def read_all(self, articles: Iterable[Article]) -> Iterator[list[Statement]]:
        """The statements of each article, in their order; several are read at a time where that is faster."""


def reader(name: str | None = None) -> Reader:
    """The reader of that name, else the one that ``QABOT_READER`` names, else the default; loaded once per process.

    Raises QabotError for a name that there is not, ModelUnavailable where the network is damaged.
    """
    return _reader(chosen(name))


def chosen(name: str | None = None) -> str:
    """The name of the reader that ``reader`` would give, which is told without loading it."""
    return name or os.environ.get("QABOT_READER") or DEFAULT


@cache
def _reader(name: str) -> Reader:
    # Each is imported where it is wanted: none needs what the others load.
    if name == "learned":
        from qabot.attribution.learned import LearnedReader

        return LearnedReader()
    if name == "llm":
        from qabot.attribution.llm import LanguageModelReader

        return LanguageModelReader.from_environment()
    raise QabotError(f'there is no reader "{name}": take one of {", ".join(READERS)}')
