"""An article gone for good: a court order, or somebody's right. Nothing of it is left in any file that qabot writes.

Copies with the same text go, too. The bin keeps what was removed, a database keeps what was deleted in its free pages,
and a search index keeps the terms of deleted texts until its segments are written anew. So the index is written anew
without what is deleted, and what people made about the article (corrections, news of watched questions, names in the
audit log) goes with it, as does what a language model answered as its reader. Copies in backups, in the free blocks of
a disk and in browsers are beyond reach.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qabot import readers
from qabot.corpus import file_of
from qabot.errors import QabotError
from qabot.newsroom import acting
from qabot.newsroom.corrections import Corrections
from qabot.newsroom.entrance.accounts import Role
from qabot.placing import BIN
from qabot.readers.details import beside
from qabot.text.normal import normalized

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.newsroom.watch import Watched
    from qabot.types import Article


@dataclass(frozen=True, slots=True)
class Erased:
    """``files`` were deleted (those beside them, with details, among them) or, where others lie in them, ``cut``."""

    files: tuple[str, ...]
    cut: tuple[str, ...]
    corrections: int


def erase(bot: Bot, corrections: Corrections, watched: Watched, id: str, *, whole_file: bool) -> Erased:
    """Erase the article ``id``; see ``Desk.erase``."""
    from qabot.attribution import llm  # httpx comes with it

    acting.require(Role.EDITOR)
    corpus = bot.corpus.resolve()
    article = bot.index().article(id)
    files = list(article.paths) if article else [id]
    _check_inside(corpus, files)
    same = [article] if article else _read(_at(corpus, id))
    texts = {one.text for one in same}
    twins = [one for one in map(bot.article, [held.id for held in bot.articles()]) if one.text in texts]
    files = list(dict.fromkeys([*files, *(path for twin in twins for path in twin.paths)]))
    hashes = {one.hash for one in (*same, *twins)}
    if not article and not _at(corpus, id).is_file():
        raise QabotError(f"There is no article {id} in the index, the corpus or its bin ({BIN}).")
    places = {file: _at(corpus, file) for file in files}
    cut = {file: _without(at, texts) for file, at in places.items() if article and _shared(at, texts)}
    for file, rest in cut.items():
        if rest is None and not whole_file:
            raise QabotError(
                f"Other articles lie in {file}, too, and this kind of file cannot be cut; say that the whole file is "
                "to be erased (--whole-file), or take the article out of it by hand and erase it then."
            )
    with bot.store.writer(bot.embedder.name, bot.embedder.dimension):
        pass  # raises where somebody writes the index now, before anything is deleted
    with acting.change(bot.corpus, "erase", acting.pseudonym(id)):
        gone = [file for file in files if cut.get(file) is None]
        names = {normalized(Path(file).name) for file in gone}
        doomed = [*(places[file] for file in gone), *_in_bin(corpus, names, texts)]
        llm.forget(texts.union(one.text for path in doomed for one in _read(path)), llm.kept_answers())
        deleted = []
        for article_file in doomed:
            for path in (article_file, beside(article_file)):
                if path.exists():
                    path.unlink()
                    deleted.append(path.relative_to(corpus).as_posix())
        for file, rest in cut.items():
            if rest is not None:
                places[file].write_bytes(rest)
        bot.update(erasing=True)
        ids = {id, *files, *(twin.id for twin in twins)}
        taken = corrections.forget(lambda one: one.hash in hashes or one.article in ids)
        watched.forget(ids)
    acting.forget(bot.corpus, lambda named: named in ids or normalized(Path(named).name) in names)
    return Erased(tuple(deleted), tuple(file for file, rest in cut.items() if rest is not None), taken)


def _at(corpus: Path, file: str) -> Path:
    """Where a file lies, however the disk writes its name; one of the bin is named as it is."""
    return file_of(corpus, file) or corpus / file


def _check_inside(corpus: Path, files: Iterable[str]) -> None:
    for file in files:
        path = (corpus / file).resolve()
        hidden = [part for part in Path(file).parts if part.startswith(".") and part != BIN]
        if not path.is_relative_to(corpus) or hidden:
            raise QabotError(f"{file} is no article of this corpus.")


def _read(path: Path) -> list[Article]:
    """The articles of a file; none where it cannot be read."""
    try:
        return readers.read(path, id=path.name)
    except (QabotError, OSError):
        return []


def _shared(path: Path, texts: set[str]) -> bool:
    return any(one.text not in texts for one in _read(path))


def _without(path: Path, texts: set[str]) -> bytes | None:
    """What a file of one article a line holds without those with these texts; None for other kinds of file."""
    if path.suffix.lower() != ".jsonl":
        return None
    kept = []
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".erasing-") as folder:
        alone = Path(folder) / f"one{path.suffix}"
        for line in path.read_bytes().splitlines(keepends=True):
            alone.write_bytes(line)
            if not any(one.text in texts for one in _read(alone)):
                kept.append(line)
    return b"".join(kept)


def _in_bin(corpus: Path, names: set[str], texts: set[str]) -> list[Path]:
    """Files in the bin that were removed under one of these names, or hold one of these texts."""
    bin_ = corpus / BIN
    if not bin_.is_dir():
        return []
    held = [path for path in sorted(bin_.rglob("*")) if path.is_file() and path.suffix.lower() in readers.SUFFIXES]
    return [path for path in held if normalized(path.name) in names or any(one.text in texts for one in _read(path))]
