"""A process that indexes is killed at random moments: the index is then as it was before, or as it is to be.

Over SQLite and PostgreSQL with the local search, and over SQLite with a Milvus Lite.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from qabot import embed, indexing
from qabot.store import Store
from qabot.text import lexical

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("QABOT_KILLS", "20"))  # of each kind of database
KILLS_OF_MILVUS = int(os.environ.get("QABOT_KILLS", "4"))  # which is slower
SEED = int(os.environ.get("QABOT_KILLS_SEED", "20"))
FILES = 24

# Forks a process at a line that it reads, and waits for it at the next: until then its number stays its own. What is
# killed has its imports behind it, and is at work on the index.
SERVER = """
import os, sys
from pathlib import Path
import faiss, langchain_text_splitters
from qabot import attribution, embed, indexing, readers
from qabot.text import passages
from qabot.store import Store

corpus, index, warm = map(Path, sys.argv[1:4])
records = sys.argv[4] or None
[(attribution.reader().read(article), passages.split(article)) for article in readers.read(warm, id="warm.txt")]
embedder = embed.load()
while sys.stdin.readline():
    pid = os.fork()
    if not pid:
        indexing.BATCH = 16  # many small steps, so that kills fall between them
        indexing.update(corpus, Store.open(index, records=records), embedder)
        os._exit(0)
    print(pid, flush=True)
    sys.stdin.readline()
    print(os.waitpid(pid, 0)[1], flush=True)
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills by SIGKILL what was forked")


@contextmanager
def server(corpus: Path, index: Path, records: str | None) -> Iterator[tuple[IO[str], IO[str]]]:
    warm = next(corpus.iterdir())
    arguments = [sys.executable, "-W", "ignore", "-c", SERVER, str(corpus), str(index), str(warm), records or ""]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.stdin, process.stdout
        finally:
            process.stdin.close()


def run(channels: tuple[IO[str], IO[str]], kill_after: float | None = None) -> tuple[bool, float]:
    """Whether one update ran to its end, and for how many seconds it ran."""
    orders, reports = channels
    print(file=orders, flush=True)
    pid = int(reports.readline())
    start = time.monotonic()
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    print(file=orders, flush=True)
    status = int(reports.readline())
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return not os.WIFSIGNALED(status), time.monotonic() - start


def write(corpus: Path, files: dict[str, str]) -> None:
    for path in corpus.iterdir():
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        path = corpus / name
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


def some_files(chance: random.Random, before: dict[str, str]) -> dict[str, str]:
    """A corpus in which a third is new, a third gone, and a third changed."""
    after = {name: text for name, text in before.items() if chance.random() > 0.3}
    for _ in range(FILES - len(after)):
        after[f"{chance.randrange(1000)}.txt"] = ""
    for name in after:
        if not after[name] or chance.random() < 0.3:
            town = chance.choice(("Adorf", "Bestadt", "Cehausen"))
            number = chance.randrange(10**6)
            after[name] = (
                f"Streit um Halle {number}\n\nDie Bürgermeisterin von {town} sagte, die Halle werde gebaut.\n\n"
                f"Der Kämmerer bestritt, dass dafür {number} Euro fehlen. " + "Im Rat wurde lange beraten. " * 20
            )
    return after


def state(store: Store) -> dict[str, str]:
    """What the index holds, once it is seen that everything in it fits together."""
    index = store.snapshot()
    texts: dict[str, str] = {}
    for summary in index.articles():
        article = index.article(summary.id)
        assert article is not None
        texts[summary.id] = article.text
        passages = index.passages_of(summary.id)
        assert passages
        assert all(article.text[one.start : one.end] == one.text for one in passages)
        assert all(article.text[slice(*one.content_span)] == one.content for one in index.statements_of(summary.id))
    for name in ("passages", "statements"):
        ids = index.ids(name)
        rows = {int(id): row for batch in index.vectors(name) for id, row in zip(*batch, strict=True)}
        assert rows.keys() == ids
        for id in sorted(ids)[:3]:
            ((_, best),) = index.dense(name, rows[id], 1)
            assert np.isclose(best, 1.0, atol=1e-4)
            ((_, text),) = index.texts(name, [id])
            assert id in {
                hit for hit, _ in index.lexical(name, [(t, 1.0) for t in lexical.document_terms(text)], 10**4)
            }
    return texts


def test_killed_at_any_moment_the_index_is_old_or_new(tmp_path: Path, records: str | None) -> None:
    chance = random.Random(SEED)
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    files = some_files(chance, {})
    write(corpus, files)
    killed = 0
    with server(corpus, index, records) as channels:
        finished, seconds = run(channels)
        assert finished
        held = state(Store.open(index, records=records))
        assert held == files
        while killed < KILLS:
            files = some_files(chance, files)
            write(corpus, files)
            finished, _ = run(channels, kill_after=chance.uniform(0, 1.1 * seconds))
            killed += not finished
            found = state(Store.open(index, records=records))
            assert found == files if finished else found in (held, files)
            held = found
        assert run(channels)[0]
    indexing.update(corpus, Store.open(tmp_path / "fresh"), embed.load())
    after, fresh = Store.open(index, records=records), Store.open(tmp_path / "fresh")
    assert state(after) == state(fresh) == files
    assert parts(after) == parts(fresh)


def test_killed_at_any_moment_milvus_and_the_records_are_of_one_state() -> None:
    pytest.importorskip("pymilvus", reason="pymilvus is not installed: pip install 'qabot[milvus]'")
    # Where nothing was asked over gRPC yet, whose threads a fork does not survive; and a Milvus Lite lets one in.
    command = [sys.executable, "-m", "benchmarks.faults.kills", "--search", "milvus"]
    numbers = ["--kills", str(KILLS_OF_MILVUS), "--seed", str(SEED)]
    done = subprocess.run([*command, *numbers], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert f"killed {KILLS_OF_MILVUS}," in done.stdout


def parts(store: Store) -> list[object]:
    """All passages and statements, but for their ids."""
    return [
        [(one.start, one.end) for one in store.snapshot().passages_of(summary.id)]
        + [
            (one.speaker, one.stance, one.content_span, one.answers)
            for one in store.snapshot().statements_of(summary.id)
        ]
        for summary in store.snapshot().articles()
    ]
