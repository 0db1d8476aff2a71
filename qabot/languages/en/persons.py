"""English pronouns, titles and nouns for those who speak. A noun stands for every phrase that ends in it."""

from __future__ import annotations

from qabot.languages.speaker_vocabulary import PersonWords
from qabot.languages.vocabulary import words

_ROLES = """
academic activist actor adviser advisor aide ally ambassador analyst archbishop artist astronomer attorney author
banker biologist bishop blogger boss builder captain cardinal chair chairman chairperson chancellor chef chief citizen
clerk climber coach colleague collector columnist commander commentator commissioner complainant consultant contractor
coordinator correspondent councillor councilman counsel curator dean defendant delegate deputy designer detective
developer diplomat director doctor driver economist editor employee employer engineer envoy executive expert farmer
fisherman founder friend fugitive governor guard hand head historian host inspector insider instructor investigator
investor jeweller journalist judge junior keeper king landlord lawmaker lawyer leader lecturer legislator lobbyist
magistrate manager marshal mayor mechanic mediator member merchant minister moderator monk musician negotiator neighbor
neighbour nurse observer officer official operator opponent organiser organizer owner painter parent passenger pastor
patient philosopher photographer physician physicist pilot player poet police_chief policeman politician pope premier
president presenter priest principal prisoner producer professor prosecutor protester publisher rabbi ranger reader
rebel receptionist regulator reporter representative researcher resident rival sailor scholar scientist secretary
senator sergeant servant sheriff shipowner shopkeeper singer skipper soldier solicitor source speaker specialist
spokesman spokesperson spokeswoman staffer statistician student successor suspect teacher technician tenant trader
trainer treasurer trustee undersecretary veteran victim volunteer voter warden whistleblower witness worker writer
""".replace("police_chief", "")

_WOMEN = "woman mother daughter sister wife aunt queen spokeswoman chairwoman councilwoman policewoman princess lady"
_MEN = "man father son brother husband uncle king spokesman chairman councilman policeman fisherman prince lord"

_BODIES = """
administration agency airline alliance army assembly association authority bank board body broadcaster brigade bureau
business cabinet campaign centre center chamber charity church club coalition college commission committee community
company concern conference congress consortium consulate contractor corporation council court defence defense
delegation department developer directorate embassy faction family federation firm force forum foundation
government group guild hospital industry initiative inquiry institute institution intelligence jury kremlin laboratory
league library maker manufacturer media military militia ministry mission movement museum network newspaper magazine
office operator opposition organisation organization pact parliament partnership party pentagon police port press
producer prosecution provider regime regiment regulator retailer school senate service shareholder society
staff state station store supplier team trust tribunal union university utility watchdog workforce works yard
paper daily weekly site website trust exchange navy operator report study statement
"""

_GROUPS = """
authorities officials experts analysts critics opponents supporters activists campaigners residents neighbours neighbors
witnesses investigators prosecutors scientists researchers lawyers police media sources people volunteers workers staff
ministers lawmakers leaders members parents teachers doctors farmers rebels troops forces states countries allies
diplomats engineers observers protesters economists unions companies firms parties newspapers reports environmentalists
"""

_BROADER = """
agency|authority ministry department office bureau
authority|agency office department administration harbour port
organisation|group trust charity association union federation society foundation agency
organization|group trust charity association union federation society foundation agency
group|trust organisation organization association charity federation movement society
charity|trust foundation organisation group
trust|foundation
company|firm operator maker manufacturer corporation airline bank retailer supplier contractor business
firm|company operator maker manufacturer corporation contractor business
operator|company firm
business|company firm
paper|newspaper daily weekly
newspaper|paper daily weekly
magazine|weekly
body|association council commission committee federation
party|faction
government|administration cabinet regime
union|federation association
council|town
court|tribunal
"""

_ROLE_BROADER = """
politician|lawmaker minister president chancellor leader mayor senator councillor governor
official|director spokesman spokeswoman officer secretary minister envoy diplomat
diplomat|ambassador envoy minister secretary
minister|secretary premier
leader|president premier chairman chief head
head|director chief chair chairman
chief|director head executive
boss|director chief executive manager
lawyer|attorney solicitor counsel
attorney|lawyer solicitor
scientist|researcher professor biologist physicist
researcher|scientist professor
expert|professor analyst researcher economist
spokesman|spokesperson
worker|hand employee
suspect|defendant man
man|defendant suspect hand worker
woman|defendant suspect
"""


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split("|") for line in text.strip().splitlines())
    return {head.strip(): words(tail) for head, tail in rows}


def _roles() -> dict[str, str]:
    return dict.fromkeys(_ROLES.split(), "mf") | dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")


PERSONS = PersonWords(
    code="en",
    nouns_capital=False,
    joiners=words("and or"),
    inflected=(),
    nominal_ending="",
    nominal=frozenset(),
    carriers=words("statement comment remark letter release post tweet email message account interview speech"),
    case_endings=("'s", "’s"),
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
        "who": frozenset({"ms", "fs", "p"}),
        "which": frozenset({"ns", "p"}),
    },
    reflexive_speakers=words("i we me us"),
    determiners={
        "the": "msn fsn nsn pn",
        "a": "msn fsn nsn",
        "an": "msn fsn nsn",
        "this": "msn fsn nsn",
        "that": "msn fsn nsn",
        "these": "pn",
        "those": "pn",
        "its": "msn fsn nsn pn",
        "his": "msn fsn nsn pn",
        "her": "msn fsn nsn pn",
        "their": "msn fsn nsn pn",
        "some": "pn",
        "several": "pn",
        "many": "pn",
        "both": "pn",
    },
    definite=words("the this that these those its his her their"),
    titles=words("mr mrs ms miss dr prof professor sir lord lady dame madam"),
    roles=_roles(),
    offices=words(
        """
        minister president chancellor premier ambassador secretary spokesman spokeswoman envoy king queen undersecretary
        """
    ),
    organisations=dict.fromkeys(_BODIES.split(), "n"),
    organs=words(
        "government ministry military army parliament cabinet navy embassy intelligence regime administration kremlin"
    ),
    collective=words(_GROUPS),
    broader=_table(_BROADER) | _table(_ROLE_BROADER),
    particles=words("von van de der den du da di del della dos al el bin ibn abu le la ter ten"),
    genitives=words("of"),
    prepositions=words(
        """
        of for from in at on to with against by about over after before during into through between among under
        without within across as than like near off per since until upon via
        """
    ),
    oblique=frozenset(),
    attributes=words("of for at from in with"),
    owning=words("of for at with from"),
    placing=words("in from"),
    indefinite=words("a an some several many"),
    plain_heads=words("company firm group agency newspaper paper magazine charity organisation organization operator"),
    adjective_endings=(),
    plural_dative="",
    plural_adjective="\0",
    town_ending="\0",
    relatives=words("who which that"),
    anyone=words("politician"),
    agents=words("by from"),
    accusers=words("prosecution prosecutor investigator police prosecutors investigators"),
    plural_verbs=("have", "are", "were"),
    singular_verbs=("s", "has", "is", "was"),
    general_parts=frozenset(),
    bridging=words("spokesman spokeswoman spokesperson director chair chairman manager head chief executive inspector"),
    strong_endings={},
    company_forms=words("inc ltd llc plc corp co gmbh ag group ferries airlines"),
    feminine_endings=(),
    plural_endings=("s", "es", "men"),
)
