"""Archives: what lies in them is read as files are, within bounds of number, size, depth and time."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from reading_examples import FIRST, PLAIN, SECOND, THIRD, TITLE, contents, kept

from qabot.errors import ReadError
from qabot.readers.discovery import SavedPages
from qabot.readers.draft import Unread
from qabot.readers.registry import FORMATS, Within

PARTS = [f"page of the long name number {n}" for n in range(4_000)]


def packed(files: Iterable[tuple[str, str | bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def many(names: Iterable[str]) -> bytes:
    return packed((name, b"x") for name in names)


def test_an_archive(tmp_path: Path) -> None:
    inner = packed([("c.txt", PLAIN.replace("Brücke", "Straße"))])
    files: dict[str, str | bytes] = {
        "b/Größe.txt": PLAIN, "./a.md": f"# {TITLE}\n\n{THIRD}\n", "inner.zip": inner, "bild.jpg": b"x", "leer.txt": b"",
        "__MACOSX/._a.md": b"x", ".hidden.txt": PLAIN, "Seite.html": f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>",
        "Seite_files/x/ad.html": f"<p>{THIRD}</p>", "kaputt.pdf": b"%PDF-1.7",
    }  # fmt: skip
    found = contents(tmp_path, "a.zip", packed(files.items()))
    assert [kept(article) for article in found.articles] == [
        [TITLE, FIRST, SECOND], [TITLE, THIRD], [TITLE, FIRST, SECOND],
        [words.replace("Brücke", "Straße") for words in (TITLE, FIRST, SECOND)],
    ]  # fmt: skip
    assert sorted(reason.split(":")[0] for _, reason in found.unread) == ["bild.jpg", "kaputt.pdf", "leer.txt"]


def test_archives_are_bounded(tmp_path: Path) -> None:
    deep = PLAIN.encode()
    for n in range(6):
        deep = packed([(f"{n}.zip" if n else "a.txt", deep)])
    with pytest.raises(ReadError, match="nested too deep"):
        contents(tmp_path, "deep.zip", deep)
    found = FORMATS[".zip"].drafts(packed((f"{n:02}.txt", PLAIN) for n in range(30)), Within(files=20))
    assert ["more files" in one.reason for one in found if isinstance(one, Unread)] == [True]
    assert len(found) == 21
    with pytest.raises(ReadError, match="beyond measure"):
        contents(tmp_path, "bomb.zip", packed([("a.txt", b" " * 60_000_000)]))


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([f"{n}.txt" for n in range(10_001)], "more files"),
        ([f"{n}.txt" for n in range(10_000)], "2000 more"),  # as many as are looked at, and why the rest is not
        ([f"{'folder/' * 45}{n}/a.jpg" for n in range(10_000)], "pictures are not read.*9999 more"),
        (["/".join("abcdefghij" * 60) + f"/{n}.txt" for n in range(100)], "too deep.*99 more"),
        ([f"{page}.html" for page in PARTS[:10]] + [f"{page}_files/a.jpg" for page in PARTS], "pictures.*3999 more"),
        ([f"{page}_files/a.html" for page in PARTS] + [f"{page}.jpg" for page in PARTS], "pictures"),
    ],
    ids=["too many", "as many as may be", "folders", "deep", "parts of pages", "parts without pages"],
)
def test_the_time_grows_with_the_number_of_files(tmp_path: Path, names: list[str], reason: str) -> None:
    data = many(names)
    start = time.process_time()
    with pytest.raises(ReadError, match=reason):
        contents(tmp_path, "a.zip", data)
    assert time.process_time() - start < 30  # seconds; with the square of the number it is minutes


def test_what_an_archive_lists_is_counted_over_all_archives_in_it(tmp_path: Path) -> None:
    pictures = many(f"{n}.jpg" for n in range(900))
    found = contents(tmp_path, "a.zip", packed([("0.txt", PLAIN), *((f"{n:02}.zip", pictures) for n in range(20))]))
    assert [article.id for article in found.articles] == ["a.zip#1"]
    assert sum("more files" in reason for _, reason in found.unread) == 9


def test_parts_of_a_page_that_is_not_there_are_named_and_not_read(tmp_path: Path) -> None:
    parts = [("alt/Markt-Dateien/saved_resource.html", PLAIN), ("alt/Markt-Dateien/tief/rahmen.html", PLAIN)]
    found = contents(tmp_path, "a.zip", packed([*parts, ("alt/Fisch.txt", PLAIN), ("2024_files/b.txt", PLAIN)]))
    assert len(found.articles) == 2
    assert [reason.partition(":")[0] for _, reason in found.unread] == ["alt/Markt-Dateien"]


def test_a_page_is_found_by_the_folder_of_its_parts() -> None:
    pages = SavedPages(["Ein langer Titel der abgeschnitten wird.html", "Kurz.HTM", "Über uns.html", "Text.txt"])
    assert pages.of("Kurz_files") == "Kurz.HTM"
    assert pages.of("U\u0308ber uns-Dateien") == "Über uns.html"
    assert pages.of("Ein langer Titel der abge_files") == "Ein langer Titel der abgeschnitten wird.html"
    assert [pages.of(name) for name in ("Ein langer_files", "Text_files", "Kurz", "Zuletzt kommt noch ein langer_files")] == 4 * [None]  # fmt: skip
    assert SavedPages([]).of("Kurz_files") is None
