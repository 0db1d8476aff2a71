"""The faults of benchmarks/faults, in a shorter form."""

from __future__ import annotations

import os
import random
import sys
from functools import partial
from pathlib import Path

import pytest

from benchmarks.faults import changing, clock, corpus, damage, disk, network, rights
from benchmarks.faults.apart import REFUSED, apart
from qabot.bot import Bot

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.sqlite


def test_a_corpus_that_changed_is_held_as_it_is(tmp_path: Path) -> None:
    chance = random.Random(5)
    wanted = corpus.files(chance, {}, 6)
    corpus.write(tmp_path / "corpus", wanted)
    bot = Bot.open(tmp_path / "corpus", tmp_path / "index")
    bot.update()
    wanted = corpus.files(chance, wanted, 6)
    corpus.write(tmp_path / "corpus", wanted)
    assert corpus.held(bot) != wanted  # until it is told to look
    bot.update()
    assert corpus.held(bot) == wanted


def test_a_damaged_database_is_refused_or_right_and_the_way_out_brings_everything_back(tmp_path: Path) -> None:
    chance = random.Random(7)
    wanted = corpus.files(chance, {}, 3)
    corpus.write(tmp_path / "corpus", wanted)
    index = tmp_path / "index"
    Bot.open(tmp_path / "corpus", index).update()
    expected = damage.told(tmp_path / "corpus", index)
    (database,) = index.rglob("*.sqlite")
    damage.damage(database, chance)
    assert apart(partial(damage.met, tmp_path / "corpus", index, expected)) in ("right", REFUSED)
    assert damage.recovered(tmp_path / "corpus", index, wanted)


@pytest.mark.skipif(sys.platform != "linux", reason="makes a disk in a namespace")
def test_on_a_full_or_read_only_disk_the_index_is_old_or_new() -> None:
    if reason := disk.missing():
        pytest.skip(f"no disk can be made here: {reason}")
    counts = disk.apart_from_this(6, seed=12)
    assert [outcome for outcome in counts if not disk.right(outcome)] == []
    assert any(REFUSED in outcome for outcome in counts), "there was room each time"


@pytest.mark.skipif(sys.platform != "linux", reason="lays rights down as Linux has them")
def test_what_may_not_be_read_or_written_is_told_and_not_forgotten() -> None:
    found = rights.run(seed=1)
    assert [(what, told) for what, told in found.items() if not all(map(rights.right, told.values()))] == []
    assert found["the corpus, to read"]["updating"] == found["the index, to read"]["asking"] == REFUSED


def test_whatever_the_clock_says_the_index_holds_what_stands_in_the_files() -> None:
    assert sum(clock.run(6, seed=3).values()) == 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills what was forked")
def test_files_that_change_while_they_are_read_are_read_again() -> None:
    assert changing.run(6, seed=3)["rounds"] == 6


def test_the_command_line_asks_for_no_address_but_this_machines_own(tmp_path: Path) -> None:
    assert network.commands(ROOT / "corpus", tmp_path / "index") == []


def test_a_look_up_is_told_of(tmp_path: Path) -> None:
    said = network.hosts('HOST "example.org"\nqabot: done\nHOST "10.1.2.3"\n')
    assert said == ["example.org", "10.1.2.3"]
