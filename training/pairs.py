"""The sentence pairs that the retrieval model is learned from."""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotated import articles, kept_for_settings, kept_from_choice

NO_LICENCE = frozenset({"newstest", "multi30k", "stsb"})  # sources for which none is stated, or one for research alone


@dataclass(frozen=True, slots=True)
class Pair:
    """A German and an English sentence with the same meaning, and the collection that they come from."""

    source: str
    german: str
    english: str


def read_pairs(paths: Iterable[Path]) -> list[Pair]:
    """All pairs of ``*.tsv`` and ``*.tsv.gz`` files, and of folders of such, each once, in file order.

    A line is source TAB German TAB English; lines of another shape are left out, and sources in ``NO_LICENCE``.
    """
    pairs: dict[Pair, None] = {}
    for path in paths:
        for file in sorted([*path.glob("*.tsv.gz"), *path.glob("*.tsv")]) if path.is_dir() else [path]:
            data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
            for line in data.decode().split("\n"):
                fields = [_clean(field) for field in line.split("\t")]
                if len(fields) == 3 and all(fields) and fields[0] not in NO_LICENCE:
                    pairs[Pair(*fields)] = None
    if not pairs:
        raise SystemExit("no sentence pairs in what --pairs names")
    return list(pairs)


def question_pairs(sources: Sequence[Path]) -> list[Pair]:
    """The questions about annotated articles, which stand there in both languages, but for those kept apart."""
    found: dict[Pair, None] = {}
    for article in articles(*sources):
        if kept_from_choice(article.name) or kept_for_settings(article.name):
            continue
        for question in (*article.questions, *article.near_misses):
            if question.get("q_de") and question.get("q_en"):
                found[Pair("questions", _clean(question["q_de"]), _clean(question["q_en"]))] = None
    return list(found)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
