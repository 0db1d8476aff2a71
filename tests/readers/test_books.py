"""Issues and books as EPUB."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept

from qabot.errors import ReadError

OTHER = "Rat schweigt"
CALLED = "<dc:title>Ausgabe 7</dc:title><dc:publisher>Musterblatt</dc:publisher><dc:date>2025-03-04</dc:date>"
NAMES = 'xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"'


def book(
    chapters: Mapping[str, str | bytes],
    spine: Sequence[str] = (),
    *,
    navigation: str = "",
    more: str = "",
    told: str = CALLED,
    files: Mapping[str, str] | None = None,
) -> bytes:
    """An EPUB of ``chapters``, the bodies of pages by name, in the order of ``spine``; ``more`` stands in its package."""
    nav = 'properties="nav"'
    items = "".join(f'<item id="{name}" href="{name}" {nav if name == navigation else ""}/>' for name in chapters)
    order = "".join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    pages = {
        f"O/{name}": body
        if isinstance(body, bytes) or name.endswith(".ncx")
        else '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>Musterblatt</title></head><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    package = f"<package {NAMES}><metadata>{told}</metadata><manifest>{items}</manifest><spine>{order}</spine>{more}</package>"
    container = '<container><rootfiles><rootfile full-path="O/content.opf"/></rootfiles></container>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "META-INF/container.xml": container,
            "O/content.opf": package,
            **pages,
            **(files or {}),
        }.items():
            archive.writestr(name, content)
    return out.getvalue()


def chapter(title: str, *paragraphs: str, head: str = "h2") -> str:
    heading = f"<{head}>{title}</{head}>" if title else ""
    return heading + "".join(f"<p>{words}</p>" for words in paragraphs)


def told(folder: Path, data: bytes) -> list[list[str]]:
    return [kept(article) for article in contents(folder, "a.epub", data).articles]


def test_a_book(tmp_path: Path) -> None:
    data = book(
        {
            "cover.xhtml": chapter("Musterblatt"), "one.xhtml": chapter(OTHER, SECOND, THIRD),
            "nav.xhtml": chapter("Navigation", FIRST, SECOND), "two.xhtml": chapter(TITLE, FIRST, SECOND),
        },
        ["cover.xhtml", "two.xhtml", "nav.xhtml", "one.xhtml"],
        navigation="nav.xhtml",
    )  # fmt: skip
    found = contents(tmp_path, "a.epub", data).articles
    assert [kept(article) for article in found] == [[TITLE, FIRST, SECOND], [OTHER, SECOND, THIRD]]
    assert (found[0].id, found[0].source, found[0].date) == ("a.epub#1", "Musterblatt", "2025-03-04")


@pytest.mark.parametrize(
    "furniture",
    [
        chapter(
            "Impressum", "Das Musterblatt erscheint täglich im Verlag Beispiel, Auental. Nachdruck nur mit Erlaubnis."
        ),
        chapter("Advertisement", "Read the Sample Gazette for four weeks and pay nothing at all. Order it today."),
        chapter("", "© 2025 Verlag Beispiel, Auental. Gedruckt in der Druckerei am Rathausplatz von Quellhausen."),
        f'<section epub:type="copyright-page">{chapter("Der Verlag", FIRST)}</section>',
        f'<section role="doc-toc">{chapter("Heute im Blatt", FIRST)}</section>',
        chapter("Lokales", *(f'<a href="{name}.xhtml">{FIRST}</a>' for name in ("a", "b", "c"))),
    ],
)
def test_what_a_book_has_besides_its_articles(tmp_path: Path, furniture: str) -> None:
    chapters = {f"{name}.xhtml": chapter(TITLE, FIRST, name * 20) for name in ("a", "b", "c")}
    assert len(told(tmp_path, book({"z.xhtml": furniture, **chapters}))) == 3


def test_the_guide_of_a_book_and_short_news(tmp_path: Path) -> None:
    guide = '<guide><reference type="copyright-page" href="b.html"/></guide>'
    data = book({"b.html": chapter("Verlag", FIRST), "a.html": chapter(OTHER, SECOND[:89] + ".")}, more=guide)
    assert told(tmp_path, data) == [[OTHER, SECOND[:89] + "."]]


@pytest.mark.parametrize(
    "body",
    [
        chapter(TITLE, FIRST, head="h1") + chapter(OTHER, SECOND, THIRD, head="h1"),
        f"<article>{chapter(TITLE, FIRST)}</article><article>{chapter(OTHER, SECOND, THIRD)}</article>",
        f"<h1>Lokales</h1>{chapter(TITLE, FIRST)}{chapter(OTHER, SECOND, THIRD)}",
    ],
)
def test_several_articles_in_a_chapter(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, book({"a.xhtml": body})) == [[TITLE, FIRST], [OTHER, SECOND, THIRD]]


def test_headings_within_an_article_do_not_part_it(tmp_path: Path) -> None:
    body = chapter(TITLE, FIRST, head="h1") + chapter("Akten", SECOND) + chapter("Vorwürfe", THIRD)
    assert told(tmp_path, book({"a.xhtml": body})) == [[TITLE, FIRST, "Akten", SECOND, "Vorwürfe", THIRD]]


def test_a_chapter_in_two_files_and_one_named_by_the_table_of_contents(tmp_path: Path) -> None:
    ncx = "".join(
        f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{name}#top"/></navPoint>'
        for label, name in ((TITLE, "a_0.xhtml"), (OTHER, "b.xhtml"))
    )
    data = book(
        {
            "a_0.xhtml": chapter(TITLE, FIRST), "a_1.xhtml": chapter("", SECOND), "b.xhtml": chapter("", THIRD),
            "toc.ncx": f"<ncx>{ncx}</ncx>",
        },
        ["a_0.xhtml", "a_1.xhtml", "b.xhtml"],
    )  # fmt: skip
    found = contents(tmp_path, "a.epub", data).articles
    assert [kept(article) for article in found] == [[TITLE, FIRST, SECOND], [THIRD]]
    assert [article.title for article in found] == [TITLE, OTHER]


def test_pages_made_by_calibre(tmp_path: Path) -> None:
    bar = '<div class="calibre_navbar">| <a href="b.xhtml">Weiter</a> | Heruntergeladen von der Seite der Zeitung am Morgen. |</div>'
    issue = "<dc:title>Musterblatt [4. März 2025]</dc:title><dc:creator>calibre</dc:creator>"
    (found,) = contents(tmp_path, "a.epub", book({"a.xhtml": bar + chapter(TITLE, FIRST) + bar}, told=issue)).articles
    assert kept(found) == [TITLE, FIRST]
    assert (found.author, found.date) == (None, "2025-03-04")


def test_protected_chapters_and_protected_fonts(tmp_path: Path) -> None:
    def locked(name: str) -> dict[str, str]:
        place = f'<CipherData><CipherReference URI="{name}"/></CipherData>'
        return {"META-INF/encryption.xml": f"<encryption><EncryptedData>{place}</EncryptedData></encryption>"}

    with pytest.raises(ReadError, match="protected against copying"):
        contents(tmp_path, "a.epub", book({"a.xhtml": b"\x93\x12\xfe" * 300}, files=locked("O/a.xhtml")))
    assert told(tmp_path, book({"a.xhtml": chapter(TITLE, FIRST)}, files=locked("O/font.otf"))) == [[TITLE, FIRST]]
