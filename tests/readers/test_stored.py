"""What newsrooms' programs leave around a text: JSON in a string, marks of XML, code pages, archives under no name."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from document_examples import word
from reading_examples import FIRST, PLAIN, SECOND, THIRD, TITLE, contents, kept, one

BLOCKS = [{"type": "paragraph", "children": [{"type": "text", "text": text}]} for text in (FIRST, SECOND)]


@pytest.mark.parametrize("name", ["lexical", "editor_state", "inhalt_roh"])
@pytest.mark.parametrize("stored", [{"root": {"children": BLOCKS, "type": "root"}}, BLOCKS])
def test_what_an_editor_stores_as_json_in_a_string(tmp_path: Path, name: str, stored: object) -> None:
    found = one(tmp_path, "a.json", json.dumps({"title": TITLE, name: json.dumps(stored)}))
    assert kept(found) == [TITLE, FIRST, SECOND]


def test_json_in_a_string_that_is_no_article_is_named(tmp_path: Path) -> None:
    settings = json.dumps({"theme": {"text": "dark", "content": "wide"}})
    lines = [json.dumps({"title": TITLE, "settings": settings}), json.dumps({"title": TITLE, "text": FIRST})]
    found = contents(tmp_path, "a.jsonl", "\n".join(lines))
    assert [id for id, _ in found.unread] == ["a.jsonl#1"]


def test_marks_of_xml_around_a_title(tmp_path: Path) -> None:
    fields = {"title": f"<![CDATA[{TITLE}]]>", "text": f"<![CDATA[<p>{FIRST}</p>]]>"}
    found = one(tmp_path, "a.json", json.dumps(fields))
    assert (found.title, kept(found)) == (TITLE, [TITLE, FIRST])


@pytest.mark.parametrize(
    "text",
    [
        f"**{FIRST}**\n\n{SECOND}",
        f"{FIRST}\n\n_{SECOND}_",
        f"{FIRST.replace('Brücke', '[Brücke](https://auental.example/b)')}\n\n{SECOND}",
    ],
)
def test_marks_of_emphasis_and_links_in_a_field(tmp_path: Path, text: str) -> None:
    assert kept(one(tmp_path, "a.json", json.dumps({"title": TITLE, "text": text}))) == [TITLE, FIRST, SECOND]


def test_stars_that_are_no_marks_stay(tmp_path: Path) -> None:
    told = "Bürger*innen und Freund*innen kamen, sagte Molt (* 1950), wie [damals] (im Winter)."
    assert kept(one(tmp_path, "a.json", json.dumps({"title": TITLE, "text": f"{FIRST}\n\n{told}"})))[-1] == told


def test_utf_7_as_old_mail_programs_save_it(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.txt", f"{PLAIN}\n{THIRD}".encode("utf-7"))) == [TITLE, FIRST, SECOND, THIRD]


def test_signs_between_plain_letters_stay(tmp_path: Path) -> None:
    told = "The numbers +4930-123 and +4940-456 ring at the town hall, and A+BCD-E and X+YZA-B are names of roads."
    assert told in kept(one(tmp_path, "a.txt", f"Road names\n\n{told}\n"))


@pytest.mark.parametrize(("first", "second"), [("mac_roman", "cp1252"), ("cp1252", "cp850")])
def test_what_was_read_wrongly_in_two_ways(tmp_path: Path, first: str, second: str) -> None:
    text = f"{PLAIN}\nDie Wähler müssen über Fähre und Brücke später entscheiden.\n"
    wrong = text.encode().decode(first).encode().decode(second, "ignore")
    assert kept(one(tmp_path, "a.txt", wrong))[:3] == [TITLE, FIRST, SECOND]


def packed(**entries: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "."), text)
    return out.getvalue()


def test_a_document_under_the_ending_of_an_archive(tmp_path: Path) -> None:
    data, _ = word()
    assert kept(one(tmp_path, "a.zip", data))[:2] == [TITLE, FIRST]
    book = (Path(__file__).parent / "files" / "article.epub").read_bytes()
    paper = (Path(__file__).parent / "files" / "article.odt").read_bytes()
    for content in (book, paper):
        assert contents(tmp_path, "b.zip", content).articles


def test_an_archive_with_a_file_called_mimetype_is_one(tmp_path: Path) -> None:
    found = contents(tmp_path, "a.zip", packed(mimetype="application/pdf", a__txt=PLAIN))
    assert [kept(article) for article in found.articles] == [[TITLE, FIRST, SECOND]]
