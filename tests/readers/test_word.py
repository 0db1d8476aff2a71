"""Word documents as Word shows them with all changes accepted, whatever they are wrapped in; and their relatives."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one

from qabot.errors import ReadError
from qabot.types import Role

MARKED = 'w:id="1" w:author="Ada" w:date="2025-03-01T10:00:00Z"'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def gone(text: str) -> str:
    return f'<w:del {MARKED}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def new(text: str) -> str:
    return f"<w:ins {MARKED}>{run(text)}</w:ins>"


def word(*blocks: str, notes: str = "") -> bytes:
    """A document with a title and then ``blocks``, given as WordprocessingML."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for block in blocks:
        namespaces = nsdecls("w", "r") + (
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
            ' xmlns:v="urn:schemas-microsoft-com:vml"'
        )
        name, rest = block[1:].split(">", 1)
        closing = "" if not name.endswith("/") else "/"
        document.element.body.insert(-1, parse_xml(f"<{name.rstrip('/')} {namespaces}{closing}>{rest}"))
    if notes:
        add_notes(document, notes)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def add_notes(document: Any, notes: str) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    xml = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), content, xml, document.part.package)
    document.part.relate_to(part, kind)


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def box(text: str) -> str:
    return f"<w:txbxContent>{p(run(text))}</w:txbxContent>"


def shape(*paragraphs: str) -> str:
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r>"


def field(*code: str, shown: str) -> str:
    """A field: the runs of its code, and what it shows."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}{''.join(code)}{separate}{run(shown)}{end}"


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


END_GONE = f"<w:rPr><w:del {MARKED}/></w:rPr>"  # of a paragraph


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([p(run("Der Rat sagte, die Brücke sei "), new("nicht "), run("sicher."))], ["Der Rat sagte, die Brücke sei nicht sicher."]),
        ([p(run("Der Rat "), gone("bestätigte"), new("bestritt"), run(" das."))], ["Der Rat bestritt das."]),
        ([p(new(FIRST))], [FIRST]),
        ([p(gone(FIRST)), p(run(SECOND))], [SECOND]),
        # A paragraph moved: it counts where it was moved to, not where it was.
        (
            [p(f"<w:moveFrom {MARKED}>{run(FIRST)}</w:moveFrom>"), p(run(SECOND)), p(f"<w:moveTo {MARKED}>{run(FIRST)}</w:moveTo>")],
            [SECOND, FIRST],
        ),
        # The end of a paragraph deleted: two become one.
        ([p(run("Der Rat tagte "), properties=f"<w:rPr><w:del {MARKED}/></w:rPr>"), p(run("bis in die Nacht."))], ["Der Rat tagte bis in die Nacht."]),
        # But not beyond the document, a table, a text box.
        ([p(run(FIRST)), p(run(SECOND), properties=END_GONE)], [FIRST, SECOND]),
        (
            [p(run(FIRST), properties=END_GONE), f"<w:tbl><w:tr><w:tc>{p(run('Wer'), properties=END_GONE)}</w:tc><w:tc>{p(run('Was'))}</w:tc></w:tr></w:tbl>", p(run(THIRD))],
            [FIRST, "Wer | Was", THIRD],
        ),
        ([p(run(FIRST), shape(p(run(SECOND), properties=END_GONE))), p(run(THIRD))], [FIRST, SECOND, THIRD]),
        # A box that is anchored in such a paragraph stands behind all of it.
        ([p(run("Der Rat tagte "), shape(p(run(SECOND))), properties=END_GONE), p(run("bis in die Nacht."))], ["Der Rat tagte bis in die Nacht.", SECOND]),
        # A large first letter stands in a frame of its own.
        (
            [p(run("D"), properties='<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>'), p(run("er Rat tagte bis in die Nacht.")), p(run(SECOND))],
            ["Der Rat tagte bis in die Nacht.", SECOND],
        ),
        # An inserted end of a paragraph parts them.
        ([p(run(FIRST), properties=f"<w:rPr><w:ins {MARKED}/></w:rPr>"), p(run(SECOND))], [FIRST, SECOND]),
        # Changed formatting is no change of the text.
        ([p(run(FIRST, f"<w:b/><w:rPrChange {MARKED}><w:rPr/></w:rPrChange>"))], [FIRST]),
        ([p(run("Sichtbar"), run(" geheim", "<w:vanish/>"), run(" ist nur das hier."))], ["Sichtbar ist nur das hier."]),
        ([p(run("Offen"), run(" bleibt", '<w:vanish w:val="0"/>'), run(" es bis Mai."))], ["Offen bleibt es bis Mai."]),
        # What is struck out is not what the text says.
        ([p(run("Der Rat "), run("billigte ", "<w:strike/>"), run("sah ", "<w:dstrike/>"), run("ließ das zu.", '<w:strike w:val="false"/>'))], ["Der Rat ließ das zu."]),
        # Content controls: around a paragraph, within one, within each other, empty with a prompt.
        ([f"<w:sdt><w:sdtPr/><w:sdtContent>{p(run(FIRST))}</w:sdtContent></w:sdt>"], [FIRST]),
        ([p(run("Leiterin "), f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Berta Holm')}</w:sdtContent></w:sdt>", run(" bestritt das."))], ["Leiterin Berta Holm bestritt das."]),
        (
            [f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{p(run(FIRST))}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"],
            [FIRST],
        ),
        ([p(run(FIRST)), f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p(run('Klicken Sie hier.'))}</w:sdtContent></w:sdt>"], [FIRST]),
        ([p(run(FIRST)), '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
          f"<w:sdtContent>{p(run('Streit um das Gutachten 3'))}</w:sdtContent></w:sdt>"], [FIRST]),
        ([p(run("Leiterin "), f'<w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>{run("Berta Holm")}</w:sdtContent></w:sdt>', run(" bestritt das."))], ["Leiterin Berta Holm bestritt das."]),
        ([p(run("Der Rat "), f"<w:smartTag>{run('tagte')}</w:smartTag>", "<w:customXml>" + run(" am Montag.") + "</w:customXml>")], ["Der Rat tagte am Montag."]),
        # Text boxes, old and new; a box that is stored in both forms is read once.
        ([p(run(FIRST), f"<w:r><w:pict><v:shape><v:textbox>{box(SECOND)}</v:textbox></v:shape></w:pict></w:r>"), p(run(THIRD))], [FIRST, SECOND, THIRD]),
        (
            [
                p(
                    run(FIRST),
                    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>' + box(SECOND) + "</wps:txbx></w:drawing></mc:Choice>"
                    f"<mc:Fallback><w:pict><v:textbox>{box(SECOND)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
                )
            ],
            [FIRST, SECOND],
        ),
        # Fields: what they show, not how they are computed.
        (
            [p(run("Siehe "), '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', run("die Akten"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>', run(" des Rates."))],
            ["Siehe die Akten des Rates."],
        ),
        (
            [p(field(code('IF "'), field(code("MERGEFIELD who"), shown="w"), code('" = "w" "Frau" "Herr"'), shown="Frau"), run(" Holm bestritt das."))],
            ["Frau Holm bestritt das."],
        ),
        ([p(run("Erste Zeile der Notiz."), "<w:r><w:br/></w:r>", run("Zweite Zeile der Notiz."))], ["Erste Zeile der Notiz.", "Zweite Zeile der Notiz."]),
        ([p(run("Müller"), "<w:r><w:noBreakHyphen/></w:r>", run("Lüdenscheid be"), "<w:r><w:softHyphen/></w:r>", run("stritt das."))], ["Müller-Lüdenscheid bestritt das."]),
    ],
)  # fmt: skip
def test_as_word_shows_it(tmp_path: Path, blocks: list[str], expected: list[str]) -> None:
    assert kept(one(tmp_path, "a.docx", word(*blocks))) == [TITLE, *expected]


def test_hidden_and_struck_out_by_a_style(tmp_path: Path) -> None:
    document = docx.Document()
    secret, inner = document.styles.add_style("Secret", 1), document.styles.add_style("Inner", 1)
    secret.font.hidden = True
    inner.base_style = secret
    aside, struck = document.styles.add_style("Aside", 2), document.styles.add_style("Struck", 2)
    aside.font.hidden = True
    struck.font.strike = True
    document.add_paragraph(FIRST)
    document.add_paragraph("Der Rat gestand alles.", style="Secret")
    open_again = document.add_paragraph("Das war so: ", style="Inner").add_run(SECOND)
    open_again.font.hidden = False
    paragraph = document.add_paragraph("Der Rat ")
    paragraph.add_run("lügt, er ", style="Aside")
    paragraph.add_run("gestand ", style="Struck")
    paragraph.add_run("bestritt das.")
    out = BytesIO()
    document.save(out)
    assert kept(one(tmp_path, "a.docx", out.getvalue())) == [FIRST, SECOND, "Der Rat bestritt das."]


def test_strict_open_xml(tmp_path: Path) -> None:
    changed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(word(p(run(FIRST)), p(run(SECOND))))) as source,
        zipfile.ZipFile(changed, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            for kind in (b"wordprocessingml", b"officeDocument"):
                names = (
                    b"http://schemas.openxmlformats.org/" + kind + b"/2006/",
                    b"http://purl.oclc.org/ooxml/" + kind + b"/",
                )
                data = data.replace(*names)
            target.writestr(name, data)
    assert kept(one(tmp_path, "a.docx", changed.getvalue())) == [TITLE, FIRST, SECOND]


def embedding(kind: str, data: bytes, *, times: int = 1) -> bytes:
    """A document in which another is embedded between two paragraphs."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = docx.Document()
    document.add_paragraph(FIRST)
    part = Part(PackURI(f"/word/chunk.{kind}"), "application/octet-stream", data, document.part.package)
    id = document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk")
    for _ in range(times):
        document.element.body.insert(-1, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="{id}"/>'))
    document.add_paragraph(THIRD)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("html", f"<html><head><meta charset='utf-8'><title>x</title></head><body><p>{SECOND}</p></body></html>".encode()),
        ("mht", f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<p>{SECOND}</p>".encode()),
        ("rtf", rb"{\rtf1\ansi " + SECOND.encode("cp1252") + rb"\par}"),
        ("txt", SECOND.encode()),
    ],
)  # fmt: skip
def test_documents_embedded_in_one(tmp_path: Path, kind: str, data: bytes) -> None:
    assert kept(one(tmp_path, "a.docx", embedding(kind, data, times=3))) == [FIRST, SECOND, THIRD]


def test_word_documents_embedded_in_one(tmp_path: Path) -> None:
    inner = word(p(run(SECOND)))
    assert kept(one(tmp_path, "a.docx", embedding("docx", inner))) == [FIRST, TITLE, SECOND, THIRD]
    twice = embedding("docx", embedding("docx", inner))
    assert kept(one(tmp_path, "b.docx", twice)) == [FIRST, FIRST, THIRD, THIRD]  # no deeper than one within another
    found = contents(tmp_path, "c.docx", embedding("docx", b"PK nothing"))
    assert kept(found.articles[0]) == [FIRST, THIRD]
    assert [reason for _, reason in found.unread] == [
        "chunk.docx: it is a damaged Word document: open it in Word and save it again"
    ]


def test_tables_in_reading_order(tmp_path: Path) -> None:
    def row(*cells: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

    def cell(*inner: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inner)}</w:tc>"

    table = "<w:tbl>" + "".join(
        [
            row(cell(p(run("Kosten"))), cell(p(new("Drei "), gone("Zwei "), run("Millionen")))),
            row(cell(p(run("Gestrichen"))), cell(p(run("Alles"))), properties=f"<w:del {MARKED}/>"),
            row(cell(p(run(FIRST)), p(run(SECOND)))),
            row(cell(p(run("Oben")), properties='<w:vMerge w:val="restart"/>'), cell(p(run("eins")))),
            row(cell(p(run("Oben")), properties="<w:vMerge/>"), cell(p(run("zwei")))),
            f"<w:sdt><w:sdtContent>{row(cell(p(run('Wer'))), cell(p(run('Was'))))}</w:sdtContent></w:sdt>",
        ]
    ) + "</w:tbl>"  # fmt: skip
    assert kept(one(tmp_path, "a.docx", word(table, p(run(THIRD))))) == [
        TITLE, "Kosten | Drei Millionen", FIRST, SECOND, "Oben | eins", "zwei", "Wer | Was", THIRD,
    ]  # fmt: skip


def test_notes_stand_at_the_end_and_comments_nowhere(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{p(run(THIRD))}</w:footnote><w:footnote w:id="3">{p(run("Unbenutzt."))}</w:footnote>'
    body = p(run(FIRST), '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:commentReference w:id="0"/></w:r>')
    assert kept(one(tmp_path, "a.docx", word(body, p(run(SECOND)), notes=note))) == [TITLE, FIRST, SECOND, THIRD]
    ended = note.replace("<w:pPr></w:pPr>", f"<w:pPr>{END_GONE}</w:pPr>", 1)
    assert kept(one(tmp_path, "b.docx", word(body, p(run(SECOND)), notes=ended))) == [TITLE, FIRST, SECOND, THIRD]


def test_a_comment_is_no_text(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(FIRST)
    document.add_comment(paragraph.runs[0], text="Amtsleiter Groß dementierte das am Telefon.", author="Ada")
    out = BytesIO()
    document.save(out)
    assert kept(one(tmp_path, "a.docx", out.getvalue())) == [FIRST]


def test_a_heading_by_the_style_it_is_based_on(tmp_path: Path) -> None:
    document = docx.Document()
    style = document.styles.add_style("Zwischentitel", 1)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph(FIRST)
    document.add_paragraph("Opposition fordert Akten", style="Zwischentitel")
    document.add_paragraph(SECOND)
    out = BytesIO()
    document.save(out)
    assert one(tmp_path, "a.docx", out.getvalue()).blocks[1].role is Role.HEADING


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_what_libreoffice_makes_of_it_is_read_alike(tmp_path: Path) -> None:
    """The same changes in the formats of other programs: .odt, .rtf and the old .doc."""
    source = tmp_path / "a.docx"
    changed = p(run("Der Rat sagte, die Brücke sei "), new("nicht "), gone("sehr "), run("sicher."))
    source.write_bytes(word(changed, p(run(SECOND)), p(gone(FIRST)), p(new(THIRD))))
    expected = ["Der Rat sagte, die Brücke sei nicht sicher.", SECOND, THIRD]
    for ending in ("odt", "rtf", "doc"):
        profile = (tmp_path / "profile").as_uri()
        command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", ending]
        subprocess.run([*command, "--outdir", tmp_path, source], check=True, capture_output=True, timeout=180)
        found = kept(one(tmp_path, f"b.{ending}", (tmp_path / f"a.{ending}").read_bytes()))
        assert found[-3:] == expected, ending


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"Guten Tag", "no Word document"), (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word document|damaged"), (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password")],
)  # fmt: skip
def test_what_is_called_doc(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        contents(tmp_path, "a.doc", content)


def test_another_format_under_the_ending_doc(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.doc", word(p(run(FIRST))))) == [TITLE, FIRST]
    page = f"<html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert kept(one(tmp_path, "b.doc", page)) == [TITLE, FIRST, SECOND]
    rich = r"{\rtf1\ansi\ansicpg1252 Der Rat tagte.\par Danach schwieg er \'fcber alles.\par}"
    assert kept(one(tmp_path, "c.doc", rich)) == ["Der Rat tagte.", "Danach schwieg er über alles."]
