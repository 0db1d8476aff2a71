"""For whom a speaker speaks: the country, organisation or camp that his names show, or those who stand beside him."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from qabot.attribution.speakers.coreference import Speaker
from qabot.attribution.speakers.nouns import is_role, names_role, nominative
from qabot.attribution.speakers.phrases import proper
from qabot.entities.camps import Evidence, pointers, words_of
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import LanguageCode

_BESIDE = 60  # characters around a name in which his office stands
_FAR = 100  # in which an office stands that a comma parts from the name
_APPOSED = re.compile(r",\s+([^,.;:!?()„“”\"»«\n]{3,100})")
_CLAUSES = re.compile(r"[.!?:;,\n„“”\"»«(]")
_BRACKET = re.compile(r"\s*\(([^()]{2,30})\)")


def camps(text: str, language: LanguageCode) -> frozenset[str]:
    """The camps that a text names other than by their leaders, of whom there may be namesakes."""
    found = pointers(words_of(text), language)
    return frozenset(pointer.camp for pointer in found if pointer.evidence is not Evidence.LEADER)


def party(text: str, speaker: Speaker, named: frozenset[str], language: LanguageCode) -> str:
    """The country, body or camp that a speaker stands for, or his own name; ``named`` are the text's ``camps``."""
    words = person_words(language)
    for _, end in speaker.spans:
        if (bracket := _BRACKET.match(text, end)) and (camp := _camp([bracket[1]], named, language)):
            return camp  # "Karl Huber (SPD)"
    phrases = [*speaker.phrases, *_offices(text, speaker, words)]
    if camp := _camp(phrases, named, language):
        return camp
    for phrase in phrases:
        if body := _served(phrase, words):
            return _country_of(text, body, named, language) or body
    return speaker.name


def _country_of(text: str, body: str, named: frozenset[str], language: LanguageCode) -> str:
    """The one camp that a text puts before a body, in whichever of its sentences: "das polnische Landamt"."""
    found = set()
    for match in re.finditer(re.escape(body), text):  # a literal: a pattern that begins with words is slow
        row = text[max(0, match.start() - _BESIDE) : match.start()].split()[-2:]
        if row and text[match.start() - 1] == " " and (camp := _camp([" ".join(row)], named, language)):
            found.add(camp)
    return found.pop() if len(found) == 1 else ""


def _camp(phrases: Iterable[str], named: frozenset[str], language: LanguageCode) -> str:
    """The camp to which most phrases point, by the strongest evidence; what stands behind a preposition counts least:
    North Korea's is the "North Korean envoy at the United Nations"."""
    apart = person_words(language).prepositions
    found: Counter[tuple[bool, Evidence, str]] = Counter()
    for phrase in phrases:
        row = words_of(phrase)
        cut = next((n for n, word in enumerate(row) if n and word in apart), len(row))
        for pointer in pointers(row, language):
            doubtful = pointer.needs_context or pointer.evidence is Evidence.LEADER
            if not doubtful or pointer.camp in named:
                found[pointer.end > cut, pointer.evidence, pointer.camp] += 1
    return min(found, key=lambda key: (key[:2], -found[key]))[2] if found else ""


def _offices(text: str, speaker: Speaker, words: PersonWords) -> list[str]:
    """What stands before a speaker's name where it tells an office: "Russlands Präsident" before "Wladimir Putin"."""
    found = []
    for start, _ in speaker.spans:
        before = _CLAUSES.split(text[max(0, start - _BESIDE) : start])[-1]
        row = words_of(before)
        if row and is_role(row[-1].lower(), words):
            opening = max((n for n, word in enumerate(row) if word.lower() in words.definite), default=-1)
            found.append(" ".join(row[max(opening + 1, len(row) - 3) :]))
    return [*found, *_beside(text, speaker, words)]


def _beside(text: str, speaker: Speaker, words: PersonWords) -> list[str]:
    """Offices between commas: "John Kirby, Sprecher der US-Regierung", "den Sprecher der US-Regierung, John Kirby"."""
    found = []
    for start, end in speaker.spans:
        if not proper(text[start:end], words):
            continue
        behind = _APPOSED.match(text, end)
        if behind and _opens_with_role(words_of(behind[1]), words):
            found.append(behind[1])
        before = text[max(0, start - _FAR) : start].rstrip()
        if before.endswith(","):
            row = words_of(_CLAUSES.split(before[:-1])[-1])
            role = next((n for n, word in enumerate(row) if names_role(word, words)), None)
            if role is not None:
                found.append(" ".join(row[max(0, role - 1) :]))
    return found


def _opens_with_role(row: Sequence[str], words: PersonWords) -> bool:
    """Whether a phrase begins with a role, behind an article and an adjective at most."""
    return any(names_role(word, words) for word in row[:3] if word[0].isupper() or word in words.roles)


def _served(phrase: str, words: PersonWords) -> str:
    """The body that an office is of: "Innenministerium" in "Sprecher des Innenministeriums", "WWF" in "WWF-Chef"."""
    row = words_of(phrase.partition(",")[0])
    role = next((n for n, word in enumerate(row) if is_role(word.lower(), words)), None)
    if role is None:
        return ""
    head, _, _ = row[role].rpartition("-")
    if head and head[0].isupper() and head.lower() not in words.plain_prefixes:
        return head
    if role + 1 < len(row) and row[role + 1].lower() in words.genitives | words.owning:
        tail = row[role + 2 :]
        end = next((n for n, word in enumerate(tail) if n and word.lower() in words.prepositions), len(tail))
        return " ".join(nominative(word, words) for word in tail[:end] if word.lower() not in words.definite)
    return ""
