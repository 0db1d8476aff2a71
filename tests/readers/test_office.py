"""Texts of other programs than Word: RTF and OpenDocument, with what is changed, hidden, struck out or set apart."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one

from qabot.errors import ReadError
from qabot.types import Role


def rich(text: str) -> str:
    """Text as RTF has it: what is beyond ASCII by its number."""
    return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text)


def test_rtf(tmp_path: Path) -> None:
    rich = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title "
        + TITLE.replace("ü", r"\'fc")
        + r"}{\author Ada Beispiel}}"
        r"\pard " + TITLE.replace("ü", r"\u252?") + r"\par "
        r"Der Rat {\deleted\revauth1 best\'e4tigte}{\revised\revauth1 bestritt} das \'84sehr\'93.{\*\annotation Stimmt nicht!}"
        r"{\super\chftn{\footnote\pard So das Protokoll der Sitzung.}}\par {\v Geheim.}Danach schwieg er.\par}"
    )
    found = one(tmp_path, "a.rtf", rich)
    assert kept(found) == [TITLE, "Der Rat bestritt das „sehr“.", "Danach schwieg er.", "So das Protokoll der Sitzung."]
    assert (found.title, found.author) == (TITLE, "Ada Beispiel")


def test_rtf_with_letters_that_should_be_escaped(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.rtf", "{\\rtf1 Die Bäckerin schwieg.\\par Der Müller auch.}")) == [
        "Die Bäckerin schwieg.", "Der Müller auch.",
    ]  # fmt: skip
    with pytest.raises(ReadError, match="no RTF"):
        contents(tmp_path, "b.rtf", "Guten Tag")
    with pytest.raises(ReadError, match="damaged RTF"):
        contents(tmp_path, "c.rtf", "{\\rtf1" + "{" * 5000 + "x")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        (r"\mac\ansicpg10000", "mac_roman"), (r"\mac", "mac_roman"), (r"\pc", "cp437"), (r"\pca", "cp850"),
        (r"\ansi\ansicpg1250", "cp1250"), (r"\ansi\ansicpg10029", "mac_latin2"), (r"\ansi\ansicpg65001", "utf-8"), (r"\ansi", "cp1252"),
    ],
)  # fmt: skip
def test_code_pages_of_rtf(tmp_path: Path, declared: str, encoding: str) -> None:
    escaped = "".join(
        char if char.isascii() else "".join(f"\\'{byte:02x}" for byte in char.encode(encoding))
        for char in FIRST + r"\par Die Bäckerin schwieg.{\footnote Der Müller auch.}\par"
    )
    found = kept(one(tmp_path, "a.rtf", f"{{\\rtf1{declared} {escaped}}}"))
    assert found == [FIRST, "Die Bäckerin schwieg.", "Der Müller auch."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"Der Rat tagte {\deleted\revauthdel1\par }bis in die Nacht.\par", ["Der Rat tagte bis in die Nacht."]),
        (r"{\mvf\mvauth1 Der Rat gestand hier.\par}Der Rat schwieg.\par{\mvt Der Rat bestritt das.\par}", ["Der Rat schwieg.", "Der Rat bestritt das."]),
        (r"\pard\dropcapli3\dropcapt1\pvpara {D\par }\pard er Rat tagte bis in die Nacht.\par Er schwieg.\par", ["Der Rat tagte bis in die Nacht.", "Er schwieg."]),
        (r"Der Rat {\strike billigte }\striked1 sah \striked0 {\v1 nie }bestritt das.\par", ["Der Rat bestritt das."]),
        (r'Der Rat {\field{\*\fldinst {HYPERLINK "http://auental.example/a" }}{\fldrslt {\ul bestritt}}} das.\par', ["Der Rat bestritt das."]),
        # What is anchored in deleted text is deleted with it.
        (r"Der Rat bestritt das.{\deleted  Oder nicht.{\footnote\pard\plain Der Rat gestand.}}\par", ["Der Rat bestritt das."]),
    ],
)  # fmt: skip
def test_rtf_as_word_shows_it(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert kept(one(tmp_path, "a.rtf", rf"{{\rtf1\ansi {rich(FIRST)}\par {body}}}")) == [FIRST, *expected]


def test_text_boxes_in_rtf_stand_behind_their_paragraph(tmp_path: Path) -> None:
    inner = rf"{{\shp{{\*\shpinst{{\shptxt {rich(THIRD)}\par}}}}}}"
    box = rf"{{\shp{{\*\shpinst{{\sp{{\sn a}}{{\sv 202}}}}{{\shptxt\pard {rich(SECOND)}{inner}\par}}}}{{\shprslt\pard Noch einmal.\par}}}}"
    source = rf"{{\rtf1\ansi Der Rat {box}bestritt das.\par Er schwieg.\par}}"
    assert kept(one(tmp_path, "a.rtf", source)) == ["Der Rat bestritt das.", SECOND, THIRD, "Er schwieg."]
    old = rf"{{\rtf1\ansi Der Rat bestritt das.{{\*\do\dobxcolumn{{\dptxbxtext\pard {rich(SECOND)}\par}}}}\par Er schwieg.\par}}"
    assert kept(one(tmp_path, "b.rtf", old)) == ["Der Rat bestritt das.", SECOND, "Er schwieg."]


def test_tables_in_rtf(tmp_path: Path) -> None:
    widths = r"\trowd\trgaph70\cellx3000\cellx6000"
    row = rf"{widths}\pard\intbl Berta Holm\cell Sie bestritt das.\cell\pard{{{widths}\row}}"
    wide = rf"{widths}\pard\intbl {rich(FIRST)}\par {rich(SECOND)}\cell\row"
    found = kept(one(tmp_path, "a.rtf", rf"{{\rtf1\ansi {row}{wide}\pard {rich(THIRD)}\par}}"))
    assert found == ["Berta Holm | Sie bestritt das.", FIRST, SECOND, THIRD]


NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{address}:1.0"'
    for name, address in (("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"))
)


def style(name: str, family: str, properties: str = "", parent: str = "Standard") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"<style:text-properties {properties}/></style:style>"
    )


def open_document(body: str, automatic: str = "", named: str = "") -> bytes:
    """An OpenDocument text with ``automatic`` styles of its own and ``named`` ones."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {NAMES}><office:styles>{named}</office:styles></office:document-styles>",
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text><text:p>{FIRST}</text:p>{body}</office:text></office:body></office:document-content>",
        )
    return out.getvalue()


def para(text: str, name: str = "Standard") -> str:
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def span(text: str, name: str) -> str:
    return f'<text:span text:style-name="{name}">{text}</text:span>'


HIDDEN, SHOWN = 'text:display="none"', 'text:display="true"'
STRUCK = 'style:text-line-through-style="solid" style:text-line-through-type="single"'
NOT_STRUCK = 'style:text-line-through-style="none"'


def test_hidden_and_struck_out_in_an_open_document(tmp_path: Path) -> None:
    automatic = (
        style("P1", "paragraph", parent="Secret") + style("T1", "text", HIDDEN) + style("T2", "text", SHOWN)
        + style("T3", "text", STRUCK) + style("T4", "text", NOT_STRUCK) + style("P2", "paragraph", STRUCK)
    )  # fmt: skip
    named = style("Secret", "paragraph", HIDDEN) + style("T3x", "text") + style("P2", "text", HIDDEN)
    body = (
        para("Der Rat gestand alles.", "Secret")
        + para(f"Das war so: {span(SECOND, 'T2')}", "P1")
        + para(f"Der Rat {span('lügt, er ', 'T1')}{span('gestand ', 'T3')}bestritt das.")
        + para(f"Der Rat gestand, {span('er schwieg.', 'T4')}", "P2")
        + para('<text:hidden-paragraph text:is-hidden="true"/>Der Rat gestand das.')
        + para('<text:hidden-text text:is-hidden="true">Geheim: </text:hidden-text>Der Rat sagte nichts.')
        + para("<text:placeholder>Name</text:placeholder>")
    )
    assert kept(one(tmp_path, "a.odt", open_document(body, automatic, named))) == [
        FIRST, SECOND, "Der Rat bestritt das.", "er schwieg.", "Der Rat sagte nichts.",
    ]  # fmt: skip


def test_shapes_with_text_in_an_open_document(tmp_path: Path) -> None:
    body = para(f"Der Rat <draw:custom-shape><text:p>{SECOND}</text:p></draw:custom-shape>bestritt das.") + para(THIRD)
    assert kept(one(tmp_path, "a.odt", open_document(body))) == [FIRST, "Der Rat bestritt das.", SECOND, THIRD]


def test_deletions_that_are_only_marked_in_an_open_document(tmp_path: Path) -> None:
    def changed(number: int, words: str) -> str:
        return f'<text:change-start text:change-id="c{number}"/>{words}<text:change-end text:change-id="c{number}"/>'

    regions = "".join(
        f'<text:changed-region text:id="c{number}"><text:{kind}/></text:changed-region>'
        for number, kind in enumerate(("deletion", "insertion", "deletion", "deletion"))
    )
    moved = '<text:change-start text:change-id="c2"/>früh'
    cut = '<text:change-end text:change-id="c2"/>lange, die Pläne zu zeigen.'
    body = (
        f"<text:tracked-changes>{regions}</text:tracked-changes>"
        + para(f"Er habe {changed(0, 'nie<text:line-break/> ')}{changed(1, 'stets ')}gewarnt.")
        + para(f"Sie weigerte sich {moved}")
        + para("Ganz gestrichen.")
        + para(f"Auch dies. {cut}")
        + changed(3, f"<text:list><text:list-item>{para('Alt.')}</text:list-item></text:list>")
        + para(SECOND)
    )
    assert kept(one(tmp_path, "a.odt", open_document(body))) == [
        FIRST, "Er habe stets gewarnt.", "Sie weigerte sich lange, die Pläne zu zeigen.", SECOND,
    ]  # fmt: skip


def test_the_title_of_an_open_document_by_a_style_based_on_it(tmp_path: Path) -> None:
    named = style("Title", "paragraph") + style("Headline", "paragraph", parent="Title")
    found = one(tmp_path, "a.odt", open_document(para(TITLE, "P7"), style("P7", "paragraph", parent="Headline"), named))
    assert found.title == TITLE


def flat(title: str, body: str) -> str:
    """An OpenDocument text as one file of XML."""
    return (
        f'<office:document {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>{title}</dc:title>'
        f"</office:meta><office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def in_rtf(title: str, *lines: str) -> str:
    return rf"{{\rtf1\ansi{{\info{{\title {rich(title)}}}}}" + "".join(rf"{rich(line)}\par " for line in lines) + "}"


def in_word(title: str, *lines: str) -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("stored", "lines"),
    [
        ("Arbeitstitel", [TITLE]),
        ("Vorlage Hausbrief 2019", ["Musterblatt", "Seite 3", TITLE]),
        ("Draft 2", ["Page 3 of 12", TITLE]),
        (TITLE, ["S. 3", "Liebe Kolleginnen und Kollegen,"]),
        (TITLE, ["Lokalredaktion der Zeitung", TITLE]),
        (TITLE, [SECOND]),
    ],
)
def test_the_title_that_a_program_keeps_counts_where_the_text_shows_none(
    tmp_path: Path, stored: str, lines: list[str]
) -> None:
    lines = [*lines, FIRST, THIRD]
    for name, data in (
        ("a.fodt", flat(stored, "".join(map(para, lines)))),
        ("a.rtf", in_rtf(stored, *lines)),
        ("a.docx", in_word(stored, *lines)),
    ):
        found = one(tmp_path, name, data)
        assert found.title == TITLE, name
        assert not [words for words in kept(found) if words.startswith(("Seite", "Page", "S. "))]


def test_a_heading_is_a_title_before_the_one_that_a_program_keeps(tmp_path: Path) -> None:
    body = f'<text:h text:outline-level="1">{TITLE}</text:h>{para(FIRST)}<text:h>Akten gefordert</text:h>{para(SECOND)}'
    found = one(tmp_path, "a.fodt", flat("Arbeitstitel", body))
    assert (found.title, found.blocks[0].role) == (TITLE, Role.TITLE)


def test_pictures_and_entities_in_an_open_document_of_one_file(tmp_path: Path) -> None:
    picture = "<draw:frame><draw:image><office:binary-data>iVBORw0KGgo</office:binary-data></draw:image></draw:frame>"
    found = one(tmp_path, "a.fodt", flat(TITLE, para(f"{picture}{FIRST}") + para(SECOND)))
    assert kept(found) == [FIRST, SECOND]
    with pytest.raises(ReadError, match="entities"):
        contents(tmp_path, "b.fodt", "<!DOCTYPE x [<!ENTITY a 'b'>]>" + flat("&a;", para(FIRST)))


def test_marks_of_lists_in_rtf_are_no_text(tmp_path: Path) -> None:
    source = r"{\rtf1\ansi Der Rat tagte am Montag.\par\bullet\tab Erstens die Akten.\par\u8226?\tab Zweitens die Brücke.\par}"
    found = one(tmp_path, "a.rtf", source.replace("ü", r"\'fc"))
    assert kept(found)[-2:] == ["Erstens die Akten.", "Zweitens die Brücke."]
