"""What detection hands to resolution: somebody says something here, and these are the words that show it."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.types import Kind, Span, Stance


@dataclass(frozen=True, slots=True)
class Utterance:
    """One predicate that attributes a content to a speaker, found by the grammar of its sentence alone.

    All spans are characters of the article's text. ``cue`` is the lemma with its particle ("zurückweisen", "laut"),
    ``""`` where nothing but mood or quotation marks shows the speech; ``cue_spans`` are its tokens in text order.
    ``speaker_span`` is the noun phrase or pronoun at the place, appositions included, relative clauses not. Where the
    sentence names nobody, ``inherits`` is the position, in the article's list of utterances, of the earlier one whose
    speaker goes on. ``clause_spans`` are the reporting clause (it may lie around the content). ``stance`` is the cue's
    own default from the vocabulary; ``negated`` says that a negation stands with the cue ("bestätigte nicht").
    ``source`` marks cues without a verb ("laut", "nach Angaben"), whose ``clause_spans`` are the phrase that names the
    source; ``reported`` marks content that is a phrase, not a clause, although ``kind`` tells of a partial quotation;
    ``noun`` cues that are nouns ("der Vorwurf, ..."); ``pointing`` content that a demonstrative points back to.
    """

    sentence_span: Span
    content_span: Span
    cue_spans: tuple[Span, ...]
    cue: str
    kind: Kind
    stance: Stance
    speaker_span: Span | None = None
    inherits: int | None = None
    addressee_span: Span | None = None
    via_span: Span | None = None
    quote_spans: tuple[Span, ...] = ()
    clause_spans: tuple[Span, ...] = ()
    negated: bool = False
    passive: bool = False
    source: bool = False
    reported: bool = False
    noun: bool = False
    pointing: bool = False
