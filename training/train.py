"""From sentence pairs to the model that ships: embedding, translation tables, language identification.

    python training/train.py --pairs DIR --out DIR [--cache DIR]

DIR of --pairs holds *.tsv or *.tsv.gz with source TAB German TAB English. The teacher's vectors (some 15 minutes on two
cores) are kept in --cache; with them there the rest takes about five minutes. The log goes to the screen and into
``training.log`` in the cache folder.
"""

from __future__ import annotations

import argparse
import platform
import time
from pathlib import Path

import embedding
import languages
import numpy as np
import translation
from pairs import read_pairs
from teacher import teacher_vectors

from qabot.text.lexical import words

DIMENSION = 384


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", required=True, type=Path, help="folder of the sentence pairs")
    parser.add_argument("--out", required=True, type=Path, help="folder for the model")
    parser.add_argument("--cache", type=Path, default=Path("teacher-vectors"), help="folder for the teacher's vectors")
    parser.add_argument("--dimension", type=int, default=DIMENSION, help=f"of the vectors (default: {DIMENSION})")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    options.cache.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()

    with (options.cache / "training.log").open("w", encoding="utf8") as file:

        def log(line: str) -> None:
            stamped = f"{time.monotonic() - started:6.0f} s  {line}"
            print(stamped, flush=True)
            print(stamped, file=file, flush=True)

        pairs = read_pairs(options.pairs)
        german, english = [pair.german for pair in pairs], [pair.english for pair in pairs]
        log(f"{len(pairs)} pairs; Python {platform.python_version()}, numpy {np.__version__}")
        languages.train(german, english, options.out / "languages.tsv.gz")
        log("languages: done")
        folded = [words(text) for text in german], [words(text) for text in english]
        translation.train(*folded, options.out / "lexicon.npz", log)
        distinct = {text: n for n, text in enumerate(dict.fromkeys(english))}
        vectors = teacher_vectors(list(distinct), options.cache, log)
        teacher = vectors[[distinct[text] for text in english]]
        embedding.train(german, english, teacher, options.dimension, options.out, log)
        size = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file())
        log(f"saved in {options.out}, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
