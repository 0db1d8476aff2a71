"""German nouns, titles and pronouns for those who speak. Nouns stand for every compound that ends in them."""

from __future__ import annotations

from qabot.languages.speaker_vocabulary import PersonWords

_MEN = """
abgeordneter abt agent aktivist aktionär akademiker alarmist allianzchef ambassador analyst anführer angehöriger
angeklagter angestellter anhänger ankläger anleger anwalt anwohner arbeiter arbeitgeber archäologe architekt arzt
asylbewerber assistent astronaut astronom attentäter aufseher augenzeuge ausbilder ausschussvorsitzender außenpolitiker
autofahrer autor bäcker bankier banker bauer beamter beauftragter befürworter begleiter behördenvertreter beisitzer
bekannter berater berichterstatter beschuldigter besitzer besucher betreiber betreuer bewohner bewerber biograf
biologe bischof blogger bote botschafter bruder bundesrat buchhalter bürger bürgermeister bürgerrechtler cousin
chef chefredakteur chemiker chirurg darsteller datenschützer dekan delegationsleiter delegierter demonstrant
demoskop dichter diener diplomat direktor dirigent doktor doktorvater dolmetscher drehbuchautor ehemann eigentümer
eigner einwohner einsatzleiter enkel entführer entwickler ermittler erzbischof erzieher experte fachmann fahrer
fan farmer feldherr fernsehmoderator filmemacher finanzier fischer flüchtling forscher fotograf fraktionschef
freund führer fußballer funktionär gast gatte gefangener gegner geheimdienstler geheimdienstchef geisel geistlicher
gemeinderat general generaldirektor generalsekretär geologe gesandter geschäftsführer geschäftsmann
gesellschafter gesprächspartner gewerkschafter gewerkschaftschef gouverneur gründer großvater gutachter häftling
händler handwerker hausbesitzer hausherr helfer herausgeber heerführer hersteller herr hinweisgeber historiker
hotelier imam inhaber informant ingenieur initiator insasse insider inspekteur inspektor intendant investor islamist
journalist junge jurist justiziar käufer kaiser kamerad kandidat kanzler kanzleramtschef kapitän kardinal kassierer
kläger klimaforscher koalitionspartner koch kollege kolumnist kommandant kommandeur kommentator kommissar
kommissionspräsident komponist konkurrent könig koordinator kopilot korrespondent krieger kritiker künstler kunde
kurator landeshauptmann landeshauptfrau landesrat landrat landwirt laborleiter lehrer leiter leser leutnant leugner
lobbyist lokführer lord mädchen major makler maler manager mandant mann maschinist mediziner meister menschenrechtler
meteorologe mieter migrant militär milliardär minister ministerpräsident mitarbeiter mitglied mitbegründer moderator
monarch musiker nachbar nachfolger neffe nobelpreisträger notar obmann oberbefehlshaber oberbürgermeister oberst
offizier ökonom ombudsmann onkel opfer oppositioneller oppositionschef oppositionsführer oppositionspolitiker
organisator papst parlamentarier parlamentspräsident parteichef parteifreund partner passagier passant patient
pastor patriarch personalchef pfarrer philosoph physiker pilot plagiatsjäger politiker politologe polizist
polizeichef praktikant präfekt prälat präsident präsidentschaftskandidat premier premierminister priester
prinz produzent professor programmierer projektleiter prophet prokurist provider psychiater psychologe publizist
rabbiner radprofi rechtsanwalt rebell rebellenchef rebellenführer rechtsexperte redakteur referent reformer
regent regierungschef regierungssprecher regisseur reiter rektor rentner reporter revisor richter ritter sänger
sachbearbeiter sachverständiger samariter sanitäter schauspieler schatzmeister scheich schiedsrichter schlichter
schriftsteller schüler schwager schwiegersohn scheidungsanwalt sekretär senator separatist separatistenführer
siedler sieger sohn soldat sonderbeauftragter sonderberichterstatter sondergesandter sonderermittler
sozialarbeiter soziologe spieler spitzenkandidat spitzenpolitiker sportdirektor sportler sprecher staatsanwalt
staatschef staatsminister staatspräsident staatssekretär stadtrat statistiker stellvertreter steuerberater strafverteidiger
stratege student superintendent sultan täter talkmaster taxifahrer techniker teilnehmer teamchef terrorist theologe
tourist trainer überlebender umweltschützer unterhändler unternehmer unterstützer untersuchungsrichter urheber vater
verantwortlicher verbandschef verbraucher verbraucherschützer verdächtiger verfasser verfassungsrechtler verfassungsschützer
verhafteter verhandlungsführer verkäufer verleger vermieter vermittler verteidiger vertrauter vertreter verurteilter
verwandter vetter vizedirektor vizekanzler vizechef vizepräsident virologe völkerrechtler volksanwalt volkswirt
vorgänger vorgesetzter vorsitzender vorsitzer vorstand vorstandschef wähler wärter wahlkampfleiter wahlkampfmanager
wahlleiter widerstandskämpfer whistleblower wirt wirtschaftsexperte wirtschaftswissenschaftler wissenschaftler
zar zeitzeuge zeuge zuschauer zwilling jähriger jugendlicher verletzter kranker
intellektueller industrieller verbündeter alliierter beteiligter betroffener reisender studierender 
"""

_WOMEN = """
frau ehefrau mutter tochter schwester tante großmutter enkelin nichte witwe königin kaiserin dame nonne hebamme
fachfrau geschäftsfrau obfrau kauffrau ombudsfrau amtsfrau landeshauptfrau ministerin krankenschwester freundin braut
ärztin anwältin rechtsanwältin staatsanwältin köchin französin polizistin kanzlerin sprecherin bäuerin
"""

_OFFICES = """
minister ministerin präsident präsidentin kanzler kanzlerin premier premierminister premierministerin regierungschef
regierungschefin staatschef staatschefin staatsoberhaupt regierungssprecher regierungssprecherin außenminister
außenamtssprecher außenamtssprecherin verteidigungsminister botschafter botschafterin generalstabschef monarch könig
königin kaiser staatssekretär staatssekretärin vizepräsident vizekanzler chefdiplomat außenamtschef außenbeauftragter
oppositionsführer oppositionschef geheimdienstchef armeesprecher militärsprecher ministeriumssprecher innenminister
justizminister ministerpräsident staatspräsident sicherheitsberater menschenrechtsbeauftragter kinderbeauftragter sonderbeauftragter sondergesandter unterhändler chefunterhändler
"""

_BODIES = {
    "f": """
    abteilung agentur aufsicht allianz armee arbeitsgruppe assoziation anstalt ausländerbehörde bank bahn behörde belegschaft
    bewegung botschaft brigade bürgerinitiative bundeswehr bundesregierung delegation diözese direktion fakultät familie
    feuerwehr firma föderation fraktion führung gemeinde gemeinschaft genossenschaft geschäftsführung gesellschaft
    gewerkschaft gruppe gruppierung guerilla hochschule industrie initiative innung inspektion institution
    internetseite jugendorganisation junta justiz kammer kanzlei kirche klinik koalition
    kommission kommune konferenz koordination kripo kriminalpolizei leitung liga linken marine mafia mehrheit miliz
    ministerkonferenz mission nato nachrichtenagentur opposition organisation partei parteispitze partnerschaft
    polizei präsidentschaft nachrichten presse presseagentur presseabteilung pressestelle produktionsfirma redaktion regierung rundfunkanstalt
    schule seite sekte staatsanwaltschaft stadt stadtverwaltung stelle stiftung spitze staatsführung task-force
    universität union vereinigung versicherung vertretung verteidigung verwaltung volkspartei wache wehr wirtschaft
    zeitung zeitschrift zentrale zentralbank illustrierte website nachrichtensite internetausgabe studie umfrage untersuchung analyse
    airline fluggesellschaft raumfahrtbehörde luftwaffe bürgerwehr anklage airways rebellengruppe
    """,
    "m": """
    apparat arbeitgeberverband ausschuss arbeitskreis beirat betriebsrat betrieb bund bundesrat bundestag
    chor club dienst dachverband demonstrant energieversorger fachverband fernsehsender flughafenbetreiber
    freundeskreis geheimdienst generalstab gemeinderat gerichtshof handelsverband hersteller hof klub
    konzern kongress kreis kreml krisenstab landesrechnungshof landtag landesverband landkreis magistrat nachrichtendienst
    nachrichtensender nationalrat oberste orden personalrat presserat rat rechnungshof ring rundfunk runde senat sender
    sicherheitsrat staat stadtrat stab staatskonzern stadtverband stamm stromkonzern
    aufsichtsrat vatikan verband verein veranstalter verfassungsschutz verlag vorstand zentralrat zoll zirkel
    fernsehkanal blog bericht autobauer pharmakonzern versorger betreiber anbieter arbeitgeber internetkonzern
    """,
    "n": """
    amt auswärtige-amt bundesamt bündnis bundeskriminalamt büro bistum blatt boulevardblatt direktorat fernsehen forum
    gericht gremium heer hilfswerk institut kabinett kanzleramt kommando komitee konsortium kommissariat krankenhaus
    konsulat landeskriminalamt landgericht lager landratsamt magazin militär ministerium museum netzwerk nachrichtenmagazin
    nachrichtenportal onlineportal portal parlament polizeipräsidium präsidium präsidialamt pentagon presseamt regime regiment
    referat repräsentantenhaus rote-kreuz ressort sekretariat sozialministerium statistikamt staatsfernsehen
    team theater tribunal unternehmen wahlkampfteam weiße-haus werk wochenblatt wochenmagazin zentrum zentralkomitee
    bundesverwaltungsgericht bundesverfassungsgericht schreiben dokument gutachten papier königshaus
    """,
}

_ORGANS = """
regierung ministerium militär armee geheimdienst parlament außenamt auswärtige-amt präsidialamt generalstab kabinett luftwaffe
marine justiz behörde behörden botschaft streitkräfte junta regime staatsfernsehen staatsführung nachrichtendienst bundeswehr
präsidentschaft kanzleramt sicherheitsbehörden ermittler beamter beamte sicherheitskräfte truppen generalstaatsanwaltschaft
"""

_PLURALS = """
behörden medien beobachter experten ermittler forscher wissenschaftler demonstranten kritiker gegner augenzeugen zeugen
anwohner aktivisten rebellen streitkräfte truppen sicherheitskräfte angehörige anhänger eltern leute menschen frauen männer
kinder bürger bauern beamte diplomaten politiker abgeordnete vertreter organisationen verbände gewerkschaften staaten
länder parteien unternehmen firmen zeitungen berichte medienberichte kreise quellen umfragen ärzte lehrer analysten
händler bewohner einwohner mitglieder mitarbeiter richter verbündete verbündeten alliierte westmächte grünen linken
grüne liberalen piraten sozialdemokraten christdemokraten anwälte veranstalter meteorologen geologen seismologen
umweltschützer datenschützer tierschützer naturschützer menschenrechtler angaben hersteller betreiber stimmen tageszeitungen
"""

_BROADER = """
behörde|amt polizei agentur ministerium staatsanwaltschaft aufsicht kommission direktion justiz verwaltung iaea iaeo zoll
organisation|hilfswerk verein verband bündnis gruppe bund initiative gewerkschaft stiftung komitee netzwerk international
vereinigung|verein verband bund bündnis gruppe initiative
verein|bund club initiative deutschland gesellschaft
gruppe|bewegung organisation bündnis miliz blocks verein
unternehmen|firma konzern gesellschaft hersteller ag gmbh bank verlag kette anbieter betreiber
konzern|unternehmen firma ag gesellschaft hersteller
firma|unternehmen konzern gmbh gesellschaft hersteller
gesellschaft|unternehmen firma fluggesellschaft bahn
verband|bundesverband verein gewerkschaft bund kammer
zeitung|blatt magazin post presse tageszeitung times standard rundschau nachrichten anzeiger welt
blatt|zeitung magazin
magazin|zeitschrift spiegel focus
sender|rundfunk fernsehen
agentur|presseagentur nachrichtenagentur dpa apa afp reuters
ministerium|ressort amt
ressort|ministerium
amt|behörde ministerium
gericht|gerichtshof tribunal kammer senat
partei|spd cdu csu fdp afd linkspartei grünen volkspartei fpö spö övp bündnis
fraktion|spd-fraktion linksfraktion
regierung|kabinett junta regime koalition
universität|hochschule fakultät uni
institut|zentrum
kommission|ausschuss komitee
land|staat republik
"""

_ROLE_BROADER = """
politiker|abgeordneter minister präsident vorsitzender kanzler chef bürgermeister senator kandidat sprecher generalsekretär landeshauptmann
beamter|direktor generaldirektor vizedirektor verteidigungsbeamter sprecher vertreter offizier mitarbeiter minister
diplomat|botschafter gesandter außenminister sonderbeauftragter beauftragter unterhändler amtskollege staatssekretär
minister|außenminister innenminister justizminister verteidigungsminister
regierungschef|kanzler premier premierminister ministerpräsident präsident
staatschef|präsident staatspräsident könig
premier|ministerpräsident premierminister regierungschef
ministerpräsident|regierungschef premier premierminister
premierminister|regierungschef premier ministerpräsident
kanzler|regierungschef
präsident|staatschef staatspräsident
jurist|anwalt richter staatsanwalt
anwalt|rechtsanwalt verteidiger strafverteidiger
verteidiger|anwalt rechtsanwalt
manager|chef vorstandschef geschäftsführer direktor vorstand personalmanager
chef|vorstandschef geschäftsführer direktor leiter präsident vorsitzender
parteichef|vorsitzender parteivorsitzender
funktionär|präsident generalsekretär vorsitzender
experte|forscher wissenschaftler professor analyst ökonom
wissenschaftler|forscher professor biologe physiker ökonom
forscher|wissenschaftler professor biologe physiker
mediziner|arzt virologe professor
geistlicher|bischof pfarrer priester kardinal papst imam
angeklagter|mann rentner general beschuldigter ex-general präsident
beschuldigter|angeklagter verdächtiger
mann|angeklagter rentner beschuldigter vater täter
frau|angeklagte beschuldigte mutter
sprecher|regierungssprecher pressesprecher
kandidat|präsidentschaftskandidat spitzenkandidat bewerber
oppositionspolitiker|oppositionsführer oppositionschef
zeuge|augenzeuge
militär|general offizier oberst
"""


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split("|") for line in text.strip().splitlines())
    return {head.strip(): frozenset(tail.split()) for head, tail in rows}


def _roles() -> dict[str, str]:
    men = {word: "m" for word in _MEN.split()}
    men.update(dict.fromkeys(("mitglied", "mädchen", "opfer", "staatsoberhaupt"), "n") | {"geisel": "f"})
    return men | {word: "f" for word in _WOMEN.split()}


PERSONS = PersonWords(
    code="de",
    nouns_capital=True,
    joiners=frozenset("und sowie oder".split()),
    inflected=("e", "en", "em"),
    nominal_ending="er",
    nominal=frozenset(
        """
        abgeordneter angehöriger angeklagter angestellter beamter beauftragter bekannter beschuldigter gefangener geistlicher
        gesandter delegierter verantwortlicher verdächtiger verhafteter verurteilter verwandter vertrauter vorgesetzter
        vorsitzender sachverständiger überlebender jugendlicher oppositioneller intellektueller industrieller kranker
        verletzter jähriger verbündeter alliierter vermittelnder beteiligter betroffener reisender studierender
        """.split()
    ),
    carriers=frozenset(
        """
        angabe aussage mitteilung erklärung schreiben brief stellungnahme meinung ansicht information einschätzung
        schätzung auskunft darstellung auffassung überzeugung worte antrag aufruf bericht statement interview presseerklärung
        kreis umfeld seite reihe beitrag meldung
        """.split()
    ),
    case_endings=("s", "es"),
    pronouns={
        "er": frozenset({"ms"}),
        "ihm": frozenset({"ms", "ns"}),
        "ihn": frozenset({"ms"}),
        "sie": frozenset({"fs", "p"}),
        "es": frozenset({"ns"}),
        "ihr": frozenset({"fs"}),
        "ihnen": frozenset({"p"}),
        "dieser": frozenset({"ms"}),
        "diese": frozenset({"fs", "p"}),
        "dieses": frozenset({"ns"}),
        "diesem": frozenset({"ms", "ns"}),
        "jener": frozenset({"ms"}),
        "jene": frozenset({"fs", "p"}),
        "der": frozenset({"ms"}),
        "die": frozenset({"fs", "p"}),
        "das": frozenset({"ns"}),
        "dem": frozenset({"ms", "ns"}),
        "denen": frozenset({"p"}),
        "deren": frozenset({"fs", "p"}),
        "dessen": frozenset({"ms", "ns"}),
        "letzterer": frozenset({"ms"}),
        "letztere": frozenset({"fs", "p"}),
        "beide": frozenset({"p"}),
        "seiner": frozenset({"ms", "ns"}),
        "seinen": frozenset({"ms", "ns"}),
        "seinem": frozenset({"ms", "ns"}),
        "seine": frozenset({"ms", "ns"}),
        "sein": frozenset({"ms", "ns"}),
        "ihrer": frozenset({"fs", "p"}),
        "ihren": frozenset({"fs", "p"}),
        "ihre": frozenset({"fs", "p"}),
        "ihrem": frozenset({"fs", "p"}),
    },
    reflexive_speakers=frozenset("ich wir mir uns mich man".split()),
    determiners={
        "der": "msn fsgd pg",
        "die": "fsna pna",
        "das": "nsna",
        "des": "msg nsg",
        "dem": "msd nsd",
        "den": "msa pd",
        "ein": "msn nsna",
        "eine": "fsna",
        "einer": "fsgd msn",
        "eines": "msg nsg",
        "einem": "msd nsd",
        "einen": "msa",
        "dieser": "msn fsgd pg",
        "diese": "fsna pna",
        "dieses": "nsna msg nsg",
        "diesem": "msd nsd",
        "diesen": "msa pd",
        "sein": "msn nsna",
        "seine": "fsna pna",
        "seiner": "fsgd pg",
        "seines": "msg nsg",
        "seinem": "msd nsd",
        "seinen": "msa pd",
        "ihr": "msn nsna",
        "ihre": "fsna pna",
        "ihrer": "fsgd pg",
        "ihres": "msg nsg",
        "ihrem": "msd nsd",
        "ihren": "msa pd",
        "vom": "msd nsd",
        "beim": "msd nsd",
        "zum": "msd nsd",
        "zur": "fsgd",
        "im": "msd nsd",
        "am": "msd nsd",
        "einige": "pna",
        "mehrere": "pna",
        "viele": "pna",
        "zahlreiche": "pna",
        "beide": "pna",
    },
    definite=frozenset("der die das des dem den dieser diese dieses diesem diesen vom beim zum zur im am".split()),
    titles={
        **dict.fromkeys("herr herrn monsieur mr mister sir lord pater scheich ajatollah bruder don prinz könig".split(), "m"),
        **dict.fromkeys("frau mrs ms miss lady madame prinzessin königin schwester".split(), "f"),
        **dict.fromkeys("dr prof mag dipl-ing ing doktor professor di kommr".split(), ""),
    },
    roles=_roles(),
    offices=frozenset(_OFFICES.split()),
    organisations={word: gender for gender, words in _BODIES.items() for word in words.split()},
    organs=frozenset(_ORGANS.split()),
    media=frozenset(
        """
        zeitung nachrichtenagentur presseagentur agentur magazin sender tageszeitung wochenzeitung fernsehsender blatt
        nachrichtensender portal nachrichtenportal rundfunk zeitschrift nachrichtenmagazin nachrichtensite onlineportal
        boulevardblatt wochenzeitschrift fernsehen
        """.split()
    ),
    collective=frozenset(_PLURALS.split()),
    broader=_table(_BROADER) | _table(_ROLE_BROADER),
    particles=frozenset("von van de der den du da di del della dos zu zum zur al el bin ibn abu le la ter ten af bar".split()),
    genitives=frozenset("des der eines einer dieses dieser seines seiner ihres ihrer".split()),
    prepositions=frozenset(
        """
        von vom für aus im in bei beim mit nach zu zum zur gegen über durch auf an am unter um vor zwischen seit ohne wegen
        trotz neben hinter gegenüber ins ans innerhalb außerhalb anstelle statt während
        """.split()
    ),
    oblique=frozenset("im am vom beim zum zur des dem den eines einem einen seines seinem seinen ihres ihrem ihren dieses diesem diesen".split()),
    attributes=frozenset("von vom für aus im in bei beim".split()),
    owning=frozenset("von vom bei beim".split()),
    placing=frozenset("in im aus".split()),
    indefinite=frozenset("ein eine einer eines einem einen einige mehrere viele zahlreiche".split()),
    plain_heads=frozenset(
        """
        firma konzern unternehmen gesellschaft organisation nachrichtenagentur presseagentur agentur zeitung magazin sender
        tageszeitung wochenzeitung zeitschrift portal nachrichtenportal nachrichtensite gruppe hersteller fluggesellschaft
        umweltschutzorganisation menschenrechtsorganisation hilfsorganisation hilfswerk partei fernsehsender
        """.split()
    ),
    adjective_endings=("en", "er", "es", "em", "e"),
    plural_dative="n",
    plural_adjective="e",
    town_ending="er",
    anyone=frozenset("jähriger politiker".split()),
    relatives=frozenset("der die das dem welcher welche welches".split()),
    agents=frozenset("von vom durch seitens in im laut bei beim aus".split()),
    accusers=frozenset(
        """
        staatsanwaltschaft anklage ankläger ermittler staatsanwalt anklagebehörde justiz polizei kläger
        """.split()
    ),
    plural_verbs=("en", "sind"),
    singular_verbs=("t", "te", "ist", "war", "will", "soll", "be", "de"),
    general_parts=frozenset("land staat stadt bund rat haus".split()),
    bridging=frozenset(
        """
        sprecher geschäftsführer vorstandschef leiter direktor pressesprecher vorsitzender chef generaldirektor vorstand
        generalsekretär obmann personalchef chefredakteur
        """.split()
    ),
    strong_endings={"m": "er", "f": "e", "n": "es", "p": "e"},
    stop=frozenset(
        """
        montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar jänner februar märz april mai juni juli
        august september oktober november dezember heute gestern morgen uhr prozent euro dollar millionen milliarden
        """.split()
    ),
    company_forms=frozenset("ag gmbh kg ohg se e.v ev inc ltd corp co plc kgaa gbr sa spa nv llc".split()),
    feminine_endings=("in", "innen"),
    plural_endings=("e", "en", "n", "er", "innen"),
    named_by=frozenset("namens".split()),
)
