"""PDF: the text layer by pypdf, its lines put together to paragraphs again."""

from __future__ import annotations

import logging
import time
from io import BytesIO
from typing import Any

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata
from qabot.readers.metadata import one_line
from qabot.readers.reflow import Printed, draft

_PAGES_AT_MOST = 300
_STREAM_AT_MOST = 5_000_000  # bytes of drawing instructions on one page
_SECONDS_AT_MOST = 30.0
_FEWEST_LETTERS = 20  # in a file that has a text layer at all
_NOTHING = ("(", "anonymous", "microsoft", "untitled", "unbenannt", "dokument", "document")
_NAMES_OF_FILES = (".doc", ".docx", ".indd", ".pdf", ".odt", ".rtf", ".qxd", ".tex")


def read(data: bytes) -> list[Draft]:
    """The article in a PDF. Raises ReadError for one that is protected, broken, scanned or too long."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("it is protected by a password: save it without one")
        lines = _lines(reader)
        metadata = _metadata(reader.metadata)
    except ReadError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise ReadError("it is protected by a password: save it without one") from error
    # A broken PDF makes pypdf fail in many ways besides its own errors.
    except Exception as error:
        raise ReadError("it is a broken PDF: open it in a viewer and print it to a new PDF") from error
    if sum(c.isalpha() for line in lines for c in line.text) < _FEWEST_LETTERS:
        raise ReadError("it has no text layer (a scan?): run text recognition on it first, for example ocrmypdf")
    return [draft(lines, metadata)]


def _metadata(information: Any) -> Metadata:
    if not information:
        return Metadata()
    return Metadata(title=_told(information.title), author=_told(information.author))


def _told(value: object) -> str | None:
    """What a person has put there, not a program."""
    text = one_line(value)
    made = text is None or text.casefold().startswith(_NOTHING) or text.casefold().endswith(_NAMES_OF_FILES)
    return None if made else text


def _lines(reader: Any) -> list[Printed]:
    """The lines of all pages, in the order in which they are drawn."""
    if len(reader.pages) > _PAGES_AT_MOST:
        raise ReadError(f"it has more than {_PAGES_AT_MOST} pages: take out the pages of the article")
    end = time.monotonic() + _SECONDS_AT_MOST
    lines: list[Printed] = []
    for number, page in enumerate(reader.pages):
        contents = page.get_contents()
        if time.monotonic() > end or (contents is not None and len(contents.get_data()) > _STREAM_AT_MOST):
            raise ReadError("its pages take too long to read: print the pages of the article to a new PDF")
        lines += _page(page, number)
    return lines


def _page(page: Any, number: int) -> list[Printed]:
    lines: list[Printed] = []
    pieces: list[str] = []
    place = (0.0, 0.0, 0.0)  # x, y, size of letters

    def flush() -> None:
        if "".join(pieces).strip():
            lines.append(Printed("".join(pieces), number, *place))
        pieces.clear()

    def visit(text: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        nonlocal place
        scale = abs(matrix[3] * text_matrix[3]) or abs(matrix[3]) or 1.0
        x = text_matrix[4] * matrix[0] + matrix[4]
        y = text_matrix[5] * matrix[3] + matrix[5]
        for i, piece in enumerate(text.split("\n")):
            if i:
                flush()
            if piece.strip() and not pieces:
                place = (round(x, 1), round(y, 1), round(size * scale, 1))
            if piece:
                pieces.append(piece)

    page.extract_text(visitor_text=visit)
    flush()
    return lines
