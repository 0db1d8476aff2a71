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
    via: Range | None = None
    negated: bool = False
    passive: bool = False
    source: bool = False


@dataclass(frozen=True, slots=True)
class _Complex:
    """A verbal complex: its first position, and whether a negation, "be", "do" or an unreal modal stands in it."""

    first: int
    negated: bool = False
    be: bool = False
    do: bool = False
    unreal: bool = False


def verb_said(scan: Scan) -> Iterator[Said]:
    """One attribution for each predicate of saying, from left to right."""
    speaker: Range | None = None
    for i, token in enumerate(scan.tokens):
        if token.tag not in VERBAL:
            continue
        cue, tokens = _cue(scan, i)
        found = _reporting(scan, i, speaker) if cue is not None else None
        if cue is None or found is None:
            continue
        group, who = found
        passive = group.be and token.tag is Tag.PARTICIPLE and "patient" not in cue.frames
        if who is not None and scan.lower(who[0]) in scan.words.first_person | scan.words.negations:
            continue
        opening = i == 0 and token.tag is Tag.GERUND
        said = content_of(scan, cue, group.first, max(tokens) + 1, passive, None if opening else who)
        if said is None or (who is None and not passive):
            speaker = who or speaker
            continue
        content, kind, addressee = said
        subject = who
        if opening and who is not None:
            content = content[0], min(content[1], max(content[0] + 1, who[0] - 1))
        if passive:
            addressee, who = subject, agent_of(scan, i + 1, content, cue.prepositions)
            if who is None and (inner := _agent_inside(scan, content)) is not None:
                content, who = (content[0], inner[0] - 1), inner
            if kind is Kind.FREE_INDIRECT:  # "is said to have fled": he says nothing himself
                addressee = None
            told = scan.tag(content[0]) is Tag.TO or kind is Kind.REPORTED
            if who is None and told and cue.stance is not Stance.ACCUSES:
                continue
        if scan.tag(content[0]) is Tag.TO and addressee is not None and cue.stance is Stance.CLAIMS:
            cue = replace(cue, stance=Stance.DEMANDS)  # "told them to stop"
        spoken = tuple(sorted({*range(group.first, i + 1), *tokens}))
        cited = scan.comma(content[1]) and scan.lower(content[1] + 1) in scan.speech.citing
        via = phrase_at(scan, content[1] + 2) if cited else None
        yield Said(cue, spoken, content, kind, who, addressee, via, group.negated, passive)
        speaker = subject or speaker


def _reporting(scan: Scan, i: int, shared: Range | None) -> tuple[_Complex, Range | None] | None:
    """The complex of the verb at ``i`` and its subject, None where it reports nothing: "if he denies", "to say"."""
    tag, group = scan.tag(i), _group(scan, i)
    if group.unreal:
        return None
    if tag is Tag.INFINITIVE and not group.do:
        return _governed(scan, i, shared)
    if tag is Tag.PARTICIPLE and group.first == i:
        return None  # "the claims made": no predicate
    if tag is Tag.GERUND and i == 0:  # "Denying the charge, Lowe said"
        comma = next((k for k in range(1, scan.last) if scan.comma(k)), scan.last)
        return (group, who) if (who := phrase_at(scan, comma + 1)) is not None else None
    if tag is Tag.GERUND and group.first == i:
        if scan.tag(i - 1) is Tag.COMMA or (scan.tag(i - 1) is Tag.CONJUNCTION and shared is not None):
            return group, shared or _earlier_subject(scan, i)
        return _quoted(scan, i)
    if scan.lower(group.first - 1) in scan.words.negations:
        return None  # "neither confirmed nor denied"
    who = subject_of(scan, group.first, i + 1, shared)
    if who is None and scan.tag(group.first - 1) is Tag.CONJUNCTION:
        who = _earlier_subject(scan, group.first)
    start = who[0] if who is not None and who[0] < group.first else group.first
    if scan.lower(start - 1) in scan.words.unreal:
        return None  # "if the council denies the permit"
    return group, who


def _governed(scan: Scan, i: int, shared: Range | None) -> tuple[_Complex, Range | None] | None:
    """An infinitive that a verb of going on governs: "continued to deny", "went on to say", "had to admit"."""
    if scan.tag(i - 1) is not Tag.TO:
        return None
    k = i - 2
    while k > 0 and scan.tag(k) in (Tag.ADVERB, Tag.PARTICLE, Tag.PREPOSITION):
        k -= 1
    if k < 0 or scan.tag(k) not in VERBAL or scan.tokens[k].lemma not in scan.speech.governors:
        return None
    group = _group(scan, k)
    if group.unreal or group.negated or scan.tag(k) is Tag.GERUND:
        return None
    return group, subject_of(scan, group.first, i + 1, shared) or shared


def _quoted(scan: Scan, i: int) -> tuple[_Complex, Range | None] | None:
    """``was quoted as saying``: the subject of the passive speaks."""
    if scan.tag(i - 1) in (Tag.COMMA, None) or scan.tag(i - 2) is not Tag.PARTICIPLE:
        return None
    above = scan.speech.verbs.get(scan.tokens[i - 2].lemma.lower())
    if above is None or "patient" not in above.frames:
        return None
    group = _group(scan, i - 2)
    return (group, subject_of(scan, group.first, i + 1, None)) if group.be else None


def _earlier_subject(scan: Scan, i: int) -> Range | None:
    """The subject of the nearest finite verb before ``i`` that has one of its own."""
    for k in range(i - 1, -1, -1):
        if scan.tag(k) is Tag.FINITE:
            found = subject_of(scan, _group(scan, k).first, k + 1, None)
            if found is not None:
                return found
    return None


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


def _group(scan: Scan, i: int) -> _Complex:
    """The verbal complex that ends with the verb at ``i``."""
    words = scan.words
    helping = words.auxiliary_be | words.auxiliary_have | words.auxiliary_do | words.modals
    inside = (Tag.FINITE, Tag.PARTICIPLE, Tag.ADVERB, Tag.NEGATION, Tag.INFINITIVE)
    first, negated, be, do, unreal = i, False, False, False, False
    for j in range(i - 1, -1, -1):
        lemma = scan.tokens[j].lemma
        if scan.tag(j) not in inside:
            break
        if scan.tag(j) is Tag.NEGATION or scan.lower(j) in words.negations:
            negated = True
        elif scan.tag(j) is not Tag.ADVERB and lemma not in helping:
            break
        be = be or (lemma in words.auxiliary_be and scan.tag(i) is Tag.PARTICIPLE)
        do = do or lemma in words.auxiliary_do
        unreal = unreal or scan.lower(j) in words.unreal
        first = j
    while first < i and scan.tag(first) is Tag.ADVERB:
        first += 1
    return _Complex(first, negated, be, do, unreal)


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
        if scan.tag(i) is Tag.NUMBER and scan.comma(i - 1):
            i -= 2  # "Ruth Pellow, 54, who ..."
        end = first - 1 if not has_finite(scan, opening, first - 1) else opening
        start = phrase_start(scan, i + 1)
        return (start, end) if start <= i else shared
    if scan.lower(i) in scan.words.months_and_days:  # "The mayor this week accused"
        return subject_of(scan, phrase_start(scan, i + 1), after, shared)
    if (relative := _relative_before(scan, i)) is not None:
        i = relative - 1
    start = phrase_start(scan, i + 1)
    if start <= i and scan.tag(start - 1) is Tag.PREPOSITION:  # "... and at the same time accused"
        return subject_of(scan, start - 1, after, shared)
    if all(scan.tag(k) is Tag.OTHER for k in range(start, i + 1)):
        return None if start <= i else shared  # "let's say"
    return start, i + 1


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
    return phrase[1] >= scan.last or scan.tag(phrase[1]) in (
        Tag.COMMA,
        Tag.MARK,
        Tag.PREPOSITION,
        Tag.SUBORDINATOR,
        Tag.ADVERB,
    )


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


def agent_of(scan: Scan, start: int, content: Range, stop: frozenset[str]) -> Range | None:
    """Who acts in a passive, where he stands right behind it: "was dismissed by the airline"."""
    for i in range(start, min(start + 8, len(scan.tokens) - 1)):
        if content[0] <= i < content[1]:
            break
        if scan.lower(i) in scan.words.agent_prepositions:
            return phrase_at(scan, i + 1, stop)
    return None


def _agent_inside(scan: Scan, content: Range) -> Range | None:
    """Who acts in a passive, where he stands at the end of what is said: "was accused of fraud by two colleagues"."""
    for i in range(content[0] + 1, content[1]):
        if scan.lower(i) in scan.words.agent_prepositions and scan.tag(i - 1) in NOMINAL:
            found = phrase_at(scan, i + 1)
            if found is not None and found[1] >= content[1]:
                return found[0], min(found[1], content[1])
    return None
