"""Whose the words are that a noun like "Angaben" stands for."""

from __future__ import annotations

from qabot.attribution.drafts import Parse, Range
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Tag


def of_its_own(parse: Parse, noun: int, phrase: Range) -> Range | None:
    """The subject where it speaks of itself: "nach eigenen Angaben"."""
    owner = parse.owner.get(noun)
    if owner is None or not any(parse.tokens[i].lower in parse.words.own for i in range(phrase[0], noun)):
        return None
    found = subject(parse.tokens, owner, parse.words, frozenset(range(*phrase)))
    if found is None or parse.tokens[found.start].lower in parse.words.impersonal:
        return None
    return found.start, found.end


def inner_source(parse: Parse, noun: int, phrase: Range) -> Range | None:
    """Whose "Angaben" these are: the genitive or "von" phrase behind the noun, or the possessive before it."""
    tokens, words = parse.tokens, parse.words
    after = noun + 1
    if after < phrase[1]:
        token = tokens[after]
        if token.tag is Tag.PREPOSITION and any(t.lower in words.months_and_days for t in tokens[after : after + 4]):
            return None
        if token.tag is Tag.PREPOSITION and token.lower in words.agent_prepositions | words.attribute_prepositions:
            return after + 1, phrase[1]
        if token.lower in words.genitives or token.tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE):
            return after, phrase[1]
    before = tokens[phrase[0]]
    if before.tag is Tag.DETERMINER and before.lower in words.possessives:
        return phrase[0], phrase[0] + 1
    if before.tag is Tag.NAME and phrase[0] < noun:
        return phrase[0], phrase[0] + 1
    return None
