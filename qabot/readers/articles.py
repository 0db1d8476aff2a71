"""Draft -> article: blocks, title and what else the lines around the story tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import pairwise

from qabot.errors import ReadError
from qabot.readers import captions, furniture
from qabot.readers.draft import Draft, Metadata, Part, ends_sentence
from qabot.readers.edges import breaks, flashes
from qabot.readers.furniture import Line
from qabot.readers.metadata import find_date
from qabot.text.language import log_odds
from qabot.text.sentences import sentences
from qabot.types import Article, Block, LanguageCode, Role

_TITLE_AT_MOST = 200  # characters
_HEADING_AT_MOST = 120
_PARAGRAPH_AT_LEAST = 120
_LEAD_AT_MOST = 250
_HEADING_WORDS = 16
_BEYOND_DOUBT = 30.0  # log odds, some six words of one language more than of the other
_LANGUAGE_FROM = 2000  # characters that are enough to tell the language


@dataclass
class _Story:
    """The lines that are kept, and what the others said about the article."""

    lines: list[Line] = field(default_factory=list)
    source: str | None = None
    date: str | None = None
    author: str | None = None
    embargo: str | None = None
    cut_off: bool = False


def _language(declared: LanguageCode | None, sample: str) -> LanguageCode:
    """The declared language, but where the text is beyond doubt in the other: programs declare what they are set to."""
    odds = log_odds(sample)
    likelier: LanguageCode = "de" if odds >= 0 else "en"
    return likelier if declared is None or abs(odds) > _BEYOND_DOUBT else declared


def article(draft: Draft, id: str, content: bytes) -> Article:
    """The article in ``draft``. Raises ReadError where nothing but furniture is in it."""
    story = _story(draft.text, draft.parts)
    if not story.lines:
        raise ReadError("it holds no article text: remove it, or check what is in it")
    signed = captions.signature_date(draft.text, story.lines[-1].part.start, story.lines[-1].part.end)
    shown = Metadata(
        source=story.source,
        date=story.date or signed,
        author=story.author,
        embargo=story.embargo,
        cut_off=story.cut_off,
    )
    known = draft.metadata.filled(shown)
    if known.title:
        known = replace(known, title=flashes.unmarked(known.title) or known.title)
    sample = " ".join(line.words for line in story.lines)[:_LANGUAGE_FROM]
    language = _language(known.language, sample)
    blocks, title = _blocks(draft.text, story.lines, known, language)
    return Article(
        id=id,
        text=draft.text,
        blocks=blocks,
        language=language,
        title=title,
        hash=sha256(content).hexdigest(),
        source=known.source,
        date=known.date,
        url=known.url,
        author=known.author,
        embargo=known.embargo,
        cut_off=known.cut_off,
        updated=known.updated,
        paths=(id,),
    )


def _story(text: str, parts: Sequence[Part]) -> _Story:
    lines = furniture.lines(text, parts)
    story = _Story()
    linking, head, sentences_seen = False, True, 0
    paragraphs = sum(map(_is_paragraph, lines))  # still to come: several are another report
    for line, following in pairwise([*lines, None]):
        assert line is not None
        paragraphs -= _is_paragraph(line)
        if sentences_seen and paragraphs < 2 and captions.opens_desk(_first_line(text, line)):
            break
        linking = furniture.opens_links(line) or (linking and not line.whole_sentence)
        first = not story.lines
        ours = Line(line.part, line.words, first, line.last, line.after_sentence)
        if linking or furniture.is_furniture(ours, following, head=head and not first):
            _harvest(story, ours, head)
            continue
        story.lines.append(ours)
        sentences_seen += line.whole_sentence
        head = head and sentences_seen < 2 and not (line.whole_sentence and len(line.words) > _LEAD_AT_MOST)
    while len(story.lines) > 1 and _is_loose_end(story.lines[-1]):
        story.source = story.source or furniture.source_named(story.lines.pop())
    story.lines = flashes.reported(story.lines) or story.lines
    if story.lines:
        story.lines, story.cut_off = _without_break(text, story.lines)
    return story


def _is_loose_end(line: Line) -> bool:
    return furniture.is_loose_end(line) and not flashes.is_marked(line.words)


def _without_break(text: str, lines: list[Line]) -> tuple[list[Line], bool]:
    """``lines`` without the mark at their end that the text goes on elsewhere, and whether there was one."""
    part = lines[-1].part
    end = breaks.story_end(text, part.start, part.end)
    if end is None:
        return lines, breaks.goes_on(lines[-1].words, text[part.end :])
    if end <= part.start:
        return lines[:-1] or lines, True
    shorter = replace(lines[-1], part=replace(part, end=end), words=" ".join(text[part.start : end].split()))
    return [*lines[:-1], shorter], True


def _first_line(text: str, line: Line) -> str:
    return text[line.part.start : line.part.end].partition("\n")[0]


def _is_paragraph(line: Line) -> bool:
    return line.whole_sentence and len(line.words) >= _PARAGRAPH_AT_LEAST


def _harvest(story: _Story, line: Line, head: bool) -> None:
    """Keep what a line of furniture says about the article."""
    if until := furniture.embargo(line):
        story.embargo = story.embargo or until
        return
    if story.date is None and (head or furniture.is_agency_mark(line)) and (found := find_date(line.words)):
        story.date = found[0]
    story.author = story.author or furniture.byline(line)
    if line.last or ":" in line.words:
        story.source = story.source or furniture.source_named(line)


def _blocks(text: str, lines: Sequence[Line], known: Metadata, language: LanguageCode) -> tuple[tuple[Block, ...], str]:
    """The blocks of ``lines``, and the title: the known one, a headline, the stored one, or the first sentence."""
    at, title = _headline(lines, known), known.title
    blocks: list[Block] = []
    for i, line in enumerate(lines):
        start, end = captions.trimmed(text, line.part.start, line.part.end)
        if start < end:
            following = lines[i + 1] if i + 1 < len(lines) else None
            blocks.append(Block(start, end, Role.TITLE if i == at else _role(line, following)))
    if title is None and at is not None:
        title = lines[at].words
    return tuple(blocks), title or known.stored_title or _first_sentence(text, blocks[0], language)


def _headline(lines: Sequence[Line], known: Metadata) -> int | None:
    """Which line is the title: the one that says so, or repeats the known title, or the first if it reads like one."""
    named = tuple(filter(None, (known.title, known.stored_title)))
    for i, line in enumerate(lines[:5]):
        if line.part.role is Role.TITLE or any(_same(line.words, name) for name in named):
            return i
    role = lines[0].part.role
    if known.title or len(lines) < 2 or role not in (None, Role.HEADING) or not _reads_like_headline(lines[0]):
        return None
    kicker = len(lines[0].words.split()) <= 3 and lines[0].verbless and lines[1].part.role is role
    return 1 if kicker and len(lines) > 2 and _reads_like_headline(lines[1]) else 0


def _same(line: str, title: str) -> bool:
    bare_line, bare_title = (re.sub(r"\W+", " ", words).strip().casefold() for words in (line, title))
    return bool(bare_line) and (bare_line == bare_title or (len(bare_line) > 30 and bare_title.startswith(bare_line)))


def _reads_like_headline(line: Line) -> bool:
    return (
        not line.part.item
        and len(line.words) <= _TITLE_AT_MOST
        and not line.words.endswith((".", ":", ",", ".“", ".”"))
    )


def _role(line: Line, following: Line | None) -> Role:
    if line.part.role is not None:
        return Role.HEADING if line.part.role is Role.TITLE else line.part.role
    short = len(line.words) <= _HEADING_AT_MOST and len(line.words.split()) <= _HEADING_WORDS
    leads = following is not None and not following.part.item
    return Role.HEADING if short and leads and not line.part.item and not ends_sentence(line.words) else Role.PARAGRAPH


def _first_sentence(text: str, block: Block, language: LanguageCode) -> str:
    spans = sentences(text, language, block.start, min(block.end, block.start + 10 * _TITLE_AT_MOST))
    worded = (span for span in spans if re.search(r"\w", text[slice(*span)]))  # a lost full stop is no title
    start, end = next(worded, (block.start, block.end))
    words = " ".join(text[start:end].split())
    words = words.removesuffix(".") or words
    if len(words) <= _TITLE_AT_MOST:
        return words
    return words[:_TITLE_AT_MOST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
