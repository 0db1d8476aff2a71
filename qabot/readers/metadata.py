"""What formats say about an article, under whatever names, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en
from qabot.readers.draft import Metadata
from qabot.types import LanguageCode, Span

KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "titel", "überschrift", "name"),
    "source": ("source", "outlet", "publisher", "site_name", "sitename", "site", "publication", "quelle", "medium"),
    "date": (
        "date", "published", "date_published", "published_at", "publishedat", "datepublished", "publication_date",
        "publish_date", "pubdate", "published_time", "datum", "veröffentlicht", "created", "created_at", "timestamp",
    ),
    "url": ("url", "link", "canonical_url", "canonical", "uri"),
    "author": ("author", "authors", "byline", "creator", "autor", "autorin", "autoren"),
    "language": ("language", "lang", "inlanguage", "sprache", "locale"),
}  # fmt: skip
_LONGEST_VALUE = 500  # characters
_LANGUAGES: dict[str, LanguageCode] = {
    "de": "de", "deu": "de", "ger": "de", "german": "de", "deutsch": "de",
    "en": "en", "eng": "en", "english": "en", "englisch": "en",
}  # fmt: skip

_MONTHS = {**en.MONTHS, **de.MONTHS}
_NAMES = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_CLOCK = r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::\d{2})?(?!\d)|(?:\.(?P<minute2>\d{2}))?\s(?=Uhr))"
_TIME = rf"(?:[T,\s]{{0,3}}(?:um\s|at\s|[-–|]\s)?\s*{_CLOCK}(?:\s?Uhr)?)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d){_TIME}",
        rf"(?<![\d.])(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}|\d{{2}})(?!\d){_TIME}",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?P<month>{_NAMES})\b\.?,?\s+(?P<year>\d{{4}})(?!\d){_TIME}",
        rf"\b(?P<month>{_NAMES})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d){_TIME}",
        rf"(?<!\d)(?P<year>\d{{4}})/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d){_TIME}",
    )
)
_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?$")


def from_fields(fields: Mapping[str, object]) -> Metadata:
    """Metadata from named fields of front matter or JSON; names are compared without regard to case and hyphens."""
    known = {re.sub(r"[\s-]", "_", str(key).strip().casefold()): value for key, value in fields.items()}

    def value(field: str) -> object:
        return next((known[key] for key in KEYS[field] if known.get(key)), None)

    return Metadata(
        title=one_line(value("title")),
        source=one_line(value("source")),
        date=iso_date(value("date")),
        url=one_line(value("url")),
        author=one_line(value("author")),
        language=language_code(value("language")),
    )


def one_line(value: object) -> str | None:
    """``value`` as one line of text: names in a list are joined, of a mapping the name is taken; None for nothing."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if isinstance(value, list | tuple):
        value = ", ".join(filter(None, (one_line(entry) for entry in value[:10] if not isinstance(entry, list))))
    if value is None or isinstance(value, bool):
        return None
    return " ".join(str(value)[: 2 * _LONGEST_VALUE].split())[:_LONGEST_VALUE] or None


def language_code(value: object) -> LanguageCode | None:
    """``de`` or ``en`` for names and tags of these languages ("de-AT", "German"), None for all others."""
    return _LANGUAGES.get(re.split(r"[-_]", str(value or "").strip().casefold())[0])


def iso_date(value: object) -> str | None:
    """``value`` (a date, a time stamp, a text in German or English form) in ISO 8601, None where it is no date."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    text = str(value or "").strip()[:100]
    if _EPOCH.match(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    if compact := _COMPACT.match(text):
        return _day(*compact.groups()[:3])
    if stamp := _ISO_TIME.match(text):
        day = _day(*stamp[1].split("-"))
        return f"{day}T{stamp[2]}{stamp[3] or ''}{(stamp[4] or '').replace('Z', '+00:00')}" if day else None
    found = find_date(text)
    return found[0] if found else None


def find_date(text: str) -> tuple[str, Span] | None:
    """The first date in ``text`` in ISO 8601, with its time if one follows, and where it stands; None without one."""
    matches = [match for pattern in _DATES if (match := pattern.search(text))]
    for match in sorted(matches, key=lambda found: found.start()):
        groups = match.groupdict()
        month = _MONTHS.get(groups["month"].casefold()) or groups["month"]
        day = _day(groups["year"], str(month), groups["day"])
        if day is None:
            continue
        hour, minute = groups["hour"], groups["minute"] or groups["minute2"] or "00"
        timed = hour is not None and int(hour) < 24 and int(minute) < 60
        afternoon = re.match(r"\s?[ap]\.?m\b", text[match.end() :], re.IGNORECASE)
        return (f"{day}T{int(hour):02}:{minute}" if timed and not afternoon else day), match.span()
    return None


def _day(year: str, month: str, day: str) -> str | None:
    full = int(year) if len(year) == 4 else int(year) + (1900 if int(year) > 68 else 2000)
    try:
        found = date(full, int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if 1800 <= full <= 2100 else None
