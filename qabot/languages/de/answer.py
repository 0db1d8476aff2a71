"""Wording of answers in German."""

from qabot.languages.answer_vocabulary import AnswerWords
from qabot.types import Stance

ANSWER = AnswerWords(
    # before a clause ("..., „dass ...“"), before direct speech, before the sentence that reports it
    says={
        Stance.CLAIMS: ("sagt,", "sagt:", "äußert sich dazu:"),
        Stance.DENIES: ("bestreitet,", "widerspricht:", "bestreitet das:"),
        Stance.CONFIRMS: ("bestätigt,", "bestätigt:", "bestätigt das:"),
        Stance.ACCUSES: ("erhebt den Vorwurf,", "erhebt den Vorwurf:", "erhebt Vorwürfe:"),
        Stance.CRITICISES: ("kritisiert,", "kritisiert:", "übt Kritik:"),
        Stance.DEMANDS: ("fordert,", "fordert:", "stellt eine Forderung:"),
        Stance.ANNOUNCES: ("kündigt an,", "kündigt an:", "macht eine Ankündigung:"),
        Stance.SUSPECTS: ("vermutet,", "vermutet:", "äußert eine Vermutung:"),
        Stance.WARNS: ("warnt,", "warnt:", "warnt:"),
    },
    plural={
        "sagt": "sagen", "äußert": "äußern", "bestreitet": "bestreiten", "widerspricht": "widersprechen",
        "bestätigt": "bestätigen", "erhebt": "erheben", "kritisiert": "kritisieren", "übt": "üben",
        "fordert": "fordern", "stellt": "stellen", "kündigt": "kündigen", "macht": "machen", "vermutet": "vermuten",
        "warnt": "warnen",
    },
    # "Kritiker und Anwohner", "mehrere Staaten", "spanische Händler"; but "türkische Regierung"
    many=(
        r".*(?:\bund\b|\bsowie\b)",
        r"(?:viele|mehrere|einige|zahlreiche|andere|manche|alle|beide|zwei|drei|vier|fünf|weitere)\b",
        r"[a-zäöü-]+e [\w-]*(?:er|en|ten|ler|isten|eure|anwälte|gerichte|amte|politiker|länder|staaten|leute)\b(?<!schaften)$",
        r"(?:[\w-]*werke|angaben|[\w-]*berichte)\b",
        r"[\w-]*(?:leute|kräfte|dienste|truppen|soldaten|firmen|banken|konzerne|behörden|händler|kritiker|gegner|anwohner|ermittler|forscher|experten|demonstranten|aktivisten|"
        r"verbände|gewerkschaften|parteien|medien|kreise|quellen|berichte|zeugen|beamte|staaten|länder|rebellen|"
        r"anwälte|wissenschaftler|veranstalter|politiker|abgeordnete|angehörige|separatisten)\b",
    ),
    plural_verb=r"(?!ge)\w+(?:ten|ieren|ollen|aben|aren|ind)(?!\w)",
    conjunctions="dass|daß|ob|wie|warum|weshalb|wonach",
    headings={
        Stance.CLAIMS: "Das wird behauptet:",
        Stance.DENIES: "Das wird bestritten:",
        Stance.CONFIRMS: "Das wird bestätigt:",
        Stance.ACCUSES: "Vorwürfe erheben:",
        Stance.CRITICISES: "Kritik üben:",
        Stance.DEMANDS: "Forderungen stellen:",
        Stance.ANNOUNCES: "Angekündigt haben:",
        Stance.SUSPECTS: "Vermutungen äußern:",
        Stance.WARNS: "Es warnen:",
    },
    texts={
        "other_side": "Die Gegenseite:",
        "claimed_by": "Behauptet wird es von:",
        "denied_by": "Bestritten wird es von:",
        "confirmed_by": "Bestätigt wird es von:",
        "also": "Dazu auch:",
        "reported": "Im Bericht heißt es: {quote}",
        "says_unnamed": "Dazu heißt es, ohne dass ein Sprecher genannt wird: {quote}",
        "line": "{who} {says} {quote}",
        "place": "{line} ({place})",
        "through": "{place}, unter Berufung auf {via}",
        "same_report": "{count} Artikel, aber eine Quelle: dieselbe Meldung{agency}",
        "by_agency": " von {agency}",
        "absent": "Zu dieser Frage steht nichts in den Artikeln.",
        "absent_words": "Zu dieser Frage steht nichts in den Artikeln; {words} kommt darin nicht vor.",
        "absent_words_many": "Zu dieser Frage steht nichts in den Artikeln; {words} kommen darin nicht vor.",
        "no_denial": "Das Thema kommt vor, aber niemand bestreitet es in den Artikeln.",
        "no_confirmation": "Das Thema kommt vor, aber niemand bestätigt es in den Artikeln.",
        "no_stance": "Das Thema kommt vor, aber keine Äußerung in den Artikeln passt zu dieser Frage.",
        "speaker_elsewhere": "{speaker} kommt in den Artikeln zu Wort, aber nicht zu diesem Thema.",
        "speaker_absent": "{speaker} kommt in den Artikeln nicht zu Wort.",
        "nearest": "Am nächsten kommt (keine Antwort auf die Frage):",
        "accusation_absent": "Wer den Vorwurf erhebt, geht aus den Artikeln nicht hervor.",
        "nobody_denies": "Ein Widerspruch dazu findet sich in den Artikeln nicht.",
        "reading": "Verstanden als Frage zu: {reading}",
        "suggest_denies": "Wer bestreitet das?",
        "suggest_claims": "Wer behauptet das?",
        "suggest_said": "Und {speaker}?",
        "step_search": "Artikel werden durchsucht",
        "step_weigh": "{count} Äußerungen zum Thema gefunden",
        "step_model": "Das Sprachmodell formuliert",
        "model_failed": "Ohne Sprachmodell beantwortet. {reason}",
        "model_cut": "Vom Sprachmodell nicht belegt: {count} Sätze sind gestrichen oder ersetzt.",
        "model_cut_one": "Vom Sprachmodell nicht belegt: ein Satz ist gestrichen oder ersetzt.",
        "model_all_cut": "Nichts von dem, was das Sprachmodell schrieb, war belegt; stattdessen die Antwort aus den Artikeln.",
        "and": "und",
        "none": "",
    },
    quotes=("„", "“"),
    inner=("»", "«"),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ),  # fmt: skip
    day="{day}. {month} {year}",
)  # fmt: skip
