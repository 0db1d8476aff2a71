"""The page as a whole: first screen, language and light, an empty corpus, widths, keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from pages import DENIED, DESK, DESK_AND_PHONE, PATIENCE, PHONE, VIEWS, Opened, Pondering, answer, ask, go, wait_for
from web_examples import FILES

from qabot.bot import Bot
from qabot.web.content import samples

if TYPE_CHECKING:
    from playwright.sync_api import APIResponse, Route

    from qabot.indexing import Progress, Report
    from qabot.web.server import Server

pytestmark = pytest.mark.browser

RUNS = "**/gradio_api/run/**"  # what the page asks of the server and waits for


@pytest.mark.parametrize(("lang", "title"), [("de-AT", "Wer hat was gesagt?"), ("en-US", "Who said what?")])
def test_the_first_screen_tells_what_there_is_and_what_to_ask(open_page: Opened, lang: str, title: str) -> None:
    page = open_page(lang=lang)
    assert page.locator("#chat h1").inner_text() == title
    facts = page.locator("#chat .placeholder p").last
    assert facts.locator("strong").first.inner_text() == str(len(FILES)) and "2024" in facts.inner_text()
    page.locator("#chat .example").first.wait_for()
    assert page.locator("#chat .example").count() >= 3
    page.locator("#chat .example").first.click()
    assert not re.search("Nicht gefunden|Not found", answer(page, 0).inner_text())


def test_language_and_light_are_kept(open_page: Opened) -> None:
    page = open_page(lang="fr-FR")
    page.get_by_text("Who said what?").wait_for()
    page.locator("#language label", has_text="DE").click()
    page.get_by_text("Wer hat was gesagt?").wait_for()
    page.get_by_role("tab", name="Aussagen").wait_for()
    page.click("#theme")
    assert page.evaluate("document.body.classList.contains('dark')")
    page.reload()
    page.get_by_text("Wer hat was gesagt?").wait_for()
    page.get_by_role("tab", name="Aussagen").wait_for()
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.evaluate("document.body.classList.contains('dark')")


def test_a_language_chosen_in_one_tab_is_that_of_the_others(open_page: Opened) -> None:
    one = open_page()
    two = open_page("statements", beside=one)
    two.locator("#language label", has_text="EN").click()
    one.get_by_role("tab", name="Statements").wait_for()
    one.get_by_text("Who said what?").wait_for()  # worded by the app
    one.get_by_role("button", name="Conversation as Markdown").wait_for()  # worded by Gradio
    one.locator("#language label.selected", has_text="EN").wait_for()


def test_a_language_outlives_an_answer_that_was_on_its_way(
    open_page: Opened, library: tuple[Server, Pondering]
) -> None:
    server, bot = library
    go_on = Event()

    def update(progress: Callable[[Progress], None]) -> Report:
        go_on.wait(PATIENCE / 1000)
        return Bot.update(bot, progress)

    held: list[Route] = []
    late: list[APIResponse] = []

    def hold(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append(route)
            late.append(route.fetch())

    server.app.updates.start(update)  # while it runs, the page asks for news twice a second
    try:
        page = open_page(server=server)
        page.get_by_text("Der Index wird aktualisiert").wait_for()
        page.route(RUNS, hold)
        while not late:
            page.wait_for_timeout(50)
        page.locator("#language label", has_text="EN").click()
        page.get_by_role("tab", name="Statements").wait_for()
        held[0].fulfill(response=late[0])
        page.wait_for_timeout(2000)
        page.locator("#language label.selected", has_text="EN").wait_for()
        assert page.locator("html").get_attribute("lang") == "en"
    finally:
        go_on.set()


def test_an_empty_corpus_says_what_to_do(open_page: Opened, tmp_path: Path) -> None:
    from qabot.web import serve

    (tmp_path / "corpus").mkdir()
    bot = Bot.open(tmp_path / "corpus", tmp_path / "index")
    bot.update()
    server = serve(bot, port=None, block=False)
    try:
        page = open_page(server=server)
        page.get_by_text("Noch kein Artikel").wait_for()
        assert str(tmp_path / "corpus") in page.locator("#chat").inner_text()
        page.get_by_role("button", name="Artikel hinzufügen").click()
        wait_for(page, "articles")
        for view in ("statements", "contrast", "ask"):
            go(page, view) if view != "contrast" else page.evaluate("location.hash = '#contrast'")
        page.get_by_role("button", name="In den Beispielen umsehen").click()
        page.get_by_text("Wer hat was gesagt?").wait_for()
        assert len(bot.articles()) == len(samples.NAMES)
        page.get_by_role("button", name="Beispiele weglegen").click()
        page.get_by_text("Noch kein Artikel").wait_for()
        assert bot.articles() == []
        page.close()  # else it goes on looking for a server that is gone
    finally:
        server.close()


def test_a_page_opened_during_an_update_is_drawn_at_once(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    go_on = Event()

    def update(progress: Callable[[Progress], None]) -> Report:
        go_on.wait(PATIENCE / 1000)
        return Bot.update(bot, progress)

    server.app.updates.start(update)
    try:
        page = open_page(server=server)
        page.get_by_text("Der Index wird aktualisiert").wait_for()
        page.get_by_text("Wer hat was gesagt?").wait_for()
        page.locator("#chat .example").first.wait_for()
        assert server.app.updates.work.running
    finally:
        go_on.set()
    page.get_by_text("Der Index wird aktualisiert").wait_for(state="hidden")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_question_is_in_sight_without_scrolling(open_page: Opened, size: dict[str, int]) -> None:
    page = open_page(size=size)
    ask(page, DENIED)
    foot = page.locator("#below").bounding_box()
    assert foot and foot["y"] + foot["height"] <= size["height"]
    assert page.evaluate("document.documentElement.scrollHeight") <= size["height"]


@pytest.mark.parametrize("width", [1600, 1280, 1130])
def test_beside_an_article_the_masthead_stays_on_its_line(open_page: Opened, width: int) -> None:
    page = open_page("statements", size={"width": width, "height": 800})
    page.locator(".board .content").first.click()
    page.wait_for_selector("#reader .text")
    boxes = [part.bounding_box() for part in (*page.get_by_role("tab").all(), page.locator("#language"))]
    boxes += [page.locator(part).bounding_box() for part in ("#theme", "#reader")]
    places = [box for box in boxes if box]
    assert len(places) == len(VIEWS) + 3 and max(box["y"] for box in places[:-1]) < 60
    for left, right in pairwise(places):
        assert left["x"] + left["width"] <= right["x"]


def test_an_address_that_follows_fast_is_not_taken_back(open_page: Opened) -> None:
    page = open_page()
    for pause in (0, 10, 100):  # Gradio may tell of the first view's tab only once the second is on its way
        page.evaluate("location.hash = '#ask'")
        wait_for(page, "ask")
        page.evaluate("location.hash = '#contrast'")
        page.wait_for_timeout(pause)
        page.evaluate("location.hash = '#articles'")
        wait_for(page, "articles")
        page.wait_for_timeout(500)
        assert page.evaluate("location.hash") == "#articles"
        wait_for(page, "articles")


def test_a_tab_that_is_clicked_changes_the_address(open_page: Opened) -> None:
    page = open_page()
    for name, view in (("Artikel", "articles"), ("Aussagen", "statements")):
        page.get_by_role("tab", name=name).click()
        wait_for(page, view)
        assert page.evaluate("location.hash") == f"#{view}" and page.title() == f"{name} · qabot"
    page.go_back()
    wait_for(page, "articles")
    page.get_by_role("tab", name="Artikel", selected=True).wait_for()


def test_no_question_is_asked_before_the_conversation_is_back(open_page: Opened) -> None:
    page = open_page()
    ask(page, DENIED)
    page.route(RUNS, lambda route: None)  # a server that takes its time
    page.reload(wait_until="commit")
    page.locator("#box textarea").wait_for()
    assert page.locator("#box textarea").is_disabled()
    page.unroute(RUNS)
    ask(page, "Was sagt Norwegen?")
    assert [row.strip() for row in page.locator("#chat .user-row").all_inner_texts()] == [DENIED, "Was sagt Norwegen?"]


def test_on_a_phone_closing_the_article_gives_the_focus_back(open_page: Opened) -> None:
    page = open_page("statements", size=PHONE)
    for view, links in (("statements", "#board"), ("contrast", "#sides"), ("articles", "#library")):
        go(page, view)
        link = page.locator(f"{links} a.content").first
        link.click()
        page.wait_for_function("document.activeElement.id === 'reader'")
        page.keyboard.press("Escape")
        page.locator("#reader").wait_for(state="hidden")
        page.wait_for_function("link => link === document.activeElement", arg=link.element_handle())


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_the_page(open_page: Opened, view: str, size: dict[str, int]) -> None:
    page = open_page(view, size=size)
    if view == "ask":
        ask(page, DENIED)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.locator("#main a[href*='?article=']:visible").first.click()
    page.wait_for_selector("#reader .text")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_all_of_it_works_by_keyboard(open_page: Opened) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.focus("#box textarea")
    page.keyboard.type(DENIED)
    page.keyboard.press("Enter")
    page.wait_for_selector("#chat .bot a")
    answer(page, 0)
    page.focus("#box textarea")
    chip = "document.activeElement.matches('#chat .bot a')"
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(chip):
            break
    assert page.locator("#tip").is_visible(), "a citation in focus shows its words"
    page.keyboard.press("Enter")
    page.wait_for_selector("#reader .cited")
    page.wait_for_function("document.activeElement.id === 'reader'")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "close"
    page.keyboard.press("Enter")
    page.locator("#reader").wait_for(state="hidden")
    page.wait_for_function(chip)


@DESK_AND_PHONE
def test_the_first_screen_stands_on_one_edge(open_page: Opened, size: dict[str, int], lang: str) -> None:
    page = open_page(size=size, lang=lang)
    page.locator("#chat .example").first.wait_for()
    places = [page.locator(f"#chat {part}").first.bounding_box() for part in (".placeholder h1", ".example")]
    assert places[0] and places[1] and places[0]["x"] == places[1]["x"] and places[0]["width"] == places[1]["width"]
