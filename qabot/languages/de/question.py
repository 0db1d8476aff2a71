"""How questions are put in German: question words, stance cues, and what points back to an earlier question."""

from qabot.languages.question_vocabulary import QuestionWords

_WHO = r"wer|wem|wen|wessen|von wem|durch wen"
_WHICH = r"(?<!\b(?:in|an|am|zu|im) )(?<!\b(?:auf|vor|mit|bei|für|aus|von) )(?<!\b(?:nach|über) )welche[rsmn]?"
_BEARERS = (
    r"[\w-]*(?:politiker|politikerin|minister|ministerin|kanzler|kanzlerin|präsident|präsidentin|sprecher|sprecherin|"
    r"chef|chefin|experte|expertin|forscher|forscherin|zeitung|zeitschrift|magazin|medium|medien|sender|agentur|blatt|"
    r"unternehmen|firma|firmen|konzern|bank|partei|verband|verbände|verein|gewerkschaft|behörde|amt|ministerium|organisation|"
    r"institution|gremium|gremien|gericht|land|länder|staat|mächte|macht|regierung|seite|lager|gruppe|gruppierung|"
    r"zeuge|zeugin|angeklagte|beschuldigte|abgeordnete|person|mann|frau|leute|amtsträger|beamte|richter|richterin|"
    r"anwalt|anwältin|kläger|klägerin|trainer|spieler|club|klub|institut|universität|kirche|bischof|general|diplomat|"
    r"botschafter|vertreter|fraktion|kritiker|gegner|befürworter|manager|vorstand|betreiber|hersteller|familie)"
    r"(?:innen|en|er|n|s|r)?"
)
_WHEN = r"wann|seit wann|bis wann|ab wann|an welchem tag|in welchem jahr|zu welchem zeitpunkt"
_ASKING = (
    r"wer|wem|wen|wessen|was|wieviele?|wie (?:viele?|hoch|lange?|groß|teuer|oft|weit|alt|schwer|stark|schnell)|wie|wann|wo|woher|wohin|warum|weshalb|wieso|wozu|womit|wovor|wofür|wogegen|worüber|"
    r"welche[rsmn]?|hat|haben|hatte|hatten|ist|sind|war|waren|wird|wurde|wurden|kann|soll|will|gibt|gab|stimmt|"
    r"(?:mit|auf|aus|vor|zu|in|an|nach|gegen|für|bei|über|unter|durch) (?:welche[rsmn]?|was)|"
    r"bestätig(?:t|en|te|ten)|bestreite[tn]|bestritt(?:en)?|dementier(?:t|en|te|ten)|leugne(?:t|n|te|ten)|vernein(?:t|en|te|ten)|"
    r"gesteh(?:t|en)|gestand(?:en)?|widerspr(?:icht|ach|echen|achen)|räum(?:t|en|te|ten)|streite[tn]|stritt(?:en)?|weis(?:t|en)|wies(?:en)?"
)
_SAYING = r"was|wie|warum|weshalb|wieso|womit|wovor|wozu|wofür|wogegen|worüber|woran|vor (?:was|welche\w+)|welche\w*|mit welche\w+"
_OVERVIEW = (
    r"\bwer (will|wollte) was\b(?= (?:in|im|bei|beim|von|vom)\b| *[?!.]*$)",
    r"\bwer (sagt|behauptet|meint|vertritt|streitet) (denn )?(was|welche)\b",
    r"\bwer bestreitet (denn )?(was|welche)\b(?= \w)",
    r"\bwer .*\b(worüber|welche position(en)?|welchen standpunkt)\b",
    r"\b(überblick|übersicht)\b",
    r"\b(positionen|standpunkte|seiten|lager|parteien|beteiligten?) (zu|zum|zur|in|im|über|bei|von)\b",
    r"\bworum (geht|dreht)\b",
    r"\bwas (wird|ist) (\w+ )?(behauptet|bestritten|umstritten|strittig)\b",
    r"\bwas sagen (die )?(beteiligten|parteien|seiten)\b",
    r"\bbeide seiten\b",
)

_CUES: tuple[tuple[str, str], ...] = (
    # denials first: they are worded in the most ways, and "hält ... für falsch" must win over "hält ... für"
    (
        "denies,claims",
        r"(will|wollen|wollte|wollten)\b … \b(nichts|nicht|nie|niemals|kein\w*)\b … \b(haben|sein)(?= ?[,?.!]| ?$)",
    ),
    ("denies,criticises", r"(will|wollen|wollte|wollten)\b … \bnichts … \b(wissen|hören)(?= ?[,?.!]| ?$)"),
    (
        "denies,criticises",
        r"(will|wollen|wollte|wollten|lässt|ließ|ließen|lassen)\b … \bnicht (stehen|auf sich sitzen|durchgehen)",
    ),
    ("denies,criticises,claims", r"(weiger|verweiger|verwehr)(t|te|ten|n)\b|(geweigert|verweigert)"),
    (
        "denies,suspects,criticises",
        r"(be|an)zweif\w+|angezweifelt|zweif(elt|elte|elten|eln)\b(?= an| … \ban)|in (zweifel|frage)",
    ),
    (
        "denies",
        r"schl(ieß|oss)\w*\b … \baus(?= ?[,?.!]| ?$)|ausgeschlossen|ausschl[io][eßs]\w+|distanzier\w+|entkräft\w+|widerleg\w+",
    ),
    ("denies,criticises", r"(tut|tat|taten|tun)\b … \bab(?= ?[,?.!]| ?$)|abgetan"),
    ("denies,claims", r"spielt?(e|en)?\b … \bherunter|heruntergespielt|relativier\w+"),
    ("denies", r"bestreite\w*|bestritt\w*|abstreite\w*|abgestritten|abstritt\w*"),
    ("denies", r"(streite[tn]?|stritt(en)?)\b … \bab"),
    ("denies", r"dementier\w*|dementi|dementis|leugne\w*|geleugnet|verneint\w*"),
    ("denies", r"zurückw[ei]+s\w*|zurückgewiesen\w*|zurückzuweisen"),
    ("denies", r"w(eis|ies)\w*\b … \b(zurück|von sich|weit von sich)"),
    ("denies", r"von sich (ge)?w[ei]+s\w*"),
    ("denies", r"wider?spr[aie]ch\w*|wider?sprochen|gegendarstellung"),
    ("denies", r"(stell\w*|gestellt)\b … \b(in abrede|entgegen)"),
    ("denies", r"in abrede"),
    ("denies", r"(wand(te|ten)|wend(et|en))\b … \bgegen|gegen … \bgewandt|gegen … \b(wandte|wendet)"),
    ("denies", r"verwahr(t|te|ten|en)\b(?= sich| … \bsich)|wehr(t|te|ten|en) sich"),
    ("denies", r"(tritt|trat|traten|treten)\b … \bentgegen|entgegengetreten|entgegentr[ae]t\w*"),
    ("denies", r"nicht gelten|(läss?t|ließ(en)?|lassen)\b … \bnicht gelten"),
    (
        "denies",
        r"(h[aäi]e?lt\w*|erklär\w*|bezeichne\w*|nenn\w*|nannten?)\b … "
        r"\b(für|als)? ?(unbegründet|unberechtigt|ungerechtfertigt|haltlos|gegenstandslos|falsch|unwahr|widerlegt|unzutreffend|erfunden|"
        r"erlogen|absurd|aus der luft gegriffen|(eine )?(lüge|erfindung|fälschung))",
    ),
    ("confirms", r"bestätig\w*|einräum\w*|eingeräumt|zugeb\w*|zugegeben|zugab\w*|gesteh(t|en)|gestand|gestanden"),
    ("confirms", r"räum(t|te|ten|en)\b … \bein|(gibt|gab|gaben|geben)\b … \bzu(?= ?[,?.!]| ?$)"),
    ("accuses", r"vorwerf\w*|vorwirf\w*|vorwarf\w*|vorgeworfen|(wirft|warf|warfen|werfen)\b … \bvor"),
    ("accuses", r"beschuldig(t|te|ten|en)|bezichtig\w*|anklag(t|te|ten|en)|angeklagt|klag(t|te|ten|en)\b … \ban"),
    (
        "accuses",
        r"vorhalte?n?|vorhält|vorhielt(en)?|vorgehalten|(hält|hielt|hielten|halten)\b … \bvor(?= ?[,?.!]| ?$| \w+ \w+)",
    ),
    ("accuses", r"erh(ebt|ob|oben|eben)\b … \b(vorw[uü]rfe?|anschuldigung(en)?|anklage)|(vorwurf|vorwürfe) erhoben"),
    ("accuses", r"zur last|anlasten|angelastet|laste(t|te|ten|n)\b … \ban|kreide(t|te|ten|n)\b … \ban|angekreidet"),
    ("accuses", r"unterstell(t|te|ten|en)|belaste(t|te|ten|n)|verdächtig(t|te|ten|en)"),
    ("accuses", r"(macht|machte|machten|machen)\b … \bverantwortlich|verantwortlich gemacht"),
    ("accuses", r"(gibt|gab|gaben|geben|gegeben)\b … \b(schuld|verantwortung)\b|die schuld (gibt|gab|gegeben|geben)"),
    ("accuses", r"bescheinig\w+\b … \b(scheitern|versagen|fehler)"),
    (
        "accuses",
        r"(schieb(t|en)?|schob(en)?)\b … \b(schuld|verantwortung)\b|zugeschoben|verantwortlich für|schuldig für",
    ),
    (
        "criticises,denies",
        r"(lehn(t|te|ten|en))\b … \bab(?= ?[,?.!]| ?$| \w)|abgelehnt|ablehn\w*|(spricht|sprach|sprachen) sich … \bgegen … \baus",
    ),
    (
        "criticises,denies",
        r"(sträub|stemm)(t|te|ten|en) sich|opponier\w+|protestier\w+|(wendet|wandte|wandten) ein\b|einwand|eingewandt",
    ),
    (
        "criticises,claims",
        r"bedauer(t|te|ten|n)|empör(t|te|ten|en)|entrüst\w+|ärger(t|te|ten|n)|schimpf(t|te|ten|en)|wetter(t|te|ten|n)",
    ),
    (
        "criticises,accuses",
        r"attackier\w+|greif(t|en)\b … \ban\b|griff(en)?\b … \ban\b|angegriffen|geißel\w+|brandmark\w+|beschwer(t|te|ten|en)",
    ),
    ("criticises,claims", r"spott\w+|verspott\w+|moquier\w+|setz\w+ … \baus\b|auszusetzen|enttäuscht"),
    ("criticises", r"kritisier\w*|bemängel\w*|missbillig\w*|rüg(t|te|ten|en)|gerügt|tadel(t|te|ten|n)|beanstande\w*"),
    ("criticises", r"beklag(t|te|ten|en)|monier\w*|anprangern|angeprangert|pranger(t|te|ten|n)\b … \ban"),
    ("criticises", r"verurteil(t|te|ten|en)|(übt|übte|übten|üben)\b … \bkritik|kritik geübt"),
    ("criticises", r"(stößt|stieß|stören|stört|störte) sich|nimmt … \banstoß"),
    ("demands", r"forder(t|te|ten|n)|gefordert|auffordern|aufgefordert|einforder\w*|verlang(t|te|ten|en)"),
    ("demands", r"(ruft|rief|riefen|rufen)\b … \b(auf|dazu)|aufgerufen|dräng(t|te|ten|en)|gedrängt"),
    ("demands", r"appellier\w*|plädier\w*|poch(t|te|ten|en)|(legt|legte|legten|legen)\b … \bnahe|nahegelegt"),
    ("demands", r"(spricht|sprach|sprachen) sich … \b(für|gegen) … \baus"),
    (
        "demands,claims",
        r"rät|riet(en)?|raten|geraten|empf(iehl|ehl|ahl|ohl)\w*|(schlägt|schlug|schlugen|schlagen) … \bvor\b|vorgeschlagen|reg(t|te|ten) … \ban\b",
    ),
    (
        "demands",
        r"b[aäei]t(et|en)?\b|gebeten|ersuch\w+|urgier\w*|mahn(t|te|ten|en) … \bein\b|einzumahnen|beharr\w+|besteh(t|en) … \bauf|bestand(en)? … \bauf",
    ),
    (
        "demands,claims",
        r"wünsch(t|te|ten|en)|tritt … \bfür … \bein|trat(en)? … \bfür … \bein|setz(t|te|ten|en) sich … \bein\b|befürwort\w+",
    ),
    ("announces", r"(stell(t|te|ten|en))\b … \bin aussicht"),
    ("announces", r"ankündig\w*|angekündigt|kündig(t|te|ten|en)\b … \ban|versprach\w*|verspr[ei]ch\w*|versprochen"),
    ("announces", r"zusicher\w*|zugesichert|sicher(t|te|ten|n)\b … \bzu|zugesagt|zusag(t|te|ten|en)|in aussicht"),
    ("announces,claims", r"plan(t|te|ten|en)|geplant|beabsichtig\w*|(hat|haben|hatte) … \bvor(?= ?[,?.!]| ?$)"),
    (
        "suspects,claims",
        r"vermute\w*|(be)?fürcht(et|ete|eten|en)|glaub(t|te|ten|en)|geglaubt|spekulier\w*|mutmaß(t|te|ten|en)|ahn(t|te|ten|en)",
    ),
    (
        "suspects,claims,demands",
        r"erwart(et|ete|eten|en)|erhoff(t|te|ten|en)",
    ),
    (
        "suspects,claims",
        r"schätz(t|te|ten|en)|geschätzt|prognostizier\w*|prophezei\w*|hoff(t|te|ten|en)|gehofft|argwöhn\w*",
    ),
    ("suspects,claims", r"(geht|ging|gingen|gehen)\b … \b(davon|von) … \baus(?= ?[,?.!]| ?$)|(sagt|sagte) … \bvoraus"),
    (
        "suspects,claims",
        r"(nimmt|nahm|nahmen|nehmen)\b … \ban(?= ?[,?.!]| ?$)|angenommen|(rechnet|rechnete|rechnen) … \bmit",
    ),
    ("suspects,claims", r"(hält|hielt|halten|hielten)\b … \bfür (möglich|wahrscheinlich|denkbar)"),
    ("warns,announces", r"droh(t|te|ten|en)|gedroht"),
    ("warns", r"warn(t|te|ten|en)|gewarnt|warnung|mahn(t|te|ten|en)"),
    # what may be praise or blame
    (
        "claims,criticises,accuses",
        r"(hält|hielt|hielten|halten)\b … \bfür|(bezeichne|beschreib|beschrieb|einstuf|empfand|empfind)\w*|nenn(t|en)|nannten?|genannt",
    ),
    (
        "claims,criticises,accuses",
        r"(sieht|sah|sahen|sehen)\b|(findet|fand|fanden|finden|befand|befanden)\b|betracht\w+|(stuf|wert)(t|te|ten|et|ete)\b|beurteil\w*|bewerte\w*|urteil(t|te|ten|en)",
    ),
    ("claims,denies", r"(hält|hielt|hielten|halten)\b … \b(dagegen|entgegen)|dagegengehalten"),
    (
        "claims,denies",
        r"entgegn\w+|konter(t|te|ten|n)|erwider\w+|verteidig(t|te|ten|en)|rechtfertig\w*|(gibt|gab|gaben|geben) … \bzu bedenken",
    ),
    ("claims,denies,announces", r"beteuer\w*|versicher(t|te|ten|n)"),
    (
        "claims",
        r"begrüß(t|te|ten|en)|lob(t|te|ten|en)|gelobt|würdig(t|te|ten|en)|unterstütz\w+|gratulier\w*|beglückwünsch\w+|heiß(t|en) … \bgut\b|hieß(en)? … \bgut\b",
    ),
    (
        "claims",
        r"(teil(t|te|ten|en)|gab(en)?|gibt|geben|macht?e?n?)\b … \b(mit|bekannt|publik|öffentlich)(?= ?[,?.!]| ?$)|mitgeteilt|bekanntgegeben|bekannt gegeben",
    ),
    (
        "claims",
        r"verr[aiä]et\w*|verrieten?|enthüll\w+|verlaut\w+|(ließ(en)?|lässt|lassen) … \b(wissen|verlauten|mitteilen|ausrichten|durchblicken)",
    ),
    (
        "claims",
        r"(weist|wies|wiesen|weisen)\b … \b(darauf )?hin(?= ?[,?.!]| ?$)|hingewiesen|antwort(et|ete|eten|en)|geantwortet|aussag(t|te|ten|en)",
    ),
    (
        "claims",
        r"stamm(t|te|ten|en)(?= die| der| das)|deut(et|ete|eten|en)\b … \ban\b|angedeutet|unterst(reicht|rich\w*)|bekräftig\w+",
    ),
    ("claims,announces", r"(will|wollen|wollte|wollten)\b … \bhaben(?= ?[,?.!]| ?$)"),
    (
        "claims",
        r"behaupte\w*|sag(t|te|ten|en|st)|gesagt|erklär(t|te|ten|en)|bericht(et|ete|eten|en)|meld(et|ete|eten|en)",
    ),
    (
        "claims",
        r"gemeldet|äußer(t|te|ten|n)|geäußert|schr[ei]+b(t|en)?|geschrieben|mein(t|te|ten|en)|gemeint|denkt|denken",
    ),
    (
        "claims",
        r"(gibt|gab|gaben|geben)\b … \ban(?= ?[,?.!]| ?$)|angegeben|(stell(t|te|ten|en))\b … \b(dar|fest|klar)|dargestellt",
    ),
    (
        "claims",
        r"erzähl\w*|schilder(t|te|ten|n)|beton(t|te|ten|en)|vertritt|vertr[ae]t(en)?|beziffer\w*|(bring|brach)(t|te|ten|en)\b … \bvor(?= ?[,?.!]| ?$)",
    ),
    ("claims", r"begründe\w*|kommentier\w*|reagier\w*|argumentier\w*"),
    ("claims", r"hält|hielt|halten|führ\w+\b … \bzurück|spr[aäi]ch\w*|rechn(et|ete|eten|en)"),
)

_SPEAKER_FRAMES = (
    # "nach Ansicht der Ministerin", "laut Polizei"
    r"\b(?:nach|laut|gemäß|zufolge) (?:den |der |dem )?(?:an(?:sicht|gaben?)|auskunft|darstellung|meinung|worten|aussagen?|auffassung|"
    r"überzeugung|einschätzung|bericht(?:en)?)(?: (?:der|des|von|vom|dem|den))? "
    r"(?!(?:über|zu|zum|zur|aus|in|im|an|am|auf|für|gegen|um|wegen|mit|vor|bei)\b)(?P<speaker>[^,?]+?)"
    r"(?=(?: (?:vor|aus|in|im|am|bei|nach|zu|zum|zur|auf|mit|nicht|von|über|die|der|das|den|dem|ein|eine|einen|sich)\b)|[,?]| *$)",
    r"\blaut (?P<speaker>[^,?]+?)(?=(?: (?:vor|aus|in|im|am|bei|nach|zu|zum|zur|auf|mit|nicht|über|die|das|sich|der)\b)|[,?]| *$)",
)

_SUBJECT_END = (
    r"(?= (?:zu|zum|zur|zu[mr]?|über|übers|von|vom|nach|auf|aufs|in|im|ins|bei|beim|an|am|darüber|dazu|davon|darauf|dafür|"
    r"dagegen|daran|gegenüber|wegen|mit|für|gegen|um|als|aus|vor|hinsichtlich|angesichts|dass|daß|ob|wie|warum|bisher|"
    r"selbst|offiziell|denn|eigentlich|es|das|die|dies|diese[snm]?|den|dem|eine[nm]?|seine[nmr]?|ihre[nmr]?|nicht|nun|einen|"
    r"bestätigt|dementiert|eingeräumt|zugegeben|bestritten|zurückgewiesen|gesagt|erklärt|behauptet|gefordert|"
    r"angekündigt|versprochen|gewarnt|geäußert|zurück|ein|ab|vor|zu)\b)|(?=[,?!:])|(?= *$)"
)

_AUXILIARIES = r"hat|haben|hatte|hatten|hätte|hätten|soll|sollen|will|wollte|wird|würde"
_ARTICLES = r"der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen"
_BACK = r"das|dies|dieses|diese|diesen|es|sie|ihn|ihm|ihnen|er|ihr|ihre|dem|dessen|davon|dazu|darüber|dagegen|daran|dafür|damit"
# "Wer außer X ...?"; "neben" is mostly a place, but not right after the word that asks for somebody
_EXCLUDING = r"außer|ausser|abgesehen von|mit ausnahme (?:von|des|der)|(?<=\bwer )neben"
_OTHERS = r"wer (?:denn )?(?:sonst|noch|sonst noch)|sonst noch|welche anderen"
_FACING = (
    r"wirft|warf(?:en)?|werfen|unterstell\w*|widerspr\w+|droht\w*|drohen|rät|riete?n?|raten|empf\w+|verspr\w+|"
    r"antwort\w+|entgegn\w+|erwider\w+|bescheinig\w+|kreide\w*|laste\w*|gratulier\w*"
)
_AND = r"und|aber|oder|also|na|nun|ok|okay|dann"
_FILLERS = """
der die das den dem des ein eine einer eines einem einen und oder aber auch denn nun noch schon eigentlich bitte mal
doch ja nein es sie er ihn ihm ihr ihre seine sein sich ist sind war waren wird wurde wurden werden worden hat haben
hatte hatten hätte habe sei seien dass daß ob wie was wer wem wen wann wo warum weshalb wieso welche welcher welches
welchen welchem dies diese dieser dieses zu zum zur über von vom nach auf in im ins bei beim an am mit für gegen um
als aus vor durch wegen dazu darüber davon dagegen damit darauf nicht so dann alles etwas mir uns ich du man gibt
gab kann soll sollte gewesen worden sich selbst selber nur erst bereits eben gar sogar etwa ganz wieder weiter wegen
während ehe bevor nachdem wenn falls obwohl sondern sowie zwar noch einmal mehr sehr doch wolle wollen will wollte
könne können müsse müssen muss darf dürfe dürfen solle sollen rolle spielt spielte spielen grund kein keine keinen keiner sonst hier dort da damals wovor wovon womit worüber wogegen wofür wozu woran worauf woraus wobei worum wodurch jemand jemanden
jemandem jemandes irgendjemand irgendjemanden irgendwer irgendwen irgendwas irgendetwas
"""
QUESTION = QuestionWords(
    who=_WHO,
    which=_WHICH,
    bearers=_BEARERS,
    when=_WHEN,
    asking=_ASKING,
    saying=_SAYING,
    overview=_OVERVIEW,
    both=r"\bwer\b[^,?]*? was(?= (?:zu[mr]?|über|von|vom|in|im|bei|beim|an|am|gegen|dazu|darüber)\b| \w+ *[?!.]*$| *[?!.]*$)",
    nouns=(
        ("demands", r"forderung(?:en)?"),
        ("accuses", r"vorw[uü]rfe?|anschuldigung(?:en)?|beschuldigung(?:en)?"),
        ("criticises", r"kritik"),
        ("announces", r"ankündigung(?:en)?|zusagen?"),
        ("denies", r"widerspruch"),
    ),
    counting=r"wie ?viele?\b",
    cues=_CUES,
    praise=r"begrüß|lob|gelobt|würdig|unterstütz|gratulier|beglückwünsch|befürwort|hei(?:ß|ss)t? .*gut|hieß(?:en)? .*gut|(?:tritt|trat|setz).*ein$",
    frames=_SPEAKER_FRAMES,
    nominal=(),
    subject_end=_SUBJECT_END,
    auxiliaries=_AUXILIARIES,
    hearsay="soll|sollen",
    articles=_ARTICLES,
    back=_BACK,
    pronouns="er|sie",
    joining=_AND,
    assuring=r"beteuer\w*|versicher(?:t|te|ten|n)|wollen|will|wollten?",
    subject=r"(?<!\b(?:in|an|am|zu|im) )(?<!\b(?:auf|vor|mit|bei|für|aus|von) )(?<!\b(?:nach|über) )welcher",
    fillers=frozenset(_FILLERS.split()),
    reaction=(
        r",? und (?:was (?:sag|erklär|erwider|entgegn|antworte)\w*|wie (?:reagier|antworte|äußer)\w*)\b"
        r"(?=[^,?]* (?:dazu|darauf|dagegen|daraufhin)\b|(?: [^\s,?]+){1,4}(?: sich)?[?.!]*$)[^,?]*",
        ", und wer bestreitet es",
    ),
    asserting=r"\bbehaupte",
    negation=r"\b(?:kein\w*|nicht|nie|niemals|nichts|weder|falsch\w*|haltlos\w*|unwahr\w*|erfunden\w*|unsinn|lüge\w*|absurd\w*)\b",
    talk={
        "greeting": r"(?:hallo|hallöchen|hi|hey|servus|moin(?: moin)?|moinsen|ahoi|tach|grü(?:ß|ss) (?:gott|dich|sie|euch|di)|gr[uü]ezi|"
        r"gute[nr]? (?:tag|morgen|abend)|tag|schönen (?:guten )?(?:tag|morgen|abend))(?: zusammen| du| qabot| allerseits| mitenand)?",
        "thanks": r"(?:(?:vielen|besten|herzlichen|tausend) dank|danke?(?: dir| ihnen| schön| sehr| vielmals)?|dankeschön|merci|"
        r"nein|ja|genau|cool|klasse|spitze|wunderbar|interessant|super|prima|toll|sehr gut|gut|perfekt|ok|okay|alles klar|passt|verstanden|aha|schön|tschü(?:ß|ss?)|ciao|"
        r"das (?:war|ist) (?:sehr |wirklich )?(?:gut|hilfreich|nett|super|toll|interessant|lieb|genug|alles)|"
        r"auf wiedersehen|bis (?:bald|dann|später))(?: (?:danke?|dir|für (?:die|deine|ihre|eure) \w+))?",
        "help": r"hilfe|hilf mir|help|anleitung|was (?:kannst|machst|tust) du(?: (?:alles|so|eigentlich|hier))*|wer bist du|"
        r"was bist du|wie (?:funktioniert|geht) (?:das|das hier|dies|qabot)|was kann ich (?:dich |hier )?(?:alles )?fragen|"
        r"wie (?:kann|soll) ich (?:dich )?fragen|wozu bist du (?:da|gut)|was kann (?:man|ich) hier (?:machen|tun|fragen)",
        "contents": r"(?:zeig(?:e)?(?: mir)? )?(?:welche|was für|alle|die) (?:artikel|texte|quellen|zeitungen|medien|berichte|themen|dokumente)"
        r"(?: (?:hast du|gibt es|kennst du|liegen (?:dir )?vor|sind (?:da|hier|vorhanden)|hast du gelesen|stehen zur verfügung))?|"
        r"wie viele (?:artikel|texte|quellen)(?: (?:hast du|gibt es|kennst du|sind (?:da|es)))?|was hast du gelesen|"
        r"woher (?:weißt du das|hast du das)|was steht (?:alles )?in den artikeln|worüber (?:weißt|kannst) du (?:etwas|was|bescheid)",
    },
    courtesy=r"(?:(?:hallo|hi|hey|servus|moin(?: moin)?|gr[uü]ezi|grüß (?:gott|dich|sie|euch))(?: zusammen)?|guten (?:tag|morgen|abend)|vielen dank|danke(?: schön| dir)?|ok|okay|gut|super|aha|alles klar)"
    r"[,.!]+ *(?:und )?(?=\w)",
    other_language=r"(?:und )?(?:bitte )?(?:(?P<en>auf englisch|in english)|(?P<de>auf deutsch|in german))(?: bitte| please)?",
    excluding=_EXCLUDING,
    others=_OTHERS,
    facing=_FACING,
    owned="der",
    asker=r"(?:(?P<agent>von wem|durch wen)|(?P<whom>(?:(?:gegen|über|vor) )?(?:wem|wen))|wer)(?!\w)",
    helping=r"hat|haben|hatte|hatten|wird|werden|wurden?",
    agent=r"von|vom|durch",
    against="gegen",
    passive="wird|werden|wurden?|worden",
    participle=r"\w+(?:t|en)",
    oblique="den|dem|einen|einem|gegen",
    what="Was",
    has_what="Was hat",
    nominative=r"(?:die|das) (?!der|die|und)[\w-]+|der [\w-]+e [\w-]+|der [\w-]*(?:er|or|ent|ist|ef|anwalt|rat|eister|ar|and|sitzende)",
    either_case=r"die|das",
    subject_behind=r"der|ein|er",
    pointing=r"[\w-]*(?:vorw[uü]rfe?n?|anschuldigung(?:en)?|beschuldigung(?:en)?|behauptung(?:en)?|darstellung(?:en)?|aussagen?|angaben?|forderung(?:en)?|kritik|verdacht|these|version|sache|bericht(?:en?)?|gegenteil)",
)
