"""Article -> passages: whole sentences, a few together, with exact character spans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from qabot.text.sentences import sentences
from qabot.types import Article, Block, Passage, Role, Span

if TYPE_CHECKING:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

LONGEST = 700  # characters of a passage
_STEP = 40  # characters by which the limit is lowered towards passages of like length
# What may stand between two blocks that adjoin: white space and the marks of lists, headings and quotations.
_BETWEEN = re.compile(r"\s*(?:(?:[-–—*•·▪◦‣+>#]|\d{1,3}[.)])[^\S\n]*){0,6}")


def split(article: Article) -> list[Passage]:
    """Passages of ``article`` in text order: at most ``LONGEST`` characters, of like length within one stretch of text.

    A passage holds whole sentences of blocks that adjoin, so it never reaches across furniture. Only a sentence that is
    itself longer than ``LONGEST`` is cut, at a mark or blank near the limit. A title or heading that stands alone is no
    passage (its words are context of the others) unless the article has nothing else.
    """
    stretches = list(_stretches(article))
    prose = [stretch for stretch in stretches if any(block.role is Role.PARAGRAPH for block in stretch)]
    spans = (span for stretch in prose or stretches for span in _spans(article, stretch))
    return [Passage(article.id, start, end, article.text[start:end]) for start, end in spans]


def _stretches(article: Article) -> Iterator[list[Block]]:
    """Runs of blocks with nothing but white space and list marks between them; a heading opens a new run."""
    run: list[Block] = []
    for block in article.blocks:
        adjoins = run and _BETWEEN.fullmatch(article.text, run[-1].end, block.start)
        if run and (not adjoins or (block.role is Role.HEADING and run[-1].role is Role.PARAGRAPH)):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _spans(article: Article, stretch: Sequence[Block]) -> Iterator[Span]:
    """Spans without white space at their edges that hold all the sentences of ``stretch``."""
    text, begin, end = article.text, stretch[0].start, stretch[-1].end
    if end - begin <= LONGEST:
        yield begin, end
        return
    starts = [start for block in stretch for start, _ in sentences(text, article.language, block.start, block.end)]
    cuts = [begin, *(start for start in starts if begin < start), end]
    for start, stop in pairwise(accumulate(map(len, _chunks([text[a:b] for a, b in pairwise(cuts)])), initial=begin)):
        inner = text[start:stop].strip()
        if inner:
            start = text.index(inner, start)
            yield start, start + len(inner)


def _chunks(pieces: Sequence[str]) -> list[str]:
    """Runs of ``pieces`` that joined give the whole again: as few as the limit allows, then as even as possible.

    The splitter knows no sentences, so their borders are marked for it by a character that the text does not hold.
    """
    whole = "".join(pieces)
    mark = next(chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in whole)
    marked = mark.join(pieces)
    fewest = _splitter(mark, LONGEST).split_text(marked)
    lowest = max(len(marked) // len(fewest), max(map(len, pieces)) + 2)  # a lower limit would cut sentences
    trials = (_splitter(mark, size).split_text(marked) for size in range(lowest, LONGEST, _STEP))
    chunks = next((trial for trial in trials if len(trial) == len(fewest)), fewest)
    return [chunk.replace(mark, "") for chunk in chunks]


@lru_cache
def _splitter(mark: str, size: int) -> RecursiveCharacterTextSplitter:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    return RecursiveCharacterTextSplitter(
        separators=[mark, "\n", "; ", " – ", ": ", ", ", " ", ""],
        chunk_size=size,
        chunk_overlap=0,
        keep_separator="end",
        strip_whitespace=False,
    )
