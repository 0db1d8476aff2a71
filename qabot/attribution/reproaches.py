"""Whom a verb of reproach names beside its subject, where the forms leave open which phrase is which."""

from __future__ import annotations

from dataclasses import replace

from qabot.attribution.clause import Clause
from qabot.attribution.drafts import Parse
from qabot.attribution.heads import is_thing
from qabot.attribution.phrases import Phrase, phrase_at, phrases
from qabot.languages.vocabulary import Cue, Tag


def split_dative(parse: Parse, clause: Clause, cue: Cue, speaker: Phrase | None) -> Phrase | None:
    """The speaker without the dative that looks like its genitive.

    In "weil die Opposition der Regierung Betrug vorwarf" nothing but the verb, which needs a dative, tells that "der
    Regierung" is no attribute. In first place of a main clause a phrase is one, whatever it holds.
    """
    tokens, words = parse.tokens, parse.words
    if speaker is None or speaker.pronoun or cue.lemma not in words.giving or clause.finite is None:
        return speaker
    if clause.opener is None and speaker.start < clause.finite and not clause.verb_first:
        return speaker
    datives = (i for i in range(speaker.head + 1, speaker.end) if _dative(parse, i) or _named(parse, speaker, i))
    at = next(datives, None)
    if at is None or tokens[at - 1].tag not in (Tag.NOUN, Tag.NAME):
        return speaker
    for other in phrases(tokens, clause.own(), words, None):
        apart = other.start >= speaker.end or other.end <= speaker.start
        if apart and other.preposition is None and "d" in other.cases and "n" not in other.cases:
            return speaker
    if phrase_at(tokens, at, speaker.end, words, attach=False) is None:
        return speaker
    return replace(speaker, end=at)


def before_dative(parse: Parse, clause: Clause, cue: Cue, speaker: Phrase | None) -> Phrase | None:
    """What stands before a verb with a dative instead of the "der" phrase behind it: "Das Amt warf der Seite vor".

    Such a verb needs its dative; where no other phrase can be it, that one is, and not the subject.
    """
    tokens, words = parse.tokens, parse.words
    if speaker is None or speaker.pronoun or clause.finite is None or clause.opener is not None or clause.verb_first:
        return speaker
    dative = cue.lemma in words.giving or "given" in cue.frames
    if not dative or speaker.start < clause.finite or "d" not in words.cases.get(tokens[speaker.start].lower, ""):
        return speaker
    others = [p for p in phrases(tokens, clause.own(), words, clause.finite) if p.start != speaker.start]
    others = [p for p in others if p.preposition is None]
    first = next((p for p in others if p.start == clause.start and p.end <= clause.finite), None)
    if first is None or first.pronoun or "n" not in first.cases or tokens[first.start].lower == "der":
        return speaker
    determined = tokens[first.start].tag is Tag.DETERMINER
    if not determined or is_thing(tokens[first.head].text, words.code):
        return speaker
    if any(p is not first and "d" in p.cases for p in others):
        return speaker
    plural = tokens[clause.finite].lower.endswith("n")
    return first if first.plural is None or first.plural == plural else speaker


def split_complement(parse: Parse, clause: Clause, cue: Cue, speaker: Phrase | None) -> Phrase | None:
    """The speaker without what the verb's preposition opens: "so spricht die Ministerin (ÖVP) von einem Erfolg"."""
    tokens = parse.tokens
    if speaker is None or speaker.pronoun or not cue.prepositions or clause.finite is None:
        return speaker
    if speaker.start < clause.finite:
        return speaker
    inner = range(speaker.head + 1, speaker.end)
    at = [i for i in inner if tokens[i].tag is Tag.PREPOSITION and tokens[i].lower in cue.prepositions]
    if not at or tokens[at[-1] + 1].tag is Tag.NAME:
        return speaker
    outer = (i for i in clause.own() if not speaker.start <= i < speaker.end)
    if any(tokens[i].tag is Tag.PREPOSITION and tokens[i].lower in cue.prepositions for i in outer):
        return speaker
    return replace(speaker, end=at[-1])


def split_agent(parse: Parse, clause: Clause, whom: Phrase | None) -> tuple[Phrase | None, Phrase | None]:
    """The subject of a passive and who acts, who looks like its attribute: "kritisiert wird der Plan vom Rat"."""
    if whom is None or whom.pronoun or clause.finite is None or whom.start < clause.finite:
        return whom, None
    tokens, words = parse.tokens, parse.words
    for i in range(whom.head + 1, whom.end):
        if tokens[i].tag is Tag.PREPOSITION and tokens[i].lower in words.agent_prepositions:
            agent = phrase_at(tokens, i + 1, whom.end, words, attach=True)
            return (replace(whom, end=i), agent) if agent is not None else (whom, None)
    return whom, None


def _named(parse: Parse, speaker: Phrase, i: int) -> bool:
    """Whether a bare name follows a noun with its article: "werfen die Abgeordneten | Huber vor"."""
    tokens = parse.tokens
    if i != speaker.head + 1 or tokens[i].tag is not Tag.NAME or tokens[speaker.start].tag is not Tag.DETERMINER:
        return False
    return not any(tokens[j].lower in parse.words.joiners for j in range(i, speaker.end))


def _dative(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    determiner = token.tag in (Tag.DETERMINER, Tag.RELATIVE, Tag.PRONOUN)
    return determiner and "d" in parse.words.cases.get(token.lower, "")
