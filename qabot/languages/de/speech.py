"""The German words of attribution. One cue a line: lemma with its particle, default stance, frames.

The frames are explained at ``qabot.languages.vocabulary.Cue``. Fixed words with a verb ("die Ansicht vertreten") are in
``PHRASES``.
"""

from __future__ import annotations

from qabot.languages.de.verbs import VERBS
from qabot.languages.vocabulary import Speech, phrase_table, table, words

NOUNS = table(
    """
    Aufschrift claims quote
    Absage denies prep:an
    Absicht announces infinitive clause
    Ankündigung announces clause infinitive prep:von
    Annahme suspects clause
    Anschuldigung accuses clause infinitive
    Ansicht claims clause
    Antwort claims quote
    Appell demands clause infinitive
    Argument claims clause quote
    Auffassung claims clause
    Aufforderung demands clause infinitive
    Aufruf demands infinitive clause prep:zu
    Aussage claims clause quote
    Äußerung claims clause quote
    Bedenken suspects clause
    Befürchtung suspects clause prep:vor
    Begründung claims clause quote
    Behauptung claims clause infinitive
    Bekenntnis confirms clause infinitive
    Bemerkung claims clause quote
    Bericht claims clause
    Beschluss announces clause infinitive
    Beschuldigung accuses clause infinitive
    Beteuerung claims clause infinitive
    Bitte demands clause infinitive prep:um
    Botschaft claims clause quote
    Dementi denies clause
    Drohung warns clause infinitive
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
    Klage criticises clause
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
    Verdacht suspects clause infinitive
    Vermutung suspects clause
    Verlangen demands clause infinitive
    Vermerk claims quote
    Versicherung announces clause infinitive
    Versprechen announces clause infinitive
    Vorhaben announces infinitive
    Vorhersage claims clause
    Vorschlag demands clause infinitive
    Vorwurf accuses clause infinitive
    Warnung warns clause infinitive prep:vor
    Wort claims quote
    Zitat claims quote
    Zusage announces clause infinitive
    Zusicherung announces clause infinitive
    Zweifel suspects clause
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
    """
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
    äußern suspects Vermutung,Verdacht,Befürchtung,Sorge,Hoffnung,Zweifel,Besorgnis,Bedenken,Mutmaßung
    äußern criticises Kritik,Unmut,Empörung,Unverständnis prep:an,über clause quote
    äußern demands Forderung,Wunsch,Bitte
    haben suspects Verdacht,Befürchtung,Hoffnung,Sorge,Angst,Zweifel,Bedenken
    haben claims Eindruck,Überzeugung
    hegen suspects Verdacht,Befürchtung,Hoffnung,Zweifel
    bestehen suspects Verdacht,Befürchtung,Hoffnung,Vermutung,Zweifel
    bestehen accuses Vorwurf
    erheben accuses Vorwurf,Vorwürfe,Anschuldigung,Anschuldigungen prep:gegen clause infinitive quote
    machen accuses verantwortlich object clause
    machen accuses Vorwurf,Vorwürfe
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
    ablegen confirms Geständnis
    stellen announces Aussicht object clause infinitive
    stellen claims klar,fest,heraus
    halten suspects möglich,denkbar,wahrscheinlich,unwahrscheinlich
    halten criticises falsch,unzulässig,verfehlt,verantwortungslos,unverantwortlich,problematisch
    halten demands nötig,notwendig,erforderlich,geboten
    halten denies ausgeschlossen
    halten claims richtig,sinnvoll,wichtig,gerechtfertigt,Fehler,vertretbar
    zeigen claims überzeugt,zuversichtlich,optimistisch,sicher,zufrieden,erfreut,überrascht,erleichtert
    zeigen suspects besorgt,beunruhigt,skeptisch,alarmiert
    zeigen criticises enttäuscht,empört,entsetzt,bestürzt,verärgert,verwundert,schockiert,betroffen
    zeigen announces bereit,entschlossen,offen
    erklären announces bereit,einverstanden
    erklären denies unschuldig
    erklären confirms schuldig,verantwortlich
    bekennen confirms schuldig
    stellen demands Antrag,Ultimatum,Bedingung
    einbringen demands Antrag
    üben criticises Kritik prep:an clause quote
    ernten criticises Kritik
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
    nehmen denies Schutz
    finden claims gut,schlecht,richtig,falsch,schade,unverständlich,wichtig
    lassen claims verlauten,durchblicken,wissen,mitteilen,erklären,ausrichten
    wollen claims wissen
    leisten announces Versprechen
    sehen claims erwiesen
    ansehen claims erwiesen
    melden claims Wort,Worten
    """
)

SPEECH = Speech(
    verbs=VERBS,
    nouns=NOUNS,
    phrases=PHRASES,
    prepositions=words("laut lt. lt"),
    source_prepositions=words("nach gemäß entsprechend"),
    naming_prepositions=words("gemäß"),
    postpositions=words("zufolge"),
    source_postpositions=words("nach gemäß entsprechend"),
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
    ),
    impersonal=words("heißen lauten"),
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
