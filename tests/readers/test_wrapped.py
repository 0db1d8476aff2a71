"""Words divided at line ends, subtitles with names, and XML as agencies really send it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, TITLE, kept, one

from qabot.readers.draft import is_divided, undivided


def test_words_divided_at_the_end_of_a_line() -> None:
    assert undivided("Die Innung weist alle Vor-\nwürfe zurück") == "Die Innung weist alle\nVorwürfe zurück"
    assert undivided("Der Verbraucher¬\nverein klagt") == "Der\nVerbraucherverein klagt"
    for kept_hyphen in ("Der Streit um Rot-\nGrün", "eine 20-\njährige Frau", "The council has a long-\nterm plan for the town"):  # fmt: skip
        assert undivided(kept_hyphen).replace("\n", " ") == kept_hyphen.replace("-\n", "-")
    assert undivided("Wasser-\nund Abwasser") == "Wasser-\nund Abwasser"


def test_subtitles_with_names_damaged_times_and_entities(tmp_path: Path) -> None:
    srt = "1\n00:00:01,000 --> 00:00:04,000\nMODERATORIN: Stimmt das?\n\n2\n00:0x --> kaputt\nMOLT: Nein &amp; nie.\n"
    assert kept(one(tmp_path, "a.srt", srt)) == ["MODERATORIN: Stimmt das?", "MOLT: Nein & nie."]
    endless = f"WEBVTT\n\n00:01.000 --> 00:04.000\n{'De' * 40_000}\n"  # no name, which must be told soon
    assert len(one(tmp_path, "b.vtt", endless).text) == 80_000


def test_xml_in_latin_1_with_entities_and_notes_for_editors(tmp_path: Path) -> None:
    nitf = (
        f'<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head>'
        f"<body.content><p>{FIRST}</p><p>„Ja“&nbsp;&ndash; sagte&nbsp;Ada: {SECOND}</p>"
        '<section class="notepad"><p>Für die Redaktion: Rau bestätigt alles.</p></section></body.content></body></nitf>'
    )
    assert kept(one(tmp_path, "a.xml", nitf.encode("cp1252"))) == [TITLE, FIRST, f"„Ja“ – sagte Ada: {SECOND}"]


DIVIDED = (
    "Der Gemeinderat von Auental hat am Montag bis in die Nacht über den Bau der neu-\nen Brücke beraten. Die Bürger-\n"
    "meisterin kündigte an, die Akten noch in dieser Woche\noffenzulegen, damit jeder sie prü-\nfen kann."
)
TOGETHER = (
    "Der Gemeinderat von Auental hat am Montag bis in die Nacht über den Bau der neuen Brücke beraten. Die Bürgermeisterin "
    "kündigte an, die Akten noch in dieser Woche offenzulegen, damit jeder sie prüfen kann."
)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_uneven_lines_with_divided_words_are_one_paragraph(tmp_path: Path, between: str) -> None:
    found = one(tmp_path, "a.txt", f"{TITLE}{between}{DIVIDED}\n\n{DIVIDED}\n")
    assert [" ".join(words.split()) for words in kept(found)] == [TITLE, TOGETHER, TOGETHER]
    mail = f"From: A <a@b.example>\nSubject: {TITLE}\nContent-Type: text/plain; charset=utf-8\n\n{DIVIDED}\n"
    assert [" ".join(words.split()) for words in kept(one(tmp_path, "a.eml", mail))] == [TITLE, TOGETHER]


@pytest.mark.parametrize(
    "text", ["Erstens Wasser-\nwerk\nZweitens Schule", "Wasser-\nund Abwasser-\noder", "Rot-\nGrün und Schwarz-\nGelb"]
)
def test_a_few_hyphens_at_the_ends_of_lines_divide_no_text(text: str) -> None:
    assert not is_divided(text) and is_divided(DIVIDED)
