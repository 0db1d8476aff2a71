"""Plain text, whose lines are paragraphs unless an editor has wrapped them; Markdown, whose marks tell what a part is.

Both may have front matter, and stay as they are written.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qabot.readers import front_matter
from qabot.readers.decoding import decode_prose
from qabot.readers.draft import Draft, Part, is_divided, lines, undivided
from qabot.types import Role

_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<words>.*?)\s*#*$", re.DOTALL)
_QUOTED = re.compile(r"(?:>\s?)+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNDERLINE = re.compile(r"(?:=+|-{2,})\s*")


def read(data: bytes) -> list[Draft]:
    """The article in a text file; front matter, or a few lines ``Title: ...`` at the top, tell about it."""
    written = decode_prose(data)
    text = undivided(written)
    metadata, title, start = front_matter.parse(text)
    return [Draft(text, (*title, *lines(text, start, divided=is_divided(written))), metadata)]


def read_markdown(data: bytes) -> list[Draft]:
    """The article in a Markdown file."""
    text = decode_prose(data)
    metadata, title, start = front_matter.parse(text)
    return [Draft(text, (*title, *marked(text, start, titled=bool(title))), metadata)]


def marked(text: str, start: int, *, titled: bool) -> list[Part]:
    """The parts of Markdown from ``start`` on; ``titled`` says that its title stands elsewhere."""
    parts: list[Part] = []
    for part in _without_comments(text, start):
        words = text[part.start : part.end]
        if parts and not part.apart and _UNDERLINE.fullmatch(words):
            parts[-1] = replace(parts[-1], role=Role.TITLE if words[0] == "=" and len(parts) == 1 else Role.HEADING)
            continue
        parts.append(_marked(part, words, first=not parts and not titled))
    return parts


def _without_comments(text: str, start: int) -> list[Part]:
    parts: list[Part] = []
    for comment in _COMMENT.finditer(text, start):
        parts += lines(text, start, comment.start())
        start = comment.end()
    return parts + lines(text, start)


def _marked(part: Part, words: str, *, first: bool) -> Part:
    if heading := _HEADING.fullmatch(words):
        role = Role.TITLE if first and heading["marks"] == "#" else Role.HEADING
        span = heading.span("words")
        return (
            replace(part, start=part.start + span[0], end=part.start + span[1], role=role)
            if span[0] < span[1]
            else part
        )
    if (quoted := _QUOTED.match(words)) and quoted.end() < len(words):
        return replace(part, start=part.start + quoted.end())
    return part
