"""The corpus folder compared with what the index knows of it: which files are to be read, which are gone."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qabot import embargo
from qabot.errors import QabotError, ReadError, Withheld
from qabot.fingerprint import reading
from qabot.readers import Contents, details
from qabot.readers.discovery import walk
from qabot.store import File
from qabot.text.normal import normalized
from qabot.types import ArticleSummary

_HELD = re.compile(r"(?:.*: )?it is embargoed until (\S+): it is read then")
NOTED = 20  # entries of one file that are named one by one
UNSETTLED = -1  # bytes, of a file that is to be looked into again
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
    """Files that differ by time or size, names of those that are gone or the same, and what is not read at all."""

    candidates: tuple[Candidate, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    passed_over: tuple[Skipped, ...]


def scan(corpus: Path, known: Mapping[str, File], index: Path, again: Collection[str] = ()) -> Scan:
    """Compare the folder with the files that the index knows; no file is opened.

    Files named ``again`` count as changed. What lies in the folder ``index`` is no article, should that be within the
    corpus. What may not be looked at counts as unchanged. Raises QabotError where there is no corpus, or it is closed.
    """
    if not corpus.is_dir():
        raise QabotError(f"There is no folder {corpus}; make it and put articles into it, or name another by --corpus.")
    found = walk(corpus)
    if corpus in found.closed:
        raise QabotError(f"The folder {corpus} cannot be read; check its permissions, or name another by --corpus.")
    closed = [normalized(path.relative_to(corpus).as_posix()) for path in found.closed]
    own = index.resolve() if index.resolve().is_relative_to(corpus.resolve()) else None
    passed_over = [
        Skipped(printable(path.relative_to(corpus).as_posix()), reason)
        for path, reason in found.passed_over
        if not (own and path.resolve().is_relative_to(own))
    ]
    candidates: list[Candidate] = []
    unchanged: list[str] = []
    names: set[str] = set()
    for path in found.files:
        if own and path.resolve().is_relative_to(own):
            continue
        raw = path.relative_to(corpus).as_posix()
        try:
            raw.encode()
            modified, size = details.stamp(path)
        except UnicodeEncodeError:
            passed_over.append(Skipped(printable(raw), "its name is not valid Unicode; rename it"))
            continue
        except OSError:  # gone since it was listed
            continue
        name = raw if normalized(raw) in names else normalized(raw)  # two names that only look the same stay two
        names.add(name)
        file = File(name, modified, size, "", reading(path.suffix.lower()))
        before = known.get(name)
        if name in again:
            before = replace(before, hash="") if before else None
        if before and before.hash and replace(before, hash="", error=None, unread=()) == file:
            unchanged.append(name)
        else:
            candidates.append(Candidate(path, file, before))
    gone = known.keys() - names
    kept = {name for name in gone if any(name == one or name.startswith(f"{one}/") for one in closed)}
    return Scan(tuple(candidates), tuple(sorted(gone - kept)), (*unchanged, *sorted(kept)), tuple(passed_over))


def file_of(corpus: Path, name: str) -> Path | None:
    """The file that the index knows as ``name`` (an article's id without its "#n"); None where there is none.

    The index has names normalised; on the disk they may be written otherwise ("ä" as two characters on some systems).
    """
    path = corpus
    for part in name.split("/"):
        if part in ("", ".", "..") or part.startswith("."):
            return None
        inner = path / part
        if not inner.exists():
            try:
                alike = [one for one in path.iterdir() if normalized(one.name) == normalized(part)]
            except OSError:
                return None
            inner = alike[0] if alike else inner
        path = inner
    return path if path.is_file() and path.resolve().is_relative_to(corpus.resolve()) else None


def printable(name: str) -> str:
    """A file's name as it can be shown on one line: characters that cannot be printed or encoded are spelled out."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in name)


def differs(candidate: Candidate) -> bool:
    """Whether the file's content is another than the index knows, or other code would read it."""
    known = candidate.known
    if known is None or known.reading != candidate.file.reading:
        return True
    try:
        return content_hash(candidate.path) != known.hash
    except OSError as error:
        return not (known.error or "").startswith(reason(error))  # it goes on where something of it was kept


def settled(file: File) -> File:
    """``file``, of no size that any has if it may change again within the same tick of the clock.

    Its time of change stays: it tells which of two versions is the newer.
    """
    return replace(file, size=UNSETTLED) if time.time_ns() - file.modified < FRESH else file


def content_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes and of the details beside it; raises OSError."""
    return details.content(path)


def held_back(files: Mapping[str, File], articles: Iterable[ArticleSummary], *, embargoed: bool) -> set[str]:
    """Names of files to be read again for their embargo: it has ended, or it counts now or no longer."""
    names = set()
    for file in files.values():
        for one in unread(file):
            until = _HELD.fullmatch(one.reason)
            if until and (embargoed or not embargo.holds(until[1])):
                names.add(file.path)
    if not embargoed:
        names |= {path for article in articles if embargo.holds(article.embargo) for path in article.paths}
    return names


def without_embargoed(found: Contents) -> Contents:
    """``found`` without the articles under an embargo. Raises Withheld where no other is left."""
    kept = tuple(article for article in found.articles if not embargo.holds(article.embargo))
    held = tuple(
        (article.id, f"it is embargoed until {article.embargo}: it is read then")
        for article in found.articles
        if embargo.holds(article.embargo)
    )
    if not kept and held:
        raise Withheld(f"it is embargoed until {found.articles[0].embargo}: it is read then")
    withheld = (*found.withheld, *(id for id, _ in held))
    return Contents(kept, (*found.unread, *held), found.damaged, withheld)


def noted(entries: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What the index keeps of a file's entries that are no articles (ids, reasons): the first, and how many more."""
    more = len(entries) - NOTED
    rest = f"{more} more of its entries are no articles: correct or remove them"
    return (*entries[:NOTED], *([(entries[0][0].rpartition("#")[0], rest)] if more > 0 else ()))


def unread(file: File) -> list[Skipped]:
    """What is not read of a file: itself, or some of its entries."""
    whole = [Skipped(file.path, file.error)] if file.error else []
    return [*whole, *(Skipped(id, reason) for id, reason in file.unread)]


def reason(error: Exception) -> str:
    """What a report says of an error."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    if isinstance(error, ReadError):
        return str(error)
    return f"{type(error).__name__}: {error}"
