"""The corpus folder compared with what the index knows of it: which files are to be read, which are gone."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qabot import readers
from qabot.errors import QabotError, ReadError
from qabot.readers import details
from qabot.store import File

READING = "1"  # to be raised when readers, passages or the texts in embed.py come out differently
FRESH = 2_000_000_000  # nanoseconds within which a file may change again and keep its time of change


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that holds no article for the index, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may have to be read, as it is (its hash not yet known) and as the index knows it."""

    path: Path
    file: File
    known: File | None


@dataclass(frozen=True, slots=True)
class Scan:
    """Files that differ by time or size, names of those that are gone or the same, and what can have no name."""

    candidates: tuple[Candidate, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    unnamable: tuple[Skipped, ...]


def scan(corpus: Path, known: Mapping[str, File], index: Path) -> Scan:
    """Compare the folder with the files that the index knows; no file is opened.

    What lies in the folder ``index`` is no article, should that be within the corpus. Raises QabotError where there is
    no corpus.
    """
    if not corpus.is_dir():
        raise QabotError(f"There is no folder {corpus}; make it and put articles into it, or name another by --corpus.")
    candidates: list[Candidate] = []
    unchanged: list[str] = []
    unnamable: list[Skipped] = []
    own = index.resolve() if index.resolve().is_relative_to(corpus.resolve()) else None
    for path in readers.discover(corpus):
        if own and path.resolve().is_relative_to(own):
            continue
        name = path.relative_to(corpus).as_posix()
        try:
            name.encode()
            modified, size = details.stamp(path)
        except UnicodeEncodeError:
            unnamable.append(Skipped(ascii(name), "its name is not valid Unicode; rename it"))
            continue
        except OSError:  # gone since it was listed
            continue
        file = File(name, modified, size, "", READING)
        before = known.get(name)
        if before and before.hash and replace(before, hash="", error=None) == file:
            unchanged.append(name)
        else:
            candidates.append(Candidate(path, file, before))
    seen = {candidate.file.path for candidate in candidates}.union(unchanged)
    return Scan(tuple(candidates), tuple(sorted(known.keys() - seen)), tuple(unchanged), tuple(unnamable))


def differs(candidate: Candidate) -> bool:
    """Whether the file's content is another than the index knows."""
    known = candidate.known
    if known is None or known.reading != READING:
        return True
    try:
        return content_hash(candidate.path) != known.hash
    except OSError as error:
        return known.error != reason(error)


def settled(file: File) -> File:
    """``file``, its time of change left out if it may change again within the same tick of the clock."""
    return replace(file, modified=0) if time.time_ns() - file.modified < FRESH else file


def content_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes and of the details beside it; raises OSError."""
    return details.content(path)


def reason(error: Exception) -> str:
    """What a report says of an error."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    if isinstance(error, ReadError):
        return str(error)
    return f"{type(error).__name__}: {error}"
