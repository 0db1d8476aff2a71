"""Posts of networks within an article: who wrote one stands under it, and is put before it, as of other quotations."""

from __future__ import annotations

import re
from typing import Any

from qabot.languages.de import pages as de
from qabot.languages.en import pages as en
from qabot.readers.draft import ends_sentence

_POSTED_BY = "|".join(map(re.escape, de.POSTED_BY + en.POSTED_BY))
_POST = re.compile(
    rf"(?P<words>.+?)\s*(?:[—–]|\b(?i:{_POSTED_BY}))\s?(?P<author>[^—–()]{{2,60}}\(@[\w.@-]{{2,60}}\))(?P<when>.{{0,60}})"
)
_LINKS = re.compile(r"\s*(?:(?:https?://|pic\.twitter\.com/|pic\.x\.com/|t\.co/)\S+\s*)+$")
_POST_AT_MOST = 2000  # characters
_AUTHOR_AT_MOST = 80
_BLOCKS = ("p", "div", "br", "li", "footer", "section")


def put_authors_before(tree: Any) -> None:
    """Make a quotation with its speaker before it of each post, and of what else is quoted with a name under it."""
    marks = en.QUOTATION_MARKS if (tree.get("lang") or "").casefold().startswith("en") else de.QUOTATION_MARKS
    for quoted in list(tree.iter("blockquote")):
        shown = _words(quoted)
        if len(shown) > _POST_AT_MOST:
            continue
        post = _POST.fullmatch(shown)
        author, words = (post["author"], post["words"]) if post else _signed(quoted, shown)
        author, words = author.strip(" —–-"), _LINKS.sub("", words).strip('„“”«»"')
        if not author or not words:
            continue
        for inner in list(quoted):
            quoted.remove(inner)
        quoted.attrib.clear()
        quoted.tag = "p"
        quoted.text = f"{author}: {marks[0]}{words}{marks[1]}"


def _signed(quoted: Any, shown: str) -> tuple[str, str]:
    """Who is named in the last element of a quotation, and what is quoted; nothing where nobody is."""
    for last in quoted.iter("footer", "cite"):
        author = _words(last)
        if author and len(author) <= _AUTHOR_AT_MOST and shown.endswith(author) and not ends_sentence(author):
            return author, shown.removesuffix(author).strip()
    return "", ""


def _words(element: Any) -> str:
    """All that is written in an element, on one line."""
    for block in element.iter(*_BLOCKS):
        block.tail = f" {block.tail or ''}"
    return " ".join("".join(element.itertext()).split())
