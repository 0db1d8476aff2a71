"""Who speaks where the clause of saying names nobody: in a passive, in "hieß es", behind another verb's subject."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.attribution.cast import Cast
from qabot.attribution.heads import Sort, common, words_at
from qabot.attribution.mentions import Mention
from qabot.attribution.utterance import Utterance
from qabot.languages.speaker_vocabulary import person_words
from qabot.languages.vocabulary import speech
from qabot.types import Span, Stance

_BACK = 700  # characters back within which the accuser or the speaker before goes on

Place = tuple[Span, int]  # where somebody is named, and the number of the entity


def silent_speaker(cast: Cast, utterances: Sequence[Utterance], known: Sequence[Place | None], i: int) -> Place | None:
    """The speaker of utterance ``i``, which names none; ``known`` are those of the utterances before it."""
    utterance = utterances[i]
    if not utterance.passive and (found := _beside(cast, utterance) or shared_speaker(utterances, known, i)):
        return found
    return _through(cast, utterance) or _before(cast, utterances, known, i)


def whose(cast: Cast, utterance: Utterance, number: int) -> Place | None:
    """He to whom a speaker's phrase belongs that names no speaker: "X räumte Fehler ein", "erhob Beschuldigungen"."""
    entity = cast.entities[number]
    phrase = next((p for p in entity.phrases if p.span == utterance.speaker_span), None)
    if (
        utterance.source
        or phrase is None
        or phrase.sort is not Sort.OTHER
        or entity.camp is not None
        or entity.sort is not Sort.OTHER
    ):
        return None
    last = phrase.name.split()[-1] if phrase.name else ""
    if not last or phrase.name.isupper() or not common(last, cast.language) or _thing(last, cast.language):
        return None
    start = phrase.span[0]
    sentence = cast.text.rfind(". ", 0, start) + 1
    for mention, other in cast.places:
        named = mention.phrase.sort is not Sort.OTHER or cast.entities[other].camp or cast.entities[other].names
        own = other != number and mention.phrase.sort is not Sort.PRONOUN
        if sentence <= mention.phrase.span[0] < start and mention.subject and own and named:
            return mention.phrase.span, other
    return None


def _thing(word: str, language: str) -> bool:
    """Whether a noun is one that speaks although it is no person: "Studie"."""
    return any(word.startswith(thing) or word.lower().endswith(thing.lower()) for thing in speech(language).things)


def _outside(mention: Mention, utterance: Utterance) -> bool:
    start, end = mention.phrase.span
    spans = [utterance.content_span, *([utterance.addressee_span] if utterance.addressee_span else [])]
    return not any(start < b and a < end for a, b in spans)


def _voices(cast: Cast, utterance: Utterance) -> list[tuple[Mention, int]]:
    """Persons and bodies of the sentence that are not part of what is said."""
    start, end = utterance.sentence_span
    return [
        (mention, number)
        for mention, number in cast.places
        if start <= mention.phrase.span[0] < end
        and mention.phrase.sort is not Sort.PRONOUN
        and _outside(mention, utterance)
        and (mention.phrase.sort is not Sort.OTHER or cast.entities[number].sort is Sort.PERSON or _camp(cast, number))
    ]


def _camp(cast: Cast, number: int) -> bool:
    return cast.entities[number].camp is not None


def _beside(cast: Cast, utterance: Utterance) -> Place | None:
    """He who stands right behind the cue ("sagte Kern"), else the first in the sentence who can be its subject."""
    voices = _voices(cast, utterance)
    if utterance.cue_spans:
        end = utterance.cue_spans[0][1]
        for mention, number in voices:
            if 0 < mention.phrase.span[0] - end < 3:
                return mention.phrase.span, number
        for mention, number in voices:
            if mention.subject and mention.phrase.span[1] <= utterance.cue_spans[-1][0]:
                return mention.phrase.span, number
    return None


def shared_speaker(utterances: Sequence[Utterance], known: Sequence[Place | None], i: int) -> Place | None:
    """The speaker of the predicate before in the same sentence: "erklärte ... und kündigte an"."""
    for j in range(i - 1, -1, -1):
        if utterances[j].sentence_span != utterances[i].sentence_span:
            break
        if known[j] is not None:
            return known[j]
    return None


def _through(cast: Cast, utterance: Utterance) -> Place | None:
    """Where a passive says it was said: "vom Sprecher", "im Ministerium", "in den Medien"."""
    persons = person_words(cast.language)
    for mention, number in _voices(cast, utterance):
        start = mention.phrase.span[0]
        before = words_at(cast.text, max(0, start - 30), start)[-1:]
        marked = mention.phrase.determiner or (before[0].lower if before else "")
        words = {marked, before[0].lower if before else ""}
        if words & persons.agents:
            return mention.phrase.span, number
    return None


def _before(cast: Cast, utterances: Sequence[Utterance], known: Sequence[Place | None], i: int) -> Place | None:
    """The accuser or speaker who goes on from the sentences before; None where nobody does."""
    utterance = utterances[i]
    start = utterance.sentence_span[0]
    near = [
        (mention, number)
        for mention, number in cast.places
        if start - _BACK < mention.phrase.span[0] < utterance.content_span[0] and _outside(mention, utterance)
    ]
    persons = person_words(cast.language)
    if utterance.stance is Stance.ACCUSES:
        for mention, number in reversed(near):
            if mention.phrase.head in persons.accusers:
                return mention.phrase.span, number
        return None
    begin, end = utterance.sentence_span
    spoken_to = {
        number
        for mention, number in cast.places
        if utterance.passive
        and begin <= mention.phrase.span[0] < end
        and mention.subject
        and _outside(mention, utterance)
    }
    for j in range(i - 1, -1, -1):
        place, since = known[j], utterances[j].sentence_span
        if place is not None and place[1] in spoken_to:
            return None  # "darin wird er aufgefordert": not by himself
        if since[1] < start - _BACK or "\n\n" in cast.text[since[0] : start]:
            return None
        if place is not None:
            return place
    return None
