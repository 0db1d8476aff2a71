"""The verbal bracket of a German clause: what is still to come of it, and what closes it."""

from __future__ import annotations

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.segments import Segment, to_infinitive
from qabot.attribution.units import Token
from qabot.languages.vocabulary import Grammar, Tag


def complete(tokens: list[Token], clause: Clause) -> bool:
    """Whether a clause has its verb."""
    if clause.kind is ClauseKind.INFINITIVE:
        return to_infinitive(tokens, clause.start, clause.end) or clause.finite is not None
    return clause.finite is not None


def auxiliary(token: Token, words: Grammar) -> bool:
    """Whether a verb helps another: "haben", "werden", a modal."""
    return token.lemma in words.auxiliary_have | words.auxiliary_passive | words.auxiliary_be | words.modals


def wants(tokens: list[Token], words: Grammar, clause: Clause) -> bool:
    """Whether the second half of a main clause's bracket is still to come."""
    if clause.finite is None or clause.kind is not ClauseKind.MAIN:
        return False
    rest = [tokens[i].tag for i in clause.own() if i > clause.finite]
    if auxiliary(tokens[clause.finite], words):
        return Tag.PARTICIPLE not in rest and Tag.INFINITIVE not in rest
    return Tag.PARTICLE not in rest


def closes(tokens: list[Token], words: Grammar, segment: Segment, clause: Clause) -> bool:
    """Whether a segment holds the second half of a clause's bracket; the clause has its finite verb."""
    assert clause.finite is not None
    tags = [tokens[i].tag for i in range(segment.start, segment.end)]
    lemma = tokens[clause.finite].lemma
    if lemma in words.auxiliary_have or lemma in words.auxiliary_be:
        return Tag.PARTICIPLE in tags[-3:]
    if lemma in words.auxiliary_passive or lemma in words.modals:
        return Tag.PARTICIPLE in tags[-3:] or Tag.INFINITIVE in tags[-2:]
    return tags[-1] is Tag.PARTICLE or tags[0] is Tag.PARTICLE
