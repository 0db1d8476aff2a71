"""Printed lines -> paragraphs: what a page breaks, columns and hyphens included, is joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from qabot.readers.decoding import dotted
from qabot.readers.draft import Draft, Metadata, ends_sentence, joined
from qabot.readers.printed.words import Printed, body_size
from qabot.text.normal import normalized
from qabot.types import Role

_LARGER = 1.08  # times the size of the body: a heading
_GAP = 1.35  # times the usual distance of lines: a new paragraph
_NEAREST, _FARTHEST = 0.9, 2.0  # times the size of letters: between these lines of one paragraph stand
_SHORT = 0.8  # of the usual length of lines: the last line of a paragraph
_COLUMN = 3  # lines at least that tell how wide their column is
_INDENT = 4.0  # points
_LEADING = 1.6  # times the size of letters: the largest distance of lines within a heading
_HYPHEN = re.compile(r"(?<=\w)-$")
_GOES_ON = re.compile(r"(?:und|oder|sowie|bzw|bis|and|or)\b")  # "Wasser- und Abwasserwerke" keeps its hyphen
_SOFT_AT_END = re.compile(r"[\u00ad\x02\ufffe]\s*$")
_BULLET = re.compile(r"[•·▪◦‣●■–]\s+")


def draft(lines: Sequence[Printed], metadata: Metadata) -> Draft:
    """The article that ``lines`` print."""
    kept = [_clean(line) for line in lines]
    body = body_size([line for line in kept if not line.row] or kept)
    usual_gap, usual_length = _usual(kept, body)
    columns = _columns(kept, usual_gap)
    paragraphs: list[list[Printed]] = []
    for n, line in enumerate(kept):
        if paragraphs and not _breaks(paragraphs[-1], line, usual_gap, (columns[n - 1], columns[n]), body):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    paragraphs = _uninterrupted(paragraphs, body, usual_length)
    largest = max((line.size for line in kept if line.page == 0 and not line.row), default=body)
    pieces = []
    for paragraph in paragraphs:
        size, row = paragraph[0].size, paragraph[0].row
        role = (Role.TITLE if size == largest else Role.HEADING) if size > body * _LARGER and not row else None
        text = continued([line.text for line in paragraph])
        bullet = _BULLET.match(text)
        pieces.append((text[bullet.end() :] if bullet else text, role, bool(bullet) or row))
    # The largest print of the first page is a better title than what the program that made the file has noted.
    title = next((text for text, role, _ in pieces if role is Role.TITLE), None)
    text, parts = joined(pieces)
    return Draft(text, parts, Metadata(title=title).filled(metadata))


def _uninterrupted(paragraphs: Sequence[list[Printed]], body: float, usual_length: float) -> list[list[Printed]]:
    """``paragraphs``, what stands within a sentence in other print or in a box, as quotations and names under them, put
    behind it.

    So pages are made up: the text flows on under it, or in the next column.
    """
    found: list[list[Printed]] = []
    between: list[list[Printed]] = []
    for paragraph in paragraphs:
        first = paragraph[0]
        if found and (not _is_body(first, body) or first.row or first.boxed):
            between.append(paragraph)
            continue
        last = found[-1][-1] if found else first
        # A sentence breaks off at a word that cannot end one; so do headings, but in short lines.
        cut = len(last.text) >= usual_length * _SHORT and last.text.rpartition(" ")[2][:1].islower()
        goes_on = first.text[:1].islower() or (cut and not last.bold)
        if between and goes_on and _is_body(last, body) and not ends_sentence(last.text) and not first.bold:
            found[-1] += paragraph
            continue
        found += between
        between = []
        found.append(paragraph)
    return found + between


def _is_body(line: Printed, body: float) -> bool:
    return body / _LARGER <= line.size <= body * _LARGER


def _clean(line: Printed) -> Printed:
    # The hyphen at the end of a line counts here, also where it is a soft one.
    text = _SOFT_AT_END.sub("-", line.text)
    return replace(line, text=" ".join(normalized(dotted(text)).split()))


def _usual(lines: Sequence[Printed], body: float) -> tuple[float, float]:
    """Distance between lines and length of full lines in the body of the text."""
    gaps = sorted(a.y - b.y for a, b in pairwise(lines) if a.page == b.page and a.size == b.size == body and a.y > b.y)
    # Where paragraphs are short, most distances are those between them: lines of one stand nearer together.
    near = [gap for gap in gaps if body * _NEAREST <= gap <= body * _FARTHEST]
    gap = near[len(near) // 10] if near else gaps[len(gaps) // 4] if gaps else 0.0
    lengths = sorted(len(line.text) for line in lines if line.size == body)
    # Half of the lines of a paragraph at least are full.
    return gap, (lengths[len(lengths) * 3 // 4] if lengths else 0.0)


@dataclass(frozen=True)
class _Column:
    """From where to where a line might go, in points, and whether it stands as low as any on its page."""

    left: float
    right: float
    lowest: bool


def _columns(lines: Sequence[Printed], usual_gap: float) -> list[_Column]:
    """The column of each line: as wide as the lines above and under it, else as any on its page that begin there."""
    runs: list[list[Printed]] = []
    for line in lines:
        last = runs[-1][-1] if runs else line
        near = 0 < last.y - line.y <= usual_gap * _GAP and last.size == line.size
        if near and last.page == line.page and not line.row:
            runs[-1].append(line)
        else:
            runs.append([line])
    widest: dict[tuple[int, int], float] = {}
    feet: dict[int, float] = {}
    for line in lines:
        at = line.page, round(line.x)
        widest[at] = max(widest.get(at, 0.0), line.right)
        feet[line.page] = min(feet.get(line.page, line.y), line.y)
    return [
        _Column(
            min(one.x for one in run),
            max(one.right for one in run) if len(run) >= _COLUMN else widest[line.page, round(line.x)],
            line.y < feet[line.page] + line.size,
        )
        for run in runs
        for line in run
    ]


def _breaks(
    paragraph: Sequence[Printed], line: Printed, usual_gap: float, columns: tuple[_Column, _Column], body: float
) -> bool:
    """Whether ``line`` begins a new paragraph; ``columns`` are those of the line before and of this one."""
    last = paragraph[-1]
    if (
        line.row
        or last.row
        or line.boxed is not last.boxed
        or _BULLET.match(line.text)
        or abs(line.size - last.size) > 0.5
    ):
        return True
    if line.size > body * _LARGER and line.page == last.page:
        return not 0 <= last.y - line.y <= _LEADING * line.size
    if line.bold and not last.bold and ends_sentence(last.text):
        return True  # a heading no larger than the text
    if last.bold and not line.bold and all(before.bold for before in paragraph) and not line.text[:1].islower():
        return True
    # Where lines end unevenly, one is short if the next word would have fitted in.
    first_word = len(line.text.partition(" ")[0]) * (line.right - line.x) / max(1, len(line.text))
    short = last.right + first_word + last.size < columns[0].right
    if line.page != last.page or line.y > last.y:  # the next page or column
        full = columns[0].lowest and not short and line.x - columns[1].left <= _INDENT
        return not (full or line.text[:1].islower() or not ends_sentence(last.text))
    if usual_gap and last.y - line.y > usual_gap * _GAP * max(1.0, line.size / last.size):
        return True
    indented = line.x - last.x > _INDENT and (len(paragraph) == 1 or abs(paragraph[-2].x - last.x) < 1)
    return ends_sentence(last.text) and (short or indented)


def continued(lines: Sequence[str]) -> str:
    """The lines of one paragraph as one, words put together that were divided."""
    text = lines[0]
    for line in lines[1:]:
        if not _HYPHEN.search(text):
            text = f"{text} {line}"
        elif line[:1].islower() and not _GOES_ON.match(line):
            text = text[:-1] + line
        elif line[:1].islower():
            text = f"{text} {line}"
        else:
            text += line
    return text
