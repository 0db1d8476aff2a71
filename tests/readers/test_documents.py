"""JSON, pages, Word and PDF as they usually are."""

from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from document_examples import pdf, word
from reading_examples import FIRST, PLAIN, SECOND, TITLE, kept, one, read

from qabot.errors import ReadError
from qabot.types import Role


def test_json_object(tmp_path: Path) -> None:
    entry = {"headline": TITLE, "Text": f"{FIRST}\n\nAnzeige\n\n{SECOND}", "source": {"name": "Musterblatt"},
             "publishedAt": "2024-03-12T10:15:00Z", "author": None, "url": "https://a.example"}  # fmt: skip
    found = one(tmp_path, "a.json", json.dumps(entry))
    assert kept(found) == [TITLE, FIRST, SECOND]
    assert (found.id, found.title, found.source) == ("a.json", TITLE, "Musterblatt")
    assert (found.date, found.url, found.author) == ("2024-03-12T10:15:00+00:00", "https://a.example", None)


def test_a_lost_full_stop_is_no_title(tmp_path: Path) -> None:
    said = "„Wir haben nichts verschwiegen“, sagte Jörg Fäßler."
    assert one(tmp_path, "a.vtt", f"WEBVTT\n\n00:01.000 --> 00:03.000\n. {said}\n").title == said.removesuffix(".")


def test_json_text_that_repeats_its_title(tmp_path: Path) -> None:
    found = one(tmp_path, "a.json", json.dumps({"title": TITLE, "text": PLAIN}))
    assert kept(found) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize("wrap", [lambda entries: entries, lambda entries: {"articles": entries}])
def test_json_list(tmp_path: Path, wrap: Callable[[list[dict[str, str]]], object]) -> None:
    entries = [{"title": TITLE, "text": FIRST}, {"title": "Rat schweigt", "text": SECOND}]
    found = read(tmp_path, "a.json", json.dumps(wrap(entries)))
    assert [(a.id, a.title) for a in found] == [("a.json#1", TITLE), ("a.json#2", "Rat schweigt")]
    assert found[0].hash != found[1].hash


def test_json_lines(tmp_path: Path) -> None:
    lines = [json.dumps({"title": TITLE, "text": FIRST}), "", json.dumps({"title": "Rat schweigt", "text": SECOND})]
    found = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert [a.id for a in found] == ["a.jsonl#1", "a.jsonl#2"]
    before = read(tmp_path, "a.jsonl", lines[0])
    assert before[0].hash == found[0].hash, "an article keeps its hash when others are added"


PAGE = f"""<!DOCTYPE html><html lang="de-CH"><head><meta charset="utf-8"><title>{TITLE} | Musterblatt</title>
<meta property="og:site_name" content="Musterblatt"><meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2024-03-12T10:15:00+01:00"><meta name="author" content="Ada Beispiel">
<link rel="canonical" href="https://musterblatt.example/bruecke"></head><body>
<nav><ul><li><a href="/">Start</a></li><li><a href="/p">Politik</a></li></ul></nav>
<article><h1>{TITLE}</h1><p>{FIRST}</p><figure><img src="b.jpg" alt="bruecke"><figcaption>Die Brücke. Foto: Ada
Beispiel</figcaption></figure><div class="share"><a>Facebook</a> <a>Twitter</a></div><p>{SECOND}</p>
<h2>Opposition fordert Akten</h2><p>„Wir wollen alles sehen“, sagte <b>Tom Probe</b> im <a href="/r">Rat</a>,
der sich seit Wochen mit dem Bau befasst.<br>Die Kreisverwaltung prüft den Vorgang bis zum Sommer.</p>
<ul><li>Erstens die Akten, verlangte die Fraktion.</li><li>Zweitens der Plan.</li></ul><div>Anzeige</div>
<p>Lesen Sie auch: <a href="/y">Warum der Fluss steigt</a></p><script>alert("x")</script></article>
<footer>Impressum | Datenschutz</footer></body></html>"""


def test_html(tmp_path: Path) -> None:
    found = one(tmp_path, "a.html", PAGE)
    assert kept(found) == [
        TITLE, FIRST, SECOND, "Opposition fordert Akten",
        "„Wir wollen alles sehen“, sagte Tom Probe im Rat, der sich seit Wochen mit dem Bau befasst.",
        "Die Kreisverwaltung prüft den Vorgang bis zum Sommer.",
        "Erstens die Akten, verlangte die Fraktion.", "Zweitens der Plan.",
    ]  # fmt: skip
    assert (found.title, found.source, found.date) == (TITLE, "Musterblatt", "2024-03-12")
    assert (found.author, found.url, found.language) == ("Ada Beispiel", "https://musterblatt.example/bruecke", "de")
    assert found.blocks[0].role is Role.TITLE
    assert "alert" not in found.text


def test_short_page(tmp_path: Path) -> None:
    story = "<p>Der Rat schwieg.</p><p>Mehr war nicht zu hören.</p>"
    page = f"<html><head><title>x</title></head><body><h1>{TITLE}</h1>{story}</body></html>"
    assert kept(one(tmp_path, "a.htm", page)) == [TITLE, "Der Rat schwieg.", "Mehr war nicht zu hören."]


def test_declared_encoding_of_a_page(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "iso-8859-15").replace("„", '"').replace("“", '"').encode("iso-8859-15")
    assert FIRST in kept(one(tmp_path, "a.html", page))


def test_word(tmp_path: Path) -> None:
    found = one(tmp_path, "a.docx", word(author="Ada Beispiel")[0])
    assert kept(found) == [
        TITLE, FIRST, "Opposition fordert Akten", "Erstens die Akten.", SECOND, "Kosten | Drei Millionen",
    ]  # fmt: skip
    assert [block.role for block in found.blocks[:3]] == [Role.TITLE, Role.PARAGRAPH, Role.HEADING]
    assert (found.title, found.author, found.date) == (TITLE, "Ada Beispiel", None)


def test_word_bomb(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 150_000_000)
    start = time.monotonic()
    with pytest.raises(ReadError, match="unpacked"):
        read(tmp_path, "a.docx", out.getvalue())
    assert time.monotonic() - start < 1


def test_pdf(tmp_path: Path) -> None:
    title = "Auental streitet über seine neue Brücke und um die Frage, wer den Auftrag bekam"
    lines = (
        "Die Wasser-",
        "versorgung, so der Bürger-",
        "meister, stehe, auch die der Ukraine-",
        "Hilfe und der Wasser-",
        "und Gaswerke.",
    )
    divided = "\n".join(lines)
    found = one(tmp_path, "a.pdf", pdf([f"{FIRST} {SECOND}", SECOND], [divided, FIRST], title=title))
    assert kept(found) == [
        title, f"{FIRST} {SECOND}", SECOND,
        "Die Wasserversorgung, so der Bürgermeister, stehe, auch die der Ukraine-Hilfe und der Wasser- und Gaswerke.",
        FIRST,
    ]  # fmt: skip
    assert found.title == title
    assert found.blocks[0].role is Role.TITLE
    assert "Sonntag" not in found.text
    assert "Seite" not in found.text


def test_a_sentence_over_two_pages(tmp_path: Path) -> None:
    found = one(
        tmp_path, "a.pdf", pdf([SECOND, FIRST[:60].rsplit(" ", 1)[0]], [FIRST[len(FIRST[:60].rsplit(" ", 1)[0]) + 1 :]])
    )
    assert kept(found) == [SECOND, FIRST]
