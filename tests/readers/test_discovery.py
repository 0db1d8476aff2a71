"""What lies in the folder is read or named: nothing is passed over without a word, nothing outside is read."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from reading_examples import PLAIN

from qabot import readers
from qabot.corpus import file_of
from qabot.errors import ReadError
from qabot.readers import discover, passed_over


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PLAIN)


def test_every_file_is_read_or_named(tmp_path: Path) -> None:
    put(
        tmp_path,
        "a.txt",
        "b",
        "c.xyz",
        "d.jpg",
        "e.mp4",
        "f.xlsx",
        "g.7z",
        "h.msg",
        ".hidden",
        "~$i.docx",
        "Thumbs.db",
        "a.txt.meta.yaml",
        "gone.txt.meta.yaml",
    )
    told = dict(passed_over(tmp_path))
    assert discover(tmp_path) == [tmp_path / "a.txt"]
    assert sorted(told) == ["b", "c.xyz", "d.jpg", "e.mp4", "f.xlsx", "g.7z", "gone.txt.meta.yaml", "h.msg"]
    assert "without an ending" in told["b"] and "pictures" in told["d.jpg"] and ".eml" in told["h.msg"]
    assert all(": " in reason for reason in told.values()), "the reason, then what to do"


@pytest.mark.parametrize(
    "folder", ["Seite _ Bote-Dateien", "Seite _ Bote_files", "Seite _ Bote.files", "Seite _ Bote_archivos"]
)
def test_the_folder_of_a_saved_page_is_no_article(tmp_path: Path, folder: str) -> None:
    put(tmp_path, "Seite _ Bote.html", f"{folder}/saved_resource.html", f"{folder}/deep/widget.html", "Seite/a.txt")
    assert set(discover(tmp_path)) == {tmp_path / "Seite _ Bote.html", tmp_path / "Seite" / "a.txt"}
    assert [(name, "saved page Seite _ Bote.html" in why) for name, why in passed_over(tmp_path)] == [(folder, True)]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Größe.html", unicodedata.normalize("NFD", "Größe") + "-Dateien"),
        (unicodedata.normalize("NFD", "Größe.html"), "Größe_files"),
        ("seite.html", "Seite_files"),
        ("Ein langer Titel mit vielen Wörtern und noch.html", "Ein langer Titel mit vielen Wörtern und no_files"),
    ],
)
def test_copying_changes_the_names_of_saved_pages(tmp_path: Path, name: str, folder: str) -> None:
    put(tmp_path, name, f"{folder}/ad.html")
    assert discover(tmp_path) == [tmp_path / name]


def test_a_folder_named_after_a_page_is_read(tmp_path: Path) -> None:
    put(tmp_path, "Rothbach.html", "Rothbach-Artikel/rau.txt", "Rothbacher Nachrichten_files/a.txt")
    assert len(discover(tmp_path)) == 3


def test_such_a_folder_whose_page_is_gone(tmp_path: Path) -> None:
    put(tmp_path, "Alt-Dateien/saved_resource.html", "Alt-Dateien/style.css", "2024_files/a.txt")
    assert discover(tmp_path) == [tmp_path / "2024_files" / "a.txt"]
    assert [name for name, _ in passed_over(tmp_path)] == ["Alt-Dateien"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_and_devices(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    put(corpus, "a.txt")
    put(outside, "secret.txt")
    (corpus / "inner.txt").symlink_to(corpus / "a.txt")
    (corpus / "out.txt").symlink_to(outside / "secret.txt")
    (corpus / "nowhere.txt").symlink_to(outside / "gone.txt")
    (corpus / "ring.txt").symlink_to(corpus / "ring.txt")
    (corpus / "folder").symlink_to(outside, target_is_directory=True)
    os.mkfifo(corpus / "pipe.txt")
    assert discover(corpus) == [corpus / "a.txt", corpus / "inner.txt"]
    told = dict(passed_over(corpus))
    assert sorted(told) == ["folder", "nowhere.txt", "out.txt", "pipe.txt", "ring.txt"]
    assert "leads out" in told["out.txt"] and "link to a folder" in told["folder"] and "pipe" in told["pipe.txt"]


@pytest.mark.skipif(os.name != "posix", reason="needs names with line breaks")
def test_a_line_break_in_a_name_is_named(tmp_path: Path) -> None:
    put(tmp_path, "a\nb.txt", "a.txt")
    assert discover(tmp_path) == [tmp_path / "a.txt"]
    assert "line break" in passed_over(tmp_path)[0][1]


def test_a_name_in_another_normal_form_is_found(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Bücher/Größe.txt")
    put(tmp_path, name)
    assert file_of(tmp_path, "Bücher/Größe.txt") is not None
    for outside in ("../x", "Bücher/../../x", ".hidden", "Bücher", "gone.txt", ""):
        assert file_of(tmp_path, outside) is None


def test_discover(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "sub/c.html", ".hidden.txt", ".git/d.txt", "~$e.docx", "f.xyz", "sub/g.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "folder.txt").mkdir()
    found = [path.relative_to(tmp_path).as_posix() for path in readers.discover(tmp_path)]
    assert found == ["a.MD", "b.txt", "sub/c.html", "sub/g.pdf"]
    assert readers.discover(tmp_path / "b.txt") == [tmp_path / "b.txt"]


def test_discover_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="--corpus"):
        readers.discover(tmp_path / "gone")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_ring_of_links_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
    assert readers.discover(tmp_path) == [tmp_path / "a.txt"]
