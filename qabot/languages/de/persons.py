"""German pronouns, titles and endings for those who speak."""

from __future__ import annotations

from qabot.languages.de.roles import BODIES, BROADER, MEN, OFFICES, ORGANS, PLURALS, ROLE_BROADER, WOMEN
from qabot.languages.de.things import ENDINGS, PLURAL_ENDINGS, THINGS
from qabot.languages.speaker_vocabulary import PersonWords
from qabot.languages.vocabulary import words


def _table(*texts: str) -> dict[str, frozenset[str]]:
    """Lines ``head|words``; a second line with the same head adds to the first."""
    found: dict[str, frozenset[str]] = {}
    for line in "\n".join(texts).split("\n"):
        head, _, tail = line.strip().partition("|")
        if head:
            found[head] = found.get(head, frozenset()) | words(tail)
    return found


def _roles() -> dict[str, str]:
    men = dict.fromkeys(MEN.split(), "m")
    men.update(dict.fromkeys(("mitglied", "mädchen", "opfer", "staatsoberhaupt"), "n") | {"geisel": "f"})
    return men | dict.fromkeys(WOMEN.split(), "f")


def _times() -> frozenset[str]:
    days = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"]
    parts = ("", "früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
    return frozenset(day + part for day in days for part in parts)


_ENDINGS = {
    "": "msn nsna",
    "e": "fsna pna",
    "er": "fsgd msn pg",
    "es": "msg nsgna",
    "em": "msd nsd",
    "en": "msa pd",
}

PERSONS = PersonWords(
    code="de",
    nouns_capital=True,
    joiners=words("und sowie oder"),
    inflected=("e", "en", "em"),
    nominal_ending="er",
    nominal=words("""
        abgeordneter angehöriger angeklagter angestellter beamter beauftragter bekannter beschuldigter gefangener
        geistlicher gesandter delegierter verantwortlicher verdächtiger verhafteter verurteilter verwandter
        vertrauter vorgesetzter vorsitzender sachverständiger überlebender jugendlicher oppositioneller
        intellektueller industrieller kranker verletzter jähriger verbündeter alliierter vermittelnder beteiligter
        betroffener reisender studierender geschworener befragter beschäftigter bediensteter festgenommener
        inhaftierter hinterbliebener
        """),
    carriers=words("""
        angabe aussage mitteilung erklärung schreiben brief stellungnahme meinung ansicht information einschätzung
        schätzung auskunft darstellung auffassung überzeugung worte antrag aufruf bericht statement interview
        presseerklärung übersetzung kreis umfeld seite reihe beitrag meldung aussendung ankündigung erkenntnis
        berechnung recherche ermittlung befragung aufstellung erhebung hochrechnung eintrag posting tweet rundschreiben
        behauptung vermutung kommuniqué verlautbarung bekanntmachung bilanz index
        """),
    nominal_plurals=("en",),
    releases=(
        "aussendung",
        "presseaussendung",
        "mitteilung",
        "pressemitteilung",
        "presseerklärung",
        "erklärung",
        "stellungnahme",
        "verlautbarung",
        "kommuniqué",
        "rundschreiben",
        "ankündigung",
        "bekanntgabe",
        "bekanntmachung",
        "ad-hoc",
        "firmenmitteilung",
        "unternehmensmitteilung",
    ),
    papers=words("bericht studie umfrage untersuchung analyse schreiben dokument gutachten papier seite website blog"),
    translations=("übersetzung", "fassung", "version", "übertragung"),
    concerning=words("für gegen über"),
    cardinals=words("beiden zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    possessives=words("sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren"),
    roles_behind=words("als wie"),
    abstract=words("""
        streit zwist konflikt krieg krise debatte diskussion kritik vorwurf dementi anschuldigung verdacht affäre
        skandal fall vorfall sache frage problem thema entscheidung urteil gesetz vertrag abkommen lage reise besuch
        treffen sorge angst zweifel hoffnung druck protest widerstand folge ergebnis zeit
        """),
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
    reflexive_speakers=words("ich wir mir uns mich man"),
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
        **dict.fromkeys(("einigen", "mehreren", "vielen", "zahlreichen"), "pd"),
        **dict.fromkeys(("einiger", "mehrerer", "vieler", "zahlreicher"), "pg"),
        **{
            stem + ending: pattern
            for stem in ("mein", "dein", "unser", "kein", "jed", "jen", "all")
            for ending, pattern in _ENDINGS.items()
            if ending or stem.endswith(("ein", "er"))
        },
    },
    definite=words("der die das des dem den dieser diese dieses diesem diesen vom beim zum zur im am"),
    titles=words("""
        herr herrn monsieur mr mister sir lord pater scheich ajatollah bruder don prinz frau mrs ms miss lady madame
        prinzessin dr prof mag dipl-ing ing doktor professor di kommr
        """),
    roles=_roles(),
    offices=words(OFFICES),
    organisations={word: gender for gender, words in BODIES.items() for word in words.split()},
    organs=words(ORGANS),
    collective=words(PLURALS),
    broader=_table(BROADER, ROLE_BROADER),
    particles=words("von van de der den du da di del della dos zu zum zur al el bin ibn abu le la ter ten af bar"),
    genitives=words("des der eines einer dieses dieser seines seiner ihres ihrer"),
    prepositions=words("""
        von vom für aus im in bei beim mit nach zu zum zur gegen über durch auf an am unter um vor zwischen seit
        ohne wegen trotz neben hinter gegenüber ins ans innerhalb außerhalb anstelle statt während
        """),
    oblique=words("""
        im am vom beim zum zur des dem den eines einem einen seines seinem seinen ihres ihrem ihren dieses diesem diesen
        """),
    attributes=words("von vom für aus im in bei beim"),
    attributive=words("der dem den einem einer"),
    last_resort=words("unternehmen konzern firma organisation verein verband gruppe gesellschaft"),
    owning=words("von vom bei beim"),
    placing=words("in im aus"),
    indefinite=words("ein eine einer eines einem einen einige mehrere viele zahlreiche"),
    plain_heads=words("""
        firma konzern unternehmen gesellschaft organisation nachrichtenagentur presseagentur agentur zeitung magazin
        sender tageszeitung wochenzeitung zeitschrift portal nachrichtenportal nachrichtensite gruppe hersteller
        fluggesellschaft umweltschutzorganisation menschenrechtsorganisation hilfsorganisation hilfswerk partei
        fernsehsender
        """),
    vague=words("abteilung institut klub club team versicherung organisation partei konzern firma gruppe unternehmen"),
    adjective_endings=("en", "er", "es", "em", "e"),
    plural_dative="n",
    plural_adjective="e",
    town_ending="er",
    anyone=words("jähriger politiker"),
    relatives=words("der die das dem welcher welche welches"),
    agents=words("von vom durch seitens in im laut bei beim aus"),
    accusers=words("""
        staatsanwaltschaft anklage ankläger ermittler staatsanwalt anklagebehörde justiz polizei kläger
        """),
    plural_verbs=("en", "sind"),
    singular_verbs=("t", "te", "ist", "war", "will", "soll", "be", "de"),
    general_parts=words("land staat stadt bund rat haus"),
    bridging=words("""
        sprecher geschäftsführer vorstandschef leiter direktor pressesprecher vorsitzender chef generaldirektor
        vorstand generalsekretär obmann personalchef chefredakteur
        """),
    strong_endings={"m": "er", "f": "e", "n": "es", "p": "e"},
    company_forms=words("ag gmbh kg ohg se e.v ev inc ltd corp co plc kgaa gbr sa spa nv llc"),
    feminine_endings=("in", "innen"),
    things=words(THINGS),
    press=("zeitung", "nachrichtenagentur", "presseagentur", "zeitschrift", "illustrierte", "presse"),
    press_roles=(
        *("redakteur", "reporter", "journalist", "korrespondent", "herausgeber", "autor", "kolumnist", "verleger"),
        *("sprecher", "mitarbeiter", "moderator", "eigentümer", "gründer", "fotograf", "leser", "kommentator"),
    ),
    press_heads=words("chef leiter direktor intendant vertreter besitzer mitglied geschäftsführer"),
    plural_datives=(
        *("lingen", "nissen", "kräften", "verbänden", "ärzten", "anwälten", "räten", "bünden", "stäben", "städten"),
        *("ländern", "häusern", "ämtern", "männern", "kindern", "bürgern", "ortschaften", "leuten", "söhnen", "gästen"),
        *("mächten", "diensten", "vereinen", "konzernen", "betrieben", "kreisen", "berichten", "gerichten", "tätern"),
    ),
    adverb_endings=("gemäß", "mäßig", "artig", "weise", "elang", "technisch", "wärts", "halber", "maßen"),
    plain_prefixes=words(
        """
        ex alt ko co vize chef haupt ober spitzen top star jung mit gegen neo langzeit interims noch groß klein haus
        sport politik medien wirtschafts finanz industrie jugend
        """
    ),
    matters=words("das dies es was etwas nichts wenig viel vieles alles irgendwas dergleichen mehr"),
    adjective_stems=("isch", "lich", "ig"),
    telling=("angabe", "aussage", "information", "auskunft", "auskünfte", "darstellung", "schätzung"),
    posts=words("amt amtes posten rolle funktion stelle nachfolge position titel amtszeit stuhl aufgabe aufgaben"),
    opposing=("opposition", "dissident", "regimekritiker", "regierungsgegner", "rebell", "aufständisch", "separatist"),
    private=words("""
        forscher wissenschaftler wissenschafter experte experten analyst ökonom wirtschaftsforscher journalist reporter
        autor kolumnist fotograf aktivist aktivisten demonstrant demonstranten bürgerrechtler menschenrechtler bürger
        flüchtling häftling künstler zeitung magazin tageszeitung bank konzern unternehmen firma versicherung
        fluggesellschaft airline hersteller verein universität hochschule spieler teamspieler trainer regisseur
        schauspieler sänger musiker mann frau anwalt opfer tourist student forschung hilfsorganisation künstlerkollektiv
        schriftsteller intellektueller professor physiker biologe chemiker politologe soziologe theologe psychologe
        publizist blogger filmemacher sportler boxer läufer fahrer favorit komponist dirigent maler architekt
        ingenieur bauer arzt ärzte historiker händler autobauer netzwerk hacker unternehmer manager anleger jugendlicher
        """),
    public=("staatlich", "amtlich", "staatsnah", "regierungsnah", "offiziell", "halbamtlich"),
    counting=words("einer eine eines einem"),
    objects=words("ihm ihn ihr"),
    serving=(
        "anwalt",
        "anwälte",
        "verteidiger",
        "sprecher",
        "mitarbeiter",
        "berater",
        "sekretär",
        "vertreter",
        "vertrauter",
    ),
    familiar=words("du dich dir dein deine deinem deinen deiner"),
    polite=words("sie ihnen ihr ihre ihrem ihren ihrer"),
    only_plural=words("den"),
    strong_sources=words("laut zufolge gemäß so"),
    times=words("anfang mitte ende") | _times(),
    thing_endings=ENDINGS,
    thing_plurals=PLURAL_ENDINGS,
    plural_endings=("e", "en", "n", "er", "innen"),
)
