"""A clock that is set back and forth: what is new is read all the same, and nothing is kept that is gone.

    python -m benchmarks.faults.clock [--rounds 100] [--seed 1]

Before each update the clock jumps by up to ten years in either direction, and the files that changed bear its time, as
they do on a machine whose clock is wrong. The index must hold what stands in the files, a question must be answered.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path
from unittest import mock

from benchmarks import results
from benchmarks.faults import corpus
from benchmarks.faults.command import options
from qabot.bot import Bot

FILES = 6
YEARS = 10 * 365 * 24 * 3600.0  # seconds that the clock jumps at most


def run(rounds: int, seed: int) -> dict[str, int]:
    """Updates with the clock set back, and set forward."""
    chance = random.Random(seed)
    counts = {"set back": 0, "set forward": 0}
    real, shift = time.time, 0.0
    with (
        tempfile.TemporaryDirectory() as place,
        mock.patch("time.time", lambda: real() + shift),
        mock.patch("time.time_ns", lambda: int((real() + shift) * 1e9)),
    ):
        folder, wanted = Path(place) / "corpus", dict[str, str]()
        folder.mkdir()
        bot = Bot.open(folder, Path(place) / "index")
        for _ in range(rounds):
            jump = chance.choice((-1, 1)) * YEARS ** chance.random()  # as often seconds as years
            shift += jump
            counts["set back" if jump < 0 else "set forward"] += 1
            before, wanted = wanted, corpus.files(chance, wanted, FILES)
            corpus.write(folder, wanted)
            for name, text in wanted.items():
                if before.get(name) != text:
                    os.utime(folder / name, (time.time(), time.time()))
            bot.update()
            assert corpus.held(bot) == wanted, f"after a jump by {jump:.0f} seconds the index holds something else"
            bot.ask(corpus.QUESTION)
    return counts


def main() -> None:
    given = options(__doc__, rounds=100)
    counts = run(given.rounds, given.seed)
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    if given.record:
        results.record("benchmarks.faults.clock", dict(counts))


if __name__ == "__main__":
    main()
