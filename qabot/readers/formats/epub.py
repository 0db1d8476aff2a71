"""EPUB: each chapter an article, in the order of reading; what holds no prose (cover, contents) is left out.

The one library for it is under a licence (AGPL) that this project cannot take; the parts are read by lxml.
"""

from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from qabot.errors import ReadError
from qabot.readers import markup
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, Metadata, Unread, joined
from qabot.readers.metadata import iso_date, language_code, one_line
from qabot.readers.packages import attribute, local, opened, part, xml
from qabot.types import Role

_DAMAGED = "it is a damaged EPUB: save it again, or save its articles as pages"
_PROSE = 200  # characters from which a chapter counts
_CHAPTERS_AT_MOST = 2000


def read(data: bytes) -> list[Draft | Unread]:
    """The chapters of a book. Raises ReadError for one that is protected, damaged or grows without measure."""
    archive = opened(data, _DAMAGED)
    if "META-INF/rights.xml" in archive.namelist():
        raise ReadError("it is protected against copying: nothing else can read it")
    container = xml(part(archive, "META-INF/container.xml"))
    place = (
        next((attribute(e, "full-path") for e in container.iter() if local(e) == "rootfile"), None)
        if container is not None
        else None
    )
    package = xml(part(archive, place or ""))
    if package is None:
        raise ReadError(_DAMAGED)
    book = _metadata(package)
    found: list[Draft | Unread] = []
    for name in _spine(package, posixpath.dirname(place or ""))[:_CHAPTERS_AT_MOST]:
        draft = _chapter(archive, name, book)
        if isinstance(draft, Unread) or (draft and sum(p.end - p.start for p in draft.parts) >= _PROSE):
            found.append(draft)
    return found


def _metadata(package: Any) -> Metadata:
    told: dict[str, str] = {}
    for element in package.iter():
        if local(element) in ("title", "creator", "publisher", "date", "language") and element.text:
            told.setdefault(local(element), element.text)
    return Metadata(
        source=one_line(told.get("publisher") or told.get("title")),
        author=one_line(told.get("creator")),
        date=iso_date(told.get("date")),
        language=language_code(told.get("language")),
    )


def _spine(package: Any, folder: str) -> list[str]:
    """The parts of the book in reading order, but for its navigation."""
    items = {attribute(e, "id"): e for e in package.iter() if local(e) == "item"}
    names = []
    for reference in package.iter():
        item = items.get(attribute(reference, "idref")) if local(reference) == "itemref" else None
        if (
            item is None
            or attribute(reference, "linear") == "no"
            or "nav" in (attribute(item, "properties") or "").split()
        ):
            continue
        names.append(posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href") or ""))))
    return names


def _chapter(archive: ZipFile, name: str, book: Metadata) -> Draft | Unread | None:
    data = part(archive, name)
    if data is None:
        return Unread(f"{name}: {_DAMAGED}")
    try:
        tree = markup.parse(decode(data))
    except ReadError as error:
        return Unread(f"{name}: {error}")
    if tree is None or data.count(b"<") > markup.MOST_TAGS:
        return None
    pieces = list(markup.pieces(tree, page=True))
    heading = next((i for i, (_, role, _) in enumerate(pieces[:4]) if role is not None), None)
    if heading is not None:
        pieces[heading] = (pieces[heading][0], Role.TITLE, False)
    text, parts = joined(pieces)
    title = pieces[heading][0] if heading is not None else None
    return Draft(text, parts, Metadata(title=title).filled(book), content=data)
