"""Who is acting, and a line in the audit log for each change of the corpus.

The guard finds out who sent a request, and the app says so for the time in which an endpoint runs. On the command line
it is whoever is logged in on this machine.
"""

from __future__ import annotations

import datetime as dt
import getpass
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from qabot.errors import QabotError
from qabot.newsroom.entrance.accounts import Role
from qabot.newsroom.files import folder_of, write_private

FILE = "audit.jsonl"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts. ``name`` is ``""`` where nobody had to say it, ``address`` that of his machine."""

    name: str
    role: Role
    address: str = ""


_acting: ContextVar[Person | None] = ContextVar("acting", default=None)


def person() -> Person:
    """Who is acting now."""
    return _acting.get() or Person(_login(), Role.EDITOR)


@contextmanager
def acting(who: Person) -> Iterator[None]:
    """Let ``who`` be the one who acts, here and in the threads that are started with a copy of this context."""
    token = _acting.set(who)
    try:
        yield
    finally:
        _acting.reset(token)


def require(role: Role) -> Person:
    """Who is acting; raises QabotError where he has not at least this role."""
    who = person()
    if not who.role.may(role):
        if who.role is Role.VISITOR:
            raise QabotError("This qabot is read-only; whoever runs it can start it without --read-only.")
        raise QabotError("This needs the role of an editor; ask whoever runs this qabot for it.")
    return who


@contextmanager
def change(corpus: Path, action: str, article: str = "", **details: str) -> Iterator[dict[str, str]]:
    """Around every change of the corpus: raises QabotError for who may not; a line in the log, whether it came off.

    ``article`` is the file or the article that is changed; where its name comes out of the change, the block writes it
    into the entry, which it is given.
    """
    who = require(Role.EDITOR)
    entry = {"by": who.name, "from": who.address, "action": action, "article": article, **details}
    try:
        yield entry
    except BaseException as error:
        note(corpus, entry | {"failed": type(error).__name__})
        raise
    note(corpus, entry)


def note(corpus: Path, entry: dict[str, str]) -> None:
    """Write a line into the audit log of the corpus, one JSON object: when, and what of the entry is known."""
    line = json.dumps({"at": now()} | {key: value for key, value in entry.items() if value}, ensure_ascii=False)
    path = folder_of(corpus) / FILE
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with FileLock(f"{path}.lock"):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", newline="\n") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())


def forget(corpus: Path, concerns: Callable[[str], bool]) -> None:
    """Replace names of articles in the audit log, where ``concerns`` says so, by what does not tell them."""
    path = folder_of(corpus) / FILE
    if not path.exists():
        return
    with FileLock(f"{path}.lock"):
        lines = []
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if concerns(str(entry.get("article", ""))):
                entry["article"] = pseudonym(str(entry["article"]))
                line = json.dumps(entry, ensure_ascii=False)
            lines.append(line + "\n")
        write_private(path, "".join(lines))


def pseudonym(article: str) -> str:
    """What stands for an article whose name must not be kept: it can be compared with a name, but does not tell it."""
    return f"erased:{hashlib.sha256(article.encode()).hexdigest()[:12]}"


def now() -> str:
    """This moment, ISO 8601, UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in some containers
        return ""
