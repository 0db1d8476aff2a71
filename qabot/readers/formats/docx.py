"""Word documents as Word shows them with all changes accepted; opened by python-docx.

Insertions count, deletions do not, nor do comments, hidden text, the instructions of fields and the prompts of empty
controls. Content controls, text boxes and tables are read where they stand, notes at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.metadata import language_code, one_line, person
from qabot.readers.packages import attribute, local, opened
from qabot.types import Role

DAMAGED = "it is a damaged Word document: open it in Word and save it again"
_WRAPPERS = frozenset({
    "ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo", "ruby", "rubyBase",
    "oMath", "oMathPara",
})  # fmt: skip
_GONE = frozenset({"del", "moveFrom", "cellDel"})
_NOTES = (("footnoteReference", "footnotes"), ("endnoteReference", "endnotes"))
_DEPTH = 60  # of elements within each other: tables in boxes in tables
Piece = tuple[str, Role | None, bool]


@dataclass
class _Line:
    """A paragraph while its runs are read: its text, the boxes anchored in it, the notes that it refers to."""

    text: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


def read(data: bytes) -> list[Draft]:
    """The article in a Word document. Raises ReadError for one that is protected, damaged or grows without measure."""
    opened(data, DAMAGED)
    import docx

    try:
        document = docx.Document(BytesIO(data))
        text, parts = joined(_Document(document).pieces())
        properties = document.core_properties
        title, author, language = (one_line(properties.title), one_line(properties.author), properties.language)
    # What python-docx meets in a damaged file comes out of three libraries beneath it.
    except Exception as error:
        raise ReadError(DAMAGED) from error
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    return [Draft(text, parts, Metadata(title=title, author=person(author), language=language_code(language)))]


class _Document:
    """One document: its styles, and the notes in the order in which the text refers to them."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.roles = _roles(document)
        self.notes: dict[tuple[str, str], None] = {}
        self.held: list[str] = []  # the text of a paragraph whose end was deleted: it goes on in the next

    def pieces(self) -> Iterator[Piece]:
        yield from self._blocks(self.document.element.body, 0)
        yield from self._noted()

    def _blocks(self, parent: Any, depth: int) -> Iterator[Piece]:
        if depth > _DEPTH:
            return
        for element in parent:
            match local(element):
                case "p":
                    yield from self._paragraph(element, depth)
                case "tbl":
                    yield from self._table(element, depth)
                case "sdt" if not _is_prompt(element):
                    yield from self._blocks(element, depth + 1)
                case "AlternateContent":
                    yield from self._blocks(_choice(element), depth + 1)
                case name if name in _WRAPPERS:
                    yield from self._blocks(element, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Piece]:
        line = _Line()
        self._runs(paragraph, line, depth)
        properties = _child(paragraph, "pPr")
        text = "".join(self.held) + "".join(line.text)
        self.held = [text] if _mark_is_gone(properties) else []
        if not self.held:
            role = self._role(properties)
            listed = role is None and _is_listed(properties)
            for words in text.split("\n"):
                yield " ".join(words.split()), role, listed
        for box in line.boxes:
            yield from self._blocks(box, depth + 1)

    def _runs(self, parent: Any, line: _Line, depth: int) -> None:
        if depth > _DEPTH:
            return
        for element in parent:
            name = local(element)
            if name == "r":
                if not _is_hidden(element):
                    self._run(element, line, depth)
            elif name == "sdt":
                if not _is_prompt(element):
                    self._runs(element, line, depth + 1)
            elif name == "AlternateContent":
                self._runs(_choice(element), line, depth + 1)
            elif name in _WRAPPERS:
                self._runs(element, line, depth + 1)

    def _run(self, run: Any, line: _Line, depth: int) -> None:
        for element in run:
            name = local(element)
            if name == "t":
                line.text.append(element.text or "")
            elif name in ("tab", "ptab"):
                line.text.append(" ")
            elif name in ("br", "cr"):
                line.text.append("\n" if attribute(element, "type") in (None, "textWrapping") else " ")
            elif name == "noBreakHyphen":
                line.text.append("-")
            elif name == "sym":
                line.text.append(_symbol(element))
            elif name in ("pict", "drawing", "object"):
                line.boxes += _boxes(element)
            elif name == "AlternateContent":
                self._run(_choice(element), line, depth)
            elif name == "ruby":
                self._runs(element, line, depth + 1)
            else:
                for reference, part in _NOTES:
                    if name == reference:
                        self.notes[part, attribute(element, "id") or ""] = None

    def _table(self, table: Any, depth: int) -> Iterator[Piece]:
        for row in _unwrapped(table, "tr"):
            properties = _child(row, "trPr")
            if properties is not None and _child(properties, "del") is not None:
                continue
            cells = [list(self._blocks(cell, depth + 1)) for cell in _unwrapped(row, "tc") if _counts(cell)]
            cells = [inner for cell in cells if (inner := [piece for piece in cell if piece[0]])]
            if all(len(cell) == 1 for cell in cells):
                yield " | ".join(cell[0][0] for cell in cells), None, True
            else:  # cells that only arrange paragraphs
                yield from (piece for cell in cells for piece in cell)

    def _noted(self) -> Iterator[Piece]:
        from docx.oxml import parse_xml

        for kind in dict.fromkeys(part for part, _ in self.notes):
            for relation in self.document.part.rels.values():
                if relation.is_external or not relation.reltype.endswith(f"/{kind}"):
                    continue
                for note in parse_xml(relation.target_part.blob):
                    if (kind, attribute(note, "id") or "") in self.notes:
                        yield from self._blocks(note, 1)

    def _role(self, properties: Any) -> Role | None:
        style = _child(properties, "pStyle") if properties is not None else None
        return self.roles.get(attribute(style, "val") or "") if style is not None else None


def _roles(document: Any) -> dict[str, Role]:
    """What a paragraph is by the id of its style, or of the style that this one is based on."""
    roles = {}
    for style in document.styles:
        base, steps = style, 0
        while base is not None and steps < 8:
            name = (base.name or "").casefold()
            if name == "title":
                roles[style.style_id] = Role.TITLE
            elif name.startswith(("heading", "subtitle")):
                roles[style.style_id] = Role.HEADING
            else:
                base, steps = getattr(base, "base_style", None), steps + 1
                continue
            break
    return roles


def _child(element: Any, name: str) -> Any:
    return next((child for child in element if local(child) == name), None)


def _choice(alternatives: Any) -> Iterable[Any]:
    """Of several forms of one thing the first that is there."""
    return next((form for form in alternatives if local(form) in ("Choice", "Fallback") and len(form)), ())


def _unwrapped(parent: Any, name: str) -> Iterator[Any]:
    """Rows or cells, those in content controls and other wrappers, too."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _unwrapped(element, name)


def _boxes(drawing: Any) -> list[Any]:
    """The contents of text boxes; of a box that is given in two forms the first."""
    found: list[Any] = []
    stack = [drawing]
    while stack:
        element = stack.pop()
        if local(element) == "txbxContent":
            found.append(element)
        elif local(element) == "AlternateContent":
            stack += list(_choice(element))[::-1]
        else:
            stack += list(element)[::-1]
    return found


def _counts(cell: Any) -> bool:
    """Whether a cell is neither deleted nor the lower part of a merged one."""
    properties = _child(cell, "tcPr")
    if properties is None:
        return True
    merged = _child(properties, "vMerge")
    return _child(properties, "cellDel") is None and (merged is None or attribute(merged, "val") == "restart")


def _mark_is_gone(properties: Any) -> bool:
    mark = _child(properties, "rPr") if properties is not None else None
    return mark is not None and any(local(change) in _GONE for change in mark)


def _is_listed(properties: Any) -> bool:
    if properties is None:
        return False
    numbering, style = _child(properties, "numPr"), _child(properties, "pStyle")
    named = style is not None and (attribute(style, "val") or "").casefold().startswith("list")
    number = _child(numbering, "numId") if numbering is not None else None
    return bool(named or (numbering is not None and (number is None or attribute(number, "val") != "0")))


def _is_hidden(run: Any) -> bool:
    properties = _child(run, "rPr")
    if properties is None:
        return False
    mark = _child(properties, "vanish")
    return mark is not None and (attribute(mark, "val") or "true") not in ("0", "false", "off")


def _is_prompt(control: Any) -> bool:
    properties = _child(control, "sdtPr")
    return properties is not None and _child(properties, "showingPlcHdr") is not None


def _symbol(element: Any) -> str:
    """A character of a symbol font; what only that font can show is left out."""
    try:
        char = chr(int(attribute(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= char <= "\uf8ff" else char
