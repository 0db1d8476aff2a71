"""Titles before names, and whether they tell a woman from a man who bears the same name."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.names import gender_of
from qabot.languages.speaker_vocabulary import person_words

_TOKEN = re.compile(r"[^\W\d_]+")


def _titles() -> dict[str, str]:
    found: dict[str, str] = {}
    for people in (person_words("de"), person_words("en")):
        for title in people.titles:
            gender = people.genders.get(title, "")
            found[title] = found.get(title) or (gender if gender in ("m", "f") else "")
    return found


TITLES = _titles()  # of either language, each with the gender that it shows, if it shows one


def is_titled(name: str) -> bool:
    """Whether a title that only a man, or only a woman, bears stands before a name: "Frau Weber", "Mr. Shaw"."""
    return any(TITLES.get(word.casefold()) for word in _TOKEN.findall(name)[:-1])


@lru_cache(maxsize=20_000)
def shown_gender(name: str) -> str:
    """``m`` or ``f``, as the title before a name shows it, or else the first name; empty where neither does."""
    before = _TOKEN.findall(name)[:-1]
    told = (TITLES.get(word.casefold(), "") for word in before)
    return next(filter(None, told), "") or next(filter(None, map(gender_of, before)), "")


def differ(titled: str, name: str) -> bool:
    """Whether a title shows that a name is no woman's, or no man's."""
    return is_titled(titled) and {shown_gender(titled), shown_gender(name)} == {"m", "f"}
