"""How often the first passage, or one of the first five, proves the answer to an annotated question.

    python benchmarks/first_passage.py --data DIR [--questions gold|gold-news] [--model NAME] [--json]

The haystack is gnad/articles.csv.gz (category;'text' a line) with the articles of gold/ and gold-news/, read, split and
indexed by the product. A passage proves an answer if it is of the annotated article and holds at least half of the
words of an annotated proof.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qabot import embed, readers, retrieve
from qabot.store import Content, Entry, File, Index, Store
from qabot.text import passages

FIRST = 5


@dataclass(frozen=True, slots=True)
class Question:
    """A question in both languages with its article and the words that prove its answer."""

    article: str
    text: dict[str, str]
    evidence: tuple[Counter[str], ...]


def write_corpus(data: Path, corpus: Path) -> None:
    """The haystack as text files."""
    lines = gzip.decompress((data / "gnad" / "articles.csv.gz").read_bytes()).decode().splitlines()
    for n, line in enumerate(lines):
        text = line.split(";", 1)[1]
        (corpus / f"gnad-{n:04d}.txt").write_text(text.removeprefix("'").removesuffix("'"), encoding="utf8")
    for folder in ("gold", "gold-news"):
        for annotation in (data / folder).glob("*.json"):
            article = annotation.with_suffix(".txt")
            (corpus / article.name).write_bytes(article.read_bytes())


def index_corpus(corpus: Path, folder: Path, embedder: embed.Embedder) -> Index:
    """An index of the passages of all files."""
    store = Store.open(folder)
    with store.writer(embedder.name, embedder.dimension) as writer:
        for path in sorted(corpus.iterdir()):
            for article in readers.read(path, id=path.name):
                parts = passages.split(article)
                texts = [embed.passage_text(article, part) for part in parts]
                entries = map(Entry, parts, texts, embedder.encode_documents(texts))
                file = File(path.name, 0, len(article.text), article.hash, "benchmark")
                writer.put(file, [article], [Content(article, list(entries), [], None)])
        writer.publish()
    return store.snapshot()


def read_questions(folder: Path) -> Iterator[Question]:
    """The annotated questions of a folder."""
    for path in sorted(folder.glob("*.json")):
        for asked in json.loads(path.read_text(encoding="utf8"))["questions"]:
            evidence = tuple(_words(proof) for proof in asked["evidence"])
            yield Question(f"{path.stem}.txt", {"de": asked["q_de"], "en": asked["q_en"]}, evidence)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def proves(question: Question, article: str, text: str) -> bool:
    """Whether a passage holds half of a proof."""
    held = _words(text)
    return article == question.article and any(
        (held & proof).total() >= 0.5 * proof.total() for proof in question.evidence
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path, help="folder that holds gnad/, gold/ and gold-news/")
    parser.add_argument("--questions", default="gold", choices=["gold", "gold-news"], help="whose (default: gold)")
    parser.add_argument(
        "--model", help="a sentence-transformers model, by name or folder, in place of the embedded one"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    embedder = embed.load(options.model)
    questions = list(read_questions(options.data / options.questions))
    results: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as corpus, tempfile.TemporaryDirectory() as folder:
        write_corpus(options.data, Path(corpus))
        index = index_corpus(Path(corpus), Path(folder), embedder)
        for language in ("de", "en"):
            first = five = 0
            seconds = []
            for question in questions:
                started = time.perf_counter()
                hits = retrieve.passages(index, embedder, question.text[language], FIRST)
                seconds.append(time.perf_counter() - started)
                proofs = [proves(question, hit.record.article, hit.record.text) for hit in hits]
                first += proofs[0]
                five += any(proofs)
            results[language] = {
                "first": round(100 * first / len(questions), 1),
                "first five": round(100 * five / len(questions), 1),
                "ms": round(1000 * float(np.median(seconds)), 1),
            }
    if options.json:
        print(json.dumps(results))
        return
    print(f"{len(questions)} questions of {options.questions}, proof in % in the first passage and the first five")
    for language, figures in results.items():
        print(f"{language}  first {figures['first']:5.1f}   five {figures['first five']:5.1f}   {figures['ms']:.1f} ms")


if __name__ == "__main__":
    main()
