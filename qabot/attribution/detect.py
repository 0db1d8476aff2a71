"""From an article to its utterances: every unit is parsed, searched for cues, and set into its succession."""

from __future__ import annotations

from qabot.attribution.asides import aside_drafts
from qabot.attribution.boasts import boast_drafts
from qabot.attribution.clause import ClauseKind
from qabot.attribution.drafts import Draft, Parse, parse_unit
from qabot.attribution.free_indirect import free_drafts, likely_speaker
from qabot.attribution.medial import medial_utterances
from qabot.attribution.nominal import nominal_drafts
from qabot.attribution.nouns import noun_drafts
from qabot.attribution.reactions import with_reactions
from qabot.attribution.sources import source_drafts
from qabot.attribution.standpoints import standpoint_drafts
from qabot.attribution.units import units
from qabot.attribution.unmarked import Waiting, alone, lost_marks, opened, speaks_of_itself, unmarked
from qabot.attribution.utterance import Utterance
from qabot.attribution.verbs import colon_drafts, verb_drafts
from qabot.languages.vocabulary import Tag, grammar, speech
from qabot.types import Article, Kind, Span

_SEARCHES = (
    verb_drafts,
    colon_drafts,
    source_drafts,
    aside_drafts,
    noun_drafts,
    nominal_drafts,
    boast_drafts,
    standpoint_drafts,
)
_REACH = 3  # units that a speaker is remembered over without being named again


def detect(article: Article) -> list[Utterance]:
    """All utterances of an article's blocks, in text order."""
    words, vocabulary = grammar(article.language), speech(article.language)
    if not words.verb_second:
        return medial_utterances(article)
    found: list[Utterance] = []
    previous: Parse | None = None
    last_at = -_REACH - 1  # number of the last unit with an utterance
    waiting = Waiting() if lost_marks(article, words.first_person) else None
    for number, unit in enumerate(units(article)):
        parse = parse_unit(unit, words, vocabulary)
        drafts = _settle([draft for search in _SEARCHES for draft in search(parse)])
        drafts = [d for d in drafts if not _nested(parse, d, drafts)]
        if all(_told(parse, draft) for draft in drafts) and not any(_of_himself(parse, draft) for draft in drafts):
            drafts = free_drafts(parse, told=number - last_at <= 1 and not found[-1].reported) or drafts
        drafts = opened(parse, _ordered(with_reactions(parse, drafts)))
        near = _nearest(found) if number - last_at <= _REACH else None
        count = len(found)
        if waiting is not None and previous is not None:
            if drafts and (speaker := _unmarked_speaker(parse, drafts)) is not None:
                found += [alone(each, speaker, None) for each in waiting.before(parse)]
            elif not drafts and near is not None and number - last_at == 1 and speaks_of_itself(parse):
                found.append(alone(parse, None, near))
        for draft in drafts:
            utterance = _utterance(article.text, parse, draft, previous, near)
            if utterance is not None:
                found.append(utterance)
        if waiting is not None:
            waiting.take(parse, found=len(found) > count)
        if len(found) > count:
            last_at = number
        previous = parse
    return found


def _unmarked_speaker(parse: Parse, drafts: list[Draft]) -> Span | None:
    quotation = unmarked(parse, drafts)
    if quotation is None or quotation.speaker is None:
        return None
    return parse.unit.span_of(quotation.speaker[0], quotation.speaker[1] - 1)


def _nearest(found: list[Utterance]) -> int | None:
    """The utterance whose speaker goes on: of the last unit the last one that lies in no other's content."""
    if not found:
        return None
    unit = found[-1].sentence_span
    best = None
    for i in range(len(found) - 1, -1, -1):
        if found[i].sentence_span != unit:
            break
        if found[i].speaker_span is None and found[i].inherits is None:
            continue
        inner = any(
            other is not found[i]
            and other.sentence_span == unit
            and other.content_span[0] <= (found[i].cue_spans or (found[i].content_span,))[0][0] < other.content_span[1]
            for other in found[max(0, i - 6) : i + 6]
        )
        if not inner:
            return i
        best = i if best is None else best
    return best if best is not None else len(found) - 1


def _nested(parse: Parse, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the cue is itself told by another ("teilte mit, sie hoffe, ..."): the outermost speaker counts."""
    if draft.source or draft.noun or not draft.cue_tokens or draft.kind is Kind.DIRECT:
        return False
    at = draft.cue_tokens[0]
    owner = parse.owner.get(at)
    if owner is None or not (parse.mood(owner) or owner.kind is ClauseKind.INFINITIVE):
        return False
    return any(d is not draft and d.content is not None and d.content[0] <= at < d.content[1] for d in drafts)


def _told(parse: Parse, draft: Draft) -> bool:
    """Whether the cue itself is reported speech ("Er hoffe, ..."), so that the sentence goes on somebody's words."""
    if draft.source or draft.noun or not draft.cue_tokens:
        return draft.noun
    owner = parse.owner.get(draft.cue_tokens[0])
    while owner is not None and owner.parent is not None:
        owner = owner.parent
    return owner is not None and parse.mood(owner) and not parse.weak_mood(owner)


def _of_himself(parse: Parse, draft: Draft) -> bool:
    """Whether a cue that is told tells another's own answer: "Der Mann bestreite die Tat"."""
    if draft.cue not in parse.speech.answering or draft.passive or draft.speaker is None or draft.noun:
        return False
    return parse.tokens[draft.speaker[0]].tag is not Tag.PRONOUN


def _settle(drafts: list[Draft]) -> list[Draft]:
    """Of drafts with one content the surest."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -d.rank):
        if any(_same(draft, other) or _part_of(draft, other) for other in kept):
            continue
        kept.append(draft)
    return kept


def _ordered(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda d: (d.content or (-1, -1), d.cue_tokens))


def _part_of(one: Draft, other: Draft) -> bool:
    """Whether a noun without a speaker of its own only names what the other draft's verb takes as its object."""
    if one.content is None or other.content is None or not one.noun or one.rank > 1 or other.kind is not Kind.REPORTED:
        return False
    return other.content[0] <= one.content[0] and one.content[1] <= other.content[1]


def _same(one: Draft, other: Draft) -> bool:
    if one.content is None or other.content is None:
        return one.content == other.content
    both = min(one.content[1], other.content[1]) - max(one.content[0], other.content[0])
    longest = max(one.content[1] - one.content[0], other.content[1] - other.content[0])
    return both > 0.85 * longest


def _utterance(text: str, parse: Parse, draft: Draft, previous: Parse | None, near: int | None) -> Utterance | None:
    unit = parse.unit
    content_range = draft.content
    if content_range is None:
        if previous is None:
            return None
        content = _whole(previous)
        quotes: tuple[Span, ...] = ()
    else:
        start = content_range[0]
        if (
            draft.kind is not Kind.DIRECT
            and parse.tokens[start].lower in parse.words.that
            and start + 1 < content_range[1]
        ):
            start += 1
        content = _with_quotations(parse, unit.span_of(start, content_range[1] - 1), draft)
        quotes = tuple(q for q in unit.quotes if q[0] < content[1] and content[0] < q[1])
    kind = draft.kind
    if kind is not Kind.DIRECT and quotes:
        kind = Kind.PARTIAL_QUOTE
    speaker = unit.span_of(draft.speaker[0], draft.speaker[1] - 1) if draft.speaker else None
    inherits = None
    if speaker is None and draft.inherits:
        inherits = near
        if inherits is None and previous is not None:
            guess = likely_speaker(previous)
            speaker = previous.unit.span_of(guess[0], guess[1] - 1) if guess else None
    return Utterance(
        sentence_span=unit.span,
        content_span=content,
        cue_spans=tuple(_merged(parse, draft.cue_tokens)),
        cue=draft.cue,
        kind=kind,
        stance=draft.stance,
        speaker_span=speaker,
        inherits=inherits,
        addressee_span=unit.span_of(draft.addressee[0], draft.addressee[1] - 1) if draft.addressee else None,
        via_span=unit.span_of(draft.via[0], draft.via[1] - 1) if draft.via else None,
        quote_spans=quotes,
        clause_spans=tuple(unit.span_of(a, b - 1) for a, b in draft.frame),
        negated=draft.negated,
        passive=draft.passive,
        source=draft.source,
        reported=draft.kind is Kind.REPORTED,
        noun=draft.noun,
        pointing=content_range is None,
    )


def _with_quotations(parse: Parse, content: Span, draft: Draft) -> Span:
    """The content with the quotations that lie across its edges, unless the cue stands in them."""
    start, end = content
    for a, b in parse.unit.quotes:
        if start < b and a < end and not (start <= a and b <= end):
            cue_inside = any(a <= parse.tokens[i].start < b for i in draft.cue_tokens)
            speaker_inside = draft.speaker is not None and a <= parse.tokens[draft.speaker[0]].start < b
            if not cue_inside and not speaker_inside:
                start, end = min(start, a), max(end, b)
    return start, end


def _whole(parse: Parse) -> Span:
    """The unit without its full stop."""
    start, end = parse.trim(0, parse.last)
    return parse.unit.span_of(start, max(start, end - 1))


def _merged(parse: Parse, tokens: list[int]) -> list[Span]:
    """Spans of tokens, neighbours in one."""
    spans: list[Span] = []
    for n, i in enumerate(tokens):
        token = parse.tokens[i]
        if n and tokens[n - 1] == i - 1:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
    return spans
