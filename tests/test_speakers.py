"""Names that may be printed: what can speak, where a name begins and ends, and for whom somebody stands."""

from __future__ import annotations

import pytest

from qabot.attribution import attribute
from qabot.attribution.heads import is_thing
from qabot.attribution.mentions import mentions
from qabot.types import Article, Block, Role, Statement

THINGS = """
Flugzeuge Einführung Verbote Notenpressen Datenbank Bahnhof Regelwerk Sekunde Komplikationen Trojaner Wünsche
Pressekonferenz Fehler Verteidigungsministeramt Heiterkeit Wohnung
"""
VOICES = """
Augenzeugen Parteiführung Bundeswehr Hilfswerk Kunde Wissenschafterin Beobachtungsstelle Polizei Vorsitzende
Minderheit Streitkräfte Landtag Ministerrat Arbeiterkammer Klubobmann Direktor Universität Rettung Jugendlichen
"""

# speaker | article: its last statement
NAMES = """
Veit Ansorge | Der Sprecher der Wache, Veit Ansorge, kam spät. Es sei ruhig, sagte Ansorge.
Karim al-Nasri | Der Leiter des Hafens, Prinz Karim al-Nasri, sagte, der Kran sei neu.
Zoltán Varga | Das sagte der Chef der Brauerei, der Ungar Zoltán Varga. Er sagte, das Bier sei gut.
Ednan Yalin | Die Studie des Islamwissenschafters Ednan Yalin erschien. Yalin sagte, sie sei neu.
Foglmayr | Der Preis sei zu hoch, so Foglmayr Freitagabend in einer Aussendung.
Polizei | In Linz ermittelt die Polizei. Laut Polizei Mitte März wurde das Rad gestohlen.
Jonas Pahl | Jonas Pahl sprach vor dem Verein. Wir hoffen, sagte Pahl der Neuen Linzer Zeitung.
Brauereichef | Wir warten ab, sagte der Brauereichef der Zeitung.
Sprecher der Zeitung | Das sei falsch, sagte ein Sprecher der Zeitung.
Forscherinnen und Forscher | Die Forscherinnen und Forscher sagten, es werde warm.
Kollege | Dem Wirt wurde von einem Kollegen Unfähigkeit vorgeworfen.
Experten | Laut den Experten kommt der Winter früh.
Staatschefs | Mehrere Staatschefs sagten, die Lage sei ernst.
übermächtiger Gegner | Ein übermächtiger Gegner sagte, das Spiel sei leicht.
27 Jahre alter Fahrer | Der 27 Jahre alte Fahrer sagte, die Straße sei glatt.
Einer der beiden Taucher | Einer der beiden Taucher sagte, das Wasser sei trüb.
Minister für Soziale Dienste | Der Minister für Soziale Dienste sagte, das Heim sei voll.
Europäische Union | Nach Angaben der Europäischen Union ist der Vertrag alt.
Rotes Kreuz | Laut Rotem Kreuz fehlen Decken.
Bahn | Die Bahn teilte mit, der Zug stehe. Den Angaben zufolge fiel der Strom aus.
kroatische Medien | Der Mann wurde nach Angaben kroatischer Medien befreit.
Medienberichte | In Linz ermittelt die Polizei Medienberichten zufolge gegen einen Koch.
turmbau.at | Laut dem Portal hafen.at regnet es. Laut dem Portal turmbau.at schneit es.
Bergrettung Lahnsattel | Die Polizei Lahnsattel kam. Laut Bergrettung Lahnsattel war der Hang steil.
Oberster Gerichtshof (OGH) | Der Oberste Gerichtshof (OGH) urteilte. Laut OGH ist der Vertrag nichtig.
Kim Yong-su | Norwegens Machthaber Kim Yong-su rügte den Bau. Kim sagte, er sei bereit.
Karl-Theodor zu Birkenau | Minister Karl-Theodor zu Birkenau schwieg lange. Zu Birkenau sagte, es regne.
Ärzte ohne Grenzen | Die Organisation Ärzte ohne Grenzen teilte mit, das Lager sei voll.
Süden | Der Süden bestreitet die Tat.
Veranstalter der Parade | Die Veranstalter der Parade und die Polizei kamen. Die Veranstalter sagten, es sei laut.
Wirt und sein Neffe | Der Wirt und sein Neffe kamen. Der Wirt und sein Neffe sagten, der Keller sei leer.
"""

# speaker | article: whom a pronoun means
PRONOUNS = """
Jonas Pahl | Jonas Pahl leitet das Amt. Der Verein stellte einen Antrag. Er sagte, der Antrag sei alt.
Jonas Pahl | Jonas Pahl trat vom Amt des Justizministers zurück. Er sagte, es reiche.
Jonas Pahl | Jonas Pahl reiste nach Norwegen. Er sagte, das Land sei schön.
Anna Kern | Anna Kern erklärte, das Haus sei leer, und kündigte an, es zu verkaufen.
Orlov | Der Ankläger Grom sprach. Orlov kam. Orlov schwieg. Orlov ging. Als man ihm dankte, sagte er, es eile.
bosnische Serben | Da waren auch bosnische Serben, die Varga für einen Helden halten.
"""

# party | article: of its first statement
PARTIES = """
AK | AK-Direktor Jonas Pahl forderte mehr Lohn.
Tele7 | Tele7-Chefin Anna Kern sagte, das Netz sei gut. Tele7 baut aus.
Jonas Pahl | Ex-Boxer Jonas Pahl sagte, der Ring sei glatt.
Thomas Linke | Der Trainer Thomas Linke sagte, die Saison sei lang.
britische Forscher | Britische Forscher sagten, der See sei tief.
Sarit Wongsa | Der thailändische Oppositionsführer Sarit Wongsa warf der Regierung Betrug vor.
SPÖ | Die SPÖ tagt in Linz. Die Chefin der Sozialdemokraten, Anna Kern, sagte, sie bleibe.
Slowenien | Ljubljana – Slowenien schließt die Grenze. Italien schwieg. Außenminister Jonas Pahl sagte, man warte.
Jonas Pahl | Jonas Pahl, Biograf von Oscar Sand, sagte, das Buch sei lang.
Feuerwehr | Einer der Feuerwehrmänner sagte, es sei heiß gewesen.
"""

# articles in which nobody says anything
SILENT = """
Das Geld erinnert an alte Zeiten.
Die Wohnung verspricht einen weiten Blick.
Und wie beurteilen Sie die Lage am See?
Das Spiel lief für den Verein nicht nach Wunsch.
Das erinnert an den Winter.
Glaubst du, das Wasser sei warm?
"""


def statements(text: str) -> list[Statement]:
    return attribute(Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", "0"))


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.split(" | ", 1) for line in table.strip().splitlines())
    return [(first, second) for first, second in pairs]


@pytest.mark.parametrize("word", THINGS.split())
def test_things_cannot_speak(word: str) -> None:
    assert is_thing(word, "de")


@pytest.mark.parametrize("word", VOICES.split())
def test_persons_and_bodies_can(word: str) -> None:
    assert not is_thing(word, "de")


@pytest.mark.parametrize(("speaker", "text"), rows(NAMES))
def test_a_name_is_whole_and_no_more(speaker: str, text: str) -> None:
    assert statements(text)[-1].speaker == speaker


@pytest.mark.parametrize(("speaker", "text"), rows(PRONOUNS))
def test_a_pronoun_means_somebody_who_speaks(speaker: str, text: str) -> None:
    assert statements(text)[-1].speaker == speaker


@pytest.mark.parametrize(("party", "text"), rows(PARTIES))
def test_the_party_is_what_a_reader_would_say(party: str, text: str) -> None:
    assert statements(text)[0].party == party


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_things_and_those_addressed_say_nothing(text: str) -> None:
    assert not [s for s in statements(text) if s.speaker]


def test_he_whom_a_clause_does_something_to_is_not_who_does_it() -> None:
    text = "Jonas Pahl leitet die Bäckerei. Als ihm der Wirt Betrug vorwarf, sagte er, das Brot sei frisch."
    assert statements(text)[-1].speaker == "Jonas Pahl"


def test_what_stands_first_acts_before_a_name_behind_the_verb() -> None:
    assert statements("Die Stadtverwaltung warf Pahl Betrug vor.")[0].speaker == "Stadtverwaltung"
    assert statements("Die Vorwürfe bestreitet Pahl.")[0].speaker == "Pahl"


def test_a_heading_is_no_part_of_the_name_behind_it() -> None:
    text = "Der Streit des Hafengesetzes Die Universität Linz tagt."
    named = [text[slice(*mention.phrase.span)] for mention in mentions(text, [(0, len(text))], "de")]
    assert "Die Universität Linz" in named
    assert not any("Hafengesetzes" in name for name in named)
