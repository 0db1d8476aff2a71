"""Notes of correction: where a paper takes back what it printed, which nobody says in the article that holds it.

"Wir haben zunächst gemeldet, Ebert habe Fehler zugegeben" is no admission of Ebert's, and a claim of nobody's: only the
note as a whole tells something. Whose reply a paper prints does speak in it; what he cites of the paper is none of his.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qabot.languages.note_vocabulary import NoteWords, note_words
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.lexical import LANGUAGES
from qabot.text.normal import lowered
from qabot.text.sentences import sentences
from qabot.types import Article, Block, LanguageCode, Role, Span, Stance

_QUOTED = re.compile(r"[„“\"»«][^„“”\"»«\n]{1,400}[“”\"«»]")
_TURN = re.compile(r"[A-ZÄÖÜ][\w.'’-]*(?: [A-ZÄÖÜ][\w.'’-]*){0,3}:")  # of an interview, in which "we" are others
_MARKS = r"[\s*_\[(–—-]*"  # what may stand before the first word of a note
_SHORT = 300  # characters of an article that its title alone makes a note
_TAIL = 600  # characters at the end of an article that a note may fill with more than the paragraph in which it begins


@lru_cache(maxsize=256)
def notes(article: Article) -> tuple[Span, ...]:
    """The notes of correction in an article, in text order, each as one stretch of whole sentences.

    A note begins with the sentence that shows it and ends with its paragraph. Paragraphs below a note's heading, or
    behind a note at the end of the article, belong to it, too, but for those that begin another.
    """
    words = note_words(article.language)
    body = [block for block in article.blocks if block.role is not Role.TITLE]
    whole = _is_over(article, body, words)
    reply = re.match(words.reply, article.title.casefold()) is not None
    found = [(block.start, block.end) for block in article.blocks if block.role is Role.TITLE and whole]
    last: Span | None = None  # the note that the paragraph before ends with
    reached = body[-1].end if whole else 0  # up to where whatever stands there belongs to a note
    for n, block in enumerate(body):
        section = _section(body[n:])
        at_end = section[-1].end - block.start <= _TAIL and any(b.role is Role.PARAGRAPH for b in body[:n])
        reply = reply or re.fullmatch(words.reply, _text(article, block).strip(" .:\n")) is not None
        if _is_heading(article, block, words):
            below = section if block.role is Role.HEADING or at_end else section[:2]
            last, reached = None, max(reached, below[-1].end)
            continue
        begin = _begin(article, body[n : n + 2], words)
        if begin == block.start and at_end:
            reached = max(reached, section[-1].end)
        if block.start >= reached and begin is None:
            found += _cited(article, block, words) if reply else []
            last = None
            continue
        if block.start < reached:
            again = begin == block.start and not re.match(words.resuming, _text(article, block))
            begin = last[0] if last and not again and not article.text[last[1] : block.start].strip() else block.start
            found = [span for span in found if span != last or begin != last[0]]
        last = (begin if begin is not None else block.start, block.end)
        found.append(last)
    return tuple(found)


def shows_note(text: str) -> bool:
    """Whether a piece of an article, in whichever language, may hold a note of correction: ``notes`` tells."""
    small = lowered(text)
    for words in map(note_words, LANGUAGES):
        if re.search(rf"(?m)^{_MARKS}{words.heading}\s*(?::|$)", small) or re.search(words.telling, small):
            return True
        if any(re.search(words.withdrawn, small[own.start() :]) for own in re.finditer(words.own, small)):
            return True
    return False


def note_at(article: Article, span: Span) -> Span | None:
    """The note of correction in which a stretch of an article begins; None for none."""
    return next((note for note in notes(article) if note[0] <= span[0] < note[1]), None)


def is_taken_back(article: Article, content: Span, stance: Stance) -> bool:
    """Whether something that an article seems to tell is only what a note of correction says was printed, or says that
    somebody has not said. What he does say stands in many notes, too: "Sie bestreitet das vielmehr"."""
    if note_at(article, content) is None:
        return False
    if any(start <= content[0] < end for start, end in _printed(article)):
        return True
    if stance is Stance.DENIES:
        return False
    block = next((block for block in article.blocks if block.start <= content[0] < block.end), None)
    rows = sentences(article.text, article.language, block.start, block.end) if block else []
    start, end = next((row for row in rows if row[0] <= content[0] < row[1]), content)
    clause = re.split(r"[;:]", article.text[start : content[0]])[-1]
    told = article.text[start:end] if stance is Stance.CONFIRMS else clause
    return re.search(question_words(article.language).negation, lowered(told)) is not None


def is_paper(mention: str, language: LanguageCode) -> bool:
    """Whether who seems to speak in a note is only what was printed, or the note itself: "an earlier article"."""
    small, documents = lowered(mention), person_words(language).documents
    heads = re.findall(r"[^\W\d_]+", small)
    return any(word in documents for word in heads) or re.fullmatch(note_words(language).heading, small) is not None


@lru_cache(maxsize=256)
def _printed(article: Article) -> tuple[Span, ...]:
    """The sentences of notes that tell what was printed, or ask to be excused for it."""
    words = note_words(article.language)
    shown = f"{words.telling}|{words.own}|{words.paper}"
    found = []
    for note in notes(article):
        for start, end in sentences(article.text, article.language, *note):
            small = _small(article.text[start:end])
            if re.search(shown, small) or ((start, end) == note and re.search(words.cited, small)):
                found.append((start, end))
    return tuple(found)


def _is_over(article: Article, body: Sequence[Block], words: NoteWords) -> bool:
    """Whether the title says that all of an article is a note, and what follows bears that out."""
    title = lowered(article.title).strip(" .:")
    if re.match(words.heading, title) is None:
        return False
    shown = any(_begin(article, body[n : n + 2], words) is not None for n in range(min(2, len(body))))
    if re.fullmatch(words.heading, title):
        return bool(body) and (shown or body[-1].end - body[0].start <= _SHORT)
    return shown and re.match(rf"{words.heading}\s*:", title) is not None


def _is_heading(article: Article, block: Block, words: NoteWords) -> bool:
    small = _text(article, block)
    if block.role is Role.HEADING and re.match(rf"{_MARKS}{words.heading}\s*:", small):
        return True
    return re.fullmatch(rf"{_MARKS}{words.heading}[\s*_.:)\]]*", small) is not None


def _section(body: Sequence[Block]) -> Sequence[Block]:
    """The blocks up to the next heading behind the first of them."""
    end = next((n for n, block in enumerate(body) if n and block.role is not Role.PARAGRAPH), len(body))
    return body[:end]


def _begin(article: Article, blocks: Sequence[Block], words: NoteWords) -> int | None:
    """Where a note begins in the first of two blocks, by its label, or by the sentence that shows it; None for none."""
    first, *following = blocks
    small = _text(article, first)
    behind = " ".join([small, *(_text(article, block) for block in following)])
    shown = [match.start() for match in [re.search(words.telling, small)] if match]
    if not _TURN.match(article.text, first.start, first.end):
        owned = re.finditer(words.own, small)
        shown += [own.start() for own in owned if re.search(words.withdrawn, behind[own.start() :])]
    if not shown and ":" not in small:
        return None  # without a label, either
    for start, end in sentences(article.text, article.language, first.start, first.end):
        if re.match(rf"{_MARKS}{words.heading}{_MARKS}:", small[start - first.start : end - first.start]):
            return start
        if any(start <= first.start + place < end for place in shown):
            return start
    return None


def _cited(article: Article, block: Block, words: NoteWords) -> list[Span]:
    """The sentences of a reply that tell what the paper has said."""
    small = _text(article, block)
    rows = sentences(article.text, article.language, block.start, block.end)
    return [row for row in rows if re.search(words.cited, small[row[0] - block.start : row[1] - block.start])]


def _text(article: Article, block: Block) -> str:
    return _small(article.text[block.start : block.end])


def _small(text: str) -> str:
    """A text in small letters, blanks in place of quotations: in these somebody else speaks."""
    return _QUOTED.sub(lambda quote: " " * len(quote.group()), lowered(text))
