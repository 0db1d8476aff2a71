"""Texts that are nearly the same: versions of one article, copies of one report in several outlets, flashes of it.

What is worth a look is found by ``sketches``; whether two texts belong together is then told by the shingles
themselves, and of a flash by its sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from qabot.languages.press import AGENCIES
from qabot.text.lexical import words
from qabot.types import Article
from qabot.versions.flashes import carries, may_carry, near
from qabot.versions.moments import moment
from qabot.versions.names import name
from qabot.versions.signed import agency
from qabot.versions.sketches import FEWEST, candidates, shingles, signature, size

__all__ = ["Kin", "candidates", "kin", "outlet", "signature"]

ALIKE = 0.6  # of all shingles of two texts: one is a version of the other
CONTAINED = 0.8  # of the shingles of the shorter text are in the longer one: a report that was cut or added to
RENAMED = 0.3  # of all shingles is enough for files whose names say that they are versions ("Bericht-2", "Bericht (1)")
DAYS = 10  # between two versions; what is alike later is a regular report (weather, stock exchange) with other figures

Kin = dict[int, tuple[int | None, int | None]]


class _Known(NamedTuple):
    """An article, when its files last changed, its shingles, and how many words it has."""

    article: Article
    modified: int
    shingles: frozenset[int]
    size: int


def kin(pairs: Iterable[tuple[int, int]], relatives: Mapping[int, Article], modified: Mapping[int, int]) -> Kin:
    """By key of an article the keys of the version that took its place and of the article that it copies.

    ``relatives`` are the articles of ``pairs``, ``modified`` the times of change of their files, which tell the newer
    of two versions where their dates do not.
    """
    known = {
        key: _Known(article, modified[key], shingles(article), size(article)) for key, article in relatives.items()
    }
    alike: list[tuple[int, int]] = []
    reports: dict[int, list[int]] = defaultdict(list)  # by flash
    for pair in pairs:
        short, long = sorted(pair, key=lambda key: known[key].size)
        if not may_carry(known[short].article, known[long].article):
            alike += [pair] if _related(known[short], known[long]) else []
        elif _sent_ahead(known[short], known[long]):
            reports[short].append(long)
    families = _families(alike)
    found: Kin = {}
    for family in families:
        found |= _within(family, known)
    ahead = [family for family in families if family <= reports.keys()]
    apart = reports.keys() - {key for family in families for key in family}
    for flashes in (*ahead, *({key} for key in apart)):
        found |= _of_report(flashes, {one for key in flashes for one in reports[key]}, found, known)
    return found


def _within(family: set[int], known: Mapping[int, _Known]) -> Kin:
    """Which of texts that are nearly the same take whose place, and which they copy."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    ordered = _oldest_first(family, known)
    named = {outlet(known[key].article) for key in family} - {""}
    for key in ordered:
        # A text without an outlet, as manuscripts are, is a version of the only one that was published.
        by_outlet[next(iter(named)) if len(named) == 1 else outlet(known[key].article)].append(key)
    first = min((keys[-1] for keys in by_outlet.values()), key=ordered.index)
    found: Kin = {}
    for keys in by_outlet.values():
        newest = keys[-1]
        for key in keys:
            newer = newest if key != newest else None
            copied = first if newest != first else None
            if newer or copied:
                found[key] = (newer, copied)
    return found


def _of_report(flashes: set[int], reports: set[int], found: Kin, known: Mapping[int, _Known]) -> Kin:
    """What is said of flashes that tell the same: the report that followed first counts instead, from another outlet
    they copy it. Two reports with a flash in common need not be one."""
    report = min(reports, key=lambda key: (known[key].article.date or "", known[key].article.id))
    newest = found.get(report, (None, None))[0] or report
    copied = found.get(newest, (None, None))[1]
    own = outlet(known[newest].article)
    return {
        key: (newest, copied)
        if outlet(known[key].article) in ("", own) or not own
        else (found.get(key, (None, None))[0], copied or newest)
        for key in flashes
    }


def outlet(article: Article) -> str:
    """Who published an article, to compare; "" where nothing tells."""
    return " ".join(words(article.source or ""))


def _related(one: _Known, other: _Known) -> bool:
    """Whether two texts are nearly the same."""
    (first, _, some, _), (second, _, others, _) = one, other
    if min(len(some), len(others)) < FEWEST or _days(first, second) > DAYS:
        return False
    shared = len(some & others)
    alike = shared / len(some | others)
    if alike >= ALIKE or shared >= CONTAINED * min(len(some), len(others)):
        return True
    called = name(first.id)
    return alike >= RENAMED and bool(called.text) and called[:2] == name(second.id)[:2]


def _sent_ahead(flash: _Known, report: _Known) -> bool:
    """Whether a short text is of the matter of a report that carries it: nearly all of it, or by the same agency."""
    if not carries(report.article, flash.article):
        return False
    if _related(flash, report):
        return True
    outlets = {outlet(flash.article), outlet(report.article)} - {""}
    one, other = (_agency(known.article) for known in (flash, report))
    return near(flash.article, report.article) and (len(outlets) < 2 or (one is not None and one == other))


def _agency(article: Article) -> str | None:
    signed = agency(article) or article.source or ""
    return signed.casefold() if signed.casefold() in AGENCIES else None


def _days(one: Article, other: Article) -> int:
    try:
        days = date.fromisoformat((one.date or "")[:10]) - date.fromisoformat((other.date or "")[:10])
    except ValueError:
        return 0
    return abs(days.days)


def _oldest_first(family: Iterable[int], known: Mapping[int, _Known]) -> list[int]:
    """The keys of versions in their order: by day, then by their times, if all of a day have one, then by what their
    names say (numbers, where they are names of one text), then by the times of the files."""
    told = {key: known[key].article.updated or known[key].article.date or "" for key in family}
    names = {key: name(known[key].article.id) for key in told}
    counted = len({one.text for one in names.values()}) == 1
    untimed = {told[key][:10] for key in told if moment(told[key]) is None}

    def age(key: int) -> tuple[str, float, int, tuple[int, ...], int, tuple[int, ...], str]:
        (article, modified, *_), called, day = known[key], names[key], told[key][:10]
        time = 0.0 if day in untimed else moment(told[key]) or 0.0
        return day, time, called.rank, called.numbers if counted else (), modified, called.numbers, article.id

    return sorted(told, key=age)


def _families(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Keys that belong together, directly or through others."""
    family: dict[int, set[int]] = {}
    for one, other in pairs:
        joined = family.get(one, {one}) | family.get(other, {other})
        for key in joined:
            family[key] = joined
    return list({id(members): members for members in family.values()}.values())
