"""A verb of saying that two speakers share: "Die Stadt spricht von einem Erfolg, der Verein von einem Skandal"."""

from __future__ import annotations

from dataclasses import replace

from qabot.attribution.drafts import Draft, Parse
from qabot.attribution.phrases import phrase_at
from qabot.attribution.standpoints import voice
from qabot.languages.vocabulary import Tag
from qabot.types import Kind


def shared(parse: Parse, draft: Draft) -> list[Draft]:
    """The draft, cut before the second speaker, and one for him; the draft alone where there is none."""
    tokens = parse.tokens
    if draft.kind is not Kind.REPORTED or draft.content is None or draft.passive:
        return [draft]
    start, end = draft.content
    prepositions = {tokens[i].lower for i in draft.cue_tokens if tokens[i].tag is Tag.PREPOSITION}
    for i in range(start + 1, end - 3):
        if tokens[i].tag is not Tag.COMMA or not prepositions:
            continue
        again = next((k for k in range(i + 2, end - 1) if tokens[k].lower in prepositions), end)
        who = phrase_at(tokens, i + 1, again, parse.words, attach=False)
        if who is None or again == end or who.end != again or "n" not in who.cases or not voice(parse, who):
            continue
        second = parse.trim(who.end + 1, end)
        if second[0] < second[1]:
            cue = [draft.cue_tokens[0], who.end]
            other = replace(
                draft,
                content=second,
                speaker=(who.start, who.end),
                cue_tokens=cue,
                addressee=None,
                frame=[(i + 1, end)],
            )
            frame = [(a, min(b, i)) for a, b in draft.frame if a < i]
            return [replace(draft, content=parse.trim(start, i), frame=frame), other]
    return [draft]
