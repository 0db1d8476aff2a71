"""SIGKILL at random moments of indexing, adding, changing and removing: the index is then as before or as it is to be.

    python -m benchmarks.faults.kills [--kills 1000] [--seed 1] [--store postgresql]

Each time some files of a corpus are new, some changed and some gone; a process brings the index up to date and is
killed somewhere between its first moment and a tenth later than it would need. Then the index is opened anew,
everything in it must fit together, and it must hold the files of before or those of now, never a mixture.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from benchmarks import results
from benchmarks.faults import corpus, postgresql
from qabot.bot import Bot

FILES = 16


def update(folder: Path, index: Path, store: str | None, kill_after: float | None = None) -> tuple[bool, float]:
    """Whether a process that updates came to its end, and the seconds that it ran."""
    begun = time.monotonic()
    pid = os.fork()
    if not pid:
        try:
            Bot.open(folder, index, store=store).update()
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            os._exit(1)
        os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    status = os.waitpid(pid, 0)[1]
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise AssertionError("an update failed of itself")
    return not os.WIFSIGNALED(status), time.monotonic() - begun


def run(kills: int, seed: int, store: str | None = None) -> dict[str, int]:
    """Kill until enough were hit in their work, and count what the next opening found.

    ``store`` is the URL of an empty database, None for SQLite.
    """
    chance = random.Random(seed)
    counts = {"killed": 0, "as before": 0, "as it is to be": 0}
    with tempfile.TemporaryDirectory() as place:
        folder, index = Path(place) / "corpus", Path(place) / "index"
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(folder, wanted)
        Bot.open(folder, Path(place) / "warm").update()  # what is loaded once is loaded before the fork
        _, seconds = update(folder, index, store)
        before = corpus.held(Bot.open(folder, index, store=store))
        assert before == wanted
        while counts["killed"] < kills:
            wanted = corpus.files(chance, wanted, FILES)
            corpus.write(folder, wanted)
            finished, _ = update(folder, index, store, chance.uniform(0, 1.1 * seconds))
            now = corpus.held(Bot.open(folder, index, store=store))
            if finished:
                assert now == wanted
            else:
                counts["killed"] += 1
                assert now in (before, wanted), "neither as before nor as it is to be"
                counts["as it is to be" if now == wanted else "as before"] += 1
            before = now
        assert update(folder, index, store)[0]
        assert corpus.held(Bot.open(folder, index, store=store)) == wanted
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--store",
        help="postgresql for a server of its own (Debian's package), or the URL of an empty database (default: SQLite)",
    )
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    if not hasattr(os, "fork"):
        sys.exit("processes are forked here, which this system cannot")
    own = options.store == "postgresql"
    if own and (reason := postgresql.missing()):
        sys.exit(reason)
    with postgresql.cluster() if own else nullcontext() as server:
        counts = run(options.kills, options.seed, server.database() if server else options.store)
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    if options.record:
        kind = (options.store or "sqlite").partition(":")[0].partition("+")[0]
        results.record(f"benchmarks.faults.kills, {kind}", dict(counts))


if __name__ == "__main__":
    main()
