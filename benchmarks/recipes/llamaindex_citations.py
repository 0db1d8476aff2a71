"""LlamaIndex: its citation query engine with the settings of its example; a mock stands for the language model, so what
is counted are the sources that it would be given."""

NEEDS = ["llama-index-core", "llama-index-embeddings-huggingface"]


def open_corpus(folder, model):
    from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
    from llama_index.core.llms import MockLLM
    from llama_index.core.query_engine import CitationQueryEngine
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    documents = SimpleDirectoryReader(folder).load_data()
    index = VectorStoreIndex.from_documents(documents, embed_model=HuggingFaceEmbedding(model))
    engine = CitationQueryEngine.from_args(index, llm=MockLLM(), similarity_top_k=3, citation_chunk_size=512)

    def ask(question):
        sources = engine.query(question).source_nodes
        return [(source.metadata["file_name"], source.text.split("\n", 1)[1]) for source in sources][:5]

    return ask
