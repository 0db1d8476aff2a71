"""What holds of every answer: nothing is said twice, quotations are whole and verbatim, verbs agree with speakers.

The questions of a sample of the annotated newspaper articles are asked here: of some with what the index reads in them,
of more with what is annotated. All of them, all questions in both languages:

    python tests/answers/test_properties.py              # indexed and asked, hours
    python tests/answers/test_properties.py --annotated  # composed of what is annotated, some minutes
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [str(folder) for folder in (Path(__file__).parents[2], Path(__file__).parents[1])]

import newspaper_examples
import pytest
from answer_faults import faults

from qabot import question
from qabot.answer.choosing.evidence import Pool
from qabot.answer.composing.compose import compose
from qabot.bot import Bot
from qabot.text.lexical import words
from qabot.types import Answer

SAMPLE = 5  # articles that are read and asked here
DOUBT = (None, 0.65, 0.9, 0.3)  # confidences given to what is annotated, in turn

Record = dict[str, Any]
Checked = Iterator[tuple[str, list[str]]]  # questions, with what is wrong with their answers


def _questions(record: Record) -> Iterator[tuple[str, Sequence[str]]]:
    """The questions about an article, and what proves the answers."""
    for one in record["questions"]:
        proofs = [" ".join(words(proof)) for proof in one["evidence"]]
        yield from ((one["q_de"], proofs), (one["q_en"], proofs))


def composed(record: Record) -> Checked:
    """The questions about an article, answered from what is annotated in it: what proves the answer goes first."""
    found = newspaper_examples.evidence_of(record)
    for text, proofs in _questions(record) if found else ():
        items, statements = [], []
        for n, item in enumerate(found):
            assert item.statement
            said = replace(item.statement, confidence=DOUBT[n % len(DOUBT)])
            proves = any(" ".join(words(said.content)) in proof for proof in proofs)
            items.append(replace(item, statement=said, score=3.0 - 0.01 * n if proves else -0.5 - 0.1 * n))
            statements.append(said)
        article = found[0].article
        pool = Pool(tuple(items), {article.id: article}, {article.id: statements})
        answer = compose(question.understand(text, ()), pool)
        yield text, list(faults(answer, {article.id: article}.__getitem__, {article.id: statements}.__getitem__))


def read(bot: Bot, record: Record) -> Checked:
    """The questions about an article, asked of an index."""
    for text, _ in _questions(record):
        answer: Answer = bot.ask(text)
        yield text, list(faults(answer, bot.article, bot.statements_of))


def _indexed(folder: Path, records: Iterable[Record]) -> Bot:
    (folder / "corpus").mkdir()
    for record in records:
        (folder / "corpus" / f"{record['name']}.txt").write_text(record["text"], encoding="utf8")
    bot = Bot.open(folder / "corpus", folder / "index")
    bot.update()
    return bot


@pytest.fixture(scope="module")
def newspapers(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return _indexed(tmp_path_factory.mktemp("newspapers"), newspaper_examples.records()[:SAMPLE])


@pytest.mark.parametrize("record", newspaper_examples.records(), ids=lambda record: record["name"])
def test_answers_composed_of_annotations(record: Record) -> None:
    checked = list(composed(record))
    assert len(checked) == 2 * len(record["questions"])
    assert not [(text, found) for text, found in checked if found]


@pytest.mark.parametrize("record", newspaper_examples.records()[:SAMPLE], ids=lambda record: record["name"])
def test_answers_of_an_index(newspapers: Bot, record: Record) -> None:
    assert not [(text, found) for text, found in read(newspapers, record) if found]


def main() -> None:
    """Ask every question of all annotated newspaper articles; print what is wrong, and how much."""
    records = newspaper_examples.every()
    asked = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        bot = None if "--annotated" in sys.argv else _indexed(Path(folder), records)
        for record in records:
            for text, found in composed(record) if bot is None else read(bot, record):
                asked, wrong = asked + 1, wrong + len(found)
                for fault in found:
                    print(f"{record['name']} {text}: {fault}", flush=True)
    print(f"{asked} questions, {wrong} faults", file=sys.stderr)


if __name__ == "__main__":
    main()
