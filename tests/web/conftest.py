"""A real Chromium on the real app. Every page that a test opens is watched: a request to another host, an error in the
console or a failed response fails the test."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pages import DESK, PATIENCE, Opened, Pondering, wait_for
from web_examples import write_corpus

from qabot.bot import Bot

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from qabot.web.server import Server

QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


@pytest.fixture(scope="session", autouse=True)
def uploads(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Uploads in a folder of this process's own: Gradio calls them by their content, so that a test in another process
    would move the same text away."""
    os.environ["GRADIO_TEMP_DIR"] = str(tmp_path_factory.mktemp("uploads"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    def missing(reason: str) -> None:
        if os.environ.get("QABOT_BROWSER_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)

    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed: pip install 'qabot[test]'")
    path = chromium()
    if path is None:
        missing("there is no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def contexts() -> list[BrowserContext]:
    """What a test has opened; to be closed before its server, else a page looks for one that is gone."""
    return []


def close(contexts: list[BrowserContext]) -> None:
    while contexts:
        contexts.pop().close()


@pytest.fixture
def open_page(browser: Browser, served: Server, contexts: list[BrowserContext]) -> Iterator[Opened]:
    """Open the app in a context of its own; what goes wrong on the page in the meantime fails the test."""
    wrong: list[str] = []

    def opened(
        view: str = "ask",
        *,
        size: dict[str, int] = DESK,
        lang: str = "de-DE",
        dark: bool = False,
        server: Server = served,
        beside: Page | None = None,
    ) -> Page:
        context = beside.context if beside else browser.new_context(
            viewport=size,  # type: ignore[arg-type]  # a plain dict will do
            locale=lang,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            accept_downloads=True,
        )  # fmt: skip
        if context not in contexts:
            contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.url)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        home = (server.url, "data:", "blob:")
        page.on("request", lambda r: None if r.url.startswith(home) else wrong.append(f"request to {r.url}"))
        page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") and told(m.text) else None)
        page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{server.url}#{view}")
        wait_for(page, view)
        return page

    yield opened
    close(contexts)
    assert wrong == []


def told(words: str) -> bool:
    """Whether a message in the console counts: Gradio's plots warn of the version and the fit of what they draw, its
    client when it closes a stream."""
    return not re.match(r"WARN (The input spec uses Vega|x-scale's|Dropping)|Method not implemented", words)


@pytest.fixture
def library(tmp_path: Path, contexts: list[BrowserContext]) -> Iterator[tuple[Server, Pondering]]:
    """A server of its own for tests that change the corpus or need time."""
    from qabot.web import serve

    bot = Pondering.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    Bot.update(bot)
    assert isinstance(bot, Pondering)
    server = serve(bot, port=None, block=False)
    yield server, bot
    close(contexts)
    server.close()
