"""The usual recipe: LangChain's splitter, a sentence-transformers model, FAISS."""

NEEDS = ["langchain-text-splitters", "sentence-transformers", "faiss-cpu"]


def open_corpus(folder, model):
    from pathlib import Path

    import faiss
    from langchain_text_splitters import RecursiveCharacterTextSplitter
    from sentence_transformers import SentenceTransformer

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = []
    for path in sorted(Path(folder).iterdir()):
        for text in splitter.split_text(path.read_text(encoding="utf8")):
            chunks.append((path.name, text))
    encoder = SentenceTransformer(model)
    vectors = encoder.encode_document([text for _, text in chunks], normalize_embeddings=True)
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)

    def ask(question):
        _, ids = index.search(encoder.encode_query([question], normalize_embeddings=True), 5)
        return [chunks[n] for n in ids[0] if n >= 0]

    return ask
