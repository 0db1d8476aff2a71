"""Files -> articles: a registry of readers by file ending.

A reader is a module with one function that takes the bytes of a file and returns drafts: the text, its parts, and what
the format says about it. What is common to all, furniture, title, language, is done here, behind them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from qabot.errors import ReadError
from qabot.readers.draft import Draft
from qabot.types import Article

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: the module that reads it (imported when the first such file comes), and the largest file taken."""

    module: str
    limit: int  # bytes
    function: str = "read"
    several: bool = False  # the articles of one file are always numbered

    def drafts(self, data: bytes) -> list[Draft]:
        """The articles in ``data``; raises ReadError."""
        reader = getattr(import_module(f"qabot.readers.{self.module}"), self.function)
        return cast(Callable[[bytes], list[Draft]], reader)(data)


FORMATS: dict[str, Format] = {
    ".txt": Format("text", 5 * _MB),
    ".md": Format("markdown", 5 * _MB),
    ".markdown": Format("markdown", 5 * _MB),
    ".html": Format("html", 10 * _MB),
    ".htm": Format("html", 10 * _MB),
    ".pdf": Format("pdf", 50 * _MB),
    ".docx": Format("docx", 20 * _MB),
    ".json": Format("json", 50 * _MB),
    ".jsonl": Format("json", 200 * _MB, "read_lines", several=True),
}
SUFFIXES: frozenset[str] = frozenset(FORMATS)


def read(path: Path, *, id: str) -> list[Article]:
    """The articles in the file at ``path``: one, or several with ``#1``, ``#2`` ... appended to ``id``.

    Raises ReadError, which says what to do, for a file that is empty, too large, damaged, protected, not text, or holds
    no article.
    """
    from qabot.readers.articles import article
    from qabot.readers.details import corrected

    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise ReadError(f"files ending in {path.suffix or 'nothing'} are not read: use {', '.join(sorted(SUFFIXES))}")
    data = _bytes(path, kind.limit)
    drafts = kind.drafts(data)
    if len(drafts) == 1 and not kind.several:
        return [corrected(article(drafts[0], id, data), path)]
    return [article(draft, f"{id}#{n}", draft.content or data) for n, draft in enumerate(drafts, 1)]


def discover(corpus: Path) -> list[Path]:
    """The files under ``corpus`` (a folder, or one file) that have a reader, sorted; hidden ones are left out.

    Raises ReadError where there is no such folder.
    """
    if corpus.is_file():
        return [corpus]
    if not corpus.is_dir():
        raise ReadError(f"there is no folder {corpus}: make it, or name another one with --corpus")
    found: list[Path] = []
    for folder, folders, files in os.walk(corpus):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # Word marks an open document by a file that begins with "~$".
        names = (name for name in files if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES)
        found += [path for name in names if (path := Path(folder, name)).is_file()]
    return sorted(found)


def _bytes(path: Path, limit: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > limit:
            raise ReadError(f"it is {size / _MB:.1f} MB large, more than the {limit // _MB} MB allowed: split it up")
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"it cannot be opened ({error.strerror}): check its permissions") from error
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadError("it is empty: remove it, or put the article into it")
    return data
