"""English nouns for those who speak: persons, bodies, and which of them stand for one another."""

from __future__ import annotations

PERSONS_ANY = """
academic activist chef climber collector columnist dean keeper ranger sailor servant shipowner shopkeeper source
specialist successor supplier technician tenant hand actor adviser advisor agent aide ally ambassador analyst anchor
archbishop architect artist assistant associate astronaut astronomer athlete attacker attorney author baker banker
baron barrister biologist bishop blogger boss broadcaster broker builder campaigner candidate captain cardinal
celebrity chair chairperson chancellor chemist chief citizen civilian clerk client climatologist coach colleague
colonel commander commentator commissioner commuter complainant conductor congressperson conservationist consultant
contractor coordinator coroner correspondent councillor counsel counsellor counterpart critic customer dealer
defendant delegate demonstrator deputy designer detainee detective developer diplomat director dissident doctor driver
economist editor employee employer engineer envoy epidemiologist evangelist executive expert farmer fighter financier
firefighter fisherman founder geologist governor guard guest head historian hostage imam informant inhabitant insider
inspector instructor intermediary inventor investigator investor islamist jailer jihadist journalist judge jurist
juror justice landlord lawmaker lawyer leader legislator lieutenant linguist lobbyist magistrate maker manager marshal
mayor mediator member merchant meteorologist migrant militant minister mp musician negotiator neighbor neighbour
nominee novelist nurse observer officer official operator opponent organiser organizer owner painter parent
parliamentarian participant partisan partner passenger pastor patient patriarch physician physicist pilot player
plaintiff poet politician pope prefect premier presenter president priest principal prisoner producer professor
programmer prosecutor protester protestor psychiatrist psychologist publisher rabbi rapporteur reader rebel recruit
referee refugee regulator relative reporter representative republican researcher resident retailer rival scholar
scientist secretary seller senator separatist sergeant settler shareholder sheriff sibling singer skipper sociologist
soldier solicitor speaker spokesperson staffer statistician strategist student supporter surgeon survivor suspect
teacher teenager terrorist theologian tourist trader trainer translator treasurer trustee undersecretary user vendor
veteran victim virologist visitor volunteer voter warden watchdog whistleblower witness worker writer archaeologist
bodyguard broadcaster bystander caretaker caseworker cofounder filmmaker frontrunner goalkeeper grandparent headteacher
homeowner landowner lifeguard matchmaker microbiologist newsreader officeholder onlooker peacekeeper playwright
policymaker psychotherapist rescuer ringleader screenwriter shareholder showrunner smallholder songwriter stakeholder
astrophysicist biochemist biophysicist cardiologist criminologist ecologist geochemist geographer geophysicist
glaciologist hydrologist neurologist neuroscientist oceanographer oncologist palaeontologist paleontologist photographer
seismologist volcanologist zoologist supervisor predecessor insurer vicar pathologist administrator rector steward examiner schoolteacher vet convener
ornithologist auditor buyer host dentist constable curator antiquary archivist attaché occupant chauffeur mechanic
librarian shepherd forecaster spectator influencer planner friend steelworker stepparent stockbroker subcontractor taxpayer teammate viceroy wrongdoer
superintendent provost reeve bailiff rancher striker grower handler brewer bookseller paramedic pensioner butcher
umpire botanist acoustician paediatrician pediatrician diabetologist anthropologist physiotherapist pulmonologist
cartographer musicologist florist registrar harbourmaster harbormaster consul brigadier admiral commodore comptroller
goaltender outfielder guitarist oboist deacon mufti practitioner coauthor co-author champion subscriber importer
reviewer trooper deckhand workmate creator arbiter liquidator ombudsperson advocate regent ceo mep picket roofer
plumber electrician welder carpenter bricklayer trucker cabbie logger miner lecturer registrant whistle-blower
bookkeeper
"""

MEN = """
alderman ayatollah brother businessman cameraman chairman clergyman congressman craftsman duke emperor father
fisherman foreman grandfather husband king lord man militiaman monk nephew ombudsman policeman prince salesman
serviceman sheikh sheik son spokesman statesman stepfather sultan tsar uncle widower workman anchorman assemblyman
barman boatman churchman councilman fireman frontman godfather grandson gunman headmaster layman marksman middleman
nobleman nightwatchman repairman seaman stepbrother stepson tradesman tribesman vice-chairman watchman yachtsman
groundsman postman batsman lawman
"""

WOMEN = """
actress aunt businesswoman chairwoman congresswoman daughter duchess empress grandmother mother niece nun policewoman
princess queen sister spokeswoman widow wife woman assemblywoman councilwoman godmother granddaughter headmistress
saleswoman sportswoman stepdaughter stepmother stepsister midwife stewardess postmistress ombudswoman
"""

OFFICES = """
minister president premier chancellor ambassador envoy king queen emperor monarch undersecretary general official
diplomat negotiator prince commander admiral
"""

BODIES = """
academy administration business contractor defence defense developer library manufacturer museum prosecution retailer
shareholder agency airline alliance army assembly association authority bank battalion board body branch broadcaster
brewery brigade bureau cabinet campaign centre center chamber channel charity church city clinic club coalition
college command commission committee community company confederation conglomerate congress consortium consulate
convention corporation council county court daily delegation department diocese directorate division embassy
establishment exchange faculty faction family federation firm force forum foundation gang giant government group
guerrilla headquarters hospital household hub industry initiative inspectorate institute institution intelligence
judiciary junta jury laboratory league leadership legislature magazine magistracy mayoralty media militia ministry
mission monarchy mosque movement municipality navy network newspaper ngo observatory office ombudsman opposition
orchestra organisation organization outlet paper parliament partnership party platoon politburo portal
presidency press province publisher radio regime regiment registry regulator school secretariat senate service side
squad state station studio subsidiary supplier syndicate taskforce team thinktank theatre theater town treasury
tribunal trust union unit university utility vatican village watchdog website weekly wing coastguard fund insurer lab
panel police society
"""

# what is written: whoever wrote it speaks, where an article names him
DOCUMENTS = """
affidavit analysis article communique communiqué data document dossier email e-mail file filing indictment judgment judgement
complaint audit letter memo memorandum note paper petition poll report ruling statement story study survey verdict version
"""

# an article itself, as it was before; "_" joins words of one phrase
VERSIONS = """
earlier_version first_version original_version previous_version prior_version this_article this_report this_story
"""

ORGANS = """
government ministry military army agency parliament embassy presidency regime cabinet navy junta judiciary state
authorities forces intelligence police leadership treasury air_force
"""

BROADER = """
agency|authority office service body board bureau
authority|agency office council commission body board
body|agency authority organisation organization commission committee council union association
board|committee council
charity|organisation organization foundation trust
commission|committee authority
committee|commission panel board
company|firm corporation group giant operator airline bank supplier manufacturer maker retailer developer publisher
firm|company corporation
corporation|company firm
council|authority
department|ministry office
force|police army
government|administration cabinet regime
group|organisation organization movement alliance trust charity militia coalition association union company network
ministry|department
newspaper|paper daily weekly
paper|newspaper daily weekly
operator|company firm
organisation|group charity body agency union association trust
organization|group charity body agency union association trust
party|
regime|government
trust|foundation charity
union|association federation
watchdog|agency authority regulator
"""

ROLE_BROADER = """
activist|campaigner
adviser|aide
aide|adviser spokesman
attorney|lawyer
boss|chief director manager executive chairman head owner
chair|chairman chairwoman chairperson president head chief leader
chairman|chair chairperson president head chief
chairperson|chair chairman chairwoman president head chief
chairwoman|chair chairperson president head chief
chief|head director chairman executive commander boss
commander|general colonel
defendant|suspect man woman
diplomat|ambassador envoy minister
envoy|ambassador diplomat
executive|chief director manager boss
expert|scientist researcher professor analyst economist
head|chief director chairman
lawmaker|senator deputy congressman congresswoman mp legislator
lawyer|attorney solicitor barrister counsel
leader|president premier chairman chairwoman chancellor
man|defendant suspect father worker hand
minister|
mp|politician lawmaker
official|spokesman spokeswoman director minister officer diplomat
officer|policeman policewoman
politician|minister president chancellor mayor senator lawmaker candidate mp
president|
representative|spokesman spokeswoman
researcher|scientist professor
scientist|researcher professor
spokesperson|spokesman spokeswoman
woman|defendant suspect mother
"""
