"""What an index of many passages costs: building it, changing a hundredth of it, asking it, memory and disk.

    python -m benchmarks.scale --passages 10000 100000 1000000 --record
    python -m benchmarks.scale --passages 1000 10000 --engines sqlite postgresql milvus --record
    python -m benchmarks.scale --passages 10000 --store postgresql+psycopg://qabot@host/scale

Articles are put together at random from the sentences of real ones (those that the reader is trained with, or others
by --articles): six passages of five sentences each, two statements a passage with speakers as frequent as words are. A
passage's vector is the mean of its sentences' vectors, which is what the embedded model would give but for the joints,
a statement's that of its sentence; each is pushed a little in a direction of its own, so that no two are the same.
Texts are embedded beforehand, so that only storage is timed: seconds by the clock, and those that this process had a
processor for, which are what to compare on a machine that does other things as well (a database's own are not in
them). The same questions are asked every time. Each size and engine runs in a process of its own, side by side means
one after the other; memory is the largest that it took until all was asked. For a database on a server, disk is what
lies in the folder of the index alone. Recall is the share of the exact best passages, found by comparing a question
with all vectors of the records, among as many that the index finds first. ``--record`` keeps each size and engine by
itself in results.json.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import results
from qabot import embed
from qabot.bot import Bot
from qabot.store import Content, Entry, File, Snapshot, Store, Writer
from qabot.store.engines import vectors as dense
from qabot.text import lexical
from qabot.text.sentences import sentences
from qabot.types import Article, Block, Kind, Passage, Role, Stance, Statement

ARTICLES = Path(__file__).parent.parent / "training" / "data" / "newspapers.jsonl.gz"
PASSAGES, SENTENCES, STATEMENTS = 6, 5, 2  # of an article, of a passage, of a passage
POOL = 5_000  # sentences that all texts are made of
PUSHED = 0.3  # length of what is added to a vector of length 1
TOGETHER = 200  # articles in one transaction
QUESTIONS, CANDIDATES = 60, 200
SPEAKERS = 5_000
MISSED = 50  # the first so many candidates are compared with exact ones


class Texts:
    """Sentences with their vectors, and articles made of them."""

    def __init__(self, articles: Path, embedder: embed.Embedder) -> None:
        with gzip.open(articles, "rt", encoding="utf-8") as lines:
            texts = [str(json.loads(line)["text"]) for line in lines]
        found = {text[a:b] for text in texts for a, b in sentences(text, "de") if 40 <= b - a <= 200}
        self.sentences = random.Random(20).sample(sorted(found), min(POOL, len(found)))
        self.vectors = embedder.encode_documents(self.sentences)

    def article(self, n: int, version: int = 0) -> tuple[File, Article, Content]:
        """The ``n``th article; another version has other texts."""
        chance = random.Random(n * 1_000 + version)
        drawn = np.random.default_rng(n * 1_000 + version)
        parts = [chance.choices(range(len(self.sentences)), k=SENTENCES) for _ in range(PASSAGES)]
        passages = [" ".join(self.sentences[k] for k in part) for part in parts]
        text = "\n\n".join(passages)
        id, hash = f"{n}.txt", sha256(text.encode()).hexdigest()
        blocks, start = [], 0
        for passage in passages:
            blocks.append(Block(start, start + len(passage), Role.PARAGRAPH))
            start += len(passage) + 2
        date = f"{2000 + n % 25}-{1 + n % 12:02}-{1 + n % 28:02}"
        article = Article(id, text, tuple(blocks), "de", passages[0][:60], hash, "Example", date, paths=(id,))
        entries = [
            Entry(Passage(id, block.start, block.end, passage), passage, self._mean(part, drawn))
            for block, passage, part in zip(blocks, passages, parts, strict=True)
        ]
        said = [
            self._statement(article, chance, part[k], block, drawn)
            for block, part in zip(blocks, parts, strict=True)
            for k in range(STATEMENTS)
        ]
        return File(id, 1, len(text), hash, "1"), article, Content(article, entries, said, "drawn")

    def _statement(
        self, article: Article, chance: random.Random, k: int, block: Block, drawn: np.random.Generator
    ) -> Entry[Statement]:
        said = self.sentences[k]
        rank = int(SPEAKERS ** chance.random())  # few speak often, many once
        start = article.text.index(said, block.start)
        statement = Statement(
            article=article.id, speaker=f"Sprecherin {rank}", party=f"Partei {rank % 40}",
            speaker_mention=f"Sprecherin {rank}", speaker_span=None,
            stance=chance.choice(list(Stance)), kind=Kind.INDIRECT, cue="sagte", cue_spans=(),
            content=said, content_span=(start, start + len(said)), quote_spans=(),
            sentence_span=(start, start + len(said)),
        )  # fmt: skip
        return Entry(statement, f"{statement.speaker} {said}", self._mean([k], drawn))

    def _mean(self, part: list[int], drawn: np.random.Generator) -> NDArray[np.float32]:
        mean: NDArray[np.float32] = pushed(self.vectors[part].sum(axis=0, keepdims=True), drawn)[0]
        return mean


def pushed(vectors: NDArray[np.float32], drawn: np.random.Generator) -> NDArray[np.float32]:
    """The directions of vectors, float32 [n, dimension], each a little aside, as unit vectors."""
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    aside = drawn.standard_normal(unit.shape, np.float32) * (PUSHED / unit.shape[1] ** 0.5)
    return np.asarray((unit + aside) / np.linalg.norm(unit + aside, axis=1, keepdims=True), np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=ARTICLES, help='one a line, as JSON with a "text", gzipped')
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000])
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), help="several that are set up here, by kind")
    parser.add_argument("--store", help="a database without an index in it; by default SQLite")
    parser.add_argument("--search", help="a search engine; by default the local one")
    parser.add_argument("--exact", type=int, default=dense.EXACT, help="vectors up to which a segment is exact")
    parser.add_argument("--json", action="store_true", help="figures as one JSON object a size")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        measure(options)
        return
    for size in options.passages:
        for engine in options.engines or ([None] if options.store or options.search else ["sqlite"]):
            with ENGINES[engine]() if engine else nullcontext({}) as urls:
                chosen = {"store": options.store, "search": options.search, "exact": options.exact, **urls}
                figures = apart(options.articles, size, chosen)
            print(json.dumps(figures) if options.json else table(figures), flush=True)
            if options.record:
                kind = engine or " ".join(str(figures[part]) for part in ("store", "search"))
                results.record(f"benchmarks.scale {size} {kind}", rounded(figures))


@contextmanager
def postgresql() -> Iterator[dict[str, str]]:
    from benchmarks.faults import postgresql as servers

    with servers.cluster() as server:
        yield {"store": server.database()}


@contextmanager
def milvus() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="qabot-scale-") as folder:
        yield {"search": f"milvus:{folder}/lite.db"}


ENGINES: dict[str, Callable[[], AbstractContextManager[dict[str, str]]]] = {
    "sqlite": lambda: nullcontext({}),
    "postgresql": postgresql,
    "milvus": milvus,
}


def apart(articles: Path, size: int, chosen: dict[str, object]) -> dict[str, float | str]:
    """The figures of one size, measured in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.scale",
        "--articles",
        str(articles),
        "--passages",
        str(size),
        "--alone",
    ]
    command += [part for name, value in chosen.items() if value for part in (f"--{name}", str(value))]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, float | str] = json.loads(done.stdout.splitlines()[-1])
    return figures


def measure(options: argparse.Namespace) -> None:
    """Measure one size, and print its figures as JSON."""
    dense.EXACT = options.exact
    embedder = embed.load()
    texts = Texts(options.articles, embedder)
    count = options.passages[0] // PASSAGES
    with tempfile.TemporaryDirectory(prefix="qabot-scale-") as folder:
        store = Store.open(Path(folder), records=options.store, search=options.search)
        figures: dict[str, float | str] = {
            "store": options.store.partition(":")[0] if options.store else "sqlite",
            "search": options.search.partition(":")[0] if options.search else "local",
            "passages": count * PASSAGES,
            "statements": count * PASSAGES * STATEMENTS,
        }
        with store.writer(embedder.name, embedder.dimension) as writer:
            figures |= timed("write", lambda: fill(writer, texts, range(count)))
            figures |= timed("publish", writer.publish)
            figures["disk MB"] = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()) / 1e6
            some = random.Random(1).sample(range(count), max(1, count // 100))
            figures |= timed("1 %: write", lambda: fill(writer, texts, some, version=1))
            figures |= timed("1 %: publish", writer.publish)
            figures |= timed("one article: write", lambda: fill(writer, texts, [0], version=2))
            figures |= timed("one article: publish", writer.publish)
        bot = Bot(Path(folder), store, embedder)
        figures |= timed("first question understood", lambda: bot.understand("Was sagt Sprecherin 1?"))
        index = store.snapshot()
        figures |= timed("open", lambda: index.dense("passages", texts.vectors[0], 1))
        candidates = asked(index, texts, embedder)
        figures |= dict(candidates.figures())
        figures["memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        figures[f"recall at {MISSED}"] = candidates.recall(index)
    print(json.dumps(figures))


def fill(writer: Writer, texts: Texts, numbers: range | list[int], version: int = 0) -> None:
    """Put articles, many in one transaction."""
    for first in range(0, len(numbers), TOGETHER):
        made = [texts.article(n, version) for n in numbers[first : first + TOGETHER]]
        writer.together(partial(put, writer, made))


def put(writer: Writer, made: list[tuple[File, Article, Content]]) -> None:
    for file, article, content in made:
        writer.put(file, [article], [content])


def asked(index: Snapshot, texts: Texts, embedder: embed.Embedder) -> Asked:
    """Ask for the candidates of questions as they are asked for an answer."""
    chance, asked = random.Random(2), Asked([], [], [])
    for _ in range(QUESTIONS):
        said = chance.choice(texts.sentences)
        question = " ".join(chance.sample(said.split(), min(8, len(said.split()))))
        start = clocks()
        vector = embedder.encode_queries([question])
        found = [id for id, _ in index.dense("passages", vector, CANDIDATES)]
        for language in lexical.LANGUAGES:
            index.lexical("passages", lexical.query_terms(question, ["de"], language), CANDIDATES)
        now = clocks()
        asked.seconds.append((now[0] - start[0], now[1] - start[1]))
        asked.vectors.append(vector[0])
        asked.found.append(found[:MISSED])
    return asked


@dataclass(frozen=True, slots=True)
class Asked:
    """Of each question: the seconds that it took by both clocks, its vector, and the passages found first."""

    seconds: list[tuple[float, float]]
    vectors: list[NDArray[np.float32]]
    found: list[list[int]]

    def figures(self) -> Iterator[tuple[str, float]]:
        """Milliseconds until a question has its candidates."""
        for name, column in zip(("", " processor"), np.array(self.seconds).T * 1_000, strict=True):
            for percent in (50, 99):
                yield f"candidates p{percent}{name} ms", float(np.percentile(column, percent))

    def recall(self, index: Snapshot) -> float:
        """The share of the exact best passages that were found among the first as many."""
        queries = np.stack(self.vectors)
        best_ids, best = np.zeros((len(queries), 0), np.int64), np.zeros((len(queries), 0), np.float32)
        for ids, vectors in index.vectors("passages"):
            scores = np.concatenate([best, queries @ vectors.T], axis=1)
            known = np.concatenate([best_ids, np.broadcast_to(ids, (len(queries), len(ids)))], axis=1)
            first = np.argsort(-scores, axis=1)[:, :MISSED]
            best, best_ids = np.take_along_axis(scores, first, 1), np.take_along_axis(known, first, 1)
        pairs = zip(best_ids.tolist(), self.found, strict=True)
        return float(np.mean([len(set(exact) & set(found)) / len(exact) for exact, found in pairs]))


def clocks() -> tuple[float, float]:
    """Seconds by the clock, and seconds of a processor."""
    return time.perf_counter(), time.process_time()


def timed(what: str, call: Callable[[], object]) -> dict[str, float | str]:
    """How long a call takes, by both clocks."""
    start = clocks()
    call()
    wall, processor = (now - then for now, then in zip(clocks(), start, strict=True))
    return {f"{what} s": wall, f"{what} processor s": processor}


def rounded(figures: dict[str, float | str]) -> dict[str, float | str]:
    """As many digits as mean something."""
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in figures.items()}


def table(figures: dict[str, float | str]) -> str:
    lines = [f"{figures['passages']} passages, {figures['store']} and {figures['search']}"]
    shown = {name: value for name, value in figures.items() if isinstance(value, float)}
    return "\n".join([*lines, *(f"  {name:<36}{value:12.3f}" for name, value in shown.items())])


if __name__ == "__main__":
    main()
