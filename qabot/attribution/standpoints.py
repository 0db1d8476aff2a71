"""Judgements told as how something looks to somebody: "Für die Partei ist der Plan unannehmbar"."""

from __future__ import annotations

from qabot.attribution.clause import ClauseKind
from qabot.attribution.drafts import Draft, Parse
from qabot.attribution.heads import Sort, head_of
from qabot.attribution.patterns import found
from qabot.attribution.phrases import Phrase, phrases
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Tag
from qabot.types import Kind, Stance

_JUDGING = ("disapproval", "falsehood", "wrongdoing")


def standpoint_drafts(parse: Parse) -> list[Draft]:
    """One draft for each clause that opens with whose view it is, a copula behind it, and that disapproves."""
    tokens, words = parse.tokens, parse.words
    drafts = []
    for clause in parse.clauses:
        finite = clause.finite
        if clause.kind is not ClauseKind.MAIN or clause.opener is not None or finite is None or clause.start >= finite:
            continue
        if tokens[clause.start].lower not in words.view_prepositions or tokens[finite].lemma not in words.auxiliary_be:
            continue
        front = phrases(tokens, list(range(clause.start, finite)), words, finite)
        if len(front) != 1 or front[0].end != finite or not voice(parse, front[0]):
            continue
        if any(tokens[i].tag in (Tag.PARTICIPLE, Tag.INFINITIVE) for i in clause.own()):
            continue
        seen = subject(tokens, clause, words)
        if seen is None or seen.start < finite:
            continue
        content = parse.trim(finite, parse.extent(clause, None)[1])
        text = " ".join(token.text for token in tokens[slice(*content)]).lower()
        if not any(found(field, words.code, text) for field in _JUDGING):
            continue
        drafts.append(
            Draft(
                content,
                tokens[clause.start].lower,
                [clause.start],
                Kind.REPORTED,
                Stance.CRITICISES,
                speaker=(front[0].start, front[0].end),
                frame=[(clause.start, finite)],
                rank=2,
            )
        )
    return drafts


def voice(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase names somebody who can hold a view: a person, a body, a name."""
    if phrase.pronoun:
        return False
    inner = parse.tokens[phrase.start : min(phrase.head + 2, phrase.end)]
    acting = parse.tokens[phrase.head].lower.endswith(parse.words.actor_endings)
    return acting or any(t.tag is Tag.NAME or head_of(t.text, parse.words.code)[3] is not Sort.OTHER for t in inner)
