"""Relative clauses that answer what stands before them: "..., was der Minister bestreitet"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.predicates import Predicate, cues_of, predicate
from qabot.attribution.roles import agent_of, speaker_range
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Cue
from qabot.types import Kind, Stance

_ANSWERING = (Stance.DENIES, Stance.CONFIRMS, Stance.CRITICISES)


def with_reactions(parse: Parse, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each cut before the clause that answers it, and one more for every such clause."""
    kept = list(drafts)
    for clause in parse.clauses:
        if clause.opener is None or parse.tokens[clause.opener].lower not in parse.words.resuming:
            continue
        match = _cue(parse, clause)
        if match is None:
            continue
        found, cue, tokens = match
        kept = [_cut(parse, draft, clause) for draft in kept if not _of(parse, draft, clause)]
        content = _answered(parse, kept, clause)
        speaker = agent_of(parse, clause) if found.passive else subject(parse.tokens, clause, parse.words)
        if content is None or (speaker is None and not found.passive):
            continue
        kept.append(
            Draft(
                content,
                cue.lemma,
                list(tokens),
                Kind.INDIRECT,
                cue.stance,
                speaker=speaker_range(parse, speaker, None),
                frame=list(clause.pieces),
                negated=found.negated,
                passive=found.passive,
                answering=True,
                rank=3,
            )
        )
    distinct: list[Draft] = []
    for draft in (_without_manner(parse, draft, kept) for draft in kept):
        twice = (o for o in distinct if o.content == draft.content and o.answering == draft.answering)
        other = next(twice, None)
        if other is None or draft.content is None:
            distinct.append(draft)
        elif draft.rank > other.rank:
            distinct[distinct.index(other)] = draft
    return distinct


def _without_manner(parse: Parse, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The draft without a clause at its end that only tells who says so: "..., wie die Zeitung schreibt"."""
    for other in drafts:
        clause = parse.owner.get(other.cue_tokens[0]) if other.cue_tokens and other is not draft else None
        if clause is None or clause.opener is None or draft.content is None:
            continue
        manner = parse.tokens[clause.opener].lower in parse.speech.manner
        if manner and draft.content[0] < clause.start and draft.content[1] == clause.end:
            return replace(draft, content=parse.trim(draft.content[0], clause.start))
    return draft


def _cue(parse: Parse, clause: Clause) -> tuple[Predicate, Cue, tuple[int, ...]] | None:
    """The verb by which the clause answers; None where the clause is a question or an object of what is before."""
    if clause.kind is not ClauseKind.SUBORDINATE or clause.opener != clause.start or clause.start < 2:
        return None
    found = predicate(parse, clause)
    if found is None or found.modal or parse.tokens[clause.start - 2].lower in parse.words.indefinite_neuter:
        return None
    marked = any(parse.tokens[i].lower in parse.words.predicate_markers for i in clause.own())
    for cue, tokens in cues_of(parse, clause, found):
        judging = cue.stance in _ANSWERING or ("as" in cue.frames and marked) or "predicate" in cue.frames
        if judging and cue.frames & {"object", "clause", "as", "given"}:
            return None if _asked(parse, clause) else (found, cue, tokens)
    return None


def _asked(parse: Parse, clause: Clause) -> bool:
    """Whether the verb before the clause asks for it: "wollte nicht sagen, was er bestreite"."""
    before = parse.owner.get(clause.start - 2)
    if before is None or before.kind is ClauseKind.QUOTE:
        return False
    found = predicate(parse, before)
    cues = cues_of(parse, before, found) if found is not None else []
    if not cues:
        return False
    cue = cues[0][0]
    if "clause" not in cue.frames or cue.stance in (Stance.ACCUSES, Stance.ANNOUNCES, Stance.DEMANDS):
        return False
    return before.kind is ClauseKind.MAIN and not (before.verb_first and before.order > 0)


def _of(parse: Parse, draft: Draft, clause: Clause) -> bool:
    """Whether a draft was made of the clause itself."""
    return bool(draft.cue_tokens) and all(parse.owner.get(i) is clause for i in draft.cue_tokens)


def _cut(parse: Parse, draft: Draft, clause: Clause) -> Draft:
    if draft.content is None or not draft.content[0] < clause.start < draft.content[1]:
        return draft
    return replace(draft, content=parse.trim(draft.content[0], clause.start))


def _answered(parse: Parse, drafts: Sequence[Draft], clause: Clause) -> Range | None:
    """What the clause answers: the content that ends right before it or is said there, else the whole clause before."""
    before = parse.owner.get(clause.start - 2)
    for draft in drafts:
        said_there = bool(draft.cue_tokens) and parse.owner.get(draft.cue_tokens[0]) is before
        if draft.content is not None and (said_there or clause.start - 2 <= draft.content[1] <= clause.start):
            return draft.content
    while before is not None and before.parent is not None and before.kind is not ClauseKind.MAIN:
        before = before.parent
    if before is None:
        return None
    content = parse.trim(before.start, clause.start)
    return content if content[0] < content[1] else None
