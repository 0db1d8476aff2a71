"""The files under a folder: which are to be read, and why others are not. No file is opened."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qabot.errors import ReadError
from qabot.readers.details import ENDING as DETAILS
from qabot.readers.registry import SUFFIXES, unread_ending

# What systems and editors leave behind in folders without being asked; nobody has put it there to be read.
_LITTER = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
# How browsers name the folder that they put beside a saved page: its name and, in the language of the browser, "files".
_FILES = (
    "files", "dateien", "fichiers", "file", "archivos", "ficheiros", "arquivos", "bestanden", "filer", "tiedostot",
    "pliki", "soubory", "elemei", "dosyalar", "datoteke", "fitxers", "failid", "fails", "bylos", "fajlovi",
    "fitxategiak", "súbory", "fișiere", "файлы", "файли",
)  # fmt: skip
_PARTS_OF_PAGE = re.compile(rf"(?P<page>.+)[-_. ](?:{'|'.join(_FILES)})", re.IGNORECASE)
_NAMED_AS_PARTS = re.compile(r".+[-_.](?:files|dateien)", re.IGNORECASE)
_CUT_FROM = 20  # characters from which the name of such a folder may be that of its page cut off
_MADE_BY_BROWSERS = re.compile(r"saved_resource.*|safeframe.*|.*\.(?:css|js)(?:\.\w+)?", re.IGNORECASE)


CLOSED = "it cannot be opened: check its permissions"
PARTS_ALONE = "it holds the pictures and frames of a saved page: put the page itself beside it"


@dataclass
class Walk:
    """What lies under a folder: files to read, sorted, and with their reasons the names of what is passed over.

    ``closed`` are those files and folders that may not be looked at: nobody can tell what is in them.
    """

    files: list[Path] = field(default_factory=list)
    passed_over: list[tuple[Path, str]] = field(default_factory=list)
    closed: list[Path] = field(default_factory=list)

    def failed(self, error: OSError) -> None:
        """Note a folder that could not be listed, unless it has gone in this moment."""
        if not isinstance(error, FileNotFoundError):
            self.close(Path(error.filename))

    def close(self, path: Path) -> None:
        self.closed.append(path)
        self.passed_over.append((path, CLOSED))


def discover(corpus: Path) -> list[Path]:
    """The files under ``corpus`` (a folder, or one file) that have a reader, sorted; hidden ones are left out.

    Raises ReadError where there is no such folder.
    """
    if corpus.is_file():
        return [corpus]
    if not corpus.is_dir():
        raise ReadError(f"there is no folder {corpus}: make it, or name another one with --corpus")
    return walk(corpus).files


def passed_over(corpus: Path) -> list[tuple[str, str]]:
    """What ``discover`` leaves out, but for hidden files: relative names, sorted, with the reason."""
    return [(path.relative_to(corpus).as_posix(), reason) for path, reason in walk(corpus).passed_over]


def walk(corpus: Path) -> Walk:
    """All that is under the folder ``corpus``, but for hidden files and folders and the litter of systems."""
    found = Walk()
    root = corpus.resolve()
    for folder, folders, files in os.walk(corpus, onerror=found.failed):
        pages = SavedPages(files)
        for name in sorted(folders):
            path = Path(folder, name)
            if reason := _unread_folder(path, pages):
                folders.remove(name)
                found.passed_over.append((path, reason))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name, reason in _unread_files(folder, sorted(files), root):
            if reason == CLOSED:
                found.close(Path(folder, name))
            elif reason:
                found.passed_over.append((Path(folder, name), reason))
            else:
                found.files.append(Path(folder, name))
    found.files.sort()
    found.passed_over.sort()
    return found


def _unread_folder(path: Path, pages: SavedPages) -> str | None:
    if path.name.startswith("."):
        return None
    if path.is_symlink():
        return "it is a link to a folder: copy the folder here, or name it with --corpus"
    if page := pages.of(path.name):
        return f"it holds the pictures and frames of the saved page {page}: nothing is to be done"
    return PARTS_ALONE if parts_alone(path.name, _names(path)) else None


def parts_alone(folder: str, files: Iterable[str]) -> bool:
    """Whether a folder of that name, with these files, is one that browsers make, though its page is not beside it."""
    return bool(_NAMED_AS_PARTS.fullmatch(folder)) and any(map(_MADE_BY_BROWSERS.fullmatch, files))


class SavedPages:
    """The saved pages among the files of a folder, by the names that the folders of their parts may have.

    Systems that copy files may change the case of names and whether letters with dots are one character or two.
    """

    def __init__(self, files: Iterable[str]) -> None:
        self._names: dict[str, str] = {}  # by stem
        for name in files:
            stem, dot, ending = _compared(name).rpartition(".")
            if dot and ending in ("html", "htm", "xhtml"):
                self._names.setdefault(stem, name)
        self._stems = sorted(self._names)

    def of(self, folder: str) -> str | None:
        """The page whose pictures and frames lie in the folder of that name, if there is one."""
        parts = _PARTS_OF_PAGE.fullmatch(_compared(folder)) if self._stems else None
        if parts is None:
            return None
        page, cut = parts["page"], parts["page"].rstrip()
        if page in self._names or len(page) < _CUT_FROM:
            return self._names.get(page)
        # Of those that begin alike, the first stands where the beginning would.
        at = bisect_left(self._stems, cut)
        alike = at < len(self._stems) and self._stems[at].startswith(cut)
        return self._names[self._stems[at]] if alike else None


def _compared(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def is_litter(name: str) -> bool:
    """Whether a file is hidden, or one that a system or an editor has left behind by itself."""
    # Word and LibreOffice mark an open document by a file that begins with "~$" or ".~lock".
    return name.startswith((".", "~$")) or name.casefold() in _LITTER


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def _unread_files(folder: str, names: list[str], root: Path) -> Iterator[tuple[str, str]]:
    """Names with the reason why the file is not read, "" where it is."""
    listed = frozenset(names)
    for name in names:
        if is_litter(name) or _details_of(name, listed):
            continue
        yield name, _unread_file(Path(folder, name), root)


def _details_of(name: str, names: Collection[str]) -> bool:
    return name.endswith(DETAILS) and name.removesuffix(DETAILS) in names


def _unread_file(path: Path, root: Path) -> str:
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return CLOSED
    except (OSError, ValueError):
        return "it is a link to nothing: remove it" if path.is_symlink() else CLOSED
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        return "it is a link that leads out of the folder: copy the file here"
    if not stat.S_ISREG(mode):
        return "it is no file, but a device or a pipe: remove it"
    if any(not char.isprintable() for char in path.name if char.isascii()):
        return "its name has a line break or another control character: rename it"
    if path.suffix.lower() not in SUFFIXES:
        return unread_ending(path.suffix)
    return ""
