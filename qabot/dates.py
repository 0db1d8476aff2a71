"""Days, months and years as questions name them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping

_YEAR = r"(?P<year>(?:19|20)\d\d)"


def dates(text: str, months: Mapping[str, int]) -> tuple[str, str] | None:
    """First and last day (ISO 8601) of the date that ``text`` names: a day, a month with its year, or a year.

    ``months`` maps the names of months, lower-case, to their numbers. None where no date is named; a day that no
    calendar has is none.
    """
    lower = text.casefold()
    named = "|".join(months)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?{_YEAR}\b",
        rf"\b(?P<day>\d\d?)(?:\.|st|nd|rd|th)?\s(?:of\s)?(?P<month>{named})\s{_YEAR}\b",
        rf"\b(?P<month>{named})\s(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{_YEAR}\b",
        rf"\b(?P<month>{named})\s(?:of\s)?{_YEAR}\b",
        rf"(?<![\d.,-]){_YEAR}(?![\d.,-]\d|\d)",
    ):
        if match := re.search(pattern, lower):
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else months.get(found.get("month") or "", 0)
            return _span(int(found["year"]), month, int(found.get("day") or 0))
    return None


def _span(year: int, month: int, day: int) -> tuple[str, str] | None:
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day > last:
        return None
    return f"{year}-{month:02}-{day or 1:02}", f"{year}-{month:02}-{day or last:02}"
