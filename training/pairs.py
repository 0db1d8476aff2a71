"""The sentence pairs that everything here is learned from."""

from __future__ import annotations

import gzip
import unicodedata
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pair:
    """A German and an English sentence with the same meaning, and the collection that they come from."""

    source: str
    german: str
    english: str


def read_pairs(folder: Path) -> list[Pair]:
    """All pairs of ``pairs.tsv.gz`` or ``*.tsv`` in ``folder`` (source TAB German TAB English), each once, in file order.

    Lines of another shape are left out.
    """
    pairs: dict[Pair, None] = {}
    for path in sorted([*folder.glob("*.tsv.gz"), *folder.glob("*.tsv")]):
        opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8")
        with opened as lines:
            for line in lines:
                fields = [_clean(field) for field in line.rstrip("\n").split("\t")]
                if len(fields) == 3 and all(fields):
                    pairs[Pair(*fields)] = None
    if not pairs:
        raise SystemExit(f"no *.tsv or *.tsv.gz with sentence pairs in {folder}")
    return list(pairs)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
