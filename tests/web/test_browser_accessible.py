"""WCAG 2.2 A and AA by axe-core: every view and everything that asks, in both languages, by day and by night, at a desk
and on a phone. What axe cannot see (that all works by keyboard, where the focus goes) is in the tests of each view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from pages import DENIED, DESK, NEW, PHONE, Opened, ask, asking, go, upload
from web_examples import write_corpus

from qabot.bot import Bot

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from qabot.web.server import Server

pytestmark = pytest.mark.browser

# What Gradio draws itself and no option of it changes: the rule, where it is broken, and what that means for people.
GRADIO = {
    ("aria-required-children", "#chat .examples"): "The examples are a list whose items are buttons, so a screen "
    "reader counts no items; each button has its question as its name.",
    ("button-name", ".timebox .calendar"): "The button that opens the calendar of a date has no name; the date can be "
    "typed into the named field beside it.",
}

LOOK = """async ([known, place]) => {
    const level = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
    const how = { runOnly: level, resultTypes: ["violations"], elementRef: true, selectors: false };
    const found = await axe.run(place, how);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ element, html, failureSummary }) => ({
        known: known.find(([rule, place]) => rule === id && element.matches(place)) ?? null,
        told: `${id}: ${html.slice(0, 200)} ${failureSummary}`,
    })));
}"""
STILL = "document.getAnimations().every(({ playState }) => playState !== 'running')"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with something of everything: a correction, a watched question with news, an embargo, a full bin."""
    from qabot.web import serve

    folder = tmp_path_factory.mktemp("accessible")
    corpus = write_corpus(folder / "corpus")
    bot = Bot.open(corpus, folder / "index")
    bot.update()
    bot.desk.watched.add("Wer bestreitet, dass die Brücke einstürzt?")
    kept = f"---\ntitle: Streit um die Brücke\nembargo: 2199-03-04\n---\n{NEW.partition(chr(10))[2]}"
    (corpus / "bruecke.md").write_text(kept, encoding="utf-8")
    (corpus / ".removed").mkdir()
    (corpus / ".removed" / "alt.txt").write_text(NEW, encoding="utf-8")
    bot.update()
    bot.desk.correct("hafen.md", bot.statements_of("hafen.md")[0].content_span, speaker="Grönland")
    server = serve(bot, port=None, block=False)
    yield server
    server.close()


def violations(page: Page, place: str = "html") -> list[dict[str, Any]]:
    """What keeps people out of the elements that match ``place``, and out of what these hold."""
    page.wait_for_function(STILL)  # a colour on its way to another has a contrast of neither
    found: list[dict[str, Any]] = page.evaluate(LOOK, [[list(one) for one in GRADIO], place])
    return found


def views(page: Page, german: bool) -> Iterator[tuple[str, str]]:
    """Go through all that the page can show; what it shows, and where that is new: what lies over a view that was
    looked at before is looked at alone."""

    def either(in_german: str, in_english: str) -> str:
        return in_german if german else in_english

    def leave(sheet: Locator) -> None:
        sheet.get_by_role("button", name=either("Abbrechen", "Cancel")).click()
        sheet.wait_for(state="hidden")

    def close() -> None:
        page.keyboard.press("Escape")
        page.locator("#reader").wait_for(state="hidden")

    page.locator("#chat .example").first.wait_for()
    yield "the first screen", "html"
    told = ask(page, either(DENIED, "Who denies storing ammunition in the harbour?"))
    page.locator("#watched > button").click()
    page.locator("#watched a.content").wait_for()
    yield "an answer, and a watched question", "html"
    page.keyboard.press("Tab")  # from then on what has the focus is shown
    told.locator("li a").first.focus()
    page.locator("#tip").wait_for()
    yield "the words of a citation", "#chat, #tip"
    told.locator("li a").first.click()
    page.wait_for_selector("#reader .cited")
    yield "an article beside an answer", "#reader"
    close()

    go(page, "statements")
    page.locator("#corrections > button").click()
    page.locator("#corrections [data-do=back]").wait_for()
    yield "statements and corrections", "html"
    page.locator(".board .content", has_text="Munition gelagert").first.click()
    page.locator("#reader [data-do=correct]").click()
    sheet = asking(page, "#put-right")
    yield "putting a statement right", "#reader, #put-right"
    leave(sheet)
    close()

    go(page, "contrast")
    topic = page.get_by_label(either("Thema", "Topic"), exact=True)
    topic.fill("Munition")
    topic.press("Enter")
    page.wait_for_selector(".sides .right .s-denies")
    page.locator("#contrast .vega-embed canvas, #contrast .vega-embed svg").nth(1).wait_for()
    page.get_by_text(either("Zahlen als Tabelle", "Figures as a table")).click()
    page.get_by_role("grid").nth(1).wait_for()
    yield "disputes, pictures and figures", "html"

    go(page, "articles")
    page.locator("table.library").wait_for()
    page.get_by_role("button", name=either("Text einfügen", "Paste text")).click()
    page.get_by_text(either("Entfernte Dateien", "Removed files")).click()
    yield "articles, pasting and the bin", "html"
    page.get_by_role("link", name="Streit um Munition im Hafen von Skagen").first.click()
    page.wait_for_selector("#reader .opens")
    yield "an article with all its statements", "#reader"
    close()
    upload(page, "#articles", ("markup.txt", NEW))
    sheet = asking(page, ".taken")
    yield "a name that is taken", ".taken"
    leave(sheet)
    page.locator(".library [data-do=edit]").first.click()
    sheet = asking(page, ".edit")
    yield "editing details", ".edit"
    leave(sheet)
    page.locator(".library [data-do=remove]").first.click()
    sheet = asking(page, ".remove")
    yield "removing", ".remove"
    sheet.get_by_role("button", name=either("Endgültig löschen", "Erase for good")).click()
    sheet = asking(page, ".erase")
    yield "erasing", ".erase"
    leave(sheet)


@pytest.mark.parametrize("lang", ["de-DE", "en-GB"], ids=["German", "English"])
def test_nothing_of_ours_keeps_anybody_out(open_page: Opened, newsroom: Server, lang: str) -> None:
    page = open_page(server=newsroom, lang=lang)
    page.evaluate(AXE_SCRIPT)
    ours, known = list[str](), set[tuple[str, ...]]()
    for view, place in views(page, german=lang == "de-DE"):
        for wide, size in (("on a phone", PHONE), ("at a desk", DESK)):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict will do
            for light in ("by day", "by night"):
                for one in violations(page, place):
                    if one["known"]:
                        known.add(tuple(one["known"]))
                    else:
                        ours.append(f"{view}, {wide}, {light}: {one['told']}")
                page.evaluate("qabot.theme()")
    assert ours == []
    assert known == set(GRADIO), "what Gradio has put right leaves the table"


def test_what_keeps_people_out_is_found(open_page: Opened, newsroom: Server) -> None:
    page = open_page("statements", server=newsroom)
    page.evaluate(AXE_SCRIPT)
    page.evaluate("document.querySelector('.wordmark').style.setProperty('color', '#bbb', 'important')")
    page.evaluate("document.querySelector('.board').insertAdjacentHTML('afterend', '<input>')")
    told = [one["told"] for one in violations(page) if not one["known"]]
    assert sorted(words.partition(":")[0] for words in told) == ["color-contrast", "label"]
