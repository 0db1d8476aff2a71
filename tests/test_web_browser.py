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
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_examples import FILES, MARKUP, write_corpus

from qabot.bot import Bot
from qabot.lexical import fold
from qabot.types import Answer, Step, Turn

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

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
def open_page(browser: Browser, served: Server) -> Iterator[Opened]:
    """Open the app in a context of its own; what goes wrong on the page in the meantime fails the test."""
    contexts = []
    wrong: list[str] = []

    def opened(
        view: str = "ask",
        *,
        size: dict[str, int] = DESK,
        lang: str = "de-DE",
        dark: bool = False,
        server: Server = served,
        watched: bool = True,
    ) -> Page:
        context = browser.new_context(
            viewport=size,  # type: ignore[arg-type]  # a plain dict will do
            locale=lang,
            color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.url)
        page = context.new_page()
        page.set_default_timeout(15_000)
        home = (server.url, "data:", "blob:")
        page.on("request", lambda r: None if r.url.startswith(home) else wrong.append(f"request to {r.url}"))
        if watched:
            page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
            page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{server.url}#{view}")
        page.wait_for_selector(f"#{view}:not([hidden])")
        page.wait_for_selector({"ask": "#composer", "statements": ".board", "contrast": ".pictures"}.get(view, ".drop"))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def ask(page: Page, question: str) -> Locator:
    """Type a question, wait for its answer, give the turn."""
    turns = page.locator(".turn").count()
    page.fill("#question", question)
    page.press("#question", "Enter")
    turn = page.locator(".turn").nth(turns)
    turn.locator(".answer-body").wait_for()
    turn.locator(".turn-tools").wait_for()
    return turn


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
    turn = ask(page, question)
    assert turn.locator(".steps li").count() >= 1
    assert stance in turn.locator(".lines .stance").first.inner_text()
    assert turn.locator(".sources h3").inner_text() == sources
    origin = turn.locator(".sources .origin").first.inner_text()
    assert re.search(r"\w+ · \d+\.? \w+ 2024", origin)

    chip = turn.locator(".lines .chip").first
    quote = page.locator(f"#{chip.get_attribute('data-tip')} blockquote").text_content()
    assert quote
    if size is DESK:
        chip.hover()
        assert page.locator("#tip blockquote").inner_text() == " ".join(quote.split())
    chip.click()
    page.wait_for_selector("#reader .cited")
    cited = "".join(page.locator("#reader .cited").all_text_contents())
    assert quote in cited or cited in quote
    assert in_view(page, ".cited")
    assert page.locator("#reader .speaker").count() and page.locator("#reader .cue").count()
    assert page.locator("#reader .finding .stance").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#reader").is_hidden()
    assert page.evaluate("document.activeElement.className") == "chip"


def test_a_follow_up_is_one_click_and_means_what_was_talked_about(open_page: Opened) -> None:
    page = open_page()
    first = ask(page, DENIED)
    suggestion = first.locator(".suggestion").first
    words = suggestion.inner_text()
    suggestion.click()
    page.locator(".turn").nth(1).locator(".answer-body").wait_for()
    assert page.locator(".asked").nth(1).inner_text() == words
    assert page.locator(".turn").nth(1).locator(".abstained").count() == 0


def test_the_conversation_survives_a_reload_and_can_be_taken_along(open_page: Opened, tmp_path: Path) -> None:
    page = open_page()
    ask(page, DENIED)
    before = page.locator("#turns").inner_text()
    page.reload()
    page.wait_for_selector(".answer-body")
    assert page.locator("#turns").inner_text() == before
    page.locator(".lines .chip").first.click()
    page.wait_for_selector("#reader .cited")

    page.click("[data-turn=copy]")
    page.wait_for_selector("#toast:not([hidden])")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(DENIED) and "### Quellen" in copied and "Küstenblatt" in copied
    with page.expect_download() as download:
        page.click("#export")
    download.value.save_as(tmp_path / "conversation.md")
    exported = (tmp_path / "conversation.md").read_text(encoding="utf-8")
    assert exported.startswith("# qabot") and f"## {DENIED}" in exported and "### Quellen" in exported

    page.click("#clear")
    page.wait_for_selector(".welcome")
    page.reload()
    page.wait_for_selector(".welcome")
    assert page.locator(".turn").count() == 0


def test_what_is_not_in_the_corpus_is_said_not_to_be(open_page: Opened) -> None:
    page = open_page()
    turn = ask(page, "Wer bestreitet die Landung auf dem Mond?")
    assert turn.locator(".abstained .verdict").inner_text() == "Nicht gefunden"


class Pondering(Bot):
    """A bot that takes its time, as one with a language model does, and remembers that it was stopped."""

    stopped = 0

    def stream(self, text: str, conversation: Sequence[Turn] = ()) -> Iterator[Step | Answer]:
        try:
            for step in range(100):
                yield Step(f"Gedanke {step}")
                time.sleep(0.1 if "langsam" in text else 0)
        except GeneratorExit:
            self.stopped += 1
            raise
        yield from super().stream(text, conversation)

    def update(self, progress: Callable[[Progress], None] | None = None) -> Report:
        def slowly(now: Progress) -> None:
            if progress:
                progress(now)
            time.sleep(0.5)

        return super().update(slowly)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[tuple[Server, Pondering]]:
    """A server of its own for tests that change the corpus or need time."""
    from qabot.web import serve

    bot = Pondering.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    Bot.update(bot)
    assert isinstance(bot, Pondering)
    server = serve(bot, port=None, block=False)
    yield server, bot
    server.close()


def test_an_answer_can_be_stopped_and_tried_again(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page(server=server)
    page.fill("#question", "Was sagt Norwegen langsam?")
    page.click("#send")
    page.get_by_text("Gedanke 3").wait_for()
    assert page.locator("#send").is_hidden()
    page.click("#stop")
    page.get_by_text("Angehalten.").wait_for()
    assert page.locator("#send").is_visible()
    for _ in range(50):
        if bot.stopped:
            break
        time.sleep(0.1)
    assert bot.stopped == 1, "the work went on in the app"
    page.reload()
    page.get_by_text("Angehalten.").wait_for()
    ask(page, "Was sagt Norwegen?")
    page.click("[data-turn=retry] >> nth=1")
    page.locator(".turn").nth(1).locator(".answer-body").wait_for()
    assert page.locator(".turn").count() == 2


# safety


def test_markup_in_articles_is_text_everywhere(open_page: Opened) -> None:
    page = open_page()
    turn = ask(page, "Was behauptet Finnland?")
    turn.locator(".chip").first.click()
    page.wait_for_selector("#reader .cited")
    assert MARKUP in page.locator("#reader .text").text_content()  # type: ignore[operator]  # it has text
    assert "<script>" in turn.inner_text()
    page.evaluate("location.hash = '#statements'")
    page.wait_for_selector(".board")
    assert page.locator(".board").get_by_text("<script>").count() > 0
    page.evaluate("location.hash = '#contrast'")
    page.wait_for_selector(".pictures")
    assert page.evaluate("window.broken") is None
    assert page.locator("#qabot img, #qabot script, #qabot b, #qabot a[href^=javascript]").count() == 0


# first screen


@pytest.mark.parametrize(("lang", "title"), [("de-AT", "Wer hat was gesagt?"), ("en-US", "Who said what?")])
def test_the_first_screen_tells_what_there_is_and_what_to_ask(open_page: Opened, lang: str, title: str) -> None:
    page = open_page(lang=lang)
    page.wait_for_selector(".welcome")
    assert page.locator("h1").first.inner_text() == title
    facts = page.locator(".facts dd").all_inner_texts()
    assert facts[0] == str(len(FILES)) and int(facts[1]) > 5 and "2024" in facts[3]
    starters = page.locator(".starter").all_inner_texts()
    assert len(starters) >= 3
    page.locator(".starter").first.click()
    page.wait_for_selector(".answer-body")
    assert page.locator(".answer-body.abstained").count() == 0


def test_language_and_light_are_kept(open_page: Opened) -> None:
    page = open_page(lang="fr-FR")
    assert page.locator("html").get_attribute("lang") == "en"
    page.click("[data-language=de]")
    page.get_by_text("Wer hat was gesagt?").wait_for()
    page.click("[data-theme]")
    assert page.evaluate("document.body.classList.contains('dark')")
    page.reload()
    page.get_by_text("Wer hat was gesagt?").wait_for()
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.evaluate("document.body.classList.contains('dark')")


# board


DESK_AND_PHONE = pytest.mark.parametrize(
    ("size", "lang"), [(DESK, "de-DE"), (PHONE, "en-GB")], ids=["desk-German", "phone-English"]
)
DENIES = {"de-DE": "✕bestreitet", "en-GB": "✕denies"}


@DESK_AND_PHONE
def test_the_board_filters_and_opens_the_place(open_page: Opened, size: dict[str, int], lang: str) -> None:
    page = open_page("statements", size=size, lang=lang)

    def total() -> int:
        page.wait_for_selector("#board-rows:not([aria-busy])")
        return int(page.locator(".table-head strong").inner_text())

    def narrowed(act: Callable[[], Any], than: int) -> int:
        act()
        page.wait_for_function("n => Number(document.querySelector('.table-head strong').innerText) !== n", arg=than)
        return total()

    every = total()
    assert every > 5
    denials = narrowed(lambda: page.select_option("[name=stance]", "denies"), every)
    assert 0 < denials < every
    assert set(page.locator(".c-stance").all_inner_texts()) == {DENIES[lang]}
    assert narrowed(lambda: page.click("[type=reset]"), denials) == every
    swedish = narrowed(lambda: page.select_option("[name=party]", "Schweden"), every)
    assert 0 < swedish < every
    assert set(page.locator(".c-speaker strong").all_inner_texts()) <= {"Schweden", "Sweden"}
    assert narrowed(lambda: page.click("[type=reset]"), swedish) == every
    found = narrowed(lambda: page.fill("[name=text]", "patrone"), every)
    assert found == 1
    page.click(".board .content")
    page.wait_for_selector("#reader .focus")
    assert in_view(page, ".focus")
    page.keyboard.press("Escape")
    narrowed(lambda: page.fill("[name=text]", ""), found)
    dated = narrowed(lambda: page.fill("[name=since]", "2024-04-01"), every)
    assert 0 < dated < every
    narrowed(lambda: page.fill("[name=until]", "2023-01-01"), dated)
    assert page.locator("#board-rows .empty").is_visible()


def test_the_board_sorts_and_exports(open_page: Opened) -> None:
    page = open_page("statements")
    page.click("[data-sort=speaker]")
    page.wait_for_selector("th[aria-sort=ascending]")
    names = page.locator(".c-speaker strong").all_inner_texts()
    assert names == sorted(names, key=fold)
    page.click("[data-sort='-speaker']")
    page.wait_for_selector("th[aria-sort=descending]")
    page.select_option("[name=stance]", "denies")
    page.wait_for_function("[...document.querySelectorAll('.c-stance')].every(e => e.innerText.includes('bestreitet'))")
    shown = page.locator(".board .content").all_inner_texts()
    told = {}
    for form in ("csv", "json"):
        with page.expect_download() as download:
            page.click(f"[data-export={form}]")
        told[form] = download.value.path().read_text(encoding="utf-8-sig")
    assert [one["stance"] for one in json.loads(told["json"])] == ["denies"] * len(shown)
    assert len(list(csv.DictReader(io.StringIO(told["csv"])))) == len(shown)


# claim against denial


@DESK_AND_PHONE
def test_claims_stand_against_denials_with_pictures_and_figures(
    open_page: Opened, size: dict[str, int], lang: str
) -> None:
    page = open_page("contrast", size=size, lang=lang)
    page.locator(".topics .suggestion").first.wait_for()
    page.fill("#topic", "Munition")
    page.press("#topic", "Enter")
    page.wait_for_selector(".sides .right .s-denies")
    assert page.locator(".sides .left .side").count() > 0
    assert page.locator(".sides .side .origin").first.inner_text()
    assert page.locator("svg.picture:visible").count() == 2
    page.locator(".figures summary").first.click()
    table = page.locator(".figures table").first
    totals = [int(cell) for cell in table.locator("tbody td:last-child").all_inner_texts()]
    drawn = [int(label) for label in page.locator("svg.picture.wide").first.locator(".sum").all_text_contents()]
    assert totals == drawn
    page.fill("#topic", "Zzyzx qwrtz")
    page.press("#topic", "Enter")
    page.locator("#contrast .empty, #contrast .origin").first.wait_for()


# library


@DESK_AND_PHONE
def test_every_article_can_be_read_with_all_its_statements(open_page: Opened, size: dict[str, int], lang: str) -> None:
    page = open_page("articles", size=size, lang=lang)
    assert page.locator("table.library tbody tr").count() == len(FILES)
    page.get_by_role("button", name="Streit um Munition im Hafen von Skagen").first.click()
    page.wait_for_selector("#reader .text.every")
    assert page.locator("#reader .opens").count() >= 3
    legend = page.locator("#reader .legend li").all_inner_texts()
    assert DENIES[lang] in legend and len(legend) >= 2
    page.locator("[data-every]").uncheck()
    assert page.locator("#reader .text.every").count() == 0


DROP = """files => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    const target = document.querySelector('[data-drop]');
    for (const kind of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));
}"""
NEW = "Streit um die Brücke\\n\\nIsland bestritt, dass die Brücke einstürzt. Die Brücke steht seit dreißig Jahren."


def test_articles_come_and_go_while_the_chat_goes_on(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page("articles", server=server)
    html = f"<html><head><title>Brücke</title></head><body><article><h1>Brücke</h1>{'<p>Island erklärte, die Brücke sei sicher.</p>' * 3}</article></body></html>"  # noqa: E501  # a page as the browser gets it
    page.evaluate(DROP, [["bruecke.txt", NEW.replace("\\n", "\n")], ["../../bruecke.html", html], ["leer.txt", " "]])
    page.wait_for_selector(".progress progress")
    page.wait_for_function("document.querySelector('.progress progress')?.value > 1")
    assert re.search(r"\d von \d", page.locator(".progress").inner_text())
    assert page.locator(".progress .file").inner_text().endswith((".txt", ".html", ".md"))
    page.evaluate("location.hash = '#ask'")
    ask(page, "Wer bestreitet, dass im Hafen Munition gelagert wird?")
    page.evaluate("location.hash = '#articles'")
    page.wait_for_selector(".report")
    report = page.locator(".report").inner_text()
    assert "2 neu" in report and "leer.txt" in report
    assert sorted(path.name for path in bot.corpus.iterdir()) == sorted(
        [*FILES, "bruecke.txt", "bruecke.html", "leer.txt"]
    )
    page.evaluate("location.hash = '#ask'")
    assert "Island" in ask(page, "Wer bestreitet, dass die Brücke einstürzt?").inner_text()

    page.evaluate("location.hash = '#articles'")
    page.get_by_role("button", name="„Streit um die Brücke“ entfernen").click()
    page.locator("#dialog .primary").click()
    page.get_by_role("button", name="„Streit um die Brücke“ entfernen").wait_for(state="detached")
    assert (bot.corpus / ".removed" / "bruecke.txt").is_file()


def test_a_text_is_pasted_and_its_details_edited(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page("articles", server=server, lang="en-GB", size=PHONE)
    page.click("[data-paste]")
    page.fill("#dialog [name=title]", "A pasted story")
    page.fill("#dialog [name=date]", "2024-06-01")
    page.fill("#dialog [name=body]", "Iceland denied that the bridge will close. It has been open for years.")
    page.click("#dialog .primary")
    page.get_by_role("button", name="A pasted story", exact=True).wait_for()
    page.get_by_role("button", name="Edit details of “A pasted story”").click()
    assert page.input_value("#dialog [name=date]") == "2024-06-01"
    page.fill("#dialog [name=title]", "A better title")
    page.fill("#dialog [name=source]", "Evening Post")
    page.click("#dialog .primary")
    page.get_by_role("button", name="A better title", exact=True).wait_for()
    assert page.get_by_role("cell", name="Evening Post").is_visible()
    assert "title: A pasted story" in (bot.corpus / "a-pasted-story.md").read_text(encoding="utf-8")


def test_a_file_put_into_the_folder_is_noticed(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page(server=server)
    (bot.corpus / "von-hand.txt").write_text(NEW.replace("\\n", "\n"), encoding="utf-8")
    page.get_by_text("1 Datei ist neu oder geändert").wait_for()
    page.evaluate("location.hash = '#articles'")
    assert page.locator("tr.waiting").inner_text().startswith("von-hand.txt")
    page.locator("#status [data-update]").click()
    page.get_by_role("button", name="Streit um die Brücke", exact=True).wait_for()
    assert page.locator("tr.waiting").count() == 0


def test_an_upload_of_something_else_is_refused_with_the_reason(
    open_page: Opened, library: tuple[Server, Pondering]
) -> None:
    server, bot = library
    page = open_page("articles", server=server)
    page.evaluate(DROP, [["lauf.exe", "MZ"]])
    page.locator("#toast").get_by_text("lauf.exe").wait_for()
    assert sorted(path.name for path in bot.corpus.iterdir()) == sorted(FILES)


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
        page.get_by_role("link", name="Artikel hinzufügen").click()
        page.wait_for_selector("#articles .drop")
        page.evaluate("location.hash = '#statements'")
        page.wait_for_selector("#statements .empty")
        page.evaluate("location.hash = '#contrast'")
        page.wait_for_selector("#contrast h1")
    finally:
        server.close()


def test_an_app_that_is_gone_is_said_to_be(open_page: Opened) -> None:
    page = open_page(watched=False)
    page.wait_for_selector(".welcome")
    page.route("**/gradio_api/**", lambda route: route.abort())
    page.fill("#question", DENIED)
    page.click("#send")
    page.locator(".turn .notice").get_by_text("Läuft das Programm noch?").wait_for()
    page.evaluate("location.hash = '#statements'")
    page.locator("#statements .empty").get_by_text("Läuft das Programm noch?").wait_for()
    page.unroute("**/gradio_api/**")
    page.click("#statements .empty button")
    page.wait_for_selector(".board")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_the_page(open_page: Opened, view: str, size: dict[str, int]) -> None:
    page = open_page(view, size=size)
    if view == "ask":
        ask(page, DENIED)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.locator("[data-open]:visible").first.click()
    page.wait_for_selector("#reader .text")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


CHECKS = Path(__file__).parent / "page_checks"
NAMELESS = (CHECKS / "nameless.js").read_text(encoding="utf-8")  # what a screen reader could not name
FAINT = (CHECKS / "faint.js").read_text(encoding="utf-8")  # text with less contrast than WCAG AA asks for


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_everything_is_named_and_readable(open_page: Opened, view: str, dark: bool) -> None:
    page = open_page(view, dark=dark)
    if view == "ask":
        page.wait_for_selector(".welcome")
        assert page.evaluate(FAINT) == []
        ask(page, DENIED)
    page.locator("[data-open]:visible").first.click()
    page.wait_for_selector("#reader .text")
    if page.locator("[data-every]").is_hidden():
        page.locator("#reader summary").click()
    page.locator("[data-every]").check()
    for summary in page.locator("#main .figures summary").all():
        summary.click()
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate(FAINT) == []


def test_all_of_it_works_by_keyboard(open_page: Opened) -> None:
    page = open_page()
    page.wait_for_selector(".welcome")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.focus("#question")
    page.keyboard.type(DENIED)
    page.keyboard.press("Enter")
    page.wait_for_selector(".turn-tools:not([hidden])")
    for _ in range(60):
        if page.evaluate("document.activeElement.classList.contains('chip')"):
            break
        page.keyboard.press("Shift+Tab")
    assert page.locator("#tip").is_visible(), "a chip in focus shows its words"
    page.keyboard.press("Enter")
    page.wait_for_selector("#reader .cited")
    assert page.evaluate("document.activeElement.id") == "reader"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "close"
    page.keyboard.press("Enter")
    assert page.locator("#reader").is_hidden()
    assert page.evaluate("document.activeElement.classList.contains('chip')")
