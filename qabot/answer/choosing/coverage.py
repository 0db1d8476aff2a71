"""Whether the words of a question occur in a text, in whichever form and language: what tells that nothing is there.

A word is borne out by itself in another inflection, by what it is in the other language, within a compound, by its own
parts where it is one; how far, is a degree. Names are borne out by their spellings only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qabot.entities.names import alike, skeleton
from qabot.entities.parties import countries, parties_in
from qabot.languages.inflection import ABBREVIATIONS, ABSTRACT
from qabot.languages.question_vocabulary import question_words
from qabot.text import lexical, tagger, thesaurus, translation
from qabot.text.inflection import bases, begins, ends_known, graded, shortened, within
from qabot.text.tagger import PartOfSpeech, part_of_speech
from qabot.types import Article, LanguageCode, Query

if TYPE_CHECKING:
    from qabot.store import Index

LIKELY = 0.3  # of the likeliest translation's probability: from there on another one counts, too
LOOKED_AT = 5  # passages in which a word is looked for that the best articles lack
TRANSCRIBED = 6  # letters at a name's end in which its transcriptions agree
MISSPELT = 5  # letters from which a name may be misspelt
PART = 0.8  # of a compound found by its parts
VAGUE = 0.4  # of a word found by one that means much the same, where it is asked whether the question is answered
LONG = 7  # letters of a known word at the end from which a word is no family name but a compound
PREFIX = 3  # letters of a name that opens a compound
OWNER = 4  # letters from which a word may lose the "s" of a genitive
INFORMED = 0.65  # weight from which a word is looked up for others that mean the same
BORNE = 0.5  # degree from which a word occurs


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question that tells something. ``weight`` grows with its rarity; ``name`` if it looks like one.

    ``folded`` is its text as it is compared, ``sound`` its skeleton; ``whole`` if it goes
    by itself alone; ``party`` is the country or body that it is a name of.
    """

    text: str
    folded: str
    language: LanguageCode
    weight: float
    name: bool
    sound: str
    whole: bool = False
    party: str | None = None


def telling_words(topic: str, language: LanguageCode) -> list[Word]:
    """The words of what a question in ``language`` is about, in order, each once, but for those that make no topic."""
    fillers = question_words(language).fillers
    found: dict[str, Word] = {}
    small = language == "de" and topic.islower()  # without its nouns' capitals
    for text in lexical.WORD.findall(topic):
        if small and _is_small_name(text):
            text = text.capitalize()
        folded = lexical.fold(text)
        if text.casefold() in fillers or len(folded) < 2 or folded in found:
            continue
        found[folded] = _word(text, folded, language)
    return list(found.values())


@lru_cache(maxsize=10_000)
def _word(text: str, folded: str, language: LanguageCode) -> Word:
    name = is_name(text, language)
    # The tables guess at words that they do not know, which must not find a name in other words.
    whole = (name or text.isdigit()) and not translation.known(folded, language)
    weight = translation.information(folded, language)
    party = _party(text, folded, language)
    if not name and party not in countries():
        party = None  # "police" and "liberals" are no names of one body
    return Word(text, folded, language, weight, name, skeleton(text), whole, party)


def _party(text: str, folded: str, language: LanguageCode) -> str | None:
    """The country or body that a word is a name of; a small word only where what it means is one, too."""
    found = parties_in(text) or parties_in(_unowned(text))
    if not text[:1].isupper():
        meant = translation.translations(folded, language)
        found = found & parties_in(meant[0][0]) if meant else found
    return min(found, default=None)


def _unowned(text: str) -> str:
    """A word without the "s" of a genitive: "Teherans" is Teheran's."""
    return text.removesuffix("s") if len(text) > OWNER else ""


@lru_cache(maxsize=10_000)
def is_name(text: str, language: LanguageCode) -> bool:
    """Whether a word looks like a name: capitalised, and no common noun by its form or by what it is in German."""
    folded = lexical.fold(text)
    if not text[:1].isupper() or folded in ABBREVIATIONS or folded.endswith(ABSTRACT):
        return False
    found, known = translation.translations(folded, language), translation.known(folded, language)
    if language == "en":
        if not known or not found:
            return True
        return any(
            part_of_speech(form.capitalize()) is not PartOfSpeech.NOUN
            if skeleton(form) == skeleton(text)
            else n == 0 and _is_german_name(form)
            for n, form in enumerate(likely(folded, language))
        )
    tag = part_of_speech(text)
    if tag is PartOfSpeech.NAME and tagger.known(text):
        return True
    if thesaurus.known(folded) or (tag is PartOfSpeech.NOUN and tagger.known(text)):
        return False
    if tag is PartOfSpeech.NAME:  # a guess of the model's; many a family name is composed of short words
        return known or not ends_known(folded, LONG)
    if known:
        return tag is not PartOfSpeech.NOUN and any(skeleton(form) == skeleton(text) for form, _ in found)
    return not found and not ends_known(folded)


def _is_german_name(form: str) -> bool:
    return part_of_speech(form.capitalize()) is PartOfSpeech.NAME


def _is_small_name(text: str) -> bool:
    """Whether a word that no table knows is a name, in a German question without any capital letter."""
    folded = lexical.fold(text)
    if len(text) < MISSPELT or translation.known(folded, "de") or thesaurus.known(folded):
        return False
    return is_name(text.capitalize(), "de") and part_of_speech(text.capitalize()) is PartOfSpeech.NAME


def occurs(word: Word, language: LanguageCode, text: str) -> bool:
    """Whether ``text`` holds a word of a question in ``language`` in some form or translation."""
    return _degree(word, _held(text)) >= BORNE


def degree(word: Word, text: str) -> float:
    """How far ``text`` bears out a word of a question: 1 in any form or translation, less for parts of it, to 0.

    Names may be misspelt.
    """
    held = _held(text)
    found = _degree(word, held, VAGUE)
    if found < BORNE and word.party and word.party in parties_in(text):
        return 1.0
    return 1.0 if found < BORNE and word.name and _respelt(word, held) else found


def share(words: Sequence[Word], text: str) -> float:
    """How much of ``words``, by their weight, a text bears out, 0 to 1; 0 for no words."""
    return sum(word.weight * degree(word, text) for word in words) / (sum(word.weight for word in words) or 1.0)


def asked_words(query: Query) -> list[Word]:
    """The words that tell what a question is about and who is asked about."""
    return telling_words(" ".join([query.topic, *query.speakers[-1:]]), query.topic_language)


def on_topic(query: Query, article: Article) -> bool:
    """Whether an article, its title included, bears out every word of what a question is about."""
    words = telling_words(query.topic, query.topic_language)
    return bool(words) and all(degree(word, whole(article)) >= BORNE for word in words)


def whole(article: Article) -> str:
    """All words of an article; its title may stand beside the text alone."""
    return f"{article.title} {article.text}"


def nowhere(index: Index, word: Word, language: LanguageCode) -> bool:
    """Whether a word occurs in no passage of the index, as far as its terms can find it."""
    terms = lexical.query_terms(word.text, (language,))
    ids = [id for id, _ in index.lexical("passages", terms, LOOKED_AT)]
    return all(_degree(word, _held(passage.text)) == 0 for passage in index.passages(ids))


@dataclass(frozen=True, slots=True)
class _Held:
    """The words of a text: their skeletons, their stems, and all of them between blanks."""

    skeletons: frozenset[str]
    stems: frozenset[str]
    joined: str


@lru_cache(maxsize=4_096)
def _held(text: str) -> _Held:
    words = [_token(word) for word in lexical.WORD.findall(text)]
    stems = frozenset[str]().union(*(token[2] for token in set(words)))
    return _Held(frozenset(token[1] for token in words), stems, f" {' '.join(token[0] for token in words)} ")


@lru_cache(maxsize=100_000)
def _token(text: str) -> tuple[str, str, frozenset[str]]:
    """A word of a text folded, its skeleton, and what may be its stem."""
    folded = lexical.fold(text)
    return folded, skeleton(folded), bases(folded, text[:1].isupper())


@dataclass(frozen=True, slots=True)
class _Forms:
    """By what a word is found: ``stems`` of it and its translations, ``inner``, what is looked for in compounds, and
    ``graded``, what may be forms of it as a strong verb."""

    stems: frozenset[str]
    inner: tuple[str, ...]
    graded: re.Pattern[str] | None = None

    def held(self, held: _Held) -> bool:
        if not held.stems.isdisjoint(self.stems):
            return True
        if self.graded and any(_is_form(form, self.stems) for form in set(self.graded.findall(held.joined))):
            return True
        return any(within(stem, held.joined) for stem in self.inner)


def _is_form(word: str, stems: frozenset[str]) -> bool:
    """Whether a word of a text is a form of a verb that has one of these stems: "bestochen" of "Bestechung"."""
    verb = tagger.infinitive(word)
    return verb is not None and not bases(lexical.fold(verb)).isdisjoint(stems)


@dataclass(frozen=True, slots=True)
class _Reach:
    """All by which a word is found: its forms, those of its parts, the stems of its synonyms."""

    forms: _Forms
    parts: tuple[_Forms, ...] = ()
    alike: frozenset[str] = frozenset()


@lru_cache(maxsize=10_000)
def _reach(word: Word) -> _Reach:
    noun = word.text[:1].isupper()
    if word.whole:
        inner = () if word.language == "en" else _inner([word.folded])
        return _Reach(_Forms(bases(word.folded, noun), inner))
    forms = _forms(word.folded, word.language)
    german = forms[:1] if word.language == "de" else forms[1:]  # only these make compounds and strong verbs
    typed = german if word.language == "en" else [] if noun else [word.text]  # "Last" is no form of "lesen"
    verbs = [lexical.fold(verb) for form in typed if (verb := tagger.infinitive(form))]
    strong = None if word.name else graded([*german, *verbs])
    own = _Forms(_stems([*forms, *verbs], noun), _inner(german), strong)
    parts = () if word.name else translation.parts(word.folded, word.language)
    found = [_forms(part, word.language) for part in parts]
    pieces = tuple(_Forms(_stems(part), _inner(part)) for part in found)
    if word.name or word.weight < INFORMED or not german:
        return _Reach(own, pieces)
    return _Reach(own, pieces, _stems(thesaurus.synonyms(german[0], bases(german[0], noun))))


def _stems(forms: Iterable[str], noun: bool = False) -> frozenset[str]:
    return frozenset[str]().union(*(bases(form, noun) for form in forms))


def _inner(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(shortened, forms)))


def _degree(word: Word, held: _Held, same: float = 1.0) -> float:
    if word.sound in held.skeletons:
        return 1.0
    if word.text.isdigit():
        return 0.0
    return _reached(_reach(word), held, same)


def _reached(reach: _Reach, held: _Held, same: float) -> float:
    if reach.forms.held(held):
        return 1.0
    best = PART * sum(part.held(held) for part in reach.parts) / len(reach.parts) if reach.parts else 0.0
    return best if held.stems.isdisjoint(reach.alike) else max(best, same)


def _respelt(word: Word, held: _Held) -> bool:
    """Whether a name is misspelt, part of a longer word ("Murkraftwerk"), or another form of one ("Tyrolean")."""
    form = word.folded
    if len(form) >= PREFIX and f" {form}" in held.joined:
        for match in re.finditer(rf"\b{re.escape(form)}\w+", held.joined):
            if begins(form, match.group()):
                return True
    if len(word.sound) < MISSPELT:
        return False
    stems = {skeleton(stem) for stem in bases(form) if len(stem) >= MISSPELT}
    return any(
        alike(word.sound, other)
        or (
            other.startswith(word.sound[:MISSPELT])
            and any(0 <= len(other) - len(s) <= 2 and other.startswith(s) for s in stems)
        )
        or (len(word.sound) >= TRANSCRIBED and other.endswith(word.sound[-TRANSCRIBED:]))
        for other in held.skeletons
        if other[:1] == word.sound[:1] or len(other) > len(word.sound)
    )


@lru_cache(maxsize=5_000)
def _forms(word: str, language: LanguageCode) -> tuple[str, ...]:
    """A folded word and what it is in the other language."""
    return word, *likely(word, language)


def likely(word: str, language: LanguageCode) -> list[str]:
    """What a folded word most probably is in the other language."""
    found = translation.translations(word, language)
    return [form for form, weight in found if weight >= LIKELY * found[0][1]]
