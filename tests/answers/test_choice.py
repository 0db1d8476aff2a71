"""Which sentences are looked at, and how well the choice tells those that answer from those that do not."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from answer_examples import article, said, unsaid

from qabot.answer.choosing.choice import weigh, weights
from qabot.answer.choosing.evidence import Pool, gather, story
from qabot.answer.choosing.settings import FILE, FINDING, FINDING_FILE, SETTINGS, WEIGHED
from qabot.bot import Bot
from qabot.types import Stance

ANSWERED = [
    ("Wer bestreitet, dass Nordkorea Waffen an Russland liefert?", "die russische Armee mit Waffen zu versorgen"),
    ("Wer behauptet, dass Russland Granaten aus Nordkorea bekommt?", "erhält Russland aus Nordkorea Granaten"),
    ("Wer warf den Stadtwerken Vetternwirtschaft vor?", "Vetternwirtschaft vorgeworfen"),
    ("What did Kirby say about shells from North Korea?", "shells"),
]
UNANSWERED = [
    "Hat Selenskyj seinen Rücktritt bestritten?",
    "Was sagt China zu den Granaten?",
    "What did the ferry operator say about its ticket prices?",
]


def _pool(bot: Bot, question: str) -> Pool:
    query = bot.understand(question)
    return weigh(query, gather(bot.store.snapshot(), bot.embedder, query))


@pytest.mark.parametrize(("question", "proof"), ANSWERED)
def test_the_proof_comes_first(bot: Bot, question: str, proof: str) -> None:
    assert proof in _pool(bot, question).evidence[0].text


def test_what_nobody_says_is_told_from_what_somebody_says(bot: Bot) -> None:
    answered = [_pool(bot, question).evidence[0].score for question, _ in ANSWERED]
    unanswered = [_pool(bot, question).evidence[0].score for question in UNANSWERED]
    assert min(answered) > max(unanswered)


def test_evidence_is_a_sentence_with_what_is_said_in_it(bot: Bot) -> None:
    for question, _ in ANSWERED:
        pool = _pool(bot, question)
        assert 0 < len(pool.evidence) <= WEIGHED
        for item in pool.evidence:
            assert item.span in story(item.article)
            assert (
                item.before is None
                or story(item.article).index(item.span) == story(item.article).index(item.before) + 1
            )
            if item.statement:
                told = (item.statement.content_span, *item.statement.cue_spans)
                assert any(item.span[0] <= start < item.span[1] for start, _ in told)
                assert item.statement in pool.statements_of(item.article.id)


def test_a_score_does_not_depend_on_what_else_is_weighed() -> None:
    text = "Karin Lund kritisiert den Bau am Fluss. Olaf Berg schwieg dazu."
    whole = article(text)
    one = said(whole, "Karin Lund kritisiert den Bau am Fluss.", "den Bau am Fluss", "Karin Lund", Stance.CRITICISES)
    other = unsaid(said(whole, "Olaf Berg schwieg dazu.", "dazu", ""))
    question = "Wer kritisiert den Bau am Fluss?"
    together = weights(question, [one, other])
    assert together == pytest.approx([*weights(question, [one]), *weights(question, [other])], abs=1e-4)
    assert together[0] > together[1]


def test_what_is_too_long_is_cut() -> None:
    long = article("Wort " * 20_000 + "Ende.")
    item = replace(unsaid(said(long, long.text, "Ende", "")), before=(0, len(long.text)))
    assert len(weights("Wer " * 1_000, [item])) == 1
    assert weights("", []) == []


def test_the_numbers_that_decide_lie_in_files_of_their_own() -> None:
    assert asdict(SETTINGS) == json.loads(FILE.read_text(encoding="utf8"))
    assert asdict(FINDING) == json.loads(FINDING_FILE.read_text(encoding="utf8"))
