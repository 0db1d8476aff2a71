"""Whether the words of a question occur in a text, in whichever language: what tells that nothing is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qabot import lexical, translation
from qabot.languages.question_vocabulary import question_words
from qabot.names import skeleton
from qabot.types import LanguageCode

if TYPE_CHECKING:
    from qabot.store import Index

LIKELY = 0.3  # of the likeliest translation's probability: from there on another one counts as the word, too
TELLING = 0.6  # of a word's information: what a translation must tell itself ("the" is found beside many a word)
SHORTEST_STEM, ENDING = 5, 3  # letters that a form keeps at least, and those that may be its ending
LOOKED_AT = 5  # passages in which a word is looked for that the best articles lack
STRANGE = 1.5  # weight of a word that is capitalised and unknown to the tables, against other rare words


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question that tells something. ``weight`` grows with its rarity; ``name`` if it looks like one.

    ``forms`` are the folded word and what it is in the other language, ``sound`` is its skeleton; ``whole`` if it is no
    part of longer words.
    """

    text: str
    weight: float
    name: bool
    forms: tuple[str, ...]
    sound: str
    whole: bool


def telling_words(topic: str, language: LanguageCode) -> list[Word]:
    """The words of what a question in ``language`` is about, in order, each once, but for those that make no topic."""
    fillers = question_words(language).fillers
    found: dict[str, Word] = {}
    for text in lexical.WORD.findall(topic):
        folded = lexical.fold(text)
        if text.casefold() in fillers or len(folded) < 2 or folded in found:
            continue
        # The tables guess at words that they do not know, which must not find a name in other words.
        strange = (text[:1].isupper() or text.isdigit()) and not translation.known(folded, language)
        weight = translation.information(folded, language) * (STRANGE if strange else 1.0)
        forms = (folded,) if strange else _forms(folded, language)
        found[folded] = Word(
            text, weight, _is_name(text, folded, language), forms, skeleton(text), strange and language == "en"
        )
    return list(found.values())


def _is_name(text: str, folded: str, language: LanguageCode) -> bool:
    """Whether a word looks like a name: capitalised and, where all nouns are, the same in the other language."""
    if not text[:1].isupper() or language == "en":
        return text[:1].isupper()
    translated = translation.translations(folded, language)
    if not translation.known(folded, language):
        return not translated  # a compound that the tables do not know has parts that they do
    likeliest = max((weight for _, weight in translated), default=0.0)
    return any(form == folded and weight >= likeliest / 2 for form, weight in translated)


def occurs(word: Word, language: LanguageCode, text: str) -> bool:
    """Whether ``text`` holds a word of a question in ``language`` in some form or translation."""
    return _occurs(word, _held(text))


def missing(words: Iterable[Word], language: LanguageCode, text: str) -> list[Word]:
    """Those of ``words``, of a question in ``language``, that ``text`` holds in no form and no translation."""
    held = _held(text)
    return [word for word in words if not _occurs(word, held)]


def share(words: Iterable[Word], language: LanguageCode, text: str) -> float:
    """The share of ``words``, by squared weight, that ``text`` holds in some form; 1 where there are none."""
    words = list(words)
    total = sum(word.weight**2 for word in words)
    lacking = sum(word.weight**2 for word in missing(words, language, text))
    return 1.0 if total <= 0 else 1.0 - lacking / total


def nowhere(index: Index, word: Word, language: LanguageCode) -> bool:
    """Whether a word occurs in no passage of the index, as far as its terms can find it."""
    terms = lexical.query_terms(word.text, (language,))
    ids = [id for id, _ in index.lexical("passages", terms, LOOKED_AT)]
    return all(missing([word], language, passage.text) for passage in index.passages(ids))


def _occurs(word: Word, held: _Held) -> bool:
    if word.sound in held.skeletons:
        return True
    return any(_has(form, held, word.whole) for form in word.forms)


@dataclass(frozen=True, slots=True)
class _Held:
    """The words of a text: their skeletons, and all of them between blanks."""

    skeletons: frozenset[str]
    joined: str


@lru_cache(maxsize=4_096)
def _held(text: str) -> _Held:
    words = lexical.words(text)
    return _Held(frozenset(map(skeleton, words)), f" {' '.join(words)} ")


@lru_cache(maxsize=5_000)
def _forms(word: str, language: LanguageCode) -> tuple[str, ...]:
    """A folded word and what it is in the other language."""
    other = translation.OTHER[language]
    least = TELLING * translation.information(word, language)
    found = [
        (form, weight)
        for form, weight in translation.translations(word, language)
        if translation.information(form, other) >= least
    ]
    best = max((weight for _, weight in found), default=0.0)
    return (word, *(form for form, weight in found if weight >= LIKELY * best))


def _has(form: str, held: _Held, whole: bool) -> bool:
    """Whether a text holds a form but for its ending or, where not ``whole``, as a part of a longer word."""
    if form.isdigit() or len(form) <= SHORTEST_STEM:
        return f" {form} " in held.joined
    stem = form[: max(SHORTEST_STEM, len(form) - ENDING)]
    return (f" {stem}" if whole else stem) in held.joined
