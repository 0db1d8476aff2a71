"""A disk that is full at any moment of an update, and one that can only be read.

    python -m benchmarks.faults.disk [--rounds 100] [--seed 1]

The index lies on a file system of its own (Linux, in a namespace where that may be made). In each round the corpus
changes and there is room for some of what an update writes, sometimes for all. It ends by itself or with a message that
names the way out; then the index must be as before or as it is to be, and with room again the next update succeeds. Now
and then the disk is read-only: questions are answered, an update is refused.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks import results
from benchmarks.faults import corpus
from benchmarks.faults.apart import REFUSED, apart
from qabot.bot import Bot

ROOT = Path(__file__).parent.parent.parent
FILES = 8
ROOM = 256 << 20  # bytes of the disk where it is not full
NEEDED = 512 << 10  # bytes that an update writes, about
DONE, BEFORE, AFTER = "done", "as before", "as it is to be"


def inside(*command: str) -> list[str]:
    """A command in a namespace where it may mount."""
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *user, "--mount", *command]


def missing() -> str | None:
    """Why a disk cannot be made here; None where it can."""
    try:
        done = subprocess.run(
            inside("mount", "-t", "tmpfs", "none", "/mnt"), capture_output=True, text=True, timeout=30, check=False
        )
    except OSError as error:
        return str(error)
    return None if not done.returncode else done.stderr.strip()


def apart_from_this(rounds: int, seed: int) -> dict[str, int]:
    """``run`` in a namespace of its own."""
    own = [sys.executable, "-m", "benchmarks.faults.disk", "--inside"]
    command = inside(*own, "--rounds", str(rounds), "--seed", str(seed))
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    counts: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return counts


def run(rounds: int, seed: int) -> dict[str, int]:
    """What updates on a full or a read-only disk came to, and what the index was then."""
    chance = random.Random(seed)
    counts = Counter[str]()
    with tempfile.TemporaryDirectory() as place, _disk(Path(place) / "disk") as disk:
        folder, index = Path(place) / "corpus", disk / "index"
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(folder, wanted)
        updated(folder, Path(place) / "warm")  # what is loaded once is loaded before the fork
        assert apart(partial(updated, folder, index)) == DONE
        for _ in range(rounds):
            before, wanted = wanted, corpus.files(chance, wanted, FILES)
            corpus.write(folder, wanted)
            only_read = chance.random() < 0.1
            _remount(disk, "ro" if only_read else f"size={_used(disk) + chance.randrange(NEEDED)}")
            what = apart(partial(updated, folder, index))
            found = apart(partial(asked, folder, index, before, wanted))
            _remount(disk, f"rw,size={ROOM}")
            counts[f"{'read-only' if only_read else 'short of room'}: update {what}, then {found}"] += 1
            again = apart(partial(updated, folder, index)), apart(partial(asked, folder, index, before, wanted))
            assert again == (DONE, AFTER), f"with room again it came to {again}"
    return dict(counts)


@contextmanager
def _disk(place: Path) -> Iterator[Path]:
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "none", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def updated(folder: Path, index: Path) -> str:
    Bot.open(folder, index).update()
    return DONE


def asked(folder: Path, index: Path, before: dict[str, str], wanted: dict[str, str]) -> str:
    bot = Bot.open(folder, index, create=False)
    bot.ask(corpus.QUESTION)
    held = corpus.held(bot)
    return AFTER if held == wanted else BEFORE if held == before else "of other texts"


def right(outcome: str) -> bool:
    """Whether an outcome is as it should be; what is refused after the index is published is in it."""
    told, _, found = outcome.partition(": update ")[2].partition(", then ")
    return (told, found) == (DONE, AFTER) or (told == REFUSED and found in (BEFORE, AFTER))


def _used(disk: Path) -> int:
    told = os.statvfs(disk)
    return (told.f_blocks - told.f_bfree) * told.f_frsize


def _remount(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", disk], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(run(options.rounds, options.seed)))
        return
    if reason := missing():
        sys.exit(f"no disk can be made here ({reason})")
    counts = apart_from_this(options.rounds, options.seed)
    for outcome, count in sorted(counts.items()):
        print(f"{'' if right(outcome) else 'WRONG '}{outcome}: {count}")
    if options.record:
        results.record("benchmarks.faults.disk", dict(counts))


if __name__ == "__main__":
    main()
