"""What any reader must read right: each stance, and what has misled readers, in little articles of both languages.

The cases are clear-cut, so that they hold for whatever weights ship; figures on real articles are measured in
``benchmarks/``.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qabot.attribution import reader
from qabot.types import Article, Block, LanguageCode, Role, Stance, Statement

GERMAN = {
    "pool": """
        Stadtrat streitet über das Hallenbad

        Die Bürgermeisterin Jana Winter hat bestritten, dass das Hallenbad verkauft wird. Sie kündigte an, die Verträge
        im Mai offenzulegen.

        Der Ruderverein wirft der Stadt vor, die Verträge schon unterschrieben zu haben.

        Der Mieterbund kritisierte den Plan als unsozial. Die Feuerwehr warnte davor, das Becken zu betreten. Die
        Ermittler vermuten, dass das Dach schon im Winter undicht war.
    """,
    "landing": """
        Streit um den Steg

        Das Bauamt bestätigte am Montag, dass der Steg gesperrt bleibt. Der Anglerverein hatte zuvor eine Öffnung
        verlangt.

        Das Landratsamt bestreitet, die Prüfung verschleppt zu haben.
    """,
    "timber": """
        Prozess um das Holzlager

        Vor Gericht sagte der Förster Otto Sommer, das Holz sei trocken gewesen. Die Gutachterin Maria Freitag
        widersprach: Sommer habe das Lager nie betreten. „Das ist eine Lüge“, sagte Sommer.
    """,
    "brothers": """
        Zwei Brüder, ein Verein

        Karl Huber sagte, der Verein sei pleite. Sein Bruder Franz Huber bestritt das. Karl Huber kündigte seinen
        Rücktritt an. Franz Huber forderte eine Prüfung der Kasse.
    """,
    "capitals": """
        MINISTERIUM WEIST VORWÜRFE ZURÜCK

        Das Verkehrsministerium hat den Vorwurf zurückgewiesen, Messwerte gefälscht zu haben.
    """,
    "visit": """
        Treffen in Kiew

        Der ukrainische Staatschef Wolodymyr Selenskyj forderte am Dienstag mehr Luftabwehr. Der Kreml bestritt,
        Wohnhäuser beschossen zu haben.
    """,
    "fire": """
        Brand im Lager

        Nach Angaben der Polizei entstand ein Schaden von zwei Millionen Euro. Laut Feuerwehr wurde niemand verletzt.
    """,
    "lake": """
        Streit um Gülle

        Der Naturschutzverein wirft dem Landwirt Max Kern vor, Gülle in den See geleitet zu haben. Kern wies die
        Vorwürfe zurück.
    """,
}
ENGLISH = {
    "bridge": """
        Council meets over bridge

        The harbour company denied that its bridge was unsafe. Councillor Ada Moss accused the company of hiding a
        report. The mayor, Ruth Cole, confirmed that an inquiry had begun.

        Engineers warned that two pillars were cracked. The Cyclists' Union criticised the delay as a disgrace. The
        company announced that it would publish the report on Monday.
    """,
    "talks": """
        Talks in Vienna

        The Kremlin rejected the report as false. Ukrainian President Volodymyr Zelensky accused Moscow of shelling a
        school. According to the UN, forty people were injured.
    """,
    "yard": """
        Shipyard strike

        The union demanded that the yard reopen at once. Police suspect that the gates were locked from inside.
    """,
}

# article | stance | what the speaker's name ends in | what the content holds
GERMAN_ROWS = """
pool | denies | Jana Winter | Hallenbad verkauft wird
pool | announces | Jana Winter | offenzulegen
pool | accuses | Ruderverein | schon unterschrieben
pool | criticises | Mieterbund | den Plan
pool | warns | Feuerwehr | das Becken zu betreten
pool | suspects | Ermittler | undicht war
landing | confirms | Bauamt | der Steg gesperrt bleibt
landing | demands | Anglerverein | eine Öffnung
landing | denies | Landratsamt | die Prüfung verschleppt zu haben
timber | denies | Maria Freitag | das Lager nie betreten
timber | denies | Otto Sommer | eine Lüge
brothers | announces | Karl Huber | Rücktritt
brothers | demands | Franz Huber | Prüfung der Kasse
capitals | denies | Verkehrsministerium | Messwerte gefälscht
visit | demands | Wolodymyr Selenskyj | mehr Luftabwehr
visit | denies | Kreml | Wohnhäuser beschossen
fire | claims | Polizei | ein Schaden von zwei Millionen Euro
fire | claims | Feuerwehr | niemand verletzt
lake | accuses | Naturschutzverein | Gülle in den See
lake | denies | Max Kern | die Vorwürfe
"""
ENGLISH_ROWS = """
bridge | denies | harbour company | its bridge was unsafe
bridge | accuses | Ada Moss | hiding a report
bridge | confirms | Ruth Cole | an inquiry had begun
bridge | warns | Engineers | two pillars were cracked
bridge | criticises | Cyclists' Union | disgrace
bridge | announces | company | publish the report
talks | denies | Kremlin | the report
talks | accuses | Volodymyr Zelensky | shelling a school
talks | claims | UN | forty people were injured
yard | demands | union | the yard reopen
yard | suspects | police | the gates were locked
"""

# what holds no statement of anybody
SILENT: dict[LanguageCode, str] = {
    "de": """
        Sommerfest am See

        Der Zug fährt um acht Uhr am Bahnhof ab. Das Fest beginnt um zehn und dauert bis zum Abend. Nach dem Spiel
        gingen alle nach Hause. Die Brücke wurde im Jahr 1904 gebaut und ist sechzig Meter lang.
    """,
    "en": """
        Summer fair

        The ferry sails at noon and reaches the island an hour later. The fair opens at ten and closes at dusk. The
        bridge was built in 1904 and is sixty metres long.
    """,
}


def article(told: str, language: LanguageCode) -> Article:
    """An article of a heading and paragraphs, written with indentation and broken lines."""
    parts = [" ".join(part.split()) for part in told.strip().split("\n\n")]
    text, blocks = "\n\n".join(parts), []
    for n, part in enumerate(parts):
        start = sum(len(other) + 2 for other in parts[:n])
        blocks.append(Block(start, start + len(part), Role.PARAGRAPH if n else Role.TITLE))
    return Article("a.txt", text, tuple(blocks), language, parts[0], "")


@pytest.fixture(scope="module")
def read() -> Mapping[str, list[Statement]]:
    """The statements of all the articles, read together."""
    told = [article(text, "de") for text in GERMAN.values()] + [article(text, "en") for text in ENGLISH.values()]
    return dict(zip((*GERMAN, *ENGLISH), reader("learned").read_all(told), strict=True))


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("name", "stance", "speaker", "held"), rows(GERMAN_ROWS + ENGLISH_ROWS.lstrip()))
def test_who_says_what(read: Mapping[str, list[Statement]], name: str, stance: str, speaker: str, held: str) -> None:
    found = [(s.stance.value, s.speaker) for s in read[name] if held in s.content]
    assert any(seen == stance and who.casefold().endswith(speaker.casefold()) for seen, who in found), read[name]


@pytest.mark.parametrize("table", [GERMAN_ROWS, ENGLISH_ROWS])
def test_every_stance_has_a_row_in_both_languages(table: str) -> None:
    assert {stance for _, stance, _, _ in rows(table)} == {stance.value for stance in Stance}


@pytest.mark.parametrize("language", list(SILENT))
def test_where_nobody_speaks_nothing_is_found(language: LanguageCode) -> None:
    assert reader("learned").read(article(SILENT[language], language)) == []


def test_two_of_one_surname_are_two(read: Mapping[str, list[Statement]]) -> None:
    assert {"Karl Huber", "Franz Huber"} <= {said.speaker for said in read["brothers"]}
    assert "Huber" not in {said.speaker for said in read["brothers"]}


def test_a_country_stands_behind_its_head_of_state_and_its_seat(read: Mapping[str, list[Statement]]) -> None:
    assert {said.party for said in read["visit"]} == {"Ukraine", "Russland"}
    assert {"Ukraine", "Russia"} <= {said.party for said in read["talks"]}


def test_a_denial_answers_the_accusation(read: Mapping[str, list[Statement]]) -> None:
    found = read["lake"]
    (denial,) = [said for said in found if said.content == "die Vorwürfe"]
    assert denial.answers is not None and denial.answers.statement is not None
    assert found[denial.answers.statement].stance is Stance.ACCUSES


def test_an_office_and_the_name_behind_it_are_one_person() -> None:
    told = """
        Neues aus dem Amt

        Der stellvertretende Außenminister Im Chon Il hat bestritten, dass sein Land Waffen liefert. Der
        stellvertretende Außenminister sagte, die Berichte seien erfunden.
    """
    found = reader("learned").read(article(told, "de"))
    (by_name,) = [said.speaker for said in found if "Waffen liefert" in said.content]
    (by_office,) = [said.speaker for said in found if "erfunden" in said.content]
    assert by_name.endswith("Chon Il") and by_office == by_name
