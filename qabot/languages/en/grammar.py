"""English closed word classes."""

from __future__ import annotations

from qabot.languages.vocabulary import Grammar, Tag, words

_TAGS = {
    **dict.fromkeys(
        ["VVB", "VVD", "VVZ", "VBB", "VBD", "VBZ", "VDB", "VDD", "VDZ", "VHB", "VHD", "VHZ", "VM0"], Tag.FINITE
    ),
    **dict.fromkeys(["VVI", "VBI", "VDI", "VHI"], Tag.INFINITIVE),
    **dict.fromkeys(["VVN", "VBN", "VDN", "VHN"], Tag.PARTICIPLE),
    **dict.fromkeys(["VVG", "VBG", "VDG", "VHG"], Tag.GERUND),
    **dict.fromkeys(["NN", "NN0", "NN1", "NN2"], Tag.NOUN),
    **dict.fromkeys(["NP0", "UNC", "ZZ0"], Tag.NAME),
    **dict.fromkeys(["AJ0", "AJC", "AJS", "ORD"], Tag.ADJECTIVE),
    **dict.fromkeys(["AV0", "EX0", "ITJ"], Tag.ADVERB),
    **dict.fromkeys(["AT0", "DPS", "DT0"], Tag.DETERMINER),
    **dict.fromkeys(["PNP", "PNI"], Tag.PRONOUN),
    **dict.fromkeys(["PNQ", "DTQ", "AVQ"], Tag.QUESTION),
    **dict.fromkeys(["PRP", "PRF", "IN"], Tag.PREPOSITION),
    **dict.fromkeys(["PUN", "PUL", "PUR", "PUQ"], Tag.MARK),
    "AVP": Tag.PARTICLE, "CRD": Tag.NUMBER, "CJC": Tag.CONJUNCTION, "CJS": Tag.SUBORDINATOR,
    "CJT": Tag.SUBORDINATOR, "TO0": Tag.TO, "XX0": Tag.NEGATION, "POS": Tag.OTHER,
}  # fmt: skip

GRAMMAR = Grammar(
    code="en",
    model="morphmodel_en.pgz",
    tags=_TAGS,
    abbreviations=words(
        """
        mr mrs ms dr prof gen col capt lt maj sgt gov sen rep rev hon st mt vs approx dept est fig jan feb mar apr
        jun jul aug sept sep oct nov dec messrs pres supt cmdr adm brig cpl pvt
        """
    ),
    final_abbreviations=words("etc inc ltd co corp jr sr u.s u.k u.n a.m p.m"),
    starters=words(
        """
        the a an this that these those he she it we i you they his her its our their my your no
        in on at by with from to of for after before during under over since until against between among about
        and or but so yet then there here when if as while although because however meanwhile also
        what who why where how which some many several all both most
        """
    ),
    clitics=("n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'"),
    cases={
        "he": "n",
        "she": "n",
        "they": "n",
        "we": "n",
        "i": "n",
        "him": "a",
        "them": "a",
        "us": "a",
        "me": "a",
        "it": "na",
        "who": "n",
    },
    first_person=words("i we me us my our you your"),
    impersonal=words("it there"),
    neuter=words("this that it"),
    auxiliary_have=words("have"),
    auxiliary_passive=words("be get"),
    auxiliary_be=words("be"),
    auxiliary_do=words("do"),
    unreal=words("may might can could would should must cannot shall if unless whether lest"),
    modals=words("will can may must shall should would could might"),
    agent_prepositions=words("by"),
    attribute_prepositions=words("of for from in at on with"),
    that=words("that whether if"),
    relatives=words("who which whom whose that"),
    fused=words("what"),
    indefinite=words("a an"),
    adversatives=words("while whereas although though"),
    possessives=words("his her its their"),
    source_places=words("from"),
    predicate_markers=words("as"),
    months_and_days=words(
        """
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday year years month months week weeks day days hour hours morning evening night
        """
    ),
    negations=words("not never no n't neither nor nobody none nothing"),
    joiners=words("and & or"),
    clause_openers=words("and or but also only yet"),
)
