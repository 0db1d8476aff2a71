"""HTML: trafilatura finds the article in the page and what its head says about it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from qabot.errors import ReadError
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.metadata import iso_date, language_code, one_line
from qabot.types import Role

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD_AT_MOST = 10_000  # characters looked through for the declarations of a page
_MOST_TAGS = 80_000  # the largest news pages have a quarter of that
_BLOCKS = frozenset({"p", "head", "item", "quote", "list", "row", "table", "code", "div", "fw", "body", "cell"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_Piece = tuple[str, Role | None, bool]


def read(data: bytes) -> list[Draft]:
    """The article in a page. Raises ReadError where none is found."""
    if data.count(b"<") > _MOST_TAGS:
        raise ReadError("its page has too many elements: save only the article, or save it as .txt")
    import lxml.html
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    text = _decoded(data)
    document: Any = trafilatura.bare_extraction(
        text,
        include_comments=False,
        with_metadata=True,
        # Only dates that the page declares: a search in the text finds the dates of other articles.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    known = Metadata(language=_language(text))
    pieces: list[_Piece] = []
    if document is not None and document.body is not None:
        pieces = list(_pieces(document.body, "head"))
        known = _metadata(document, text)
    if len(pieces) < 2 and text.strip():  # of short pages trafilatura makes one paragraph, or nothing
        page = lxml.html.fromstring(text.encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8"))
        plain = list(_pieces(page, ""))
        pieces = plain if len(plain) > len(pieces) else pieces
    heading = next((words for words, role, _ in pieces[:3] if role is Role.TITLE), None)
    title = heading or known.title
    if title and not heading and not any(words == title for words, _, _ in pieces[:3]):
        pieces.insert(0, (title, Role.TITLE, False))
    body, parts = joined(pieces)
    if not parts:
        raise ReadError("no article is found in its page: save the article's text as .txt")
    return [Draft(body, parts, Metadata(title=title).filled(known))]


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:_HEAD_AT_MOST])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            try:
                return data.decode(declared[1].decode("ascii"))
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(data)


def _language(text: str) -> Any:
    declared = _LANGUAGE.search(text[:_HEAD_AT_MOST])
    return language_code(declared[1]) if declared else None


def _metadata(document: Any, text: str) -> Metadata:
    return Metadata(
        title=one_line(document.title),
        source=one_line(document.sitename),
        date=iso_date(document.date),
        url=one_line(document.url),
        author=one_line(document.author),
        language=_language(text),
    )


def _pieces(body: Any, heading: str) -> Iterator[_Piece]:
    """The blocks under ``body`` as text, role and whether they are items; ``heading`` is the tag of headings, "" in a
    page as it came, where they are h1 to h6."""
    from lxml import etree

    blocks = (
        _BLOCKS if heading else _BLOCKS | _HEADINGS | {"li", "td", "tr", "section", "article", "ul", "ol", "blockquote"}
    )
    unread = frozenset() if heading else frozenset({"head", "script", "style", "nav", "footer", "noscript", "template"})
    buffer: list[str] = []
    open_blocks: list[tuple[str, str]] = []
    silent = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "!"
        block = tag in blocks
        if block:
            yield from _flushed(buffer, open_blocks)
        if event == "start":
            silent += tag in unread or tag == "!"
            if block:
                open_blocks.append((tag, element.get("rend") or tag))
            if not silent:
                buffer.append("\n" if tag in ("lb", "br") else " ".join((element.text or "").split("\n")))
        else:
            silent -= tag in unread or tag == "!"
            if block:
                open_blocks.pop()
            if not silent and element is not body:
                buffer.append(" ".join((element.tail or "").split("\n")))
    yield from _flushed(buffer, open_blocks)


def _flushed(buffer: list[str], open_blocks: list[tuple[str, str]]) -> Iterator[_Piece]:
    """What has gathered, a piece for each line; a line that goes on in lower case belongs to the one before."""
    text = "".join(buffer)
    buffer.clear()
    tag, rend = open_blocks[-1] if open_blocks else ("", "")
    role = None
    if tag == "head" or tag in _HEADINGS:
        role = Role.TITLE if rend == "h1" else Role.HEADING
    item = any(name in ("item", "li", "row", "tr") for name, _ in open_blocks)
    for line in re.split(r"\s*\n+\s*(?![a-zäöüß])", text):
        words = " ".join(line.split())
        if words:
            yield words, role, item
