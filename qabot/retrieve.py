"""A question to ranked passages and statements: dense and lexical candidates, their scores fused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import numpy as np

from qabot import language, lexical
from qabot.types import Hit, Passage, Statement

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import Store

CANDIDATES = 200  # from each leg, before fusion
LEXICAL = 0.5  # weight of the lexical leg; the dense leg has the rest


def passages(store: Store, embedder: Embedder, question: str, k: int) -> list[Hit[Passage]]:
    """The ``k`` passages that fit ``question`` best, best first."""
    ranked = _ranked(store, embedder, "passages", question, max(k, CANDIDATES), None)[:k]
    records = {passage.id: passage for passage in store.passages([id for id, _ in ranked])}
    return [Hit(records[id], score) for id, score in ranked if id in records]


def statements(
    store: Store, embedder: Embedder, topic: str, k: int, ids: Collection[int] | None = None
) -> list[Hit[Statement]]:
    """The ``k`` statements (of those with ``ids``, where given) that fit ``topic`` best, best first."""
    ranked = _ranked(store, embedder, "statements", topic, max(k, CANDIDATES), ids)[:k]
    records = {statement.id: statement for statement in store.statements([id for id, _ in ranked])}
    return [Hit(records[id], score) for id, score in ranked if id in records]


def _ranked(
    store: Store, embedder: Embedder, kind: str, question: str, k: int, ids: Collection[int] | None
) -> list[tuple[int, float]]:
    vectors = embedder.encode_queries([question])
    terms = lexical.query_terms(question, language.readings(question))
    dense = dict(store.dense(kind, vectors, k, ids=ids))
    lexical_scores = dict(store.lexical(kind, terms, k if ids is None else 10 * k))
    if ids is not None:
        allowed = set(ids)
        lexical_scores = {id: score for id, score in lexical_scores.items() if id in allowed}
    missing = lexical_scores.keys() - dense.keys()
    if missing:
        dense |= dict(store.dense(kind, vectors, len(missing), ids=sorted(missing)))
    return fuse(dense, lexical_scores)


def fuse(dense: Mapping[int, float], lexical: Mapping[int, float], weight: float = LEXICAL) -> list[tuple[int, float]]:
    """All ids of both legs with their fused scores, best first.

    Each leg's scores are standardised over its own candidates, since only their spread within one question means
    anything; an id that a leg does not hold gets that leg's lowest score. Ranks instead of scores lose .025 nDCG@10.
    """
    ids = list(dense.keys() | lexical.keys())
    if not ids:
        return []
    scores = weight * _standardised(lexical, ids) + (1 - weight) * _standardised(dense, ids)
    order = np.lexsort((ids, -scores))
    return [(ids[n], float(scores[n])) for n in order]


def _standardised(scores: Mapping[int, float], ids: list[int]) -> np.ndarray:
    lowest = min(scores.values(), default=0.0)
    values = np.array([scores.get(id, lowest) for id in ids], np.float64)
    spread = values.std()
    return (values - values.mean()) / spread if spread > 0 else np.zeros(len(ids))
