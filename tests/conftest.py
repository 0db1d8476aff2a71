"""What several tests share: the corpus that ships, copied, and indexed once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from qabot.web.server import Server

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


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The web app over a small corpus of its own, which no test changes."""
    from web_examples import write_corpus

    from qabot.bot import Bot
    from qabot.web import serve

    folder = tmp_path_factory.mktemp("web")
    bot = Bot.open(write_corpus(folder / "corpus"), folder / "index")
    bot.update()
    server = serve(bot, port=None, block=False)
    yield server
    server.close()
