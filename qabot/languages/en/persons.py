"""English pronouns, titles and endings for those who speak."""

from __future__ import annotations

from qabot.languages.en.roles import (
    BODIES,
    BROADER,
    MEN,
    OFFICES,
    ORGANS,
    PAPERS,
    PERSONS_ANY,
    PLURALS,
    ROLE_BROADER,
    WOMEN,
)
from qabot.languages.speaker_vocabulary import PersonWords
from qabot.languages.vocabulary import words


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split("|") for line in text.strip().splitlines())
    return {head.strip(): words(tail) for head, tail in rows}


_ROLES = dict.fromkeys(PERSONS_ANY.split(), "mf") | dict.fromkeys(MEN.split(), "m") | dict.fromkeys(WOMEN.split(), "f")

PERSONS = PersonWords(
    code="en",
    nouns_capital=False,
    joiners=words("and or"),
    inflected=(),
    nominal_ending="",
    nominal=frozenset(),
    carriers=words(
        """
        statement report letter communique communiqué document interview release announcement post comment remark
        tweet email message account speech
        """
    ),
    case_endings=("'s", "’s", "'", "’"),
    pronouns={
        "he": frozenset({"ms"}),
        "him": frozenset({"ms"}),
        "his": frozenset({"ms"}),
        "she": frozenset({"fs"}),
        "her": frozenset({"fs"}),
        "it": frozenset({"ns"}),
        "its": frozenset({"ns"}),
        "they": frozenset({"p"}),
        "them": frozenset({"p"}),
        "their": frozenset({"p"}),
        "both": frozenset({"p"}),
        "this": frozenset({"ns"}),
        "these": frozenset({"p"}),
        "those": frozenset({"p"}),
        "i": frozenset({"ms", "fs"}),
        "we": frozenset({"p"}),
        "us": frozenset({"p"}),
        "me": frozenset({"ms", "fs"}),
    },
    reflexive_speakers=words("i we me us"),
    determiners={
        **dict.fromkeys(words("the no any some his her its their my your our whose"), "ms fs ns p"),
        **dict.fromkeys(words("a an this that each every another"), "ms fs ns"),
        **dict.fromkeys(words("these those many several most few both all"), "p"),
    },
    definite=words("the this that these those its their his her"),
    titles=words("mr mrs ms miss sir lord lady dame dr prof professor rev reverend hon father sister madam"),
    roles=_ROLES,
    offices=words(OFFICES),
    organisations=dict.fromkeys(BODIES.split(), "n") | dict.fromkeys(PAPERS.split(), "n"),
    organs=words(ORGANS),
    collective=words(PLURALS),
    broader=_table(BROADER) | _table(ROLE_BROADER),
    particles=words("van von de der den la le du da di del della dos al el bin ibn bint abu ter ten af bar"),
    genitives=frozenset(),
    prepositions=words(
        """
        of for in at on to with against from by about over under after before during since until between among through
        into onto near outside inside within without behind beside despite like than as including via per across along
        around toward towards upon off
        """
    ),
    oblique=frozenset(),
    attributes=words("of for in at from on by"),
    attributive=words("the a an this that these those"),
    last_resort=words("company firm organisation organization group business charity"),
    owning=words("of for at from by"),
    placing=words("in at"),
    indefinite=words("a an some several many another any"),
    plain_heads=words(
        """
        company firm group organisation organization agency newspaper magazine broadcaster party operator charity
        corporation airline channel daily weekly website network
        """
    ),
    adjective_endings=(),
    strong_endings={},
    plural_dative="",
    plural_adjective="",
    town_ending="",
    anyone=words("man woman"),
    relatives=words("who which that"),
    agents=words("by"),
    accusers=words("prosecutor prosecutors prosecution investigator investigators police plaintiff complainant"),
    plural_verbs=(),
    singular_verbs=(),
    general_parts=words("country state city town council office house"),
    bridging=words(
        """
        spokesman spokeswoman spokesperson director chief head manager executive chairman chairwoman chair boss
        president secretary inspector lawyer leader
        """
    ),
    company_forms=words("inc ltd corp co plc llc gmbh ag group"),
    feminine_endings=(),
    plural_endings=("s", "es"),
    times=words("monday tuesday wednesday thursday friday saturday sunday"),
    matters=words("this what something nothing everything anything"),
    plain_prefixes=words("ex vice co anti pro non then former"),
    opposing=("opposition", "dissident", "rebel", "insurgent", "separatist"),
    private=words(
        """
        researcher scientist expert analyst economist journalist reporter author columnist activist protester
        demonstrator campaigner newspaper magazine bank company firm manufacturer airline university player coach
        director actor singer student citizen refugee prisoner doctor historian lawyer artist farmer tourist
        """
    ),
    public=("state", "government", "official"),
    serving=("lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "representative"),
)
