"""A new file into the corpus, where one of that name may lie already: it replaces that one, or both are kept.

The page asks and then calls again: ``place(...)`` raises NameTaken, ``place(..., taken=Taken.REPLACE)`` or ``KEEP``
does as was answered. Two callers with one name at the same time get two files; nothing is written over unasked.
"""

from __future__ import annotations

import os
import shutil
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from qabot.errors import NameTaken
from qabot.readers.details import beside

REPLACED = ".removed"  # in the corpus, where hidden folders are not read: what was replaced lies there


class Taken(StrEnum):
    """What to do where a name is taken."""

    ASK = "ask"
    REPLACE = "replace"
    KEEP = "keep"


def place(corpus: Path, source: Path, name: str, *, taken: Taken = Taken.ASK) -> str:
    """Move the file ``source`` into the folder ``corpus`` as ``name``; the name that it has there.

    The same content under the same name is there already and stays. Otherwise, where the name is taken: ASK raises
    NameTaken, which names the file and when it was changed; REPLACE puts the older file, with its details, into the
    corpus's bin; KEEP takes the next free name ("Bericht-2.txt"), and the index tells that both are versions of one
    text.
    """
    target = corpus / name
    if target.exists():
        if _digest(target) == _digest(source):
            source.unlink()
            return name
        if taken is Taken.ASK:
            raise NameTaken(f"there is a file “{name}” already: replace it, or keep both?")
        if taken is Taken.REPLACE:
            _put_away(corpus, target)
    number = 1
    while True:
        try:
            # Whoever makes the file owns the name: between a look and a move another upload may come.
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
            break
        except FileExistsError:
            number += 1
            target = corpus / f"{Path(name).stem}-{number}{Path(name).suffix}"
    shutil.move(source, target)
    target.chmod(0o644)
    return target.name


def _put_away(corpus: Path, file: Path) -> None:
    """Move a file with its details into the bin, under a name that is free there."""
    bin_ = corpus / REPLACED
    bin_.mkdir(exist_ok=True)
    number, kept = 1, bin_ / file.name
    while kept.exists() or beside(kept).exists():
        number += 1
        kept = bin_ / f"{file.stem}-{number}{file.suffix}"
    if beside(file).exists():
        shutil.move(beside(file), beside(kept))
    shutil.move(file, kept)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()
