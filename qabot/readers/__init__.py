"""Files -> articles.

``registry`` says which module of ``formats`` reads a file. Such a module takes the bytes of a file and returns drafts:
the text, its parts, and what the format says about it. What is common to all, furniture, title, language, is done here,
behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qabot.errors import ReadError, Withheld
from qabot.readers.discovery import discover, passed_over
from qabot.readers.draft import Draft, Unread
from qabot.readers.registry import FORMATS, SUFFIXES, Format, unread_ending
from qabot.types import Article

__all__ = ["FORMATS", "SUFFIXES", "Contents", "Format", "contents", "discover", "passed_over", "read"]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: its articles, and what of it could not be read, as ``(id, reason)``.

    ``damaged`` are the ids of what may have been an article and may be again when somebody has corrected it,
    ``withheld`` those of what is sound and not to be read.
    """

    articles: tuple[Article, ...]
    unread: tuple[tuple[str, str], ...] = ()
    damaged: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


def read(path: Path, *, id: str) -> list[Article]:
    """The articles in the file at ``path``: one, or several with ``#1``, ``#2`` ... appended to ``id``.

    Raises ReadError, which says what to do, for a file that is empty, too large, damaged, protected, not text, or holds
    no article.
    """
    return list(contents(path, id=id).articles)


def contents(path: Path, *, id: str) -> Contents:
    """What the file at ``path`` holds; one that holds several articles gives those that can be read, and names the
    others.

    The number behind an ``id`` is the place in the file, whether what stands before it can be read or not. Raises
    ReadError as ``read`` does.
    """
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise ReadError(unread_ending(path.suffix))
    data = _bytes(path, kind)
    return assembled(kind.drafts(data), id, path, data, several=kind.several)


def assembled(found: Sequence[Draft | Unread], id: str, path: Path, data: bytes, *, several: bool) -> Contents:
    """The contents of a file that ``found`` was read from."""
    from qabot.readers.articles import article
    from qabot.readers.details import corrected

    parts = tuple((id, one.reason) for one in found if isinstance(one, Unread) and one.within)
    found = [one for one in found if isinstance(one, Draft) or not one.within]
    if len(found) == 1 and not several and isinstance(found[0], Draft):
        return Contents((corrected(article(found[0], id, found[0].content or data), path),), parts)
    articles: list[Article] = []
    unread: list[tuple[str, str]] = [*parts]
    damaged: list[str] = []
    withheld: list[str] = []
    for n, one in enumerate(found, 1):
        name = f"{id}#{n}"
        if isinstance(one, Unread):
            unread.append((name, one.reason))
            (withheld if one.withheld else damaged).append(name)
            continue
        try:
            articles.append(article(one, name, one.content or data))
        except ReadError as error:
            unread.append((name, str(error)))
            damaged.append(name)
    if not articles:
        raise (Withheld if withheld else ReadError)(_together([reason for _, reason in unread]))
    return Contents(tuple(articles), tuple(unread), tuple(damaged), tuple(withheld))


def _together(reasons: Sequence[str]) -> str:
    """One reason for a file of which nothing can be read."""
    if not reasons:
        return "it holds no article text: remove it, or check what is in it"
    return reasons[0] if len(reasons) == 1 else f"{reasons[0]} (and {len(reasons) - 1} more like this)"


def _bytes(path: Path, kind: Format) -> bytes:
    try:
        kind.check_size(path.stat().st_size)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError("it is not there: check its name") from error
    except OSError as error:
        raise ReadError(f"it cannot be opened ({error.strerror}): check its permissions") from error
    kind.check(data)
    return data
