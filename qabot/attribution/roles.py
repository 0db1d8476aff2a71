"""The parties to an utterance beside its subject: who acts in a passive, who is spoken to, which text speaks."""

from __future__ import annotations

from qabot.attribution.clause import Clause
from qabot.attribution.contents import Content
from qabot.attribution.drafts import Parse, Range
from qabot.attribution.phrases import Phrase, phrases, with_appositions
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind


def speaker_range(parse: Parse, phrase: Phrase | None, content: Range | None) -> Range | None:
    """The speaker's tokens with appositions, cut where the content begins."""
    if phrase is None:
        return None
    limit = len(parse.tokens)
    if content is not None and content[0] >= phrase.end:
        limit = content[0]
        while limit > phrase.end and parse.tokens[limit - 1].tag in (Tag.COMMA, Tag.MARK):
            limit -= 1
    return phrase.start, with_appositions(parse.tokens, phrase, parse.words, limit)


def controller_of(parse: Parse, clause: Clause) -> Phrase | None:
    """Who acts in an infinitive clause: the subject of the clause above."""
    above = clause.parent
    return subject(parse.tokens, above, parse.words) if above is not None else None


def agent_of(parse: Parse, clause: Clause) -> Phrase | None:
    own = [i for i in clause.own() if i not in parse.inside]
    for phrase in phrases(parse.tokens, own, parse.words, clause.finite if clause.opener is None else None):
        at = phrase.preposition
        if at is None or parse.tokens[at].lower not in parse.words.agent_prepositions:
            continue
        if at and parse.tokens[at - 1].tag in (Tag.NUMBER, Tag.NOUN) and parse.tokens[at + 1].tag is Tag.NUMBER:
            continue
        return phrase
    return None


def source_inside_of(parse: Parse, clause: Clause, *, things: bool) -> Phrase | None:
    """Where no person speaks ("heißt es in dem Bericht"): the phrase behind "in" or "aus"."""
    own = [i for i in clause.own() if i not in parse.inside]
    for phrase in phrases(parse.tokens, own, parse.words, None):
        if phrase.preposition is None or phrase.pronoun:
            continue
        if parse.tokens[phrase.preposition].lower not in parse.words.source_places:
            continue
        head = parse.tokens[phrase.head]
        if head.lower in parse.words.months_and_days:
            continue
        if things and not any(head.lemma.endswith((thing, thing.lower())) for thing in parse.speech.things):
            continue
        return phrase
    return None


def addressee_of(
    parse: Parse, clause: Clause, cue: Cue, speaker: Phrase | None, content: Content, fixed: frozenset[int]
) -> Phrase | None:
    """Who is spoken to or accused: a dative, the accusative of cues that take one, or a phrase with "gegenüber"."""
    tokens, words = parse.tokens, parse.words
    taken: set[int] = set(fixed)
    if speaker is not None:
        taken = set(range(speaker.start, with_appositions(tokens, speaker, words, len(tokens))))
    if content.range is not None and content.kind is Kind.REPORTED and "accusative" not in cue.frames:
        taken |= set(range(*content.range))
    own = [i for i in clause.own() if i not in parse.inside and i not in taken]
    for phrase in phrases(tokens, own, words, None):
        if set(range(phrase.start, phrase.end)) & taken or tokens[phrase.head].lower in words.months_and_days:
            continue
        if phrase.preposition is not None:
            lower = tokens[phrase.preposition].lower
            turned_to = content.kind is not Kind.REPORTED and lower in words.turning_prepositions & cue.prepositions
            if lower in words.addressee_prepositions or turned_to:
                return phrase
            continue
        if "accusative" in cue.frames and "a" in phrase.cases:
            return phrase
        if phrase.cases and ("a" not in phrase.cases and "d" in phrase.cases and "n" not in phrase.cases):
            return phrase
        behind = phrase.start > (clause.finite or 0)
        if "dative" in cue.frames and "d" in phrase.cases and (behind or "n" not in phrase.cases):
            return phrase
        if content.kind is not Kind.REPORTED and phrase.cases == "ad" and "object" not in cue.frames:
            return phrase  # "teilte den Angehörigen mit"
        determined = tokens[phrase.start].lower == "der" and phrase.start > (clause.finite or 0)
        if determined and speaker is not None and not phrase.pronoun:
            return phrase
    return None


def misfit(parse: Parse, clause: Clause, speaker: Phrase | None) -> bool:
    """Whether the noun phrase behind a verb in first place can hardly be its subject, so that it is an object."""
    if speaker is None or clause.finite is None or speaker.start < clause.finite:
        return True
    plural = parse.tokens[clause.finite].lower.endswith("n")
    if speaker.plural is not None and speaker.plural != plural:
        return True
    head = parse.tokens[speaker.head].lower
    abstract = head.endswith(parse.words.abstract_endings) and not head.endswith(parse.words.actor_endings)
    return abstract and parse.tokens[speaker.head].lemma not in parse.speech.things
