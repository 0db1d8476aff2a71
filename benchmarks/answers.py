"""Answers to annotated questions: are they right, proven, silent where they should be? Beside plain retrieval.

    python -m benchmarks.answers                                 # after a clone: the set of this repository
    python -m benchmarks.answers annotated --data DIR            # held-out questions among all annotated articles
    python -m benchmarks.answers gold --data DIR                 # or gold-news: among a thousand other articles

Questions are asked in German and in English. Counted, in per cent of the questions that have an answer:

first article    the first citation is of the annotated article
any article      any citation is
evidence         a citation there shares at least half of the words of an annotated proof, or lies within one
speakers         every expected speaker is named in the answer or its statements
right            first article, evidence and speakers at once
hit at 1         the first citation is of the annotated article and proves the answer
first line       the first statement is of that article, by an expected speaker and, where a stance is asked for, with
                 it; without statements: hit at 1
wrongly silent   no answer

and of other questions:

stance           who denied, claimed, accused: a statement with that stance by an expected speaker
lines in place   of the first five statements of each answer, the share of that article and by an expected speaker
silent           of the questions about something that no article tells
near misses      silent on a question with the right persons and affair that the article does not answer
verbatim         of all quotations: cited words equal the article's, printed ones stand in it

Beside it stand BM25, all-MiniLM-L6-v2 and multilingual-e5-small (--e5 FOLDER, see README.md), each with its five best
chunks. They always answer. So that they may be silent too, each gets the bar on its best score at which it would
wrongly be silent on 6 % of these very questions, and the near misses below that bar are counted.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import baselines, results
from benchmarks.annotated import LANGUAGES, Asked, Language, Task, task, words
from qabot.answer import to_json
from qabot.bot import Bot

STANCE_ASKED = ("who_denied", "who_claimed", "who_accused")
FIRST_LINES = 5
WRONGLY_SILENT = 0.06  # share at which plain retrieval may be silent
PRINTED = re.compile(r"„([^„“]+)“|“([^“”]+)”|»([^»«]+)«")
CITED = re.compile(r"\[\d+\]")
CUT = "[…]"
ROWS = (
    "right", "first article", "any article", "evidence", "speakers", "stance", "hit at 1", "first line",
    "lines in place", "near misses", "silent", "wrongly silent", "verbatim",
)  # fmt: skip

Record = dict[str, Any]


def proves(quote: str, evidence: str) -> bool:
    """Whether a quotation holds half of the words of a proof, or is, but for a word, a part of it."""
    held, proof = Counter(words(quote)), Counter(words(evidence))
    shared = (held & proof).total()
    return bool(held) and (shared >= 0.5 * proof.total() or (shared >= 0.9 * held.total() and len(held) >= 4))


def names(text: str, variants: Sequence[str]) -> bool:
    """Whether a text holds one of the variants of a name."""
    joined = " ".join(words(text))
    return any(" ".join(words(name)) in joined for name in variants)


def score(asked: Asked, answer: Record) -> dict[str, float]:
    """What holds of the answer to an answerable question, by row; a row that does not apply is left out."""
    gold: Record = asked.gold or {}
    cited = [(Path(c["article"]).stem, c["quote"]) for c in answer["citations"]]
    proofs = [article == asked.article and any(proves(quote, e) for e in gold["evidence"]) for article, quote in cited]
    speakers = [_speaker(statement) for statement in answer["statements"]]
    told = " ".join([answer["answer"], *speakers])
    row: dict[str, float] = {
        "first article": bool(cited) and cited[0][0] == asked.article,
        "any article": any(article == asked.article for article, _ in cited),
        "evidence": any(proofs),
        "speakers": all(names(told, variants) for variants in gold["speakers"]),
        "hit at 1": bool(proofs) and proofs[0],
        "wrongly silent": bool(answer["abstained"]),
    }
    row["right"] = bool(row["first article"] and row["evidence"] and row["speakers"])
    wanted = [name for variants in gold["speakers"] for name in variants]
    stances = [statement["stance"] for statement in answer["statements"]]
    stance_asked = gold["kind"] in STANCE_ASKED
    if stances:
        place = {c["n"]: article for c, (article, _) in zip(answer["citations"], cited, strict=True)}
        lines = [
            place.get(statement["citation"]) == asked.article and (not wanted or names(speaker, wanted))
            for statement, speaker in zip(answer["statements"][:FIRST_LINES], speakers, strict=False)
        ]
        row["first line"] = lines[0] and (not stance_asked or stances[0] == gold["stance"])
        row["lines in place"] = sum(lines) / len(lines)
    else:
        row["first line"] = row["hit at 1"]
    if stance_asked:
        row["stance"] = any(
            stance == gold["stance"] and names(speaker, wanted)
            for stance, speaker in zip(stances, speakers, strict=True)
        )
    return row


def _speaker(statement: Record) -> str:
    return f"{statement.get('speaker')} {statement.get('party')} {statement.get('speaker_mention', '')}"


def total(asked: Sequence[Asked], answers: Sequence[Record]) -> dict[str, float]:
    """Per cent by row, over the answers to all questions in their order."""
    held: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for question, answer in zip(asked, answers, strict=True):
        if answer["question"].strip() != question.text.strip():
            raise ValueError(f"an answer to {answer['question']!r} where {question.text!r} was asked")
        if question.kind == "answerable":
            rows = score(question, answer)
        else:
            rows = {"silent" if question.kind == "unanswerable" else "near misses": bool(answer["abstained"])}
        for key, value in rows.items():
            counted[key] += 1
            held[key] += value  # type: ignore[assignment]  # shares of lines are no whole numbers
    return {key: round(100 * held[key] / counted[key], 1) for key in ROWS if counted[key]}


def silenced(asked: Sequence[Asked], answers: Sequence[Record]) -> list[Record]:
    """The answers of plain retrieval, silent below the score at which 6 % of the answerable questions would be."""
    scores = sorted(
        answer["score"] for question, answer in zip(asked, answers, strict=True) if question.kind == "answerable"
    )
    bar = scores[int(WRONGLY_SILENT * len(scores))]
    return [{**answer, "abstained": answer["score"] < bar} for answer in answers]


def quotations(bot: Bot, answer: Record) -> Iterator[bool]:
    """For each citation and printed quotation whether it is the article's, letter by letter but for line breaks."""
    texts = {citation["article"]: bot.article(citation["article"]).text for citation in answer["citations"]}
    for citation in answer["citations"]:
        yield texts[citation["article"]][citation["start"] : citation["end"]] == citation["quote"]
    lines = [" ".join(text.split()) for text in texts.values()]
    for told in filter(CITED.search, answer["answer"].splitlines()):
        for match in PRINTED.finditer(told):
            parts = next(filter(None, match.groups())).split(CUT)
            yield any(all(part.strip() in line for part in parts) for line in lines)


def run(asked: Sequence[Asked], ask: Callable[[str], Record]) -> tuple[list[Record], float]:
    """The answers, and the median seconds of one once all is loaded."""
    ask(asked[0].text)
    answers, seconds = [], []
    for question in asked:
        begun = time.perf_counter()
        answers.append(ask(question.text))
        seconds.append(time.perf_counter() - begun)
    return answers, statistics.median(seconds)


def measure_qabot(bot: Bot, asked: Sequence[Asked], keep: Callable[[list[Record]], None]) -> dict[str, float]:
    """qabot's figures; ``keep`` gets the answers."""
    answers, seconds = run(asked, lambda text: to_json(bot.ask(text)))
    keep(answers)
    figures = total(asked, answers)
    verbatim = [held for answer in answers for held in quotations(bot, answer)]
    if verbatim:
        figures["verbatim"] = round(100 * sum(verbatim) / len(verbatim), 1)
    return figures | {"ms": round(1000 * seconds)}


def measure_plain(system: baselines.System, asked: Sequence[Asked]) -> dict[str, float]:
    """The figures of plain retrieval: as it is, but for the near misses, which are those below its bar."""
    answers, seconds = run(asked, lambda text: baselines.answer(text, system.retrieve(text, baselines.RETURNED)))
    figures = total(asked, answers)
    figures.pop("stance", None)  # it has none
    below = total(asked, silenced(asked, answers))
    figures |= {key: below[key] for key in ("near misses", "silent") if key in below}
    return figures | {"ms": round(1000 * seconds, 1)}


def report(language: Language, asked: Sequence[Asked], figures: dict[str, dict[str, float]]) -> None:
    """Print one language: a row for what is counted, a column for a system."""
    kinds = Counter(question.kind for question in asked)
    shown = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    print(f"{language}: {shown}\n{'':16s}" + "".join(f"{name:>23s}" for name in figures))
    for row in (*ROWS, "ms"):
        if any(row in by_row for by_row in figures.values()):
            cells = (f"{by_row[row]:23.1f}" if row in by_row else f"{'-':>23s}" for by_row in figures.values())
            print(f"{row:16s}" + "".join(cells), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", default="held", help="held, annotated, gold, gold-news, or a folder of DIR")
    parser.add_argument("--data", type=Path, help="folder that holds the sets which are not in this repository")
    parser.add_argument("--index", type=Path, help="keep corpus, index and vectors here for the next run")
    parser.add_argument("--language", choices=LANGUAGES, help="only questions in this language")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth question of each kind")
    parser.add_argument("--alone", action="store_true", help="without the systems beside it")
    parser.add_argument("--e5", type=Path, help="folder of multilingual-e5-small")
    parser.add_argument("--model", help="qabot's retrieval model: a sentence-transformers model by name or folder")
    parser.add_argument("--write", type=Path, metavar="FILE", help="append qabot's answers, one JSON object a line")
    parser.add_argument("--read", type=Path, metavar="FILE", help="score such answers in place of asking")
    parser.add_argument("--misses", action="store_true", help="show the answers that are not right")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = options.index or Path(folder)
        figures = measure(task(options.set, options.data), work, options)
    if options.record:
        results.record(f"benchmarks.answers {options.set}", figures)


def measure(wanted: Task, work: Path, options: argparse.Namespace) -> dict[str, dict[str, dict[str, float]]]:
    """The figures by language and system, printed on the way."""
    languages = [options.language] if options.language else LANGUAGES
    asked = {language: _thinned(wanted.questions(language), options.every) for language in languages}
    if options.read:
        answers = [json.loads(line) for line in options.read.read_text(encoding="utf8").splitlines()]
        figures = {}
        for language, questions in asked.items():
            own, answers = answers[: len(questions)], answers[len(questions) :]
            figures[language] = {"qabot": total(questions, own)}
            report(language, questions, figures[language])
        return figures
    corpus = work / "corpus"
    wanted.write_corpus(corpus)
    bot = Bot.open(corpus, work / "index", options.model)
    print(f"{bot.update().articles} articles", file=sys.stderr)
    figures = {}
    beside = [] if options.alone else list(baselines.systems(corpus, options.e5, work / "vectors"))
    for language, questions in asked.items():

        def keep(records: list[Record], questions: Sequence[Asked] = questions) -> None:
            _keep(questions, records, options)

        figures[language] = {"qabot": measure_qabot(bot, questions, keep)}
        figures[language] |= {system.name: measure_plain(system, questions) for system in beside}
        report(language, questions, figures[language])
    return figures


def _thinned(asked: list[Asked], every: int) -> list[Asked]:
    """Each ``every``-th question of each kind."""
    kinds = dict.fromkeys(question.kind for question in asked)
    return [each for kind in kinds for each in [question for question in asked if question.kind == kind][::every]]


def _keep(asked: Sequence[Asked], answers: Sequence[Record], options: argparse.Namespace) -> None:
    """Write and show the answers as far as that was asked for."""
    if options.write:
        with options.write.open("a", encoding="utf8") as out:
            out.writelines(json.dumps(answer, ensure_ascii=False) + "\n" for answer in answers)
    if options.misses:
        for question, answer in zip(asked, answers, strict=True):
            held = score(question, answer)["right"] if question.gold else answer["abstained"]
            if not held:
                print(f"{question.article} [{question.kind}] {question.text}\n{answer['answer']}\n")


if __name__ == "__main__":
    main()
