"""The meaning of single words: vectors of the embedded model, also where another one searches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qabot import embed


@lru_cache(maxsize=1)
def _model() -> embed.Embedder:
    return embed.load()


def vectors(words: Sequence[str]) -> embed.Vectors:
    """A vector of unit length for each word."""
    return _model().encode_documents(words)
