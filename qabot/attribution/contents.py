"""Where the content of a cue stands: in a quotation, in a clause behind or before it, or in its object."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.drafts import Parse, Range
from qabot.attribution.predicates import Predicate, cue_of, predicate
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance


@dataclass(frozen=True, slots=True)
class Content:
    """A range of content and its form. ``range`` None stands for the sentence before."""

    range: Range | None
    kind: Kind
    clause: Clause | None = None


def clausal(parse: Parse, clause: Clause, found: Predicate, cue: Cue) -> Content | None:
    """Content that is a quotation or a clause of its own."""
    behind = _behind(parse, clause, found, cue)
    if clause.verb_first and not (behind is not None and behind.kind is Kind.DIRECT):
        front = before(parse, clause, cue)
        if front is not None:
            if behind is not None and front.kind is Kind.DIRECT and behind.kind is Kind.DIRECT:
                return Content((front.range[0], behind.range[1]), Kind.DIRECT)  # type: ignore[index]  # a quotation has a range
            if behind is None or front.kind is Kind.DIRECT or behind.kind is not Kind.INDIRECT:
                return front
            colon = behind.clause is not None and behind.clause.separator == ":"
            told = front.clause is not None and parse.mood(front.clause)
            if colon and not told:
                return behind  # "Noch während er sprach, widersprach X: ..."
            if clause.separator == "," and parse.mood(clause) is False and not _that(parse, behind.clause):
                return front
    if behind is not None and clause.verb_first and behind.kind is Kind.DIRECT:
        front = before(parse, clause, cue)
        if front is not None and front.kind is Kind.DIRECT and front.range and behind.range:
            return Content((front.range[0], behind.range[1]), Kind.DIRECT)
    if behind is not None:
        return behind
    if not clause.verb_first and clause.finite is not None:
        return _fronted(parse, clause, cue)
    return None


def _that(parse: Parse, clause: Clause | None) -> bool:
    return clause is not None and clause.opener is not None and parse.tokens[clause.opener].lower in parse.words.that


def _behind(parse: Parse, clause: Clause, found: Predicate, cue: Cue) -> Content | None:
    anchor = max(clause.start, min(found.tokens))
    tokens = parse.tokens
    bare = bool(cue.companions) and not any(tokens[i].lower in cue.companions for i in clause.own())
    for other in parse.clauses:
        if other.order == clause.order or other.start <= anchor:
            continue
        if other.kind is ClauseKind.QUOTE:
            if _between_is_own(parse, clause, other, anchor) and "quote" in cue.frames | {"clause"} & cue.frames:
                return Content(quotation_range(parse, other), Kind.DIRECT, other)
            continue
        if bare:
            continue
        governed = other.parent is clause or (other.parent is None and other.order == clause.order + 1)
        if not governed and not _only_between(parse, clause, other):
            continue
        if other.kind is ClauseKind.SUBORDINATE:
            if other.opener is None or not {"clause"} & cue.frames:
                continue
            lower = tokens[other.opener].lower
            if (other.finite is None and lower in parse.speech.manner) or (
                other.opener and tokens[other.opener - 1].lower in parse.words.consecutive and lower in parse.words.that
            ):
                continue
            if lower in parse.words.resuming and cue.stance not in (Stance.CLAIMS, Stance.SUSPECTS, Stance.CONFIRMS):
                continue  # "warf ihm Betrug vor, was er bestreitet"
            question = tokens[other.opener].tag is Tag.QUESTION and lower in parse.words.interrogatives
            if (
                lower in parse.words.that
                or (question and lower not in parse.speech.manner)
                or (lower in parse.speech.manner and not _manner(parse, other))
            ):
                return Content(parse.extent(other, clause), Kind.INDIRECT, other)
            continue
        if other.kind is ClauseKind.INFINITIVE and "infinitive" in cue.frames:
            if tokens[other.start].tag in (Tag.INFINITIVE_OPENER, Tag.CONJUNCTION):
                continue
            if _noun_cue_before(parse, other, "infinitive"):
                continue
            return Content(parse.extent(other, clause), Kind.INDIRECT, other)
        if other.kind is ClauseKind.MAIN and other.joined is None and "clause" in cue.frames:
            if other.finite is None and other.separator != ":":
                continue
            if other.verb_first and other.separator != ":" and parse.words.verb_second:
                continue
            colon = other.separator == ":"
            if not colon and other.separator not in (",", "", "–"):
                continue
            plain = not colon and not parse.mood(other)
            if plain and (cue.stance is Stance.DENIES or not _close_behind(parse, clause, other, found)):
                continue
            if not colon and _noun_cue_before(parse, other, "clause"):
                continue
            return Content(parse.extent(other, clause), Kind.INDIRECT, other)
    return None


def _manner(parse: Parse, clause: Clause) -> bool:
    """Whether a clause with "wie" tells who says so rather than what is said: its own verb is a cue."""
    found = predicate(parse, clause)
    return found is not None and cue_of(parse, clause, found) is not None


def _noun_cue_before(parse: Parse, clause: Clause, frame: str) -> bool:
    """Whether a noun right before the clause holds it rather than the verb: "wies den Vorwurf zurück, ..." does not.

    A noun behind a preposition ("sagte in einer Erklärung, ...") leaves a clause to the verb.
    """
    tokens = parse.tokens
    i = clause.start - 1
    if i >= 0 and tokens[i].tag is Tag.COMMA:
        i -= 1
    inside = (Tag.NOUN, Tag.NAME, Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER, Tag.PREPOSITION)
    for j in range(i, max(-1, i - 8), -1):
        if tokens[j].tag not in inside:
            return False
        cue = parse.speech.nouns.get(tokens[j].lemma) if tokens[j].tag is Tag.NOUN else None
        if cue is not None and frame in cue.frames:
            k = j - 1
            while k >= 0 and tokens[k].tag in (Tag.DETERMINER, Tag.ADJECTIVE):
                k -= 1
            return frame == "infinitive" or not (k >= 0 and tokens[k].tag is Tag.PREPOSITION)
    return False


def _between_is_own(parse: Parse, clause: Clause, other: Clause, anchor: int) -> bool:
    """Whether between the cue and a later clause stand only words of the cue's own clause and its relatives."""
    for i in range(anchor, other.start):
        owner = parse.owner.get(i)
        if (
            owner is not None
            and owner is not clause
            and not (owner.under(clause) and owner.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE))
        ):
            return False
    return True


def _only_between(parse: Parse, clause: Clause, other: Clause) -> bool:
    """Whether the clause between is only a relative or adverbial clause of the cue's own clause."""
    parent = other.parent
    return (
        parent is not None
        and parent.parent is clause
        and parent.kind is ClauseKind.RELATIVE
        and parent.start > (clause.finite or 0)
        and (parse.mood(other) or other.separator == ":" or _that(parse, other))
        and not parse.speech.verbs.get(parse.tokens[parent.finite].lemma if parent.finite is not None else "")
    )


def _close_behind(parse: Parse, clause: Clause, other: Clause, found: Predicate) -> bool:
    """Whether an indicative verb-second clause follows so closely that it must be what is said."""
    if not parse.words.verb_second:
        return True
    return (
        not found.passive
        and clause.end >= other.start - 1
        and other.separator in (",", ":")
        and other.order == clause.order + 1
        and (max(found.tokens) >= clause.end - 4)
    )


def quotation_range(parse: Parse, quote: Clause) -> Range:
    """The quotation and those that follow it directly."""
    end = quote.end
    for other in parse.clauses:
        if other.kind is ClauseKind.QUOTE and other.start == end:
            end = other.end
    return quote.start, end


def before(parse: Parse, clause: Clause, cue: Cue) -> Content | None:
    """Content before a clause that opens with its verb: ``..., sagte X``."""
    earlier = [c for c in parse.clauses if c.start < clause.start and c.kind is not ClauseKind.PARENTHESIS]
    if not earlier:
        return None
    last = parse.owner.get(_word_before(parse, clause.start))
    if last is None:
        return None
    if last.kind is ClauseKind.QUOTE:
        start = last.start
        while start and parse.tokens[start - 1].tag is Tag.QUOTE:
            start -= 1
        # a main clause right before the quotation makes it part of what is said
        return Content((start, last.end), Kind.DIRECT, last)
    if "clause" not in cue.frames or "weak" in cue.frames or clause.joined is not None:
        return None
    if clause.finite is not None and parse.tokens[clause.finite].lemma in parse.words.modals:
        return None
    bottom = _content_start(parse, clause, last)
    if bottom is None:
        return None
    if not parse.mood(bottom) and any(parse.tokens[i].lower in parse.words.negations for i in clause.own()):
        return None
    end = clause.start
    # "Er habe, sagte X, nie gelogen": the host goes on behind
    host = next((c for c in earlier if c.start < clause.start and c.end > clause.end), None)
    if host is not None:
        end = parse.last
    start, end = parse.trim(bottom.start, end)
    if start >= end:
        return None
    return Content((start, end), Kind.INDIRECT, bottom)


def _word_before(parse: Parse, i: int) -> int:
    i -= 1
    while i > 0 and parse.owner.get(i) is None:
        i -= 1
    return i


def _content_start(parse: Parse, clause: Clause, last: Clause) -> Clause | None:
    """The clause with which the content before ``clause`` begins."""
    chain: list[Clause] = []
    for other in parse.clauses:
        if other.start >= clause.start:
            break
        chain.append(other)
    begin: Clause | None = None
    for other in chain:
        if other.kind is ClauseKind.MAIN and other.finite is None and other.separator == "" and len(chain) > 1:
            following = parse.clauses[parse.clauses.index(other) + 1]
            if following.separator == ":":
                continue
        if begin is None:
            begin = other
        if other.separator in (";", ":") and other.kind is ClauseKind.MAIN:
            begin = other
    told = any(c.kind is ClauseKind.MAIN and parse.mood(c) for c in chain)
    governed = any(c.kind is ClauseKind.MAIN and c.finite is not None for c in chain)
    if len(chain) == 1 and _verb_last(parse, chain[0]):
        return None  # "Noch während er sprach, widersprach X"
    adverbial = chain and chain[0].kind is ClauseKind.SUBORDINATE and not told and not governed
    if begin is not None and (adverbial or all(c.kind is not ClauseKind.MAIN for c in chain)):
        # "Nachdem ..., sagte X" has no content in front, "Dass ..., bestritt X" has
        first = chain[0]
        lower = parse.tokens[first.opener].lower if first.opener is not None else ""
        content = lower in parse.words.that or (
            first.opener is not None
            and parse.tokens[first.opener].tag is Tag.QUESTION
            and lower not in parse.speech.manner
        )
        if not content or first.kind is not ClauseKind.SUBORDINATE:
            return None
    return begin


def _verb_last(parse: Parse, clause: Clause) -> bool:
    """Whether a clause with its verb in last place begins with a word that looks like a preposition: "während"."""
    at = clause.start
    while at < clause.end and parse.tokens[at].tag is Tag.ADVERB:
        at += 1
    own = clause.own()
    last = clause.finite is not None and bool(own) and clause.finite == own[-1] and clause.finite > at + 1
    return parse.words.verb_final and last and parse.tokens[at].tag is Tag.PREPOSITION


def _fronted(parse: Parse, clause: Clause, cue: Cue) -> Content | None:
    """A that-clause or quotation in first place of a clause with its verb behind."""
    return None
