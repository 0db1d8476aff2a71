"""Speech that no cue of its own sentence introduces: mood, hearsay, and quotations that stand alone."""

from __future__ import annotations

from qabot.attribution.clause import ClauseKind
from qabot.attribution.drafts import Draft, Parse
from qabot.attribution.standpoints import voice
from qabot.attribution.subjects import subject
from qabot.languages.vocabulary import Tag
from qabot.types import Kind, Stance


def free_drafts(parse: Parse, *, told: bool) -> list[Draft]:
    """The unit as speech that goes on, or nothing.

    ``told`` tells that the unit before it reports speech in clauses, not only in a phrase: only then may a conditional
    be the mood of report.
    """
    draft = _quotation(parse) or _mood(parse, told) or _hearsay(parse, told)
    return [draft] if draft is not None else []


def _quotation(parse: Parse) -> Draft | None:
    quotes = [i for i, token in enumerate(parse.tokens) if token.tag is Tag.QUOTE]
    if not quotes or any(t.tag not in (Tag.QUOTE, Tag.MARK, Tag.COMMA) for t in parse.tokens):
        return None
    return Draft((quotes[0], quotes[-1] + 1), "", [], Kind.DIRECT, Stance.CLAIMS, inherits=True)


def _mood(parse: Parse, told: bool) -> Draft | None:
    mains = [c for c in parse.clauses if c.kind is ClauseKind.MAIN and c.finite is not None and c.parent is None]
    if not mains:
        return None
    strong = [c for c in mains if parse.mood(c) and not parse.weak_mood(c)]
    weak = [c for c in mains if parse.weak_mood(c)]
    first = mains[0]
    if any(token.lower in parse.words.first_person for token in parse.tokens):
        return None
    if first in strong or (first in weak and (strong or told)):
        start, end = parse.trim(0, parse.last)
        return Draft((start, end), "", [], Kind.FREE_INDIRECT, Stance.CLAIMS, inherits=True)
    return None


def _hearsay(parse: Parse, told: bool) -> Draft | None:
    """``soll ... gewesen sein``: what is said of somebody.

    With a plain infinitive it may be a duty or a plan; it counts where it goes on from a report in its own paragraph.
    """
    tokens = parse.tokens
    for clause in parse.clauses:
        if clause.kind is not ClauseKind.MAIN or clause.finite is None or clause.parent is not None:
            continue
        if tokens[clause.finite].lower not in parse.words.hearsay_modals:
            continue
        own = [i for i in clause.own() if i > clause.finite]
        perfect = any(
            tokens[i].tag is Tag.INFINITIVE
            and tokens[i].lemma in parse.words.auxiliary_have | parse.words.auxiliary_be
            and tokens[i - 1].tag is Tag.PARTICIPLE
            for i in own
        )
        if not perfect and not (told and not parse.unit.paragraph_start):
            continue
        start, end = parse.trim(0, parse.last)
        return Draft(
            (start, end), tokens[clause.finite].lemma, [clause.finite], Kind.FREE_INDIRECT, Stance.CLAIMS, inherits=True
        )
    return None


def likely_speaker(parse: Parse) -> tuple[int, int] | None:
    """Of whom a unit without an utterance speaks: the subject of its first main clause, if he could speak himself."""
    for clause in parse.clauses:
        if clause.kind is ClauseKind.MAIN:
            found = subject(parse.tokens, clause, parse.words)
            known = (
                found is not None and found.pronoun and parse.tokens[found.start].lower not in parse.words.impersonal
            )
            if found is not None and (known or voice(parse, found)):
                return found.start, found.end
    return None
