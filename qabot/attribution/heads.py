"""Words of a phrase, and the role or body that a noun names."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from qabot.languages.speaker_vocabulary import PersonWords, person_words

_WORD = re.compile(r"\w(?:[\w'’./&+-]*\w)?|[^\w\s]")


class Sort(StrEnum):
    """What a phrase names."""

    PRONOUN = "pronoun"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"  # several persons or bodies
    OTHER = "other"  # a name or noun that may be any of these


class Word(NamedTuple):
    """A word or a mark of punctuation and where it stands in the article."""

    text: str
    start: int
    end: int
    lower: str
    capital: bool
    word: bool  # no mark


def words_at(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Words and marks of ``text[start:end]``, with offsets into ``text``."""
    stop = len(text) if end is None else end
    found = []
    for match in _WORD.finditer(text, start, stop):
        token = match[0]
        first = token[0]
        found.append(Word(token, match.start(), match.end(), token.lower(), first.isupper(), first.isalnum()))
    return found


@lru_cache(maxsize=20_000)
def head_of(word: str, language: str) -> tuple[str, str, str, Sort]:
    """Head, genders, numbers and sort of a noun; head ``""`` where the vocabulary does not know it.

    >>> head_of("Verteidigungsbeamten", "de")[0]
    'beamter'
    """
    persons = person_words(language)
    lower = word.lower().rsplit("-", 1)[-1]
    for base, mark in _bases(lower, persons):
        if found := _suffix(base, persons.roles, persons):
            own = persons.roles[found]
            genders = "f" if "f" in mark else "mf" if "i" in mark else own
            unsure = persons.nouns_capital and own != "f" and not base.endswith("er")
            plural = "p" in mark or ("?" in mark and not unsure)
            singular = mark in ("f", "c") or (own == "f" and not mark)
            numbers = "p" if plural and "i" not in mark else "s" if singular else "sp"
            return found, genders, numbers, Sort.PERSON
        if "f" not in mark and (found := _suffix(base, persons.organisations, persons)):
            return found, persons.organisations[found], "p" if "?" in mark else "s", Sort.ORGANISATION
    if _suffix(lower, persons.collective, persons) or lower.removesuffix("n") in persons.collective:
        return lower, "mfn", "p", Sort.GROUP
    return "", "mfn", "sp", Sort.OTHER


def _bases(lower: str, persons: PersonWords) -> list[tuple[str, str]]:
    """Dictionary forms a noun may have, each with what its ending shows.

    ``f`` feminine, ``p`` plural, ``?`` either number, ``c`` a case of the singular, ``i`` a noun made of an adjective.
    """
    forms = [(lower, "")]
    for ending in persons.feminine_endings:
        if lower.endswith(ending) and len(lower) > len(ending) + 3:
            mark = "fp" if ending in persons.plural_endings else "f"
            forms += [(lower[: -len(ending)], mark), (lower[: -len(ending)] + "e", mark)]
    for ending in persons.inflected:
        base = lower.removesuffix(ending) + persons.nominal_ending
        if lower.endswith(ending) and _suffix(base, persons.nominal, persons):
            forms.insert(0, (base, "i?" if ending != persons.inflected[0] else "i"))
    for endings, mark in ((persons.plural_endings, "?"), (persons.case_endings, "c")):
        for ending in endings:
            if lower.endswith(ending) and len(lower) > len(ending) + 2:
                forms.append((lower[: -len(ending)], mark))
    return forms


def _suffix(word: str, heads: Collection[str], persons: PersonWords) -> str:
    """The longest of ``heads`` that a compound ends in; its first part has three letters at least."""
    if word in heads:
        return word
    if not persons.nouns_capital:  # compounds are written apart
        return ""
    for i in range(3, len(word) - 2):
        if word[i:] in heads and (len(word) - i > 3 or i > 3):
            return word[i:]
    return ""
