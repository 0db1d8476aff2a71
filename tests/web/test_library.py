"""Files of the corpus: names, uploads, details, the bin, samples."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
import yaml
from newsroom_examples import serving

from qabot.errors import QabotError
from qabot.languages.messages import localized
from qabot.placing import BIN, Taken
from qabot.readers.details import beside
from qabot.types import ArticleSummary
from qabot.web import library
from qabot.web.content import samples


@pytest.mark.parametrize(
    ("given_", "safe"),
    [
        ("artikel.txt", "artikel.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("..\\..\\windows\\system.txt", "system.txt"),
        (".versteckt.md", "versteckt.md"),
        ("Straße nach Süden (2).pdf", "Straße nach Süden (2).pdf"),
        ("zeile\nbruch\x00.txt", "zeile_bruch_.txt"),
        ("con.txt", "_con.txt"),
        ("<img src=x>.html", "_img src=x_.html"),
        ("Meldung #1, 100 % 'wahr' & „neu“ 🗞.txt", "Meldung #1, 100 % 'wahr' & „neu“ 🗞.txt"),
        ('Was "ist" das?.md', "Was _ist_ das_.md"),
        ("um\u202egekehrt.txt", "um_gekehrt.txt"),
        ("x" * 300 + ".txt", "x" * 100 + ".txt"),
        ("...", "_"),
        ("", "_"),
    ],
)
def test_file_names_stay_names(given_: str, safe: str) -> None:
    assert library.safe_name(given_) == safe


@pytest.fixture
def corpus_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def test_an_upload_lands_in_the_corpus_and_replaces_nothing(corpus_folder: Path, tmp_path: Path) -> None:
    for n in range(2):
        (tmp_path / "upload").write_text(f"Inhalt {n}")
        library.add_file(corpus_folder, tmp_path / "upload", "../neu.txt")
    assert {path.name: path.read_text() for path in corpus_folder.iterdir() if path.is_file()} == {
        "neu.txt": "Inhalt 0",
        "neu-2.txt": "Inhalt 1",
    }
    assert list(tmp_path.iterdir()) == [corpus_folder]


def test_nearly_the_same_texts_are_told_of_what_came() -> None:
    def held(id: str, **kin: str) -> ArticleSummary:
        return ArticleSummary(id, "de", id.upper(), "", None, None, None, None, (id,), 1, 0, **kin)  # type: ignore[arg-type]  # fields of kin

    articles = [held("alt.txt", newer="neu.txt"), held("neu.txt"), held("kopie.txt", copy_of="neu.txt"), held("x.txt")]
    assert {key for key, *_ in library.kin(articles, ["neu.txt"])} == {"kin_newer", "kin_copy"}
    assert library.kin(articles, ["alt.txt"]) == [("kin_older", articles[0], articles[1])]
    assert library.kin(articles, ["x.txt"]) == []


def test_two_uploads_of_one_name_at_once_lose_none(corpus_folder: Path, tmp_path: Path) -> None:
    def upload(n: int) -> str:
        path = tmp_path / f"upload{n}"
        path.write_text(f"Inhalt {n}")
        return library.add_file(corpus_folder, path, "neu.txt")

    with ThreadPoolExecutor(16) as pool:
        names = list(pool.map(upload, range(64)))
    assert len(set(names)) == 64
    assert sorted(path.read_text() for path in corpus_folder.glob("*.txt")) == sorted(f"Inhalt {n}" for n in range(64))


@pytest.mark.parametrize(
    "name", ["Meldung #1.txt", "Meldung #2.txt", "„Zitat“ und 'mehr'.txt", '🗞 "neu" & #3.md', "a/b #1/c.txt"]
)
def test_any_name_that_a_file_may_have_can_be_edited_removed_and_brought_back(corpus_folder: Path, name: str) -> None:
    path = corpus_folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Inhalt")
    library.edit(corpus_folder, name, {"title": "Neu"})
    library.remove(corpus_folder, name)
    assert not path.exists() and library.removed(corpus_folder) == [name]
    assert library.restore(corpus_folder, name) == name
    assert path.read_text() == "Inhalt" and beside(path).read_text() == "title: Neu\n"
    assert library.removed(corpus_folder) == []


def test_an_embargo_beside_an_article_outlives_its_correction(corpus_folder: Path) -> None:
    path = corpus_folder / "a.txt"
    path.write_text("Inhalt")
    beside(path).write_text("titel: Alt\nsperrfrist: 2199-03-04\n")
    library.edit(corpus_folder, "a.txt", {"title": "Neu", "date": "2024-03-02T10:00"})
    assert yaml.safe_load(beside(path).read_text()) == {
        "title": "Neu",
        "date": "2024-03-02T10:00",
        "embargo": "2199-03-04",
    }


def test_what_goes_with_an_article_is_all_that_stands_in_its_files() -> None:
    files = {"a.jsonl#1": ("a.jsonl", "b.jsonl"), "a.jsonl#2": ("a.jsonl",), "b.jsonl#2": ("b.jsonl",), "c": ("c",)}
    held = [ArticleSummary(id, "de", "", "", None, None, None, None, paths, 1, 0) for id, paths in files.items()]
    assert [library.shared(article, held) for article in held] == [3, 2, 2, 1]


def test_the_log_names_what_came_as_it_is_kept(corpus_folder: Path, tmp_path: Path) -> None:
    for n in range(2):
        (tmp_path / "upload").write_text(f"Inhalt {n}")
        library.add_file(corpus_folder, tmp_path / "upload", "ordner/neu?.txt")
    library.remove(corpus_folder, "neu_.txt")
    (corpus_folder / "neu_.txt").write_text("Inhalt 2")
    library.restore(corpus_folder, "neu_.txt")
    with pytest.raises(QabotError):
        library.add_file(corpus_folder, corpus_folder / "neu_.txt", "neu_-2.txt", Taken.ASK)
    lines = [json.loads(line) for line in (corpus_folder / ".qabot" / "audit.jsonl").read_text().splitlines()]
    assert [(line["action"], line["article"], line.get("failed")) for line in lines] == [
        ("add", "neu_.txt", None),
        ("add", "neu_-2.txt", None),
        ("remove", "neu_.txt", None),
        ("restore", "neu_-3.txt", None),
        ("add", "neu_-2.txt", "NameTaken"),
    ]


def test_what_is_refused_is_refused_in_both_languages(corpus_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "upload").write_text("x")
    refused: tuple[Callable[[], object], ...] = (
        lambda: library.add_file(corpus_folder, tmp_path / "upload", "run.exe"),
        lambda: library.add_text(corpus_folder, {"title": "", "body": "x"}),
        lambda: library.add_text(corpus_folder, {"title": "x", "body": "x", "date": "gestern"}),
        lambda: library.restore(corpus_folder, "weg.txt"),
        lambda: library.remove(corpus_folder, "weg.txt"),
    )
    for change in refused:
        with pytest.raises(QabotError) as told:
            change()
        assert localized(str(told.value), "en") != localized(str(told.value), "de")


def test_a_file_is_found_however_the_disk_writes_its_name(corpus_folder: Path) -> None:
    written = corpus_folder / "Mu\u0308hle #1.txt"  # as some systems write "ü"; the index has it as one character
    written.write_text("Streit um die Mühle", encoding="utf-8")
    library.edit(corpus_folder, "Mühle #1.txt", {"title": "Neu"})
    library.remove(corpus_folder, "Mühle #1.txt")
    assert library.removed(corpus_folder) == [written.name]
    library.restore(corpus_folder, written.name)
    assert written.is_file() and beside(written).is_file()


def test_files_of_one_name_keep_their_folders_and_their_details_in_the_bin(corpus_folder: Path) -> None:
    for n, folder in enumerate(("mai", "juni", "mai")):
        path = corpus_folder / folder / "a.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Inhalt {n}")
        beside(path).write_text(f"title: {n}\n")
        library.remove(corpus_folder, f"{folder}/a.txt")
    assert library.removed(corpus_folder) == ["juni/a.txt", "mai/a-2.txt", "mai/a.txt"]
    for n, name in ((1, "juni/a.txt"), (2, "mai/a-2.txt"), (0, "mai/a.txt")):
        back = corpus_folder / library.restore(corpus_folder, name)
        assert (back.read_text(), beside(back).read_text()) == (f"Inhalt {n}", f"title: {n}\n")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "", "nothing.txt"])
def test_nothing_else_comes_out_of_the_bin(corpus_folder: Path, name: str) -> None:
    (corpus_folder / "a.txt").write_text("da")
    (corpus_folder / BIN).mkdir()
    with pytest.raises(QabotError):
        library.restore(corpus_folder, name)
    assert (corpus_folder / "a.txt").read_text() == "da"


def test_samples_are_put_into_a_corpus_and_away_again(corpus_folder: Path) -> None:
    (corpus_folder / samples.NAMES[0]).write_text("Ein eigener Artikel unter diesem Namen")
    samples.put(corpus_folder)
    assert sorted(samples.present(corpus_folder)) == sorted(samples.NAMES[1:])
    samples.away(corpus_folder)
    assert samples.present(corpus_folder) == []
    assert [path.name for path in corpus_folder.iterdir() if path.is_file()] == [samples.NAMES[0]]
    samples.put(corpus_folder)
    assert len(samples.present(corpus_folder)) == len(samples.NAMES) - 1
    assert library.removed(corpus_folder) == []


def test_an_upload_that_no_reader_reads_is_refused(corpus_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "upload").write_text("x")
    with pytest.raises(QabotError, match=r"run\.exe.*\.pdf"):
        library.add_file(corpus_folder, tmp_path / "upload", "run.exe")
    assert list(corpus_folder.iterdir()) == []


def test_an_upload_that_became_no_article_goes_with_the_server(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        sent = {"files": ("geheim.txt", b"Niemand soll das lesen.")}
        (kept,) = httpx.post(f"{server.url}gradio_api/upload", files=sent).raise_for_status().json()
        assert Path(kept).is_file()
    assert not Path(kept).exists()


def test_pasted_text_becomes_an_article(corpus_folder: Path) -> None:
    from qabot.readers import read

    name = library.add_text(
        corpus_folder,
        {"title": "Wer: hat's gesagt?", "source": "Blatt", "date": "2024-05-31", "body": "Niemand. Das steht fest."},
    )
    assert name == "wer-hat-s-gesagt.md"
    (told,) = read(corpus_folder / name, id=name)
    assert (told.title, told.source, told.date) == ("Wer: hat's gesagt?", "Blatt", "2024-05-31")
    with pytest.raises(QabotError, match="gestern"):
        library.add_text(corpus_folder, {"title": "x", "body": "x", "date": "gestern"})
    with pytest.raises(QabotError):
        library.add_text(corpus_folder, {"title": "  ", "body": "x"})


def test_editing_leaves_the_file_as_it_is(corpus_folder: Path) -> None:
    path = corpus_folder / "a.txt"
    path.write_text("Ein Titel\n\nEin Satz, der steht.\n")
    library.edit(corpus_folder, "a.txt", {"title": "Neuer Titel", "language": "en", "date": "", "source": "Blatt"})
    assert path.read_text() == "Ein Titel\n\nEin Satz, der steht.\n"
    assert beside(path).read_text() == "title: Neuer Titel\nsource: Blatt\nlanguage: en\n"


def test_removing_keeps_the_file_out_of_sight(corpus_folder: Path) -> None:
    from qabot.readers import discover

    (corpus_folder / "a.txt").write_text("Inhalt")
    beside(corpus_folder / "a.txt").write_text("title: x\n")
    library.remove(corpus_folder, "a.txt")
    assert discover(corpus_folder) == []
    assert sorted(path.name for path in (corpus_folder / BIN).iterdir()) == ["a.txt", "a.txt.meta.yaml"]
    assert (corpus_folder / BIN / "a.txt").read_text() == "Inhalt"


@pytest.mark.parametrize("id", ["../secret.txt", "/etc/passwd", ".removed/a.txt", "nothing.txt", "", ".", "link.txt"])
def test_no_file_outside_the_corpus_is_touched(corpus_folder: Path, tmp_path: Path, id: str) -> None:
    (tmp_path / "secret.txt").write_text("geheim")
    (corpus_folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (corpus_folder / ".removed").mkdir()
    (corpus_folder / ".removed" / "a.txt").write_text("weg")
    changes: tuple[Callable[[], object], ...] = (
        lambda: library.remove(corpus_folder, id),
        lambda: library.edit(corpus_folder, id, {"title": "x"}),
    )
    for change in changes:
        with pytest.raises(QabotError):
            change()
    assert (tmp_path / "secret.txt").read_text() == "geheim"


def test_articles_of_one_file_are_found_by_their_file(corpus_folder: Path) -> None:
    (corpus_folder / "viele.jsonl").write_text("{}")
    assert library.file_of(corpus_folder, "viele.jsonl#2").name == "viele.jsonl"
