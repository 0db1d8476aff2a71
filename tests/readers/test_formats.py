"""Mails, feeds, agency formats, books, subtitles, archives: each as people see it in its own program."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from itertools import pairwise
from pathlib import Path

import pytest
from reading_examples import FIRST, PLAIN, SECOND, THIRD, TITLE, contents, kept, one

from qabot.errors import ReadError


def mail(body: str, subject: str = TITLE, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Pressestelle Auental <presse@auental.example>"
    message["Subject"] = subject
    message["Date"] = "Tue, 04 Mar 2025 09:30:00 +0100"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return message


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        (f"{FIRST}\n\n{SECOND}\n", TITLE),
        (f"{FIRST}\n\n{SECOND}\n\n-- \nAda Beispiel\nPressestelle, Rathausplatz 1", TITLE),
        (f"{FIRST}\n\n{SECOND}\n\nAm 3. März 2025 um 10:00 schrieb Tom Probe <t@x.example>:\n> Wann kommt das?", f"AW: {TITLE}"),
        (f"{FIRST}\n\n{SECOND}\n\nOn 3 March 2025, Tom Probe wrote:\n> When?\n", f"Re: {TITLE}"),
        (f"{FIRST}\n\n{SECOND}\n\n-----Ursprüngliche Nachricht-----\nVon: Tom\nGesendet: Montag\nBetreff: x\n\nWann?", f"AW: {TITLE}"),
        (f"{FIRST}\n\n{SECOND}\n\nVon: Tom Probe <t@x.example>\nGesendet: Montag\nAn: Presse\nBetreff: Frage\n\nWann?", f"Re: {TITLE}"),
        (f"{FIRST}\n> Wann kommt das?\n\n{SECOND}", TITLE),
        (f"---------- Weitergeleitete Nachricht ---------\nVon: Tom <t@x.example>\nDatum: Montag\nBetreff: {TITLE}\nAn: Ada\n\n{FIRST}\n\n{SECOND}", f"Fwd: {TITLE}"),
        (f"Von: Tom <t@x.example>\nGesendet: Montag\nAn: Ada\nBetreff: {TITLE}\n\n{FIRST}\n\n{SECOND}", f"WG: {TITLE}"),
        (f"> {FIRST}\n>\n> {SECOND}", f"WG: {TITLE}"),
        (f"> Anfang der weitergeleiteten Nachricht:\n> \n> Von: Tom <t@x.example>\n> Betreff: x\n> \n> {FIRST}\n> \n> {SECOND}", f"Fwd: {TITLE}"),
        (f"{FIRST}\n\n{SECOND}\n\nDiese E-Mail ist vertraulich. Hinweise zum Datenschutz stehen auf unserer Seite.", TITLE),
    ],
)  # fmt: skip
def test_a_mail_says_what_its_sender_wrote(tmp_path: Path, body: str, subject: str) -> None:
    found = one(tmp_path, "a.eml", bytes(mail(body, subject)))
    assert kept(found) == [TITLE, FIRST, SECOND]
    assert (found.title, found.source) == (TITLE, "Pressestelle Auental")
    assert found.date == "2025-03-04T09:30:00+01:00"


def test_a_mail_in_html_and_other_encodings(tmp_path: Path) -> None:
    message = mail("x", html=None)
    message.set_content(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", subtype="html")
    assert kept(one(tmp_path, "a.eml", bytes(message))) == [TITLE, FIRST, SECOND]
    raw = f"Subject: =?utf-8?Q?{TITLE.replace(' ', '_').replace('ü', '=C3=BC')}?=\nFrom: a@b.example\n"
    raw += "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
    assert kept(one(tmp_path, "b.eml", raw.encode() + f"{FIRST}\n\n{SECOND}".encode("latin-1"))) == [
        TITLE,
        FIRST,
        SECOND,
    ]
    unknown = raw.replace("iso-8859-1", "x-unheard-of").encode() + f"{FIRST}\n\n{SECOND}".encode()
    assert kept(one(tmp_path, "c.eml", unknown)) == [TITLE, FIRST, SECOND]


def test_what_is_attached_is_read_or_named(tmp_path: Path) -> None:
    message = mail(FIRST)
    message.add_attachment(PLAIN.encode(), maintype="text", subtype="plain", filename="brücke.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="bild.png")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="kaputt.pdf")
    found = contents(tmp_path, "a.eml", bytes(message))
    assert [kept(article) for article in found.articles] == [[TITLE, FIRST], [TITLE, FIRST, SECOND]]
    assert [reason.split(":")[0] for _, reason in found.unread] == ["bild.png", "kaputt.pdf"]


def test_a_box_of_mails(tmp_path: Path) -> None:
    box = b"".join(
        f"From a@b.example Tue Mar  4 09:30:00 2025\nSubject: Nummer {n}\n\n{FIRST}\n\n>From now on: {SECOND}\n\n".encode()
        for n in range(3)
    )
    found = contents(tmp_path, "a.mbox", box).articles
    assert [(article.id, article.title) for article in found] == [(f"a.mbox#{n + 1}", f"Nummer {n}") for n in range(3)]
    assert kept(found[0])[-1] == f"From now on: {SECOND}"
    spoken = box.replace(b">From now on: ", b"From Auental he went to Neustadt in 2025 by train.\n\n")
    assert [found.title for found in contents(tmp_path, "c.mbox", spoken).articles] == [f"Nummer {n}" for n in range(3)]
    with pytest.raises(ReadError, match="no mails"):
        contents(tmp_path, "b.mbox", PLAIN)


RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Musterblatt</title><language>de-de</language>
<item><title>{TITLE.replace("ü", "&amp;uuml;")}</title><link>https://m.example/1</link><dc:creator>Ada Beispiel</dc:creator>
<pubDate>Tue, 04 Mar 2025 09:30:00 +0100</pubDate><description>{FIRST[:40]} …</description>
<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded></item>
<item><title>Kurz</title><description>&lt;p&gt;{FIRST[:60]} [&amp;hellip;]&lt;/p&gt;</description></item>
<item><title>Leer</title><link>https://m.example/3</link></item></channel></rss>"""


def test_a_feed(tmp_path: Path) -> None:
    for name in ("a.xml", "a.rss"):
        found = contents(tmp_path, name, RSS)
        first, short = found.articles
        assert kept(first) == [TITLE, FIRST, SECOND]
        assert (first.source, first.author, first.url) == ("Musterblatt", "Ada Beispiel", "https://m.example/1")
        assert first.date == "2025-03-04T09:30:00+01:00"
        assert (first.cut_off, short.cut_off, short.title) == (False, True, "Kurz")
        assert [id for id, _ in found.unread] == [f"{name}#3"]


def test_atom(tmp_path: Path) -> None:
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Musterblatt</title><entry><title type="html">{TITLE}</title>
    <id>x</id><updated>2025-03-04T09:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
    <p>{FIRST}</p><p>{SECOND}</p></div></content></entry></feed>"""
    for name in ("a.xml", "a.atom"):
        (found,) = contents(tmp_path, name, atom).articles
        assert kept(found) == [TITLE, FIRST, SECOND]
        assert found.date == found.updated == "2025-03-04T09:30:00+00:00"


def test_when_a_version_was_made_is_told_beside_the_day_of_publication(tmp_path: Path) -> None:
    paragraphs = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
    published = '<meta property="article:published_time" content="2025-03-04T08:00:00+01:00">'
    meta = '<meta property="article:modified_time" content="2025-03-05T16:20:00+01:00">'
    data = '<script type="application/ld+json">{"dateModified": "2025-03-05T16:20:00+01:00"}</script>'
    entry = {
        "title": TITLE,
        "body": f"{FIRST} {SECOND}",
        "datePublished": "2025-03-04",
        "lastModified": "2025-03-05T16:20:00+01:00",
    }
    files = [(f"{n}.html", f"<html><head>{published}{told}</head><body><article>{paragraphs}</article></body></html>")
             for n, told in enumerate((meta, data))]  # fmt: skip
    for name, content in (*files, ("a.json", json.dumps(entry))):
        found = one(tmp_path, name, content)
        assert ((found.date or "")[:10], found.updated) == ("2025-03-04", "2025-03-05T16:20:00+01:00")
    unchanged = f"<html><head>{published}</head><body><article>{paragraphs}</article></body></html>"
    assert one(tmp_path, "b.html", unchanged).updated == "2025-03-04T08:00:00+01:00"


def test_an_export_of_wordpress(tmp_path: Path) -> None:
    def item(title: str, kind: str, status: str) -> str:
        return (
            f"<item><title>{title}</title><content:encoded><![CDATA[{FIRST}\n\n[caption]x[/caption]{SECOND}]]>"
            f"</content:encoded><excerpt:encoded></excerpt:encoded><wp:post_type>{kind}</wp:post_type>"
            f"<wp:status>{status}</wp:status></item>"
        )

    export = (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
        f"<title>Musterblog</title>{item(TITLE, 'post', 'publish')}{item('Entwurf', 'post', 'draft')}"
        f"{item('Bild', 'attachment', 'inherit')}</channel></rss>"
    )
    found = contents(tmp_path, "a.xml", export)
    assert [article.title for article in found.articles] == [TITLE]
    assert [reason for _, reason in found.unread if "not published" in reason]


DATELINE = "Auental, 4. März"
NITF = f"""<nitf><head><title>x</title><docdata {{status}}><date.issue norm="20250304T093000+0100"/>{{release}}</docdata>
<pubdata name="Musteragentur"/></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>Von Ada Beispiel</byline><dateline><location>{DATELINE}</location></dateline></body.head><body.content><p>{FIRST}</p>
<media media-type="image"><media-caption>Die Brücke</media-caption></media><hl2>Opposition fordert Akten</hl2>
<p>{SECOND}</p></body.content></body></nitf>"""


def newsml(inner: str, meta: str = "") -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" xml:lang="de"><itemMeta>'
        '<provider qcode="nprov:Musteragentur"/><versionCreated>2025-03-04T09:30:00+01:00</versionCreated>'
        f"{meta}</itemMeta><contentMeta><headline>{TITLE}</headline><by>Ada Beispiel</by><dateline>{DATELINE}</dateline></contentMeta><contentSet>"
        f"{inner}</contentSet></newsItem>"
    )


PAGE = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>'
UNTIL = "2090-01-01T10:00:00+01:00"
WITH_NITF = newsml(f"<inlineXML>{NITF.format(status='', release='')}</inlineXML>")


@pytest.mark.parametrize(
    ("xml", "embargo"),
    [
        (NITF.format(status="", release=""), None),
        (NITF.format(status='management-status="embargoed"', release='<date.release norm="20900101T100000+0100"/>'), UNTIL),
        (newsml(f"<inlineXML contenttype='application/xhtml+xml'>{PAGE}</inlineXML>"), None),
        (newsml(f"<inlineData contenttype='text/plain'>{FIRST}\n\n{SECOND}</inlineData>", f"<embargoed>{UNTIL}</embargoed>"), UNTIL),
        (newsml(f"<inlineData>{FIRST}\n\n{SECOND}</inlineData>", '<pubStatus qcode="stat:withheld"/>'), "9999-12-31"),
        (WITH_NITF, None),
        (f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>Ada Beispiel</ByLine><DateLine>{DATELINE}</DateLine></NewsLines>"
         f"<ContentItem><DataContent><p>{FIRST}</p><p>{SECOND}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>", None),
    ],
    ids=range(7),
)  # fmt: skip
def test_formats_of_agencies(tmp_path: Path, xml: str, embargo: str | None) -> None:
    found = one(tmp_path, "a.xml", xml)
    assert [words for words in kept(found) if words != "Opposition fordert Akten"] == [TITLE, FIRST, SECOND]
    assert (found.title, found.author, found.embargo) == (TITLE, "Ada Beispiel", embargo)
    assert f"{DATELINE} – {FIRST}" in found.text
    if "Musteragentur" in xml:
        assert (found.source, found.date) == ("Musteragentur", "2025-03-04T09:30:00+01:00")


def test_a_dateline_that_the_text_has_itself_is_not_told_twice(tmp_path: Path) -> None:
    text = NITF.format(status="", release="").replace(f"<p>{FIRST}", f"<p>AUENTAL, 4. März (dpa) – {FIRST}")
    found = one(tmp_path, "a.xml", text)
    assert found.text.casefold().count("auental, 4. märz") == 1
    assert kept(found)[1] == FIRST


def test_a_message_of_several_items_and_a_withdrawn_one(tmp_path: Path) -> None:
    killed = newsml(f"<inlineXML>{PAGE}</inlineXML>", '<pubStatus qcode="stat:canceled"/>')
    far = newsml('<remoteContent href="x.xml"/>')
    found = contents(tmp_path, "a.xml", f"<newsMessage><itemSet>{WITH_NITF}{killed}{far}</itemSet></newsMessage>")
    assert [article.id for article in found.articles] == ["a.xml#1"]
    assert ["withdrawn" in found.unread[0][1], "no text in the file" in found.unread[1][1]] == [True, True]


DECLARED = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY j 'x'><!ENTITY k '&j;&j;'>]>"


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.html", "<html><body>"), ("a.xhtml", "<html><body>"), ("a.rss", "<rss><channel><item><description>")],
)
def test_entities_that_a_file_declares_are_named(tmp_path: Path, name: str, start: str) -> None:
    with pytest.raises(ReadError, match="entities"):
        contents(tmp_path, name, f"{DECLARED}{start}<p>{FIRST} &k;</p>")
    if "htm" in name:
        page = (
            f"<!DOCTYPE html [<!ATTLIST p x CDATA #IMPLIED>]><html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
        )
        assert kept(one(tmp_path, name, page)) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    ("name", "part"),
    [("a.docx", "word/document.xml"), ("a.odt", "content.xml"), ("a.epub", "META-INF/container.xml")],
)
def test_entities_in_documents_do_not_grow(tmp_path: Path, name: str, part: str) -> None:
    bomb = "".join(f"<!ENTITY {b} '{9 * f'&{a};'}'>" for a, b in pairwise("abcdefghijk"))
    xml = f"<!DOCTYPE x [<!ENTITY a 'xxxxxxxxx'>{bomb}]><x>&k;</x>"
    start = time.process_time()
    with pytest.raises(ReadError):
        contents(tmp_path, name, packed({part: xml}))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><rss>&a;</rss>", "entities"),
        ("<newsItem><contentSet>", "damaged XML"),
        ("<invoice><total>7</total></invoice>", "of a kind that is not read .“invoice”"),
        ("<rss><channel></channel></rss>", "no items"),
    ],
)
def test_xml_that_is_not_read_is_named(tmp_path: Path, xml: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        contents(tmp_path, "a.xml", xml)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "credit",
    [
        "Untertitel im Auftrag des Senders, 2026",
        "Untertitel: Ada Beispiel",
        "Subtitles by the Example community",
        "© Muster TV",
    ],
)
def test_who_has_written_subtitles_is_not_said_in_them(tmp_path: Path, credit: str) -> None:
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{words}\n" for n, words in enumerate((credit, FIRST, credit)))
    assert kept(one(tmp_path, "a.srt", "\n".join(cues))) == [FIRST]


def test_subtitles(tmp_path: Path) -> None:
    srt = "\ufeff1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>Der Rat hat über die Brücke</i>\r\n\r\n2\r\n00:00:03,000 --> 00:00:06,000\r\nberaten und gestritten.\r\n\r\n3\r\n00:00:12,000 --> 00:00:14,000\r\n[Applaus]\r\n- Haben Sie das gewusst?\r\n- Nein, nie.\r\n"
    assert kept(one(tmp_path, "a.srt", srt)) == [
        "Der Rat hat über die Brücke beraten und gestritten.", "Haben Sie das gewusst?", "Nein, nie.",
    ]  # fmt: skip
    vtt = f"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Jörg Fäßler>{THIRD[1:28]},\n\n00:04.000 --> 00:06.000\n<v Jörg Fäßler>das bestreite ich.\n\n00:06.500 --> 00:08.000\n<v Ada>Wirklich?\n"
    assert kept(one(tmp_path, "a.vtt", vtt)) == ["Jörg Fäßler: Wir haben nichts verschwieg, das bestreite ich.", "Ada: Wirklich?"]  # fmt: skip
    for name in ("b.srt", "b.vtt"):
        with pytest.raises(ReadError, match="subtitles"):
            contents(tmp_path, name, "Guten Tag")
