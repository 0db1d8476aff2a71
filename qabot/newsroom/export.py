"""Corrected articles as annotated ones, so that they can teach the reader: ``NAME.txt`` with ``NAME.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qabot.errors import QabotError
from qabot.newsroom.corrections import Correction
from qabot.types import Statement

if TYPE_CHECKING:
    from qabot.bot import Bot


def write(bot: Bot, corrections: Sequence[Correction], folder: Path) -> list[str]:
    """Write each article that one of ``corrections`` is about, with all its statements as they are now; their names.

    Raises QabotError where the folder cannot be written to.
    """
    hashes, paths = {one.hash for one in corrections}, {one.article for one in corrections}
    names: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for summary in bot.articles():
            if summary.hash not in hashes and not {summary.id, *summary.paths} & paths:
                continue
            name = _free(re.sub(r"[^\w-]+", "-", summary.id).strip("-") or "article", names)
            record = {"doc": name, "statements": [annotated(one) for one in bot.statements_of(summary.id)]}
            told = json.dumps(record, ensure_ascii=False, indent=1)
            # Whoever reads the text gets single line breaks, so the words must have the same
            (folder / f"{name}.txt").write_bytes(_breaks(bot.article(summary.id).text).encode())
            (folder / f"{name}.json").write_text(told + "\n", encoding="utf-8", newline="\n")
            names.append(name)
    except OSError as error:
        raise QabotError(f"{folder} cannot be written to ({error}); choose another folder.") from error
    return names


def annotated(statement: Statement) -> dict[str, Any]:
    """A statement in the words of an annotation; a corrected one says by whom and when."""
    record: dict[str, Any] = {
        "speaker_mention": _breaks(statement.speaker_mention),
        "speaker": statement.speaker,
        "party": statement.party,
        "cue": _breaks(statement.cue),
        "stance": statement.stance.value,
        "content": _breaks(statement.content),
        "kind": statement.kind.value,
    }
    if statement.via:
        record["via"] = statement.via
    if statement.corrected:
        record["corrected"] = {"by": statement.corrected.by, "at": statement.corrected.at}
    return record


def _breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _free(name: str, taken: Sequence[str]) -> str:
    n, free = 1, name
    while free in taken:
        n += 1
        free = f"{name}-{n}"
    return free
