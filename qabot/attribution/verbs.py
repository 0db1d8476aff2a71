"""Cue verbs: who says what in a clause whose predicate is a verb of saying."""

from __future__ import annotations

from qabot.attribution.clauses import Clause, ClauseKind
from qabot.attribution.contents import Content, before, clausal, quotation_range
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.objects import objects
from qabot.attribution.phrases import Phrase, phrase_at, phrases, subject, with_appositions
from qabot.attribution.predicates import Predicate, cue_of, predicate
from qabot.attribution.units import is_title
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance


def verb_drafts(parse: Parse) -> list[Draft]:
    """One draft for each predicate that attributes a content."""
    drafts = []
    for clause in parse.clauses:
        if clause.kind in (ClauseKind.QUOTE, ClauseKind.PARENTHESIS):
            continue
        found = predicate(parse, clause)
        if found is None:
            continue
        match = cue_of(parse, clause, found)
        if match is None or "quote" not in match[0].frames:
            draft = _before_quotation(parse, clause, found)
            if draft is not None:
                drafts.append(draft)
                continue
        if match is None:
            continue
        draft = _draft(parse, clause, found, *match)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _draft(parse: Parse, clause: Clause, found: Predicate, cue: Cue, cue_tokens: tuple[int, ...]) -> Draft | None:
    tokens, words = parse.tokens, parse.words
    fixed = frozenset(cue_tokens)
    speaker = subject(tokens, clause, words, fixed) if clause.finite is not None else _controller(parse, clause)
    agent: Phrase | None = None
    addressee: Phrase | None = None
    if clause.verb_first and clause.joined is None and clause.separator == "," and _misfit(parse, clause, speaker):
        roots = [c for c in parse.clauses[: clause.order] if c.kind is ClauseKind.MAIN and c.parent is None]
        host = next((c for c in reversed(roots) if c.finite is not None and c is not clause), None)
        if host is not None and parse.tokens[clause.start - 2].tag is not Tag.QUOTE:
            clause.joined = host  # "begrüßten den Plan, fordern aber ..."
            speaker = subject(tokens, clause, words, fixed)
    if found.passive:
        agent, addressee = _agent(parse, clause), speaker
        if addressee is not None and tokens[addressee.start].lower in words.impersonal:
            addressee = None
        speaker = agent
        if "patient" in cue.frames:
            speaker, addressee = addressee, None
    if speaker is not None and tokens[speaker.start].lower in words.first_person and speaker.pronoun:
        return None  # the author's own voice, or a quotation that lost its marks
    impersonal = speaker is not None and speaker.pronoun and tokens[speaker.start].lower in words.impersonal
    content = _manner(parse, clause, cue) or clausal(parse, clause, found, cue)
    if content is None and _points_back(parse, clause, found, cue, speaker):
        content = Content(None, Kind.INDIRECT)
    if content is None and "weak" not in cue.frames and cue.frames & {"object", "as", "prep", "accusative"}:
        content = objects(parse, clause, found, cue, None if found.passive and speaker is addressee else speaker)
        if content is not None and (impersonal or (found.modal and found.modal not in parse.words.hearsay_lemmas)):
            return None
        if content is not None and found.passive and speaker is None and cue.stance is not Stance.ACCUSES:
            return None
        if content is not None and speaker is None and not found.passive and clause.kind is ClauseKind.INFINITIVE:
            return None
    if content is None:
        return None
    if "weak" in cue.frames and content.kind is Kind.INDIRECT and content.clause is not None:
        if not parse.mood(content.clause):
            return None
    if found.passive and content.range is not None and addressee is not None and addressee.start >= content.range[0]:
        addressee = None
    if impersonal or (found.passive and speaker is None):
        speaker = _source_inside(parse, clause, things=not impersonal or cue.lemma not in parse.speech.impersonal)
    if not found.passive or "dative" in cue.frames:
        addressee = _addressee(parse, clause, cue, speaker, content, fixed)
    return Draft(
        content.range,
        cue.lemma,
        _cue_tokens(parse, clause, cue, cue_tokens, content),
        content.kind,
        cue.stance,
        speaker=speaker_range(parse, speaker, content.range),
        addressee=(addressee.start, addressee.end) if addressee is not None else None,
        frame=frame_of(parse, clause, content.range),
        negated=found.negated and content.kind is not Kind.REPORTED or _negated(parse, clause),
        passive=found.passive,
        rank=3,
    )


def _misfit(parse: Parse, clause: Clause, speaker: Phrase | None) -> bool:
    """Whether the noun phrase behind a verb in first place can hardly be its subject, so that it is an object."""
    if speaker is None or clause.finite is None or speaker.start < clause.finite:
        return True
    plural = parse.tokens[clause.finite].lower.endswith("n")
    if speaker.plural is not None and speaker.plural != plural:
        return True
    head = parse.tokens[speaker.head].lower
    abstract = head.endswith(parse.words.abstract_endings) and not head.endswith(parse.words.actor_endings)
    return abstract and parse.tokens[speaker.head].lemma not in parse.speech.things


def _cue_tokens(parse: Parse, clause: Clause, cue: Cue, found: tuple[int, ...], content: Content) -> list[int]:
    """The cue's tokens with the small words that belong to it: "sich", "davon", "heißt es", "als"."""
    tokens, words = parse.tokens, parse.words
    taken = set(found)
    for i in clause.own():
        token = tokens[i]
        inside = content.range is not None and content.range[0] <= i < content.range[1]
        correlate = content.clause is not None and token.tag is Tag.PRONOMINAL and token.lower in words.correlates
        impersonal = cue.lemma in parse.speech.impersonal and token.lower in words.impersonal
        if not inside and (correlate or impersonal or token.tag is Tag.REFLEXIVE):
            taken.add(i)
    if content.kind is Kind.REPORTED and content.range is not None:
        first = content.range[0]
        for i in (first, first - 1):
            lower = tokens[i].lower if i >= 0 else ""
            if lower in cue.prepositions or ("as" in cue.frames and lower in words.predicate_markers):
                taken.add(i)
    return sorted(taken)


def frame_of(parse: Parse, clause: Clause, content: Range | None) -> list[Range]:
    """The reporting clause with the clause it is joined to and the adverbial clauses before it."""
    pieces = list(clause.pieces)
    host = clause.joined
    while host is not None:
        pieces = [*host.pieces, *pieces]
        host = host.joined
    root = clause
    while root.joined is not None:
        root = root.joined
    for other in root.front:
        if other.kind is not ClauseKind.QUOTE and (content is None or other.end <= content[0]):
            pieces = [*other.pieces, *pieces]
    return sorted(set(pieces))


def _before_quotation(parse: Parse, clause: Clause, found: Predicate) -> Draft | None:
    """Any clause that a colon and a quotation follow: "X zeigte sich zufrieden: ..."."""
    if clause.finite is None:
        return None
    quote = next((c for c in parse.clauses if c.kind is ClauseKind.QUOTE and c.separator == ":"), None)
    if quote is None or quote.start < clause.end or quote.start > clause.end + 1:
        return None
    speaker = subject(parse.tokens, clause, parse.words)
    if found.passive:
        speaker = _agent(parse, clause)
    if speaker is not None and speaker.pronoun and parse.tokens[speaker.start].lower in parse.words.impersonal:
        speaker = None
    content = quotation_range(parse, quote)
    return Draft(
        content,
        found.lemma,
        list(found.tokens),
        Kind.DIRECT,
        Stance.CLAIMS,
        speaker=speaker_range(parse, speaker, content),
        frame=list(clause.pieces),
        inherits=speaker is None,
        rank=1,
    )


def colon_drafts(parse: Parse) -> list[Draft]:
    """``Merkel: ...``: a name or an office without a verb before a colon and a quotation or a sentence."""
    drafts = []
    for clause, following in zip(parse.clauses, parse.clauses[1:], strict=False):
        if clause.finite is not None or clause.kind is not ClauseKind.MAIN or following.separator != ":":
            continue
        if following.kind is not ClauseKind.QUOTE and (following.finite is None or not clause.start == 0):
            continue
        phrase = phrase_at(parse.tokens, clause.start, clause.end, parse.words, attach=True)
        if phrase is None or phrase.pronoun:
            continue
        span = phrase.start, with_appositions(parse.tokens, phrase, parse.words, following.start - 1)
        named = any(parse.tokens[i].tag is Tag.NAME for i in range(*span))
        rest = span[1] < clause.end - 1
        if (rest and following.kind is not ClauseKind.QUOTE) or not (named or following.kind is ClauseKind.QUOTE):
            continue
        if following.kind is ClauseKind.QUOTE:
            content, kind = quotation_range(parse, following), Kind.DIRECT
        elif following.kind is ClauseKind.MAIN and is_title(parse.unit) and parse.tokens[clause.start].tag is Tag.NAME:
            content, kind = parse.trim(following.start, parse.last), Kind.INDIRECT
        else:
            continue
        drafts.append(
            Draft(content, "", [], kind, Stance.CLAIMS, speaker=span, frame=[(clause.start, following.start)], rank=1)
        )
    return drafts


def speaker_range(parse: Parse, phrase: Phrase | None, content: Range | None) -> Range | None:
    """The speaker's tokens with appositions, cut where the content begins."""
    if phrase is None:
        return None
    limit = len(parse.tokens)
    if content is not None and content[0] >= phrase.end:
        limit = content[0]
        while limit > phrase.end and parse.tokens[limit - 1].tag in (Tag.COMMA, Tag.MARK):
            limit -= 1
    return phrase.start, with_appositions(parse.tokens, phrase, parse.words, limit)


def _negated(parse: Parse, clause: Clause) -> bool:
    return any(parse.tokens[i].lower in parse.words.negations for i in clause.own())


def _controller(parse: Parse, clause: Clause) -> Phrase | None:
    """Who acts in an infinitive clause: the subject of the clause above."""
    above = clause.parent
    return subject(parse.tokens, above, parse.words) if above is not None else None


def _agent(parse: Parse, clause: Clause) -> Phrase | None:
    own = [i for i in clause.own() if i not in parse.inside]
    for phrase in phrases(parse.tokens, own, parse.words, clause.finite if clause.opener is None else None):
        at = phrase.preposition
        if at is None or parse.tokens[at].lower not in parse.words.agent_prepositions:
            continue
        if at and parse.tokens[at - 1].tag in (Tag.NUMBER, Tag.NOUN) and parse.tokens[at + 1].tag is Tag.NUMBER:
            continue
        return phrase
    return None


def _source_inside(parse: Parse, clause: Clause, *, things: bool) -> Phrase | None:
    """Where no person speaks ("heißt es in dem Bericht"): the phrase behind "in" or "aus"."""
    own = [i for i in clause.own() if i not in parse.inside]
    for phrase in phrases(parse.tokens, own, parse.words, None):
        if phrase.preposition is None or phrase.pronoun:
            continue
        if parse.tokens[phrase.preposition].lower not in parse.words.source_places:
            continue
        head = parse.tokens[phrase.head]
        if head.lower in parse.words.months_and_days:
            continue
        if things and not any(head.lemma.endswith((thing, thing.lower())) for thing in parse.speech.things):
            continue
        return phrase
    return None


def _addressee(
    parse: Parse, clause: Clause, cue: Cue, speaker: Phrase | None, content: Content, fixed: frozenset[int]
) -> Phrase | None:
    """Who is spoken to or accused: a dative, the accusative of cues that take one, or a phrase with "gegenüber"."""
    tokens, words = parse.tokens, parse.words
    taken: set[int] = set(fixed)
    if speaker is not None:
        taken = set(range(speaker.start, with_appositions(tokens, speaker, words, len(tokens))))
    if content.range is not None and content.kind is Kind.REPORTED and "accusative" not in cue.frames:
        taken |= set(range(*content.range))
    own = [i for i in clause.own() if i not in parse.inside and i not in taken]
    for phrase in phrases(tokens, own, words, None):
        if set(range(phrase.start, phrase.end)) & taken or tokens[phrase.head].lower in words.months_and_days:
            continue
        if phrase.preposition is not None:
            if tokens[phrase.preposition].lower in words.addressee_prepositions:
                return phrase
            continue
        if "accusative" in cue.frames and "a" in phrase.cases:
            return phrase
        if phrase.cases and ("a" not in phrase.cases and "d" in phrase.cases and "n" not in phrase.cases):
            return phrase
        behind = phrase.start > (clause.finite or 0)
        if "dative" in cue.frames and "d" in phrase.cases and (behind or "n" not in phrase.cases):
            return phrase
        if content.kind is not Kind.REPORTED and phrase.cases == "ad" and "object" not in cue.frames:
            return phrase  # "teilte den Angehörigen mit"
        determined = tokens[phrase.start].lower == "der" and phrase.start > (clause.finite or 0)
        if determined and speaker is not None and not phrase.pronoun:
            return phrase
    return None


def _manner(parse: Parse, clause: Clause, cue: Cue) -> Content | None:
    """``wie X mitteilte``: the content is the rest of the sentence."""
    if clause.opener is None or parse.tokens[clause.opener].lower not in parse.speech.manner:
        return None
    if clause.kind is not ClauseKind.SUBORDINATE or "clause" not in cue.frames or "weak" in cue.frames:
        return None
    above = clause.parent
    if above is not None and above.finite is not None and above.start < clause.start:
        over = predicate(parse, above)
        match = cue_of(parse, above, over) if over is not None else None
        if match is not None and above.end <= clause.start and "clause" in match[0].frames:
            return None  # an indirect question: "erklärte, wie ..."
    begun = clause.start <= 1
    if begun:
        following = next((c for c in parse.clauses if c.start > clause.start and not c.under(clause)), None)
        if following is None:
            return None
        return Content(parse.trim(following.start, parse.last), Kind.INDIRECT, following)
    host = parse.clauses[0]
    start, end = parse.trim(host.start, clause.start)
    if clause.end < parse.last - 1 and any(c.end > clause.end and c.start < clause.start for c in parse.clauses):
        end = parse.last
    if any(parse.tokens[i].tag is Tag.QUOTE for i in range(start, end)) and parse.tokens[start].tag is Tag.QUOTE:
        return Content((start, end), Kind.DIRECT, host)
    return Content(parse.trim(start, end), Kind.INDIRECT, host)


def _points_back(parse: Parse, clause: Clause, found: Predicate, cue: Cue, speaker: Phrase | None) -> bool:
    """``Das sagte X``: a demonstrative in first place as the object."""
    first = clause.start
    return (
        clause.kind is ClauseKind.MAIN
        and "clause" in cue.frames
        and "weak" not in cue.frames
        and not found.modal
        and not found.negated
        and not (found.passive and speaker is None)
        and clause.parent is None
        and parse.tokens[first].lower in parse.words.neuter
        and first + 1 == clause.finite
        and first == 0
        and (found.passive or (speaker is not None and speaker.start > first))
        and before(parse, clause, Cue("")) is None
    )
