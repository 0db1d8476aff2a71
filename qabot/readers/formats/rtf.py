r"""RTF by striprtf, after what was deleted or hidden in the text is taken out; footnotes stand at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.metadata import one_line, person
from qabot.types import Role

_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_GONE = re.compile(r"\\(?:deleted|v)(?![a-z0-9])")
_BACK = re.compile(r"\\(?:deleted0|v0|plain)(?![a-z])")
_TOKEN = re.compile(r"\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|\\.|[{}]|[^\\{}]+", re.IGNORECASE | re.DOTALL)
_APART = re.compile(r"\{\\(?:\*\\)?(?P<kind>footnote|info|annotation|atnid|atnauthor|atrfstart|atrfend)(?![a-z])")
_FIELD = r"\{{\\{}\s((?:[^{{}}\\]|\\.|\{{[^{{}}]*\}})*)\}}"
_DEPTH_AT_MOST = 200


def read(data: bytes) -> list[Draft]:
    """The article in an RTF document. Raises ReadError where it is none."""
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise ReadError("it is no RTF document: save it again as RTF, or give it its own ending")
    source = _characters(data)
    if "\\par" not in source and "\\line" not in source:  # written by hand: blank lines are meant
        source = re.sub(r"\r?\n\s*\n", r"\\par ", source)
    apart = list(_groups(source))
    info = next((source[start:end] for kind, start, end in apart if kind == "info"), "")
    notes = [source[start:end].replace("\\footnote", "", 1) for kind, start, end in apart if kind == "footnote"]
    for _, start, end in sorted(apart, key=lambda group: -group[1]):
        source = source[:start] + source[end:]
    title, author = (one_line(_plain(_field(info, name))) for name in ("title", "author"))
    words = [*_plain(source).split("\n"), *(line for note in notes for line in _plain(note).split("\n"))]
    text, parts = joined(
        (line, Role.TITLE if i == 0 and one_line(line) == title else None, False) for i, line in enumerate(words)
    )
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    return [Draft(text, parts, Metadata(title=title, author=person(author)))]


def _characters(data: bytes) -> str:
    """The source as text: letters beyond ASCII should not be in it, but programs put them there as UTF-8 or as they
    like.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CODE_PAGE.search(data[:2000].decode("latin-1"))
        try:
            text = data.decode(f"cp{declared[1]}" if declared else "cp1252")
        except (LookupError, UnicodeDecodeError):
            text = data.decode("latin-1")
    return text.replace("\x00", "")


def _groups(source: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of the groups that stand apart from the text."""
    at = 0
    while found := _APART.search(source, at):
        end = _closed(source, found.start())
        yield found["kind"], found.start(), end
        at = max(end, found.end())


def _closed(source: str, start: int) -> int:
    """Where the group ends that is opened at ``start``."""
    depth = 0
    for token in _TOKEN.finditer(source, start):
        depth += (token[0] == "{") - (token[0] == "}")
        if depth == 0:
            return token.end()
    return len(source)


def _plain(source: str) -> str:
    from striprtf import striprtf

    kept = "".join(_kept(source))
    try:
        return str(striprtf.rtf_to_text(kept, errors="replace")) if kept.strip() else ""
    except Exception as error:  # striprtf checks nothing of what it is given
        raise ReadError("it is a damaged RTF document: open it in Word and save it again") from error


def _kept(source: str) -> Iterator[str]:
    """``source`` without deleted and hidden text; what is switched off in a group is on again behind it."""
    hidden = [False]
    for token in _TOKEN.findall(source):
        if token == "{":
            hidden.append(hidden[-1])
            if len(hidden) > _DEPTH_AT_MOST:
                raise ReadError("it is a damaged RTF document: open it in Word and save it again")
        elif token == "}" and len(hidden) > 1:
            hidden.pop()
        elif _GONE.fullmatch(token.strip()):
            hidden[-1] = True
        elif _BACK.fullmatch(token.strip()):
            hidden[-1] = False
        if token in "{}" or not hidden[-1] or token.startswith(("\\par", "\\fonttbl", "\\colortbl", "\\*")):
            yield token


def _field(info: str, name: str) -> str:
    found = re.search(_FIELD.format(name), info)
    return found[1] if found else ""
