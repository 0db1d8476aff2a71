"""OpenDocument text, as its program shows it with all changes accepted: deletions lie apart, insertions in the text.

There is no kept library for it; the parts are read by lxml. Text boxes and tables are read where they stand, notes at
the end, comments not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.metadata import language_code, one_line, person
from qabot.readers.packages import PROTECTED, attribute, local, opened, part, xml
from qabot.types import Role

_DAMAGED = "it is a damaged OpenDocument text: open it in LibreOffice and save it again"
_APART = frozenset({
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "variable-decls", "user-field-decls",
    "hidden-text", "hidden-paragraph", "script", "ruby-text", "note-citation", "bookmark", "table-of-content",
})  # fmt: skip
_DEPTH = 60
Piece = tuple[str, Role | None, bool]


def read(data: bytes) -> list[Draft]:
    """The article in an OpenDocument text. Raises ReadError for one that is protected, damaged or grows without
    measure.
    """
    archive = opened(data, _DAMAGED)
    if b"encryption-data" in (part(archive, "META-INF/manifest.xml") or b""):
        raise ReadError(PROTECTED)
    content = xml(part(archive, "content.xml"))
    body = (
        next(
            (
                element
                for element in content.iter()
                if local(element) == "text" and local(element.getparent()) == "body"
            ),
            None,
        )
        if content is not None
        else None
    )
    if body is None:
        raise ReadError(_DAMAGED)
    document = _Document(_titles(content))
    text, parts = joined([*document.blocks(body, 0, listed=False), *document.noted()])
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    return [Draft(text, parts, _metadata(xml(part(archive, "meta.xml"))))]


def _titles(content: Any) -> frozenset[str]:
    """The names of the styles that a title has: "Title" itself, and what the document has made of it."""
    made = (style for style in content.iter() if local(style) == "style")
    return frozenset(
        {"Title"}
        | {attribute(style, "name") or "" for style in made if attribute(style, "parent-style-name") == "Title"}
    )


def _metadata(meta: Any) -> Metadata:
    if meta is None:
        return Metadata()
    told = {local(element): element.text for element in meta.iter() if element.text and element.text.strip()}
    return Metadata(
        title=one_line(told.get("title")),
        author=person(one_line(told.get("initial-creator") or told.get("creator"))),
        language=language_code(told.get("language")),
    )


class _Document:
    def __init__(self, titles: frozenset[str]) -> None:
        self.titles = titles
        self.notes: list[Any] = []

    def noted(self) -> Iterator[Piece]:
        for note in self.notes:
            yield from self.blocks(note, 0, listed=False)

    def blocks(self, parent: Any, depth: int, *, listed: bool) -> Iterator[Piece]:
        if depth > _DEPTH:
            return
        for element in parent:
            name = local(element)
            if name in _APART or attribute(element, "display") == "none":
                continue
            if name in ("p", "h"):
                boxes: list[Any] = []
                text = "".join(self._words(element, boxes, depth))
                role = Role.HEADING if name == "h" else None
                role = Role.TITLE if attribute(element, "style-name") in self.titles else role
                for words in text.split("\n"):
                    yield " ".join(words.split()), role, listed and role is None
                for box in boxes:
                    yield from self.blocks(box, depth + 1, listed=False)
            elif name == "table-row":
                yield from self._row(element, depth)
            elif name:
                yield from self.blocks(element, depth + 1, listed=listed or name == "list")

    def _row(self, row: Any, depth: int) -> Iterator[Piece]:
        cells = [
            [piece for piece in self.blocks(cell, depth + 1, listed=False) if piece[0]]
            for cell in row
            if local(cell) == "table-cell"
        ]
        cells = [cell for cell in cells if cell]
        if all(len(cell) == 1 for cell in cells):
            yield " | ".join(cell[0][0] for cell in cells), None, True
        else:
            yield from (piece for cell in cells for piece in cell)

    def _words(self, parent: Any, boxes: list[Any], depth: int) -> Iterator[str]:
        """The text in a paragraph; boxes and notes that are anchored in it are put aside."""
        if depth > _DEPTH:
            return
        yield parent.text or ""
        for element in parent:
            name = local(element)
            if name in ("s", "tab"):
                yield " "
            elif name == "line-break":
                yield "\n"
            elif name == "note":
                self.notes += [body for body in element if local(body) == "note-body"]
            elif name == "text-box":
                boxes.append(element)
            elif name in ("object", "object-ole", "desc", "title"):
                pass
            elif name and name not in _APART:
                yield from self._words(element, boxes, depth + 1)
            yield element.tail or ""
