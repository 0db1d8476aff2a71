"""The sample articles that ship: enough of them, in both languages, of the promised length, and read as meant."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from qabot import readers
from qabot.types import Article, Role

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = readers.discover(CORPUS)


def article(path: Path) -> Article:
    (found,) = readers.read(path, id=path.relative_to(CORPUS).as_posix())
    return found


def body(found: Article) -> str:
    return "\n\n".join(found.text[b.start : b.end] for b in found.blocks if b.role is not Role.TITLE)


def test_eight_german_and_two_english_articles_at_least() -> None:
    languages = Counter(article(path).language for path in FILES)
    assert languages["de"] >= 8
    assert languages["en"] >= 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_has_its_metadata_and_length(path: Path) -> None:
    found = article(path)
    assert found.source
    assert found.date is not None
    assert len(found.date) == 10
    assert found.title
    assert 150 <= len(body(found).split()) <= 500
    assert found.blocks[0].role is Role.TITLE
    assert all(block.role is Role.PARAGRAPH for block in found.blocks[1:])
    # Whatever follows the front matter is story: the rules for furniture take none of it.
    assert body(found) == found.text.split("---\n\n", 1)[1].strip()


def test_one_agency_report_in_two_outlets() -> None:
    """So that the answer has a case where two sources are one."""
    said = {path: set(re.split(r"(?<=\.)\s+", body(article(path)))) for path in FILES}
    shared = [(a, b) for a, b in combinations(FILES, 2) if len(said[a] & said[b]) >= 8]
    assert len(shared) == 1
    sources = {article(path).source for path in shared[0]}
    assert len(sources) == 2
