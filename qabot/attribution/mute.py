"""Which phrases name nobody who could say anything, although a clause has them where its speaker stands."""

from __future__ import annotations

import re

from qabot.attribution.antecedents import after_comma
from qabot.attribution.descriptions import Description
from qabot.attribution.heads import Sort, Word, common, head_of, is_thing, nominal, words_at
from qabot.attribution.party import known_camp
from qabot.attribution.proper import is_person
from qabot.languages.press import OUTLETS
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.languages.vocabulary import speech
from qabot.types import Span

_OPENING = ".!?:…\n\"'“”„»«›‹‚‘’–—-(/•*"
_LABEL = re.compile(r"[A-ZÄÖÜ][\w.&-]*(?: [A-ZÄÖÜ][\w.-]*)?: ")  # who asks, at the start of a paragraph
_ASKER = re.compile(r"\b[A-ZÄÖÜ]{3,}: $")


def is_mute(phrase: Description, text: str, language: str) -> bool:
    """Whether a phrase of an article's ``text`` names a thing or a matter that is no text of somebody either.

    "Das Geld" is mute; "die Studie" and "Angaben" are not, nor "Zielpunkt" where the text uses it as a name.
    """
    persons = person_words(language)
    if phrase.sort is not Sort.OTHER or not persons.things or is_person(phrase.name):
        return False
    row = [token for token in phrase.tokens[: phrase.core] if token.word]
    nouns = [token for token in row[1 if phrase.determiner else 0 :] if token.capital]
    if not nouns or any(head_of(token.text, language)[0] for token in nouns):
        return False
    while len(nouns) > 1 and not is_thing(nouns[0].text, language) and not nominal(nouns[0].text, language):
        nouns.pop(0)  # "Bloße Vermutungen", "Auch andere Probleme"
    noun = nouns[0]
    if len(nouns) == 2 and noun.text.endswith(persons.case_endings) and not common(noun.text, language):
        noun = nouns[1]  # "Kerns Geschichte"
    if not is_thing(noun.text, language) or not common(noun.text, language) or tells(noun.text, language):
        return False
    whole = " ".join(token.text for token in row)
    return (
        whole.lower() not in OUTLETS and known_camp(whole, language) is None and not _named(phrase, noun, text, persons)
    )


def tells(noun: str, language: str) -> bool:
    """Whether a noun names words or a text that stand for him whose they are."""
    lower, persons = noun.lower(), person_words(language)
    heads = (*(thing.lower() for thing in speech(language).things), *persons.carriers)
    return any(form.endswith(heads) for form in (lower, *(lower.removesuffix(end) for end in persons.thing_plurals)))


def is_address(text: str, span: Span, language: str) -> bool:
    """Whether a pronoun speaks to somebody: "Glauben Sie ...?", or "Sie sagten ..." in the question of an interview."""
    word = text[slice(*span)]
    if word.lower() in person_words(language).familiar:
        return True
    if not word[:1].isupper() or word.lower() not in person_words(language).polite:
        return False
    before = text[: span[0]].rstrip(" ")
    if before and before[-1] not in _OPENING:
        return True
    start = text.rfind("\n", 0, span[0]) + 1
    label = _LABEL.match(text, start) or _ASKER.search(text, max(0, span[0] - 40), span[0])
    return label is not None and text.count(label[0]) > 1


def is_matter(text: str, span: Span, language: str) -> bool:
    """Whether a pronoun takes up a matter rather than somebody: "das erinnert an ...", unless it is a relative one."""
    return text[slice(*span)].lower() in person_words(language).matters and not after_comma(text, span[0])


def _named(phrase: Description, noun: Word, text: str, persons: PersonWords) -> bool:
    """Whether a bare noun is a name: it stands several times, mostly without what belongs to a common noun."""
    if phrase.determiner or phrase.tokens[0].start != noun.start:
        return False
    following = words_at(text, noun.end, noun.end + 20)[:1]
    if following and following[0].text.isdigit():
        return True  # "Puls 4"
    if noun.lower.endswith(persons.thing_endings):
        return False
    before = re.findall(rf"(\w+)?\W+{re.escape(noun.text)}\b", text)
    marked = [w for w in before if w.lower() in persons.determiners or w.endswith(persons.adjective_endings)]
    return len(before) > 1 and 2 * len(marked) < len(before)
