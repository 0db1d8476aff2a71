"""What all vocabulary shares: sets of words, written as text."""

from __future__ import annotations

Words = frozenset[str]


def words(text: str) -> Words:
    """The words of a text, separated by white space."""
    return frozenset(text.split())
