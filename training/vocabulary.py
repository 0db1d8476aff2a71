"""Cut multilingual-e5-small's vocabulary to the pieces that our languages need, and its word embeddings with it.

    python training/vocabulary.py --base E5 --texts DIR [DIR ...] --out qabot/model/encoder

``--base`` is the Hugging Face folder; ``--texts`` are folders of ``*.txt`` and of ``*.tsv`` or ``*.tsv.gz``, where each
field is a text. Every piece that occurs in them stays, and every single letter of the scripts in ``SCRIPTS``, so that a
word made of pieces that went is still spelled out. What comes out is ``tokenizer.json`` and ``embeddings.safetensors``,
8-bit rows and one factor a row, for all networks alike.
"""

from __future__ import annotations

import argparse
import gzip
import json
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file
from tokenizers import Tokenizer

SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT", "ARABIC-INDIC")
SPECIAL = 4  # first pieces: begin, padding, end, unknown
MASK = "<mask>"  # the last piece, which training puts in place of others
BATCH = 1000


def texts(folders: Sequence[Path]) -> Iterator[str]:
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.suffix == ".txt":
                yield path.read_text(encoding="utf8")
            elif ".tsv" in path.suffixes:
                with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf8") as lines:
                    for line in lines:
                        yield from line.rstrip("\n").split("\t")


def used(tokenizer: Tokenizer, found: Iterator[str]) -> set[int]:
    """The ids that occur in the texts."""
    ids: set[int] = set()
    batch: list[str] = []

    def count() -> None:
        for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            ids.update(encoding.ids)
        batch.clear()

    for text in found:
        batch.append(text)
        if len(batch) == BATCH:
            count()
    count()
    return ids


def single(piece: str) -> bool:
    """Whether a piece is one letter of our scripts or one mark, with or without the sign for a blank before it."""
    letter = piece.removeprefix("▁")
    if len(letter) != 1:
        return letter == ""
    name = unicodedata.name(letter, "")
    return name.startswith(SCRIPTS) or unicodedata.category(letter)[0] in "PS"


def cut(specification: dict[str, Any], kept: set[int]) -> list[int]:
    """Take the other pieces out of a tokenizer's specification; the old ids of those that stay, in their new order."""
    vocabulary = specification["model"]["vocab"]
    mask = next(token["id"] for token in specification["added_tokens"] if token["content"] == MASK)
    order = [
        id for id, (piece, _) in enumerate(vocabulary) if id < SPECIAL or (id != mask and (id in kept or single(piece)))
    ]
    order.append(mask)
    specification["model"]["vocab"] = [vocabulary[id] for id in order]
    for token in specification["added_tokens"]:
        token["id"] = order.index(token["id"])
    specification["truncation"] = specification["padding"] = None
    return order


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    source = options.base / "tokenizer.json"
    specification = json.loads(source.read_text(encoding="utf8"))
    before = len(specification["model"]["vocab"])
    order = cut(specification, used(Tokenizer.from_file(str(source)), texts(options.texts)))
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "tokenizer.json").write_text(json.dumps(specification, ensure_ascii=False), encoding="utf8")
    with safe_open(options.base / "model.safetensors", "np") as tensors:
        name = next(name for name in tensors.keys() if name.endswith("word_embeddings.weight"))  # noqa: SIM118, no dict
        rows = tensors.get_tensor(name)[order].astype(np.float32)
    factors = np.abs(rows).max(1, keepdims=True) / 127
    rounded = np.rint(rows / np.maximum(factors, 1e-12)).astype(np.int8)
    save_file({"rows": rounded, "factors": factors[:, 0].astype(np.float16)}, options.out / "embeddings.safetensors")
    error = np.linalg.norm(rounded * factors - rows) / np.linalg.norm(rows)
    print(f"{len(order)} of {before} pieces, 8-bit rows off by {error:.2%}")


if __name__ == "__main__":
    main()
