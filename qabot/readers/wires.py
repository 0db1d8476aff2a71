"""What news agencies send, a report an item: NewsML-G2, NewsML 1 and NITF, in files of their own or fields of dumps.

There is no kept library for these formats. Kept are headline, byline, dateline and text; an embargo goes with the
article.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qabot.errors import ReadError, Withheld
from qabot.readers import markup
from qabot.readers.draft import Draft, Metadata, Part, joined
from qabot.readers.metadata import iso_date, language_code, one_line
from qabot.readers.packages import attribute, check_entities, local, xml
from qabot.text.normal import normalized
from qabot.types import Role

_ITEMS = ("newsItem", "NewsItem", "nitf")
_PARTS = ("body.head", "body.content")  # of NITF, as some fields have them without what is around
_WRITTEN = re.compile(  # how such XML begins, whatever declarations and comments stand before it
    r"[\s\ufeff]*(?:<\?[^>]{0,300}>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,300}>\s*){0,8}"
    r"(?P<item><(?:[\w-]+:)?(?:nitf|newsItem|newsMessage|packageItem|NewsML|NewsItem|NewsEnvelope|body\.head|body\.content)[\s>])",
    re.DOTALL,
)
_KILLED = ("canceled", "cancelled", "killed", "withdrawn")
_HELD = ("withheld", "embargoed")
_DESK = re.compile(
    r"notepad|notizblock|ed(?:itor\w*)?[-_]?(?:note|msg)", re.IGNORECASE
)  # classes of what is for editors
_OPEN_END = "9999-12-31"  # of an embargo that says no time


@dataclass(frozen=True, slots=True)
class Report:
    """What one item tells: its text, without the title, and the place and day that agencies print before it."""

    metadata: Metadata
    pieces: tuple[markup.Piece, ...]
    dateline: str | None = None

    def draft(self) -> Draft:
        """The article, its title first."""
        title = self.metadata.title
        return Draft(
            *self.dated(*joined([*([(title, Role.TITLE, False)] if title else []), *self.pieces])), self.metadata
        )

    def dated(self, text: str, parts: Sequence[Part]) -> tuple[str, tuple[Part, ...]]:
        """``text`` with the dateline before the first paragraph; what is said begins behind it."""
        first = next((n for n, part in enumerate(parts) if part.role not in (Role.TITLE, Role.HEADING)), None)
        words = normalized(f"{self.dateline} – ")
        if not self.dateline or first is None:
            return text, tuple(parts)
        at = parts[first].start
        if text[at : at + len(words)].casefold().startswith(words.split()[0].casefold().rstrip(",:")):
            return text, tuple(parts)
        moved = (replace(part, start=part.start + len(words), end=part.end + len(words)) for part in parts[first:])
        return text[:at] + words + text[at:], (*parts[:first], *moved)


def items(root: Any) -> list[Any]:
    """The items in an XML document, but for those within others."""
    if local(root) in _ITEMS:
        return [root]
    found = [element for element in root.iter() if local(element) in _ITEMS and not _inside(element)]
    return found or ([root] if local(root) in _PARTS else [])


def _inside(element: Any) -> bool:
    return any(local(parent) in _ITEMS for parent in element.iterancestors())


def is_written(text: str) -> bool:
    """Whether a text is such XML, to tell from how it begins."""
    return _WRITTEN.match(_unescaped(text)) is not None


def written(text: str) -> Report | None:
    """The report in such XML; None for other texts, and where it is damaged.

    Raises ReadError where it cannot be read, or holds several: they are named, instead of lost.
    """
    text = _unescaped(text)
    begins = _WRITTEN.match(text)
    if begins is None:
        return None
    data = text[begins.start("item") :].encode("utf-8", "replace")  # what it declares of its encoding is of a file
    check_entities(text.encode("utf-8", "replace"))
    root = xml(data)
    if root is None:
        root = xml(b"<nitf>" + data + b"</nitf>")  # parts of one, side by side
    if root is None:
        return None
    found: list[Report] = []
    errors: list[ReadError] = []
    for item in items(root):
        try:
            found.append(report(item))
        except ReadError as error:
            errors.append(error)
    if len(found) > 1:
        raise ReadError("several articles are in one of its fields: write one object for each article")
    if not found and errors:
        raise errors[0]
    return found[0] if found else None


def _unescaped(text: str) -> str:
    return html.unescape(text) if text.lstrip("\ufeff \t\r\n").startswith("&lt;") else text


def report(item: Any) -> Report:
    """What ``item`` tells; what is for editors is taken out of it. Raises ReadError where it is withdrawn or empty."""
    told = _nitf(item) if local(item) in ("nitf", *_PARTS) else _newsml(item)
    told = permitted(told, _status(item))
    named = f"“{told.title}”" if told.title else "it"
    for element in list(item.iter()):
        if element is not item and _DESK.search(element.get("class") or local(element)):
            element.getparent().remove(element)
    pieces = list(_pieces(item))
    heads = [piece for piece in pieces if piece[1] is Role.TITLE]
    title = told.title or (heads[0][0] if heads else None)
    body = tuple(piece for piece in pieces if piece[0] != title)
    if not body:
        raise ReadError(f"{named} has no text in the file: get the text from its sender")
    dateline = _first(item, "dateline") or _first(item, "DateLine")
    return Report(Metadata(title=title).filled(told), body, dateline)


def permitted(told: Metadata, status: str | None) -> Metadata:
    """``told``, with an embargo where the status of an item says that there is one. Raises Withheld where it is
    withdrawn."""
    status = (status or "").casefold().removeprefix("stat:")
    if status in _KILLED:
        raise Withheld(f"{f'“{told.title}”' if told.title else 'it'} was withdrawn by its sender: remove it")
    return Metadata(embargo=_OPEN_END).filled(told) if status in _HELD and told.embargo is None else told


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
