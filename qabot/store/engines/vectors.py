"""Dense search: unit vectors in FAISS, in segments of which an update writes only new ones.

A segment holds the parts with ids in a range and never changes. What died in it is listed beside it and passed over.
Segments are of growing sizes: the newest ones are merged as soon as they are of about one size, so that there are few
and each vector is written only some times in its life. A large segment is searched approximately, by a graph (HNSW)
over vectors of 8 bits a number, which all processes map from the file.

All of FAISS's pitfalls are kept inside this module.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from tokenize import TokenError  # numpy lets it through where a file's head is damaged
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qabot.store.engines.rows import ROW, fitting, rows
from qabot.store.entries import CollectionName, Ids, Parts, Vectors, Where
from qabot.store.ports import Records

EXACT = 100_000  # vectors up to which a segment is searched exactly: see docs/operations.md
SAMPLE = 50_000  # vectors that the range of each number is learned from
LINKS, BREADTH = 32, 80  # of a graph: neighbours of a vector, and how widely they are looked for
EF = 400  # candidates that a query keeps in mind on its way
FEW = 150_000  # vectors that are compared one by one where a limit leaves no more, and less than half
WORN = 3  # a segment is written anew where one in so many vectors died


@dataclass(frozen=True, slots=True)
class Range:
    """The parts with ids in (``first``, ``last``], ``count`` of them when the segment was written."""

    first: int
    last: int
    count: int

    def path(self, folder: Path, name: CollectionName, ending: str) -> Path:
        return folder / f"{name}-{self.first}-{self.last}.{ending}"


class Segment:
    """A FAISS index, and a ``ROW`` for each of its vectors."""

    def __init__(self, index: Any, table: NDArray[Any], dead: Ids) -> None:
        """Raises ValueError where these do not belong together."""
        if index.ntotal != len(table):
            raise ValueError(f"{index.ntotal} vectors for {len(table)} parts")
        self.index = index
        self.table = table
        self.ids: Ids = np.ascontiguousarray(table["id"])
        self.alive = ~np.isin(self.ids, dead, assume_unique=True) if len(dead) else None

    def __len__(self) -> int:
        return len(self.ids) if self.alive is None else int(self.alive.sum())

    def search(self, query: Vectors, k: int, ids: Ids | None, where: Where | None) -> Iterator[tuple[int, float]]:
        import faiss

        allowed = self._allowed(ids, where)
        count = len(self.ids) if allowed is None else int(allowed.sum())
        k = min(k, count)
        if k <= 0:
            return
        options: dict[str, Any] = {}
        if allowed is not None:
            # The selector points into the array: both must live until the search is over.
            bits = np.packbits(allowed, bitorder="little")
            options["sel"] = faiss.IDSelectorBitmap(len(self.ids), faiss.swig_ptr(bits))
        kind: Any = faiss.SearchParameters
        index = self.index
        if hasattr(index, "hnsw"):
            if count <= min(FEW, len(self.ids) // 2):
                index = faiss.downcast_index(index.storage)
            else:
                kind = faiss.SearchParametersHNSW  # type: ignore[attr-defined] # not in FAISS's own list of its names
                # What is not allowed is on the way, too.
                options["efSearch"] = max(EF, 2 * k) * len(self.ids) // count
        scores, found = index.search(query, k, params=kind(**options) if options else None)
        for position, score in zip(found[0], scores[0], strict=True):
            if position >= 0:
                yield int(self.ids[position]), float(score)

    def _allowed(self, ids: Ids | None, where: Where | None) -> NDArray[np.bool_] | None:
        allowed = self.alive
        if ids is not None:
            among = np.isin(self.ids, ids)
            allowed = among if allowed is None else allowed & among
        if where is not None:
            fits = fitting(self.table, where)
            allowed = fits if allowed is None else allowed & fits
        return allowed


class VectorIndex:
    """Inner products of a query with every vector of a collection; higher is better."""

    def __init__(self, dimension: int, segments: Collection[Segment]) -> None:
        self.dimension = dimension
        self.segments = segments

    @classmethod
    def load(
        cls, folder: Path, name: CollectionName, ranges: Collection[Range], dimension: int, count: int
    ) -> VectorIndex:
        """The index saved in ``folder``; raises ValueError where it cannot be read or holds something else."""
        segments = []
        try:
            dead: Ids = np.load(folder / f"{name}.dead.npy")
            for one in ranges:
                index = _read(one.path(folder, name, "faiss"))
                if index.d != dimension:
                    raise ValueError(f"{folder} holds vectors of {index.d} dimensions instead of {dimension}")
                table = np.load(one.path(folder, name, "npy"), mmap_mode="r")
                if table.dtype != ROW:
                    raise ValueError(f"{folder} holds other columns")
                segments.append(Segment(index, table, dead))
        except (RuntimeError, OSError, EOFError, TokenError) as error:
            raise ValueError(f"{folder} cannot be read: {error}") from error
        found = cls(dimension, segments)
        if len(found) != count:
            raise ValueError(f"{folder} holds {len(found)} {name} instead of {count}")
        return found

    def __len__(self) -> int:
        return sum(len(segment) for segment in self.segments)

    def search(
        self, query: Vectors, k: int, ids: Collection[int] | None = None, where: Where | None = None
    ) -> list[tuple[int, float]]:
        """The ``k`` ids (of those in ``ids``, and that fit ``where``, where given) with the largest inner products.

        ``query`` is float32 [dimension] or [1, dimension]; raises ValueError for another shape.
        """
        import faiss

        query = np.ascontiguousarray(query, np.float32).reshape(1, -1)
        if query.shape[1] != self.dimension:
            raise ValueError(f"a query of {query.shape[1]} dimensions in an index of {self.dimension}")
        # One thread: for one query, waiting for a second costs far more (8 ms) than it saves (0.2 ms).
        faiss.omp_set_num_threads(1)
        among = None if ids is None else np.fromiter(ids, np.int64, len(ids))
        hits = [hit for segment in self.segments for hit in segment.search(query, k, among, where)]
        return sorted(hits, key=lambda hit: (-hit[1], hit[0]))[: max(k, 0)]


def write_vectors(
    folder: Path, name: CollectionName, records: Records, base: tuple[Path, Collection[Range]] | None, since: int
) -> list[Range]:
    """Write what the vectors of ``records`` need into ``folder``, and tell the segments that they are in.

    ``base`` is a folder with the segments of the generation ``since``: those that still serve are linked.
    """
    dead: Ids = np.zeros(0, np.int64)
    before: list[Range] = []
    if base:
        before = list(base[1])
        gone = np.fromiter(records.died(name, since), np.int64)
        dead = np.union1d(np.load(base[0] / f"{name}.dead.npy"), gone)
    end = before[-1].last if before else 0
    added = records.count(name, end, records.at.numbered)
    plan = _merged([*before, Range(end, records.at.numbered, added)] if added else before, dead)
    kept = []
    for one in plan:
        if base and one in before:
            for ending in ("faiss", "npy"):
                link(one.path(base[0], name, ending), one.path(folder, name, ending))
            kept.append(one)
        elif written := _write(folder, name, records, one):
            kept.append(written)
    linked = [np.zeros(0, np.int64), *(_within(dead, one) for one in kept if one in before)]
    np.save(folder / f"{name}.dead.npy", np.concatenate(linked))
    return kept


def _merged(ranges: list[Range], dead: Ids) -> list[Range]:
    """The segments that these become; what is not among them already has to be written."""
    plan: list[Range] = []
    for one in ranges:
        lost = len(_within(dead, one))
        worn = lost * WORN > one.count
        # A count of its own, so that it equals none of those that are there.
        one = Range(one.first, one.last, one.count - lost) if worn else one
        while plan and plan[-1].count <= 2 * one.count:
            last = plan.pop()
            one = Range(last.first, one.last, last.count + one.count)
        plan.append(one)
    return plan


def _within(ids: Ids, one: Range) -> Ids:
    return ids[np.searchsorted(ids, one.first, "right") : np.searchsorted(ids, one.last, "right")]


def _write(folder: Path, name: CollectionName, records: Records, one: Range) -> Range | None:
    """Write a segment of what lives in a range; None where that is nothing."""
    import faiss

    def batches() -> Iterator[Parts]:
        return records.parts(name, one.first, one.last, texts=False)

    dimension = records.at.dimension
    index: Any
    if one.count > EXACT:
        index = graph(dimension)
        step = max(1, one.count // SAMPLE)
        index.train(np.concatenate([parts.vectors[::step] for parts in batches()]))
        faiss.omp_set_num_threads(os.cpu_count() or 1)
    else:
        index = faiss.IndexFlatIP(dimension)
    tables = []
    for parts in batches():
        if parts.vectors.shape != (len(parts.ids), dimension):
            raise ValueError(f"vectors of shape {parts.vectors.shape} for {len(parts.ids)} parts, not of {dimension}")
        index.add(np.ascontiguousarray(parts.vectors))
        tables.append(rows(parts.ids, parts.attributes))
    if not tables:
        return None
    table = np.concatenate(tables)
    written = Range(one.first, one.last, len(table))
    path = written.path(folder, name, "faiss")
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:  # so FAISS tells of a full disk
        raise OSError(f"{path.name} cannot be written") from error
    np.save(written.path(folder, name, "npy"), table)
    return written


def graph(dimension: int) -> Any:
    """An untrained approximate index."""
    import faiss

    index: Any = faiss.index_factory(dimension, f"HNSW{LINKS},SQ8", faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction = BREADTH
    return index


def _read(path: Path) -> Any:
    import faiss

    index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
    # Small ones belong into memory; what is mapped is shared by all processes that read it.
    return index if hasattr(index, "hnsw") else faiss.read_index(str(path))


def link(source: Path, target: Path) -> None:
    """The same file in another place, with its time."""
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copy2(source, target)
