"""Files that change while they are read: what the index holds in the end is what stands in them in the end.

    python -m benchmarks.faults.changing [--rounds 100] [--seed 1]

In each round a process writes the files of a corpus again and again, some as they were, some anew, piece by piece as
copying does, while the index is brought up to date. No update may fail; the first one after the writing has ended must
leave the files as they are then in the index.
"""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from pathlib import Path

from benchmarks import results
from benchmarks.faults import corpus
from benchmarks.faults.command import options
from qabot.bot import Bot

FILES = 4
PIECES = 4  # in which a file is written


def rewrite(folder: Path, chance: random.Random) -> None:
    """Write files without end, some of them with what they held."""
    held = {path: path.read_text(encoding="utf8") for path in folder.iterdir()}
    while True:
        path = chance.choice(sorted(held))
        if chance.random() < 0.3:
            held[path] = corpus.article(chance)
        text = held[path].encode()
        with path.open("wb", buffering=0) as file:
            for piece in range(PIECES):
                file.write(text[piece * len(text) // PIECES : (piece + 1) * len(text) // PIECES])
                time.sleep(chance.uniform(0, 0.01))


def run(rounds: int, seed: int) -> dict[str, int]:
    """Rounds, and those of them in which an update saw what nobody had written in full."""
    chance = random.Random(seed)
    counts = {"rounds": 0, "read in part meanwhile": 0}
    with tempfile.TemporaryDirectory() as place:
        folder, index = Path(place) / "corpus", Path(place) / "index"
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(folder, wanted)
        bot = Bot.open(folder, index)
        bot.update()
        while counts["rounds"] < rounds:
            own = random.Random(chance.random())  # else both would come upon the same text: two files, one article
            pid = os.fork()
            if not pid:
                rewrite(folder, own)
            try:
                time.sleep(chance.uniform(0, 0.05))
                bot.update()
            finally:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            counts["rounds"] += 1
            counts["read in part meanwhile"] += not all(map(_is_whole, corpus.held(bot).values()))
            wanted = {name: _whole(folder / name, chance) for name in wanted}
            bot.update()
            assert corpus.held(bot) == wanted, "the index does not hold what stands in the files"
    return counts


def _whole(path: Path, chance: random.Random) -> str:
    """What stands in a file; where its writing was cut short, that is done to its end."""
    text = path.read_text(encoding="utf8")
    if not _is_whole(text):
        text = corpus.article(chance)
        path.write_text(text, encoding="utf8")
    return text


def _is_whole(text: str) -> bool:
    return text.endswith("beraten. ")


def main() -> None:
    given = options(__doc__, rounds=100)
    counts = run(given.rounds, given.seed)
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    if given.record:
        results.record("benchmarks.faults.changing", dict(counts))


if __name__ == "__main__":
    main()
