"""Tables drawn with lines on printed pages: a row is one line, whatever its cells are wrapped to and centred on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF
from pdf_examples import drawn
from reading_examples import FIRST, SECOND, TITLE, kept, one

from qabot.readers.printed.layout import Printed
from qabot.readers.printed.tables import rules_of, with_tables
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
