"""The shapes of what a language contributes: words as data, none of them known to the machinery.

Each language is a package ``qabot.languages.CODE`` with ``grammar.py`` (``GRAMMAR``) and ``speech.py`` (``SPEECH``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from importlib import import_module

from qabot.types import Stance

Words = frozenset[str]
_NONE: Mapping[str, str] = {}


class Tag(StrEnum):
    """Parts of speech as far as the machinery tells them apart; each language maps its tagger's tags to these."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    TO_INFINITIVE = "to_infinitive"  # one word with its particle inside: "zurückzuweisen"
    PARTICIPLE = "participle"  # past participle
    GERUND = "gerund"
    NOUN = "noun"
    NAME = "name"
    ADJECTIVE = "adjective"  # before its noun
    PREDICATIVE = "predicative"  # adjective used as an adverb or a predicate
    ADVERB = "adverb"
    PRONOMINAL = "pronominal"  # adverb made of a preposition: "darauf", "damit"
    NUMBER = "number"
    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    REFLEXIVE = "reflexive"
    RELATIVE = "relative"
    QUESTION = "question"
    PREPOSITION = "preposition"
    POSTPOSITION = "postposition"
    CONJUNCTION = "conjunction"  # joins equals
    SUBORDINATOR = "subordinator"
    INFINITIVE_OPENER = "infinitive_opener"  # "um", "ohne", "statt" before a clause with "zu"
    COMPARISON = "comparison"  # "als", "wie"
    TO = "to"
    PARTICLE = "particle"  # separated from its verb
    NEGATION = "negation"
    COMMA = "comma"
    MARK = "mark"  # other punctuation
    QUOTE = "quote"  # a whole quotation, folded into one token
    OTHER = "other"


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Closed word classes of a language, lower-cased except where names are meant.

    ``tags`` maps the tagger's tags, ``overrides`` single words whatever the tagger says. ``starters`` are function
    words that open a sentence when capitalised after a full stop; ``abbreviations`` never end one,
    ``final_abbreviations`` ("etc.", "Mio.") may. ``verb_final`` says that subordinate clauses end in their verb, and
    ``verb_second`` that the finite verb is the second part of a main clause. ``cases`` gives the cases that a
    determiner or pronoun may stand for, as letters of "nagd"; ``plural`` those of its forms that are plural only.
    ``subjunctive`` are irregular forms that mark reported speech, ``subjunctive_weak`` those that may do so.
    """

    code: str
    model: str
    tags: Mapping[str, Tag]
    abbreviations: Words
    final_abbreviations: Words
    starters: Words
    overrides: Mapping[str, Tag] = field(default_factory=dict)
    lower_names: Words = frozenset()
    clitics: tuple[str, ...] = ()  # words written together with the one before: "'s", "n't"
    ordinal_dot: bool = False
    verb_final: bool = False
    verb_second: bool = False
    cases: Mapping[str, str] = field(default_factory=dict)
    genitives: Words = frozenset()
    first_person: Words = frozenset()
    speaking_subjects: Words = frozenset()  # of a first person, in the singular: "ich"
    impersonal: Words = frozenset()  # subjects that name nobody: "es", "man"
    personal: Words = frozenset()  # pronouns that never stand before a noun of theirs: "ihm"
    neuter: Words = frozenset()  # demonstratives that point back to a sentence: "das", "dies"
    subjunctive: Words = frozenset()
    subjunctive_weak: Words = frozenset()
    auxiliary_have: Words = frozenset()  # lemmas
    auxiliary_passive: Words = frozenset()
    auxiliary_be: Words = frozenset()
    auxiliary_do: Words = frozenset()
    unreal: Words = frozenset()  # forms before a verb that say it is not so yet: "would", "if"
    modals: Words = frozenset()
    hearsay_modals: Words = frozenset()  # forms: "soll"
    hearsay_lemmas: Words = frozenset()
    enabling_modals: Words = frozenset()  # lemmas: who "can say" something has not said it
    claiming_modals: Words = frozenset()  # forms: "will gesehen haben"
    nothing: Words = frozenset()  # pronouns that deny: "nichts"
    interrogatives: Words = frozenset()  # openers of indirect questions
    resuming: Words = frozenset()  # openers of clauses that say something of the whole before: "was", "wogegen"
    indefinite_neuter: Words = frozenset()  # before such an opener it means them: "alles, was"
    consecutive: Words = frozenset()  # before "dass" they make it no content: "so dass"
    adversatives: Words = frozenset()  # openers of a sentence that is no longer told: "doch"
    correlates: Words = frozenset()  # adverbs that announce a clause of content: "davon", "darauf"
    indefinite: Words = frozenset()  # articles before what somebody is called: "called it a lie"
    predicate_markers: Words = frozenset()  # "als" before what somebody is called
    agent_prepositions: Words = frozenset()  # "von" before him who acts, in a passive
    sending_prepositions: Words = frozenset()  # so too before him whose criticism it is: "aus", "bei"
    meeting_prepositions: Words = frozenset()  # "stieß auf Kritik", "kam zu Protesten"
    view_prepositions: Words = frozenset()  # before whose view it is: "für die Partei ist das ein Skandal"
    reason_prepositions: Words = frozenset()  # before what somebody is criticised for
    sides: Words = frozenset()  # between such a preposition and him: "von Seiten"
    attribute_prepositions: Words = frozenset()  # may follow a noun as part of its phrase
    that: Words = frozenset()  # subordinators of content: "dass", "ob"
    relatives: Words = frozenset()
    fused: Words = frozenset()  # relatives that hold what they stand for: "what he called a lie"
    months_and_days: Words = frozenset()
    negations: Words = frozenset()
    possessives: Words = frozenset()
    own: Words = frozenset()  # "nach eigenen Angaben"
    definite: Words = frozenset()  # articles of the singular
    plural_names: Words = frozenset()  # names that take a plural verb
    partitives: Words = frozenset()  # "einer" before a genitive: one of many
    place_prepositions: Words = frozenset()  # before a place name they belong to the noun before
    articled: Words = frozenset()  # names that never go without their article: "die Niederlande"
    giving: Words = frozenset()  # verbs with a dative and an object, which may stand side by side: "vorwerfen"
    giving_phrases: Words = frozenset()  # what makes other verbs such: "zur last" with "legen"
    up_to: tuple[str, str] = ("", "")  # two words before a number that govern nothing: "bis zu"
    determining_particles: Words = frozenset()  # particles of verbs that are articles elsewhere: "ein"
    shared_participles: Mapping[str, str] = field(default_factory=dict)  # of two verbs, the one that says something
    name_particles: Words = frozenset()  # prepositions that surnames may begin with: "zu"
    verb_nouns: Words = frozenset()  # bare objects that make one verb with theirs: "Alarm schlagen"
    verb_objects: Words = frozenset()  # such ones that follow no noun either: "äußerte die Kammer Bedenken"
    mixed: Words = frozenset()  # determiners whose masculine nominative only the adjective tells: "ein"
    strong_masculine: tuple[str, ...] = ()
    feminine_dative: Words = frozenset()  # "der": nominative of masculines, but not of feminines
    feminine_endings: tuple[str, ...] = ()
    feminine_names: Words = frozenset()  # of bodies and countries: behind "der" no nominatives
    abstract_endings: tuple[str, ...] = ()  # of nouns that can hardly act
    actor_endings: tuple[str, ...] = ()  # of those among them that can
    source_places: Words = frozenset()  # "in" before the document that speaks where the subject is impersonal
    addressee_prepositions: Words = frozenset()
    turning_prepositions: Words = frozenset()  # so too with cues that take them: "appellierte an"
    joiners: Words = frozenset()  # "und", "sowie" inside a noun phrase
    parenthesis: Words = frozenset()  # "so" before a speaker set between commas
    clause_openers: Words = frozenset()  # adverbs before a clause's real first word: "aber", "auch"


@dataclass(frozen=True, slots=True)
class Cue:
    """One word that introduces what somebody said: one line of data.

    ``frames`` say what may hold the content: ``clause`` (dass, verb-second, wh-), ``infinitive``, ``quote``,
    ``object`` (a noun phrase), ``as`` ("als" and a predicate), ``prep`` (a phrase with one of ``prepositions``);
    ``dative`` and ``accusative`` where a noun phrase in that case is the one spoken to or accused. ``weak`` cues count
    only beside a quotation or a clause in the mood of report, ``patient`` ones have the speaker as their subject in the
    passive ("wird zitiert"). Cues with ``companions`` take a clause only where one of these words stands with them
    ("bestand darauf, dass"); ``predicate`` ones say something of their object without "als" ("nannte ihn einen Lügner"),
    ``rate`` ones with a preposition ("hält ihn für ..."); ``needs`` ones take an object only beside a phrase with one of
    their prepositions ("sieht darin", "sieht in dem Gesetz eine Gefahr"). ``self`` cues, which are fixed phrases, may hold
    their content themselves: "bekannte sich nicht schuldig", "zeigte sich enttäuscht über das Urteil". With
    ``given`` the dative is the content: "widersprach den Berichten". The object of ``person`` cues is one, that of ``alleged``
    ones something said: "wehrte den Vorwurf ab".
    """

    lemma: str
    stance: Stance = Stance.CLAIMS
    frames: Words = frozenset()
    prepositions: Words = frozenset()
    companions: Words = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The words by which a language attributes.

    ``verbs`` by lemma, particle included ("zurückweisen"); ``nouns`` by lemma ("Vorwurf"); ``sources`` are nouns that
    after a preposition stand for what is said ("nach Angaben", "according to reports").
    """

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    phrases: Mapping[str, tuple[tuple[Words, Cue], ...]] = field(default_factory=dict)  # by verb: "Ansicht vertreten"
    prepositions: Words = frozenset()  # "laut": before the source, always
    source_prepositions: Words = frozenset()  # "nach": before the source if it is one of ``sources``
    paired_sources: Mapping[str, Words] = field(default_factory=dict)  # nouns by the one preposition: "aus Sicht"
    naming_prepositions: Words = frozenset()  # those among them that a name may follow too: "gemäß"
    postpositions: Words = frozenset()  # "zufolge": behind the source
    source_postpositions: Words = frozenset()  # "nach" behind one of ``sources``
    source_adverbs: Words = frozenset()  # "demnach": the source is in the sentence before
    source_adverbs_weak: Words = frozenset()  # those among them that count only with the mood of report: "danach"
    source_relatives: Words = frozenset()  # "wonach": the source is the noun before
    compounding: Words = frozenset()  # nouns among ``nouns`` whose compounds are cues too: "Plagiatsvorwurf"
    coming: Words = frozenset()  # verbs by which a noun of saying comes from somebody: "Kritik kam von"
    coming_phrases: Mapping[str, Words] = field(default_factory=dict)  # so too verbs beside a word: "wurde laut"
    receiving: Words = frozenset()  # verbs by which somebody meets with it: "erntete Kritik von"
    sources: Words = frozenset()
    source_endings: tuple[str, ...] = ()  # of compounds with them: "Medienberichten"
    manner: Words = frozenset()  # "wie" before a reporting clause
    deniable: Words = frozenset()  # nouns for what is said, which "reject" denies: "the claim", not "the offer"
    citing: Words = frozenset()  # before those through whom a speaker knows
    standards: Words = frozenset()  # nouns that a source's preposition turns into no source: "according to plan"
    governors: Words = frozenset()  # verbs before "to" and a cue that say it goes on: "continued to deny"
    hearsay_adverbs: Words = frozenset()  # "angeblich"
    sentencing: Words = frozenset()  # verbs that are no speech where a court or a punishment stands with them
    judicial: tuple[str, ...] = ("\n",)  # endings of such words: "gericht", "haft"
    unreflexive: Words = frozenset()  # verbs that say nothing with a reflexive: "zeigt sich"
    answering: Words = frozenset()  # verbs by which somebody answers for himself, whoever tells of it: "bestreiten"
    impersonal: Words = frozenset()  # verbs whose "es" stands for a text: "heißen"
    aptly: Words = frozenset()  # adverbs by which a verb of judging tells what happened: "falsch eingeschätzt"
    judgements: tuple[str, ...] = ()  # endings of nouns that say what somebody sees in something: "gefahr", "schritt"
    things: Words = frozenset()  # noun lemmas that speak although no persons: "Bericht", "Studie"


def words(text: str) -> Words:
    """The words of a text, separated by white space."""
    return frozenset(text.split())


def table(text: str, contractions: Mapping[str, str] = _NONE) -> dict[str, Cue]:
    """Cues from lines ``lemma stance frame ...``, a frame ``prep:von,über`` naming its prepositions.

    ``contractions`` are forms that stand for a preposition with its article ("von": "vom"). Raises ValueError for a stance or a frame that does not exist.
    """
    known = {
        "clause",
        "infinitive",
        "quote",
        "object",
        "as",
        "prep",
        "dative",
        "accusative",
        "weak",
        "patient",
        "with",
        "predicate",
        "needs",
        "rate",
        "self",
        "given",
        "person",
        "alleged",
    }
    cues: dict[str, Cue] = {}
    for line in text.strip().splitlines():
        lemma, stance, *frames = line.split()
        prepositions: list[str] = []
        companions: list[str] = []
        names = set()
        for frame in frames:
            name, _, words = frame.partition(":")
            (companions if name == "with" else prepositions).extend(words.split(",") if words else [])
            names.add(name)
        if not names <= known:
            raise ValueError(f"unknown frame in {line!r}; known are {', '.join(sorted(known))}")
        lemma = lemma.replace("_", " ")
        prepositions += [form for word in prepositions for form in contractions.get(word, "").split()]
        cues[lemma] = Cue(lemma, Stance(stance), frozenset(names), frozenset(prepositions), frozenset(companions))
    return cues


def phrase_table(text: str, contractions: Mapping[str, str] = _NONE) -> dict[str, tuple[tuple[Words, Cue], ...]]:
    """Fixed phrases from lines ``verb stance word,word ... frame ...``: any of the words with the verb makes the cue.

    "in_Abrede" stands for words in a row. ``contractions`` as for ``table``. Raises ValueError for a stance or a frame that does not exist.
    """
    phrases: dict[str, tuple[tuple[Words, Cue], ...]] = {}
    for line in text.strip().splitlines():
        verb, stance, options, *frames = line.split()
        first = options.split(",")[0]
        (cue,) = table(
            f"{first}_{verb} {stance} {' '.join(frames) or 'clause infinitive quote'}", contractions
        ).values()
        phrases[verb] = (*phrases.get(verb, ()), (frozenset(options.split(",")), cue))
    return phrases


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar:
    """Closed word classes of a language; unknown codes get English ones."""
    code = language if language in ("de", "en") else "en"
    found: Grammar = import_module(f"qabot.languages.{code}.grammar").GRAMMAR
    return found


@lru_cache(maxsize=8)
def speech(language: str) -> Speech:
    """The words of attribution of a language; unknown codes get English ones."""
    code = language if language in ("de", "en") else "en"
    found: Speech = import_module(f"qabot.languages.{code}.speech").SPEECH
    return found
