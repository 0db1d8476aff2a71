"""Utterances in languages whose verb stands between subject and object: English.

The order of words says here what in German the sentence bracket, the cases and the mood say, so that a scan from cue
to cue is enough: left of the cue stands its subject, right of it what is said; a quotation or a clause in front turns
that round.
"""

from __future__ import annotations

from qabot.attribution.medial_phrases import VERBAL, Scan
from qabot.attribution.medial_sources import colon_said, hearsay_said, noun_said, source_said
from qabot.attribution.medial_verbs import Said, verb_said
from qabot.attribution.units import units
from qabot.attribution.utterance import Utterance
from qabot.languages.vocabulary import Tag, grammar, speech
from qabot.types import Article, Kind, Role, Span, Stance


def medial_utterances(article: Article) -> list[Utterance]:
    """All utterances of an article in a verb-medial language, in text order."""
    words, vocabulary = grammar(article.language), speech(article.language)
    found: list[Utterance] = []
    near: int | None = None
    for unit in units(article):
        scan = Scan(unit, unit.tokens, words, vocabulary)
        _repair(scan)
        said = _settled([*source_said(scan), *verb_said(scan), *noun_said(scan), *colon_said(scan)])
        said = said or list(hearsay_said(scan))
        if not said and len(scan.tokens) <= 2 and scan.tag(0) is Tag.QUOTE and near is not None:
            said = [Said(None, (), (0, 1), Kind.DIRECT, None)]
        fresh = [_utterance(scan, each, near, len(found) + i) for i, each in enumerate(said)]
        found += fresh
        if fresh:
            near = len(found) - 1
        elif unit.paragraph_start:
            near = None
    return found


def _repair(scan: Scan) -> None:
    """Makes participles of adjectives in "it is alleged that", and names of verbs in "Human Rights Watch"."""
    for i in range(1, len(scan.tokens) - 1):
        token = scan.tokens[i]
        if _named(scan, i):
            token.tag, token.lemma = Tag.NAME, token.text
        ahead = scan.tag(i + 1) is Tag.TO or scan.lower(i + 1) in scan.words.that
        if token.tag is Tag.ADJECTIVE and ahead and scan.tokens[i - 1].lemma in scan.words.auxiliary_be:
            lemma = next((w for w in (token.lower[:-1], token.lower[:-2]) if w in scan.speech.verbs), "")
            if lemma:
                token.tag, token.lemma = Tag.PARTICIPLE, lemma


def _named(scan: Scan, i: int) -> bool:
    """Whether a capital makes a verb or adverb inside a sentence the rest of a name."""
    token, before = scan.tokens[i], scan.tokens[i - 1]
    plain = scan.unit.block.role is Role.PARAGRAPH and token.tag in (*VERBAL, Tag.ADVERB, Tag.ADJECTIVE)
    return plain and token.text[0].isupper() and before.tag in (Tag.NAME, Tag.NOUN) and before.text[0].isupper()


def _settled(said: list[Said]) -> list[Said]:
    """In text order, one for each content; the nearer reporter stays where one holds the other's words."""
    said = [each for each in said if not any(_twofold(each, other) for other in said)]
    kept: list[Said] = []
    for each in sorted(said, key=lambda s: (s.source, s.content)):
        if not any(each.content == other.content for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda s: (s.content, s.cue_tokens))


def _twofold(each: Said, other: Said) -> bool:
    """Whether one speaker says by ``other`` what ``each`` says too: of "said it feared" the fear stays."""
    outer, inner = (each, other) if each.content[0] < other.content[0] else (other, each)
    if (
        inner.speaker is None
        or inner.speaker != (outer.content[0], outer.content[0] + 1)
        or not (outer.cue and inner.cue)
    ):
        return False
    if outer.content[1] != inner.content[1] or outer.kind is Kind.DIRECT:
        return False
    telling = inner.cue.stance is not Stance.CLAIMS and outer.cue.stance is Stance.CLAIMS
    return each is (outer if telling else inner)


def _utterance(scan: Scan, said: Said, near: int | None, at: int) -> Utterance:
    content = scan.unit.span_of(said.content[0], said.content[1] - 1)
    closing = (b for a, b in scan.unit.quotes if content[0] <= a < content[1] < b <= content[1] + 2)
    content = content[0], max(closing, default=content[1])  # the full stop before a closing mark is no token of it
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
        via_span=scan.unit.span_of(said.via[0], said.via[1] - 1) if said.via else None,
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
