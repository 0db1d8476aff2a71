"""Quotations that lost their marks: sentences of an "I" beside one of which somebody is named as the speaker.

Some papers' texts come without quotation marks: "Ich war dort. Wir haben nichts gesehen, sagte der Wirt."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from qabot.attribution.clause import ClauseKind
from qabot.attribution.drafts import Draft, Parse
from qabot.attribution.utterance import Utterance
from qabot.languages.vocabulary import Words
from qabot.types import Article, Kind, Span, Stance

_MOST = 5  # sentences of one quotation that are looked back to
_LEAD = 300  # characters at the head of an article where marks are kept even if the rest lost them
_MARKS = re.compile('[„“”»«"]')
_OWN = 0.3  # words of a first person for each sentence from which on an author or a talk speaks of itself


def lost_marks(article: Article, first_person: Words) -> bool:
    """Whether an article has no quotation marks, and is not itself told in the first person."""
    text = article.text
    if not article.blocks or _MARKS.search(text, article.blocks[0].start + _LEAD):
        return False
    own = sum(word in first_person for word in re.findall(r"\w+", text.lower()))
    return own < _OWN * (text.count(". ") + 1)


@dataclass(slots=True)
class Waiting:
    """Sentences of a first person, in a row, whose speaker is not named yet."""

    parses: list[Parse] = field(default_factory=list)

    def take(self, parse: Parse, *, found: bool) -> None:
        """Takes the next unit in, or forgets all where it cannot go on with them."""
        if found or not speaks_of_itself(parse):
            self.parses.clear()
        else:
            self.parses = [*self.parses, parse][-_MOST:]

    def before(self, parse: Parse) -> list[Parse]:
        """What waits right before a unit."""
        return [each for each in self.parses if each.unit.block is parse.unit.block]


def speaks_of_itself(parse: Parse) -> bool:
    """Whether a unit without quotation marks has a main clause in the first person, told of in the indicative."""
    if parse.unit.quotes:
        return False
    mains = [c for c in parse.clauses if c.kind is ClauseKind.MAIN and c.finite is not None]
    own = {token.lower for token in parse.tokens if token.lower in parse.words.first_person}
    # "ich habe" looks like the mood of report
    told = any(parse.mood(c) and not parse.weak_mood(c) for c in mains) and not own & parse.words.speaking_subjects
    return bool(mains) and bool(own) and not told


def unmarked(parse: Parse, drafts: Sequence[Draft]) -> Draft | None:
    """The draft of a sentence that is a quotation but for its marks: the clause before "sagte X", not in mood."""
    for draft in drafts:
        if draft.kind is Kind.REPORTED or draft.content is None or draft.speaker is None or parse.unit.quotes:
            continue
        behind = bool(draft.cue_tokens) and draft.cue_tokens[0] >= draft.content[1]
        owner = parse.owner.get(draft.content[0])
        if behind and owner is not None and owner.kind is ClauseKind.MAIN and not parse.mood(owner):
            return draft
    return None


def opened(parse: Parse, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those in the first person and before their speaker as the quotations that they are."""
    quotation = unmarked(parse, drafts)
    if quotation is None or quotation.content is None:
        return list(drafts)
    inside = parse.tokens[slice(*quotation.content)]
    if any(token.lower in parse.words.first_person for token in inside):
        quotation.kind = Kind.DIRECT
    return list(drafts)


def alone(parse: Parse, speaker: Span | None, inherits: int | None) -> Utterance:
    """The utterance of a whole unit that goes on, or leads to, the words of a speaker."""
    start, end = parse.trim(0, parse.last)
    return Utterance(
        sentence_span=parse.unit.span,
        content_span=parse.unit.span_of(start, max(start, end - 1)),
        cue_spans=(),
        cue="",
        kind=Kind.DIRECT,
        stance=Stance.CLAIMS,
        speaker_span=speaker,
        inherits=inherits,
    )
