"""What the tests of readers share: an article, and how it is read."""

from __future__ import annotations

from pathlib import Path

from qabot import readers
from qabot.types import Article

TITLE = "Auental streitet über seine Brücke"
FIRST = (
    "Der Gemeinderat von Auental hat am Montag bis in die Nacht über den Bau der neuen Brücke beraten und gestritten."
)
SECOND = (
    "Die Bürgermeisterin kündigte an, die Unterlagen noch in dieser Woche offenzulegen, damit jeder sie prüfen kann."
)
THIRD = "„Wir haben nichts verschwiegen“, sagte Bauamtsleiter Jörg Fäßler am Rande der Sitzung im Rathaus."
PLAIN = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n"


def contents(folder: Path, name: str, content: str | bytes) -> readers.Contents:
    """What a file of that name and content holds."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return readers.contents(path, id=name)


def read(folder: Path, name: str, content: str | bytes) -> list[Article]:
    """The articles in such a file."""
    return list(contents(folder, name, content).articles)


def one(folder: Path, name: str, content: str | bytes) -> Article:
    """The only article in such a file, with nothing left unread."""
    found = contents(folder, name, content)
    assert found.unread == ()
    (article,) = found.articles
    return article


def kept(found: Article) -> list[str]:
    """The texts of an article's blocks."""
    return [found.text[block.start : block.end] for block in found.blocks]
