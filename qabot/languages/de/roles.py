"""German nouns for persons and bodies that speak. A noun stands for every compound that ends in it."""

MEN = """
abgeordneter abt agent aktivist aktionär akademiker alarmist allianzchef ambassador analyst anführer angehöriger
angeklagter angestellter anhänger ankläger anleger anwalt anwohner arbeiter arbeitgeber archäologe architekt arzt
asylbewerber assistent astronaut astronom attentäter aufseher augenzeuge ausbilder ausschussvorsitzender
außenpolitiker autofahrer autor bäcker bankier banker bauer beamter beauftragter befürworter begleiter
behördenvertreter beisitzer befragter bekannter beschäftigter berater berichterstatter beschuldigter festgenommener besitzer besucher betreiber betreuer
bewohner bewerber biograf biologe bischof blogger bote botschafter bruder bundesrat buchhalter bürger bürgermeister
bürgerrechtler cousin chef chefredakteur chemiker chirurg darsteller datenschützer dekan delegationsleiter
delegierter demonstrant demoskop dichter diener diplomat direktor dirigent doktor doktorvater dolmetscher
drehbuchautor ehemann eigentümer eigner einwohner einsatzleiter enkel entführer entwickler ermittler erzbischof
erzieher experte fachmann fahrer fan farmer feldherr fernsehmoderator filmemacher finanzier fischer flüchtling
forscher fotograf fraktionschef freund führer fußballer funktionär gast gatte gefangener gegner geheimdienstler
geheimdienstchef geisel geistlicher gemeinderat general generaldirektor generalsekretär geologe gesandter
geschäftsführer geschäftsmann gesellschafter gesprächspartner gewerkschafter gewerkschaftschef gouverneur gründer
großvater gutachter häftling händler handwerker hausbesitzer hausherr helfer herausgeber heerführer hersteller herr
hinweisgeber historiker hotelier imam inhaber informant ingenieur initiator insasse insider inspekteur inspektor
intendant investor islamist journalist junge jurist justiziar käufer kaiser kamerad kandidat kanzler kanzleramtschef
kapitän kardinal kassierer kläger klimaforscher koalitionspartner koch kollege kolumnist kommandant kommandeur
kommentator kommissar kommissionspräsident komponist konkurrent könig koordinator kopilot korrespondent krieger
kritiker künstler kunde kurator landeshauptmann landeshauptfrau landesrat landrat landwirt laborleiter lehrer leiter
leser leutnant leugner lobbyist lokführer lord mädchen major makler maler manager mandant mann maschinist mediziner
meister menschenrechtler meteorologe mieter migrant militär milliardär minister ministerpräsident mitarbeiter
mitglied mitbegründer moderator monarch musiker nachbar nachfolger neffe nobelpreisträger notar obmann
oberbefehlshaber oberbürgermeister oberst offizier ökonom ombudsmann onkel opfer oppositioneller oppositionschef
oppositionsführer oppositionspolitiker organisator papst parlamentarier parlamentspräsident parteichef parteifreund
partner passagier passant patient pastor patriarch personalchef pfarrer philosoph physiker pilot plagiatsjäger
politiker politologe polizist polizeichef praktikant präfekt prälat präsident präsidentschaftskandidat premier
premierminister priester prinz produzent professor programmierer projektleiter prophet prokurist provider psychiater
psychologe publizist rabbiner radprofi rechtsanwalt rebell rebellenchef rebellenführer rechtsexperte redakteur
referent reformer regent regierungschef regierungssprecher regisseur reiter rektor rentner reporter revisor richter
ritter sänger sachbearbeiter sachverständiger samariter sanitäter schauspieler schatzmeister scheich schiedsrichter
schlichter schriftsteller schüler schwager schwiegersohn scheidungsanwalt sekretär senator separatist
separatistenführer siedler sieger sohn soldat sonderbeauftragter sonderberichterstatter sondergesandter
sonderermittler sozialarbeiter soziologe spieler spitzenkandidat spitzenpolitiker sportdirektor sportler sprecher
staatsanwalt staatschef staatsminister staatspräsident staatssekretär stadtrat statistiker stellvertreter
steuerberater strafverteidiger stratege student superintendent sultan täter talkmaster taxifahrer techniker
teilnehmer teamchef terrorist theologe tourist trainer überlebender umweltschützer unterhändler unternehmer
unterstützer untersuchungsrichter urheber vater verantwortlicher verbandschef verbraucher verbraucherschützer
verdächtiger verfasser verfassungsrechtler verfassungsschützer verhafteter verhandlungsführer verkäufer verleger
vermieter vermittler verteidiger vertrauter vertreter verurteilter verwandter vetter vizedirektor vizekanzler
vizechef vizepräsident virologe völkerrechtler volksanwalt volkswirt vorgänger vorgesetzter vorsitzender vorsitzer
vorstand vorstandschef wähler wärter wahlkampfleiter wahlkampfmanager wahlleiter widerstandskämpfer whistleblower
wirt wirtschaftsexperte wirtschaftswissenschaftler wissenschaftler zar zeitzeuge zeuge zuschauer zwilling jähriger
jugendlicher verletzter kranker intellektueller industrieller verbündeter alliierter beteiligter betroffener
reisender studierender
wissenschafter gewerkschafter islamwissenschafter naturwissenschafter filmer dokumentarfilmer regisseur youtuber
influencer podcaster streamer hacker spindoktor spin-doktor höchstrichter kanzleramtsminister landeshauptmann klubobmann
klubchef bezirksvorsteher bezirkschef bezirkshauptmann primar primararzt hofrat ministerialrat sektionschef
kabinettschef vizebürgermeister altbürgermeister altkanzler alt-landeshauptmann landesparteichef landesgeschäftsführer
bundesgeschäftsführer kammerpräsident rechnungshofpräsident notenbanker notenbankchef währungshüter
generalanwalt generalprokurator oberstaatsanwalt strafrechtler verfassungsjurist arbeitsrechtler sozialpartner
sozialist finalist spezialist kapitalist nationalist populist idealist realist kommunist faschist polizist jurist
machthaber diktator despot staatslenker favorit titelfavorit lehrkraft fachkraft führungskraft anrainer anleger aktionärsschützer konsumentenschützer mieterschützer klimaaktivist klimaschützer pädagoge direktor
schuldirektor elternvertreter schülervertreter studierendenvertreter personalvertreter belegschaftsvertreter
arbeitnehmervertreter arbeitnehmer arzneihersteller apotheker zahnarzt tierarzt pfleger krankenpfleger hausarzt
psychotherapeut therapeut logopäde neurologe onkologe epidemiologe mikrobiologe gerichtsmediziner rechtsmediziner
seismologe politikwissenschafter wirtschaftsforscher meinungsforscher marktforscher demograf geograf biograf fotograf
kartograf choreograf paläontologe mathematiker statistiker informatiker techniker mechaniker chefökonom
kämmerer ortsvorsteher vorsteher stadtkämmerer fraktionsvorsitzender amtsleiter bienenzüchter züchter jäger förster bergführer bergretter retter feuerwehrler zivildiener grenzschützer grenzer
zollbeamter fahnder kriminalist profiler detektiv spion agent doppelagent überläufer dissident regimekritiker
oligarch magnat mäzen sammler galerist kurator museumsdirektor verlagsleiter lektor übersetzer lyriker dramatiker
essayist romancier satiriker kabarettist komiker sänger rapper gitarrist drummer pianist geiger cellist tänzer
choreograph intendant dramaturg bühnenbildner kameramann cutter tormann torhüter stürmer verteidiger mittelfeldspieler
angreifer teamspieler teamkollege mannschaftskapitän coach chefcoach co-trainer bundestrainer teammanager läufer
sprinter schwimmer skispringer skifahrer abfahrer biathlet langläufer rennfahrer fahrradkurier weltmeister
olympiasieger titelverteidiger rekordhalter staatsbürger landsmann bub mörder dieb räuber betrüger brandstifter
schütze amokläufer attentäter lenker fußgänger radfahrer beifahrer zugbegleiter schaffner flugbegleiter tierpfleger
tierhalter halter obsorgeberechtigter hinterbliebener geschädigter geschworener schöffe laienrichter sektenführer
guru schamane mönch rabbi dechant diakon kaplan prior mufti muezzin ayatollah zeremonienmeister emir sultan herzog
fürst graf baron senatschef clubchef vereinschef ligachef sportchef stadtchef ortschef landeschef bundeschef
konzernchef firmenchef bankchef börsenchef finanzchef technikchef produktchef einkaufschef vertriebschef
prüfer beobachter pensionist doktorand reeder generalvikar vikar pharmakologe ökologe hydrologe kriminologe kardiologe
ornithologe psychiater toxikologe zoologe polier bibliothekar winzer gastgeber schäfer hirte spediteur dezernent kantor
restaurator attaché konsul internist sozialdemokrat christdemokrat liberaler grüner archivar zimmerer fuhrunternehmer
bademeister schulleiter wehrführer ortsbrandmeister landarzt imker almwirt
ologe rechtler planer kenner kundler verwalter mandatar schützer seelsorger förderer verhandler kassier kassenwart
hauswart platzwart hallenwart torwart hüttenwart gerätewart strandwart bahnwart lehrwart goalie landesvize
fraktionsvize kommissionsvize klubvize verbandsvize behördenvize initiant akustiker theoretiker botaniker hygieniker
statiker didaktiker elektriker optiker logistiker forensiker prognostiker grafiker genetiker orthopäde sponsor
veterinär chauffeur admiral brigadier kommodore divisionär oberleutnant feldwebel mesner küster konservator lehrling
azubi geselle gefährte bergsteiger taucher antragsteller pächter herausforderer rivale bestatter installateur monteur
konstrukteur importeur lieferant provinzial domkapitular antiquar trafikant stipendiat emeritus dozent auktionator
liquidator registrator steinmetz schweißer zusteller postler portier pförtner schausteller älpler senner besetzer
kartierer redaktor advokat garagist linguist germanist koreanist judaist pendler angler klempner zöllner hochstapler
kutscher masseur kontrolleur häuptling deichvogt burgvogt inspizient präses disponent streetworker ranger müllwerker
stahlwerker verleiher sanierer haushälter zulieferer staatsschreiber stadtschreiber gemeindeschreiber hausbesorger
stadtgärtner eisenbahner binnenschiffer lotse matrose tischler schreiner dachdecker drucker notarzt ceo tester
lagerist anrufer redner bevollmächtigter beklagter stadtverordneter beigeordneter synodaler
kirchenältester auszubildender verhandlungspartner organist mittelständler namensvetter
"""

WOMEN = """
frau ehefrau mutter tochter schwester tante großmutter enkelin nichte witwe königin kaiserin dame nonne hebamme
fachfrau geschäftsfrau obfrau kauffrau ombudsfrau amtsfrau landeshauptfrau ministerin krankenschwester freundin braut
beamtin ärztin anwältin rechtsanwältin staatsanwältin köchin rätin stadträtin gemeinderätin
französin polizistin kanzlerin sprecherin bäuerin kellnerin gärtnerin schneiderin metzgerin müllerin schreiberin
cousine äbtissin sopranistin lebensgefährtin
"""

OFFICES = """
minister ministerin präsident präsidentin kanzler kanzlerin premier premierminister premierministerin regierungschef
regierungschefin staatschef staatschefin staatsoberhaupt regierungssprecher regierungssprecherin außenminister
außenamtssprecher außenamtssprecherin verteidigungsminister botschafter botschafterin generalstabschef monarch könig
königin kaiser staatssekretär staatssekretärin vizepräsident vizekanzler chefdiplomat außenamtschef
außenbeauftragter oppositionsführer oppositionschef geheimdienstchef armeesprecher militärsprecher
ministeriumssprecher innenminister justizminister ministerpräsident staatspräsident sicherheitsberater
menschenrechtsbeauftragter kinderbeauftragter sonderbeauftragter sondergesandter unterhändler chefunterhändler
"""

BODIES = {
    "f": """
    bürgerliste reederei bande anwaltschaft volksanwaltschaft arbeiterkammer wirtschaftskammer ärztekammer kultusgemeinde
    wettbewerbsbehörde bevölkerung öffentlichkeit minderheit menschheit abordnung besatzung generation nation autorität
    versammlung rechtsprechung forschung burschenschaft jury crew bischofskonferenz stadtregierung landesregierung
    pensionsversicherung gebietskrankenkasse gesundheitskasse krankenkasse aktivistengruppe sozialpartnerschaft
    sektion plattform polizeieinheit spezialeinheit militäreinheit eliteeinheit polizeistreife streife menge bergrettung wasserrettung flugrettung rettung mannschaft nationalbank notenbank börse
    tageszeitung klubführung gläubigergruppe troika stadtgemeinde marktgemeinde sicherheitsdirektion
    landespolizeidirektion polizeidirektion polizeiinspektion ombudsstelle beobachtungsstelle meldestelle
    beratungsstelle anlaufstelle schiedsstelle beschwerdestelle schlichtungsstelle kontrollstelle
    abteilung agentur aufsicht allianz armee arbeitsgruppe assoziation anstalt ausländerbehörde bank bahn behörde
    belegschaft bewegung botschaft brigade bürgerinitiative bundeswehr bundesregierung delegation diözese direktion
    fakultät familie feuerwehr firma föderation fraktion führung gemeinde gemeinschaft genossenschaft
    geschäftsführung gesellschaft gewerkschaft gruppe gruppierung guerilla hochschule industrie initiative innung
    inspektion institution internetseite jugendorganisation junta justiz kammer kanzlei kirche klinik koalition
    kommission kommune konferenz koordination kripo kriminalpolizei leitung liga linken marine mafia mehrheit miliz
    ministerkonferenz mission nato nachrichtenagentur opposition organisation partei parteispitze partnerschaft
    polizei präsidentschaft nachrichten presse presseagentur presseabteilung pressestelle produktionsfirma redaktion
    regierung rundfunkanstalt schule seite sekte staatsanwaltschaft stadt stadtverwaltung stelle stiftung spitze
    staatsführung task-force universität union vereinigung versicherung vertretung verteidigung verwaltung
    volkspartei wache wehr wirtschaft zeitung zeitschrift zentrale zentralbank illustrierte website nachrichtensite
    internetausgabe umfrage airline fluggesellschaft raumfahrtbehörde luftwaffe
    bürgerwehr anklage airways rebellengruppe sparkasse kasse molkerei holding kette nebenklage finanzkontrolle branche
    """,
    "m": """
    apparat arbeitgeberverband ausschuss arbeitskreis beirat betriebsrat betrieb bund bundesrat bundestag chor club
    dienst dachverband energieversorger fachverband fernsehsender flughafenbetreiber freundeskreis
    geheimdienst generalstab gemeinderat gerichtshof handelsverband hersteller hof klub konzern kongress kreis kreml
    krisenstab landesrechnungshof landtag landesverband landkreis magistrat nachrichtendienst nachrichtensender
    nationalrat orden personalrat presserat rat rechnungshof ring rundfunk runde senat sender sicherheitsrat
    staat stadtrat stab staatskonzern stadtverband stamm stromkonzern aufsichtsrat vatikan verband verein
    veranstalter verfassungsschutz verlag vorstand zentralrat zoll zirkel fernsehkanal blog autobauer
    verwaltungsgerichtshof verfassungsgerichtshof bundesrechnungshof stadtrechnungshof stadtschulrat landesschulrat
    parteitag ministerrat klub landtagsklub parlamentsklub autoclub verkehrsclub think-tank thinktank krisenstab
    pharmakonzern versorger betreiber anbieter arbeitgeber internetkonzern versicherer flughafen zoo fonds träger
    katastrophenschutz zivilschutz grenzschutz kanton
    """,
    "n": """
    amt auswärtige-amt bundesamt bündnis bundeskriminalamt büro bistum blatt boulevardblatt direktorat fernsehen
    forum gericht gremium heer hilfswerk institut kabinett kanzleramt kommando komitee konsortium kommissariat
    krankenhaus konsulat landeskriminalamt landgericht lager landratsamt magazin militär ministerium museum netzwerk
    nachrichtenmagazin nachrichtenportal onlineportal portal parlament polizeipräsidium präsidium präsidialamt
    pentagon presseamt regime regiment referat repräsentantenhaus rote-kreuz ressort sekretariat sozialministerium
    statistikamt staatsfernsehen team theater tribunal unternehmen wahlkampfteam weiße-haus werk wochenblatt
    wochenmagazin zentrum zentralkomitee bundesverwaltungsgericht bundesverfassungsgericht königshaus weiße-haus wirtschaftsforschungsinstitut meinungsforschungsinstitut kontrollamt
    arbeitsmarktservice landesgericht oberlandesgericht bezirksgericht höchstgericht berufungsgericht verfassungsgericht
    bundesverwaltungsgericht versammlungsamt start-up startup kuratorium rektorat generalsekretariat
    stadtoberhaupt beratungsunternehmen labor rathaus klinikum auktionshaus management departement umfeld
    """,
}

# what is written: whoever wrote it speaks, where an article names him
DOCUMENTS = {
    "f": """
    analyse anklageschrift begründung klageschrift notiz note mail e-mail stellungnahme studie untersuchung
    version aussendung denkschrift
    """,
    "m": "abschlussbericht bericht brief beschluss bescheid entwurf vermerk artikel",
    "n": "dokument gutachten memo memorandum papier protokoll schreiben urteil votum dossier manifest communiqué kommuniqué",
}

# an article itself, as it was before; "_" joins words of one phrase
VERSIONS = """
erstfassung online-fassung online-version urfassung ursprungsfassung
frühere_fassung früheren_fassung erste_fassung ersten_fassung ursprüngliche_fassung ursprünglichen_fassung
vorherige_fassung vorherigen_fassung vorige_fassung vorigen_fassung alte_fassung alten_fassung
frühere_version früheren_version erste_version ersten_version ursprüngliche_version ursprünglichen_version
vorherige_version vorherigen_version vorige_version vorigen_version alte_version alten_version
diesem_artikel diesem_beitrag diesem_text dieser_artikel dieser_beitrag dieser_text
"""

ORGANS = """
regierung ministerium militär armee geheimdienst parlament außenamt auswärtige-amt präsidialamt generalstab kabinett
luftwaffe marine justiz behörde behörden botschaft streitkräfte junta regime staatsfernsehen staatsführung
nachrichtendienst bundeswehr präsidentschaft kanzleramt sicherheitsbehörden ermittler beamter beamte
sicherheitskräfte truppen generalstaatsanwaltschaft staatsmedien staatsagentur staatssender
"""

BROADER = """
behörde|amt polizei agentur ministerium staatsanwaltschaft aufsicht kommission direktion justiz verwaltung iaea
behörde|iaeo zoll
organisation|hilfswerk verein verband bündnis gruppe bund initiative gewerkschaft stiftung komitee netzwerk
organisation|international
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

ROLE_BROADER = """
politiker|abgeordneter minister präsident vorsitzender kanzler chef bürgermeister senator kandidat sprecher
politiker|generalsekretär landeshauptmann
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
oberhaupt|bürgermeister oberbürgermeister präsident
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
