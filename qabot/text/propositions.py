"""What a text says, as far as it counts for sameness: another number, negation or verb makes another proposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qabot.languages.sameness import sameness_words
from qabot.text.inflection import bases
from qabot.text.lexical import words
from qabot.types import LanguageCode


@dataclass(frozen=True, slots=True)
class Proposition:
    """A text as far as it counts for sameness: its telling words in order, those that may be left out but not be
    exchanged, and, in no order, its numbers, the small words that count, and those of them that turn it."""

    words: tuple[str, ...]
    light: tuple[str, ...]
    numbers: tuple[str, ...]
    kept: tuple[str, ...]
    turns: tuple[str, ...]

    def agrees(self, other: Proposition) -> bool:
        """Whether neither a number nor a word that turns the sense tells the two apart."""
        return (self.numbers, self.turns) == (other.numbers, other.turns)


@lru_cache(maxsize=20_000)
def proposition(text: str, language: LanguageCode) -> Proposition:
    """The proposition of a text in ``language``."""
    table = sameness_words(language)
    telling, light, numbers, kept = [], [], [], []
    for word in words(text):
        value = table.numbers.get(word, word)
        if value in table.numbers.values() or value[:1].isdigit():
            numbers.append(value.lstrip("0"))
        elif word in table.kept:
            kept.append(table.kept[word])
        elif word in table.light:
            light.append(word)
        elif word not in table.idle:
            telling.append(word)
    turns = tuple(sorted(value for value in kept if value in table.turning))
    return Proposition(tuple(telling), tuple(light), tuple(sorted(numbers)), tuple(sorted(kept)), turns)


def same_proposition(one: str, other: str, languages: tuple[LanguageCode, LanguageCode]) -> bool:
    """Whether two texts say the same: they have the same telling words in the same order, the same numbers and the same
    small words that count. What one has besides may only be such as changes nothing. Texts in two languages are never
    the same here."""
    if languages[0] != languages[1]:
        return False
    first, second = (proposition(text, language) for text, language in zip((one, other), languages, strict=True))
    if (first.numbers, first.kept) != (second.numbers, second.kept) or len(first.words) != len(second.words):
        return False
    less, more = sorted((first.light, second.light), key=len)
    return stands_in(first.words, second.words) and stands_in(less, more)


def stands_in(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether all words of the shorter are in the longer, inflected or not, in the same order."""
    place = 0
    for word in shorter:
        while place < len(longer) and not (word == longer[place] or bases(word) & bases(longer[place])):
            place += 1
        if place == len(longer):
            return False
        place += 1
    return True
