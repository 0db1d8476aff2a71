"""The embedding model: one vector a token, fitted in closed form to the teacher's vector of one side of each pair."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from safetensors.numpy import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

VOCABULARY = 48_000
RIDGE = 0.01  # a token that one sentence of ten tokens holds once is fitted half way
STEPS = 15  # of conjugate gradients; from 10 on nothing moves that counts
BATCH = 20_000


def train_tokenizer(texts: Sequence[str]) -> Tokenizer:
    """WordPiece over lower-cased text."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=64))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=VOCABULARY, special_tokens=["[UNK]"], min_frequency=2, show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def whiten(teacher: np.ndarray, dimension: int, german: np.ndarray) -> np.ndarray:
    """The teacher's vectors in their ``dimension`` largest principal directions, each divided by the root of its
    singular value, float32 [n, dimension], unit length.

    Those read in German (bool [n]) have a centre of their own: else the first directions would tell the language.
    """
    vectors = teacher.astype(np.float32)
    for read in (german, ~german):
        vectors[read] -= vectors[read].mean(axis=0)
    spread, directions = np.linalg.eigh(vectors.T @ vectors)
    spread, directions = spread[::-1][:dimension], directions[:, ::-1][:, :dimension]
    vectors = vectors @ (directions / np.maximum(spread, 1e-6 * spread[0]) ** 0.25)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def token_means(tokenizer: Tokenizer, texts: Sequence[str]) -> sp.csr_matrix:
    """Each text as the mean of its tokens, float32 [n, vocabulary]."""
    indices, pointers = [], [0]
    for first in range(0, len(texts), BATCH):
        for encoding in tokenizer.encode_batch_fast(list(texts[first : first + BATCH]), add_special_tokens=False):
            indices.append(np.array(encoding.ids, np.int32))
            pointers.append(pointers[-1] + len(encoding.ids))
    lengths = np.maximum(np.diff(pointers), 1)
    values = np.repeat(1 / lengths, np.diff(pointers)).astype(np.float32)
    shape = (len(texts), tokenizer.get_vocab_size())
    return sp.csr_matrix((values, np.concatenate(indices), pointers), shape)


def fit(means: sp.csr_matrix, targets: np.ndarray, ridge: float = RIDGE, steps: int = STEPS) -> np.ndarray:
    """Token vectors W, float32 [vocabulary, dimension], that minimise |means W - targets|^2 + ridge |W|^2.

    By conjugate gradients, all dimensions at once. Each token is scaled by its diagonal entry: else frequent tokens
    take all the steps and rare ones, which carry the content, never move.
    """
    transposed = means.T.tocsr()
    diagonal = np.asarray(means.multiply(means).sum(axis=0)).reshape(-1, 1).astype(np.float32) + np.float32(ridge)
    solution = np.zeros((means.shape[1], targets.shape[1]), np.float32)
    residual = transposed @ targets
    scaled = residual / diagonal
    direction = scaled.copy()
    power = (residual * scaled).sum(axis=0)
    for _ in range(steps):
        image = transposed @ (means @ direction) + np.float32(ridge) * direction
        step = power / np.maximum((direction * image).sum(axis=0), 1e-20)
        solution += step * direction
        residual -= step * image
        scaled = residual / diagonal
        fresh = (residual * scaled).sum(axis=0)
        direction = scaled + (fresh / np.maximum(power, 1e-20)) * direction
        power = fresh
    return solution


def quantise(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows as 8-bit integers and the factor of each row, float32 [vocabulary]."""
    factors = np.abs(vectors).max(axis=1) / 127
    rows = np.divide(vectors, factors[:, None], out=np.zeros_like(vectors), where=factors[:, None] > 0)
    return np.rint(rows).astype(np.int8), factors.astype(np.float32)


def save(tokenizer: Tokenizer, vectors: np.ndarray, folder: Path) -> None:
    """Write a folder that ``SentenceTransformer(folder)`` loads."""
    folder.mkdir(parents=True, exist_ok=True)
    rows, factors = quantise(vectors)
    save_file({"embeddings": rows, "weights": factors}, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    package = "sentence_transformers.sentence_transformer.modules"
    modules = [
        {"idx": 0, "name": "0", "path": "", "type": f"{package}.StaticEmbedding"},
        {"idx": 1, "name": "1", "path": "1_Normalize", "type": f"{package}.Normalize"},
    ]
    (folder / "modules.json").write_text(json.dumps(modules, indent=2) + "\n", encoding="utf8")
    (folder / "1_Normalize").mkdir(exist_ok=True)
    (folder / "1_Normalize" / "config.json").write_text("{}\n", encoding="utf8")
    settings = {"model_type": "SentenceTransformer", "similarity_fn_name": "cosine"}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf8")


def train(
    german: Sequence[str],
    english: Sequence[str],
    teacher: np.ndarray,
    read_german: np.ndarray,
    dimension: int,
    folder: Path,
    log: Callable[[str], None] = print,
) -> None:
    """Train on aligned sentences and the teacher's vectors, [n, 384], and save to ``folder``.

    ``read_german``, bool [n]: whether the teacher has read the German sentence or the English one.
    """
    tokenizer = train_tokenizer([*german, *english])
    log(f"tokenizer: {tokenizer.get_vocab_size()} pieces")
    targets = whiten(teacher, dimension, read_german)
    means = sp.vstack([token_means(tokenizer, german), token_means(tokenizer, english)]).tocsr()
    vectors = fit(means, np.vstack([targets, targets]))
    sample = slice(0, None, max(1, means.shape[0] // 20_000))
    fitted, wanted = means[sample] @ vectors, np.vstack([targets, targets])[sample]
    cosine = ((fitted * wanted).sum(axis=1) / np.maximum(np.linalg.norm(fitted, axis=1), 1e-9)).mean()
    log(f"embedding: {means.shape[0]} sentences, {dimension} dimensions, mean cosine to the teacher {cosine:.3f}")
    save(tokenizer, vectors, folder)
