"""The German verbs of saying: one a line, lemma with its particle, default stance, frames."""

from __future__ import annotations

from qabot.languages.de.contractions import CONTRACTIONS
from qabot.languages.vocabulary import table

VERBS = table(
    """
    abbügeln denies object alleged
    ablehnen criticises object infinitive clause
    ableugnen denies object clause
    abschmettern denies object alleged
    abstreiten denies object clause infinitive quote
    abtun denies as object
    abwehren denies object alleged
    abwiegeln denies quote clause
    abweisen denies object alleged
    abverlangen demands object dative
    ahnen suspects clause
    akzeptieren confirms object weak
    analysieren claims clause quote
    anbieten announces infinitive clause object dative
    andeuten claims clause object
    androhen warns infinitive clause object dative
    anerkennen confirms clause weak
    anfügen claims clause quote
    anführen claims clause quote object
    angeben claims clause infinitive quote as object predicate
    angreifen criticises accusative quote
    anklagen accuses accusative infinitive clause
    ankreiden accuses object dative clause
    ankündigen announces clause infinitive quote object
    anlasten accuses object dative clause
    anmahnen demands object clause infinitive
    anmerken claims clause quote
    annehmen suspects clause
    anordnen demands object clause infinitive
    anprangern criticises object clause quote as
    anraten demands infinitive clause dative
    anregen demands clause infinitive object quote
    anschuldigen accuses accusative
    ansehen claims as
    anspielen claims clause with:darauf prep:auf
    antworten claims clause quote
    anweisen demands infinitive accusative clause
    anzeigen accuses accusative weak
    anzweifeln denies object clause
    appellieren demands infinitive clause quote prep:an
    argumentieren claims clause quote
    argwöhnen suspects clause quote
    attackieren criticises accusative quote as
    attestieren claims object dative clause
    auffordern demands infinitive clause accusative prep:zu quote
    aufklären claims clause weak
    aufmerksam_machen claims clause prep:auf
    aufrufen demands infinitive clause accusative prep:zu quote
    aufzeigen claims clause
    ausdrücken claims quote weak
    ausführen claims clause quote
    ausgehen claims clause with:davon prep:von
    ausrichten claims clause quote weak
    ausrufen claims quote
    ausplaudern claims clause object
    aussagen claims clause infinitive quote
    ausschließen denies object clause infinitive quote
    aussprechen demands clause infinitive quote with:dafür,dagegen prep:für,gegen
    ausrechnen claims clause
    beabsichtigen announces infinitive object
    beanspruchen claims infinitive object
    beanstanden criticises object clause
    beantragen demands object infinitive clause
    beantworten claims quote weak
    beauftragen demands infinitive accusative
    bedanken claims clause quote
    bedauern criticises clause infinitive quote object
    bedrohen warns accusative
    beeiden claims clause
    befehlen demands infinitive clause dative
    befürchten suspects clause infinitive object quote
    befürworten claims object clause
    begreifen claims as clause weak
    begründen claims clause quote object
    begrüßen claims object clause as quote
    behaupten claims clause infinitive quote object
    beharren demands clause infinitive prep:auf quote
    bejahen confirms clause quote weak
    bekannt_geben claims clause object quote
    bekanntgeben claims clause object quote
    bekanntmachen claims clause object
    beklagen criticises clause object quote prep:über
    bekennen confirms clause infinitive quote prep:zu
    bekräftigen claims clause infinitive object quote
    bekunden claims clause infinitive object quote
    belasten accuses accusative person
    bemängeln criticises clause object quote
    bemerken claims clause quote
    berichten claims clause quote prep:von,über infinitive
    berichtigen claims clause object quote
    berufen claims clause with:darauf prep:auf
    beruhigen claims quote clause
    bescheinigen claims object dative clause
    beschimpfen criticises as accusative
    beschließen announces clause infinitive object
    beschreiben claims clause as object quote
    beschuldigen accuses infinitive accusative clause object
    beschweren criticises clause prep:über quote
    beschwören warns clause infinitive object
    bestätigen confirms clause object quote infinitive
    bestehen demands clause infinitive with:darauf prep:auf
    besagen claims clause
    bestreiten denies clause infinitive object quote
    beteuern denies clause infinitive object quote
    betiteln claims as quote
    betonen claims clause infinitive object quote
    betrachten claims as
    beurteilen claims as object
    bewerten claims as object
    bezeichnen claims as quote
    bezeugen claims clause object
    bezichtigen accuses infinitive accusative clause object
    beziffern claims object predicate prep:auf
    bezweifeln denies clause object infinitive quote
    bilanzieren claims clause quote
    bitten demands infinitive clause accusative prep:um quote
    brandmarken criticises as object
    brüllen claims quote clause
    charakterisieren claims as
    danken claims quote clause weak
    darlegen claims clause object quote
    darstellen claims as
    dementieren denies clause object infinitive quote
    denken suspects clause quote infinitive with:darüber,daran prep:an
    denunzieren accuses as accusative
    deuten claims as
    diagnostizieren claims clause object
    diktieren demands clause quote
    distanzieren denies prep:von
    dramatisieren claims weak
    drängen demands infinitive clause prep:auf
    drohen warns infinitive clause prep:mit dative quote
    durchblicken_lassen claims clause
    durchsickern claims clause
    einfordern demands object
    eingestehen confirms clause infinitive object quote
    einigen announces clause infinitive prep:auf
    einräumen confirms clause infinitive object quote
    einreden claims clause dative
    einschätzen claims clause as object quote
    einschränken claims clause quote
    einsetzen demands clause infinitive with:dafür prep:für
    einstufen claims as prep:als
    eintreten demands clause infinitive with:dafür prep:für
    einwenden criticises clause quote
    einwerfen claims quote clause
    empfehlen demands infinitive clause object dative quote
    empfinden claims as object clause
    empören criticises clause quote prep:über
    enthüllen claims clause object
    entgegenhalten denies clause object dative quote
    entgegentreten denies dative given
    entgegnen claims clause quote
    entnehmen claims clause
    entrüsten criticises quote clause prep:über
    entscheiden announces clause infinitive weak
    entschließen announces infinitive clause
    entschuldigen claims quote clause prep:für
    erachten claims as
    erfahren claims clause
    erfragen claims clause
    ergänzen claims clause quote
    ergeben claims clause
    erhoffen suspects clause object
    erinnern claims clause quote prep:an
    erklären claims clause infinitive quote object
    erkundigen claims clause quote
    erläutern claims clause quote object
    ermahnen warns infinitive clause accusative quote
    ermitteln claims clause weak
    ermuntern demands infinitive accusative
    ermutigen demands infinitive accusative
    eröffnen claims clause dative weak
    errechnen claims clause
    erschließen claims clause
    erwägen announces infinitive object clause
    erwähnen claims clause object quote
    erwarten suspects clause infinitive object
    erwidern claims clause quote
    erzählen claims clause quote prep:von,über
    feiern claims as
    festhalten claims clause quote with:daran prep:an
    festlegen announces clause
    feststellen claims clause quote object
    flehen demands quote clause
    fluchen criticises quote
    folgern claims clause quote
    fordern demands clause infinitive object quote
    formulieren claims clause quote object
    fragen claims clause quote
    freuen claims clause quote prep:über,auf
    frohlocken claims quote
    fürchten suspects clause infinitive object quote
    garantieren announces clause infinitive object
    geißeln criticises object as
    geloben announces infinitive clause object
    gestehen confirms clause infinitive object quote
    glauben suspects clause infinitive quote prep:an
    gratulieren claims quote weak
    grüßen claims quote weak
    gutheißen claims object
    hadern criticises quote
    heißen claims clause quote
    herausfinden claims clause
    herausstellen claims clause
    herausstreichen claims clause object
    hervorgehen claims clause
    hervorheben claims clause object quote
    hinweisen claims clause prep:auf quote
    hinterfragen criticises object clause
    hinzufügen claims clause quote
    hinzusetzen claims clause quote
    hören claims clause weak
    hoffen suspects clause infinitive prep:auf quote
    höhnen criticises quote clause
    informieren claims clause accusative quote prep:über
    insistieren demands clause infinitive prep:auf quote
    interpretieren claims as clause
    ironisieren criticises quote
    irritieren criticises weak
    jammern criticises quote clause
    jubeln claims quote clause
    kalkulieren suspects clause
    klagen criticises clause quote prep:über
    klarmachen claims clause quote
    klarstellen claims clause quote
    kolportieren claims clause object
    kommentieren claims clause quote object
    konstatieren claims clause quote object
    kontern denies clause quote
    konzedieren confirms clause quote
    korrigieren claims clause quote object weak
    kreischen claims quote
    kritisieren criticises clause object as quote infinitive
    kundgeben claims clause object
    kundtun claims clause object quote
    lamentieren criticises clause quote
    lauten claims quote clause
    lästern criticises quote clause
    leugnen denies clause infinitive object quote
    loben claims object clause as quote
    mahnen warns clause infinitive quote prep:zu
    mäkeln criticises quote clause
    meckern criticises quote clause
    meinen claims clause infinitive quote
    melden claims clause quote object
    missbilligen criticises object clause
    mitteilen claims clause quote object infinitive
    moderieren claims weak quote
    monieren criticises clause object quote
    munkeln suspects clause
    murmeln claims quote clause
    murren criticises quote clause
    mutmaßen suspects clause quote prep:über
    nachfragen claims clause quote
    nachlegen claims quote
    nachsagen claims object dative clause infinitive
    nachweisen claims clause weak
    nahelegen claims clause infinitive
    negieren denies clause object
    nennen claims as object quote predicate
    nörgeln criticises quote clause
    notieren claims clause quote
    offenbaren confirms clause quote object
    offenlegen claims clause object
    opponieren criticises prep:gegen
    orakeln suspects clause quote
    philosophieren claims clause quote
    plädieren demands clause infinitive prep:für,auf quote
    planen announces infinitive object
    poltern criticises quote clause
    postulieren claims clause object
    posten claims quote clause
    prahlen claims clause infinitive quote
    präsentieren claims weak
    präzisieren claims clause quote
    predigen claims clause quote
    preisen claims as object
    proklamieren claims clause object
    prognostizieren suspects clause object quote
    prophezeien suspects clause object quote
    protestieren criticises clause prep:gegen quote
    provozieren criticises quote
    protokollieren claims clause
    pochen demands clause infinitive with:darauf prep:auf
    publizieren claims weak
    quittieren claims quote weak
    quengeln criticises quote
    raten demands infinitive clause dative prep:zu quote
    räsonieren claims clause quote
    reagieren claims quote
    rechnen suspects clause with:damit prep:mit
    rechtfertigen denies clause quote as object
    referieren claims clause
    reklamieren claims clause object
    relativieren claims clause quote
    resümieren claims clause quote
    rufen claims quote clause
    rügen criticises object clause quote as
    sagen claims clause quote infinitive
    säuseln claims quote
    schätzen suspects clause object prep:auf
    scherzen claims quote clause
    schildern claims clause quote object
    schimpfen criticises quote clause as
    schlussfolgern claims clause quote
    schreiben claims clause quote
    schreien claims quote clause
    schwärmen claims quote clause prep:von
    schwören claims clause infinitive quote
    seufzen claims quote
    signalisieren announces clause infinitive object
    simsen claims quote
    skandieren demands quote
    skizzieren claims clause weak
    spekulieren suspects clause quote prep:über
    spötteln criticises quote clause
    spotten criticises quote clause
    sprechen claims quote clause with:davon prep:von
    stigmatisieren criticises as
    stöhnen claims quote
    stottern claims quote
    suggerieren claims clause
    tadeln criticises object clause quote
    tönen claims quote clause
    tippen suspects clause prep:auf
    titulieren claims as
    titeln claims quote
    toben criticises quote
    trauern claims quote
    träumen claims clause prep:von
    twittern claims quote clause
    übermitteln claims clause
    überlegen announces clause infinitive
    übersetzen claims weak
    überliefern claims clause
    umschreiben claims as
    unken suspects quote clause
    untermauern claims clause weak
    unterrichten claims clause accusative weak
    unterstellen accuses clause infinitive object dative
    unterstreichen claims clause object quote
    untersagen demands object infinitive dative weak
    urgieren demands object
    urteilen claims clause quote
    verabreden announces clause infinitive
    verbitten criticises object
    verbreiten claims clause object
    verdächtigen accuses infinitive accusative object
    verdammen criticises object as
    verdeutlichen claims clause quote
    vereinbaren announces clause infinitive
    verfügen demands clause infinitive weak
    vergewissern claims clause
    vergleichen claims prep:mit
    verhehlen denies clause
    verheißen announces clause object
    verhöhnen criticises as accusative
    verkünden announces clause object quote infinitive
    verkündigen announces clause object
    verlangen demands clause infinitive object quote
    verlautbaren claims clause quote object
    verlauten claims clause
    verlauten_lassen claims clause quote
    verlesen claims clause object
    vermelden claims clause object quote
    vermerken claims clause quote
    vermuten suspects clause infinitive object quote
    verneinen denies clause object quote
    veranschlagen claims object predicate prep:auf
    verraten claims clause quote
    versichern announces clause infinitive quote dative
    versprechen announces clause infinitive object quote dative
    verspotten criticises as accusative
    verständigen announces clause prep:auf
    verteidigen denies object as clause quote
    verteufeln criticises as object
    vertrösten announces clause
    verurteilen criticises object as clause
    verwahren denies prep:gegen
    verweisen claims clause prep:auf quote
    verweigern denies infinitive weak
    voraussagen suspects clause object quote
    voraussetzen demands clause weak
    voraussehen suspects clause
    vorbringen claims clause object quote
    vorgeben claims clause infinitive
    vorhalten accuses clause infinitive object dative quote
    vorhersagen suspects clause object quote
    vorlesen claims quote clause
    vorschlagen demands clause infinitive object quote
    vorschreiben demands clause infinitive object
    vortragen claims clause quote
    vorwegnehmen claims clause
    vorwerfen accuses clause infinitive object dative quote
    wähnen suspects clause
    warnen warns clause infinitive accusative prep:vor quote
    weismachen claims clause
    weissagen suspects clause
    weitererzählen claims clause
    werten claims as object
    wettern criticises quote clause prep:gegen
    wetten suspects clause
    widerrufen denies object clause
    widerlegen denies object clause alleged
    widersprechen denies dative given clause quote
    wiedergeben claims clause quote
    wiederholen claims clause quote object
    wissen claims clause weak
    witzeln claims quote clause
    wundern criticises clause quote prep:über
    wünschen demands clause infinitive object quote
    würdigen claims object as quote
    wüten criticises quote
    zeihen accuses accusative
    zeigen claims clause
    zetern criticises quote
    zitieren claims quote clause accusative patient
    zürnen criticises quote clause
    zubilligen confirms object dative weak
    zugeben confirms clause infinitive object quote
    zugestehen confirms clause object dative
    zurückrudern denies clause quote
    zurückweisen denies clause object as infinitive quote
    zusagen announces clause infinitive object dative
    zusammenfassen claims clause quote
    zuschreiben claims object dative
    zusichern announces clause infinitive object dative
    zustimmen confirms clause quote dative given
    zutrauen suspects clause infinitive dative
    zuflüstern claims clause quote dative
    zweifeln suspects clause prep:an
    beschleichen suspects weak
    erbitten demands object
    ersuchen demands infinitive clause accusative prep:um
    anfragen claims clause quote
    aufwerfen claims clause
    stützen claims clause weak
    nahebringen claims clause
    mitbekommen claims clause weak
    raunen suspects clause quote
    flüstern claims clause quote
    dröhnen claims quote
    mosern criticises quote clause
    motzen criticises quote
    witzeln claims quote
    sinnieren claims clause quote
    grübeln claims clause quote
    maulen criticises quote
    prusten claims quote
    lachen claims quote
    lächeln claims quote
    schmunzeln claims quote
    schließen claims quote clause with:daraus
    einleiten claims quote
    beginnen claims quote
    fortfahren claims quote
    enden claims quote
    schlagzeilen claims quote
    texten claims quote
    bloggen claims quote clause
    dazusagen claims clause quote
    freisprechen denies weak
    beipflichten confirms clause quote dative given
    bekritteln criticises object clause
    geloben announces clause infinitive
    vorrechnen claims clause dative quote
    zuraten demands infinitive dative
    abraten warns infinitive clause prep:von dative
    herunterspielen denies object as
    bagatellisieren denies object as
    zerstreuen denies object
    entkräften denies object
    abschwören denies dative given
    lossagen denies prep:von
    verleumden accuses accusative as
    beleidigen criticises accusative as quote
    diffamieren accuses accusative as
    bloßstellen criticises weak
    rüffeln criticises accusative quote
    abmahnen warns accusative
    zurechtweisen criticises accusative quote
    äußern claims clause quote prep:über,zu
    erkennen_lassen claims clause
    weigern denies weak
    gehen claims clause with:davon
    demonstrieren demands clause weak prep:für,gegen
    stehen claims clause weak
    verzichten announces infinitive with:darauf weak
    halten claims as rate prep:für
    propagieren demands object
    sehen claims object needs prep:in,im,für,darin,hierin
    orten claims object clause
    dagegenhalten denies quote clause
    gegenhalten denies quote clause
    zurückgeben denies quote weak
    nachschießen criticises quote
    """,
    CONTRACTIONS,
)
