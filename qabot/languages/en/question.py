"""How questions are put in English: question words, stance cues, and what points back to an earlier question."""

from qabot.languages.question_vocabulary import QuestionWords

_WHO = r"who|whom|whose|by whom"
_WHICH = r"(?<!\b(?:in|of|on|to|at|by) )(?:which|what)"
_BEARERS = (
    r"(?:politician|minister|chancellor|president|spokes\w+|expert|researcher|newspaper|paper|magazine|outlet|"
    r"broadcaster|agency|company|firm|group|bank|party|association|union|authority|office|ministry|organi[sz]ation|"
    r"body|bodies|court|country|countries|state|power|government|head|leader|side|camp|witness|defendant|suspect|"
    r"accused|member|mp|legislator|lawmaker|person|people|man|woman|official|officer|judge|lawyer|prosecutor|coach|"
    r"player|club|institute|university|church|bishop|general|diplomat|ambassador|representative|critic|opponent|"
    r"supporter|manager|board|operator|manufacturer|family|senator|governor|mayor)(?:es|s)?"
)
_WHEN = r"when|since when|until when|on (which|what) (day|date)|in (which|what) year|at what time"
_ASKING = (
    r"who|whom|whose|what|how (?:many|much|long|high|old|far|often|big|large|expensive)|how|when|where|why|which|did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|"
    r"according"
)
_SAYING = r"what|how|why|which|of what|for what"
_OVERVIEW = (
    r"\bwho (wants?|wanted) what\b(?= (?:in|for|from|about|on)\b| *[?!.]*$)",
    r"\bwho (says|said|claims|thinks|holds) what\b",
    r"\bwho (disputes|denies) what\b(?= \w)",
    r"\boverview\b",
    r"\b(positions|sides|parties|camps|views|opinions|standpoints) (on|in|about|of|regarding)\b",
    r"\bwhat (is|are|was) (\w+ )?(disputed|contested|claimed|alleged)\b",
    r"\bwhat is the (dispute|row|conflict|controversy) (about|over)\b",
    r"\bboth sides\b",
    r"\bwhat do (the )?(parties|sides|others)\b",
)

_CUES: tuple[tuple[str, str], ...] = (
    (
        "denies,claims",
        r"(claim|say|said|maintain|insist)\w*\b … \b(not to|never to|not having|to have no|saw nothing|knew nothing|knows nothing)",
    ),
    (
        "denies,criticises,claims",
        r"(will|would|does|did|do) not (accept|let|buy)\b|refus(e|es|ed)|wants? nothing to do",
    ),
    ("denies,suspects", r"doubt(s|ed)?|question(s|ed)(?= whether| the)|casts? doubt"),
    ("denies", r"rul(e|es|ed)\b … \bout\b|distanc(e|es|ed)|debunk(s|ed)?|rebuff(s|ed)?|disclaim(s|ed)?"),
    ("denies", r"den(y|ies|ied|ying)|denials?|reject(s|ed|ing)?|disput(e|es|ed|ing)|refut(e|es|ed|ing)"),
    ("denies", r"contradict(s|ed|ing)?|rebut(s|ted)?|repudiat(e|es|ed)|dismiss(es|ed)?|disavow(s|ed)?"),
    ("claims,denies", r"counter(s|ed)\b|retort(s|ed)?"),
    ("denies", r"(t[ao]kes?|took) issue|push(es|ed)? back|protest(s|ed)? innocence"),
    (
        "denies",
        r"(consider|describ|call|deem|label|regard|think|find|sa(?=ys|id))\w*\b … \b(unfounded|unjustified|baseless|groundless|false|untrue|"
        r"fabricated|absurd|a lie|lies|invented|wrong)",
    ),
    (
        "confirms",
        r"confirm(s|ed|ing)?|confirmation|admit(s|ted)?|acknowledg(e|es|ed)|conced(e|es|ed)|confess(es|ed)?|own(s|ed)? up",
    ),
    (
        "accuses",
        r"accus(e|es|ed|ing)|blam(e|es|ed|ing)|alleg(e|es|ed)|charg(e|es|ed)(?= \w+| … \bwith)|reproach(es|ed)?",
    ),
    ("accuses", r"(hold|holds|held)\b … \b(responsible|accountable|liable|against)|incriminat(e|es|ed)|imput(e|es|ed)"),
    ("accuses", r"(make|level|raise|made)\w*\b … \b(accusations?|allegations?|charges?)"),
    ("accuses", r"(put|lay|shift|pin)(s|ed)?\b … \b(blame|responsibility)"),
    ("accuses", r"point(s|ed)? the finger|insinuat(e|es|ed)"),
    ("criticises", r"critici[sz](e|es|ed)|condemn(s|ed)?|denounc(e|es|ed)|disapprov(e|es|ed)|(voice\w* )?disapproval"),
    (
        "criticises",
        r"complain(s|ed)?|rebuk(e|es|ed)|slam(s|med)?|decr(y|ies|ied)|deplor(e|es|ed)|attack(s|ed)(?= the)",
    ),
    ("criticises,denies", r"object(s|ed)|oppos(e|es|ed)|protest(s|ed)?|balk(s|ed)? at"),
    (
        "criticises,claims",
        r"regret(s|ted)?|lament(s|ed)?|bemoan(s|ed)?|mock(s|ed)?|scoff(s|ed)?|find(s)? fault|found fault|took offence",
    ),
    (
        "demands,claims",
        r"recommend(s|ed)?|advis(e|es|ed)|propos(e|es|ed)|suggest(s|ed)?|advocat(e|es|ed)",
    ),
    ("demands", r"ask(s|ed)? (for|of)|(push|press)(es|ed|ing)? for"),
    ("claims,demands", r"insist(s|ed)?"),
    (
        "demands",
        r"demand(s|ed|ing)?|call(s|ed|ing)? (for|on|upon)|urg(e|es|ed|ing)|request(s|ed)?|appeal(s|ed)?|press(es|ed)? for",
    ),
    ("demands", r"call\b … \b(for|on)\b|(argue|plead)\w*\b … \bfor\b|want(s|ed)? … \bto\b"),
    (
        "announces,claims",
        r"announc(e|es|ed)|promis(e|es|ed)|pledg(e|es|ed)|vow(s|ed)?|plan(s|ned)?|intend(s|ed)?",
    ),
    (
        "suspects,claims",
        r"suspect(s|ed)?|fear(s|ed)?|assum(e|es|ed)|speculat(e|es|ed)|presum(e|es|ed)|believ(e|es|ed)|estimat(e|es|ed)",
    ),
    ("suspects,claims,demands", r"expect(s|ed)?"),
    ("suspects,claims", r"predict(s|ed)?|forecasts?|hop(e|es|ed)|anticipat(e|es|ed)|reckon(s|ed)?"),
    ("warns,announces", r"threaten(s|ed)?"),
    ("warns", r"warn(s|ed|ing)?|caution(s|ed)?"),
    # what may be praise or blame
    (
        "claims,criticises,accuses",
        r"describ(e|es|ed)|regard(s|ed)?|consider(s|ed)?|see(s)?|saw|view(s|ed)?|find(s)?|found|portray(s|ed)?|"
        r"deem(s|ed)?|think(s)?|thought",
    ),
    (
        "claims,criticises,accuses",
        r"call(s|ed)?|brand(s|ed)?|label(s|led)?|dub(s|bed)?|characteri[sz](e|es|ed)|judg(e|es|ed)",
    ),
    ("claims,denies", r"repl(y|ies|ied)|respon(d|ds|ded)|justif(y|ies|ied)|defend(s|ed)?|hit(s)? back|answer(s|ed)?"),
    (
        "claims,denies,announces",
        r"assur(e|es|ed)|(give|offer)(s|n|ed)? … \bassurances?|gave … \bassurances?|swears?|swore|stress(es|ed)?",
    ),
    (
        "claims",
        r"claim(s|ed|ing)?|sa(y|ys|id|ying)|stat(e|es|ed)|report(s|ed)?|tell(s)?|told|explain(s|ed)?",
    ),
    (
        "claims",
        r"argu(e|es|ed)|maintain(s|ed)?|assert(s|ed)?|reveal(s|ed)?|mention(s|ed)?|declar(e|es|ed)",
    ),
    (
        "claims",
        r"contend(s|ed)?|put(s)?|trac(e|es|ed)|attribut(e|es|ed)|disclos(e|es|ed)|testif(y|ies|ied)|not(es|ed)|"
        r"add(s|ed)|prais(e|es|ed)|welcom(e|es|ed)|applaud(s|ed)?|hail(s|ed)|laud(s|ed)|endors(e|es|ed)|supports|supported",
    ),
    (
        "claims",
        r"comment(s|ed)?|react(s|ed)?|writ(e|es)|wrote|nam(e|es|ed)|giv(e|es)|draw|(is|was) the source|verdict",
    ),
)

_SPEAKER_FRAMES = (
    r"\baccording to (?P<speaker>[^,?]+?)(?=[,?]| *$)",
    r"\bin the (?:view|opinion|eyes|words|account) of (?P<speaker>[^,?]+?)(?=[,?]| *$)",
)

_SUBJECT_END = (
    r"(?= (?:that|whether|because|after|when|during|officially|ever|actually|also|already|publicly|really|not|about|"
    r"draw|make|give|do|take|cite|offer|raise|refer|compare|have|want|mean|hold|get|see|speak|talk|express|"
    r"blame|answer|reply|defend|praise|welcome|predict|expect|propose|suggest|recommend|support|oppose)\b)|(?=[,?!:])|(?= *$)"
)

_AUXILIARIES = r"did|does|do|has|have|had|is|was|will|would|should"
_ARTICLES = r"the|a|an"
_BACK = r"it|this|that|these|those|them|they|him|he|she|her|so|such"
_EXCLUDING = r"apart from|aside from|except(?: for)?|besides|other than|(?<=\bwho )but"
_OTHERS = r"who else|which others?|anyone else"
_AND = r"and|but|or|so|ok|okay|then|well"
_FILLERS = """
the a an and or but also it they he she them him her his their its is are was were be been being will would has have
had did does do only even just still already again itself himself herself themselves more most very than if whether
while when before after because into over under up out nor own such same that this these those what who whom whose when where why which how about on of in at to for from by
with against as not so then please me us i you one any else anyone anybody somebody anything something someone there can could should role play plays played reason want wants wanted
"""
QUESTION = QuestionWords(
    who=_WHO,
    which=_WHICH,
    bearers=_BEARERS,
    when=_WHEN,
    asking=_ASKING,
    saying=_SAYING,
    overview=_OVERVIEW,
    both=r"\bwho\b[^,?]*? what(?= (?:about|on|in|over|regarding|concerning|of|to|at|during)\b| *[?!.]*$)",
    nouns=(
        ("demands", r"demands?"),
        ("accuses", r"accusations?|allegations?"),
        ("criticises", r"criticism"),
        ("announces", r"announcements?|pledges?"),
    ),
    counting=r"how (?:many|much)\b",
    cues=_CUES,
    praise=r"prais|welcom|applaud|hail|laud|endors|support",
    frames=_SPEAKER_FRAMES,
    nominal=(r"\bthe", r"\ba", r"\ban", r"'s", r"s'", r"\bhis", r"\bher", r"\btheir", r"\bits", r"\bof"),
    subject_end=_SUBJECT_END,
    hearsay="(?!)",
    auxiliaries=_AUXILIARIES,
    articles=_ARTICLES,
    back=_BACK,
    pronouns="he|she|they",
    joining=_AND,
    assuring=r"insist(?:s|ed)?|assur(?:e|es|ed)|assurances?|swears?|swore",
    subject="which",
    fillers=frozenset(_FILLERS.split()),
    reaction=(
        r",? and (?:what|how) (?:do|does|did|has|have)\b[^,?]* (?:say|said|respond|responded|react|reacted|reply|replied|answer|answered)\b"
        r"(?: (?:to|about) (?:that|this|it|them))?(?=[?.!]*$)",
        ", and who denies it",
    ),
    asserting=r"\bclaim",
    negation=r"\b(?:no|not|never|none|neither|nothing|false|baseless|untrue|fabricat\w*|nonsense|lies?|absurd)\b|n't\b",
    talk={
        "greeting": r"(?:hello|hi|hiya|hey|howdy|good (?:morning|afternoon|evening|day)|greetings)(?: there| qabot| all| everyone| everybody)?",
        "thanks": r"(?:many |a lot of )?(?:thanks|thank you|thx|cheers)(?: (?:a lot|very much|so much|you))?(?: for (?:the|your) \w+)?|ok|okay|no|yes|yeah|cool|awesome|lovely|excellent|wonderful|interesting|right|sure|great|good|"
        r"that(?: was|'s| is) (?:very |really )?(?:helpful|good|great|nice|all|enough)|super|"
        r"perfect|fine|i see|got it|nice|bye|goodbye|see you",
        "help": r"help(?: me)?|what (?:can|do) you do|who are you|what are you|how does (?:this|it) work|"
        r"what can i ask(?: you)?|how (?:can|do|should) i ask(?: you)?|what is this(?: for)?",
        "contents": r"(?:(?:show|list)(?: me)? )?(?:which|what|all|the) (?:articles|texts|sources|papers|outlets|reports|topics|documents)"
        r"(?: (?:do you (?:have|know)|are there|have you(?: got| read)?|are available))?|"
        r"how many (?:articles|texts|sources)(?: (?:do you (?:have|know)|are there|have you(?: got| read)?))?|what have you read|"
        r"what is in the articles",
    },
    courtesy=r"(?:(?:hello|hi|hey)(?: there)?|good (?:morning|afternoon|evening)|thanks|thank you|ok|okay|great|good)[,.!]+ *(?:and )?(?=\w)",
    other_language=r"(?:and )?(?:please )?(?:(?P<en>in english|auf englisch)|(?P<de>in german|auf deutsch))(?: bitte| please)?",
    excluding=_EXCLUDING,
    others=_OTHERS,
    facing="(?!)",
    owned="(?!)",
    asker=r"(?:(?P<agent>by whom)|(?P<whom>(?:(?:against|about|of) )?whom)|who)(?!\w)",
    helping=r"did|does|do|is|are|was|were|has been|have been|had been|has|have|had",
    agent="by",
    against=r"against|at",
    passive="is|are|was|were|been|being|be",
    participle=r"\w+ed|said|told|held|thought|shown|seen|known",
    oblique="against|at",
    what="What",
    has_what="What has",
    nominative="the",
    either_case=r"(?!)",
    subject_behind=r"(?!)",
    pointing=r"(?:claim|charge|accusation|allegation|statement|account|report|demand|call|criticism|idea|suspicion|version|opposite|contrary|matter)s?",
)
