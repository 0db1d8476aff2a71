"""Saying told by a noun and whose it is: "die Kritik der Grünen am Plan", "stieß bei Anrainern auf Kritik"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.phrases import Phrase, phrase_at, phrases, with_appositions
from qabot.attribution.predicates import predicate
from qabot.attribution.standpoints import voice
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Cue, Speech, Tag
from qabot.types import Kind, Stance

_REACH = 16  # tokens from a noun to what it is about
_COMPOUND = 5  # letters at the least of a noun whose compounds mean the same: "Korruptionsvorwurf"


def nominal_drafts(parse: Parse) -> list[Draft]:
    """One draft for each noun of saying, beside which stand whose it is and what it is about."""
    drafts = []
    for i, token in enumerate(parse.tokens):
        if token.tag is not Tag.NOUN:
            continue
        cue = noun_cue(token.lemma, parse.speech)
        if cue is None or cue.stance is Stance.CLAIMS:
            continue
        draft = _owned(parse, i, cue) or _sent(parse, i, cue)
        if draft is not None:
            drafts.append(draft)
    return drafts


def noun_cue(lemma: str, speech: Speech) -> Cue | None:
    """The cue that a noun makes, itself or as the last part of a compound."""
    return speech.nouns.get(lemma) or _compound(lemma, speech)


@lru_cache(maxsize=8192)
def _compound(lemma: str, speech: Speech) -> Cue | None:
    for noun in speech.compounding:
        if len(lemma) >= len(noun) + _COMPOUND - 2 and lemma.endswith(noun.lower()):
            return speech.nouns.get(noun)
    return None


def _about(parse: Parse, i: int, cue: Cue, limit: int) -> Range | None:
    """The phrase at ``i`` that tells what the noun is about: "am Plan"."""
    if i >= limit or parse.tokens[i].tag is not Tag.PREPOSITION or parse.tokens[i].lower not in cue.prepositions:
        return None
    phrase = phrase_at(parse.tokens, i + 1, limit, parse.words, attach=True)
    if phrase is None or parse.tokens[phrase.head].lower in parse.words.months_and_days:
        return None
    return i, phrase.end


def _piece(parse: Parse, i: int) -> int:
    """End of the stretch of its clause in which a token stands."""
    owner = parse.owner.get(i)
    return next((b for a, b in owner.pieces if a <= i < b), i + 1) if owner is not None else i + 1


def _origin(parse: Parse, i: int, limit: int, *, attach: bool = False) -> Phrase | None:
    """The phrase at ``i`` that tells whose the noun before it is: "der Grünen", "von Seiten der Grünen"."""
    tokens, words = parse.tokens, parse.words
    if i >= limit:
        return None
    if tokens[i].lower in words.agent_prepositions:
        start = i + 1
        if start + 1 < limit and tokens[start].lower in words.sides:
            start += 1
        return phrase_at(tokens, start, limit, words, attach=attach)
    genitive = tokens[i].lower in words.genitives and tokens[i].tag in (Tag.DETERMINER, Tag.RELATIVE, Tag.PRONOUN)
    return phrase_at(tokens, i, limit, words, attach=attach) if genitive else None


def _owned(parse: Parse, i: int, cue: Cue) -> Draft | None:
    """``die Kritik der Grünen am Plan``: noun, whose, and about what, in a row, appositions between them or not."""
    limit = _piece(parse, i)
    first = _about(parse, i + 1, cue, limit)
    if first is not None:
        whose = _origin(parse, first[1], limit)
        if whose is None or whose.pronoun or parse.tokens[first[1]].tag is not Tag.PREPOSITION:
            return None
        return _draft(cue, i, first, whose, (i, whose.end))
    for at in range(i + 2, min(i + _REACH, parse.last)):
        token = parse.tokens[at]
        if token.tag in (Tag.FINITE, Tag.QUOTE, Tag.MARK):
            return None
        if token.tag is not Tag.PREPOSITION or token.lower not in cue.prepositions:
            continue
        about = _about(parse, at, cue, _piece(parse, at))
        whose = _origin(parse, i + 1, at, attach=True)
        if about is None or whose is None or not voice(parse, whose):
            continue
        end = with_appositions(parse.tokens, whose, parse.words, at)
        if end not in (at, at - 1):
            continue
        return _draft(cue, i, about, replace(whose, end=end), (i, about[1]))
    return None


def _sent(parse: Parse, i: int, cue: Cue) -> Draft | None:
    """``Kritik kam von den Grünen``, ``stieß bei Anrainern auf Kritik``: the verb says where it comes from."""
    clause = parse.owner.get(i)
    if clause is None or clause.kind in (ClauseKind.QUOTE, ClauseKind.PARENTHESIS) or clause.finite is None:
        return None
    found = predicate(parse, clause)
    if found is None or found.negated or found.modal or found.passive:
        return None
    beside = parse.speech.coming_phrases.get(found.lemma, frozenset())
    coming = found.lemma in parse.speech.coming or any(parse.tokens[j].lower in beside for j in clause.own())
    receiving = found.lemma in parse.speech.receiving
    if not coming and not receiving:
        return None
    own = [j for j in clause.own() if j not in parse.inside]
    every = phrases(parse.tokens, own, parse.words, None)
    place = next((p for p in every if p.start <= i < p.end), None)
    if place is None or place.head != i or not _placed(parse, clause, place, receiving=receiving):
        return None
    senders = (_sender(parse, p) for p in every if not p.start <= i < p.end)
    whose = _origin(parse, i + 1, _piece(parse, i)) or next((p for p in senders if p is not None), None)
    if whose is None or not voice(parse, whose):
        return None
    content = _about(parse, i + 1, cue, _piece(parse, i))
    if content is None and receiving:
        content = _received(parse, clause, every, i)
    if content is None:
        start = i
        while start and parse.tokens[start - 1].tag in (Tag.DETERMINER, Tag.ADJECTIVE) and start - 1 in own:
            start -= 1
        content = start, i + 1
    return _draft(cue, i, content, whose, (clause.start, clause.end))


def _placed(parse: Parse, clause: Clause, phrase: Phrase, *, receiving: bool) -> bool:
    """Whether the noun stands where the verb says of it that it comes, or that it is met with."""
    if phrase.preposition is not None:
        return parse.tokens[phrase.preposition].lower in parse.words.meeting_prepositions
    met = subject(parse.tokens, clause, parse.words) if receiving else None
    return met is None or not met.start <= phrase.head < met.end


def _sender(parse: Parse, phrase: Phrase) -> Phrase | None:
    """Who is named by a phrase that can tell where a noun of saying comes from: "auf Seiten der Opposition"."""
    tokens, words = parse.tokens, parse.words
    at = phrase.preposition
    if at is None or tokens[phrase.head].lower in words.months_and_days:
        return None
    if tokens[phrase.head].lower in words.sides:
        return phrase_at(tokens, phrase.head + 1, phrase.end, words, attach=True)
    if tokens[at].lower in words.agent_prepositions:
        return phrase
    return phrase if tokens[at].lower in words.sending_prepositions and voice(parse, phrase) else None


def _received(parse: Parse, clause: Clause, every: list[Phrase], i: int) -> Range | None:
    """What is met with criticism: the reason that is named, else the subject."""
    for phrase in every:
        at = phrase.preposition
        inside = phrase.start <= i < phrase.end
        if at is not None and not inside and parse.tokens[at].lower in parse.words.reason_prepositions:
            return at, phrase.end
    met = subject(parse.tokens, clause, parse.words)
    if met is None or met.pronoun or met.start <= i < met.end:
        return None
    return met.start, met.end


def _draft(cue: Cue, i: int, content: Range, whose: Phrase, frame: Range) -> Draft:
    return Draft(
        content,
        cue.lemma,
        [i],
        Kind.REPORTED,
        cue.stance,
        speaker=(whose.start, whose.end),
        frame=[frame],
        noun=True,
        rank=2,
    )
