"""Word documents: paragraphs with their styles, by python-docx."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.metadata import language_code, one_line
from qabot.types import Role

_UNPACKED_AT_MOST = 100_000_000  # bytes
_PART_AT_MOST = 20_000_000  # bytes of XML
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_NO_AUTHORS = frozenset({"python-docx", "user", "administrator", "admin", "microsoft office user", "unknown"})


def read(data: bytes) -> list[Draft]:
    """The article in a Word document. Raises ReadError for one that is protected, damaged or grows without measure."""
    _check(data)
    import docx

    try:
        document = docx.Document(BytesIO(data))
        text, parts = joined(_pieces(document))
        properties = document.core_properties
        title, author, language = (one_line(properties.title), one_line(properties.author), properties.language)
    # What python-docx meets in a damaged file comes out of three libraries beneath it.
    except Exception as error:
        raise ReadError("it is a damaged Word document: open it in Word and save it again") from error
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    if author and author.casefold() in _NO_AUTHORS:
        author = None
    return [Draft(text, parts, Metadata(title=title, author=author, language=language_code(language)))]


def _check(data: bytes) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise ReadError("it is protected by a password: save it without one")
        raise ReadError("it is an old Word document (.doc): save it as .docx")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadError("it is a damaged Word document: open it in Word and save it again") from error
    large = any(entry.file_size > _PART_AT_MOST and entry.filename.endswith((".xml", ".rels")) for entry in entries)
    if large or len(entries) > 10_000 or sum(entry.file_size for entry in entries) > _UNPACKED_AT_MOST:
        raise ReadError("it grows beyond measure when unpacked: save only the article's text")
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError("it is protected by a password: save it without one")


def _pieces(document: Any) -> Iterator[tuple[str, Role | None, bool]]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)  # merged cells come twice
                yield " | ".join(filter(None, cells)), None, True
            continue
        style = (block.style.name if block.style is not None else "").casefold()
        listed = style.startswith("list") or (block._p.pPr is not None and block._p.pPr.numPr is not None)
        for line in block.text.split("\n"):
            yield " ".join(line.split()), _role(style), listed and not style.startswith("heading")


def _role(style: str) -> Role | None:
    if style == "title":
        return Role.TITLE
    return Role.HEADING if style.startswith(("heading", "subtitle")) else None
