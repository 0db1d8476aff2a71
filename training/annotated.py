"""Annotated articles as training reads them: texts, statements, questions, and what is held out."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with its annotation: ``statements``, ``questions`` and ``near_misses`` as the guide has them."""

    name: str
    text: str
    statements: list[dict[str, Any]]
    questions: list[dict[str, Any]]
    near_misses: list[dict[str, Any]]

    @property
    def language(self) -> str:
        return "en" if re.match(r"en|hc-1", self.name) else "de"


def articles(*sources: Path) -> Iterator[Annotated]:
    """The annotated articles of folders and of ``.jsonl.gz`` files, as ``training/data`` has them, in their order.

    Of a folder all complete pairs of text and annotation are taken, by name; what is being written is passed over. A
    line of a file that has no text asks other questions about the article of that name in one of the folders, or in a
    file before it.
    """
    folders = [folder for folder in sources if not folder.is_file()]
    read: dict[str, dict[str, Any]] = {}
    for folder in sources:
        if folder.is_file():
            for line in gzip.decompress(folder.read_bytes()).decode().splitlines():
                record = json.loads(line)
                if "text" in record:
                    read[record["name"]] = {key: record[key] for key in ("text", "statements")}
                elif record["name"] in read:
                    record |= read[record["name"]]
                else:
                    path = next(
                        (f / f"{record['name']}.json" for f in folders if (f / f"{record['name']}.json").exists()), None
                    )
                    if path is None:
                        continue
                    record["statements"] = json.loads(path.read_text(encoding="utf8"))["statements"]
                    record["text"] = path.with_suffix(".txt").read_text(encoding="utf8")
                yield Annotated(**record)
            continue
        for path in sorted(folder.glob("*.json")):
            text = path.with_suffix(".txt")
            try:
                record = json.loads(path.read_text(encoding="utf8"))
                yield Annotated(
                    path.stem,
                    text.read_text(encoding="utf8"),
                    record["statements"],
                    record.get("questions", []),
                    record.get("near_misses", []),
                )
            except (json.JSONDecodeError, FileNotFoundError):
                continue


def kept_from_reader(name: str) -> bool:
    """Whether the reader is measured on an article and never trained on it: Wikinews names that end in 0, and what is
    kept for settings."""
    return (name.startswith("wn-") and name.endswith("0")) or kept_for_settings(name)


def kept_from_choice(name: str) -> bool:
    """Whether the choice is measured on an article's questions: Wikinews numbers divisible by 6."""
    return name.startswith("wn-") and int(name[3:]) % 6 == 0


def kept_for_settings(name: str) -> bool:
    """Whether the choice is watched, and its settings fitted, on the questions of an article: every third of the dense
    newspaper articles ``oa`` to ``oe``, every tenth of the plain ones, ``pa`` to ``qh``. Neither network sees them."""
    for series, every in (("o[a-e]", 3), ("[pq][a-h]", 10)):
        if re.fullmatch(rf"(en-)?{series}-\d+", name):
            return int(name[-3:]) % every == 0
    return False


def occurrences(text: str, part: str) -> list[int]:
    """Where ``part`` begins in ``text``, in order; an empty part occurs nowhere."""
    found = []
    at = text.find(part) if part else -1
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found
