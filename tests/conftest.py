"""What several tests share: the corpus that ships, copied, and indexed once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample corpus; tests that change articles make one of their own."""
    folder = tmp_path_factory.mktemp("sample") / "corpus"
    shutil.copytree(ROOT / "corpus", folder)
    return folder


@pytest.fixture(scope="session")
def index(corpus: Path) -> Path:
    """The index of the sample corpus, made by the real parts."""
    from qabot.bot import Bot

    folder = corpus.parent / "index"
    Bot.open(corpus, folder).update()
    return folder


@pytest.fixture(scope="session")
def bot(corpus: Path, index: Path) -> Iterator[object]:
    from qabot.bot import Bot

    yield Bot.open(corpus, index, create=False)
