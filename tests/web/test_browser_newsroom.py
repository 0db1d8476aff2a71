"""What editors and readers do: put right, hide, watch, read only; and files that come from elsewhere."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pages import DESK_AND_PHONE, NEW, Opened, Pondering, ask, asking, go, upload
from web_examples import FILES

if TYPE_CHECKING:
    from qabot.web.server import Server

pytestmark = pytest.mark.browser


@DESK_AND_PHONE
def test_a_statement_is_put_right_taken_along_and_back(
    open_page: Opened, library: tuple[Server, Pondering], size: dict[str, int], lang: str, tmp_path: Path
) -> None:
    server, bot = library
    german = lang == "de-DE"
    page = open_page("statements", server=server, size=size, lang=lang)
    page.locator(".board .content", has_text="Munition gelagert").first.click()
    page.locator("#reader [data-do=correct]").click()
    form = asking(page, "#put-right")
    form.get_by_label("Wer" if german else "Who", exact=True).fill("Grönland")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    party = form.get_by_label("Partei" if german else "Party").input_value()
    words = form.locator("textarea").last
    kept = words.input_value()
    words.fill("Das hat niemand gesagt")
    form.get_by_role("button", name="Speichern" if german else "Save").click()
    page.get_by_text("So steht es nicht in" if german else "does not say it like that").first.wait_for()
    words.fill(kept)
    form.get_by_role("button", name="Speichern" if german else "Save").click()
    page.locator("#reader .finding", has_text="Grönland").wait_for()
    finding = page.locator("#reader .finding").inner_text()
    assert re.search("Berichtigt" if german else "Put right", finding)
    assert party and f"({party})" in finding, "what stood in the form is what is kept"
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


def test_the_app_reads_what_is_put_into_its_folder(open_page: Opened, library: tuple[Server, Pondering]) -> None:
    from qabot.web import serve

    bot = library[1]
    server = serve(bot, port=None, update=bot.update, block=False)
    try:
        page = open_page("articles", server=server)
        (bot.corpus / "von-hand.txt").write_text(NEW, encoding="utf-8")
        page.get_by_role("link", name="Streit um die Brücke", exact=True).wait_for()
        (bot.corpus / "von-hand.txt").unlink()
        page.get_by_role("link", name="Streit um die Brücke", exact=True).wait_for(state="detached")
        page.close()
    finally:
        server.close()


def test_an_upload_of_something_else_is_refused_with_the_reason(
    open_page: Opened, library: tuple[Server, Pondering]
) -> None:
    server, bot = library
    page = open_page("articles", server=server)
    upload(page, "#articles", ("lauf.exe", "MZ"))
    page.get_by_text(re.compile("exe|Invalid|ungültig", re.IGNORECASE)).first.wait_for()
    assert sorted(path.name for path in bot.corpus.glob("[!.]*")) == sorted(FILES)
