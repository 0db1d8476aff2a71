"""The lexical search among many texts, where not every term of a query is looked up."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot.store.engines import terms
from qabot.store.engines.terms import TermIndex, write_terms
from qabot.store.entries import Attributes

TEXTS = [["und", "der", f"wort{n % 50}", f"selten{n}"] for n in range(400)]
QUERY = [("und", 1.0), ("der", 1.0), ("wort7", 1.0), ("selten7", 1.0), ("nirgends", 1.0)]


@pytest.fixture
def index(tmp_path: Path) -> TermIndex:
    write_terms(tmp_path / "terms", [], [(n, text, Attributes("a", "de", 0)) for n, text in enumerate(TEXTS)])
    return TermIndex.load(tmp_path / "terms", len(TEXTS))


def test_among_few_texts_every_term_counts(index: TermIndex) -> None:
    assert len(index.search(QUERY, len(TEXTS))) == len(TEXTS)  # all hold "und"


def test_among_many_texts_what_tells_least_is_not_looked_up(index: TermIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    every = index.search(QUERY, 8)
    monkeypatch.setattr(terms, "ALL", len(TEXTS) - 1)
    found = index.search(QUERY, len(TEXTS))
    assert [id for id, _ in found] == [id for id, _ in every]  # 7, and the others with "wort7"
    assert found[0][0] == 7


def test_texts_that_are_given_are_compared_by_every_term(index: TermIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    every = index.search(QUERY, 3, ids=[1, 2, 7])
    monkeypatch.setattr(terms, "ALL", 0)
    assert index.search(QUERY, 3, ids=[1, 2, 7]) == every
    assert len(every) == 3


def test_a_query_of_terms_that_are_nowhere_finds_nothing(index: TermIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "ALL", 0)
    assert index.search([("nirgends", 1.0)], 5) == []
