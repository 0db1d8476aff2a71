"""Which module reads which files, how large they may be, and what is read out of files that hold others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePosixPath
from typing import cast

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Unread

_MB = 1_000_000
Found = list[Draft | Unread]


@dataclass
class Within:
    """What may still be taken out of one file that holds others, however they are nested; it is used up by reading."""

    entries: int = 10_000  # listed in archives, whether read or not
    files: int = 2_000
    size: int = 200 * _MB  # bytes, unpacked
    depth: int = 3

    def read(self, name: str, data: bytes) -> Found:
        """The drafts in the file ``name``; instead of an error what is not read, named."""
        self.files -= 1
        self.size -= len(data)
        kind = FORMATS.get(PurePosixPath(name).suffix.lower())
        try:
            if kind is None:
                raise ReadError(unread_ending(PurePosixPath(name).suffix))
            if self.files < 0 or self.size < 0:
                raise ReadError("it holds more files than are taken out of one: unpack it")
            if kind.container and self.depth <= 1:
                raise ReadError("its files are nested too deep: unpack it")
            kind.check(data)
            self.depth -= kind.container
            try:
                found = kind.drafts(data, self)
            finally:
                self.depth += kind.container
        except ReadError as error:
            return [Unread(f"{name}: {error}")]
        content = data if len(found) == 1 else None
        return [
            one.identified(content) if isinstance(one, Draft) else replace(one, reason=f"{name}: {one.reason}")
            for one in found
        ]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: the module that reads it (imported when the first such file comes), and the largest file taken.

    ``libraries`` are the distributions that do the reading. ``container`` says that the files in it are read as files
    are; ``several`` that its articles are numbered even where it holds only one.
    """

    module: str
    limit: int  # bytes
    function: str = "read"
    several: bool = False
    container: bool = False
    libraries: tuple[str, ...] = ()

    def drafts(self, data: bytes, within: Within | None = None) -> Found:
        """The articles in ``data``, in the order of the file; raises ReadError."""
        reader = getattr(import_module(f"qabot.readers.formats.{self.module}"), self.function)
        if self.container:
            return cast(Callable[[bytes, Within], Found], reader)(data, within or Within())
        return list(cast(Callable[[bytes], Found], reader)(data))

    def check(self, data: bytes) -> None:
        """Raise ReadError for what is too large or empty."""
        self.check_size(len(data))
        if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
            raise ReadError("it is empty: remove it, or put the article into it")

    def check_size(self, size: int) -> None:
        """Raise ReadError for a file of so many bytes that is too large."""
        if size > self.limit:
            raise ReadError(
                f"it is {size / _MB:.1f} MB large, more than the {self.limit // _MB} MB allowed: split it up"
            )


_PAGE = Format("html", 10 * _MB, libraries=("trafilatura", "lxml"))
_SAVED = Format("mail", 50 * _MB, "read_page", libraries=("trafilatura", "lxml"))
_MARKDOWN = Format("text", 5 * _MB, "read_markdown", libraries=("PyYAML",))
_LINES = Format("dumps", 200 * _MB, "read_lines", several=True, libraries=("lxml",))
_TABLE = Format("dumps", 200 * _MB, "read_table", several=True, libraries=("lxml",))
_OPEN_DOCUMENT = Format("odt", 20 * _MB, libraries=("lxml",))
_FEED = Format("feed", 50 * _MB, several=True, libraries=("feedparser", "lxml"))
FORMATS: dict[str, Format] = {
    ".txt": Format("text", 5 * _MB, libraries=("PyYAML",)),
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _PAGE,
    ".htm": _PAGE,
    ".xhtml": _PAGE,
    ".mhtml": _SAVED,
    ".mht": _SAVED,
    ".pdf": Format("pdf", 50 * _MB, libraries=("pypdfium2",)),
    ".docx": Format("docx", 20 * _MB, libraries=("python-docx", "lxml", "striprtf")),
    ".doc": Format("doc", 20 * _MB, libraries=("python-docx", "striprtf", "lxml")),
    ".odt": _OPEN_DOCUMENT,
    ".ott": _OPEN_DOCUMENT,
    ".fodt": _OPEN_DOCUMENT,
    ".rtf": Format("rtf", 20 * _MB, libraries=("striprtf",)),
    ".epub": Format("epub", 50 * _MB, several=True, libraries=("lxml",)),
    ".json": Format("dumps", 50 * _MB, libraries=("lxml",)),
    ".jsonl": _LINES,
    ".ndjson": _LINES,
    ".csv": _TABLE,
    ".tsv": _TABLE,
    ".xml": Format("news_xml", 50 * _MB, libraries=("feedparser", "trafilatura", "lxml")),
    ".rss": _FEED,
    ".atom": _FEED,
    ".eml": Format("mail", 30 * _MB, container=True),
    ".mbox": Format("mail", 200 * _MB, "read_mbox", several=True, container=True),
    ".srt": Format("subtitles", 5 * _MB, "read_srt", libraries=("webvtt-py",)),
    ".vtt": Format("subtitles", 5 * _MB, "read_vtt", libraries=("webvtt-py",)),
    ".zip": Format("archive", 200 * _MB, several=True, container=True),
}
SUFFIXES: frozenset[str] = frozenset(FORMATS)


_KINDS = {  # what is often found beside articles
    "pictures are not read: write beside them, as .txt, what they show": "jpg jpeg png gif webp svg heic tif tiff bmp",
    "recordings are not read: add what is said, as .txt, .srt or .vtt": "mp3 wav m4a ogg flac mp4 mov avi mkv webm",
    "tables of this kind are not read: save it as .csv, or its text as .txt": "xls xlsx ods numbers",
    "slides are not read: save them as .pdf": "ppt pptx odp key",
    "archives of this kind are not read: unpack it, or make a .zip of it": "7z rar tar gz tgz bz2 xz",
    "mails of this kind are not read: save it as .eml": "msg pst oft",
    "documents of this kind are not read: save it as .docx or .pdf": "pages wpd wps docm dotx dot indd qxd",
    "pages of this kind are not read: save it as .html or .mhtml": "webarchive maff php asp aspx url webloc lnk",
}
_WHY = {f".{ending}": why for why, endings in _KINDS.items() for ending in endings.split()}


def unread_ending(suffix: str) -> str:
    """Why a file with this ending, which no module reads, is not read."""
    if suffix.lower() in _WHY:
        return _WHY[suffix.lower()]
    if not suffix:
        return "files without an ending are not read: give it the one of what it is (.txt, .docx, .pdf ...)"
    return f"files ending in {suffix} are not read: save it as .txt, .docx, .html or .pdf"
