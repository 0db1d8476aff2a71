"""XML: what news agencies send, by ``wires``; feeds and pages are handed on.

Exports of content systems in XML of their own are read by the names of their elements.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qabot.errors import ReadError, Withheld
from qabot.readers import wires
from qabot.readers.draft import Draft, Unread
from qabot.readers.dumped import objects
from qabot.readers.formats import feed, html, odt
from qabot.readers.packages import check_entities, local, xml

_FEEDS = ("rss", "RDF", "feed")


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
    if name == "document" and ":opendocument:" in root.tag:
        return [*odt.read(data)]
    items = wires.items(root)
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


def _item(item: Any) -> Draft | Unread:
    from lxml import etree

    content = etree.tostring(item, method="c14n")
    try:
        return replace(wires.report(item).draft(), content=content)
    except ReadError as error:
        return Unread(str(error), withheld=isinstance(error, Withheld))
