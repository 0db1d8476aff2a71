"""The shapes of what a language contributes to knowing who speaks, for whom, and how he stands to what he says.

``parties.py`` (``PARTIES``), ``persons.py`` (``PERSONS``) and ``stance.py`` (``STANCE``) of a language package hold the
data; nothing here or in ``qabot.attribution`` knows a word of any language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class PartyWords:
    """Countries, bodies and the forms by which a text points to them.

    ``countries`` has a line a country: ISO 3166 code | adjective stems | demonym stems | seats of government | further
    names; ``bodies`` a line a body: name | further names; ``leaders``: ISO code or body | surnames. Entries are separated by
    blanks, ``_`` stands for a blank in an entry. ``institutions`` are bodies that every country has, which give way to
    the country where one is shown. ``national`` are the countries that a national prefix
    ("Bundesregierung") may mean, the usual one first.
    """

    names: Mapping[str, str]
    countries: str
    bodies: str
    leaders: str
    institutions: Words
    national_prefixes: tuple[str, ...]
    national: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    demonym_endings: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    directions: Words = frozenset()  # what stands before a country to or from which somebody moves
    twins: Mapping[str, str] = field(default_factory=dict)  # party: that of another country which shares its words


@dataclass(frozen=True, slots=True, eq=False)
class PersonWords:
    """Nouns, titles and pronouns by which persons and organisations are spoken of.

    Genders are ``m``, ``f``, ``n``, numbers ``s`` and ``p``. ``pronouns`` maps a form to the genders and numbers it can
    stand for ("sie": ``fs p``). ``roles`` and ``organisations`` are heads of noun phrases as the last part of a
    compound, lower-cased, with their gender; ``offices`` are roles and ``organs`` organisations of a state.
    ``inflected`` are endings that nouns made of adjectives take instead of ``nominal_ending`` ("Beamten": "Beamter"),
    ``nominal`` those nouns. ``carriers`` are words and papers whose owner is who speaks ("Pressemitteilung").
    ``broader`` maps a general head ("behörde") to the heads for which it can stand ("amt", "polizei").
    """

    code: str
    nouns_capital: bool
    joiners: Words
    inflected: tuple[str, ...]
    nominal_ending: str
    nominal: Words
    carriers: Words
    case_endings: tuple[str, ...]
    pronouns: Mapping[str, frozenset[str]]
    reflexive_speakers: Words
    determiners: Mapping[str, str]
    definite: Words
    titles: Words
    roles: Mapping[str, str]
    offices: Words
    organisations: Mapping[str, str]
    organs: Words
    collective: Words
    broader: Mapping[str, frozenset[str]]
    particles: Words
    genitives: Words
    prepositions: Words
    oblique: Words
    attributes: Words
    attributive: Words
    last_resort: Words
    owning: Words
    placing: Words
    indefinite: Words
    plain_heads: Words
    adjective_endings: tuple[str, ...]
    strong_endings: Mapping[str, str]
    plural_dative: str
    plural_adjective: str
    town_ending: str
    anyone: Words
    relatives: Words
    agents: Words
    accusers: Words
    plural_verbs: tuple[str, ...]
    singular_verbs: tuple[str, ...]
    general_parts: Words
    bridging: Words
    company_forms: Words
    feminine_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    nominal_plurals: tuple[str, ...] = ()  # endings of such nouns behind an article in the plural
    releases: tuple[str, ...] = ()  # beginnings of papers that speak for whoever is named before: "Aussendung"
    papers: Words = frozenset()  # bodies by grammar, whom nobody stands for: "Studie"
    translations: tuple[str, ...] = ()  # nouns whose adjective is a language, no country
    concerning: Words = frozenset()  # prepositions before what an office is about
    possessives: Words = frozenset()
    cardinals: Words = frozenset()
    roles_behind: Words = frozenset()  # behind which a role is told of somebody: "als"
    abstract: Words = frozenset()  # nouns that never speak
    things: Words = frozenset()  # heads of nouns for what cannot speak
    thing_endings: tuple[str, ...] = ()
    thing_plurals: tuple[str, ...] = ()
    strong_sources: Words = frozenset()  # words whose noun is a source whatever it names: "laut Vertrag"
    press: tuple[str, ...] = ("\n",)  # bodies to whom others speak: "sagte der Minister der Zeitung"
    press_roles: tuple[str, ...] = ()  # roles that such bodies have themselves, in compounds too
    press_heads: Words = frozenset()  # those that they have as words of their own: "Chef", not "Brauereichef"
    plural_datives: tuple[str, ...] = ("\n",)  # ends of nouns that only a dative plural has
    only_plural: Words = frozenset()  # determiners that a speaker has only in the plural: "den Forschern zufolge"
    adverb_endings: tuple[str, ...] = ("\n",)  # ends of adverbs that taggers take for nouns where they open a sentence
    plain_prefixes: Words = frozenset()  # what stands before a hyphen and names no body: "Ex-Minister"
    vague: Words = frozenset()  # bodies that no compound tells from others of their kind: "Rechtsabteilung"
    matters: Words = frozenset()  # pronouns that take up what was said: "das"
    adjective_stems: tuple[str, ...] = ()  # ends of stems that only adjectives have
    telling: tuple[str, ...] = ("\n",)  # beginnings of nouns for words which somebody has just said: "Angaben"
    posts: Words = (
        frozenset()
    )  # before the genitive of an office which is not him who holds it: "das Amt des Ministers"
    opposing: tuple[str, ...] = ()  # beginnings of nouns for those who stand against their state
    private: Words = frozenset()  # heads for those whose nation tells where they are, not for whom they speak
    public: tuple[str, ...] = ()  # stems of adjectives that make a private body one of the state
    counting: Words = frozenset()  # before a genitive: "einer der Männer"
    objects: Words = frozenset()  # pronouns of him to whom a clause does something: "ihm"
    serving: tuple[str, ...] = ()  # roles of those who speak for another person: "Anwalt"
    familiar: Words = frozenset()  # pronouns that always speak to somebody: "du"
    polite: Words = frozenset()  # pronouns that speak to somebody where they are written with a capital
    times: Words = frozenset()  # words of time that stand bare behind a name: "Freitagabend"


@dataclass(frozen=True, slots=True, eq=False)
class StanceWords:
    """Words that show a stance where the cue alone does not.

    Every field but the last is a list of patterns separated by blanks, matched against whole lower-cased words: ``*``
    stands for any letters, ``_`` for the blank between two words. ``falsehood`` says of a report that it is untrue,
    ``refutation`` so of anything said, ``innocence`` of oneself that one has done nothing; ``rejecting`` are cues that
    deny where their object is an accusation; ``allegation`` are nouns for what is denied, ``wrongdoing`` and
    ``involvement`` what one accuses somebody of, ``disapproval`` and ``approval`` how one judges. ``duty``,
    ``negated_duty`` (with a negation) and ``need`` make a demand, ``future`` and ``intention`` of ``selves`` an
    announcement, ``threat`` a warning, ``epistemic`` a suspicion, ``admission`` a confirmation. ``evaluating`` are cue
    lemmas whose stance is in their predicate ("bezeichnete als"), ``asserting`` those that stress what is disputed,
    ``hearsay`` modals of report, ``prosecutors`` those whose every claim is an accusation, ``hedges`` modals that make
    a negated confirmation a refusal to say. ``overrides`` gives the stance of single cue lemmas.
    """

    falsehood: str
    innocence: str
    refutation: str
    rejecting: str
    negations: str
    firm_negations: str
    allegation: str
    wrongdoing: str
    disapproval: str
    duty: str
    negated_duty: str
    need: str
    epistemic: str
    future: str
    intention: str
    selves: str
    actors: str
    threat: str
    admission: str
    evaluating: str
    asserting: str
    hearsay: str
    prosecutors: str
    hedges: str
    acts: str
    direct_duty: str
    past_duty: str
    past_modal: str
    conditions: str
    subordinators: str
    continuing: str
    bodies: str
    contrast: str
    opposing: str
    against: str
    objects: str
    perfect: str
    intending: str
    defending: str
    perfect_infinitive: str
    passive_infinitive: str
    scheduled: str
    dismissal: str
    first_person: str
    participles: str
    infinitives: str
    critique: str
    about: str
    openers: str
    speaking: str
    no_negation: str
    rebuttals: str
    urging: str
    taking_up: str
    overrides: Mapping[str, str]


def _package(language: str) -> str:
    return f"qabot.languages.{language if language in ('de', 'en') else 'en'}"


@lru_cache(maxsize=8)
def party_words(language: str) -> PartyWords:
    """Countries and bodies of a language; unknown codes get English ones."""
    found: PartyWords = import_module(f"{_package(language)}.parties").PARTIES
    return found


@lru_cache(maxsize=8)
def person_words(language: str) -> PersonWords:
    """Persons and organisations of a language; unknown codes get English ones."""
    found: PersonWords = import_module(f"{_package(language)}.persons").PERSONS
    return found


@lru_cache(maxsize=8)
def stance_words(language: str) -> StanceWords:
    """Words of stance of a language; unknown codes get English ones."""
    found: StanceWords = import_module(f"{_package(language)}.stance").STANCE
    return found
