"""From sentence pairs to the model that ships: embedding, translation tables, language identification.

    python training/train.py --base E5 --pairs PATH [PATH ...] --annotated PATH [PATH ...] --out DIR [--cache DIR]

``--base`` is a Hugging Face folder of multilingual-e5-small, the teacher; ``--pairs`` are files, or folders of them,
with source TAB German TAB English; ``--annotated`` are articles whose questions stand in both languages. The teacher's
vectors (some 30 minutes on one core) are kept in ``--cache``; with them there the rest takes about five minutes. The
log goes to the screen and into ``training.log`` in the cache folder.
"""

from __future__ import annotations

import argparse
import platform
import time
from collections import Counter
from pathlib import Path

import embedding
import languages
import numpy as np
import translation
from pairs import question_pairs, read_pairs
from teacher import teacher_vectors

from qabot.text.lexical import words

DIMENSION = 384
OWN = frozenset({"questions", "news"})  # pairs written in German first: the teacher reads that side, else the English


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True, type=Path, help="folder of the teacher, multilingual-e5-small")
    parser.add_argument("--pairs", required=True, type=Path, nargs="+", help="files or folders of sentence pairs")
    parser.add_argument("--annotated", default=[], type=Path, nargs="+", help="articles with questions")
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

        pairs = [*read_pairs(options.pairs), *question_pairs(options.annotated)]
        german, english = [pair.german for pair in pairs], [pair.english for pair in pairs]
        log(f"{len(pairs)} pairs; Python {platform.python_version()}, numpy {np.__version__}")
        log(", ".join(f"{source} {count}" for source, count in Counter(pair.source for pair in pairs).most_common()))
        languages.train(german, english, options.out / "languages.tsv.gz")
        log("languages: done")
        folded = [words(text) for text in german], [words(text) for text in english]
        translation.train(*folded, options.out / "lexicon.npz", log)
        in_german = np.array([pair.source in OWN for pair in pairs])
        read = [pair.german if own else pair.english for pair, own in zip(pairs, in_german, strict=True)]
        distinct = {text: n for n, text in enumerate(dict.fromkeys(read))}
        vectors = teacher_vectors(list(distinct), options.base, options.cache, log)
        teacher = vectors[[distinct[text] for text in read]]
        embedding.train(german, english, teacher, in_german, options.dimension, options.out, log)
        size = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file())
        log(f"saved in {options.out}, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
