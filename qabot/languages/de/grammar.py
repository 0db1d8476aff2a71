"""German closed word classes."""

from __future__ import annotations

from qabot.languages.vocabulary import Grammar, Tag, words

_TAGS = {
    "VV(FIN)": Tag.FINITE, "VA(FIN)": Tag.FINITE, "VM(FIN)": Tag.FINITE, "VV(IMP)": Tag.FINITE, "VA(IMP)": Tag.FINITE,
    "VV(INF)": Tag.INFINITIVE, "VA(INF)": Tag.INFINITIVE, "VM(INF)": Tag.INFINITIVE, "VV(IZU)": Tag.TO_INFINITIVE,
    "VV(PP)": Tag.PARTICIPLE, "VA(PP)": Tag.PARTICIPLE, "VM(PP)": Tag.PARTICIPLE,
    "NN": Tag.NOUN, "NNA": Tag.NOUN, "NNI": Tag.NOUN, "NE": Tag.NAME, "FM": Tag.NAME, "XY": Tag.NAME,
    "TRUNC": Tag.ADJECTIVE, "ADJ(A)": Tag.ADJECTIVE, "ADJ(D)": Tag.PREDICATIVE, "ADV": Tag.ADVERB, "PTKA": Tag.ADVERB,
    "PTKANT": Tag.ADVERB, "ITJ": Tag.ADVERB, "PROAV": Tag.PRONOMINAL, "CARD": Tag.NUMBER,
    "ART": Tag.DETERMINER, "PDAT": Tag.DETERMINER, "PIAT": Tag.DETERMINER, "PPOSAT": Tag.DETERMINER,
    "PPOSS": Tag.PRONOUN, "PPER": Tag.PRONOUN, "PDS": Tag.PRONOUN, "PIS": Tag.PRONOUN, "PRF": Tag.REFLEXIVE,
    "PRELS": Tag.RELATIVE, "PRELAT": Tag.RELATIVE, "PWS": Tag.QUESTION, "PWAT": Tag.QUESTION, "PWAV": Tag.QUESTION,
    "APPR": Tag.PREPOSITION, "APPRART": Tag.PREPOSITION, "APPO": Tag.POSTPOSITION, "APZR": Tag.PARTICLE,
    "KON": Tag.CONJUNCTION, "KOUS": Tag.SUBORDINATOR, "KOUI": Tag.INFINITIVE_OPENER, "KOKOM": Tag.COMPARISON,
    "PTKZU": Tag.TO, "PTKVZ": Tag.PARTICLE, "PTKNEG": Tag.NEGATION,
    "$,": Tag.COMMA, "$.": Tag.MARK, "$(": Tag.MARK,
}  # fmt: skip

# The cases a form may stand for: n(ominative), a(ccusative), g(enitive), d(ative).
_CASES = {
    "der": "ngd", "die": "na", "das": "na", "des": "g", "dem": "d", "den": "ad", "ein": "na", "eine": "na",
    "einer": "gd", "eines": "g", "einem": "d", "einen": "a", "kein": "na", "keine": "na", "keiner": "ngd",
    "keines": "g", "keinem": "d", "keinen": "ad", "dieser": "ngd", "diese": "na", "dieses": "nag", "diesem": "d",
    "diesen": "ad", "jener": "ngd", "jene": "na", "jenes": "nag", "jenem": "d", "jenen": "ad", "jeder": "ngd",
    "jede": "na", "jedes": "nag", "jedem": "d", "jeden": "a", "sein": "na", "seine": "na", "seiner": "gd",
    "seines": "g", "seinem": "d", "seinen": "ad", "ihr": "nad", "ihre": "na", "ihrer": "gd", "ihres": "g",
    "ihrem": "d", "ihren": "ad", "unser": "na", "unsere": "na", "unserer": "gd", "unseres": "g", "unserem": "d",
    "unseren": "ad", "mehrere": "na", "mehrerer": "g", "mehreren": "d", "viele": "na", "vieler": "g", "vielen": "d",
    "einige": "na", "einiger": "gd", "einigen": "d", "alle": "na", "aller": "gd", "allen": "d", "beide": "na",
    "beiden": "nad", "beider": "g", "zahlreiche": "na", "zahlreichen": "d", "andere": "na", "anderen": "ad",
    "er": "n", "sie": "na", "es": "na", "ich": "n", "wir": "n", "man": "n", "ihm": "d", "ihn": "a", "ihnen": "d",
    "mir": "d", "mich": "a", "uns": "ad", "dies": "na", "dessen": "g", "deren": "g", "wer": "n", "wen": "a",
    "wem": "d", "jemand": "n", "niemand": "n", "derjenige": "n", "diejenigen": "na", "letzterer": "n",
    "letztere": "na", "welcher": "ngd", "welche": "na", "welches": "na", "welchem": "d", "welchen": "ad",
    "denen": "d", "dieselbe": "na", "derselbe": "n", "andererseits": "",
}  # fmt: skip

# Words whose part of speech is certain, or that matter too much to leave to chance.
_OVERRIDES = {
    "dass": Tag.SUBORDINATOR, "daß": Tag.SUBORDINATOR, "ob": Tag.SUBORDINATOR, "weil": Tag.SUBORDINATOR,
    "wenn": Tag.SUBORDINATOR, "nachdem": Tag.SUBORDINATOR, "obwohl": Tag.SUBORDINATOR, "sei": Tag.FINITE,
    "seien": Tag.FINITE, "habe": Tag.FINITE, "hätte": Tag.FINITE, "hätten": Tag.FINITE, "werde": Tag.FINITE,
    "würde": Tag.FINITE, "würden": Tag.FINITE, "wäre": Tag.FINITE, "wären": Tag.FINITE, "könne": Tag.FINITE,
    "müsse": Tag.FINITE, "solle": Tag.FINITE, "dürfe": Tag.FINITE, "wolle": Tag.FINITE, "zufolge": Tag.POSTPOSITION,
    "und": Tag.CONJUNCTION, "oder": Tag.CONJUNCTION, "sondern": Tag.CONJUNCTION, "aber": Tag.CONJUNCTION,
    "er": Tag.PRONOUN, "wir": Tag.PRONOUN, "ich": Tag.PRONOUN, "es": Tag.PRONOUN, "man": Tag.PRONOUN,
    "wonach": Tag.RELATIVE, "nicht": Tag.NEGATION, "laut": Tag.PREPOSITION, "gegenüber": Tag.PREPOSITION,
}  # fmt: skip

_WEEKDAYS = words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")
_DAYTIMES = frozenset(
    day + time
    for day in _WEEKDAYS
    for time in ("abend", "abends", "früh", "mittag", "morgen", "nachmittag", "nacht", "vormittag", "s")
)

GRAMMAR = Grammar(
    code="de",
    model="morphmodel_ger.pgz",
    tags=_TAGS,
    overrides=_OVERRIDES,
    abbreviations=words(
        """
        abg abs abt allg art aufl bd bes bez bzgl bzw ca chr dipl dr ehem einschl engl evtl ev exkl fr franz frl geb
        gegr gen gest gez ggf hl hr hrsg ing inkl insb internat int jan febr feb mär apr jun jul aug sept sep okt
        nov dez jh jhd kath kfm lat lt maj max med min mind nat nr obb offz op pol prof rd red röm russ s schweiz
        sen sog soz st staatl stellv str südl nördl östl westl tel theol u univ urspr v verf vgl vors vorm wg z zt
        ziff zit zzgl corp gebr gefr hptm oberstlt mr mrs ms messrs dipl-ing mag kard ebf bf
        """
    ),
    final_abbreviations=words("etc usw usf mio mrd tsd uhr dgl co inc ltd jr sr ff f a.d a.m p.m u.a u.s"),
    starters=words(
        """
        der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes
        er sie es wir ich ihr man sein seine seinen seiner seinem ihre ihren ihrem ihrer unser unsere kein keine
        in im an am auf bei beim mit nach von vom vor zu zum zur aus durch für gegen ohne um unter über seit bis während
        wegen trotz laut zwischen innerhalb außerhalb neben hinter
        und oder aber doch denn sondern jedoch auch nur noch schon nun so dann da dort hier damit dabei dafür dagegen
        daher darauf daraufhin danach darüber dazu deshalb deswegen trotzdem zudem außerdem allerdings inzwischen
        wenn als ob weil dass obwohl nachdem bevor falls sobald solange wie wo was wer warum welche welcher
        heute gestern morgen zuvor zunächst später bereits zuletzt jetzt insgesamt nicht viele einige mehrere alle
        beide anders ebenso erst etwa derzeit dennoch ferner hingegen
        """
    ),
    ordinal_dot=True,
    verb_final=True,
    verb_second=True,
    cases=_CASES,
    genitives=words(
        """
        des der eines einer seines seiner ihres ihrer dieses dieser jenes jener unseres unserer aller beider mehrerer
        vieler einiger keines keiner zweier dreier deren dessen
        """
    ),
    first_person=words("ich wir mich mir uns mein meine meinen meinem meiner unser unsere unseren unserem unserer"),
    speaking_subjects=words("ich"),
    impersonal=words("es man"),
    personal=words("ich du er sie es wir man mir dir ihm ihnen mich dich ihn uns euch"),
    neuter=words("das dies dieses"),
    subjunctive=words(
        """
        sei seien habe hätte hätten wäre wären werde würde würden könne könnte könnten müsse müsste müssten solle wolle
        dürfe möge wisse gäbe gäben käme kämen ginge ließe stünde stünden bräuchte bräuchten bliebe
         läge lägen nähme nähmen fände fänden hielte liefe sähe sähen täte täten verlöre brächte
        sollten brächten dächte wüsste wüssten spräche sprächen
        """
    ),
    subjunctive_weak=words("sollten könnte könnten würde würden hätte hätten wäre wären müsste müssten bliebe "),
    auxiliary_have=words("haben"),
    auxiliary_passive=words("werden"),
    auxiliary_be=words("sein"),
    modals=words("können müssen sollen wollen dürfen mögen"),
    hearsay_modals=words("soll sollen"),
    hearsay_lemmas=words("sollen wollen"),
    enabling_modals=words("können dürfen mögen"),
    claiming_modals=words("will wollen wolle"),
    nothing=words("nichts niemand niemanden niemandem"),
    interrogatives=words(
        """
        was wer wem wen wessen warum weshalb wieso wann wo woher wohin wie wieviel wieviele welche welcher welches welchen
        welchem inwiefern inwieweit wofür wogegen woran woraus wovon wozu
        """
    ),
    resuming=words("was wogegen"),
    indefinite_neuter=words("alles nichts das dem etwas vieles einiges manches weniges all viel wenig"),
    consecutive=words("so ohne außer statt anstatt dadurch nur als darum"),
    adversatives=words("doch allerdings jedoch dagegen hingegen dennoch trotzdem tatsächlich"),
    correlates=words("davon darauf dazu dafür dagegen darüber daran darum damit davor dahingehend"),
    predicate_markers=words("als"),
    agent_prepositions=words("von vom durch seitens vonseiten"),
    sending_prepositions=words("aus bei beim in im unter auf"),
    meeting_prepositions=words("auf für zu zum zur"),
    view_prepositions=words("für"),
    reason_prepositions=words("für wegen aufgrund"),
    sides=words("seiten seite"),
    attribute_prepositions=words("von vom für aus in im am an auf über gegen zu zum zur bei beim unter um mit des"),
    that=words("dass daß ob"),
    relatives=words("der die das dem den dessen deren denen welcher welche welches welchem welchen"),
    months_and_days=_DAYTIMES
    | words(
        """
        januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
        donnerstag freitag samstag sonnabend sonntag jahr jahre jahren monat monate monaten woche wochen tag tage tagen
        stunde stunden minute minuten uhr morgen abend nachmittag vormittag mittag nacht wochenende anfang ende mitte
        jahres monats jahresende jahresbeginn wochenbeginn wochenanfang frühjahr sommer herbst winter frühling
        """
    ),
    negations=words("nicht nie niemals kein keine keinen keinem keiner keinerlei weder"),
    possessives=words("sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres dessen deren"),
    own=words("eigen eigene eigenen eigenem eigener"),
    definite=words("der dem"),
    plural_names=words(
        "USA Grünen Niederlande Niederlanden Philippinen Taliban Huthi Vereinten Nationen UN Grüne Linken"
    ),
    partitives=words("einer eine eines jeder jede keiner viele einige mehrere beide zwei drei mehr"),
    place_prepositions=words("in im aus"),
    articled=words("USA Niederlande Philippinen Türkei Ukraine Schweiz Slowakei Mongolei"),
    giving=words("""
        vorwerfen vorhalten ankreiden unterstellen anlasten nachsagen attestieren bescheinigen absprechen zutrauen
        androhen zusagen zusichern verbieten untersagen verweigern versprechen anbieten zuschreiben vorschlagen
        empfehlen nachweisen zubilligen zugestehen
        """),
    giving_phrases=frozenset({"zur last"}),
    up_to=("bis", "zu"),
    determining_particles=words("ein"),
    shared_participles={"gestanden": "gestehen"},
    name_particles=words("zu von van de"),
    verb_nouns=words("""
        alarm abstand anklage bedenken beschwerde druck einspruch forderungen gespräche hilfe klage konsequenzen kritik
        maßnahmen protest rücksicht sanktionen schutz stellung strafanzeige unterstützung verständnis vertrauen
        vorwürfe widerspruch widerstand zweifel
        """),
    mixed=words("ein kein mein dein sein ihr unser"),
    strong_masculine=("er",),
    feminine_dative=words("der dieser jener jeder"),
    verb_objects=words("""
        kritik vorwürfe anschuldigungen beschuldigungen bedenken einwände zweifel vorbehalte protest einspruch
        widerspruch beschwerde beschwerden klage anklage anzeige strafanzeige stellung
    """),
    feminine_names=words("""
        SPÖ ÖVP FPÖ KPÖ CDU CSU SPD FDP AfD PDS NPD DKP SVP EVP AKP CHP HDP PKK PYD YPG PiS Syriza Pasok Fatah Hamas
        Hisbollah PLO ETA IRA Eta EU UNO Uno NATO Nato OSZE WHO OPEC Opec IAEA IAEO EZB FIFA Fifa UEFA Uefa FMA BaFin
        Bafin WKÖ WKO AGES Asfinag ASFINAG OMV AUA Lufthansa Telekom Caritas Diakonie Verdi Volkshilfe
        BBC CIA NSA SZ FAZ NZZ taz APA dpa AFP Krone Presse Türkei Ukraine Schweiz Slowakei Mongolei Hypo
        Bawag BAWAG Voest Voestalpine RAF HSH KfW BayernLB DHKP-C Antifa Pegida
    """),
    feminine_endings=(
        "ung",
        "heit",
        "keit",
        "schaft",
        "schrift",
        "tion",
        "sion",
        "union",
        "region",
        "tät",
        "politik",
        "republik",
        "kritik",
        "fabrik",
        "partei",
        "polizei",
        "bücherei",
        "türkei",
        "slowakei",
        "mongolei",
        "sprecherin",
        "ministerin",
        "leiterin",
        "chefin",
        "kanzlerin",
        "agentur",
        "kultur",
        "presse",
        "spd",
        "cdu",
        "csu",
        "fdp",
        "afd",
        "eu",
        "uno",
        "nato",
        "who",
        "dpa",
        "fifa",
        "uefa",
        "stadt",
        "bank",
        "firma",
        "behörde",
        "armee",
        "familie",
        "kirche",
        "regierung",
        "justiz",
        "börse",
        "gruppe",
        "linke",
        "linken",
        "welt",
        "nachrichtenseite",
        "website",
        "webseite",
        "zeit",
        "frau",
        "mutter",
        "tochter",
        "präsidentin",
        "schule",
        "universität",
        "kommission",
        "wache",
        "macht",
        "kraft",
        "hamas",
        "isaf",
        "hisbollah",
        "ukraine",
        "schweiz",
        "rede",
        "aussage",
        "angabe",
        "studie",
        "umfrage",
        "woche",
        "nacht",
        "lage",
    ),
    abstract_endings=(
        "ung",
        "ungen",
        "keit",
        "heit",
        "tion",
        "tionen",
        "sion",
        "ität",
        "schaft",
        "nis",
        "nisse",
        "wurf",
        "würfe",
        "kritik",
        "urteil",
        "strafe",
        "nahme",
        "aussage",
        "fehler",
        "gesetz",
        "plan",
        "pläne",
        "vertrag",
        "verfahren",
        "bericht",
        "berichte",
        "entwurf",
        "verbot",
        "anschlag",
        "anschläge",
        "angriff",
        "angriffe",
        "einsatz",
        "klage",
        "klagen",
        "antrag",
        "weise",
        "ruf",
    ),
    actor_endings=(
        "regierung",
        "regierungen",
        "zeitung",
        "zeitungen",
        "leitung",
        "verwaltung",
        "bewegung",
        "führung",
        "stiftung",
        "abteilung",
        "vertretung",
        "versammlung",
        "vereinigung",
        "union",
        "kommission",
        "fraktion",
        "organisation",
        "organisationen",
        "delegation",
        "opposition",
        "koalition",
        "nation",
        "nationen",
        "inspektion",
        "redaktion",
        "direktion",
        "wirtschaft",
        "gewerkschaft",
        "anklage",
        "gewerkschaften",
        "anwaltschaft",
        "anwaltschaften",
        "mannschaft",
        "gesellschaft",
        "botschaft",
        "genossenschaft",
        "gemeinschaft",
        "körperschaft",
        "bürgerschaft",
        "rechtsprechung",
        "verteidigung",
        "forschung",
        "universität",
        "institution",
        "partnerschaft",
        "anmeldung",
        "behörden",
    ),
    source_places=words("in im aus auf bei beim von vom seitens vonseiten"),
    addressee_prepositions=words("gegenüber"),
    turning_prepositions=words("an"),
    parenthesis=words("so"),
    joiners=words("und sowie bzw. & oder wie"),
    clause_openers=words("und oder aber sondern doch denn auch nur sowie sowohl jedoch beziehungsweise bzw. allein"),
)
