"""Whether a report carries what an agency had sent ahead as a flash, one or two sentences of the same matter.

Precision comes first: each sentence of the flash must be one of the report's, word by word or as a headline is put into
a sentence, with the same numbers and nothing that turns its sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from qabot.languages.inflection import SEPARABLE
from qabot.languages.sameness import sameness_words
from qabot.text.inflection import bases
from qabot.text.lexical import WORD, fold
from qabot.text.propositions import Proposition, proposition
from qabot.text.sentences import sentences
from qabot.types import Article, LanguageCode
from qabot.versions.moments import moment
from qabot.versions.sketches import LONGER, SHORT, size

TELLING = 3  # words by which a sentence is told from others
WITHIN = 12 * 3600.0  # seconds from a flash to its report, where both have a time; else they are of one day
ADDED = 2  # adjectives that a report may add to a sentence of the flash
_PLAIN = 5  # letters from which a word that may be left out is looked at: days and times of day
_BONES = 3
_POINTING = re.compile(r"(?:das|dies|this|that)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)|$")


def may_carry(flash: Article, report: Article) -> bool:
    """Whether one text is as short as flashes are, and the other a longer one."""
    length = size(flash)
    return length <= SHORT and size(report) >= LONGER * length


def carries(report: Article, flash: Article) -> bool:
    """Whether the report tells all that the flash does."""
    told = [*_sentences(report), report.title]
    language = report.language
    sure = False
    for sentence in _sentences(flash):
        if any(_is_told(sentence, other, language) for other in told):
            sure = sure or len(_words(sentence, language)) >= TELLING
        elif not _is_idle(sentence, language):
            return False
    return sure


def near(flash: Article, report: Article) -> bool:
    """Whether a flash and a report are of about the same time, as far as they tell."""
    if not flash.date or not report.date:
        return True
    sent, printed = moment(flash.date), moment(report.date)
    if sent is not None and printed is not None:
        return abs(printed - sent) <= WITHIN
    return _day(flash.date) == _day(report.date)


def _day(told: str) -> date | str:
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        return told


def _sentences(article: Article) -> Iterator[str]:
    for block in article.blocks:
        for start, end in sentences(article.text, article.language, block.start, block.end):
            yield article.text[start:end]


def _is_idle(sentence: str, language: LanguageCode) -> bool:
    """Whether a sentence tells nothing but where it comes from, or that more is to come."""
    if proposition(sentence, language).numbers:
        return False
    return len(_words(sentence, language)) < TELLING or (
        _POINTING.match(sentence) is not None and _says(fold(sentence), language)
    )


def _is_told(sentence: str, other: str, language: LanguageCode) -> bool:
    """Whether another sentence opens with what this one tells."""
    one, whole = proposition(sentence, language), proposition(other, language)
    if one.turns != whole.turns or not set(one.numbers) <= set(whole.numbers):
        return False
    for clause in _CLAUSE.finditer(other):
        told = other[: clause.start()]
        if _agree(one, proposition(told, language)) and _stands_in(
            _words(sentence, language), _words(told, language), one.light, language
        ):
            return True
    return False


def _agree(one: Proposition, other: Proposition) -> bool:
    times = {word for word in one.light if len(word) >= _PLAIN}
    return one.agrees(other) and times <= {*other.light, *other.words}


class _Word(NamedTuple):
    """A telling word, folded. ``small`` says that it is written small where nouns are not, and may stand anywhere;
    ``before_noun`` that a noun follows."""

    folded: str
    small: bool
    before_noun: bool


@lru_cache(maxsize=20_000)
def _words(text: str, language: LanguageCode) -> tuple[_Word, ...]:
    """The telling words of a sentence, numbers among them, small words that count apart."""
    table = sameness_words(language)
    aside = {*table.idle, *table.light, *table.kept}
    raw = WORD.findall(text)
    found = []
    for n, word in enumerate(raw):
        folded = fold(word)
        if folded in table.numbers:
            found.append(_Word(table.numbers[folded], False, False))
        elif folded not in aside:
            following = raw[n + 1] if n + 1 < len(raw) else ""
            small = language == "de" and word[:1].islower()
            found.append(_Word(folded, small, small and following[:1].isupper()))
    return tuple(found)


def _stands_in(
    some: tuple[_Word, ...], others: tuple[_Word, ...], light: tuple[str, ...], language: LanguageCode
) -> bool:
    """Whether all words of one sentence are in another, the others in their order, and hardly any besides."""
    places: dict[int, None] = {}
    at = 0
    particles = {*light, *(word.folded for word in (*some, *others))} & {*SEPARABLE}
    for word in some:
        if word.small:
            continue
        while at < len(others) and not _same(word.folded, others[at].folded, frozenset()):
            at += 1
        if at == len(others):
            return False
        places[at] = None
        at += 1
    for word in some:
        if word.small and word.folded not in SEPARABLE:
            near = (n for n, one in enumerate(others) if n not in places)
            place = next((n for n in near if _same(word.folded, others[n].folded, frozenset(particles))), None)
            if place is None:
                return False
            places[place] = None
    if not places:
        return False
    first, last = min(places), max(places)
    besides = [(n, one) for n, one in enumerate(others) if n not in places and one.folded not in particles]
    behind = " ".join(one.folded for n, one in besides if n > last)
    between = [one for n, one in besides if n < last]
    if any(n < first for n, _ in besides) or (behind and not _says(behind, language)):
        return False
    return len(between) <= ADDED and all(one.before_noun for one in between)


def _says(folded: str, language: LanguageCode) -> bool:
    return re.search(rf"\b(?:{sameness_words(language).saying})\b", folded) is not None


@lru_cache(maxsize=50_000)
def _same(word: str, other: str, particles: frozenset[str]) -> bool:
    """Whether two words are forms of one, or of a separable verb, one of whose forms has its particle apart."""
    one, two = bases(word), bases(other)
    if one & two:
        return True
    for parted, whole in ((one, two), (two, one)):
        for particle in particles:
            forms = [form.removeprefix(particle) for form in whole if form.startswith(particle)]
            if any(form in parted for form in forms) or {*map(_bones, forms)} & {*map(_bones, parted)} - {""}:
                return True
    return False


def _bones(word: str) -> str:
    """The consonants of a stem, each once in a row, in which forms of a strong verb agree ("tritt", "treten"); ""
    where they are few."""
    bones = re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", word))
    return bones if len(bones) >= _BONES else ""
