"""Answers to annotated questions among a thousand other articles: are they right, proven, silent where they should be?

    python benchmarks/answers.py --data DIR --index FOLDER [--questions gold|gold-news] [--language de|en]
                                 [--answers FILE] [--misses]

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
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qabot.answer import to_json
from qabot.answer.compose import verbatim
from qabot.bot import Bot
from qabot.types import Answer

STANCE_ASKED = ("who_denied", "who_claimed", "who_accused")
PRINTED = re.compile(r"„([^„“]+)“|“([^“”]+)”|»([^»«]+)«")


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--questions", default="gold-news")
    parser.add_argument("--language", choices=["de", "en"], action="append")
    parser.add_argument("--answers", type=Path, help="write the answers here, one JSON object a line")
    parser.add_argument("--misses", action="store_true", help="show the answers that are not right")
    options = parser.parse_args()
    corpus = options.index.with_name(options.index.name + "-corpus")
    write_corpus(options.data, options.questions, corpus)
    bot = Bot.open(corpus, options.index)
    bot.update()
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
