"""Vectors of the teacher, multilingual-e5-small, computed once and kept in a folder."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

SHARD = 4096  # texts between two saves: what an interrupted run loses at most
BATCH = 64
PIECES = 128  # of a text; what goes beyond is not read
PREFIX = "query: "  # what e5 asks for where texts are alike and neither answers the other


def teacher_vectors(texts: Sequence[str], base: Path, cache: Path, log: Callable[[str], None] = print) -> np.ndarray:
    """Vectors of ``texts``, float16 [n, 384], unit length; texts must be distinct.

    ``base`` is a Hugging Face folder of multilingual-e5-small. Vectors are computed in a shuffled order, so that the
    shards of a run that was stopped are a fair sample of the whole.
    """
    cache.mkdir(parents=True, exist_ok=True)
    order = list(range(len(texts)))
    random.Random(0).shuffle(order)
    vectors = np.zeros((len(texts), 384), np.float16)
    teacher = None
    started = time.monotonic()
    for first in range(0, len(order), SHARD):
        rows = order[first : first + SHARD]
        shard_texts = [texts[row] for row in rows]
        digest = hashlib.sha256("\n".join(shard_texts).encode()).hexdigest()[:16]
        path = cache / f"{digest}.npy"
        if not path.exists():
            teacher = teacher or _teacher(base)
            shard = teacher(shard_texts)
            partial = path.with_suffix(".part.npy")
            np.save(partial, shard.astype(np.float16))
            partial.rename(path)
            log(f"teacher: {first + len(rows)} of {len(order)} texts, {time.monotonic() - started:.0f} s")
        vectors[rows] = np.load(path)
    return vectors


def _teacher(base: Path) -> Callable[[Sequence[str]], np.ndarray]:
    """The mean of the last layer of e5, of unit length."""
    import torch
    from reader_model import SHORT
    from tokenizers import Tokenizer
    from transformers import BertModel

    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.enable_truncation(PIECES)
    model = BertModel.from_pretrained(str(base), add_pooling_layer=False).eval()

    def vectors(texts: Sequence[str]) -> np.ndarray:
        found = [encoding.ids for encoding in tokenizer.encode_batch([PREFIX + text for text in texts])]
        order = sorted(range(len(found)), key=lambda n: len(found[n]))  # batches of like length need little padding
        rows = np.zeros((len(found), 384), np.float32)
        for first in range(0, len(order), BATCH):
            here = order[first : first + BATCH]
            longest = len(found[here[-1]])
            ids = torch.tensor([[*found[n], *[model.config.pad_token_id] * (longest - len(found[n]))] for n in here])
            mask = torch.tensor([[1] * len(found[n]) + [0] * (longest - len(found[n])) for n in here])
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=SHORT):
                hidden = model(input_ids=ids, attention_mask=mask).last_hidden_state.float()
            means = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            rows[here] = torch.nn.functional.normalize(means, dim=1).numpy()
        return rows

    return vectors
