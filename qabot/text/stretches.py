"""Days, weeks, months, seasons and years where a text names them, each with its first and last day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from qabot.languages.time_vocabulary import TimeWords

Days = tuple[str, str]  # first and last day, ISO 8601
LEAP_DAY = (2, 29)
THURSDAY = 3
TEN = 10  # days of the first and the second third of a month
CENTURY = 100
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NUMERIC = (
    (rf"\b{_YEAR}-(?P<digits>\d\d)-(?P<day>\d\d)\b", "day"),
    (rf"\b(?P<day>\d\d?)\.\s?(?P<digits>\d\d?)\.\s?{_YEAR}\b", "day"),
    (r"\b(?P<day>\d\d?)\.(?P<digits>\d\d?)\.(?P<year>\d\d)(?![\d.:,]?\d)", "day"),
    (rf"\b(?P<day>\d\d?)/(?P<digits>\d\d?)/{_YEAR}\b", "day"),
)
_WORDED = (  # of "February 25 Jan Horn" and "3. Mai 12 Leute" the first two words
    (
        r"(?<!\d\s)(?<!\d\.\s)(?<!\d(?:st|nd|rd|th)\s)(?<!\d(?:st|nd|rd|th)\sof\s)"
        r"(?:SHORT)\sDAY(?:st|nd|rd|th)?(?:,?\sYEAR)?(?![\d.]*\d)",
        "day",
    ),
    (r"DAY(?:\.|st|nd|rd|th)?\s(?:of\s)?(?:SHORT)(?:,?\sYEAR)?", "day"),
)
_COARSE = (
    (rf"(?<![\d./-])(?P<digits>\d\d?)/{_YEAR}(?![/\d])", "month"),
    (rf"\b{_YEAR}-(?P<digits>0[1-9]|1[0-2])(?![-\d])", "month"),
    (rf"(?<![\d.,/-]){_YEAR}[/–-](?P<last>(?:19|20)?\d\d)(?![\d/–-]|[.,]\d)", "years"),
    (r"\b(?P<day>\d\d?)\.\s?(?P<digits>\d\d?)\.(?!\d)", "day"),
    (rf"(?<![\d.,/-]){_YEAR}(?![\d.,/-]\d|\d)", "year"),
)
_MONTHS_OF = {"half": 6, "quarter": 3, "season": 3, "month": 1, "year": 12}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time: where its words stand, its days, ``grain`` ("day", "week"), whether its year is named."""

    span: tuple[int, int]
    days: Days
    grain: str
    dated: bool


def stretches(lower: str, words: TimeWords, held: Days | None) -> Iterator[Stretch]:
    """The stretches of time that a text in small letters names, finer ones first; what no calendar has is none.

    One without a year is the last up to the end of ``held``, the first and last day of the articles.
    """
    taken: list[tuple[int, int]] = []  # of 31 February the month alone is not meant either
    for pattern, grain in _patterns(words):
        for match in pattern.finditer(lower):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if grain.startswith("bare ") and not re.search(
                rf"\b(?:{words.bare}|{words.between}|{words.to})\s$", lower[: match.start()]
            ):
                continue
            taken.append(match.span())
            kind = grain.removeprefix("bare ")
            if days := _days(match.groupdict(), kind, words, held):
                yield Stretch(match.span(), days, kind, match.groupdict().get("year") is not None)


@lru_cache(maxsize=8)
def _patterns(words: TimeWords) -> tuple[tuple[re.Pattern[str], str], ...]:
    worded = [(whole(pattern, words), grain) for pattern, grain in (*_WORDED, *words.stretches)]
    numeric, coarse = ([(re.compile(pattern), grain) for pattern, grain in each] for each in (_NUMERIC, _COARSE))
    return (*numeric, *worded, *coarse)


@lru_cache(maxsize=64)
def whole(pattern: str, words: TimeWords) -> re.Pattern[str]:
    """A pattern with its places filled, between other words."""
    months = "|".join(words.months)
    short = "|".join(words.short)
    for place, filled in (
        ("MONTH", rf"(?P<month>{months}|(?:{short})\.)"),
        ("SHORT", rf"(?P<month>{months}|(?:{short})\b\.?)"),
        ("SEASON", rf"(?P<season>{'|'.join(words.seasons)})"),
        ("PART", rf"(?P<part>{'|'.join(words.parts)})"),
        ("NTH", rf"(?P<nth>{'|'.join(words.nth)})"),
        ("NUMBER", rf"(?P<number>\d+|{'|'.join(words.numbers)})"),
        ("UNIT", rf"(?P<unit>{'|'.join(words.units)})"),
        ("YEAR", _YEAR),
        ("DAY", r"(?P<day>\d\d?)"),
    ):
        pattern = pattern.replace(place, filled)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def looked_up(table: Mapping[str, int], text: str) -> int:
    """The number of the entry of a vocabulary that a text matches."""
    return next(number for pattern, number in table.items() if re.fullmatch(pattern, text))


def week_of(day: str) -> Days:
    """The week that holds a day, Monday to Sunday."""
    date = dt.date.fromisoformat(day)
    monday = date - dt.timedelta(days=date.weekday())
    return monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat()


def in_year(day: str, year: int) -> str:
    """A day of another year, the last of February where there is no 29th."""
    month, number = int(day[5:7]), int(day[8:])
    return f"{year:04}-{month:02}-{min(number, calendar.monthrange(year, month)[1]):02}"


def _days(found: Mapping[str, str | None], grain: str, words: TimeWords, held: Days | None) -> Days | None:
    day, month = int(found.get("day") or 0), _month(found, words)
    if found.get("digits") and found.get("year") and day <= 12 < month:  # "1/14/2025"
        day, month = month, day
    nth = 0
    if text := found.get("nth"):
        nth = looked_up(words.nth, text) or int(text[0])
    if grain in ("half", "quarter"):
        month = (nth - 1) * _MONTHS_OF[grain] + 1
    if not 0 <= month <= 12 or (grain in ("half", "quarter") and month < 1):
        return None
    year = _year(found.get("year"), month, day, held)
    if grain == "years":
        return _years(year, found["last"] or "")
    if grain == "day":
        last = calendar.monthrange(year, month)[1] if month else 0
        return (f"{year}-{month:02}-{day:02}",) * 2 if 1 <= day <= last else None
    if grain == "week":
        return _week(year, month, nth)
    if grain == "part":
        return _part(year, month, looked_up(words.parts, found["part"] or ""))
    return _months(year, month or 1, _MONTHS_OF[grain])


def _month(found: Mapping[str, str | None], words: TimeWords) -> int:
    """The number of the (first) month named, 0 for none, as it stands where it is written in digits."""
    if digits := found.get("digits"):
        return int(digits) or 13
    if name := found.get("month"):
        return words.months.get(name) or looked_up(words.short, name.removesuffix("."))
    return looked_up(words.seasons, season) if (season := found.get("season")) else 0


def _year(named: str | None, month: int, day: int, held: Days | None) -> int:
    """The year named; else the last one in which such a day or month lies before the end of what there is."""
    last = dt.date.fromisoformat(held[1][:10]) if held else dt.date.today()
    if named and len(named) == 2:
        year = last.year - last.year % CENTURY + int(named)
        return year - CENTURY if year > last.year + 1 else year
    if named:
        return int(named)
    year = last.year if (month, day or 1) <= (last.month, last.day) else last.year - 1
    while (month, day) == LEAP_DAY and not calendar.isleap(year):
        year -= 1
    return year


def _years(first: int, last: str) -> Days | None:
    """The years from one to another, which may be its last two digits: "2007/08"; None if it is no later one."""
    end = int(last) if len(last) > 2 else first - first % CENTURY + int(last)
    if end < first and len(last) == 2:
        end += CENTURY  # "1999/00"
    return (f"{first}-01-01", f"{end}-12-31") if first < end < first + CENTURY // 2 else None


def _months(year: int, month: int, count: int) -> Days:
    """So many months from the first of one, which may end in the next year, as a winter does."""
    after = month + count - 1
    end_year, end = year + (after - 1) // 12, (after - 1) % 12 + 1
    return f"{year}-{month:02}-01", f"{end_year}-{end:02}-{calendar.monthrange(end_year, end)[1]:02}"


def _part(year: int, month: int, third: int) -> Days:
    """The first, second or last third of a month; of a year for month 0."""
    if not month:
        return _months(year, 4 * third + 1, 4)
    first, last = _months(year, month, 1)
    bounds = (first[8:], str(TEN), str(2 * TEN), last[8:])
    start = int(bounds[third]) + (third > 0)
    return f"{first[:8]}{start:02}", f"{first[:8]}{bounds[third + 1]:0>2}"


def _week(year: int, month: int, nth: int) -> Days | None:
    """A week of a month, Monday to Sunday; as ISO 8601 has it, a week belongs where its Thursday does."""
    days = range(1, calendar.monthrange(year, month)[1] + 1)
    thursdays = [day for day in days if dt.date(year, month, day).weekday() == THURSDAY]
    if nth > len(thursdays):
        return None
    return week_of(f"{year}-{month:02}-{thursdays[nth - 1 if nth > 0 else nth]:02}")
