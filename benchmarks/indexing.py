"""How long it takes to index articles, to find nothing to do, to add one, and to open and search the index.

    python benchmarks/indexing.py articles.csv.gz      # one article a line, `category;'text'`, as in 10kGNAD
    python benchmarks/indexing.py corpus/              # or a folder of files that qabot reads

Statements are looked for in several articles at a time; the time in which they are is measured within the first run.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from qabot import embed, indexing
from qabot.attribution import Reader, reader
from qabot.store import Store
from qabot.text import lexical
from qabot.types import Article, Statement

QUESTIONS = (
    "Wer bestreitet die Vorwürfe gegen die Regierung?",
    "Was sagte der Minister über die neuen Schulden?",
    "Who denied the report about the merger?",
    "Wann beginnt die Weltmeisterschaft?",
)
ROUNDS = 25


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--model", help="a sentence-transformers model in place of the embedded one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options.articles, Path(folder), embed.load(options.model))


def measure(articles: Path, folder: Path, embedder: embed.Embedder) -> None:
    corpus, index = folder / "corpus", folder / "index"
    if articles.is_dir():
        shutil.copytree(articles, corpus)
    else:
        write_lines(articles, corpus)
    store = Store.open(index)
    watched = Watched(reader())

    report = indexing.update(corpus, store, embedder, reader=watched)
    say(f"{report.articles} articles, {report.passages} passages, {report.statements} statements by {report.model}")
    say("from nothing", report.seconds, "s")
    say("of these while statements are looked for", watched.seconds, "s")
    say("index on the disk", sum(path.stat().st_size for path in index.rglob("*") if path.is_file()) / 1e6, "MB")
    say("nothing to do", min(indexing.update(corpus, store, embedder).seconds for _ in range(5)), "s")
    (corpus / "one-more.txt").write_text("Ein Zug hielt auf freier Strecke. Die Reisenden warteten bis zum Abend.")
    say("one article more", indexing.update(corpus, store, embedder).seconds, "s")
    say("open in a new process, first search", statistics.median(opened(index) for _ in range(5)), "ms")

    queries = [embedder.encode_queries([question]) for question in QUESTIONS]
    terms = [[(term, 1.0) for term in dict.fromkeys(lexical.document_terms(question))] for question in QUESTIONS]
    say(
        "dense search, 200 of all",
        timed([partial(store.snapshot().dense, "passages", query, 200) for query in queries]),
        "ms",
    )
    say(
        "lexical search, 200 of all",
        timed([partial(store.snapshot().lexical, "passages", words, 200) for words in terms]),
        "ms",
    )
    ids = [id for id, _ in store.snapshot().dense("passages", queries[0], 20)]
    say("20 passages by id", timed([lambda: store.snapshot().passages(ids)]), "ms")


def write_lines(articles: Path, corpus: Path) -> None:
    corpus.mkdir()
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            text = line.rstrip("\n").partition(";")[2].strip().strip("'")
            (corpus / f"{n:05}.txt").write_text(text.replace("''", "'"), encoding="utf-8")


class Watched:
    """A reader, and the seconds in which it read, one article or several at a time."""

    def __init__(self, reads: Reader) -> None:
        self.reads = reads
        self.version = reads.version
        self.seconds = 0.0
        self._lock = threading.Lock()
        self._reading, self._since = 0, 0.0

    def read(self, article: Article) -> list[Statement]:
        self._count(1)
        try:
            return self.reads.read(article)
        finally:
            self._count(-1)

    def _count(self, more: int) -> None:
        with self._lock:
            now = time.perf_counter()
            if self._reading:
                self.seconds += now - self._since
            self._reading, self._since = self._reading + more, now

    def read_all(self, articles: Iterable[Article]) -> Iterator[list[Statement]]:
        return (self.read(article) for article in articles)


def opened(index: Path) -> float:
    """Milliseconds from the import of the store to its first hits, in a new process."""
    code = (
        "import sys, time; start = time.perf_counter()\n"
        "from pathlib import Path; import numpy as np; from qabot.store import Store\n"
        "store = Store.open(Path(sys.argv[1]), create=False)\n"
        f"store.snapshot().dense('passages', np.ones({dimension(index)}, np.float32), 5)\n"
        "print((time.perf_counter() - start) * 1000)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(index)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def dimension(index: Path) -> int:
    return Store.open(index).snapshot().at.dimension


def timed(calls: list[Callable[[], object]]) -> float:
    """Median milliseconds of a call, warm."""
    seconds = []
    for _ in range(ROUNDS):
        for call in calls:
            start = time.perf_counter()
            call()
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds) * 1000


def say(what: str, figure: float | None = None, unit: str = "") -> None:
    print(what if figure is None else f"  {what:<40}{figure:10.2f} {unit}", flush=True)


if __name__ == "__main__":
    main()
