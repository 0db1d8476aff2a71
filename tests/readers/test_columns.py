"""Columns among other things on a page: lines across above and below, further articles, boxes, tables, margins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

import pytest
from fpdf import FPDF
from pdf_examples import drawn, wrapped
from reading_examples import FIRST, SECOND, THIRD, TITLE, kept, one

from qabot.readers.draft import Metadata
from qabot.readers.printed.reflow import draft
from qabot.readers.printed.words import Printed

ACROSS = "Die Autorin ist Redakteurin dieser Zeitung und schreibt seit vielen Jahren über Wasser, Wohnungen und Wege."
OTHER = "Kolb klagt Lohn ein"
BODY = [
    text.replace("„", '"').replace("“", '"')
    for text in (
        f"{FIRST} {SECOND}",
        f"Die Opposition wirft der Verwaltung vor, Gutachten über Risse zurückgehalten zu haben. {THIRD}",
        "Das Landesamt bestätigte, dass zwei Anzeigen vorliegen, und kündigte eine Prüfung der Brücke im Sommer an. "
        "Die Trainerin Svenja Kolb wirft dem Verein vor, Gehälter nicht gezahlt zu haben.",
        "Präsident Otto Stahl bestritt das am Sonntag. Alle Löhne seien überwiesen worden, sagte er nach dem Spiel.",
    )
]


def columns(document: FPDF, top: float, texts: Sequence[str], order: str = "rows", rows: int | None = None) -> float:
    """``texts`` side by side from ``top`` on, drawn in ``order``; tells where the next line would stand."""
    document.set_font("helvetica", size=9)
    width = 180 / len(texts)
    split = [wrapped(document, [text], width - 7)[:rows] for text in texts]
    draws = [
        (15 + n * width, top + 4.2 * row, line)
        for row, lines in enumerate(zip_longest(*split, fillvalue=""))
        for n, line in enumerate(lines)
        if line
    ]
    for x, y, line in draws if order == "rows" else sorted(draws):
        document.text(x, y, line)
    return top + 4.2 * max(map(len, split))


def heading(document: FPDF, y: float, text: str, size: float = 18) -> None:
    document.set_font("helvetica", "B", size)
    document.text(15, y, text)


@pytest.mark.parametrize("order", ["rows", "columns"])
@pytest.mark.parametrize("distance", [0.5, 4.2, 120])
@pytest.mark.parametrize("count", [2, 3])
def test_lines_across_above_and_below(tmp_path: Path, order: str, distance: float, count: int) -> None:
    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        document.set_font("helvetica", "B", 11)
        document.text(15, 27, "Der Streit um die Brücke geht weiter: Das Landesamt prüft nun zwei Anzeigen.")
        end = columns(document, 36, BODY[:count], order)
        document.text(15, end + distance, ACROSS)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found[0] == TITLE
    assert " ".join(found[2:]) == " ".join([*BODY[:count], ACROSS])


@pytest.mark.parametrize("order", ["rows", "columns"])
def test_an_article_below_another(tmp_path: Path, order: str) -> None:
    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        end = columns(document, 30, BODY[:2], order)
        heading(document, end + 10, OTHER, 16)
        columns(document, end + 18, BODY[2:], order)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == [TITLE, *BODY[:2], OTHER, *BODY[2:]]


def test_a_heading_within_a_column_parts_no_articles(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        document.set_font("helvetica", size=9)
        left = wrapped(document, [BODY[0]], 80)
        for n, line in enumerate(left):
            document.text(15, 30 + 4.2 * n, line)
        heading(document, 34 + 4.2 * len(left), OTHER, 12)
        document.set_font("helvetica", size=9)
        for n, line in enumerate(wrapped(document, [BODY[3]], 80)):
            document.text(15, 39 + 4.2 * (len(left) + n), line)
        for n, line in enumerate(wrapped(document, [f"{BODY[1]} {BODY[2]}"], 80)):
            document.text(108, 30 + 4.2 * n, line)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert [*found[:4], " ".join(found[4:])] == [TITLE, BODY[0], OTHER, BODY[3], f"{BODY[1]} {BODY[2]}"]


def test_a_heading_of_one_word_is_no_first_word_of_the_next_column(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", "B", 34)
        document.text(15, 34, "Brückenbau")
        document.set_font("helvetica", size=9)
        for x, y, text in ((15, 40, BODY[0]), (108, 28, BODY[1])):
            for n, line in enumerate(wrapped(document, [text], 80)):
                document.text(x, y + 4.2 * n, line)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == ["Brückenbau", BODY[0], BODY[1]]


def test_a_box_beside_the_text(tmp_path: Path) -> None:
    box = ["Zur Person", "Otto Stahl leitet den Verein.", "Er bestritt schon Vorwürfe."]

    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        document.set_font("helvetica", size=10)
        lines = wrapped(document, [f"{BODY[0]} {BODY[1]}"], 115)
        for n, line in enumerate(lines):
            document.text(15, 30 + 4.6 * n, line)
        for n, line in enumerate(wrapped(document, [f"{BODY[2]} {BODY[3]}"], 180)):
            document.text(15, 36 + 4.6 * (len(lines) + n), line)
        document.set_font("helvetica", size=8)
        for n, line in enumerate(box):
            document.text(140, 31 + 4 * n, line)

    text = " ".join(kept(one(tmp_path, "a.pdf", drawn(draw))))
    assert all(whole in text for whole in (*BODY, " ".join(box)))


def test_text_that_flows_around_a_box(tmp_path: Path) -> None:
    box = ["Zur Person", "Otto Stahl leitet den Verein.", "Er bestritt schon Vorwürfe."]

    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        document.set_font("helvetica", size=10)
        narrow = wrapped(document, [" ".join(BODY[:2])], 115)[:4]
        rest = " ".join(BODY[:2])[len(" ".join(narrow)) :].strip()
        for n, line in enumerate([*narrow, *wrapped(document, [rest], 180)]):
            document.text(15, 30 + 4.6 * n, line)
        document.set_font("helvetica", size=8)
        for n, line in enumerate(box):
            document.text(140, 31 + 4 * n, line)

    text = " ".join(kept(one(tmp_path, "a.pdf", drawn(draw))))
    assert all(whole in text for whole in (" ".join(BODY[:2]), " ".join(box)))


@pytest.mark.parametrize("filled", [True, False])
def test_a_box_within_a_sentence_stands_behind_its_paragraph(tmp_path: Path, filled: bool) -> None:
    """In print as large as that of the text, a box is told by the lines around it, or by its surface."""
    box = ["Hintergrund", "Die Brücke wurde vor siebzig Jahren gebaut.", "Sie trägt sechzig Tonnen."]

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=9)
        lines = wrapped(document, BODY[:3], 76)
        for n, line in enumerate(lines[:7]):
            document.text(15, 30 + 4.2 * n, line)
        document.set_fill_color(220)
        document.rect(103, 26, 90, 17, "F" if filled else "D")
        for n, line in enumerate((*box, *lines[7:])):
            document.text(105, 30 + 4.2 * n + (n >= len(box)) * 6, line)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [BODY[0], BODY[1], " ".join(box), BODY[2]]


def test_a_last_column_of_two_lines(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        end = columns(document, 30, [BODY[0], "Der Verein wies am Montag in Auental auch den zweiten Vorwurf zurück."])
        document.text(15, end + 6, ACROSS)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == [TITLE, BODY[0], "Der Verein wies am Montag in Auental auch den zweiten Vorwurf zurück.", ACROSS]


@pytest.mark.parametrize("widths", [(62, 112), (62, 40, 66)])
def test_columns_of_unequal_width_part_no_paragraph(tmp_path: Path, widths: Sequence[int]) -> None:
    """Lines are short by their own column, not by the widest of the page; a sentence may end where a column does."""
    text = " ".join(["Der Rat wies alle Vorwürfe sofort zurück."] * 7)

    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        document.set_font("helvetica", size=9)
        x, paragraphs = 15, [[text], [*BODY[1:3], text], [text, *BODY[2:]]]
        for width, column in zip(widths, paragraphs, strict=False):
            for n, line in enumerate(wrapped(document, column, width)):
                document.text(x, 30 + 4.2 * n, line)
            x += width + 6

    expected = [text, *BODY[1:3], text, *([text, *BODY[2:]] if len(widths) > 2 else ())]
    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [TITLE, *expected]


def test_a_sentence_that_ends_where_a_full_column_does_ends_no_paragraph(tmp_path: Path) -> None:
    sentences = ["Der Rat wies alle Vorwürfe zurück und hat nichts verschwiegen."] * 8

    def draw(document: FPDF) -> None:
        heading(document, 20, TITLE)
        document.set_font("helvetica", size=9)
        for x, at in ((15, 0), (120, 4)):
            for n, sentence in enumerate(sentences[at : at + 4]):
                document.text(x, 30 + 4.2 * n, sentence)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [TITLE, " ".join(sentences)]


def test_short_lines_in_the_margin_stand_in_no_column(tmp_path: Path) -> None:
    def draw(document: FPDF) -> None:
        columns(document, 30, [BODY[0], BODY[1]])
        document.set_font("helvetica", size=8)
        for x, text in ((15, "Rothbacher Bote"), (170, "Seite 5")):
            document.text(x, 14, text)
        document.text(15, 285, "Ausgabe Nord")

    text = " ".join(kept(one(tmp_path, "a.pdf", drawn(draw))))
    assert f"{BODY[0]} {BODY[1]}" in text


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    rows = [("Udo Menzel", "bestreitet, Mieter zu verdrängen."), ("Bürgermeisterin Fels", "kündigt eine Prüfung an.")]
    rows += [("Nora Heil", "wirft dem Verein Lügen vor."), ("Otto Stahl", "fordert vom Rat ein Gutachten.")]

    def draw(document: FPDF) -> None:
        heading(document, 20, "Umfrage: Wer sagt was?")
        document.set_font("helvetica", size=10)
        for n, (name, says) in enumerate(rows):
            document.text(20, 32 + 5 * n, name)
            document.text(75, 32 + 5 * n, says)
        for n, line in enumerate(wrapped(document, [BODY[1]], 180)):
            document.text(20, 60 + 4.6 * n, line)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == ["Umfrage: Wer sagt was?", *(f"{name} | {says}" for name, says in rows), BODY[1]]


def printed_lines(*told: tuple[str, float, float]) -> list[Printed]:
    """Lines on one page: text, height, size."""
    return [Printed(text, 0, 50.0, y, size, 50.0 + 5 * len(text)) for text, y, size in told]


def test_a_heading_within_a_sentence_stands_behind_its_paragraph() -> None:
    lines = printed_lines(
        ("Der Rat hat beraten. Die Bürgermeisterin sagte, das komme", 110, 11), ("Zwischenruf im Saal", 720, 14),
        ("für sie nicht in Frage. Sie habe sich nach allem, was sie wisse,", 700, 11), ("nichts vorzuwerfen.", 687, 11), ("Die Opposition wies das zurück.", 660, 11),
    )  # fmt: skip
    found = draft(lines, Metadata())
    assert [found.text[part.start : part.end] for part in found.parts] == [
        "Der Rat hat beraten. Die Bürgermeisterin sagte, das komme für sie nicht in Frage. Sie habe sich nach allem, was "
        "sie wisse, nichts vorzuwerfen.",
        "Zwischenruf im Saal",
        "Die Opposition wies das zurück.",
    ]


def test_a_quotation_and_the_name_under_it_stand_behind_the_sentence_they_break_off() -> None:
    lines = printed_lines(
        ("Der Rat hat beraten. Die Bürgermeisterin bestritt, die", 110, 11), ("„Das ist Unfug“", 92, 16),
        ("Jörg Fäßler, Bauamtsleiter", 80, 8), ("Unterlagen zu kennen. Sie habe nach allem, was", 60, 11), ("sie wisse, recht.", 47, 11),
    )  # fmt: skip
    found = draft(lines, Metadata())
    assert [found.text[part.start : part.end] for part in found.parts] == [
        "Der Rat hat beraten. Die Bürgermeisterin bestritt, die Unterlagen zu kennen. Sie habe nach allem, was sie wisse, "
        "recht.",
        "„Das ist Unfug“",
        "Jörg Fäßler, Bauamtsleiter",
    ]


def test_a_heading_between_two_sentences_stays_there() -> None:
    lines = printed_lines(
        ("Der Rat hat beraten und gestritten.", 110, 11), ("Zwischenruf im Saal", 720, 14),
        ("„Nein“, rief ein Zuhörer von hinten.", 700, 11),
    )  # fmt: skip
    found = draft(lines, Metadata())
    assert [found.text[part.start : part.end] for part in found.parts][1] == "Zwischenruf im Saal"
