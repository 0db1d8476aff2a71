"""The English words of attribution. One cue a line: lemma, default stance, frames.

The frames are explained at ``qabot.languages.vocabulary.Cue``.
"""

from __future__ import annotations

from qabot.languages.vocabulary import Speech, phrase_table, table, words

VERBS = table(
    """
    accuse accuses accusative prep:of
    acknowledge confirms clause object quote
    add claims clause quote
    admit confirms clause object quote
    advise demands clause infinitive accusative quote
    affirm confirms clause quote object
    agree claims clause quote weak
    allege accuses clause quote object
    announce announces clause object quote
    answer claims clause quote
    anticipate suspects clause object weak
    appeal demands infinitive prep:for,to
    argue claims clause quote
    ask demands infinitive accusative quote prep:for weak
    assert claims clause quote
    assume suspects clause
    assure announces clause accusative quote
    attack criticises object as quote weak
    believe suspects clause
    blame accuses accusative prep:for object
    boast claims clause quote
    brand criticises as object
    call claims as object quote weak
    caution warns clause quote prep:against infinitive
    charge accuses clause accusative prep:with weak
    cite claims object weak
    claim claims clause infinitive quote object
    comment claims quote clause
    complain criticises clause quote prep:about,of
    concede confirms clause quote object
    conclude claims clause quote
    condemn criticises object as quote
    confess confirms clause infinitive prep:to quote
    confirm confirms clause object quote
    contend claims clause quote
    contest denies object
    contradict denies object clause quote
    counter denies clause quote
    criticise criticises object as prep:for quote
    criticize criticises object as prep:for quote
    decline claims infinitive
    decry criticises object as quote
    declare announces clause quote object weak
    demand demands clause infinitive object quote
    denounce criticises object as quote
    deny denies clause object infinitive quote
    deplore criticises object quote
    describe claims as object
    disclose claims clause object
    dismiss denies as object quote
    dispute denies clause object quote
    disavow denies object
    doubt denies clause object
    emphasise claims clause quote
    emphasize claims clause quote
    encourage demands infinitive accusative weak
    estimate claims clause object quote
    exclaim claims quote
    expect suspects clause infinitive object weak
    explain claims clause quote
    expose accuses object weak
    express claims object weak
    fear suspects clause object
    find claims clause weak
    forecast suspects clause object
    guess suspects clause quote
    hint claims clause prep:at quote
    hold claims clause weak
    hope suspects clause infinitive quote
    imply claims clause
    indicate claims clause quote
    inform claims clause accusative quote
    insist claims clause quote prep:on
    instruct demands infinitive accusative
    invite demands infinitive accusative weak
    joke claims clause quote
    lambast criticises object as quote
    lament criticises clause object quote
    maintain claims clause quote
    mention claims clause object
    negate denies object
    note claims clause quote
    object criticises clause quote prep:to
    observe claims clause quote
    offer announces infinitive object weak
    order demands infinitive accusative clause
    plan announces infinitive object weak
    plead demands infinitive quote prep:for
    pledge announces clause infinitive object quote
    post claims clause quote weak
    praise claims object as quote
    predict suspects clause object quote
    proclaim claims clause quote
    promise announces clause infinitive object quote
    propose demands clause infinitive object quote
    protest criticises clause quote object
    quip claims quote clause
    quote claims object weak
    reaffirm confirms clause quote object
    rebuff denies object
    rebut denies object quote
    recall claims clause quote
    reckon suspects clause quote
    recommend demands clause infinitive object
    refute denies object clause quote
    reiterate claims clause quote object
    reject denies object as quote
    remark claims clause quote
    remember claims clause quote
    repeat claims clause quote object
    reply claims clause quote
    report claims clause object quote
    repudiate denies object
    request demands clause object infinitive quote
    respond claims clause quote
    retort denies clause quote
    reveal claims clause object quote
    say claims clause quote object
    slam criticises object as quote
    speculate suspects clause quote prep:about
    state claims clause quote
    stress claims clause quote
    suggest claims clause quote
    suppose suspects clause
    suspect suspects clause object accusative prep:of
    swear announces clause infinitive quote
    tell claims clause accusative quote
    testify claims clause quote
    think suspects clause quote
    threaten warns infinitive clause quote prep:with
    tweet claims clause quote
    underline claims clause quote
    underscore claims clause quote
    urge demands infinitive accusative clause quote
    voice claims object weak
    vow announces clause infinitive quote
    warn warns clause quote accusative prep:of,against infinitive
    welcome claims object as quote
    wonder suspects clause quote
    worry suspects clause quote
    write claims clause quote
    """
)

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
    call demands for,on object infinitive
    play denies down object
    rule denies out object
    set announces out infinitive
    speak claims of object
    hit denies back quote
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
    hearsay_adverbs=words("allegedly reportedly supposedly purportedly"),
    impersonal=words("read say"),
    things=words(
        """
        report study survey poll document paper letter statement release article newspaper magazine analysis text
        resolution draft video book website agency broadcaster review assessment inquiry ruling indictment
        """
    ),
)
