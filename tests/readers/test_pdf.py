"""PDF by position: columns in whatever order they are drawn, first letters, margins; made by fpdf2 and by Chromium."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

import pytest
from fpdf import FPDF
from pdf_examples import drawn, wrapped
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one

from qabot.errors import ReadError

WRITTEN = {
    "left": [f"{FIRST} {SECOND}", "Der Fluss führte im Frühjahr so viel Wasser wie seit Jahren nicht mehr."],
    "middle": ["Die Opposition wirft der Verwaltung vor, Gutachten über Risse zurückgehalten zu haben.", THIRD],
    "right": ["Das Landesamt bestätigte, dass zwei Anzeigen vorliegen, und kündigte eine Prüfung im Sommer an."],
}

LETTERHEAD = ("Vorstand: Ada Beispiel", "HRB 12345", "Am Markt 1", "Bank Auental", "12345 Auental", "a.example")


def page(order: str, columns: Sequence[str], title: str | None = TITLE) -> bytes:
    """A page with ``columns`` side by side, drawn row by row, column by column, or the last column first."""
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    document.add_page()
    if title:
        document.set_font("helvetica", "B", 18)
        document.text(15, 20, title)
    document.set_font("helvetica", size=9)
    width = 180 / len(columns)
    texts = [wrapped(document, WRITTEN[name], width - 7) for name in columns]
    draws: list[tuple[float, float, str]] = []
    for row, lines in enumerate(zip_longest(*texts, fillvalue="")):
        draws += [(15 + n * width, 32 + 4.2 * row, line) for n, line in enumerate(lines) if line]
    if order != "rows":
        draws.sort(key=lambda draw: draw[0], reverse=order == "backwards")
    for x, y, line in draws:
        document.text(x, y, line)
    return bytes(document.output())


def plain(text: str) -> str:
    return text.replace("„", '"').replace("“", '"')


@pytest.fixture(autouse=True)
def latin(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fonts that every PDF has know no German quotation marks."""
    monkeypatch.setattr(__import__(__name__), "WRITTEN", {k: [*map(plain, v)] for k, v in WRITTEN.items()})


@pytest.mark.parametrize("order", ["rows", "columns", "backwards"])
@pytest.mark.parametrize("columns", [("left", "middle"), ("left", "middle", "right"), ("left",)])
def test_columns_are_read_one_after_the_other(tmp_path: Path, order: str, columns: Sequence[str]) -> None:
    expected = [paragraph for name in columns for paragraph in WRITTEN[name]]
    assert kept(one(tmp_path, "a.pdf", page(order, columns))) == [TITLE, *expected]


@pytest.mark.parametrize("order", ["rows", "columns"])
def test_two_articles_side_by_side_do_not_run_together(tmp_path: Path, order: str) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", "B", 14)
        document.text(15, 20, "Stadtwerk: Keine Lecks verschwiegen")
        document.text(108, 20, "Kolb klagt Lohn ein")
        document.set_font("helvetica", size=9)
        left, right = (wrapped(document, WRITTEN[name], 80) for name in ("left", "middle"))
        draws = [(15.0, 28 + 4.2 * n, line) for n, line in enumerate(left)]
        draws += [(108.0, 28 + 4.2 * n, line) for n, line in enumerate(right)]
        for x, y, line in sorted(draws, key=lambda draw: draw[1 if order == "rows" else 0]):
            document.text(x, y, line)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == ["Stadtwerk: Keine Lecks verschwiegen", *WRITTEN["left"], "Kolb klagt Lohn ein", *WRITTEN["middle"]]


@pytest.mark.parametrize(("size", "gap"), [(24, 1.0), (40, 1.0), (60, 1.0), (40, -0.2)])
def test_a_large_first_letter_belongs_to_its_word(tmp_path: Path, size: int, gap: float) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", "B", 16)
        document.text(15, 20, TITLE)
        document.set_font("helvetica", "B", size)
        height = size * 0.3528 * 0.72
        document.text(15, 32 + height, FIRST[0])
        width = document.get_string_width(FIRST[0])
        document.set_font("helvetica", size=10)
        rows = wrapped(document, [FIRST[1:]], 90)
        for n, line in enumerate(rows):
            beside = 35 + 4.6 * n < 34 + height
            document.text(15 + gap + width if beside else 15, 35 + 4.6 * n, line)
        for n, line in enumerate(wrapped(document, [SECOND], 120)):
            document.text(15, 75 + 4.6 * n, line)

    found = one(tmp_path, "a.pdf", drawn(draw))
    assert found.title == TITLE
    assert " ".join(kept(found)[1:]) == f"{FIRST} {SECOND}"


def test_a_large_first_letter_under_a_line_belongs_to_what_stands_around_it(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=10)
        for n, line in enumerate(wrapped(document, [SECOND], 90)):  # right over it, word by word, as browsers print
            for i, word in enumerate(words := line.split(" ")):
                document.text(15 + document.get_string_width(" ".join([*words[:i], ""])), 22.5 + 4.6 * n, word)
        document.set_font("helvetica", size=40)
        document.text(15, 38.5, FIRST[0])
        width = document.get_string_width(FIRST[0])
        document.set_font("helvetica", size=10)
        for n, line in enumerate(wrapped(document, [FIRST[1:]], 90)):
            document.text(16 + width if n < 2 else 15, 32 + 4.6 * n, line)

    assert " ".join(kept(one(tmp_path, "a.pdf", drawn(draw)))) == f"{SECOND} {FIRST}"


@pytest.mark.parametrize("large", ["D", "Die"])
def test_a_large_first_letter_near_the_heading_belongs_to_the_text(tmp_path: Path, large: str) -> None:
    text = "Die Bäckerin Jördis Kühn bestritt am Montag in Auental, dass sie mit anderen Preise abgesprochen hat."

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", "B", 18)
        document.text(15, 20, TITLE)
        document.set_font("helvetica", "B", 48)
        document.text(15, 34, large)
        width = document.get_string_width(large)
        document.set_font("helvetica", size=10)
        lines = wrapped(document, [text[len(large) :].strip()], 60)
        for n, line in enumerate(lines):
            document.text(17 + width if n < 2 else 15, 29 + 5 * n, line)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [TITLE, text]


def test_a_large_first_letter_may_be_a_word(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", "B", 48)
        for y, letter in ((34, "A"), (64, "A")):
            document.text(15, y, letter)
        document.set_font("helvetica", size=10)
        for y, text in (
            (24, "council spokesman denied that homes were"),
            (29, "emptied, and the tenants said he was lying."),
        ):
            document.text(28, y, text)
        for y, text in (
            (54, "nother spokesman, he said, had told the"),
            (59, "council the truth about the homes in May."),
        ):
            document.text(28, y, text)

    text = " ".join(kept(one(tmp_path, "a.pdf", drawn(draw))))
    assert "A council spokesman" in text
    assert "Another spokesman" in text


@pytest.mark.parametrize("turned", [False, True])
def test_letters_at_an_angle_are_no_text(tmp_path: Path, turned: bool) -> None:
    """A picture credit up the side of a column; on a page that lies on its side the others are the text."""

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=10)
        with document.rotation(90 if turned else 0, 105, 148):
            for n, line in enumerate(wrapped(document, [f"{FIRST} {SECOND}"], 80)):
                document.text(60, 100 + 4.6 * n, line)
        document.set_font("helvetica", size=6)
        for angle in (0 if turned else 90, 45):
            with document.rotation(angle, 142, 112):
                document.text(142, 112, "Foto: Max Groll")

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [f"{FIRST} {SECOND}"]


def test_a_bold_heading_as_large_as_the_text(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        y = 20.0
        for style, text in (("", f"{FIRST} {SECOND}"), ("B", "Bauamt prüft die Anzeigen"), ("", FIRST)):
            document.set_font("helvetica", style, 10)
            for line in wrapped(document, [text], 120):
                document.text(15, y, line)
                y += 4.6

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == [f"{FIRST} {SECOND}", "Bauamt prüft die Anzeigen", FIRST]


def test_a_running_head_of_two_parts_parts_no_sentence(tmp_path: Path) -> None:
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    title = f"{TITLE} und über das Geld dafür"
    document.set_font("helvetica", size=10)
    lines = wrapped(document, [f"{FIRST} {SECOND}"], 85)
    for number, part in enumerate((lines[:2], lines[2:]), 1):
        document.add_page()
        if number == 1:
            document.set_font("helvetica", "B", 18)
            document.text(20, 22, title)
            document.set_font("helvetica", size=10)
        for x, y, text in ((20, 12, "Rothbacher Bote"), (170, 12, "7. März 2025"), (100, 290, f"- {number} -")):
            document.text(x, y, text)
        for n, line in enumerate(part):
            document.text(20, 30 + 4.6 * n, line)
    assert kept(one(tmp_path, "a.pdf", bytes(document.output()))) == [title, f"{FIRST} {SECOND}"]


@pytest.mark.parametrize("parts", [("Rothbacher Bote", "Dienstag, 7. Mai 2024", "LOKALES 17"), ("Lokales", "17")])
def test_a_running_head_of_one_page_is_left_out(tmp_path: Path, parts: Sequence[str]) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=8)
        for n, part in enumerate(parts):
            document.text(15 + 60 * n, 12, part)
        document.set_font("helvetica", "B", 18)
        document.text(15, 22, TITLE)
        document.set_font("helvetica", size=10)
        for n, line in enumerate(wrapped(document, [FIRST, SECOND], 120)):
            document.text(15, 30 + 4.6 * n, line)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "margins",
    [
        [[(15, 288, "16 Rothbacher Bote")], [(150, 288, "Rothbacher Bote 17")]],
        [[(15, 287.9, "Rothbacher Bote, Lokales")], [(15, 288.1, "Rothbacher Bote, Lokales")]],
        [[(15, 120, "Rothbacher Bote, Lokales")], [(15, 160, "Rothbacher Bote, Lokales")]],
        [
            [(15 + n % 2 * 60, 270 + n // 2 * 4, words) for n, words in enumerate(LETTERHEAD)],
        ]
        * 2,
    ],
)
def test_margins_that_are_on_two_pages(tmp_path: Path, margins: Sequence[Sequence[tuple[int, float, str]]]) -> None:
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    for text, margin in zip((FIRST, SECOND), margins, strict=True):
        document.add_page()
        document.set_font("helvetica", size=10)
        for n, line in enumerate(wrapped(document, [text], 120)):
            document.text(15, 30 + 4.6 * n, line)
        document.set_font("helvetica", size=7)
        for x, y, words in margin:
            document.text(x, y, words)
    assert kept(one(tmp_path, "a.pdf", bytes(document.output()))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Lokales | 12", "13 | Rothbacher Bote"), ("", "Rothbacher Bote"), ("Mittwoch, 4. März 2026 · 12", "Lokales")],
)
def test_running_heads_that_are_not_the_same_on_two_pages(tmp_path: Path, first: str, second: str) -> None:
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    for text, head in ((f"{FIRST} {FIRST}", first), (SECOND, second)):
        document.add_page()
        document.set_font("helvetica", size=7)
        document.text(15, 12, head)
        document.set_font("helvetica", size=10)
        for n, line in enumerate(wrapped(document, [text], 120)):
            document.text(15, 30 + 4.6 * n, line)
    assert kept(one(tmp_path, "a.pdf", bytes(document.output()))) == [f"{FIRST} {FIRST}", SECOND]


def test_a_page_that_is_there_twice_is_no_margin(tmp_path: Path) -> None:
    document = FPDF(format="A4")
    for _ in range(2):
        document.add_page()
        document.set_font("helvetica", size=10)
        document.multi_cell(100, 4.6, f"{FIRST} {SECOND}\n\n{FIRST}")
    assert SECOND.partition(" ")[2] in " ".join(kept(one(tmp_path, "a.pdf", bytes(document.output()))))


@pytest.mark.parametrize("day", ["07.03.2025, 10:15", "3/7/25, 10:15 AM"])
def test_margins_of_browsers_as_large_as_the_text(tmp_path: Path, day: str) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=8)
        for x, y, text in ((10, 8, day), (80, 8, TITLE), (10, 291, "file:///home/a/b.html"), (195, 291, "1/1")):
            document.text(x, y, text)
        for n, line in enumerate(wrapped(document, [FIRST, SECOND], 120)):
            document.text(15, 30 + 4.6 * n, line)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [FIRST, SECOND]


def test_what_only_looks_like_the_margin_of_a_browser_is_kept(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=9)
        document.text(15, 20, "07.03.2025, 10:15")
        for n, line in enumerate(wrapped(document, [FIRST, SECOND], 120)):
            document.text(15, 30 + 4.6 * n, line)

    found = one(tmp_path, "a.pdf", drawn(draw))
    assert found.text.startswith("07.03.2025, 10:15\n")
    assert found.date == "2025-03-07T10:15"


def test_figures_of_little_print_are_not_parted(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=9)
        document.text(
            15, 20, "Um 11:10 Uhr zahlte Verein Nr. 117 laut T. Wahl 1.111,10 Euro; das bestritt er am 1.11.2021."
        )

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [
        "Um 11:10 Uhr zahlte Verein Nr. 117 laut T. Wahl 1.111,10 Euro; das bestritt er am 1.11.2021."
    ]


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_what_a_browser_prints_in_the_margins_is_left_out(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p class='n{n}'>{text}</p>" for n, text in enumerate([FIRST, SECOND, THIRD] * 9))
    style = ".n0::first-letter{float:left;font-size:44pt;line-height:40pt;font-weight:bold;padding-right:4pt}"
    source = tmp_path / "artikel.html"
    source.write_text(
        f"<!DOCTYPE html><html lang='de'><meta charset='utf-8'><title>{TITLE}</title><style>{style}</style>"
        f"<body><h1>{TITLE}</h1>{paragraphs}"
    )
    command = ["chromium", "--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync"]
    out = tmp_path / "a.pdf"
    subprocess.run([*command, f"--print-to-pdf={out}", source.as_uri()], check=True, capture_output=True, timeout=120)
    found = one(tmp_path, "b.pdf", out.read_bytes())
    assert kept(found) == [TITLE, *[FIRST, SECOND, THIRD] * 9]


def test_umlauts_drawn_as_dots_and_letter(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=11)
        document.text(15, 20, "Die B¨ackerin J¨ordis K¨uhn bestritt am Montag, dass sie Preise abgesprochen hat.")

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [
        "Die Bäckerin Jördis Kühn bestritt am Montag, dass sie Preise abgesprochen hat."
    ]


def scan(text: str) -> FPDF:
    """A document whose one page is the picture of a text."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype("DejaVuSans.ttf", 44)
    picture = Image.new("L", (2480, 900), 255)
    ImageDraw.Draw(picture).multiline_text((200, 200), text, fill=0, font=font, spacing=24)
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    document.add_page()
    document.image(picture, x=0, y=0, w=210)
    return document


SCANNED = "Der Gemeinderat von Auental hat über die neue Brücke beraten.\nDie Bürgermeisterin kündigte eine Prüfung an."


def test_a_scan_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ReadError, match=r"no text layer .* qabot"):
        contents(tmp_path, "a.pdf", bytes(scan(SCANNED).output()))
    mixed = scan(SCANNED)
    mixed.add_page()
    mixed.set_font("helvetica", size=11)
    mixed.multi_cell(0, 5.5, FIRST)
    found = contents(tmp_path, "b.pdf", bytes(mixed.output()))
    assert kept(found.articles[0]) == [FIRST]
    assert [(id, "its pages 1 have" in reason) for id, reason in found.unread] == [("b.pdf", True)]


def test_a_scan_is_read_where_text_recognition_is_installed(tmp_path: Path) -> None:
    pytesseract = pytest.importorskip("pytesseract")
    if not shutil.which("tesseract") or "deu" not in pytesseract.get_languages():
        pytest.skip("needs Tesseract with its German data")
    found = one(tmp_path, "a.pdf", bytes(scan(SCANNED).output()))
    assert " ".join(kept(found)) == SCANNED.replace("\n", " ")
