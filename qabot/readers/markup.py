"""Elements of HTML and its kin -> pieces of text: what a paragraph, a heading and an entry of a list is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from qabot.readers.draft import is_article
from qabot.readers.webpage import posts
from qabot.text.normal import one_line
from qabot.types import Role

Piece = tuple[str, Role | None, bool]

BLOCKS = frozenset({"p", "head", "item", "quote", "list", "row", "table", "code", "div", "fw", "body", "cell"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hedline", "hl1", "hl2"})
CONTAINERS = frozenset(
    {"div", "section", "aside", "dialog", "form", "footer", "header", "article", "main", "td", "body"}
)
STORIES = frozenset({"html", "body", "main", "article", "head"})
PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "label", "dd"})
_PAGE_BLOCKS = BLOCKS | HEADINGS | {
    "li", "td", "th", "tr", "dd", "dt", "dl", "section", "article", "aside", "main", "header", "ul", "ol", "blockquote",
    "figure", "figcaption", "pre", "hr", "address", "details", "summary", "caption", "center", "form", "fieldset",
    "block", "lead",
}  # fmt: skip
_UNREAD = frozenset({
    "head", "script", "style", "nav", "footer", "noscript", "template", "iframe", "object", "svg", "math", "form",
    "button", "select", "textarea", "audio", "video", "figcaption", "media", "dialog", "del", "s", "strike",
})  # fmt: skip
_NEVER_TEXT = frozenset({"head", "script", "style", "template", "svg", "math"})
_TAGS = re.compile(
    r"<!--|<\?\w|</?(?:p|br|div|h[1-6]|a|b|i|em|strong|span|ul|ol|li|img|figure|blockquote|table|section|article|u|sub|sup|font"
    r"|s|del|ins|strike|small|mark|q|cite|abbr|time)\b",
    re.IGNORECASE,
)
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")  # left over from XML
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
# Entities whose "&" was escaped once more show as "&auml;" on a page; of "&lt;" and "&amp;" a page may really speak.
_ESCAPED_TWICE = re.compile(r"&(?:amp;)+(?!(?:lt|gt|amp);)(?=(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});)")
# The large letter with which a text begins, in an element of its own.
_INITIAL = re.compile(r"\s*[„“»«\"']?[^\W\d_]\s*")
_INITIAL_NAME = re.compile(
    r"drop-?_?cap|initial|first-?_?letter|lettrine|versal|float\s*:\s*left|font-size\s*:\s*(?:[2-9](?:\.\d+)?r?em|[2-9]\d\d\s*%)",
    re.IGNORECASE,
)  # by its name or its style
_NO_INITIALS = frozenset(
    {"td", "th", "li", "dt", "dd", "a", "button", "option", "label", "title", "body", "sup", "sub"}
)
# Classes of words within others that programs for the blind read and pages do not show: "(opens in a new window)".
_ONLY_ALOUD = re.compile(
    r"(?:^|\s)(?:[\w-]+-)?(?:sr-only|visually-?hidden|hidden-?visually|screen-?reader(?:-(?:text|only))?|show-for-sr)(?:\s|$)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]+)[\])]?")
# Marks of WordPress, which puts what they stand for in their place: captions with what is in them, others alone.
_SHORTCODES = re.compile(
    r"\[caption\b[^\]]*\].{0,2000}?\[/caption\]"
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+|shortcode|contact-form\S*|wp_\w+|ad\w*)\b[^\]]*\]",
    re.IGNORECASE | re.DOTALL,
)
MOST_TAGS = 80_000  # the largest news pages have a quarter of that
_ROW = frozenset({"row", "tr"})
_CELLS = frozenset({"cell", "td", "th"})
_CELL_AT_MOST = 120  # characters; in cells with more, pages arrange their text
_NO_CELL = HEADINGS | {"head", "table", "article"}


def parse(text: str) -> Any:
    """The tree of a page or of a part of one, whatever is wrong with it; None where there is nothing in it.

    Comments and processing instructions are not in it: what stands behind them is text of the element around them.
    """
    import lxml.html
    from lxml import etree

    # Not from text: lxml refuses text that declares an encoding.
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    text = _ESCAPED_TWICE.sub("&", text)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None
    for mark in list(tree.iter("sup")):
        if _NOTE.fullmatch("".join(mark.itertext()).strip()) and _leads_to_note(mark):
            mark.drop_tree()
    _put_initials_to_their_words(tree)
    posts.put_authors_before(tree)
    return tree


def _leads_to_note(mark: Any) -> bool:
    """Whether a raised figure is a link within the page; others are powers, as in "m²"."""
    links = [*mark.iter("a"), *mark.iterancestors("a")]
    return any((link.get("href") or "").startswith("#") for link in links)


def pieces(body: Any, *, page: bool, whole: bool = False) -> Iterator[Piece]:
    """The blocks under ``body`` as text, role and whether they are entries of a list.

    ``page`` says that it is a page as it came, else what trafilatura makes of one; ``whole`` also gives what is not
    read of pages, such as forms and what they do not show.
    """
    from lxml import etree

    blocks = _PAGE_BLOCKS if page else BLOCKS
    unread = _NEVER_TEXT if whole else _UNREAD if page else frozenset[str]()
    buffer: list[str] = []
    open_blocks: list[tuple[str, str]] = []
    silent = 0
    table: Any = None  # the row of a table whose cells are read on one line, however they are wrapped
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "!"
        tag = tag.rpartition("}")[2].casefold()
        block = tag in blocks
        row = tag in _CELLS and any(name in _ROW for name, _ in open_blocks)
        if table is None and event == "start" and tag in _ROW and _tabulates(element):
            table = element
        elif table is element:
            table = None
        elif table is not None and block and not row:
            block = False
            buffer.append(" ")
        if block and not row:
            yield from _flushed(buffer, open_blocks)
        hidden = element is not body and (tag in unread or tag == "!" or (page and not whole and is_hidden(element)))
        if event == "start":
            silent += hidden
            if block:
                open_blocks.append((tag, element.get("rend") or tag))
            if row and any(words.strip() for words in buffer):
                buffer.append(" | ")
            if not silent:
                broken = tag in ("lb", "br")
                mark = " " if table is not None else "\n"
                buffer.append(mark if broken else " ".join((element.text or "").split("\n")))
        else:
            silent -= hidden
            if block:
                open_blocks.pop()
            if not silent and element is not body:
                buffer.append(" ".join((element.tail or "").split("\n")))
    yield from _flushed(buffer, open_blocks)


def _tabulates(row: Any) -> bool:
    """Whether the cells of a row hold short entries, and not headings, further tables or paragraphs."""
    if any(element.tag in _NO_CELL for element in row.iter()):
        return False
    cells = [words_of(cell) for cell in row.iter(*_CELLS)]
    return len(cells) > 1 and all(len(words) <= _CELL_AT_MOST for words in cells)


def is_hidden(element: Any) -> bool:
    """Whether a page shows nothing of the element, or shows it struck out."""
    if not isinstance(element.tag, str):
        return True
    style = (element.get("style") or "").replace(" ", "").casefold()
    if "display:none" in style or "visibility:hidden" in style or "line-through" in style:
        return True
    # "until-found" is what a search on the page opens. What programs for the blind pass over may be seen, such as a
    # large first letter, but a block of it is furniture.
    unread_aloud = element.get("aria-hidden") == "true" and element.tag in _PAGE_BLOCKS
    only_aloud = element.tag not in _PAGE_BLOCKS and _ONLY_ALOUD.search(element.get("class") or "") is not None
    return unread_aloud or only_aloud or element.get("hidden", "until-found").casefold() != "until-found"


def _put_initials_to_their_words(tree: Any) -> None:
    """Put a large first letter that stands in an element of its own, before the text, to the rest of its word."""
    english = (tree.get("lang") or "").casefold().startswith("en")
    for element in list(tree.iter()):
        if len(element) or not _INITIAL.fullmatch(element.text or "") or element.tag in _NO_INITIALS:
            continue
        letter = element.text.strip()
        named = _INITIAL_NAME.search(f"{element.get('class')} {element.get('id')} {element.get('style')}") is not None
        while (parent := element.getparent()) is not None and _holds_only(parent, letter):
            element = parent
        if not letter.isupper() or element.tag in _NO_INITIALS:
            continue
        tail = (element.tail or "").lstrip()
        if tail:
            if named and tail[0].islower() and not (english and is_article(letter, tail)):
                element.tail = tail
            continue
        following = element.getnext()
        if following is None or not {element.tag, following.tag} & _PAGE_BLOCKS or following.tag in _NO_INITIALS:
            continue
        first = next((inner for inner in following.iter() if (inner.text or "").strip()), None)
        if english and first is not None and is_article(letter, first.text.lstrip()):
            continue
        if first is not None and (first.text.lstrip()[0].islower() or (named and first.text.lstrip()[0].isalpha())):
            first.text = letter + first.text.lstrip()
            element.drop_tree()


def _holds_only(element: Any, letter: str) -> bool:
    """Whether nothing but the letter is written in an element; of a long one only the beginning is looked at."""
    written = (words for text in element.itertext() if (words := text.strip()))
    return list(islice(written, 2)) == [letter]


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


def name_of(element: Any) -> str:
    """What an element is called, by its tag where the page has made that up ("amp-ad")."""
    tag = element.tag if isinstance(element.tag, str) and "-" in element.tag else ""
    return f"{tag} {element.get('id') or ''} {element.get('class') or ''} {element.get('data-testid') or ''}".strip()


def words_of(element: Any) -> str:
    """All that is written in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def drop(element: Any) -> None:
    """Take an element out of its tree, but for the text behind it."""
    if element.getparent() is not None:
        element.drop_tree()


def is_in(tree: Any, element: Any) -> bool:
    """Whether an element has not been dropped from ``tree``, alone or with one around it."""
    return element.getroottree().getroot() is tree


def is_markup(text: str) -> bool:
    """Whether a text is written in HTML: it has tags that pages have, or entities."""
    return _TAGS.search(text) is not None or _ENTITY.search(text) is not None


def fragment(text: str) -> list[Piece]:
    """The pieces of a part of a page, as content systems store articles; lines of text without tags are pieces."""
    text = _SHORTCODES.sub("", text)
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
    if tree is None:
        return []
    from qabot.readers.webpage import page

    page.uncover(tree)
    return list(pieces(tree, page=True))


def plain(text: str | None) -> str | None:
    """A title or a name that may be written in HTML, on one line; None for nothing."""
    if not text:
        return None
    text = _CDATA.sub("", text)
    for _ in range(2):  # "&amp;auml;" was escaped twice
        if _ENTITY.search(text):
            text = html.unescape(text)
    if _TAGS.search(text):
        text = " ".join(words for words, _, _ in fragment(text))
    return one_line(text) or None
