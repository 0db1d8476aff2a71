"""How far words of a question are borne out by words near in meaning, in either language, whatever their forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qabot import embed, lexical, translation
from qabot.answer import meaning
from qabot.answer.coverage import Word, degree
from qabot.types import LanguageCode

# Cosines of single words: pairs as "Urlaub" and "holiday" lie above the second, names and chance pairs below the first.
NEAR, SAME = 0.35, 0.70
LIKE = 0.9  # of a word by one of the same meaning
SHORTEST = 4  # letters of a word of the text that is compared
TELLING = 0.4  # information that it holds at least

Degrees = NDArray[np.float32]


@lru_cache(maxsize=48)
def _vectors(text: str, language: LanguageCode) -> tuple[dict[str, int], embed.Vectors]:
    """The telling words of a text with their rows, and a vector a row."""
    words = {
        word
        for word in lexical.WORD.findall(text)
        if len(word) >= SHORTEST and translation.information(lexical.fold(word), language) >= TELLING
    }
    rows = {word: n for n, word in enumerate(sorted(words))}
    return rows, meaning.vectors(list(rows))


def degrees(words: Sequence[Word], text: str, language: LanguageCode, within: Sequence[str]) -> list[Degrees]:
    """For each stretch of ``text`` in ``within``, how far it bears out each of ``words``, 0 to 1.

    ``text`` is an article in ``language``. Names and numbers go by their spellings alone.
    """
    found = [np.array([degree(word, part) for word in words], np.float32) for part in within]
    common = [n for n, word in enumerate(words) if not word.name and not word.text.isdigit()]
    if not common or all(part[common].min() >= LIKE for part in found):
        return found
    rows, vectors = _vectors(text, language)
    if not rows:
        return found
    near = vectors @ meaning.vectors([words[n].text for n in common]).T
    near = LIKE * np.clip((near - NEAR) / (SAME - NEAR), 0, 1)
    for part, stretch in zip(found, within, strict=True):
        held = [rows[word] for word in set(lexical.WORD.findall(stretch)) if word in rows]
        if held:
            part[common] = np.maximum(part[common], near[held].max(0))
    return found
