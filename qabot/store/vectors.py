"""Dense search: unit vectors by id in a flat FAISS index. All of FAISS's pitfalls are kept inside this module."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]


class VectorIndex:
    """Inner products of a query with every vector of a collection; higher is better."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, dimension: int, batches: Iterable[tuple[Ids, Vectors]]) -> VectorIndex:
        """An index of all batches: ids int64 [n], unique; vectors float32 [n, dimension].

        Raises ValueError for vectors of another shape and for an id given twice, which FAISS would accept.
        """
        import faiss

        index = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))
        seen = 0
        for ids, vectors in batches:
            if vectors.shape != (len(ids), dimension):
                raise ValueError(f"vectors of shape {vectors.shape} for {len(ids)} ids and dimension {dimension}")
            index.add_with_ids(np.ascontiguousarray(vectors), np.ascontiguousarray(ids))
            seen += len(ids)
        if len(np.unique(faiss.vector_to_array(index.id_map))) != seen:
            raise ValueError("an id is given twice")
        return cls(index)

    @classmethod
    def load(cls, path: Path, dimension: int, count: int) -> VectorIndex:
        """The index saved at ``path``; raises ValueError where it cannot be read or holds something else."""
        import faiss

        try:
            index = faiss.read_index(str(path))
        except RuntimeError as error:
            raise ValueError(f"{path} cannot be read: {error}") from error
        if (index.d, index.ntotal) != (dimension, count):
            raise ValueError(f"{path} holds {index.ntotal} x {index.d} instead of {count} x {dimension}")
        return cls(index)

    def save(self, path: Path) -> None:
        import faiss

        faiss.write_index(self._index, str(path))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(self, query: Vectors, k: int, ids: Collection[int] | None = None) -> list[tuple[int, float]]:
        """The ``k`` ids (of those in ``ids``, where given) with the largest inner products, largest first.

        ``query`` is float32 [dimension] or [1, dimension]; raises ValueError for another shape.
        """
        import faiss

        query = np.ascontiguousarray(query, np.float32).reshape(1, -1)
        if query.shape[1] != self._index.d:
            raise ValueError(f"a query of {query.shape[1]} dimensions in an index of {self._index.d}")
        k = min(k, len(self) if ids is None else len(ids), len(self))
        if k <= 0:
            return []
        # One thread: for one query, waiting for a second costs far more (8 ms) than it saves (0.2 ms).
        faiss.omp_set_num_threads(1)
        if ids is None:
            scores, found = self._index.search(query, k)
        else:
            # The selector points into the array: both must live until the search is over.
            wanted = np.fromiter(ids, np.int64, len(ids))
            parameters: Any = faiss.SearchParameters  # whose stub knows no arguments
            scores, found = self._index.search(query, k, params=parameters(sel=faiss.IDSelectorBatch(wanted)))
        hits = [(int(id), float(score)) for id, score in zip(found[0], scores[0], strict=True) if id >= 0]
        return sorted(hits, key=lambda hit: (-hit[1], hit[0]))
