"""Elements of HTML and its kin -> pieces of text: what a paragraph, a heading and an entry of a list is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from qabot.text.normal import one_line
from qabot.types import Role

Piece = tuple[str, Role | None, bool]

BLOCKS = frozenset({"p", "head", "item", "quote", "list", "row", "table", "code", "div", "fw", "body", "cell"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hedline", "hl1", "hl2"})
_PAGE_BLOCKS = BLOCKS | HEADINGS | {
    "li", "td", "th", "tr", "dd", "dt", "dl", "section", "article", "aside", "main", "header", "ul", "ol", "blockquote",
    "figure", "figcaption", "pre", "hr", "address", "details", "summary", "caption", "center", "form", "fieldset",
    "block", "lead",
}  # fmt: skip
_UNREAD = frozenset({
    "head", "script", "style", "nav", "footer", "noscript", "template", "iframe", "object", "svg", "math", "form",
    "button", "select", "textarea", "audio", "video", "figcaption", "media", "dialog",
})  # fmt: skip
_INLINE = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?|!--.*?--)>", re.DOTALL)
_TAGS = re.compile(
    r"</?(?:p|br|div|h[1-6]|a|b|i|em|strong|span|ul|ol|li|img|figure|blockquote|table|section|article|u|sub|sup|font)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
MOST_TAGS = 80_000  # the largest news pages have a quarter of that
_ROW = frozenset({"row", "tr"})


def parse(text: str) -> Any:
    """The tree of a page or of a part of one, whatever is wrong with it; None where there is nothing in it."""
    import lxml.html
    from lxml import etree

    # Not from text: lxml refuses text that declares an encoding.
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None


def pieces(body: Any, *, page: bool) -> Iterator[Piece]:
    """The blocks under ``body`` as text, role and whether they are entries of a list.

    ``page`` says that it is a page as it came, else what trafilatura makes of one.
    """
    from lxml import etree

    blocks = _PAGE_BLOCKS if page else BLOCKS
    unread = _UNREAD if page else frozenset[str]()
    buffer: list[str] = []
    open_blocks: list[tuple[str, str]] = []
    silent = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "!"
        tag = tag.rpartition("}")[2].casefold()
        block = tag in blocks
        row = tag in ("cell", "td", "th") and any(name in _ROW for name, _ in open_blocks)
        if block and not row:
            yield from _flushed(buffer, open_blocks)
        hidden = element is not body and (tag in unread or tag == "!" or (page and _hidden(element)))
        if event == "start":
            silent += hidden
            if block:
                open_blocks.append((tag, element.get("rend") or tag))
            if row and any(words.strip() for words in buffer):
                buffer.append(" | ")
            if not silent:
                buffer.append("\n" if tag in ("lb", "br") else " ".join((element.text or "").split("\n")))
        else:
            silent -= hidden
            if block:
                open_blocks.pop()
            if not silent and element is not body:
                buffer.append(" ".join((element.tail or "").split("\n")))
    yield from _flushed(buffer, open_blocks)


def _hidden(element: Any) -> bool:
    """Whether a page shows nothing of the element."""
    if not isinstance(element.tag, str):
        return True
    style = (element.get("style") or "").replace(" ", "").casefold()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _flushed(buffer: list[str], open_blocks: list[tuple[str, str]]) -> Iterator[Piece]:
    """What has gathered, a piece for each line; a line that goes on in lower case belongs to the one before."""
    text = "".join(buffer)
    buffer.clear()
    tag, rend = open_blocks[-1] if open_blocks else ("", "")
    role = None
    if tag == "head" or tag in HEADINGS:
        role = Role.TITLE if rend in ("h1", "hl1") else Role.HEADING
    item = any(name in ("item", "li", "row", "tr") for name, _ in open_blocks)
    for line in re.split(r"\s*\n+\s*(?![a-zäöüß])", text):
        words = one_line(line)
        if words:
            yield words, role, item


def is_markup(text: str) -> bool:
    """Whether a text is written in HTML: it has tags that pages have, or entities."""
    return _TAGS.search(text) is not None or _ENTITY.search(text) is not None


def fragment(text: str) -> list[Piece]:
    """The pieces of a part of a page, as content systems store articles; lines of text without tags are pieces."""
    if _TAGS.search(text) is None:
        # Entities that were escaped once more, "&lt;p&gt;" and "&amp;auml;", are what they mean.
        unescaped = html.unescape(text)
        if unescaped != text and is_markup(unescaped):
            return fragment(unescaped)
        return [(words, None, False) for line in unescaped.split("\n") if (words := " ".join(line.split()))]
    if text.count("<") > MOST_TAGS:
        return []
    if not re.search(r"<(?:p|br|div|li|h\d)\b", text, re.IGNORECASE):
        text = re.sub(r"\n\s*\n", "<p>", text)  # blank lines between paragraphs, as old content systems have it
    else:
        text = re.sub(r"\n\s*\n(?!\s*<)", "<br><br>", text)
    tree = parse(f"<div>{text}</div>")
    return [] if tree is None else list(pieces(tree, page=True))


def plain(text: str | None) -> str | None:
    """A title or a name that may be written in HTML, on one line; None for nothing."""
    if not text:
        return None
    for _ in range(2):  # "&amp;auml;" was escaped twice
        if _ENTITY.search(text):
            text = html.unescape(text)
    if _TAGS.search(text):
        text = _INLINE.sub(" " if "<br" in text else "", text)
    return one_line(text) or None
