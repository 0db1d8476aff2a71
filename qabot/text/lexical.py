"""Words to index terms, for texts and for questions, which may be in another language than the texts.

A word is found by its 4-grams with its edges marked, and by its beginning. Terms carry the language of their text
in front: a German question meets German texts with its own words and English ones with their translations, and
neither matches the other by chance.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from qabot.text import language, translation
from qabot.types import LanguageCode

Weights = defaultdict[str, float]

LANGUAGES: tuple[LanguageCode, ...] = ("de", "en")

WORD = re.compile(r"[^\W_]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
N = 4
BEGINNING = 6  # letters: stands in for a stem, also of words that no stemmer knows

# Weights of the terms of a question; the figures behind them are in training/README.md.
SPREAD = 0.25  # a word of n grams counts n to the power of 1 - SPREAD, so that compounds do not drown short names
WHOLE = 1.0  # of a word's beginning against one of its grams
ITSELF = 0.3  # of a word that has translations, in texts of the other language: a name, a loan word
SYNONYM = 0.3  # of words that share translations with a word, times the probability of coming back as them
LEAST = 0.04  # terms of words that weigh less are left out

# The terms of these sentences tell whether texts were indexed by the same rules for terms.
PROBES = (
    "Der Außenministeriumssprecher wies am 3. Mai Herrn Wałęsas 3,5-Prozent-Ziel zurück: „Nein“ – das ist nicht wahr!",
    "Mr Żyła's spokeswoman didn't co-operate, though the ministers' naïve demands of 1.5 million had been met.",
)


@cache
def fingerprint() -> str:
    """Tells the rules for terms of texts apart from other ones."""
    terms = [term for probe in PROBES for term in document_terms(probe)]
    return hashlib.sha256(" ".join(terms).encode()).hexdigest()[:12]


def words(text: str) -> list[str]:
    """The words of ``text`` in order, folded; punctuation and white space are dropped."""
    return WORD.findall(fold(text))


def fold(text: str) -> str:
    """``text`` in the form that is compared: case folded, letters without their marks (``é`` as e, ``ü`` as u)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return _BEYOND_ASCII.sub(_unmarked, decomposed)


def _unmarked(letter: re.Match[str]) -> str:
    return "" if unicodedata.combining(letter.group()) else letter.group()


def document_terms(text: str) -> list[str]:
    """The index terms of a text, in order and with repetitions; no term holds white space."""
    mark = language.identify(text)[0]
    return [mark + term for word in words(text) for term in (*grams(word), beginning(word))]


def query_terms(
    question: str, readings: Iterable[LanguageCode] = (), texts: LanguageCode | None = None
) -> list[tuple[str, float]]:
    """The weighted index terms of a question for ``texts`` of one language or of both, each once, all weights > 0.

    ``readings`` are the languages that the question may be in; without them it is told from its words, and where that
    is in doubt each reading counts by its likelihood.
    """
    odds = language.likelihood(question)
    asked = words(question)
    languages = tuple(readings) or language.readings(question)
    weights: Weights = defaultdict(float)
    for reading in languages:
        share = 1.0 if len(languages) == 1 else odds[reading]
        for target in (texts,) if texts else LANGUAGES:
            wanted = _same(asked, reading) if reading == target else _translated(asked, reading)
            _add(weights, target, wanted, share)
    return list(weights.items())


def grams(word: str) -> Iterator[str]:
    """The 4-grams of a folded word between its edges: ``_wor wort ort_``; a word of one or two letters is one term."""
    marked = f"_{word}_"
    if len(marked) <= N:
        yield marked
        return
    for start in range(len(marked) - N + 1):
        yield marked[start : start + N]


def beginning(word: str) -> str:
    """The term for the beginning of a folded word."""
    return f"={word[:BEGINNING]}"


def beginnings(weighted_terms: Iterable[tuple[str, float]]) -> dict[tuple[str, str], float]:
    """The beginnings of words among the terms of a question, each with the letter of its language; with weights."""
    return {(term[0], term[2:]): weight for term, weight in weighted_terms if term[1:2] == "=" and weight > 0}


def _same(asked: list[str], reading: LanguageCode) -> Weights:
    """Words with their weights for texts in the language of the question."""
    wanted: Weights = defaultdict(float)
    for word in asked:
        tells = translation.information(word, reading)
        wanted[word] += tells
        for synonym, weight in translation.synonyms(word, reading):
            wanted[synonym] += SYNONYM * tells * weight
    return wanted


def _translated(asked: list[str], reading: LanguageCode) -> Weights:
    """Words with their weights for texts in the other language."""
    wanted: Weights = defaultdict(float)
    for word in asked:
        tells = translation.information(word, reading)
        found = translation.translations(word, reading)
        wanted[word] += tells * (ITSELF if found else 1.0)
        for translated, weight in found:
            wanted[translated] += tells * weight
    return wanted


def _add(weights: Weights, texts: LanguageCode, wanted: Weights, share: float) -> None:
    """Add the terms that ``wanted`` words have in texts of that language."""
    mark = texts[0]
    for word, weight in wanted.items():
        if weight < LEAST:
            continue
        terms = list(grams(word))
        for term in terms:
            weights[mark + term] += share * weight * len(terms) ** -SPREAD
        weights[mark + beginning(word)] += share * weight * WHOLE
