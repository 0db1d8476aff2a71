"""Countries in English news: adjectives, peoples, seats of government and other names.

One line a country: ISO 3166 code | adjectives | peoples | capital and seats of government | further names; a second
line with the same code adds to the first. Entries of a field are separated by blanks, ``_`` stands for a blank inside
an entry, ``?`` marks names that mean the country only where it is named too. Country names themselves come from babel
(Unicode CLDR); ``NAMES`` are the shorter ones that newspapers print.
"""

NAMES = {
    "BA": "Bosnia and Herzegovina",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "GB": "United Kingdom",
    "HK": "Hong Kong",
    "KP": "North Korea",
    "KR": "South Korea",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestine",
    "TL": "East Timor",
    "TR": "Turkey",
    "US": "United States",
    "VA": "Vatican",
}

COUNTRIES = """
AD|Andorran|Andorrans|Andorra_la_Vella|
AE|Emirati|Emiratis|Abu_Dhabi|UAE Emirates
AF|Afghan|Afghans|Kabul|
AL|Albanian|Albanians|Tirana|
AM|Armenian|Armenians|Yerevan|
AO|Angolan|Angolans|Luanda|
AR|Argentine Argentinian|Argentines Argentinians|Buenos_Aires Casa_Rosada|
AT|Austrian|Austrians|Vienna|
AU|Australian|Australians|Canberra|
AZ|Azerbaijani Azeri|Azerbaijanis Azeris|Baku|
BA|Bosnian|Bosnians|Sarajevo|Bosnia Bosnia-Herzegovina
BB|Barbadian|Barbadians|Bridgetown|
BD|Bangladeshi|Bangladeshis|Dhaka|
BE|Belgian|Belgians||
BF|Burkinabe|||
BG|Bulgarian|Bulgarians|Sofia|
BH|Bahraini|Bahrainis|Manama|
BI|Burundian|Burundians|Bujumbura Gitega|
BJ|Beninese||Porto-Novo|
BN|Bruneian|Bruneians|Bandar_Seri_Begawan|
BO|Bolivian|Bolivians|La_Paz Sucre|
BR|Brazilian|Brazilians|Brasília Brasilia|
BT|Bhutanese||Thimphu|
BW|Botswanan|Batswana|Gaborone|
BY|Belarusian Belarussian|Belarusians Belarussians|Minsk|
BZ|Belizean|Belizeans|Belmopan|
CA|Canadian|Canadians|Ottawa|
CD|Congolese||Kinshasa|Congo DRC Zaire
CF|Central_African||Bangui|
CG|||Brazzaville|
CH|Swiss||Bern Berne|
CI|Ivorian|Ivorians|Yamoussoukro Abidjan|Côte_d'Ivoire
CL|Chilean|Chileans|Santiago_de_Chile|
CM|Cameroonian|Cameroonians|Yaoundé|
CN|Chinese||Beijing Peking|PRC People's_Republic_of_China
CO|Colombian|Colombians|Bogotá Bogota|
CR|Costa_Rican|Costa_Ricans||
CU|Cuban|Cubans|Havana|
CV|Cape_Verdean|Cape_Verdeans|Praia|Cape_Verde
CY|Cypriot|Cypriots|Nicosia|
CZ|Czech|Czechs|Prague|
DE|German|Germans|Berlin Bundestag Bundesrat Chancellery|Federal_Republic_of_Germany
DJ|Djiboutian|Djiboutians||
DK|Danish|Danes Dane|Copenhagen|
DO|||Santo_Domingo|
DZ|Algerian|Algerians|Algiers|
EC|Ecuadorian Ecuadorean|Ecuadorians Ecuadoreans||
EE|Estonian|Estonians|Tallinn|
EG|Egyptian|Egyptians|Cairo|
ER|Eritrean|Eritreans|Asmara|
ES|Spanish|Spaniards Spaniard|Madrid|
ET|Ethiopian|Ethiopians|Addis_Ababa|
FI|Finnish|Finns Finn|Helsinki|
FJ|Fijian|Fijians|Suva|
FR|French|Frenchman Frenchmen Frenchwoman Frenchwomen|Paris Élysée Elysée Élysée_Palace Elysée_Palace Elysee_Palace Matignon Quai_d'Orsay|
GA|Gabonese||Libreville|
GB|British English Scottish Welsh Northern_Irish|Britons Briton Scots Scot Scotsman Scotswoman Englishmen Englishman Englishwoman|London Downing_Street|
GB|||Whitehall Westminster Number_10 No_10 House_of_Commons House_of_Lords|UK U.K. U.K Britain Great_Britain
GB||Welshman Welshwoman||England Scotland Wales Northern_Ireland
GE|Georgian|Georgians|Tbilisi|
GH|Ghanaian|Ghanaians|Accra|
GL|Greenlandic|Greenlanders Greenlander|Nuuk|
GM|Gambian|Gambians|Banjul|
GN|Guinean|Guineans|Conakry|
GQ|Equatorial_Guinean|Equatorial_Guineans|Malabo|
GR|Greek|Greeks|Athens|
GT|Guatemalan|Guatemalans||
GW|||Bissau|
GY|Guyanese|||
HK||Hong_Kongers||
HN|Honduran|Hondurans|Tegucigalpa|
HR|Croatian|Croatians Croats Croat|Zagreb|
HT|Haitian|Haitians|Port-au-Prince|
HU|Hungarian|Hungarians|Budapest|
ID|Indonesian|Indonesians|Jakarta|
IE|Irish|Irishman Irishmen Irishwoman Irishwomen|Dublin|
IL|Israeli|Israelis|Jerusalem Tel_Aviv Knesset|IDF
IN|Indian|Indians|New_Delhi Delhi|
IQ|Iraqi|Iraqis|Baghdad|
IR|Iranian|Iranians|Tehran Teheran|Islamic_Republic?
IS|Icelandic|Icelanders Icelander|Reykjavík Reykjavik|
IT|Italian|Italians|Rome|
JM|Jamaican|Jamaicans||
JO|Jordanian|Jordanians|Amman|
JP|Japanese||Tokyo|
KE|Kenyan|Kenyans|Nairobi|
KG|Kyrgyz||Bishkek|
KH|Cambodian|Cambodians|Phnom_Penh|
KP|North_Korean|North_Koreans|Pyongyang|DPRK North? Democratic_People's_Republic_of_Korea Hermit_Kingdom
KR|South_Korean|South_Koreans|Seoul Blue_House|Republic_of_Korea ROK South?
KW|Kuwaiti|Kuwaitis||
KZ|Kazakh|Kazakhs|Astana Nur-Sultan|
LA|Laotian|Laotians|Vientiane|
LB|Lebanese||Beirut|
LI|||Vaduz|
LK|Sri_Lankan|Sri_Lankans|Colombo|
LR|Liberian|Liberians|Monrovia|
LS|||Maseru|
LT|Lithuanian|Lithuanians|Vilnius|
LU|Luxembourgish|Luxembourgers Luxembourger||
LV|Latvian|Latvians|Riga|
LY|Libyan|Libyans|Tripoli|
MA|Moroccan|Moroccans|Rabat|
MC|Monegasque|Monegasques||
MD|Moldovan|Moldovans|Chișinău Chisinau|
ME|Montenegrin|Montenegrins|Podgorica|
MG|Malagasy||Antananarivo|
MK|Macedonian North_Macedonian|Macedonians|Skopje|Macedonia
ML|Malian|Malians|Bamako|
MM|Burmese||Naypyidaw|Burma
MN|Mongolian|Mongolians|Ulan_Bator Ulaanbaatar|
MR|Mauritanian|Mauritanians|Nouakchott|
MT|Maltese||Valletta|
MU|Mauritian|Mauritians||
MV|Maldivian|Maldivians||
MW|Malawian|Malawians|Lilongwe|
MX|Mexican|Mexicans||
MY|Malaysian|Malaysians|Kuala_Lumpur|
MZ|Mozambican|Mozambicans|Maputo|
NA|Namibian|Namibians|Windhoek|
NE|Nigerien|Nigeriens|Niamey|
NG|Nigerian|Nigerians|Abuja|
NI|Nicaraguan|Nicaraguans|Managua|
NL|Dutch|Dutchman Dutchmen Dutchwoman Dutchwomen|The_Hague|Holland
NO|Norwegian|Norwegians|Oslo|
NP|Nepalese Nepali|Nepalis|Kathmandu|
NZ|New_Zealand|New_Zealanders New_Zealander||
OM|Omani|Omanis|Muscat|
PA|Panamanian|Panamanians||
PE|Peruvian|Peruvians|Lima|
PG|Papuan|Papuans|Port_Moresby|
PH|Philippine Filipino|Filipinos Filipina|Manila|
PK|Pakistani|Pakistanis|Islamabad|
PL|Polish|Poles Pole|Warsaw|
PR|Puerto_Rican|Puerto_Ricans||
PS|Palestinian|Palestinians|Ramallah|Palestinian_Authority Gaza_Strip Gaza West_Bank
PT|Portuguese||Lisbon|
PY|Paraguayan|Paraguayans|Asunción|
QA|Qatari|Qataris|Doha|
RO|Romanian|Romanians|Bucharest|
RS|Serbian|Serbians Serbs Serb|Belgrade|
RU|Russian|Russians|Moscow Kremlin Duma|Russian_Federation
RW|Rwandan|Rwandans|Kigali|
SA|Saudi Saudi_Arabian|Saudis|Riyadh|Kingdom_of_Saudi_Arabia
SD|Sudanese||Khartoum|
SE|Swedish|Swedes Swede|Stockholm|
SG|Singaporean|Singaporeans||
SI|Slovenian|Slovenians Slovenes Slovene|Ljubljana|
SK|Slovak|Slovaks|Bratislava|
SL|Sierra_Leonean|Sierra_Leoneans|Freetown|
SN|Senegalese||Dakar|
SO|Somali|Somalis|Mogadishu|
SR|Surinamese|||
SS|South_Sudanese||Juba|
SV|Salvadoran|Salvadorans|San_Salvador|
SY|Syrian|Syrians|Damascus|
TD|Chadian|Chadians|N'Djamena|
TG|Togolese||Lomé|
TH|Thai|Thais|Bangkok|
TJ|Tajik|Tajiks|Dushanbe|
TL|East_Timorese||Dili|
TM|Turkmen||Ashgabat|
TN|Tunisian|Tunisians|Tunis|
TR|Turkish|Turks Turk|Ankara|Türkiye
TT|Trinidadian|Trinidadians|Port_of_Spain|
TW|Taiwanese||Taipei|
TZ|Tanzanian|Tanzanians|Dodoma|
UA|Ukrainian|Ukrainians|Kyiv Kiev|
UG|Ugandan|Ugandans|Kampala|
US|American|Americans|White_House National_Security_Council? Pentagon State_Department Capitol_Hill Congress Washington|US U.S. U.S USA America
US||||United_States_of_America CIA FBI NSA
UY|Uruguayan|Uruguayans|Montevideo|
UZ|Uzbek|Uzbeks|Tashkent|
VA|||Holy_See|
VE|Venezuelan|Venezuelans|Caracas|
VN|Vietnamese||Hanoi|
XK|Kosovan Kosovar|Kosovars|Pristina|
YE|Yemeni|Yemenis|Sanaa|
ZA|South_African|South_Africans|Pretoria Cape_Town|
ZM|Zambian|Zambians|Lusaka|
ZW|Zimbabwean|Zimbabweans|Harare|
"""
