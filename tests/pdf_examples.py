"""What the tests of PDF share: pages, drawn by fpdf2."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fpdf import FPDF


def wrapped(document: FPDF, paragraphs: Sequence[str], width: float) -> list[str]:
    """Lines of at most ``width`` millimetres, an empty one between paragraphs; long words divided by a hyphen."""
    lines: list[str] = []
    for n, paragraph in enumerate(paragraphs):
        lines += [""] * bool(n)
        line = ""
        for word in paragraph.split():
            if document.get_string_width(f"{line} {word}") > width:
                half = len(word) // 2
                if len(word) > 11 and document.get_string_width(f"{line} {word[:half]}-") <= width:
                    lines.append(f"{line} {word[:half]}-")
                    word = word[half:]
                else:
                    lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return lines


def drawn(draw: Callable[[FPDF], None]) -> bytes:
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    document.add_page()
    draw(document)
    return bytes(document.output())
