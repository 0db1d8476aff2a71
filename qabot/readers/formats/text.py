"""Plain text, whose lines are paragraphs unless an editor has wrapped them; Markdown, whose marks tell what a part is.

Both may have front matter, and stay as they are written, but for marks of emphasis, which people use in plain text,
too, and in Markdown for the targets of links and for changes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qabot.readers import front_matter
from qabot.readers.decoding import check_prose, decode_prose
from qabot.readers.draft import Draft, Part, is_divided, lines, undivided
from qabot.types import Role

_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<words>.*?)\s*#*$", re.DOTALL)
_QUOTED = re.compile(r"(?:>\s?)+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNDERLINE = re.compile(r"(?:=+|-{2,})\s*")
_REMARK = re.compile(r"\{>>(?:(?!\{>>).){0,3000}?<<\}", re.DOTALL)
# Of one paragraph, up to a further change: those within others are accepted before them.
_SOME = r"(?:(?!\n[^\S\n]*\n|\{(?:--|\+\+|~~|==)|~~|<(?:del|s|strike|ins)\b).){0,3000}?"
_NESTED = 3  # changes, or marks, within each other
_CHANGE = re.compile(
    # Struck out, in Markdown and in HTML, then CriticMarkup: {--out--} {++in++} {~~out~>in~~} {==marked==}
    rf"(?P<blank>[^\S\n]?)(?:(?<!~)~~(?=[^\s~]){_SOME}(?<=[^\s~])~~(?!~)|<(?P<tag>del|s|strike)\b[^>\n]*>{_SOME}</(?P=tag)>"
    rf"|\{{--{_SOME}--\}}|\{{\+\+(?P<added>{_SOME})\+\+\}}|\{{~~{_SOME}~>(?P<instead>{_SOME})~~\}}"
    rf"|\{{==(?P<marked>{_SOME})==\}}|<ins\b[^>\n]*>(?P<inserted>{_SOME})</ins>)(?P<parted>(?=[\s.,;:!?)]|\Z))?",
    re.DOTALL | re.IGNORECASE,
)
# Of one paragraph: **strong**, __strong__, *stressed*, _stressed_; no "Bürger*innen", "* 1950", "snake_case" or "***".
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>(?:(?!\n[^\S\n]*\n).){0,2000}?[^\s*_\\(])(?P=mark)(?![*_])"
    r"(?:(?<=\*\*)|(?!\w))",
    re.DOTALL,
)
_TARGET = r"\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
_LINK = re.compile(rf"(?<!!)\[(?P<words>[^\[\]]{{1,500}})\]{_TARGET}")


def read(data: bytes) -> list[Draft]:
    """The article in a text file; front matter, or a few lines ``Title: ...`` at the top, tell about it."""
    written = decode_prose(data)
    check_prose(written)
    text = undivided(written)
    metadata, title, start = front_matter.parse(text)
    text = text[:start] + unmarked(text[start:])
    return [Draft(text, (*title, *lines(text, start, divided=is_divided(written))), metadata)]


def read_markdown(data: bytes) -> list[Draft]:
    """The article in a Markdown file, with its changes accepted."""
    written = decode_prose(data)
    check_prose(written)
    text = accepted(written)
    metadata, title, start = front_matter.parse(text)
    text = text[:start] + unmarked(unlinked(text[start:]))
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


def accepted(text: str) -> str:
    """Markdown without what is struck out or remarked on in it, and with what is put in, as plain text."""
    text = _REMARK.sub("", text)
    for _ in range(_NESTED):
        text = _CHANGE.sub(_accepted, text)
    return text


def unlinked(text: str) -> str:
    """Markdown with the words of its links alone."""
    return _LINK.sub(r"\g<words>", text)


def unmarked(text: str) -> str:
    """Text without marks of emphasis."""
    for _ in range(_NESTED):
        text = _EMPHASIS.sub(r"\g<words>", text)
    return text


def _accepted(found: re.Match[str]) -> str:
    kept = next((words for name in ("added", "instead", "marked", "inserted") if (words := found[name])), "")
    # Of the blanks around what is gone one stays.
    return kept if not kept and found["parted"] is not None else found["blank"] + kept


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
