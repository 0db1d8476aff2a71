"""The shapes of what a language contributes to knowing who speaks, and for whom.

``parties.py`` (``PARTIES``) and ``persons.py`` (``PERSONS``) of a language package hold the data; nothing here or in
``qabot.attribution`` knows a word of any language.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

from qabot.languages.vocabulary import Words


@dataclass(frozen=True, slots=True, eq=False)
class PartyWords:
    """Countries, bodies and the forms by which a text points to them.

    ``countries`` has a line a country: ISO 3166 code | adjective stems | demonym stems | seats of government | further
    names; ``bodies`` a line a body: name | further names; ``leaders``: ISO code or body | surnames. Entries are separated by
    blanks, ``_`` stands for a blank in an entry. ``national`` are the countries that a national prefix
    ("Bundesregierung") may mean, the usual one first. ``demonym_singular`` are endings of peoples with those that one of
    them has in their place, ``demonym_genders`` the gender that the ending of one of them shows, the longest first.
    """

    names: Mapping[str, str]
    countries: str
    bodies: str
    leaders: str
    national_prefixes: tuple[str, ...]
    national: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    demonym_endings: tuple[str, ...]
    demonym_singular: dict[str, str]
    demonym_genders: dict[str, str]
    genitive_endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PersonWords:
    """Nouns, titles and pronouns by which persons and organisations are spoken of, all lower-cased.

    ``roles`` and ``organisations`` are heads of noun phrases as the last part of a compound, with their gender (``m``,
    ``f``, ``n``); ``offices`` are roles and ``organs`` organisations of a state, ``nominal`` roles made of adjectives, ``documents`` those
    organisations that are texts, ``versions`` phrases, joined by ``_``, for an article itself as it was before,
    ``feminine_endings`` what makes a woman's role of a man's. ``broader`` maps a general head ("behörde") to the heads
    for which it can stand ("amt", "polizei"). ``definite`` are articles before what is known already, ``indefinite``
    words before somebody new, ``auxiliaries`` finite verbs that no name holds, ``head_last`` tells that a noun stands behind those that say more of it, ``joining`` words between two who speak as one, ``oblique`` endings of a role in another
    case than the first, ``adjective`` matches one with an ending of its case and ``strong`` has that which it takes without an article, ``genders`` of which ``m``, ``f`` and ``n`` those are for whom a pronoun, a title or an article can
    stand, ``contracted`` prepositions with an article that no speaker begins with, ``particles`` parts of names written small, ``reflexive_speakers`` pronouns of the first
    person, ``adverbs`` are nobody's name, though "dort" may stand for whoever speaks there, and ``personal`` pronouns that no country or party is called by. ``genitives`` and ``owning`` open
    what an office is of ("des", "von"), ``plain_prefixes`` stand before a hyphen and name no body ("Ex-Minister").
    ``generations`` are words behind a name that tell a father from his son, each with one of its spellings, ``lesser``
    words before an office, or parts of one, whose bearer does not hold the office itself ("deputy"), ``again`` nouns by
    which a text speaks again of whom it has called by another ("politician"), ``officials`` those general heads that
    mostly serve a state, ``objects`` articles that only an object has: "zitierten die Medien einen Beamten".
    """

    pronouns: Words
    adverbs: Words
    personal: Words
    reflexive_speakers: Words
    determiners: Words
    objects: Words
    definite: Words
    owning: Words
    prepositions: Words
    titles: Words
    particles: Words
    roles: Mapping[str, str]
    offices: Words
    organisations: Mapping[str, str]
    organs: Words
    broader: Mapping[str, Words]
    documents: Words = frozenset()
    versions: Words = frozenset()
    nominal: Words = frozenset()
    genitives: Words = frozenset()
    possessives: Words = frozenset()
    indefinite: Words = frozenset()
    auxiliaries: Words = frozenset()
    contracted: Words = frozenset()
    joining: Words = frozenset()
    head_last: bool = False
    oblique: tuple[str, ...] = ()
    adjective: str = ""
    strong: Mapping[str, str] = field(default_factory=dict)
    feminine_endings: tuple[str, ...] = ()
    plain_prefixes: Words = frozenset()
    genders: Mapping[str, str] = field(default_factory=dict)
    generations: Mapping[str, str] = field(default_factory=dict)
    lesser: Words = frozenset()
    again: Words = frozenset()
    officials: Words = frozenset()

    def has_head(self, word: str, heads: Container[str]) -> bool:
        """Whether a lower-cased word is one of ``heads`` or a compound with one. A language that puts its heads last
        writes compounds apart, or with a hyphen: no "rival" is in "arrival"."""
        if self.head_last:
            return word in heads or word.rpartition("-")[2] in heads
        return word in heads or any(word[i:] in heads for i in range(1, max(0, len(word) - 3)))


def _package(language: str) -> str:
    return f"qabot.languages.{language if language in ('de', 'en') else 'en'}"


@lru_cache(maxsize=8)
def party_words(language: str) -> PartyWords:
    """Countries and bodies of a language; unknown codes get English ones."""
    found: PartyWords = import_module(f"{_package(language)}.parties").PARTIES
    return found


@lru_cache(maxsize=8)
def person_words(language: str) -> PersonWords:
    """Persons and organisations of a language; unknown codes get English ones."""
    found: PersonWords = import_module(f"{_package(language)}.persons").PERSONS
    return found
