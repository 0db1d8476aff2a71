"""Countries in German news: adjectives, demonyms, seats of government and other names.

One line a country: ISO 3166 code | adjective stems | demonym stems (men and peoples) | capital and seats of government
| further names; a second line with the same code adds to the first. Entries of a field are separated by blanks, ``_``
stands for a blank inside an entry, ``?`` marks names that mean the country only where it is named too. Country names
themselves come from babel (Unicode CLDR); ``NAMES`` are the shorter ones that newspapers print.
"""

NAMES = {
    "AE": "Vereinigte Arabische Emirate",
    "BA": "Bosnien und Herzegowina",
    "BY": "Belarus",
    "CD": "Demokratische Republik Kongo",
    "CG": "Republik Kongo",
    "CI": "Elfenbeinküste",
    "CN": "China",
    "FR": "Frankreich",
    "GB": "Großbritannien",
    "HK": "Hongkong",
    "KP": "Nordkorea",
    "KR": "Südkorea",
    "MK": "Nordmazedonien",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palästina",
    "TL": "Osttimor",
    "US": "USA",
    "VA": "Vatikan",
    "CV": "Kap Verde",
}

COUNTRIES = """
AD|andorranisch|Andorraner|Andorra_la_Vella|
AE|emiratisch|Emirati|Abu_Dhabi|VAE Emirate Vereinigten_Arabischen_Emirate Vereinigten_Arabischen_Emiraten
AF|afghanisch|Afghane|Kabul|
AL|albanisch|Albaner|Tirana|
AM|armenisch|Armenier|Eriwan Jerewan|
AO|angolanisch|Angolaner|Luanda|
AR|argentinisch|Argentinier|Buenos_Aires Casa_Rosada|
AT|österreichisch|Österreicher|Wien Ballhausplatz|Alpenrepublik?
AU|australisch|Australier|Canberra|
AZ|aserbaidschanisch|Aserbaidschaner|Baku|
BA|bosnisch|Bosnier|Sarajevo Sarajewo|Bosnien Bosnien-Herzegowina
BB|barbadisch|Barbadier|Bridgetown|
BD|bangladeschisch|Bangladescher|Dhaka|Bangladesch
BE|belgisch|Belgier||
BF|burkinisch|Burkiner|Ouagadougou|
BG|bulgarisch|Bulgare|Sofia|
BH|bahrainisch|Bahrainer|Manama|
BI|burundisch|Burundier|Bujumbura Gitega|
BJ|beninisch|Beniner|Porto-Novo|
BN|bruneiisch|Bruneier|Bandar_Seri_Begawan|Brunei
BO|bolivianisch|Bolivianer|La_Paz Sucre|
BR|brasilianisch|Brasilianer|Brasília Brasilia|
BT|bhutanisch|Bhutaner|Thimphu|
BW|botswanisch botsuanisch|Botswaner|Gaborone|Botswana
BY|belarussisch weißrussisch belarusisch|Belarusse Weißrusse|Minsk|Weißrussland
BZ|belizisch|Belizer|Belmopan|
CA|kanadisch|Kanadier|Ottawa|
CD|kongolesisch|Kongolese|Kinshasa|Kongo-Kinshasa Kongo Zaire
CF|zentralafrikanisch|Zentralafrikaner|Bangui|
CG|||Brazzaville|Kongo-Brazzaville
CH|schweizerisch|Schweizer|Bern|Eidgenossenschaft
CI|ivorisch|Ivorer|Yamoussoukro Abidjan|
CL|chilenisch|Chilene|Santiago_de_Chile|
CM|kamerunisch|Kameruner|Yaoundé|
CN|chinesisch|Chinese|Peking Beijing|Volksrepublik_China Volksrepublik?
CO|kolumbianisch|Kolumbianer|Bogotá Bogota|
CR|costa-ricanisch|Costa-Ricaner|San_José|
CU|kubanisch|Kubaner|Havanna|
CV|kapverdisch|Kapverdier|Praia|
CY|zyprisch zypriotisch|Zyprer Zypriot|Nikosia|
CZ|tschechisch|Tscheche|Prag|Tschechische_Republik
DE|deutsch bundesdeutsch|Deutsche|Berlin Bellevue|Bundesrepublik Bundesrepublik_Deutschland BRD
DJ|dschibutisch|Dschibutier||
DK|dänisch|Däne|Kopenhagen|
DO|dominikanisch|Dominikaner|Santo_Domingo|
DZ|algerisch|Algerier|Algier|
EC|ecuadorianisch|Ecuadorianer|Quito|
EE|estnisch|Este|Tallinn|
EG|ägyptisch|Ägypter|Kairo|
ER|eritreisch|Eritreer|Asmara|
ES|spanisch|Spanier|Madrid|
ET|äthiopisch|Äthiopier|Addis_Abeba|
FI|finnisch|Finne|Helsinki|
FJ|fidschianisch|Fidschianer|Suva|
FR|französisch|Franzose Französin|Paris Élysée Elysée Élysée-Palast Elysée-Palast Matignon Quai_d'Orsay|
GA|gabunisch|Gabuner|Libreville|
GB|britisch englisch schottisch walisisch nordirisch|Brite Engländer Schotte Waliser|London Downing_Street Whitehall|
GB||||Vereinigtes_Königreich UK England Schottland Wales Nordirland
GE|georgisch|Georgier|Tiflis Tbilissi|
GH|ghanaisch|Ghanaer|Accra|
GL|grönländisch|Grönländer|Nuuk|
GM|gambisch|Gambier|Banjul|
GN|guineisch|Guineer|Conakry|
GQ|äquatorialguineisch|Äquatorialguineer|Malabo|
GR|griechisch|Grieche|Athen|
GT|guatemaltekisch|Guatemalteke||
GW|guinea-bissauisch|Guinea-Bissauer|Bissau|
GY|guyanisch|Guyaner|Georgetown|
HK|hongkonger|Hongkonger||Hong_Kong
HN|honduranisch|Honduraner|Tegucigalpa|
HR|kroatisch|Kroate|Zagreb|
HT|haitianisch|Haitianer|Port-au-Prince|
HU|ungarisch|Ungar|Budapest|
ID|indonesisch|Indonesier|Jakarta|
IE|irisch|Ire|Dublin|
IL|israelisch|Israeli|Jerusalem Tel_Aviv Knesset|
IN|indisch|Inder|Neu-Delhi Delhi|
IQ|irakisch|Iraker|Bagdad|
IR|iranisch|Iraner|Teheran|Islamische_Republik?
IS|isländisch|Isländer|Reykjavík Reykjavik|
IT|italienisch|Italiener|Rom Quirinal|
JM|jamaikanisch|Jamaikaner|Kingston|
JO|jordanisch|Jordanier|Amman|
JP|japanisch|Japaner|Tokio Tokyo|
KE|kenianisch|Kenianer|Nairobi|
KG|kirgisisch|Kirgise|Bischkek|Kirgisien Kirgistan
KH|kambodschanisch|Kambodschaner|Phnom_Penh|
KP|nordkoreanisch|Nordkoreaner|Pjöngjang Pyongyang|DVRK Norden? Demokratische_Volksrepublik_Korea Eremitenreich
KP||||Volksrepublik_Korea
KR|südkoreanisch|Südkoreaner|Seoul Blaues_Haus|Republik_Korea Süden?
KW|kuwaitisch|Kuwaiter||
KZ|kasachisch|Kasache|Astana Nur-Sultan|
LA|laotisch|Laote|Vientiane|
LB|libanesisch|Libanese|Beirut|
LI|liechtensteinisch|Liechtensteiner|Vaduz|
LK|sri-lankisch|Sri-Lanker|Colombo|
LR|liberianisch|Liberianer|Monrovia|
LS|lesothisch|Lesother|Maseru|
LT|litauisch|Litauer|Vilnius|
LU|luxemburgisch|Luxemburger||
LV|lettisch|Lette|Riga|
LY|libysch|Libyer|Tripolis|
MA|marokkanisch|Marokkaner|Rabat|
MC|monegassisch|Monegasse||
MD|moldauisch moldawisch|Moldauer Moldawier|Chișinău Chisinau|Moldau Moldawien
ME|montenegrinisch|Montenegriner|Podgorica|
MG|madagassisch|Madagasse|Antananarivo|
MK|nordmazedonisch mazedonisch|Mazedonier Nordmazedonier|Skopje|Mazedonien
ML|malisch|Malier|Bamako|
MM|myanmarisch birmanisch burmesisch|Birmane Burmese|Naypyidaw|Birma Burma
MN|mongolisch|Mongole|Ulan-Bator Ulaanbaatar|
MR|mauretanisch|Mauretanier|Nouakchott|
MT|maltesisch|Malteser|Valletta|
MU|mauritisch|Mauritier|Port_Louis|
MV|maledivisch|Malediver||
MW|malawisch|Malawier|Lilongwe|
MX|mexikanisch|Mexikaner|Mexiko-Stadt|
MY|malaysisch|Malaysier|Kuala_Lumpur|
MZ|mosambikanisch|Mosambikaner|Maputo|
NA|namibisch|Namibier|Windhoek Windhuk|
NE|nigrisch|Nigrer|Niamey|
NG|nigerianisch|Nigerianer|Abuja|
NI|nicaraguanisch|Nicaraguaner|Managua|
NL|niederländisch holländisch|Niederländer Holländer|Den_Haag|Holland
NO|norwegisch|Norweger|Oslo|
NP|nepalesisch|Nepalese|Kathmandu|
NZ|neuseeländisch|Neuseeländer|Wellington|
OM|omanisch|Omaner|Maskat|
PA|panamaisch|Panamaer||
PE|peruanisch|Peruaner|Lima|
PG|papua-neuguineisch|Papua|Port_Moresby|
PH|philippinisch|Philippiner Filipino|Manila|
PK|pakistanisch|Pakistaner|Islamabad|
PL|polnisch|Pole|Warschau|
PR|puerto-ricanisch|Puerto-Ricaner||
PS|palästinensisch|Palästinenser|Ramallah|Palästinensische_Autonomiebehörde Autonomiebehörde Gazastreifen
PS||||Westjordanland
PT|portugiesisch|Portugiese|Lissabon|
PY|paraguayisch|Paraguayer|Asunción|
QA|katarisch|Katarer|Doha|Qatar
RO|rumänisch|Rumäne|Bukarest|
RS|serbisch|Serbe|Belgrad|
RU|russisch|Russe|Moskau Kreml Duma|Russische_Föderation
RW|ruandisch|Ruander|Kigali|
SA|saudi-arabisch saudisch saudiarabisch|Saudi Saudi-Araber|Riad|Saudiarabien Königreich_Saudi-Arabien
SD|sudanesisch|Sudanese|Khartum|
SE|schwedisch|Schwede|Stockholm|
SG|singapurisch|Singapurer||
SI|slowenisch|Slowene|Ljubljana Laibach|
SK|slowakisch|Slowake|Bratislava Pressburg|
SL|sierra-leonisch|Sierra-Leoner|Freetown|
SN|senegalesisch|Senegalese|Dakar|
SO|somalisch|Somalier|Mogadischu|
SR|surinamisch|Surinamer|Paramaribo|
SS|südsudanesisch|Südsudanese|Juba|
SV|salvadorianisch|Salvadorianer|San_Salvador|
SY|syrisch|Syrer|Damaskus|
TD|tschadisch|Tschader|N'Djamena|
TG|togoisch|Togoer|Lomé|
TH|thailändisch|Thailänder Thai|Bangkok|
TJ|tadschikisch|Tadschike|Duschanbe|
TL|osttimoresisch|Osttimorese|Dili|
TM|turkmenisch|Turkmene|Aschgabat|
TN|tunesisch|Tunesier|Tunis|
TR|türkisch|Türke|Ankara|
TT|trinidadisch|Trinidader|Port_of_Spain|
TW|taiwanisch taiwanesisch|Taiwaner Taiwanese|Taipeh|
TZ|tansanisch|Tansanier|Dodoma Daressalam|
UA|ukrainisch|Ukrainer|Kiew Kyjiw Kyiv|
UG|ugandisch|Ugander|Kampala|
US|amerikanisch us-amerikanisch|Amerikaner US-Amerikaner||Vereinigte_Staaten Vereinigten_Staaten
US||||Vereinigten_Staaten_von_Amerika US U.S. Amerika CIA FBI NSA
US|||Washington Weißes_Haus Pentagon State_Department Capitol_Hill US-Kongress Weiße_Haus Weißen_Haus Weißen_Hauses|
UY|uruguayisch|Uruguayer|Montevideo|
UZ|usbekisch|Usbeke|Taschkent|
VA|vatikanisch|||Heiliger_Stuhl Heilige_Stuhl Papst
VE|venezolanisch|Venezolaner|Caracas|
VN|vietnamesisch|Vietnamese|Hanoi|
XK|kosovarisch|Kosovare|Pristina|
YE|jemenitisch|Jemenit|Sanaa|
ZA|südafrikanisch|Südafrikaner|Pretoria Kapstadt|
ZM|sambisch|Sambier|Lusaka|
ZW|simbabwisch|Simbabwer|Harare|
"""
