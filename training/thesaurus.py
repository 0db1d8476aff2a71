"""Sets of German synonyms, from a thesaurus in MyThes' format, as OpenThesaurus gives its own.

    python training/thesaurus.py th_de_DE_v2.dat --out qabot/model/thesaurus.npz

The file comes with LibreOffice and with Debian's package mythes-de, or from openthesaurus.de.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np

from qabot.text.lexical import fold

NOTE = re.compile(r"\([^()]*\)")
OTHER = re.compile(r"\((?:Oberbegriff|Unterbegriff|Antonym)\)")  # what is no synonym, but wider, narrower or contrary
WORD = re.compile(r"[^\W\d_]{3,}")
LARGEST = 40  # words in a set; larger ones are names of things of one kind


def sets(lines: Iterator[str]) -> set[frozenset[str]]:
    """Sets of two or more folded single words that mean the same."""
    found = set()
    for line in lines:
        mark, *terms = line.rstrip("\n").split("|")
        if not mark.startswith("-"):
            continue
        words = (NOTE.sub("", term).strip() for term in terms if not OTHER.search(term))
        alike = frozenset(fold(word) for word in words if WORD.fullmatch(word))
        if 2 <= len(alike) <= LARGEST:
            found.add(alike)
    return found


def write(found: set[frozenset[str]], path: Path) -> int:
    """Write ``path``, which qabot.text.thesaurus reads; how many words it holds."""
    words = sorted(set(chain.from_iterable(found)))
    numbers = {word: n for n, word in enumerate(words)}
    members = sorted(sorted(numbers[word] for word in alike) for alike in found)
    np.savez_compressed(
        path,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
        sizes=np.array([len(numbers) for numbers in members], np.uint8),
        members=np.array(list(chain.from_iterable(members)), np.uint32),
    )
    return len(words)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("thesaurus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with options.thesaurus.open(encoding="utf8") as lines:
        found = sets(lines)
    print(f"{write(found, options.out)} words in {len(found)} sets, {options.out.stat().st_size / 1e6:.1f} MB")
