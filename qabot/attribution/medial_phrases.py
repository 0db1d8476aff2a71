"""The words of a unit in a language whose verb stands between subject and object, and its noun phrases."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.attribution.units import Token, Unit
from qabot.languages.vocabulary import Grammar, Speech, Tag

NOMINAL = (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN)
INSIDE = (*NOMINAL, Tag.DETERMINER, Tag.ADJECTIVE, Tag.OTHER, Tag.PARTICIPLE, Tag.PREDICATIVE)
VERBAL = (Tag.FINITE, Tag.PARTICIPLE, Tag.GERUND, Tag.INFINITIVE)
BREAKS = (";", "–", "—")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scan:
    unit: Unit
    tokens: list[Token]
    words: Grammar
    speech: Speech

    def tag(self, i: int) -> Tag | None:
        return self.tokens[i].tag if 0 <= i < len(self.tokens) else None

    def lower(self, i: int) -> str:
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    @property
    def last(self) -> int:
        """The position behind the last word: closing marks are no part of what is said."""
        end = len(self.tokens)
        while end and self.tokens[end - 1].tag is Tag.MARK and self.tokens[end - 1].text not in ")]%":
            end -= 1
        return end

    def comma(self, i: int) -> bool:
        return self.lower(i) == ","


def trim(scan: Scan, start: int, end: int) -> Range | None:
    while start < end and (scan.tag(start) in (Tag.MARK, Tag.COMMA)):
        start += 1
    while end > start and scan.tag(end - 1) in (Tag.MARK, Tag.COMMA) and scan.tokens[end - 1].text not in ")]%":
        end -= 1
    return (start, end) if start < end else None


def clause_start(scan: Scan, end: int) -> int:
    for i in range(end - 1, -1, -1):
        if scan.tokens[i].text in BREAKS:
            return i + 1
    return 0


def has_finite(scan: Scan, start: int, end: int) -> bool:
    return any(scan.tag(i) is Tag.FINITE for i in range(start, end))


def time_end(scan: Scan, i: int) -> int:
    """Where "on Monday", "late last week" or "Thursday" at ``i`` ends; ``i`` where no time stands there."""
    j = i
    while scan.tag(j) is Tag.ADVERB:
        j += 1
    dated = scan.tag(j) is Tag.PREPOSITION
    j += dated
    inside = (Tag.DETERMINER, Tag.ADJECTIVE, *([Tag.NUMBER, Tag.ADVERB] if dated else []))
    before = j
    while scan.tag(j) in inside and j < before + 3:
        j += 1
    plain = dated or j > before or scan.tag(j) is Tag.NAME
    if not plain or scan.lower(j) not in scan.words.months_and_days:
        return i
    while scan.lower(j) in scan.words.months_and_days or (
        scan.tag(j) is Tag.NUMBER and scan.tag(j + 1) is not Tag.NOUN
    ):
        j += 1
    return i if scan.tag(j) is Tag.FINITE else j


def phrase_start(scan: Scan, end: int) -> int:
    """Where the noun phrase that ends before ``end`` begins, attributes with prepositions included."""
    i = end
    while i > 0:
        tag = scan.tag(i - 1)
        if i < end and scan.lower(i - 1) in scan.words.months_and_days and tag is not Tag.DETERMINER:
            break
        if tag in INSIDE or (tag is Tag.ADVERB and i < end and scan.tag(i - 2) is Tag.DETERMINER):
            i -= 1
            if scan.tag(i) is Tag.PRONOUN:
                return i + 1 if i < end - 1 else i
        elif tag is Tag.PREPOSITION and i < end and scan.lower(i - 1) in scan.words.attribute_prepositions:
            if scan.tag(i - 2) not in (Tag.NOUN, Tag.NAME):
                break
            i -= 1
        elif tag is Tag.CONJUNCTION and scan.lower(i - 1) in scan.words.joiners and scan.tag(i - 2) in NOMINAL:
            i -= 1
        else:
            break
    while i < end and scan.tag(i) in (Tag.PARTICIPLE, Tag.OTHER, Tag.PREDICATIVE):
        i += 1
    return _list_start(scan, i, end)


def _list_start(scan: Scan, start: int, end: int) -> int:
    """Where a list begins that ends with "B and C": "Washington, Seoul and Kyiv"."""
    if not any(scan.tag(i) is Tag.CONJUNCTION for i in range(start, end)):
        return start
    i = start
    while scan.comma(i - 1) and scan.tag(i - 2) in (Tag.NAME, Tag.NOUN):
        i -= 2
        while i > 0 and scan.tag(i - 1) in INSIDE and scan.lower(i - 1) not in scan.words.months_and_days:
            i -= 1
    return i


def phrase_at(scan: Scan, start: int, stop: frozenset[str] = frozenset()) -> Range | None:
    """The noun phrase that begins at ``start``, with attributes (not with one of ``stop``) and an apposition."""
    i = _core(scan, start, stop)
    if i == start:
        return None
    while scan.tag(i) is Tag.CONJUNCTION and scan.lower(i) in scan.words.joiners:
        joined = _core(scan, i + 1, stop)
        if joined == i + 1 or scan.tag(joined) in (Tag.FINITE, Tag.ADVERB) or scan.tag(i + 1) is Tag.PRONOUN:
            break  # "and the ministry denied"
        i = joined
    return start, _apposition(scan, i)


def _core(scan: Scan, start: int, stop: frozenset[str]) -> int:
    """Where a noun phrase ends with its attributes, without what a conjunction joins to it."""
    i = start
    while i < len(scan.tokens):
        tag, lower = scan.tag(i), scan.lower(i)
        if tag in INSIDE:
            if i > start and tag is Tag.DETERMINER and scan.tag(i - 1) in NOMINAL:
                break  # "told reporters the plan ..."
            i += 1
        elif tag is Tag.PREPOSITION and i > start and lower in scan.words.attribute_prepositions:
            if lower in stop or scan.lower(i + 1) in scan.words.months_and_days or scan.tag(i + 1) not in INSIDE:
                break
            i += 1
        elif (
            tag is Tag.ADVERB
            and i > start
            and scan.tag(i - 1) not in (Tag.NOUN, Tag.NAME)
            and scan.tag(i + 1) in INSIDE
        ):
            i += 1
        else:
            break
        if i > start + 1 and scan.tag(i - 1) is Tag.PRONOUN:
            return i - 1 if scan.tag(i - 2) in NOMINAL else i
    while i > start and scan.tag(i - 1) not in NOMINAL:
        i -= 1
    return i


def _apposition(scan: Scan, i: int) -> int:
    """The end of ", the managing director," behind a noun phrase; ``i`` where none follows."""
    if not scan.comma(i):
        return i
    j = i + 1
    while j < len(scan.tokens) and (scan.tag(j) in INSIDE or scan.lower(j) in scan.words.attribute_prepositions):
        j += 1
    closed = j >= scan.last or scan.comma(j)
    return j if closed and j > i + 1 and scan.tag(j - 1) in NOMINAL else i


def is_clause(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch is a clause of its own: a subject and a finite verb."""
    tags = [scan.tag(i) for i in range(start, end)]
    finite = next((k for k, tag in enumerate(tags) if tag is Tag.FINITE), None)
    if finite is None or finite == 0:
        return False
    opens = tags[0] in INSIDE or scan.lower(start) in scan.words.impersonal
    return opens and not any(tag in (Tag.RELATIVE, Tag.QUESTION, Tag.SUBORDINATOR) for tag in tags[:finite])
