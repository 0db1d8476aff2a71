"""Tables drawn with lines on printed pages: a row is one line, whatever its cells are wrapped to and centred on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF
from pdf_examples import drawn, wrapped
from reading_examples import FIRST, SECOND, TITLE, kept, one

from qabot.readers.printed.tables import rules_of, with_tables
from qabot.readers.printed.words import Printed
from qabot.types import Role

ROWS = [
    ("Name", "Amt", "Aussage"),
    (
        "Karin Molt",
        "Bauleiterin",
        "Die Brücke ist sicher und bleibt für alle offen, auch im Winter, sagte sie mehrfach.",
    ),
    ("Paul Brenner, Büro für Statik und Tragwerk", "Statiker", "Risse gibt es."),
    ("Lore Zang", "Gemeinderätin der Freien Wähler im Kreis", "Die Gutachten wurden verschwiegen."),
]


@pytest.mark.parametrize("vertical", ["TOP", "MIDDLE", "BOTTOM"])
@pytest.mark.parametrize("size", [9, 11, 15])
def test_rows_of_wrapped_cells(tmp_path: Path, vertical: str, size: int) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", "B", 22)
        document.multi_cell(180, 10, TITLE, new_x="LMARGIN", new_y="NEXT")
        document.set_font("helvetica", size=11)
        document.multi_cell(180, 5, FIRST, new_x="LMARGIN", new_y="NEXT")
        document.set_font("helvetica", size=size)
        with document.table(ROWS, width=120, v_align=vertical, line_height=size * 0.45, text_align="LEFT", padding=2):
            pass
        document.set_font("helvetica", size=11)
        document.multi_cell(180, 5, SECOND)

    found = one(tmp_path, "a.pdf", drawn(draw))
    assert kept(found) == [TITLE, FIRST, *(" | ".join(row) for row in ROWS), SECOND]
    assert [block.role for block in found.blocks[2:]] == [Role.PARAGRAPH] * 5


VOTES = [
    ("Liste", "2021", "2025", "+/-"),
    ("Freie Wähler", "25,7", "16,4", "-9,3"),
    ("Bürgerliste Auental", "24,1", "28,5", "+4,4"),
    ("Die Linke", "4,9", "8,8", "+3,9"),
]
COSTS = [
    ("Personal", "12,4 Mio. Euro", "13,1 Mio. Euro"),
    ("Sanierung der Brücke", "3,0 Mio. Euro", "4,5 Mio. Euro"),
    ("Zuschüsse an Vereine", "0,8 Mio. Euro", "0,7 Mio. Euro"),
]
TABLE = [
    ("1.", "SV Auental", "12", "9", "31:10"),
    ("2.", "TuS Rothbach", "12", "8", "28:14"),
    ("3.", "FC Lindach", "12", "7", "25:15"),
]
HOURS = [("Montag", "8 bis 12 Uhr", "14 bis 18 Uhr"), ("Dienstag", "8 bis 12 Uhr", "geschlossen"), ("Mittwoch", "geschlossen", "14 bis 18 Uhr"), ("Freitag", "8 bis 13 Uhr", "geschlossen")]  # fmt: skip


@pytest.mark.parametrize("rows", [VOTES, COSTS, TABLE, HOURS], ids=range(4))
@pytest.mark.parametrize("right", [False, True])
@pytest.mark.parametrize("place", ["between", "beside"])
def test_figures_without_lines_are_read_row_by_row(
    tmp_path: Path, rows: list[tuple[str, ...]], right: bool, place: str
) -> None:
    step = 30 if len(rows[0]) == 3 else 14
    labels = 2 if rows is TABLE else 1

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=9)
        for n, line in enumerate(wrapped(document, [f"{FIRST} {SECOND}"], 70)):
            document.text(15, 30 + 4.2 * n, line)
        start, top = (15, 60) if place == "between" else (95, 30)
        for n, row in enumerate(rows):
            for column, cell in enumerate(row):
                edge = start + 40 + step * (column - labels)
                wide = document.get_string_width(cell)
                x = start + 6 * column if column < labels else edge + 22 - wide if right else edge
                document.text(x, top + 4.6 * n, cell)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == [f"{FIRST} {SECOND}", *(" | ".join(row) for row in rows)]


def test_columns_of_text_with_figures_in_them_are_no_table(tmp_path: Path) -> None:
    sums = "Für 2025 sind 12,4 Mio. Euro geplant, 2026 sollen es 13,1 Mio. Euro sein, sagte der Kämmerer."

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=9)
        for x, text in ((15, f"{sums} {FIRST}"), (108, f"{SECOND} {sums}")):
            for n, line in enumerate(wrapped(document, [text], 40)):
                document.text(x, 30 + 4.2 * n, line)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [f"{sums} {FIRST}", f"{SECOND} {sums}"]


def test_a_table_of_words_is_no_text_in_columns(tmp_path: Path) -> None:
    rows = [("Auental", "Bürgermeister Otto Stahl", "für den Bau der Brücke"), ("Rothbach", "Bürgermeisterin Karin Molt", "gegen den Bau"),
            ("Lindach", "Bürgermeister Udo Menzel", "ohne Meinung zum Bau"), ("Landkreis", "Landrätin Birte Aust", "für eine Prüfung")]  # fmt: skip

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=9)
        for n, row in enumerate(rows):
            for x, cell in zip((15, 75, 135), row, strict=True):
                document.text(x, 60 + 4.6 * n, cell)
        document.multi_cell(180, 4.2, f"{FIRST} {SECOND}")

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == [f"{FIRST} {SECOND}", *(" | ".join(row) for row in rows)]


WORDED = [
    [("Gemeinde", "Haltung", "Stimmen"), ("Auental", "für den Bau", "12"), ("Rothbach am Wald", "gegen den Bau", "9"), ("Lindach", "ohne Meinung", "4")],
    [("Karin Molt", "Sie bestreitet, dass sie von den Rissen wusste, und verweist auf ein Gutachten vom Mai."), ("Udo Menzel", "Er schweigt."), ("Lore Zang", "Sie wirft Molt vor, den Rat belogen zu haben, und fordert ihren Rücktritt.")],
    [("2021", "Karin Molt wird Bauleiterin."), ("2023", "Das Landesamt findet Risse an drei Pfeilern und verlangt von ihr einen Bericht."), ("2025", "Die Brücke wird gesperrt.")],
    [("Mary Cole", "Labour", "denies that she was told about the cracks"), ("Paul Reed", "Green", "has resigned"), ("Ann Birch", "Independent", "accuses two firms of fraud and calls for an inquiry")],
    [("Who", "Role", "Plea"), ("Tom Hale, 54", "builder", "not guilty"), ("Ann Birch, 48", "surveyor", "guilty"), ("Hale & Sons Ltd", "", "no plea entered")],
]  # fmt: skip


@pytest.mark.parametrize("rows", WORDED, ids=range(5))
@pytest.mark.parametrize(("apart", "centred"), [(0.0, False), (1.6, False), (1.6, True)])
@pytest.mark.parametrize("size", [9, 12])
def test_words_in_cells_are_read_row_by_row(
    tmp_path: Path, rows: list[tuple[str, ...]], apart: float, centred: bool, size: int
) -> None:
    """Cells as they are wrapped, with room between rows or without, those beside them at their top or middle."""
    widths = (40, 100) if len(rows[0]) == 2 else (40, 35, 55)
    leading = size * 0.45

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=size)
        y = 30.0
        for row in rows:
            cells = [wrapped(document, [cell], width - 5) for cell, width in zip(row, widths, strict=True)]
            lines = max(map(len, cells))
            for n, cell in enumerate(cells):
                down = (lines - len(cell)) / 2 if centred else 0
                for k, line in enumerate(cell):
                    document.text(15 + sum(widths[:n]), y + leading * (down + k), line)
            y += leading * lines + apart
        for n, line in enumerate(wrapped(document, [f"{FIRST} {SECOND}"], 180)):
            document.text(15, y + 10 + leading * n, line)

    found = kept(one(tmp_path, "a.pdf", drawn(draw)))
    assert found == [*(" | ".join(filter(None, row)) for row in rows), f"{FIRST} {SECOND}"]


@pytest.mark.parametrize(
    "marks", [("1.", "2.", "3.", "4."), ("a)", "b)", "c)", "d)"), ("-", "-", "-", "-"), ("5", "10", "15", "20")]
)
def test_marks_of_a_list_are_no_cells(tmp_path: Path, marks: Sequence[str]) -> None:
    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=10)
        for n, (mark, text) in enumerate(zip(marks, (FIRST, "Der Rat stimmt zu.", SECOND, "Er vertagt."), strict=True)):
            document.text(15, 30 + 12 * n, mark)
            for k, line in enumerate(wrapped(document, [text], 100)):
                document.text(25, 30 + 12 * n + 4.6 * k, line)

    assert not any(" | " in text for text in kept(one(tmp_path, "a.pdf", drawn(draw))))


def test_names_before_what_they_say_are_no_cells(tmp_path: Path) -> None:
    said = [("Molt:", "Die Brücke ist sicher."), ("Zang:", "Das glaubt Ihnen im Rat niemand mehr, und das zu Recht."), ("Molt:", "Doch.")]  # fmt: skip

    def draw(document: FPDF) -> None:
        document.set_font("helvetica", size=10)
        for n, (name, text) in enumerate(said):
            document.text(15, 30 + 6 * n, name)
            document.text(40, 30 + 6 * n, text)

    assert kept(one(tmp_path, "a.pdf", drawn(draw))) == [f"{name} {text}" for name, text in said]


def words(*rows: str) -> list[Printed]:
    """Four words a row, in columns of 100 points."""
    return [
        Printed(word, 0, 10 + 100 * column, 700 - 20 * row, 10, 40 + 100 * column)
        for row, line in enumerate(rows)
        for column, word in enumerate(line.split())
    ]


def test_a_cell_over_several_columns_or_rows() -> None:
    bars = [(0, 659, 400, 660), (100, 695, 400, 696), (0, 715, 400, 716)]
    bars += [(x, 659, x + 1, 716) for x in (0, 100, 399)] + [(300, 659, 301, 696)]
    rules = [rule for bar in bars for rule in rules_of(*bar)]
    entries = words("a b c d", "e f g h", "i k l m")
    entries[2] = replace(entries[2], right=305)  # it goes on where other rows have another cell
    assert {row.text for row in with_tables(entries, rules)} == {
        "a e i | b c d", "f g k l | h m",
    }  # fmt: skip


def test_a_row_without_lines_between_its_cells() -> None:
    bars = [(0, y, 400, y + 1) for y in (655, 675, 695, 715)]
    bars += [(x, low, x + 1, low + 20) for x in (0, 100, 200, 300, 399) for low in (655, 695)]
    bars += [(x, 675, x + 1, 695) for x in (0, 399)]
    rows = words("a b c d", "e f g h", "i k l m")
    rules = [rule for bar in bars for rule in rules_of(*bar)]
    assert [row.text for row in with_tables(rows, rules)] == ["a | b | c | d", "e | f | g | h", "i | k | l | m"]
    across = [replace(word, right=110) if word.text == "e" else word for word in rows]
    assert [row.text for row in with_tables(across, rules)][1] == "e f | g | h"


@pytest.mark.parametrize(
    "bars",
    [
        [(0, 600, 400, 720)],  # a frame
        [(200, 600, 201, 720)],  # a line between columns
        [(0, 719, 400, 720), (200, 600, 201, 720), (0, 600, 400, 601)],
        [(0, y, 400, y + 1) for y in (719, 690, 650)],
    ],
)
def test_frames_and_lines_between_columns_are_no_tables(bars: list[tuple[float, float, float, float]]) -> None:
    page = words("a b c d", "e f g h", "i k l m")
    assert with_tables(page, [rule for bar in bars for rule in rules_of(*bar)]) == page
