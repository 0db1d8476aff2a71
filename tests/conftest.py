"""What several tests share: the corpus that ships, copied, and indexed once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from benchmarks.faults.postgresql import Cluster
    from qabot.web.server import Server

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--records",
        choices=["sqlite", "postgresql"],
        default="sqlite",
        help="the database behind every index that names none (default: sqlite)",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "sqlite: about the files of one machine, or a process of its own over them; not with --records"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--records") == "sqlite":
        return
    for item in items:
        if item.get_closest_marker("sqlite"):
            item.add_marker(pytest.mark.skip(reason="about SQLite"))


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A running PostgreSQL; without one, tests that want it are skipped, or fail where it is required."""
    from store_examples import needs_postgresql

    from benchmarks.faults import postgresql

    needs_postgresql()
    with postgresql.cluster() as server:
        yield server


@pytest.fixture(scope="session", autouse=True)
def every_index(request: pytest.FixtureRequest) -> Iterator[None]:
    """With ``--records postgresql``, each index folder has a database of its own there."""
    if request.config.getoption("--records") == "sqlite":
        yield
        return
    from qabot.store import store
    from qabot.store.sql import database

    server, made = request.getfixturevalue("cluster"), dict[Path, str]()

    def chosen(url: str | None, folder: Path) -> database.Database:
        if url is None and folder not in made:
            made[folder] = server.database()
        return database.database(url or made[folder], folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "database", chosen)
        yield


@pytest.fixture(params=["sqlite", "postgresql"])
def records(request: pytest.FixtureRequest) -> str | None:
    """The URL of each kind of database; None for the one in the index folder."""
    if request.param == "sqlite":
        if request.config.getoption("--records") != "sqlite":
            pytest.skip("about SQLite")
        return None
    server: Cluster = request.getfixturevalue("cluster")
    return server.database()


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
