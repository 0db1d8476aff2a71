"""The pictures of the documents, taken of the page as it is: ``python tests/pictures.py``.

The app is started over the samples, with an index of its own; ``docs/images`` is written anew.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from newsroom_examples import free_port
from pages import DESK, PHONE, ask, wait_for
from playwright.sync_api import Browser, Page, sync_playwright
from web.conftest import QUIET, chromium

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
QUESTION = "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"
PATIENCE = 120.0  # seconds until the page is there


def answer(page: Page) -> None:
    ask(page, QUESTION)
    page.evaluate("document.activeElement.blur(); document.querySelector('#chat .user-row').scrollIntoView()")


def answer_with_place(page: Page) -> None:
    ask(page, QUESTION).locator("a").first.click()
    page.wait_for_selector("#reader .cited")


def dispute(page: Page) -> None:
    topic = page.get_by_label("Thema", exact=True)
    topic.fill("Waffen")
    topic.press("Enter")
    page.wait_for_selector(".sides .right .s-denies")


Shot = tuple[str, str, dict[str, int], str, bool, Callable[[Page], None]]
PICTURES: tuple[Shot, ...] = (
    ("reader", "ask", DESK, "de-DE", False, answer_with_place),
    ("phone", "ask", PHONE, "de-DE", False, answer),
    ("statements", "statements", DESK, "en-GB", True, lambda page: None),
    ("board-phone", "statements", PHONE, "de-DE", False, lambda page: None),
    ("disputes", "contrast", DESK, "de-DE", False, dispute),
)


def picture(browser: Browser, address: str, shot: Shot) -> None:
    name, view, size, language, dark, act = shot
    light = "dark" if dark else "light"
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]  # a plain dict will do
        locale=language,
        color_scheme=light,  # type: ignore[arg-type]  # one of the two that it knows
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{address}#{view}")
    wait_for(page, view)
    act(page)
    page.wait_for_timeout(1500)
    page.screenshot(path=IMAGES / f"{name}.png")
    context.close()


def main() -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    with tempfile.TemporaryDirectory() as index, sync_playwright() as playwright:
        places = ["--corpus", str(ROOT / "corpus"), "--index", index, "--port", str(port), "--no-browser"]
        app = subprocess.Popen([sys.executable, str(ROOT / "app.py"), *places])
        try:
            end = time.monotonic() + PATIENCE
            while True:
                try:
                    urllib.request.urlopen(address).close()
                    break
                except OSError:
                    if time.monotonic() > end:
                        raise SystemExit("the page did not come up") from None
                    time.sleep(0.5)
            browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
            for shot in PICTURES:
                picture(browser, address, shot)
            browser.close()
        finally:
            app.terminate()
            app.wait()


if __name__ == "__main__":
    main()
