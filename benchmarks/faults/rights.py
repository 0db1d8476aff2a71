"""Files and folders that may not be read or written: a clear message or an answer, and nothing is forgotten.

    python -m benchmarks.faults.rights

One thing after the other is forbidden to a process (which, where it is root's, lays that down first): files and folders
of the corpus, the index and its parts. Then it asks, and brings the index up to date. What is told or refused is
printed; with all rights again, the index must hold all articles.
"""

from __future__ import annotations

import ctypes
import random
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks import results
from benchmarks.faults import corpus
from benchmarks.faults.apart import REFUSED, apart
from benchmarks.faults.command import options
from qabot.bot import Bot

FILES = 4
RIGHT = "all articles"
# What is forbidden, by its place (* is the first there), with the rights that are left.
FORBIDDEN = {
    "an article, to read": ("corpus/*", 0o000),
    "the corpus, to read": ("corpus", 0o000),
    "the corpus, to enter": ("corpus", 0o444),
    "the index, to read": ("index", 0o000),
    "the index, to write": ("index", 0o555),
    "the records, to read": ("index/records.sqlite", 0o000),
    "the records, to write": ("index/records.sqlite", 0o444),
    "the search, to read": ("index/search", 0o000),
    "the search, to write": ("index/search", 0o555),
}


def run(seed: int) -> dict[str, dict[str, str]]:
    """What asking and updating come to, by what is forbidden."""
    chance = random.Random(seed)
    found = {}
    with tempfile.TemporaryDirectory() as place:
        folder, index = Path(place) / "corpus", Path(place) / "index"
        wanted = corpus.files(chance, {}, FILES)
        corpus.write(folder, wanted)
        updated(folder, Path(place) / "warm", wanted)  # what is loaded once is loaded before the fork
        assert apart(partial(updated, folder, index, wanted)) == RIGHT
        for what, (where, rights) in FORBIDDEN.items():
            (path, *_) = sorted(Path(place).glob(where))
            former = path.stat().st_mode
            path.chmod(rights)
            try:
                asks = apart(partial(without_rights, partial(asked, folder, index, wanted)))
                updates = apart(partial(without_rights, partial(updated, folder, index, wanted)))
            finally:
                path.chmod(former)
            found[what] = {"asking": asks, "updating": updates}
            assert apart(partial(updated, folder, index, wanted)) == RIGHT, f"{what}: not made good"
            assert {one.name: one.read_text(encoding="utf8") for one in folder.iterdir()} == wanted
    return found


def asked(folder: Path, index: Path, wanted: dict[str, str]) -> str:
    bot = Bot.open(folder, index, create=False)
    bot.ask(corpus.QUESTION)
    return _held(bot, wanted)


def updated(folder: Path, index: Path, wanted: dict[str, str]) -> str:
    bot = Bot.open(folder, index)
    skipped = bot.update().skipped
    told = _held(bot, wanted)
    return f"{told}; named: {', '.join(sorted({one.reason for one in skipped}))}" if skipped else told


def _held(bot: Bot, wanted: dict[str, str]) -> str:
    held = corpus.held(bot)
    if any(wanted.get(name) != text for name, text in held.items()):
        return "other texts"
    return RIGHT if held == wanted else f"{len(held)} of {len(wanted)} articles"


def without_rights(work: partial[str]) -> str:
    """Do it as somebody to whom rights apply: root's processes are above them by what they are capable of."""
    if sys.platform == "linux":
        header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        if ctypes.CDLL(None, use_errno=True).capset(header, none):
            raise OSError(ctypes.get_errno(), "cannot lay down what root is capable of")
    return work()


def right(outcome: str) -> bool:
    """Whether it was answered, done, or refused with a message."""
    return outcome == REFUSED or outcome.startswith((RIGHT, f"{FILES - 1} of {FILES} articles; named"))


def main() -> None:
    given = options(__doc__)
    found = run(given.seed)
    for what, outcomes in found.items():
        for work, outcome in outcomes.items():
            print(f"{'' if right(outcome) else 'WRONG '}{what}: {work}: {outcome}")
    if given.record:
        results.record("benchmarks.faults.rights", dict(found))


if __name__ == "__main__":
    main()
