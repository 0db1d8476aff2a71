"""For whom somebody speaks: the country, organisation or camp that a noun phrase names, shows or implies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from qabot.entities.parties import country_names, territories
from qabot.languages.names import PLACES_AND_PEOPLES
from qabot.languages.speaker_vocabulary import PartyWords, PersonWords, party_words, person_words

_WORD = re.compile(r"[\w'’./&-]*\w")
_LONGEST = 6  # words of the longest known name


class Evidence(IntEnum):
    """How a word points to its camp, stronger first."""

    BODY = 0  # "SPD", "Nato"
    COUNTRY = 1  # "Nordkorea", "DVRK"
    ADJECTIVE = 2  # "russisch"
    DEMONYM = 3  # "Briten"
    SEAT = 4  # "Moskau", "Kreml"
    LEADER = 5  # "Putin"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in a list of words where a camp is named, by the name that is shown; it ends before word ``end``.

    ``needs_context`` where it means that camp only in a text that names it otherwise: "der Norden".
    """

    camp: str
    evidence: Evidence
    end: int
    needs_context: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    names: Mapping[str, tuple[str, Evidence, bool]]  # as written, several words joined by blanks
    adjectives: Mapping[str, str]  # lower-cased
    starts: frozenset[str]


def words_of(phrase: str) -> list[str]:
    """The words of a phrase without their punctuation."""
    return _WORD.findall(phrase)


def _entries(field: str) -> Iterator[tuple[str, bool]]:
    for entry in field.split():
        yield entry.rstrip("?").replace("_", " "), entry.endswith("?")


def _rows(text: str, fields: int) -> Iterator[list[str]]:
    for line in text.strip().splitlines():
        yield (line.split("|") + [""] * fields)[:fields]


@lru_cache(maxsize=4)
def _index(language: str) -> _Index:
    data = party_words(language)
    names: dict[str, tuple[str, Evidence, bool]] = {}
    adjectives: dict[str, str] = {}
    countries, in_full = country_names(language), territories(language)
    for row in _rows(data.leaders, 2):
        for name, _ in _entries(row[1]):
            names[name] = (countries.get(row[0], row[0]), Evidence.LEADER, False)
    for code, stems, demonyms, seats, aliases in _rows(data.countries, 5):
        camp = countries[code]
        for name, context in _entries(seats):
            names[name] = (camp, Evidence.SEAT, context)
        for name, context in _entries(aliases):
            names[name] = (camp, Evidence.COUNTRY, context)
        names[camp] = names[in_full.get(code) or camp] = (camp, Evidence.COUNTRY, False)
        for stem, _ in _entries(demonyms):
            for ending in data.demonym_endings:
                names.setdefault(stem + ending, (camp, Evidence.DEMONYM, False))
                if ending:  # "Dane" is no "Dan"
                    names.setdefault(stem.removesuffix("e") + ending, (camp, Evidence.DEMONYM, False))
        for stem, _ in _entries(stems):
            for ending in data.adjective_endings:
                if " " in stem:  # "North Korean"
                    names.setdefault(stem + ending, (camp, Evidence.ADJECTIVE, False))
                adjectives[(stem + ending).lower()] = camp
    for name, aliases in _rows(data.bodies, 2):
        camp = name.replace("_", " ")
        for alias in (camp, *(alias for alias, _ in _entries(aliases))):
            names[alias] = (camp, Evidence.BODY, False)
    return _Index(names, adjectives, frozenset(name.split()[0] for name in names))


def _bare(word: str, data: PartyWords) -> Iterator[str]:
    yield word
    for ending in data.genitive_endings:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            yield word[: -len(ending)]


@lru_cache(maxsize=20_000)
def _compound(word: str, language: str) -> tuple[str, Evidence, bool] | None:
    """The camp in the first part of "US-Präsident", "Kremlsprecher", "Bundesregierung"."""
    index, data = _index(language), party_words(language)
    if "-" in word:
        parts = word.split("-")
        for end in range(len(parts) - 1, 0, -1):
            first = "-".join(parts[:end])
            forms = (*_bare(first, data), *_bare(first.replace("-", " "), data))
            if known := next((index.names[form] for form in forms if form in index.names), None):
                return known
            if first.lower() in index.adjectives:
                return index.adjectives[first.lower()], Evidence.ADJECTIVE, False
        return None
    persons = person_words(language)
    lower = word.lower()
    for prefix in data.national_prefixes:
        rest = lower.removeprefix(prefix)
        if rest != lower and _is_of_state(rest, persons):
            return country_names(language)[data.national[0]], Evidence.ADJECTIVE, True
    if len(word) < 9 or not word[0].isupper():
        return None
    for size in range(len(word) - 4, 3, -1):
        rest = lower[size:]
        for head in (rest, rest.removeprefix("s"), rest.removesuffix("in")):
            if word[:size] in index.names and (head in persons.roles or head in persons.organisations):
                known = index.names[word[:size]]
                # The defence of a trial has no ministry.
                return None if known[1] is Evidence.BODY and _is_of_state(head, persons) else known
    return None


def _is_of_state(noun: str, persons: PersonWords) -> bool:
    return persons.has_head(noun, persons.organs) or persons.has_head(noun, persons.offices)


def pointers(words: list[str], language: str) -> list[Pointer]:
    """All camps that a list of words points to, in their order, without overlap."""
    index, data = _index(language), party_words(language)
    found: list[Pointer] = []
    at = 0
    while at < len(words):
        pointer = None if _is_first_name(words, at, index, language) else _at(words, at, index, data, language)
        found += [pointer] if pointer else []
        at = pointer.end if pointer else at + 1
    return found


def _is_first_name(words: list[str], i: int, index: _Index, language: str) -> bool:
    """Whether a word that is a country or a people is the first name of the surname behind it: "Jordan Cole"."""
    after = words[i + 1] if i + 1 < len(words) else ""
    if words[i] not in PLACES_AND_PEOPLES or not after.istitle() or after in index.names:
        return False
    persons = person_words(language)
    known = persons.has_head(after.lower(), persons.roles) or persons.has_head(after.lower(), persons.organisations)
    return not known and after.lower() not in index.adjectives


def _at(words: list[str], i: int, index: _Index, data: PartyWords, language: str) -> Pointer | None:
    word = words[i]
    starts = index.starts
    ends = data.genitive_endings
    if word in starts or (word.endswith(ends) and any(word.removesuffix(end) in starts for end in ends)):
        for size in range(min(_LONGEST, len(words) - i), 0, -1):
            for last in _bare(words[i + size - 1], data):
                known = index.names.get(" ".join([*words[i : i + size - 1], last]))
                if known:
                    return Pointer(known[0], known[1], i + size, known[2])
    if camp := index.adjectives.get(word.lower()):
        return Pointer(camp, Evidence.ADJECTIVE, i + 1)
    if part := _compound(word, language):
        return Pointer(part[0], part[1], i + 1, part[2])
    return None
