"""Details beside an article correct what its own file says of itself, and count as part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot.errors import ReadError
from qabot.readers import details, discover, read

ARTICLE = "Hafen bleibt geschlossen\n\nDie Verwaltung bestätigte am Montag, dass der Hafen geschlossen bleibt.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hafen.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_details_go_before_what_the_file_says(path: Path) -> None:
    (own,) = read(path, id="hafen.txt")
    details.beside(path).write_text("title: Der Hafen\ndate: 2024-05-31\nsource: Küstenblatt\n", encoding="utf-8")
    (told,) = read(path, id="hafen.txt")
    assert (told.title, told.date, told.source) == ("Der Hafen", "2024-05-31", "Küstenblatt")
    assert (told.text, told.blocks) == (own.text, own.blocks)
    assert told.hash != own.hash


def test_details_are_no_article_themselves(path: Path) -> None:
    details.beside(path).write_text("title: Der Hafen\n", encoding="utf-8")
    assert discover(path.parent) == [path]


def test_a_change_of_the_details_is_a_change_of_the_file(path: Path) -> None:
    stamp, content = details.stamp(path), details.content(path)
    details.beside(path).write_text("title: Der Hafen\n", encoding="utf-8")
    assert details.stamp(path) != stamp
    assert details.content(path) != content
    details.beside(path).unlink()
    assert (details.stamp(path), details.content(path)) == (stamp, content)


def test_details_that_are_no_yaml_are_named(path: Path) -> None:
    details.beside(path).write_text("title: [", encoding="utf-8")
    with pytest.raises(ReadError, match=r"hafen\.txt\.meta\.yaml"):
        read(path, id="hafen.txt")
