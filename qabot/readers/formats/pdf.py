"""PDF: PDFium tells where each letter stands; columns, lines and paragraphs are put together from that.

Pages that are pictures are read by Tesseract where ``qabot[ocr]`` is installed, else named.
"""

from __future__ import annotations

import ctypes
import math
import re
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from threading import Lock
from typing import Any

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, Unread
from qabot.readers.metadata import one_line
from qabot.readers.packages import PROTECTED
from qabot.readers.printed.cells import with_cells
from qabot.readers.printed.figures import with_figures
from qabot.readers.printed.layout import lines
from qabot.readers.printed.margins import without_margins
from qabot.readers.printed.reflow import draft
from qabot.readers.printed.tables import Rule, rules_of, with_tables
from qabot.readers.printed.words import Printed

_PAGES_AT_MOST = 300
_LETTERS_AT_MOST = 60_000  # on one page
_SECONDS_AT_MOST = 60.0
_SECONDS_OF_RECOGNITION = 120.0
_FEWEST_LETTERS = 20  # in a file that has a text layer at all
_BLANK = 0.12  # times the size of letters: a gap that parts two words
_SLANT = 0.1  # of a quarter turn: what stands at a larger angle is no line of text
_PATHS_AT_MOST = 3000  # on one page, and lines in one of them: more are a drawing
_SIDES = 5  # of a bar or a surface, the way back to its first corner counted
_LEVEL = 1.0  # points by which a line may rise
_BOLD = re.compile(rb"(?i)bold|black|heavy|demi|fett")
_BROKEN = "it is a broken PDF: open it in a viewer and print it to a new PDF"
_NOTHING = ("(", "anonymous", "microsoft", "untitled", "unbenannt", "dokument", "document", "about:blank")
_NAMES_OF_FILES = (".doc", ".docx", ".indd", ".pdf", ".odt", ".rtf", ".qxd", ".tex", ".html", ".htm")
_LANGUAGES = ("deu", "eng")  # as Tesseract names them
_DOTS = 300  # an inch, in which pages are given to it
_CERTAIN = 30  # per cent, from which it is believed
_PDFIUM = Lock()  # which is not made for several threads


def read(data: bytes) -> list[Draft | Unread]:
    """The article in a PDF, and pages of it that could not be read.

    Raises ReadError for one that is protected, broken, scanned or too long.
    """
    import pypdfium2
    from pypdfium2 import PdfiumError

    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except PdfiumError as error:
            raise ReadError(PROTECTED if "assword" in str(error) else _BROKEN) from error
        try:
            pages = list(_pages(document))
            information = document.get_metadata_dict()
        except PdfiumError as error:
            raise ReadError(_BROKEN) from error
        finally:
            document.close()
    texts = zip(without_margins(pages), pages, strict=True)
    tables = (with_figures(with_cells(with_tables(words, page.rules))) for words, page in texts)
    printed = [line for words in tables for line in lines(words)]
    if sum(c.isalpha() for line in printed for c in line.text) < _FEWEST_LETTERS:
        raise ReadError("it has no text layer (a scan?): install qabot[ocr] and Tesseract, or run ocrmypdf on it")
    metadata = Metadata(title=_told(information.get("Title")), author=_told(information.get("Author")))
    scans = [str(number) for number, page in enumerate(pages, 1) if page.scanned]
    unread = (
        [Unread(f"its pages {', '.join(scans)} have no text layer (scans?): run ocrmypdf on it", within=True)]
        if scans
        else []
    )
    return [draft(printed, metadata), *unread]


class _Page(list[Printed]):
    """The words of a page, and the lines drawn on it; ``scanned`` says that it holds a picture and no text."""

    scanned = False
    rules: Sequence[Rule] = ()


def _pages(document: Any) -> Iterator[_Page]:
    if len(document) > _PAGES_AT_MOST:
        raise ReadError(f"it has more than {_PAGES_AT_MOST} pages: take out the pages of the article")
    end = time.thread_time() + _SECONDS_AT_MOST  # of its own: a busy machine is no fault of the file
    until = time.monotonic() + _SECONDS_OF_RECOGNITION
    for number in range(len(document)):
        if time.thread_time() > end:
            raise ReadError("its pages take too long to read: print the pages of the article to a new PDF")
        page = document[number]
        found = _Page(_words(page, number))
        found.rules = list(_rules(page)) if found else []
        if not found and _has_picture(page):
            found.extend(_recognised(page, number) if time.monotonic() < until else [])
            found.scanned = not found
        page.close()
        yield found


def _has_picture(page: Any) -> bool:
    from pypdfium2 import raw

    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _rules(page: Any) -> Iterator[Rule]:
    """The upright and level lines that are drawn on a page, as lines, as thin bars, or as edges of surfaces."""
    from pypdfium2 import PdfiumError, raw

    x, y = ctypes.c_float(), ctypes.c_float()
    for path in islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1), _PATHS_AT_MOST):
        segments = raw.FPDFPath_CountSegments(path)
        if segments <= _SIDES:
            with suppress(PdfiumError):  # nothing is seen of it
                yield from rules_of(*path.get_bounds())
            continue
        matrix, before = path.get_matrix(), (0.0, 0.0)
        for i in range(min(segments, _PATHS_AT_MOST)):
            segment = raw.FPDFPath_GetPathSegment(path, i)
            raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            point = matrix.on_point(x.value, y.value)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
                sides = (*map(min, before, point), *map(max, before, point))
                if min(sides[2] - sides[0], sides[3] - sides[1]) <= _LEVEL:
                    yield from rules_of(*sides)
            before = point


def _words(page: Any, number: int) -> Iterator[Printed]:
    """The words of a page; a gap, a change of height or of size ends one.

    Letters that stand at an angle to most others, as picture credits do, are no running text.
    """
    from pypdfium2 import raw

    text = page.get_textpage()
    count = text.count_chars()
    if count > _LETTERS_AT_MOST:
        raise ReadError("its pages take too long to read: print the pages of the article to a new PDF")
    # The loose box is as wide as the letter sets the next one off; print itself ends far before that, as in "1".
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    at = (ctypes.byref(x), ctypes.byref(y))
    width, height = page.get_size()
    if page.get_rotation() % 180:
        width, height = height, width
    drawn = [_scale_and_turn(text, i) if raw.FPDFText_IsGenerated(text, i) != 1 else (1.0, None) for i in range(count)]
    turns = Counter(turn for _, turn in drawn if turn is not None)
    upright = turns.most_common(1)[0][0] if turns else 0
    word: list[str] = []
    place = Printed("", number, 0.0, 0.0, 0.0)
    piece: int | None = None  # what the letter before was drawn by
    for i, (scale, turn) in enumerate(drawn):
        char = chr(raw.FPDFText_GetUnicode(text, i))
        generated = raw.FPDFText_IsGenerated(text, i) == 1 and char not in "\x02\ufffe"
        inside = raw.FPDFText_GetLooseCharBox(text, i, ctypes.byref(box)) and raw.FPDFText_GetCharOrigin(text, i, *at)
        inside = inside and -9 < x.value < width + 9 and -9 < y.value < height + 9
        askew = turn != upright and char not in "\x02\ufffe"
        if generated or char.isspace() or not inside or askew:
            if word:
                yield replace(place, text="".join(word))
            word = []
            continue
        start, foot, begins, ends = _turned(upright, x.value, y.value, (box.left, box.right, box.bottom, box.top))
        size = round(max(raw.FPDFText_GetFontSize(text, i) * scale, 1.0), 1)
        gap = start - place.right
        apart = abs(foot - place.y) > 0.2 * size or abs(size - place.size) > 0.5
        # Two headings that touch are drawn one by one: "verschwiegen" and "Kolb".
        if word and char.isupper() and word[-1].islower() and _drawn_by(text, i) != piece:
            apart = True
        if word and (apart or gap > _BLANK * size or gap < -size):
            yield replace(place, text="".join(word))
            word = []
        end = max(ends, start + 0.1)
        if word:
            place = replace(place, right=end)
        else:
            place = Printed("", number, min(begins, start), foot, size, end, _is_bold(text, i))
        word.append(char)
        piece = _drawn_by(text, i) if char.islower() else None
    if word:
        yield replace(place, text="".join(word))
    text.close()


def _turned(turn: int, x: float, y: float, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Where a letter begins, its foot, and the sides of its ``box``, on a page turned so that it stands upright."""
    left, right, low, high = box
    for _ in range(turn):
        x, y = y, -x
        left, right, low, high = low, high, -right, -left
    return x, y, left, right


def _is_bold(text: Any, i: int) -> bool:
    """Whether the name of a letter's font says that it is bold; weights that PDFium tells are guessed from strokes."""
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, i, name, len(name), ctypes.byref(flags))
    return bool(_BOLD.search(name.value))


def _drawn_by(text: Any, i: int) -> int | None:
    """What tells apart the pieces of text that a program has drawn."""
    from pypdfium2 import raw

    return ctypes.cast(raw.FPDFText_GetTextObject(text, i), ctypes.c_void_p).value


def _scale_and_turn(text: Any, i: int) -> tuple[float, int | None]:
    """How much larger a letter is drawn than its font says, and by how many quarter turns; None for what slants."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, i, ctypes.byref(matrix)):
        return 1.0, 0
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    turn = round(quarters)
    return math.hypot(matrix.c, matrix.d) or 1.0, turn % 4 if abs(quarters - turn) < _SLANT else None


def _recognised(page: Any, number: int) -> Iterator[Printed]:
    """The words that text recognition finds on a page; none where it is not installed."""
    try:
        import pytesseract
    except ImportError:
        return
    if not shutil.which("tesseract"):
        return
    known = [language for language in _LANGUAGES if language in pytesseract.get_languages()]
    picture = page.render(scale=_DOTS / 72).to_pil()
    try:
        found = pytesseract.image_to_data(
            picture,
            lang="+".join(known) or None,
            timeout=_SECONDS_OF_RECOGNITION,
            output_type=pytesseract.Output.DICT,
        )
    except (RuntimeError, pytesseract.TesseractError):  # it took too long, or stumbled
        return
    scale = 72 / _DOTS
    rows: dict[tuple[int, int, int], float] = {}  # the height of letters is that of the row
    for i, words in enumerate(found["text"]):
        if not words.strip() or float(found["conf"][i]) < _CERTAIN:
            continue
        row = (found["block_num"][i], found["par_num"][i], found["line_num"][i])
        size = rows.setdefault(row, round(found["height"][i] * scale, 0))
        x, foot = found["left"][i] * scale, page.get_size()[1] - (found["top"][i] + found["height"][i]) * scale
        yield Printed(words, number, x, foot, max(size, 1.0), x + found["width"][i] * scale)


def _told(value: object) -> str | None:
    """What a person has put there, not a program."""
    text = one_line(value)
    made = text is None or text.casefold().startswith(_NOTHING) or text.casefold().endswith(_NAMES_OF_FILES)
    return None if made else text
