"""Countries and bodies by the many names that either language has for one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from qabot.languages.names import PLACES_AND_PEOPLES
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import party_words, person_words
from qabot.text.cues import bears
from qabot.text.lexical import fold


def party_of(phrase: str) -> str | None:
    """The usual German name of the country or body that a phrase is a name of, in either language."""
    if phrase.casefold() in _small_words() and not phrase.isupper():
        return None  # "is" is no Islamic State, "us" no United States
    return _aliases().get(_plain(phrase))


@lru_cache(maxsize=20_000)
def parties_in(text: str) -> frozenset[str]:
    """The usual German names of all countries and bodies that occur in ``text``."""
    typed = re.findall(r"[^\W_]+", text)
    words = [fold(word) for word in typed]
    aliases, starts = _aliases(), _starts()
    found = set()
    for n, word in enumerate(words):
        for length in range(1, min(starts.get(word, 0), len(words) - n) + 1):
            party = aliases.get(" ".join(words[n : n + length]))
            if not party or (length == 1 and (_ends_a_name(typed, n) or _opens_a_name(typed, n))):
                continue
            if length > 1 or word not in _small_words() or typed[n].isupper():
                found.add(party)
    return frozenset(found)


def _ends_a_name(typed: Sequence[str], n: int) -> bool:
    """Whether a word of two letters is the end of somebody's name and no abbreviation: that of "Kim Jong Un"."""
    if n == 0 or len(typed[n]) > 2 or typed[n].isupper():
        return False
    return typed[n - 1].casefold() not in _small_words()


def _opens_a_name(typed: Sequence[str], n: int) -> bool:
    """Whether a word that is a country or a people is the first name of the surname behind it: "Jordan Cole"."""
    after = typed[n + 1] if n + 1 < len(typed) else ""
    return typed[n] in PLACES_AND_PEOPLES and after.istitle() and not is_common(after) and party_of(after) is None


def parties_together(phrase: str) -> list[str]:
    """The countries and bodies of which a phrase is a list, in their order: "Südkorea, die USA und Japan"; or none."""
    people = person_words("de"), person_words("en")
    joining = "|".join(sorted(people[0].joining | people[1].joining))
    pieces = re.split(rf",? (?:{joining}) |, ", " ".join(phrase.split()))
    definite = people[0].definite | people[1].definite
    known = [party_of(" ".join(word for word in piece.split() if word.lower() not in definite)) for piece in pieces]
    return [party for party in known if party] if len(known) > 1 and all(known) else []


@cache
def countries() -> frozenset[str]:
    """The usual German names of all countries."""
    return frozenset(country_names("de").values())


@cache
def country_names(language: str) -> Mapping[str, str]:
    """The code of each country that is known to a language, with its usual name in it."""
    words, known = party_words(language), territories(language)
    codes = (line.partition("|")[0] for line in words.countries.strip().splitlines())
    return {code: words.names.get(code) or known.get(code, code) for code in codes}


@cache
def territories(language: str) -> Mapping[str, str]:
    """What a language calls each country in full, by its code."""
    from babel import Locale

    return {str(code): str(name) for code, name in Locale(language).territories.items()}


@lru_cache(maxsize=5_000)
def is_common(word: str) -> bool:
    """Whether a word is a noun for a person or body of some kind: "Minister", "company"."""
    return bears(word.casefold(), "de") or bears(word.casefold(), "en")


@cache
def _starts() -> dict[str, int]:
    """The first words of all aliases, each with the number of words of the longest."""
    found: dict[str, int] = {}
    for alias in _aliases():
        words = alias.split(" ")
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


@cache
def _small_words() -> frozenset[str]:
    return question_words("de").fillers | question_words("en").fillers


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


@cache
def _aliases() -> dict[str, str]:
    """Folded name, adjective, people or seat of government to the party's usual German name."""
    german = party_words("de")
    known_as = territories("de"), territories("en")
    found: dict[str, str] = {}

    def add(name: str, party: str) -> None:
        if not name.endswith("?") and (plain := _plain(name.replace("_", " "))):
            found.setdefault(plain, party)

    for line in german.bodies.strip().splitlines():
        party, _, further = line.partition("|")
        for name in (party, *further.split()):
            add(name, party)
    for language in ("de", "en"):
        words = party_words(language)
        for line in words.countries.strip().splitlines():
            code, adjectives, peoples, capitals, further = line.split("|")
            party = german.names.get(code) or known_as[0].get(code, code)
            for name in (party, words.names.get(code, ""), *(names.get(code, "") for names in known_as)):
                add(name, party)
            for name in (*capitals.split(), *further.split()):
                add(name, party)
            for stems, endings in ((adjectives, words.adjective_endings), (peoples, words.demonym_endings)):
                for stem in stems.split():
                    for ending in endings:
                        add(stem + ending, party)
                        if len(ending) > 1:  # "Schwedin" of "Schwede"
                            add(stem.removesuffix("e") + ending, party)
            for name in (party, *(names.get(code, "") for names in known_as)):
                for ending in words.genitive_endings:
                    add(name + ending, party)
        for line in words.bodies.strip().splitlines():
            party, _, further = line.partition("|")
            names = (party, *further.split())
            plain = (_plain(name.replace("_", " ")) for name in names)
            known = next((found[name] for name in plain if name in found), party)
            for name in names:
                add(name, known)
    return found
