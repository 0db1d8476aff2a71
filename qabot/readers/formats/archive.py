"""Zip archives: the files in them are read as files are, within bounds of number, size and depth."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath

from qabot.errors import ReadError
from qabot.readers.discovery import is_litter, parts_of_page
from qabot.readers.draft import Draft, Unread
from qabot.readers.packages import BROKEN, PROTECTED
from qabot.readers.registry import SUFFIXES, Within, unread_ending
from qabot.text.normal import normalized

_DAMAGED = "it is a damaged archive: pack it again"
_ENTRIES_AT_MOST = 10_000
_FILE_AT_MOST = 50_000_000  # bytes, unpacked
_UTF8 = 0x800  # the flag of an entry whose name is UTF-8


def read(data: bytes, within: Within) -> list[Draft | Unread]:
    """The articles in the files of an archive, by their names. Raises ReadError for one that is damaged or too full."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except BROKEN as error:
        raise ReadError(_DAMAGED) from error
    if len(entries) > _ENTRIES_AT_MOST:
        raise ReadError("it holds more files than are taken out of one: unpack it")
    names = {entry.filename: _name(entry) for entry in entries}
    listed = set(names.values())
    found: list[Draft | Unread] = []
    for entry in sorted(entries, key=lambda entry: names[entry.filename]):
        name = names[entry.filename]
        path = PurePosixPath(name)
        if any(is_litter(part) for part in path.parts) or "__MACOSX" in path.parts or _of_page(path, listed):
            continue
        if path.suffix.lower() not in SUFFIXES:
            found.append(Unread(f"{name}: {unread_ending(path.suffix)}", within=True))
            continue
        try:
            found += within.read(name, _bytes(archive, entry, within))
        except ReadError as error:
            found.append(Unread(f"{name}: {error}"))
        if within.files < 0 or within.size < 0:
            break
    return found


def _bytes(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, within: Within) -> bytes:
    if entry.flag_bits & 1:
        raise ReadError(PROTECTED)
    most = min(_FILE_AT_MOST, max(0, within.size))
    try:
        with archive.open(entry) as file:
            data = file.read(most + 1)
    except Exception as error:  # zipfile raises what its decompressors raise, and they are many
        raise ReadError(_DAMAGED) from error
    if len(data) > most:
        raise ReadError("it grows beyond measure when unpacked: save only the article's text")
    return data


def _name(entry: zipfile.ZipInfo) -> str:
    """The name of an entry: programs that do not say UTF-8 often mean it all the same."""
    name = entry.filename
    if not entry.flag_bits & _UTF8 and not name.isascii():
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return " ".join(normalized(name.replace("\\", "/")).split())


def _of_page(path: PurePosixPath, listed: set[str]) -> bool:
    """Whether a file lies in the folder that a browser puts beside a saved page."""
    for folder in path.parents:
        beside = [PurePosixPath(name).name for name in listed if PurePosixPath(name).parent == folder.parent]
        if folder.name and parts_of_page(folder.name, beside):
            return True
    return False
