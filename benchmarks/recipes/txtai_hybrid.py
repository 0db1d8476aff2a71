"""txtai with its switch for words and vectors together."""

NEEDS = ["txtai"]


def open_corpus(folder, model):
    from pathlib import Path

    from txtai import Embeddings

    embeddings = Embeddings(path=model, content=True, hybrid=True)
    paragraphs = []
    for path in sorted(Path(folder).iterdir()):
        for n, text in enumerate(path.read_text(encoding="utf8").split("\n\n")):
            if text.strip():
                paragraphs.append((f"{path.name}#{n}", text))
    embeddings.index(paragraphs)

    def ask(question):
        return [(hit["id"].rsplit("#", 1)[0], hit["text"]) for hit in embeddings.search(question, 5)]

    return ask
