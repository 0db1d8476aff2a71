"""Nouns for one man or woman of a country: "der Grieche", "die Schwedin", "the Dane"; many of them are the country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qabot.entities.parties import party_of
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import party_words, person_words
from qabot.types import LanguageCode


@dataclass(frozen=True, slots=True)
class National:
    """Somebody of a country, by its usual German name; ``gender`` is ``m`` or ``f`` where the noun shows it."""

    country: str
    gender: str


def national(noun: str, language: LanguageCode) -> National | None:
    """Of which country and gender one person is who is called so, None for other words."""
    return _nationals(language).get(noun.casefold())


def one_national(article: str, noun: str, language: LanguageCode) -> National | None:
    """The same behind an article, which shows that one person is meant: not "die Italiener"."""
    found = national(noun, language)
    if found is None or not re.fullmatch(question_words(language).articles, article.casefold()):
        return None
    shown = person_words(language).genders.get(article.casefold(), "")
    return None if shown == "f" and found.gender == "m" else found


@cache
def _nationals(language: LanguageCode) -> dict[str, National]:
    words, women = party_words(language), person_words(language).feminine_endings[:1]
    found: dict[str, National] = {}
    for line in words.countries.strip().splitlines():
        for people in line.split("|")[2].split():
            one = _one(people.replace("_", " "), words.demonym_singular)
            for form in (one, *(f"{one.removesuffix('e')}{ending}" for ending in women)):
                sexes = (sex for ending, sex in words.demonym_genders.items() if form.endswith(ending))
                if country := party_of(form):
                    found.setdefault(form.casefold(), National(country, next(sexes, "")))
    return found


def _one(people: str, singular: dict[str, str]) -> str:
    """One of a people: "Greek" of "Greeks", "Frenchman" of "Frenchmen"."""
    many = next((ending for ending in singular if people.endswith(ending)), "")
    return f"{people.removesuffix(many)}{singular[many]}" if many else people
