"""Fixed phrases that hold their content themselves: "zeigte sich enttäuscht über das Urteil"."""

from __future__ import annotations

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.contents import Content
from qabot.attribution.drafts import Parse
from qabot.attribution.phrases import Phrase
from qabot.attribution.predicates import Predicate
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance

_BEFORE = (Tag.NEGATION, Tag.ADVERB, Tag.PREDICATIVE)
# Stances that say something even where nothing but the phrase does: "bekannte sich nicht schuldig".
_TELLING = (Stance.DENIES, Stance.CONFIRMS)
# Those that a noun tells by itself: "erhob schwere Vorwürfe".
_NAMED = (Stance.ACCUSES, Stance.CRITICISES, Stance.SUSPECTS)


def fixed_content(
    parse: Parse, clause: Clause, found: Predicate, cue: Cue, cue_tokens: tuple[int, ...], speaker: Phrase | None
) -> Content | None:
    """The fixed words with what belongs to them, as far as the clause's verb or its subject.

    A mood or a judgement alone ("zeigte sich enttäuscht") says nothing of anything: it needs a preposition behind it.
    A noun of reproach needs none ("erhob schwere Vorwürfe"), if somebody is named who has raised it.
    """
    tokens = parse.tokens
    fixed = [i for i in cue_tokens if i not in found.tokens]
    if not fixed:
        return None
    own = set(clause.own())
    subject = set(range(speaker.start, speaker.end)) if speaker is not None else set()
    start, end = fixed[0], fixed[-1] + 1
    named = tokens[fixed[-1]].tag is Tag.NOUN and cue.stance in _NAMED
    if named and (found.negated or found.modal or (found.passive and speaker is None)):
        return None
    before = _BEFORE if not named else ()
    while start - 1 in own and tokens[start - 1].tag in before and start - 1 not in found.tokens:
        start -= 1
    while end in own and end not in found.tokens and end not in subject and end < parse.last:
        end += 1
    if (
        cue.stance not in _TELLING
        and not named
        and not any(tokens[i].tag is Tag.PREPOSITION for i in range(fixed[-1], end))
    ):
        return None
    if named and end < parse.last and any(c.start in (end, end + 1) and _holds(parse, c) for c in parse.clauses):
        return None  # "erhob den Vorwurf, die Stadt habe ..." is told by its noun
    return Content(parse.trim(start, end), Kind.REPORTED)


def _holds(parse: Parse, clause: Clause) -> bool:
    """Whether a clause may be what a noun before it says."""
    opener = parse.tokens[clause.opener].lower if clause.opener is not None else ""
    that = clause.kind is ClauseKind.SUBORDINATE and opener in parse.words.that
    return that or clause.kind is ClauseKind.INFINITIVE or (clause.kind is ClauseKind.MAIN and parse.mood(clause))
