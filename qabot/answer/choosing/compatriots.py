"""Whom a question means by a people alone, "der Grieche": persons whom the articles tell to be of that country."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from qabot.answer.choosing.evidence import Pool
from qabot.answer.choosing.offices import BEFORE, BEHIND, is_description
from qabot.entities.names import apart, titled_gender
from qabot.entities.parties import countries, parties_in, party_of
from qabot.entities.peoples import National, national
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.cues import bears
from qabot.text.lexical import LANGUAGES
from qabot.types import Article, LanguageCode, Query, Statement

BETWEEN = 4  # words from that for a country to the end of the name: "griechische Reeder Stavros Kaldis"
_WORD = re.compile(r"[^\W\d_][\w-]*")


def by_people(query: Query, pool: Pool) -> Query:
    """The query with the names of those of a people whom the articles at hand quote, best article first."""
    of = national(query.speakers[0], query.language) if len(query.speakers) == 1 else None
    if of is None:
        return query
    typed = query.speakers[0]
    found = {
        said.speaker: None
        for article in pool.articles.values()
        for said in pool.statements_of(article.id)
        if not _is_nameless(said.speaker) and (is_of(of, said) or _called(of, said.speaker, article))
    }
    if not found:
        return query
    return replace(query, speakers=(*found, typed) if len(found) == 1 else (typed, *found, typed))


def is_of(people: National, said: Statement) -> bool:
    """Whether a person of a people made a statement, as far as his name, party and the words at the place tell."""
    if not _is_person(said) or people.country not in {party_of(said.party), *parties_in(said.speaker_mention)}:
        return False
    return not apart(people.gender, _gender(said.speaker) or _gender(said.speaker_mention))


def _is_nameless(speaker: str) -> bool:
    return any(national(speaker, language) for language in LANGUAGES)


def _is_person(said: Statement) -> bool:
    """Whether a speaker has a name of a person, or a noun for one: no country, no body."""
    if _is_nameless(said.speaker) or any(is_description(said.speaker, language) for language in LANGUAGES):
        return True
    words = [word.casefold() for word in _WORD.findall(said.speaker)]
    bodies = any(word in person_words(language).organisations for language in LANGUAGES for word in words)
    return len(words) > 1 and not bodies and party_of(said.speaker) not in countries()


def _gender(name: str) -> str:
    shown = (of.gender for word in name.split() for language in LANGUAGES if (of := national(word, language)))
    return titled_gender(name) or next(filter(None, shown), "")


@lru_cache(maxsize=5_000)
def _called(people: National, name: str, article: Article) -> bool:
    """Whether an article calls somebody one of a people: right before his name, or between commas behind it."""
    *given, family = name.split(" ")
    if not given or apart(people.gender, titled_gender(name)):
        return False
    for place in re.finditer(rf"\b{re.escape(family)}\b", article.text):
        before = re.split(r"[.,!?:;\n]", article.text[max(0, place.start() - BEFORE) : place.start()])[-1]
        row = _WORD.findall(before)[-BETWEEN:]
        if not {*given} & {*row}:
            continue
        apposed = re.match(r", (?:\w+ )?([^\W\d_]+)[ ,.]", article.text[place.end() : place.end() + BEHIND])
        if apposed and _is_one(apposed[1], people, article.language):
            return True
        at = next((n for n, word in enumerate(row) if people.country == party_of(word)), None)
        if at is not None and all(_describes(word, article.language) for word in row[at + 1 :]):
            return True
    return False


def _is_one(word: str, people: National, language: LanguageCode) -> bool:
    of = national(word, language)
    return of is not None and of.country == people.country


def _describes(word: str, language: LanguageCode) -> bool:
    """Whether a word may stand between that for a country and the name: a part of this, or what somebody is."""
    return word[:1].isupper() or word in FIRST_NAMES or bears(word, language)
