"""The command line's options for the sample corpus."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def places(corpus: Path, index: Path) -> list[str]:
    return ["--corpus", str(corpus), "--index", str(index)]
