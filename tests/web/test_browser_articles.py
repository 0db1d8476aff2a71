"""The corpus in the page: files come, are told apart, edited, removed, brought back, erased."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pages import DENIES, DESK_AND_PHONE, NEW, PHONE, Opened, Pondering, ask, asking, choose, go, settle, upload
from web_examples import FILES

from qabot.bot import Bot

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from qabot.web.server import Server

pytestmark = pytest.mark.browser


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


def test_an_article_opens_in_sight_wherever_its_list_is_scrolled(
    open_page: Opened, library: tuple[Server, Pondering]
) -> None:
    server, bot = library
    for n in range(12):
        (bot.corpus / f"{n:02}.txt").write_text(f"Meldung {n:02}\n\nIn der Stadt war wenig los.", encoding="utf-8")
    Bot.update(bot)
    page = open_page("articles", server=server)
    link = page.get_by_role("link", name="Meldung 00", exact=True)
    link.click()
    page.wait_for_selector("#reader .text")
    seen = "one => { const at = one.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight + 1; }"
    assert page.evaluate("scrollY") > 0
    assert page.locator("#reader").evaluate(seen) and link.evaluate(seen)
    page.keyboard.press("Escape")
    page.locator("#reader").wait_for(state="hidden")
    assert link.evaluate(seen)


@DESK_AND_PHONE
def test_what_was_removed_is_gone_and_comes_back_under_any_name(
    open_page: Opened, library: tuple[Server, Pondering], size: dict[str, int], lang: str
) -> None:
    server, bot = library
    german = lang == "de-DE"
    (bot.corpus / "lokal").mkdir()
    names = ["100 % sicher?.txt", "#1 'neu' & „alt“ 🗞.txt", "lokal/Ende....txt"]
    for n, name in enumerate(names):
        (bot.corpus / name).write_text(NEW.replace("Brücke", f"Brücke {n}"), encoding="utf-8")
    Bot.update(bot)
    page = open_page("articles", server=server, size=size, lang=lang)

    def remove(n: int) -> Locator:
        title = f"Streit um die Brücke {n}"
        return page.get_by_role("button", name=f"„{title}“ entfernen" if german else f"Remove “{title}”")

    page.get_by_role("link", name="Streit um die Brücke 2", exact=True).click()
    page.wait_for_selector("#reader .text")
    if size == PHONE:
        page.locator("#reader [data-close]").click()
    for n in range(len(names)):
        remove(n).dblclick()
        page.locator(".remove").first.get_by_text(f"Brücke {n}").wait_for()
        page.locator(".remove").first.get_by_role("button", name="Entfernen" if german else "Remove").click()
        remove(n).wait_for(state="detached")
    if size != PHONE:
        page.locator("#reader").get_by_text("Nicht mehr da").first.wait_for()
        page.keyboard.press("Escape")
    page.get_by_text("Entfernte Dateien" if german else "Removed files").click()
    for n, name in enumerate(names):
        page.get_by_label("Datei" if german else "File", exact=True).click()
        page.get_by_role("option", name=name, exact=True).click()
        page.get_by_role("button", name="Wiederherstellen" if german else "Restore").click()
        remove(n).wait_for()
    assert all((bot.corpus / name).is_file() for name in names)
    assert page.locator(".toast-body").count() == 0, "nothing was refused"


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


def test_what_cannot_be_read_is_refused_in_words(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    page = open_page("articles", server=server)
    upload(page, "#articles", ("bild.png", "x"), ("ohne Endung", "x"))
    for name in ("bild.png", "ohne Endung"):
        page.get_by_text(f"„{name}“ kann nicht gelesen werden").wait_for()
    go(page, "ask")
    upload(page, "#box", ("bild.jpeg", "x"), ("kaputt.pdf", "%PDF-1.4"))
    page.locator("#box .thumbnail-item, #box .thumbnail-wrapper").nth(1).wait_for()
    page.press("#box textarea", "Enter")
    page.get_by_text("„bild.jpeg“ kann nicht gelesen werden").wait_for()
    page.get_by_text("„kaputt.pdf“: Das PDF ist beschädigt").wait_for()
    assert not list(bot.corpus.glob("*bild*"))


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
    form = asking(page, ".sheet.edit")
    form.get_by_label("Title").fill("A better title")
    form.get_by_label("Source").fill("Evening Post")
    form.get_by_role("button", name="Save").click()
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


@pytest.mark.parametrize("asked", ["edit", "remove"])
def test_escape_leaves_what_is_asked_and_then_the_article(open_page: Opened, asked: str) -> None:
    page = open_page("articles")
    page.locator("#library a.content").first.click()
    page.wait_for_selector("#reader .text")
    button = page.locator(f"#library [data-do={asked}]").first
    button.click()
    sheet = asking(page, f".sheet.{asked}")
    if asked == "edit":  # an open list is what lies uppermost
        sheet.get_by_label("Sprache").click()
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("Escape")
        page.get_by_role("option").first.wait_for(state="hidden")
        assert sheet.is_visible()
    page.keyboard.press("Escape")
    sheet.wait_for(state="hidden")
    assert page.locator("#reader").is_visible()
    assert button.evaluate("button => button === document.activeElement")
    page.keyboard.press("Escape")
    page.locator("#reader").wait_for(state="hidden")


def test_an_article_is_erased_for_good(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    server, bot = library
    names = {"neue_bruecke & <b>.txt": "Bruecke", "mauer.txt": "Mauer"}
    for name, title in names.items():
        (bot.corpus / name).write_text(NEW.replace("Brücke", title), encoding="utf-8")
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
    page.get_by_text("Gelöscht: neue_bruecke & <b>.txt.").wait_for()
    page.get_by_role("button", name="„Streit um die Bruecke“ entfernen").wait_for(state="detached")
    ask_to_remove("Streit um die Mauer").get_by_role("button", name="Entfernen").click()
    page.get_by_text("Entfernte Dateien").click()
    choose(page, "Datei", "mauer.txt")
    settle(page, server)
    page.locator("#articles").get_by_role("button", name="Endgültig löschen …").last.click()
    erase()
    page.get_by_text("Entfernte Dateien").wait_for(state="hidden")
    assert not [path for path in bot.corpus.rglob("*") if path.name in names]
