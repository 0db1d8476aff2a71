"""Where sentences begin and end: a regular expression, a list of abbreviations and a few rules, no model."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.sentence_vocabulary import SentenceWords, sentence_words
from qabot.types import Span

# An end is a mark, whatever closes with it, and white space; or a blank line. A footnote mark may stand between.
_CLOSERS = "\"'”“„»«›‹’‘)\\]"
_END = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<close>[{_CLOSERS}]*)(?:\[\d+\])*(?=\s|$)"
    r"|(?P<blank>[^\S\n]*\n[^\S\n]*\n)"
    r"|(?<=[a-zäöüß]{2})(?P<glued>\.)(?=[A-ZÄÖÜ][a-zäöüß])"
)
_LAST_WORD = re.compile(r"(?:[^\W_]|[.’'-])+$")
_NEXT_WORD = re.compile(r"\s*([\"'“”„»«›‹‚‘(\[–—-]*)\s*(\w*)")
_WINDOW = 40  # characters looked back for the word before a full stop


def sentences(text: str, language: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences of ``text[start:end]``, in order, without white space at their edges.

    Offsets count in ``text``. A blank line always ends a sentence, a single line break never does. What a quotation
    ends with its own full stop belongs to it, closing mark included: ``„Es stimmt.“`` is one span.
    """
    stop = len(text) if end is None else min(end, len(text))
    words = sentence_words(language)
    spans: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if match["mark"] and not _ends(text, match, begin, stop, words):
            continue
        if match["glued"] and not _starter(text, match.end(), stop, words):
            continue
        _append(spans, text, begin, match.end())
        begin = match.end()
    _append(spans, text, begin, stop)
    return spans


def _append(spans: list[Span], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append((begin, end))


def _starter(text: str, at: int, stop: int, words: SentenceWords) -> bool:
    following = _NEXT_WORD.match(text, at, stop)
    return following is not None and following[2].lower() in words.starters


def _ends(text: str, match: re.Match[str], begin: int, stop: int, words: SentenceWords) -> bool:
    """Whether a mark followed by white space ends the sentence."""
    following = _NEXT_WORD.match(text, match.end(), stop)
    opening, word = (following[1], following[2]) if following else ("", "")
    if not word and not opening:
        return True
    if word and word[0].islower():
        return False
    mark = match["mark"]
    if mark[0] != "." or len(mark) > 1 or match["close"]:
        return not (mark in ("...", "…") and text[match.start() - 1 : match.start()] in (" ", "[", "("))
    before = _LAST_WORD.search(text, max(begin, match.start() - _WINDOW), match.start())
    last = before[0] if before else ""
    if last.rpartition("-")[2].isdigit():
        return not _ordinal(last, word, words)
    if len(last) == 1 and last.isalpha():
        return word.lower() in words.starters and last.islower()
    return not _abbreviation(last, word, words)


def _ordinal(number: str, word: str, words: SentenceWords) -> bool:
    if not words.ordinal_dot:
        return False
    return len(number) <= 3 and word.lower() not in words.starters and not word.isdigit()


@lru_cache(maxsize=4096)
def _abbreviation(last: str, word: str, words: SentenceWords) -> bool:
    lower = last.lower()
    if lower in words.abbreviations:
        return True
    if lower in words.final_abbreviations:
        return word.lower() not in words.starters
    # Dots inside ("U.S", "z.B") mean an abbreviation, unless the next word plainly opens a sentence.
    return "." in last.strip(".") and len(last) <= 6 and word.lower() not in words.starters
