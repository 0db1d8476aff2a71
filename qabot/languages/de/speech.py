"""The German words of attribution. One cue a line: lemma with its particle, default stance, frames.

The frames are explained at ``qabot.languages.vocabulary.Cue``. Fixed words with a verb ("die Ansicht vertreten") are in
``PHRASES``.
"""

from __future__ import annotations

from qabot.languages.de.contractions import CONTRACTIONS
from qabot.languages.de.verbs import VERBS
from qabot.languages.vocabulary import Speech, phrase_table, table, words

NOUNS = table(
    """
    Aufschrift claims quote
    Absage denies prep:an
    Absicht announces infinitive clause
    Ankündigung announces clause infinitive prep:von
    Annahme suspects clause
    Anschuldigung accuses clause infinitive prep:gegen
    Ansicht claims clause
    Antwort claims quote
    Appell demands clause infinitive
    Argument claims clause quote
    Auffassung claims clause
    Aufforderung demands clause infinitive
    Aufruf demands infinitive clause prep:zu
    Aussage claims clause quote
    Äußerung claims clause quote
    Bedenken suspects clause prep:gegen
    Befürchtung suspects clause prep:vor
    Begründung claims clause quote
    Behauptung claims clause infinitive
    Bekenntnis confirms clause infinitive
    Bemerkung claims clause quote
    Bericht claims clause
    Beschluss announces clause infinitive
    Beschuldigung accuses clause infinitive prep:gegen
    Beteuerung claims clause infinitive
    Bitte demands clause infinitive prep:um
    Botschaft claims clause quote
    Dementi denies clause
    Drohung warns clause infinitive prep:mit
    Eindruck claims clause
    Einschätzung claims clause
    Einwand criticises clause
    Eingeständnis confirms clause infinitive
    Erklärung claims clause quote
    Erkenntnis claims clause
    Ergebnis claims clause
    Feststellung claims clause
    Fazit claims clause quote
    Forderung demands clause infinitive prep:nach
    Gerücht claims clause
    Geständnis confirms clause infinitive
    Hinweis claims clause
    Hoffnung suspects clause infinitive prep:auf
    Idee demands clause infinitive
    Information claims clause
    Klage criticises clause prep:über
    Kommentar claims quote clause
    Kritik criticises clause prep:an
    Mahnung warns clause infinitive
    Meinung claims clause
    Meldung claims clause
    Mitteilung claims clause
    Motto demands quote
    Mutmaßung suspects clause
    Parole demands quote
    Prognose claims clause
    Ruf demands clause prep:nach
    Widerstand criticises prep:gegen
    Widerspruch criticises prep:gegen
    Einspruch criticises prep:gegen
    Beschwerde criticises prep:über,gegen
    Empörung criticises prep:über
    Unmut criticises prep:über
    Ablehnung criticises prep:von
    Unverständnis criticises prep:für
    Schätzung claims clause
    Schluss claims clause
    Schlussfolgerung claims clause
    Slogan demands quote
    Sorge suspects clause infinitive
    Spekulation suspects clause
    Stellungnahme claims clause quote
    Theorie claims clause
    These claims clause
    Titel claims quote
    Überschrift claims quote
    Überzeugung claims clause
    Ultimatum demands clause infinitive
    Unterstellung accuses clause infinitive
    Urteil claims clause
    Verdacht suspects clause infinitive prep:gegen
    Vermutung suspects clause
    Verlangen demands clause infinitive
    Vermerk claims quote
    Versicherung announces clause infinitive
    Versprechen announces clause infinitive
    Vorhaben announces infinitive
    Vorhersage claims clause
    Vorschlag demands clause infinitive
    Vorwurf accuses clause infinitive prep:gegen
    Warnung warns clause infinitive prep:vor
    Wort claims quote
    Zitat claims quote
    Zusage announces clause infinitive
    Zusicherung announces clause infinitive
    Zweifel suspects clause prep:an
    Auskunft claims clause
    Ansinnen demands infinitive
    Antrag demands infinitive
    Anspruch claims infinitive
    Befehl demands infinitive
    Empfehlung demands clause infinitive
    Weigerung denies infinitive
    Wunsch demands clause infinitive
    Warnhinweis warns clause
    Protest criticises prep:gegen
    Verurteilung criticises
    Bestätigung confirms clause
    Entschuldigung claims quote
    Anklage accuses infinitive
    """,
    CONTRACTIONS,
)

PHRASES = phrase_table(
    """
    vertreten claims Ansicht,Auffassung,Meinung,These,Standpunkt,Position,Theorie,Überzeugung
    sein claims Ansicht,Auffassung,Meinung,Überzeugung
    sein claims überzeugt,sicher,zuversichtlich,optimistisch,bewusst,einig
    sein claims Rede prep:von clause
    sein suspects besorgt,skeptisch,pessimistisch
    teilen claims Ansicht,Auffassung,Meinung,Einschätzung
    stellen claims Theorie,These,Behauptung,Vermutung,Forderung,Frage
    aufstellen claims Theorie,These,Behauptung,Vermutung,Forderung
    äußern claims Ansicht,Auffassung,Meinung,Überzeugung,Einschätzung,Bedauern
    äußern suspects Vermutung,Verdacht,Befürchtung,Sorge,Hoffnung,Zweifel,Besorgnis,Bedenken,Mutmaßung clause infinitive quote prep:an,gegen,über,um self
    äußern criticises Kritik,Unmut,Empörung,Unverständnis,Enttäuschung prep:an,über clause quote self
    äußern demands Forderung,Wunsch,Bitte
    haben suspects Verdacht,Befürchtung,Hoffnung,Sorge,Angst,Zweifel,Bedenken clause infinitive quote prep:an,gegen
    haben claims Eindruck,Überzeugung
    hegen suspects Verdacht,Befürchtung,Hoffnung,Zweifel
    bestehen suspects Verdacht,Befürchtung,Hoffnung,Vermutung,Zweifel
    bestehen accuses Vorwurf
    erheben accuses Vorwurf,Vorwürfe,Anschuldigung,Anschuldigungen,Beschuldigung,Beschuldigungen prep:gegen clause infinitive quote self
    vorbringen accuses Vorwurf,Vorwürfe,Anschuldigung,Anschuldigungen,Beschuldigung,Beschuldigungen prep:gegen clause infinitive quote self
    vorbringen criticises Kritik,Einwand,Einwände,Beschwerde,Beschwerden prep:an,gegen,über clause quote self
    äußern accuses Vorwurf,Vorwürfe,Anschuldigung,Anschuldigungen,Beschuldigung,Beschuldigungen prep:gegen clause infinitive quote self
    äußern criticises Einwand,Einwände,Protest,Missfallen,Unzufriedenheit prep:gegen,über,mit clause quote self
    richten accuses Vorwurf,Vorwürfe,Anschuldigung,Anschuldigungen,Beschuldigung,Beschuldigungen prep:gegen clause quote self
    vorbringen suspects Bedenken,Zweifel,Vorbehalte prep:gegen,an clause self
    erheben suspects Bedenken,Zweifel prep:gegen,an clause self
    machen accuses verantwortlich object clause with:dafür,davon
    machen accuses Vorwurf,Vorwürfe dative clause infinitive quote self
    machen claims deutlich,klar,geltend,aufmerksam,bekannt,öffentlich,Angaben
    machen claims Hoffnung,Hoffnungen
    geben claims bekannt,Auskunft,Antwort
    geben announces Versprechen,Zusage,Zusicherung,Wort
    werden claims bekannt,deutlich,laut,klar
    ziehen claims Fazit,Schluss,Schlussfolgerung,Bilanz,Konsequenz
    kommen claims Schluss,Ergebnis,Schlussfolgerung,Fazit,Urteil,Überzeugung,Erkenntnis
    gelangen claims Schluss,Ergebnis,Schlussfolgerung,Urteil,Überzeugung,Erkenntnis,Auffassung
    bringen claims Ausdruck,Sprache,Punkt
    legen claims nahe,dar,Wert,fest,Geständnis
    ablegen confirms Geständnis clause infinitive quote self
    stellen announces Aussicht object clause infinitive
    stellen claims klar,fest,heraus
    halten suspects möglich,denkbar,wahrscheinlich,unwahrscheinlich
    halten criticises falsch,unzulässig,verfehlt,verantwortungslos,unverantwortlich,problematisch
    halten demands nötig,notwendig,erforderlich,geboten
    halten denies ausgeschlossen
    halten claims richtig,sinnvoll,wichtig,gerechtfertigt,Fehler,vertretbar
    zeigen claims überzeugt,zuversichtlich,optimistisch,sicher,zufrieden,erfreut,überrascht,erleichtert,erstaunt,gelassen,unbeeindruckt,einsichtig,dankbar,begeistert,stolz clause infinitive quote self
    zeigen suspects besorgt,beunruhigt,skeptisch,alarmiert clause infinitive quote self
    zeigen criticises enttäuscht,empört,entsetzt,bestürzt,verärgert,verwundert,schockiert,betroffen,unzufrieden,kritisch,irritiert,befremdet,fassungslos,erschüttert clause infinitive quote self
    zeigen announces bereit,entschlossen,offen clause infinitive quote self
    erklären announces bereit,einverstanden
    erklären denies nicht_schuldig,unschuldig clause infinitive quote self
    bekennen confirms schuldig clause infinitive quote self
    erklären confirms schuldig,verantwortlich clause infinitive quote self
    stellen demands Antrag,Ultimatum,Bedingung
    einbringen demands Antrag
    üben criticises Kritik prep:an,gegen clause quote self
    treffen claims Aussage,Feststellung,Entscheidung
    ausdrücken suspects Hoffnung,Befürchtung,Besorgnis,Sorge
    ausdrücken claims Bedauern,Überzeugung,Verwunderung,Beileid,Mitgefühl
    aussprechen warns Warnung,Mahnung,Drohung
    aussprechen claims Einladung,Beileid,Dank,Lob
    setzen demands Einsatz clause infinitive
    ausdrücken suspects Zweifel clause prep:an
    fassen announces Beschluss,Entschluss
    wagen suspects Prognose
    unterbreiten demands Vorschlag,Angebot
    nehmen claims Stellung
    nehmen denies Schutz object
    finden claims gut,schlecht,richtig,falsch,schade,unverständlich,wichtig,großartig,toll,super,spannend,interessant,erstaunlich,bemerkenswert,fair,positiv clause infinitive quote object predicate
    finden criticises deplatziert,übertrieben,unangebracht,unangemessen,unfair,ungerecht,skandalös,absurd,lächerlich,bedenklich,problematisch,unerträglich,peinlich,traurig,schlimm,bedauerlich,inakzeptabel,unverantwortlich,unverschämt,seltsam,merkwürdig,negativ,zynisch clause infinitive quote object predicate
    lassen claims verlauten,durchblicken,wissen,mitteilen,erklären,ausrichten
    wollen claims wissen
    leisten announces Versprechen
    sehen claims erwiesen
    ansehen claims erwiesen
    melden claims Wort,Worten
    legen accuses zur_Last object dative clause infinitive
    stellen denies in_Abrede object clause infinitive
    weisen denies von_sich,weit_von_sich object
    geben accuses Schuld,Mitschuld,Hauptschuld dative prep:an,für clause self
    geben claims überzeugt,zuversichtlich,optimistisch,siegessicher,kämpferisch,gelassen clause quote self
    geben criticises enttäuscht,empört,entsetzt,verärgert clause quote self
    zuschieben accuses Schuld,Mitschuld,Verantwortung dative prep:an,für self
    zuweisen accuses Schuld,Mitschuld,Verantwortung dative prep:an,für self
    sehen accuses Schuld,Mitschuld,Hauptschuld prep:bei,in
    bestehen claims kein_Zweifel clause
    haben claims keinen_Zweifel,keine_Zweifel clause prep:an
    lassen claims keinen_Zweifel,keine_Zweifel clause prep:an
    hegen claims keinen_Zweifel,keine_Zweifel clause prep:an
    sehen criticises kritisch,skeptisch,mit_Sorge,mit_Skepsis object clause
    sehen denies anders object clause quote
    plädieren denies nicht_schuldig,unschuldig self quote
    plädieren confirms schuldig self
    bekennen denies nicht_schuldig,unschuldig self quote
    sein denies keiner_Schuld self quote
    zeigen denies keiner_Schuld self quote
    fühlen denies keiner_Schuld,unschuldig self quote
    sehen denies nicht_schuldig,unschuldig,nicht_in_der_Schuld,keine_Schuld self quote
    lassen denies nicht_gelten,auf_sich_sitzen object clause
    ziehen denies in_Zweifel object clause
    stellen criticises in_Frage,infrage object clause
    anmelden suspects Zweifel,Bedenken,Vorbehalte clause prep:an,gegen self
    haben suspects Vorbehalte prep:gegen self
    erheben criticises Einspruch,Einwand,Einwände,Protest prep:gegen clause self quote
    einlegen criticises Protest,Widerspruch,Veto prep:gegen clause self quote
    haben criticises kein_Verständnis,wenig_Verständnis prep:für clause self quote
    zeigen criticises kein_Verständnis,wenig_Verständnis prep:für clause self quote
    sein criticises empört,entsetzt,enttäuscht,verärgert,erbost,bestürzt,schockiert,unzufrieden quote self
    nachvollziehen criticises nicht object clause self
    verstehen criticises nicht clause
    ausschließen suspects nicht clause object infinitive quote
    schlagen warns Alarm clause quote
    wenden criticises sich prep:gegen clause quote
    wehren denies sich prep:gegen clause quote
    verteidigen denies sich prep:gegen clause quote
    geben claims zu_Protokoll clause quote
    übernehmen confirms Verantwortung prep:für
    zeigen confirms geständig self
    sein confirms geständig self
    ermitteln accuses wegen prep:wegen
    erheben accuses Anklage prep:wegen,gegen
    erstatten accuses Anzeige,Strafanzeige prep:wegen,gegen
    reagieren criticises Empörung,Entsetzen,Kritik,Unverständnis,Wut,Bestürzung,Ablehnung,Protest,Zorn,Unmut prep:auf self quote
    reagieren criticises empört,entsetzt,verärgert,bestürzt,scharf,kritisch prep:auf quote
    reagieren claims Freude,Erleichterung,Zurückhaltung,erfreut,erleichtert,zurückhaltend,gelassen prep:auf quote
    stoßen criticises sich prep:an clause
    laufen criticises Sturm prep:gegen
    machen criticises mobil prep:gegen
    abgewinnen criticises nichts given self
    einschießen criticises sich prep:auf
    schießen criticises sich_auf prep:auf
    auftreten criticises dagegen,vehement prep:gegen
    stellen criticises sich prep:gegen
    """,
    CONTRACTIONS,
)

SPEECH = Speech(
    verbs=VERBS,
    nouns=NOUNS,
    phrases=PHRASES,
    prepositions=words("laut lt. lt"),
    source_prepositions=words("nach gemäß entsprechend"),
    paired_sources={"aus": words("Sicht Perspektive"), "in": words("Augen"), "für": words("Begriffe")},
    naming_prepositions=words("gemäß"),
    postpositions=words("zufolge"),
    source_postpositions=words("nach gemäß entsprechend"),
    compounding=words("Vorwurf Anschuldigung Beschuldigung"),
    coming=words("regen kommen hageln regnen ertönen erfolgen geben"),
    coming_phrases={"werden": words("laut")},
    receiving=words("auslösen hervorrufen sorgen ernten stoßen einstecken einfangen einhandeln hinnehmen kassieren"),
    source_adverbs=words("demnach demzufolge danach hiernach"),
    source_adverbs_weak=words("danach hiernach demzufolge"),
    source_relatives=words("wonach demzufolge laut derzufolge"),
    sources=words(
        """
        Angabe Angaben Ansicht Auffassung Aussage Auskunft Einschätzung Meinung Überzeugung Bericht Berichte Medienbericht
        Medienberichten Medienangaben Zeitungsbericht Zeitungsberichten Presseberichten Pressebericht Agenturbericht
        Agenturberichten Agenturangaben Information Informationen Darstellung Worten Wort Äußerung Äußerungen Mitteilung
        Meldung Meldungen Agenturmeldung Agenturmeldungen Pressemeldungen Pressemeldung Erkenntnis Erkenntnisse
        Erkenntnissen Schätzung Schätzungen Vorstellungen Zählung Behauptung Behauptungen Polizeiangaben
        Polizeibericht Polizeiberichten Militärangaben Regierungsangaben Unternehmensangaben Expertenmeinung
        Expertenansicht Augenzeugenbericht Augenzeugenberichte Augenzeugenberichten Umfrage Umfragen Studie Studien
        Stand Ermittlungsstand Zeugenaussage Zeugenaussagen
        Polizeiinformation Polizeiinformationen Eigenangabe Eigenangaben Veranstalterangaben Behördenangaben
        Einschätzungen Aussagen Ansichten Auffassungen Analyse Analysen Hochrechnung Hochrechnungen Prognose Prognosen
        Erhebung Erhebungen Pressemitteilung Presseerklärung Lesart Berechnung Berechnungen Statistik
        Vermutung Vermutungen Zeitungsangaben Presseangaben Krankenhausangaben Klinikangaben Feuerwehrangaben
        Behördenaussagen Kenntnisstand Ermittlung Ermittlungen Kenntnissen Bekunden Bekundung Dafürhalten Empfinden Anklageschrift
        Bewertung Beobachtung Beobachtungen Agenturinformationen Medieninformationen Verlautbarung
        Verlautbarungen Stellungnahme Augenzeugenaussagen Aufzeichnungen Ministeriumsangaben Planung Planungen Endergebnis Erkenntnisstand Wunsch Wünschen Plänen Herstellerangaben
        """
    ),
    manner=words("wie"),
    source_endings=(
        "bericht",
        "berichte",
        "berichten",
        "berichts",
        "angaben",
        "angabe",
        "meldung",
        "meldungen",
        "aussage",
        "aussagen",
        "information",
        "informationen",
        "mitteilung",
        "mitteilungen",
        "studie",
        "studien",
        "umfrage",
        "meinung",
        "ansicht",
        "auffassung",
        "einschätzung",
        "schätzung",
        "schätzungen",
        "erkenntnissen",
        "erkenntnisse",
        "dokument",
        "dokumenten",
        "statistik",
        "erklärung",
        "kreisen",
        "quellen",
        "darstellung",
    ),
    hearsay_adverbs=words("angeblich mutmaßlich vermeintlich"),
    judgements=(
        "grund",
        "gründe",
        "gefahr",
        "gefahren",
        "versuch",
        "versuche",
        "chance",
        "chancen",
        "schritt",
        "schritte",
        "zeichen",
        "beweis",
        "beleg",
        "beweise",
        "belege",
        "hinweis",
        "problem",
        "probleme",
        "verstoß",
        "verstöße",
        "eingriff",
        "anlass",
        "vorteil",
        "vorteile",
        "nachteil",
        "nachteile",
        "erfolg",
        "rückschlag",
        "ursache",
        "ursachen",
        "bedarf",
        "risiko",
        "risiken",
        "widerspruch",
        "verrat",
        "schuld",
        "skandal",
        "mangel",
        "mängel",
        "motiv",
        "motive",
        "sieg",
        "niederlage",
        "katastrophe",
        "spielraum",
        "ansatz",
        "beitrag",
        "defizit",
        "defizite",
        "rückschritt",
        "fortschritt",
        "hindernis",
        "missbrauch",
        "betrug",
        "trend",
        "vorbild",
        "zukunft",
        "krise",
        "fehler",
        "angriff",
        "provokation",
        "schikane",
        "willkür",
        "kampagne",
        "farce",
        "versäumnis",
        "versäumnisse",
        "bestätigung",
        "bedrohung",
        "signal",
    ),
    sentencing=words("verurteilen"),
    judicial=tuple(
        sorted(
            words("""
            gericht gerichts gerichtshof richter richterin haft gefängnis strafe jahren monaten bewährung tod tode
            kammer senat jury sozialstunden stunden euro
            """)
        )
    ),
    unreflexive=words("""
        anbieten andeuten ankündigen bestätigen empfehlen erklären erschließen melden nennen offenbaren verraten
        wiederholen zeigen lesen herausstellen ergeben abzeichnen vorstellen
        """),
    answering=words("""
        abstreiten bestreiten beteuern dementieren eingestehen einräumen gestehen leugnen verneinen zugeben zurückweisen
        """),
    impersonal=words("heißen lauten"),
    aptly=words("falsch richtig korrekt verkehrt zutreffend treffend treffsicher"),
    things=words(
        """
        Bericht Studie Untersuchung Umfrage Dokument Papier Brief Schreiben Erklärung Mitteilung Pressemitteilung Meldung
        Gutachten Urteil Anklageschrift Anklage Artikel Beitrag Zeitung Magazin Blatt Statistik Analyse Buch Interview
        Entwurf Gesetz Antrag Text Resolution Abschlussbericht Untersuchungsbericht Zwischenbericht Ergebnis Zahl Daten
        Auswertung Website Webseite Internetseite Homepage Sender Agentur Nachrichtenagentur Video Rede Stellungnahme
        Kommuniqué Protokoll Vertrag Verordnung Liste Grafik Prognose Test Laboranalyse Beschluss Begründung Programm
        """
    ),
)
