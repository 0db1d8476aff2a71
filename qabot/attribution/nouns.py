"""Nouns that hold what somebody says: ``der Vorwurf, er habe ...``, ``die Behauptung, dass ...``."""

from __future__ import annotations

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.contents import Content
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.owners import inner_source
from qabot.attribution.phrases import phrase_at
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Tag
from qabot.types import Kind


def noun_drafts(parse: Parse) -> list[Draft]:
    """One draft for each noun of saying that a clause of content follows."""
    drafts = []
    for i, token in enumerate(parse.tokens):
        if token.tag is not Tag.NOUN:
            continue
        cue = parse.speech.nouns.get(token.lemma)
        if cue is None:
            continue
        content = _content(parse, i, cue.frames)
        if content is None or content.range is None:
            continue
        start = i
        while start and parse.tokens[start - 1].tag in (Tag.DETERMINER, Tag.ADJECTIVE):
            start -= 1
        phrase = phrase_at(parse.tokens, start, content.range[0], parse.words, attach=True)
        end = phrase.end if phrase is not None else i + 1
        inner = inner_source(parse, i, (start, end))
        owner = parse.owner.get(i)
        speaker: Range | None = inner
        if speaker is None and owner is not None:
            above = subject(parse.tokens, owner, parse.words)
            anybody = (
                above is not None and above.pronoun and parse.words.cases.get(parse.tokens[above.start].lower) == "n"
            )
            if anybody and above is not None and parse.tokens[above.start].lower in parse.words.impersonal:
                continue  # "man muss dem Land den Vorwurf machen, ..."
            impersonal = above is not None and parse.tokens[above.start].lower in parse.words.impersonal
            if above is not None and not above.start <= i < above.end and not impersonal:
                speaker = (above.start, above.end)
        drafts.append(
            Draft(
                content.range,
                token.lemma,
                [i],
                content.kind,
                cue.stance,
                speaker=speaker,
                frame=list(owner.pieces) if owner is not None else [],
                noun=True,
                rank=2 if inner is not None else 1,
            )
        )
    return drafts


def _content(parse: Parse, i: int, frames: frozenset[str]) -> Content | None:
    """The clause behind the noun's phrase."""
    owner = parse.owner.get(i)
    if owner is None:
        return None
    for clause in parse.clauses:
        if clause.start <= i:
            continue
        if clause.start > i + 14:
            return None
        if not _adjoins(parse, i, clause, owner):
            continue
        if clause.kind is ClauseKind.QUOTE:
            return Content((clause.start, clause.end), Kind.DIRECT, clause) if "quote" in frames else None
        opener = parse.tokens[clause.opener].lower if clause.opener is not None else ""
        if clause.kind is ClauseKind.SUBORDINATE and opener in parse.words.that and "clause" in frames:
            return Content(parse.extent(clause, owner), Kind.INDIRECT, clause)
        if clause.kind is ClauseKind.INFINITIVE and "infinitive" in frames:
            if parse.tokens[clause.start].tag in (Tag.INFINITIVE_OPENER, Tag.CONJUNCTION):
                return None
            return Content(parse.extent(clause, owner), Kind.INDIRECT, clause)
        main = clause.kind is ClauseKind.MAIN and clause.joined is None and not clause.verb_first
        if main and "clause" in frames and (parse.mood(clause) or clause.separator == ":"):
            return Content(parse.extent(clause, owner), Kind.INDIRECT, clause)
        return None
    return None


def _adjoins(parse: Parse, i: int, clause: Clause, owner: Clause) -> bool:
    """Whether only the noun's own attributes stand between it and the clause."""
    for j in range(i + 1, clause.start):
        token = parse.tokens[j]
        if parse.owner.get(j) not in (owner, None):
            return False
        if token.tag is Tag.COMMA and j < clause.start - 1 and parse.tokens[clause.start - 2].tag is not Tag.NAME:
            return False
        if token.tag in (Tag.FINITE,):
            return False
        if token.tag is Tag.NOUN and token.lemma in parse.speech.nouns:
            return False
    return clause.separator in (",", ":", "", "–")
