"""A question to ranked passages and statements: dense and lexical candidates, their scores fused."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qabot.text import language, lexical
from qabot.text.sentences import sentences
from qabot.types import Hit, Passage, Statement

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import CollectionName, Index, Where

CANDIDATES = 200  # from each leg, before fusion
LEXICAL = 0.55  # weight of the lexical leg, the dense leg has the rest: see training/README.md

RERANKED = 15  # passages whose sentences are looked at one by one
SENTENCE = 0.4  # weight of a passage's best sentence, against the fused score
OPENING = 200  # characters that tell the language of a passage


def passages(index: Index, embedder: Embedder, question: str, k: int, where: Where | None = None) -> list[Hit[Passage]]:
    """The ``k`` passages (of those that fit ``where``, where given) that fit ``question`` best, best first."""
    ranked = scores(index, embedder, "passages", question, k, where)[: max(k, RERANKED)]
    records = {passage.id: passage for passage in index.passages([id for id, _ in ranked])}
    hits = [Hit(records[id], score) for id, score in ranked if id in records]
    return (_by_best_sentence(embedder, question, hits) if embedder.quick else hits)[:k]


def statements(
    index: Index, embedder: Embedder, topic: str, k: int, where: Where | None = None
) -> list[Hit[Statement]]:
    """The ``k`` statements (of those that fit ``where``, where given) that fit ``topic`` best, best first."""
    ranked = scores(index, embedder, "statements", topic, k, where)[:k]
    records = {statement.id: statement for statement in index.statements([id for id, _ in ranked])}
    return [Hit(records[id], score) for id, score in ranked if id in records]


def _by_best_sentence(embedder: Embedder, question: str, hits: Sequence[Hit[Passage]]) -> list[Hit[Passage]]:
    """The hits again, the first of them by their best sentences as well.

    An article's opening is near every question about it; the proof is one sentence further down.
    """
    first, rest = hits[:RERANKED], hits[RERANKED:]
    if len(first) < 2:
        return list(hits)
    texts: list[str] = []
    starts = []
    for hit in first:
        text = hit.record.text
        starts.append(len(texts))
        texts += [text[a:b] for a, b in sentences(text, language.identify(text[:OPENING]))] or [text]
    similar = embedder.encode_documents(texts) @ embedder.encode_queries([question])[0]
    best = _standardised(dict(enumerate(np.maximum.reduceat(similar, starts).tolist())))
    lowest = min(best.values())
    again = [Hit(hit.record, hit.score + SENTENCE * best.get(n, lowest)) for n, hit in enumerate([*first, *rest])]
    return sorted(again, key=lambda hit: -hit.score)


def scores(
    index: Index,
    embedder: Embedder,
    collection: CollectionName,
    question: str,
    k: int,
    where: Where | None = None,
    *,
    weight: float = LEXICAL,
) -> list[tuple[int, float]]:
    """Ids of a collection with their fused scores for ``question``, best first, at least ``k`` where there are as many.

    ``weight`` is that of the lexical leg: 1 for it alone, 0 for the dense leg alone.
    """
    count = max(k, CANDIDATES)
    legs = lexical_legs(index, collection, question, count, where) if weight > 0 else []
    dense: dict[int, float] = {}
    if weight < 1:
        vector = embedder.encode_queries([question])
        dense = dict(index.dense(collection, vector, count, where=where))
        missing = [id for leg in legs for id in leg if id not in dense]
        dense |= dict(index.dense(collection, vector, len(missing), missing)) if missing else {}
    return fuse(dense, legs, weight)


def lexical_legs(
    index: Index, collection: CollectionName, question: str, k: int, where: Where | None = None
) -> list[dict[int, float]]:
    """The ``k`` best texts of each language by their terms, with scores; these compare only within one language.

    How rare a word is in the index says little about a language that only few of its texts are in: asked for together,
    these few would always come first.
    """
    readings = language.readings(question)
    terms = (lexical.query_terms(question, readings, texts) for texts in lexical.LANGUAGES)
    return [dict(index.lexical(collection, weighted, k, where=where)) for weighted in terms]


def fuse(
    dense: Mapping[int, float], lexical: Collection[Mapping[int, float]], weight: float = LEXICAL
) -> list[tuple[int, float]]:
    """All ids of the dense leg and the ``lexical`` legs with their fused scores, best first.

    Each leg is standardised over its own candidates, since only the spread of its scores within one question means
    anything; ids that no lexical leg holds get the lowest of their scores. Fusing ranks instead loses .025 nDCG@10.
    """
    spread = _standardised(dense)
    terms = {id: score for leg in lexical for id, score in _standardised(leg).items()}
    lowest = min(spread.values(), default=0.0), min(terms.values(), default=0.0)
    fused = {
        id: (1 - weight) * spread.get(id, lowest[0]) + weight * terms.get(id, lowest[1])
        for id in spread.keys() | terms.keys()
    }
    return sorted(fused.items(), key=lambda hit: (-hit[1], hit[0]))


def _standardised(leg: Mapping[int, float]) -> dict[int, float]:
    values: NDArray[np.float64] = np.fromiter(leg.values(), np.float64, len(leg))
    deviation = values.std() if len(leg) else 0.0
    if deviation == 0:
        return dict.fromkeys(leg, 0.0)
    return dict(zip(leg, ((values - values.mean()) / deviation).tolist(), strict=True))
