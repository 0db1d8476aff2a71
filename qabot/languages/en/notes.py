"""English wordings of notes of correction."""

from qabot.languages.note_vocabulary import NoteWords

_PRINTED = r"(?:article|story|report|column|headline|caption|obituary|graphic|photo caption|post|piece|edition|newsletter|news brief)"
_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)"
_AT_FIRST = rf"(?:originally|initially|{_WRONGLY})"
_EARLIER = r"an? (?:earlier|previous|prior|original|initial) version"
_SAID = r"(?:stated|said|reported|wrote|quoted|claimed|suggested|described|identified|attributed|listed|named)"
_MISSAID = (
    r"(?:misstated|misidentified|misquoted|misattributed|misreported|misspelled|mischaracterized|mischaracterised|"
    r"gave (?:an? |the )?(?:incorrect|wrong))"
)
_NOUN = (
    r"(?:corrections?|clarifications?|retractions?|errat(?:um|a)|editor['’]?s['’]? note|editors['’] note|for the record|"
    r"setting the record straight|note to (?:our )?readers|an apology)"
)
_SO_FAR = r"[^.!?]{0,250}?"  # within the sentence

NOTES = NoteWords(
    heading=(
        rf"(?:(?:a|an|important|online|editorial|our) )?{_NOUN}(?:(?: and| &|,) {_NOUN})*"
        r"(?: (?:appended|of the week|\(?(?:\w+\.? )?\d{1,2}(?:,? \w+){0,2}\)?)|, (?:\w+\.? )?\d{1,2}(?:,? \w+){0,2})?"
    ),
    telling=(
        rf"\b{_EARLIER} of (?:this|the|our|that|an?) (?:{_PRINTED}|text)"
        rf"|(?:^|(?<=[.!?]\s)){_EARLIER} (?:{_WRONGLY} )?(?:{_SAID}|{_MISSAID}|said|had|included|contained)\b"
        rf"|\b(?:this|our) (?:{_PRINTED}|text) (?:was|has been|had been)\b{_SO_FAR}\b(?:amended|corrected|changed|clarified|updated to (?:correct|remove|clarify|reflect))"
        rf"|\bthe (?:article|story|headline) (?:was|has been) (?:amended|corrected|changed)"
        rf"|\b(?:this {_PRINTED}|the (?:article|story|headline)) (?:had )?{_AT_FIRST} {_SAID}"
        rf"|\bwe (?:had )?{_AT_FIRST} (?:stated|reported|wrote|quoted|identified|attributed|published)"
        rf"|\b(?:(?:an?|our) (?:\w+ ){{0,3}}(?:article|story|headline|caption|obituary|graphic|column|news brief)\b|our report\b|an? report on \w+(?: \d+)?\b)"
        rf"{_SO_FAR}\b(?:{_WRONGLY} {_SAID}|{_MISSAID})"
        r"|\bnot\b[^.!?]{0,20}? as we (?:had )?(?:\w+ly )?(?:wrote|written|reported|stated|published)\b"
        r"|\bwe (?:retract|withdraw) (?:the|this|that|our|these|those) (?:statement|claim|allegation|story|article|report|assertion)"
        r"|\bwe (?:sincerely |unreservedly )?(?:apologi[sz]e for|regret) (?:the|this|our|any) (?:error|mistake|confusion|inaccuracy)"
        r"|\bwe have (?:removed|deleted|corrected) the (?:sentence|passage|claim|reference|quote|quotation|story|article|headline)"
    ),
    own=(
        r"\bwe (?:had |have )?(?:\w+ly )?(?:wrote|written|reported|published|stated)\b[^.!?]{0,60} that\b"
        rf"|\bit (?:had )?{_AT_FIRST} (?:stated|said|reported|quoted)\b"
        rf"|\bin an? (?:\w+ )?{_PRINTED}\b{_SO_FAR}\bwe\b|\bour (?:\w+ )?{_PRINTED}\b{_SO_FAR}\b{_SAID}"
        rf"|\bwe (?:said|claimed|suggested)\b{_SO_FAR}\b(?:in|on) (?:an?|our|the|this|page) (?:\w+ )?{_PRINTED}"
    ),
    withdrawn=(
        r"\b(?:untrue|not true|incorrect|false|inaccurate|not the case|was wrong|were wrong|is wrong|in fact|"
        r"(?:he|she|they|it) (?:did|has|have|had|was|were|does|do) (?:not|never)|never (?:did|said|happened)|apologi[sz]e|retract|"
        r"withdraw|we accept|we regret|stand corrected)\b"
    ),
    paper=r"\bwe\b",
    resuming=r"(?:this|that|these|those|in fact|we|he|she|they|it|mr|ms|mrs|the (?:claim|allegation|statement|editors?|error))\b",
    reply=r"(?:right of reply|a reply|statement in reply)\b.*",
    cited=(
        r"\byou (?:have |had )?(?:\w+ly )?(?:wrote|written|reported|claimed|said|stated|published|alleged|suggested)\b"
        rf"|\byour (?:\w+ )?(?:{_PRINTED}|newspaper|paper)\b{_SO_FAR}\b(?:{_SAID}|alleged)"
        r"|\bit (?:was|is) (?:claimed|alleged|stated|said|reported|suggested)\b"
    ),
)
