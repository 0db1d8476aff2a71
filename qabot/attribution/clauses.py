"""The clauses of a unit: a shallow parse from commas, openers and finite verbs, after the German sentence bracket.

The tokens are cut into segments at punctuation and at conjunctions that join predicates. A stack of open clauses then
takes them in: a segment that completes an open clause (its finite verb, the other half of its verbal bracket) returns
to it, any other opens a clause below what stands on top.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from qabot.attribution.brackets import auxiliary, closes, complete, wants
from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.segments import Segment, segments, subjunctive, verb_final
from qabot.attribution.units import Token, Unit
from qabot.languages.vocabulary import Grammar, Tag


def parse(unit: Unit, words: Grammar, saying: Collection[str] = ()) -> list[Clause]:
    """Clauses of a unit in the order of their beginnings; ``saying`` are verbs that may stand between two commas."""
    builder = _Builder(unit.tokens, words, saying)
    found = segments(unit.tokens, words)
    for n, segment in enumerate(found):
        builder.take(segment, found[n + 1 :])
    return builder.clauses


class _Builder:
    def __init__(self, tokens: list[Token], words: Grammar, saying: Collection[str]) -> None:
        self.tokens = tokens
        self.saying = saying
        self.words = words
        self.clauses: list[Clause] = []
        self.stack: list[Clause] = []
        self.rest: list[Segment] = []
        self._takers: dict[str, Callable[[Segment], None]] = {
            "quote": self._take_quote,
            "parenthesis": self._take_parenthesis,
            "inserted": self._take_inserted,
            "fragment": self._take_fragment,
            "subordinate": self._take_subordinate,
            "relative": self._take_relative,
            "infinitive": self._take_infinitive,
            "v1": self._take_v1,
            "v2": self._take_v2,
        }

    def take(self, segment: Segment, rest: list[Segment]) -> None:
        """Takes the next segment in; ``rest`` are those still to come."""
        self.rest = rest
        following = rest[0] if rest else None
        if segment.kind == "v1" and following is not None and following.kind == "v1" and not following.conjunction:
            front = self._incomplete()
            between = segment.separator == following.separator == "," and not self._says_behind(segment, following)
            if front is not None and front.kind is ClauseKind.MAIN and between:
                segment.kind = "inserted"  # "Die Lage, sagte sie, sei ernst"
        self._takers[segment.kind](segment)

    def _says_behind(self, segment: Segment, following: Segment) -> bool:
        """Whether of two clauses with their verbs in front the second reports: "Die Chefin, ..., geht, sagte sie"."""
        first, second = (self.tokens[each.finite[0]].lemma for each in (segment, following))
        return first not in self.saying and second in self.saying

    # changes

    def _pop_to(self, clause: Clause) -> None:
        while self.stack and self.stack[-1] is not clause:
            self.stack.pop()

    def _attach(self, clause: Clause, segment: Segment) -> None:
        self._pop_to(clause)
        clause.pieces.append((segment.start, segment.end))
        if segment.finite and clause.finite is None:
            clause.finite = segment.finite[-1] if clause.kind is not ClauseKind.MAIN else segment.finite[0]

    def _open(self, segment: Segment, kind: ClauseKind, parent: Clause | None, joined: Clause | None = None) -> Clause:
        finite = None
        if segment.finite:
            closing = kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE) and self.words.verb_final
            finite = segment.finite[-1] if closing else segment.finite[0]
        clause = Clause(
            kind,
            [(segment.start, segment.end)],
            parent,
            finite,
            segment.kind == "v1",
            segment.conjunction,
            joined,
            segment.separator,
            segment.opener,
            len(self.clauses),
        )
        self.clauses.append(clause)
        if kind not in (ClauseKind.QUOTE, ClauseKind.PARENTHESIS):
            self.stack.append(clause)
        return clause

    def _top(self) -> Clause | None:
        return self.stack[-1] if self.stack else None

    def _incomplete(self) -> Clause | None:
        for clause in reversed(self.stack):
            if not complete(self.tokens, clause):
                return clause
        return None

    # one segment each

    def _take_quote(self, segment: Segment) -> None:
        self._open(segment, ClauseKind.QUOTE, self._top())

    def _take_parenthesis(self, segment: Segment) -> None:
        if self.stack or self.clauses:
            self._open(segment, ClauseKind.PARENTHESIS, self._top())
        else:
            self._take_fragment(segment)

    def _take_inserted(self, segment: Segment) -> None:
        self._open(segment, ClauseKind.MAIN, None).verb_first = True
        self.stack.pop()

    def _take_fragment(self, segment: Segment) -> None:
        if segment.separator == ":" or not self.stack:
            self._open(segment, ClauseKind.MAIN, self._top() if segment.separator == ":" else None)
            return
        for clause in reversed(self.stack):
            if wants(self.tokens, self.words, clause) and closes(self.tokens, self.words, segment, clause):
                self._attach(clause, segment)
                return
        if segment.conjunction and self.tokens[segment.end - 1].tag in (Tag.PARTICIPLE, Tag.INFINITIVE):
            for clause in reversed(self.stack):
                if (
                    clause.kind is ClauseKind.MAIN
                    and clause.finite is not None
                    and auxiliary(self.tokens[clause.finite], self.words)
                ):
                    self._pop_to(clause)
                    self.stack.pop()
                    self._open(segment, ClauseKind.MAIN, clause.parent, clause).finite = clause.finite
                    return
        incomplete = self._incomplete()
        if incomplete is not None:
            self._attach(incomplete, segment)
            return
        if self._goes_on(segment):
            return
        top = self.stack[-1]
        if top.verb_first and len(self.stack) > 1:
            host = self.stack[-2]
            if host.kind is ClauseKind.MAIN and host.end - 1 == host.finite:
                self._attach(host, segment)
                return
        self._attach(top, segment)

    def _goes_on(self, segment: Segment) -> bool:
        """Joins a participle with the clause whose auxiliary it shares: "hatte das bestritten, später aber gestanden".

        Behind "jedoch" and its like that is the clause that tells, not what it tells in the mood of report.
        """
        if segment.conjunction or segment.separator != "," or self.tokens[segment.end - 1].tag is not Tag.PARTICIPLE:
            return False
        opened = self.tokens[segment.start].lower in self.words.clause_openers
        for clause in self.stack if opened else reversed(self.stack):
            if clause.kind is not ClauseKind.MAIN or clause.finite is None:
                continue
            if not auxiliary(self.tokens[clause.finite], self.words):
                continue
            told = subjunctive(self.tokens[clause.finite], self.words)
            if (opened and told) or wants(self.tokens, self.words, clause):
                continue
            self._pop_to(clause)
            self.stack.pop()
            self._open(segment, ClauseKind.MAIN, clause.parent, clause).finite = clause.finite
            return True
        return False

    def _take_subordinate(self, segment: Segment) -> None:
        self._nest(segment, ClauseKind.SUBORDINATE)

    def _take_relative(self, segment: Segment) -> None:
        self._nest(segment, ClauseKind.RELATIVE)

    def _take_infinitive(self, segment: Segment) -> None:
        top = self._incomplete()
        if top is not None and top.kind is ClauseKind.INFINITIVE:
            self._attach(top, segment)
            return
        above = self._top()
        self._nest(segment, ClauseKind.INFINITIVE)
        if above is not None and segment.separator == ",":
            self._take_back(above, self.clauses[-1])

    def _take_back(self, above: Clause, clause: Clause) -> None:
        """Moves phrases that were given to a complete clause to the infinitive clause that they open."""
        while len(above.pieces) > 1 and above.finite is not None and above.pieces[-1][0] > above.finite:
            start, end = above.pieces[-1]
            if end != clause.start - 1 or self.tokens[start - 1].tag is not Tag.COMMA:
                return
            if self.tokens[end - 1].tag in (Tag.PARTICIPLE, Tag.INFINITIVE, Tag.PARTICLE):
                return
            above.pieces.pop()
            clause.pieces.insert(0, (start, end))

    def _nest(self, segment: Segment, kind: ClauseKind) -> None:
        joined = None
        if segment.conjunction:
            for clause in reversed(self.stack):
                if clause.kind is kind and self._same_opener(clause, segment):
                    joined = clause
                    break
        if joined is not None:
            self._pop_to(joined)
            self.stack.pop()
            self._open(segment, kind, joined.parent, joined)
        else:
            self._open(segment, kind, self._top())

    def _same_opener(self, clause: Clause, segment: Segment) -> bool:
        if clause.opener is None or segment.opener is None or clause.kind is ClauseKind.INFINITIVE:
            return True
        that = self.words.that
        first, second = self.tokens[clause.opener].lower, self.tokens[segment.opener].lower
        return first == second or (first in that and second in that)

    def _take_v1(self, segment: Segment) -> None:
        incomplete = self._incomplete()
        if incomplete is not None and segment.separator != ":" and not segment.conjunction:
            self._attach(incomplete, segment)
            return
        if segment.conjunction and self._coordinate(segment):
            return
        if self._resume(segment):
            return
        top = self._top()
        if (
            top is not None
            and top.kind is ClauseKind.MAIN
            and top.finite is not None
            and segment.separator == ","
            and subjunctive(self.tokens[top.finite], self.words)
            and subjunctive(self.tokens[segment.finite[0]], self.words)
            and self._coordinate(segment)
        ):
            return  # "sei streng gewesen, habe alles verboten und ..."
        front = []
        for clause in reversed(self.clauses):
            if clause.parent is None or clause.kind is not ClauseKind.MAIN:
                front.append(clause)
            if clause.kind is ClauseKind.MAIN:
                break
        self._open(segment, ClauseKind.MAIN, None).front = front[::-1]

    def _resume(self, segment: Segment) -> bool:
        """Opens the clause of report whose first phrase was given to the clause before it.

        In "sagte, Reisende, die warteten, seien ..." only the verb shows that "Reisende" begins a clause.
        """
        if not subjunctive(self.tokens[segment.finite[0]], self.words):
            return False
        for host in reversed(self.stack):
            if host.kind is not ClauseKind.MAIN or host.finite is None or len(host.pieces) < 2:
                continue
            start, end = host.pieces[-1]
            if start < host.finite or self.tokens[start - 1].tag is not Tag.COMMA:
                return False
            if self.tokens[end - 1].tag in (Tag.PARTICIPLE, Tag.INFINITIVE, Tag.PARTICLE):
                return False
            host.pieces.pop()
            clause = Clause(
                ClauseKind.MAIN, [(start, end), (segment.start, segment.end)], host, segment.finite[0], separator=","
            )
            at = next((n for n, other in enumerate(self.clauses) if other.start > start), len(self.clauses))
            self.clauses.insert(at, clause)
            for n, other in enumerate(self.clauses):
                other.order = n
                if other.start > start and other.parent is host:
                    other.parent = clause
            self._pop_to(host)
            self.stack.append(clause)
            return True
        return False

    def _take_v2(self, segment: Segment) -> None:
        incomplete = self._incomplete()
        if incomplete is not None and segment.separator != ":":
            nested = incomplete.kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE)
            if not nested and subjunctive(self.tokens[segment.finite[0]], self.words):
                verbs = [s for s in self.rest if s.kind == "v1" and not s.conjunction]
                if verbs and not subjunctive(self.tokens[verbs[0].finite[0]], self.words):
                    self._open(segment, ClauseKind.MAIN, incomplete)  # "Der Vorwurf, er habe gelogen, traf ..."
                    return
            if not nested or not self.words.verb_final or verb_final(self.tokens, segment.finite, segment.end):
                self._attach(incomplete, segment)
                return
        if segment.conjunction and self._coordinate(segment):
            return
        self._open(segment, ClauseKind.MAIN, self._top())

    def _coordinate(self, segment: Segment) -> bool:
        """Joins a predicate that a conjunction opens with the clause that it goes on."""
        mood = subjunctive(self.tokens[segment.finite[0]], self.words)
        final = (
            self.words.verb_final
            and segment.kind == "v2"
            and verb_final(self.tokens, segment.finite, segment.end)
            and segment.finite[-1] > segment.start + 1
        )
        fallback = None
        for clause in reversed(self.stack):
            if clause.finite is None:
                continue
            nested = clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE)
            if nested != final and self.words.verb_final:
                continue
            if fallback is None:
                fallback = clause
            if nested or subjunctive(self.tokens[clause.finite], self.words) == mood:
                fallback = clause
                break
        if fallback is None:
            return False
        self._pop_to(fallback)
        self.stack.pop()
        joined = self._open(segment, fallback.kind, fallback.parent, fallback)
        joined.opener = joined.opener if joined.opener is not None else fallback.opener
        joined.separator = ""
        return True
