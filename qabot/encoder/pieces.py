"""Texts as pieces of words, and what each piece is to the networks: one vector, the same for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qabot.encoder.arithmetic import Floats
from qabot.errors import ModelUnavailable
from qabot.types import Span

BEGIN, END = 0, 2  # pieces around every text that a network sees


@dataclass(frozen=True, slots=True)
class Pieced:
    """A text's pieces: the number of each in the vocabulary, and its span of characters without white space."""

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


def row(*parts: Iterable[int]) -> list[int]:
    """What a network sees at a time: the pieces of one text, or of several with a mark behind each."""
    ids = [BEGIN]
    for part in parts:
        ids += [*part, END]
    return ids


class Pieces:
    """The vocabulary of multilingual-e5-small, cut to what German and English texts are made of.

    ``training/vocabulary.py`` makes the folder. Raises ModelUnavailable where it is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            tensors = load_file(folder / "embeddings.safetensors")
        except Exception as error:  # both libraries raise classes of their own, tokenizers the base class itself
            message = (
                f"The encoder that comes with qabot cannot be loaded from {folder} ({error}); install qabot again."
            )
            raise ModelUnavailable(message) from error
        self._rows: NDArray[np.int8] = tensors["rows"]
        self._factors = tensors["factors"].astype(np.float32)[:, None]

    def of(self, text: str, parts: Iterable[Span] | None = None) -> Pieced:
        """The pieces of ``parts`` of a text, one after another (of the whole text where none are given)."""
        ids: list[int] = []
        spans: list[Span] = []
        for start, end in ((0, len(text)),) if parts is None else parts:
            encoding = self._tokenizer.encode(text[start:end], add_special_tokens=False)
            ids += encoding.ids
            spans += [_bare(text, start + first, start + last) for first, last in encoding.offsets]
        return Pieced(tuple(ids), tuple(spans))

    def vectors(self, ids: Sequence[int]) -> Floats:
        """One row a piece, float32 [n, width]."""
        vectors: Floats = self._rows[ids,] * self._factors[ids,]
        return vectors


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    return start, end
