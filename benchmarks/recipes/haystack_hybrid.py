"""Haystack: BM25 and embeddings, their ranks fused, as in its tutorial on hybrid retrieval, but without the reranker,
which would have to be fetched."""

NEEDS = ["haystack-ai", "sentence-transformers-haystack"]


def open_corpus(folder, model):
    from pathlib import Path

    from haystack import Document, Pipeline
    from haystack.components.joiners import DocumentJoiner
    from haystack.components.preprocessors import DocumentSplitter
    from haystack.components.retrievers.in_memory import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
    from haystack.components.writers import DocumentWriter
    from haystack.document_stores.in_memory import InMemoryDocumentStore
    from haystack_integrations.components.embedders.sentence_transformers import (
        SentenceTransformersDocumentEmbedder,
        SentenceTransformersTextEmbedder,
    )

    store = InMemoryDocumentStore()
    indexing = Pipeline()
    indexing.add_component("splitter", DocumentSplitter(split_by="word", split_length=150, split_overlap=30))
    indexing.add_component("embedder", SentenceTransformersDocumentEmbedder(model=model, progress_bar=False))
    indexing.add_component("writer", DocumentWriter(store))
    indexing.connect("splitter", "embedder")
    indexing.connect("embedder", "writer")
    files = sorted(Path(folder).iterdir())
    documents = [Document(content=path.read_text(encoding="utf8"), meta={"file": path.name}) for path in files]
    indexing.run({"splitter": {"documents": documents}})
    asking = Pipeline()
    asking.add_component("text_embedder", SentenceTransformersTextEmbedder(model=model, progress_bar=False))
    asking.add_component("embedding_retriever", InMemoryEmbeddingRetriever(store))
    asking.add_component("bm25_retriever", InMemoryBM25Retriever(store))
    asking.add_component("joiner", DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=5))
    asking.connect("text_embedder", "embedding_retriever")
    asking.connect("bm25_retriever", "joiner")
    asking.connect("embedding_retriever", "joiner")

    def ask(question):
        found = asking.run({"text_embedder": {"text": question}, "bm25_retriever": {"query": question}})
        return [(document.meta["file"], document.content) for document in found["joiner"]["documents"]]

    return ask
