"""SIGKILL at random moments of indexing, adding, changing and removing: the index is then as before or as it is to be.

    python -m benchmarks.faults.kills [--kills 1000] [--seed 1] [--store postgresql] [--search milvus]

Each time some files of a corpus are new, some changed and some gone; a process brings the index up to date and is
killed somewhere between its first moment and a tenth later than it would need. Then another process opens the index:
everything in it must fit together, what can be searched must be what the records hold, by the search engine itself,
and it must hold the files of before or those of now, never a mixture.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from benchmarks import results
from benchmarks.faults import corpus, postgresql
from qabot.bot import Bot
from qabot.store import COLLECTIONS
from qabot.text import lexical

FILES = 16
EVERY = 10_000  # more than there are parts
LOADED = ("pymilvus", "milvus_lite.server_manager", "milvus_lite.adapter.grpc.server")


@dataclass(frozen=True, slots=True)
class Place:
    """A corpus and its index; ``store`` and ``search`` are URLs, None for those in the folder of the index."""

    corpus: Path
    index: Path
    store: str | None = None
    search: str | None = None

    def bot(self) -> Bot:
        return Bot.open(self.corpus, self.index, store=self.store, search=self.search)

    def update(self, kill_after: float | None = None) -> tuple[bool, float]:
        """Whether a process that updates came to its end, and the seconds that it ran."""
        begun = time.monotonic()
        told = forked(lambda: self.bot().update(), kill_after)
        return told is not None, time.monotonic() - begun

    def held(self) -> dict[str, str]:
        """The texts by file, as a process of its own sees them: a Milvus Lite lets in one at a time."""
        found: dict[str, str] = json.loads(forked(lambda: whole(self.bot())) or "null")
        return found


def whole(bot: Bot) -> dict[str, str]:
    """The texts by file. Raises AssertionError where anything does not fit, or searches are not of these records."""
    texts, index = corpus.held(bot), bot.store.snapshot()
    for name in COLLECTIONS if texts else ():
        vectors = {int(id): row for batch in index.vectors(name) for id, row in zip(*batch, strict=True)}
        assert vectors.keys() == index.ids(name), "a part without a vector"
        any_row = next(iter(vectors.values()))
        assert {id for id, _ in index.dense(name, any_row, EVERY)} == vectors.keys(), "vectors of another state"
        for id, text in index.texts(name, sorted(vectors)[:3]):
            terms = [(term, 1.0) for term in lexical.document_terms(text)]
            assert id in {hit for hit, _ in index.lexical(name, terms, EVERY)}, "terms of another state"
    assert bot.trouble is None, bot.trouble  # it was not the records that answered
    return texts


def forked(work: Callable[[], object], kill_after: float | None = None) -> str | None:
    """What ``work`` gives, as JSON where it can be, in a process of its own; None where that was killed before."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            with os.fdopen(writing, "w") as told:
                told.write(json.dumps(work(), default=str))
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    os.close(writing)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    with os.fdopen(reading) as told:
        found = told.read()
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        return None
    if os.WEXITSTATUS(status):
        raise AssertionError("a process failed by itself")
    return found


def run(kills: int, seed: int, store: str | None = None, search: str | None = None) -> dict[str, int]:
    """Kill until enough were hit in their work, and count what the next opening found.

    ``store`` is the URL of an empty database, None for SQLite; ``search`` that of a search engine, "milvus" for a
    Milvus Lite beside the index, None for the local one.
    """
    chance = random.Random(seed)
    counts = {"killed": 0, "as before": 0, "as it is to be": 0}
    with tempfile.TemporaryDirectory() as folder:
        if search == "milvus":
            search = f"milvus:{folder}/lite.db"
            for module in LOADED:
                import_module(module)  # once, before the fork; it starts nothing yet
        place = Place(Path(folder) / "corpus", Path(folder) / "index", store, search)
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(place.corpus, wanted)
        Bot.open(place.corpus, Path(folder) / "warm").update()  # likewise
        _, seconds = place.update()
        before = place.held()
        assert before == wanted
        while counts["killed"] < kills:
            wanted = corpus.files(chance, wanted, FILES)
            corpus.write(place.corpus, wanted)
            finished, _ = place.update(chance.uniform(0, 1.1 * seconds))
            now = place.held()
            if finished:
                assert now == wanted
            else:
                counts["killed"] += 1
                assert now in (before, wanted), "neither as before nor as it is to be"
                counts["as it is to be" if now == wanted else "as before"] += 1
            before = now
        assert place.update()[0]
        assert place.held() == wanted
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--store",
        help="postgresql for a server of its own (Debian's package), or the URL of an empty database (default: SQLite)",
    )
    parser.add_argument(
        "--search", help="milvus for a Milvus Lite of its own, or the URL of a search engine (default: the local one)"
    )
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    if not hasattr(os, "fork"):
        sys.exit("processes are forked here, which this system cannot")
    own = options.store == "postgresql"
    if own and (reason := postgresql.missing()):
        sys.exit(reason)
    with postgresql.cluster() if own else nullcontext() as server:
        counts = run(options.kills, options.seed, server.database() if server else options.store, options.search)
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    if options.record:
        kinds = [options.store or "sqlite", *([options.search] if options.search else [])]
        kind = ", ".join(one.partition(":")[0].partition("+")[0] for one in kinds)
        results.record(f"benchmarks.faults.kills, {kind}", dict(counts))


if __name__ == "__main__":
    main()
