"""Where a verb of saying says nothing."""

from __future__ import annotations

from qabot.attribution.clause import Clause
from qabot.attribution.contents import Content
from qabot.attribution.drafts import Parse
from qabot.attribution.predicates import Predicate
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance


def idle(parse: Parse, clause: Clause, found: Predicate, cue: Cue, content: Content) -> bool:
    """Whether a verb of saying says nothing here: "zeigt sich", "plant das", "kann sagen, was er will"."""
    tokens, words = parse.tokens, parse.words
    if content.range is None:
        return False
    reflexive = any(tokens[i].tag is Tag.REFLEXIVE for i in clause.own())
    if reflexive and cue.lemma in parse.speech.unreflexive:
        return True
    if cue.stance is Stance.CLAIMS and found.modal in words.enabling_modals and not found.negated:
        return not found.passive
    judging = cue.frames & {"as", "predicate", "rate", "needs"}
    if cue.stance is Stance.CLAIMS and content.kind is Kind.REPORTED:
        start, end = content.range
        negations = [i for i in clause.own() if tokens[i].lower in words.negations]
        if any((i == start and "needs" not in cue.frames) or (not judging and not start < i < end) for i in negations):
            return True  # "nannte keine Gründe", "wollte das nicht kommentieren"
    if "as" in cue.frames and content.kind is Kind.REPORTED and _aptly(parse, clause, content):
        return True
    if cue.lemma in parse.speech.sentencing and any(
        tokens[i].lower.endswith(parse.speech.judicial) for i in clause.own()
    ):
        return True  # a court that sentences somebody does not criticise him
    bare = content.range[1] - content.range[0] == 1 and tokens[content.range[0]].lower in words.neuter
    return bare and cue.stance not in (Stance.DENIES, Stance.CONFIRMS, Stance.CRITICISES, Stance.ACCUSES)


def _aptly(parse: Parse, clause: Clause, content: Content) -> bool:
    """Whether a verb of judging tells how well somebody judged, not what: "schätzte die Lage falsch ein"."""
    assert content.range is not None
    rest = [parse.tokens[i] for i in clause.own() if not content.range[0] <= i < content.range[1]]
    return any(t.lower in parse.speech.aptly and t.tag in (Tag.PREDICATIVE, Tag.ADVERB) for t in rest)
