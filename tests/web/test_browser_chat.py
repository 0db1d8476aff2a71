"""A conversation as people have it: questions, places that open, reload, two tabs, back, stop, edit."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pages import DENIED, DESK, PHONE, Opened, Pondering, answer, ask, go, in_view

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from qabot.web.server import Server

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(
    ("lang", "question", "stance", "sources"),
    [
        ("de-DE", DENIED, "bestreitet", "Quellen"),
        ("en-GB", "Who denies storing ammunition in the harbour?", "denies", "Sources"),
    ],
    ids=["German", "English"],
)
def test_a_question_is_answered_with_places_that_open(
    open_page: Opened, size: dict[str, int], lang: str, question: str, stance: str, sources: str
) -> None:
    page = open_page(size=size, lang=lang)
    told = ask(page, question)
    assert page.locator("#chat .thought-group .title").count() == 1
    assert stance in told.locator("li strong").first.inner_text()
    assert told.locator("h4").last.inner_text() == sources
    assert re.search(r"\w+ · \d+\.? \w+ 2024", told.locator("ul").last.inner_text())

    chip = told.locator("li a").first
    quote = str(chip.get_attribute("title")).partition("“")[2].rstrip("”")
    if size is DESK:
        chip.hover()
        assert quote in page.locator("#tip").inner_text()
    chip.click()
    page.wait_for_selector("#reader .cited")
    cited = "".join(page.locator("#reader .cited").all_text_contents())
    assert quote in cited or cited in quote
    assert in_view(page, ".cited")
    assert page.locator("#reader .speaker").count() and page.locator("#reader .cue").count()
    assert page.locator("#reader .finding .stance").is_visible()
    page.keyboard.press("Escape")
    page.locator("#reader").wait_for(state="hidden")
    page.wait_for_function("document.activeElement.textContent === '1'")


def test_a_follow_up_is_one_click_and_means_what_was_talked_about(open_page: Opened) -> None:
    page = open_page()
    ask(page, DENIED)
    option = page.locator("#chat .option").first
    words = option.inner_text()
    option.click()
    told = answer(page, 1)
    assert page.locator("#chat .user-row").nth(1).inner_text().strip() == words
    assert "Nicht gefunden" not in told.inner_text()


def test_the_conversation_survives_a_reload_and_can_be_taken_along(open_page: Opened, tmp_path: Path) -> None:
    page = open_page()
    told = ask(page, DENIED).inner_text()
    page.reload()
    page.wait_for_selector("#chat .bot a")
    assert answer(page, 0).inner_text() == told
    page.locator("#chat .bot li a").first.click()
    page.wait_for_selector("#reader .cited")
    page.keyboard.press("Escape")

    page.locator("#chat .bot-row .message-buttons").last.locator("button").first.click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('#### Quellen')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Küstenblatt" in copied and not re.search(r"<(?!/?(details|summary)>)", copied)
    with page.expect_download() as download:
        page.get_by_role("button", name="Gespräch als Markdown").click()
    download.value.save_as(tmp_path / "conversation.md")
    exported = (tmp_path / "conversation.md").read_text(encoding="utf-8")
    assert exported.startswith("# qabot") and f"## {DENIED}" in exported and "#### Quellen" in exported

    page.locator("#chat .icon-button-wrapper.top-panel button").first.click()
    page.wait_for_selector("#chat .placeholder h1")
    page.wait_for_timeout(300)
    page.reload()
    page.wait_for_selector("#chat .placeholder h1")
    assert page.locator("#chat .user-row").count() == 0


def test_two_tabs_lose_no_turn(open_page: Opened) -> None:
    def asked(page: Page) -> list[str]:
        return [words.strip() for words in page.locator("#chat .user-row").all_inner_texts()]

    one = open_page()
    two = open_page(beside=one)
    ask(one, "Was sagt Norwegen?")
    ask(two, "Was sagt Schweden?")
    ask(one, DENIED)
    for page in (one, two):
        page.reload()
        page.wait_for_selector("#chat .bot a")
    assert asked(one) == ["Was sagt Norwegen?", DENIED]
    assert asked(two) == ["Was sagt Schweden?"]
    two.locator("#chat .icon-button-wrapper.top-panel button").first.click()
    two.wait_for_selector("#chat .placeholder h1")
    one.reload()
    one.wait_for_selector("#chat .bot a")
    assert asked(one) == ["Was sagt Norwegen?", DENIED]
    three = open_page(beside=one)
    three.wait_for_timeout(500)
    assert asked(three) in ([], asked(one))


def test_a_doubled_tab_goes_on_by_itself(open_page: Opened) -> None:
    one = open_page()
    ask(one, "Was sagt Norwegen?")
    two = open_page(beside=one)
    # what a browser does when it doubles a tab: the tab's own store is copied, and the page is loaded again
    held = one.evaluate("Object.entries(sessionStorage)")
    two.evaluate("held => held.forEach(([key, value]) => sessionStorage.setItem(key, value))", held)
    two.reload()
    two.wait_for_selector("#chat .bot a")
    ask(one, "Was sagt Schweden?")
    ask(two, DENIED)
    for page, last in ((one, "Was sagt Schweden?"), (two, DENIED)):
        page.reload()
        page.locator("#chat .user-row").nth(1).wait_for()
        told = [words.strip() for words in page.locator("#chat .user-row").all_inner_texts()]
        assert told == ["Was sagt Norwegen?", last]


def test_a_verdict_is_kept_in_the_browser_and_taken_along(open_page: Opened) -> None:
    page = open_page()
    for question in ("Was sagt Norwegen?", DENIED):
        ask(page, question)
    page.get_by_role("button", name="Gefällt mir nicht", exact=True).last.click()
    marked = page.locator("#chat .bot-row .message-buttons:visible [aria-label=Disliked]")
    marked.wait_for()
    page.wait_for_function("JSON.stringify({ ...sessionStorage }).includes('Dislike')")
    page.reload()
    marked.wait_for()
    assert marked.count() == 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Gespräch als Markdown").click()
    told = Path(download.value.path()).read_text(encoding="utf-8")
    assert told.count("bewertet") == 1 and told.rstrip().endswith("*Als schlecht bewertet.*")


def test_a_turned_phone_gives_back_what_the_article_no_longer_covers(open_page: Opened) -> None:
    page = open_page(size=PHONE)
    ask(page, DENIED).locator("li a").first.click()
    page.wait_for_selector("#reader .cited")
    question = page.locator("#box textarea")
    question.wait_for(state="hidden")  # and so is out of the way of the Tab key
    page.set_viewport_size({"width": 1200, "height": 800})
    question.wait_for()
    page.set_viewport_size({"width": 390, "height": 844})
    question.wait_for(state="hidden")


def test_back_closes_the_article(open_page: Opened) -> None:
    page = open_page("statements", size=PHONE)
    go(page, "ask")
    ask(page, DENIED)
    page.locator("#chat .bot li a").first.click()
    page.wait_for_selector("#reader .cited")
    page.go_back()
    page.locator("#reader").wait_for(state="hidden")
    assert page.locator("#chat .bot li a").first.is_visible()
    page.go_forward()
    page.wait_for_selector("#reader .cited")
    page.reload()
    page.wait_for_selector("#reader .cited")
    page.locator("#reader [data-close]").click()
    page.locator("#reader").wait_for(state="hidden")
    assert page.url.endswith("#ask") and page.locator("#chat .bot li a").first.is_visible()


def test_several_articles_are_one_step_back(open_page: Opened) -> None:
    page = open_page()
    told = ask(page, DENIED)
    links = told.locator("li a")
    links.first.click()
    page.wait_for_selector("#reader .cited")
    links.last.click()
    page.wait_for_timeout(800)
    page.go_back()
    page.locator("#reader").wait_for(state="hidden")


def test_what_is_not_in_the_corpus_is_said_not_to_be(open_page: Opened) -> None:
    page = open_page()
    assert "Nicht gefunden" in ask(page, "Wer bestreitet die Landung auf dem Mond?").inner_text()


def test_an_answer_can_be_stopped_and_tried_again(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page(server=server)
    page.fill("#box textarea", "Was sagt Norwegen langsam?")
    page.press("#box textarea", "Enter")
    page.get_by_text("Gedanke 3", exact=True).wait_for()
    page.locator("#box .stop-button").dispatch_event("click")
    page.get_by_text("Angehalten.").wait_for()
    page.locator("#box .submit-button").wait_for()
    for _ in range(50):
        if bot.stopped:
            break
        time.sleep(0.1)
    assert bot.stopped == 1, "the work went on in the app"
    page.reload()
    page.get_by_text("Angehalten.").wait_for()
    ask(page, "Was sagt Norwegen?")
    page.get_by_role("button", name="Wiederholen").last.click()
    page.wait_for_timeout(500)
    answer(page, 1)
    assert page.locator("#chat .user-row").count() == 2


def test_a_question_is_edited_and_taken_back(open_page: Opened) -> None:
    page = open_page()
    ask(page, "Was sagt Norwegen?")
    page.locator("#chat .user-row").hover()
    page.locator("#chat .user-row button[aria-label*='earbeiten'], #chat .user-row button[aria-label='Edit']").click()
    page.locator("#chat .user-row textarea").fill(DENIED)
    page.locator("#chat .user-row .message-buttons button").first.click()
    page.locator("#chat .user-row").get_by_text(DENIED).wait_for()
    page.locator("#chat .bot-row strong", has_text="bestreitet").first.wait_for()  # the answer before had none
    answer(page, 0)
    page.locator("#chat .bot-row .message-buttons").last.locator("button").nth(2).click()
    page.wait_for_selector("#chat .placeholder h1")
    assert page.input_value("#box textarea") == DENIED


def test_markup_in_articles_is_shown_as_text(open_page: Opened) -> None:
    page = open_page()
    told = ask(page, "Was behauptet Finnland?")
    assert "<script>" in told.inner_text()
    told.locator("li a").first.click()
    page.wait_for_selector("#reader .text")
    assert "<script>" in str(page.locator("#reader .text").text_content())
    page.keyboard.press("Escape")
    go(page, "statements")
    assert page.locator(".board").get_by_text("<script>").count() > 0
    go(page, "contrast")
    assert page.evaluate("window.broken") is None
    places = "#chat .bot, #reader, #board, #sides"
    assert page.locator(f":is({places}) :is(img, script, b, a[href^=javascript])").count() == 0
