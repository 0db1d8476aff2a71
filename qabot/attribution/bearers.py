"""Who or which is meant by a phrase that has only an office or a kind of body, as the text around it tells."""

from __future__ import annotations

import re

from qabot.attribution.phrases import SHORTEST, WORD, cases, clipped, head, is_body, is_role, proper
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.text.names import party_of
from qabot.types import LanguageCode, Span


def bearer(text: str, mention: Span, language: LanguageCode) -> Span | None:
    """Who bears the office that is all a mention tells, where the text puts one name behind it: "Minister Huber"."""
    words, phrase = person_words(language), text[slice(*mention)]
    noun = head(phrase, words)
    if not noun or not is_role(noun, words) or phrase.split()[0].lower() not in words.definite:
        return None
    stem = re.escape(noun[: max(SHORTEST, len(noun) - 1)])
    found: dict[str, Span] = {}
    for match in re.finditer(rf"(?i:(?<!\w){stem}\w{{0,3}}) ((?:[A-ZÄÖÜ][\w-]+ ){{1,2}}[A-ZÄÖÜ][\w-]+)", text):
        span = clipped(text, match.span(1), (), language) or match.span(1)
        name = text[slice(*span)]
        if len(proper(name, words)) == len(name.split()):
            found.setdefault(name, span)
    return next(iter(found.values())) if len(found) == 1 else None


def body(text: str, mention: Span, words: PersonWords) -> Span | None:
    """The body that is meant where a mention has only its kind ("das Ministerium"): the last named before that says
    which, by a compound, an adjective or its town ("Verteidigungsministerium in Pjöngjang")."""
    row = WORD.findall(text[slice(*mention)])
    if len(row) != 2 or row[0].lower() not in words.definite or not is_body(row[1].lower(), words):
        return None
    return _which(text, mention[0], row[1].lower(), words)


def of_which(text: str, phrase: str, mention: Span | None, words: PersonWords) -> str:
    """A phrase with an office of a kind of body, with which it is: "Sprecher des Verteidigungsministeriums in Oslo" for
    "Sprecher des Ministeriums"; empty where nothing shows it."""
    row = WORD.findall(phrase)
    if len(row) < 3 or row[-2].lower() not in words.definite or mention is None:
        return ""
    kind = next((form for form in cases(row[-1], words) if is_body(form, words)), "")
    at = text.find(row[-1], mention[0])
    found = _which(text, at, kind, words) if kind and at >= 0 else None
    full = text[slice(*found)].split(" ") if found else []
    first = next((n for n, word in enumerate(full) if word.lower().endswith(kind) and word.lower() != kind), None)
    if first is None:
        return ""
    compound, *town = full[first:]
    ending = row[-1][len(kind) :]
    return f"{phrase.removesuffix(row[-1])}{' '.join([f'{compound}{ending}', *town])}"


def _which(text: str, until: int, kind: str, words: PersonWords) -> Span | None:
    """The body of a lower-cased kind that a text has named last before a place, where it said there which."""
    noun = re.escape(kind)
    town = rf"(?: (?:{'|'.join(words.prepositions)}) ([A-ZÄÖÜ][\w-]+))?"
    found = None
    for match in re.finditer(rf"(?i:((?:[\w-]+ ){{0,3}})([\w-]*{noun})(?:e?s)?)(?!\w){town}", text[:until]):
        before = match[1].split()
        at = next((n for n in reversed(range(len(before))) if before[n].lower() in words.definite), None)
        adjectives = before[at + 1 :] if at is not None else []
        seat = match[3] is not None and party_of(match[3]) is not None
        if match[2].lower() != kind or adjectives or seat:
            start = match.end(1) - len(" ".join(adjectives)) - bool(adjectives)
            found = (start, match.end() if seat else match.end(2))
    return found
