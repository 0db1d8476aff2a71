"""RSS, Atom and exports of WordPress by feedparser: each item an article."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import Any

from qabot.errors import ReadError
from qabot.readers import markup
from qabot.readers.draft import Draft, Metadata, Unread, joined
from qabot.readers.edges import breaks
from qabot.readers.metadata import iso_date, language_code, one_line
from qabot.readers.packages import check_entities
from qabot.types import Role

_ITEMS_AT_MOST = 20_000
_POSTS = ("post", "page", "article", "news")
_PUBLISHED = ("publish", "future", "private", "inherit")


def read(data: bytes) -> list[Draft | Unread]:
    """The items of a feed. Raises ReadError where it holds none."""
    import feedparser

    check_entities(data)
    try:
        feed = feedparser.parse(data)
    except Exception as error:  # the parser beneath it has errors of its own
        raise ReadError("it is a damaged feed: save it again") from error
    if not feed.entries:
        raise ReadError("its feed holds no items: remove it, or save it again")
    source = markup.plain(feed.feed.get("title"))
    language = language_code(feed.feed.get("language"))
    found = (_item(entry, source, language) for entry in feed.entries[:_ITEMS_AT_MOST])
    return [one for one in found if one is not None]


def _item(entry: Any, source: str | None, language: Any) -> Draft | Unread | None:
    kind, status = entry.get("wp_post_type"), entry.get("wp_status")
    title = markup.plain(entry.get("title"))
    if kind and kind not in _POSTS:
        return None  # pictures, menus and settings in an export
    if status and status not in _PUBLISHED:
        why = f"“{title or '?'}” is not published ({one_line(status)}): publish it, or save it as .txt"
        return Unread(why, withheld=True)
    whole = max((part.get("value") or "" for part in entry.get("content") or []), key=len, default="")
    summary = entry.get("summary") or ""
    body = whole if len(whole) >= len(summary) else summary
    pieces = markup.fragment(body)
    flat = " ".join(words for words, _, _ in pieces)
    lead = (
        []
        if body == summary
        else [(w, r, i) for w, r, i in markup.fragment(summary)[:1] if w.rstrip(" .…[]") not in flat]
    )
    text, parts = joined([*([(title, Role.TITLE, False)] if title else []), *lead, *pieces])
    if len(parts) <= bool(title):
        return Unread(f"“{title or '?'}” has no text: follow its link and save the page")
    inner = entry.get("source") or {}
    return Draft(
        text,
        parts,
        Metadata(
            title=title,
            source=markup.plain(inner.get("title")) or source,
            date=_date(entry, "published", "updated", "created", "wp_post_date_gmt"),
            updated=_date(entry, "updated", "wp_post_modified_gmt"),
            url=one_line(entry.get("link")),
            author=markup.plain(entry.get("author")),
            language=language,
            cut_off=not whole and breaks.trails_off(flat),
        ),
        content=f"{entry.get('id')}\0{title}\0{body}".encode("utf-8", "replace"),
    )


def _date(entry: Any, *names: str) -> str | None:
    for name in names:
        if value := entry.get(name):
            try:
                return parsedate_to_datetime(value).isoformat()
            except (ValueError, TypeError, IndexError, OverflowError):
                if found := iso_date(value):
                    return found
    return None
