"""From how many vectors on to search approximately: exact search beside IVF and HNSW, both of 8 bits a number.

    python -m benchmarks.segments [--sizes 10000 30000 100000 300000 1000000] [--record]

Vectors are those of benchmarks.scale: means of sentences' vectors, each pushed aside. Questions are sentences, pushed
aside as well. For each size and kind, one after the other in one run: seconds of a processor to build (vectors made
before), milliseconds of a processor and by the clock for a question's 200 candidates (median, 99 of 100), the share of
the exact 50 best among the first 50 found, bytes a vector on disk. One thread, as qabot searches. ``--record`` keeps
each size by itself in results.json.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from benchmarks import results
from benchmarks.scale import ARTICLES, CANDIDATES, MISSED, SENTENCES, Texts, pushed
from qabot import embed
from qabot.store.engines import vectors as dense

QUESTIONS = 100
PARAMETERS: Any = faiss  # some of what it makes by itself stands in no list of its names
SAMPLE = 64  # vectors a list that the lists are learned from


def made(count: int, sentences: NDArray[np.float32]) -> NDArray[np.float32]:
    """So many vectors of passages, float32 [count, dimension]."""
    drawn = np.random.default_rng(1)
    found = np.empty((count, sentences.shape[1]), np.float32)
    for first in range(0, count, 10_000):
        picked = drawn.integers(0, len(sentences), (min(10_000, count - first), SENTENCES))
        found[first : first + 10_000] = pushed(sentences[picked].sum(axis=1), drawn)
    return found


def kinds(held: NDArray[np.float32], graphs: bool) -> Iterator[tuple[str, Any, float, list[Any]]]:
    """Indexes of these vectors, with the seconds that they took and the parameters to ask them with."""
    count, dimension = held.shape
    yield "exact", *built(faiss.IndexFlatIP(dimension), held), [None]
    lists: Any = faiss.index_factory(dimension, f"IVF{round(1.5 * count**0.5)},SQ8", faiss.METRIC_INNER_PRODUCT)
    probes = [PARAMETERS.SearchParametersIVF(nprobe=max(1, lists.nlist // part)) for part in (32, 16, 8)]
    yield "IVF", *built(lists, held), probes
    if graphs:
        yield (
            "HNSW",
            *built(dense.graph(dimension), held),
            [PARAMETERS.SearchParametersHNSW(efSearch=ef) for ef in (CANDIDATES, 400)],
        )


def built(index: Any, held: NDArray[np.float32]) -> tuple[Any, float]:
    begun = time.process_time()
    if not index.is_trained:
        index.train(held[:: max(1, len(held) // (SAMPLE * getattr(index, "nlist", 1_000)))])
    index.add(held)
    return index, time.process_time() - begun


def measure(index: Any, asked: Any, questions: NDArray[np.float32]) -> dict[str, Any]:
    taken, found = [], []
    for question in questions:
        start = time.process_time(), time.perf_counter()
        found.append(index.search(question[None], CANDIDATES, params=asked)[1][0][:MISSED].tolist())
        taken.append((time.process_time() - start[0], time.perf_counter() - start[1]))
    with tempfile.NamedTemporaryFile() as file:
        faiss.write_index(index, file.name)
        size = Path(file.name).stat().st_size / index.ntotal
    processor, clock = 1_000 * np.array(taken).T
    return {
        "bytes a vector": size, "found": found, "ms": np.median(processor), "ms p99": np.percentile(processor, 99),
        "clock ms": np.median(clock), "clock ms p99": np.percentile(clock, 99),
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 30_000, 100_000, 300_000, 1_000_000])
    parser.add_argument(
        "--graphs", type=int, default=1_000_000, help="vectors up to which HNSW is built, which is slow"
    )
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    faiss.omp_set_num_threads(1)
    sentences = Texts(ARTICLES, embed.load()).vectors
    questions = pushed(sentences[: QUESTIONS * 7 : 7], np.random.default_rng(2))
    every = made(max(options.sizes), sentences)
    for count in options.sizes:
        exact: list[list[int]] = []
        rows: dict[str, dict[str, float]] = {}
        for name, index, seconds, parameters in kinds(every[:count], count <= options.graphs):
            for asked in parameters:
                figures = measure(index, asked, questions)
                found = figures.pop("found")
                exact = exact or found
                recall = float(np.mean([len({*a} & {*b}) / MISSED for a, b in zip(exact, found, strict=True)]))
                figures = {"recall": recall, "build s": seconds, **figures}
                kind = f"{name} {_wide(asked)}".strip()
                rows[kind] = {key: round(float(one), 3) for key, one in figures.items()}
                print(json.dumps({"vectors": count, "kind": kind, **rows[kind]}), flush=True)
        if options.record:
            results.record(f"benchmarks.segments {count}", rows)


def _wide(asked: Any) -> str:
    """How wide an index is asked to look."""
    return "".join(f"{name} {getattr(asked, name)}" for name in ("nprobe", "efSearch") if hasattr(asked, name))


if __name__ == "__main__":
    main()
