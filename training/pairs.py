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
    """All pairs of the ``*.tsv`` and ``*.tsv.gz`` files in ``folder``, each once, in file order.

    A line is source TAB German TAB English; lines of another shape are left out.
    """
    pairs: dict[Pair, None] = {}
    for path in sorted([*folder.glob("*.tsv.gz"), *folder.glob("*.tsv")]):
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in data.decode().split("\n"):
            fields = [_clean(field) for field in line.split("\t")]
            if len(fields) == 3 and all(fields):
                pairs[Pair(*fields)] = None
    if not pairs:
        raise SystemExit(f"no *.tsv or *.tsv.gz with sentence pairs in {folder}")
    return list(pairs)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
