"""What a text calls those whom it names: "Umweltministerin Frauke Imhoff", "Lynn Oakes, the chair of the group"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qabot.attribution.speakers.clipping import clipped
from qabot.attribution.speakers.nouns import cases, is_body, is_role
from qabot.attribution.speakers.phrases import WORD, gender, proper
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import LanguageCode, Span

_NAME = 3  # words of a name
_MORE = 6  # words that tell more of an office: "Sprecherin der Stadt Oslo", "frühere grüne Ministerin"
_TITLE_GAP = (" ", ". ")
_END = re.compile(r"[,.;(–\n]|\Z")
_CLOSED = re.compile(r"[,.;)–\n]|\Z")
_MORE_WORDS = re.compile(r" (\w+)")


@dataclass(frozen=True, slots=True)
class Description:
    """A lower-cased noun for a role or body that a text gives a name, and where that stands.

    ``name`` are the skeletons of the name; ``lesser`` tells that its bearer is only the deputy or the former one.
    """

    noun: str
    name: tuple[str, ...]
    span: Span
    lesser: bool = False


def descriptions(text: str, language: LanguageCode) -> Iterator[Description]:
    """All descriptions that stand beside a name: right before it, or with a comma between, on either side."""
    finder = _Finder(text, language)
    return (each for n in range(len(finder.found)) for each in finder.at(n))


class _Finder:
    def __init__(self, text: str, language: LanguageCode) -> None:
        self._text = text
        self._language = language
        self._words: PersonWords = person_words(language)
        self.found = list(WORD.finditer(text))
        self._gaps = [text[a.end() : b.start()] for a, b in pairwise(self.found)] + [""]
        self._told = 0  # up to which word an office tells more of itself: "Kantine" of "Koch der Kantine, Ali Demir"

    def at(self, n: int) -> Iterator[Description]:
        """What the word ``n`` calls somebody."""
        noun = self._noun(n)
        if not noun:
            return
        before = self.found[n - 1][0].lower() if n else ""
        for span in (self._behind(n), self._named_after(n), self._named_before(n)):
            if span and (name := proper(self._text[slice(*span)], self._words)):
                yield Description(noun, name, span, before in self._words.lesser)

    def _noun(self, n: int) -> str:
        words, word = self._words, self.found[n][0]
        if not (word[0].isupper() or words.head_last):
            return ""
        return next((form for form in cases(word, words) if is_role(form, words) or is_body(form, words)), "")

    def _behind(self, n: int) -> Span | None:
        """The name right behind an office: "Minister Karl Huber"."""
        return self._name(self._past_titles(n + 1)) if self._gaps[n] == " " else None

    def _named_after(self, n: int) -> Span | None:
        """The name that a comma parts from the office before it: "the chair of the group, Lynn Oakes, said"."""
        words, end = self._words, n
        if n < self._told:
            return None
        if n + 1 < len(self.found) and self.found[n + 1][0].lower() in words.prepositions | words.genitives:
            while end < n + _MORE and self._gaps[end] == " ":
                end += 1
        if self._gaps[end] != ", ":
            return None
        start = self._past_titles(end + 1)
        span = self._name(start)
        if not span or self.found[start][0] not in FIRST_NAMES or not _END.match(self._text, span[1]):
            return None
        self._told = start
        return span

    def _named_before(self, n: int) -> Span | None:
        """The name that a comma parts from the office behind it: "Lynn Oakes, 45, the group's chair"."""
        words, first = self._words, n
        while first > n - _MORE and first and self._gaps[first - 1] == " ":
            first -= 1
        if not first or self._gaps[first - 1] != ", ":
            return None
        opening = self.found[first][0].lower()
        rest = self.found[first + (opening in words.definite | words.determiners) : n]
        if any(word[0][0].isupper() and not words.head_last for word in rest):
            return None
        if opening in words.definite:
            more = _MORE_WORDS.match(self._text, self.found[n].end())
            owned = more is not None and more[1].lower() in words.prepositions | words.genitives
            if not owned and not _CLOSED.match(self._text, self.found[n].end()):
                return None  # "sagte Karl Huber, der Minister habe gelogen"
            if words.oblique and not gender(f"{opening} {self.found[n][0]}", words):
                return None  # several, or somebody in another case: "Anna Kern, die Ermittler, ..."
        end = first - 1
        if self.found[end][0].isdigit() and end and self._gaps[end - 1] == ", ":
            end -= 1
        for size in range(_NAME, 1, -1):
            start = end - size + 1
            if start >= 0 and all(gap == " " for gap in self._gaps[start:end]) and self.found[start][0] in FIRST_NAMES:
                span = self.found[start].start(), self.found[end].end()
                return span if self._is_name(span) else None
        return None

    def _past_titles(self, n: int) -> int:
        titles = self._words.titles
        while n + 1 < len(self.found) and self.found[n][0].lower() in titles and self._gaps[n] in _TITLE_GAP:
            n += 1
        return n

    def _name(self, start: int) -> Span | None:
        """The name that begins with a word, if one does: as many capital words as can be one."""
        end = start
        while end < min(start + _NAME, len(self.found)) and self.found[end][0][0].isupper():
            end += 1
            if self._gaps[end - 1] != " ":
                break
        for last in range(end - 1, start - 1, -1):
            span = self.found[start].start(), self.found[last].end()
            span = clipped(self._text, span, frozenset(), self._language) or span
            if self._is_name(span):
                return span
        return None

    def _is_name(self, span: Span) -> bool:
        name = self._text[slice(*span)]
        noun = is_role(name.lower(), self._words) or is_body(name.lower(), self._words)
        return len(proper(name, self._words)) == len(name.split()) and not (noun and " " not in name)
