"""Content that is a phrase of the cue's own clause: "wies die Vorwürfe zurück", "sprach von einem Unfall"."""

from __future__ import annotations

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.contents import Content
from qabot.attribution.drafts import Parse
from qabot.attribution.heads import Sort, head_of
from qabot.attribution.patterns import found as matches
from qabot.attribution.phrases import Phrase, phrase_at, phrases
from qabot.attribution.predicates import Predicate
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance


def objects(parse: Parse, clause: Clause, found: Predicate, cue: Cue, subject: Phrase | None) -> Content | None:
    """The noun phrase of the clause that stands for what is said, with its attributes, or nothing."""
    words, tokens = parse.words, parse.tokens
    own = [i for i in clause.own() if i not in parse.inside]
    main = words.verb_second and clause.opener is None and not clause.verb_first
    taken = set(range(subject.start, subject.end)) if subject is not None else set()
    if subject is not None and subject.end < len(tokens) and tokens[subject.end].lower in cue.prepositions:
        own = [i for i in own if i not in taken]  # what follows it is the verb's, not its attribute
    every = phrases(tokens, own, words, clause.finite if main else None)
    best = _object(parse, found, cue, every, taken) if cue.frames & {"object", "as", "accusative", "given"} else None
    if "needs" in cue.frames:
        return _with_phrase(parse, found, cue, every, best)
    if "as" in cue.frames:
        markers = cue.prepositions if "rate" in cue.frames else words.predicate_markers
        content = _predicate(parse, clause, found, best, markers)
        if content is not None:
            return content
        if "object" not in cue.frames:
            return None
    if best is None or (cue.prepositions and "object" not in cue.frames):
        matching = [
            p
            for p in every
            if p.preposition is not None
            and tokens[p.preposition].lower in cue.prepositions
            and p.start not in taken
            and tokens[p.head].lower not in words.months_and_days
            and not (p.pronoun and tokens[p.head].tag is not Tag.PRONOUN)
        ]
        behind = [p for p in matching if clause.finite is None or p.start > clause.finite] or matching
        if behind:
            best = _outermost(parse, behind)
        elif best is None or "object" not in cue.frames:
            return None
    if best is None:
        return None
    end = _through(parse, clause, best, found)
    if cue.stance is Stance.ACCUSES and "accusative" in cue.frames:
        end = max(end, _charge_end(parse, clause, best, found, subject))
        if best.pronoun and end == best.end and tokens[best.head].lower not in words.neuter:
            return None
    if "predicate" in cue.frames or _quoted_behind(parse, clause, end):
        end = max(end, _clause_end(parse, clause, end, found))
    return Content(parse.trim(best.start, end), Kind.REPORTED)


def _outermost(parse: Parse, behind: list[Phrase]) -> Phrase:
    """The last of the phrases, or the one whose attribute it is: "mit einer Kandidatur mit eigener Liste"."""
    words, at = parse.words, len(behind) - 1
    while at:
        word = parse.tokens[behind[at].preposition or 0].lower
        attribute = word in words.attribute_prepositions - words.place_prepositions and not behind[at - 1].pronoun
        before = parse.tokens[behind[at - 1].preposition or 0].lower
        if not attribute or before != word or behind[at - 1].end != behind[at].preposition:
            break
        at -= 1
    return behind[at]


def _charge_end(parse: Parse, clause: Clause, whom: Phrase, found: Predicate, subject: Phrase | None) -> int:
    """End of what somebody is accused of: "beschuldigte den Minister der Lüge", "belastete ihn schwer"."""
    end = _clause_end(parse, clause, whom.end, found)
    for i in range(whom.end, end):
        token = parse.tokens[i]
        speaker = subject is not None and i == subject.start
        agent = found.passive and token.tag is Tag.PREPOSITION and token.lower in parse.words.agent_prepositions
        if speaker or agent or (i == end - 1 and token.tag is Tag.NEGATION):
            return i
    return end


def _clause_end(parse: Parse, clause: Clause, end: int, found: Predicate) -> int:
    """Where the clause's own words behind ``end`` stop, at the latest before the rest of its verb."""
    while end < parse.last and parse.owner.get(end) is clause and end not in found.tokens:
        end += 1
    return end


def _quoted_behind(parse: Parse, clause: Clause, end: int) -> bool:
    """Whether a quotation stands behind the object, so that it must be part of what is said."""
    spans = [(parse.tokens[a].start, parse.tokens[b - 1].end) for a, b in clause.pieces if b > end]
    return any(
        max(a, parse.tokens[end - 1].end) < q[1] and q[0] < b
        for a, b in spans
        for q in parse.unit.quotes
        if q[0] > parse.tokens[end - 1].end
    )


def _object(parse: Parse, found: Predicate, cue: Cue, every: list[Phrase], taken: set[int]) -> Phrase | None:
    words, tokens = parse.words, parse.tokens
    case = "d" if "given" in cue.frames else "a"
    charged = cue.stance is Stance.ACCUSES and "accusative" in cue.frames
    fitting = [
        p
        for p in every
        if p.preposition is None
        and p.start not in taken
        and (case in p.cases or (found.passive and "n" in p.cases))
        and not (case == "d" and "n" in p.cases and not found.passive and p.start < min(found.tokens))
        and tokens[p.head].tag is not Tag.REFLEXIVE
        and tokens[p.head].lower not in words.months_and_days
        and not set(range(p.start, p.end)) & set(found.tokens)
        and (not p.pronoun or _pointing(parse, p, charged or case == "d"))
    ]
    if "alleged" in cue.frames:
        fitting = [p for p in fitting if _alleged(parse, p)]
    if "person" in cue.frames:
        fitting = [p for p in fitting if p.pronoun or _person(parse, p)]
    named = [p for p in fitting if not p.pronoun] or fitting
    if not named:
        return None
    return named[-1] if "dative" in cue.frames else named[0]


def _person(parse: Parse, phrase: Phrase) -> bool:
    inner = parse.tokens[phrase.start : phrase.head + 2]
    return any(t.tag is Tag.NAME or head_of(t.text, parse.words.code)[3] is Sort.PERSON for t in inner)


def _alleged(parse: Parse, phrase: Phrase) -> bool:
    text = " ".join(token.lower for token in parse.tokens[phrase.start : phrase.head + 1])
    return text in parse.words.neuter or matches("allegation", parse.words.code, text)


def _pointing(parse: Parse, phrase: Phrase, person: bool) -> bool:
    """Whether a pronoun may be what is said: "wies das zurück", for some verbs whom it is said of: "belastete ihn"."""
    token = parse.tokens[phrase.head]
    if token.lower in parse.words.relatives and phrase.start and parse.tokens[phrase.start - 1].tag is Tag.COMMA:
        return False
    return token.lower in parse.words.neuter or (person and token.tag is not Tag.RELATIVE)


def _with_phrase(parse: Parse, found: Predicate, cue: Cue, every: list[Phrase], best: Phrase | None) -> Content | None:
    """``sieht in dem Gesetz eine Gefahr``: the object only beside a phrase with one of the cue's prepositions."""
    if best is None or best.start <= min(found.tokens):
        return None
    head = parse.tokens[best.head].lower
    if not head.endswith((*parse.words.abstract_endings, *parse.speech.judgements)):
        return None  # "sah im Garten einen Hund"
    start, end = best.start, best.end
    pointing = [i for i in range(max(0, start - 3), start) if parse.tokens[i].tag is Tag.PRONOMINAL]
    if pointing and parse.tokens[pointing[0]].lower in cue.prepositions:
        return Content((pointing[0], end), Kind.REPORTED)  # "sieht darin einen Fehler"
    if any(parse.tokens[i].lower in cue.prepositions for i in range(start, end)):
        return Content((start, end), Kind.REPORTED)
    for phrase in every:
        at = phrase.preposition
        if at is None or parse.tokens[at].lower not in cue.prepositions or at < min(found.tokens):
            continue
        if parse.tokens[phrase.head].lower in parse.words.months_and_days or (
            abs(at - end) > 3 and abs(phrase.end - start) > 3
        ):
            continue
        return Content(parse.trim(min(start, at), max(end, phrase.end)), Kind.REPORTED)
    return None


def _predicate(
    parse: Parse, clause: Clause, found: Predicate, best: Phrase | None, markers: frozenset[str]
) -> Content | None:
    """``bezeichnete X als Y``: object and predicate where they adjoin, the longer one where the verb is between."""
    tokens = parse.tokens
    openers = (Tag.COMPARISON, Tag.PREPOSITION, Tag.SUBORDINATOR)
    begin = next(
        (i for i in clause.own() if tokens[i].tag in openers and tokens[i].lower in markers and i + 1 < parse.last),
        None,
    )
    if begin is None:
        return None
    end = begin + 1
    while end < parse.last and parse.owner.get(end) is clause and end not in found.tokens:
        end += 1
    if best is not None and best.end <= min(found.tokens):
        if best.end - best.start > end - begin:
            return Content((best.start, best.end), Kind.REPORTED)
        best = None
    start = min(begin, best.start) if best is not None else begin
    return Content(parse.trim(start, end), Kind.REPORTED)


def _through(parse: Parse, clause: Clause, phrase: Phrase, found: Predicate) -> int:
    """End of an object with its attributes, what is listed with it and the clauses that belong to it."""
    tokens = parse.tokens
    piece = next((b for a, b in clause.pieces if a <= phrase.start < b), phrase.end)
    stop = min([i for i in found.tokens if i > phrase.start], default=parse.last)
    wide = phrase_at(tokens, phrase.start, min(piece, stop), parse.words, attach=True)
    end = max(phrase.end, wide.end if wide is not None else 0)
    while end + 1 < stop and tokens[end].tag is Tag.COMMA and parse.owner.get(end + 1) is clause:
        listed = phrase_at(tokens, end + 1, stop, parse.words, attach=True)
        if (
            listed is None
            or listed.pronoun
            or not (
                listed.end >= stop
                or tokens[listed.end].tag in (Tag.COMMA, Tag.MARK, Tag.CONJUNCTION)
                or tokens[listed.end - 1].tag in (Tag.NOUN, Tag.NAME)
            )
        ):
            break
        end = listed.end
    noun = parse.speech.nouns.get(tokens[phrase.head].lemma)
    behind = end + 1 if end < stop and tokens[end].tag is Tag.COMMA else end
    if noun is not None and behind + 1 < stop and tokens[behind].lower in noun.prepositions:
        about = phrase_at(tokens, behind + 1, stop, parse.words, attach=True)
        end = about.end if about is not None else end  # "Forderungen nach einem Rücktritt"
    tail = end
    while tail < parse.last and tail in found.tokens:
        tail += 1
    if tail > end:  # "hat Berichte bestritten, wonach ..."
        for other in parse.clauses:
            opener = tokens[other.opener].lower if other.opener is not None else ""
            if other.start == tail + 1 and opener in parse.speech.source_relatives:
                return parse.extent(other, clause)[1]
    for other in parse.clauses:
        if other.start not in (end, end + 1) or other is clause or not other.under(clause):
            continue
        nested = other.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE, ClauseKind.INFINITIVE)
        told = other.kind is ClauseKind.MAIN and parse.mood(other) and tokens[phrase.head].lemma in parse.speech.nouns
        if nested or told:
            return max(end, parse.extent(other, clause)[1])
    return end
