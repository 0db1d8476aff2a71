"""What was good yesterday is not lost today: where something in a file is damaged, the index keeps what it had of it.

It is kept until it can be read again or is no longer there. What somebody took out of a file must not be kept for some
damage beside it; so what has moved within its file since it was read is not kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qabot.indexing.jobs import Found
from qabot.store import Records
from qabot.types import Article

_STAYS = "what was read of it before stays"


def with_kept(found: Found, records: Records) -> Found:
    """``found`` with the articles that the index has where now something is damaged; that they stay is said of each."""
    before = _before(records, found.file.path) if found.damaged else {}
    if not before:
        return found
    file = found.file
    if found.articles is None:
        file = replace(file, error=f"{file.error}; {_STAYS}")
        return replace(found, file=file, articles=tuple(before.values()))
    now = {article.id: article.hash for article in found.articles}
    ids = _kept(found, {id: article.hash for id, article in before.items()}, now)
    unread = tuple((id, f"{reason}; {_STAYS}" if id in ids else reason) for id, reason in file.unread)
    kept = (article for id, article in before.items() if id in ids)
    return replace(found, file=replace(file, unread=unread), articles=(*found.articles, *kept))


def refused(found: Found, error: str) -> Found:
    """A file of which nothing can be taken in for that reason."""
    file = replace(found.file, error=error, unread=())
    return Found(found.path, file, damaged=(file.path,))


def _kept(found: Found, before: Mapping[str, str], now: Mapping[str, str]) -> set[str]:
    """Ids of what the file held ``before`` that stay beside what it holds ``now`` (hashes by id)."""
    file, damaged, read = found.file.path, found.damaged, set(now.values())
    missing = {id for id, hash in before.items() if id not in now and hash not in read}
    places = {hash: id for id, hash in before.items()}
    ids = set()
    for id in missing.intersection(damaged):
        following = f"{file}#{_number(id) + 1}"
        if following not in now or places.get(now[following], following) == following:
            ids.add(id)
    last = max(map(_number, (*now, *damaged, *found.withheld)))
    if f"{file}#{last}" in damaged:  # it may have been cut off there
        ids |= {id for id in missing if _number(id) > last}
    return ids


def _before(records: Records, file: str) -> dict[str, Article]:
    """The articles of a file that the index holds, by where they lie in it."""
    held = ((id, records.article(id)) for id in records.ids_in(file))
    return {id: replace(article, id=id) for id, article in held if article}


def _number(id: str) -> int:
    """The place of an article in its file, from 1; 0 where it is the only one."""
    number = id.rpartition("#")[2]
    return int(number) if number.isdecimal() else 0
