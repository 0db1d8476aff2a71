"""What is furniture and, more important, what is not: tables of lines between two paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot import readers
from qabot.types import Article, Role

BEFORE = (
    "Der Gemeinderat von Auental hat am Montag bis in die Nacht über den Bau der neuen Brücke beraten und gestritten."
)
AFTER = (
    "Die Bürgermeisterin kündigte an, die Unterlagen noch in dieser Woche offenzulegen, damit jeder sie prüfen kann."
)
TITLE = "Auental streitet über seine Brücke"


def article(tmp_path: Path, text: str, name: str = "a.txt") -> Article:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (found,) = readers.read(path, id=name)
    return found


def kept(found: Article) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks]


FURNITURE = [
    # advertising and captions of page elements
    "Ad", "Ad\nAd", "Anzeige", "ANZEIGE", "- Anzeige -", "Werbung", "Advertisement", "Das Wichtigste in Kürze",
    "Auf einen Blick", "Key points", "Artikel anhören ▶", "Teilen", "Kommentare (12)", "12 Kommentare", "Bildergalerie",
    "Lesezeit: 3 Minuten", "3 Min.", "5 min read", "Empfohlener redaktioneller Inhalt", "+++ Eilmeldung +++",
    # share buttons, the path of the page
    "Facebook Twitter WhatsApp E-Mail",
    "Teilen | Drucken | Merken", "Share on Facebook", "Startseite > Politik > Ausland",
    # captions and credits
    "Die Brücke über die Au. (Archivbild) - Keystone", "Die Brücke von oben. (Symbolbild)", "Foto: Ada Beispiel/dpa",
    "Bürgermeisterin Mia Muster am Montag im Rathaus. Foto: Ada Beispiel", "Die alte Brücke. © Ada Beispiel / dpa",
    "Die Brücke im Winter FOTO: BEISPIEL/DPA", "Mia Muster vor dem Rathaus - AFP", "Das Rathaus von Auental. Bild: Imago", "(Foto: dpa)",
    "Mia Muster (Archiv) - sda",
    "The bridge at night. (File photo)", "A view of the bridge | Getty Images", "Photo: Ada Example/AP",
    "Ratssitzung in Auental (Bild: Keystone/Ada Beispiel)", "Image source, Getty Images",
    # descriptions of pictures
    "brücke", "rathaus auental", "Brücke Auental\nDie Brücke am Abend. (Archivbild) - Keystone",
    # other articles and tags
    "Mehr zum Thema:", "Mehr zum Thema:\n\nBrückeGemeinderat", "Lesen Sie auch: Warum die Au über die Ufer trat",
    "Lesen Sie auch\nWarum die Au über die Ufer trat\nWas der Kreis jetzt plant", "Read more: How the river rose",
    "Das könnte Sie auch interessieren:\n- Hochwasser an der Au\n- Neue Schule eröffnet", "Tags: Brücke, Auental",
    "Related stories\nHow the river rose", "READ MORE: HOW THE RIVER ROSE",
    # boxes that address the reader
    "Newsletter abonnieren", "Melden Sie sich jetzt für unseren Newsletter an und verpassen Sie nichts mehr.",
    "Abonnieren Sie unseren WhatsApp-Kanal!", "Folgen Sie uns auf Facebook und Instagram.",
    "Sign up for our daily newsletter to get the top stories in your inbox.",
    "Jetzt kostenlos unseren Newsletter bestellen",
    "An dieser Stelle finden Sie einen externen Inhalt von Twitter, der den Artikel ergänzt.",
    "We use cookies to improve this site.", "Subscribe to our newsletter",
    "Der Beitrag Streit um die Brücke erschien zuerst auf Musterblatt.", "The post Bridge row appeared first on Example News.",
    # rights, notes, datelines, signatures
    "© 2024 Musterblatt. Alle Rechte vorbehalten.", "Copyright 2024 Example Post. All rights reserved.",
    "dpa-infocom, dpa:240312-99-481516/2", "(dpa/lnw)", "sda/afp", "Mit Material von dpa und AFP",
    "Stand: 12.03.2024, 14:05 Uhr", "Aktualisiert am 12. März 2024 um 14:05 Uhr", "Updated March 12, 2024 at 2:05 pm",
    "Von Ada Beispiel und Tom Probe", "By Ada Example, Auental", "Reporting by Ada Example; editing by Tom Sample",
    "The Associated Press contributed to this report.", "Dieser Artikel wurde maschinell übersetzt.",
    "https://musterblatt.example/auental/bruecke", "***", "---", ":", "1/12", "@musterblatt",
]  # fmt: skip

STORY = [
    # a headline in capitals may point to another article, but it reports
    "GEMEINDERAT LEHNT NEUE UMGEHUNGSSTRASSE AM ORTSRAND AB",
    # sentences with the very words of the tables
    "Die Anzeige gegen den Bauunternehmer liegt der Staatsanwaltschaft vor.",
    "Werbung für Tabak bleibt in Auental verboten, entschied das Gericht.",
    "Das Wichtigste sei jetzt die Sicherheit, sagte der Landrat.",
    "Mehr zum Thema wollte der Sprecher nicht sagen.",
    "Lesen Sie auch das Kleingedruckte, riet die Verbraucherzentrale.",
    "Der Verein rief dazu auf, den Newsletter der Stadt abzubestellen.",
    "Jetzt soll jeder Pendler die App der Stadt herunterladen.",
    "„Folgen Sie uns auf dem Weg nach Europa“, rief die Kandidatin.",
    "Abonnieren Sie lieber die Zeitung statt des Newsletters, sagte die Lehrerin.",
    "Unterstützen Sie uns auf Facebook, bat der Verein, sagte eine Zeugin.",
    "Das Foto: ein Beweis, sagt der Anwalt des Klägers.",
    "Ein Foto zeigt den Unternehmer mit dem Bürgermeister auf der Brücke.",
    "Das Bild sei gefälscht, behauptete sein Anwalt.",
    "Wie die Nachrichtenagentur dpa berichtet, schweigt der Unternehmer.",
    "Darüber berichtete zuerst die Deutsche Presse-Agentur (dpa).",
    "Der Betrag lag laut Reuters bei drei Millionen Euro.",
    "Die Fotos stammen von der Agentur Keystone.",
    "Zur Umfrage sagte der Minister nichts.",
    "Mit Agenturen will die Stadt nicht mehr zusammenarbeiten.",
    "Diese Nachricht wurde zuerst vom Rathaus verbreitet.",
    "Von Ada Beispiel fehlt seit Montag jede Spur.",
    "Von Auental bis zur Küste sind es drei Stunden.",
    "Am 12. März 2024 stürzte das Gerüst ein.",
    "Stand jetzt bleibt die Brücke gesperrt.",
    "Teilen wollte er die Macht nie.",
    "Kommentare zu dem Verfahren lehnte die Richterin ab.",
    "Alle Rechte an dem Entwurf hält die Gemeinde.",
    "Quelle des Gerüchts ist nach Angaben der Polizei ein Internetforum.",
    "„Ad acta“ werde man das nicht legen.",
    "Nein.",
    "„Lüge!“",
    "Warum?",
    "Ich bin einverstanden.",
    "Sie haben Fehler gemacht, räumte der Architekt ein.",
    "Haben Sie den Auftrag bestellt?",
    "Es kam zum Streit",  # a heading with a verb
    "ES GIBT KEIN ZURÜCK MEHR, RIEF ER.",
    "NATO und EU schweigen.",
    "Hier finden Sie heute nur noch Ruinen, sagte der Fremdenführer.",
    "Bleiben Sie zu Hause, mahnte das Landratsamt.",
    "Der Beitrag der Stadt erschien zuerst zu niedrig.",
    "Der Text wurde ursprünglich 1990 verfasst, sagt der Historiker.",
    "Bearbeitung der Anträge dauert laut Stadt Monate.",
    "Darum geht es.",
    "3 verletzte nach streit",
    "40-year-old hurt in robbery",
    "- Die Gemeinde bestreitet jeden Fehler.",
    "• Butter und Brot",  # an item of a list is never a description of a picture
    # English
    "The ad was withdrawn after protests, the council said.",
    "Copyright law must change, the minister said.",
    "Sign up for the army, the poster demanded.",
    "Register to vote by Monday, officials urged.",
    "Falling tax income contributed to this year's deficit.",
    "Stay informed and stay calm, the mayor told residents.",
    "By signing up to the treaty, the town accepted the rules.",
    "By Friday the river had reached the bridge.",
    "Follow us to the river, the guide said.",
    "Read more books, the headmaster urged.",
    "More than ever is at stake, the mayor said.",
    "The photo by a resident shows the contractor on the bridge.",
    "He denied it all - and left.",
    "Officials told Reuters that the bridge was safe.",
    "(c) The accused denied the charge.",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_left_out(tmp_path: Path, line: str) -> None:
    found = article(tmp_path, f"{TITLE}\n\n{BEFORE}\n\n{line}\n\n{AFTER}\n")
    assert kept(found) == [TITLE, BEFORE, AFTER]


@pytest.mark.parametrize("line", STORY)
def test_story_stays(tmp_path: Path, line: str) -> None:
    for text in (f"{TITLE}\n\n{BEFORE}\n\n{line}\n\n{AFTER}\n", f"{TITLE}\n{BEFORE}\n{line}\n{AFTER}\n"):
        found = article(tmp_path, text)
        assert line.lstrip("-• ") in " ".join(kept(found)), "between paragraphs"
    if line.endswith((".", "?", "“", "!")):
        found = article(tmp_path, f"{TITLE}\n\n{BEFORE}\n\n{line}\n")
        assert line.lstrip("-• ") in kept(found), "at the end"


@pytest.mark.parametrize(
    ("end", "source", "date"),
    [
        ("Euronews", "Euronews", None),
        ("Auentaler Tagblatt", "Auentaler Tagblatt", None),
        ("musterblatt.de", "musterblatt.de", None),
        ("Quelle: Musterblatt", "Musterblatt", None),
        ("Example Herald", "Example Herald", None),
        ("Digital's Timothy Example und", None, None),
        ("Ada Beispiel", None, None),
        ("BrückenPolitikAuental", None, None),
        (":", None, None),
        ("Weitere Nachrichten aus Auental", None, None),
        ("kf/mt", None, None),
        ("(APA, 3. 5. 2016)", None, "2016-05-03"),
        ("Mehr zum Thema\n\nHochwasser: Was die Gemeinde jetzt plant\nBürger fordern Antworten vom Kreis", None, None),
    ],
)  # fmt: skip
def test_loose_ends(tmp_path: Path, end: str, source: str | None, date: str | None) -> None:
    found = article(tmp_path, f"{TITLE}\n\n{BEFORE}\n\n{AFTER}\n{end}")
    assert kept(found) == [TITLE, BEFORE, AFTER]
    assert (found.source, found.date) == (source, date)


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("Auental (dpa) - Der Rat bestreitet das.", "Der Rat bestreitet das."),
        ("BERLIN/AUENTAL (AFP) – Der Rat bestreitet das.", "Der Rat bestreitet das."),
        ("Auental, 12. März (Reuters) - Der Rat bestreitet das.", "Der Rat bestreitet das."),
        ("BERLIN taz | Der Rat bestreitet das.", "Der Rat bestreitet das."),
        ("AUENTAL (AP) — The council denies it.", "The council denies it."),
        ("AUENTAL, Norway — The council denies it.", "The council denies it."),
        ("AUENTAL, March 12 – The council denies it.", "The council denies it."),
        ("Der Rat bestreitet das. (dpa)", "Der Rat bestreitet das."),
        ("Der Rat bestreitet das. (APA/Reuters, 12.3.2024)", "Der Rat bestreitet das."),
        ("Der Rat sagte: „Wir bestreiten das.“ sda/afp", "Der Rat sagte: „Wir bestreiten das.“"),
        # not at the edge, or part of the sentence
        ("Der Rat (dpa) bestreitet das.", "Der Rat (dpa) bestreitet das."),
        ("Das meldet die Agentur (dpa).", "Das meldet die Agentur (dpa)."),
        ("Das meldete die dpa", "Das meldete die dpa"),
        ("Auental – so der Rat – bestreitet das.", "Auental – so der Rat – bestreitet das."),
        ("AKW – ja oder nein? Der Rat bestreitet das.", "AKW – ja oder nein? Der Rat bestreitet das."),
        ("Die CDU (CSU) - so der Rat - bestreitet das.", "Die CDU (CSU) - so der Rat - bestreitet das."),
    ],
)
def test_datelines_and_signatures_are_trimmed(tmp_path: Path, line: str, story: str) -> None:
    found = article(tmp_path, f"{TITLE}\n\n{BEFORE}\n\n{line}\n\n{AFTER}")
    assert kept(found)[2] == story


def test_date_of_a_signature(tmp_path: Path) -> None:
    assert article(tmp_path, f"{BEFORE} {AFTER} (APA, 3. 5. 2016)").date == "2016-05-03"


def test_head_of_an_article(tmp_path: Path) -> None:
    head = "Politik\nAuental streitet\nVon Ada Beispiel\nAuental, 12.03.2024, 14:05 Uhr\n\nTeilen\nDrucken\n\n"
    found = article(tmp_path, f"{head}{BEFORE}\n\n{AFTER}")
    assert (found.title, found.author, found.date) == ("Auental streitet", "Ada Beispiel", "2024-03-12T14:05")
    assert kept(found) == ["Auental streitet", BEFORE, AFTER]


def test_dates_within_the_story_are_not_its_date(tmp_path: Path) -> None:
    assert article(tmp_path, f"{TITLE}\n\n{BEFORE}\n\nAm 12. März 2024 war Wahl.\n\n{AFTER}").date is None


def test_label_goes_and_its_bullets_stay(tmp_path: Path) -> None:
    bullets = "Das Wichtigste in Kürze\n\n  • Der Rat bestreitet Fehler.\n  • Die Brücke bleibt zu.\n"
    found = article(tmp_path, f"{TITLE}\n\n{bullets}\n{BEFORE}\n\n{AFTER}")
    assert kept(found) == [TITLE, "Der Rat bestreitet Fehler.", "Die Brücke bleibt zu.", BEFORE, AFTER]


def test_lower_case_texts_are_no_descriptions_of_pictures(tmp_path: Path) -> None:
    found = article(tmp_path, f"{TITLE}\n\n{BEFORE[:-10]}\nund die brücke\nbleibt gesperrt.\n\n{AFTER}")
    assert "und die brücke" in " ".join(kept(found))


def test_text_in_capitals_is_read(tmp_path: Path) -> None:
    found = article(
        tmp_path, f"{TITLE.upper()}\n\n{BEFORE.upper()}\n\nRAT BESTREITET ALLE FEHLER AM BAU\n\n{AFTER.upper()}"
    )
    assert len(found.blocks) == 4


@pytest.mark.parametrize(
    ("first", "title", "role"),
    [
        ("Auental streitet über seine Brücke", "Auental streitet über seine Brücke", Role.TITLE),
        ("Wer trägt die Schuld?", "Wer trägt die Schuld?", Role.TITLE),
        ("Der Rat bestreite alles, sagte ein Sprecher", "Der Rat bestreite alles, sagte ein Sprecher", Role.TITLE),
        ("Der Rat bestreitet alles. Die Kritik sei erfunden.", "Der Rat bestreitet alles", Role.PARAGRAPH),
        (BEFORE, BEFORE.removesuffix("."), Role.PARAGRAPH),
    ],
)
def test_title_from_the_first_line(tmp_path: Path, first: str, title: str, role: Role) -> None:
    found = article(tmp_path, f"{first}\n\n{AFTER}\n\n{BEFORE}")
    assert (found.title, found.blocks[0].role) == (title, role)
    assert kept(found)[0] == first


def test_title_of_a_long_first_sentence_is_cut_between_words(tmp_path: Path) -> None:
    found = article(tmp_path, "Der Rat, " + "so heißt es in Auental, " * 12 + "schweigt. " + AFTER)
    assert len(found.title) <= 202
    assert found.title.endswith(" …")


def test_heading_between_paragraphs(tmp_path: Path) -> None:
    found = article(tmp_path, f"{TITLE}\n{BEFORE}\nOpposition fordert Akten\n{AFTER}\n{BEFORE}")
    assert [block.role for block in found.blocks] == [
        Role.TITLE, Role.PARAGRAPH, Role.HEADING, Role.PARAGRAPH, Role.PARAGRAPH,
    ]  # fmt: skip
