"""A modal by which somebody says something of himself: "Der Zeuge will den Täter gesehen haben"."""

from __future__ import annotations

from itertools import pairwise

from qabot.attribution.clause import ClauseKind
from qabot.attribution.drafts import Draft, Parse
from qabot.attribution.predicates import predicate
from qabot.attribution.roles import speaker_range
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Tag
from qabot.types import Kind, Stance


def boast_drafts(parse: Parse) -> list[Draft]:
    """One draft for each clause with such a modal and a perfect infinitive; with a negation it denies."""
    tokens, words = parse.tokens, parse.words
    drafts = []
    for clause in parse.clauses:
        finite = clause.finite
        if clause.kind in (ClauseKind.QUOTE, ClauseKind.INFINITIVE) or finite is None:
            continue
        if tokens[finite].lower not in words.claiming_modals:
            continue
        found = predicate(parse, clause)
        speaker = subject(tokens, clause, words)
        if found is None or speaker is None or not _perfect(parse, found.tokens, finite):
            continue
        if tokens[speaker.start].lower in words.impersonal | words.first_person | words.neuter:
            continue
        own = [i for i in clause.own() if i not in (finite, clause.opener) and not speaker.start <= i < speaker.end]
        behind = [i for i in own if i > speaker.start] or own
        content = parse.trim(behind[0], behind[-1] + 1)
        denied = any(tokens[i].lower in words.negations | words.nothing for i in own)
        stance = Stance.DENIES if denied else Stance.CLAIMS
        who = speaker_range(parse, speaker, content)
        drafts.append(
            Draft(content, tokens[finite].lemma, [finite], Kind.INDIRECT, stance, speaker=who, frame=[content], rank=2)
        )
    return drafts


def _perfect(parse: Parse, verbal: tuple[int, ...], finite: int) -> bool:
    tokens, words = parse.tokens, parse.words
    rest = [i for i in verbal if i != finite]
    having = words.auxiliary_have | words.auxiliary_be
    return any(
        tokens[a].tag is Tag.PARTICIPLE and tokens[b].tag is Tag.INFINITIVE and tokens[b].lemma in having
        for a, b in pairwise(rest)
    )
