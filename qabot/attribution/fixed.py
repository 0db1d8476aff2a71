"""Fixed phrases that hold their content themselves: "zeigte sich enttäuscht über das Urteil"."""

from __future__ import annotations

from qabot.attribution.clause import Clause
from qabot.attribution.contents import Content
from qabot.attribution.drafts import Parse
from qabot.attribution.phrases import Phrase
from qabot.attribution.predicates import Predicate
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance

_BEFORE = (Tag.NEGATION, Tag.ADVERB, Tag.PREDICATIVE)
# Stances that say something even where nothing but the phrase does: "bekannte sich nicht schuldig".
_TELLING = (Stance.DENIES, Stance.CONFIRMS)


def fixed_content(
    parse: Parse, clause: Clause, found: Predicate, cue: Cue, cue_tokens: tuple[int, ...], speaker: Phrase | None
) -> Content | None:
    """The fixed words with what belongs to them, as far as the clause's verb or its subject.

    A mood or a judgement alone ("zeigte sich enttäuscht") says nothing of anything: it needs a preposition behind it.
    """
    tokens = parse.tokens
    fixed = [i for i in cue_tokens if i not in found.tokens]
    if not fixed:
        return None
    own = set(clause.own())
    subject = set(range(speaker.start, speaker.end)) if speaker is not None else set()
    start, end = fixed[0], fixed[-1] + 1
    while start - 1 in own and tokens[start - 1].tag in _BEFORE and start - 1 not in found.tokens:
        start -= 1
    while end in own and end not in found.tokens and end not in subject and end < parse.last:
        end += 1
    if cue.stance not in _TELLING and not any(tokens[i].tag is Tag.PREPOSITION for i in range(fixed[-1], end)):
        return None
    return Content(parse.trim(start, end), Kind.REPORTED)
