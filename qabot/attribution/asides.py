"""Sources beside what they tell: ``..., so X``, ``Berichte, wonach ...``."""

from __future__ import annotations

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.owners import inner_source
from qabot.attribution.phrases import phrase_at, phrases, with_appositions
from qabot.types import Kind, Stance


def aside_drafts(parse: Parse) -> list[Draft]:
    """One draft for each speaker set between commas and for each clause of report behind a noun."""
    drafts = [_relative(parse, i) for i in range(len(parse.tokens))]
    drafts += [_parenthesis(parse, clause) for clause in parse.clauses if clause.kind is ClauseKind.PARENTHESIS]
    return [draft for draft in drafts if draft is not None]


def _parenthesis(parse: Parse, clause: Clause) -> Draft | None:
    tokens = parse.tokens
    phrase = phrase_at(tokens, clause.start + 1, clause.end, parse.words, attach=False)
    if phrase is None or (phrase.pronoun and tokens[phrase.start].lower in parse.words.neuter):
        return None
    if "n" not in phrase.cases:
        return None
    earlier = [c for c in parse.clauses if c.start < clause.start]
    if not earlier:
        return None
    speaker = phrase.start, with_appositions(tokens, phrase, parse.words, len(tokens))
    noun = parse.speech.nouns.get(tokens[phrase.head].lemma)
    stance = noun.stance if noun is not None else Stance.CLAIMS
    if noun is not None:
        speaker = inner_source(parse, phrase.head, (phrase.start, phrase.end)) or speaker
    before = clause.start - 1
    while before > 0 and parse.owner.get(before) is None:
        before -= 1
    host = parse.owner[before]
    if host.kind is ClauseKind.QUOTE:
        end = host.end
        after = next(
            (c for c in parse.clauses if c.kind is ClauseKind.QUOTE and c.start in (clause.end, clause.end + 1)), None
        )
        content = (host.start, after.end if after is not None else end)
        return Draft(
            content,
            "so",
            [clause.start],
            Kind.DIRECT,
            stance,
            speaker=speaker,
            frame=[(clause.start, max(clause.end, speaker[1]))],
            source=True,
            rank=4,
        )
    start = earlier[0].start
    for c in earlier:
        if c.separator in (";",) or (c.separator == ":" and c.kind is ClauseKind.MAIN):
            start = c.start
    end = before + 1
    if any(c.start < clause.start and c.end > clause.end for c in parse.clauses):
        end = parse.last
    start, end = parse.trim(start, end)
    if start >= end:
        return None
    return Draft(
        (start, end),
        "so",
        [clause.start],
        Kind.INDIRECT,
        stance,
        speaker=speaker,
        frame=[(clause.start, max(clause.end, speaker[1]))],
        source=True,
        rank=1,
    )


def _relative(parse: Parse, i: int) -> Draft | None:
    """``Berichte, wonach ...``: the source is the noun before the comma."""
    token = parse.tokens[i]
    if token.lower not in parse.speech.source_relatives or i < 2:
        return None
    owner = parse.owner.get(i)
    if owner is None or owner.start != i or owner.finite is None:
        return None
    start, end = parse.extent(owner, owner.parent)
    if start + 1 >= end:
        return None
    speaker: Range | None = None
    above = owner.parent
    if above is not None:
        for phrase in phrases(parse.tokens, above.own(), parse.words, above.finite):
            if phrase.start < i and phrase.end <= i and not phrase.pronoun:
                speaker = (phrase.start, phrase.end)
    return Draft(
        (start + 1, end),
        token.lower,
        [i],
        Kind.INDIRECT,
        Stance.CLAIMS,
        speaker=speaker,
        frame=[*(above.pieces if above else []), (i, i + 1)],
        rank=2,
    )
