"""Files as the programs themselves write them: LibreOffice 7.4 made them all of files/article.fodt, Chromium the PDF.

The article has a tracked insertion and deletion, a footnote, a table and a text box.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, kept, one

from qabot import readers
from qabot.readers.formats import doc

FILES = Path(__file__).parent / "files"
ARTICLE = [
    TITLE, FIRST, "Der Rat sagte, die Brücke sei nicht sicher.", "Kosten | Drei Millionen Euro", SECOND, THIRD,
    "Protokoll der Sitzung, Seite 4.",
]  # fmt: skip


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "fodt"])
def test_an_article_is_read_alike_in_every_format(ending: str) -> None:
    (found,) = readers.read(FILES / f"article.{ending}", id="a")
    assert kept(found) == ARTICLE
    assert (found.title, found.author, found.language) == (TITLE, None, "de")


@pytest.mark.parametrize(("of", "name"), [("odt", "a.ott"), ("fodt", "a.odt"), ("fodt", "a.xml")])
def test_an_open_document_is_told_by_what_it_holds(tmp_path: Path, of: str, name: str) -> None:
    found = one(tmp_path, name, (FILES / f"article.{of}").read_bytes())
    assert (kept(found), found.title) == (ARTICLE, TITLE)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_an_old_word_document_by_libreoffice() -> None:
    (found,) = readers.read(FILES / "article.doc", id="a")
    assert (kept(found), found.title) == (ARTICLE, TITLE)


@pytest.mark.skipif(not shutil.which("antiword"), reason="needs antiword")
def test_an_old_word_document_by_antiword(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", {"antiword": "antiword"}.get)
    (draft,) = doc.read((FILES / "article.doc").read_bytes())
    assert isinstance(draft, readers.draft.Draft)
    words = [draft.text[part.start : part.end] for part in draft.parts]
    assert words[:2] == [TITLE, FIRST]
    assert {"Kosten | Drei Millionen Euro", SECOND, THIRD, ARTICLE[-1]} < set(words)
    assert not [line for line in words if line.startswith(("[pic]", "---"))]


def test_a_book_that_declares_another_language() -> None:
    (found,) = readers.read(FILES / "article.epub", id="a")
    assert {TITLE, FIRST, SECOND, THIRD, ARTICLE[-1]} < set(kept(found))
    assert (found.title, found.language) == (TITLE, "de"), "LibreOffice has written “en” into it"


def test_what_chromium_prints() -> None:
    (found,) = readers.read(FILES / "printed.pdf", id="a")
    assert (kept(found), found.title) == ([TITLE, FIRST, SECOND, THIRD], TITLE)
