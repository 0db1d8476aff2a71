"""What is said: the quotation, clause or phrase behind a cue verb of a verb-medial language, or before it."""

from __future__ import annotations

from qabot.attribution.medial_phrases import (
    BREAKS,
    INSIDE,
    VERBAL,
    Range,
    Scan,
    clause_start,
    has_finite,
    is_clause,
    phrase_at,
    phrase_start,
    time_end,
    trim,
)
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance

Content = tuple[Range, Kind, Range | None]  # what is said, in which kind, to whom

_NEAR = 8  # tokens within which the noun of an object stands
_FAR = 14  # tokens between a verb and its "that"


def content_of(scan: Scan, cue: Cue, first: int, after: int, passive: bool, subject: Range | None) -> Content | None:
    """What is said, in which kind, and to whom: behind the verb, else before the reporting clause."""
    inverted = subject is not None and subject[0] >= after
    begin = subject[1] if inverted and subject is not None else after
    begin = _after_time(scan, begin)
    addressee: Range | None = None
    if passive and scan.lower(begin) in scan.words.agent_prepositions:
        agent = phrase_at(scan, begin + 1, cue.prepositions)  # "was accused by two aides of lying"
        begin = agent[1] if agent is not None else begin
    if passive and subject is not None and scan.tag(begin) is Tag.TO and scan.tokens[begin + 1].lemma in _helping(scan):
        hearsay = "clause" in cue.frames and not cue.frames & {"weak", "accusative", "infinitive"}
        return ((subject[0], content_end(scan, begin)), Kind.FREE_INDIRECT, None) if hearsay else None
    if not inverted and "accusative" in cue.frames and not passive:
        addressee = phrase_at(scan, begin, cue.prepositions)
        if addressee is not None:
            begin = _after_time(scan, addressee[1])
    if not inverted and subject is not None and scan.lower(subject[0] - 1) in scan.words.fused and "as" in cue.frames:
        return _called(scan, begin)
    quote = _quote_at(scan, begin)
    if quote is not None and cue.frames & {"quote", "clause"}:
        front = _ahead(scan, first, subject, cue)
        if front is not None and front[1] is Kind.DIRECT:  # "...," he said, "..."
            quote = front[0][0], quote[1]
        return quote, Kind.DIRECT, addressee
    end = content_end(scan, begin, relative=scan.lower(first - 1) in scan.words.relatives)
    lower = scan.lower(begin)
    if not inverted and "clause" in cue.frames and (that := _that_behind(scan, begin, end)) is not None:
        return _told((that + 1, end), Kind.INDIRECT, addressee)
    if not inverted and "clause" in cue.frames and lower in scan.words.that:
        return _told((begin + 1, end), Kind.INDIRECT, addressee)
    if not inverted and lower in cue.prepositions:
        return _told((begin + 1, end), Kind.INDIRECT if is_clause(scan, begin + 1, end) else Kind.REPORTED, addressee)
    asked = addressee is not None and scan.tag(begin) is Tag.TO
    if not inverted and (asked or ("infinitive" in cue.frames and scan.tag(begin) in (Tag.TO, Tag.GERUND))):
        wish = addressee is None and cue.stance is Stance.DEMANDS and begin + 1 < scan.last
        if wish and scan.tokens[begin + 1].lemma in scan.words.auxiliary_be:
            return None  # "asked to be moved"
        return _told((begin, end), Kind.INDIRECT, addressee)
    ahead = _ahead(scan, first, subject, cue)
    if ahead is not None and (inverted or begin >= scan.last - 1 or scan.tag(begin) in (Tag.COMMA, Tag.PREPOSITION)):
        return _resumed(scan, ahead, begin)
    if inverted:
        return None
    if "clause" in cue.frames and is_clause(scan, begin, end) and "weak" not in cue.frames:
        return _told((begin, end), Kind.INDIRECT, addressee)
    question = scan.tag(begin) is Tag.QUESTION and "clause" in cue.frames and has_finite(scan, begin, end)
    if question:
        return _told((begin, end), Kind.INDIRECT, addressee)
    if "clause" in cue.frames and cue.stance in (Stance.ANNOUNCES, Stance.WARNS, Stance.CLAIMS):
        told = phrase_at(scan, begin)  # "promised the crowd that ..."
        if told is not None and _that_at(scan, told[1]) and scan.tokens[told[1] - 1].lemma not in scan.speech.nouns:
            return _told((told[1] + 1, end), Kind.INDIRECT, told)
    if not inverted and subject is not None and (front := _antecedent(scan, cue, subject, begin)) is not None:
        return front
    thing = subject if passive and subject is not None else (begin, end)
    plain = "object" in cue.frames and ("weak" not in cue.frames or _deniable(scan, cue, thing))
    if plain or ("as" in cue.frames and _named(scan, cue, begin, end)):
        start = addressee[0] if addressee is not None else begin
        if passive and subject is not None and cue.stance is not Stance.CLAIMS:
            telling = any(scan.tag(i) in (Tag.NOUN, Tag.NAME) for i in range(*subject))
            return _told(subject, Kind.REPORTED, None) if telling else None
        if scan.tag(start) in INSIDE:
            return _told((start, end), Kind.REPORTED, None)
    if addressee is not None and cue.stance in (Stance.ACCUSES, Stance.CRITICISES) and not passive:
        bare = begin >= end or scan.tag(begin) not in (Tag.PREPOSITION, *INSIDE)
        return _told(addressee, Kind.REPORTED, None) if bare else _told((begin, end), Kind.REPORTED, addressee)
    return None


def _after_time(scan: Scan, i: int) -> int:
    """The position behind adverbs and times: "said | on Monday again | that"."""
    while i < scan.last:
        after = time_end(scan, i)
        if after == i and (scan.tag(i) is not Tag.ADVERB or scan.lower(i) in scan.words.impersonal):
            break
        i = max(after, i + 1)
    return i


def _resumed(scan: Scan, ahead: Content, begin: int) -> Content:
    """What is said before a reporting clause, with what goes on behind it: "Two were hurt, he said, and one died"."""
    span, kind, addressee = ahead
    if kind is Kind.DIRECT or not scan.comma(begin) or scan.lower(begin + 1) in scan.words.relatives:
        return ahead
    end = content_end(scan, begin + 1)
    if scan.tag(begin + 1) is Tag.GERUND or not has_finite(scan, begin + 1, end):
        return ahead
    return (span[0], end), kind, addressee


def _that_behind(scan: Scan, begin: int, end: int) -> int | None:
    """The "that" of a clause of content set off from its verb by a phrase: "said in a message that ..."."""
    if scan.tag(begin) is not Tag.PREPOSITION:
        return None
    for i in range(begin + 1, min(begin + _FAR, end)):
        if _that_at(scan, i):
            return i
        if scan.tag(i) not in (*INSIDE, Tag.PREPOSITION, Tag.ADVERB):
            return None
    return None


def _antecedent(scan: Scan, cue: Cue, subject: Range, begin: int) -> Content | None:
    """What "which" before the subject stands for: "the reports, which the Kremlin has called fake,"."""
    at = subject[0] - 1
    end = at - 1 if scan.comma(at - 1) else at
    if scan.lower(at) not in scan.words.relatives or not cue.frames & {"object", "as"} or end < 1:
        return None
    stop = next((i for i in range(begin, scan.last) if scan.comma(i)), scan.last)
    start = phrase_start(scan, end)
    if start >= end or ("as" in cue.frames) != (stop > begin) or stop > begin + _NEAR:
        return None
    return (start, stop if stop > begin else end), Kind.REPORTED, None


def _that_at(scan: Scan, i: int) -> bool:
    return scan.lower(i) in scan.words.that and scan.tag(i) is Tag.SUBORDINATOR


def _deniable(scan: Scan, cue: Cue, span: Range) -> bool:
    """Whether what somebody rejects is a thing said, not an offer or an employee."""
    lemmas = {scan.tokens[i].lemma.lower() for i in range(span[0], min(span[1], span[0] + _NEAR))}
    return cue.stance is Stance.DENIES and bool(lemmas & scan.speech.deniable)


def _called(scan: Scan, begin: int) -> Content | None:
    """What something is called by him of whom "what he called" tells."""
    if scan.tag(begin) is Tag.QUOTE:
        return (begin, begin + 1), Kind.DIRECT, None
    begin += scan.lower(begin) in scan.words.predicate_markers
    found = phrase_at(scan, begin)
    return (found, Kind.REPORTED, None) if found is not None else None


def _helping(scan: Scan) -> frozenset[str]:
    return scan.words.auxiliary_have | scan.words.auxiliary_be


def _told(span: Range, kind: Kind, addressee: Range | None) -> Content | None:
    return (span, kind, addressee) if span[1] - span[0] >= 1 else None


def _named(scan: Scan, cue: Cue, start: int, end: int) -> bool:
    """Whether a name follows by which something is called: with "as", a quotation, or a second phrase with "a"."""
    if any(scan.lower(i) in scan.words.predicate_markers for i in range(start + 1, end)):
        return True
    if "object" not in cue.frames:
        return False
    quoted = any(a >= scan.tokens[start].start and b <= scan.tokens[end - 1].end + 2 for a, b in scan.unit.quotes)
    return end > start and (quoted or any(scan.lower(i) in scan.words.indefinite for i in range(start + 1, end)))


def _quote_at(scan: Scan, i: int) -> Range | None:
    while i < len(scan.tokens) and (scan.tag(i) is Tag.COMMA or scan.lower(i) in (",", ":")):
        i += 1
    if scan.tag(i) is not Tag.QUOTE:
        return None
    end = i + 1
    while scan.tag(end) is Tag.QUOTE:
        end += 1
    return i, end


def content_end(scan: Scan, start: int, *, relative: bool = False) -> int:
    """Where what is said ends: before a conjunction with another cue, a reporting tag, a break, at the latest there."""
    for i in range(start, scan.last):
        if scan.tokens[i].text in BREAKS:
            return i
        if scan.lower(i) in scan.words.adversatives or scan.tag(i) is Tag.CONJUNCTION:
            j = i + 1
            while scan.tag(j) in (Tag.ADVERB, Tag.NEGATION):
                j += 1
            verb = scan.tag(j) in (Tag.FINITE, Tag.PARTICIPLE) and scan.tokens[j].lemma.lower() in scan.speech.verbs
            if scan.comma(i - 1) and not verb:  # ", and the ministry denied it"
                verb = _speaks(scan, _predicate(scan, j)) or scan.lower(i) in scan.words.adversatives
            if verb and i > start + 1:
                return i - 1 if scan.comma(i - 1) else i
        if scan.comma(i) and (_tagged(scan, i + 1) or _speaks(scan, i + 1)):
            return i
        if relative and scan.comma(i) and scan.tag(i + 1) is Tag.FINITE:
            return i
    return scan.last


def _predicate(scan: Scan, start: int) -> int:
    """The first verb behind a subject with its attributes and appositions."""
    inside = (*INSIDE, Tag.COMMA, Tag.PREPOSITION, Tag.ADVERB, Tag.CONJUNCTION)
    i = start
    while i < scan.last and scan.tag(i) in inside:
        i += 1
    return i


def _speaks(scan: Scan, i: int) -> bool:
    """Whether the verbal complex that begins at ``i`` is one of saying."""
    for j in range(i, min(i + 4, scan.last)):
        if scan.tag(j) in VERBAL and scan.tokens[j].lemma.lower() in scan.speech.verbs:
            return True
        if scan.tag(j) not in (*VERBAL, Tag.ADVERB, Tag.NEGATION):
            return False
    return False


def _tagged(scan: Scan, i: int) -> bool:
    """Whether ", he said" or ", according to" begins at ``i``."""
    if f"{scan.lower(i)}_{scan.lower(i + 1)}" in scan.speech.prepositions or scan.lower(i) in scan.speech.citing:
        return True
    phrase = phrase_at(scan, i)
    if phrase is None or scan.tag(phrase[1]) is not Tag.FINITE:
        return False
    cue = scan.speech.verbs.get(scan.tokens[phrase[1]].lemma.lower())
    closed = phrase[1] + 1 >= scan.last or scan.comma(phrase[1] + 1)
    return cue is not None and closed


def _ahead(scan: Scan, first: int, subject: Range | None, cue: Cue) -> Content | None:
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
    start = clause_start(scan, begin)
    span = trim(scan, start, begin)
    if span is None or not has_finite(scan, *span):
        return None
    return span, Kind.INDIRECT, None
