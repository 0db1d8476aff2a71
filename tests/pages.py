"""Steps on the page as people take them, in a real Chromium; and the little that the tests of it share."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pytest

from qabot.bot import Bot
from qabot.types import Answer, Step, Turn
from qabot.web.views.frame import IDLE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from qabot.indexing import Progress, Report
    from qabot.web.server import Server

DESK, PHONE = {"width": 1600, "height": 1000}, {"width": 390, "height": 844}
PATIENCE = 1000 * float(os.environ.get("QABOT_BROWSER_SECONDS", "60"))  # a machine that does much else needs more
VIEWS = ("ask", "statements", "contrast", "articles")
DENIED = "Wer bestreitet, dass im Hafen Munition gelagert wird?"
DESK_AND_PHONE = pytest.mark.parametrize(
    ("size", "lang"), [(DESK, "de-DE"), (PHONE, "en-GB")], ids=["desk-German", "phone-English"]
)
DENIES = {"de-DE": "✕bestreitet", "en-GB": "✕denies"}
NEW = "Streit um die Brücke\n\nDie Stadt bestritt, dass die Brücke einstürzt. Die Brücke steht seit dreißig Jahren."

Opened = Callable[..., "Page"]


class Pondering(Bot):
    """A bot that takes its time, as one with a language model does, and remembers that it was stopped."""

    stopped = 0

    def stream(self, text: str, conversation: Sequence[Turn] = ()) -> Iterator[Step | Answer]:
        try:
            slow = "langsam" in text  # then it goes on for longer than any browser takes to stop it
            for step in range(3000 if slow else 100):
                yield Step(f"Gedanke {step}")
                time.sleep(0.1 if slow else 0)
        except GeneratorExit:
            self.stopped += 1
            raise
        yield from super().stream(text, conversation)

    def update(self, progress: Callable[[Progress], None] | None = None, **how: Any) -> Report:
        def slowly(now: Progress) -> None:
            if progress:
                progress(now)
            time.sleep(0.5)

        return super().update(slowly, **how)


SHOWN = {
    "ask": "#chat :is(.placeholder h1, .user)",
    "statements": "#board .total",
    "contrast": "#sides :is(.sides, .empty, .origin)",
    "articles": "#views .lead:visible",
}


def wait_for(page: Page, view: str) -> None:
    page.locator(SHOWN[view]).first.wait_for()


def go(page: Page, view: str) -> None:
    page.evaluate(f"location.hash = '#{view}'")
    wait_for(page, view)


def asking(page: Page, place: str) -> Locator:
    """What asks for something, once it has the focus: it is filled in only then, over what was typed before."""
    page.wait_for_function("place => document.activeElement?.closest(place)", arg=place)
    return page.locator(place).first


def ask(page: Page, question: str) -> Locator:
    """Type a question, wait for its answer, give the answer."""
    asked = page.locator("#chat .user-row").count()
    page.fill("#box textarea", question)
    page.press("#box textarea", "Enter")
    return answer(page, asked)


def answer(page: Page, n: int) -> Locator:
    row = page.locator("#chat .bot-row").nth(n)
    told = row.locator(".message-content").last
    row.locator(":is(h4, em, strong):not(.thought-group *)").first.wait_for()
    page.locator("#box .submit-button").wait_for()
    return told


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such element lies within the reader's panel as it is scrolled."""
    return bool(
        page.evaluate(
            """selector => {
                const panel = document.querySelector('#reader').getBoundingClientRect();
                const place = document.querySelector('#reader ' + selector).getBoundingClientRect();
                return place.top >= panel.top && place.bottom <= panel.bottom && place.height > 0;
            }""",
            selector,
        )
    )


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=re.compile(f"^{option}")).first.click()


def upload(page: Page, where: str, *files: tuple[str, str]) -> None:
    told = [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in files]
    page.locator(f"{where} input[type=file]").first.set_input_files(told)  # type: ignore[arg-type]  # as it wants them


def settle(page: Page, server: Server) -> None:
    """Wait until the page has heard of all that has happened, so that nothing but the next thing makes it draw."""
    server.app.updates.wait()
    page.wait_for_timeout(1500 * IDLE)
