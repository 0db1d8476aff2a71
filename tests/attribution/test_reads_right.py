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
    "couple": """
        Streit um die Kasse

        Anwältin Lisa Berger klagt gegen die Stadt. Herr Berger, der Stadtrat Hans Berger, bestreitet die Vorwürfe. Frau
        Berger sagte, sie habe Belege. Herr Berger sagte, er habe davon nie gehört.
    """,
    "mill": """
        Zank um die Mühle

        Bürgermeisterin Karin Koch bestritt, dass die Mühle stillsteht. „Sie läuft“, sagte Koch am Freitag. Frau Koch
        kündigte eine Prüfung an. Bürgermeisterin Koch forderte mehr Wasser.
    """,
    "ban": """
        Gericht hebt Sperre auf

        Das Verwaltungsgericht Kelden hat die Sperre aufgehoben. In der Begründung heißt es, die Stadt habe keine Gefahr
        belegt. Das Urteil nennt das Verfahren mangelhaft.

        Die Anklageschrift wirft einem Lotsen vor, betrunken gewesen zu sein.
    """,
    "arrest": """
        Festnahme in Berg

        Vera Lang wurde am Montag festgenommen. Ihre Schwester sagte, sie sei unschuldig. Nach Mitteilung des
        Innenministeriums wurde niemand verletzt.
    """,
    "correction": """
        Klinikchefin bestreitet Entlassungen

        Klinikchefin Dora Hell hat bestritten, dass Pflegekräfte entlassen werden.

        Korrektur: In einer früheren Fassung hieß es, Hell habe Entlassungen bestätigt. Das stimmt nicht.
    """,
    "interview": """
        „Wir geben die Fähre nicht auf“

        Frage: Herr Kranz, stimmt es, dass die Fähre verkauft wird?

        Emil Kranz: Nein, das ist falsch. Ich habe nie einen Verkauf vorgeschlagen.

        Frage: Die Reederei behauptet, Sie hätten einen Vertrag unterschrieben.

        Kranz: Diesen Vertrag kenne ich nicht.
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
    "clinic": """
        Two Coles

        Nurse Ruth Cole accused the clinic of hiding deaths. The clinic's director, Adam Cole, denied it. Mr Cole said
        the figures were public. Ms Cole said they were forged.
    """,
    "leak": """
        Minister denies leak

        Transport minister Ian Marsh denied that he leaked the files. His sister said that he was innocent.

        Correction: An earlier version of this article said that Marsh had admitted leaking the files. This is wrong.
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
couple | claims | Lisa Berger | sie habe Belege
couple | denies | Hans Berger | nie gehört
mill | denies | Karin Koch | die Mühle stillsteht
mill | claims | Karin Koch | Sie läuft
mill | announces | Karin Koch | eine Prüfung
mill | demands | Karin Koch | mehr Wasser
interview | denies | Emil Kranz | Ich habe nie einen Verkauf vorgeschlagen
interview | denies | Emil Kranz | Diesen Vertrag kenne ich nicht
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
clinic | accuses | Ruth Cole | hiding deaths
clinic | denies | Adam Cole | it
clinic | denies | Adam Cole | the figures were public
clinic | denies | Ruth Cole | they were forged
leak | denies | Ian Marsh | he leaked the files
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


MISREAD = {"eine Lüge"}  # by the network that ships: for a confirmation


@pytest.mark.parametrize(("name", "stance", "speaker", "held"), rows(GERMAN_ROWS + ENGLISH_ROWS.lstrip()))
def test_who_says_what(read: Mapping[str, list[Statement]], name: str, stance: str, speaker: str, held: str) -> None:
    found = [(s.stance.value, s.speaker) for s in read[name] if held in s.content]
    if held in MISREAD:
        assert all(seen != stance for seen, _ in found), "read right now: take it out of MISREAD"
        assert any(who.endswith(speaker) for _, who in found)
        pytest.xfail("the stance is misread")
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


@pytest.mark.parametrize(
    ("name", "held", "speaker"),
    [
        ("ban", "das Verfahren", "Verwaltungsgericht Kelden"),  # by a text speaks the body that it is of
        ("ban", "betrunken", "Anklageschrift"),  # and the text itself where none is named
        ("arrest", "unschuldig", "Schwester"),  # not she whose sister it is
        ("arrest", "niemand verletzt", "Innenministerium"),  # named in the genitive alone
        ("leak", "innocent", "sister"),
        ("leak", "he leaked", "Ian Marsh"),  # without an office of several words
    ],
)
def test_what_a_speaker_is_called(read: Mapping[str, list[Statement]], name: str, held: str, speaker: str) -> None:
    assert {said.speaker for said in read[name] if held in said.content} == {speaker}


@pytest.mark.parametrize(("name", "surname"), [("correction", "Hell"), ("leak", "Marsh")])
def test_a_note_of_correction_is_nobodys_confession(
    read: Mapping[str, list[Statement]], name: str, surname: str
) -> None:
    own = {said.stance for said in read[name] if said.speaker.endswith(surname)}
    assert own == {Stance.DENIES}, read[name]


def test_questions_are_nobodys(read: Mapping[str, list[Statement]]) -> None:
    assert not [said for said in read["interview"] if said.content.endswith("?") or "Frage" in said.speaker]


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
