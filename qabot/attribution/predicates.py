"""What a clause says its subject does: the main verb out of its bracket, voice, negation, and the cue it makes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from qabot.attribution.clause import Clause
from qabot.attribution.drafts import Parse
from qabot.languages.vocabulary import Cue, Tag


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verbal complex of a clause. ``tokens`` are its positions in order, ``lemma`` that of its full verb."""

    lemma: str
    tokens: tuple[int, ...]
    main: int
    passive: bool
    negated: bool
    modal: str = ""


def predicate(parse: Parse, clause: Clause) -> Predicate | None:
    """The verbal complex of a clause with a finite verb, or of one with "zu" and an infinitive."""
    tokens, words = parse.tokens, parse.words
    own = clause.own()
    inner = [i for i in own if i not in parse.inside]
    finite = clause.finite
    negated = any(tokens[i].lower in words.negations for i in inner)
    if finite is None:
        for i in reversed(inner):
            if tokens[i].tag is Tag.TO_INFINITIVE:
                return Predicate(tokens[i].lemma, (i,), i, False, negated)
            if tokens[i].tag in (Tag.INFINITIVE, Tag.FINITE) and i and tokens[i - 1].tag is Tag.TO:
                return Predicate(tokens[i].lemma, (i - 1, i), i, False, negated)
        return None
    lemma = tokens[finite].lemma
    have, be = lemma in words.auxiliary_have, lemma in words.auxiliary_be
    passive_auxiliary, modal = lemma in words.auxiliary_passive, lemma in words.modals
    if have or be or passive_auxiliary or modal:
        complex_ = _nonfinite(parse, inner, finite)
        if complex_:
            main = complex_[0]
            rest = {tokens[i].lemma for i in complex_[1:]}
            participle = tokens[main].tag is Tag.PARTICIPLE
            if words.verb_second:
                passive = participle and bool(rest & words.auxiliary_passive or (passive_auxiliary and not modal))
            else:
                passive = participle and (be or bool(rest & words.auxiliary_passive))
            spans = tuple(sorted({finite, *complex_}))
            full = words.shared_participles.get(tokens[main].lower, "") if have and participle else ""
            return Predicate(full or tokens[main].lemma, spans, main, passive, negated, lemma if modal else "")
    if be:
        for i in inner:
            if tokens[i].tag is Tag.INFINITIVE and i > finite and tokens[i - 1].tag is Tag.TO:
                return Predicate(tokens[i].lemma, (finite, i - 1, i), i, True, negated)  # "war zu hören"
    for i in inner:
        if tokens[i].tag is Tag.PARTICLE and i > finite and words.verb_second:
            whole = tokens[i].lower + lemma
            # the tagger takes some adverbs for particles: "sagte weiter"
            fixed = any(tokens[i].lower in options for options, _ in parse.speech.phrases.get(lemma, ()))
            known = whole in parse.speech.verbs or whole in parse.speech.phrases
            if known or (lemma not in parse.speech.verbs and not fixed):
                return Predicate(whole, (finite, i), finite, False, negated)
    return Predicate(lemma, (finite,), finite, False, negated)


def _nonfinite(parse: Parse, inner: list[int], finite: int) -> list[int]:
    """Participles and infinitives that go with an auxiliary, the full verb first."""
    tokens = parse.tokens
    verbal = (Tag.PARTICIPLE, Tag.INFINITIVE)
    found = [i for i in inner if tokens[i].tag in verbal and i != finite and not (i and tokens[i - 1].tag is Tag.TO)]
    if not found:
        return []
    if not parse.words.verb_final:
        run = [i for i in found if i > finite]
        if not run:
            return []
        stop = next(
            (i for i in inner if i > run[0] and tokens[i].tag in (Tag.NOUN, Tag.NAME, Tag.COMMA)), inner[-1] + 1
        )
        run = [i for i in run if i < stop] or run[:1]
        return [run[-1], *run[:-1]]
    # the last run of verbs next to each other: "kritisiert worden sein"
    run = [found[-1]]
    for i in reversed(found[:-1]):
        if i == run[0] - 1:
            run.insert(0, i)
        else:
            break
    return run


def cue_of(parse: Parse, clause: Clause, found: Predicate) -> tuple[Cue, tuple[int, ...]] | None:
    """The cue that the predicate makes, and the tokens that show it; fixed phrases go before plain verbs."""
    return next(iter(cues_of(parse, clause, found)), None)


def cues_of(parse: Parse, clause: Clause, found: Predicate) -> list[tuple[Cue, tuple[int, ...]]]:
    """All cues that the predicate may make, the likeliest first: phrases of several words, of one, the verb alone."""
    speech, tokens = parse.speech, parse.tokens
    cues: list[tuple[Cue, tuple[int, ...]]] = []
    longer: list[tuple[Cue, tuple[int, ...]]] = []
    phrases = speech.phrases.get(found.lemma, ())
    own = [i for i in clause.own() if i not in found.tokens] if phrases else []
    for options, cue in phrases:
        rows = _rows(options)
        for i in own:
            token = tokens[i]
            if token.text in options or token.lemma in options or token.lower in options:
                cues.append((cue, tuple(sorted({*found.tokens, *_phrase(parse, clause, i)}))))
                break
            row = next((row for row in rows if _row_at(parse, i, row, own)), None)
            if row is not None:
                longer.append((cue, tuple(sorted({*found.tokens, *range(i, i + len(row))}))))
                break
    verb = speech.verbs.get(found.lemma)
    if verb is not None:
        cues.append((verb, found.tokens))
    return longer + cues


@lru_cache(maxsize=512)
def _rows(options: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Those options that are several words: "in_Abrede"."""
    return tuple(tuple(option.lower().split("_")) for option in options if "_" in option)


def _row_at(parse: Parse, i: int, row: tuple[str, ...], own: list[int]) -> bool:
    inside = i + len(row) <= len(parse.tokens) and i + len(row) - 1 in own
    return inside and all(parse.tokens[i + n].lower == word for n, word in enumerate(row))


def _phrase(parse: Parse, clause: Clause, i: int) -> list[int]:
    """The fixed word of a phrase with its article and preposition."""
    first = i
    own = set(clause.own())
    tags = (Tag.DETERMINER, Tag.PREPOSITION, Tag.ADJECTIVE, Tag.COMPARISON)
    while first - 1 in own and parse.tokens[first - 1].tag in tags:
        first -= 1
        if parse.tokens[first].tag is Tag.PREPOSITION:
            break
    return list(range(first, i + 1))
