"""From frames to statements: pieces become verbatim stretches of the text, and each gets its speaker and its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qabot.attribution.confidence import Calibration
from qabot.attribution.frames import Frame, Range
from qabot.attribution.heads import STANCES
from qabot.attribution.links import linked
from qabot.attribution.quotations import kind, overlapping, quotations, sentence
from qabot.attribution.speakers import Speaker, speakers, voice
from qabot.attribution.speakers.phrases import WORD, is_version
from qabot.encoder import Pieced
from qabot.languages.press import AGENCIES, OUTLETS
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.text.notes import is_taken_back
from qabot.types import Article, Role, Span, Stance, Statement

_STRETCH = 500  # characters
SAME = 0.7  # share of their characters from which two contents are one
_OPENING = "„“”\"»«‚‘'‹›("
_CLOSING = "“”\"«»‘’'›‹)"
_EDGE = " \t\n\r ,;:–—-"


@dataclass(frozen=True, slots=True)
class _Found:
    frame: Frame
    content: Span
    mention: Span | None
    speaker: Speaker | None


def statements(
    article: Article, pieced: Pieced, frames: Sequence[Frame], rows: Sequence[Span], curve: Calibration
) -> list[Statement]:
    """The statements of an article in the order of their contents; ``rows`` are its sentences.

    What a note of correction takes back is none of them: nobody has said it, nor does anybody claim it.
    """
    text, language = article.text, article.language
    frames = [
        frame
        for frame in frames
        if frame.score >= curve.least and not is_taken_back(article, _span(text, pieced, frame.content), _stance(frame))
    ]
    contents = [
        _content(text, _in_one(article, _span(text, pieced, frame.content), _joined(text, pieced, frame.cue)))
        for frame in frames
    ]
    spans = {span for frame in frames for span in _joined(text, pieced, frame.cue)}
    cues = {match.start() for span in spans for match in WORD.finditer(text, *span)}
    voices = [
        voice(text, content, _mention(text, pieced, frame.speaker), _mention(text, pieced, frame.name), cues, language)
        for frame, content in zip(frames, contents, strict=True)
    ]
    mentions = [each.mention for each in voices]
    spoken = speakers(text, voices, language)
    found = [_Found(*each) for each in zip(frames, contents, mentions, spoken, strict=True)]
    found = _without_former(text, found, rows, person_words(language))
    quotes = [quote for block in article.blocks for quote in quotations(text, block.start, block.end)]
    made = [
        _statement(article, pieced, each, via, quotes, rows, curve)
        for each, via in _distinct(found)
        if each.content[0] < each.content[1]
    ]
    return linked(article, made)


def _statement(
    article: Article,
    pieced: Pieced,
    found: _Found,
    via: str | None,
    quotes: Sequence[Span],
    rows: Sequence[Span],
    curve: Calibration,
) -> Statement:
    text, frame = article.text, found.frame
    cue = _joined(text, pieced, frame.cue)
    inside = overlapping(quotes, found.content)
    return Statement(
        article=article.id,
        speaker=found.speaker.name if found.speaker else "",
        party=found.speaker.party if found.speaker else "",
        speaker_mention=text[slice(*found.mention)] if found.mention else "",
        speaker_span=found.mention,
        stance=_stance(frame),
        kind=kind(text, found.content, cue, inside),
        cue=" ".join(text[slice(*span)] for span in cue),
        cue_spans=cue,
        content=text[slice(*found.content)],
        content_span=found.content,
        quote_spans=inside,
        sentence_span=sentence(rows, found.content, cue),
        addressee_span=_span(text, pieced, frame.addressee) if frame.addressee else None,
        via=via,
        confidence=curve.confidence(frame),
    )


def _stance(frame: Frame) -> Stance:
    return Stance(STANCES[max(range(len(STANCES)), key=lambda n: frame.stances[n])])


def _span(text: str, pieced: Pieced, pieces: Range) -> Span:
    """The characters of a range of pieces, whole words."""
    start, end = pieced.spans[pieces[0]][0], pieced.spans[pieces[1] - 1][1]
    while 0 < start < end and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _in_one(article: Article, span: Span, cue: Sequence[Span]) -> Span:
    """The part of a content that stands in one block with its cue, or else the longest; words may go on in the next
    paragraph, but not from a title into the text."""
    held = [block for block in article.blocks if block.start < span[1] and span[0] < block.end]
    if all(block.role is Role.PARAGRAPH for block in held):
        return span
    parts = [(max(span[0], block.start), min(span[1], block.end)) for block in held]
    beside = [any(block.start <= at[0] < block.end for at in cue) for block in held]
    _, _, found = max((near, end - start, (start, end)) for near, (start, end) in zip(beside, parts, strict=True))
    return found


def _content(text: str, span: Span) -> Span:
    """A content without marks and blanks at its edges, but with both quotation marks where it has one of a pair."""
    start, end = _trimmed(text, span, _EDGE, _EDGE)
    if text[start:end][:1] in tuple(_OPENING) and text[end : end + 1] in tuple(_CLOSING):
        end += 1
    elif text[end - 1 : end] in tuple(_CLOSING) and text[start - 1 : start] in tuple(_OPENING):
        start -= 1
    return start, end


def _mention(text: str, pieced: Pieced, pieces: Range | None) -> Span | None:
    if pieces is None:
        return None
    start, end = _trimmed(text, _span(text, pieced, pieces), _EDGE + _OPENING, _EDGE + '“”"«»‘’')
    return (start, end) if start < end else None


def _trimmed(text: str, span: Span, before: str, behind: str) -> Span:
    """A span without these characters at its ends."""
    inner = text[slice(*span)]
    start = span[0] + len(inner) - len(inner.lstrip(before))
    return start, max(start, span[0] + len(inner.rstrip(behind)))


def _joined(text: str, pieced: Pieced, pieces: Sequence[int]) -> tuple[Span, ...]:
    """The words of which these are pieces, those that touch each other in one."""
    found: list[Span] = []
    for piece in pieces:
        start, end = _span(text, pieced, (piece, piece + 1))
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        elif start < end:
            found.append((start, end))
    return tuple(found)


def _without_former(text: str, found: Sequence[_Found], rows: Sequence[Span], words: PersonWords) -> list[_Found]:
    """Without what somebody only says by the words of an earlier version: "hieß es, Rohde habe ... bestätigt"."""
    former = {
        id(each): each.mention for each in found if each.mention and is_version(text[slice(*each.mention)], words)
    }
    told = [(mention[1], sentence(rows, mention, ())[1]) for mention in former.values()]
    return [
        each for each in found if id(each) in former or not any(start <= each.content[0] < end for start, end in told)
    ]


def _distinct(found: Sequence[_Found]) -> list[tuple[_Found, str | None]]:
    """Of those with nearly the same content the surest; an agency or outlet among them is through whom it is known."""
    kept: list[_Found] = []
    vias: dict[int, str] = {}
    places: dict[int, list[_Found]] = {}  # what is kept, by each stretch of the text that it reaches into
    for each in sorted(found, key=lambda each: (_is_press(each), -each.frame.anchored)):
        stretches = range(each.content[0] // _STRETCH, each.content[1] // _STRETCH + 1)
        near = [other for stretch in stretches for other in places.get(stretch, ())]
        same = next((other for other in near if _shared(each.content, other.content) > SAME), None)
        if same is None:
            kept.append(each)
            for stretch in stretches:
                places.setdefault(stretch, []).append(each)
        elif _is_press(each) and each.speaker and each.speaker is not same.speaker:
            vias[id(same)] = each.speaker.name
    kept.sort(key=lambda each: (each.content, each.frame.anchor))
    return [(each, vias.get(id(each))) for each in kept]


def _is_press(found: _Found) -> bool:
    name = found.speaker.name.lower() if found.speaker else ""
    return name in AGENCIES or name in OUTLETS


def _shared(one: Span, other: Span) -> float:
    """What two spans share, over what either has."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0
