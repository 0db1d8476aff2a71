"""For whom somebody speaks: the country, organisation or camp that a noun phrase names, shows or implies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from qabot.languages.speaker_vocabulary import PartyWords, party_words, person_words

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
class Camp:
    """A country or body by the name that is shown. ``code`` is the ISO 3166 code of a country, else ``""``."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in a list of words where a camp is named: ``words[start:end]``; ``part`` when only a part of a word."""

    camp: Camp
    evidence: Evidence
    start: int
    end: int
    part: bool = False
    needs_context: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    names: Mapping[str, tuple[Camp, Evidence, bool]]  # as written, several words joined by blanks
    adjectives: Mapping[str, Camp]  # lower-cased
    starts: frozenset[str]
    compounds: tuple[str, ...]


def words_of(phrase: str) -> list[str]:
    """The words of a phrase without their punctuation."""
    return _WORD.findall(phrase)


def _entries(field: str) -> Iterator[tuple[str, bool]]:
    for entry in field.split():
        yield entry.rstrip("?").replace("_", " "), entry.endswith("?")


def _rows(text: str, fields: int) -> Iterator[list[str]]:
    for line in text.strip().splitlines():
        yield (line.split("|") + [""] * fields)[:fields]


def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale

    return {str(code): str(name) for code, name in Locale(language).territories.items() if len(code) == 2}


@lru_cache(maxsize=4)
def _countries(language: str) -> Mapping[str, Camp]:
    data = party_words(language)
    known = _territories(language)
    codes = {row[0] for row in _rows(data.countries, 1)}
    return {code: Camp(data.names.get(code) or known.get(code, code), code) for code in sorted(codes)}


@lru_cache(maxsize=4)
def _index(language: str) -> _Index:
    data = party_words(language)
    names: dict[str, tuple[Camp, Evidence, bool]] = {}
    adjectives: dict[str, Camp] = {}
    countries = _countries(language)
    for row in _rows(data.leaders, 2):
        for name, _ in _entries(row[1]):
            names[name] = (countries.get(row[0]) or Camp(row[0]), Evidence.LEADER, False)
    for code, stems, demonyms, seats, aliases in _rows(data.countries, 5):
        camp = countries[code]
        for name, context in _entries(seats):
            names[name] = (camp, Evidence.SEAT, context)
        for name, context in _entries(aliases):
            names[name] = (camp, Evidence.COUNTRY, context)
        for official in {camp.name, _territories(language).get(code, "")} - {""}:
            names[official] = (camp, Evidence.COUNTRY, False)
        for stem, _ in _entries(demonyms):
            for ending in data.demonym_endings:
                names.setdefault(stem + ending, (camp, Evidence.DEMONYM, False))
                names.setdefault(stem.removesuffix("e") + ending, (camp, Evidence.DEMONYM, False))
        for stem, _ in _entries(stems):
            for ending in data.adjective_endings:
                if " " in stem:  # "North Korean"
                    names.setdefault(stem + ending, (camp, Evidence.ADJECTIVE, False))
                adjectives[(stem + ending).lower()] = camp
    for name, aliases in _rows(data.bodies, 2):
        camp = Camp(name.replace("_", " "))
        for alias in (camp.name, *(alias for alias, _ in _entries(aliases))):
            names[alias] = (camp, Evidence.BODY, False)
    compounds = tuple(sorted((n for n in names if " " not in n and len(n) > 3), key=len, reverse=True))
    return _Index(names, adjectives, frozenset(name.split()[0] for name in names), compounds)


def _bare(word: str, data: PartyWords) -> Iterator[str]:
    yield word
    for ending in data.genitive_endings:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            yield word[: -len(ending)]


@lru_cache(maxsize=20_000)
def _compound(word: str, language: str) -> tuple[Camp, Evidence, bool] | None:
    """The camp in the first part of "US-Präsident", "Kremlsprecher", "Bundesregierung"."""
    index, data = _index(language), party_words(language)
    if "-" in word:
        parts = word.split("-")
        for end in range(len(parts) - 1, 0, -1):
            first = "-".join(parts[:end])
            for form in (first, first.replace("-", " ")):
                for bare in _bare(form, data):
                    if bare in index.names:
                        return index.names[bare]
            if first.lower() in index.adjectives:
                return index.adjectives[first.lower()], Evidence.ADJECTIVE, False
        return None
    persons = person_words(language)
    lower = word.lower()
    for prefix in data.national_prefixes:
        rest = lower.removeprefix(prefix)
        if rest != lower and (has_head(rest, persons.organs) or has_head(rest, persons.offices)):
            return country(data.national[0], language), Evidence.ADJECTIVE, True
    if len(word) < 9 or not word[0].isupper():
        return None
    for size in range(len(word) - 4, 3, -1):
        rest = lower[size:]
        for head in (rest, rest.removeprefix("s"), rest.removesuffix("in")):
            if word[:size] in index.names and (head in persons.roles or head in persons.organisations):
                return index.names[word[:size]]
    return None


def has_head(word: str, heads: frozenset[str] | Mapping[str, str]) -> bool:
    """Whether a lower-cased word is one of ``heads`` or a compound with one."""
    return any(word[i:] in heads for i in range(max(0, len(word) - 3)))


def country(code: str, language: str) -> Camp:
    """The country of an ISO 3166 code under the name used in a language."""
    return _countries(language).get(code) or Camp(code, code)


def pointers(words: list[str], language: str) -> list[Pointer]:
    """All camps that a list of words points to, in their order, without overlap."""
    index, data = _index(language), party_words(language)
    found: list[Pointer] = []
    i = 0
    while i < len(words):
        pointer = _at(words, i, index, data, language)
        if pointer:
            found.append(pointer)
            i = pointer.end
        else:
            i += 1
    return found


def _at(words: list[str], i: int, index: _Index, data: PartyWords, language: str) -> Pointer | None:
    word = words[i]
    starts = index.starts
    ends = data.genitive_endings
    if word in starts or (word.endswith(ends) and any(word.removesuffix(end) in starts for end in ends)):
        for size in range(min(_LONGEST, len(words) - i), 0, -1):
            for last in _bare(words[i + size - 1], data):
                known = index.names.get(" ".join([*words[i : i + size - 1], last]))
                if known:
                    return Pointer(known[0], known[1], i, i + size, False, known[2])
    if camp := index.adjectives.get(word.lower()):
        return Pointer(camp, Evidence.ADJECTIVE, i, i + 1)
    if part := _compound(word, language):
        return Pointer(part[0], part[1], i, i + 1, True, part[2])
    return None


def begins_name(word: str, language: str) -> bool:
    """Whether a word is the first one of a known country's or body's name."""
    return word in _index(language).starts


def is_body(name: str, language: str) -> bool:
    """Whether words together are the known name of a body: "Ärzte ohne Grenzen"."""
    found = _index(language).names.get(name)
    return found is not None and found[1] is Evidence.BODY


def depends(name: str, language: str) -> bool:
    """Whether a word means a camp only where the text tells of it otherwise: "der Norden"."""
    found = pointers(words_of(name)[-1:], language)
    return bool(found) and found[0].needs_context


def is_national(word: str, language: str) -> bool:
    """Whether a word is the adjective of a country: "iranische"."""
    return word.lower() in _index(language).adjectives


def is_country(word: str, language: str) -> bool:
    """Whether a word is the name of a country itself, not of its capital or its people."""
    found = _index(language).names.get(word)
    return found is not None and found[1] is Evidence.COUNTRY and not found[2]


def names_people(words: list[str], language: str) -> bool:
    """Whether a phrase ends in a people: "die bosnischen Serben"."""
    return bool(words) and words[-1].endswith(("n", "s")) and is_demonym(words[-1], language)


@lru_cache(maxsize=20_000)
def is_demonym(word: str, language: str) -> bool:
    """Whether a word names one or all of a country's people: "Schweizer"."""
    found = pointers([word], language)
    return bool(found) and found[0].evidence is Evidence.DEMONYM and not found[0].part


def known_camp(name: str, language: str) -> Camp | None:
    """The camp that a whole phrase names ("Pjöngjang", "the Kremlin", "SPD"), None where it is none."""
    words = words_of(name)
    if len(words) > 1 and words[0].lower() in person_words(language).definite and name not in _index(language).names:
        words = words[1:]
    found = pointers(words, language)
    if len(found) != 1 or found[0].part or (found[0].start, found[0].end) != (0, len(words)):
        return None
    return found[0].camp if found[0].evidence in (Evidence.BODY, Evidence.COUNTRY, Evidence.SEAT) else None


def nominative(name: str, language: str) -> str:
    """The form of a known name that stands alone: "Vereinte Nationen" for "Vereinten Nationen"."""
    first, _, rest = name.partition(" ")
    names = _index(language).names
    if not rest or name not in names:
        return name
    forms = (first.removesuffix(ending) + other for ending in ("en", "er") for other in ("e", "er", "es"))
    return next((f"{f} {rest}" for f in forms if f != first and f"{f} {rest}" in names and not f.endswith("en")), name)
