"""Who says: the cue verbs of a verb-medial language, their verbal complexes, and their subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from qabot.attribution.medial_contents import content_of
from qabot.attribution.medial_phrases import (
    NOMINAL,
    VERBAL,
    Range,
    Scan,
    has_finite,
    phrase_at,
    phrase_start,
)
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution in token positions."""

    cue: Cue | None
    cue_tokens: tuple[int, ...]
    content: Range
    kind: Kind
    speaker: Range | None
    addressee: Range | None = None
    negated: bool = False
    passive: bool = False
    source: bool = False


def verb_said(scan: Scan) -> Iterator[Said]:
    speaker: Range | None = None
    for i, token in enumerate(scan.tokens):
        if token.tag not in VERBAL or token.tag is Tag.INFINITIVE:
            continue
        cue, tokens = _cue(scan, i)
        if cue is None:
            continue
        first, negated, be = _group(scan, i)
        if token.tag is Tag.PARTICIPLE and first == i:
            continue  # "the claims made": no predicate
        if token.tag is Tag.GERUND and not scan.comma(i - 1):
            continue  # a noun: "the finding that ..."
        passive = be and token.tag is Tag.PARTICIPLE
        found = subject_of(scan, first, max(tokens) + 1, speaker)
        if found is not None and scan.lower(found[0]) in scan.words.first_person:
            continue
        said = content_of(scan, cue, i, first, max(tokens) + 1, passive, found)
        if said is None:
            speaker = found or speaker
            continue
        content, kind, addressee = said
        who = found
        if passive:
            addressee, who = found, agent_of(scan, i + 1, content)
            told = scan.tag(content[0]) is Tag.TO or kind is Kind.REPORTED
            if who is None and told and cue.stance is not Stance.ACCUSES:
                continue
        if scan.tag(content[0]) is Tag.TO and addressee is not None and cue.stance is Stance.CLAIMS:
            cue = replace(cue, stance=Stance.DEMANDS)  # "told them to stop"
        spoken = tuple(sorted({*range(first, i + 1), *tokens}))
        yield Said(cue, spoken, content, kind, who, addressee, negated, passive)
        speaker = found or speaker


def _cue(scan: Scan, i: int) -> tuple[Cue | None, tuple[int, ...]]:
    """The cue that a verb makes by itself or with a fixed word close behind ("point out")."""
    lemma = scan.tokens[i].lemma.lower()
    for options, cue in scan.speech.phrases.get(lemma, ()):
        for j in range(i + 1, min(i + 4, len(scan.tokens))):
            if scan.lower(j) in options or scan.tokens[j].lemma in options:
                return cue, (i, j)
            if scan.tag(j) in (Tag.COMMA, Tag.FINITE, Tag.QUOTE):
                break
    return scan.speech.verbs.get(lemma), (i,)


def _group(scan: Scan, i: int) -> tuple[int, bool, bool]:
    """Where the verbal complex of a verb begins, whether it is negated, whether it holds "be"."""
    first, negated, be = i, False, False
    j = i - 1
    while j >= 0 and scan.tag(j) in (Tag.FINITE, Tag.PARTICIPLE, Tag.ADVERB, Tag.NEGATION, Tag.INFINITIVE):
        lemma = scan.tokens[j].lemma
        helping = lemma in scan.words.auxiliary_be | scan.words.auxiliary_have | scan.words.modals or lemma == "do"
        if scan.tag(j) in (Tag.NEGATION,) or scan.lower(j) in scan.words.negations:
            negated = True
        elif scan.tag(j) is not Tag.ADVERB and not helping:
            break
        if lemma in scan.words.auxiliary_be and scan.tokens[i].tag is Tag.PARTICIPLE:
            be = True
        first = j
        j -= 1
    while first < i and scan.tag(first) is Tag.ADVERB:
        first += 1
    return first, negated, be


def subject_of(scan: Scan, first: int, after: int, shared: Range | None) -> Range | None:
    """The noun phrase before a verb; behind it where a quotation or a comma stands before."""
    i = first - 1
    while i >= 0 and scan.tag(i) is Tag.ADVERB:
        i -= 1
    if scan.tag(i) is Tag.CONJUNCTION:
        return shared
    if i < 0 or (scan.tag(i) in (Tag.QUOTE, Tag.COMMA) and _inverted(scan, i, after)):
        return phrase_at(scan, after)
    if scan.tokens[first].tag is Tag.GERUND:
        return shared
    if scan.lower(i) in scan.words.relatives:
        return _before_relative(scan, i)
    if scan.comma(i):
        opening = opening_comma(scan, i)
        if opening is None:
            return shared
        i = opening - 1
        end = first - 1 if not has_finite(scan, opening, first - 1) else opening
        start = phrase_start(scan, i + 1)
        return (start, end) if start <= i else shared
    if (relative := _relative_before(scan, i)) is not None:
        i = relative - 1
    start = phrase_start(scan, i + 1)
    return (start, i + 1) if start <= i else shared


def _relative_before(scan: Scan, i: int) -> int | None:
    """The relative word of a clause without commas that ends at ``i``: "the firm that runs the ferries has ..."."""
    finite = False
    for j in range(i, max(0, i - 15), -1):
        if scan.tag(j) in (Tag.COMMA, Tag.QUOTE, Tag.CONJUNCTION):
            return None
        finite = finite or scan.tag(j) is Tag.FINITE
        if scan.lower(j) in scan.words.relatives and finite and scan.tag(j - 1) in (Tag.NOUN, Tag.NAME):
            return j
    return None


def _inverted(scan: Scan, i: int, after: int) -> bool:
    """Whether the subject stands behind: after a quotation, or between a comma and the end or another comma."""
    if scan.tag(i) is Tag.QUOTE:
        return True
    phrase = phrase_at(scan, after)
    if phrase is None or (opening_comma(scan, i) is not None and scan.tag(i - 1) is not Tag.QUOTE):
        return False
    return phrase[1] >= scan.last or scan.tag(phrase[1]) in (Tag.COMMA, Tag.MARK, Tag.PREPOSITION, Tag.SUBORDINATOR)


def _before_relative(scan: Scan, i: int) -> Range | None:
    """Whom "who" stands for."""
    end = i
    if end and scan.comma(end - 1):
        end -= 1
    start = phrase_start(scan, end)
    return (start, end) if start < end else None


def opening_comma(scan: Scan, closing: int) -> int | None:
    """The comma before a phrase or relative clause set between subject and verb."""
    for i in range(closing - 1, max(0, closing - 25), -1):
        if scan.comma(i):
            inner = range(i + 1, closing)
            relative = scan.lower(i + 1) in scan.words.relatives
            if relative or not any(scan.tag(j) is Tag.FINITE for j in inner):
                return i if scan.tag(i - 1) in NOMINAL else None
            return None
        if scan.tag(i) is Tag.QUOTE:
            return None
    return None


def agent_of(scan: Scan, start: int, content: Range) -> Range | None:
    for i in range(start, min(start + 8, len(scan.tokens) - 1)):
        if content[0] <= i < content[1]:
            break
        if scan.lower(i) in scan.words.agent_prepositions:
            return phrase_at(scan, i + 1)
    return None
