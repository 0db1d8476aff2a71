"""The text in a field of a dump: a string, an object around one, or the blocks in which an editor stores it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import unescape

from qabot.readers import wires

_INNER = (
    "rendered", "value", "html", "text", "content", "children", "#text", "$t", "_", "plain", "basic", "de", "en",
    "de-DE", "en-US", "en-GB", "blocks", "content_elements",
    "nodes", "leaves", "paragraphs", "ops", "insert", "data", "items",
)  # fmt: skip
_HEADINGS = ("title", "heading", "headline", "subtitle", "titel", "überschrift", "zwischentitel")  # of a section
_DEPTH = 10
_PARAGRAPH = re.compile(r"paragraph|heading(?:-\d)?|(?:hyper)?link|p|h[1-6]|unstyled", re.IGNORECASE)  # kinds of blocks
_LINE_BREAK = re.compile(r"(?:hard|line)[-_]?break", re.IGNORECASE)
# Kinds of blocks that are no text, whatever is written in them: captions, addresses, teasers of other articles.
_UNREAD = re.compile(
    r"(?:\w+[-_./])?(?:image|img|photo|picture|figure|media|video|audio|gallery|slideshow|interstitial|carousel|embed\w*|iframe|ads?"
    r"|advert\w*|teasers?|related\w*|newsletters?|divider|separator|charts?|polls?|quiz|widgets?|code|script|raw|attaches)"
    r"(?:[-_./]\w+)?",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{1,500}>")
_LETTERS = re.compile(r"[\W_]+")
_FORM = 200  # letters of what may be a whole text: less is said twice
_LINE_END = re.compile(r"(?:\\r)?\\n(?![a-zäöüß])")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")  # left over from XML


def text_in(value: object, depth: int = _DEPTH, *, inline: bool = False) -> str:
    """The text in a field, a blank line between paragraphs; "" for what holds none.

    ``inline`` says that a list is of pieces of one paragraph, as editors store it ("Das ", "ist", " falsch.").
    """
    if isinstance(value, str):
        return _in_string(value, depth)
    if depth and isinstance(value, Mapping):
        return _in_block(value, depth)
    if depth and isinstance(value, list):
        inline = inline or (bool(value) and all(map(_is_span, value)))
        found = [text_in(entry, depth - 1) for entry in value]
        return "".join(found) if inline else "\n\n".join(filter(None, _once(found)))
    return ""


def _once(texts: list[str]) -> list[str]:
    """``texts`` without those that hold the same as another, plainly or in HTML: services send one in several forms."""
    bare = [_LETTERS.sub("", _TAG.sub("", unescape(text))) for text in texts]
    richest = dict(sorted(zip(bare, texts, strict=True), key=lambda pair: len(pair[1])))
    return [text for words, text in zip(bare, texts, strict=True) if len(words) < _FORM or richest[words] is text]


def _is_span(value: object) -> bool:
    return isinstance(value, Mapping) and (value.get("_type") or value.get("type")) == "span"


def _in_string(value: str, depth: int) -> str:
    """A string; what an editor has stored in one as JSON is read as such."""
    if depth and value.lstrip()[:2] in ('{"', "[{"):
        try:
            return text_in(json.loads(value), depth - 1)
        except (ValueError, RecursionError):
            pass
    if "\n" not in value:  # line breaks that were escaped twice
        value = _LINE_END.sub("\n", value)
    return _CDATA.sub("", value)


def _in_block(value: Mapping[str, object], depth: int) -> str:
    kind = str(value.get("type") or value.get("_type") or value.get("nodeType") or value.get("object") or "")
    if _LINE_BREAK.fullmatch(kind):
        return "\n"
    if _UNREAD.fullmatch(kind):
        return ""
    inline = _PARAGRAPH.fullmatch(kind) is not None
    for name in _INNER:
        if (found := text_in(value.get(name), depth - 1, inline=inline or name in ("ops", "leaves"))).strip():
            heading = next((head for key in _HEADINGS if isinstance(head := value.get(key), str) and head), None)
            return f"{heading}\n\n{found}" if heading and heading not in found else found
    return next((field for field in value.values() if isinstance(field, str) and wires.is_written(field)), "")
