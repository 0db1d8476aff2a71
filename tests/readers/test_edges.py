"""What stands before and behind a story: flashes that an agency sent ahead, marks that a text goes on elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, TITLE, kept, one

BODY = f"Auental (dpa) - {FIRST}\n\n{SECOND}\n"
FLASH = "Rat streitet über Brücke"


@pytest.mark.parametrize(
    "head",
    [
        f"EILT: {FLASH}\n\nEILT: Bürgermeisterin kündigt Unterlagen an\n\n{TITLE}",
        f"+++ {FLASH} +++ Unterlagen angekündigt +++\n\n{TITLE}",
        f"*** FLASH ***\n{FLASH}\n\n{TITLE}",
        f"ALERT\n\n{TITLE.upper()}\n\n{TITLE}",
        f"Eilmeldung: {TITLE}\n\n{TITLE}",
        f"dpa-EIL\n\n{TITLE}",
        f"EIL - {TITLE}",
        f"UPDATE 2-{TITLE}",
        f"2. Zusammenfassung: {TITLE}",
        f"VORAB: {TITLE}",
        f"+++ 14:02 EIL +++\n{FLASH}\n+++ 14.05 Uhr EIL +++\nUnterlagen angekündigt\n\n{TITLE}",
        f"{TITLE}\n\nEIL: {FLASH}",
        f"(neu: Reaktion der Opposition)\nKommunen/Brücke/\n{TITLE}",
        f"Breaking: {TITLE}",
        f"*EILT* {TITLE}\n=",
        f"{TITLE} (Eilmeldung)",
    ],
)
def test_flashes_that_the_headline_repeats_are_no_text(tmp_path: Path, head: str) -> None:
    found = one(tmp_path, "a.txt", f"{head}\n\n{BODY}")
    assert (found.title, kept(found)) == (TITLE, [TITLE, FIRST, SECOND])


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (f"EIL: {FLASH}\nEIL: Unterlagen angekündigt\n", [FLASH, "Unterlagen angekündigt"]),
        (f"10:02 EIL: {FLASH}\n10:04 EIL: Unterlagen angekündigt\n", [FLASH, "Unterlagen angekündigt"]),
        ("ALERT: Bridge stays closed\nALERT: Papers to be published\n", ["Bridge stays closed", "Papers to be published"]),
        (f"dpa-EIL\n{FLASH}\nAuental (dpa) - {FIRST}\n{SECOND}\n", [FLASH, FIRST, SECOND]),
        (f"EIL: {FLASH}\nAuental (dpa) - {FIRST}\n", [FLASH, FIRST]),
        ("EIL: Der Rat hat bis in die Nacht über die Brücke\nberaten.\n", ["Der Rat hat bis in die Nacht über die Brücke\nberaten."]),
    ],
)  # fmt: skip
def test_flashes_in_lines_that_follow_one_another(tmp_path: Path, written: str, told: list[str]) -> None:
    assert kept(one(tmp_path, "a.txt", written)) == told


def test_a_flash_in_the_fields_of_a_dump(tmp_path: Path) -> None:
    for fields in (
        {"headline": f"EILMELDUNG: {TITLE}", "body": BODY},
        {"headline": TITLE, "body": f"Eilmeldung:\n{TITLE}\n{FIRST}\n{SECOND}"},
    ):
        found = one(tmp_path, "a.json", json.dumps(fields))
        assert (found.title, kept(found)) == (TITLE, [TITLE, FIRST, SECOND])


def test_a_flash_that_tells_something_else_stays(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", f"EILT: Zug entgleist bei Rothbach\n\n{TITLE}\n\n{BODY}")
    assert kept(found) == ["Zug entgleist bei Rothbach", TITLE, FIRST, SECOND]
    alone = one(tmp_path, "b.txt", f"EILT: {TITLE}.\n\n{BODY}")
    assert kept(alone) == [f"{TITLE}.", FIRST, SECOND]


@pytest.mark.parametrize(
    "title", ["Flash floods hit the town", "Alert system failed", "BREAKING POINT FOR CARERS", "Eil"]
)
def test_words_that_only_look_like_a_mark_stay(tmp_path: Path, title: str) -> None:
    assert (title in kept(one(tmp_path, "a.txt", f"{title}\n\n{FIRST}\n\n{SECOND}\n"))) == (title != "Eil")


@pytest.mark.parametrize(
    ("mark", "rest"),
    [
        ("… [+1200 chars]", "…"), ("... [1234 chars]", "..."), ("[+87 Zeichen]", ""), (" […]", ""), (" (...)", ""),
        ("… (mehr)", "…"), ("… weiterlesen", "…"), ("... Read more »", "..."), (" Continue reading →", ""),
        (" [weiterlesen]", ""), (" [...]", ""),
        ("… [+1.2k chars]", "…"), ("… (1200 Zeichen mehr)", "…"), ("… Mehr auf musterblatt.example", "…"),
    ],
)  # fmt: skip
def test_the_mark_of_a_cut_is_no_text(tmp_path: Path, mark: str, rest: str) -> None:
    begun = f"{FIRST} {SECOND[:50]}"
    for name, data in (
        ("a.json", json.dumps({"articles": [{"title": TITLE, "content": begun + mark}]})),
        ("a.txt", f"{TITLE}\n\n{begun}{mark}\n"),
        ("a.csv", f'title,content\n"{TITLE}","{begun}{mark}"\n'),
    ):
        found = one(tmp_path, name, data)
        assert (kept(found), found.cut_off) == ([TITLE, begun + rest], True), name


def test_a_cut_on_a_line_of_its_own(tmp_path: Path) -> None:
    found = one(tmp_path, "a.json", json.dumps({"title": TITLE, "content": f"{FIRST}\n\n{SECOND}\n\n[+1200 chars]"}))
    assert (kept(found), found.cut_off) == ([TITLE, FIRST, SECOND], True)


def test_where_to_read_on_stands_under_what_breaks_off(tmp_path: Path) -> None:
    for name, data in (
        ("a.txt", f"{TITLE}\n\n{FIRST}\n\n{SECOND[:50]}…\n\nWeiterlesen »\n"),
        ("a.json", json.dumps({"title": TITLE, "content": f"<p>{FIRST}</p><p>{SECOND[:50]}… <a>Read more</a></p>"})),
        ("b.json", json.dumps({"title": TITLE, "content": f"{FIRST}\n\n{SECOND[:50]}…"})),
    ):
        found = one(tmp_path, name, data)
        assert (kept(found), found.cut_off) == ([TITLE, FIRST, f"{SECOND[:50]}…"], True), name
    assert not one(tmp_path, "c.txt", f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\nWeiterlesen »\n").cut_off


def test_lines_that_stand_twice_without_a_flash_stay(tmp_path: Path) -> None:
    assert len(kept(one(tmp_path, "a.json", json.dumps({"text": f"Die Brücke\nDie Brücke\n{FIRST}"})))) == 3


def test_entries_of_tickers_keep_their_signs(tmp_path: Path) -> None:
    ticker = f"+++ 11:42 Uhr +++ {FIRST} +++ 12:30 Uhr +++ {SECOND} +++"
    assert kept(one(tmp_path, "a.txt", f"{ticker}\n\n{SECOND}\n"))[0].startswith("+++ 11:42")


def test_what_is_left_out_of_a_quotation_is_no_cut(tmp_path: Path) -> None:
    told = "„Wir wissen nicht, was […] kommt“, sagte sie. Danach schwieg sie und bat um mehr Zeit."
    for text in (f"{FIRST}\n\n{told}", f"{told}\n\n{FIRST}", f"{FIRST}\n\n„So geht das nicht …“"):
        found = one(tmp_path, "a.txt", f"{TITLE}\n\n{text}\n")
        assert (kept(found), found.cut_off) == ([TITLE, *text.split("\n\n")], False)
