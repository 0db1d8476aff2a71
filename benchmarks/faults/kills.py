"""SIGKILL while an index is made, added to, changed and removed from: it is then as before or as it is to be.

    python -m benchmarks.faults.kills [--kills 1000] [--minutes 90] [--seed 1] [--store postgresql] [--search milvus]

Each time some files of a corpus are new, some changed and some gone; a process brings the index up to date and is
killed: every other time somewhere between its first moment and a tenth later than it would need, which mostly hits it
while it reads, else before a step of its writing, a statement of SQL or a change of a file. Then another process opens
the index: everything in it must fit together, what can be searched must be what the records hold, by the search engine
itself, and it must hold the files of before or those of now, never a mixture. In the end it must hold what an index
does that nobody killed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
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

from sqlalchemy import Engine, event

from benchmarks import results
from benchmarks.faults import corpus, postgresql
from qabot import indexing
from qabot.bot import Bot
from qabot.store import COLLECTIONS
from qabot.text import lexical

FILES = 8
EVERY = 10_000  # more than there are parts
BATCH = 8  # texts embedded at a time, so that an update writes several times
# What changes files, by the names that Python's audit hooks have for it; "open" does where it is to write.
CHANGES = ("os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate", "sqlite3.connect")
READS = ("SELECT", "PRAGMA")
TO_WRITE = os.O_WRONLY | os.O_RDWR
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

    def update(self, *, kill_after: float | None = None, kill_at: int = -1) -> tuple[int, float]:
        """The steps of a process that updates, 0 where it was killed, and the seconds that it ran.

        It is killed after so many seconds, or at that one of its steps.
        """
        begun = time.monotonic()
        told = forked(lambda: steps(lambda: self.bot().update(), kill_at), kill_after)
        return int(told or 0), time.monotonic() - begun

    def held(self) -> dict[str, str]:
        """The texts by file, as a process of its own sees them: a Milvus Lite lets in one at a time."""
        found: dict[str, str] = json.loads(forked(lambda: whole(self.bot())) or "null")
        return found

    def parts(self) -> str | None:
        """All passages and statements by file, as JSON, without the numbers that each index gives them."""
        return forked(lambda: parts(self.bot()))


def steps(work: Callable[[], object], kill_at: int) -> int:
    """Do ``work`` and count its changes, of records and of files; at that one of them, the process is killed."""
    counted = 0

    def step(*_: object) -> None:
        nonlocal counted
        counted += 1
        if counted == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def executed(sql: object, cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(READS):
            step()

    def seen(name: str, arguments: tuple[object, ...]) -> None:
        if name in CHANGES or (name == "open" and isinstance(arguments[2], int) and arguments[2] & TO_WRITE):
            step()

    event.listen(Engine, "before_cursor_execute", executed)
    event.listen(Engine, "commit", step)
    sys.addaudithook(seen)
    indexing.BATCH = BATCH
    work()
    return counted


def whole(bot: Bot) -> dict[str, str]:
    """The texts by file. Raises AssertionError where anything does not fit, or searches are not of these records."""
    texts, index = corpus.held(bot), bot.store.snapshot()
    for name in COLLECTIONS if texts else ():
        vectors = {int(id): row for batch in index.vectors(name) for id, row in zip(*batch, strict=True)}
        assert vectors.keys() == index.ids(name), "a part without a vector"
        any_row = next(iter(vectors.values()))
        assert sorted(id for id, _ in index.dense(name, any_row, EVERY)) == sorted(vectors), "vectors of another state"
        for id, text in index.texts(name, sorted(vectors)[:3]):
            terms = [(term, 1.0) for term in lexical.document_terms(text)]
            assert id in {hit for hit, _ in index.lexical(name, terms, EVERY)}, "terms of another state"
    assert bot.trouble is None, bot.trouble  # it was not the records that answered
    return texts


def parts(bot: Bot) -> dict[str, object]:
    """The passages and statements of each file."""
    index = bot.index()
    return {
        one.id: (
            [(passage.start, passage.end) for passage in index.passages_of(one.id)],
            [(said.speaker, said.party, said.stance, said.content_span) for said in index.statements_of(one.id)],
        )
        for one in bot.articles()
    }


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
    if kill_after is not None and not select.select([reading], [], [], kill_after)[0]:
        os.kill(pid, signal.SIGKILL)
    with os.fdopen(reading) as told:
        found = told.read()
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        return None
    if os.WEXITSTATUS(status):
        raise AssertionError("a process failed by itself")
    return found


def run(
    kills: int, seed: int, store: str | None = None, search: str | None = None, minutes: float = float("inf")
) -> dict[str, int]:
    """Kill until enough were hit in their work, or ``minutes`` are over, and count what the next opening found.

    ``store`` is the URL of an empty database, None for SQLite; ``search`` that of a search engine, "milvus" for a
    Milvus Lite beside the index, None for the local one.
    """
    chance = random.Random(seed)
    counts = {"killed": 0, "as before": 0, "as it is to be": 0}
    end = time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory() as folder:
        if search == "milvus":
            search = f"milvus:{folder}/lite.db"
            for module in LOADED:
                import_module(module)  # once, before the fork; it starts nothing yet
        place = Place(Path(folder) / "corpus", Path(folder) / "index", store, search)
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(place.corpus, wanted)
        Bot.open(place.corpus, Path(folder) / "warm").update()  # likewise
        needed, seconds = place.update()
        before = place.held()
        assert before == wanted
        while counts["killed"] < kills and time.monotonic() < end:
            wanted = corpus.files(chance, wanted, FILES)
            corpus.write(place.corpus, wanted)
            if chance.random() < 0.5:
                finished, took = place.update(kill_after=chance.uniform(0, 1.1 * seconds))
            else:
                finished, took = place.update(kill_at=chance.randint(1, needed))
            now = place.held()
            if finished:
                assert now == wanted
                needed, seconds = finished, took
            else:
                needed, seconds = needed + 8, 1.05 * seconds  # what is left adds up: so some are always hit at the end
                counts["killed"] += 1
                assert now in (before, wanted), "neither as before nor as it is to be"
                counts["as it is to be" if now == wanted else "as before"] += 1
                print(counts, end="\r", file=sys.stderr, flush=True)
            before = now
        assert place.update()[0]
        assert place.held() == wanted
        fresh = Place(place.corpus, Path(folder) / "fresh")
        assert fresh.update()[0]
        assert place.parts() == fresh.parts(), "not what an index holds that nobody killed"
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="end after so many, with fewer kills")
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
        store = server.database() if server else options.store
        counts = run(options.kills, options.seed, store, options.search, options.minutes)
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    if options.record:
        kinds = [options.store or "sqlite", *([options.search] if options.search else [])]
        kind = ", ".join(one.partition(":")[0].partition("+")[0] for one in kinds)
        results.record(f"benchmarks.faults.kills, {kind}", dict(counts))


if __name__ == "__main__":
    main()
