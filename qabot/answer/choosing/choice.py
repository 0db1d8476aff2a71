"""How well evidence answers a question: a small cross-encoder reads both, with title, sentence before and speaker.

``training/choice.py`` trains it on annotated questions, their proofs and near misses, where nothing is a proof.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qabot import encoder
from qabot.answer.choosing.evidence import Evidence, Pool, asked_text
from qabot.types import Query

QUESTION, TITLE, BEFORE, SAID, SENTENCE = 40, 16, 20, 20, 64  # pieces of each part at most, as in training


def weigh(query: Query, pool: Pool) -> Pool:
    """The pool with its evidence weighed, what answers best first."""
    scores = weights(asked_text(query), pool.evidence)
    weighed = [replace(item, score=score) for item, score in zip(pool.evidence, scores, strict=True)]
    return replace(pool, evidence=tuple(sorted(weighed, key=lambda item: -item.score)))


def weights(question: str, evidence: Sequence[Evidence]) -> list[float]:
    """For each piece of evidence the logit of the probability that it answers ``question``."""
    asked = _ids(question)[:QUESTION]
    return [float(logit) for logit in encoder.load("choice").logits([_row(asked, item) for item in evidence])]


def _row(asked: Sequence[int], item: Evidence) -> list[int]:
    before = item.article.text[slice(*item.before)] if item.before else ""
    title = item.article.title if before and before.strip() != item.article.title.strip() else ""
    said = item.statement
    return encoder.row(
        asked,
        _ids(title)[:TITLE],
        _ids(before)[-BEFORE:],
        _ids(f"{said.speaker or said.speaker_mention}: {said.stance}")[:SAID] if said else (),
        _ids(item.text)[:SENTENCE],
    )


@lru_cache(maxsize=20_000)
def _ids(text: str) -> tuple[int, ...]:
    return encoder.pieces().of(text).ids
