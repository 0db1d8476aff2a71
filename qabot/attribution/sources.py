"""Sources named without a verb: ``laut X``, ``nach Angaben von X``, ``X zufolge``, ``demnach``."""

from __future__ import annotations

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.owners import inner_source, of_its_own
from qabot.attribution.phrases import Phrase, phrase_at, with_appositions
from qabot.attribution.predicates import cue_of, predicate
from qabot.languages.vocabulary import Tag
from qabot.types import Kind, Stance


def source_drafts(parse: Parse) -> list[Draft]:
    """One draft for each preposition or adverb that names a source."""
    drafts = []
    for i, token in enumerate(parse.tokens):
        if token.tag is Tag.QUOTE:
            continue
        draft = _preposition(parse, i) or _postposition(parse, i) or _adverb(parse, i)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_source(parse: Parse, phrase: Phrase) -> int | None:
    """Position of the noun that makes a phrase a source ("Angaben"), if it has one before its attributes."""
    for i in range(phrase.start, phrase.head + 1):
        token = parse.tokens[i]
        if token.tag is Tag.NOUN and (
            token.text in parse.speech.sources
            or token.lemma in parse.speech.sources
            or token.lower.endswith(parse.speech.source_endings)
        ):
            return i
    return None


def _paired(parse: Parse, phrase: Phrase, preposition: str) -> int | None:
    """Position of the noun that makes a source with this preposition alone: "aus Sicht der Grünen"."""
    nouns = parse.speech.paired_sources[preposition]
    return next((i for i in range(phrase.start, phrase.head + 1) if parse.tokens[i].text in nouns), None)


def _preposition(parse: Parse, i: int) -> Draft | None:
    tokens, speech = parse.tokens, parse.speech
    lower = tokens[i].lower
    paired = lower in speech.paired_sources
    always = lower in speech.prepositions
    if not (always or paired or lower in speech.source_prepositions):
        return None
    if i + 1 >= len(tokens) or parse.owner.get(i) is None:
        return None
    limit = _limit(parse, i)
    owner = parse.owner[i]
    phrase = phrase_at(tokens, i + 1, limit, parse.words, attach=limit == owner.finite and owner.opener is None)
    if phrase is None:
        return None
    noun = _paired(parse, phrase, lower) if paired else _is_source(parse, phrase)
    if paired and noun is None:
        return None
    if (
        noun is None
        and not always
        and not (lower in speech.naming_prepositions and tokens[phrase.head].tag is Tag.NAME)
    ):
        return None
    if noun is None and phrase.pronoun and tokens[phrase.head].lower in parse.words.neuter:
        return None
    end = with_appositions(tokens, phrase, parse.words, len(tokens))
    if (
        noun is not None
        and not always
        and _definite(parse, phrase)
        and not (parse.mood(owner) or _hearsay(parse, owner))
    ):
        return None  # "nach der Mitteilung": of time
    return _source_draft(parse, i, (i + 1, end), noun, [i], lower)


def _definite(parse: Parse, phrase: Phrase) -> bool:
    """Whether the phrase is an article and a noun, of a text spoken of before."""
    return phrase.end - phrase.start == 2 and parse.tokens[phrase.start].lower in parse.words.definite


def _limit(parse: Parse, i: int) -> int:
    owner = parse.owner[i]
    for a, b in owner.pieces:
        if a <= i < b:
            if owner.finite is not None and i < owner.finite < b:
                return owner.finite
            return b
    return i + 1


def _postposition(parse: Parse, i: int) -> Draft | None:
    tokens, speech, words = parse.tokens, parse.speech, parse.words
    lower = tokens[i].lower
    always = lower in speech.postpositions
    if not (always or lower in speech.source_postpositions) or i == 0 or parse.owner.get(i) is None:
        return None
    if not always:
        after = phrase_at(tokens, i + 1, len(tokens), words) if i + 1 < len(tokens) else None
        if after is not None and after.start == i + 1 and not after.pronoun:
            noun_after = _is_source(parse, after)
            if noun_after is not None:
                return None
    owner = parse.owner[i]
    first = next(a for a, b in owner.pieces if a <= i < b)
    for start in range(first, i):
        if start > first and tokens[start].tag not in (
            Tag.DETERMINER, Tag.ADJECTIVE, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN,
        ):  # fmt: skip
            continue
        phrase = phrase_at(tokens, start, i, words, attach=False)
        if phrase is None or phrase.end != i:
            phrase = phrase_at(tokens, start, i, words, attach=True) if start == first else None
        if phrase is not None and phrase.end == i:
            noun = _is_source(parse, phrase)
            if noun is None and not always:
                return None
            return _source_draft(parse, i, (start, i), noun, [i], lower)
    return None


def _source_draft(
    parse: Parse, at: int, phrase: Range, noun: int | None, cue_tokens: list[int], lower: str
) -> Draft | None:
    """The draft of a source phrase with its preposition: the speaker is inside, the content around."""
    tokens = parse.tokens
    speaker: Range = phrase
    cue_lemma = lower
    if noun is not None:
        inner = of_its_own(parse, noun, phrase) or inner_source(parse, noun, phrase)
        if inner is None and lower in parse.speech.paired_sources:
            return None
        if inner is not None:
            speaker = inner
            cue_tokens = sorted({*cue_tokens, noun})
            cue_lemma = f"{lower} {tokens[noun].text}"
    first, last = min(at, phrase[0]), max(at + 1, phrase[1])
    content = _around(parse, first, last)
    if content is None:
        return None
    kind = Kind.DIRECT if _only_quote(parse, content) else Kind.INDIRECT
    noun_cue = parse.speech.nouns.get(tokens[noun].lemma) if noun is not None else None
    stance = noun_cue.stance if noun_cue is not None else Stance.CLAIMS
    return Draft(
        content, cue_lemma, cue_tokens, kind, stance, speaker=speaker, frame=[(first, last)], source=True, rank=2
    )


def _only_quote(parse: Parse, content: Range) -> bool:
    return all(parse.tokens[i].tag in (Tag.QUOTE, Tag.MARK, Tag.COMMA) for i in range(*content))


def _around(parse: Parse, first: int, last: int) -> Range | None:
    """What a source phrase inside a clause speaks of."""
    owner = parse.owner.get(first) or parse.owner.get(last - 1)
    if owner is None:
        return None
    base = owner
    start = base.start
    if base.joined is not None and base.kind is ClauseKind.MAIN and base.conjunction:
        start = base.start
    end = parse.extent(base, None)[1]
    if base.kind is ClauseKind.MAIN and base.parent is None and base.joined is None:
        # the main clause takes what stands before it along ("Wenn ..., sei laut X ...") and all behind
        earlier = [c for c in base.front if c.kind is not ClauseKind.MAIN]
        if earlier:
            start = earlier[0].start
        end = max(end, _sentence_rest(parse, base, end))
    elif base.opener is not None:
        start = base.opener if base.kind is ClauseKind.RELATIVE else base.opener + 1
    if base.finite is None and base.kind is ClauseKind.MAIN:
        following = next((c for c in parse.clauses if c.start >= last and c is not base), None)
        if following is not None:
            return parse.trim(last, parse.last)
    while start < first and parse.tokens[start].tag is Tag.CONJUNCTION:
        start += 1
    if first <= start + 1 and (first == start or parse.tokens[start].tag in (Tag.ADVERB, Tag.CONJUNCTION)):
        start = last
    if end <= last:
        end = first
    start, end = parse.trim(start, end)
    return (start, end) if start < end else None


def _sentence_rest(parse: Parse, base: Clause, end: int) -> int:
    """End of the main clauses that go on from ``base`` in the mood of report, or that are coordinated with it."""
    for clause in parse.clauses:
        if clause.start < end or clause.kind is ClauseKind.PARENTHESIS:
            continue
        if clause.kind is ClauseKind.MAIN and clause.parent is not None and not parse.mood(clause):
            found = predicate(parse, clause)
            if found is not None and cue_of(parse, clause, found) is not None:
                break  # somebody else speaks: "..., die Polizei spricht von ..."
        if clause.start > end + 1:
            continue
        told = parse.mood(clause) or clause.separator in (",", ";")
        if clause.kind is ClauseKind.MAIN and clause.verb_first and clause.joined is None and told:
            break
        end = max(end, parse.extent(clause, None)[1])
    return end


def _adverb(parse: Parse, i: int) -> Draft | None:
    token = parse.tokens[i]
    if token.lower not in parse.speech.source_adverbs:
        return None
    owner = parse.owner.get(i)
    if owner is None or owner.kind is not ClauseKind.MAIN or owner.finite is None:
        return None
    if token.lower in parse.speech.source_adverbs_weak and not (parse.mood(owner) or _hearsay(parse, owner)):
        return None
    content = _around(parse, i, i + 1)
    if content is None:
        return None
    return Draft(
        content, token.lower, [i], Kind.INDIRECT, Stance.CLAIMS, frame=[(i, i + 1)], inherits=True, source=True, rank=2
    )


def _hearsay(parse: Parse, clause: Clause) -> bool:
    return clause.finite is not None and parse.tokens[clause.finite].lower in parse.words.hearsay_modals
