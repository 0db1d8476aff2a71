"""Proper names of persons and bodies: where they begin and end, and whose they are."""

from __future__ import annotations

from qabot.attribution.heads import Sort, Word, head_of, words_at
from qabot.attribution.party import begins_name, is_body
from qabot.languages.names import GENDERS, gender
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import Span


def bare_genitive(word: str, persons: PersonWords) -> bool:
    """Whether a name stands in the genitive before its noun: "Südkoreas Militär"."""
    return word.endswith(persons.case_endings)


def aged(token: Word) -> bool:
    return token.text[0].isdigit() and token.text.rsplit("-", 1)[-1][:1].islower()


def proper_name(part: tuple[Word, ...], persons: PersonWords) -> str:
    """The proper name that a stretch of tokens holds, without titles; ``""`` where it is none."""
    row = list(part)
    first = next((i for i, token in enumerate(row) if token.text in GENDERS), 0)
    if first and row[first + 1 :] and row[first - 1].word and len(row[first - 1].text) > 2:
        row = row[first:]  # "Heilpraktiker Mohammed Ali": what the vocabulary does not know is no part of the name
    if len(row) > 2 and row[0].text[0].isdigit() and row[1].text == ".":
        row = row[2:]  # the end of the sentence before: "auf 2.000. Kern"
    while row and (not row[0].word or row[0].lower in persons.titles or _small(row[0]) or aged(row[0]) or _year(row)):
        row.pop(0)
    for i in range(1, len(row)):
        if row[i].lower in persons.times and row[i - 1].text not in GENDERS:
            row = row[:i]  # "Foglar Freitagabend", "Alpinpolizei Mitte 30"
            break
    while len(row) > 1 and len(row[-1].text) == 4 and row[-1].text[:2] in ("18", "19", "20") and row[-1].text.isdigit():
        row.pop()  # "Kern 1967"
    while row and (not row[-1].word or (_small(row[-1]) and not _name_part(row[-1], persons))):
        row.pop()
    row = [token for i, token in enumerate(row) if not i or token.text != row[i - 1].text or not token.capital]
    if not row or not any(token.capital for token in row):
        return ""
    text = ""
    for i, token in enumerate(row):
        text += (" " if i and token.start > row[i - 1].end else "") + token.text
    return text


def _year(row: list[Word]) -> bool:
    """Whether a number opens an attribute: "des 2012 gesunkenen Schiffs"."""
    return len(row) > 2 and row[0].text.isdigit() and row[1].word and _small(row[1])


def _small(token: Word) -> bool:
    return token.text[0].islower() and not token.capital


def gender_of(name: str) -> str:
    """``m`` or ``f`` by the first name, ``""`` where it cannot be told or there is none."""
    return gender(name.split()[0]) if " " in name else ""


def is_person(name: str) -> bool:
    """Whether a proper name begins with a known first name."""
    words = name.split()
    return len(words) > 1 and (words[0] in GENDERS or words[0].split("-")[0] in GENDERS)


def apposition(found: tuple[Word, ...], core: int, persons: PersonWords) -> str:
    """A person's name set off by a comma: "der Sprecher des Ministeriums, John Kirby"."""
    segments: list[list[Word]] = [[]]
    for token in found[core:]:
        if token.text in ",()":
            segments.append([])
        else:
            segments[-1].append(token)
    for segment in segments[1:]:
        row = [token for token in segment if token.word]
        first = next((i for i, token in enumerate(row) if token.text in GENDERS), 0)
        if first and (row[0].lower in persons.determiners or all(_entitles(t, persons) for t in row[:first])):
            row = row[first:]  # "der Ungar Zoltán Varga", "Prinz Andreas von Hohenau", "Minister Anton Lehner"
        while len(row) > 2 and row[0].lower in persons.titles:
            row = row[1:]
        plain = 1 < len(row) < 6 and row[0].capital and all(_name_part(t, persons) for t in row)
        named = not persons.nouns_capital or not any(head_of(t.text, persons.code)[0] for t in row)
        if plain and (row[0].text in GENDERS or named):
            return proper_name(tuple(row), persons)
    return ""


def _entitles(token: Word, persons: PersonWords) -> bool:
    """Whether a word before a name is a title or an office."""
    office = persons.nouns_capital and head_of(token.text, persons.code)[3] is Sort.PERSON
    return token.lower in persons.titles or office


def _name_part(token: Word, persons: PersonWords) -> bool:
    """Whether a word can be a part of a person's name: "Abdel", "von", "al-Faisal"."""
    parts = token.text.split("-")
    return token.capital or token.lower in persons.particles or (parts[0] in persons.particles and parts[-1].istitle())


def name_behind(tail: tuple[Word, ...], persons: PersonWords) -> str:
    """A person's name right behind an attribute: "die Vorsitzende der Linken Gesine Lötzsch"."""
    for i, token in enumerate(tail):
        if token.text in GENDERS:
            end = i + 1
            while end < len(tail) and (tail[end].capital or tail[end].lower in persons.particles):
                end += 1
            return proper_name(tail[i:end], persons) if end > i + 1 else ""
        if not token.word or head_of(token.text, persons.code)[3] is Sort.PERSON:
            return ""
    return ""


def with_body(text: str, span: Span, language: str) -> Span:
    """A span with what its last word begins: "die Organisation Ärzte | ohne Grenzen"; the same where it is no body."""
    start, end = span
    last = words_at(text, start, end)[-1:]
    if not last or not begins_name(last[0].text, language):
        return span
    following = words_at(text, end, end + 60)
    for size in (4, 3, 2, 1):
        row = [*last, *following[:size]]
        if len(row) > size and all(word.word for word in row) and is_body(" ".join(w.text for w in row), language):
            return start, row[-1].end
    return span


def with_name(text: str, span: Span, language: str) -> Span:
    """A description's span with the name set off behind it: ", Im Chon Il,"; the same span where none follows."""
    start, end = span = with_body(text, span, language)
    following = words_at(text, end, end + 60)
    if len(following) < 4 or following[0].text != ",":
        return span
    persons = person_words(language)
    at = 1
    while at < len(following) and (following[at].capital or (at > 1 and following[at].lower in persons.particles)):
        at += 1
    named = 2 < at < len(following) and (following[at].text == "," or following[1].text in GENDERS)
    if not named or any(head_of(word.text, language)[0] for word in following[1:at]):
        return span
    return start, following[at - 1].end
