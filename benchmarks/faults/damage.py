"""Damaged byte ranges in every file of the index: it is repaired, or a message names the way out, and then it is.

    python -m benchmarks.faults.damage [--ranges 200] [--minutes 40] [--seed 1] [--only records.sqlite]

In each file of an index up to 4,096 bytes at a random place are overwritten by chance, by zeros, or cut off, as a disk
does it: the file's time stays. Then everything is read and a question asked, in a process of its own, and compared with
what the whole index tells: texts, statements, vectors, candidates with their scores, the answer. Right (also because it
was repaired on the way) and refused with a message of qabot's own are as it should be; a traceback, a dead process or
anything that is told otherwise are counted as what they are. One range in each file makes a round, after which the
corpus is compared byte by byte, and indexed anew; after --minutes no other round begins.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import results
from benchmarks.faults import corpus
from benchmarks.faults.apart import apart
from benchmarks.faults.command import options
from qabot.answer import to_json
from qabot.bot import Bot
from qabot.store import COLLECTIONS

FILES = 6
LONGEST = 4096  # bytes


def damage(path: Path, chance: random.Random) -> None:
    """Overwrite or cut off a range of a file, and leave its time."""
    before = path.stat()
    content = bytearray(path.read_bytes())
    start = chance.randrange(len(content)) if content else 0
    length = chance.randint(1, LONGEST)
    kind = chance.choice(("noise", "zeros", "cut"))
    if kind == "cut":
        del content[start:]
    else:
        end = min(len(content), start + length)
        content[start:end] = chance.randbytes(end - start) if kind == "noise" else bytes(end - start)
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def told(folder: Path, index: Path) -> dict[str, Any]:
    """All that an index tells. Raises AssertionError where its parts do not fit together."""
    bot = Bot.open(folder, index)
    texts = corpus.held(bot)
    held = bot.index()
    return {
        "texts": texts,
        "statements": [bot.statements_of(id) for id in texts],
        "vectors": [rows.tobytes() for kind in COLLECTIONS for _, rows in held.vectors(kind)],
        "candidates": bot.search(corpus.QUESTION),
        "answer": to_json(bot.ask(corpus.QUESTION)),
    }


def met(folder: Path, index: Path, expected: dict[str, Any]) -> str:
    """What opening, reading and asking come to; raises QabotError where it is refused with the way out."""
    try:
        found = told(folder, index)
    except AssertionError as error:
        return f"wrong: {error}"
    return next((f"wrong: other {what}" for what in expected if found[what] != expected[what]), "right")


def recovered(folder: Path, index: Path, wanted: dict[str, str]) -> bool:
    """Whether deleting the index and indexing anew, the last way out of all messages, brings everything back."""
    shutil.rmtree(index)
    bot = Bot.open(folder, index)
    bot.update()
    return corpus.held(bot) == wanted


def run(ranges: int, seed: int, only: str = "", minutes: float = float("inf")) -> dict[str, dict[str, int]]:
    """Outcomes by the kind of file; of those ``only`` with this in their name."""
    end = time.monotonic() + 60 * minutes
    chance = random.Random(seed)
    counts: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as place:
        folder, whole, index = Path(place) / "corpus", Path(place) / "whole", Path(place) / "index"
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(folder, wanted)
        Bot.open(folder, whole).update()
        # Of a copy, since what reads may keep it open; this also loads, before the fork, what is loaded once.
        expected = told(folder, shutil.copytree(whole, Path(place) / "copy"))
        assert expected["texts"] == wanted
        files = [path.relative_to(whole) for path in whole.rglob("*") if path.is_file() and only in path.name]
        for done in range(ranges):
            if time.monotonic() > end:
                break
            for file in sorted(files):
                shutil.rmtree(index, ignore_errors=True)
                shutil.copytree(whole, index)
                damage(index / file, chance)
                outcome = apart(partial(met, folder, index, expected))
                counts.setdefault(kind_of(file), Counter())[outcome] += 1
            assert {path.name: path.read_text(encoding="utf8") for path in folder.iterdir()} == wanted
            assert recovered(folder, index, wanted)
            print(f"{done + 1} ranges in each of {len(files)} files", end="\r", file=sys.stderr, flush=True)
    return {kind: dict(outcomes) for kind, outcomes in counts.items()}


def kind_of(file: Path) -> str:
    """What a file of the index holds: its own name, or the folder's where names are drawn by a library."""
    terms = [part for part in file.parts if part.endswith(".terms")]
    return terms[0] if terms else file.name


def main() -> None:
    given = options(__doc__, ranges=200, minutes=float("inf"), only="")
    counts = run(given.ranges, given.seed, given.only, given.minutes)
    for kind, outcomes in counts.items():
        print(f"{kind:24s}" + ", ".join(f"{outcome} {count}" for outcome, count in sorted(outcomes.items())))
    if given.record:
        results.record(f"benchmarks.faults.damage {given.only}".strip(), dict(counts))


if __name__ == "__main__":
    main()
