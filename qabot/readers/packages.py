"""Files that are zip archives inside, Office documents and books: opened only where they stay within bounds."""

from __future__ import annotations

import html.entities
import re
import zipfile
from io import BytesIO
from typing import Any

from qabot.errors import ReadError
from qabot.readers.decoding.encodings import meant

_UNPACKED_AT_MOST = 100_000_000  # bytes
_PART_AT_MOST = 20_000_000  # bytes of XML
_FILES_AT_MOST = 10_000
_LISTED = b"PK\x01\x02"  # begins each entry in the list of an archive
OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
BROKEN = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError)  # what opening one raises
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30};)")
_OF_XML = ("amp;", "lt;", "gt;", "quot;", "apos;")
_GROWS = "it grows beyond measure when unpacked: save only the article's text"
PROTECTED = "it is protected by a password: save it without one"


def opened(data: bytes, damaged: str) -> zipfile.ZipFile:
    """The archive in ``data``; its parts are read by ``part``.

    Raises ReadError, with the message ``damaged`` where it is none, for one that is protected or grows without measure.
    """
    if data.startswith(OLE) and _ENCRYPTED in data:
        raise ReadError(PROTECTED)
    if data.startswith(OLE):
        raise ReadError("it is an old Word document (.doc): give it the ending .doc, or save it as .docx")
    if crowded(data, _FILES_AT_MOST):
        raise ReadError(_GROWS)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = archive.infolist()
    except BROKEN as error:
        raise ReadError(damaged) from error
    text = (".xml", ".rels", ".html", ".xhtml", ".htm", ".opf")
    large = any(entry.file_size > _PART_AT_MOST and entry.filename.endswith(text) for entry in entries)
    if large or sum(entry.file_size for entry in entries) > _UNPACKED_AT_MOST:
        raise ReadError(_GROWS)
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError(PROTECTED)
    return archive


def crowded(data: bytes, most: int) -> bool:
    """Whether an archive lists more entries than that: told before zipfile makes an object of each."""
    return data.count(_LISTED) > most


def part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of a part, None where it is not there, damaged, or longer than the archive says."""
    try:
        with archive.open(name) as file:
            data = file.read(_PART_AT_MOST + 1)
    except Exception:  # zipfile raises what its decompressors raise, and they are many
        return None
    return data if len(data) <= _PART_AT_MOST else None


def check_entities(data: bytes) -> None:
    """Raise ReadError for XML that declares entities: they are not read, as they can grow without measure."""
    if _ENTITY.search(data[:100_000]):
        raise ReadError("its XML declares entities of its own: save it without them")


def xml(data: bytes | None, *, recover: bool = False) -> Any:
    """The root of an XML document, None where it is none.

    Entities that it declares stay unread, those of HTML are known, and latin-1 is read as browsers do. ``recover``
    takes what can be understood of a damaged one, which may be half of it.
    """
    from lxml import etree

    if not data:
        return None
    declared = _DECLARED.match(data)
    wider = "windows-1252" if declared and meant(declared[1].decode("ascii")) == "cp1252" else None
    for encoding in dict.fromkeys((wider, None)):  # five bytes mean nothing in the wider one
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, recover=recover, remove_comments=True, remove_pis=True,
            encoding=encoding,
        )  # fmt: skip
        try:
            return etree.fromstring(_NAMED.sub(_numbered, data), parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
    return None


def _numbered(entity: re.Match[bytes]) -> bytes:
    """An entity of HTML, which XML does not know, by its number."""
    name = entity[1].decode("ascii")
    known = "" if name in _OF_XML else html.entities.html5.get(name, "")
    return "".join(f"&#{ord(char)};" for char in known).encode() or entity[0]


def local(element: Any) -> str:
    """The name of an element without its namespace, "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its name without namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)
