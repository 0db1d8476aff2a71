"""EPUB: the articles of an issue in the order of reading; covers, tables of contents and imprints are left out.

The one library for it is under a licence (AGPL) that this project cannot take; the parts are read by lxml.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from qabot.errors import ReadError
from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en
from qabot.readers import markup
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, Metadata, Unread, ends_sentence, joined
from qabot.readers.metadata import iso_date, language_code, one_line, person
from qabot.readers.packages import attribute, local, opened, part, xml
from qabot.types import Role

_DAMAGED = "it is a damaged EPUB: save it again, or save its articles as pages"
_LOCKED = "it is protected against copying: nothing else can read it"
_CHAPTERS_AT_MOST = 2000
_SENTENCE = 40  # characters from which a sentence is one of an article
_LINKED = 3  # other chapters to which a table of contents leads, at least
_PARTS = de.BOOK_PARTS | en.BOOK_PARTS
_SECTIONS = de.SECTIONS | en.SECTIONS
# What EPUB itself calls parts of a book that are no text: epub:type, role without its "doc-", and types of the guide.
_FURNITURE = frozenset({
    "cover", "titlepage", "title-page", "halftitlepage", "toc", "landmarks", "page-list", "loi", "lot", "loa", "lov",
    "index", "copyright-page", "imprint", "colophon", "dedication", "pagelist", "noteref", "pagebreak",
})  # fmt: skip
_BAR = re.compile(r"nav[-_]?bar|\bnavigation\b", re.IGNORECASE)  # of links to what is before and after
_RIGHTS = re.compile(r"\bISBN\b|\bISSN\b|©")


def read(data: bytes) -> list[Draft | Unread]:
    """The articles of a book. Raises ReadError for one that is protected, damaged or grows without measure."""
    archive = opened(data, _DAMAGED)
    if "META-INF/rights.xml" in archive.namelist():
        raise ReadError(_LOCKED)
    container = xml(part(archive, "META-INF/container.xml"))
    place = next((attribute(e, "full-path") for e in _named(container, "rootfile")), None)
    package = xml(part(archive, place or ""))
    if package is None:
        raise ReadError(_DAMAGED)
    book = _Book(archive, package, posixpath.dirname(place or ""))
    if book.locked.intersection(book.chapters):
        raise ReadError(_LOCKED)
    return list(book.articles())


@dataclass
class _Found:
    """An article while it is read: what makes it up, its title if it has one, the chapter that it begins in."""

    pieces: list[markup.Piece]
    title: str | None
    chapter: str
    content: bytes


class _Book:
    def __init__(self, archive: ZipFile, package: Any, folder: str) -> None:
        self._archive = archive
        self._items = {attribute(e, "id"): _target(folder, attribute(e, "href")) for e in _named(package, "item")}
        kinds = {self._items[attribute(e, "id")]: attribute(e, "properties") or "" for e in _named(package, "item")}
        navigation = {name for name, told in kinds.items() if "nav" in told.split()}
        furniture = navigation | {
            _target(folder, attribute(e, "href")) for e in _named(package, "reference") if _is_furniture(e)
        }
        spine = [self._items.get(attribute(e, "idref")) for e in _named(package, "itemref") if _is_read(e)]
        self.chapters = [name for name in spine if name and name not in furniture][:_CHAPTERS_AT_MOST]
        self.locked = {
            unquote(attribute(e, "URI") or "")
            for e in _named(xml(part(archive, "META-INF/encryption.xml")), "CipherReference")
        }
        tables = navigation | {name for name in self._items.values() if name.endswith(".ncx")}
        self._entries = dict(entry for name in sorted(tables) for entry in _entries(name, part(archive, name)))
        self._told = _metadata(package)

    def articles(self) -> Iterator[Draft | Unread]:
        """The articles of all chapters; one that was divided into several files is one."""
        last: _Found | None = None
        for name in self.chapters:
            for found in self._chapter(name):
                if isinstance(found, _Found) and last is not None and self._goes_on(found):
                    last.pieces += found.pieces
                    continue
                if last is not None:
                    yield self._draft(last)
                last = found if isinstance(found, _Found) else None
                if isinstance(found, Unread):
                    yield found
        if last is not None:
            yield self._draft(last)

    def _goes_on(self, found: _Found) -> bool:
        """Whether a chapter only goes on with the one before: it has no heading, and no table of contents names it."""
        return found.title is None and bool(self._entries) and found.chapter not in self._entries

    def _draft(self, found: _Found) -> Draft:
        text, parts = joined(found.pieces)
        title = found.title or self._entries.get(found.chapter)
        return Draft(text, parts, Metadata(title=title).filled(self._told), content=found.content)

    def _chapter(self, name: str) -> Iterator[_Found | Unread]:
        data = part(self._archive, name)
        if data is None:
            yield Unread(f"{name}: {_DAMAGED}")
            return
        try:
            tree = markup.parse(decode(data))
        except ReadError as error:
            yield Unread(f"{name}: {error}")
            return
        if tree is None or data.count(b"<") > markup.MOST_TAGS:
            return
        for element in list(tree.iter()):
            if _is_furniture(element) or _BAR.search(markup.name_of(element)):
                markup.drop(element)
        links = {_target(posixpath.dirname(name), link.get("href")) for link in tree.iter("a") if link.get("href")}
        if len(links.intersection(self.chapters) - {name}) >= _LINKED:
            return
        for pieces in _parted(tree):
            found = _found(pieces, name, data)
            if found is not None:
                yield found


def _named(root: Any, name: str) -> Iterator[Any]:
    return (element for element in (() if root is None else root.iter()) if local(element) == name)


def _target(folder: str, address: str | None) -> str:
    """The name of the file in the archive to which an address leads."""
    return posixpath.normpath(posixpath.join(folder, unquote((address or "").partition("#")[0])))


def _is_read(reference: Any) -> bool:
    return attribute(reference, "linear") != "no"


def _is_furniture(element: Any) -> bool:
    """Whether an element says itself that it, or what it leads to, is no text."""
    if not isinstance(element.tag, str):
        return False
    told = [element.get("epub:type"), (element.get("role") or "").removeprefix("doc-")]
    told += [attribute(element, "type")] if local(element) == "reference" else []
    return not _FURNITURE.isdisjoint(" ".join(filter(None, told)).casefold().split())


def _entries(name: str, data: bytes | None) -> Iterator[tuple[str, str]]:
    """The chapters that a table of contents names, and what it calls them; of several entries the first counts."""
    root = xml(data)
    folder = posixpath.dirname(name)
    found: dict[str, str] = {}
    for entry in _named(root, "navPoint"):
        label = next((one_line("".join(e.itertext())) for e in _named(entry, "navLabel")), None)
        found.setdefault(
            next((_target(folder, attribute(e, "src")) for e in _named(entry, "content")), ""), label or ""
        )
    for link in _named(root, "a"):
        found.setdefault(_target(folder, attribute(link, "href")), one_line("".join(link.itertext())) or "")
    yield from found.items()


def _metadata(package: Any) -> Metadata:
    told: dict[str, str] = {}
    for element in package.iter():
        if local(element) in ("title", "creator", "publisher", "date", "language") and element.text:
            told.setdefault(local(element), element.text)
    return Metadata(
        source=one_line(told.get("publisher") or told.get("title")),
        author=person(one_line(told.get("creator"))),
        date=iso_date(told.get("date")) or iso_date(told.get("title")),
        language=language_code(told.get("language")),
    )


def _parted(tree: Any) -> Iterator[list[markup.Piece]]:
    """The pieces of each article in a chapter: of elements that say so, else from one main heading to the next.

    Where all that a main heading says is the section, those under it are the main ones.
    """
    articles = [e for e in tree.iter("article") if next(e.iterancestors("article"), None) is None]
    if len(articles) > 1:
        yield from (list(markup.pieces(article, page=True)) for article in articles)
        return
    headings = list(tree.iter("h1", "h2", "h3"))
    if len(headings) > 1 and markup.words_of(headings[0]).casefold() in _SECTIONS:
        section, first = headings[:2]
        main = first.tag
        markup.drop(section)
        for heading in headings[1:]:
            heading.tag = "h1" if heading.tag == main else heading.tag
    pieces = list(markup.pieces(tree, page=True))
    starts = [n for n, (_, role, _) in enumerate(pieces) if role is Role.TITLE]
    starts = [n for n in starts[1:] if _is_told(pieces[n:])]
    for start, end in zip([0, *starts], [*starts, len(pieces)], strict=True):
        yield pieces[start:end]


def _is_told(pieces: list[markup.Piece]) -> bool:
    """Whether sentences stand under a heading before the next of its kind."""
    end = next((n for n, (_, role, _) in enumerate(pieces[1:], 1) if role is Role.TITLE), len(pieces))
    return any(map(_is_sentence, pieces[1:end]))


def _is_sentence(piece: markup.Piece) -> bool:
    words, role, _ = piece
    return role is None and len(words) >= _SENTENCE and ends_sentence(words)


def _found(pieces: list[markup.Piece], chapter: str, content: bytes) -> _Found | None:
    """The article that ``pieces`` make up, None where they are no article but what a book has around them."""
    if not any(map(_is_sentence, pieces)):
        return None
    roles = [role for _, role, _ in pieces[:4]]
    heading = next((roles.index(role) for role in (Role.TITLE, Role.HEADING) if role in roles), None)
    if heading is None:
        return None if any(_RIGHTS.search(words) for words, _, _ in pieces) else _Found(pieces, None, chapter, content)
    title = pieces[heading][0]
    if title.casefold().strip(" :.") in _PARTS:
        return None
    pieces[heading] = (title, Role.TITLE, False)
    return _Found(pieces, title, chapter, content)
