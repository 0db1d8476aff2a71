"""Wording of answers in English; the same names as in the German file."""

from qabot.languages.answer_vocabulary import AnswerWords, Verb
from qabot.languages.vocabulary import words
from qabot.types import Stance

_VERBS: dict[Stance, tuple[Verb, ...]] = {
    Stance.CLAIMS: (
        Verb("claimed", "claimed", cue=r"\bclaim", object=False),
        Verb("insisted", "insisted", cue=r"insist", object=False, infinitive=False),
        Verb("argued", "argued", cue=r"argu", object=False, infinitive=False),
        Verb("wrote", "wrote", cue=r"wr[io]te|writt", object=False, infinitive=False),
        Verb("reported", "reported", cue=r"report", object=False, infinitive=False),
        Verb("praised", "praised", cue=r"prais", clause=False),
        Verb("welcomed", "welcomed", cue=r"welcom", clause=False),
        Verb("said", "said", object=False, infinitive=False),
    ),
    Stance.DENIES: (
        Verb("disputed", "disputed", cue=r"disput", infinitive=False),
        Verb("rejected", "rejected", cue=r"reject|dismiss", clause=False, infinitive=False),
        Verb("denied", "denied", infinitive=False, objects=r"den[iy]"),
    ),
    Stance.CONFIRMS: (
        Verb("admitted", "admitted", cue=r"admi|conced|acknowledg", infinitive=False),
        Verb("confirmed", "confirmed", infinitive=False, objects=r"confirm"),
    ),
    Stance.ACCUSES: (
        Verb("accused", "accused", cue=r"accus", to="{to} of", addressed=r"", infinitive=False, clause=False),
        Verb("blamed", "blamed", cue=r"blam", to="{to} for", addressed=r"", infinitive=False, clause=False),
        Verb("made", "made", "the accusation", object=False, infinitive=False),
    ),
    Stance.CRITICISES: (
        Verb("condemned", "condemned", cue=r"condemn|denounc", infinitive=False, clause=False),
        Verb("complained", "complained", cue=r"complain", object=False, infinitive=False),
        Verb("rejected", "rejected", cue=r"reject|oppos", infinitive=False, clause=False),
        Verb("criticised", "criticised", infinitive=False, clause=False, objects=r"critici"),
    ),
    Stance.DEMANDS: (
        Verb("urged", "urged", cue=r"urg", to="{to}", addressed=r"", object=False, clause=False),
        Verb(
            "called",
            "called",
            cue=r"\bcall",
            to="on {to}",
            addressed=r"",
            object=False,
            clause=False,
            before="for",
        ),
        Verb("asked", "asked", cue=r"\bask", to="{to}", addressed=r"", object=False, clause=False),
        Verb("told", "told", cue=r"told|\btell", to="{to}", addressed=r"", object=False, clause=False),
        Verb("ordered", "ordered", cue=r"order", to="{to}", addressed=r"", object=True, clause=False),
        Verb("wanted", "wanted", cue=r"\bwant", to="{to}", object=False, clause=False),
        Verb("demanded", "demanded", infinitive=False, objects=r"demand"),
    ),
    Stance.ANNOUNCES: (
        Verb("promised", "promised", cue=r"promis|pledg|vow"),
        Verb("threatened", "threatened", cue=r"threat", clause=False),
        Verb("planned", "planned", cue=r"\bplan|intend", clause=False),
        Verb("announced", "announced", infinitive=False, objects=r"announc"),
    ),
    Stance.SUSPECTS: (
        Verb("hoped", "hoped", cue=r"\bhop", object=False),
        Verb("feared", "feared", cue=r"fear|worr|afraid"),
        Verb("expected", "expected", cue=r"expect|forecast|predict"),
        Verb("doubted", "doubted", cue=r"doubt", infinitive=False),
        Verb("believed", "believed", cue=r"believ", object=False, infinitive=False),
        Verb("estimated", "estimated", cue=r"estimat", object=False, infinitive=False),
        Verb("suspected", "suspected", infinitive=False, objects=r"suspect"),
    ),
    Stance.WARNS: (
        Verb("threatened", "threatened", cue=r"threat", clause=False),
        Verb("warned", "warned", object=False, infinitive=False, before="of"),
    ),
}

ANSWER = AnswerWords(
    verbs=_VERBS,
    told={
        Stance.CLAIMS: ("says so", "say so"),
        Stance.DENIES: ("denies it", "deny it"),
        Stance.CONFIRMS: ("confirms it", "confirm it"),
        Stance.ACCUSES: ("makes the accusation", "make the accusation"),
        Stance.CRITICISES: ("criticises it", "criticise it"),
        Stance.DEMANDS: ("demands it", "demand it"),
        Stance.ANNOUNCES: ("announces it", "announce it"),
        Stance.SUSPECTS: ("suspects it", "suspect it"),
        Stance.WARNS: ("warns of it", "warn of it"),
    },
    counts=("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    # "officials in Seoul", "New Democrats", "Moscow and Pyongyang"; but "search and rescue agency"
    many=(
        r"(?!.*\b(?:agency|ministry|department|office|union|committee|council|company|board|court|group|party|authority|"
        r"service|trust|institute|association|federation|commission|bank|bureau|police force)\b).*\band\b",
        r"(?:many|several|some|numerous|other|all|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|further|\d+)\b",
        r"(?-i:[a-z-]+ )*(?:[\w'’-]+ ){0,4}(?:officials|sources|critics|opponents|residents|investigators|researchers|experts|"
        r"activists|unions|parties|media|reports|records|witnesses|officers|states|countries|rebels|lawyers|scientists|"
        r"people|police|democrats|republicans|conservatives|liberals|socialists|greens|ministers|analysts|families|workers|"
        r"troops|authorities|documents|figures|doctors|teachers|students|supporters|protesters|observers|members|staff)"
        r"(?= (?:of|in|for|from|at|near|on|with|close|within|who)\b|$)",
    ),
    articled={
        name: f"the {name}"
        for name in (
            "United States",
            "USA",
            "United Kingdom",
            "United Nations",
            "Netherlands",
            "Philippines",
            "European Union",
            "EU",
            "UN",
            "IMF",
            "ECB",
            "IAEA",
            "BBC",
            "Associated Press",
            "ORF",
        )
    },
    plural_names=frozenset(),
    many_mentioned=r"(?:these|those|many|several|some|all|both) ",
    attached="of|in|for",
    plural_verb=r"(?:say|deny|claim|accuse|believe|fear|report|warn|demand|have|are|were)(?!\w)",
    conjunctions="that|whether|if|how|why",
    according="(?!)",
    joined=r"(?!)",
    infinitive=r"to \w+\b.*",
    finite=(
        r"(?:is|are|was|were|has|have|had|would|will|could|can|should|must|may|might|did|does|do|need|needs|remains?|"
        r"became|becomes?)\b"
    ),
    # what is done ("dumping waste", "having sold") or a noun without a verb behind it
    phrase=(
        r"(?:(?!.* (?:to|as) [a-z])(?:the|a|an|any|all|its|his|her|their|this|these|those|such|some|no|more) .{1,90}|[a-z]+ing\b(?: .{1,120})?"
        r"|[a-z-]+(?: [a-z-]+){0,2})(?<!\bwas)"
    ),
    # a main clause with its verb: "the sewer had leaked", but neither "dumping waste" nor "because it had leaked"
    speech=(
        r"(?!(?:and|but|or|nor|so)\b)(?!(?:because|since|although|though|while|after|before|unless|until)\b[^,]*$)(?!\w+ing\b)"
        r"(?:(?!\bto [a-z]).)*?\b(?:is|are|was|were|has|have|had|would|will|could|can|should|must|may|might|did|does|do|"
        r"isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|wouldn't|won't|couldn't|can't|didn't|doesn't|don't)\b"
    ),
    own_words=(
        r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b|\bus\b"
        r"|^(?:Yes|No|Well|Sure|Of course|Absolutely|Never|Certainly|Exactly|Right|Nonsense)[.,!]"
    ),
    openers=words(
        """
        the a an all any some no many much most few both each every another other several such its his her their our my
        your it he she we they you there this that these those what who where when while if in on at by for with from
        after before since until about under over without despite as not nobody nothing everybody everyone everything
        one two three four five six seven eight nine ten more less only even also already however now then
        """
    ),
    reporting=words("could can should must may might did does do"),
    pointing=(
        r"(?:it|this|that|them|everything|so|(?:the|these|those|any|all|such|its|his|her|their|every) (?:\w+ )?(?:[\w-]*(?:claims?|"
        r"charges?|accusations?|allegations?|reports?|suggestions?|findings?|deliver(?:y|ies)|shipments?|criticism|"
        r"rumou?rs?|idea|version|matter|story|account|figures?|involvement|responsibility)))"
    ),
    replying=r"yes|no|yeah|nope|of course|certainly|sure|exactly|right|that[’']s (?:right|true|not true|wrong)|not at all|not yet|never|absolutely|perhaps|maybe|no comment",
    accusing=r"charge|accus|allegation|claim|criticism",
    denying=r"\bden[iy]|disput",
    governing=r"(?!)",
    negative=r"(?:not|never|no|neither|nor|without|hardly|n't)$",
    allegation=(
        r"\b(?:claims?|charges?|accusations?|allegations?|reports?|suggestions?|rumou?rs?|idea)\b[^.!?]{0,40}\b(?:that|of) *$"
    ),
    press=r"(?:news )?(?:agency|newspaper|broadcaster|magazine|paper|daily|weekly|station|channel|newswire|wire service|website)",
    passing=(
        r"\bas (?P<article>the )?(?:[a-z]+ )?(?:(?P<noun>PRESS) )?(?P<name>NAME)(?P<behind> PRESS)? (?:has )?report",
        r"\b(?:told|telling) (?P<to>(?:a |an )?(?:reporters?|journalists?) (?:for|from|of|at|with) )?(?P<article>the )?(?:[a-z]+ )?(?:(?P<noun>PRESS) )?(?P<name>NAME)(?P<behind> PRESS)?",
        r"\b(?:[Ii]n an interview with|quoted by|[Aa]ccording to|citing) (?P<article>the )?(?:[a-z]+ )?(?:(?P<noun>PRESS) )?(?P<name>NAME)(?P<behind> PRESS)?",
        r"(?:^|, )(?P<article>[Tt]he )?(?:(?P<noun>PRESS) )?(?P<name>NAME)(?P<behind> PRESS)? report(?:ed|s)\b",
    ),
    headings={
        Stance.CLAIMS: "What is said:",
        Stance.DENIES: "It is denied by:",
        Stance.CONFIRMS: "It is confirmed by:",
        Stance.ACCUSES: "Accusations come from:",
        Stance.CRITICISES: "Criticism comes from:",
        Stance.DEMANDS: "Demands come from:",
        Stance.ANNOUNCES: "Announced by:",
        Stance.SUSPECTS: "Suspected by:",
        Stance.WARNS: "Warnings come from:",
    },
    texts={
        "claimed_by": "It is claimed by:",
        "around": "Also on this:",
        "lacks_denial": "Nobody in the articles denies it in so many words.",
        "lacks_time": "The articles do not say when.",
        "lacks_confirmation": "Nobody in the articles confirms it in so many words.",
        "denied_by": "It is denied by:",
        "confirmed_by": "It is confirmed by:",
        "also": "See also:",
        "reported": "The report says: {quote}",
        "says_unnamed": "The article says: {quote}",
        "bodies": "one",  # "the United States denies"
        "article_m": "",
        "article_f": "",
        "article_n": "",
        "ending_m": "",
        "ending_f": "",
        "ending_n": "",
        "feminine": r"(?!)",
        "indefinite": r"(?!)",
        "one_nominal": "(?!)",
        "one_mentioned": r"an?",
        "side_of_trial": r"(?:the )?(?:defen[cs]e|prosecution)",
        "only_m": "",
        "only_f": "",
        "only_n": "",
        "joining": "and|but|while",
        "this": "this|these",
        "owned": r"his|her|their|its|my|our",
        "indefinite_m": "",
        "indefinite_f": "",
        "indefinite_n": "",
        "nominal_plural": r"(?!)",
        "object_article": r"(?!)",
        "quoting": r"(?!)",
        "somebody_new": r"an?",
        "led_by": r"(?:led|headed) by|around|under",  # what stands between a group and who leads it
        "somebody_known": "the",
        "outlet_n": r"(?!)",
        "only_dative": r"(?!)",
        "dative_plural": r"(?!)",
        "again": "Against this stands:",
        "line": "{who} {says} {quote}",
        "line_behind": "{who} {says} {quote} {behind}",
        "by": " [according to {who}]",
        "inserted": " [{who}]",
        "that": "that",
        "they": "they them",
        "she": "",
        "pronouns_m": "he him",
        "pronouns_f": "she her",
        "pronouns_n": "it",
        "speech_that": "that",
        "comma": "",
        "place": "{line} ({place})",
        "through": ", as {via} reported",
        "according": " [source: {via}]",
        "through_many": ", as {via} reported",
        "counters": "countered",
        "counters_many": "countered",
        "objects": "objected",
        "objects_many": "objected",
        "denied": "rejected the allegation",
        "denied_many": "rejected the allegation",
        "meant": "{line} [meant: {referent}]",
        "asked": "{line} [asked: {question}]",
        "other_one": "one other",
        "speaks_too": "{who} is quoted on it",
        "speak_too": "{who} are quoted on it",
        "speak": "On this, {who} are quoted",
        "speaks": "On this, {who} is quoted",
        "at": "The time given is {when}",
        "at_many": "The times given are {when}",
        "changed": "{who} said something different on {last} than on {first}",
        "changed_many": "{who} said something different on {last} than on {first}",
        "changed_undated": "{who} is reported differently in several articles",
        "holders": "This may mean several people: {who}",
        "namesakes": "Several bear this name: {who}",
        "said_on": "{weekday}, {day}",
        "at_time": "{time}",
        "undated": "{weekday}, date not given",
        "more_lines": "(more with --long; lines: {count})",
        "more": "More on this",
        "before_day": r"on|last|this|next|since|until|till|by|of|for|every",
        "weekday_unused": "The articles do not show what was said on {weekday}; answered without it",
        "date_unused": "The articles hold nothing on {dates}; answered without it",
        "date_unknown": "Whether it is of the time asked about ({dates}) cannot be told: the articles bear no date",
        "not_then": "The articles quote nothing that {speaker} said in the time asked about ({dates}).",
        "mentioned": "{speaker} occurs in the articles, but is not quoted on this.",
        "nobody_from": "{speaker} is not quoted in the articles.",
        "older": "earlier version",
        "same_report": "{count} articles but one source: the same report{agency}",
        "by_agency": " by {agency}",
        "absent": "The articles say nothing about this.",
        "absent_words": "The articles say nothing about this; {words} does not occur in them.",
        "absent_words_many": "The articles say nothing about this; {words} do not occur in them.",
        "nobody_else": "Nobody else in the articles says so.",
        "no_denial": "The topic occurs, but nobody in the articles denies it.",
        "no_stance": "The topic occurs, but nothing that is said in the articles answers this question.",
        "speaker_no_stance": "{speaker} is quoted in the articles, but with nothing of that kind.",
        "speaker_elsewhere": "{speaker} is quoted in the articles, but not on this topic.",
        "nearest": "The nearest that was found (no answer to the question):",
        "reading": "Read as a question about: {reading}",
        "suggest_denies": "Who denies that?",
        "suggest_claims": "Who claims that?",
        "suggest_said": "And {speaker}?",
        "step_search": "Searching the articles",
        "step_weigh": "Found {count} statements on the topic",
        "step_model": "The language model is writing",
        "search_away": "The search engine is away: only the words of the question were looked for, what is said in others may be missing. {reason}",
        "model_failed": "Answered without a language model. {reason}",
        "model_cut": "Not supported by the articles: {count} sentences of the language model were cut or replaced.",
        "model_cut_one": "Not supported by the articles: one sentence of the language model was cut or replaced.",
        "model_all_cut": "Nothing that the language model wrote was supported; this is the answer from the articles.",
        "lacks": "On this they say:",
        "side_claimed_by": "claims it",
        "side_claimed_by_many": "claim it",
        "side_denied_by": "denies it",
        "side_denied_by_many": "deny it",
        "side_confirmed_by": "confirms it",
        "side_confirmed_by_many": "confirm it",
        "clause": "{who} {told}",
        "whole": "{text}.",
        "for_party": "For {party}, {who} are quoted",
        "for_party_one": "For {party}, {who} is quoted",
        "neither": "{who} is quoted on it, but neither confirms nor denies it",
        "neither_many": "{who} are quoted on it, but neither confirm nor deny it",
        "both_answers": "The articles hold both a confirmation and a denial by {who}",
        "others": "{count} others",
        "changed_undated_many": "{who} are reported differently in several articles",
        "greeting": "Hello! Ask who says, claims or denies what in the articles.",
        "thanks": "You are welcome. Ask away.",
        "help": "I tell who claims, denies, demands or announces what in the {count} articles, with the place in the text; where they say nothing, I say so. Ask, for example, “Who denies that …?”, “What does … say about …?”, “Did … confirm that …?” or “Who says what about …?”.",
        "empty": "There are no articles yet. Put some into the folder, then ask who claims or denies what.",
        "contents": "There are {count} articles",
        "contents_one": "There is one article",
        "contents_sources": "{text} from {count} sources",
        "contents_days": "{text}, from {first} to {last}",
        "ask_said": "What does {speaker} say?",
        "ask_contents": "Which articles do you have?",
        "latest_unused": "Which report is the latest cannot be told: the articles bear no date",
        "and": "and",
    },
    quotes=("“", "”"),
    inner=("»", "«"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    day="{day} {month} {year}",
    weekdays={
        name: number
        for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    },
    days={"today": 0, "yesterday": -1},
    parts_of_day=words("'s ’s"),
    weekday=r"(?<!until )(?<!before )\b(\w+day|today|yesterday)\b",
    # "14:05: ...", "2.05pm - ...", "[2:05 p.m.] ...", or the time alone
    clock=r"[+*•\[( ]*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?: ?(?P<half>[ap])\.?m\.?)?(?: (?:GMT|BST|CET|CEST|ET|EST|EDT|PT|UTC))?\]?\)? *(?:[:|+*•–—-]+ *|\n|$)",
    time=r"\b(?:at|around|about|shortly after|shortly before) (?P<hour>[01]?\d|2[0-3])(?=:[0-5]\d|\.[0-5]\d ?[ap]\.?m|\s?[ap]\.?m\b)(?:[:.](?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b)?",
)
