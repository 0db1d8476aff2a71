"""Whether two names, or two nouns, can mean one person or body."""

from __future__ import annotations

from qabot.attribution.speakers.nouns import SHORTEST, mans
from qabot.languages.speaker_vocabulary import PersonWords

_ENDINGS = 2  # last letters in which forms of one noun differ: "Sprecher", "Sprecherin", "Sprechers"


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the family name is the same, and no first name speaks against it."""
    last, other_last = one[-1], other[-1]
    if last != other_last and last.rstrip("s") != other_last.rstrip("s"):
        return False
    first, other_first = set(one[:-1]), set(other[:-1])
    return first <= other_first or other_first <= first


def alike(one: str, other: str) -> bool:
    """Whether two nouns are forms of one, or one a compound with the other: "Minister", "Außenministerin"."""
    short, long = sorted((one, other), key=len)
    stem = short[: max(SHORTEST, len(short) - _ENDINGS)]
    return (long.startswith(stem) and len(long) - len(short) <= _ENDINGS) or long.endswith(short)


def covers(broad: str, narrow: str, words: PersonWords) -> bool:
    """Whether whoever is called by one noun can be called by another: an "Umweltministerin" is a "Ministerin" and a
    "Politikerin"."""
    one, other = mans(broad, words), mans(narrow, words)
    return alike(one, other) or any(words.has_head(other, {noun}) for noun in words.broader.get(one, ()))
