"""What formats say about an article, under whatever names, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en
from qabot.readers.draft import Metadata
from qabot.text import normal
from qabot.types import LanguageCode, Span

KEYS: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "headline", "titel", "überschrift", "ueberschrift", "name", "web_title", "article_title", "post_title",
        "headlines", "heading", "hed", "schlagzeile", "hauptzeile",
    ),
    "source": (
        "source", "outlet", "publisher", "site_name", "sitename", "site", "publication", "quelle", "medium",
        "provider", "info_sources", "website", "brand", "herausgeber", "verlag", "copyright_holder",
        "credit_line", "newspaper", "zeitung", "domain", "hostname",
    ),
    "date": (
        "date", "published", "date_published", "published_at", "publication_date",
        "publish_date", "pubdate", "published_time", "datum", "veröffentlicht", "created", "created_at", "timestamp",
        "published_on", "published_date", "web_publication_date", "first_published", "first_published_at", "issued",
        "release_date", "display_date", "version_created", "first_created", "post_date",
        "publish", "erscheinungsdatum", "erscheinungstag", "erschienen", "veröffentlichungsdatum", "veroeffentlicht",
        "publikationsdatum",
    ),
    "updated": (
        "updated", "modified", "date_modified", "date_updated", "last_modified", "last_updated", "modified_time",
        "updated_time", "updated_at", "modified_at", "updated_on", "update_date", "modification_date", "last_update",
        "version_created", "this_revision_created", "post_modified", "revised", "changed",
        "geändert", "aktualisiert", "änderungsdatum", "stand",
    ),
    "url": ("url", "link", "canonical_url", "canonical", "uri"),
    "author": ("author", "authors", "byline", "creator", "autor", "autorin", "autoren", "by", "credits", "bylines"),
    "language": ("language", "lang", "inlanguage", "sprache", "locale"),
    "embargo": ("embargo", "embargoed", "embargo_until", "embargoed_until", "sperrfrist", "gesperrt_bis"),
}  # fmt: skip
_PROGRAMS = frozenset({
    "python-docx", "user", "benutzer", "administrator", "admin", "microsoft office user", "unknown", "unbekannt",
    "calibre",
})  # fmt: skip
# Of a value in an object.
INNER = (
    "name", "title", "rendered", "main", "basic", "value", "text", "by", "#text", "_", "de", "en",
    "de-DE", "en-US", "en-GB",
)  # fmt: skip
# Of a moment in an object, as databases write it: "{"$date": {"$numberLong": "1772618400000"}}".
_MOMENTS = ("$date", "$numberLong", "_seconds", "seconds", "datetime", "date", "iso", "timestamp")
# What may be put to the names of fields: "article_title", "sourceName", "published_utc".
_PREFIX = re.compile(
    r"(?:article|artikel|news|story|meldung|post|item|doc|document|dokument|content|print|online|web|main)"
)
_SUFFIXES = {
    True: re.compile(r"(?:at|am|on|utc|gmt|iso|local|date|datum|time|datetime)$"),
    False: re.compile(r"(?:name|text|plain)$"),
}
_MOMENTARY = frozenset({"date", "updated", "embargo"})
_OF_ANYTHING = frozenset({"", "name", "url", "link", "uri", "canonical"})  # alone: not that of a file or a picture
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
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.\s*|(?:st|nd|rd|th)?\s+)(?P<month>{_NAMES})\b\.?,?\s+(?P<year>\d{{4}})(?!\d){_TIME}",
        rf"\b(?P<month>{_NAMES})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d){_TIME}",
        rf"(?<!\d)(?P<year>\d{{4}})/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d){_TIME}",
    )
)
_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
_EPOCH = re.compile(r"(?:/Date\()?(\d{10})(?:\d{3})?(?:[+-]\d{4})?(?:\)/)?$")
_OF_MAILS = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{3})")


def from_fields(fields: Mapping[str, object]) -> Metadata:
    """Metadata from named fields of front matter or JSON; names are compared without regard to case and hyphens."""
    known = {squeezed(str(key)): value for key, value in fields.items()}
    others = {moment: {bare(key, moment=moment): value for key, value in known.items()} for moment in (True, False)}

    def value(field: str) -> object:
        names = [*map(squeezed, KEYS[field])]
        longer = others[field in _MOMENTARY]
        told = (*map(known.get, names), *(longer.get(name) for name in names if name not in _OF_ANYTHING))
        return next(filter(None, told), None)

    title = value("title")
    return Metadata(
        title=one_line(title[:1] if isinstance(title, list) else title),
        source=one_line(value("source")),
        date=iso_date(value("date")),
        updated=iso_date(value("updated")),
        url=one_line(value("url")),
        author=one_line(value("author")),
        language=language_code(value("language")),
        embargo=iso_date(value("embargo")),
    )


def bare(key: str, *, moment: bool) -> str:
    """The name of a field, that of a ``moment`` or of words, without what is often put to it."""
    prefix = _PREFIX.match(key)
    rest = key[prefix.end() :] if prefix else key
    return _SUFFIXES[moment].sub("", rest) or rest


def squeezed(key: str) -> str:
    """The name of a field as it is compared: "publishedAt", "published_at" and "Published at" are one."""
    return re.sub(r"[\s_-]", "", normal.normalized(key).casefold())


def one_line(value: object, *, inner: bool = True) -> str | None:
    """``value`` as one line of text: names in a list are joined, of a mapping the name is taken; None for nothing.

    Whatever is nested deeper is nothing: through aliases in YAML a few lines can stand for more than any memory holds.
    """
    if inner and isinstance(value, Mapping):
        value = next((value[key] for key in INNER if value.get(key)), None)
    if inner and isinstance(value, list | tuple):
        named = ("name", "title", "value")
        of_mappings = (next(filter(None, map(entry.get, named)), None) if isinstance(entry, Mapping) else entry
                       for entry in value[:10])  # fmt: skip
        value = ", ".join(filter(None, (one_line(entry, inner=False) for entry in of_mappings)))
    if not isinstance(value, str | int | float | date) or isinstance(value, bool):
        return None
    return normal.one_line(str(value)[: 2 * _LONGEST_VALUE])[:_LONGEST_VALUE].strip() or None


def person(name: str | None) -> str | None:
    """``name``, if somebody has put it there and not a program."""
    return None if name and name.casefold() in _PROGRAMS else name


def language_code(value: object) -> LanguageCode | None:
    """``de`` or ``en`` for names and tags of these languages ("de-AT", "German"), None for all others."""
    return _LANGUAGES.get(re.split(r"[-_]", (one_line(value) or "").casefold())[0])


def iso_date(value: object) -> str | None:
    """``value`` (a date, a time stamp, a text in German or English form) in ISO 8601, None where it is no date."""
    for _ in range(2):
        if isinstance(value, Mapping):
            value = next((value[name] for name in _MOMENTS if value.get(name)), value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    text = (one_line(value) or "")[:100]
    if epoch := _EPOCH.match(text):
        return datetime.fromtimestamp(int(epoch[1]), UTC).isoformat()
    if mailed := _OF_MAILS.match(text):
        with suppress(ValueError):
            return parsedate_to_datetime(mailed[0]).isoformat()
    if compact := _COMPACT.match(text):
        day = _day(*compact.groups()[:3])
        if day is None or compact[4] is None:
            return day
        hour, minute, second, zone = compact.groups()[3:]
        return f"{day}T{hour}:{minute}{f':{second}' if second else ''}{_zone(zone)}"
    if stamp := _ISO_TIME.match(text):
        day = _day(*stamp[1].split("-"))
        return f"{day}T{stamp[2]}{stamp[3] or ''}{_zone(stamp[4])}" if day else None
    found = find_date(text)
    return found[0] if found else None


def _zone(zone: str | None) -> str:
    if not zone or zone == "Z":
        return "+00:00" if zone else ""
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


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
