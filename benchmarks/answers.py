"""Answers to annotated questions among a thousand other articles: are they right, proven, silent where they should be?

    python benchmarks/answers.py --data DIR --index FOLDER [--questions gold|gold-news] [--language de|en]
                                 [--answers FILE] [--misses] [--fit FOLDER]

The corpus is gnad/articles.csv.gz (category;'text' a line) with the annotated articles of --questions, each once; it is
written and indexed by the product beside FOLDER, and only brought up to date the next time. Asked are all annotated
questions and, where there is an UNANSWERABLE.txt (German TAB English), those. Counted, in per cent:

first      the first citation is of the annotated article
evidence   a citation there shares at least half of the words of an annotated proof
speakers   every expected speaker is named in the answer or its statements
right      all three at once
stance     of the questions who denied, claimed or accused: a statement with that stance by an expected speaker
abstained  of the unanswerable ones; wrongly abstained: of the others
verbatim   of all quotations: cited words equal the article's, printed ones stand in them

--fit names the index of a corpus that lacks the annotated articles, as made by a run with the other questions. The same
questions have no answer there; nor have they here with a name exchanged, nor those in unanswerable.tsv. The weights of
``qabot.answer.silence`` are fitted to tell all these from the questions as they are.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qabot.answer import to_json
from qabot.answer.compose import verbatim
from qabot.answer.coverage import telling_words
from qabot.answer.evidence import gather, search_text
from qabot.answer.silence import Signs, signs
from qabot.bot import Bot
from qabot.types import Answer

STANCE_ASKED = ("who_denied", "who_claimed", "who_accused")
PRINTED = re.compile(r"„([^„“]+)“|“([^“”]+)”|»([^»«]+)«")
WRONG = 0.03  # of the answerable questions that may stay unanswered
FOLDS = 8
OUTSIDE = Path(__file__).with_name("unanswerable.tsv")  # questions about nothing in the corpus, German TAB English
SHARES = {"answered": 0.5, "without": 0.2, "outside": 0.2, "exchanged": 0.1}  # what counts how much in the fit
RIDGE = 0.5  # penalty on standardised weights
ROUNDS = 4000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in one language; ``gold`` is its annotation, None without an answer; ``article`` is a file stem."""

    text: str
    article: str | None
    gold: dict[str, Any] | None


def write_corpus(data: Path, questions: str, corpus: Path) -> None:
    """The haystack and the annotated articles as text files; of an article in both, the annotated one."""
    corpus.mkdir(parents=True, exist_ok=True)
    annotated = [path.with_suffix(".txt") for path in sorted((data / questions).glob("*.json"))]
    lines = gzip.decompress((data / "gnad" / "articles.csv.gz").read_bytes()).decode().splitlines()
    texts = {f"gnad-{n:04d}.txt": line.split(";", 1)[1] for n, line in enumerate(lines)}
    for name, text in texts.items():
        if not (corpus / name).exists():
            (corpus / name).write_text(text.removeprefix("'").removesuffix("'"), encoding="utf8")
    for path in annotated:
        (corpus / path.name).write_bytes(path.read_bytes())


def questions(data: Path, folder: str, language: str) -> Iterator[Asked]:
    """The annotated questions, then the unanswerable ones."""
    for path in sorted((data / folder).glob("*.json")):
        for gold in json.loads(path.read_text(encoding="utf8"))["questions"]:
            yield Asked(gold[f"q_{language}"], path.stem, gold)
    unanswerable = data / folder / "UNANSWERABLE.txt"
    if unanswerable.exists():
        for line in filter(None, unanswerable.read_text(encoding="utf8").splitlines()):
            yield Asked(line.split("\t")[language == "en"], None, None)


def score(asked: Asked, answer: Answer) -> dict[str, bool]:
    """What holds of an answer to an annotated question."""
    gold = asked.gold or {}
    record = to_json(answer)
    said = [(s["stance"], f"{s['speaker']} {s['party']} {s['speaker_mention']}") for s in record["statements"]]
    text = " ".join([record["answer"], *(names for _, names in said)])
    cited = [(Path(c["article"]).stem, c["quote"]) for c in record["citations"]]
    row = {
        "first": bool(cited) and cited[0][0] == asked.article,
        "evidence": any(a == asked.article and any(_proves(quote, e) for e in gold["evidence"]) for a, quote in cited),
        "speakers": all(_names(text, variants) for variants in gold["speakers"]),
        "wrongly abstained": answer.abstained,
    }
    row["right"] = row["first"] and row["evidence"] and row["speakers"]
    if gold["kind"] in STANCE_ASKED:
        wanted = [name for variants in gold["speakers"] for name in variants]
        row["stance"] = any(stance == gold["stance"] and _names(names, wanted) for stance, names in said)
    return row


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _proves(quote: str, evidence: str) -> bool:
    held, proof = Counter(_words(quote)), Counter(_words(evidence))
    shared = (held & proof).total()
    return shared >= 0.5 * proof.total() or (shared >= 0.9 * held.total() and len(held) >= 4)


def _names(text: str, variants: list[str]) -> bool:
    joined = " ".join(_words(text))
    return any(" ".join(_words(name)) in joined for name in variants)


def quotations(bot: Bot, answer: Answer) -> Iterator[bool]:
    """For each citation and printed quotation whether it is the article's, letter by letter."""
    by_number = {citation.n: citation for citation in answer.citations}
    for citation in answer.citations:
        yield bot.article(citation.article).text[citation.start : citation.end] == citation.quote
    for line in (line for section in answer.sections for line in section.lines):
        for match in PRINTED.finditer(line.text):
            words = next(filter(None, match.groups()))
            places = [by_number[n] for n in line.citations]
            yield any(verbatim(words, bot.article(c.article), (c.start, c.end)) for c in places)


def fit(data: Path, folder: str, present: Bot, absent: Bot) -> None:
    """Fit the weights of silence, print them and what they reach on articles that they were not fitted to."""
    rows: list[tuple[float, ...]] = []
    kinds: list[tuple[str, str]] = []
    articles: list[str] = []

    def add(bot: Bot, language: str, kind: str, article: str, text: str) -> None:
        query = bot.understand(text)
        index = bot.store.snapshot()
        rows.append(astuple(signs(index, query, gather(index, bot.embedder, query))))
        kinds.append((language, kind))
        articles.append(article)

    outside = [line.split("\t") for line in OUTSIDE.read_text(encoding="utf8").splitlines()]
    for column, language in enumerate(("de", "en")):
        asked = [question for question in questions(data, folder, language) if question.article]
        for question in asked:
            add(present, language, "answered", question.article or "", question.text)
            add(absent, language, "without", question.article or "", question.text)
        for question in _exchanged(present, asked):
            add(present, language, "exchanged", question.article or "", question.text)
        for texts in outside:
            add(present, language, "outside", texts[0], texts[column])
    x, kind = np.array(rows, float), np.array([kind for _, kind in kinds])
    spoken = np.array([language for language, _ in kinds])
    y = (kind == "answered").astype(float)
    each = sum((kind == name) * share / (kind == name).sum() for name, share in SHARES.items())
    names = sorted(set(articles))
    fold = np.array([names.index(name) % FOLDS for name in articles])
    scores = np.zeros(len(y))
    for n in range(FOLDS):
        bias, weights = _logistic(x[fold != n], y[fold != n], each[fold != n])
        scores[fold == n] = bias + x[fold == n] @ weights
    bias, weights = _logistic(x, y, each)
    shown = ", ".join(f"{field.name}={weight:.2f}" for field, weight in zip(fields(Signs), weights, strict=True))
    print(f"weights {shown}; bias {bias:.2f}")
    for language in ("de", "en"):
        here = spoken == language
        least = float(np.quantile(scores[here & (y == 1)], WRONG))
        silent = {name: 100 * np.mean(scores[here & (kind == name)] < least) for name in SHARES if name != "answered"}
        print(
            f"{language}  {100 * WRONG:.0f} % wrongly silent at probability {1 / (1 + np.exp(-least)):.2f}; silent: ",
            end="",
        )
        print(", ".join(f"{name} {share:.0f} %" for name, share in silent.items()))


def _exchanged(bot: Bot, asked: list[Asked]) -> Iterator[Asked]:
    """Questions with one name exchanged for one from another article: near what is there, and not answered by it."""
    chance = random.Random(3)
    names: dict[str, set[str]] = {}
    for question in asked:
        query = bot.understand(question.text)
        words = telling_words(search_text(query), query.language)
        names.setdefault(question.article or "", set()).update(w.text for w in words if w.name and len(w.text) > 3)
    for question in asked:
        own = sorted(name for name in names[question.article or ""] if name in question.text)
        others = sorted(name for article in names if article != question.article for name in names[article])
        if own:
            yield Asked(question.text.replace(chance.choice(own), chance.choice(others)), question.article, None)


def _logistic(
    x: NDArray[np.float64], y: NDArray[np.float64], each: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Bias and weights of a ridge logistic regression in which row n counts ``each[n]``."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    design = np.c_[np.ones(len(x)), (x - mean) / spread]
    each = each / each.sum()
    weights = np.zeros(design.shape[1])
    for _ in range(ROUNDS):
        gradient = design.T @ ((1 / (1 + np.exp(-design @ weights)) - y) * each)
        weights -= 0.7 * (gradient + RIDGE * np.r_[0, weights[1:]] / len(y))
    slopes = weights[1:] / spread
    return float(weights[0] - slopes @ mean), slopes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--questions", default="gold-news")
    parser.add_argument("--language", choices=["de", "en"], action="append")
    parser.add_argument("--answers", type=Path, help="write the answers here, one JSON object a line")
    parser.add_argument("--misses", action="store_true", help="show the answers that are not right")
    parser.add_argument("--fit", type=Path, help="index of a corpus without the annotated articles")
    options = parser.parse_args()
    corpus = options.index.with_name(options.index.name + "-corpus")
    write_corpus(options.data, options.questions, corpus)
    bot = Bot.open(corpus, options.index)
    bot.update()
    if options.fit:
        absent = Bot.open(options.fit.with_name(options.fit.name + "-corpus"), options.fit, create=False)
        fit(options.data, options.questions, bot, absent)
        return
    for language in options.language or ["de", "en"]:
        run(bot, list(questions(options.data, options.questions, language)), language, options)


def run(bot: Bot, asked: list[Asked], language: str, options: argparse.Namespace) -> None:
    """Ask all questions of one language and print what holds of the answers."""
    total: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    seconds = []
    records = []
    bot.ask(asked[0].text)  # the first answer loads what the others use
    for question in asked:
        begun = time.perf_counter()
        answer = bot.ask(question.text)
        seconds.append(time.perf_counter() - begun)
        records.append(to_json(answer))
        rows = score(question, answer) if question.gold else {"abstained": answer.abstained}
        for held in quotations(bot, answer):
            counted["verbatim"] += 1
            total["verbatim"] += held
        for key, holds in rows.items():
            counted[key] += 1
            total[key] += holds
        if options.misses and not rows.get("right", rows.get("abstained")):
            print(f"{question.article}: {question.text}\n{answer.text}\n")
    shown = "  ".join(f"{key} {100 * total[key] / counted[key]:.1f}" for key in counted)
    print(f"{language}  {shown}  milliseconds {1000 * statistics.median(seconds):.0f}")
    if options.answers:
        with options.answers.open("a", encoding="utf8") as out:
            out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


if __name__ == "__main__":
    main()
