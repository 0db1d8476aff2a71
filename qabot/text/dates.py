"""The time that a question asks for, and the day by which an article tells when something was said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from qabot.languages.time_vocabulary import TimeWords
from qabot.text.normal import lowered
from qabot.text.stretches import Days, Stretch, in_year, looked_up, stretches, week_of, whole

EVER: Days = ("0001-01-01", "9999-12-31")
WAYS = ("after", "since", "before", "until")
_NUMBER = r"(?<![\d.,])(\d\d?)(?:\.|st|nd|rd|th)?"


@dataclass(frozen=True, slots=True)
class Dated:
    """The time that a question asks for: ``days``, a ``weekday``, or the ``latest``; ``span`` is where it stands."""

    span: tuple[int, int]
    days: Days | None = None
    latest: bool = False
    weekday: int | None = None


def dated(
    text: str,
    words: TimeWords,
    held: Days | None = None,
    today: dt.date | None = None,
    weekdays: Mapping[str, int] = MappingProxyType({}),
) -> Dated | None:
    """The time that ``text`` asks for; None where it names none, or only within what somebody is to have said.

    ``weekdays`` are their names with the number of each. A day or month without a year is the last one up to the end of
    ``held``, the first and last day of the articles.
    ``today`` is the day of asking. A day that no calendar has is none.
    """
    lower = lowered(text)
    if clause := re.search(words.clause, lower):
        lower = lower[: clause.start()]
    if match := re.search(words.latest, lower):
        return Dated(match.span(), latest=True)
    if found := relative(lower, words, today or dt.date.today()):
        return Dated(*found)
    found_all = list(stretches(lower, words, held))
    if both := _between(lower, found_all, words):
        return both
    if found_all:
        return _opened(lower, found_all[0], words, weekdays)
    if both := _between_weekdays(lower, words, weekdays, held, today):
        return both
    for match in re.finditer(words.weekday, lower):
        if (name := next(filter(None, match.groups()))) in weekdays:
            return Dated(match.span(), weekday=weekdays[name])
    return None


def relative(lower: str, words: TimeWords, today: dt.date) -> tuple[tuple[int, int], Days] | None:
    """The first words of a text by which days are counted from ``today``, and those days."""
    for pattern, (first, last) in words.relative:
        if match := re.search(rf"\b(?:{pattern})\b", lower):
            if isinstance(first, str):
                return match.span(), _back(first, -last, today)
            days = ((today + dt.timedelta(days=offset)).isoformat() for offset in (first, last))
            return match.span(), (next(days), next(days))
    for pattern, ago in ((words.ago, True), (words.past, False)):
        if match := whole(pattern, words).search(lower):
            number = match["number"]
            count = int(number) if number.isdigit() else looked_up(words.numbers, number)
            unit = next(unit for form, unit in words.units.items() if re.fullmatch(form, match["unit"]))
            if unit == "week" and not ago:
                unit, count = "day", 7 * count
            try:
                first_day, last_day = _back(unit, count, today)
            except (OverflowError, ValueError):  # before there were years
                return None
            return match.span(), (first_day, last_day if ago else today.isoformat())
    return None


def _back(unit: str, count: int, today: dt.date) -> Days:
    """The day, week, weekend, month or year that many of them back, as far as it has been."""
    if unit == "day":
        return ((today - dt.timedelta(days=count)).isoformat(),) * 2
    if unit in ("week", "weekend"):
        monday, sunday = week_of((today - dt.timedelta(weeks=count)).isoformat())
        saturday = (dt.date.fromisoformat(sunday) - dt.timedelta(days=1)).isoformat()
        return saturday if unit == "weekend" else monday, min(sunday, today.isoformat())
    months = today.year * 12 + today.month - 1 - (count if unit == "month" else 12 * count)
    year, month = divmod(months, 12)
    if year < 1:
        raise ValueError(f"no year: {year}")
    if unit == "year":
        return min(f"{year:04}-01-01", today.isoformat()), min(f"{year:04}-12-31", today.isoformat())
    first = dt.date(year, month + 1, 1)
    following = dt.date(year + month // 11, (month + 1) % 12 + 1, 1)
    return first.isoformat(), min((following - dt.timedelta(days=1)).isoformat(), today.isoformat())


def _joint(words: TimeWords) -> str:
    """What joins the first and the last of a stretch of time."""
    return rf"(?:\s(?:{words.to})(?:\s(?:dem|zum|der|the))?\s|\s?[–-]\s?)"


def _between(lower: str, found: Sequence[Stretch], words: TimeWords) -> Dated | None:
    """All from one time to another, the second right behind the first: "zwischen dem 1. und dem 10. März".

    Where one of them has no year it is that of the other, or the one beside it.
    """
    opening = rf"(?:\b(?:{words.between})\s(?:the\s)?)?"
    for second in found:
        for first in found:
            if first.span[1] < second.span[0] and re.fullmatch(_joint(words), lower[first.span[1] : second.span[0]]):
                start = re.search(rf"{opening}$", lower[: first.span[0]])
                return Dated((start.start() if start else first.span[0], second.span[1]), _spanned(first, second))
    for first in found:
        behind = re.match(rf"{_joint(words)}{_NUMBER}(?:,?\s((?:19|20)\d\d))?(?!\w)", lower[first.span[1] :])
        if first.grain == "day" and behind and int(first.days[0][8:]) < int(behind[1]) <= 31:
            year = int(behind[2] or first.days[0][:4])
            start = re.search(rf"{opening}$", lower[: first.span[0]])
            days = in_year(first.days[0], year), in_year(f"{first.days[0][:8]}{int(behind[1]):02}", year)
            return Dated((start.start() if start else first.span[0], first.span[1] + behind.end()), days)
    for second in found:
        before = lower[: second.span[0]]
        number = re.search(rf"{opening}{_NUMBER}{_joint(words)}$", before) if second.grain == "day" else None
        if number and 1 <= int(number[1]) <= int(second.days[0][8:]):
            return Dated((number.start(), second.span[1]), (f"{second.days[0][:8]}{int(number[1]):02}", second.days[1]))
    return None


def _spanned(first: Stretch, second: Stretch) -> Days:
    start, end = first.days[0], second.days[1]
    if second.dated and not first.dated:
        start = in_year(start, int(second.days[0][:4]))
        return (in_year(start, int(start[:4]) - 1) if start > end else start), end
    if not second.dated:
        length = int(end[:4]) - int(second.days[0][:4])  # of a winter, which ends in the year after it begins
        if first.dated:
            end = in_year(end, int(first.days[0][:4]) + length)
        elif start > end:  # both are the last such ones: what began before the year's end
            return in_year(start, int(start[:4]) - 1), end
        end = in_year(end, int(end[:4]) + 1) if end < start else end
    return start, end


def _opened(lower: str, found: Stretch, words: TimeWords, weekdays: Mapping[str, int]) -> Dated:
    """A stretch of time with the words before it: what lies after it, its week, its weekday."""
    (start, end), days = found.span, found.days
    if found.grain == "day":
        if named := re.search(rf"\b(?:{'|'.join(weekdays) or '(?!)'}),?\s(?:de[mn]\s|the\s)?$", lower[:start]):
            start = named.start()
        if week := re.search(rf"\b(?:{words.week})\s(?:the\s)?$", lower[:start]):
            start, days = week.start(), week_of(days[0])
    for way in WAYS:
        if match := re.search(rf"\b(?:{getattr(words, way)})\s*$", lower[:start]):
            return Dated((match.start(), end), _open(days, way))
    if match := re.search(rf"\b(?:{words.on})\s*$", lower[:start]):
        start = match.start()
    return Dated((start, end), days)


def _between_weekdays(
    lower: str, words: TimeWords, weekdays: Mapping[str, int], held: Days | None, today: dt.date | None
) -> Dated | None:
    """What lies between two weekdays, or after, since, before or until one, the last up to the end of ``held``."""
    if not weekdays:
        return None
    last = dt.date.fromisoformat(held[1][:10]) if held else today or dt.date.today()

    def day(name: str, end: dt.date) -> dt.date:
        return end - dt.timedelta(days=(end.weekday() - weekdays[name]) % 7)

    name = rf"({'|'.join(weekdays)})"
    if both := re.search(rf"\b(?:{words.between})\s{name}{_joint(words)}{name}\b", lower):
        until = day(both[2], last)
        return Dated(both.span(), (day(both[1], until).isoformat(), until.isoformat()))
    for match in re.finditer(rf"\b{name}\b", lower):
        for way in WAYS:
            if opened := re.search(rf"\b(?:{getattr(words, way)})\s*$", lower[: match.start()]):
                one = day(match[1], last).isoformat()
                return Dated((opened.start(), match.end()), _open((one, one), way))
    return None


def _open(days: Days, way: str) -> Days:
    """What lies after, since, before or until some days."""
    one = dt.timedelta(days=1)
    first, last = (dt.date.fromisoformat(day) for day in days)
    if way == "after":
        return (last + one).isoformat(), EVER[1]
    if way == "since":
        return days[0], EVER[1]
    return EVER[0], (first - one).isoformat() if way == "before" else days[1]
