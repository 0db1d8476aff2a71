"""The shape of what a language contributes to reading times; the words are in ``CODE/times.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

Offsets = tuple[int, int] | tuple[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """How times are named in one language.

    Strings and the keys of mappings are regular expressions on lower-case text. In those of ``stretches``, ``ago`` and
    ``past`` there are places in capitals for others: MONTH, SHORT (a month, cut short without its full stop as well),
    SEASON, PART, NTH, NUMBER, UNIT, and YEAR.

    ``clause`` opens what somebody is to have said, in which a time is none that is asked for, ``future`` shows that
    what is asked is still to come. ``latest`` asks for the newest. ``relative`` are words with the days that they mean,
    counted from today, or with a unit and how many of it from now. ``ago`` is a day, week, month or year that many of
    them back, ``past`` all days since. ``stretches`` are other stretches of time with their grain. ``week`` stands
    before a day that tells which week is meant.

    ``months``, ``short`` (cut short) and ``seasons`` have the number of their (first) month, ``parts`` which third of
    a month or year is meant, ``nth`` a place (0: its number is written, -1: the last), ``numbers`` words for numbers,
    ``units`` the unit that a noun means. ``between`` to ``on`` are what stands before a time, ``to`` between the first
    and the last; ``bare`` what stands before a month or season without a year. ``weekday`` is one by which something
    was said, its name a group. ``told`` stands before the time at a verb of saying in articles, ``apart`` before a weekday that is another one. ``times`` are
    words of time in what is said, whichever.
    """

    clause: str
    future: str
    latest: str
    relative: tuple[tuple[str, Offsets], ...]
    ago: str
    past: str
    stretches: tuple[tuple[str, str], ...]
    week: str
    months: Mapping[str, int]
    short: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, int]
    nth: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    between: str
    to: str
    after: str
    since: str
    before: str
    until: str
    on: str
    bare: str
    weekday: str
    told: str
    apart: str
    times: str


@lru_cache(maxsize=8)
def time_words(language: str) -> TimeWords:
    """How times are named in a language; unknown codes get English ones."""
    code = language if language in ("de", "en") else "en"
    found: TimeWords = import_module(f"qabot.languages.{code}.times").TIMES
    return found
