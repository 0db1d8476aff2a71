"""OpenDocument text, packed or as one file of XML, as its program shows it with all changes accepted: deletions lie
apart, or are marked where they stand.

There is no kept library for it; the parts are read by lxml. Text boxes and tables are read where they stand, notes at
the end, comments and what is hidden or struck out not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.markup import Piece
from qabot.readers.metadata import language_code, one_line, person
from qabot.readers.packages import PROTECTED, attribute, check_entities, local, opened, part, xml
from qabot.types import Role

_DAMAGED = "it is a damaged OpenDocument text: open it in LibreOffice and save it again"
_APART = frozenset({
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "variable-decls", "user-field-decls",
    "hidden-paragraph", "script", "ruby-text", "note-citation", "bookmark", "table-of-content", "placeholder",
    "binary-data",
})  # fmt: skip
_HIDING = {"display": "none", "visibility": "collapse", "is-hidden": "true", "showing-place-holder": "true"}
_DEPTH = 60
_BASES = 8  # styles that a style is based on, one upon another


def read(data: bytes) -> list[Draft]:
    """The article in an OpenDocument text. Raises ReadError for one that is protected, damaged or grows without
    measure.
    """
    told, styles, content = _flat(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else _packed(data)
    within = () if content is None else content.iter()
    body = next((each for each in within if local(each) == "text" and local(each.getparent()) == "body"), None)
    if body is None:
        raise ReadError(_DAMAGED)
    _drop_marked_deletions(body)
    document = _Document(_styles(styles, content))
    text, parts = joined([*document.blocks(body, 0), *document.noted()])
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    return [Draft(text, parts, _metadata(told))]


def _packed(data: bytes) -> tuple[Any, ...]:
    """What a packed document tells of itself, its named styles, and its text with the styles in it."""
    archive = opened(data, _DAMAGED)
    if b"encryption-data" in (part(archive, "META-INF/manifest.xml") or b""):
        raise ReadError(PROTECTED)
    return tuple(xml(part(archive, name)) for name in ("meta.xml", "styles.xml", "content.xml"))


def _flat(data: bytes) -> tuple[Any, ...]:
    """The same of a document that is one file of XML: all of it is in there."""
    check_entities(data)
    root = xml(data)
    within = () if root is None else root
    return next((element for element in within if local(element) == "meta"), None), None, root


def _drop_marked_deletions(body: Any) -> None:
    """Take out what is deleted and was left between two marks: so programs store it that show changes in the text.

    A paragraph whose end is deleted goes on in the next.
    """
    from lxml import etree

    regions = [element for element in body.iter() if local(element) == "changed-region"]
    deletions = {attribute(region, "id") for region in regions if any(local(one) == "deletion" for one in region)}
    if not deletions:
        return
    open_: set[str | None] = set()
    unended: list[Any] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        name = local(element)
        if event == "start":
            if open_:
                element.text = None
                element.tag = "bookmark" if name in ("line-break", "s", "tab") else element.tag  # which shows nothing
            continue
        if name == "change-start" and (change := attribute(element, "change-id")) in deletions:
            open_.add(change)
        elif name == "change-end":
            open_.discard(attribute(element, "change-id"))
        if open_:
            element.tail = None
            unended += [element] if name in ("p", "h") else []
    joined_to: dict[Any, Any] = {}
    for paragraph in unended:
        first = joined_to.get(paragraph, paragraph)
        following = first.getnext()
        if following is not None and local(following) in ("p", "h"):
            etree.SubElement(first, "span").tail = following.text
            first.extend(list(following))
            following.getparent().remove(following)
            joined_to[following] = first


@dataclass(frozen=True, slots=True)
class _Style:
    """A style: whether it is a title's, and what it says about text: whether that is "hidden", "struck" out, or not."""

    title: bool = False
    unseen: dict[str, bool] = field(default_factory=dict)


def _styles(*documents: Any) -> dict[tuple[str, str], _Style]:
    """The styles by family and name, each with what it inherits; of two with one name that of the last document."""
    made = {
        (attribute(element, "family") or "", attribute(element, "name") or ""): element
        for document in documents
        if document is not None
        for element in document.iter()
        if local(element) == "style"
    }
    found = {("paragraph", "Title"): _Style(title=True)}
    for family, name in made:
        lineage = [name]
        while (based := made.get((family, lineage[-1]))) is not None and len(lineage) <= _BASES:
            lineage.append(attribute(based, "parent-style-name") or "")
        unseen: dict[str, bool] = {}
        for base in reversed(lineage):
            unseen |= _unseen(made.get((family, base)))
        found[family, name] = _Style(family == "paragraph" and "Title" in lineage and "Subtitle" not in lineage, unseen)
    return found


def _unseen(style: Any) -> dict[str, bool]:
    """What one style says itself."""
    told: dict[str, bool] = {}
    for properties in () if style is None else style:
        if local(properties) == "text-properties":
            if display := attribute(properties, "display"):
                told["hidden"] = display == "none"
            lines = [attribute(properties, f"text-line-through-{name}") for name in ("style", "type")]
            if any(lines):
                told["struck"] = "none" not in lines
    return told


def _metadata(meta: Any) -> Metadata:
    if meta is None:
        return Metadata()
    told = {local(element): element.text for element in meta.iter() if element.text and element.text.strip()}
    return Metadata(
        stored_title=one_line(told.get("title")),
        author=person(one_line(told.get("initial-creator") or told.get("creator"))),
        language=language_code(told.get("language")),
    )


class _Document:
    def __init__(self, styles: dict[tuple[str, str], _Style]) -> None:
        self.styles = styles
        self.notes: list[Any] = []

    def noted(self) -> Iterator[Piece]:
        for note in self.notes:
            yield from self.blocks(note, 0)

    def blocks(self, parent: Any, depth: int, *, listed: bool = False) -> Iterator[Piece]:
        if depth > _DEPTH:
            return
        for element in parent:
            name = local(element)
            if name in _APART or _is_hidden(element):
                continue
            if name in ("p", "h"):
                yield from self._paragraph(element, depth, listed=listed)
            elif name == "table-row":
                yield from self._row(element, depth)
            elif name:
                yield from self.blocks(element, depth + 1, listed=listed or name == "list")

    def _paragraph(self, paragraph: Any, depth: int, *, listed: bool) -> Iterator[Piece]:
        if any(local(element) == "hidden-paragraph" and _is_hidden(element) for element in paragraph.iter()):
            return
        boxes: list[Any] = []
        style = self._style(paragraph, "paragraph")
        text = "".join(self._words(paragraph, boxes, style.unseen, depth))
        role = Role.HEADING if local(paragraph) == "h" else None
        role = Role.TITLE if style.title else role
        for words in text.split("\n"):
            yield " ".join(words.split()), role, listed and role is None
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def _row(self, row: Any, depth: int) -> Iterator[Piece]:
        cells = [
            [piece for piece in self.blocks(cell, depth + 1) if piece[0]] for cell in row if local(cell) == "table-cell"
        ]
        cells = [cell for cell in cells if cell]
        if all(len(cell) == 1 for cell in cells):
            yield " | ".join(cell[0][0] for cell in cells), None, True
        else:
            yield from (piece for cell in cells for piece in cell)

    def _words(self, parent: Any, boxes: list[Any], unseen: dict[str, bool], depth: int) -> Iterator[str]:
        """The text in a paragraph; boxes and notes that are anchored in it are put aside."""
        if depth > _DEPTH:
            return
        seen = not any(unseen.values())
        yield (parent.text or "") * seen
        for element in parent:
            name = local(element)
            if name in _APART or _is_hidden(element) or name in ("object", "object-ole", "desc", "title"):
                pass
            elif name in ("s", "tab"):
                yield " "
            elif name == "line-break":
                yield "\n"
            elif name == "note":
                self.notes += [body for body in element if local(body) == "note-body" and seen]
            elif name == "text-box" or any(local(inner) in ("p", "h", "list") for inner in element):
                boxes += [] if unseen.get("hidden") else [element]  # also a shape in which there is text
            elif name:
                yield from self._words(element, boxes, unseen | self._style(element, "text").unseen, depth + 1)
            yield (element.tail or "") * seen

    def _style(self, element: Any, family: str) -> _Style:
        return self.styles.get((family, attribute(element, "style-name") or ""), _Style())


def _is_hidden(element: Any) -> bool:
    """Whether the element says itself that it is not shown."""
    return any(attribute(element, name) == value for name, value in _HIDING.items())
