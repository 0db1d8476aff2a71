"""The page behind a real nginx, under a path, in a real browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom_examples import NGINX, free_port, proxied, serving
from pages import DENIED, PATIENCE, Opened, ask

from qabot.newsroom.entrance.access import Access
from qabot.newsroom.entrance.address import Address

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.skipif(NGINX is None, reason="there is no nginx")]

DOCUMENT = Path(__file__).parents[2] / "docs" / "proxy.md"


def documented() -> str:
    """The lines for nginx that the documents tell people to write."""
    return DOCUMENT.read_text(encoding="utf-8").partition("```nginx\n")[2].partition("```")[0]


@pytest.mark.parametrize(
    "location",
    [documented(), "location /archive/ { proxy_pass http://127.0.0.1:7860/; }"],
    ids=["as-documented", "nginx-as-it-comes"],
)
def test_a_question_is_asked_and_its_place_opened_under_a_path(
    location: str, open_page: Opened, tmp_path: Path
) -> None:
    port, app = free_port(), free_port()
    public = f"http://news.localhost:{port}/archive"
    access = Access(Address.of("127.0.0.1", public))
    lines = location.replace("127.0.0.1:7860", f"127.0.0.1:{app}")
    with serving(tmp_path, access, port=app) as server, proxied(tmp_path / "nginx", port, lines):
        page = open_page(server=replace(server, url=f"{public}/"))
        told = ask(page, DENIED)
        assert "bestreitet" in told.locator("li strong").first.inner_text()
        told.locator("li a").first.click()
        page.wait_for_selector("#reader .cited")
        assert page.url.startswith(f"{public}/#ask?article=")
        page.reload()
        page.wait_for_selector("#reader .cited")
        page.wait_for_selector("#chat .bot a")
        page.close()  # else it goes on looking for a server that is gone


def test_at_an_address_that_the_app_does_not_know_the_page_says_what_to_set(browser: Browser, tmp_path: Path) -> None:
    port, app = free_port(), free_port()
    location = f"location /archive/ {{ proxy_pass http://127.0.0.1:{app}/; }}"
    with serving(tmp_path, port=app), proxied(tmp_path / "nginx", port, location):
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"http://localhost:{port}/archive/")
        page.get_by_text(f"qabot serve --public-url http://localhost:{port}/archive").wait_for()
        page.close()
