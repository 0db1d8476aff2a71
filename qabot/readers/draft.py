"""What a reader hands on: the text, the parts it is made of, and what the format says about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise

from qabot.readers.decoding import dotted
from qabot.text.language import identify
from qabot.text.normal import normalized
from qabot.text.translation import information, translations
from qabot.types import LanguageCode, Role


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that may be a block: a line, a paragraph, an element; no white space at its edges.

    ``role`` is None where the format does not tell. ``item`` is true for entries of lists, ``apart`` where more than a
    line break (a blank line, a border of elements) lies before it.
    """

    start: int
    end: int
    role: Role | None = None
    item: bool = False
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text; ``date``, ``updated``, when this version of it was
    made, and ``embargo``, until when it is kept back, in ISO 8601.

    ``cut_off`` says that the text ends before the article does. ``stored_title`` is what a program keeps as the title
    of a document, often that of the template or of another article: it counts where the text shows none.
    """

    title: str | None = None
    source: str | None = None
    date: str | None = None
    url: str | None = None
    author: str | None = None
    language: LanguageCode | None = None
    embargo: str | None = None
    cut_off: bool = False
    stored_title: str | None = None
    updated: str | None = None

    def filled(self, other: Metadata) -> Metadata:
        """``self``, with what it lacks taken from ``other``."""
        return Metadata(**{one.name: getattr(self, one.name) or getattr(other, one.name) for one in fields(self)})


@dataclass(frozen=True, slots=True)
class Draft:
    """One article before its furniture is removed. ``content`` is what identifies it where a file holds several.

    ``text`` is normalised as ``qabot.text.normal`` says: it is what is stored.
    """

    text: str
    parts: tuple[Part, ...]
    metadata: Metadata = field(default_factory=Metadata)
    content: bytes | None = None

    def identified(self, content: bytes | None) -> Draft:
        """``self``, identified by ``content`` if by nothing else."""
        return replace(self, content=self.content or content)


@dataclass(frozen=True, slots=True)
class Unread:
    """In place of a draft: something in the file that is no article, and why; it keeps its number in the file.

    ``within`` says that it is a part of the article before it, ``withheld`` that it is sound and not to be read.
    """

    reason: str
    within: bool = False
    withheld: bool = False


_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"(?:[•·▪◦‣●○■□➤►▶→✓➔-]|[-–*+](?=\s)|\d{1,2}[.)](?=\s+[A-ZÄÖÜ„«»“\"]))\s*")
_ENDS = re.compile(r"[.!?:…][\"'”“’‘»«›‹)\]]*$")
_DIVIDED = re.compile(r"(?P<blank>[^\S\n]?)(?<!\w)(?P<first>\w{1,60})(?P<mark>[-¬])\n[^\S\n]*(?P<rest>\w{1,60})")
_DIVIDED_WORD = re.compile(r"[a-zäöüß][-¬]\n[^\S\n]*(?!(?:und|oder|sowie|bzw|bis|and|or)\b)[a-zäöüß]")
_DIVIDED_FROM = 2  # places
_WORDS = re.compile(r"\w+(?:-\w+)*")
_WORDS_OF_A_LETTER = frozenset("AIO")  # in English
_ONSET = re.compile(  # of English words: "ferryman", not "nneliese"; before vowels stands "an"
    r"[bcdfghj-np-tv-xz][aeiouy]|(?:[bcfgps]l|[bcdfgkpt]r|[cgpstw]h|s[ckmnpqtw]|qu|[gk]n|[dt]w|wr)", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:und|oder|sowie|bzw|bis|and|or)\b")  # "Wasser- und Abwasserwerke"
_WRAPPED_AT_MOST = 130  # characters: longer lines are paragraphs
_FULL = 0.9  # of the longest line: lines from which words were divided are shorter
_LANGUAGE_FROM = 2000  # characters that are enough to tell the language
_HEADLINE = 0.7  # of the longest line
_WRAPPED_SHARE = 0.6  # of the line breaks within paragraphs must look like wraps before a text counts as wrapped


def lines(text: str, start: int = 0, end: int | None = None, *, divided: bool = False) -> list[Part]:
    """The lines of ``text[start:end]`` as parts, list marks left out, lines that were broken by an editor joined.

    ``divided`` says that words were divided at the ends of its lines: then all of them were broken, however long.
    """
    parts: list[Part] = []
    last = start
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        part = tight(text, match.start(), match.end())
        if part is None:
            continue
        begin, stop = part
        apart = not parts or text.count("\n", last, begin) > 1
        bullet = _BULLET.match(text, begin, stop)
        if bullet and bullet.end() < stop:
            parts.append(Part(bullet.end(), stop, item=True, apart=apart))
        else:
            parts.append(Part(begin, stop, apart=apart))
        last = stop
    return _unwrapped(text, parts, divided)


def tight(text: str, start: int, end: int) -> tuple[int, int] | None:
    """``(start, end)`` without white space at the edges, None where nothing is left."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    stop = start + len(piece.rstrip())
    return (begin, stop) if begin < stop else None


def undivided(text: str) -> str:
    """``text`` with words put together that are divided at the end of a line; the line ends before them then.

    A hyphen that the word has anyway stays: before a capital or behind a figure ("Rot-Grün", "20-jährig"), where the
    text has it in another place, and in English, whose compounds are written with it.
    """
    if "-\n" not in text and "¬\n" not in text:
        return text
    english = identify(text[:_LANGUAGE_FROM]) == "en"
    words = set(_WORDS.findall(text))

    def whole(found: re.Match[str]) -> str:
        first, rest = found["first"], found["rest"]
        if _GOES_ON.match(rest):
            return found[0]
        compound = not rest[0].islower() or not first[-1].isalpha() or f"{first}-{rest}" in words
        kept = found["mark"] == "-" and (compound or (english and first + rest not in words))
        return ("\n" if found["blank"] else "") + (f"{first}-{rest}" if kept else first + rest)

    return _DIVIDED.sub(whole, text)


def is_article(letter: str, following: str) -> bool:
    """Whether a large first letter is an English word of its own before the word ``following``: "A ferryman"."""
    word = _WORDS.match(following)
    if letter not in _WORDS_OF_A_LETTER or word is None or len(word[0]) == 1:
        return False
    apart, whole = _rarity(word[0]), _rarity(letter + word[0])
    return apart < whole or (apart == whole and (apart == 1.0 or _ONSET.match(word[0]) is not None))


def _rarity(word: str) -> float:
    """How rare an English word is, from about .1 for the commonest; 1 where but its parts or its stem are known."""
    word = word.casefold()
    rarity = information(word, "en")
    return rarity if rarity < 1.0 or translations(word, "en") else 2.0


def is_divided(text: str) -> bool:
    """Whether words of ``text`` are divided at the ends of its lines, and not just one compound."""
    return len(_DIVIDED_WORD.findall(text)) >= _DIVIDED_FROM


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as sentences do: a mark, and whatever closes with it."""
    return _ENDS.search(text[-8:]) is not None


def _unwrapped(text: str, parts: list[Part], divided: bool) -> list[Part]:
    """``parts``, single lines, with those of a hard-wrapped paragraph made one."""
    inner = [(a, b) for a, b in pairwise(parts) if not b.apart and not b.item]
    width = max((a.end - a.start for pair in inner for a in pair), default=0)
    wraps = sum(_full(text, a, b, width) for a, b in inner)
    stops = sum(ends_sentence(text[a.start : a.end]) for a, _ in inner)  # paragraphs end in sentences, few lines do
    wrapped = 1 < len(inner) * _WRAPPED_SHARE <= wraps and width <= _WRAPPED_AT_MOST and 2 * stops <= len(inner)
    joined = parts[:1]
    for line, part in pairwise(parts):
        heads = line is parts[0] and line.end - line.start < _HEADLINE * width  # a headline right over the text
        goes_on = divided and not heads and not ends_sentence(text[line.start : line.end])
        goes_on = goes_on or _continues(text, line, part, width if wrapped or divided else 0)
        if not part.apart and not part.item and goes_on:
            joined[-1] = replace(joined[-1], end=part.end)
        else:
            joined.append(part)
    return joined


def _full(text: str, line: Part, following: Part, width: int) -> bool:
    """Whether the first word of ``following`` would not have fitted on ``line``."""
    word = _WORD.match(text, following.start, following.end)
    return line.end - line.start + 1 + len(word[0] if word else "") > width * _FULL


def _continues(text: str, line: Part, following: Part, width: int) -> bool:
    """Whether ``following`` goes on with the sentence or the wrapped paragraph of ``line``."""
    if width and _full(text, line, following, width):
        return True
    unfinished = line.end - line.start > 40 and not ends_sentence(text[line.start : line.end])
    return unfinished and text[following.start].islower()


def joined(pieces: Iterable[tuple[str, Role | None, bool]]) -> tuple[str, tuple[Part, ...]]:
    """Text and parts of an article that comes as ``(text, role, item)`` pieces, a blank line between any two."""
    text: list[str] = []
    parts: list[Part] = []
    at = 0
    for piece, role, item in pieces:
        piece = normalized(dotted(piece))
        span = tight(piece, 0, len(piece))
        if span is None:
            continue
        inner = piece[slice(*span)]
        if text:
            text.append("\n\n")
            at += 2
        parts.append(Part(at, at + len(inner), role, item))
        text.append(inner)
        at += len(inner)
    return "".join(text), tuple(parts)
