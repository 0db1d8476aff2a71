"""Zip archives: the files in them are read as files are, within bounds of number, size and depth."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath

from qabot.errors import ReadError
from qabot.readers.discovery import PARTS_ALONE, SavedPages, is_litter, parts_alone
from qabot.readers.draft import Draft, Unread
from qabot.readers.packages import BROKEN, PROTECTED, crowded
from qabot.readers.registry import SUFFIXES, Within, unread_ending
from qabot.text.normal import normalized

_DAMAGED = "it is a damaged archive: pack it again"
_CROWDED = "it holds more files than are taken out of one: unpack it"
_LISTED_AT_MOST = 100_000  # entries, with those of the documents in it that are archives themselves
_FOLDERS_AT_MOST = 50  # one in the other
_FILE_AT_MOST = 50_000_000  # bytes, unpacked
_KINDS = {  # what documents say in their entry "mimetype"
    b"application/epub+zip": ".epub",
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.text-template": ".ott",
}
_KIND_AT_MOST = 200  # bytes
_UTF8 = 0x800  # the flag of an entry whose name is UTF-8


def read(data: bytes, within: Within) -> list[Draft | Unread]:
    """The articles in the files of an archive, by their names. Raises ReadError for one that is damaged or too full."""
    if crowded(data, _LISTED_AT_MOST):
        raise ReadError(_CROWDED)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except BROKEN as error:
        raise ReadError(_DAMAGED) from error
    within.entries -= len(entries)
    if within.entries < 0:
        raise ReadError(_CROWDED)
    if (kind := _document(archive, entries, within)) is not None:
        return within.read(f"document{kind}", data)
    named = sorted(((_name(entry), entry) for entry in entries), key=lambda one: one[0])
    folders = _Folders(name for name, _ in named)
    found: list[Draft | Unread] = [Unread(f"{folder}: {PARTS_ALONE}", within=True) for folder in folders.alone]
    for name, entry in named:
        *above, file = name.split("/")
        if len(above) > _FOLDERS_AT_MOST:
            found.append(Unread(f"{file}: it lies too deep in folders: unpack it", within=True))
            continue
        if is_litter(file) or any(is_litter(part) or part == "__MACOSX" for part in above):
            continue
        if folders.of_page("/".join(above)):
            continue
        suffix = PurePosixPath(file).suffix
        if suffix.lower() not in SUFFIXES:
            found.append(Unread(f"{name}: {unread_ending(suffix)}", within=True))
            continue
        try:
            found += within.read(name, _bytes(archive, entry, within))
        except ReadError as error:
            found.append(Unread(f"{name}: {error}"))
        if within.files < 0 or within.size < 0:
            break
    return found


def _document(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo], within: Within) -> str | None:
    """The ending of the document that an archive is, under an ending that is not its own; None for one of files."""
    names = {entry.filename: entry for entry in entries}
    if "word/document.xml" in names and "[Content_Types].xml" in names:
        return ".docx"
    if (kind := names.get("mimetype")) and kind.file_size < _KIND_AT_MOST:
        with suppress(ReadError):
            return _KINDS.get(_bytes(archive, kind, within).strip())
    return None


class _Folders:
    """Which folders browsers have put beside saved pages, with all that is in them; those that are ``alone`` have lost
    their page, as when only a part was packed or the page renamed."""

    def __init__(self, names: Iterable[str]) -> None:
        files: dict[str, list[str]] = {}
        for name in names:
            folder, _, file = name.rpartition("/")
            files.setdefault(folder, []).append(file)
        self._pages = {folder: SavedPages(listed) for folder, listed in files.items()}
        self._of_page = {"": False}
        self.alone = [
            folder
            for folder, listed in files.items()
            if parts_alone(folder.rpartition("/")[2], listed) and not self.of_page(folder)
        ]
        self._of_page |= dict.fromkeys(self.alone, True)

    def of_page(self, folder: str) -> bool:
        if folder not in self._of_page:
            above, _, own = folder.rpartition("/")
            beside = self._pages.get(above)
            self._of_page[folder] = (beside is not None and beside.of(own) is not None) or self.of_page(above)
        return self._of_page[folder]


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
    parts = normalized(name.replace("\\", "/")).split("/")
    return " ".join("/".join(part for part in parts if part not in ("", ".")).split())
