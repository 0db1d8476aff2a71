"""Word documents and PDFs that the tests of readers are made with."""

from __future__ import annotations

from io import BytesIO

import docx
from fpdf import FPDF
from fpdf.enums import XPos, YPos
from reading_examples import FIRST, SECOND, TITLE


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
