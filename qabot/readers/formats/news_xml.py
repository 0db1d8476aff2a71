"""XML: NewsML-G2, NewsML 1 and NITF, the formats of news agencies, by lxml; feeds and pages are handed on.

There is no kept library for these formats. Kept are headline, byline, dateline and text; an embargo goes with the
article. Exports of content systems in XML of their own are read by the names of their elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from qabot.errors import ReadError
from qabot.readers import markup
from qabot.readers.draft import Draft, Metadata, Part, Unread, joined
from qabot.readers.dumped import objects
from qabot.readers.formats import feed, html
from qabot.readers.metadata import iso_date, language_code, one_line
from qabot.readers.packages import attribute, check_entities, local, xml
from qabot.text.normal import normalized
from qabot.types import Role

_FEEDS = ("rss", "RDF", "feed")
_ITEMS = ("newsItem", "NewsItem", "nitf")
_KILLED = ("canceled", "cancelled", "killed", "stat:canceled", "withdrawn")
_HELD = ("withheld", "embargoed", "stat:withheld")
_DESK = re.compile(
    r"notepad|notizblock|ed(?:itor\w*)?[-_]?(?:note|msg)", re.IGNORECASE
)  # classes of what is for editors
_OPEN_END = "9999-12-31"  # of an embargo that says no time


def read(data: bytes) -> list[Draft | Unread]:
    """The articles in an XML file. Raises ReadError for one that is damaged, or of a kind that is not read."""
    check_entities(data)
    root = xml(data, recover=False)
    if root is None:
        if any(mark in data[:2000] for mark in (b"<rss", b"<feed", b"<rdf:RDF")):
            return feed.read(data)  # feeds are often not quite XML
        raise ReadError("it is damaged XML: save it again")
    name = local(root)
    if name in _FEEDS:
        return feed.read(data)
    if name == "html":
        return [*html.read(data)]
    items = [root] if name in _ITEMS else [e for e in root.iter() if local(e) in _ITEMS and not _inside(e)]
    if not items and (exported := _exported(root)):
        return exported
    if not items:
        raise ReadError(f"its XML is of a kind that is not read (“{name[:40]}”): save its articles as .txt or .html")
    return [_item(item) for item in items]


def _exported(root: Any) -> list[Draft | Unread]:
    """The articles in an export of a content system: elements in which a title and a text stand side by side."""
    from lxml import etree

    found: list[Draft | Unread] = []
    for element in root.iter():
        fields = {local(child).casefold(): _field(child) for child in element} if len(element) else {}
        titled = any(fields.get(name) for name in ("title", "titel", "headline"))
        if titled and objects.has_text(fields):
            attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
            content = etree.tostring(element, method="c14n")
            found.append(objects.draft({**attributes, **fields}).identified(content))
    return found


def _field(element: Any) -> str:
    """What an element holds, as a page where there are elements in it."""
    from lxml import etree

    if not len(element):
        return (element.text or "").strip()
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return f"{element.text or ''}{inner}".strip()


def _inside(element: Any) -> bool:
    return any(local(parent) in _ITEMS for parent in element.iterancestors())


def _item(item: Any) -> Draft | Unread:
    from lxml import etree

    told = _nitf(item) if local(item) == "nitf" else _newsml(item)
    named = f"“{told.title}”" if told.title else "it"
    status = _status(item)
    if status in _KILLED:
        return Unread(f"{named} was withdrawn by its sender: remove it", withheld=True)
    content = etree.tostring(item, method="c14n")
    for element in list(item.iter()):
        if element is not item and _DESK.search(element.get("class") or local(element)):
            element.getparent().remove(element)
    pieces = list(_pieces(item))
    heads = [piece for piece in pieces if piece[1] is Role.TITLE]
    title = told.title or (heads[0][0] if heads else None)
    body = [piece for piece in pieces if piece[0] != title]
    if not body:
        return Unread(f"{named} has no text in the file: get the text from its sender")
    if status in _HELD and told.embargo is None:
        told = Metadata(embargo=_OPEN_END).filled(told)
    text, parts = _dated(item, *joined([*([(title, Role.TITLE, False)] if title else []), *body]))
    return Draft(text, parts, Metadata(title=title).filled(told), content=content)


def _dated(item: Any, text: str, parts: tuple[Part, ...]) -> tuple[str, tuple[Part, ...]]:
    """The text with the dateline before the first paragraph, as agencies print it; what is said begins behind it."""
    dateline = _first(item, "dateline") or _first(item, "DateLine")
    first = next((n for n, part in enumerate(parts) if part.role not in (Role.TITLE, Role.HEADING)), None)
    words = normalized(f"{dateline} – ")
    if not dateline or first is None:
        return text, parts
    at = parts[first].start
    if text[at : at + len(words)].casefold().startswith(words.split()[0].casefold().rstrip(",:")):
        return text, parts
    moved = (replace(part, start=part.start + len(words), end=part.end + len(words)) for part in parts[first:])
    return text[:at] + words + text[at:], (*parts[:first], *moved)


def _pieces(item: Any) -> Iterator[markup.Piece]:
    """The text: what the item holds as NITF, as a page, or plainly."""
    for element in item.iter():
        name = local(element)
        if name == "body.content":
            for abstract in _all(item, "abstract"):
                yield from markup.pieces(abstract, page=True)
            yield from markup.pieces(element, page=True)
            return
    for element in item.iter():
        name = local(element)
        if name == "body":
            yield from markup.pieces(element, page=True)
            return
        if name in ("inlineXML", "DataContent") and len(element):
            yield from markup.pieces(element, page=True)
            return
        if name in ("inlineData", "DataContent") and (element.text or "").strip():
            yield from markup.fragment(element.text)
            return


def _nitf(item: Any) -> Metadata:
    head = _first(item, "hl1") or _first(item, "hedline") or _first(item, "title")
    issued = _attribute(item, "date.issue", "norm") or _attribute(item, "story.date", "norm")
    released = _attribute(item, "date.release", "norm")
    return Metadata(
        title=head,
        source=_attribute(item, "pubdata", "name")
        or _attribute(item, "doc.copyright", "holder")
        or _first(item, "distributor"),
        date=iso_date(issued) or iso_date(released),
        author=_byline(_first(item, "byline")),
        language=language_code(attribute(item, "lang")),
        embargo=iso_date(released) if released != issued else None,
    )


def _newsml(item: Any) -> Metadata:
    provider = next((e for e in item.iter() if local(e) in ("provider", "Provider")), None)
    named = (
        (_first(provider, "name") or attribute(provider, "literal") or attribute(provider, "qcode"))
        if provider is not None
        else None
    )
    embargo = _first(item, "embargoed")
    if embargo is None and (change := next(iter(_all(item, "StatusWillChange")), None)) is not None:
        embargo = _first(change, "DateAndTime")
    date = _first(item, "versionCreated") or _first(item, "contentCreated") or _first(item, "ThisRevisionCreated")
    inner = next((e for e in item.iter() if local(e) == "nitf"), None)
    told = Metadata(
        title=_first(item, "headline") or _first(item, "HeadLine"),
        source=one_line((named and named.partition(":")[2]) or named)
        or _first(item, "creditline")
        or _first(item, "CreditLine"),
        date=iso_date(date or _first(item, "FirstCreated")),
        author=_byline(_first(item, "by") or _first(item, "ByLine")),
        language=language_code(
            _attribute(item, "language", "tag") or attribute(item, "lang") or _attribute(item, "Language", "FormalName")
        ),
        embargo=iso_date(embargo),
    )
    return told.filled(_nitf(inner)) if inner is not None else told


def _status(item: Any) -> str:
    for name, key in (("pubStatus", "qcode"), ("docdata", "management-status"), ("Status", "FormalName")):
        if value := _attribute(item, name, key):
            return value.casefold()
    return ""


def _byline(words: str | None) -> str | None:
    return re.sub(r"^(?:von|by)\s+", "", words, flags=re.IGNORECASE) if words else None


def _all(item: Any, name: str) -> list[Any]:
    return [element for element in item.iter() if local(element) == name]


def _first(item: Any, name: str) -> str | None:
    return next((words for element in _all(item, name) if (words := one_line("".join(element.itertext())))), None)


def _attribute(item: Any, name: str, key: str) -> str | None:
    return next((value for element in _all(item, name) if (value := one_line(attribute(element, key)))), None)
