"""LlamaIndex: its citation query engine with the settings of its example; a mock stands for the language model, so what
is counted are the sources that it would be given. The mock says so many words: without a number it repeats the question
with all its sources, which are then too long for the next step."""

NEEDS = ["llama-index-core", "llama-index-embeddings-huggingface"]


def open_corpus(folder, model):
    from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
    from llama_index.core.llms import MockLLM
    from llama_index.core.query_engine import CitationQueryEngine
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    documents = SimpleDirectoryReader(folder).load_data()
    index = VectorStoreIndex.from_documents(documents, embed_model=HuggingFaceEmbedding(model))
    bot = CitationQueryEngine.from_args(index, llm=MockLLM(max_tokens=64), similarity_top_k=3, citation_chunk_size=512)

    def ask(question):
        sources = bot.query(question).source_nodes
        return [(source.metadata["file_name"], source.text.split("\n", 1)[1]) for source in sources][:5]

    return ask
