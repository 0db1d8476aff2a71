"""Cue verbs: who says what in a clause whose predicate is a verb of saying."""

from __future__ import annotations

from dataclasses import replace

from qabot.attribution.clause import Clause, ClauseKind
from qabot.attribution.contents import Content, before, clausal, quotation_range
from qabot.attribution.drafts import Draft, Parse, Range
from qabot.attribution.fixed import fixed_content
from qabot.attribution.gapping import shared
from qabot.attribution.heads import Sort, head_of
from qabot.attribution.idle import idle
from qabot.attribution.objects import objects
from qabot.attribution.phrases import Phrase, phrase_at, with_appositions
from qabot.attribution.predicates import Predicate, cue_of, cues_of, predicate
from qabot.attribution.reproaches import before_dative, split_agent, split_complement, split_dative
from qabot.attribution.roles import addressee_of, agent_of, controller_of, misfit, source_inside_of, speaker_range
from qabot.attribution.standpoints import voice
from qabot.attribution.subjects import subject
from qabot.attribution.units import is_title
from qabot.languages.vocabulary import Cue, Tag
from qabot.types import Kind, Stance

# What these stances turn against is not what their speaker says.
_ANSWERING = (Stance.DENIES, Stance.CRITICISES)


def verb_drafts(parse: Parse) -> list[Draft]:
    """One draft for each predicate that attributes a content."""
    drafts = []
    for clause in parse.clauses:
        if clause.kind in (ClauseKind.QUOTE, ClauseKind.PARENTHESIS):
            continue
        found = predicate(parse, clause)
        if found is None:
            continue
        cues = cues_of(parse, clause, found)
        if not cues or "quote" not in cues[0][0].frames:
            draft = _before_quotation(parse, clause, found)
            if draft is not None:
                drafts.append(draft)
                for match in cues[:1]:
                    drafts += _beside_quotation(parse, clause, found, *match, draft)
                continue
        for match in cues:
            draft = _draft(parse, clause, found, *match)
            if draft is not None:
                drafts += [*shared(parse, draft), *_beside_quotation(parse, clause, found, *match, draft)]
                break
    return drafts


def _body(parse: Parse, clause: Clause, house: Phrase) -> bool:
    """Whether "man" stands for the body that is named: "Im Ministerium weist man das zurück", not "in Paris"."""
    sort = head_of(parse.tokens[house.head].text, parse.words.code)[3]
    return clause.kind is ClauseKind.MAIN and sort in (Sort.ORGANISATION, Sort.GROUP)


def _beside_quotation(
    parse: Parse, clause: Clause, found: Predicate, cue: Cue, cue_tokens: tuple[int, ...], quoted: Draft
) -> list[Draft]:
    """What a cue says of its object, where the quotation that follows only explains it: "wies das zurück: ..."."""
    judging = cue.stance is not Stance.CLAIMS or cue.frames & {"as", "predicate"}
    if quoted.kind is not Kind.DIRECT or quoted.content is None or not judging:
        return []
    if quoted.content[0] < clause.end or parse.tokens[quoted.content[0] - 1].text != ":":
        return []
    if found.modal or clause.kind is not ClauseKind.MAIN:
        return []
    whole = replace(found, tokens=cue_tokens)
    speaker = subject(parse.tokens, clause, parse.words, frozenset(cue_tokens))
    content = objects(parse, clause, whole, cue, None if found.passive else speaker)
    if content is None or content.range is None or content.range[1] > quoted.content[0]:
        return []
    return [replace(quoted, content=content.range, kind=Kind.REPORTED, cue=cue.lemma, stance=cue.stance, rank=3)]


def _draft(parse: Parse, clause: Clause, found: Predicate, cue: Cue, cue_tokens: tuple[int, ...]) -> Draft | None:
    tokens, words = parse.tokens, parse.words
    fixed = frozenset(cue_tokens)
    speaker = subject(tokens, clause, words, fixed) if clause.finite is not None else controller_of(parse, clause)
    if not found.passive:
        speaker = split_complement(parse, clause, cue, split_dative(parse, clause, cue, speaker))
        speaker = before_dative(parse, clause, cue, speaker)
    agent: Phrase | None = None
    addressee: Phrase | None = None
    if clause.verb_first and clause.joined is None and clause.separator == "," and misfit(parse, clause, speaker):
        roots = [c for c in parse.clauses[: clause.order] if c.kind is ClauseKind.MAIN and c.parent is None]
        host = next((c for c in reversed(roots) if c.finite is not None and c is not clause), None)
        if host is not None and parse.tokens[clause.start - 2].tag is not Tag.QUOTE:
            clause.joined = host  # "begrüßten den Plan, fordern aber ..."
            speaker = subject(tokens, clause, words, fixed)
    if found.passive:
        agent, addressee = agent_of(parse, clause), speaker
        if agent is None:
            addressee, agent = split_agent(parse, clause, speaker)
            speaker = addressee
        if addressee is not None and tokens[addressee.start].lower in words.impersonal:
            addressee = None
        speaker = agent
        if "patient" in cue.frames:
            speaker, addressee = addressee, None
    if speaker is not None and tokens[speaker.start].lower in words.first_person and speaker.pronoun:
        return None  # the author's own voice, or a quotation that lost its marks
    impersonal = speaker is not None and speaker.pronoun and tokens[speaker.start].lower in words.impersonal
    if "given" in cue.frames and speaker is not None:
        matter = tokens[speaker.start].lower in words.neuter
        if matter if speaker.pronoun else not voice(parse, speaker):
            return None  # "das widerspricht dem Recht"
    content = _manner(parse, clause, cue) or clausal(parse, clause, found, cue)
    if content is None and cue.stance not in _ANSWERING and _points_back(parse, clause, found, cue, speaker):
        content = Content(None, Kind.INDIRECT)
    if content is None and "weak" not in cue.frames and cue.frames & {"object", "as", "prep", "accusative", "given"}:
        whole = replace(found, tokens=cue_tokens)
        content = objects(parse, clause, whole, cue, None if found.passive and speaker is addressee else speaker)
    if content is None and "self" in cue.frames:
        content = fixed_content(parse, clause, found, cue, cue_tokens, speaker)
    if content is not None and idle(parse, clause, found, cue, content):
        return None
    alone = speaker is None and clause.verb_first and clause.joined is None and not found.passive
    if alone and "given" in cue.frames and content is not None and content.kind is Kind.INDIRECT:
        return None  # "Dass er geht, widerspricht dem Plan"
    if content is not None and content.range is not None and content.kind is Kind.REPORTED:
        if agent is not None and content.range[0] < agent.start < content.range[1]:
            content = Content(parse.trim(content.range[0], agent.start - 1), Kind.REPORTED)
        told = found.modal in parse.words.hearsay_lemmas and "given" not in cue.frames
        modal = found.modal or any(tokens[i].lemma in words.modals for i in found.tokens)
        able = modal and not told and "self" not in cue.frames
        house = source_inside_of(parse, clause, things=False) if impersonal else None
        if (impersonal and (house is None or not _body(parse, clause, house))) or able:
            return None
        reproach = cue.stance is Stance.ACCUSES and cue.frames & {"object", "dative", "accusative"}
        if found.passive and speaker is None and not reproach:
            return None
        if speaker is None and not found.passive and clause.kind is ClauseKind.INFINITIVE:
            return None
    if content is None:
        return None
    indirect = content.kind is Kind.INDIRECT and content.clause is not None
    if "weak" in cue.frames and indirect and content.clause is not None and not parse.mood(content.clause):
        return None
    if found.passive and content.range is not None and addressee is not None and addressee.start >= content.range[0]:
        addressee = None
    anybody = impersonal and speaker is not None and words.cases.get(tokens[speaker.start].lower) == "n"
    if anybody and found.modal and source_inside_of(parse, clause, things=False) is None:
        return None  # "dem Land muss man vorwerfen, ..."
    if impersonal and clause.opener is not None and tokens[clause.opener].lower in parse.speech.manner:
        return None  # "wie man sagt"
    if impersonal or (found.passive and speaker is None):
        speaker = source_inside_of(parse, clause, things=not impersonal or cue.lemma not in parse.speech.impersonal)
    if not found.passive or "dative" in cue.frames:
        addressee = addressee_of(parse, clause, cue, speaker, content, fixed)
    return Draft(
        content.range,
        cue.lemma,
        _cue_tokens(parse, clause, cue, cue_tokens, content),
        content.kind,
        cue.stance,
        speaker=speaker_range(parse, speaker, content.range),
        addressee=speaker_range(parse, addressee, content.range),
        frame=frame_of(parse, clause, content.range),
        negated=_negated(parse, clause, fixed),
        passive=found.passive,
        rank=3,
    )


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
        speaker = agent_of(parse, clause)
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
        if following.kind is not ClauseKind.QUOTE and (following.finite is None or clause.start != 0):
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


def _negated(parse: Parse, clause: Clause, fixed: frozenset[int]) -> bool:
    """Whether a negation stands with the cue that is no part of it ("nicht gelten lassen")."""
    return any(parse.tokens[i].lower in parse.words.negations for i in clause.own() if i not in fixed)


def _manner(parse: Parse, clause: Clause, cue: Cue) -> Content | None:
    """``wie X mitteilte``: the content is the rest of the sentence."""
    if clause.opener is None or parse.tokens[clause.opener].lower not in parse.speech.manner:
        return None
    if clause.kind is not ClauseKind.SUBORDINATE or "clause" not in cue.frames or "weak" in cue.frames:
        return None
    if cue.stance is Stance.DENIES:
        return None  # "lernte, wie man sich wehrt"
    above = clause.parent
    if above is not None and above.finite is not None and above.start < clause.start:
        over = predicate(parse, above)
        match = cue_of(parse, above, over) if over is not None else None
        asked = match is not None and (
            not match[0].companions or any(parse.tokens[i].lower in match[0].companions for i in above.own())
        )
        if match is not None and asked and above.end <= clause.start and "clause" in match[0].frames:
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
