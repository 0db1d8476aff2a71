"""What the network took along into a phrase that names a speaker, and that is no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from qabot.attribution.speakers.nouns import names_role
from qabot.attribution.speakers.phrases import WORD, head, is_person
from qabot.entities.camps import Evidence, pointers
from qabot.entities.parties import countries, party_of
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import LanguageCode, Span


def clipped(text: str, span: Span | None, cues: Set[int], language: LanguageCode) -> Span | None:
    """A phrase up to a verb that it has no part in, from whom others quote on, and without the country that a sentence
    puts behind a person as its object: "Staatschef Arpad Keleti" of "warf Staatschef Arpad Keleti Polen vor". ``cues``
    are where verbs begin."""
    if span is None:
        return None
    words = person_words(language)
    start, end = _behind_label(text, span, words)
    found = list(WORD.finditer(text, start, end))
    for before, match in pairwise(found):
        if match[0] in words.objects and before[0] not in words.prepositions:
            start = match.start()  # "zitierten die Medien am Dienstag einen Beamten"
    found = [match for match in found if match.start() >= start]
    for before, match in pairwise(found):
        cue = match[0].islower() and match.start() in cues and match[0] not in words.prepositions
        noun = before[0].lower() in words.determiners | words.prepositions  # "the investigator in charge"
        verb = match[0] in words.auxiliaries or (cue and not noun)
        if verb and not re.search(r"[,;(–]", text[start : match.start()]):
            end = match.start()
            break
    kept = [match for match in found if match.end() <= end]
    end = kept[-1].end() if kept and end < span[1] else end
    if len(kept) > 1 and text[kept[-1].end() : end].strip() == "" and _is_country(kept[-1][0], language):
        before = kept[-2]
        joined = text[before.end() : kept[-1].start()] == " " and before[0] not in FIRST_NAMES
        name = _name_from(kept, words), before.end()
        if joined and (_is_country(before[0], language) or is_person(text, name, words)):
            end = before.end()
    return start, end


def _behind_label(text: str, span: Span, words: PersonWords) -> Span:
    """A phrase without the label before its colon where somebody is named behind it, "Echo: The council"; else the
    label, which is who speaks: "Rohde: Ich"."""
    label, colon, rest = text[slice(*span)].rpartition(": ")
    if not colon or not WORD.search(label):
        return span
    said = WORD.findall(rest)
    if head(rest, words) or not FIRST_NAMES.isdisjoint(said) or (said and said[0].lower() in words.pronouns):
        return span[1] - len(rest), span[1]
    return span[0], span[0] + len(label)


def _name_from(kept: Sequence[re.Match[str]], words: PersonWords) -> int:
    """Where the name begins that ends before the last of some words: behind the last role or small word."""
    start = kept[-2].start()
    for match in reversed(kept[:-1]):
        if not match[0][0].isupper() or names_role(match[0], words):
            break
        start = match.start()
    return start


def _is_country(word: str, language: LanguageCode) -> bool:
    found = pointers([word], language)
    return len(found) == 1 and found[0].evidence is Evidence.COUNTRY and party_of(word) in countries()
