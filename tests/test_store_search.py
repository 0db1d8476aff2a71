"""The two search engines against brute force: the same ids with the same scores."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import bm25, nearest, vector

from qabot.store.terms import TermIndex, write_terms
from qabot.store.vectors import VectorIndex

IDS = np.array([3, 7, 8, 20, 21, 400], np.int64)
ROWS = np.stack([vector(str(id)) for id in IDS])
TEXTS = {
    3: ["wind", "wald"],
    7: ["wald", "wald", "see"],
    8: ["see"],
    20: ["wind", "see", "berg", "tal"],
    (1 << 40): ["berg"] * 5,
}


def vectors() -> VectorIndex:
    return VectorIndex.build(8, [(IDS[:2], ROWS[:2]), (IDS[2:], ROWS[2:])])


@settings(max_examples=50, deadline=None)
@given(
    query=st.text(max_size=5),
    k=st.integers(0, 9),
    ids=st.none() | st.sets(st.sampled_from([*IDS.tolist(), 1, 999])),
)
def test_dense_is_brute_force(query: str, k: int, ids: set[int] | None) -> None:
    allowed = {int(id): row for id, row in zip(IDS, ROWS, strict=True) if ids is None or id in ids}
    expected = nearest(vector(query), allowed, k)
    found = vectors().search(vector(query), k, ids)
    assert [id for id, _ in found] == [id for id, _ in expected]
    assert np.allclose([score for _, score in found], [score for _, score in expected], atol=1e-6)


def test_dense_takes_one_row_as_well() -> None:
    assert vectors().search(ROWS[:1], 1) == vectors().search(ROWS[0], 1)


def test_dense_refuses_what_faiss_would_take() -> None:
    with pytest.raises(ValueError, match="twice"):
        VectorIndex.build(8, [(IDS, ROWS), (IDS[:1], ROWS[:1])])
    with pytest.raises(ValueError, match="dimension 8"):
        VectorIndex.build(8, [(IDS, ROWS[:, :7])])
    with pytest.raises(ValueError, match="index of 8"):
        vectors().search(vector("a", 9), 3)


def test_empty_dense_index() -> None:
    empty = VectorIndex.build(8, [])
    assert (len(empty), empty.search(ROWS[0], 5)) == (0, [])


def test_dense_index_is_saved(tmp_path: Path) -> None:
    vectors().save(tmp_path / "v.faiss")
    loaded = VectorIndex.load(tmp_path / "v.faiss", 8, len(IDS))
    assert loaded.search(ROWS[2], 3) == vectors().search(ROWS[2], 3)
    for dimension, count in ((7, len(IDS)), (8, 5)):
        with pytest.raises(ValueError, match="instead of"):
            VectorIndex.load(tmp_path / "v.faiss", dimension, count)
    (tmp_path / "v.faiss").write_bytes((tmp_path / "v.faiss").read_bytes()[:50])
    with pytest.raises(ValueError, match="cannot be read"):
        VectorIndex.load(tmp_path / "v.faiss", 8, len(IDS))


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> TermIndex:
    folder = tmp_path_factory.mktemp("terms")
    write_terms(folder, (), TEXTS.items())
    return TermIndex.load(folder, len(TEXTS))


@settings(max_examples=50, deadline=None)
@given(
    query=st.dictionaries(st.sampled_from(["wind", "wald", "see", "berg", "moor"]), st.floats(0.0625, 4), max_size=4),
    k=st.integers(0, 6),
    ids=st.none() | st.sets(st.sampled_from([*TEXTS, 99])),
)
def test_lexical_is_brute_force(terms: TermIndex, query: dict[str, float], k: int, ids: set[int] | None) -> None:
    scores = {id: score for id, score in bm25(list(query.items()), TEXTS).items() if ids is None or id in ids}
    found = terms.search(query.items(), k, ids)
    assert len(found) == min(k, len(scores))
    assert np.allclose([score for _, score in found], sorted(scores.values(), reverse=True)[:k], rtol=1e-4)
    assert all(np.isclose(score, scores[id], rtol=1e-4) for id, score in found)


def test_terms_without_weight_are_passed_over(terms: TermIndex) -> None:
    assert terms.search([("see", 0.0)], 5) == []
    assert terms.search([], 5) == []


def test_terms_are_removed_and_added_in_a_linked_copy(tmp_path: Path) -> None:
    write_terms(tmp_path / "a", (), TEXTS.items())
    before = TermIndex.load(tmp_path / "a", len(TEXTS))
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    write_terms(tmp_path / "b", [8, 1 << 40], [(500, ["moor", "see"])])
    after = TermIndex.load(tmp_path / "b", len(TEXTS) - 1)
    shutil.rmtree(tmp_path / "a")
    assert {id for id, _ in before.search([("see", 1.0)], 9)} == {7, 8, 20}
    assert {id for id, _ in after.search([("see", 1.0)], 9)} == {7, 20, 500}
    assert after.search([("berg", 1.0)], 9, ids=[3]) == []


def test_missing_terms(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        TermIndex.load(tmp_path / "nowhere", 0)
