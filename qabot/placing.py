"""Files into the corpus, into its bin and back: nothing is written over unasked, and details go with their file.

The page asks where a name is taken, and then calls again: ``place(...)`` raises NameTaken, ``place(...,
taken=Taken.REPLACE)`` or ``KEEP`` does as was answered. Two callers with one name at the same time get two files.
"""

from __future__ import annotations

import shutil
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from qabot.errors import NameTaken
from qabot.readers.details import beside

BIN = ".removed"  # in the corpus, where hidden folders are not read: what was removed or replaced lies there


class Taken(StrEnum):
    """What to do where a name is taken."""

    ASK = "ask"
    REPLACE = "replace"
    KEEP = "keep"


def place(corpus: Path, source: Path, name: str, *, taken: Taken = Taken.ASK) -> str:
    """Move the file ``source`` into the folder ``corpus`` as ``name``; the name that it has there.

    The same content under the same name is there already and stays. Otherwise, where the name is taken: ASK raises
    NameTaken; REPLACE puts the older file, with its details, into the corpus's bin; KEEP takes the next free name
    ("Bericht-2.txt"), and the index tells that both are versions of one text.
    """
    target = corpus / name
    if target.exists():
        if _digest(target) == _digest(source):
            source.unlink()
            return name
        if taken is Taken.ASK:
            raise NameTaken(f"there is a file “{name}” already: replace it, or keep both?")
        if taken is Taken.REPLACE:
            move(target, corpus / BIN / name)
    target = reserved(corpus, name)
    shutil.move(source, target)
    target.chmod(0o644)
    return target.name


def move(path: Path, target: Path) -> Path:
    """Move a file with its details; where the place is taken, both get another name, the same one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target = reserved(target.parent, target.name)
    details = beside(path)
    if details.exists():
        shutil.move(details, beside(target))
    shutil.move(path, target)
    return target


def reserved(folder: Path, name: str) -> Path:
    """An empty file made in the folder for what is to come: ``name``, or ``name-2`` ... where that is taken, be it by
    somebody at the same moment. A name whose details are still there is taken too."""
    n = 1
    while True:
        target = folder / (name if n == 1 else f"{Path(name).stem}-{n}{Path(name).suffix}")
        n += 1
        if beside(target).exists():
            continue
        try:
            target.open("xb").close()
        except FileExistsError:
            continue
        return target


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()
