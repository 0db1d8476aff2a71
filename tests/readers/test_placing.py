"""A file under a name that is taken: asked for, replaced with the older one kept in the bin, or kept beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qabot.errors import NameTaken
from qabot.placing import BIN, Taken, place
from qabot.readers import discover
from qabot.readers.details import beside


def upload(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"upload-{len(list(folder.iterdir()))}"
    path.write_text(text)
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    assert place(folder, upload(tmp_path / "up", "eins"), "a.txt") == "a.txt"
    return folder


def test_a_taken_name_is_asked_about(corpus: Path, tmp_path: Path) -> None:
    source = upload(tmp_path / "up", "zwei")
    with pytest.raises(NameTaken, match=r"a\.txt"):
        place(corpus, source, "a.txt")
    assert source.exists() and (corpus / "a.txt").read_text() == "eins", "nothing is lost meanwhile"
    assert place(corpus, source, "a.txt", taken=Taken.KEEP) == "a-2.txt"


def test_replacing_keeps_the_older_one_in_the_bin(corpus: Path, tmp_path: Path) -> None:
    beside(corpus / "a.txt").write_text("title: Eins\n")
    for n, words in enumerate(("zwei", "drei"), 1):
        assert place(corpus, upload(tmp_path / "up", words), "a.txt", taken=Taken.REPLACE) == "a.txt"
        assert (corpus / "a.txt").read_text() == words
        assert len([p for p in (corpus / BIN).iterdir() if p.suffix == ".txt"]) == n
    assert (corpus / BIN / "a.txt").read_text() == "eins"
    assert beside(corpus / BIN / "a.txt").exists() and not beside(corpus / "a.txt").exists()
    assert discover(corpus) == [corpus / "a.txt"]


def test_the_same_content_again_changes_nothing(corpus: Path, tmp_path: Path) -> None:
    assert place(corpus, upload(tmp_path / "up", "eins"), "a.txt") == "a.txt"
    assert [path.name for path in corpus.iterdir()] == ["a.txt"]


def test_the_details_that_another_file_left_behind_are_not_taken_on(corpus: Path, tmp_path: Path) -> None:
    beside(corpus / "a-2.txt").write_text("title: Ein anderer\n")
    assert place(corpus, upload(tmp_path / "up", "zwei"), "a.txt", taken=Taken.KEEP) == "a-3.txt"


def test_two_uploads_of_one_name_at_once_lose_none(corpus: Path, tmp_path: Path) -> None:
    sources = [upload(tmp_path / "up", f"Nummer {n}") for n in range(20)]
    with ThreadPoolExecutor(8) as several:
        names = list(several.map(lambda source: place(corpus, source, "b.txt", taken=Taken.KEEP), sources))
    assert len(set(names)) == 20
    assert {(corpus / name).read_text() for name in names} == {f"Nummer {n}" for n in range(20)}
