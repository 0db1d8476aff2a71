"""Wording of answers in German."""

from qabot.languages.answer_vocabulary import AnswerWords, Verb
from qabot.languages.vocabulary import words
from qabot.types import Stance

_DATIVE = r"(?:dem|der|den|einem|einer|seinem|seiner|ihrem|ihrer)\b|[A-ZÄÖÜ]"
_ACCUSATIVE = r"(?:den|die|das|einen|eine|ein|seine|seinen|ihre|ihren)\b|[A-ZÄÖÜ]"

# finite verbs of the closed classes, and other words in small letters that are one: with no noun of theirs behind them
_FINITE = (
    r"sei|seien|habe|haben|hätten?|hat|werden?|wird|würden?|wurden?|könn?en?|könnt?e|könnten|kann|müss?en?|müsst?e|"
    r"müssten|muss|soll?e?|sollen|sollten?|woll?en?|will|wollten?|dürfen?|dürf[te]+n?|darf|ist|sind|war|waren|wären?|gebe|"
    r"gäben?|gehe|komme|lägen?|liege|stehe|stünden?|bleiben?|blieben?|lass?en?|ließen?|mache|machen|nehme|halte"
)
_ARTICLE = r"(?:die|der|das|dem|den|des|eine?[nmrs]?)"
_VERB = (
    r"(?!(?:nicht|mit|seit|erst|fast|sonst|oft|weit|heute|morgen|gestern|viele|alle|keine|ihre|seine|diese|ohne|bereit|"
    r"selbst|zumindest|jetzt|dort|statt|laut|derzeit|zuletzt|längst|meist|gegen|wegen|neben|zwischen|eine|einen|die|"
    r"keinen|seinen|ihren|diesen|allen|vielen|beiden|einigen|mehreren)\b)[a-zäöüß]{2,}(?:e|t|en|te|ten)"
    rf"(?! (?:(?!{_ARTICLE}\b)[a-zäöüß-]+(?:e|en|er|es|em) )*[A-ZÄÖÜ])"
)
_OPENING = (
    r"der|die|das|des|dem|den|eine?[nmrs]?|diese[nmrs]?|jene[nmrs]?|seine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?|man|er|sie|es|"
    r"wir|ich|niemand|jemand|keine?[nmrs]?|jede[nmrs]?|alle[nmrs]?|viele[nr]?|manche[nr]?|mehr|weniger|nur|auch|dort|hier|"
    r"da\w*|hier\w+|so|nun|jetzt|heute|morgen|gestern|bisher|künftig|im|in|am|an|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|"
    r"zum|zur|für|gegen|über|unter|um|seit|bis|durch|wegen|trotz|ohne|rund|etwa|fast|insgesamt|zwei|drei|vier|fünf|beide|"
    r"einige|mehrere|noch|schon|bereits|immer|nichts|alles|vieles|gar|sehr|erst|selbst|sogar|zudem|außerdem|allerdings|"
    r"jedoch|derzeit|zwar|nie|niemals|vielmehr|vielleicht|möglicherweise|wahrscheinlich|offenbar|ansonsten|andernfalls|sonst"
)
# what goes on about a noun: "die Proben, die niemand gesehen hat"
_RELATIVE = (
    r"(?:, (?:(?:in|mit|auf|für|an|bei|durch|von|zu|über|aus|nach|unter|gegen) )?"
    rf"(?:die|der|das|den|dem|deren|dessen|denen)\b(?! (?:{_FINITE})\b)[^.!?;:]*)?"
)

_VERBS: dict[Stance, tuple[Verb, ...]] = {
    Stance.CLAIMS: (
        Verb("behauptet", "behaupten", cue=r"behaupte", object=False),
        Verb("betont", "betonen", cue=r"beton|unterstr|bekräftig|beharr", object=False, infinitive=False),
        Verb("versichert", "versichern", cue=r"versicher|beteuer", object=False),
        Verb("entgegnet", "entgegnen", cue=r"entgegn|erwider|konter", object=False, infinitive=False),
        Verb("erzählt", "erzählen", cue=r"erzähl", object=False, infinitive=False),
        Verb("schildert", "schildern", cue=r"schilder", object=False, infinitive=False),
        Verb("schreibt", "schreiben", cue=r"schr[ei]+b", object=False, infinitive=False),
        Verb("berichtet", "berichten", cue=r"bericht|meld", object=False, infinitive=False),
        Verb("erklärt", "erklären", cue=r"erklär", object=False),
        Verb("meint", "meinen", cue=r"\bmein", object=False, infinitive=False),
        Verb("lobt", "loben", cue=r"\blob|gelobt|würdig", clause=False, infinitive=False),
        Verb("begrüßt", "begrüßen", cue=r"begrüß", infinitive=False),
        Verb("teilt", "teilen", "mit", cue=r"mitteil|mitgeteilt|\bteil", object=False, infinitive=False),
        Verb("gibt", "geben", "an", cue=r"angab|angaben|angegeben|\bg[ia]b\w* an\b", object=False),
        Verb("sagt", "sagen", object=False, infinitive=False),
    ),
    Stance.DENIES: (
        Verb("dementiert", "dementieren", cue=r"dementi"),
        Verb("leugnet", "leugnen", cue=r"leugn"),
        Verb(
            "weist",
            "weisen",
            "zurück",
            cue=r"zurückw|zurückgew|w[ei]+s\w* .*zurück|von sich",
            clause=False,
            infinitive=False,
        ),
        Verb("bestreitet", "bestreiten", objects=r"bestrei|bestritt|abstr[ei]|abgestritten|str[ei]+t"),
    ),
    Stance.CONFIRMS: (
        Verb("räumt", "räumen", "ein", cue=r"einräum|eingeräumt|\bräum"),
        Verb("gibt", "geben", "zu", cue=r"zugeb|zugab|zugegeben|zuzugeben|\bg[ia]b\w* zu\b"),
        Verb("gesteht", "gestehen", cue=r"gest[ea]n?[dh]"),
        Verb("bestätigt", "bestätigen", objects=r"bestätig"),
    ),
    Stance.ACCUSES: (
        Verb(
            "wirft",
            "werfen",
            "vor",
            cue=r"w[aeiou]+rf\w* vor|vorw[aeu]r?f|vorwirf|vorgeworfen",
            to="{to}",
            addressed=_DATIVE,
            object=False,
        ),
        Verb("beschuldigt", "beschuldigen", cue=r"beschuldig", to="{to}", addressed=_ACCUSATIVE, object=False),
        Verb("bezichtigt", "bezichtigen", cue=r"bezichtig", to="{to}", addressed=_ACCUSATIVE, object=False),
        Verb("unterstellt", "unterstellen", cue=r"unterstell", to="{to}", addressed=_DATIVE, object=False),
        Verb("erhebt", "erheben", "den Vorwurf", object=False, infinitive=False),
    ),
    Stance.CRITICISES: (
        Verb("verurteilt", "verurteilen", cue=r"verurteil", infinitive=False),
        Verb("bemängelt", "bemängeln", cue=r"bemängel|beanstand|monier", infinitive=False),
        Verb("beklagt", "beklagen", cue=r"beklag", infinitive=False),
        Verb("bedauert", "bedauern", cue=r"bedauer", infinitive=False),
        Verb("lehnt", "lehnen", "ab", cue=r"ablehn|abgelehnt|\blehn", clause=False),
        Verb("kritisiert", "kritisieren", infinitive=False, objects=r"kriti"),
    ),
    Stance.DEMANDS: (
        Verb(
            "fordert",
            "fordern",
            "auf",
            cue=r"aufforder|aufgefordert|forder\w* auf\b|aufzufordern",
            to="{to}",
            addressed=_ACCUSATIVE,
            object=False,
            clause=False,
        ),
        Verb(
            "ruft",
            "rufen",
            "auf",
            cue=r"aufruf|aufgerufen|r[iu]e?f\w* auf\b|aufzurufen",
            to="{to}",
            addressed=_ACCUSATIVE,
            object=False,
            clause=False,
        ),
        Verb(
            "bittet",
            "bitten",
            cue=r"\bb[ai]t+|gebeten",
            to="{to}",
            addressed=_ACCUSATIVE,
            object=False,
            clause=False,
        ),
        Verb("drängt", "drängen", cue=r"dräng", object=False, clause=False, infinitive=False),
        Verb("empfiehlt", "empfehlen", cue=r"empf[aeioh]"),
        Verb("rät", "raten", cue=r"\bri?[äae]t|geraten", object=False),
        Verb("verlangt", "verlangen", cue=r"verlang"),
        Verb("fordert", "fordern", objects=r"forder"),
    ),
    Stance.ANNOUNCES: (
        Verb("verspricht", "versprechen", cue=r"verspr"),
        Verb("sagt", "sagen", "zu", cue=r"zusag|zugesagt|zusicher|zugesichert|\bsicher\w* zu\b|\bsag\w* zu\b"),
        Verb("droht", "drohen", cue=r"droh", object=False),
        Verb("plant", "planen", cue=r"\bplan|geplant|beabsichtig", clause=False),
        Verb("kündigt", "kündigen", "an", objects=r"künd|verabred|vereinbar|angekünd"),
    ),
    Stance.SUSPECTS: (
        Verb("hofft", "hoffen", cue=r"\bhoff|gehofft|hoffnung", object=False),
        Verb("befürchtet", "befürchten", cue=r"fürcht"),
        Verb("erwartet", "erwarten", cue=r"erwart", infinitive=False),
        Verb("rechnet", "rechnen", "damit", cue=r"rechn", object=False),
        Verb("schätzt", "schätzen", cue=r"schätz", object=False, infinitive=False),
        Verb("glaubt", "glauben", cue=r"glaub", object=False),
        Verb("bezweifelt", "bezweifeln", cue=r"zweifel", infinitive=False),
        Verb("vermutet", "vermuten", infinitive=False, objects=r"vermut"),
    ),
    Stance.WARNS: (
        Verb("droht", "drohen", cue=r"droh", object=False),
        Verb("mahnt", "mahnen", cue=r"mahn", object=False),
        Verb("warnt", "warnen", object=False, infinitive=False, before="vor"),
    ),
}

ANSWER = AnswerWords(
    verbs=_VERBS,
    told={
        Stance.CLAIMS: ("sagt das", "sagen das"),
        Stance.DENIES: ("bestreitet es", "bestreiten es"),
        Stance.CONFIRMS: ("bestätigt es", "bestätigen es"),
        Stance.ACCUSES: ("erhebt den Vorwurf", "erheben den Vorwurf"),
        Stance.CRITICISES: ("übt Kritik", "üben Kritik"),
        Stance.DEMANDS: ("fordert das", "fordern das"),
        Stance.ANNOUNCES: ("kündigt das an", "kündigen das an"),
        Stance.SUSPECTS: ("vermutet das", "vermuten das"),
        Stance.WARNS: ("warnt davor", "warnen davor"),
    },
    counts=("keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    # "Kritiker und Anwohner", "mehrere Staaten", "spanische Händler"; but "türkische Regierung" and "Jean-Claude Juncker"
    many=(
        r"(?!.*\b(?:für|der|des|von|vom|zur|zum|gegen)\b.*\b(?:und|sowie)\b).*\b(?:und|sowie)\b",
        r"(?:usa|vereinigte staaten|vereinte nationen|un|niederlande|philippinen|öbb)$",
        r"(?:viele|mehrere|einige|zahlreiche|andere|manche|alle|beide|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hunderte|tausende|dutzende|weitere|\d+)\b",
        r"(?-i:[a-zäöü][a-zäöü-]*e) [\w-]*(?:er|en|ten|ler|isten|eure|anwälte|gerichte|amte|politiker|länder|staaten|leute)\b(?<!schaften)$",
        r"[\w-]+(?:[dlmn]aten|anten|enten|isten|ologen|atoren|ündete|ündeten)$",
        r"[\w-]+ (?:[\w-]*kliniken|[\w-]*werke|[\w-]*betriebe|[\w-]*bahnen)$",
        r"(?:[\w-]*werke|stimmen(?= aus)|mitglieder|[\w-]*kliniken|angaben|[\w-]*berichte|[\w-]*kreisen|[\w-]*diensten)\b",
        r"(?:(?-i:[a-zäöü][a-zäöü-]*e) )*[\w-]*(?:leute|eltern|menschen|bewohner|kräfte|dienste|truppen|soldaten|firmen|banken|konzerne|behörden|händler|kritiker|gegner|anwohner|ermittler|forscher|experten|demonstranten|aktivisten|"
        r"verbände|gewerkschaften|parteien|medien|kreise|quellen|berichte|zeugen|beamte|staaten|länder|rebellen|"
        r"anwälte|wissenschaftler|veranstalter|politiker|abgeordnete|angehörige|separatisten)\b",
    ),
    articled={
        name.replace("_", " "): f"{article} {name.replace('_', ' ')}"
        for article, names in (
            (
                "die",
                "USA Türkei Schweiz Ukraine Slowakei Mongolei Niederlande Philippinen EU UN UNO Nato NATO OSZE IAEA EZB",
            ),
            ("die", "dpa APA AFP Deutsche_Presse-Agentur Associated_Press Nachrichtenagentur"),
            ("die", "SPD CDU CSU FDP AfD PDS ÖVP SPÖ FPÖ ÖBB"),
            ("der", "Iran Irak Vatikan Libanon Jemen Sudan Südsudan Tschad Kosovo Kreml ORF BND ÖGB IWF IS"),
        )
        for name in names.split()
    }
    | {
        "Vereinte Nationen": "die Vereinten Nationen",
        "Vereinigte Staaten": "die Vereinigten Staaten",
        "Europäische Union": "die Europäische Union",
    },
    plural_names=frozenset(
        {
            "USA",
            "Vereinigte Staaten",
            "Niederlande",
            "Philippinen",
            "Vereinte Nationen",
            "Vereinigte Arabische Emirate",
            "Malediven",
            "Seychellen",
            "Bahamas",
        }
    ),
    many_mentioned=r"(?:die|alle|viele|mehrere|beide|einige) (?:[a-zäöü-]+en )?[\w-]+(?<!in)(?<!io)[dtgrsklmbhien]en\b",
    attached=r"de[rs]|im|in|am|an|aus|von|vom|zur|zum|für|gegen|einer|eines",
    plural_verb=r"(?!ge)\w+(?:ten|ieren|ollen|aben|aren|ind)(?!\w)",
    conjunctions="dass|daß|ob|wie|warum|weshalb|wonach",
    according="wonach",
    joined=r"um|ohne|statt",
    # "die Schiffe an die Kette zu legen", "nie dort gewesen zu sein", "die Proben einzustellen"
    infinitive=(
        r"(?:[^,]|, (?:der|die|das|den|dem|deren|dessen)\b[^,]*,)*?\b(?:zu \w+n|"
        r"(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|teil|um|unter|vor|weg|weiter|"
        r"wieder|zu|zurück|zusammen|bereit|statt|heraus|hinaus|voran|vorbei|entgegen|offen|klar)zu\w+n)"
        r"(?= *$|,| und\b| als\b)"
    ),
    finite=(
        rf"(?:{_FINITE}|"
        r"[a-zäöüß]+(?:t|te|ten|e|en) (?:das|es|er|man|ihm|ihr|sich|ihnen)|"
        r"(?!nicht|selbst|erst|seit|mit|jetzt|fast|dort|statt|laut|zuletzt|zumindest|meist|höchst|längst|überhaupt|damit|"
        r"somit|sonst|bereit|weit|oft|nichts|bisher|heute|gestern)[a-zäöüß]+t (?=[A-ZÄÖÜ]|in\b|aus\b|die\b|der\b|den\b))(?:\b|(?=[A-Z]))"
    ),
    # an object in the accusative, of nouns with their adjectives and prepositions and nothing else
    phrase=(
        r"(?:(?:die|das|den(?! [\w-]+en\b)|einen|eine|ein|keine|keinen|kein|diese|dieses|diesen|seine|seinen|sein|ihre|ihren|ihr|"
        r"jede|jeden|jedes|jegliche|jeglichen|alle|mehr|weniger|neue|schnelle|\d[\d.,]*) )?"
        r"(?:(?:[a-zäöüß-]+(?:e|en|er|es|em)|[\d.,]+) )*[A-ZÄÖÜ][\w-]*"
        r"(?: (?:(?:der|des|den|dem|die|das|einer|eines|einem|einen|eine|ein|seiner|seines|seinem|ihrer|ihres|ihrem|von|vom|"
        r"für|gegen|in|im|ins|an|am|auf|aus|bei|beim|mit|nach|über|um|unter|vor|zu|zum|zur|durch|und|oder|wegen|seit|bis|"
        r"mehr|weniger|[a-zäöüß-]+(?:e|en|er|es|em)|[\d.,]+) )*[A-ZÄÖÜ\d][\w-]*)*" + _RELATIVE
    ),
    # behind a colon, or a comma; but no clause that hangs on another, and no noun without its verb
    speech=(
        r"(?!(?:und|oder|aber|doch|sondern|denn|sowie)\b)"
        r"(?!(?:weil|da|obwohl|wenn|falls|damit|nachdem|während|bevor|sobald|solange|indem|sodass)\b[^,]*$)"
        rf"(?:[A-ZÄÖÜ0-9„“\"»«‚]|(?:wer|was|wenn|ob|falls|solange|sollten?)\b.*,|(?=(?:{_OPENING})\b)[^,;]*?\b(?:{_FINITE}|{_VERB})\b)"
    ),
    own_words=(
        r"\b(?:[Ii]ch|[Ww]ir|[Mm]ein(?:e[mnrs]?)?|[Uu]nser(?:e[mnrs]?)?|mich|mir|uns)\b"
        r"|^(?:Ja|Nein|Doch|Natürlich|Klar|Sicher|Genau|Richtig|Stimmt|Keineswegs|Niemals|Unsinn|Quatsch)[.,!]"
    ),
    openers=frozenset(),
    reporting=words(
        "müsse müssten könne könnten solle sollten wolle wollten dürfe dürften werde würde gebe gehe hätte hätten wäre wären"
    ),
    pointing=r"(?:es|das|dies|dieses|alles|davon|dazu|dagegen|ihn|sie|(?:die|den|der|das|diese[snmr]?|dem|alle|jede) (?:\w+en )?(?:[\w-]*(?:vorw[uü]rfe?n?|anschuldigung(?:en)?|behauptung(?:en)?|beschuldigung(?:en)?|bericht(?:en?)?|darstellung|kritik|verdacht|gerüchte?n?|lieferung(?:en)?|angaben?|aussagen?|meldung(?:en)?|spekulationen|verantwortung|beteiligung|these|einwände?n?|pläne?n?|forderung(?:en)?|zahlen|vorgang|fall)))",
    replying=r"ja|nein|doch|jawohl|natürlich|selbstverständlich|klar|sicher|genau|richtig|stimmt|das stimmt|keineswegs|auf keinen fall|bisher nicht|noch nicht|leider|vielleicht|kein kommentar",
    interviewing=r"(?:Frage|Antwort|F|A)(?: \d+)?: ",
    accusing=r"vorw[uü]rf|schuldigung|verdacht|kritik",
    denying=r"bestrei|bestritt|dementi|leugn|abstr[ei]|abgestritten|verneint|str[ei]+t+\w* .*ab",
    governing=r"widersp|entgegentr|entgegenget|zustimm",
    negative=r"(?:nicht|nie|niemals|kein\w*|weder|ohne|kaum)$",
    allegation=r"\b(?:vorw[uü]rfe?n?|anschuldigung(?:en)?|beschuldigung(?:en)?|behauptung(?:en)?|spekulation(?:en)?|bericht(?:en?)?|gerüchte?n?|verdacht|unterstellung(?:en)?|darstellung|these|angaben|eindruck|meldung(?:en)?)\b[^.!?]{0,40}(?:,|wonach|dass) *$",
    press=r"[\w-]*(?:agentur|zeitung|zeitschrift|sender|magazin|blatt|portal|rundfunk|fernsehen|nachrichtendienst|wochenblatt)",
    passing=(
        r"\b[Ww]ie (?P<article>die |der |das )?(?:[a-zäöüß]+ )?(?:(?P<noun>(?i:PRESS)) )?(?P<name>NAME)(?: (?:am \w+|unter Berufung auf [^,]+))? (?:berichte|melde|schreibt|schrieb|erfuhr|erfahren|zitiert)",
        r"\b(?:[Ss]ag|[Ee]rzähl|[Ee]rklär|[Bb]ericht|[Ss]childer|[Bb]estätig|[Vv]ersicher|[Tt]eilte|[Vv]erriet|[Gg]egenüber)\w*(?:(?! de[rm] „)[^,.;:])*? (?P<to>eine[mr] (?:Reporter|Journalist)\w* )?(?P<article>der |dem )(?:[a-zäöüß]+en )?(?P<noun>(?i:PRESS)) (?P<name>NAME)",
        r"\b(?:[Ss]ag|[Ee]rzähl|[Ee]rklär|[Bb]ericht|[Ss]childer|[Bb]estätig|[Vv]ersicher|[Tt]eilte|[Vv]erriet|[Gg]egenüber)\w*(?:(?! de[rm] „)[^,.;:])*? (?P<to>eine[mr] (?:Reporter|Journalist)\w* )?(?P<article>der |dem )(?:[a-zäöüß]+en )?(?P<name>NAME)",
        r"\b(?:[Ii]m (?:Interview|Gespräch) mit|[Gg]egenüber) (?P<article>der |dem )?(?:[a-zäöüß]+en )?(?:(?P<noun>(?i:PRESS)) )?(?P<name>NAME)",
        r"\b(?P<article>[Ii]m )(?P<noun>(?i:PRESS)) (?P<name>NAME)",
        r"\b[Ll]aut (?:einem Bericht )?(?P<article>der |dem |des )?(?:[a-zäöüß]+en )?(?:(?P<noun>(?i:PRESS)) )?(?P<name>NAME)",
        r"\b(?P<article>[Dd]er |[Dd]em )(?:(?P<noun>(?i:PRESS)) )?(?P<name>NAME) zufolge",
        r"\b(?P<article>[Dd]er |[Dd]em )(?:[a-zäöüß]+en )?(?P<noun>(?i:PRESS)) (?P<name>NAME) (?:sagt|erzähl|erklär|bestätig|versicher|verr[ia]e?t)\w* (?=(?:die|das|der|eine?|[A-ZÄÖÜ]\w+)\b)",
        r"\b(?P<article>[Dd]ie |[Dd]er |[Dd]as )(?:[a-zäöüß]+e )?(?:(?P<noun>(?i:PRESS)) )?(?P<name>NAME) (?:berichte|melde|schreibt|schrieb)\w*(?: am \w+)? unter Berufung auf",
    ),
    headings={
        Stance.CLAIMS: "Es sagen:",
        Stance.DENIES: "Es bestreiten:",
        Stance.CONFIRMS: "Es bestätigen:",
        Stance.ACCUSES: "Vorwürfe erheben:",
        Stance.CRITICISES: "Kritik üben:",
        Stance.DEMANDS: "Forderungen stellen:",
        Stance.ANNOUNCES: "Ankündigungen machen:",
        Stance.SUSPECTS: "Vermutungen äußern:",
        Stance.WARNS: "Warnungen äußern:",
    },
    texts={
        "claimed_by": "Es behaupten:",
        "reaction": "Die andere Seite:",
        "second": "Zum zweiten Teil der Frage:",
        "demanded_of": "von|vom",
        "around": "Dazu heißt es außerdem:",
        "lacks_denial": "Ausdrücklich bestreitet es in den Artikeln niemand.",
        "lacks_time": "Wann, steht nicht in den Artikeln.",
        "lacks_confirmation": "Ausdrücklich bestätigt es in den Artikeln niemand.",
        "denied_by": "Es bestreiten:",
        "confirmed_by": "Es bestätigen:",
        "also": "Dazu auch:",
        "reported": "Im Bericht heißt es: {quote}",
        "noted": "In einer Berichtigung heißt es: {quote}",
        "says_unnamed": "Im Artikel heißt es: {quote}",
        "bodies": "",
        "article_m": "der",
        "article_f": "die",
        "article_n": "das",
        "ending_m": "er",
        "ending_f": "e",
        "ending_n": "es",
        "feminine": r"(?:erin|istin|orin|entin|eurin|antin|ologin|ärztin|wältin|ärin)$",
        "indefinite": r"eine?[rnms]?",
        "one_nominal": "[Dd]er",
        "within": "in|im",
        "recalled": r"(?<!\w)hatten?(?!\w)",
        "one_mentioned": r"dem|des|eine[mnrs]?|ein|das",
        "side_of_trial": r"(?:neben|an|haupt)?klage|verteidigung|klägerseite",
        "only_m": "den",
        "only_f": "die eine einer",
        "only_n": "das",
        "joining": "und|aber|doch|während",
        "article_many": "die",
        "whether": "ob",
        "this": "dies|diese[rs]?",
        # what stands before a role that is not his by itself: "ihr Anwalt", "der frühere Minister"
        "owned": r"(?:sein|ihr|mein|unser)\w*|dessen|deren|(?:stellvertretend|früher|ehemalig|einstig|damalig|designiert|künftig|gewählt|kommissarisch|abgesetzt|gestürzt|zurückgetreten|verstorben)e[nrms]?",
        "indefinite_m": "ein",
        "indefinite_f": "eine",
        "indefinite_n": "ein",
        "nominal_plural": r"(?:beamten|abgeordneten|angehörigen|verbündeten|alliierten|betroffenen|beteiligten|beschuldigten|angeklagten|verantwortlichen|delegierten|befragten|beschäftigten|angestellten|sachverständigen|abgesandten|gesandten|überlebenden)$",
        "object_article": r"[Dd]en",
        "quoting": r"ziti",
        "somebody_new": r"eine?[nmrs]?",
        "heard": r"hieß es|heißt es|zu hören|verlaute",
        "from": "[Aa]us",
        "from_known": "dem|der",
        "voices": "Stimmen {body}",
        # a verb by which others tell of one: "sie wünsche sich Hilfe", "sie habe gefordert"
        "one_told_of": r"(?:habe|sei|werde|wolle) \w+|(?!\w+(?:te|rde)(?!\w))[a-zäöüß]+e(?: (?:sich|ein|zu|an|ab|vor|auf|mit|nach))*",
        "led_by": r"(?:rund )?um",  # what stands between a group and who leads it
        "somebody_known": "der",
        "subject": r"(der|die|das)",
        "outlet_n": r"(?:fernsehen|radio|journal|echo|blatt|magazin|portal|studio)$",
        "only_dative": r"(?:kreisen|diensten|leuten|männern|ländern)$",
        "dative_plural": r"(?:[^aeiouäöün]e[nlr]n|kreisen|diensten|leuten|männern|ländern|ern|eln)$",
        "again": "Dagegen steht:",
        "line": "{who} {says} {quote}",
        "line_behind": "{who} {says} {quote} {behind}",
        "by": " [so {who}]",
        "inserted": " [{who}]",
        "that": "dass",
        "they": "sie ihnen",
        "she": "sie",
        "pronouns_m": "er ihm ihn",
        "pronouns_f": "sie ihr",
        "pronouns_n": "es ihm er",
        "speech_that": "",
        "comma": ",",
        "place": "{line} ({place})",
        "through": ", wie {via} berichtet",
        "according": " [Quelle: {via}]",
        "through_many": ", wie {via} berichten",
        "counters": "entgegnet",
        "counters_many": "entgegnen",
        "objects": "widerspricht",
        "objects_many": "widersprechen",
        "denied": "bestreitet den Vorwurf",
        "denied_many": "bestreiten den Vorwurf",
        "that_said": "das|dies",
        "meant_of": "{content}, so {who}",
        "no_object": r"(?:de[mr]|einem|seine[mr]|ihre[mr]|diese[mr]) (?:[a-zäöüß]+en )*[A-ZÄÖÜ][\w-]*$",
        "meant": "{line} [gemeint: {referent}]",
        "asked": "{line} [auf die Frage: {question}]",
        "answered": "{line} [auf den Satz: {question}]",
        "other_one": "eine weitere Stimme",
        "speaks_too": "dazu äußert sich {who}",
        "speak_too": "dazu äußern sich {who}",
        "speak": "Dazu äußern sich {who}",
        "speaks": "Dazu äußert sich {who}",
        "at": "Genannt wird: {when}",
        "at_many": "Genannt werden: {when}",
        "changed": "{who} äußert sich am {last} anders als am {first}",
        "changed_many": "{who} äußern sich am {last} anders als am {first}",
        "changed_undated": "{who} äußert sich in mehreren Artikeln verschieden",
        "holders": "Gemeint sein können mehrere: {who}",
        "namesakes": "Unter diesem Namen äußern sich mehrere: {who}",
        "said_on": "{weekday}, {day}",
        "at_time": "{time} Uhr",
        "undated": "{weekday}, Datum nicht angegeben",
        "more_lines": "(mehr mit --long; Zeilen: {count})",
        "more": "Mehr dazu",
        "before_day": r"am|vom|zum|bis|seit|ab|für|den|diesen|vorigen|kommenden|nächsten|vergangenen|letzten|jeden",
        "weekday_unused": "Was am {weekday} gesagt wurde, zeigen die Artikel nicht; geantwortet wird ohne diese Angabe",
        "date_unused": "Aus der Zeit, nach der gefragt ist ({dates}), steht nichts in den Artikeln; geantwortet wird ohne diese Angabe",
        "date_unknown": "Ob es aus der Zeit ist, nach der gefragt ist ({dates}), lässt sich nicht sagen: Die Artikel tragen kein Datum",
        "not_then": "Von {speaker} steht aus der Zeit, nach der gefragt ist ({dates}), nichts in den Artikeln.",
        "mentioned": "{speaker} wird dazu nicht zitiert, kommt in den Artikeln aber vor.",
        "nobody_from": "{speaker} wird in den Artikeln nicht zitiert.",
        "older": "frühere Fassung",
        "corrected": "später berichtigt",
        "same_report": "{count} Artikel, aber eine Quelle: dieselbe Meldung{agency}",
        "by_agency": " von {agency}",
        "turned": "In den Artikeln steht es nur umgekehrt.",
        "absent": "Zu dieser Frage steht nichts in den Artikeln.",
        "absent_words": "Zu dieser Frage steht nichts in den Artikeln; {words} kommt darin nicht vor.",
        "absent_words_many": "Zu dieser Frage steht nichts in den Artikeln; {words} kommen darin nicht vor.",
        "nobody_else": "Sonst sagt das in den Artikeln niemand.",
        "no_denial": "Das Thema kommt vor, aber niemand bestreitet es in den Artikeln.",
        "no_stance": "Das Thema kommt vor, aber keine Äußerung in den Artikeln passt zu dieser Frage.",
        "speaker_no_stance": "{speaker} kommt in den Artikeln zu Wort, aber mit nichts dergleichen.",
        "speaker_elsewhere": "{speaker} kommt in den Artikeln zu Wort, aber nicht zu diesem Thema.",
        "nearest": "Am nächsten kommt (keine Antwort auf die Frage):",
        "reading": "Verstanden als Frage zu: {reading}",
        "suggest_denies": "Wer bestreitet das?",
        "suggest_claims": "Wer behauptet das?",
        "suggest_said": "Und {speaker}?",
        "step_search": "Artikel werden durchsucht",
        "step_weigh": "{count} Äußerungen zum Thema gefunden",
        "step_model": "Das Sprachmodell formuliert",
        "search_away": "Die Suchmaschine fehlt: Gesucht wurde nur nach den Wörtern der Frage, anders Gesagtes kann fehlen. {reason}",
        "model_failed": "Ohne Sprachmodell beantwortet. {reason}",
        "model_cut": "Vom Sprachmodell nicht belegt: {count} Sätze sind gestrichen oder ersetzt.",
        "model_cut_one": "Vom Sprachmodell nicht belegt: ein Satz ist gestrichen oder ersetzt.",
        "model_all_cut": "Nichts von dem, was das Sprachmodell schrieb, war belegt; stattdessen die Antwort aus den Artikeln.",
        "lacks": "Dazu heißt es:",
        "side_claimed_by": "behauptet es",
        "side_claimed_by_many": "behaupten es",
        "side_denied_by": "bestreitet es",
        "side_denied_by_many": "bestreiten es",
        "side_charge_denied": "bestreitet ihn",
        "side_charge_denied_many": "bestreiten ihn",
        "side_against": "widerspricht",
        "side_against_many": "widersprechen",
        "charges": "erhebt Vorwürfe",
        "charges_many": "erheben Vorwürfe",
        "side_confirmed_by": "bestätigt es",
        "side_confirmed_by_many": "bestätigen es",
        "clause": "{who} {told}",
        "whole": "{text}.",
        "for_party": "Für {party} äußern sich {who}",
        "for_party_one": "Für {party} äußert sich {who}",
        "leaves_open": "{who} lässt es offen",
        "leaves_open_many": "{who} lassen es offen",
        "left_open": r"\bl(?:ie|ä|a)ß?s*t?(?:en)?\b[^.!?;:]*\boffen\b|\boffen ?(?:ge)?l[aieä]+(?:ß|ss)|\bweder bestätig[^.!?]* noch|"
        r"\b(?:wollte|wollten|mochte|mochten)\b[^.!?;:,]*\bnicht (?:äußern|bestätigen|kommentieren|sagen|ausschließen)|"
        r"\bnicht ausdrücklich\b|\bkommentierte[^.!?;:,]* nicht\b|\bschl(?:oss|ießt)[^.!?;:,]* nicht aus\b",
        "neither": "{who} äußert sich dazu, weder bestätigend noch bestreitend",
        "neither_many": "{who} äußern sich dazu, weder bestätigend noch bestreitend",
        "both_answers": "Von {who} stehen Bestätigung und Dementi in den Artikeln",
        "others": "{count} weitere",
        "changed_undated_many": "{who} äußern sich in mehreren Artikeln verschieden",
        "greeting": "Guten Tag! Fragen Sie, wer in den Artikeln was sagt, behauptet oder bestreitet.",
        "thanks": "Gern. Fragen Sie einfach weiter.",
        "help": "Ich sage, wer in den {count} Artikeln was behauptet, bestreitet, fordert oder ankündigt, mit der Stelle im Text; steht nichts darin, sage ich das. Fragen Sie zum Beispiel „Wer bestreitet, dass …?“, „Was sagt … zu …?“, „Hat … bestätigt, dass …?“ oder „Wer sagt was zu …?“.",
        "empty": "Es sind noch keine Artikel da. Legen Sie welche in den Ordner, dann lässt sich fragen, wer was behauptet oder bestreitet.",
        "contents": "Im Bestand sind {count} Artikel",
        "contents_one": "Im Bestand ist ein Artikel",
        "contents_sources": "{text} aus {count} Quellen",
        "contents_days": "{text}, vom {first} bis zum {last}",
        "ask_said": "Was sagt {speaker}?",
        "ask_contents": "Welche Artikel hast du?",
        "latest_unused": "Welche Meldung die neueste ist, lässt sich nicht sagen: Die Artikel tragen kein Datum",
        "and": "und",
    },
    quotes=("„", "“"),
    inner=("»", "«"),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    day="{day}. {month} {year}",
    weekdays={
        name: number
        for number, names in enumerate(
            ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag")
        )
        for name in names.split()
    },
    days={"heute": 0, "gestern": -1, "vorgestern": -2},
    parts_of_day=words("abend morgen vormittag nachmittag mittag nacht früh s"),
    weekday=r"(?<!bis )\b(\w*(?:tag|tagabend|tagmorgen|tagvormittag|tagnachmittag|tagnacht|woch|wochabend|wochmorgen|abend)|heute|gestern|vorgestern)\b",
    # "14:05 Uhr: ...", "+++ 14.05 ... +++", "[14:05] ...", or the time alone
    clock=r"[+*•\[( ]*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?! ?(?:€|Euro|Prozent|%))(?P<half>)\]?\)?(?: ?Uhr| ?h)?\]?\)? *(?:[:|+*•–—-]+ *|\n|$)",
    time=r"\b(?:um|gegen|kurz nach|kurz vor) (?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?P<half>) Uhr\b",
)
