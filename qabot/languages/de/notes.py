"""German wordings of notes of correction."""

from qabot.languages.note_vocabulary import NoteWords

_PRINTED = (
    r"(?:artikels?|beitrags?|beitrage?s|berichte?s?|textes|text|meldung|nachricht|ausgabe|überschrift|schlagzeile|"
    r"bildunterschrift|bildzeile|grafik|reportage|interviews?|kommentars?|berichterstattung|zeitung|online-\w+)"
)
_REPORTED = r"(?:berichtet|gemeldet|geschrieben|behauptet|verbreitet|zitiert|wiedergegeben|dargestellt|vermeldet)"
_WRONGLY = r"(?:irrtümlich|fälschlich|versehentlich)(?:erweise)?"
_AT_FIRST = rf"(?:ursprünglich|zunächst|zuerst|anfangs|{_WRONGLY})"
_HERE = rf"(?:hier|an dieser stelle|in diesem {_PRINTED}|in dieser {_PRINTED}|im {_PRINTED}|bei uns)"
_READ = r"(?:hieß|stand|war (?:zu lesen|die rede)|wurde|wurden|hatten? wir|haben wir|schrieben wir|hatte es geheißen)\b"
_NOUN = (
    r"(?:korrektur(?:en|hinweis(?:e)?)?|richtigstellung(?:en)?|berichtigung(?:en)?|widerruf|klarstellung(?:en)?|errat(?:um|a)|"
    r"transparenzhinweis|(?:anmerkung(?:en)?|hinweis|anm\.) (?:der redaktion|d\. ?(?:red\.?|redaktion))|redaktioneller hinweis)"
)
_SO_FAR = r"(?:[^.!?]|(?<=\d)\.){0,250}?"  # within the sentence

NOTES = NoteWords(
    heading=(
        rf"(?:(?:wichtige|redaktionelle|unsere|nachträgliche) )?{_NOUN}(?:(?:,| und| &| –| -) {_NOUN})*"
        rf"(?: (?:der redaktion|in eigener sache|vom [\w. ]{{4,25}}|\(?\d[\d. ]+\w*\)?|zu[mr]? (?:unserem |unserer |dem )?{_PRINTED}\b[^:]*|zu[mr]? [„“»\"][^:]*))?"
    ),
    telling=(
        rf"\bin (?:eine[rm]|der|dem|unsere[rm]) (?:früheren|ersten|vorherigen|älteren|ursprünglichen|vorigen) "
        rf"(?:fassung|version|{_PRINTED}) (?:(?:de[rs]|diese[rs]|unsere[rs]) {_PRINTED}\b|{_READ})"
        rf"|\bin der (?:erst|ur)fassung (?:(?:de[rs]|diese[rs]) {_PRINTED}\b|{_READ})"
        rf"|\b(?:wir bitten|bitten wir|wir bedauern|bedauern wir|und bedauern)\b{_SO_FAR} (?:den|diesen|die|das|dieses) (?:fehler|irrtum|versehen|verwechslung)"
        rf"|\b(?:diese[rs]?|unser) {_PRINTED} (?:wurde|ist)\b{_SO_FAR}\b(?:korrigiert|berichtigt|geändert|richtiggestellt|präzisiert)"
        rf"|\bin (?:diesem|dieser|unserem|unserer) {_PRINTED} (?:wurde|ist|haben wir)\b{_SO_FAR}\b(?:korrigiert|berichtigt|richtiggestellt)"
        rf"|\b{_AT_FIRST} (?:stand|hieß es) {_HERE}(?: \w+){{0,2}}[,:]"
        rf"|\b{_HERE} (?:stand|hieß es) {_AT_FIRST}(?: \w+){{0,2}}[,:]"
        rf"|\b(?:hieß es {_WRONGLY}|{_WRONGLY} hieß es)"
        rf"|\b(?:wir haben|haben wir|wir hatten|hatten wir)\b{_SO_FAR}\b{_AT_FIRST}\b{_SO_FAR}\b{_REPORTED}"
        rf"|\bin (?:diesem|dieser|unserem|unserer|eine[mr] {_PRINTED} (?:vom|am|über)) {_SO_FAR}\b{_WRONGLY}\b"
        rf"|\b(?:anders als|entgegen) (?:von uns|bei uns|in unsere[rm] {_PRINTED})\b{_SO_FAR}\b{_REPORTED}"
        rf"|\b(?:(?:die|unsere) redaktion|(?:unsere|diese) zeitung) (?:hat|hatte)\b{_SO_FAR}\b{_WRONGLY}\b{_SO_FAR}\b{_REPORTED}"
        r"|\b(?:widerrufen wir|wir widerrufen|stellen wir richtig|wir stellen richtig)\b"
        rf"|\b(?:wir|{_WRONGLY}) (?:\w+ ){{0,3}}{_WRONGLY} {_REPORTED}"
    ),
    own=(
        rf"\b(?:wir (?:berichteten|schrieben|meldeten|verbreiteten)|(?:berichteten|schrieben|meldeten|verbreiteten|"
        rf"behaupteten) wir)\b{_SO_FAR},"
        rf"|\b(?:wir (?:haben|hatten)|(?:haben|hatten) wir)\b{_SO_FAR}\b{_REPORTED}\b,"
        rf"|\bin unsere[rm] (?:\w+ ){{0,2}}{_PRINTED}\b"
    ),
    withdrawn=(
        r"\b(?:unwahr|unzutreffend|unrichtig|falsch|tatsächlich|richtig ist|richtig war|richtig muss|nicht richtig|nicht korrekt|"
        r"(?:trifft|traf) (?:so )?nicht zu|stimmt (?:so )?nicht|stimmte nicht|das (?:ist|war) (?:so )?nicht|nicht zutreffend|"
        r"widerrufen|(?:hat|haben|hatte|war|ist) (?:er|sie|es) (?:so )?(?:nicht|nie|niemals)|entschuldig\w+|"
        r"halten wir nicht aufrecht|wir bedauern|bedauern wir|zu unrecht)\b"
    ),
    paper=r"\bwir\b",
    resuming=(
        r"(?:dies\w*|das|tatsächlich|richtig|wir|er|sie|es|herr|frau|dabei|damit|dazu|hierzu|für diese\w*|die (?:behauptung|darstellung|meldung|aussage|redaktion))\b"
    ),
    reply=r"gegendarstellung(?:en)?\b.*",
    cited=(
        r"\b(?:behaupte|schreib|schrieb|verbreite|bericht|meld)(?:n|en|ten|eten)? sie\b|\b(?:heißt|hieß) es\b"
        rf"|\bhaben sie\b{_SO_FAR}\b{_REPORTED}|\b(?:wird|wurde|werde)\b{_SO_FAR}\b(?:{_REPORTED}|der eindruck)"
    ),
)
