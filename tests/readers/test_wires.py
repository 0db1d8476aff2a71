"""Reports as agencies and press offices send them: what is for the desk is not read, what is said is."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, kept, one

BODY = f"{FIRST}\n\n   {SECOND}\n\n   {THIRD}"


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("bdt0123 4 pl 245 dpa 0456\n\nKommunen/Verkehr/Brücke/\n{}\n=\n\nAuental (dpa) - ",
         "\n\n# Notizblock\n\n## Redaktionelle Hinweise\n- Gesamt bis 1600\n\n## dpa-Kontakte\n- Autorin: Mia Muster\ndpa mm yyzz n1 xx\n041005 Mrz 26"),
        ("APA0123 5 II 0245 CI              Mi, 04.Mrz 2026\n\nKommunen/Verkehr/Auental/Österreich\n\n{}\n\nAuental (APA) - ",
         "\n(Schluss) mmu/tpr\nAPA0123    2026-03-04/10:05\n\n041005 Mär 26"),
        ("(Zusammenfassung 1630)\n= {} =\n= Von Mia Muster, dpa =\n\nAuental (dpa/lnw) - ", "\n\n(Ende)\n"),
        ("PRESSEMITTEILUNG\nNr. 12/2026\n\n{}\n\n", "\n\nPressekontakt:\nMia Muster\nTelefon 0123 456789\npresse@auental.example"),
        ("{}\n\n", "\n\n(Mehr - folgt in 5 Min)\n\nRückfragehinweis:\n   Gemeinde Auental\n   Mia Muster"),
        ("FOR IMMEDIATE RELEASE\n\n{}\n\n", "\n\nENDS\n\nNotes to editors:\nPictures on request\nPress contact: Mia Muster"),
        ("AP-Auental-Bridge, 1st Ld-Writethru\nEds: UPDATES with quotes. With AP Photos.\n\n{}\nBy MIA MUSTER\nAssociated Press\n\nAUENTAL, Germany (AP) _ ",
         "\n\n   ___\n(Copyright 2026 The Associated Press. All rights reserved.)"),
    ],
)  # fmt: skip
def test_what_agencies_write_around_a_report(tmp_path: Path, head: str, tail: str) -> None:
    found = one(tmp_path, "a.txt", head.format(TITLE) + BODY + tail)
    assert found.title == TITLE
    assert kept(found) == [TITLE, FIRST, SECOND, THIRD]


def test_several_reports_in_one_text_are_read_past_a_contact(tmp_path: Path) -> None:
    text = (
        f"{TITLE}\n\n{BODY}\n\nPressekontakt:\nMia Muster\n\nSchule bleibt zu\n\n{BODY} {FIRST}\n\n{FIRST} {SECOND}\n"
    )
    assert kept(one(tmp_path, "a.txt", text))[-1] == f"{FIRST} {SECOND}"


@pytest.mark.parametrize(
    "line",
    ["Ende gut, alles gut, sagte der Bürgermeister.", "Kontakt zu den Anwohnern gebe es kaum, sagte Molt.",
     "Der Kontakt", "Mehr Geld", "Nr. 12 lebt", "CDU/CSU", "Ende einer Brücke"],
)  # fmt: skip
def test_lines_that_are_told_stay(tmp_path: Path, line: str) -> None:
    assert line in kept(one(tmp_path, "a.txt", f"{TITLE}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"))
