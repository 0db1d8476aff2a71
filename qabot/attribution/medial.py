"""Utterances in languages whose verb stands between subject and object: English.

The order of words says here what in German the sentence bracket, the cases and the mood say, so that a scan from cue
to cue is enough: left of the cue stands its subject, right of it what is said; a quotation or a clause in front turns
that round.
"""

from __future__ import annotations

from collections.abc import Iterator

from qabot.attribution.medial_phrases import Range, Scan, clause_start, phrase_at, trim
from qabot.attribution.medial_verbs import Said, verb_said
from qabot.attribution.units import units
from qabot.attribution.utterance import Utterance
from qabot.languages.vocabulary import Cue, Tag, grammar, speech
from qabot.types import Article, Kind, Span, Stance

_SHORTEST = 2  # tokens of a content


def medial_utterances(article: Article) -> list[Utterance]:
    """All utterances of an article in a verb-medial language, in text order."""
    words, vocabulary = grammar(article.language), speech(article.language)
    found: list[Utterance] = []
    near: int | None = None
    for unit in units(article):
        scan = Scan(unit, unit.tokens, words, vocabulary)
        said = _settled(list(source_said(scan)) + list(verb_said(scan)))
        if not said and len(scan.tokens) <= 2 and scan.tag(0) is Tag.QUOTE and near is not None:
            said = [Said(None, (), (0, 1), Kind.DIRECT, None)]
        fresh = [_utterance(scan, each, near, len(found) + i) for i, each in enumerate(said)]
        found += fresh
        if fresh:
            near = len(found) - 1
        elif unit.paragraph_start:
            near = None
    return found


def _settled(said: list[Said]) -> list[Said]:
    """In text order, one for each content; the nearer reporter stays where one holds the other's words."""
    kept: list[Said] = []
    for each in sorted(said, key=lambda s: (s.source, s.content)):
        if not any(each.content == other.content for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda s: (s.content, s.cue_tokens))


def _utterance(scan: Scan, said: Said, near: int | None, at: int) -> Utterance:
    content = scan.unit.span_of(said.content[0], said.content[1] - 1)
    quotes = tuple(q for q in scan.unit.quotes if q[0] < content[1] and content[0] < q[1])
    kind = said.kind if said.kind is Kind.DIRECT or not quotes else Kind.PARTIAL_QUOTE
    speaker = scan.unit.span_of(said.speaker[0], said.speaker[1] - 1) if said.speaker else None
    frame = {*said.cue_tokens, *(range(*said.speaker) if said.speaker else ())} - set(range(*said.content))
    return Utterance(
        sentence_span=scan.unit.span,
        content_span=content,
        cue_spans=tuple(_merged(scan, said.cue_tokens)),
        cue=said.cue.lemma if said.cue else "",
        kind=kind,
        stance=said.cue.stance if said.cue else Stance.CLAIMS,
        speaker_span=speaker,
        inherits=near if speaker is None and said.cue is None and near is not None and near < at else None,
        addressee_span=scan.unit.span_of(said.addressee[0], said.addressee[1] - 1) if said.addressee else None,
        quote_spans=quotes,
        clause_spans=tuple(_merged(scan, tuple(sorted(frame)))),
        negated=said.negated,
        passive=said.passive,
        source=said.source,
        reported=kind is Kind.REPORTED,
    )


def _merged(scan: Scan, positions: tuple[int, ...]) -> list[Span]:
    spans: list[Span] = []
    last = -2
    for i in positions:
        token = scan.tokens[i]
        if i == last + 1 and spans:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
        last = i
    return spans


def source_said(scan: Scan) -> Iterator[Said]:
    for i in range(len(scan.tokens) - 2):
        two = f"{scan.lower(i)}_{scan.lower(i + 1)}"
        if two not in scan.speech.prepositions:
            continue
        speaker = phrase_at(scan, i + 2)
        if speaker is None:
            continue
        content = _around(scan, i, speaker[1])
        if content is not None:
            cue = Cue(f"{scan.lower(i)} {scan.lower(i + 1)}")
            direct = all(scan.tag(j) in (Tag.QUOTE, Tag.MARK) for j in range(*content))
            kind = Kind.DIRECT if direct else Kind.INDIRECT
            yield Said(cue, (i, i + 1), content, kind, speaker, source=True)


def _around(scan: Scan, start: int, end: int) -> Range | None:
    """What is left of a sentence beside a phrase that names its source: what stands behind, else before."""
    behind = trim(scan, end, scan.last)
    ahead = trim(scan, clause_start(scan, start), start)
    best = max((r for r in (ahead, behind) if r is not None), key=lambda r: r[1] - r[0], default=None)
    return best if best is not None and best[1] - best[0] >= _SHORTEST else None
