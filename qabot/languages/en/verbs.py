"""The English verbs of saying: one a line, lemma, default stance, frames.

``infinitive`` stands for "to" and an infinitive and for the form in "-ing" ("denied taking it"), ``accusative`` for a
person between the verb and what is said ("told them that", "accused them of").
"""

from __future__ import annotations

from qabot.languages.vocabulary import table

VERBS = table(
    """
    accuse accuses accusative prep:of
    acknowledge confirms clause object infinitive quote
    add claims clause quote
    admit confirms clause object infinitive prep:to quote
    admonish warns accusative clause quote weak
    advise demands clause infinitive accusative quote
    advocate demands object infinitive
    affirm confirms clause quote object
    agree claims clause quote weak
    allege accuses clause quote object
    announce announces clause object quote
    answer claims clause quote
    anticipate suspects clause weak
    apologise confirms quote clause prep:for
    apologize confirms quote clause prep:for
    appeal demands infinitive prep:for
    argue claims clause quote
    ask demands accusative quote prep:for weak
    assert claims clause quote
    assume suspects clause
    assure announces clause accusative quote
    attack criticises object quote weak
    attest confirms clause quote
    beg demands accusative quote weak
    believe suspects clause
    bemoan criticises object quote
    berate criticises accusative prep:for quote
    blame accuses accusative prep:for,on object
    blast criticises object quote weak
    boast claims clause quote
    brand criticises as
    call claims as object quote weak
    castigate criticises object prep:for quote
    caution warns clause accusative quote prep:against infinitive
    censure criticises object prep:for
    challenge denies object quote weak
    charge accuses clause quote weak
    chide criticises accusative quote prep:for
    claim claims clause infinitive quote
    clarify claims clause quote
    comment claims quote clause
    complain criticises clause quote prep:about,of
    concede confirms clause quote
    conclude claims clause quote
    condemn criticises object as quote
    confess confirms clause infinitive prep:to quote
    confirm confirms clause object quote
    contend claims clause quote
    continue claims quote
    contest denies object weak
    contradict denies object clause quote
    counter denies clause quote
    criticise criticises object as prep:for,over quote
    criticize criticises object as prep:for,over quote
    debunk denies object
    declare announces clause quote weak
    decry criticises object as quote
    demand demands clause infinitive object quote
    denounce criticises object as quote
    deny denies clause object infinitive quote
    deplore criticises object quote
    describe claims as
    disclose claims clause object
    dismiss denies as object quote weak
    dispute denies clause object quote
    disavow denies object
    doubt suspects clause object
    elaborate claims quote
    emphasise claims clause quote
    emphasize claims clause quote
    encourage demands accusative weak
    enthuse claims quote
    estimate claims clause quote
    exclaim claims quote clause
    expect suspects clause infinitive accusative weak
    explain claims clause quote
    express claims object weak
    fear suspects clause
    find claims clause weak
    forecast suspects clause
    fret suspects clause quote
    fume criticises quote
    gloat claims quote
    guess suspects clause quote
    hint claims clause prep:at quote
    hold claims clause weak
    hope suspects clause quote
    implore demands accusative quote
    imply claims clause
    indicate claims clause quote
    inform claims clause accusative quote
    insinuate accuses clause quote
    insist claims clause quote prep:on
    instruct demands accusative
    intimate claims clause quote
    invite demands accusative weak
    joke claims clause quote
    lambast criticises object as quote prep:for
    lambaste criticises object as quote prep:for
    lament criticises clause object quote
    maintain claims clause quote
    mention claims clause
    mock criticises object as quote
    muse suspects quote clause
    note claims clause quote
    object criticises clause quote prep:to
    observe claims clause quote
    oppose criticises object weak
    order demands accusative clause weak
    plead demands quote prep:for
    pledge announces clause infinitive object quote
    post claims clause quote weak
    praise claims object as prep:for quote weak
    predict suspects clause object quote
    proclaim claims clause quote
    promise announces clause infinitive object quote
    propose demands clause infinitive object quote
    protest criticises clause quote weak
    quip claims quote clause
    quote claims patient weak
    read claims quote
    reaffirm confirms clause quote object
    reason claims quote clause weak
    reassure claims clause accusative quote
    rebuff denies object weak
    rebuke criticises object as quote prep:for
    rebut denies object quote
    rebutt denies object quote
    recall claims clause quote
    reckon suspects clause quote
    recommend demands clause infinitive object
    recount claims clause quote
    refute denies object clause quote
    reiterate claims clause quote
    reject denies as object quote weak
    relate claims quote weak
    remark claims clause quote
    remember claims clause quote
    repeat claims clause quote
    reply claims clause quote
    report claims clause quote
    repudiate denies object weak
    request demands clause object accusative quote weak
    respond claims clause quote
    retort denies clause quote
    reveal claims clause quote
    ridicule criticises object as quote
    say claims clause quote
    scoff criticises quote
    scold criticises accusative quote prep:for
    slam criticises object as quote prep:for
    speculate suspects clause quote prep:about
    state claims clause quote
    stress claims clause quote
    suggest claims clause quote
    suppose suspects clause
    surmise suspects clause quote
    suspect suspects clause accusative prep:of
    swear announces clause infinitive quote
    tell claims clause accusative quote
    testify claims clause quote
    think suspects clause quote
    threaten warns infinitive clause quote prep:with
    tweet claims clause quote
    underline claims clause quote
    underscore claims clause quote
    urge demands accusative clause object quote
    voice claims object weak
    vow announces clause infinitive quote
    warn warns clause quote accusative prep:of,against,about infinitive
    welcome claims object as quote weak
    whisper claims clause quote
    wonder suspects clause quote
    worry suspects clause quote
    write claims clause quote
    """
)
