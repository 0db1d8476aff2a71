"""Whether the words at the place name somebody else than the name to which the network points."""

from __future__ import annotations

import re
from collections.abc import Set

from qabot.attribution.speakers.bearers import Bearers
from qabot.attribution.speakers.likeness import alike, covers, same
from qabot.attribution.speakers.nouns import cases, is_again, is_body, is_role, names_role
from qabot.attribution.speakers.phrases import (
    BESIDE,
    WORD,
    gender,
    head,
    introduces,
    is_person,
    is_pronoun,
    is_version,
    placed,
    proper,
    titled,
)
from qabot.entities.names import apart
from qabot.entities.parties import parties_in, parties_together
from qabot.languages.names import FIRST_NAMES, gender_of
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import LanguageCode, Span


def contradicts(text: str, at: Span, pointed_to: Span, bearers: Bearers, language: LanguageCode) -> bool:
    """Whether the words at the place name somebody else than the name: another name or body, or one who is his only.

    The place is right more often than the pointer to a name, which may go to whom somebody speaks about.
    """
    words = person_words(language)
    mention, name = text[slice(*at)], text[slice(*pointed_to)]
    one, other = head(mention, words), head(name, words)
    person = is_person(text, pointed_to, words)
    if is_version(mention, words):
        return True
    owned = mention.split()[0].lower() in words.possessives and " " in mention
    if words.has_head(one, words.documents) and not (at[0] <= pointed_to[0] < at[1]):
        # by a text speaks the body that it is of; a person, who may be spoken of in it, only where it is his
        told = _author(mention, one, words)  # "the report by a retired judge" is no council's
        body = is_body(other, words) and not is_role(other, words)
        return bool(told and not alike(told, other)) or not (owned or body)
    if owned and (words.oblique or is_role(one, words)):
        return True  # "ihr Sprecher" is not she
    if mention.lower() in words.personal and parties_in(name) and not person:
        return True  # "er" is no country
    if is_pronoun(mention, words):
        # whom "er" means is named before it; "der" may be left of a phrase that the pointer cut
        return mention.lower() not in words.definite and _only_behind(text, at, pointed_to, bearers, words)
    if introduces(text, at, pointed_to, words) and (person or (other and not (one and alike(one, other)))):
        return True
    if is_role(one, words) and not is_body(one, words) and not person and not is_role(other, words):
        inside = at[0] <= pointed_to[0] and pointed_to[1] <= at[1]
        served = inside and any(is_body(form, words) for form in cases(name.split()[-1], words))
        if served or parties_in(name) or placed(text, pointed_to, words):
            return True  # who works for a ministry is not the ministry
    sides = parties_in(mention), parties_in(titled(text, pointed_to, words))
    if all(sides) and not sides[0] & sides[1]:
        return True
    at_place, pointed = proper(mention, words) or bearers.surname(mention), proper(name, words)
    if at_place:
        other_sex = apart(gender(mention, words), gender(name, words))
        return bool(pointed) and (other_sex or not same(at_place, pointed))
    if (holder := bearers.bearer(at) or bearers.aged(at)) is not None:
        return bool(pointed) and not same(proper(text[slice(*holder)], words), pointed)
    between = text[min(at[1], pointed_to[1]) : max(at[0], pointed_to[0])]  # nothing where one is within the other
    beside = len(between) <= BESIDE and not re.search(r"[.!?\n]", between)
    definite = mention.split()[0].lower() in words.definite
    before = text[pointed_to[1] : at[0]]
    if pointed and definite and not beside and _is_called_otherwise(mention, one, name, before, bearers, words):
        return True
    if not is_body(one, words) or is_role(one, words):
        return False
    joint = bool(parties_together(name)) and not parties_together(mention)
    elsewise = not alike(one, other) if is_body(other, words) else is_role(other, words)
    # "die Polizei" is not the town in which something happened
    return person or joint or elsewise or placed(text, pointed_to, words)


def _is_called_otherwise(
    mention: str, noun: str, name: str, between: str, bearers: Bearers, words: PersonWords
) -> bool:
    """Whether a text calls a name by other nouns only than by the one of a mention, as a body or one of another sex:
    the mention means whoever has that office. ``between`` is what stands between the name and, behind it, the mention.
    """
    if not noun:
        return False
    given = bearers.called(name)
    told = any(covers(noun, each, words) for each in given)
    if is_body(noun, words):
        return noun not in words.broader and any(is_body(each, words) for each in given) and not told
    several = words.oblique and not gender(mention, words)
    if several and is_body(head(name, words), words):
        return False  # "die Richter" are the court
    own = _sex(name, given, bearers, words)
    if apart(gender(mention, words), own):
        return True
    if between and own in ("m", "f") and own == gender(mention, words) and not _others(between, mention, words):
        return False  # "Rätin Ada Kern sieht das so. „...“, sagte die Fraktionschefin"
    return not told and not is_again(noun, words)


def _sex(name: str, given: Set[str], bearers: Bearers, words: PersonWords) -> str:
    """Of which sex a name is, by its first name or by what the text calls it."""
    first = gender_of(WORD.findall(name)[0]) or gender_of(bearers.first_name(name.split()[-1]))
    return first or next((sex for each in given if (sex := gender(each, words))), "")


def _others(between: str, mention: str, words: PersonWords) -> bool:
    """Whether a stretch of text goes on to another paragraph or has another person in it, or a mention names one."""
    row = [word for word in WORD.findall(between) if word[0].isupper()]
    office = any(names_role(word, words) for word in row)
    return office or "\n" in between or not FIRST_NAMES.isdisjoint([*row, *WORD.findall(mention)])


def _author(mention: str, document: str, words: PersonWords) -> str:
    """The noun for whoever wrote a document, where the phrase that names it tells: "Brief eines Richters"; or none."""
    after = mention.lower().partition(document)[2]
    row = (form for word in WORD.findall(after) for form in cases(word, words))
    return next((form for form in row if is_role(form, words) or is_body(form, words)), "")


def _only_behind(text: str, mention: Span, name: Span, bearers: Bearers, words: PersonWords) -> bool:
    """Whether a name stands behind a mention, and its last word nowhere before."""
    found = proper(text[slice(*name)], words)
    return mention[1] <= name[0] and not (found and bearers.first_named(found[-1]) < mention[0])
