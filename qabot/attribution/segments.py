"""The segments of a unit: stretches of tokens between marks and joining conjunctions, and what each can be."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.attribution.units import Token
from qabot.languages.vocabulary import Grammar, Tag

_BREAKS = frozenset({";", ":", "–", "—", "-", "..."})
_LONGEST_PARENTHESIS = 60  # tokens


@dataclass(slots=True)
class Segment:
    start: int
    end: int
    separator: str
    kind: str  # "subordinate", "relative", "infinitive", "v1", "v2", "fragment", "quote", "parenthesis", "inserted"
    finite: list[int]
    conjunction: bool = False
    opener: int | None = None


def parenthesised(tokens: list[Token]) -> set[int]:
    """Positions inside round or square brackets, brackets included."""
    inside: set[int] = set()
    i = 0
    while i < len(tokens):
        if tokens[i].text in "([":
            close = ")" if tokens[i].text == "(" else "]"
            for j in range(i + 1, min(i + _LONGEST_PARENTHESIS, len(tokens))):
                if tokens[j].text == close:
                    inside.update(range(i, j + 1))
                    i = j
                    break
        i += 1
    return inside


def subjunctive(token: Token, words: Grammar) -> bool:
    """Whether a finite verb is in the mood of reported speech, as far as its form tells."""
    if token.tag is not Tag.FINITE:
        return False
    lower = token.lower
    if lower in words.subjunctive:
        return True
    # third person singular in "-e", where the indicative has "-t": "gehe", "komme"
    return words.verb_final and lower == token.lemma[:-1] and lower.endswith("e")


def segments(tokens: list[Token], words: Grammar) -> list[Segment]:
    inside = parenthesised(tokens)
    found: list[Segment] = []
    separator = ""
    begin = 0
    i = 0
    for i, token in enumerate(tokens):
        if i in inside:
            continue
        if token.tag is Tag.QUOTE:
            _close(found, tokens, begin, i, separator, words)
            found.append(Segment(i, i + 1, separator if begin == i else "", "quote", []))
            begin, separator = i + 1, ""
        elif token.tag is Tag.COMMA and _between_attributes(tokens, i):
            continue
        elif token.tag is Tag.COMMA or (token.tag is Tag.MARK and token.text in _BREAKS):
            _close(found, tokens, begin, i, separator, words)
            begin, separator = i + 1, token.text
    _close(found, tokens, begin, len(tokens), separator, words)
    return found


def _between_attributes(tokens: list[Token], i: int) -> bool:
    """Whether the comma only parts two adjectives of one noun: "einer alten, längst geklärten Tat"."""
    if not i or tokens[i - 1].tag is not Tag.ADJECTIVE:
        return False
    j = i + 1
    while j < len(tokens) and tokens[j].tag in (Tag.ADVERB, Tag.PREDICATIVE, Tag.NEGATION):
        j += 1
    while j < len(tokens) and tokens[j].tag is Tag.ADJECTIVE:
        j += 1
    return j > i + 1 and j < len(tokens) and tokens[j].tag is Tag.NOUN and tokens[j - 1].tag is Tag.ADJECTIVE


def _close(found: list[Segment], tokens: list[Token], begin: int, end: int, separator: str, words: Grammar) -> None:
    while begin < end and tokens[end - 1].tag is Tag.MARK and tokens[end - 1].text not in ")]%":
        end -= 1
    if begin >= end:
        return
    for cut in (*_cuts(tokens, begin, end, words), end):
        if cut > begin:
            found.append(_segment(tokens, begin, cut, separator, words))
            begin, separator = cut, ""


def _cuts(tokens: list[Token], begin: int, end: int, words: Grammar) -> list[int]:
    """Where conjunctions inside a stretch join clauses or predicates, or where a clause begins without a comma."""
    cuts: list[int] = []
    last = begin
    for i in range(begin + 1, end - 1):
        if tokens[i].tag is Tag.CONJUNCTION:
            left = [t.tag for t in tokens[last:i]]
            right = [t.tag for t in tokens[i + 1 : end]]
            nonfinite = Tag.PARTICIPLE in left and right and tokens[end - 1].tag is Tag.PARTICIPLE
            closed = tokens[i - 1].tag in (Tag.PARTICLE, Tag.PARTICIPLE, Tag.INFINITIVE, Tag.TO_INFINITIVE)
            listed = begin and tokens[begin - 1].tag is Tag.COMMA and tokens[begin + 1].text in words.articled
            resumed = (closed or listed) and tokens[i + 1].tag is Tag.FINITE
            if (Tag.FINITE in left and (Tag.FINITE in right or nonfinite)) or resumed:
                cuts.append(i)
                last = i
        elif not words.verb_final and _begins_clause(tokens, last, i, end):
            cuts.append(i)
            last = i
    return cuts


def _begins_clause(tokens: list[Token], last: int, i: int, end: int) -> bool:
    """Whether a clause without a comma begins at ``i``: "said | the plan was dead", "| that it was", "| who came"."""
    if not any(token.tag is Tag.FINITE for token in tokens[i:end]):
        return False
    if tokens[i].tag in (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.QUESTION):
        return True
    before = tokens[i - 1]
    if before.tag not in (Tag.FINITE, Tag.PARTICIPLE, Tag.GERUND):
        return False
    if tokens[i].tag in (Tag.FINITE, Tag.PARTICIPLE, Tag.INFINITIVE, Tag.NEGATION, Tag.GERUND, Tag.ADVERB, Tag.TO):
        return False
    return before.lemma not in ("be", "have", "do", "will")


def _segment(tokens: list[Token], start: int, end: int, separator: str, words: Grammar) -> Segment:
    finite = [i for i in range(start, end) if tokens[i].tag is Tag.FINITE]
    first = start
    conjunction = False
    while first < end - 1 and (tokens[first].tag is Tag.CONJUNCTION or tokens[first].lower in words.clause_openers):
        conjunction = conjunction or tokens[first].tag is Tag.CONJUNCTION
        first += 1
    segment = Segment(start, end, separator, "fragment", finite, conjunction)
    opener = _opener(tokens, first, end, finite, words, separator)
    if opener is not None:
        last = tokens[end - 1]
        verbal = last.tag in (Tag.INFINITIVE, Tag.PARTICIPLE) and tokens[end - 2].tag is not Tag.TO
        if verbal and not finite and words.verb_final and end - 1 > opener:
            last.tag = Tag.FINITE  # the tagger took the closing verb for another form
            segment.finite = [end - 1]
        relative = tokens[opener].lower in words.relatives
        segment.kind = "relative" if relative else "subordinate"
        segment.opener = opener
    elif (
        finite and finite[0] == start + 1 and tokens[start].lower in words.parenthesis and separator in (",", "–", "—")
    ):
        segment.kind = "inserted"
    elif finite:
        segment.kind = "v1" if finite[0] == first else "v2"
    elif (
        tokens[start].lower in words.parenthesis
        and (separator not in ("", ":") or (start and tokens[start - 1].tag is Tag.QUOTE))
        and end - start > 1
    ):
        segment.kind = "parenthesis"
    elif to_infinitive(tokens, start, end):
        segment.kind = "infinitive"
        segment.opener = first
    return segment


def to_infinitive(tokens: list[Token], start: int, end: int) -> bool:
    for i in range(start, end):
        if tokens[i].tag is Tag.TO_INFINITIVE:
            return True
        if tokens[i].tag is Tag.TO and i + 1 < end and tokens[i + 1].tag in (Tag.INFINITIVE, Tag.FINITE):
            return True
    return False


def _opener(tokens: list[Token], first: int, end: int, finite: list[int], words: Grammar, separator: str) -> int | None:
    """Position of the word that makes the segment a subordinate or relative clause."""
    for i in range(first, min(first + 4, end)):
        token = tokens[i]
        lower = token.lower
        if lower in words.that and (i == first or tokens[i - 1].tag in (Tag.ADVERB, Tag.NEGATION, Tag.SUBORDINATOR)):
            return i
        if i > first and tokens[i - 1].tag not in (Tag.PREPOSITION, Tag.ADVERB, Tag.NEGATION, Tag.NUMBER):
            return None
        if token.tag is Tag.SUBORDINATOR:
            if not finite and separator not in (",", "–", "—"):
                return None
            return i if not (finite and finite[0] == i + 1 and words.verb_final) else None
        if token.tag is Tag.COMPARISON and finite and verb_final(tokens, finite, end) and finite[0] > i + 1:
            return i
        if token.tag is Tag.QUESTION and (not words.verb_final or not finite or finite[0] > i + 1 or end - i <= 3):
            return i
        if token.tag is Tag.RELATIVE or lower in words.relatives:
            if _relative(tokens, i, end, finite, words, token.tag is Tag.RELATIVE, separator, i > first):
                return i
            if token.tag is not Tag.PREPOSITION:
                return None
        if token.tag not in (Tag.PREPOSITION, Tag.ADVERB, Tag.NEGATION):
            return None
    return None


def _relative(
    tokens: list[Token],
    i: int,
    end: int,
    finite: list[int],
    words: Grammar,
    tagged: bool,
    separator: str,
    after_preposition: bool,
) -> bool:
    if not words.verb_final:
        return tagged
    if separator not in (",", "–", "—", "(") or i + 1 >= end:
        return False
    if not finite:
        return tagged
    if finite[0] == i + 1 and not after_preposition:  # "die sagte": short relative clause or demonstrative
        return tagged and finite[0] == end - 1
    if not verb_final(tokens, finite, end) or (not tagged and tokens[i + 1].text in words.articled):
        return False
    return tagged or after_preposition or not _noun_phrase_until(tokens, i, finite[-1])


def verb_final(tokens: list[Token], finite: list[int], end: int) -> bool:
    """Whether the last finite verb closes the segment, save for one phrase put behind it."""
    last = finite[-1]
    if last == end - 1:
        return True
    if tokens[last + 1].tag is Tag.INFINITIVE:  # "hat kommen wollen"
        return True
    return (
        tokens[last + 1].tag in (Tag.PREPOSITION, Tag.COMPARISON)
        and end - last <= 8
        and len(finite) == 1
        and (tokens[last - 1].tag in (Tag.PARTICIPLE, Tag.INFINITIVE, Tag.PARTICLE))
    )


def _noun_phrase_until(tokens: list[Token], start: int, end: int) -> bool:
    """Whether ``tokens[start:end]`` can be one noun phrase that opens with a determiner."""
    inner = [token.tag for token in tokens[start + 1 : end]]
    nominal = {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER, Tag.DETERMINER, Tag.CONJUNCTION, Tag.PREPOSITION}
    return bool(inner) and set(inner) <= nominal and inner[-1] in (Tag.NOUN, Tag.NAME)
