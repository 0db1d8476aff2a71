"""Word documents as Word shows them with all changes accepted; opened by python-docx.

Insertions count, deletions do not, nor do comments, hidden and struck-out text, the codes of fields and the prompts of
empty controls. Content controls, text boxes, tables and embedded documents are read where they stand, notes at the end.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from qabot.errors import ReadError
from qabot.readers import embedded, wordml
from qabot.readers.draft import Draft, Metadata, Unread, joined
from qabot.readers.markup import Piece
from qabot.readers.metadata import language_code, one_line, person
from qabot.readers.packages import attribute, local, opened, part, xml
from qabot.types import Role

DAMAGED = "it is a damaged Word document: open it in Word and save it again"
_WRAPPERS = frozenset({
    "ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo", "ruby", "rubyBase",
    "oMath", "oMathPara",
})  # fmt: skip
_NOTES = (("footnoteReference", "footnotes"), ("endnoteReference", "endnotes"))
_UNSEEN = ("vanish", "strike", "dstrike")  # what is struck out is not what the text says
_DEPTH = 60  # of elements within each other: tables in boxes in tables
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"


@dataclass
class _Line:
    """A paragraph while its runs are read: its text, its properties, the boxes anchored in it.

    ``fields`` has for each field that is open whether its code is still being read.
    """

    text: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    properties: Any = None
    fields: list[bool] = field(default_factory=list)


def read(data: bytes) -> list[Draft | Unread]:
    """The article in a Word document, and what of it is not read.

    Raises ReadError for one that is protected, damaged or grows without measure.
    """
    unread: list[Unread] = []
    try:
        document = _loaded(data)
        text, parts = joined(_Document(document, unread).pieces())
        told = _told(document.part.package)
    except ReadError:
        raise
    # What python-docx meets in a damaged file comes out of three libraries beneath it.
    except Exception as error:
        raise ReadError(DAMAGED) from error
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    return [Draft(text, parts, told), *unread]


def _told(package: Any) -> Metadata:
    """What the document's properties say of it.

    LibreOffice names them by another address than Word, at which python-docx would not look and make up some.
    """
    named = (relation for relation in package.rels.values() if relation.reltype.endswith("/core-properties"))
    root = next((xml(relation.target_part.blob) for relation in named if not relation.is_external), None)
    words = {local(element): element.text for element in root} if root is not None else {}
    return Metadata(
        stored_title=one_line(words.get("title")),
        author=person(one_line(words.get("creator"))),
        language=language_code(words.get("language")),
    )


def _loaded(data: bytes) -> Any:
    """The document, by python-docx; what is saved as "Strict Open XML" differs only in the addresses of its names."""
    import docx

    archive = opened(data, DAMAGED)
    if _STRICT.search(part(archive, "_rels/.rels") or b""):
        changed = BytesIO()
        with zipfile.ZipFile(changed, "w") as target:
            for name in dict.fromkeys(archive.namelist()):
                target.writestr(name, _STRICT.sub(_TRANSITIONAL, part(archive, name) or b""))
        data = changed.getvalue()
    return docx.Document(BytesIO(data))


class _Document:
    """One document: its styles, and the notes in the order in which the text refers to them.

    ``unread`` gathers what of it is not read, None where it is itself embedded in one.
    """

    def __init__(self, document: Any, unread: list[Unread] | None) -> None:
        self.document = document
        self.roles, self.switches = _styles(document)
        self.notes: dict[tuple[str, str], None] = {}
        self.held: _Line | None = None  # a paragraph that goes on in the next
        self.unread = unread
        self.embedded: set[str] = set()

    def pieces(self) -> Iterator[Piece]:
        yield from self._story(self.document.element.body, 0)
        yield from self._noted()

    def _story(self, parent: Any, depth: int) -> Iterator[Piece]:
        """What is in a body, a cell, a box or a note: no paragraph goes on beyond it."""
        outer, self.held = self.held, None
        yield from self._blocks(parent, depth)
        yield from self._ended(depth)
        self.held = outer

    def _blocks(self, parent: Any, depth: int) -> Iterator[Piece]:
        if depth > _DEPTH:
            return
        for element in parent:
            match local(element):
                case "p":
                    yield from self._paragraph(element, depth)
                case "tbl":
                    yield from self._ended(depth)
                    yield from self._table(element, depth)
                case "altChunk":
                    yield from self._ended(depth)
                    yield from self._embedded(attribute(element, "id") or "")
                case "sdt" if not wordml.is_unread(element):
                    yield from self._blocks(element, depth + 1)
                case "AlternateContent":
                    yield from self._blocks(wordml.choice(element), depth + 1)
                case name if name in _WRAPPERS:
                    yield from self._blocks(element, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Piece]:
        line = self.held = self.held or _Line()
        line.properties, line.fields = wordml.child(paragraph, "pPr"), []
        self._runs(paragraph, line, depth)
        if not wordml.goes_on(line.properties):
            yield from self._ended(depth)

    def _ended(self, depth: int) -> Iterator[Piece]:
        """The paragraph that was read last, and then what stands in the boxes anchored in it."""
        line, self.held = self.held, None
        if line is None:
            return
        role = self.roles.get(wordml.style(line.properties, "pStyle"))
        listed = role is None and wordml.is_listed(line.properties)
        for words in "".join(line.text).split("\n"):
            yield " ".join(words.split()), role, listed
        for box in line.boxes:
            yield from self._story(box, depth + 1)

    def _runs(self, parent: Any, line: _Line, depth: int) -> None:
        if depth > _DEPTH:
            return
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element, line, depth)
            elif name == "sdt":
                if not wordml.is_unread(element):
                    self._runs(element, line, depth + 1)
            elif name == "AlternateContent":
                self._runs(wordml.choice(element), line, depth + 1)
            elif name in _WRAPPERS:
                self._runs(element, line, depth + 1)

    def _run(self, run: Any, line: _Line, depth: int) -> None:
        seen = self._is_seen(run, line)
        for element in run:
            name = local(element)
            if name == "fldChar":
                wordml.turn(line.fields, attribute(element, "fldCharType"))
            elif not seen or any(line.fields):  # a field within the code of another shows nothing
                continue
            elif name == "t":
                line.text.append(element.text or "")
            elif name in ("tab", "ptab"):
                line.text.append(" ")
            elif name in ("br", "cr"):
                line.text.append("\n" if attribute(element, "type") in (None, "textWrapping") else " ")
            elif name == "noBreakHyphen":
                line.text.append("-")
            elif name == "sym":
                line.text.append(wordml.symbol(element))
            elif name in ("pict", "drawing", "object"):
                line.boxes += wordml.boxes(element)
            elif name == "AlternateContent":
                self._run(wordml.choice(element), line, depth)
            elif name == "ruby":
                self._runs(element, line, depth + 1)
            else:
                for reference, kind in _NOTES:
                    if name == reference:
                        self.notes[kind, attribute(element, "id") or ""] = None

    def _table(self, table: Any, depth: int) -> Iterator[Piece]:
        for row in wordml.unwrapped(table, "tr"):
            properties = wordml.child(row, "trPr")
            if wordml.child(properties, "del") is not None or wordml.switch(properties, "hidden"):
                continue
            cells = [list(self._story(cell, depth + 1)) for cell in wordml.unwrapped(row, "tc") if wordml.counts(cell)]
            cells = [inner for cell in cells if (inner := [piece for piece in cell if piece[0]])]
            if all(len(cell) == 1 for cell in cells):
                yield " | ".join(cell[0][0] for cell in cells), None, True
            else:  # cells that only arrange paragraphs
                yield from (piece for cell in cells for piece in cell)

    def _noted(self) -> Iterator[Piece]:
        from docx.oxml import parse_xml

        for kind in dict.fromkeys(kind for kind, _ in self.notes):
            for relation in self.document.part.rels.values():
                if relation.is_external or not relation.reltype.endswith(f"/{kind}"):
                    continue
                for note in parse_xml(relation.target_part.blob):
                    if (kind, attribute(note, "id") or "") in self.notes:
                        yield from self._story(note, 1)

    def _embedded(self, id: str) -> Iterator[Piece]:
        """A document of any format that is put in as it is; it counts once, however often it is referred to."""
        relation = self.document.part.rels.get(id)
        if relation is None or relation.is_external or self.unread is None or id in self.embedded:
            return
        self.embedded.add(id)
        data = relation.target_part.blob
        try:
            if data.startswith(b"PK"):
                yield from _Document(_loaded(data), None).pieces()
            else:
                yield from embedded.pieces(data)
        except Exception as error:  # as in read
            reason = error if isinstance(error, ReadError) else DAMAGED
            self.unread.append(Unread(f"{relation.target_part.partname.filename}: {reason}", within=True))

    def _is_seen(self, run: Any, line: _Line) -> bool:
        properties = wordml.child(run, "rPr")
        styles = wordml.style(properties, "rStyle"), wordml.style(line.properties, "pStyle")
        # A style turns round what the other says: hidden within hidden is seen.
        unseen = self.switches.get(styles[0], frozenset()) ^ self.switches.get(styles[1], frozenset())
        told = {name: wordml.switch(properties, name) for name in _UNSEEN}
        return not any(name in unseen if on is None else on for name, on in told.items())


def _styles(document: Any) -> tuple[dict[str, Role], dict[str, frozenset[str]]]:
    """By the id of each style what a paragraph of it is, and by what it takes text away: as it says or inherits it."""
    roles: dict[str, Role] = {}
    switches: dict[str, frozenset[str]] = {}
    for style in document.styles:
        lineage = list(_lineage(style))
        if role := next(filter(None, (_named(base.name or "") for base in lineage)), None):
            roles[style.style_id] = role
        told = {
            name: on
            for base in reversed(lineage)
            for name in _UNSEEN
            if (on := wordml.switch(wordml.child(base.element, "rPr"), name)) is not None
        }
        switches[style.style_id] = frozenset(name for name, on in told.items() if on)
    return roles, switches


def _named(style: str) -> Role | None:
    name = style.casefold()
    heading = Role.HEADING if name.startswith(("heading", "subtitle")) else None
    return Role.TITLE if name == "title" else heading


def _lineage(style: Any) -> Iterator[Any]:
    """A style, what it is based on, and so on."""
    for _ in range(8):
        if style is None:
            return
        yield style
        style = getattr(style, "base_style", None)
