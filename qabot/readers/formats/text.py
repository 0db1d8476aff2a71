"""Plain text: lines are paragraphs, unless an editor has wrapped them."""

from __future__ import annotations

from qabot.readers import front_matter
from qabot.readers.decoding import decode_prose
from qabot.readers.draft import Draft, lines, undivided


def read(data: bytes) -> list[Draft]:
    """The article in a text file; front matter, or a few lines ``Title: ...`` at the top, tell about it."""
    text = undivided(decode_prose(data))
    metadata, title, start = front_matter.parse(text)
    return [Draft(text, (*title, *lines(text, start)), metadata)]
