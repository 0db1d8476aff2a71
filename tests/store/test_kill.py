"""A process that indexes is killed at random moments: the index is then as it was before, or as it is to be.

Over SQLite and PostgreSQL with the local search, and over SQLite with a Milvus Lite.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("QABOT_KILLS", "20"))  # of each kind of database
KILLS_OF_MILVUS = int(os.environ.get("QABOT_KILLS", "4"))  # which is slower
SEED = os.environ.get("QABOT_KILLS_SEED", "20")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills by SIGKILL what was forked")


def killed(kills: int, *engines: str) -> None:
    """Kill apart from this process: threads of gRPC, which other tests leave behind, do not survive a fork."""
    command = [sys.executable, "-m", "benchmarks.faults.kills", "--kills", str(kills), "--seed", SEED, *engines]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert f"killed {kills}," in done.stdout


def test_killed_at_any_moment_the_index_is_old_or_new(records: str | None) -> None:
    killed(KILLS, *(["--store", records] if records else []))


def test_killed_at_any_moment_milvus_and_the_records_are_of_one_state() -> None:
    pytest.importorskip("pymilvus", reason="pymilvus is not installed: pip install 'qabot[milvus]'")
    killed(KILLS_OF_MILVUS, "--search", "milvus")
