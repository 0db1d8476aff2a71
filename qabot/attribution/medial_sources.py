"""What is said without a verb of saying: "according to X", "X's claim that", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator

from qabot.attribution.medial_contents import content_end
from qabot.attribution.medial_phrases import Range, Scan, clause_start, has_finite, phrase_at, phrase_start, trim
from qabot.attribution.medial_verbs import Said
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind

_SHORTEST = 2  # tokens of a content


def source_said(scan: Scan) -> Iterator[Said]:
    """``according to X``, before what he says or behind it."""
    for i in range(len(scan.tokens) - 2):
        if f"{scan.lower(i)}_{scan.lower(i + 1)}" not in scan.speech.prepositions:
            continue
        speaker = phrase_at(scan, i + 2)
        if speaker is None or any(scan.tokens[j].lemma in scan.speech.standards for j in range(*speaker)):
            continue  # "according to plan"
        if scan.lower(speaker[1]) in scan.words.agent_prepositions and (by := phrase_at(scan, speaker[1] + 1)):
            speaker = speaker[0], by[1]  # "a report by the council"
        content = _around(scan, i, speaker[1])
        if content is not None:
            direct = all(scan.tag(j) in (Tag.QUOTE, Tag.MARK) for j in range(*content))
            cue = Cue(f"{scan.lower(i)} {scan.lower(i + 1)}")
            yield Said(cue, (i, i + 1), content, Kind.DIRECT if direct else Kind.INDIRECT, speaker, source=True)


def _around(scan: Scan, start: int, end: int) -> Range | None:
    """What is left of a sentence beside a phrase that names its source: what stands behind, else before."""
    behind = trim(scan, end, scan.last)
    ahead = trim(scan, clause_start(scan, start), start)
    best = max((r for r in (ahead, behind) if r is not None), key=lambda r: r[1] - r[0], default=None)
    return best if best is not None and best[1] - best[0] >= _SHORTEST else None


def noun_said(scan: Scan) -> Iterator[Said]:
    """``X's claim that``, ``the claim by X that``: a noun of saying with its owner and a clause."""
    for i, token in enumerate(scan.tokens):
        cue = scan.speech.nouns.get(token.lemma.lower()) if token.tag is Tag.NOUN else None
        if cue is None:
            continue
        j, owner = i + 1, _owner(scan, i)
        if owner is None and scan.lower(j) in (*scan.words.agent_prepositions, *scan.words.source_places):
            owner = phrase_at(scan, j + 1)
            j = owner[1] if owner is not None else j
        clause = "clause" in cue.frames and scan.lower(j) in scan.words.that
        if owner is None or not (clause or ("infinitive" in cue.frames and scan.tag(j) is Tag.TO)):
            continue
        content = j + clause, content_end(scan, j)
        if content[1] - content[0] >= _SHORTEST:
            yield Said(cue, (i,), content, Kind.INDIRECT, owner)


def _owner(scan: Scan, i: int) -> Range | None:
    """Whose a noun is: the name before its "'s", or a possessive."""
    k = i - 1
    while k > 0 and scan.tag(k) is Tag.ADJECTIVE:
        k -= 1
    if k >= 0 and scan.lower(k) in scan.words.possessives:
        return k, k + 1
    if k < 1 or scan.tag(k) is not Tag.OTHER or scan.lower(k) not in scan.words.clitics:
        return None
    start = phrase_start(scan, k)
    return (start, k) if start < k else None


def colon_said(scan: Scan) -> Iterator[Said]:
    """``Merkel: "..."``: a name or an office without a verb before a quotation."""
    found = phrase_at(scan, 0)
    if found is None or scan.lower(found[1]) != ":" or scan.tag(found[1] + 1) is not Tag.QUOTE:
        return
    yield Said(None, (), (found[1] + 1, found[1] + 2), Kind.DIRECT, found)


def hearsay_said(scan: Scan) -> Iterator[Said]:
    """``allegedly``, ``reportedly``: the sentence is said by somebody whom it does not name."""
    for i, token in enumerate(scan.tokens):
        if token.lower not in scan.speech.hearsay_adverbs:
            continue
        content = trim(scan, clause_start(scan, i), scan.last)
        if content is not None and has_finite(scan, *content):
            yield Said(Cue(token.lower), (i,), content, Kind.FREE_INDIRECT, None, passive=True)
            return
