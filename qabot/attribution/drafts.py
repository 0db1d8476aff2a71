"""What the single searches of a unit share: its parse, who owns which token, and records in tokens."""

from __future__ import annotations

from dataclasses import dataclass, field

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.clauses import parse
from qabot.attribution.segments import parenthesised, subjunctive
from qabot.attribution.units import Token, Unit
from qabot.languages.vocabulary import Grammar, Speech, Tag
from qabot.types import Kind, Stance

Range = tuple[int, int]  # half-open, in tokens of the unit


@dataclass(slots=True)
class Draft:
    """An utterance in tokens of its unit. ``content`` None stands for the sentence before ("Das sagte ...")."""

    content: Range | None
    cue: str
    cue_tokens: list[int]
    kind: Kind
    stance: Stance
    speaker: Range | None = None
    addressee: Range | None = None
    via: Range | None = None
    frame: list[Range] = field(default_factory=list)
    negated: bool = False
    passive: bool = False
    inherits: bool = False  # the speaker is that of the sentence before
    noun: bool = False
    source: bool = False  # named without a verb
    answering: bool = False  # the content is what another says, or what the sentence tells
    rank: int = 0  # of two drafts with the same content, the higher one stays


@dataclass(slots=True)
class Parse:
    """A parsed unit."""

    unit: Unit
    tokens: list[Token]
    clauses: list[Clause]
    words: Grammar
    speech: Speech
    owner: dict[int, Clause]
    inside: set[int]  # positions in brackets

    @property
    def last(self) -> int:
        """End of the unit's words: the closing mark is not counted in."""
        end = len(self.tokens)
        while end and self.tokens[end - 1].tag in (Tag.MARK, Tag.COMMA) and self.tokens[end - 1].text not in ")]%€$":
            end -= 1
        return end

    def mood(self, clause: Clause) -> bool:
        """Whether the clause's finite verb is in the mood of reported speech."""
        return clause.finite is not None and subjunctive(self.tokens[clause.finite], self.words)

    def weak_mood(self, clause: Clause) -> bool:
        """Whether that mood may also be plain conditional."""
        return clause.finite is not None and self.tokens[clause.finite].lower in self.words.subjunctive_weak

    def trim(self, start: int, end: int) -> Range:
        """The range without conjunctions and punctuation at its edges."""
        while start < end and (self.tokens[start].tag in (Tag.COMMA, Tag.MARK) and self.tokens[start].text not in "(["):
            start += 1
        while start < end and (
            self.tokens[end - 1].tag in (Tag.COMMA, Tag.MARK) and self.tokens[end - 1].text not in ")]%€$"
        ):
            end -= 1
        return start, end

    def extent(self, head: Clause, matrix: Clause | None, *, within: int | None = None) -> Range:
        """Tokens of a clause that holds content, with all that goes on from it, up to where its matrix resumes."""
        included = {head.order}
        for clause in self.clauses:
            if clause.order <= head.order or clause.start < head.start:
                continue
            if (
                clause.under(head)
                or (clause.parent is not None and clause.parent.order in included)
                or (clause.joined is not None and clause.joined.order in included)
            ):
                included.add(clause.order)
        end = head.start
        limit = self.last if within is None else within
        for i in range(head.start, limit):
            owner = self.owner.get(i)
            if owner is None:
                continue
            if owner.order not in included or (owner.kind is ClauseKind.QUOTE and owner.separator == ":"):
                break
            begins = i == owner.start and owner is not head and owner.kind is ClauseKind.MAIN
            if begins and not self.mood(owner) and self.tokens[i].lower in self.words.adversatives:
                break
            end = i + 1
        while end < limit and end in self.inside:
            end += 1
        # a speaker set behind it is no part of it
        for clause in reversed(self.clauses):
            if clause.kind is ClauseKind.PARENTHESIS and clause.end == end and clause.start > head.start:
                end = clause.start
        return self.trim(head.start, end)


def parse_unit(unit: Unit, words: Grammar, speech: Speech) -> Parse:
    """Clauses and owners of a unit's tokens."""
    clauses = parse(unit, words, speech.verbs)
    owner = {i: clause for clause in clauses for a, b in clause.pieces for i in range(a, b)}
    return Parse(unit, unit.tokens, clauses, words, speech, owner, parenthesised(unit.tokens))
