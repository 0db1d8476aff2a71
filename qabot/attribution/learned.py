"""The reader that comes with qabot: a small network, the rooms behind it, and nothing else."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from qabot import encoder
from qabot.attribution.confidence import Calibration, calibration
from qabot.attribution.frames import Frame, Window, frames, windows
from qabot.attribution.heads import Heads
from qabot.attribution.statements import statements
from qabot.attribution.version import fingerprint
from qabot.encoder import Pieced
from qabot.text.sentences import sentences
from qabot.types import Article, Span, Statement


@dataclass(frozen=True, slots=True)
class _Text:
    """An article as its pieces and its sentences.

    ``numbers`` tells the sentence of each piece, ``marks`` which pieces have no letter and no digit.
    """

    article: Article
    pieced: Pieced
    rows: tuple[Span, ...]
    numbers: NDArray[np.intp]
    marks: NDArray[np.bool_]

    @classmethod
    def of(cls, article: Article) -> _Text:
        blocks = [(block.start, block.end) for block in article.blocks]
        rows = [row for block in blocks for row in sentences(article.text, article.language, *block)]
        pieced = encoder.pieces().of(article.text, blocks)
        numbers = np.searchsorted([start for start, _ in rows], [start for start, _ in pieced.spans], "right")
        marks = np.array([not any(map(str.isalnum, article.text[a:b])) for a, b in pieced.spans], bool)
        return cls(article, pieced, tuple(rows), numbers, marks)


_AHEAD = 16  # articles whose windows are computed while statements are made of those before


class LearnedReader:
    """Reads articles by the network of ``qabot/model/reader``. Raises ModelUnavailable where it is damaged."""

    def __init__(self, curve: Calibration | None = None) -> None:
        self._curve = curve or calibration()
        self._network = encoder.load("reader")
        self._heads = Heads(self._network.parameters)

    @cached_property
    def version(self) -> str:
        return f"learned {fingerprint()}"

    def read(self, article: Article) -> list[Statement]:
        """The statements of one article, in text order."""
        return self._finished(*self._begun(article))

    def read_all(self, articles: Iterable[Article]) -> Iterator[list[Statement]]:
        """The statements of each article, in their order; several articles are computed at a time."""
        begun: deque[tuple[_Text, Iterator[list[Frame]]]] = deque()
        for article in articles:
            begun.append(self._begun(article))
            if len(begun) > _AHEAD:
                yield self._finished(*begun.popleft())
        while begun:
            yield self._finished(*begun.popleft())

    def _begun(self, article: Article) -> tuple[_Text, Iterator[list[Frame]]]:
        """An article and the frames of each of its windows, which are computed from now on."""
        text = _Text.of(article)
        jobs = [(text, window) for window in windows(len(text.pieced.ids))]
        return text, self._network.each(self._of_window, jobs)

    def _finished(self, text: _Text, found: Iterator[list[Frame]]) -> list[Statement]:
        frames = [frame for own in found for frame in own]
        return statements(text.article, text.pieced, frames, text.rows, self._curve)

    def _of_window(self, job: tuple[_Text, Window]) -> list[Frame]:
        text, window = job
        hidden = self._network.row(encoder.row(text.pieced.ids[window.start : window.end]))
        here = slice(window.start, window.end)
        return frames(self._heads, hidden[1:-1], window, text.numbers[here], text.marks[here])
