"""The English words of attribution. One cue a line: lemma, default stance, frames.

The frames are explained at ``qabot.languages.vocabulary.Cue``.
"""

from __future__ import annotations

from qabot.languages.en.verbs import VERBS
from qabot.languages.vocabulary import Speech, phrase_table, table, words

NOUNS = table(
    """
    accusation accuses clause infinitive
    admission confirms clause
    allegation accuses clause
    announcement announces clause infinitive
    argument claims clause
    assertion claims clause
    assumption suspects clause
    belief suspects clause
    charge accuses clause
    claim claims clause
    comment claims clause quote
    complaint criticises clause
    confession confirms clause
    confirmation confirms clause
    conclusion claims clause
    demand demands clause infinitive
    denial denies clause
    fear suspects clause
    hope suspects clause
    pledge announces clause infinitive
    prediction suspects clause
    promise announces clause infinitive
    rumour claims clause
    rumor claims clause
    speculation suspects clause
    statement claims clause quote
    suggestion claims clause
    suspicion suspects clause
    threat warns clause infinitive
    view claims clause
    vow announces clause infinitive
    warning warns clause
    """
)

PHRASES = phrase_table(
    """
    make claims clear,plain clause quote
    have suspects doubts,suspicions clause
    come claims conclusion clause
    take claims view clause
    express suspects hope,fear,concern,doubt clause
    point claims out clause quote
    call demands for object
    call demands on,upon accusative
    play denies down object weak
    rule denies out object
    set announces out infinitive
    speak claims of object
    hit denies back quote object prep:at
    """
)

SPEECH = Speech(
    verbs=VERBS,
    nouns=NOUNS,
    phrases=PHRASES,
    prepositions=words("according_to"),
    source_prepositions=words("according in by"),
    sources=words(
        """
        account accounts statement report reports estimate estimates view opinion words information figures sources
        survey poll study analysis data calculation calculations
        """
    ),
    manner=words("as"),
    deniable=words(
        """
        allegation accusation charge claim report suggestion rumour rumor suspicion assertion insinuation criticism
        finding story account statement remark complaint speculation notion version theory characterisation
        characterization comparison description contention insinuation implication it this that them these link
        involvement responsibility blame figure estimate
        """
    ),
    citing=words("citing quoting"),
    standards=words(
        """
        plan rule regulation law schedule size need age taste gift principle criterion tradition custom ability rank
        weight standard instruction recipe protocol season weather wish requirement preference circumstance contract
        agreement terms specification guideline situation definition classification category model procedure statute constitution treaty
        """
    ),
    governors=words("continue go proceed begin start have force rush hasten keep"),
    hearsay_adverbs=words("allegedly reportedly"),
    impersonal=words("read say"),
    things=words(
        """
        report study survey poll document paper letter statement release article newspaper magazine analysis text
        resolution draft video book website agency broadcaster review assessment inquiry ruling indictment
        """
    ),
)
