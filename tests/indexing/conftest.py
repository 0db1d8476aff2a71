"""A corpus with its index for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from indexing_examples import BRIDGE, HARBOUR, World


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(tmp_path, monkeypatch)
    world.write(harbour=HARBOUR, bridge=BRIDGE)
    return world
