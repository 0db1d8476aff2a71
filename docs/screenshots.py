"""Take the pictures of the web app that the README shows, from the sample corpus.

    python docs/screenshots.py [--corpus FOLDER] [--out docs/images] [--all]

Needs the test extra and a Chromium on the path.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK, PHONE = (1600, 1000), (390, 844)
QUESTIONS = {
    "de": "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?",
    "en": "Who denied supplying weapons to Russia?",
}
TOPICS = {"de": "Waffen", "en": "shells"}


def welcome(page: Page, lang: str) -> None:
    page.wait_for_selector("#chat .example")


def chat(page: Page, lang: str) -> None:
    page.fill("#box textarea", QUESTIONS[lang])
    page.press("#box textarea", "Enter")
    page.locator("#chat .bot-row li a").first.wait_for()
    page.locator("#box textarea").blur()


def reader(page: Page, lang: str) -> None:
    chat(page, lang)
    page.locator("#chat .bot-row li a").first.click()
    page.wait_for_selector("#reader .cited")


def statements(page: Page, lang: str) -> None:
    _go(page, "statements", "#board .board")


def disputes(page: Page, lang: str) -> None:
    _go(page, "contrast", "#sides .sides")
    topic = page.locator(".topic :is(input, textarea)").first
    topic.fill(TOPICS[lang])
    topic.press("Enter")
    page.wait_for_timeout(1500)


def articles(page: Page, lang: str) -> None:
    _go(page, "articles", "table.library")
    page.locator(".library a").first.click()
    page.wait_for_selector("#reader .text")


def _go(page: Page, view: str, until: str) -> None:
    page.evaluate(f"location.hash = '#{view}'")
    page.wait_for_selector(until)


# name: what is shown, size, language, dark; each view in both languages, by day and by night, at a desk and on a phone
SHOTS: dict[str, tuple[Callable[[Page, str], None], tuple[int, int], str, bool]] = {
    f"{show.__name__}-{place}-{lang}-{'dark' if dark else 'light'}": (show, size, lang, dark)
    for show in (welcome, chat, reader, statements, disputes, articles)
    for place, size in (("desk", DESK), ("phone", PHONE))
    for lang, dark in (("de", False), ("en", True))
}

README = {
    "reader-desk-de-light": "reader",
    "disputes-desk-de-light": "disputes",
    "statements-desk-en-dark": "statements",
    "chat-phone-de-light": "phone",
    "statements-phone-de-light": "board-phone",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--all", action="store_true", help="every view, size and language, not only the README's")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    from qabot.bot import Bot
    from qabot.web import serve

    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as index, sync_playwright() as playwright:
        bot = Bot.open(options.corpus, Path(index))
        bot.update()
        server = serve(bot, port=None, block=False)
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        for name, (show, (width, height), lang, dark) in SHOTS.items():
            if name not in README and not options.all:
                continue
            context = browser.new_context(
                viewport={"width": width, "height": height},
                locale=lang,
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(server.url)
            page.wait_for_selector("#chat .example")
            show(page, lang)
            page.mouse.move(0, 0)
            page.wait_for_timeout(500)
            page.screenshot(path=options.out / f"{name if options.all else README[name]}.png")
            context.close()
        browser.close()
        server.close()


if __name__ == "__main__":
    main()
