"""Words in the other language and words near in meaning, from translation tables learned from sentence pairs."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

from qabot.types import LanguageCode

Weighted = tuple[tuple[str, float], ...]

OTHER: dict[LanguageCode, LanguageCode] = {"de": "en", "en": "de"}
BEST = 12  # translations of a word that are used
FLATTEN = 0.7  # exponent on their probabilities: Model 1 is too sure of the first
SYNONYMS = 8
SHORTEST = 5  # letters of an unknown word that is looked up by its beginning
ENDING = 3  # letters by which a word may differ from one with the same beginning
PARTS = 0.7  # weight of the translations of a compound's parts
LINKS = ("", "s", "es", "n", "en", "e", "er")  # between the parts of a German compound


@dataclass(frozen=True, slots=True)
class Words:
    """The known words of one language in alphabetical order, and per word what is told about it.

    ``information`` in 255ths: 255 for the rarest words, little for those that stand in every sentence. The
    translations of word n, as (index in the other language's words, probability in 255ths), are entries
    ``starts[n]`` to ``starts[n + 1]``.
    """

    words: list[str]
    information: bytes
    starts: array[int]
    translations: array[int]
    probabilities: bytes

    def find(self, word: str) -> int | None:
        n = bisect_left(self.words, word)
        return n if n < len(self.words) and self.words[n] == word else None

    def beginning_with(self, stem: str, longest: int) -> list[int]:
        found = []
        n = bisect_left(self.words, stem)
        while n < len(self.words) and self.words[n].startswith(stem):
            if len(self.words[n]) <= longest:
                found.append(n)
            n += 1
        return found


def information(word: str, language: LanguageCode) -> float:
    """How much a word tells, from about .1 for the commonest to 1 for rare and unknown ones."""
    known = _tables()[language]
    n = known.find(word)
    return 1.0 if n is None else known.information[n] / 255


@lru_cache(maxsize=10_000)
def translations(word: str, language: LanguageCode) -> Weighted:
    """Words of the other language for a folded ``word`` of ``language``, likeliest first; weights add up to 1 at most.

    An unknown word goes by known ones with the same beginning, else by the two words that it is composed of.
    """
    known, other = _tables()[language], _tables()[OTHER[language]]
    n = known.find(word)
    found: dict[int, float] = {}
    if n is not None:
        _add(found, known, n, 1.0)
    elif related := _inflections(known, word):
        for n in related:
            _add(found, known, n, 1 / len(related))
    else:
        for n in _parts(known, word):
            _add(found, known, n, PARTS)
    best = sorted(found.items(), key=lambda entry: -entry[1])[:BEST]
    flat = [(n, probability**FLATTEN) for n, probability in best]
    scale = sum(probability for _, probability in best) / (sum(weight for _, weight in flat) or 1)
    return tuple((other.words[n], weight * scale) for n, weight in flat)


@lru_cache(maxsize=10_000)
def synonyms(word: str, language: LanguageCode) -> Weighted:
    """Words that share translations with ``word``, itself left out, with the probability of coming back as them."""
    found: dict[str, float] = {}
    for translated, there in translations(word, language):
        for back, again in translations(translated, OTHER[language]):
            found[back] = found.get(back, 0.0) + there * again
    found.pop(word, None)
    return tuple(sorted(found.items(), key=lambda entry: -entry[1])[:SYNONYMS])


def known(word: str, language: LanguageCode) -> bool:
    """Whether the tables hold the folded ``word``."""
    return _tables()[language].find(word) is not None


@lru_cache(maxsize=10_000)
def parts(word: str, language: LanguageCode) -> tuple[str, ...]:
    """The two known words that a folded word is composed of; empty where it is none that the tables can tell."""
    table = _tables()[language]
    return tuple(table.words[n] for n in _parts(table, word))


def _add(found: dict[int, float], known: Words, n: int, weight: float) -> None:
    for entry in range(known.starts[n], known.starts[n + 1]):
        translation = known.translations[entry]
        found[translation] = found.get(translation, 0.0) + weight * known.probabilities[entry] / 255


def _inflections(known: Words, word: str) -> list[int]:
    if len(word) < SHORTEST or word.isdigit():
        return []
    stem = word[: max(SHORTEST, len(word) - 2)]
    return known.beginning_with(stem, len(stem) + ENDING)[:8]


def _parts(known: Words, word: str) -> list[int]:
    """The two known words, of three and four letters at least, that make up ``word``; the shorter as long as can be."""
    best: tuple[int, list[int]] = (0, [])
    for cut in range(3, len(word) - 3):
        tail = known.find(word[cut:])
        if tail is None:
            continue
        for link in LINKS:
            head = word[:cut].removesuffix(link)
            if word[:cut].endswith(link) and len(head) >= 3 and min(len(head), len(word) - cut) > best[0]:
                n = known.find(head)
                if n is not None:
                    best = min(len(head), len(word) - cut), [n, tail]
    return best[1]


@cache
def _tables() -> dict[LanguageCode, Words]:
    """The tables as ``training/translation.py`` writes them."""
    import numpy as np

    with (files("qabot") / "model" / "lexicon.npz").open("rb") as file, np.load(file) as arrays:
        return {
            language: Words(
                words=arrays[f"{language}.words"].tobytes().decode().split("\n"),
                information=arrays[f"{language}.information"].tobytes(),
                starts=array("L", accumulate(arrays[f"{language}.counts"].tolist(), initial=0)),
                translations=array("I", arrays[f"{language}.translations"].astype(np.uintc).tobytes()),
                probabilities=arrays[f"{language}.probabilities"].tobytes(),
            )
            for language in OTHER
        }
