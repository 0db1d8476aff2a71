"""Whom a German name stands for: political parties, international bodies, governments named after their head."""

from __future__ import annotations

from qabot.languages.de.countries import COUNTRIES, NAMES
from qabot.languages.speaker_vocabulary import PartyWords

# canonical name | further names; "_" stands for a blank inside a name
BODIES = """
EU|Europäische_Union Europäischen_Union Brüssel EU-Kommission Europäische_Kommission Europäischen_Kommission
EU|EU-Parlament Europäisches_Parlament Europäischen_Parlament Europäischen_Parlaments Europaparlament EU-Rat
EU|Europäischer_Rat Europäischen_Rat EU-Staaten
UN|Vereinte_Nationen Vereinten_Nationen UNO Uno UN-Sicherheitsrat Weltsicherheitsrat Uno-Sicherheitsrat
UN|UN-Vollversammlung
Nato|NATO Nordatlantikpakt Militärbündnis
IAEA|IAEO Internationale_Atomenergiebehörde Internationalen_Atomenergiebehörde
IAEA|Internationale_Atomenergie-Organisation Internationalen_Atomenergie-Organisation Atomenergiebehörde
IWF|Internationaler_Währungsfonds Internationalen_Währungsfonds Internationale_Währungsfonds
EZB|Europäische_Zentralbank Europäischen_Zentralbank
WHO|Weltgesundheitsorganisation
WTO|Welthandelsorganisation
OSZE|Organisation_für_Sicherheit_und_Zusammenarbeit
UNICEF|Unicef Kinderhilfswerk_UNICEF UN-Kinderhilfswerk
UNHCR|UN-Flüchtlingshilfswerk
Amnesty International|Amnesty
Human Rights Watch|HRW
Ärzte ohne Grenzen|Ärzten_ohne_Grenzen
Reporter ohne Grenzen|Reportern_ohne_Grenzen
Brot für die Welt|
Rotes Kreuz|IKRK Deutsches_Rotes_Kreuz Roten_Kreuz Roten_Kreuzes Rote_Kreuz Rotem_Kreuz
Weltbank|
OPEC|Opec
Afrikanische Union|Afrikanischen_Union
Arabische Liga|Arabischen_Liga
Internationaler Strafgerichtshof|IStGH Internationalen_Strafgerichtshof
CDU|Christdemokrat Christdemokraten Christdemokratin
CSU|Christsoziale Christsozialen
CDU/CSU|Union Unionsfraktion Unionspolitiker Unionspolitikern Unionsparteien
SPD|Sozialdemokrat Sozialdemokraten Sozialdemokratin SPD-Fraktion Sozialdemokratische_Partei_Deutschlands
Grüne|Grünen Bündnis_90/Die_Grünen Bündnisgrüne Bündnisgrünen
FDP|Freie_Demokraten Liberale Liberalen Freidemokraten
Die Linke|Linke Linken Linkspartei Linksfraktion PDS Linkspartei.PDS
AfD|Alternative_für_Deutschland
BSW|Bündnis_Sahra_Wagenknecht
NPD|
Piratenpartei|Piraten
Freie Wähler|Freien_Wähler Freien_Wählern
ÖVP|
SPÖ|
FPÖ|Freiheitliche Freiheitlichen
BZÖ|
NEOS|Neos
KPÖ|
SVP|Schweizerische_Volkspartei
DGB|Deutscher_Gewerkschaftsbund Deutschen_Gewerkschaftsbund Deutsche_Gewerkschaftsbund
ÖGB|Österreichischer_Gewerkschaftsbund
IG Metall|
Verdi|ver.di
GDL|Gewerkschaft_Deutscher_Lokomotivführer
Labour|Labour-Partei Labour_Party
Tories|Konservative_Partei
Republikaner|Republikanern
Demokraten|US-Demokraten
Hamas|
Hisbollah|Hizbollah
Fatah|
Taliban|
Islamischer Staat|IS ISIS Islamischen_Staat Islamische_Staat
PKK|
Al-Qaida|al-Qaida
Huthi|Huthis Huthi-Rebellen
Bundesbank|
Polizei|Polizeisprecher Polizeisprecherin Polizeipräsident Polizeipräsidentin Polizeichef Polizist Polizistin
Polizei|Polizisten Bundespolizei Landespolizei
Staatsanwaltschaft|Staatsanwalt Staatsanwältin Staatsanwälte Oberstaatsanwalt Oberstaatsanwältin
Staatsanwaltschaft|Generalstaatsanwalt Generalstaatsanwältin Generalstaatsanwaltschaft Bundesanwaltschaft
Staatsanwaltschaft|Generalbundesanwalt Generalbundesanwältin Anklage Ankläger Anklägerin Chefankläger
Staatsanwaltschaft|Chefanklägerin Anklagebehörde
Verteidigung|Verteidiger Verteidigerin Strafverteidiger Strafverteidigerin
Feuerwehr|Feuerwehrchef Feuerwehrsprecher Feuerwehrmann Feuerwehrleute Feuerwehrmänner Feuerwehrmännern Feuerwehrleuten Feuerwehrfrau
"""

# surnames of heads of state and government of our time and their ministers, where no office is given
LEADERS = """
US|Biden Trump Obama Bush Clinton Harris Blinken Kerry Pence Pompeo Vance Rubio
RU|Putin Medwedew Lawrow Peskow Schoigu Sacharowa Uschakow Jelzin
UA|Selenskyj Selenski Poroschenko Kuleba Janukowitsch Timoschenko Sybiha Podoljak
DE|Merkel Scholz Merz Baerbock Habeck Steinmeier Pistorius Lindner Gauck Wulff Westerwelle Klingbeil Wadephul
DE|Kohl Schröder
AT|Kurz Nehammer Faymann Kern Stocker Schallenberg
FR|Macron Sarkozy Hollande Chirac
GB|Johnson Sunak Starmer Cameron Blair Thatcher
IT|Berlusconi Meloni Draghi Renzi Conte Prodi
ES|Zapatero Rajoy Sánchez
PL|Tusk Duda Kaczyński Morawiecki
HU|Orbán Orban
TR|Erdoğan Erdogan
IL|Netanjahu Netanyahu Scharon Olmert Gallant
PS|Abbas Arafat
IR|Ahmadinedschad Chamenei Rohani Raisi Peseschkian
SY|Assad
CN|Jinping
IN|Modi
KP|Jong-un Jong-il
BY|Lukaschenko
VE|Maduro Chávez
CU|Castro
BR|Lula Bolsonaro
US|Carter Reagan Nixon Rumsfeld Cheney Powell
IR|ISNA IRNA Tasnim
KP|KCNA
CN|Xinhua
RU|TASS Tass Itar-Tass RIA_Novosti
SY|Sana SANA
TR|Anadolu
BY|Belta BelTA
RS|Vučić Vucic Dačić Dacic Nikolić Nikolic
SI|Cerar Erjavec Janša Jansa
HR|Milanović Plenković
MK|Gruevski Zaev Poposki
GR|Tsipras Varoufakis Samaras Mitsotakis Kammenos Tsakalotos Papandreou
ES|Sánchez Zapatero Rajoy
AT|Faymann Mikl-Leitner Mitterlehner Doskozil Spindelegger Gusenbauer Schüssel Van_der_Bellen Edtstadler
AT|Nehammer Schallenberg Hundstorfer Ostermayer
CH|Leuthard Burkhalter Sommaruga Berset
TR|Davutoğlu Davutoglu Yıldırım Fidan Çavuşoğlu
JP|Koizumi Kishida Ishiba
KR|Park_Geun-hye
NL|Rutte Wilders
UN|Guterres Annan
Nato|Stoltenberg Rasmussen
EU|Juncker Barroso Leyen Mogherini Ashton Borrell
EZB|Lagarde Trichet
Vatikan|Franziskus Benedikt_XVI
"""

PARTIES = PartyWords(
    names=NAMES,
    countries=COUNTRIES,
    bodies=BODIES,
    leaders=LEADERS,
    # what stands before a hyphen or a compound's last part and names the camp: "Bundesregierung"
    national_prefixes=("bundes",),
    national=("DE", "AT", "CH"),
    adjective_endings=("", "e", "en", "er", "es", "em"),
    demonym_endings=("", "n", "s", "en", "in", "innen", "r"),
    demonym_singular={},
    demonym_genders={"Deutsche": "", "in": "f", "": "m"},
    genitive_endings=("s", "'", "’"),
)
