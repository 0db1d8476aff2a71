"""Which noun phrase of a clause is its subject: case, number, place and the kind of noun, weighed."""

from __future__ import annotations

from qabot.attribution.clause import Clause
from qabot.attribution.heads import is_thing
from qabot.attribution.phrases import Phrase, phrases
from qabot.attribution.tagger import tagger
from qabot.attribution.units import Token
from qabot.languages.names import GENDERS
from qabot.languages.press import AGENCIES
from qabot.languages.speaker_vocabulary import person_words
from qabot.languages.vocabulary import Grammar, Tag


def subject(
    tokens: list[Token], clause: Clause, words: Grammar, without: frozenset[int] = frozenset()
) -> Phrase | None:
    """The subject of a clause with a finite verb, that of the clause it is joined to where it has none.

    ``without`` are positions that belong to a fixed phrase with the verb and are no subject ("der Meinung sein").
    """
    host: Clause | None = clause
    while host is not None:
        found = _own_subject(tokens, host, words, without)
        if found is not None or host.joined is None:
            return _without_heading(tokens, found, words)
        host = host.joined
    return None


def _own_subject(tokens: list[Token], clause: Clause, words: Grammar, without: frozenset[int]) -> Phrase | None:
    finite = clause.finite
    if finite is None:
        return None
    main = words.verb_second and clause.opener is None and not clause.verb_first
    candidates = [
        phrase
        for phrase in phrases(tokens, clause.own(), words, finite if main else None)
        if phrase.preposition is None
        and "n" in phrase.cases
        and tokens[phrase.head].lower not in words.months_and_days
        and not without & set(range(phrase.start, phrase.end))
    ]
    gapped = clause.joined is not None and finite < clause.start and not clause.conjunction
    if gapped and len(candidates) > 1 and candidates[0].start == clause.start:
        return candidates[0]  # "Der eine hatte gestanden, der andere seine Unschuld beteuert"
    if clause.joined is not None and clause.kind is clause.joined.kind:
        # a predicate that shares its subject has objects only, unless a noun stands right behind "und" or its verb
        near = (finite + 1, clause.start + 1) if not clause.verb_first else (finite + 1,)
        candidates = [
            p
            for p in candidates
            if p.start in near
            and (p.cases == "n" or _masculine(tokens, p, words) or (p.start == clause.start + 1 and finite == p.end))
        ]
    if not candidates:
        return None
    if not words.verb_second:
        before = [p for p in candidates if p.end <= finite]
        return before[-1] if before else candidates[0]
    plural = tokens[finite].lower.endswith("n") or tokens[finite].lower == "sind"
    candidates = [part for p in candidates for part in _parts(tokens, p, clause, words, plural)]
    fronted = main and any(_first(p, clause) and not _dull(tokens, p, words) for p in candidates)
    return max(candidates, key=lambda p: _fitness(tokens, p, clause, words, plural, main, fronted))


def _without_heading(tokens: list[Token], phrase: Phrase | None, words: Grammar) -> Phrase | None:
    """The name alone where a heading has run into it: "Klare Worte | Anna Kern stellte fest"."""
    if phrase is None or phrase.start or phrase.pronoun or not words.verb_second:
        return phrase
    at = phrase.head + 1
    if at + 1 >= phrase.end or tokens[at].text not in GENDERS or tokens[at + 1].tag not in (Tag.NAME, Tag.NOUN):
        return phrase
    head = tokens[phrase.head].text
    if not is_thing(head, words.code) or tokens[phrase.start].tag is Tag.DETERMINER:
        return phrase
    return Phrase(at, phrase.end, at + 1, "nad", False)


def _first(phrase: Phrase, clause: Clause) -> bool:
    """Whether a phrase is all that stands before the verb, with appositions and clauses of its own or without."""
    finite = clause.finite or 0
    return phrase.end == finite or (phrase.start == clause.start and phrase.end < finite)


def _parts(tokens: list[Token], phrase: Phrase, clause: Clause, words: Grammar, plural: bool) -> list[Phrase]:
    """A relative pronoun and the name behind it apart, where the verb's number joins them to no one phrase.

    In "Serben, die Mladić für einen Helden halten" the subject is "die".
    """
    first = tokens[phrase.start]
    relative = first.lower in words.relatives and phrase.start and tokens[phrase.start - 1].tag is Tag.COMMA
    name = tokens[phrase.start + 1] if phrase.start + 1 < phrase.end else None
    if not relative or name is None or not plural or name.tag is not Tag.NAME or clause.finite is None:
        return [phrase]
    if name.text in words.articled | words.plural_names or phrase.start > clause.finite:
        return [phrase]
    return [Phrase(phrase.start, phrase.start + 1, phrase.start, "n", True, pronoun=True)]


def _dull(tokens: list[Token], phrase: Phrase, words: Grammar) -> bool:
    """Whether a noun names what hardly acts: "die Zahlen", "der Vorwurf"."""
    head = tokens[phrase.head]
    if phrase.pronoun:
        return head.lower in words.neuter | words.impersonal
    abstract = head.lower.endswith(words.abstract_endings) and not head.lower.endswith(words.actor_endings)
    bare = phrase.start == phrase.head == 0
    name = bare and not tagger(words.code).known(head.text)  # "Steinball" is no ball
    return (abstract or is_thing(head.text, words.code)) and not name


def _fitness(
    tokens: list[Token],
    phrase: Phrase,
    clause: Clause,
    words: Grammar,
    plural: bool,
    main: bool,
    fronted: bool,
) -> tuple[float, int]:
    """How well a noun phrase would do as the subject; of equal ones the first."""
    assert clause.finite is not None
    score = 0.0
    first = tokens[phrase.start].lower
    if phrase.pronoun and phrase.cases == "n":
        score += 4
    if _masculine(tokens, phrase, words):
        score += 2
    if phrase.end == phrase.start + 1 and first.endswith(person_words(words.code).adverb_endings):
        score -= 4  # "Sinngemäß sagte Kern"
    if phrase.plural is not None and phrase.plural != plural:
        score -= 3
    elif phrase.plural is None and plural and tokens[phrase.head].tag is Tag.NAME:
        score -= 1.5 if tokens[phrase.head].text not in words.plural_names else 0
    if main and phrase.start < clause.finite:
        score += 1
    if phrase.pronoun and phrase.cases != "n" and first in words.neuter | words.impersonal:
        score -= 1.5
    if phrase.start == clause.finite + 1 and (clause.verb_first or (main and not fronted)):
        score += 0.5
    if not phrase.pronoun:
        head = tokens[phrase.head]
        if (
            tokens[phrase.start].tag is Tag.NAME
            or head.tag is Tag.NAME
            or (phrase.head + 1 < phrase.end and tokens[phrase.head + 1].tag is Tag.NAME)
        ):
            score += 0.75
        elif _dull(tokens, phrase, words):
            score -= 1
    return score, -phrase.start


def _masculine(tokens: list[Token], phrase: Phrase, words: Grammar) -> bool:
    """Whether the phrase is nominative beyond doubt: "der" and a masculine noun, "ein hoher Beamter"."""
    if phrase.pronoun or tokens[phrase.head].lower in AGENCIES:
        return False
    first = tokens[phrase.start].lower
    between = tokens[phrase.start + 1 : phrase.head]
    if first in words.mixed:
        return any(token.tag is Tag.ADJECTIVE and token.lower.endswith(words.strong_masculine) for token in between)
    return first == "der"
