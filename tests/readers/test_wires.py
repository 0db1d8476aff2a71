"""Reports as agencies and press offices send them: what is for the desk is not read, what is said is."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one

from qabot.errors import Withheld

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


NITF = (
    '<nitf><head><docdata><date.issue norm="20260304T100000+0100"/></docdata><pubdata name="Musteragentur"/></head><body>'
    f"<body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>Von Ada Beispiel</byline><dateline>Auental</dateline></body.head>"
    f"<body.content><p>{FIRST}</p><p>{SECOND} Müller &amp; Söhne schwiegen.</p></body.content></body></nitf>"
)
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Musteragentur"/>'
    "<versionCreated>2026-03-04T10:00:00+01:00</versionCreated></itemMeta><contentMeta>"
    f"<headline>{TITLE}</headline><by>Ada Beispiel</by><dateline>Auental</dateline></contentMeta><contentSet><inlineXML>"
    f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>{TITLE}</h1><p>{FIRST}</p>'
    f"<p>{SECOND} Müller &amp; Söhne schwiegen.</p></body></html></inlineXML></contentSet></newsItem>"
)


@pytest.mark.parametrize(
    "field",
    [
        lambda xml: {"id": 1, "headline": "Brücke, 2. Fassung", "body": xml},
        lambda xml: {"text": f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<!-- 7 -->\n{xml}'},
        lambda xml: {"nitf": xml},
        lambda xml: {"id": "x", "payload": f"<![CDATA[{xml}]]>"},
        lambda xml: {"items": [{"content": {"contentType": "application/xml", "xml": xml}}]},
        lambda xml: {"data": [{"attributes": {"newsItem": xml, "url": "https://a.example/7"}}]},
        lambda xml: {"body": html.escape(xml)},
        lambda xml: {"message": f"<newsMessage><header/><itemSet>{xml}</itemSet></newsMessage>"},
    ],
    ids=range(8),
)
@pytest.mark.parametrize("xml", [NITF, NEWSML], ids=["nitf", "newsml"])
def test_what_agencies_send_within_a_dump(tmp_path: Path, xml: str, field: Callable[[str], object]) -> None:
    for name in ("a.json", "a.jsonl"):
        found = one(tmp_path, name, json.dumps(field(xml)))
        assert kept(found) == [TITLE, FIRST, f"{SECOND} Müller & Söhne schwiegen."]
        assert f"Auental – {FIRST}" in found.text
        assert (found.title, found.author, found.source) == (TITLE, "Ada Beispiel", "Musteragentur")
        assert found.date == "2026-03-04T10:00:00+01:00"


def test_the_text_of_an_agency_alone_has_its_details_beside_it(tmp_path: Path) -> None:
    body = f"<body.content><p>{FIRST}</p><media><media-caption>Die Brücke</media-caption></media></body.content>"
    entry = {"title": TITLE, "date": "2026-03-04", "teaser": SECOND, "body_nitf": body}
    found = one(tmp_path, "a.json", json.dumps(entry))
    assert (kept(found), found.date) == ([TITLE, SECOND, FIRST], "2026-03-04")
    parts = f"<body.head><byline>Von Ada Beispiel</byline></body.head>{body}"
    assert one(tmp_path, "b.json", json.dumps({"title": TITLE, "xml": parts})).author == "Ada Beispiel"


def test_what_is_withdrawn_or_not_alone_within_a_dump_is_named(tmp_path: Path) -> None:
    killed = NITF.replace("<docdata>", '<docdata management-status="canceled">')
    with pytest.raises(Withheld, match="withdrawn"):
        contents(tmp_path, "a.json", json.dumps({"nitf": killed}))
    lines = [killed, f"<newsMessage>{NEWSML}{NEWSML}</newsMessage>", NITF]
    found = contents(tmp_path, "a.jsonl", "\n".join(json.dumps({"xml": xml}) for xml in lines))
    assert ([one.id for one in found.articles], found.withheld) == (["a.jsonl#3"], ("a.jsonl#1",))
    assert "several articles" in found.unread[1][1]


def test_damaged_xml_of_an_agency_within_a_dump_is_read_as_a_page(tmp_path: Path) -> None:
    found = one(tmp_path, "a.json", json.dumps({"title": TITLE, "body": NITF.replace("</p></body.content>", "")}))
    assert FIRST in kept(found)
