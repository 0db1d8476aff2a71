"""German nouns for what cannot speak. A noun stands for every compound that ends in it, as those of ``roles.py`` do."""

from __future__ import annotations

# Where a compound ends both in one of these and in a shorter role or body, it is a thing: "Flugzeuge" are no "Zeugen".
THINGS = """
system rinne schlucht gipfelkreuz domain serie tabelle telefon geschehen halle titelseite app kleinigkeit ausmaß wohlstand novelle hürde machtwechsel bemühung versäumnis
bestand ökonomie abbruch abend abendzeit abfahrt abfall abfindung abgang abgrund abhilfe ablauf ablehnung abnahme abo abriss absage
absatz abschied abschluss abschnitt abschreckung absicht absprache abstand abstieg abstimmung absturz abwehr abzug
achse acker adresse affäre akku akte aktie aktion aktualisierung akzent alarm album alkohol alltag alltagstrott
alptraum alter alternative altersgrenze ampel amtsantritt amtszeit analogie anbau anblick andrang anfang anfrage
anführung angebot angelegenheit angriff angst anhang ankauf anklagebank ankunft anlage anlass anlauf anleihe anleitung
anmeldung annahme anreiz anruf anschein anschlag anschluss anspruch anstieg anstoß anstrengung anteil antritt antwort
anwendung anzahl anzeige anziehungskraft anzug apfel app applaus april arbeit arbeitgeberbeitrag arbeitsplatz
architektur argument arm armut art artikel arznei aspekt asyl atem atmosphäre atom attacke attentat attest aufbau
aufenthalt auffassung auffälligkeit aufführung aufgabe aufgebot aufholjagd auflage auflauf auflösung aufnahme
aufschlag aufschrei aufschwung aufsehen aufsichtsratssitzung aufstand aufstellung aufstieg auftakt auftrag auftritt
aufwand aufwind auge augenblick ausbau ausblick ausbruch ausdruck ausfahrt ausfall ausflug ausführung ausgabe ausgang
ausgleich auskommen ausmaß ausnahme ausreise aussage ausschluss ausschnitt ausschusssitzung aussicht ausstieg ausstoß
austausch austritt auswahl ausweg ausweis auswirkung auto autobahn automat axt bach bahnhof bahnsteig balken balkon
ball bar barometer barriere batterie bauch bauernhof baum baustelle bauten beben becken bedarf bedenken bedingung
bedrohung bedürfnis befehl befreiung befund beginn begriff begründung behandlung beifall beihilfe bein beinbruch
beispiel bekenntnis belang belastung beleg benzin bereich bereitschaft beruf berufung beschluss beschwerde
beschäftigungsverhältnis besitz bestechungsgeld besuch betrag betrug bett beute beutel bewegungsfreiheit beweis
beweislage bewertung bewusstsein bewährung beziehung beziehungskrise bezirksliga bezug bibel bier bierkrug bilanz
bilanzsumme bild bildschirm bildung bitte blase blick blitz blitzableiter block blockade blockbuster blume blut boden
bogen bohne bombe boom boot boykott brand brandstiftung brauch breite bremse brot bruch brunnen brust brücke buch
buchstabe budget bus busch butter börsengang bühne bündel bürde bürgermeisteramt bürgermeisterwahl bürgschaft cd
chance chaos charakter charts chip chronik code comeback computer container corner corona dach damm dampf datei daten
datenbank dauer debakel debüt decke deckung defizit demo denken denkmal desaster detail deutung dialog dichte dichtung
diebstahl dienstag dienstleistung ding diskette distanz dokumentarfilm dollar dom donnerstag doping dose dosis
download drama drang dreck drehbuch droge drohne drohung druck drucker druckpresse dunkelheit durchbruch durchführung
durchgang durchschnitt durst düse echo ecke effekt ehe ehering ehrenamt eigenschaft eigentor eigentum eile einbruch
eindruck einfall einfluss einfuhr einführung eingang eingriff einheit einkauf einkommen einlage einnahme einreise
einsatz einschnitt einschätzung einspruch einstieg eintrag eintritt einwand einzelfall eis eisen element elend
elfmeter elfmeterschießen emission empfang empfehlung empörung endlager endspiel energie engagement entdeckung ente
entführung entgelt entlassung entlastung entscheidung entsetzen entspannung enttäuschung entwicklung entwurf epidemie
epoche erbschaft erdbeben ereignis erfahrung erfolg ergebnis erhöhung erinnerung erkenntnis erkrankung erkundung
erlaubnis erlebnis erlös ermittlung ernte errungenschaft ersatz erscheinung erstaunen ertrag erwartung erz eröffnung
etappe ethik euro eurozone export extremismus fach fachwissen faden fahne fahrbahn fahrerflucht fahrerlaubnis fahrplan
fahrrad fahrt fahrzeug faktor faktum fall falle farbe fass fassade faust fazit fehlentscheidung fehler feier feiertag
feindschaft schlachtfeld feldzug fell fels fenster ferien ferne fernseher fest festnahme festplatte fett feuer feuerpause
feuerstelle feuerwerk fieber figur file film filter finale finanzierung finanzkrise finger fisch flagge flamme flasche
flaute fleisch fliese flop flucht flug flugblatt flugzeug flugzeugabsturz flugzeugträger fluss flut fläche folge
folter forderung form format formel formular forschungsergebnis fortbestand fortschritt fortsetzung foto frage
freigabe freiheit freistoß freitag freude freundschaft frieden friedhof frist frucht frühjahr frühling frühstück fund
fundament funktion furcht futter fuß fußball fähigkeit führerhaus führerschein gang garantie gas gasse gasthof gebet
gebiet gebirge gebot gebrauch geburt geburtstag gebäude gebühr gedanke gedicht gedächtnis gefahr gefecht gefährdung
gefängnis gefühl gegend gegenstand gegenstimme gegenteil gegentor gegenwart gegenwehr gehalt geheimnis gehirn geist
geld gelegenheit gelände gemeinderatswahl gemälde genehmigung genom genuss gepäck gerechtigkeit geruch gerät geräusch
gerücht gerüst geschenk geschichte geschirr geschlecht geschmack geschoss geschoß geschwindigkeit geschäft
geschäftsjahr gesetz gesicht gesinnung gespräch gestalt gesundheit getreide getränk gewalt gewehr gewicht gewinn
gewissen gewitter gewohnheit gift glanz glas gleichgewicht gleis glück gnade gold grab grafik gras grenze griff grippe
grund grundlage grundstück größe guthaben güterzug haar haft hagel halbzeit hals halt haltestelle haltung hand
handlung handwerk handy hang hase hass haufen haupt hauptrolle haushalt hausrat haut heft heim heimat heimspiel
heirat heizung hektar hemd herbst herd herkunft herrschaft herz hilfe hilfestellung himmel hindernis hinsicht hinspiel
hintergrund hinterhof hinweis hirn hitze hobby hochwasser hochzeit hoffnung holz horizont horror hubschrauber huhn
humor hund hunger hut hype höhe höhepunkt hügel hürde idee identität ideologie image imbiss immobilie impfstoff
impfung import impuls index indiz infektion inferno inflation inhalt innenhof insel inserat installation instrument
integration interesse internet intervention interview investition irrtum jahr jahrestag jahreszeit jahrgang
jahrhundert jahrzehnt januar jubel jubiläum juli juni kabel kabine kaffee kalender kamera kampf kanal kante kapitel
kapitänsbinde karat karriere karte karton katalog katastrophe katze kauf keller kenntnis kern kette kilometer kiste
klage klang klappe klausel klavier kleid klima klischee klo knall knast knie knochen koalitionsvertrag koffer kohle
komet komfort komik komma kommentar kommunikation kompetenz komplikation komplott kompromiss kondition konflikt
konjunktur konkurs konsens konsequenz konsole konstrukt konsum kontakt konto kontraktion kontrast kontrolle konzept
konzert kopf kopfzerbrechen kopie korb korruption kosten kraftfahrzeug kraftwerk krankenstand krankheit kreativität
kredit kreuz krieg kriegsende krise kritik kritikpunkt kugel kuh kult kummer kunstwerk kur kurs kurve kurzschluss
kälte käse können körper küche kündigung küste lack ladung lage lampe landebahn landschaft landtagswahl last laster
lastwagen laub lauf laufbahn laufzeit laune laut lawine leben lebensmittel leck leder leere leiche leid leidenschaft
leine leistung leitlinie leitungsrohr leitzins lesung licht liebe lieferung limit linie lippe list liste lizenz lkw
lob loch lohn luft luke lunge lust länge lärm lösung lücke lüge mahnmal mai makel mandat mangel mantel marktplatz
maschine maschinenbau match material mauer maus maß maßnahme maßstab medaille medikament meer mehl mehrwert meile
meinung meisterschaft melodie menge merkmal messer metall meter methode miete milch milliarde million minderung
ministeramt minute mischung missbrauch misserfolg missstand misstrauen mitgift mitgliedschaft mittag mitte mittel
mitternacht mittwoch mode modell modul moment monat mond monopol montag moral mord morgen moschee motiv motor mund
musik muskel muster mut möbel möglichkeit mühe müll münze nachfrage nachmittag nachricht nachrichtensperre nachspiel
nacht nachteil nachweis nadel nagel nahost nahrung name nase nationalratswahl natur nebel nest netzteil neugier
neuwahl niederkunft niederlage niederschlag niveau norm not notenpresse nummer nutzen nähe oberfläche objekt obst ofen
ohr oper operation ordner ordnung ort ortschaft ozean paar packung paket palette panik panne panzer papierkorb pappe
parade paragraf paragraph parlamentswahl parteitagsbeschluss parteitagsrede partie passage passwort patenschaft patent
pause pech penalty periode personalwechsel personenwagen personenzug perspektive pfad pfand pfeil pferd pflanze
pflaster pflege pflicht phantasie phase phänomen pickerl plage plakat plan planet plastik platte pleite podest podium
pokal pol police politik portion portrait porträt position posten potential potenzial praxis preis preisgeld premiere
pressekonferenz prestige prinzip priorität privileg probe problem produkt produktion profil profit programm projekt
propaganda protest protokoll provision prozedur prozent prozentpunkt prozess prämie präsidentenamt
präsidentschaftswahl prüfung puls pulsuhr pulver punkt puppe puzzle qual qualifikation qualität quartal quartier quote
rad rahmen rakete rand rang rasen rasse raub rauch raum raumschiff razzia reaktion reaktor realität rechner rechnung
recht rechtslage reduktion reform regel regelung regelwerk regen regierungswechsel regierungszeit region regionalzug
reichtum reichweite reife reihenfolge reis reise reisebus reiseführer reiz reklame rekord relation religion relikt
rendite rennen rennserie rente reparatur reserve respekt rest resultat reue revanche revier revolution rezept rhythmus
richtlinie richtung risiko riss ritual rock rohr rohstoff rolle roman ruf ruhe ruhm ruin ruine rundgang rätsel
rückgang rückhalt rückkehr rücklage rückschlag rücktritt rückzug rüstung saal sache saft saison salat salz samen
sammlung samstag sanktion satz sauerstoff schacht schaden schadenersatz schaf schal schale schall schande schatten
schaukel schauplatz scheibe scheitern schema schere scherz schicht schicksal schiff schild schimmel schlacht schlaf
schlag schlagzeile schlamm schlange schluck schluss schlüssel schmerz schmuck schnee schnellzug schnitt schnittstelle
schock schokolade schrank schreck schrei schrift schritt schub schuh schuld schulden schulhof schulter schuss schutt
schutz schwangerschaft schwanz schwein schwelle schwert schwierigkeit schwung schwäche schädel see seele segel segen
sehnsucht seife seil sekt sekunde selbstmord selbstvertrauen semester senderkette sensation server service sessel
shitstorm sicherheit sicht sieg signal silber silvester sinn sitte situation sitz sitzbank sitzung skala skandal
skepsis skizze smartphone sofa software sohle solidarität sommer sonnabend sonne sonntag sorge sorte spalt spalte
spaltung spannung spaß speck speicher speise spektakel spende sperre sperrfrist sperrstunde spiegelbild spiel
spielkonsole spielplatz spielraum spielzeug sprache sprengsatz sprengstoff sprengung sprit spritze spruch sprung spur
staatsbesuch staatsbürgerschaft stadion stahl stammbaum standpunkt stange start statue status stau staub stecker
steigerung stellung sterben steuer steuergeld stich stichwahl stier stil stille stillstand stimmung stirn stock stoff
stolz stopp stoß strafe strand strategie straßenbahn strecke streich streik streit streitpunkt strom struktur studium
stufe stuhl stunde sturm sturz störung stück stütze subvention suche sucht summe suppe symbol sympathie symptom
szenario szene säule süden sünde tabelle tabellenspitze tablet tablette tagebuch tagesordnung tageszeit tagung takt
taktik tal talent tank tankstelle tanz tarif tasche taste tatort tatsache taufe tausch technik technologie tee teich
telefonleitung temperatur tempo tendenz tennis teppich termin terrain terror terroranschlag test testament text
textstelle thema theorie thriller ticket tiefe tier tipp schreibtisch titel tod toleranz ton tonleiter topf tor tornado
totschlag tour tradition transport traum trauma treffen treffer treibstoff trend treppe treue trick trieb tritt
triumph trojaner tropfen trophäe trost trubel träne tuch tumor tunnel turm turnier typ täterprofil täuschung tür ufer
uhr uhrzeit umbau umbruch umfang umgang umgebung umlauf umsatz umschlag umstand umsturz umtrieb umweg umwelt umzug
unfall ungleichheit unglück unheil unrat unrecht unruhe unschuld unsicherheit unsinn unterbrechung untergang unterhalt
unterkunft unterlage unternehmung unterricht unterschied unterschrift unterstützung untersuchungshaft urkunde urlaub
ursache ursprung urteil urteilsverkündung urwald vakuum vaterschaft ventil veranstaltung verbindung verbot verbrauch
verbrechen verbreitung verdacht verdienst verfahren verfall verfügung vergangenheit vergangenheitsbewältigung vergehen
vergleich vergnügen verhalten verhandlung verhältnis verkauf verlauf verletzung verlust vermögen vernunft verordnung
verpflichtung verrat vers verschlusssache verschulden versehen versorgung versprechen verspätung verstand versteck
verständnis verstärkung versuch verteidigungsfall vertrag vertrauen verwendung verwirrung verzicht verzögerung
veränderung video viertel virus visum vogel volumen vorabend vorbehalt vorbereitung vorbild vordergrund vorfall
vorgabe vorgang vorgehen vorhaben vorhang vorjahr vorlage vorrang vorrat vorschein vorschlag vorschrift vorsicht
vorsprung vorstandssitzung vorstellung vorstoß vorteil vortrag vorurteil vorwahl vorwand vorwurf waage wachstum waffe
wahl wahlergebnis wahlkampf wahn wahrheit wahrnehmung wald wand wandel ware wartung wasser wasserfall wasserleitung
wasserwerk wechsel weg weihnachten wein weise welle weltcup weltkrieg weltmeisterschaft weltrekord wende wendung
werbung werkstatt werkzeug wertberichtigung wesen wettbewerb wette wetter wettkampf widerspruch widerstand
wiederaufbau wiederholung wiese wind winter wirbel wirklichkeit wirkung wissenschaftspreis witz woche wochenende wohl
wohnung wolke wort wrack wunder wunsch wurf wurst wurzel wut wählerstimme wärme wäsche würde wüste zahl zahlung zahn
zaun zeichen zeile zeit zeitpunkt zeitraum zelle zelt zement zensur zentimeter zeremonie zerfall zerstörung zettel
zeug zeugnis ziel zielgruppe ziffer zigarette zimmer zins zitat zivilcourage zoff zone zorn zubehör zucker zufall
zufluchtsort zug zugang zugeständnis zuglinie zugriff zukunft zunahme zunge zusage zusammenarbeit zusammenbruch
zusammenhang zusammenschluss zusammenstoß zusatz zuschlag zuschuss zustand zuwachs zwang zweck zweifel zyklus zündung
öffnung öl übel überblick überfall überfluss übergang übergriff überlegung überraschung überschuss überschwemmung
überstunde übertragung überzeugung übung
"""

# Endings of nouns made of verbs and adjectives.
ENDINGS = ("ung", "heit", "keit", "tion", "sion", "ität", "nis", "tum", "ismus", "ierung", "losigkeit")

PLURAL_ENDINGS = ("e", "en", "n", "er", "ern", "s", "es", "sen", "se")
