"""Texts to vectors: the embedded German-English model, or any sentence-transformers model in its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qabot.errors import ModelUnavailable
from qabot.types import Article, Passage, Statement

Vectors = NDArray[np.float32]

BATCH = 512  # texts given to the tokenizer at a time
SLICE = 8192  # tokens averaged at a time: bounds the memory that a very long text takes
KNOCK = 10.0  # seconds within which the hub has to answer at all
EMBEDDED = "embedded"  # names the model that comes with the package
SAMPLE = 1 << 20  # bytes read from each end of a large file to tell one model from another


class Embedder(Protocol):
    """What turns texts into vectors; the nearer in meaning, the larger their inner product."""

    @property
    def name(self) -> str:
        """Identity of the vectors: two embedders with the same name give the same ones."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def quick(self) -> bool:
        """Whether it encodes some sixty sentences while a question waits."""

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what is searched, float32 [n, dimension], unit length (zero for a text without any token)."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, float32 [n, dimension], unit length (zero for a text without any token)."""


def load(model: str | None = None) -> Embedder:
    """The embedded model (None or ``EMBEDDED``), or the sentence-transformers model of that hub name or folder.

    Raises ModelUnavailable where it cannot be loaded.
    """
    if model in (None, EMBEDDED):
        with as_file(files("qabot") / "model") as folder:
            return StaticEmbedder(folder)
    return SentenceTransformerEmbedder(model)


def model_of(name: str | None) -> str | None:
    """What to ``load`` for vectors of that name, an ``Embedder.name``; None, the embedded model, for None."""
    return name and name.rsplit("@", 1)[0]


def passage_text(article: Article, passage: Passage) -> str:
    """What is embedded and indexed of a passage: its text, after the title for context unless it holds that itself."""
    return passage.text if article.title in passage.text else f"{article.title}\n{passage.text}"


def statement_text(article: Article, statement: Statement) -> str:
    """What is embedded and indexed of a statement: the title, who spoke, and the sentence that reports it."""
    start, end = statement.sentence_span
    parts = (article.title, statement.speaker, statement.party, article.text[start:end])
    return "\n".join(part for part in parts if part)


class StaticEmbedder:
    """One vector a token, averaged: tokenizer and matrix only, without torch.

    The folder is in sentence-transformers' format (``StaticEmbedding`` with 8-bit rows and one factor a row, as
    model2vec writes them, then ``Normalize``); ``SentenceTransformer(folder)`` gives the same vectors.
    """

    quick = True

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        weights, tokenizer = folder / "model.safetensors", folder / "tokenizer.json"
        if not (weights.is_file() and tokenizer.is_file()):
            raise ModelUnavailable(f"The embedded model is missing from {folder}; install qabot again.")
        try:
            tensors = load_file(weights)
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
        except Exception as error:  # both libraries raise classes of their own, tokenizers the base class itself
            message = f"The embedded model in {folder} is damaged ({error}); install qabot again."
            raise ModelUnavailable(message) from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._rows: NDArray[np.int8] = tensors["embeddings"]
        self._factors: NDArray[np.float32] = tensors["weights"].astype(np.float32)
        self.name = f"{EMBEDDED}@{_fingerprint([weights, tokenizer])}"
        self.dimension = int(self._rows.shape[1])

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for first in range(0, len(texts), BATCH):
            encodings = self._tokenizer.encode_batch_fast(list(texts[first : first + BATCH]), add_special_tokens=False)
            for n, encoding in enumerate(encodings, first):
                ids = np.array(encoding.ids, np.intp)
                for start in range(0, len(ids), SLICE):
                    part = ids[start : start + SLICE]
                    vectors[n] += self._factors[part] @ self._rows[part].astype(np.float32)
        return _unit(vectors)

    encode_queries = encode_documents


class SentenceTransformerEmbedder:
    """Any sentence-transformers model, with its own prompts for queries and documents."""

    quick = False

    def __init__(self, model: str) -> None:
        try:
            self._model: Any = _sentence_transformer(model)
        except Exception as error:  # whatever the hub, the file system or torch raise
            reason = str(error).strip().splitlines()[:1] or [type(error).__name__]
            raise ModelUnavailable(
                f"The embedding model {model!r} cannot be loaded ({reason[0]}); give the folder of a "
                "sentence-transformers model, connect to the hub, or take the one that comes with qabot, "
                "--model embedded."
            ) from error
        if "e5" in Path(model).name.lower() and not any(self._model.prompts.values()):
            # The E5 models were trained with these words in front and say so only in their model cards.
            self._model.prompts = {"query": "query: ", "document": "passage: "}
        self.name = f"{model}@{_fingerprint(Path(model).rglob('*'))}" if Path(model).is_dir() else model
        self.dimension: int = self._model.get_embedding_dimension() or self._model.encode(["."]).shape[1]

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        return self._encode(self._model.encode_document, texts)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode(self._model.encode_query, texts)

    def _encode(self, encode: Any, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        return _unit(np.asarray(encode(list(texts), show_progress_bar=False), np.float32))


def _sentence_transformer(model: str) -> Any:
    """From a folder or what was downloaded before, else from the hub.

    The hub is knocked at first: offline, its own client tries again for more than a minute.
    """
    import httpx
    from huggingface_hub.constants import ENDPOINT
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(model, local_files_only=True)
    except Exception:
        if Path(model).exists():
            raise
    httpx.head(ENDPOINT, timeout=KNOCK)
    return SentenceTransformer(model)


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 0)
    return unit


def _fingerprint(paths: Iterable[Path]) -> str:
    """Twelve digits that differ when a file's size or either end of its content does."""
    digest = hashlib.sha256()
    for path in sorted(path for path in paths if path.is_file()):
        with path.open("rb") as file:
            digest.update(f"{path.name} {path.stat().st_size}\n".encode())
            digest.update(file.read(SAMPLE))
            if path.stat().st_size > 2 * SAMPLE:
                file.seek(-SAMPLE, 2)
            digest.update(file.read(SAMPLE))
    return digest.hexdigest()[:12]
