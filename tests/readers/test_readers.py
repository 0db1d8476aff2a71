"""Formats, metadata, encodings, and every way in which a file fails to be an article."""

from __future__ import annotations

import json
import os
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from fpdf.enums import XPos, YPos
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot import readers
from qabot.errors import ReadError
from qabot.readers.metadata import iso_date, language_code
from qabot.types import Article, Role

TITLE = "Auental streitet über seine Brücke"
FIRST = (
    "Der Gemeinderat von Auental hat am Montag bis in die Nacht über den Bau der neuen Brücke beraten und gestritten."
)
SECOND = (
    "Die Bürgermeisterin kündigte an, die Unterlagen noch in dieser Woche offenzulegen, damit jeder sie prüfen kann."
)
PLAIN = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n"


def read(folder: Path, name: str, content: str | bytes) -> list[Article]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return readers.read(path, id=f"news/{name}")


def one(folder: Path, name: str, content: str | bytes) -> Article:
    (found,) = read(folder, name, content)
    return found


def kept(found: Article) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks]


def check(found: Article) -> None:
    """What holds for every article: blocks in order, inside the text, without white space at their edges."""
    at = 0
    for block in found.blocks:
        assert at <= block.start < block.end <= len(found.text)
        words = found.text[block.start : block.end]
        assert words == words.strip()
        at = block.end
    assert found.title
    assert found.language in ("de", "en")


# Plain text and its encodings


def test_plain_text(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", PLAIN)
    assert found.text == PLAIN
    assert kept(found) == [TITLE, FIRST, SECOND]
    assert (found.id, found.paths, found.language, found.title) == ("news/a.txt", ("news/a.txt",), "de", TITLE)
    assert [block.role for block in found.blocks] == [Role.TITLE, Role.PARAGRAPH, Role.PARAGRAPH]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = PLAIN + "\n„Lüge“ – so nannte er es.\n"
    found = one(tmp_path, "a.txt", text.encode(encoding))
    assert found.text == text


def test_big_endian_utf16(tmp_path: Path) -> None:
    assert one(tmp_path, "a.txt", b"\xfe\xff" + PLAIN.encode("utf-16-be")).text == PLAIN


def test_a_letter_cut_off_at_the_end_leaves_the_rest_utf8(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", (PLAIN + "Später schwieg er über di").encode() + "ü".encode()[:1])
    assert found.text.startswith(PLAIN)
    assert found.text.endswith("\ufffd")


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n", "\u2028"])
def test_line_breaks_become_one_kind(tmp_path: Path, line_break: str) -> None:
    found = one(tmp_path, "a.txt", PLAIN.replace("\n", line_break))
    assert found.text == PLAIN
    assert kept(found) == [TITLE, FIRST, SECOND]


def test_hard_wrapped_text_is_joined_to_paragraphs(tmp_path: Path) -> None:
    import textwrap

    text = "\n\n".join(textwrap.fill(f"{paragraph} {FIRST} {SECOND}", 72) for paragraph in (FIRST, SECOND, FIRST))
    found = one(tmp_path, "a.txt", f"{TITLE}\n{text}")
    assert [block.role for block in found.blocks] == [Role.TITLE] + 3 * [Role.PARAGRAPH]
    assert " ".join(kept(found)[1].split()) == f"{FIRST} {FIRST} {SECOND}"


def test_a_line_a_paragraph(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.txt", f"{TITLE}\n{FIRST}\n{SECOND}\n{FIRST}")) == [TITLE, FIRST, SECOND, FIRST]


# Metadata


def test_front_matter(tmp_path: Path) -> None:
    head = (
        "---\ntitle: 'Streit um die Brücke'\nsource: Musterblatt\ndate: 2024-03-12\nlang: de-AT\n"
        "url: https://musterblatt.example/1\nauthors: [Ada Beispiel, Tom Probe]\n---\n"
    )
    for name in ("a.md", "a.txt"):
        found = one(tmp_path, name, f"{head}\n{FIRST}\n\n{SECOND}\n")
        assert (found.title, found.source, found.date) == ("Streit um die Brücke", "Musterblatt", "2024-03-12")
        assert (found.url, found.author) == ("https://musterblatt.example/1", "Ada Beispiel, Tom Probe")
        assert found.language == "de"
        assert kept(found) == ["Streit um die Brücke", FIRST, SECOND]
        assert found.text.startswith(head)


def test_front_matter_that_is_not_quite_yaml(tmp_path: Path) -> None:
    found = one(tmp_path, "a.md", f"---\ntitle: Brücke: Rat streitet\nquelle: Musterblatt\n---\n{FIRST}\n\n{SECOND}")
    assert (found.title, found.source) == ("Brücke: Rat streitet", "Musterblatt")


def test_named_lines_over_the_text(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", f"Titel: {TITLE}\nQuelle: Musterblatt\nDatum: 12.03.2024\n\n{FIRST}\n\n{SECOND}")
    assert (found.title, found.source, found.date) == (TITLE, "Musterblatt", "2024-03-12")
    assert kept(found) == [TITLE, FIRST, SECOND]


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.md", f"---\n\n{FIRST}\n\n---\n\n{SECOND}")) == [FIRST, SECOND]


def test_aliases_in_front_matter_do_not_grow(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join(9 * [f'*{a}'])}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    start = time.monotonic()
    found = one(tmp_path, "a.md", f"---\n{bomb}title: *i\n---\n{FIRST}\n\n{SECOND}")
    assert time.monotonic() - start < 2
    assert SECOND in kept(found)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T10:15:00+01:00", "2024-03-12T10:15:00+01:00"),
        ("2024-03-12T10:15:00.123Z", "2024-03-12T10:15:00+00:00"),
        ("2024-03-12 10:15", "2024-03-12T10:15"),
        ("20240312", "2024-03-12"),
        ("12.03.2024", "2024-03-12"),
        ("12. 3. 24", "2024-03-12"),
        ("12. März 2024, 14:05 Uhr", "2024-03-12T14:05"),
        ("Dienstag, 12. März 2024 um 9.30 Uhr", "2024-03-12T09:30"),
        ("1. Jänner 2024", "2024-01-01"),
        ("March 12, 2024", "2024-03-12"),
        ("Mar. 12th, 2024, 2:05 pm", "2024-03-12"),
        ("12 March 2024", "2024-03-12"),
        ("Tue, 12 Mar 2024 10:15:00 GMT", "2024-03-12T10:15"),
        (1710234900, "2024-03-12T09:15:00+00:00"),
        (1710234900000, "2024-03-12T09:15:00+00:00"),
        ("31.02.2024", None),
        ("2024-13-01", None),
        ("3/4/2024", None),  # which is the day?
        ("gestern", None),
        ("1.2.3.4", None),
        ("", None),
        (None, None),
        (True, None),
    ],
)
def test_dates(value: object, expected: str | None) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    ("value", "code"),
    [("de", "de"), ("de-CH", "de"), ("en_US", "en"), ("German", "de"), ("Englisch", "en"), ("fr", None), (None, None)],
)
def test_language_codes(value: str | None, code: str | None) -> None:
    assert language_code(value) == code


def test_language_of_the_text_where_none_is_given(tmp_path: Path) -> None:
    text = "Council denies wrongdoing\n\nThe council of Auental has denied that it knew of the cracks in the bridge.\n"
    assert one(tmp_path, "a.txt", text).language == "en"
    assert one(tmp_path, "b.txt", PLAIN).language == "de"


# Markdown


def test_markdown(tmp_path: Path) -> None:
    text = (
        f"# {TITLE}\n\n![bruecke](b.jpg)\n\n{FIRST}\n\n<!-- not\nfor print -->\n\n## Opposition fordert Akten ##\n\n"
        f"> {SECOND}\n\nHintergrund\n-----------\n\n- Erstens die Akten.\n* Zweitens der Plan.\n\n```\n\n---\n\n"
        f"{FIRST}\n"
    )
    found = one(tmp_path, "a.md", text)
    assert found.text == text
    assert kept(found) == [
        TITLE, FIRST, "Opposition fordert Akten", SECOND, "Hintergrund", "Erstens die Akten.",
        "Zweitens der Plan.", FIRST,
    ]  # fmt: skip
    roles = [block.role for block in found.blocks]
    assert (roles[0], roles[2], roles[4]) == (Role.TITLE, Role.HEADING, Role.HEADING)
    assert found.title == TITLE


def test_markup_stays_text(tmp_path: Path) -> None:
    text = f"{TITLE}\n\n{FIRST}\n\n<script>alert(1)</script> sagte er. [Hier](javascript:alert(1)) klicken.\n\n{SECOND}"
    assert one(tmp_path, "a.txt", text).text == text


# JSON


def test_json_object(tmp_path: Path) -> None:
    entry = {"headline": TITLE, "Text": f"{FIRST}\n\nAnzeige\n\n{SECOND}", "source": {"name": "Musterblatt"},
             "publishedAt": "2024-03-12T10:15:00Z", "author": None, "url": "https://a.example"}  # fmt: skip
    found = one(tmp_path, "a.json", json.dumps(entry))
    assert kept(found) == [TITLE, FIRST, SECOND]
    assert (found.id, found.title, found.source) == ("news/a.json", TITLE, "Musterblatt")
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
    assert [(a.id, a.title) for a in found] == [("news/a.json#1", TITLE), ("news/a.json#2", "Rat schweigt")]
    assert found[0].hash != found[1].hash


def test_json_lines(tmp_path: Path) -> None:
    lines = [json.dumps({"title": TITLE, "text": FIRST}), "", json.dumps({"title": "Rat schweigt", "text": SECOND})]
    found = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert [a.id for a in found] == ["news/a.jsonl#1", "news/a.jsonl#2"]
    before = read(tmp_path, "a.jsonl", lines[0])
    assert before[0].hash == found[0].hash, "an article keeps its hash when others are added"


# HTML

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


# Word


def word(**properties: str) -> tuple[bytes, object]:
    document = docx.Document()
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    document.add_heading(TITLE, 0)
    document.add_paragraph(f"Auental (dpa) - {FIRST}")
    document.add_heading("Opposition fordert Akten", 1)
    document.add_paragraph("Erstens die Akten.", style="List Bullet")
    document.add_paragraph("Foto: Ada Beispiel/dpa")
    document.add_paragraph(SECOND)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Kosten", "Drei Millionen"
    out = BytesIO()
    document.save(out)
    return out.getvalue(), document


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


# PDF


def pdf(*pages: list[str], title: str | None = None, password: str | None = None) -> bytes:
    """A PDF with a running head, paragraphs of wrapped lines, and page numbers."""
    document = FPDF()
    document.set_auto_page_break(False)
    for number, paragraphs in enumerate(pages, 1):
        document.add_page()
        document.set_font("helvetica", size=9)
        document.text(20, 10, "Musterblatt am Sonntag")
        document.text(100, 290, f"Seite {number}")
        document.set_y(20)
        if title and number == 1:
            document.set_font("helvetica", "B", 20)
            document.multi_cell(0, 9, title, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            document.ln(3)
        document.set_font("helvetica", size=11)
        for paragraph in paragraphs:
            document.multi_cell(0, 5.5, paragraph, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            document.ln(3)
    if password:
        document.set_encryption(owner_password="owner", user_password=password)
    return bytes(document.output())


def blank_pdf() -> bytes:
    document = FPDF()
    document.add_page()
    document.line(10, 10, 90, 90)
    return bytes(document.output())


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


# Whatever comes


BROKEN: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("mark.txt", b"\xef\xbb\xbf\n", "empty"),
    ("furniture.txt", b"Anzeige\n\nMehr zum Thema:\n", "no article text"),
    ("binary.txt", bytes(range(256)) * 40, "binary"),
    ("control.txt", b"abc\x01\x02\x03\x04def " * 50, "binary"),
    ("other.txt", bytes(range(0xC0, 0x100)) * 40, "encoding"),
    ("undefined.txt", b"abc \x81\x8d\x9d def", "encoding"),
    ("utf16.txt", b"\xff\xfea", "UTF-16"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "image"),
    ("really.txt", b"%PDF-1.7\n", "PDF"),
    ("old.docx", b"\xd0\xcf\x11\xe0" + bytes(999), "old Word"),
    ("locked.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("torn.docx", word()[0][:2000], "damaged"),
    ("nothing.docx", b"PK\x03\x04", "damaged"),
    ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<", "broken"),
    ("nonsense.pdf", b"Guten Tag", "broken"),
    ("torn.pdf", pdf([FIRST])[:400], "broken"),
    ("scan.pdf", blank_pdf(), "text layer"),
    ("locked.pdf", pdf([FIRST], password="geheim"), "password"),
    ("broken.json", b'{"text": ', "not valid JSON"),
    ("deep.json", b"[" * 200_000, "nested|not valid"),
    ("number.json", b"42", "one object"),
    ("textless.json", b'{"title": "Rat schweigt"}', '"text"'),
    ("strings.json", b'["a", "b"]', "entry 1"),
    ("broken.jsonl", b'{"text": \n', "line 1"),
    ("deep.jsonl", b'{"a":' * 100_000, "line 1"),
    ("empty.html", b"<html><head></head><body></body></html>", "article"),
    ("crowded.html", b"<p>" * 90_000, "too many"),
    ("odd.rtf", b"x", "no RTF"),
    ("odd.xyz", b"x", "not read"),
    ("none", b"x", "not read"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_broken_files_are_named_with_a_way_out(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    start = time.monotonic()
    with pytest.raises(ReadError, match=reason) as caught:
        read(tmp_path, name, content)
    assert ":" in str(caught.value), "the reason, then what to do"
    assert time.monotonic() - start < 3


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(6_000_000)
    with pytest.raises(ReadError, match=r"6\.0 MB .* 5 MB"):
        readers.read(path, id="a.txt")


def test_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be opened"):
        readers.read(tmp_path / "gone.txt", id="gone.txt")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 20_000 + FIRST + "</div>" * 20_000,
        "<p>" + "<b>" * 5_000 + FIRST,
        "<html><body><p data-x='" + "x" * 3_000_000 + f"'>{FIRST}</p><p>{SECOND}</p>",
        "<html><body>" + "<a href='x'>Ein Verweis</a> " * 20_000,
        "<" * 70_000,
    ],
    ids=["deep", "bold", "attribute", "links", "angles"],
)
def test_hostile_pages_do_not_hang(tmp_path: Path, page: str) -> None:
    start = time.monotonic()
    with suppress(ReadError):
        check(one(tmp_path, "a.html", page))
    assert time.monotonic() - start < 60


@pytest.mark.parametrize(
    "text",
    ["Foto: " * 50_000, "a " * 300_000, "(" * 200_000, "Von A B " * 30_000, "\n".join(["x" * 200] * 5_000),
     "1.1." * 99_999, "- " * 200_000, "A" * 1_000_000, ("Der Rat schweigt. " * 40 + "\n") * 1_000, "dpa/" * 99_999,
     "\n" * 1_000_000 + "x"],
    ids=range(11),
)  # fmt: skip
def test_hostile_text_does_not_hang(tmp_path: Path, text: str) -> None:
    start = time.monotonic()
    with suppress(ReadError):
        check(one(tmp_path, "a.txt", text))
    assert time.monotonic() - start < 5


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=600).map(str.encode)), st.sampled_from(sorted(readers.SUFFIXES))
)
def test_any_content_gives_articles_or_a_read_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    try:
        found = readers.read(path, id=path.name)
    except ReadError:
        return
    for article in found:
        check(article)


# Discovery


def test_discover(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "sub/c.html", ".hidden.txt", ".git/d.txt", "~$e.docx", "f.xyz", "sub/g.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "folder.txt").mkdir()
    found = [path.relative_to(tmp_path).as_posix() for path in readers.discover(tmp_path)]
    assert found == ["a.MD", "b.txt", "sub/c.html", "sub/g.pdf"]
    assert readers.discover(tmp_path / "b.txt") == [tmp_path / "b.txt"]


def test_discover_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="--corpus"):
        readers.discover(tmp_path / "gone")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_ring_of_links_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
    assert readers.discover(tmp_path) == [tmp_path / "a.txt"]
