"""Words of a phrase, and the role or body that a noun names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from qabot.attribution.tagger import tagger
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.languages.vocabulary import Tag

_UMLAUTS = str.maketrans("äöü", "aou")
_DOMAIN = re.compile(r"[\w-]+\.(?:de|at|ch|com|org|net|eu|info|tv|uk|fm|di)")
_GAP = 3  # characters between words of one phrase
_MADE = 6  # letters beyond which an ending tells that a noun is made of a verb or an adjective
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
        capital = first.isupper() or ("." in token and _DOMAIN.fullmatch(token) is not None)
        found.append(Word(token, match.start(), match.end(), token.lower(), capital, first.isalnum()))
    return found


@lru_cache(maxsize=20_000)
def head_of(word: str, language: str) -> tuple[str, str, str, Sort]:
    """Head, genders, numbers and sort of a noun; head ``""`` where the vocabulary does not know it.

    >>> head_of("Verteidigungsbeamten", "de")[0]
    'beamter'
    """
    persons = person_words(language)
    lower = word.lower().rsplit("-", 1)[-1]
    if is_thing(word, language):
        return "", "mfn", "sp", Sort.OTHER
    best: tuple[str, str, str, Sort] | None = None
    for base, mark in _bases(lower, persons):
        if found := _suffix(base, persons.roles, persons):
            if best is None or len(found) > len(best[0]):
                genders, numbers = _shape(base, mark, persons.roles[found], persons)
                best = (found, genders, numbers, Sort.PERSON)
        else:
            found = "" if "f" in mark else _suffix(base, persons.organisations, persons)
            if found and (best is None or len(found) > len(best[0])):
                best = (found, persons.organisations[found], "p" if "?" in mark else "s", Sort.ORGANISATION)
    if best is not None:
        return best
    if any(_suffix(form, persons.collective, persons) for form in (lower, lower.removesuffix("n"))):
        return lower, "mfn", "p", Sort.GROUP
    return "", "mfn", "sp", Sort.OTHER


def _shape(base: str, mark: str, own: str, persons: PersonWords) -> tuple[str, str]:
    """Genders and numbers of a role in a form that its ending marks."""
    genders = "f" if "f" in mark else "mf" if "i" in mark else own
    unsure = persons.nouns_capital and own != "f" and not base.endswith("er")
    plural = "p" in mark or ("?" in mark and not unsure)
    singular = mark in ("f", "c") or (own == "f" and not mark)
    return genders, "p" if plural and "i" not in mark else "s" if singular else "sp"


@lru_cache(maxsize=20_000)
def is_thing(word: str, language: str) -> bool:
    """Whether a noun names what cannot speak; a role or body at its end that is as long outweighs the thing.

    >>> [is_thing(word, "de") for word in ("Flugzeuge", "Augenzeugen", "Einführung", "Parteiführung")]
    [True, False, True, False]
    """
    persons = person_words(language)
    lower = word.lower().rsplit("-", 1)[-1]
    bases = {lower, *(lower.removesuffix(e) for e in persons.thing_plurals if len(lower) > len(e) + 2)}
    bases |= {base.translate(_UMLAUTS) for base in bases}
    size = max((_size(base, persons.things) for base in bases), default=0)
    made = len(lower) > _MADE and any(base.endswith(persons.thing_endings) for base in bases)
    if not size and not made:
        return False
    voices = max((len(_suffix(b, h, persons)) for b, _ in _bases(lower, persons) for h in _voices(persons)), default=0)
    return voices < size or (made and not voices)


def follows_apart(row: Sequence[Word], i: int, language: str) -> bool:
    """Whether a bare plural of things begins right behind another noun: "laut Kern | Aufträge"."""
    persons, lower = person_words(language), row[i].lower
    if not i or not row[i].capital or not row[i - 1].capital or row[i].start - row[i - 1].end > _GAP:
        return False
    role = head_of(row[i - 1].text, language)[3] is Sort.PERSON and common(row[i - 1].text, language)
    made = lower.endswith(persons.thing_endings)
    if not is_thing(lower, language) or (not (made and role) and (made or _size(lower, persons.things))):
        return False  # "Richter Stein" may be a name, "einem Kollegen | Einseitigkeit" is none
    return common(row[i].text, language) and tagger(language).known(row[i].text)


def _voices(persons: PersonWords) -> tuple[Collection[str], ...]:
    return persons.roles, persons.organisations, persons.collective


def _size(word: str, things: Collection[str]) -> int:
    """Letters of the thing that a word is or ends in."""
    if word in things:
        return len(word)
    return next((len(word) - i for i in range(3, len(word) - 3) if word[i:] in things), 0)


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


@lru_cache(maxsize=20_000)
def common(word: str, language: str) -> bool:
    """Whether the tagger takes a word by itself for a common noun, not for a name."""
    if not person_words(language).nouns_capital:
        return word[0].islower()
    return tagger(language).tag([word], frozenset())[0][0] is Tag.NOUN


@lru_cache(maxsize=20_000)
def is_noun(word: str, language: str) -> bool:
    """Whether a word is surely a common noun: a known one, or one for a thing."""
    return common(word, language) and (tagger(language).known(word) or is_thing(word, language))


@lru_cache(maxsize=20_000)
def nominal(word: str, language: str) -> bool:
    """Whether the tagger takes a word, in small letters, for a noun or a name: "fenster", not "mehr" nor "bloße"."""
    return tagger(language).tag([word.lower()], frozenset())[0][0] in (Tag.NOUN, Tag.NAME)


@lru_cache(maxsize=20_000)
def attributive(word: str, language: str) -> bool:
    """Whether the tagger takes a word by itself, in small letters, for an inflected adjective."""
    lower, persons = word.lower(), person_words(language)
    stems = tuple(stem + ending for stem in persons.adjective_stems for ending in persons.adjective_endings)
    if stems and lower.endswith(stems):
        return True
    tag, lemma, _ = tagger(language).tag([lower], frozenset())[0]
    return tag in (Tag.ADJECTIVE, Tag.DETERMINER) or (tag is Tag.PREDICATIVE and lemma != lower)
