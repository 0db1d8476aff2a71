"""Whom an English name stands for: political parties, international bodies, leaders known by their surname.

A body whose German name differs carries it among its further names, by which both are known as one.
"""

from __future__ import annotations

from qabot.languages.en.countries import COUNTRIES, NAMES
from qabot.languages.speaker_vocabulary import PartyWords

# canonical name | further names; "_" stands for a blank inside a name
BODIES = """
EU|European_Union Brussels European_Commission European_Parliament European_Council EU_Commission Europäische_Union
UN|United_Nations UNO U.N. U.N UN_Security_Council Security_Council UN_General_Assembly Vereinte_Nationen
Nato|NATO North_Atlantic_Treaty_Organization
IAEA|International_Atomic_Energy_Agency
IMF|International_Monetary_Fund IWF
ECB|European_Central_Bank EZB
WHO|World_Health_Organization World_Health_Organisation
WTO|World_Trade_Organization World_Trade_Organisation
OSCE|Organization_for_Security_and_Co-operation_in_Europe OSZE
UNICEF|Unicef
UNHCR|UN_refugee_agency
Amnesty International|Amnesty
Human Rights Watch|HRW
Red Cross|ICRC Rotes_Kreuz
World Bank|Weltbank
OPEC|Opec
African Union|Afrikanische_Union
Arab League|Arabische_Liga
International Criminal Court|ICC Internationaler_Strafgerichtshof
CDU|Christian_Democrats Christian_Democrat
CSU|Christian_Social_Union
SPD|Social_Democrats Social_Democrat
Greens|Green_Party Grüne
FDP|Free_Democrats Free_Democrat
Left Party|Die_Linke
AfD|Alternative_for_Germany
Pirate Party|Piratenpartei
Labour|Labour_Party
Tories|Conservative_Party Tory Conservatives
Liberal Democrats|Lib_Dems
SNP|Scottish_National_Party
Sinn Féin|Sinn_Fein
Republicans|Republican Republican_Party GOP Republikaner
Democrats|Democratic_Party Demokraten
Hamas|
Hezbollah|Hizbollah Hisbollah
Fatah|
Taliban|
Islamic State|ISIS ISIL Islamischer_Staat
PKK|
al-Qaeda|Al-Qaeda al-Qaida Al-Qaida
Houthis|Houthi Huthi
Bundesbank|
police|Police Polizei
prosecutors|Prosecutors public_prosecutor prosecutor Prosecutor Staatsanwaltschaft
fire brigade|fire_department fire_service Feuerwehr
"""

# surnames of heads of state and government of our time and their ministers, where no office is given
LEADERS = """
US|Biden Trump Obama Bush Clinton Harris Blinken Kerry Pence Pompeo Vance Rubio
RU|Putin Medvedev Lavrov Peskov Shoigu Zakharova Ushakov Yeltsin
UA|Zelensky Zelenskyy Zelenskiy Poroshenko Kuleba Yanukovych Tymoshenko Sybiha Podolyak
DE|Merkel Scholz Merz Baerbock Habeck Steinmeier Pistorius Lindner Gauck Wulff Westerwelle Klingbeil Wadephul
DE|Kohl Schröder Schroeder
AT|Nehammer Faymann Stocker Schallenberg
FR|Macron Sarkozy Hollande Chirac
GB|Johnson Sunak Starmer Cameron Blair Thatcher
IT|Berlusconi Meloni Draghi Renzi Conte Prodi
ES|Zapatero Rajoy Sánchez Sanchez
PL|Tusk Duda Kaczyński Kaczynski Morawiecki
HU|Orbán Orban
TR|Erdoğan Erdogan
IL|Netanyahu Sharon Olmert Gallant
PS|Abbas Arafat
IR|Ahmadinejad Khamenei Rouhani Raisi Pezeshkian
SY|Assad
CN|Jinping Xi
IN|Modi
KP|Jong-un Jong-il
BY|Lukashenko
VE|Maduro Chávez Chavez
CU|Castro
BR|Lula Bolsonaro
RS|Vučić Vucic
"""

PARTIES = PartyWords(
    names=NAMES,
    countries=COUNTRIES,
    bodies=BODIES,
    leaders=LEADERS,
    national_prefixes=(),
    national=("GB", "US"),
    adjective_endings=("",),
    demonym_endings=("",),
    demonym_singular={"men": "man", "s": ""},
    demonym_genders={"German": "", "woman": "f", "man": "m", "Filipina": "f"},
    genitive_endings=("'s", "’s", "'", "’"),
)
