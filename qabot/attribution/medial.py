"""Utterances in languages whose verb stands between subject and object: English.

The order of words says here what in German the sentence bracket, the cases and the mood say, so that a scan from cue
to cue is enough: left of the cue stands its subject, right of it what is said; a quotation or a clause in front turns
that round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from qabot.attribution.units import Token, Unit, units
from qabot.attribution.utterance import Utterance
from qabot.languages.vocabulary import Cue, Grammar, Speech, Tag, grammar, speech
from qabot.types import Article, Kind, Span, Stance

_NOMINAL = (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN)
_INSIDE = (*_NOMINAL, Tag.DETERMINER, Tag.ADJECTIVE, Tag.OTHER, Tag.PARTICIPLE, Tag.PREDICATIVE)
_VERBAL = (Tag.FINITE, Tag.PARTICIPLE, Tag.GERUND, Tag.INFINITIVE)
_BREAKS = (";", "–", "—")
_SHORTEST = 2  # tokens of a content

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Scan:
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


@dataclass(frozen=True, slots=True)
class _Said:
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


def medial_utterances(article: Article) -> list[Utterance]:
    """All utterances of an article in a verb-medial language, in text order."""
    words, vocabulary = grammar(article.language), speech(article.language)
    found: list[Utterance] = []
    near: int | None = None
    for unit in units(article):
        scan = _Scan(unit, unit.tokens, words, vocabulary)
        said = _settled(list(_sources(scan)) + list(_verbs(scan)))
        if not said and len(scan.tokens) <= 2 and scan.tag(0) is Tag.QUOTE and near is not None:
            said = [_Said(None, (), (0, 1), Kind.DIRECT, None)]
        fresh = [_utterance(scan, each, near, len(found) + i) for i, each in enumerate(said)]
        found += fresh
        if fresh:
            near = len(found) - 1
        elif unit.paragraph_start:
            near = None
    return found


def _settled(said: list[_Said]) -> list[_Said]:
    """In text order, one for each content; the nearer reporter stays where one holds the other's words."""
    kept: list[_Said] = []
    for each in sorted(said, key=lambda s: (s.source, s.content)):
        if not any(each.content == other.content for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda s: (s.content, s.cue_tokens))


def _utterance(scan: _Scan, said: _Said, near: int | None, at: int) -> Utterance:
    content = scan.unit.span_of(said.content[0], said.content[1] - 1)
    quotes = tuple(q for q in scan.unit.quotes if q[0] < content[1] and content[0] < q[1])
    kind = said.kind if said.kind is Kind.DIRECT or not quotes else Kind.PARTIAL_QUOTE
    speaker = scan.unit.span_of(said.speaker[0], said.speaker[1] - 1) if said.speaker else None
    frame = {*said.cue_tokens, *(range(*said.speaker) if said.speaker else ())} - set(range(*said.content))
    return Utterance(
        sentence_span=scan.unit.span,
        content_span=content,
        cue_spans=tuple(_merged(scan, said.cue_tokens)),
        cue=said.cue.lemma if said.cue else "",
        kind=kind,
        stance=said.cue.stance if said.cue else Stance.CLAIMS,
        speaker_span=speaker,
        inherits=near if speaker is None and said.cue is None and near is not None and near < at else None,
        addressee_span=scan.unit.span_of(said.addressee[0], said.addressee[1] - 1) if said.addressee else None,
        quote_spans=quotes,
        clause_spans=tuple(_merged(scan, tuple(sorted(frame)))),
        negated=said.negated,
        passive=said.passive,
        source=said.source,
        reported=kind is Kind.REPORTED,
    )


def _merged(scan: _Scan, positions: tuple[int, ...]) -> list[Span]:
    spans: list[Span] = []
    last = -2
    for i in positions:
        token = scan.tokens[i]
        if i == last + 1 and spans:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
        last = i
    return spans


# according to X


def _sources(scan: _Scan) -> Iterator[_Said]:
    for i in range(len(scan.tokens) - 2):
        two = f"{scan.lower(i)}_{scan.lower(i + 1)}"
        if two not in scan.speech.prepositions:
            continue
        speaker = _phrase(scan, i + 2)
        if speaker is None:
            continue
        content = _around(scan, i, speaker[1])
        if content is not None:
            cue = Cue(f"{scan.lower(i)} {scan.lower(i + 1)}")
            direct = all(scan.tag(j) in (Tag.QUOTE, Tag.MARK) for j in range(*content))
            kind = Kind.DIRECT if direct else Kind.INDIRECT
            yield _Said(cue, (i, i + 1), content, kind, speaker, source=True)


def _around(scan: _Scan, start: int, end: int) -> Range | None:
    """What is left of a sentence beside a phrase that names its source: what stands behind, else before."""
    behind = _trim(scan, end, scan.last)
    ahead = _trim(scan, _clause_start(scan, start), start)
    best = max((r for r in (ahead, behind) if r is not None), key=lambda r: r[1] - r[0], default=None)
    return best if best is not None and best[1] - best[0] >= _SHORTEST else None


def _trim(scan: _Scan, start: int, end: int) -> Range | None:
    while start < end and (scan.tag(start) in (Tag.MARK, Tag.COMMA)):
        start += 1
    while end > start and scan.tag(end - 1) in (Tag.MARK, Tag.COMMA) and scan.tokens[end - 1].text not in ")]%":
        end -= 1
    return (start, end) if start < end else None


def _clause_start(scan: _Scan, end: int) -> int:
    for i in range(end - 1, -1, -1):
        if scan.tokens[i].text in _BREAKS:
            return i + 1
    return 0


# verbs


def _verbs(scan: _Scan) -> Iterator[_Said]:
    speaker: Range | None = None
    for i, token in enumerate(scan.tokens):
        if token.tag not in _VERBAL or token.tag is Tag.INFINITIVE:
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
        found = _subject(scan, first, max(tokens) + 1, speaker)
        if found is not None and scan.lower(found[0]) in scan.words.first_person:
            continue
        said = _content(scan, cue, i, first, max(tokens) + 1, passive, found)
        if said is None:
            speaker = found or speaker
            continue
        content, kind, addressee = said
        who = found
        if passive:
            addressee, who = found, _agent(scan, i + 1, content)
            told = scan.tag(content[0]) is Tag.TO or kind is Kind.REPORTED
            if who is None and told and cue.stance is not Stance.ACCUSES:
                continue
        if scan.tag(content[0]) is Tag.TO and addressee is not None and cue.stance is Stance.CLAIMS:
            cue = replace(cue, stance=Stance.DEMANDS)  # "told them to stop"
        spoken = tuple(sorted({*range(first, i + 1), *tokens}))
        yield _Said(cue, spoken, content, kind, who, addressee, negated, passive)
        speaker = found or speaker


def _cue(scan: _Scan, i: int) -> tuple[Cue | None, tuple[int, ...]]:
    """The cue that a verb makes by itself or with a fixed word close behind ("point out")."""
    lemma = scan.tokens[i].lemma.lower()
    for options, cue in scan.speech.phrases.get(lemma, ()):
        for j in range(i + 1, min(i + 4, len(scan.tokens))):
            if scan.lower(j) in options or scan.tokens[j].lemma in options:
                return cue, (i, j)
            if scan.tag(j) in (Tag.COMMA, Tag.FINITE, Tag.QUOTE):
                break
    return scan.speech.verbs.get(lemma), (i,)


def _group(scan: _Scan, i: int) -> tuple[int, bool, bool]:
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


def _subject(scan: _Scan, first: int, after: int, shared: Range | None) -> Range | None:
    """The noun phrase before a verb; behind it where a quotation or a comma stands before."""
    i = first - 1
    while i >= 0 and scan.tag(i) is Tag.ADVERB:
        i -= 1
    if scan.tag(i) is Tag.CONJUNCTION:
        return shared
    if i < 0 or (scan.tag(i) in (Tag.QUOTE, Tag.COMMA) and _inverted(scan, i, after)):
        return _phrase(scan, after)
    if scan.tokens[first].tag is Tag.GERUND:
        return shared
    if scan.lower(i) in scan.words.relatives:
        return _before_relative(scan, i)
    if scan.comma(i):
        opening = _opening_comma(scan, i)
        if opening is None:
            return shared
        i = opening - 1
        end = first - 1 if not _has_finite(scan, opening, first - 1) else opening
        start = _phrase_start(scan, i + 1)
        return (start, end) if start <= i else shared
    if (relative := _relative_before(scan, i)) is not None:
        i = relative - 1
    start = _phrase_start(scan, i + 1)
    return (start, i + 1) if start <= i else shared


def _relative_before(scan: _Scan, i: int) -> int | None:
    """The relative word of a clause without commas that ends at ``i``: "the firm that runs the ferries has ..."."""
    finite = False
    for j in range(i, max(0, i - 15), -1):
        if scan.tag(j) in (Tag.COMMA, Tag.QUOTE, Tag.CONJUNCTION):
            return None
        finite = finite or scan.tag(j) is Tag.FINITE
        if scan.lower(j) in scan.words.relatives and finite and scan.tag(j - 1) in (Tag.NOUN, Tag.NAME):
            return j
    return None


def _inverted(scan: _Scan, i: int, after: int) -> bool:
    """Whether the subject stands behind: after a quotation, or between a comma and the end or another comma."""
    if scan.tag(i) is Tag.QUOTE:
        return True
    phrase = _phrase(scan, after)
    if phrase is None or (_opening_comma(scan, i) is not None and scan.tag(i - 1) is not Tag.QUOTE):
        return False
    return phrase[1] >= scan.last or scan.tag(phrase[1]) in (Tag.COMMA, Tag.MARK, Tag.PREPOSITION, Tag.SUBORDINATOR)


def _before_relative(scan: _Scan, i: int) -> Range | None:
    """Whom "who" stands for."""
    end = i
    if end and scan.comma(end - 1):
        end -= 1
    start = _phrase_start(scan, end)
    return (start, end) if start < end else None


def _opening_comma(scan: _Scan, closing: int) -> int | None:
    """The comma before a phrase or relative clause set between subject and verb."""
    for i in range(closing - 1, max(0, closing - 25), -1):
        if scan.comma(i):
            inner = range(i + 1, closing)
            relative = scan.lower(i + 1) in scan.words.relatives
            if relative or not any(scan.tag(j) is Tag.FINITE for j in inner):
                return i if scan.tag(i - 1) in _NOMINAL else None
            return None
        if scan.tag(i) is Tag.QUOTE:
            return None
    return None


def _has_finite(scan: _Scan, start: int, end: int) -> bool:
    return any(scan.tag(i) is Tag.FINITE for i in range(start, end))


def _phrase_start(scan: _Scan, end: int) -> int:
    """Where the noun phrase that ends before ``end`` begins, attributes with prepositions included."""
    i = end
    while i > 0:
        tag = scan.tag(i - 1)
        if i < end and scan.lower(i - 1) in scan.words.months_and_days and tag is not Tag.DETERMINER:
            break
        if tag in _INSIDE or (tag is Tag.ADVERB and i < end and scan.tag(i - 2) is Tag.DETERMINER):
            i -= 1
            if scan.tag(i) is Tag.PRONOUN and i < end - 1:
                return i + 1
        elif tag is Tag.PREPOSITION and i < end and scan.lower(i - 1) in scan.words.attribute_prepositions:
            if scan.tag(i - 2) not in (Tag.NOUN, Tag.NAME):
                break
            i -= 1
        elif tag is Tag.CONJUNCTION and scan.lower(i - 1) in scan.words.joiners and scan.tag(i - 2) in _NOMINAL:
            i -= 1
        else:
            break
    while i < end and scan.tag(i) in (Tag.PARTICIPLE, Tag.OTHER, Tag.PREDICATIVE):
        i += 1
    return i


def _phrase(scan: _Scan, start: int, stop: frozenset[str] = frozenset()) -> Range | None:
    """The noun phrase that begins at ``start``, with attributes (not with one of ``stop``) and an apposition."""
    i = start
    while i < len(scan.tokens):
        tag, lower = scan.tag(i), scan.lower(i)
        if tag in _INSIDE:
            i += 1
        elif tag is Tag.PREPOSITION and i > start and lower in scan.words.attribute_prepositions:
            if lower in stop or scan.lower(i + 1) in scan.words.months_and_days or scan.tag(i + 1) not in _INSIDE:
                break
            i += 1
        else:
            break
    while i > start and scan.tag(i - 1) not in _NOMINAL:
        i -= 1
    if i == start:
        return None
    end = _apposition(scan, i)
    return start, end


def _apposition(scan: _Scan, i: int) -> int:
    """The end of ", the managing director," behind a noun phrase; ``i`` where none follows."""
    if not scan.comma(i):
        return i
    j = i + 1
    while j < len(scan.tokens) and (scan.tag(j) in _INSIDE or scan.lower(j) in scan.words.attribute_prepositions):
        j += 1
    closed = j >= scan.last or scan.comma(j)
    return j if closed and j > i + 1 and scan.tag(j - 1) in _NOMINAL else i


def _agent(scan: _Scan, start: int, content: Range) -> Range | None:
    for i in range(start, min(start + 8, len(scan.tokens) - 1)):
        if content[0] <= i < content[1]:
            break
        if scan.lower(i) in scan.words.agent_prepositions:
            return _phrase(scan, i + 1)
    return None


def _content(
    scan: _Scan, cue: Cue, verb: int, first: int, after: int, passive: bool, subject: Range | None
) -> tuple[Range, Kind, Range | None] | None:
    """What is said, in which kind, and to whom: behind the verb, else before the reporting clause."""
    inverted = subject is not None and subject[0] >= after
    begin = subject[1] if inverted and subject is not None else after
    while begin < scan.last and (scan.tag(begin) is Tag.ADVERB or _time(scan, begin)):
        begin += 2 if _time(scan, begin) else 1
    addressee: Range | None = None
    if not inverted and "accusative" in cue.frames and not passive:
        addressee = _phrase(scan, begin, cue.prepositions)
        if addressee is not None:
            begin = addressee[1]
            while begin < scan.last and _time(scan, begin):
                begin += 2
    quote = _quote_at(scan, begin)
    if quote is not None and cue.frames & {"quote", "clause"}:
        return quote, Kind.DIRECT, addressee
    end = _end(scan, begin)
    lower = scan.lower(begin)
    if not inverted and "clause" in cue.frames and lower in scan.words.that:
        return _told((begin + 1, end), Kind.INDIRECT, addressee)
    if not inverted and lower in cue.prepositions:
        return _told((begin + 1, end), Kind.INDIRECT if _clausal(scan, begin + 1, end) else Kind.REPORTED, addressee)
    asked = addressee is not None and scan.tag(begin) is Tag.TO
    if not inverted and (asked or ("infinitive" in cue.frames and scan.tag(begin) in (Tag.TO, Tag.GERUND))):
        passive_wish = scan.lower(begin + 1) == "be" and addressee is None and cue.stance is Stance.DEMANDS
        return _told((begin, end), Kind.INDIRECT, addressee) if not passive_wish else None
    ahead = _ahead(scan, first, subject, cue)
    if ahead is not None and (inverted or begin >= scan.last - 1 or scan.tag(begin) in (Tag.COMMA, Tag.PREPOSITION)):
        return ahead
    if inverted:
        return ahead
    if "clause" in cue.frames and _clausal(scan, begin, end) and "weak" not in cue.frames:
        return _told((begin, end), Kind.INDIRECT, addressee)
    question = scan.tag(begin) is Tag.QUESTION and "clause" in cue.frames and _has_finite(scan, begin, end)
    if question:
        return _told((begin, end), Kind.INDIRECT, addressee)
    plain = bool(cue.frames & {"object", "as"}) and "weak" not in cue.frames
    if plain or ("as" in cue.frames and _named(scan, begin, end)):
        start = addressee[0] if addressee is not None else begin
        if passive and subject is not None and cue.stance is not Stance.CLAIMS:
            return _told(subject, Kind.REPORTED, None)
        if scan.tag(start) in _INSIDE:
            return _told((start, end), Kind.REPORTED, None)
    if addressee is not None and cue.stance in (Stance.ACCUSES, Stance.CRITICISES):
        return _told((begin, end), Kind.REPORTED, addressee) if begin < end else None
    return None


def _told(span: Range, kind: Kind, addressee: Range | None) -> tuple[Range, Kind, Range | None] | None:
    return (span, kind, addressee) if span[1] - span[0] >= 1 else None


def _time(scan: _Scan, i: int) -> bool:
    """Whether "on Monday" stands at ``i``."""
    return scan.tag(i) is Tag.PREPOSITION and scan.lower(i + 1) in scan.words.months_and_days


def _named(scan: _Scan, start: int, end: int) -> bool:
    """Whether a name follows by which something is called: a quotation, or a second noun phrase with "a"."""
    quoted = any(a >= scan.tokens[start].start and b <= scan.tokens[end - 1].end + 2 for a, b in scan.unit.quotes)
    return end > start and (quoted or any(scan.lower(i) in ("a", "an") for i in range(start + 1, end)))


def _quote_at(scan: _Scan, i: int) -> Range | None:
    while i < len(scan.tokens) and (scan.tag(i) is Tag.COMMA or scan.lower(i) in (",", ":")):
        i += 1
    if scan.tag(i) is not Tag.QUOTE:
        return None
    end = i + 1
    while scan.tag(end) is Tag.QUOTE:
        end += 1
    return i, end


def _clausal(scan: _Scan, start: int, end: int) -> bool:
    """Whether a stretch is a clause of its own: a subject and a finite verb."""
    tags = [scan.tag(i) for i in range(start, end)]
    finite = next((k for k, tag in enumerate(tags) if tag is Tag.FINITE), None)
    if finite is None or finite == 0:
        return False
    return tags[0] in _INSIDE and not any(tag in (Tag.RELATIVE, Tag.QUESTION) for tag in tags[:finite])


def _end(scan: _Scan, start: int) -> int:
    """Where what is said ends: before a conjunction with another cue, a reporting tag, a break, at the latest there."""
    for i in range(start, scan.last):
        if scan.tokens[i].text in _BREAKS:
            return i
        if scan.lower(i) == "while" or scan.tag(i) is Tag.CONJUNCTION:
            j = i + 1
            while scan.tag(j) in (Tag.ADVERB, Tag.NEGATION):
                j += 1
            verb = scan.tag(j) in (Tag.FINITE, Tag.PARTICIPLE) and scan.tokens[j].lemma.lower() in scan.speech.verbs
            if scan.comma(i - 1) and not verb:  # ", and the ministry denied it"
                k = next((k for k in range(j, scan.last) if scan.tag(k) in (Tag.FINITE, Tag.COMMA)), scan.last)
                verb = _speaks(scan, k) or scan.lower(i) == "while"
            if verb and i > start + 1:
                return i - 1 if scan.comma(i - 1) else i
        if scan.comma(i) and _tagged(scan, i + 1):
            return i
    return scan.last


def _speaks(scan: _Scan, i: int) -> bool:
    """Whether the verbal complex that begins at ``i`` is one of saying."""
    for j in range(i, min(i + 4, scan.last)):
        if scan.tag(j) in _VERBAL and scan.tokens[j].lemma.lower() in scan.speech.verbs:
            return True
        if scan.tag(j) not in (*_VERBAL, Tag.ADVERB, Tag.NEGATION):
            return False
    return False


def _tagged(scan: _Scan, i: int) -> bool:
    """Whether ", he said" or ", according to" begins at ``i``."""
    if f"{scan.lower(i)}_{scan.lower(i + 1)}" in scan.speech.prepositions:
        return True
    phrase = _phrase(scan, i)
    if phrase is None or scan.tag(phrase[1]) is not Tag.FINITE:
        return False
    cue = scan.speech.verbs.get(scan.tokens[phrase[1]].lemma.lower())
    closed = phrase[1] + 1 >= scan.last or scan.comma(phrase[1] + 1)
    return cue is not None and closed


def _ahead(scan: _Scan, first: int, subject: Range | None, cue: Cue) -> tuple[Range, Kind, Range | None] | None:
    """The quotation or clause that a reporting clause behind it belongs to."""
    begin = min(first, subject[0]) if subject is not None and subject[0] < first else first
    i = begin - 1
    while i >= 0 and scan.comma(i):
        i -= 1
    if i >= 0 and scan.tag(i) is Tag.QUOTE and "quote" in cue.frames:
        start = i
        while start and scan.tag(start - 1) is Tag.QUOTE:
            start -= 1
        return (start, i + 1), Kind.DIRECT, None
    if begin == 0 or not scan.comma(begin - 1) or "clause" not in cue.frames or "weak" in cue.frames:
        return None
    start = _clause_start(scan, begin)
    span = _trim(scan, start, begin)
    if span is None or not _has_finite(scan, *span):
        return None
    return span, Kind.INDIRECT, None
