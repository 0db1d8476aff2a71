"""The web app as people use it: a real Chromium on the real app, at a desk and on a phone, in German and English.

Every page that a test opens is watched: a request to another host, an error in the console or a failed response
fails the test.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_examples import FILES, write_corpus

from qabot.bot import Bot
from qabot.text.lexical import fold
from qabot.types import Answer, Step, Turn
from qabot.web.content import samples
from qabot.web.views.frame import IDLE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

    from qabot.indexing import Progress, Report
    from qabot.web.server import Server

pytestmark = pytest.mark.browser

QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK, PHONE = {"width": 1600, "height": 1000}, {"width": 390, "height": 844}
PATIENCE = 1000 * float(os.environ.get("QABOT_BROWSER_SECONDS", "60"))  # a machine that does much else needs more
VIEWS = ("ask", "statements", "contrast", "articles")
DENIED = "Wer bestreitet, dass im Hafen Munition gelagert wird?"

Opened = Callable[..., "Page"]


def chromium() -> str | None:
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


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


# chat


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
    assert "bestreitet" in answer(page, 0).inner_text()
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


# first screen


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


# board


DESK_AND_PHONE = pytest.mark.parametrize(
    ("size", "lang"), [(DESK, "de-DE"), (PHONE, "en-GB")], ids=["desk-German", "phone-English"]
)
DENIES = {"de-DE": "✕bestreitet", "en-GB": "✕denies"}


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=re.compile(f"^{option}")).first.click()


@DESK_AND_PHONE
def test_the_board_filters_and_opens_the_place(open_page: Opened, size: dict[str, int], lang: str) -> None:
    page = open_page("statements", size=size, lang=lang)
    german = lang == "de-DE"

    def total() -> int:
        return int(page.locator("#board .total strong").inner_text())

    def narrowed(act: Callable[[], Any], than: int) -> int:
        act()
        page.wait_for_function("n => Number(document.querySelector('#board .total strong').innerText) !== n", arg=than)
        return total()

    every = total()
    assert every > 5
    stance, party, search = ("Haltung", "Partei", "Suche im Text") if german else ("Stance", "Party", "Search the text")
    reset = page.get_by_role("button", name="Filter leeren" if german else "Clear filters")
    denials = narrowed(lambda: choose(page, stance, "bestreitet" if german else "denies"), every)
    assert 0 < denials < every
    assert set(page.locator(".c-stance").all_inner_texts()) == {DENIES[lang]}
    assert narrowed(reset.click, denials) == every
    swedish = narrowed(lambda: choose(page, party, "Schweden|^Sweden"), every)
    assert 0 < swedish < every
    assert set(page.locator(".c-speaker strong").all_inner_texts()) <= {"Schweden", "Sweden"}
    assert narrowed(reset.click, swedish) == every
    field = page.get_by_label(search)
    found = narrowed(lambda: field.fill("patrone"), every)
    assert found == 1
    page.click(".board .content")
    page.wait_for_selector("#reader .focus")
    assert in_view(page, ".focus")
    page.keyboard.press("Escape")
    narrowed(lambda: field.fill(""), found)


def test_the_board_sorts_and_exports(open_page: Opened) -> None:
    page = open_page("statements")
    page.click("[data-sort=speaker]")
    page.wait_for_selector("th[aria-sort=ascending]")
    names = page.locator(".c-speaker strong").all_inner_texts()
    assert names == sorted(names, key=fold)
    page.click("[data-sort='-speaker']")
    page.wait_for_selector("th[aria-sort=descending]")
    choose(page, "Haltung", "bestreitet")
    page.wait_for_function("[...document.querySelectorAll('.c-stance')].every(e => e.innerText.includes('bestreitet'))")
    shown = page.locator(".board .content").all_inner_texts()
    told = {}
    for form in ("CSV", "JSON"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Als {form}").click()
        told[form] = download.value.path().read_text(encoding="utf-8-sig")
    assert [one["stance"] for one in json.loads(told["JSON"])] == ["denies"] * len(shown)
    assert len(list(csv.DictReader(io.StringIO(told["CSV"])))) == len(shown)


# claim against denial


@DESK_AND_PHONE
def test_claims_stand_against_denials_with_pictures_and_figures(
    open_page: Opened, size: dict[str, int], lang: str
) -> None:
    page = open_page("contrast", size=size, lang=lang)
    topic = page.get_by_label("Thema" if lang == "de-DE" else "Topic", exact=True)
    topic.fill("Munition")
    topic.press("Enter")
    page.wait_for_selector(".sides .right .s-denies")
    assert page.locator(".sides .left .side").count() > 0
    assert page.locator(".sides .side .origin").first.inner_text()
    page.locator("#contrast .vega-embed canvas, #contrast .vega-embed svg").nth(1).wait_for()
    page.get_by_text("Zahlen als Tabelle" if lang == "de-DE" else "Figures as a table").click()
    page.get_by_role("grid").nth(1).wait_for()
    topic.fill("Zzyzx qwrtz")
    topic.press("Enter")
    page.locator("#sides :is(.empty, .origin)").first.wait_for()


# library


@DESK_AND_PHONE
def test_every_article_can_be_read_with_all_its_statements(open_page: Opened, size: dict[str, int], lang: str) -> None:
    page = open_page("articles", size=size, lang=lang)
    page.locator("table.library").wait_for()
    assert page.locator("table.library tbody tr").count() == len(FILES)
    page.get_by_role("link", name="Streit um Munition im Hafen von Skagen").first.click()
    page.wait_for_selector("#reader .text")
    assert page.locator("#reader .opens").count() >= 3
    marked = "getComputedStyle(document.querySelector('#reader .opens'), '::before').content"
    assert page.evaluate(marked) != "none"
    legend = page.locator("#reader .legend li").all_inner_texts()
    assert DENIES[lang] in legend and len(legend) >= 2
    page.locator("#reader .every").uncheck()
    assert page.evaluate(marked) == "none"


NEW = "Streit um die Brücke\n\nIsland bestritt, dass die Brücke einstürzt. Die Brücke steht seit dreißig Jahren."


def upload(page: Page, where: str, *files: tuple[str, str]) -> None:
    told = [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in files]
    page.locator(f"{where} input[type=file]").first.set_input_files(told)  # type: ignore[arg-type]  # as it wants them


def test_articles_come_and_go_while_the_chat_goes_on(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page("articles", server=server)
    html = f"<html><head><title>Brücke</title></head><body><article><h1>Brücke</h1>{'<p>Island erklärte, die Brücke sei sicher.</p>' * 3}</article></body></html>"  # noqa: E501  # a page as the browser gets it
    upload(page, "#articles", ("bruecke.txt", NEW), ("bruecke.html", html), ("leer.txt", " "))
    page.locator("#status progress").wait_for()
    page.wait_for_function("document.querySelector('#status progress')?.value > 1")
    assert re.search(r"\d von \d", page.locator("#status").inner_text())
    go(page, "ask")
    ask(page, "Wer bestreitet, dass im Hafen Munition gelagert wird?")
    go(page, "articles")
    page.locator("#report").get_by_text("2 neu").wait_for()
    assert "leer.txt" in page.locator("#report").inner_text()
    assert sorted(path.name for path in bot.corpus.glob("[!.]*")) == sorted(
        [*FILES, "bruecke.txt", "bruecke.html", "leer.txt"]
    )
    go(page, "ask")
    assert "Streit um die Brücke" in ask(page, "Wer bestreitet, dass die Brücke einstürzt?").inner_text()

    go(page, "articles")
    page.get_by_role("button", name="„Streit um die Brücke“ entfernen").click()
    page.locator(".remove").first.get_by_role("button", name="Entfernen").click()
    page.get_by_role("button", name="„Streit um die Brücke“ entfernen").wait_for(state="detached")
    assert (bot.corpus / ".removed" / "bruecke.txt").is_file()
    page.get_by_text("Entfernte Dateien").click()
    choose(page, "Datei", "bruecke.txt")
    page.get_by_role("button", name="Wiederherstellen").click()
    page.get_by_role("button", name="„Streit um die Brücke“ entfernen").wait_for()


@DESK_AND_PHONE
def test_a_taken_name_is_asked_about(
    open_page: Opened, library: tuple[Server, Pondering], size: dict[str, int], lang: str
) -> None:
    server, bot = library
    german = lang == "de-DE"
    page = open_page("articles", server=server, size=size, lang=lang)
    ask = page.get_by_text("Ersetzen oder beide behalten?" if german else "Replace, or keep both?")
    upload(page, "#articles", ("markup.txt", NEW))
    ask.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert not (bot.corpus / "markup-2.txt").exists(), "nothing before it is answered"
    page.get_by_role("button", name="Beide behalten" if german else "Keep both").click()
    page.get_by_role("link", name="Streit um die Brücke", exact=True).wait_for()
    ask.wait_for(state="hidden")
    assert (bot.corpus / "markup.txt").read_text() == FILES["markup.txt"]
    upload(page, "#articles", ("markup.txt", NEW.replace("Brücke", "Mauer")))
    ask.wait_for()
    page.locator(".taken").first.get_by_role("button", name="Ersetzen" if german else "Replace").click()
    page.get_by_role("link", name="Streit um die Mauer", exact=True).wait_for()
    assert (bot.corpus / ".removed" / "markup.txt").read_text() == FILES["markup.txt"]


def test_a_nearly_equal_text_is_told(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    page = open_page("articles", server=library[0])
    upload(page, "#articles", ("neu.md", FILES["hafen.md"].replace("keine einzige Patrone", "nicht eine Patrone")))
    page.locator("#report").get_by_text("Fast gleiche Texte").wait_for()
    assert "hafen.md" in page.locator("#report").inner_text()
    page.locator("#library").get_by_text("Ältere Fassung").wait_for()


def test_an_embargo_is_shown_wherever_its_article_is(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    kept = f"---\ntitle: Streit um die Brücke\nembargo: 2199-03-04\n---\n{NEW.partition(chr(10))[2]}"
    (bot.corpus / "bruecke.md").write_text(kept, encoding="utf-8")
    Bot.update(bot)
    page = open_page("articles", server=server)
    page.locator("tr", has_text="Streit um die Brücke").get_by_text("Sperrfrist bis 4. März 2199").wait_for()
    go(page, "ask")
    told = ask(page, "Wer bestreitet, dass die Brücke einstürzt?")
    assert "Sperrfrist bis 4. März 2199" in told.inner_text()
    told.locator("li a").first.click()
    page.locator("#reader .caution", has_text="Sperrfrist bis 4. März 2199").wait_for()


def test_a_file_dropped_into_the_chat_becomes_an_article(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page(server=server)
    upload(page, "#box", ("bruecke.txt", NEW))
    page.locator("#box .thumbnail-item, #box .thumbnail-wrapper").first.wait_for()
    page.fill("#box textarea", "Wer bestreitet, dass die Brücke einstürzt?")
    page.press("#box textarea", "Enter")
    page.get_by_text("liegt jetzt im Korpus").wait_for()
    page.locator("#chat .bot li a").first.wait_for()
    assert "Streit um die Brücke" in page.locator("#chat .bot-row").last.inner_text()
    assert (bot.corpus / "bruecke.txt").is_file()


def test_a_text_is_pasted_and_its_details_edited(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page("articles", server=server, lang="en-GB", size=PHONE)
    page.get_by_role("button", name="Paste a text").or_(page.get_by_role("button", name="Paste text")).click()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("Please give a title and a text.").wait_for()
    page.get_by_label("Title", exact=True).first.fill("A pasted story")
    page.get_by_label("Text of the article").fill(
        "Iceland denied that the bridge will close. It has been open for years."
    )
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("link", name="A pasted story", exact=True).wait_for()
    page.get_by_role("button", name="Edit details of “A pasted story”").click()
    page.locator(".edit").first.get_by_label("Title").fill("A better title")
    page.locator(".edit").first.get_by_label("Source").fill("Evening Post")
    page.locator(".edit").first.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="A better title", exact=True).wait_for()
    assert page.get_by_text("Evening Post").first.is_visible()
    assert "title: A pasted story" in (bot.corpus / "a-pasted-story.md").read_text(encoding="utf-8")


def test_names_with_signs_can_be_edited_and_removed_alone(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    for name, title in (("Meldung #1.txt", "Eins"), ("Meldung #2.txt", "Zwei"), ('🗞 "neu" & mehr.txt', "Drei")):
        (bot.corpus / name).write_text(NEW.replace("Streit um die Brücke", title), encoding="utf-8")
    Bot.update(bot)
    page = open_page("articles", server=server)
    page.get_by_role("button", name="Angaben zu „Eins“ bearbeiten").wait_for()
    for title in ("Eins", "Zwei", "Drei"):
        page.get_by_role("button", name=f"Angaben zu „{title}“ bearbeiten").click()
        page.locator(".edit").first.wait_for()
        page.get_by_role("button", name=f"„{title}“ entfernen").click()
        page.locator(".remove").first.get_by_text(title).wait_for()
        assert "alle werden entfernt" not in page.locator(".remove").first.inner_text()
    page.locator(".remove").first.get_by_role("button", name="Entfernen").click()
    page.get_by_role("button", name="„Drei“ entfernen").wait_for(state="detached")
    assert (bot.corpus / "Meldung #1.txt").is_file() and not (bot.corpus / '🗞 "neu" & mehr.txt').exists()


def test_an_article_is_erased_for_good(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    for name in ("bruecke.txt", "mauer.txt"):
        (bot.corpus / name).write_text(NEW.replace("Brücke", name.removesuffix(".txt").capitalize()), encoding="utf-8")
    Bot.update(bot)
    page = open_page("articles", server=server)

    def erase() -> None:
        page.locator(".erase").first.get_by_text("Nichts bringt sie zurück").wait_for()
        page.locator(".erase").first.get_by_role("button", name="Endgültig löschen").click()

    def ask_to_remove(title: str) -> Locator:
        page.get_by_role("button", name=f"„{title}“ entfernen").click()
        page.locator(".remove").first.get_by_text(title).wait_for()
        page.wait_for_function("document.activeElement.closest('.remove') !== null")  # what asks has the focus
        return page.locator(".remove").first

    ask_to_remove("Streit um die Bruecke").get_by_role("button", name="Endgültig löschen …").click()
    erase()
    page.get_by_role("button", name="„Streit um die Bruecke“ entfernen").wait_for(state="detached")
    ask_to_remove("Streit um die Mauer").get_by_role("button", name="Entfernen").click()
    page.get_by_text("Entfernte Dateien").click()
    choose(page, "Datei", "mauer.txt")
    settle(page, server)
    page.locator("#articles").get_by_role("button", name="Endgültig löschen …").last.click()
    erase()
    page.get_by_text("Entfernte Dateien").wait_for(state="hidden")
    assert not list(bot.corpus.rglob("bruecke.txt")) and not list(bot.corpus.rglob("mauer.txt"))


def settle(page: Page, server: Server) -> None:
    """Wait until the page has heard of all that has happened, so that nothing but the next thing makes it draw."""
    server.app.updates.wait()
    page.wait_for_timeout(1500 * IDLE)


# the newsroom


@DESK_AND_PHONE
def test_a_statement_is_put_right_taken_along_and_back(
    open_page: Opened, library: tuple[Server, Pondering], size: dict[str, int], lang: str, tmp_path: Path
) -> None:
    server, bot = library
    german = lang == "de-DE"
    page = open_page("statements", server=server, size=size, lang=lang)
    page.locator(".board .content", has_text="Munition gelagert").first.click()
    page.locator("#reader [data-do=correct]").click()
    form = page.locator("#put-right").first
    form.get_by_label("Wer" if german else "Who", exact=True).fill("Grönland")
    page.wait_for_function("document.querySelector('#put-right').contains(document.activeElement)")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    words = form.locator("textarea").last
    kept = words.input_value()
    words.fill("Das hat niemand gesagt")
    form.get_by_role("button", name="Speichern" if german else "Save").click()
    page.get_by_text("So steht es nicht in" if german else "does not say it like that").first.wait_for()
    words.fill(kept)
    form.get_by_role("button", name="Speichern" if german else "Save").click()
    page.locator("#reader .finding", has_text="Grönland").wait_for()
    assert re.search("Berichtigt" if german else "Put right", page.locator("#reader .finding").inner_text())
    page.locator("#reader [data-close]").click()
    row = page.locator(".board tr", has_text="Grönland")
    row.get_by_text("berichtigt" if german else "put right").wait_for()
    page.locator("#corrections > button").click()
    with page.expect_download() as download:
        page.locator("#corrections").get_by_text("ZIP").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert sorted(archive.namelist()) == ["hafen-md.json", "hafen-md.txt"]
        assert "Grönland" in archive.read("hafen-md.json").decode()
    page.locator("#corrections [data-do=back]").click()
    row.wait_for(state="detached")
    assert bot.desk.corrections() == ()


def test_a_statement_is_hidden(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    page = open_page("statements", server=library[0])
    said = page.locator(".board .content", has_text="Munition gelagert").first
    words = said.inner_text()
    said.click()
    page.locator("#reader [data-do=hide]").click()
    page.locator("#reader .finding").wait_for(state="detached")
    page.get_by_text("nirgends mehr gezeigt").wait_for()
    page.locator(".board .content", has_text=words).wait_for(state="detached")
    page.locator("#reader [data-close]").click()
    page.locator("#corrections > button").click()
    page.locator("#corrections").get_by_text("ausgeblendet").wait_for()


def test_a_watched_question_tells_what_is_new(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page(server=server)
    page.get_by_role("button", name="Frage beobachten").click()
    page.get_by_text("Erst fragen, dann beobachten.").wait_for()
    ask(page, "Wer bestreitet, dass die Brücke einstürzt?")
    page.get_by_role("button", name="Frage beobachten").click()
    page.locator("#watched").wait_for()
    (bot.corpus / "bruecke.txt").write_text(NEW, encoding="utf-8")
    page.locator("#update").click()
    page.get_by_text("Beobachtete Fragen: 1 neu").click()
    page.locator("#watched a.content").click()
    page.locator("#reader .finding").wait_for()
    assert "Brücke" in page.locator("#reader h2").inner_text()
    page.keyboard.press("Escape")
    page.locator("#watched [data-do=seen]").click()
    page.get_by_text("Beobachtete Fragen", exact=True).wait_for()
    page.locator("#watched [data-do=unwatch]").click()
    page.locator("#watched").wait_for(state="hidden")


def test_who_only_reads_is_offered_nothing_else(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    from qabot.newsroom.entrance.access import Access
    from qabot.newsroom.entrance.accounts import Role as May
    from qabot.newsroom.entrance.address import Address
    from qabot.web import serve

    _, bot = library
    server = serve(bot, port=None, block=False, access=Access(Address.of("127.0.0.1"), role=May.VISITOR))
    try:
        page = open_page("articles", server=server)
        page.locator("table.library").wait_for()
        assert page.locator(".library [data-do]").count() == 0
        for gone in ("Dateien hinzufügen", "Text einfügen", "Index aktualisieren"):
            page.get_by_text(gone).first.wait_for(state="hidden")
        page.locator(".library a.content").first.click()
        page.wait_for_selector("#reader .text")
        go(page, "statements")
        page.click(".board .content")
        page.wait_for_selector("#reader .finding")
        assert page.locator("#reader [data-do]").count() == 0
        go(page, "ask")
        page.get_by_role("button", name="Frage beobachten").wait_for(state="hidden")
        page.close()
    finally:
        server.close()


def test_a_file_put_into_the_folder_is_noticed(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page(server=server)
    (bot.corpus / "von-hand.txt").write_text(NEW, encoding="utf-8")
    page.get_by_text("1 Datei ist neu oder geändert").wait_for()
    go(page, "articles")
    assert page.locator("tr.waiting").inner_text().startswith("von-hand.txt")
    page.locator("#update").click()
    page.get_by_role("link", name="Streit um die Brücke", exact=True).wait_for()
    assert page.locator("tr.waiting").count() == 0


def test_an_upload_of_something_else_is_refused_with_the_reason(
    open_page: Opened, library: tuple[Server, Pondering]
) -> None:
    server, bot = library
    page = open_page("articles", server=server)
    upload(page, "#articles", ("lauf.exe", "MZ"))
    page.get_by_text(re.compile("exe|Invalid|ungültig", re.IGNORECASE)).first.wait_for()
    assert sorted(path.name for path in bot.corpus.glob("[!.]*")) == sorted(FILES)


# everywhere


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
