"""German pronouns, titles and endings for those who speak."""

from __future__ import annotations

from qabot.languages.de.roles import BODIES, BROADER, DOCUMENTS, MEN, OFFICES, ORGANS, ROLE_BROADER, VERSIONS, WOMEN
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


PERSONS = PersonWords(
    nominal=words("""
        abgeordneter angehöriger angeklagter angestellter beamter beauftragter bekannter beschuldigter gefangener
        geistlicher gesandter delegierter verantwortlicher verdächtiger verhafteter verurteilter verwandter
        vertrauter vorgesetzter vorsitzender sachverständiger überlebender jugendlicher oppositioneller
        intellektueller industrieller kranker verletzter jähriger verbündeter alliierter vermittelnder beteiligter
        betroffener reisender studierender geschworener befragter beschäftigter bediensteter festgenommener
        inhaftierter hinterbliebener bevollmächtigter beklagter verordneter beigeordneter synodaler
        kirchenältester dorfältester auszubildender
        """),
    pronouns=words("""
        er ihm ihn sie es ihr ihnen dieser diese dieses diesem jener jene der die das dem denen deren dessen
        letzterer letztere beide seiner seinen seinem seine sein ihrer ihren ihre ihrem
        """),
    personal=words("er"),
    adverbs=words("dort hier da darin daraus auch so"),
    reflexive_speakers=words("ich wir mir uns mich man"),
    determiners=words("""
        der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen sein seine
        seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren vom beim zum zur im am einige mehrere viele
        zahlreiche beide einigen mehreren vielen zahlreichen einiger mehrerer vieler zahlreicher mein meine
        meiner meines meinem meinen dein deine deiner deines deinem deinen unser unsere unserer unseres unserem
        unseren kein keine keiner keines keinem keinen jede jeder jedes jedem jeden jene jener jenes jenem jenen
        alle aller alles allem allen
        """),
    objects=words("einen"),
    definite=words("der die das des dem den dieser diese dieses diesem diesen vom beim zum zur im am"),
    titles=words("""
        herr herrn monsieur mr mister sir lord pater scheich ajatollah bruder don prinz frau mrs ms miss lady madame
        prinzessin dr prof mag dipl-ing ing doktor professor di kommr
        """),
    roles=_roles(),
    offices=words(OFFICES),
    organisations={
        word: gender for table in (BODIES, DOCUMENTS) for gender, words in table.items() for word in words.split()
    },
    documents=words(" ".join(DOCUMENTS.values())),
    versions=words(VERSIONS),
    organs=words(ORGANS),
    broader=_table(BROADER, ROLE_BROADER),
    particles=words("von van de der den du da di del della dos zu zum zur al el bin ibn abu le la ter ten af bar"),
    genitives=words("des der eines einer dieses dieser seines seiner ihres ihrer"),
    prepositions=words("""
        von vom für aus im in bei beim mit nach zu zum zur gegen über durch auf an am unter um vor zwischen seit
        ohne wegen trotz neben hinter gegenüber ins ans innerhalb außerhalb anstelle statt während
        """),
    owning=words("von vom bei beim"),
    feminine_endings=("in", "innen"),
    indefinite=words(
        "ein eine einer eines einem einen einige mehrere viele zahlreiche einigen mehreren vielen zahlreichen"
    ),
    joining=words("und sowie"),
    auxiliaries=words("hat habe haben hatte hatten ist sind war waren sei seien wird werden wurde wurden"),
    contracted=words("im am"),
    oblique=("s", "es", "n", "en"),
    adjective=r"(?:[a-zäöüß-]+|[A-ZÄÖÜ][a-zäöüß-]*(?:isch|deutsch)|Deutsch)e[nmrs]?",
    strong={"m": "er", "f": "e", "n": "es"},
    plain_prefixes=words(
        """
        ex alt ko co vize chef haupt ober spitzen top star jung mit gegen neo langzeit interims noch groß klein haus
        sport politik medien wirtschafts finanz industrie jugend
        """
    ),
    genders={
        word: gender
        for gender, row in {
            "m": words("er ihn herr herrn bruder pater prinz den einen"),
            "f": words("sie frau prinzessin die eine einer"),
            "n": words("es das"),
            "mn": words("ihm seines dem des ein einem eines"),
            "mf": words("der"),
        }.items()
        for word in row
    },
    generations={
        "junior": "junior",
        "jun": "junior",
        "jr": "junior",
        "senior": "senior",
        "sen": "senior",
        "sr": "senior",
    },
    lesser=words("""
        vize ex alt co stellvertretende stellvertretender stellvertretenden stellvertretendem ehemalige ehemaliger
        ehemaligen ehemaligem frühere früherer früheren früherem einstige einstiger einstigen
        """),
    again=words("""
        mann frau junge mädchen jähriger jugendlicher politiker jurist mediziner manager experte fachmann
        wissenschaftler wissenschafter forscher geistlicher unternehmer geschäftsmann funktionär diplomat beamter
        akademiker sportler künstler kollege christdemokrat sozialdemokrat liberaler grüner priester beschuldigter verdächtiger angeklagter
        """),
    officials=words("beamter diplomat"),
    possessives=words("sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren"),
)
