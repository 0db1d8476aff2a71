"""Statements and disputes: filters, sorting, export, pictures."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from pages import DENIES, DESK_AND_PHONE, Opened, choose, in_view

from qabot.text.lexical import fold
from qabot.web.theme import STANCES

pytestmark = pytest.mark.browser


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
    unsure = " unsicher" if german else " unsure"  # of what the reader does not take for certain
    assert {text.removesuffix(unsure) for text in page.locator(".c-stance").all_inner_texts()} == {DENIES[lang]}
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


def test_the_pictures_follow_the_light(open_page: Opened) -> None:
    page = open_page("contrast")
    told = "getComputedStyle(document.querySelector('#contrast .vega-embed svg %s')).%s"
    bar, words = told % ("[aria-roledescription=bar]", "fill"), told % (".role-axis-label text", "fill")
    page.wait_for_selector("#contrast .vega-embed svg [aria-roledescription=bar]")
    by_day = page.evaluate(f"[{bar}, {words}]")
    page.click("#theme")
    by_night = page.evaluate(f"[{bar}, {words}]")
    inks = {"rgb" + str(tuple(bytes.fromhex(ink[1:]))): night for _, ink, night, _ in STANCES.values()}
    assert by_day[0] in inks and by_night[0] == "rgb" + str(tuple(bytes.fromhex(inks[by_day[0]][1:])))
    assert by_night[1] == page.evaluate("getComputedStyle(document.querySelector('#main')).color") != by_day[1]
