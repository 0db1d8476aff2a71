"""Days, months, years and stretches of time as questions name them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qabot.languages.question_vocabulary import QuestionWords
from qabot.text.normal import lowered

Days = tuple[str, str]  # first and last day, ISO 8601
LEAP_DAY = (2, 29)
EVER: Days = ("0001-01-01", "9999-12-31")
_YEAR = r"(?P<year>(?:19|20)\d\d)"


@dataclass(frozen=True, slots=True)
class Dated:
    """The time that a question asks for: ``days``, a ``weekday``, or the ``latest``; ``span`` is where it stands."""

    span: tuple[int, int]
    days: Days | None = None
    latest: bool = False
    weekday: int | None = None


def dated(
    text: str,
    words: QuestionWords,
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
    clause = re.search(words.clause, lower)
    end = clause.start() if clause else len(lower)
    if match := re.search(words.latest, lower[:end]):
        return Dated(match.span(), latest=True)
    for pattern, offsets in words.relative:
        if match := re.search(rf"\b(?:{pattern})\b", lower[:end]):
            return Dated(match.span(), _relative(offsets, today or dt.date.today()))
    if both := _days(lower[:end], words, held):
        return both
    found = _day(lower, end, words, held)
    if found is None:
        if opened := _from_weekday(lower[:end], words, weekdays, held, today):
            return opened
        named = (match for match in re.finditer(words.weekday, lower[:end]) if match[1] in weekdays)
        return next((Dated(match.span(), weekday=weekdays[match[1]]) for match in named), None)
    span, days = found
    if between := re.search(rf"\b(?:{words.between})\s*$", lower[: span[0]]):
        second = _day(lower[span[1] :], end - span[1], words, held)
        if second:
            first, last = days[0], second[1][1]
            for year in (int(last[:4]), int(last[:4]) - 1):  # "between 20 December and 5 January 2010"
                first = f"{year:04}{first[4:]}" if first > last else first
            return Dated((between.start(), span[1] + second[0][1]), (first, last))
    for pattern, way in (
        (words.after, "after"),
        (words.since, "since"),
        (words.before, "before"),
        (words.until, "until"),
    ):
        if match := re.search(rf"\b(?:{pattern})\s*$", lower[: span[0]]):
            return Dated((match.start(), span[1]), _open(days, way))
    if match := re.search(rf"\b(?:{words.on})\s*$", lower[: span[0]]):
        span = match.start(), span[1]
    return Dated(span, days)


def _from_weekday(
    lower: str, words: QuestionWords, weekdays: Mapping[str, int], held: Days | None, today: dt.date | None
) -> Dated | None:
    """What lies after, since, before or until a weekday, the last one up to the end of ``held``: "nach Montag"."""
    last = dt.date.fromisoformat(held[1][:10]) if held else today or dt.date.today()
    for match in re.finditer(r"\b\w+\b", lower):
        if (weekday := weekdays.get(match.group())) is None:
            continue
        day = (last - dt.timedelta(days=(last.weekday() - weekday) % 7)).isoformat()
        for way in ("after", "since", "before", "until"):
            if opened := re.search(rf"\b(?:{getattr(words, way)})\s*$", lower[: match.start()]):
                return Dated((opened.start(), match.end()), _open((day, day), way))
    return None


def _days(lower: str, words: QuestionWords, held: Days | None) -> Dated | None:
    """Two days of one month, which only the second names: "zwischen dem 1. und dem 10. März"."""
    number, to = r"(\d\d?)(?:\.|st|nd|rd|th)?", rf"(?:\s(?:{words.to})(?:\s(?:dem|zum|the))?\s|\s?[–-]\s?)"
    match = re.search(rf"(?:\b(?:{words.between})\s)?(?:the\s)?\b{number}{to}(?={number}\s)", lower)
    second = _day(lower[match.end() :], len(lower), words, held) if match else None
    if match is None or second is None or second[0][0] != 0 or second[1][0] != second[1][1]:
        return None
    (_, end), (last, _) = second
    first = f"{last[:8]}{int(match[1]):02}"
    return Dated((match.start(), match.end() + end), (first, last)) if "00" < first[8:] <= last[8:] else None


def _day(lower: str, end: int, words: QuestionWords, held: Days | None) -> tuple[tuple[int, int], Days] | None:
    """The first day, month or year named before ``end``, with the place of its words."""
    named = "|".join(words.months)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?{_YEAR}\b",
        rf"\b(?P<day>\d\d?)(?:\.|st|nd|rd|th)?\s(?:of\s)?(?P<month>{named})(?:,?\s{_YEAR})?\b",
        rf"\b(?P<month>{named})\s(?P<day>\d\d?)(?:st|nd|rd|th)?(?:,?\s{_YEAR})?(?![\d.]*\d)\b",
        rf"\b(?P<month>{named})\s(?:of\s)?{_YEAR}\b",
        rf"\b(?:{words.month})\s(?P<month>{named})\b",
        r"\b(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.(?!\d)",
        rf"(?<![\d.,-]){_YEAR}(?![\d.,-]\d|\d)",
    ):
        if match := re.search(pattern, lower[:end]):
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else words.months.get(found.get("month") or "", 0)
            day = int(found.get("day") or 0)
            year = int(found["year"]) if found.get("year") else _year(month, day, held)
            days = _span(year, month, day)
            return (match.span(), days) if days else None
    return None


def _year(month: int, day: int, held: Days | None) -> int:
    """The last year in which such a day or month lies before the end of what there is."""
    last = dt.date.fromisoformat(held[1][:10]) if held else dt.date.today()
    year = last.year if (month, day or 1) <= (last.month, last.day) else last.year - 1
    while (month, day) == LEAP_DAY and not calendar.isleap(year):
        year -= 1
    return year


def _span(year: int, month: int, day: int) -> Days | None:
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day > last:
        return None
    return f"{year}-{month:02}-{day or 1:02}", f"{year}-{month:02}-{day or last:02}"


def _open(days: Days, way: str) -> Days:
    """What lies after, since, before or until some days."""
    one = dt.timedelta(days=1)
    first, last = (dt.date.fromisoformat(day) for day in days)
    if way == "after":
        return (last + one).isoformat(), EVER[1]
    if way == "since":
        return days[0], EVER[1]
    return EVER[0], (first - one).isoformat() if way == "before" else days[1]


def _relative(offsets: tuple[int, int] | str, today: dt.date) -> Days:
    """Days counted from today, or a whole week, month or year that ends before it or holds it."""
    if not isinstance(offsets, str):
        first, last = (today + dt.timedelta(days=offset) for offset in offsets)
        return first.isoformat(), last.isoformat()
    monday = today - dt.timedelta(days=today.weekday())
    if offsets == "last week":
        return (monday - dt.timedelta(days=7)).isoformat(), (monday - dt.timedelta(days=1)).isoformat()
    if offsets == "this week":
        return monday.isoformat(), today.isoformat()
    if offsets == "last month":
        end = today.replace(day=1) - dt.timedelta(days=1)
        return end.replace(day=1).isoformat(), end.isoformat()
    if offsets == "this month":
        return today.replace(day=1).isoformat(), today.isoformat()
    year = today.year - (offsets == "last year")
    return f"{year}-01-01", f"{year}-12-31"
